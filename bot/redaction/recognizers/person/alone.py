"""A message that is nothing but a name which no list has, told by how such names are made: «TERIITAHI», «Park Ji-woo».

Polynesian names have open syllables and few consonants, Malagasy ones their beginnings, Chinese and Korean first names
two short syllables and a hyphen beside a family name.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.labels import Label
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.person.named_things import is_a_thing_s
from bot.redaction.recognizers.person.places import is_a_place
from bot.redaction.recognizers.person.public_names import is_public
from bot.redaction.recognizers.person.weight import ALIKE
from bot.redaction.talk.replies import is_a_reply
from bot.redaction.tokens import Token, tokens_of
from bot.redaction.view import Span, View

_LONGEST, _FEW_WORDS = 48, 4
_SIGNS = " .,;!\n"
_POLYNESIAN = re.compile(r"(?=[a-z]{6,16}$)(?:[fhmnprtv]?[aeiou]{1,2}|(?<=[aeiou])[aeiou]){3,10}")
_MALAGASY = re.compile(
    r"(?:andria|rakoto|ratsi|razafi|rasolo|raveloson|rabe|randria|ramana|rafano|raharin)[a-z]{3,16}[aoy]"
)
_OF_TWO_SYLLABLES = re.compile(r"[a-z]{2,4}-[a-z]{2,5}")
_LEAST = 2


def of_few(view: View) -> Iterator[Span]:
    """The whole message, where it is one such name, or two of which one is."""
    if not view.unlisted or len(view.words) > _FEW_WORDS:
        return
    tokens = tokens_of(view)
    if not 0 < tokens.count <= _LEAST or len(view.fold) > _LONGEST or view.has_digit:
        return
    start, end = tokens[0].start, tokens[tokens.count - 1].end
    if view.fold[:start].strip(_SIGNS) or view.fold[end:].strip(_SIGNS) or is_a_reply(view):
        return
    said = [tokens[at] for at in range(tokens.count)]
    named = _is_one(said[0]) if len(said) == 1 else _are_two(view, said)
    known = (is_public, is_a_place, is_a_thing_s) if named else ()
    if named and not any(is_nobodys(view, start, end) for is_nobodys in known):
        yield Span(Label.PERSON, start, end, "person.told")


def _is_one(token: Token) -> bool:
    return _is_unknown(token.fold) and bool(_POLYNESIAN.fullmatch(token.fold) or _MALAGASY.fullmatch(token.fold))


def _are_two(view: View, said: list[Token]) -> bool:
    first, last = said
    if view.fold[first.end : last.start] != " " or not all(view.text[one.start].isupper() for one in said):
        return False
    known = gazetteers()
    for one, other in ((first, last), (last, first)):
        if _OF_TWO_SYLLABLES.fullmatch(one.fold) and other.fold in known.names and other.fold not in known.never:
            return not known.words.issuperset(one.fold.split("-")) or other.fold not in known.words
    strong = first.fold in known.strong_last and not (first.fold in known.strong_first or first.fold in known.words)
    if not (strong or _is_one(first)) or last.fold in ORDINARY or last.fold in FUNCTION_WORDS:
        return False
    return last.fold not in known.nouns and likeness().of(last.fold) > ALIKE


def _is_unknown(word: str) -> bool:
    known = gazetteers()
    return word not in known.words and word not in known.nobodys and word not in known.names
