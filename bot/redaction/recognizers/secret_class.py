"""Whether a word may be the secret that its sentence gives: the closed class that never is, and what looks like one."""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import REGIONS
from bot.redaction.recognizers.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret_tokens import mixes, says_a_state
from bot.redaction.recognizers.secret_words import OWNERS, VERBS_OF_STATE
from bot.redaction.tokens import MOSTLY_CAPITALS
from bot.redaction.view import View
from bot.redaction.wordlist import words

_LEAST_SLIP = 5
_AROUND = 120
_BY_STEM: dict[str, list[str]] = {}
for _state in VERBS_OF_STATE:
    if len(_state) >= _LEAST_SLIP:
        _BY_STEM.setdefault(_state[:3], []).append(_state)


def closed(view: View, place: tuple[int, int]) -> bool:
    """Of the class that is never the value: states, owners, objects, questions, participles, brands, mails."""
    start, end = place
    token = view.fold[start:end]
    if len(token) < 3 or "@" in token or token.startswith(("http", "www.")):
        return True
    bare = re.sub(r"^(?:[cdjlmnst]|qu)'", "", token)
    return (
        says_a_state(bare)
        or bare in FUNCTION_WORDS
        or bare in OWNERS
        or bare in VERBS_OF_STATE
        or (bare in gazetteers().never and not mixes(token) and not _place_name(bare))
        or (bare != token and not mixes(token))
        or (re.fullmatch(r"[a-z]{3,}[éè]e?s?", view.text[start:end]) is not None and not _a_thing(bare))
        or _slip(bare)
        or not re.search(r"[a-z0-9]", token)
        or (not mixes(token) and re.search(r"[0-9]", token) is not None and not re.fullmatch(r"[0-9]{4,8}", token))
    )


def _a_thing(word: str) -> bool:
    """«Orchidée»: a noun, and no participle."""
    return word.endswith("ee") and word in gazetteers().nouns


def _place_name(word: str) -> bool:
    """Towns and regions are good passwords, and brands are not."""
    return word in REGIONS or word in gazetteers().towns


def _slip(word: str) -> bool:
    """«oubie», «incorect», «refussé»: a word of state with a slip of the keys."""
    return word not in gazetteers().words and any(
        abs(len(state) - len(word)) <= 2 and set(state) >= set(word[:-1]) for state in _BY_STEM.get(word[:3], ())
    )


def telling(view: View, place: tuple[int, int]) -> bool:
    """Whether a token looks like a value by itself: it mixes, no lexicon knows it, or it has a capital of its own."""
    start, end = place
    token = view.fold[start:end]
    if mixes(token) or re.fullmatch(r"[0-9]{4,8}", token):
        return True
    if "'" in token or "/" in token or not token.replace("-", "").isalpha():
        return False
    if token not in gazetteers().words and len(token) > 3 and "-" not in token:
        return True
    return view.text[start].isupper() and _within(view.fold, start) and not _shouts(view, start)


def _within(fold: str, start: int) -> bool:
    """Not at the beginning of a sentence, where every word has a capital."""
    return re.search(r"[^.!?\n\s]\s?[\"«(]?\s?$", fold[max(0, start - 4) : start]) is not None


def _shouts(view: View, start: int) -> bool:
    """Whether what stands around is in capitals."""
    around = view.text[max(0, start - _AROUND) : start + _AROUND]
    return sum(map(str.isupper, around)) > MOSTLY_CAPITALS * sum(map(str.isalpha, around))


def stops(word: str) -> bool:
    """A word that no value goes on with."""
    return says_a_state(word) or word in FUNCTION_WORDS or word in VERBS_OF_STATE or word.endswith(("ez", "'est"))


def is_an_act(view: View, start: int, end: int) -> bool:
    """«Le code HBLD038 sur un devis»: an act of the nomenclature, where one is spoken of."""
    return not view.words.isdisjoint(_OF_ACTS) and _ACT.fullmatch(view.text, start, end) is not None


_OF_ACTS = words("ccam devis acte actes dentaire cotation nomenclature dentiste remboursement")
_ACT = re.compile(r"[A-Z]{4}[0-9]{3}")
