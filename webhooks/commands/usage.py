"""What a mistyped command line is answered, in French: one sentence, and where its help is; exit code 2.

`in_french(app)` gives our two classes to every command of an app. typer's own sentences are English, and out of reach
of a translation. Its errors and contexts live in its private modules: here an error is known by the name of its class,
and a context is `Any`.
"""

import errno
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from webhooks.commands.help_page import bound, name_of, page

_UNPAIRED = re.compile("[\ud800-\udfff]")
_REASONS = {
    errno.ENOENT: "ce chemin n’existe pas",
    errno.EISDIR: "c’est un dossier",
    errno.ENOTDIR: "ce qui devrait être un dossier est un fichier",
    errno.EEXIST: "un fichier porte ce nom",
    errno.EACCES: "l’accès en est refusé",
    errno.EPERM: "l’accès en est refusé",
    errno.EROFS: "le disque est en lecture seule",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le disque est plein pour cet utilisateur",
    errno.EFBIG: "le fichier serait trop grand",
    errno.EIO: "le disque ou le terminal ne répond plus",
    errno.EBADF: "rien n’y est ouvert à l’écriture",
    errno.ENAMETOOLONG: "ce nom est trop long",
}


class Mistake(typer.TyperException):
    """The command line cannot be understood; its message is all that is told."""

    exit_code = 2


class Command(TyperCommand):
    """A command that tells its mistakes and its help in French."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Reads options and arguments."""
        ctx.allow_extra_args = True  # told here rather than by typer
        extra = _parsed(super().parse_args, ctx, args)
        if extra and not ctx.resilient_parsing:
            raise _mistake(ctx, f"En trop : {_safe(extra[0])} (un texte de plusieurs mots se met entre guillemets).")
        for param in self.params:
            if _is_broken(ctx.params.get(param.name)):
                raise _mistake(ctx, f"{name_of(param)} attend un texte en UTF-8.")
        return extra

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Writes `page`."""
        formatter.write(page(self, ctx))


class Group(TyperGroup):
    """A group of commands that tells its mistakes and its help in French; the outermost one ends the program."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Runs, and exits: with 2 on a mistake, with 1 where a question was left unanswered."""
        try:
            code = super().main(*args, **(extra | {"standalone_mode": False}))
        except SystemExit as ended:
            if isinstance(ended.__context__, BrokenPipeError):  # typer ends with 1; `… | head` is no mistake
                raise ended.__context__ from None
            raise
        except Mistake as mistake:
            typer.echo(mistake.message, err=True)
            code = mistake.exit_code
        except typer.Abort:
            typer.echo("Abandonné.", err=True)
            code = 1
        sys.exit(code if isinstance(code, int) else 0)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Reads the group's own options; the whole help where no command follows."""
        if set(args) <= {"--"} and not ctx.resilient_parsing:
            raise Mistake(page(self, ctx))
        return _parsed(super().parse_args, ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Finds the command that was typed; an unknown one is told with one that looks like it, or bears its name."""
        word = args[0]
        if self.get_command(ctx, word) is None and not ctx.resilient_parsing:
            root = ctx.find_root()
            near = [f"{ctx.command_path} {name}" for name in _near(word, self.commands)]
            near = near or [path for path in _paths(root.command, root.command_path) if path.split()[-1] == word]
            raise _mistake(ctx, f"Commande inconnue : {_safe(word)}.{_meant(near)}")
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Writes `page`."""
        formatter.write(page(self, ctx))


def in_french(app: typer.Typer) -> typer.Typer:
    """The same app, each of its groups and commands of our classes."""
    app.info.cls = Group
    for command in app.registered_commands:
        command.cls = Command
    for group in app.registered_groups:
        if group.typer_instance is not None:
            in_french(group.typer_instance)
    return app


def reason(refused: OSError) -> str:
    """Why a file or a folder that was named cannot be read or written."""
    code = refused.errno or 0
    return _REASONS.get(code, f"erreur {errno.errorcode.get(code, code)}")


def _parsed(parse: Callable[[Any, list[str]], list[str]], ctx: Any, args: list[str]) -> list[str]:
    """What typer makes of the words, its mistakes told in French."""
    try:
        return parse(ctx, list(args))  # it empties what it reads
    except Mistake:
        raise
    except typer.TyperException as wrong:
        raise _mistake(ctx, _told(wrong, ctx, args)) from None


def _told(wrong: Any, ctx: Any, args: Sequence[str]) -> str:
    match type(wrong).__name__:
        case "NoSuchOption":
            return _unknown(wrong.option_name, ctx, args)
        case "BadOptionUsage":
            name = wrong.option_name
            option = next(one for one in ctx.command.get_params(ctx) if name in (*one.opts, *one.secondary_opts))
            return f"{name} ne prend pas de valeur." if option.is_flag else f"{name} attend {_wanted(option)}."
        case "MissingParameter":
            where = "l’option " if isinstance(wrong.param, TyperOption) else ""
            explained = wrong.param.help or ""
            return f"Il manque {where}{name_of(wrong.param)} : {explained[:1].lower()}{explained[1:]}"
        case "BadParameter":
            return f"{name_of(wrong.param)} attend {_wanted(wrong.param)}."
        case _:
            return "Cette ligne de commande ne se lit pas."


def _unknown(name: str, ctx: Any, args: Sequence[str]) -> str:
    """An option that is not the command's. `name` is what typer looked for: of `-port`, the `-p`."""
    typed = next((word.partition("=")[0] for word in args if word.startswith(name)), name)
    options = [one for one in ctx.command.get_params(ctx) if isinstance(one, TyperOption)]
    near = _near(typed, (opt for one in options for opt in one.opts))
    if not near and isinstance(ctx.command, TyperGroup) and typed in _options_inside(ctx.command):
        return f"{typed} se met après la commande : {ctx.command_path} COMMANDE {typed}"
    return f"Option inconnue : {_safe(typed)}.{_meant(near)}"


def _wanted(param: Any) -> str:
    """What a parameter takes, with its article."""
    annotation, least, most = param.type_descriptor.annotation, param.min, param.max
    if annotation is not int:
        return "un chemin accessible" if annotation is Path else "une valeur"
    if least is None:
        return "un nombre entier"
    return f"un nombre entier, {least} au moins" if most is None else f"un nombre entier de {least} à {most}"


def _is_broken(value: Any) -> bool:
    """Whether a text has bytes that are no UTF-8, which the shell hands over as lone surrogates; a path may."""
    texts = value if isinstance(value, list) else [value]
    return any(isinstance(text, str) and _UNPAIRED.search(text) is not None for text in texts)


def _mistake(ctx: Any, sentence: str) -> Mistake:
    return Mistake(bound(f"{sentence}\nAide : {ctx.command_path} --help"))


def _near(word: str, known: Iterable[str]) -> list[str]:
    return get_close_matches(word, list(known), n=1)


def _meant(near: Sequence[str]) -> str:
    return f" Vouliez-vous {' ou '.join(near)} ?" if near else ""


def _paths(command: Any, path: str) -> Iterator[str]:
    """Every command in a group, as it is typed."""
    if not isinstance(command, TyperGroup):
        yield path
        return
    for name, one in command.commands.items():
        yield from _paths(one, f"{path} {name}")


def _options_inside(group: TyperGroup) -> set[str]:
    inside: set[str] = set()
    for command in group.commands.values():
        inside |= _options_inside(command) if isinstance(command, TyperGroup) else set()
        inside.update(opt for param in command.params for opt in param.opts)
    return inside


def _safe(word: str) -> str:
    """A word that was typed, as a terminal may be shown it."""
    safe = "".join(letter if letter.isprintable() else "\ufffd" for letter in word)
    return safe if len(safe) <= 60 else f"{safe[:59]}…"
