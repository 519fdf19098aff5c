"""The lexicon of health: which words begin an entry, and which sound, end or are derived as one does."""

import re
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.recognizers.health.families import MEDICINES
from bot.redaction.recognizers.health.words import ENDS, FACTS, ILLNESS_ENDS, STATES
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS

_TWICE = re.compile(r"(.)\1+")
_SQUASHED_ENDS = re.compile(r"e?[sx]?$", re.MULTILINE)


def squashed(words: str) -> str:
    """Words as they sound, near enough, one a line: «astmatique» and «asthmatique» are one."""
    plain = words.replace("ph", "f").replace("h", "").replace("y", "i").replace("qu", "k")
    plain = (
        re.sub("c(?=[ei])|z", "s", plain)
        .replace("c", "k")
        .replace("ei", "i")
        .replace("ai", "e")
        .replace("eau", "o")
        .replace("au", "o")
    )
    return _SQUASHED_ENDS.sub("", _TWICE.sub(r"\1", plain))


def _tells(part: str) -> tuple[bool, bool, int]:
    """How little else a word of an entry is said for: the entry's gate is the word that tells most."""
    return part not in FUNCTION_WORDS, part not in ORDINARY, len(part)


class Lexicon:
    """The entries by their first word, the gate's words, and the single words as they sound."""

    def __init__(self) -> None:
        known = gazetteers()
        self.by_head: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        """By the first word, or the first two of those that have more."""
        singles = known.conditions | known.medicines | MEDICINES
        gate = set(singles)
        for rule, entries in (("health.state", STATES), ("health.fact", FACTS)):
            for entry in entries:
                parts = tuple(entry.replace("'", " ").split())
                gate.add(max(parts, key=_tells))
                self.by_head.setdefault(" ".join(parts[:2]), []).append((parts, rule))
        for rule, listed in (("health.fact", known.conditions), ("health.drug", known.medicines | MEDICINES)):
            for entry in listed:
                self.by_head.setdefault(entry, []).append(((entry,), rule))
        for found in self.by_head.values():
            found.sort(key=lambda entry: -len(entry[0]))
        self.gate = frozenset(gate)
        one = {entry for entry in (*STATES, *FACTS, *known.conditions) if " " not in entry and len(entry) > 5}
        self.sounds = frozenset(squashed("\n".join(one)).split("\n"))
        self.states = frozenset(squashed("\n".join(state for state in STATES if " " not in state)).split("\n"))
        """How what somebody is sounds."""
        self.derived = frozenset(f"{entry.rstrip('e')}ique" for entry in one if entry.endswith("e"))
        """«Arthrosique», «apnéique»."""


@cache
def lexicon() -> Lexicon:
    """The one lexicon, made when it is first asked for."""
    return Lexicon()


_WORD = re.compile(r"[a-z0-9]+")


def words_of(fold: str) -> list[tuple[int, int]]:
    """Where each word of a folded text begins and ends."""
    return [match.span() for match in _WORD.finditer(fold)]


def entry_at(fold: str, places: list[tuple[int, int]], at: int) -> tuple[int, int, str] | None:
    """Where the longest entry ends that begins at the `at`-th word of `places`, the index after it, its rule."""
    by_head = lexicon().by_head
    word = fold[slice(*places[at])]
    found = None
    if at + 1 < len(places) and (two := f"{word} {fold[slice(*places[at + 1])]}") in by_head:
        found = _longest(fold, places, at, by_head[two])
    if found is None and word in by_head:
        found = _longest(fold, places, at, by_head[word])
    return found


def _longest(
    fold: str, places: list[tuple[int, int]], at: int, listed: list[tuple[tuple[str, ...], str]]
) -> tuple[int, int, str] | None:
    for parts, rule in listed:
        after = at + len(parts)
        if after <= len(places) and all(
            fold[slice(*places[at + step])] == part
            and (not step or places[at + step][0] - places[at + step - 1][1] == 1)
            for step, part in enumerate(parts)
        ):
            return places[after - 1][1], after, rule
    return None


_ENDINGS = (*ENDS, *ILLNESS_ENDS)
_OF_QUALITY = ("ilite", "alite", "elite", "ivite", "icite", "osite", "arite", "ilites", "alites", "informatique")
"""«Portabilité», «tonalité»: words that end as diseases do and are none."""


def sounds_of_a_state(word: str) -> bool:
    """Whether a word is, or sounds as, what somebody is who has an illness: «dialisé», «épileptik»."""
    return word in STATES or word in _EPONYMS or (len(word) > _SHORT and squashed(word) in lexicon().states)


_SHORT = 4
_EPONYMS = frozenset({"alzheimer", "alzeimer", "alzaimer", "alzeimeur", "parkinson", "parkinsson", "parquinson"})
"""«Mon papa alzheimer»: whom such a word follows has it."""
_GLUED = re.compile(r"(?:[cdjlmnst]|qu)(h?[aeiouy][a-z]+)")


def sounds_of_illness(word: str, known: Lexicon) -> bool:
    """Whether a word of no everyday lexicon is one of medicine: by its ending, its sound, its root or the CIM-10."""
    glued = _GLUED.fullmatch(word)
    if word.endswith(_OF_QUALITY) or (glued is not None and glued[1] in gazetteers().words):
        return False
    return (
        (len(word) > 6 and word.endswith(_ENDINGS))
        or word in gazetteers().terms
        or word.rstrip("s") in known.derived
        or squashed(word) in known.sounds
    )
