"""What is asked of us outright, told by concepts that stand together: a person, a right, advice on health.

A member who demands to be erased says so in more ways than phrases foresee; what she demands is a concept (erase)
beside another (what you know of me). The concepts and the rules are data (lexicons/demands.txt, and health.txt for
concepts of health); the folder's intents give the answers. `demand_of(words)` names the intent of the first rule that
holds, or None.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from bot.nlu.lexicons import lines_of
from bot.nlu.splitting import substance

NEAR = 9  # words, at most, from the first to the last concept of a rule
MOST_WORDS = 60  # of a message that are looked at: the work stays bounded
MOST_PLACES = 4  # of one concept that are tried


@dataclass(frozen=True, slots=True)
class Rule:
    """`intent` is asked for where all of `wanted` stand near each other and none of `forbidden` stands anywhere;
    `besides`: where it is not None, no word of substance is anything but `wanted` or these. `needs`, `bars`: the
    wanted and forbidden concepts as bits, to pass over nearly every rule at a glance.
    """

    intent: str
    wanted: tuple[str, ...]
    besides: tuple[str, ...] | None
    needs: int
    bars: int

    def holds(self, places: Mapping[str, Sequence[int]], words: Sequence[str]) -> bool:
        """`places`: of each concept that was said, where; none that bars is among them, and all that are needed."""
        if self.besides is not None:
            named = {place for concept in (*self.wanted, *self.besides) for place in places.get(concept, ())}
            return all(at in named or not substance((word,)) for at, word in enumerate(words))
        chosen = product(*(places[concept][:MOST_PLACES] for concept in self.wanted))
        return any(len(set(one)) == len(one) and max(one) - min(one) < NEAR for one in chosen)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Whole words (or two joined by `_`) and beginnings, each with the concepts it names; a bit for each concept; and
    the rules in order.
    """

    whole: Mapping[str, tuple[str, ...]]
    begun: Mapping[str, tuple[str, ...]]
    bits: Mapping[str, int]
    rules: tuple[Rule, ...]

    def places(self, words: Sequence[str]) -> dict[str, list[int]]:
        """Where each concept stands; a pair of words stands where both do."""
        found: dict[str, dict[int, None]] = {}
        for at, word in enumerate(words):
            for concept in self._named(word):
                found.setdefault(concept, {})[at] = None
            pair = self.whole.get(f"{word}_{words[at + 1]}", ()) if at + 1 < len(words) else ()
            for concept in pair:
                found.setdefault(concept, {}).update({at: None, at + 1: None})
        return {concept: list(places) for concept, places in found.items()}

    def _named(self, word: str) -> Iterator[str]:
        yield from self.whole.get(word, ())
        for size in range(2, len(word) + 1):
            yield from self.begun.get(word[:size], ())


@cache
def _lexicon() -> _Lexicon:
    whole: dict[str, list[str]] = {}
    begun: dict[str, list[str]] = {}
    rules = []
    bits: dict[str, int] = {}
    for line in [*(f"@{line}" for line in lines_of("health")), *lines_of("demands")]:
        name, _, rest = line.partition(":")
        if name.startswith("@"):
            bits[name[1:]] = 1 << len(bits)
            for word in rest.split():
                known = whole if word.endswith(".") or "_" in word else begun
                known.setdefault(word.rstrip("."), []).append(name[1:])
        else:
            told, only, allowed = rest.partition(" only ")
            concepts = [word for word in told.split() if word != "+"]
            wanted = tuple(word for word in concepts if not word.startswith("!"))
            forbidden = {word[1:] for word in concepts if word.startswith("!")}
            needs, bars = (sum(bits[concept] for concept in some) for some in (set(wanted), forbidden))
            rules.append(Rule(name, wanted, tuple(allowed.split()) if only else None, needs, bars))
    return _Lexicon(
        {word: tuple(names) for word, names in whole.items()},
        {word: tuple(names) for word, names in begun.items()},
        bits,
        tuple(rules),
    )


def demand_of(words: Sequence[str], beside: Sequence[str] = ()) -> str | None:
    """The intent that `words` (folded) demand outright. `beside`: the same message as it was typed, or mended;
    what bars a rule there bars it here too, for a misspelt word forbids as well as another.
    """
    read = words[:MOST_WORDS]
    lexicon = _lexicon()
    places = lexicon.places(read)
    said = sum(lexicon.bits[concept] for concept in places)
    barring = said | sum(lexicon.bits[concept] for concept in lexicon.places(beside[:MOST_WORDS]))
    return next(
        (
            rule.intent
            for rule in lexicon.rules
            if rule.needs & said == rule.needs and not rule.bars & barring and rule.holds(places, read)
        ),
        None,
    )
