"""A street and then its number, as in Belgium: «rte d’Espagne 214», «Rue Neuve, 12 à Liège», «chemin du Moulin, 3».

The number is the street's where nothing that is counted follows it; «rue Nationale 3 guichets» has none.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.ends import following, name_end, tail_end, token_at, town_end
from bot.redaction.recognizers.address.words import (
    INSTITUTIONS,
    LIVES_NEAR,
    LIVING,
    OFFICE_AFTER,
    OFFICE_BEFORE,
    PARTICLES,
    STOP,
)
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.tokens import Token, Tokens, tokens_of
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_SURE = (
    "rue|avenue|avnue|avenu|ave|boulevard|boul|bld|blvd|bd|impasse|inpasse|allees?|chemin|route|rte|venelle|ruelle|"
    "dreve|sentier|chaussee|faubourg|rues|ruette|raidillon"
)
_MAYBE = "place|quai|cours|square|clos|montee|promenade|esplanade|av|r|che|chem|pl|imp|sente|passage|cite|hameau"
"""Said of other things too, or abbreviations of several words: their name must be written as one."""
GATE = words(f"{_SURE}|{_MAYBE}".replace("allees?", "allee|allees").replace("|", " "))
_HEAD = lazily(rf"(?<![a-z0-9'-])(?:(?P<sure>{_SURE})|(?:{_MAYBE}))\.?\s(?=[a-z])")
_NUMBER = lazily(
    r"\s?(?:,\s?|\s)(?:(?:au|le)\s)?(?:n(?:°|o\.?|umero)\s?|num\s)?(?P<number>(?!24/7)[0-9]{1,4})(?:/[0-9]{1,3}(?![0-9/]))?"
    r"(?:(?:\s?(?:bis|ter|quater)|[a-d])(?![a-z0-9']))?(?![0-9a-z%$/:+]|\s?[¤€]|[.,][0-9])"
)
_CODE_ABROAD = re.compile(r",? [0-9]{4}(?= [A-ZÀ-Þ])")
_YEAR = re.compile("(?:19|20)[0-9]{2}$")
_MONTH = re.compile(rf"(?:{MONTHS})$")
_OF_ROADS = words("nationale nationales departementale departementales europeenne communale national fer acces")
"""«La route nationale 7», «le chemin de fer 12»."""
_GOES_ON = words(
    "etage bat batiment bte boite appt appartement apt porte esc escalier code cp bis ter b a au aux en et sur"
)
_NEAR = 30


def turned(view: View) -> Iterator[Span]:
    """Every street that its number follows, with the rest of its address."""
    if view.words.isdisjoint(GATE):
        return
    tokens = tokens_of(view)
    at = 0
    for head in _HEAD.finditer(view.fold):
        if head.start() < at or _has_its_number(view, head.start()):
            continue
        end = _numbered_end(view, tokens, head)
        if end and not _is_of_an_office(view, head.start(), end):
            code = _CODE_ABROAD.match(view.text, end)
            at = town_end(view, tokens, code.end()) if code else tail_end(view, tokens, end)
            yield Span(Label.ADDRESS, head.start(), at, "address.numbered")


def _has_its_number(view: View, start: int) -> bool:
    """«12 rue Neuve 3 …»: the number stands before."""
    before = view.fold[max(0, start - 4) : start].rstrip(" ,")
    return before[-1:].isdigit() or before.endswith(("bis", "ter"))


def _numbered_end(view: View, tokens: Tokens, head: re.Match[str]) -> int | None:
    """Where the number ends that follows the street's name; None: there is none."""
    until = name_end(view, tokens, head.end())
    name: list[Token] = []
    for token in following(tokens, head.end()):
        if token.end > until or (token.fold.isdigit() and name and not _is_of_a_date(token, name[-1])):
            break  # the name's reader takes numbers too
        if token.fold not in PARTICLES:
            name.append(token)
    if not name or name[0].fold.removeprefix("d'") in _OF_ROADS or (head["sure"] is None and not name[0].capital):
        return None
    number = _NUMBER.match(view.fold, name[-1].end)
    if number is None or "\n" in number[0]:
        return None
    lives = LIVING.search(view.fold, max(0, head.start() - LIVES_NEAR), head.start()) is not None
    if _YEAR.match(number["number"]) and not lives:
        return None
    return number.end() if _counts_nothing(view, tokens, number.end()) else None


def _is_of_a_date(token: Token, before: Token) -> bool:
    """«Rue du 8 mai 1945»."""
    return _YEAR.match(token.fold) is not None and _MONTH.match(before.fold) is not None


def _counts_nothing(view: View, tokens: Tokens, end: int) -> bool:
    """Whether what follows a number is nothing that it counts: the end, a town, a word of the sentence."""
    if view.fold[end : end + 1] != " ":
        return True
    after = token_at(tokens, end + 1)
    if after is None:
        return True
    if after.fold.isdigit():
        return len(after.fold) in (4, 5)
    return after.capital or after.fold in STOP or after.fold in _GOES_ON


def _is_of_an_office(view: View, start: int, end: int) -> bool:
    near = max(0, start - _NEAR)
    if OFFICE_BEFORE.search(view.fold, near, start) or OFFICE_AFTER.match(view.fold, end):
        return True
    said = re.findall("[a-z]+", view.fold[near:start])
    return not INSTITUTIONS.isdisjoint(said) and LIVING.search(view.fold, max(0, start - LIVES_NEAR), start) is None
