"""Sentences of one frame, drawn by lot: they differ by one word, and that word makes the danger."""

import random
import re
from collections.abc import Sequence

_ELIDES = re.compile(r"\b([mst])e (?=[aeiouéèêâîœh])(?!h(?:a[ïi]|urt|iss))", re.IGNORECASE)


def drawn(frames: Sequence[str], endings: Sequence[str], said: Sequence[str], count: int, seed: int) -> list[str]:
    """`count` sentences, `_` of a frame filled with each word as often as the next; pronouns elided."""
    chance = random.Random(seed)
    words = list(said)
    chance.shuffle(words)
    filled = (chance.choice(frames).replace("_", words[at % len(words)]) for at in range(count))
    return [_ELIDES.sub(r"\1'", one) + chance.choice(endings) for one in filled]
