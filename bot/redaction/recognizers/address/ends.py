"""Where an address begins and ends: a street's name, what stands before it, floor, postcode, town and country after."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.abroad import CODE_ABROAD, CODE_OF_CANADA, COUNTRY
from bot.redaction.recognizers.address.lines import town_line_end
from bot.redaction.recognizers.address.pieces import (
    AFTER_COLON,
    BEFORE,
    EXTRA,
    LABEL_OF_A_NUMBER,
    MOST_PIECES,
    PIECE_BEFORE,
    TOLD_BEFORE,
)
from bot.redaction.recognizers.address.words import (
    BEFORE_NOUN,
    BEFORE_TOWN,
    DISTRICT,
    END_OF_LINE,
    ENDS_WITH_PARTICLE,
    HAMLET,
    IN_DISTRICT,
    MOST_TOKENS,
    PARTICLES,
    POSTCODE,
    REVERSED,
    RIVERS,
    SAID_CODE,
    SAID_WORDS,
    STOP,
    TAIL_SOON,
    TO_THE_CODE,
    WAY_WORDS,
)
from bot.redaction.tokens import Token, Tokens
from bot.redaction.view import View

_REACH, _TOLD_REACH = 90, 120
_MOST_AFTER = 8


def start_of(view: View, low: int, start: int) -> int:
    """Where the address begins of which a street begins at `start`; not before `low`."""
    fold = view.fold
    if labelled := LABEL_OF_A_NUMBER.search(fold, max(low, start - _REACH), start):
        start = labelled.start()
    for pattern in (BEFORE, REVERSED):
        if before := pattern.search(fold, max(low, start - _REACH), start):
            start = before.start()
            break
    for _ in range(MOST_PIECES):
        piece = PIECE_BEFORE.search(fold, max(low, start - _REACH), start)
        if piece is None:
            break
        start = piece.start()
    if (before := AFTER_COLON.search(fold, max(low, start - _REACH), start)) and _is_no_person(view, before):
        start = before.start()
    told = TOLD_BEFORE.search(fold, max(low, start - _TOLD_REACH), start)
    return told.start("place") if told else start


def _is_no_person(view: View, segment: re.Match[str]) -> bool:
    """Whether what stands before a street, after a colon, is the place's name rather than its tenant's."""
    known = gazetteers()
    said = re.findall("[a-z]+", segment[0])
    if re.search("[0-9]", segment[0]):
        return False
    if said[0] in _DWELLING_HEADS:
        return True
    named = view.text[segment.start()].isupper() and known.strong_first.isdisjoint(said)
    return named and said[0] not in _TITLES and any(map(known.is_plain, said))


_DWELLING_HEADS = (
    "le",
    "la",
    "les",
    "l",
    "villa",
    "residence",
    "ehpad",
    "foyer",
    "maison",
    "camping",
    "mas",
    "domaine",
)
_TITLES = ("mme", "mr", "m", "monsieur", "madame", "mlle", "dr", "docteur", "famille")


def name_end(view: View, tokens: Tokens, start: int) -> int:
    """Where the way's name ends: particles, then words until one that goes on with the sentence."""
    known = gazetteers()
    end, at, content, particle = start, start, 0, True
    for token in following(tokens, start):
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
        if (
            (bare in STOP and not token.capital)
            or word.startswith(_ELIDED)
            or (word == "et" and not content)
            or (token.fold.isdigit() and (len(token.fold) > 4 or not (particle or content)))
        ):
            break
        if content and bare.partition("-")[0] in SAID_WORDS and SAID_CODE.match(view.fold, end) is not None:
            break  # a postcode said in words: the tail's
        if content and token.fold.isdigit() and EXTRA.match(view.fold, end) is not None:
            break  # «3 bd de Strasbourg 2e étage»: the tail's
        goes_on = (
            token.capital
            or particle
            or bare in _ALWAYS_A_NAME
            or not everyday(bare)
            or bare in known.never
            or token.fold.isdigit()
        )
        if content and not goes_on and TAIL_SOON.match(view.fold, token.end) is None:
            break
        end, particle, content = token.end, bare in BEFORE_NOUN, content + 1
        if content >= MOST_TOKENS - 3:
            break
    return end


_ELIDED = ("n'", "j'", "c'", "qu'")
"""«14 Gambetta n’est plus…»: the sentence goes on."""
_ALWAYS_A_NAME = ("prolongee", "prolonge")
"""«7 impasse Beaupré prolongée»."""


def everyday(word: str) -> bool:
    """Whether a word is of the language and no name."""
    known = gazetteers()
    return word in known.words and word not in known.ambiguous_first and word not in known.ambiguous_last


def following(tokens: Tokens, start: int) -> Iterator[Token]:
    """At most `MOST_TOKENS` tokens from `start` on, found by bisection."""
    low = tokens.at(start)
    for index in range(low, min(low + MOST_TOKENS, tokens.count)):
        yield tokens[index]


def tail_end(view: View, tokens: Tokens, end: int) -> int:
    """Past building and floor, postcode, town and country, where they follow."""
    for _ in range(_MOST_AFTER):
        extra = EXTRA.match(view.fold, end)
        if extra is None:
            break
        end = extra.end()
    if hamlet := HAMLET.match(view.fold, end):
        end = hamlet.end() - 1
    if said := SAID_CODE.match(view.fold, end):
        return _said_town_end(view, tokens, said.end())
    if code := POSTCODE.match(view.fold, end) or _line_after(view, end) or CODE_ABROAD.match(view.fold, end):
        return town_end(view, tokens, code.end())
    if view.digit_count > 4 and (far := TO_THE_CODE.match(view.fold, end)) and _is_between(far["between"]):
        return town_end(view, tokens, far.end())
    if view.has_digit and (canada := CODE_OF_CANADA.match(view.fold, end)) and _is_between(canada["between"]):
        return canada.end()
    return _place_after(view, tokens, end)


def _place_after(view: View, tokens: Tokens, end: int) -> int:
    """Past a town without its postcode, and its district before it."""
    if district := IN_DISTRICT.match(view.fold, end):
        end = district.end()
    if place := _PLACE_AT_THE_END.match(view.text, end):
        return place.end()
    town = BEFORE_TOWN.match(view.fold, end)
    if town is not None:
        after = token_at(tokens, town.end())
        if after is not None and after.fold not in STOP and not after.fold.isdigit():
            said_in = town[0].strip(" ,") in ("a", "en") and (after.capital or not everyday(after.fold))
            ends = after.capital and not everyday(after.fold) and _ENDS_LINE.match(view.fold, after.end) is not None
            if after.fold in gazetteers().never or said_in or ("," in town[0] and ends):
                end = town_end(view, tokens, town.end() - 1)
                if code := POSTCODE.match(view.fold, end):
                    return code.end()
                said = SAID_CODE.match(view.fold, end)
                return said.end() if said else end
    return end


_ENDS_LINE = re.compile(r"\s?(?:$|[.,;!?)\n])")
"""«2 impasse du Four, Saint-Flour»: a place that ends the clause."""
_PLACE_AT_THE_END = lazily(
    r",\s(?:L[ae]s?\s|L'|Saint[e-]|St\s)[A-ZÀ-Þ]?[\w'-]{2,24}(?:[ -][A-ZÀ-Þ][\w'-]{2,20}){0,2}(?=\s?(?:$|[.;!?)\n]))"
)
"""«…, Le Coteau ;»."""


def _said_town_end(view: View, tokens: Tokens, end: int) -> int:
    """A town after a postcode that is said: not just any word."""
    after = token_at(tokens, end + 1)
    if after is None or after.fold in STOP or not (after.capital or not everyday(after.fold)):
        return end
    return town_end(view, tokens, end)


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


def town_end(view: View, tokens: Tokens, start: int) -> int:
    """Where the town after a postcode ends, on its line or on the next, and its country."""
    end = _town_end(view, tokens, start)
    if end == start and "\n" in view.fold[start : start + 3]:
        end = town_line_end(view, start)
    country = COUNTRY.match(view.fold, end)
    return country.end() if country else end


_BEFORE_ANY = ("les", "d", "l")
"""«saint martin d heres»: what follows these is the town's, a word or not."""


def _town_end(view: View, tokens: Tokens, start: int) -> int:
    end, at, content, particle, ended = start, start, 0, "", False
    for token in following(tokens, start):
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
        goes_on = token.capital or word in PARTICLES or word in gazetteers().never or particle in _BEFORE_ANY
        goes_on = goes_on or (word[:2] in ("d'", "l'") and not everyday(word[2:]))
        if content and particle and not goes_on:
            goes_on = not everyday(word) or word in RIVERS
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


def token_at(tokens: Tokens, place: int) -> Token | None:
    """The token that begins exactly there."""
    index = tokens.at(place)
    return tokens[index] if index < tokens.count and tokens.spans[index][0] == place else None
