"""Postal addresses: number and way, way with postcode and town, residences and hamlets, where a person says she lives.

A town, a postcode or a street alone is a place without a person: it stays («un dentiste à Lyon», «75011»).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.recognizers.address import wayless
from bot.redaction.recognizers.address.abroad import ABROAD, abroad
from bot.redaction.recognizers.address.coded import places_with_codes
from bot.redaction.recognizers.address.ends import everyday, following, name_end, start_of, tail_end, town_end
from bot.redaction.recognizers.address.homes import homes
from bot.redaction.recognizers.address.lines import TOWN_FIELD
from bot.redaction.recognizers.address.lived import where_she_lives
from bot.redaction.recognizers.address.numbers import other_numbers
from bot.redaction.recognizers.address.pieces import (
    FLOOR_AFTER,
    HAMLET_OF,
)
from bot.redaction.recognizers.address.settled import settled
from bot.redaction.recognizers.address.turned import turned
from bot.redaction.recognizers.address.words import (
    ARTICLE,
    BOX,
    COUNTED,
    FIELD,
    GATE,
    GRAND,
    ITS_TOWN,
    LIVES_NEAR,
    LIVING,
    LIVING_STEMS,
    LIVING_WORDS,
    LOOSE_END,
    LOOSE_START,
    NUMBER_LAST,
    NUMBERED,
    OFFICE_AFTER,
    OFFICE_BEFORE,
    OTHER_WAY,
    PARTICLES,
    POSTCODE,
    SAID_CODE,
    SAID_PLACE,
    SAID_WORDS,
    SQUARE,
    STREET,
    SURELY,
    UNNAMED,
    WAY,
    WRITTEN_TO,
)
from bot.redaction.tokens import Tokens, tokens_of
from bot.redaction.view import SENTINEL, Span, View

_DIGITS_OF_A_CODE = 5


def find(view: View) -> Iterator[Span]:
    """Every address."""
    for span in _found(view):
        floor = FLOOR_AFTER.match(view.fold, span.end)
        start = LOOSE_START.match(view.fold, span.start, span.end)
        end = LOOSE_END.search(view.fold, span.start, span.end) if floor is None else None
        yield Span(
            span.label,
            start.end() if start else span.start,
            floor.end() if floor else end.start() if end else span.end,
            span.rule,
        )
        if view.digit_count >= _DIGITS_OF_A_CODE:
            its = ITS_TOWN.match(view.fold, span.end) or TOWN_FIELD.match(view.fold, span.end)
            if its is not None:
                yield Span(Label.ADDRESS, *its.span("town"), "address.numbered")


def _found(view: View) -> Iterator[Span]:
    yield from _without_a_way(view)
    if view.digit_count >= _DIGITS_OF_A_CODE:
        yield from places_with_codes(view)
    if view.words.isdisjoint(GATE) and view.lead is not Label.ADDRESS:
        return
    living: list[int] = []
    if any(word.startswith(LIVING_STEMS) for word in view.words) or not view.words.isdisjoint(LIVING_WORDS):
        living = [match.end() for match in LIVING.finditer(view.fold)]
    if view.lead is Label.ADDRESS:
        living.insert(0, 0)
    yield from _otherwise_written(view)
    numbered: list[Span] = []
    if view.has_digit or not view.words.isdisjoint(SAID_WORDS):
        for box in BOX.finditer(view.fold):
            if _is_an_insurers(view, box, living):
                continue
            yield Span(Label.ADDRESS, box.start(), town_end(view, tokens_of(view), box.end()), "address.numbered")
        numbered = list(_numbered(view))
        yield from numbered
        if numbered:
            yield from other_numbers(view, numbered)
    there = settled(view)
    if living or there or numbered or view.digit_count >= _DIGITS_OF_A_CODE:
        yield from _ways(view, living, numbered, there)
    for place in living:
        yield from where_she_lives(view, tokens_of(view), place)


def _is_an_insurers(view: View, box: re.Match[str], living: list[int]) -> bool:
    """«Je dois écrire à quel endroit : CS 40012, 44000 Nantes Cedex ?»: a firm's box, asked about."""
    return (
        box[0].startswith(("tsa", "cs"))
        and "cedex" in view.fold[box.end() : box.end() + _NEAR]
        and not living
        and "?" in view.fold
        and SENTINEL not in view.fold
        and not view.words.isdisjoint(WRITTEN_TO)
    )


def _numbered(view: View) -> Iterator[Span]:
    """A number and a way, with all that goes with them."""
    tokens = tokens_of(view)
    at = 0
    for head in NUMBERED.finditer(view.fold):
        end = name_end(view, tokens, head.end())
        if (
            end > head.end()
            and not _counts_things(view, tokens, head, end)
            and not is_an_office(view, head.start(), end)
        ):
            start = start_of(view, at, head.start())
            at = tail_end(view, tokens, end)
            yield Span(Label.ADDRESS, start, at, "address.numbered")


def _ways(view: View, living: list[int], numbered: list[Span], there: frozenset[int]) -> Iterator[Span]:
    """A way without a number: with its postcode, where a person lives, or as the other of two."""
    tokens = tokens_of(view)
    at = max((span.end for span in numbered), default=0)
    for head in WAY.finditer(view.fold, min([at, *there])):
        if head.start() < at and head.start() not in there:
            continue
        end = name_end(view, tokens, head.end())
        tail = tail_end(view, tokens, end) if end > head.end() else end
        lives = head.start() in there or _is_near(living, head.start())
        lives = lives or (
            bool(numbered) and OTHER_WAY.search(view.fold, max(0, head.start() - 20), head.start()) is not None
        )
        coded = tail > end and POSTCODE.search(view.fold, end - 1, tail) is not None
        if not coded and _is_unnamed(tokens, head):
            continue
        if (not lives or _has_said_where(view, living, numbered, head.start())) and OFFICE_BEFORE.search(
            view.fold, max(0, head.start() - 55), head.start()
        ):
            continue
        if end > head.end() and (coded or (lives and len(head[0]) > 3)):
            start = start_of(view, min(at, head.start()), head.start())
            article = ARTICLE.search(view.text, min(at, start), start)
            at = tail
            yield Span(Label.ADDRESS, article.start() if article else start, tail, "address.way")


def _is_near(living: list[int], place: int) -> bool:
    """Whether somebody has just said that she lives at `place`; `living` is sorted."""
    at = bisect_right(living, place)
    return at > 0 and place - living[at - 1] <= _NEAR


def _has_said_where(view: View, living: list[int], numbered: list[Span], place: int) -> bool:
    """«J’habite 8 rue Kléber, et l’agence place Bellecour ?»: what was said to be lived in is told before `place`."""
    at = bisect_right(living, place)
    said = living[at - 1] if at else 0
    return any(said <= span.start < place for span in numbered) or SENTINEL in view.fold[said:place]


_NEAR = 40


_OF_SO_MANY = 3


def _is_unnamed(tokens: Tokens, head: re.Match[str]) -> bool:
    """«Une résidence sécurisée», «un quartier calme», «un hameau de 40 habitants»."""
    name = list(islice(following(tokens, head.end()), _OF_SO_MANY))
    if any(token.fold == "rien" for token in name[:2]):
        return True  # «rue de rien du tout»
    if head[0].rstrip(" .") not in UNNAMED:
        return False
    if len(name) == _OF_SO_MANY and name[0].fold == "de" and name[1].fold.isdigit() and everyday(name[2].fold):
        return True
    return bool(name) and not name[0].capital and name[0].fold not in PARTICLES and everyday(name[0].fold)


def _may_be_a_place(view: View, start: int, word: str) -> bool:
    """What stands after «lieu-dit» without an article: a noun or a name («obligatoire» is neither)."""
    known = gazetteers()
    return view.text[start].isupper() or word in known.nouns or not known.is_plain(word)


def _without_a_way(view: View) -> Iterator[Span]:
    """A hamlet by its word, a number after its street, streets of other countries."""
    if "lieu" in view.words or "lieudit" in view.words:
        for said in SAID_PLACE.finditer(view.fold):
            if said["bare"] and not _may_be_a_place(view, said.start("bare"), said["bare"]):
                continue
            yield Span(Label.ADDRESS, said.start(), tail_end(view, tokens_of(view), said.end()), "address.place")
    yield from homes(view)
    yield from wayless.find(view)
    if ", en " in view.fold or "commune" in view.words:
        for hamlet in HAMLET_OF.finditer(view.fold):
            unlisted = not view.unlisted.isdisjoint(re.findall("[a-z]+", hamlet["name"]))
            if unlisted and view.text[hamlet.start("name")].isupper():
                yield Span(Label.ADDRESS, *hamlet.span("place"), "address.place")
    if not view.has_digit:
        return
    for last in NUMBER_LAST.finditer(view.fold):
        yield Span(Label.ADDRESS, last.start(), tail_end(view, tokens_of(view), last.end()), "address.numbered")
    yield from turned(view)
    yield from abroad(view)


def _otherwise_written(view: View) -> Iterator[Span]:
    """A form's lines; «22 Grande Rue»; «Rue Haute 88, 1000 Bruxelles»."""
    if ":" in view.fold or "=" in view.fold:
        fields = [match.span("value") for match in FIELD.finditer(view.fold)]
        for start, end in fields if len(fields) > 1 else ():
            yield Span(Label.ADDRESS, start, end, "address.fields")
    if not view.has_digit:
        return
    for grand in GRAND.finditer(view.fold):
        yield Span(Label.ADDRESS, grand.start(), tail_end(view, tokens_of(view), grand.end()), "address.numbered")
    for street in ABROAD.finditer(view.fold):
        yield Span(Label.ADDRESS, street.start(), town_end(view, tokens_of(view), street.end()), "address.numbered")


def is_an_office(view: View, start: int, end: int) -> bool:
    """«Votre agence du 3 rue Carnot»: an institution's address, unless it is where a person lives."""
    before = OFFICE_BEFORE.search(view.fold, max(0, start - 45), start)
    return before is not None or OFFICE_AFTER.match(view.fold, end) is not None


def _counts_things(view: View, tokens: Tokens, head: re.Match[str], end: int) -> bool:
    """«4 cours de yoga», «2 place de parking»: counted, not lived in, unless something in it is written as a name."""
    way = re.sub(r"[^a-z]", " ", head[0]).split()[-1:]
    told = SURELY.search(head[0]) or LIVING.search(view.fold, max(0, head.start() - LIVES_NEAR), head.start())
    said = head[0][0].isalpha() and not head[0].startswith("n")
    if said and (head[0].startswith("une ") or (head[0].startswith("un ") and not STREET.search(head[0]))):
        return SAID_CODE.match(view.fold, end) is None
    if said and not told:
        several = not head[0].startswith("un")
        return not (several and STREET.search(head[0])) and SAID_CODE.match(view.fold, end) is None
    if (
        told
        or not set(way) <= COUNTED
        or SQUARE.search(view.fold, head.start(), end)
        or tail_end(view, tokens, end) > end
    ):
        return False
    name = [token for token in following(tokens, head.end()) if token.start < end]
    return not any(token.capital or token.fold.isdigit() for token in name)
