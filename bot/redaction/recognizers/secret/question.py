"""The answer to a secret question: «le nom de mon chien : Bigoudi (question secrète)», «… ? J’ai répondu Bigoudi»."""

import re

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import closed
from bot.redaction.recognizers.secret.tokens import VALUE, trimmed
from bot.redaction.view import Cue, View

_ANSWER = lazily(
    r"(?:j'ai\s(?:mis|repondu|dit|choisi|note)|j'avais\s(?:(?:mis|repondu|choisi)\s)?|je\s(?:reponds|mets|dis)|c'est|"
    r"c'etait|:|=)\s?" + VALUE
)
_ASKED = lazily(r"\?\s" + VALUE + r"\s*[.!]?$")
_FIELD = re.compile(r"(?<![a-z])[^:\n]{3,60}:\s?(?P<value>[^\s()\[\]:]{3,40})\s?[(\[]\s?$")


def answered(view: View, cue: Cue) -> tuple[int, int] | None:
    """The answer to a secret question, in its own sentence."""
    match = (
        _ASKED.search(view.fold, cue.end, cue.end + 100)
        or _ANSWER.search(view.fold, cue.end, cue.end + 100)
        or _FIELD.search(view.fold, 0, cue.start)
    )
    if match is None:
        match = _ANSWER.search(view.fold, max(0, cue.start - 60), cue.start)
    if match is None:
        return None
    place = trimmed(view.fold, *match.span("value"))
    return None if closed(view, place) else place
