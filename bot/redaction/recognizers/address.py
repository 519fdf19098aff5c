"""Postal addresses: number and way, way with postcode and town, residences and hamlets, where a person says she lives.

A town, a postcode or a street alone is a place without a person: it stays («un dentiste à Lyon», «75011»).
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.recognizers.address_words import (
    ABROAD,
    AFTER_COLON,
    ARTICLE,
    BEFORE,
    BEFORE_NOUN,
    BEFORE_TOWN,
    BEGINS,
    BOX,
    CODE_AFTER,
    CODE_LAST,
    CODED,
    COUNTED,
    DISTRICT,
    END_OF_LINE,
    ENDS_WITH_PARTICLE,
    EXTRA,
    FIELD,
    FOREIGN,
    FOREIGN_ENDS,
    FOREIGN_WORDS,
    GATE,
    GRAND,
    HAMLET,
    IN_DISTRICT,
    LIVES_NEAR,
    LIVING,
    LONE_PLACE,
    MOST_TOKENS,
    NUMBER_LAST,
    NUMBERED,
    OFFICE_AFTER,
    OFFICE_BEFORE,
    PARTICLES,
    PARTS_BEFORE_CODE,
    PLACE_BEFORE_CODE,
    POSTCODE,
    REVERSED,
    RIVERS,
    SAID_CODE,
    SAID_PLACE,
    SAID_WORDS,
    STOP,
    STREET,
    SURELY,
    TAIL_SOON,
    TO_THE_CODE,
    WAY,
    WAY_WORDS,
)
from bot.redaction.tokens import Token, Tokens
from bot.redaction.view import Span, View


def find(view: View) -> Iterator[Span]:
    """Every address."""
    yield from _without_a_way(view)
    if view.words.isdisjoint(GATE) and view.lead is not Label.ADDRESS:
        return
    tokens: Tokens | None = None
    living = [match.end() for match in LIVING.finditer(view.fold)]
    if view.lead is Label.ADDRESS:
        living.insert(0, 0)
    at = 0
    yield from _otherwise_written(view)
    if view.has_digit or not view.words.isdisjoint(SAID_WORDS):
        if view.digit_count >= 5:
            tokens = tokens or Tokens(view)
            yield from _places_with_codes(view, tokens)
        for box in BOX.finditer(view.fold):
            tokens = tokens or Tokens(view)
            yield Span(Label.ADDRESS, box.start(), _town_end(view, tokens, box.end()), "address.numbered")
        for head in NUMBERED.finditer(view.fold):
            tokens = tokens or Tokens(view)
            end = _name_end(view, tokens, head.end())
            if end > head.end() and not _counts_things(view, tokens, head, end) and not _is_an_office(view, head, end):
                low = max(at, head.start() - 90)
                before = (
                    BEFORE.search(view.fold, low, head.start())
                    or AFTER_COLON.search(view.fold, low, head.start())
                    or REVERSED.search(view.fold, low, head.start())
                )
                at = _tail_end(view, tokens, end)
                yield Span(Label.ADDRESS, before.start() if before else head.start(), at, "address.numbered")
    for head in WAY.finditer(view.fold, at):
        if head.start() < at:
            continue
        tokens = tokens or Tokens(view)
        end = _name_end(view, tokens, head.end())
        tail = _tail_end(view, tokens, end) if end > head.end() else end
        lives = any(0 <= head.start() - place <= 40 for place in living)
        coded = tail > end and POSTCODE.search(view.fold, end - 1, tail) is not None
        if end > head.end() and (coded or (lives and len(head[0]) > 3)):
            low = max(at, head.start() - 90)
            before = BEFORE.search(view.fold, low, head.start()) or ARTICLE.search(view.text, low, head.start())
            at = tail
            yield Span(Label.ADDRESS, before.start() if before else head.start(), tail, "address.way")
    for place in living:
        tokens = tokens or Tokens(view)
        yield from _where_she_lives(view, tokens, place)


_PLACES = (PLACE_BEFORE_CODE, PARTS_BEFORE_CODE)


def _places_with_codes(view: View, tokens: Tokens) -> Iterator[Span]:
    """A place of few people and its postcode; a town and its postcode alone stay."""
    for code in CODED.finditer(view.fold):
        low = max(0, code.start() - 90)
        before = min(
            filter(None, [pattern.search(view.fold, low, code.start()) for pattern in _PLACES]),
            key=lambda found: found.start(),
            default=None,
        )
        if before is None and (alone := LONE_PLACE.search(view.fold, low, code.start())) is not None:
            known = view.unlisted.isdisjoint(alone[0].split()) or not view.text[alone.start()].isupper()
            before = None if known else alone
        if before is not None:
            yield Span(Label.ADDRESS, before.start(), _town_end(view, tokens, code.end()), "address.place")


def _without_a_way(view: View) -> Iterator[Span]:
    """A hamlet by its word, a number after its street, streets of other countries."""
    if "lieu" in view.words or "lieudit" in view.words:
        for said in SAID_PLACE.finditer(view.fold):
            yield Span(Label.ADDRESS, said.start(), _tail_end(view, Tokens(view), said.end()), "address.place")
    if not view.has_digit:
        return
    for last in NUMBER_LAST.finditer(view.fold):
        yield Span(Label.ADDRESS, last.start(), _tail_end(view, Tokens(view), last.end()), "address.numbered")
    if not view.words.isdisjoint(FOREIGN_WORDS) or any(word.endswith(FOREIGN_ENDS) for word in view.unlisted):
        for foreign in FOREIGN.finditer(view.fold):
            yield Span(Label.ADDRESS, foreign.start(), foreign.end(), "address.numbered")


def _otherwise_written(view: View) -> Iterator[Span]:
    """A form's lines; «22 Grande Rue»; «Rue Haute 88, 1000 Bruxelles»."""
    if ":" in view.fold or "=" in view.fold:
        fields = [match.span("value") for match in FIELD.finditer(view.fold)]
        for start, end in fields if len(fields) > 1 else ():
            yield Span(Label.ADDRESS, start, end, "address.fields")
    if not view.has_digit:
        return
    for grand in GRAND.finditer(view.fold):
        yield Span(Label.ADDRESS, grand.start(), _tail_end(view, Tokens(view), grand.end()), "address.numbered")
    for abroad in ABROAD.finditer(view.fold):
        yield Span(Label.ADDRESS, abroad.start(), _town_end(view, Tokens(view), abroad.end()), "address.numbered")


def _is_an_office(view: View, head: re.Match[str], end: int) -> bool:
    """«Votre agence du 3 rue Carnot»: an institution's address, unless it is where a person lives."""
    before = OFFICE_BEFORE.search(view.fold, max(0, head.start() - 45), head.start())
    return before is not None or OFFICE_AFTER.match(view.fold, end) is not None


def _counts_things(view: View, tokens: Tokens, head: re.Match[str], end: int) -> bool:
    """«4 cours de yoga», «2 place de parking»: counted, not lived in, unless something in it is written as a name."""
    way = re.sub(r"[^a-z]", " ", head[0]).split()[-1:]
    told = SURELY.search(head[0]) or LIVING.search(view.fold, max(0, head.start() - LIVES_NEAR), head.start())
    said = head[0][0].isalpha() and not head[0].startswith("n")
    if said and not told:
        several = not head[0].startswith("un")
        return not (several and STREET.search(head[0])) and SAID_CODE.match(view.fold, end) is None
    if told or not set(way) <= COUNTED or _tail_end(view, tokens, end) > end:
        return False
    name = [token for token in _following(tokens, head.end()) if token.start < end]
    return not any(token.capital or token.fold.isdigit() for token in name)


def _name_end(view: View, tokens: Tokens, start: int) -> int:
    """Where the way's name ends: particles, then words until one that goes on with the sentence."""
    known = gazetteers()
    end, at, content, particle = start, start, 0, True
    for token in _following(tokens, start):
        gap = view.fold[at : token.start]
        at = token.end
        if gap.strip(" '-,") or ("," in gap and content) or len(gap) > 2 or "\n" in gap:
            break
        word = token.fold.rstrip(".")
        bare = re.sub(r"^[ld]'", "", word)
        if word in PARTICLES and word != "et":
            particle = True
            continue
        if bare in WAY_WORDS:
            particle = True
            end = token.end
            continue
        if (bare in STOP and not token.capital) or (
            token.fold.isdigit() and (len(token.fold) > 4 or not (particle or content))
        ):
            break
        goes_on = token.capital or particle or not _everyday(bare) or bare in known.never or token.fold.isdigit()
        if content and not goes_on and TAIL_SOON.match(view.fold, token.end) is None:
            break
        end, particle, content = token.end, bare in BEFORE_NOUN, content + 1
        if content >= MOST_TOKENS - 3:
            break
    return end


def _everyday(word: str) -> bool:
    known = gazetteers()
    return word in known.words and word not in known.ambiguous_first and word not in known.ambiguous_last


def _following(tokens: Tokens, start: int) -> Iterator[Token]:
    """At most `MOST_TOKENS` tokens from `start` on, found by bisection."""
    low = tokens.at(start)
    for index in range(low, min(low + MOST_TOKENS, tokens.count)):
        yield tokens[index]


def _tail_end(view: View, tokens: Tokens, end: int) -> int:
    """Past building and floor, postcode and town, where they follow."""
    for _ in range(4):
        if extra := EXTRA.match(view.fold, end):
            end = extra.end()
    if hamlet := HAMLET.match(view.fold, end):
        end = hamlet.end() - 1
    if said := SAID_CODE.match(view.fold, end):
        return said.end()
    if code := POSTCODE.match(view.fold, end) or _line_after(view, end):
        return _town_end(view, tokens, code.end())
    if view.digit_count > 4 and (far := TO_THE_CODE.match(view.fold, end)) and _is_between(far["between"]):
        return _town_end(view, tokens, far.end())
    town = BEFORE_TOWN.match(view.fold, end)
    if town is not None:
        after = _token_at(tokens, town.end())
        if after is not None and after.fold not in STOP and not after.fold.isdigit():
            said_in = town[0].strip() == "a" and (after.capital or not _everyday(after.fold))
            ends = after.capital and not _everyday(after.fold) and _ENDS_LINE.match(view.fold, after.end) is not None
            if after.fold in gazetteers().never or said_in or ("," in town[0] and ends):
                end = _town_end(view, tokens, town.end() - 1)
                code = POSTCODE.match(view.fold, end) or SAID_CODE.match(view.fold, end)
                return code.end() if code else end
    return end


_ENDS_LINE = re.compile(r"\s?(?:$|[.,;!?)\n])")
"""«2 impasse du Four, Saint-Flour»: a place that ends the clause."""


def _is_between(text: str) -> bool:
    """Whether words between a street and a postcode go on with the address rather than with the sentence."""
    said = set(re.findall(r"[a-z']+", text))
    return text[:1] in " ,(|/-\n" and said.isdisjoint(_GOES_ON) and len(said) <= _MOST_BETWEEN


_MOST_BETWEEN = 8
_GOES_ON = STOP - frozenset({"depuis", "par", "chez", "sur", "code", "n", "s", "d", "l", "c", "y", "nom", "dans"})


def _line_after(view: View, end: int) -> re.Match[str] | None:
    """A postcode at the start of one of the next two lines."""
    rest = END_OF_LINE.match(view.fold, end)
    if rest is None:
        return None
    between = rest[0].strip()
    return POSTCODE.match(view.fold, rest.end()) if not between or EXTRA.match(f" {between}") else None


def _town_end(view: View, tokens: Tokens, start: int) -> int:
    """Where the town after a postcode ends."""
    end, at, content, particle, ended = start, start, 0, "", False
    for token in _following(tokens, start):
        gap = view.fold[at : token.start]
        at = token.end
        word = token.fold.rstrip(".")
        if gap.strip(" ,'-()/") or len(gap) > 3 or word in STOP or (word == "et") or ended:
            break
        ended = token.fold.endswith(".") and word not in ("st", "ste")
        if token.fold.isdigit():
            if len(token.fold) > 2 or not content:
                break
            district = DISTRICT.match(view.fold, token.end)
            end = at = district.end() if district else token.end
            continue
        joined = content and view.fold[token.start - 1] in " -'"
        goes_on = token.capital or word in PARTICLES or word in gazetteers().never or particle == "les"
        goes_on = goes_on or (word[:2] in ("d'", "l'") and not _everyday(word[2:]))
        if content and particle and not goes_on:
            goes_on = not _everyday(word) or word in RIVERS
        if content and not (joined and goes_on):
            break
        particle = word if word in PARTICLES else ""
        end, content = token.end, content + (word not in PARTICLES)
        if content >= 4:
            break
    if content and (district := IN_DISTRICT.match(view.fold, end)):
        return district.end()
    return _without_particles(view, start, end)


def _without_particles(view: View, start: int, end: int) -> int:
    """Gives back particles at the end («Lyon et», «Paris à»)."""
    while ENDS_WITH_PARTICLE.match(view.fold, start, end):
        shorter = view.fold.rfind(" ", start, end)
        if shorter <= start:
            return end
        end = shorter
    return end


def _where_she_lives(view: View, tokens: Tokens, place: int) -> Iterator[Span]:
    """«j’habite (à) 69003 Lyon», «mon adresse : … 69003 Lyon»; a town alone is none."""
    if code := CODE_AFTER.match(view.fold, place):
        begun = BEGINS.match(view.fold, place)
        start = min(begun.end() if begun else place, code.start("code"))
        article = ARTICLE.search(view.text, place, start)
        start = article.start() if article else start
        yield Span(Label.ADDRESS, start, _town_end(view, tokens, code.end()), "address.lives")
        return
    begun = BEGINS.match(view.fold, place)
    last = CODE_LAST.match(view.fold, begun.end() if begun else place)
    if last is not None:
        yield Span(Label.ADDRESS, last.start(), last.end(), "address.lives")


def _token_at(tokens: Tokens, place: int) -> Token | None:
    """The token that begins exactly there."""
    index = tokens.at(place)
    return tokens[index] if index < tokens.count and tokens.spans[index][0] == place else None
