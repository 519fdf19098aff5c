"""Two questions in one message, and a message that is half a question because the one before it holds the other half.

Proposals only: local_engine.py reads each part and keeps a cut if both parts stand on their own.
"""

import re
from collections.abc import Iterator, Sequence

from bot.nlu.features import MARK, Words, words_between
from bot.nlu.lexicons import lines_of, words_in
from bot.redaction.redacted import Redacted

MOST_CUTS = 4  # tried in one message: the work stays bounded
FEWEST_WORDS = 2  # words of substance in a part
SHORT = 9  # words of a message that may lean on the one before

# A sentence's end first, then the words that begin a second question, a bare «et» last.
_CUTS = (
    re.compile(r"[?!.;…]+\s+(?=\S)|\n+(?=\S)"),
    re.compile(
        r"[\s,;]+(?:(?:et|ou|mais)\s+)?(?:aussi|ensuite|puis|sinon|également|egalement|par ailleurs|d[’']ailleurs"
        r"|en plus|de plus|au fait|autre (?:question|chose)|(?:deuxième|deuxieme|seconde|2e) question)[\s,:]+",
        re.IGNORECASE,
    ),
    re.compile(
        r"[\s,]+et\s+(?=(?:comment|où|ou|quand|combien|pourquoi|est|quel|quelle|je|j|il|puis)\b)", re.IGNORECASE
    ),
    re.compile(r"[\s,]+et\s+", re.IGNORECASE),
)

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


def proposed_cuts(text: Redacted) -> Iterator[tuple[Words, Words]]:
    """The ways to read `text` as two questions, the likeliest first; at most `MOST_CUTS`, and never inside a mark."""
    proposed = 0
    seen: set[int] = set()
    for cut in _CUTS:
        for found in cut.finditer(text.text):
            if found.start() in seen or any(
                mark.start < found.end() and found.start() < mark.end for mark in text.marks
            ):
                continue
            seen.add(found.start())
            parts = words_between(text, 0, found.start()), words_between(text, found.end(), len(text.text))
            if all(len(substance(part)) >= FEWEST_WORDS for part in parts):
                yield parts
                proposed += 1
                if proposed == MOST_CUTS:
                    return


def leans_on_the_last(words: Sequence[str]) -> bool:
    """Whether `words` are short and begin like the second half of a question: «et sous Chrome ?», «ça marche pas»."""
    if not words or len(words) > SHORT:
        return False
    return words[0] in _GOES_ON or (len(substance(words)) <= 1 and any(word in _POINTS_BACK for word in words))
