"""«Masquer un passage»: what redaction missed in a message, chosen word by word and masked wherever it went.

The form holds offsets, never words; it says which edition of the message it shows, so that offsets of a text that has
changed meanwhile mask nothing.
"""

import re
from dataclasses import dataclass
from typing import Literal

from aiohttp import web

from bot.conversation import Masked, Message
from bot.errors import ConversationUnknown, GuichetError
from bot.masking import Passage
from bot.redaction.labels import FRENCH, Label
from bot.redaction.redacted import Redacted
from webhooks.console.talks import Line, Read, id_of, read, reason_is_missing
from webhooks.console.visits import MASKING, Visit, go_to, html, page, sentence_of, status_of
from webhooks.masking import mask_now

ROUTES = web.RouteTableDef()
_PATH = "/console/conversations/{id}/messages/{seq:[0-9]{1,9}}/masquer"
KINDS = tuple((label.value, FRENCH[label].removesuffix("e").removesuffix(" masqué")) for label in Label)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message, `[start, end)` in its code points: a word that can be ticked, a mark, or blanks."""

    kind: Literal["word", "mark", "blank"]
    start: int
    end: int
    shown: str


@ROUTES.get(_PATH)
@page(MASKING)
async def choose_passage(request: web.Request, visit: Visit) -> web.Response:
    """The message, each word with a box to tick."""
    if await reason_is_missing(request, visit):
        return go_to(f"/console/conversations/{id_of(request)}")  # it asks why first
    return _form(request, visit, await read(request, visit))


@ROUTES.post(_PATH)
@page(MASKING)
async def mask_chosen(request: web.Request, visit: Visit) -> web.Response:
    """From the first ticked word to the last."""
    if await reason_is_missing(request, visit):
        return go_to(f"/console/conversations/{id_of(request)}")
    seen = await read(request, visit)
    line, message = _message(request, seen)
    if visit.form.get("edition") != str(_edition(seen, line.seq)):
        wrong = "Ce message vient de changer. Vérifiez le passage, puis recommencez."
        return _form(request, visit, seen, wrong, status=409)
    ticked = [piece for piece in pieces_of(message.text) if piece.kind == "word" and f"mot-{piece.start}" in visit.form]
    if not ticked or visit.form.get("genre") not in [label for label, _ in KINDS]:
        return _form(request, visit, seen, "Cochez au moins un mot, et choisissez un genre.", status=422)
    passage = Passage(line.seq, ticked[0].start, ticked[-1].end, Label(visit.form["genre"]))
    try:
        await mask_now(request.app, seen.conversation.id, passage, visit.agent)
    except ConversationUnknown:
        raise
    except GuichetError as refused:
        return _form(request, visit, seen, sentence_of(refused), status=status_of(refused))
    return go_to(f"/console/conversations/{seen.conversation.id}?fait=masquer&message={line.seq}")


def pieces_of(text: Redacted) -> list[Piece]:
    """The whole text, in order; a word is what stands between blanks and marks."""
    pieces: list[Piece] = []

    def clear(start: int, end: int) -> None:
        for found in re.finditer(r"\S+|\s+", text.text[start:end]):
            kind: Literal["word", "blank"] = "blank" if found[0].isspace() else "word"
            pieces.append(Piece(kind, start + found.start(), start + found.end(), found[0]))

    at = 0
    for label, start, end in text.marks:
        clear(at, start)
        pieces.append(Piece("mark", start, end, FRENCH[label] + text.text[start + 1 + len(label) : end - 1]))
        at = end
    clear(at, len(text.text))
    return pieces


def _message(request: web.Request, seen: Read) -> tuple[Line, Message]:
    seq = int(request.match_info["seq"])
    for line in seen.lines:
        if line.seq == seq and isinstance(line.event, Message) and not line.withdrawn:
            return line, line.event
    raise web.HTTPNotFound


def _edition(seen: Read, seq: int) -> int:
    """How often a passage of the message has been masked."""
    return sum(1 for line in seen.lines if isinstance(line.event, Masked) and line.event.of == seq)


def _form(
    request: web.Request, visit: Visit, seen: Read, wrong: str | None = None, *, status: int = 200
) -> web.Response:
    line, message = _message(request, seen)
    return html(
        request, "mask.html", visit, status=status, talk=seen.conversation, line=line, pieces=pieces_of(message.text),
        edition=_edition(seen, line.seq), kinds=KINDS, wrong=wrong,
    )  # fmt: skip
