"""«Masquer un passage»: what redaction missed in a message, chosen word by word and masked wherever it went.

The form holds offsets, never words; it says up to which event it was read (`lu`), so that offsets of a text that has
changed meanwhile mask nothing.
"""

import re
from dataclasses import dataclass
from typing import Literal

from aiohttp import web

from bot.conversation import Message
from bot.errors import ConversationUnknown, GuichetError, MessageChanged
from bot.masking import Passage, changed_since
from bot.redaction.labels import FRENCH, Label
from bot.redaction.redacted import Redacted
from webhooks.console.talks import Line, Read, id_of, read, reason_is_missing
from webhooks.console.visits import MASKING, Visit, go_to, html, page, sentence_of, status_of
from webhooks.masking import mask_now

ROUTES = web.RouteTableDef()
_PATH = "/console/conversations/{id}/messages/{seq:[0-9]{1,9}}/masquer"
_CHANGED = "Ce message vient de changer. Vérifiez le passage, puis recommencez."
_BEFORE, _AFTER = '«“"([', ',;:.…!?»”")]'
"""Signs before and behind a word that are not of it."""
_WITH_ITS_SIGNS = frozenset({Label.PASSWORD, Label.ACTIVATION_LINK})
"""Kinds whose values may end in any sign: what stands between two blanks is masked whole."""
KINDS = tuple((label.value, FRENCH[label].removesuffix("e").removesuffix(" masqué")) for label in Label)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message, `[start, end)` in its code points: a word that can be ticked, a mark, or what stands between
    words, blanks and the signs around a word.
    """

    kind: Literal["word", "mark", "between"]
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
    read_to = _number(visit.form.get("lu", ""))
    if changed_since((other.event for other in seen.lines), line.seq, read_to):
        return _form(request, visit, seen, _CHANGED, status=409)
    pieces = pieces_of(message.text)
    ticked = [piece for piece in pieces if piece.kind == "word" and f"mot-{piece.start}" in visit.form]
    if not ticked or visit.form.get("genre") not in [label for label, _ in KINDS]:
        return _form(request, visit, seen, "Cochez au moins un mot, et choisissez un genre.", status=422)
    passage = _passage(pieces, ticked, line.seq, Label(visit.form["genre"]), read_to)
    try:
        await mask_now(request.app, seen.conversation.id, passage, visit.agent)
    except ConversationUnknown:
        raise
    except MessageChanged:  # since it was read here, a moment ago
        return _form(request, visit, await read(request, visit), _CHANGED, status=409)
    except GuichetError as refused:
        return _form(request, visit, seen, sentence_of(refused), status=status_of(refused))
    return go_to(f"/console/conversations/{seen.conversation.id}?fait=masquer&message={line.seq}")


def pieces_of(text: Redacted) -> list[Piece]:
    """The whole text, in order; a word is what stands between blanks and marks, without the comma behind it."""
    pieces: list[Piece] = []

    def add(kind: Literal["word", "between"], start: int, end: int) -> None:
        if start < end:
            pieces.append(Piece(kind, start, end, text.text[start:end]))

    def clear(start: int, end: int) -> None:
        for found in re.compile(r"\S+|\s+").finditer(text.text, start, end):
            first, last = found.span()
            word = found[0].lstrip(_BEFORE)
            begins = last - len(word)
            ends = begins + len(word.rstrip(_AFTER))
            if begins == ends:  # signs alone: a secret may be made of them
                begins, ends = (first, last) if last - first > 1 else (last, last)
            blank = found[0].isspace()
            add("between", first, begins)
            add("between" if blank else "word", begins, ends)
            add("between", ends, last)

    at = 0
    for label, start, end in text.marks:
        clear(at, start)
        pieces.append(Piece("mark", start, end, FRENCH[label] + text.text[start + 1 + len(label) : end - 1]))
        at = end
    clear(at, len(text.text))
    return pieces


def _passage(pieces: list[Piece], ticked: list[Piece], seq: int, label: Label, read_to: int) -> Passage:
    start, end = ticked[0].start, ticked[-1].end
    if label in _WITH_ITS_SIGNS:
        signs = [piece for piece in pieces if piece.kind == "between" and not piece.shown.isspace()]
        start = next((sign.start for sign in signs if sign.end == start), start)
        end = next((sign.end for sign in signs if sign.start == end), end)
    return Passage(seq, start, end, label, read_to)


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else 0


def _message(request: web.Request, seen: Read) -> tuple[Line, Message]:
    seq = int(request.match_info["seq"])
    for line in seen.lines:
        if line.seq == seq and isinstance(line.event, Message) and not line.withdrawn:
            return line, line.event
    raise web.HTTPNotFound


def _form(
    request: web.Request, visit: Visit, seen: Read, wrong: str | None = None, *, status: int = 200
) -> web.Response:
    line, message = _message(request, seen)
    return html(
        request, "mask.html", visit, status=status, talk=seen.conversation, line=line, pieces=pieces_of(message.text),
        kinds=KINDS, wrong=wrong,
    )  # fmt: skip
