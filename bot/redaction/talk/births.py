"""A birth told line by line, as a form asks for it: «la date», «de naissance», «de ma femme», «jour ?», «18 ans».

In: a message that says nothing but whose birth is meant, which part of its date comes or how old somebody is, and the
words before it. Out: whether the date is still awaited behind it, and the place of another's («et ma fille le 3»).
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.redacted import Redacted
from bot.redaction.urgency.words import KIN
from bot.redaction.view import SENTINEL, View

_LONGEST, _LAST = 60, 40
_WHOSE = (
    r"(?:(?:mon|ma|mes|notre|nos|son|sa|le|la|l'|du|d'un)\s?(?:(?:petite?|grande?|2e|deuxieme|autre)\s)?"
    rf"(?:{KIN})(?:\s{SENTINEL})?)"
)
_NAMED = lazily(
    r"\W*(?:(?:et|ou|pour|alors|euh|donc|c'est|erreur|probleme|souci|sur|dans|il|on|me|m'|demande|demandent|faut|pas|aussi|ils|vous|avez)\s){0,5}"
    r"(?:(?:la|ma|sa|leur|notre|mon|son|l'|une)\s?)?(?:(?P<dated>dates?|annee|jour|mois)\sde\s|de\s|d\s)?"
    rf"naiss?ances?(?:\s(?:de|pour|a)\s{_WHOSE})?\W*"
)
_OF_A_DATE_BEFORE = lazily(r"(?<![a-z])(?:dates?|annee|jour|mois)\W*$")
_BIRTHDAY = lazily(
    rf"\W*(?:(?:et|bonjour|alors|oui)\s){{0,2}}{_WHOSE}\s(?:a|fete|aura|a\sbientot|a\seu|c'est)\s(?:bientot\s)?son\sanniv(?:ersaire)?\W*"
)
_PART = lazily(r"\W*(?:(?:et|puis|ensuite|le|la|l'|pour|alors)\s?){0,2}(?:jour|mois|annee|an)\s?[?:.]{0,3}\s*")
_AGED = lazily(r"\W*(?:(?:il|elle|j'ai|a|aura|ses|bientot|donc|c'est)\s?){0,3}[0-9]{1,3}\sans\W*")
_OF_WHOM = lazily(rf"\W*(?:(?:et|ou|pour|celle\s)\s?){{0,2}}(?:de\s|pour\s|a\s)?{_WHOSE}\W*")
_ANOTHER = lazily(
    rf"\W*(?:(?:et|puis|pour|celle\sde|moi|alors)\s){{0,3}}{_WHOSE}\s(?:(?:c'est|est|ne|nee|le|du|en|elle|lui|de)\s){{0,3}}"
    rf"(?P<value>(?:(?:0?[1-9]|[12][0-9]|3[01])(?:er)?(?:\s(?:{MONTHS})(?:\s(?:19|20)?[0-9]{{2}})?)?|(?:{MONTHS})(?:\s(?:19|20)?[0-9]{{2}})?|(?:19|20)[0-9]{{2}}))\W*"
)

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_TOLD = re.compile(r"(?<![a-z])(?:c'?est|avez|avaient|ont|suis|marque|note|mis|ecrit)\s(?:[a-z]{2,8}\s){0,2}$")


def still_awaits_a_birth(fold: str, last: Redacted | None, *, awaited: bool) -> bool:
    """Whether the date of a birth is to come behind this message, of which nothing is masked."""
    if not 0 < len(fold) <= _LONGEST:
        return False
    if awaited and any(pattern.fullmatch(fold) for pattern in (_PART, _AGED, _OF_WHOM)):
        return True
    if "nais" in fold and (named := _NAMED.fullmatch(fold)) is not None:
        return named["dated"] is not None or (
            last is not None and _OF_A_DATE_BEFORE.search(folded(last.text[-_LAST:])) is not None
        )
    return "anniv" in fold and _BIRTHDAY.fullmatch(fold) is not None


def of_another(view: View) -> Iterator[tuple[int, int]]:
    """«Et ma fille le 3», right after a birth was told."""
    if len(view.fold) <= _LONGEST and (told := _ANOTHER.fullmatch(view.fold)) is not None:
        yield told.span("value")


def is_a_year_first(told: str, before: str) -> bool:
    """«C’est 1956», «vous avez mis 1958»: a year that no day comes before may have it after."""
    return _YEAR.fullmatch(told) is not None and _TOLD.search(before) is not None
