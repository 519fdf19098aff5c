"""Which of two is the login where both stand in one message: «identifiant colette49 mot de passe Biscotte12».

What mixes letters and digits near a password's word is taken for one, whatever it is; beside its own word a login is
the login. Nothing is left out: where both found the same place, the vaguer name goes.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from bot.redaction.labels import Label
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_LOGINS = ("identifi", "id", "login", "user", "pseudo", "nom d", "nom de c", "nom de s", "nom de l")
_BETWEEN = re.compile(r"[\s:=]{0,3}(?:(?:c'?est|est|cest|c|etait|toujours)[\s:]{1,2}){0,2}")
_VAGUE = words("secret.mixed secret.made-up secret.mentioned code.mixed")


def told_apart(view: View, spans: list[Span]) -> list[Span]:
    """`spans` without those that call a login a password."""
    if len(view.cues) < 2:
        return spans
    ends = [cue.end for cue in view.cues if cue.label is Label.MEMBER_ID and view.fold.startswith(_LOGINS, cue.start)]
    if not ends:
        return spans
    beside = {span[1:3] for span in spans if span.label is Label.MEMBER_ID and _is_beside(view, ends, span.start)}
    return [
        span
        for span in spans
        if not (span.label is Label.PASSWORD and span.rule in _VAGUE and (span.start, span.end) in beside)
    ]


def _is_beside(view: View, ends: Sequence[int], start: int) -> bool:
    """Whether a login's word stands right before `start`; `ends`, where these words end, in order."""
    nearest = bisect_left(ends, start) - 1
    return nearest >= 0 and _BETWEEN.fullmatch(view.fold, ends[nearest], start) is not None
