"""Words of medicine that are people's names first: «mon mari Claude Bernard», «ma femme Marie Parkinson».

The CIM-10 names diseases after those who described them. Such a name is an illness where one is said («un syndrome de
Gilbert», «elle a un Wilson»), not where a person bears it.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.view import View
from bot.redaction.wordlist import words

_OF_ILLNESS = lazily(
    r"(?<![a-z])(?:maladies?|syndromes?|sd|signes?|sclerose|paralysie|tumeur|trisomie|myopathie|thyroidite|anemie|nevralgie|"
    r"hernie|lymphomes?|fracture|purpura|chagas|phenomene)\s(?:de\s|d'|du\s|type\s)?(?:[a-z]{3,12}[\s-])?$|(?<![a-z])(?:une?|d'un)\s$"
)
"""«Le syndrome de Gilbert», «un Wilson»."""
_DOUBLE = lazily(
    r"[\s-](?:barre|danlos|ehlers|jakob|tooth|schlatter|barr|strohl|chiari|parkinson|white|willi|robin|hurst)(?![a-z])"
)
"""«Guillain-Barré»: two doctors."""
_A_PRODUCT = lazily(r"\s(?:code|desktop|pro|ai|api|opus|sonnet|haiku|gpt|chatbot)(?![a-z])")
"""«Un Claude Code ouvert»."""
_DISCOVERERS = words(
    "parkinson alzheimer crohn charcot huntington basedow horton hodgkin raynaud paget duchenne verneuil"
)
_REACH = 40
_WORD = re.compile("[a-z]+")
_FIRST_NAME_BEFORE = re.compile(r"(?<![\w'-])(?P<name>[A-ZÀ-Þ][\w-]{1,20}) $")


def is_a_namesake(view: View, start: int, last: int, rule: str) -> bool:
    """Whether a word of illness at `start` is a person's name; `last`: where the last word of what is told begins."""
    known = gazetteers()
    found = _WORD.search(view.fold, start)
    word = found[0] if found is not None else ""
    if word not in known.names and word not in _DISCOVERERS:
        return False
    if start == last and _follows_a_first_name(view, start):
        return True
    if _A_PRODUCT.match(view.fold, start + len(word)) is not None:
        return True
    if rule != "health.ending" or not (word in known.strong_first or word in known.ambiguous_first):
        return False
    if _DOUBLE.match(view.fold, start + len(word)) is not None:
        return False
    return _OF_ILLNESS.search(view.fold, max(0, start - _REACH), start) is None


def _follows_a_first_name(view: View, start: int) -> bool:
    """«Marie Parkinson», both with their capitals."""
    known = gazetteers()
    before = _FIRST_NAME_BEFORE.search(view.text, max(0, start - _REACH), start)
    if before is None or not view.text[start].isupper() or view.text[start + 1 : start + 2].isupper():
        return False
    named = view.fold[before.start("name") : before.end("name")]
    return all(part in known.strong_first or part in known.ambiguous_first for part in named.split("-"))
