"""What `--help` shows: plain French text, of the width of the terminal.

In: a command of typer's and its context, both `Any` (their classes are private). Out: the page, its headings bold
where a terminal shows them. typer's own page is drawn with `rich`, which takes longer to import than all the rest.
"""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from textwrap import TextWrapper
from typing import Any

import typer
from typer.core import TyperGroup, TyperOption

WIDEST, LEFT = 100, 26  # columns of a page, and of what stands left of an explanation
_LOOSE = re.compile(r" (?=[:;?!»])|(?<=«) ")


def page(command: Any, ctx: Any) -> str:
    """How a command is typed, what it does, what it takes."""
    shown = [param for param in command.get_params(ctx) if not param.hidden]
    options = [param for param in shown if isinstance(param, TyperOption)]
    arguments = [param for param in shown if not isinstance(param, TyperOption)]
    inside = command.commands.items() if isinstance(command, TyperGroup) else ()
    typed = [ctx.command_path, *(["COMMANDE"] if inside else []), "[OPTIONS]", *map(_placed, arguments)]
    blocks = [
        f"{typer.style(bound('Usage :'), bold=True)} {' '.join(typed)}",
        *(_wrapped(part) for part in (command.help or "").split("\n\n")),
        _table("Arguments", [(name_of(one), one.help or "") for one in arguments]),
        _table("Commandes", [(name, (one.help or "").partition("\n\n")[0]) for name, one in inside]),
        _table("Options", [(_left(one), _explained(one)) for one in options]),
        bound(f"Aide d’une commande : {ctx.command_path} COMMANDE --help") if inside else "",
    ]
    return "\n\n".join(block for block in blocks if block)


def name_of(param: Any) -> str:
    """What a parameter is called: `--port`, QUESTION."""
    return str(max(param.opts, key=len) if isinstance(param, TyperOption) else param.metavar or param.name.upper())


def bound(text: str) -> str:
    """No-break spaces where French has them."""
    return _LOOSE.sub("\u00a0", text)


def _table(heading: str, rows: Sequence[tuple[str, str]]) -> str:
    if not rows:
        return ""
    width = min(LEFT, max(len(left) for left, _ in rows)) + 4
    lines = [typer.style(bound(f"{heading} :"), bold=True)]
    for left, right in rows:
        start = f"  {left}".ljust(width)
        if len(start) > width:
            lines.append(start)
            start = " " * width
        lines.append(_wrapped(right, start, " " * width))
    return "\n".join(lines)


def _wrapped(text: str, start: str = "", indent: str = "") -> str:
    width = max(50, min(shutil.get_terminal_size().columns, WIDEST))
    wrapper = TextWrapper(width, initial_indent=start, subsequent_indent=indent, break_on_hyphens=False)
    return "\n".join(wrapper.wrap(bound(" ".join(text.split()))))


def _placed(argument: Any) -> str:
    """An argument in the line of usage."""
    name = name_of(argument) + ("" if argument.nargs == 1 else "…")
    return name if argument.required else f"[{name}]"


def _left(option: Any) -> str:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    value = option.metavar or {int: "N", Path: "CHEMIN"}.get(option.type_descriptor.annotation, "TEXTE")
    return names if option.is_flag else f"{names} {value}"


def _explained(option: Any) -> str:
    if option.name == "help":  # typer's own, in English
        return "Montre cette aide."
    notes = ["obligatoire"] if option.required else []
    notes += ["répétable"] if option.multiple else []
    if option.min is not None:
        notes.append(f"{option.min} au moins" if option.max is None else f"de {option.min} à {option.max}")
    if option.default is not None and not option.is_flag:
        notes.append(f"{option.default} par défaut")
    return f"{option.help or ''} [{', '.join(notes)}]" if notes else option.help or ""
