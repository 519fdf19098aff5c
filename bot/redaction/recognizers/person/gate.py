"""Whether it is worth while to look for names: in a message at all, and from one of its words on.

Most messages and most words are told so at once; what passes is scored by names.py.
"""

import re
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.labels import Label
from bot.redaction.recognizers.person.cues import CUE_WORDS
from bot.redaction.recognizers.person.forms import is_spelt
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NAME_PARTICLES, NO_NAMES
from bot.redaction.recognizers.person.run import LEADING
from bot.redaction.recognizers.person.weight import ALIKE
from bot.redaction.view import View

_FOREIGN_WORDS, _FOREIGN_SHARE = 3, 0.5
"""From where on a message is in another language: there, only a first name or a cue tells a name."""
_INITIAL = re.compile(r"(?<![A-Za-z])[A-ZÀ-Þ]\. ?[A-ZÀ-Þ]")
_CAPITAL_LATER = re.compile(r"[^.!?\n] [\"(«]?[A-ZÀ-Þ]|\n[A-ZÀ-Þ]")
_ELIDED = "cdjlmnst"


def may_begin_a_name(view: View, word: str, start: int) -> bool:
    """Whether it is worth while to ask `run_of` for a name that no cue announces and that begins with `word`, typed at
    `start`; not after «dr». It says no of most words of a message, and this is sooner said.
    """
    if len(word) == 1:
        return view.fold[start + 1 : start + 2] == "." and not word.isdigit()
    if word[0].isdigit():
        return False
    never, when_small = _begin_no_name()
    if word in never:
        return False
    if view.text[start].isupper():
        return True
    if word[1] == "'" and word[0] in _ELIDED:
        bare, known = word[2:], gazetteers()
        return bare not in never and (not known.is_plain(bare) or bare in known.rare or not bare.isalpha())
    return word not in when_small


@cache
def _begin_no_name() -> tuple[frozenset[str], frozenset[str]]:
    """Words that never begin a name without a cue, and those that begin none in lower case: family names that are words
    too, and the particles that are articles.
    """
    known = gazetteers()
    family_too = known.ambiguous_last - known.strong_first - known.ambiguous_first - known.strong_last - NAME_PARTICLES
    never = (FUNCTION_WORDS | NO_NAMES | known.nobodys) - NAME_PARTICLES
    return (
        frozenset(word for word in never if "'" not in word),
        frozenset(word for word in family_too if word.isalpha()) | ((FUNCTION_WORDS & NAME_PARTICLES) - LEADING),
    )


def is_foreign(view: View) -> bool:
    """Whether most words are of no lexicon, nor names: «Guten Tag, sprechen Sie Deutsch?»."""
    known = gazetteers()
    if len(view.unlisted) < _FOREIGN_WORDS:
        return False
    strange = view.unlisted - known.names - known.rare
    return len(strange) >= max(_FOREIGN_WORDS, _FOREIGN_SHARE * len(view.words))


@cache
def _first_names() -> frozenset[str]:
    """First names that are words too, but for «le», «de», «il»."""
    return frozenset(name for name in gazetteers().ambiguous_first - FUNCTION_WORDS if len(name) > 2)


def may_hold_a_name(view: View) -> bool:
    """The gate: a strong name, a cue, or a capital on a word that no lexicon knows."""
    known = gazetteers()
    if not view.words.isdisjoint(CUE_WORDS) or view.lead is Label.PERSON or view.has_other_letters():
        return True
    unknown = view.unlisted
    if unknown and not (
        unknown.isdisjoint(known.strong_first)
        and unknown.isdisjoint(known.strong_last)
        and unknown.isdisjoint(known.rare)
    ):
        return True
    maybe = not view.words.isdisjoint(_first_names())
    if "m. " in view.fold or (maybe and view.text[:1].isupper()):
        return True
    if not unknown and not maybe:
        return ("." in view.text and _INITIAL.search(view.text) is not None) or is_spelt(view)
    if _CAPITAL_LATER.search(view.text) is not None:
        return True
    return any(len(word) > 3 and likeness().of(word) > ALIKE for word in unknown)
