"""Two questions in one message, and a message that is half a question because the one before it holds the other half.

Proposals only: local_engine.py reads each part and keeps a cut if both parts stand on their own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.nlu.features import Words
from bot.nlu.letters import MARK
from bot.nlu.lexicons import lines_of, words_in
from bot.nlu.presentation import presentations, without_naming, words_outside
from bot.redaction.redacted import Redacted


class Cut(NamedTuple):
    """A way to read a message as two. `bare`: only «et» or a comma stands between; `ends`, `begins`: where the left
    half ends in the text, and the right one begins.
    """

    left: Words
    right: Words
    bare: bool
    ends: int
    begins: int


MOST_CUTS = 4  # tried in one message: the work stays bounded
FEWEST_WORDS = 2  # words of substance in what is left of a message without its greetings
OPENING = 3  # words that a second half may borrow from the first: «changer mon mail et mon mot de passe»
SHORT = 9  # words of a message that may lean on the one before

# A sentence's end or a number first, then the words that begin a second question, a bare «et» or comma last.
_CUTS = (
    re.compile(
        r"\s(?:2\s?[.):°-]|deuxièmement|secundo)\s*(?=\S)|[?!.;…]+\s+(?:sinon\s|et\s)?(?=\S)|\n+(?=\S)", re.IGNORECASE
    ),
    re.compile(
        r"[\s,;]+(?:(?:et|ou|mais)\s+)?(?:aussi|ensuite|puis|sinon|également|egalement|par ailleurs|d[’']ailleurs"
        r"|en plus|de plus|au fait|autre (?:question|chose)|(?:deuxième|deuxieme|seconde|2e) question)[\s,:]+",
        re.IGNORECASE,
    ),
    re.compile(
        r"[\s,]+et\s+(?=(?:comment|où|ou|quand|combien|pourquoi|est|quel|quelle|je|j|il|puis)\b)", re.IGNORECASE
    ),
    re.compile(r"[\s,]+et\s+|\s*\+\s+|\s/\s|,\s+", re.IGNORECASE),
)
_OF_ANOTHER = frozenset({"son", "sa", "ses", "leur", "leurs", "lui"})
_DETERMINERS = words_in("determiners")
_NUMBERING = frozenset({"1", "2", "question", "un", "premierement", "primo"})

_POLITE = [tuple(line.split()) for line in lines_of("greetings")]
_OPENING = {
    first: sorted((form for form in _POLITE if form[0] == first), key=len, reverse=True) for first, *_ in _POLITE
}
_CLOSING = {last: sorted((form for form in _POLITE if form[-1] == last), key=len, reverse=True) for *_, last in _POLITE}
_EMPTY = words_in("empty_words")
_GOES_ON = words_in("going_on")
_POINTS_BACK = words_in("pointing_back")


def substance(words: Sequence[str]) -> Words:
    """`words` less those that carry no question."""
    return tuple(word for word in words if word not in _EMPTY and word != MARK)


def without_greetings(words: Words) -> Words:
    """`words` less the greetings they open with and the thanks they close with, where a question is left."""
    left = words
    while left:
        shorter = _less_polite(left)
        if shorter == left or len(substance(shorter)) < FEWEST_WORDS:
            break
        left = shorter
    return left


def _less_polite(words: Words) -> Words:
    for form in _OPENING.get(words[0], ()):
        if words[: len(form)] == form:
            return words[len(form) :]
    for form in _CLOSING.get(words[-1], ()):
        if words[-len(form) :] == form:
            return words[: -len(form)]
    return words


def proposed_cuts(text: Redacted) -> Iterator[Cut]:
    """The ways to read `text` as two questions, the likeliest first; at most `MOST_CUTS`, and never inside a
    mark. Where the second half begins like an object, the first one's opening words are set before it.
    """
    proposed = 0
    presented = presentations(text)
    seen: set[int] = set()
    for sign in _CUTS:
        for found in sign.finditer(text.text):
            if found.start() in seen or any(
                mark.start < found.end() and found.start() < mark.end for mark in text.marks
            ):
                continue
            seen.add(found.start())
            left = _unnumbered(without_naming(words_outside(text, presented, 0, found.start())))
            right = _unnumbered(without_naming(words_outside(text, presented, found.end(), len(text.text))))
            if not substance(left) or not substance(right):
                continue
            if sign is _CUTS[-1] and not _OF_ANOTHER.isdisjoint(right):
                continue  # «je suis sa curatrice, comment ouvrir son compte»: one question
            bare = sign is _CUTS[-1]
            yield Cut(left, right, bare, *found.span())
            proposed += 1
            if (shared := _shared_opening(left, right)) is not None:
                yield Cut(left, (*shared, *right), bare, *found.span())
                proposed += 1
            if proposed >= MOST_CUTS:
                return


def _unnumbered(words: Words) -> Words:
    """«1) mon compte» → «mon compte»."""
    at = 0
    while at < len(words) - 1 and words[at] in _NUMBERING:
        at += 1
    return words[at:]


def _shared_opening(left: Words, right: Words) -> Words | None:
    """What stands before the first half's own object, where the second half begins like another object."""
    if right[0] not in _DETERMINERS or len(right) > SHORT:
        return None
    at = next((at for at, word in enumerate(left[: OPENING + 1]) if at and word in _DETERMINERS), None)
    return left[:at] if at is not None and substance(left[:at]) else None


def leans_on_the_last(words: Sequence[str]) -> bool:
    """Whether `words` are short and begin like the second half of a question: «et sous Chrome ?», «ça marche pas»."""
    if not words or len(words) > SHORT:
        return False
    return words[0] in _GOES_ON or (len(substance(words)) <= 1 and any(word in _POINTS_BACK for word in words))
