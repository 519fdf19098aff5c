"""The search for cues looks at a place only where one of their listed beginnings stands: none may be left out."""

from re import _constants as codes
from re import _parser as parser

import pytest

from bot.redaction.cues import _HEADS, _PATTERNS, find_cues
from bot.redaction.normalise import normalise

LONGEST = 3
"""Characters of a listed beginning at most."""


def beginnings(pattern):
    """What every match of a pattern begins with, as far as letters tell."""
    ended, open_ended = grown(parser.parse(pattern), {""})
    return ended | open_ended


def grown(items, texts):
    """`texts` with what `items` may add: those that are long enough or followed by anything, and those that go on."""
    ended = set()
    for code, value in items:
        if code is codes.LITERAL:
            texts = {text + chr(value) for text in texts}
        elif code is codes.IN and all(one in (codes.LITERAL, codes.RANGE) for one, _ in value):
            texts = {text + char for text in texts for char in characters(value)}
        elif code is codes.BRANCH:
            both = [grown(branch, texts) for branch in value[1]]
            ended, texts = ended.union(*[one for one, _ in both]), set().union(*[other for _, other in both])
        elif code is codes.SUBPATTERN:
            more, texts = grown(value[3], texts)
            ended |= more
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            more, texts = repeated(*value, texts)
            ended |= more
        elif code not in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):  # these are no characters
            return ended | texts, set()
        ended |= {text[:LONGEST] for text in texts if len(text) >= LONGEST}
        texts = {text for text in texts if len(text) < LONGEST}
    return ended, texts


def characters(ranges):
    for code, value in ranges:
        yield from [chr(value)] if code is codes.LITERAL else map(chr, range(value[0], value[1] + 1))


def repeated(least, most, items, texts):
    ended, after, now = set(), set() if least else set(texts), texts
    for time in range(1, min(most, LONGEST + 1) + 1):
        more, now = grown(items, now)
        ended |= more
        after |= now if time >= least else set()
    return ended, after


@pytest.mark.parametrize("label", _PATTERNS)
def test_every_beginning_of_a_cue_is_listed(label):
    listed = tuple(_HEADS[label].split())
    assert [begun for begun in sorted(beginnings(_PATTERNS[label])) if not begun.startswith(listed)] == []


def test_a_cue_is_found_wherever_a_word_begins():
    view = normalise("Mon n° d’adhérent, mdp et e-mail ; l’Iban")
    assert [view.fold[cue.start : cue.end] for cue in find_cues(view)] == ["n° d'adherent", "mdp", "e-mail", "iban"]
