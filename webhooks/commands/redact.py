"""`guichet redact`: text on standard input → redacted text, line by line, in constant memory (API.md §4)."""

import gc
import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from webhooks.commands.databases import Data, settings_of
from webhooks.commands.redact_stream import MOST_JOBS, REFUSED, BrokenLine, Line, Render, Stream, cores
from webhooks.commands.standard_streams import need_output, what_is_given

if TYPE_CHECKING:
    from bot.errors import RedactionRefused
    from bot.redaction.labels import Label
    from bot.redaction.redactor import Redaction, Redactor

END = 500
"""Characters at the end of a text that was refused, read for what they may announce to the next line."""


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
    source = what_is_given()
    need_output()
    redactor = _redactor(data, listens=explain)
    gc.freeze()  # the word lists stay: the collector need not walk them again and again
    render = _json_line(redactor, explain) if as_json else _text_line(redactor, explain)
    stream = Stream(sys.stdout.buffer, render, cores() if jobs is None else jobs)
    try:
        stream.pass_on(source)
    except EOFError:
        typer.echo("Un processus s’est arrêté avant la fin\u00a0: le texte n’est pas sorti en entier.", err=True)
        raise typer.Exit(1) from None


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


def _why(refused: "RedactionRefused") -> str:
    """What is said of a text that was refused: never a word of it."""
    if refused.reason == "too-long":
        return "le texte a plus de 20\u202f000 caractères."
    return "le texte n’a pas pu être masqué sûrement."


def _text_line(redactor: "Redactor", explain: bool) -> Render:
    """Lines of one text: what a line announces is masked in the next."""
    from bot.errors import RedactionRefused
    from bot.redaction.redactor import Context
    from bot.redaction.rules import WHY

    def announced_by_the_end(text: str) -> "Label | None":
        with suppress(RedactionRefused):
            return redactor.redact(text[-END:]).dangling
        return None

    def render(line: str, announced: "Label | None") -> Line:
        text = line.rstrip("\r\n")
        try:
            redaction = redactor.redact(text, Context(dangling=announced))
        except RedactionRefused as refused:
            return Line(REFUSED + line[len(text) :], announced_by_the_end(text), _why(refused))
        rendered = redaction.text.text + line[len(text) :]
        if explain:
            notes = [f"    {f.start}-{f.end} {f.label} ({f.rule})\u00a0: {WHY[f.rule]}\n" for f in redaction.found]
            notes += [f"    signal\u00a0: {signal}\n" for signal in sorted(redaction.signals)]
            rendered = rendered.rstrip("\r\n") + "\n" + "".join(notes)
        return Line(rendered, _announced(redaction) if text.strip() else announced)

    return render


def _announced(redaction: "Redaction") -> "Label | None":
    """What a line leaves to the next, which is told its label alone: a first name may do, and a name is not awaited."""
    marks = redaction.text.marks
    told = bool(marks) and marks[-1].label == redaction.dangling == "PERSON"
    return None if told else redaction.dangling


def _json_line(redactor: "Redactor", explain: bool) -> Render:
    """Messages of their own, each on its line."""
    from bot.errors import RedactionRefused
    from bot.redaction.rules import WHY

    def render(line: str, _: "Label | None") -> Line:
        if not line.strip():
            return Line("")
        message = _message(line)
        try:
            redaction = redactor.redact(message["text"])
        except RedactionRefused as refused:
            answer = {"id": message["id"], "text": REFUSED, "spans": [], "refused": refused.reason}
            return Line(_dumped(answer) + "\n", refused=_why(refused))
        spans: list[dict[str, Any]] = [{"start": f.start, "end": f.end, "label": f.label} for f in redaction.found]
        answer = {"id": message["id"], "text": redaction.text.text, "spans": spans}
        if explain:
            for span, found in zip(spans, redaction.found, strict=True):
                span |= {"rule": found.rule, "why": WHY[found.rule]}
            answer |= {"signals": sorted(redaction.signals), "dangling": redaction.dangling}
        return Line(_dumped(answer) + "\n")

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
