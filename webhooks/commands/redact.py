"""`guichet redact`: text on standard input → redacted text, line by line, in constant memory (API.md §4)."""

import gc
import json
import os
import sys
from collections.abc import Callable
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from webhooks.commands.databases import Data, settings_of
from webhooks.commands.redact_stream import MOST_JOBS, BrokenLine, Render, Stream, cores

if TYPE_CHECKING:
    from bot.redaction.labels import Label
    from bot.redaction.redactor import Context, Redaction, Redactor


def command(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Une ligne JSON {id, text} par message.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Dit quelle règle a masqué, où et pourquoi.")] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", min=1, max=MOST_JOBS, help="Processus à la fois, au plus. Sans lui : un par cœur."),
    ] = None,
    data: Data = None,
) -> None:
    """Masque les données personnelles du texte lu sur l’entrée standard."""
    redactor = _redactor(data, listens=explain)
    gc.freeze()  # the word lists stay: the collector need not walk them again and again
    render = _json_line(redactor, explain) if as_json else _text_line(redactor, explain)
    stream = Stream(sys.stdout.buffer, render, cores() if jobs is None else jobs)
    try:
        stream.pass_on(cast("BufferedReader", sys.stdin.buffer))
    except EOFError:
        typer.echo("Un processus s’est arrêté avant la fin\u00a0: le texte n’est pas sorti en entier.", err=True)
        raise typer.Exit(1) from None
    except BrokenPipeError:  # the reader has seen enough («| head»)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _redactor(data: Path | None, *, listens: bool) -> "Redactor":
    """The service's own redactor: our public contacts and pages stay. Signals are told in explanations alone."""
    from bot.errors import SettingsWrong
    from bot.knowledge.brand import read_brand
    from bot.knowledge.pages import read_pages
    from bot.knowledge.problems import Problems
    from bot.knowledge.sources import packaged_sources
    from bot.redaction.redactor import Redactor

    settings = settings_of(data)
    problems = Problems()
    sources = packaged_sources(settings, settings.portal_url or "http://127.0.0.1:8081")
    brand = read_brand(sources.brand, problems)
    if brand is None:
        raise SettingsWrong(str(problems[0]) if problems else "Le fichier de marque est illisible.")
    pages = [
        page.href for page in read_pages(sources.pages, sources.portal_url, problems).values() if not page.external
    ]
    return Redactor(brand.unmasked, pages, listens=listens)


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
            raise BrokenLine(why) from None

    return redacted


def _text_line(redactor: "Redactor", explain: bool) -> Render:
    """Lines of one text: what a line announces is masked in the next."""
    from bot.redaction.redactor import Context
    from bot.redaction.rules import WHY

    redacted = _redacting(redactor)

    def render(line: str, announced: "Label | None") -> "tuple[str, Label | None]":
        text = line.rstrip("\r\n")
        redaction = redacted(text, Context(dangling=announced))
        rendered = redaction.text.text + line[len(text) :]
        if explain:
            notes = [f"    {f.start}-{f.end} {f.label} ({f.rule})\u00a0: {WHY[f.rule]}\n" for f in redaction.found]
            notes += [f"    signal\u00a0: {signal}\n" for signal in sorted(redaction.signals)]
            rendered = rendered.rstrip("\r\n") + "\n" + "".join(notes)
        return rendered, redaction.dangling if text.strip() else announced

    return render


def _json_line(redactor: "Redactor", explain: bool) -> Render:
    """Messages of their own, each on its line."""
    from bot.redaction.redactor import NO_CONTEXT
    from bot.redaction.rules import WHY

    redacted = _redacting(redactor)

    def render(line: str, _: "Label | None") -> "tuple[str, Label | None]":
        if not line.strip():
            return "", None
        message = _message(line)
        redaction = redacted(message["text"], NO_CONTEXT)
        spans: list[dict[str, Any]] = [{"start": f.start, "end": f.end, "label": f.label} for f in redaction.found]
        answer: dict[str, Any] = {"id": message["id"], "text": redaction.text.text, "spans": spans}
        if explain:
            for span, found in zip(spans, redaction.found, strict=True):
                span |= {"rule": found.rule, "why": WHY[found.rule]}
            answer |= {"signals": sorted(redaction.signals), "dangling": redaction.dangling}
        return _dumped(answer) + "\n", None

    return render


def _message(line: str) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        raise BrokenLine("ce n’est pas du JSON.") from None
    if not isinstance(message, dict) or not isinstance(message.get("text"), str):
        raise BrokenLine("un objet {id, text} est attendu, où text est une chaîne.")
    if not isinstance(message.get("id"), str | int) or isinstance(message["id"], bool):
        raise BrokenLine("un objet {id, text} est attendu, où id est une chaîne ou un entier.")
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
