"""The command line, `guichet`: one file a command; this one gathers them, and tells mistakes in one line.

Exit codes: 0 done, 1 the thing checked does not hold, 2 wrong usage or settings. Nothing prints a traceback for a
user's mistake.
"""

import sys
from importlib import import_module
from importlib.metadata import version
from types import ModuleType
from typing import cast

import typer

from bot.errors import KnowledgeBroken, SettingsWrong
from webhooks.commands.standard_streams import exit_code_of, open_what_is_closed
from webhooks.commands.usage import in_french

GROUPS = {
    "intents": "intents",
    "transcripts": "transcripts",
    "dialogflow": "dialogflow",
    "ledger": "ledger",
    "egress": "egress",
    "agents": "agents",
    "db": "db",
    "maintenance": "maintenance",
    "portal": "portal",
}
COMMANDS = {"serve": "serve", "ask": "ask", "redact": "redact", "doctor": "doctor"}


def _version(asked: bool) -> None:
    if asked:
        typer.echo(version("guichet"))
        raise typer.Exit


def build() -> typer.Typer:
    """The whole command line. Importing a command costs little: what is heavy is imported when it runs."""
    _import_structlog_alone()
    app = typer.Typer(
        name="guichet",
        help="Le guichet d’un portail de membres : répond, masque, passe la main.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def _all(
        asked: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="La version, puis fin."),
    ) -> None: ...

    for name, module in COMMANDS.items():
        command = import_module(f"webhooks.commands.{module}").command
        app.command(name)(command)
    for name, module in GROUPS.items():
        app.add_typer(import_module(f"webhooks.commands.{module}").app, name=name)
    return in_french(app)


def _import_structlog_alone() -> None:
    """structlog imports rich where it finds it (typer brings it), for tracebacks in colour that we never print: 50 ms a
    start, and no setting to say no. A name that is None in `sys.modules` is not found (import system, 5.3.1).
    """
    if "structlog" in sys.modules or "rich" in sys.modules:
        return
    modules = cast("dict[str, ModuleType | None]", sys.modules)
    modules["rich"] = None
    try:
        import_module("structlog")
    finally:
        del modules["rich"]


def main() -> None:
    """The console script. `SettingsWrong` is one line on stderr and exit 2, `KnowledgeBroken` a line a problem; an
    output that cannot be written, one line and exit 1.
    """
    open_what_is_closed()
    try:
        _run()
    except OSError as refused:
        sys.exit(exit_code_of(refused))


def _run() -> None:
    try:
        build()()
    except SettingsWrong as wrong:
        sys.stderr.write(f"{wrong}\n")
        sys.exit(2)
    except KnowledgeBroken as broken:
        end = "Le dossier des intentions a des erreurs\u00a0; rien n’a démarré."
        sys.stderr.write("\n".join([*broken.problems, end, ""]))
        sys.exit(2)
    finally:
        sys.stdout.flush()  # here, where it can be told that it fails
