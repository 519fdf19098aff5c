"""A value told in two halves that a word joins: «Soleil suivi de 75», «AB suivi de 4512», «… et finit par lune».

Once one half is found, the other takes its name. Digits alone are joined in figures/numbers.py.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_JOINING = words("suivi suivie suivis puis apres finit termine")
_JOIN = (
    r"(?P<join>suivie?s?\s(?:de|du|par|d')|et\s(?:(?:se|ca|il)\s)?(?:finit|termine)\spar|et\sa\sla\sfin|"
    r"(?:et\s)?(?:puis|apres))"
)
_NEXT = lazily(
    rf",?\s{_JOIN}\s?(?:(?:le|la|l'|les|de)\s?(?![a-z]))?(?P<value>[^\s,;:!?()\"«»{SENTINEL}]{{1,30}})(?P<on>\s[a-z]+)?"
)
_TOWN = re.compile(r"[a-z]+(?:-[a-z]+){0,4}")
_BEFORE = lazily(
    r"(?<![\w-])(?P<value>[A-Z]{1,4}|[A-Z0-9]{2,8})\s(?:suivie?s?\s(?:(?:de|du|par)\s)?|puis\s)(?:(?:le|la|les)\s)?$"
)
_CUT_OFF = (" suivi", " suivie", " suivis", " puis")
_REACH = 40
_OF_CODES = frozenset({Label.MEMBER_ID, Label.PLATE, Label.BIC, Label.ID_DOC, Label.IBAN})
_DESCRIBED = words("annee an age anniversaire heure initiale adresse espace etoile arobase")
"""«Vacances puis l’année»: what the other half is, and not how it is written."""
_COUNTS = words("fois jours jour mois ans heures heure minutes euros lettres chiffres caracteres")


def followed(view: View, spans: list[Span]) -> Iterator[Span]:
    """The other halves of `spans` (sorted, disjoint)."""
    if view.words.isdisjoint(_JOINING):
        return
    for span in spans:
        end = span.end
        if said := next((word for word in _CUT_OFF if view.fold.endswith(word, span.start, end)), ""):
            end -= len(said)  # «… [Soleil suivi] de 75»
        after = _NEXT.match(view.fold, end)
        if after is not None and _is_the_rest(view, span, after):
            yield Span(span.label, *after.span("value"), span.rule)
        if span.label in _OF_CODES and (before := _BEFORE.search(view.text, max(0, span.start - _REACH), span.start)):
            yield Span(span.label, *before.span("value"), span.rule)


def _is_the_rest(view: View, span: Span, after: re.Match[str]) -> bool:
    value = after["value"].rstrip(".")
    typed = view.text[after.start("value") : after.end("value")]
    sure = after["join"].endswith(("de", "du", "par", "d'", "fin"))
    if (after["on"] or "").strip() in _COUNTS or value in FUNCTION_WORDS:
        return False
    if span.label is Label.PASSWORD and value.partition("'")[2] in _DESCRIBED:
        return False
    mixed = any(map(str.isdigit, value)) and value[0].isalnum()
    if span.label is Label.PASSWORD:
        return mixed or sure or value not in gazetteers().words
    if span.label is Label.ADDRESS:
        return sure and _TOWN.fullmatch(value) is not None and value in gazetteers().towns
    if span.label in _OF_CODES:
        return mixed or (sure and typed.isupper())
    return False
