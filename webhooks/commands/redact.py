"""`guichet redact`: text on standard input → redacted text, line by line, in constant memory (API.md §4)."""

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, cast

import typer

if TYPE_CHECKING:
    from bot.redaction.redactor import Context, Redaction, Redactor

LONGEST_LINE = 1 << 20
"""Bytes of one line: what the longest text that the redactor takes may need, JSON escapes and all."""
BATCH = 1 << 14
"""Bytes read at once at most: what has come so far is redacted and sent out before more is waited for."""
PROGRESS_EVERY_S = 0.5

Render = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _BrokenLine(Exception):
    """A line that cannot be read or redacted; `why` is the French end of the sentence."""

    why: str


def command(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Une ligne JSON {id, text} par message.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Dit quelle règle a masqué, où et pourquoi.")] = False,
    data: Annotated[Path | None, typer.Option("--data", help="Dossier des données.")] = None,
) -> None:
    """Masque les données personnelles du texte lu sur l’entrée standard."""
    redactor = _redactor(data, listens=explain)
    gc.freeze()  # the word lists stay: the collector need not walk them again and again
    render = _json_line(redactor, explain) if as_json else _text_line(redactor, explain)
    try:
        _stream(cast("BufferedReader", sys.stdin.buffer), sys.stdout.buffer, render)
    except BrokenPipeError:  # the reader has seen enough («| head»)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _redactor(data: Path | None, *, listens: bool) -> "Redactor":
    """The service's own redactor: the brand file's public contacts stay. Signals are told in explanations alone."""
    from bot.errors import SettingsWrong
    from bot.knowledge.brand import read_brand
    from bot.knowledge.problems import Problems
    from bot.knowledge.sources import packaged_sources
    from bot.redaction.redactor import Redactor
    from bot.settings import read_settings

    settings = read_settings(**({"data": data} if data else {}))
    problems = Problems()
    brand = read_brand(packaged_sources(settings, "").brand, problems)
    if brand is None:
        raise SettingsWrong(str(problems[0]) if problems else "Le fichier de marque est illisible.")
    return Redactor(brand.public_contacts, listens=listens)


def _stream(source: BufferedReader, target: BinaryIO, render: Render) -> None:
    """What has come is rendered and sent out at once; the first broken line ends with its number and exit code 2."""
    progress, number = _Progress(), 0
    for lines in _batches(source):
        done: list[str] = []
        try:
            for line in lines:
                number += 1
                done.append(render(_decoded(line, first=number == 1)))
        except _BrokenLine as broken:
            _send(target, done)
            progress.end()
            typer.echo(f"Ligne {number} : {broken.why}", err=True)
            raise typer.Exit(2) from None
        _send(target, done)
        progress.passed(number)
    progress.end()


def _send(target: BinaryIO, done: list[str]) -> None:
    target.write("".join(done).encode())
    target.flush()


def _batches(source: BufferedReader) -> Iterator[list[bytes]]:
    """The lines that have come, each with its end; one of more than `LONGEST_LINE` comes cut, and is refused."""
    begun = b""
    while more := source.read1(BATCH):
        *lines, begun = (begun + more).split(b"\n")
        yield [line + b"\n" for line in lines]
        if len(begun) >= LONGEST_LINE:
            break
    if begun:
        yield [begun]


def _decoded(line: bytes, *, first: bool) -> str:
    if len(line) >= LONGEST_LINE:
        raise _BrokenLine("elle est trop longue.")
    try:
        text = line.decode()
    except UnicodeDecodeError:
        raise _BrokenLine("elle n’est pas en UTF-8.") from None
    return text.removeprefix("\ufeff") if first else text


def _redacting(redactor: "Redactor") -> "Callable[[str, Context], Redaction]":
    """What redacts, or says in French why a line was refused."""
    from bot.errors import RedactionRefused
    from bot.redaction.redactor import LONGEST

    def redacted(text: str, context: "Context") -> "Redaction":
        try:
            return redactor.redact(text, context)
        except RedactionRefused as refused:
            too_long = f"le texte dépasse {LONGEST} caractères."
            why = too_long if refused.reason == "too-long" else "le texte n’a pas pu être masqué sûrement."
            raise _BrokenLine(why) from None

    return redacted


def _text_line(redactor: "Redactor", explain: bool) -> Render:
    """Lines of one text: what a line announces is masked in the next."""
    from bot.redaction.labels import Label
    from bot.redaction.redactor import Context
    from bot.redaction.rules import WHY

    redacted = _redacting(redactor)
    dangling: Label | None = None

    def render(line: str) -> str:
        nonlocal dangling
        text = line.rstrip("\r\n")
        redaction = redacted(text, Context(dangling=dangling))
        if text.strip():
            dangling = redaction.dangling
        rendered = redaction.text.text + line[len(text) :]
        if explain:
            notes = [f"    {f.start}-{f.end} {f.label} ({f.rule}) : {WHY[f.rule]}\n" for f in redaction.found]
            notes += [f"    signal : {signal}\n" for signal in sorted(redaction.signals)]
            rendered = rendered.rstrip("\r\n") + "\n" + "".join(notes)
        return rendered

    return render


def _json_line(redactor: "Redactor", explain: bool) -> Render:
    """Messages of their own, each on its line."""
    from bot.redaction.redactor import NO_CONTEXT
    from bot.redaction.rules import WHY

    redacted = _redacting(redactor)

    def render(line: str) -> str:
        if not line.strip():
            return ""
        message = _message(line)
        redaction = redacted(message["text"], NO_CONTEXT)
        spans: list[dict[str, Any]] = [{"start": f.start, "end": f.end, "label": f.label} for f in redaction.found]
        answer: dict[str, Any] = {"id": message["id"], "text": redaction.text.text, "spans": spans}
        if explain:
            for span, found in zip(spans, redaction.found, strict=True):
                span |= {"rule": found.rule, "why": WHY[found.rule]}
            answer |= {"signals": sorted(redaction.signals), "dangling": redaction.dangling}
        return _dumped(answer) + "\n"

    return render


def _message(line: str) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        raise _BrokenLine("ce n’est pas du JSON.") from None
    if not isinstance(message, dict) or not isinstance(message.get("text"), str):
        raise _BrokenLine("un objet {id, text} est attendu, où text est une chaîne.")
    if not isinstance(message.get("id"), str | int) or isinstance(message["id"], bool):
        raise _BrokenLine("un objet {id, text} est attendu, où id est une chaîne ou un entier.")
    return message


def _dumped(answer: dict[str, Any]) -> str:
    """JSON as people read it; escaped where a lone surrogate has no UTF-8."""
    written = _WRITER.encode(answer)
    try:
        written.encode()
    except UnicodeEncodeError:
        return json.dumps(answer)
    return written


_WRITER = json.JSONEncoder(ensure_ascii=False)


class _Progress:
    """Lines done, on standard error, when a person looks on and the input is not typed by her."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty() and not sys.stdin.isatty()
        self._next_s = time.monotonic() + PROGRESS_EVERY_S

    def passed(self, number: int) -> None:
        """`number` lines are done."""
        if self._shown and time.monotonic() >= self._next_s:
            self._next_s = time.monotonic() + PROGRESS_EVERY_S
            sys.stderr.write(f"\r{number:,} lignes".replace(",", "\u202f"))
            sys.stderr.flush()

    def end(self) -> None:
        """Leaves the terminal's line clean."""
        if self._shown:
            sys.stderr.write("\r\033[K")
