"""What an utterance is about, whatever its words: each word as the concepts it stands for, and what goes with what.

«clôturer mon espace» and «supprimer le compte» share no word; both are (supprimer, compte). The concepts are data
(lexicons/concepts.txt); a word without one is its own first letters. Pairs say more than the list: «mail» with
«recevoir» asks something else than «mail» with «changer».
"""

from collections.abc import Sequence
from functools import cache
from itertools import combinations

from bot.nlu.lexicons import lines_of, words_in

STEM = 5  # letters by which a word without a concept is known
MOST = 24  # ideas of an utterance, from its beginning: pairs grow with the square

_EMPTY = words_in("empty_words")


@cache
def _concepts() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Whole word → its concepts, and beginning of a word → the concepts of all that begin so."""
    whole: dict[str, list[str]] = {}
    begun: dict[str, list[str]] = {}
    for line in lines_of("concepts"):
        concept, _, words = line.partition(":")
        for word in words.split():
            places = whole if word.endswith(".") else begun
            places.setdefault(word.rstrip("."), []).append(concept.upper())  # no stem is in capitals
    return whole, begun


def ideas_of(words: Sequence[str]) -> list[str]:
    """The ideas that `words` (folded, mended) name, each once, in order; at most `MOST`."""
    whole, begun = _concepts()
    found: dict[str, None] = {}
    for word in words:
        concepts = list(whole.get(word, ()))
        for size in range(2, len(word) + 1):
            concepts += begun.get(word[:size], ())
        if concepts:
            found.update(dict.fromkeys(concepts))
        elif word not in _EMPTY and word[0].isalnum():
            found[word[:STEM]] = None
    return list(found)[:MOST]


def idea_grams(words: Sequence[str]) -> list[str]:
    """The ideas of `words`, and each two of them together, whatever their order."""
    ideas = sorted(ideas_of(words))
    return ideas + [f"{one}+{other}" for one, other in combinations(ideas, 2)]
