"""Values in the utterance: the browser, the device, the cookie, by the synonyms that authors wrote in
intents/entities/.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.nlu.features import Words, words_of_phrase

Synonyms = Mapping[str, Mapping[str, Sequence[str]]]


class EntityFinder:
    """Finds values by whole words, the longest synonym first. `synonyms`: entity → value → ways to type it."""

    def __init__(self, synonyms: Synonyms) -> None:
        self._begins: dict[str, list[tuple[Words, str, str]]] = {}
        for entity, values in synonyms.items():
            for value, ways in values.items():
                for way in ways:
                    words = words_of_phrase(way)
                    if words:
                        self._begins.setdefault(words[0], []).append((words, entity, value))
        for ways_in in self._begins.values():
            ways_in.sort(key=lambda way: (-len(way[0]), way))

    def words(self) -> frozenset[str]:
        """Every word of a synonym: the speller knows them."""
        return frozenset(word for ways in self._begins.values() for words, _, _ in ways for word in words)

    def found(self, words: Sequence[str]) -> dict[str, str]:
        """Entity → value, the first of each entity that `words` (folded, mended) name."""
        values: dict[str, str] = {}
        for at, word in enumerate(words):
            for way, entity, value in self._begins.get(word, ()):
                if entity not in values and tuple(words[at : at + len(way)]) == way:
                    values[entity] = value
        return values

    def without(self, words: Sequence[str]) -> Words:
        """`words` less those that name a value: what is left is what is asked about it."""
        named = set(self._places(words))
        return tuple(word for at, word in enumerate(words) if at not in named)

    def _places(self, words: Sequence[str]) -> Iterable[int]:
        for at, word in enumerate(words):
            for way, _, _ in self._begins.get(word, ()):
                if tuple(words[at : at + len(way)]) == way:
                    yield from range(at, at + len(way))
                    break
