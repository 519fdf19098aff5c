"""A part of a number, told for the whole: «celui qui finit par 47 12», «commence par 441», «les derniers chiffres sont
9921», «le début c’est 284 et la fin 78», «… 56 78 ou 79 à la fin».
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_GATE = words(
    "finit finis finissant finissait termine terminant commence commencent commencait fini derniers dernieres premiers "
    "premieres debut fin finir"
)
_UNIT = r"(?![0-9]|[.,/:-][0-9]|\s?(?:¤|%|euros?|h|ans|mois|jours?|fois)(?![a-z]))"
_VALUE = rf"(?P<value>(?!(?:19|20)[0-9]{{2}}(?![0-9]))[0-9]{{3,4}}|[0-9]{{2}}(?:[ .][0-9]{{2}}){{1,2}}){_UNIT}"
_SHORT = rf"(?P<value>(?!0)[0-9]{{2}}){_UNIT}"
_END = r"(?<![a-z])(?:fini[ts]?|finissant|finissait|(?:se\s)?termine|terminant)\spar\s(?:le\s|les\s|un\s)?"
_BEGIN = r"(?<![a-z])commenc(?:e|ent|ait)\spar\s(?:le\s|les\s|un\s)?"
_ENDS, _BEGINS = lazily(_END + _VALUE), lazily(_BEGIN + _VALUE)
_SHORT_ENDS, _SHORT_BEGINS = lazily(_END + _SHORT), lazily(_BEGIN + _SHORT)
_LAST = lazily(
    r"(?<![a-z])(?:derni(?:ers|eres)|premi(?:ers|eres))\s(?:chiffres?|numeros?|caracteres?)"
    r"(?:\s(?:d[eu]|d'|des|sur)\s?(?:(?:la|le|ma|mon|mes|notre|son|sa|cette|l')\s?)?(?:[a-z]{2,12}[\s']){0,3}?[a-z]{2,12})?"
    r"\s?(?:(?:c'?\s?est|sont|etaient|serait|seraient|est|c)\s(?:le\s|les\s)?|[:=,(]\s?)"
    r"(?P<value>[0-9]{2,6}|[0-9]{1,4}(?:[ .-][0-9]{1,4}){1,3})" + _UNIT
)
"""«Les 4 derniers chiffres de ma carte sont 9921»."""
_BOTH = lazily(
    r"(?<![a-z])debut\s(?:c'?\s?est|c|est|:)\s?(?P<value>[0-9]{1,8}(?:[ .][0-9]{1,4}){0,5}),?\s(?:et|puis)\s"
    r"(?:(?:la|a\sla)\s)?fin\s(?:c'?\s?est\s|c\s|est\s|:\s?)?(?P<other>[0-9]{2,8}(?:[ .][0-9]{1,4}){0,5})" + _UNIT
)
_AT_AN_END = lazily(
    rf"{SENTINEL}\s?,?\s?(?:ou|pardon|non|plutot|enfin|euh)\s(?:(?:peut-etre|plutot|pardon|le)\s){{0,2}}(?P<value>[0-9]{{1,4}})"
    r"\s(?:a\sla\sfin|pour\sfinir|au\s(?:bout|debut|milieu))(?![a-z])"
)
_NOT = re.compile(
    r",?\s(?:et\snon(?:\spas)?|pas|et\spas|au\slieu\sde|ou)\s(?:par\s)?"
    r"(?P<value>[0-9]{2,4}(?:[ .][0-9]{2}){0,2})(?![0-9])"
)
_OF_THINGS = words("url lien page erreur erreurs version article facture montant")
_CARDS = words("carte cb visa mastercard")
_LABELS = frozenset({Label.NIR, Label.PHONE, Label.CARD, Label.IBAN, Label.MEMBER_ID, Label.ID_DOC, Label.PASSWORD})
_LEAST_BOTH = 5


def find(view: View) -> Iterator[Span]:
    """Every such part; a beginning, and an end of two figures, beside the word for its number only."""
    if view.words.isdisjoint(_GATE) or not view.words.isdisjoint(_OF_THINGS):
        return
    cue = next((cue for cue in view.cues if cue.label in _LABELS), None)
    named = cue is not None and "?" not in view.fold
    label = cue.label if cue is not None else min(view.told & _LABELS, default=Label.MEMBER_ID)
    patterns = [_ENDS, _BEGINS] if cue is not None else [_ENDS]
    for pattern in [*patterns, *([_SHORT_ENDS, _SHORT_BEGINS] if named else [])]:
        for match in pattern.finditer(view.fold):
            yield Span(label, *match.span("value"), "number.end")
            if other := _NOT.match(view.fold, match.end("value")):
                yield Span(label, *other.span("value"), "number.end")
    for match in _LAST.finditer(view.fold):
        card = cue is None and not view.words.isdisjoint(_CARDS)
        yield Span(Label.CARD if card else label, *match.span("value"), "number.end")
    both = _BOTH.search(view.fold)
    if both is not None and sum(map(str.isdigit, both["value"] + both["other"])) >= _LEAST_BOTH:
        yield from [Span(label, *both.span(part), "number.end") for part in ("value", "other")]
    if SENTINEL in view.fold and view.told & _LABELS and (end := _AT_AN_END.search(view.fold)):
        yield Span(label, *end.span("value"), "number.end")
