"""Foreign names: other insurers, public bodies, banks, operators, social networks, shops. Whoever asks how to close an
account *there* uses our verbs and our nouns; the name alone gives the question away.

The lexicon is data (lexicons/foreign_names.txt, a name a line), read once. It is a clue to the gate, never a
decision: «je suis à la banque, le site ne marche pas» is still ours.
"""

from collections.abc import Sequence
from functools import cache

from bot.nlu.features import words_of_phrase
from bot.nlu.lexicons import lines_of


@cache
def _names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word → the names that begin with it, longest first."""
    names: dict[str, list[tuple[str, ...]]] = {}
    for line in lines_of("foreign_names"):
        name = words_of_phrase(line)
        if name:
            names.setdefault(name[0], []).append(name)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in names.items()}


def names_a_stranger(words: Sequence[str]) -> bool:
    """Whether `words` (folded) hold a foreign name."""
    known = _names()
    for at, word in enumerate(words):
        for name in known.get(word, ()):
            if tuple(words[at : at + len(name)]) == name:
                return True
    return False


def foreign_words() -> frozenset[str]:
    """Every word of the lexicon: the speller leaves them as they are."""
    return frozenset(word for group in _names().values() for name in group for word in name)
