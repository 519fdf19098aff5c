"""The end or the beginning of a number, told for the whole: «celui qui finit par 47 12», «commence par 441»."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_GATE = words("finit finis finissant finissait termine terminant commence commencent fini")
_VALUE = (
    r"(?P<value>(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,4}|[0-9]{2}(?:[ .][0-9]{2}){1,2})"
    r"(?![0-9]|[.,/:-][0-9]|\s?(?:¤|%|euros?|h)(?![a-z]))"
)
_ENDS = lazily(rf"(?<![a-z])(?:fini[ts]?|finissant|finissait|(?:se\s)?termine|terminant)\spar\s(?:le\s)?{_VALUE}")
_BEGINS = lazily(rf"(?<![a-z])commencent?\spar\s(?:le\s)?{_VALUE}")
_NOT = re.compile(
    r",?\s(?:et\snon(?:\spas)?|pas|et\spas|au\slieu\sde|ou)\s(?:par\s)?"
    r"(?P<value>[0-9]{2,4}(?:[ .][0-9]{2}){0,2})(?![0-9])"
)
_OF_THINGS = words("url lien page erreur erreurs version article facture montant")
_LABELS = frozenset({Label.NIR, Label.PHONE, Label.CARD, Label.IBAN, Label.MEMBER_ID, Label.ID_DOC, Label.PASSWORD})


def find(view: View) -> Iterator[Span]:
    """Every such end; a beginning beside the word for its number only."""
    if view.words.isdisjoint(_GATE) or not view.words.isdisjoint(_OF_THINGS):
        return
    cue = next((cue for cue in view.cues if cue.label in _LABELS), None)
    label = Label.MEMBER_ID if cue is None else cue.label
    for pattern in (_ENDS, _BEGINS) if cue is not None else (_ENDS,):
        for match in pattern.finditer(view.fold):
            yield Span(label, *match.span("value"), "number.end")
            if other := _NOT.match(view.fold, match.end("value")):
                yield Span(label, *other.span("value"), "number.end")
