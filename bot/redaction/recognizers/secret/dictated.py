"""A secret dictated letter by letter, before its word or after it: «majuscule p, a, t, a, t, e, 1, 2 c’est mon mot de
passe», «grand C petit a petit n a r d 1 2», and a code in words: «trois fois sept et un deux».
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.words import NUMBER_WORD
from bot.redaction.view import View
from bot.redaction.wordlist import words

_NUMBER = rf"{NUMBER_WORD}(?![a-z])"
_CASE = r"(?:grande?|petite?|maj|majuscules?|minuscules?|min|capitale)"
_ITEM = (
    rf"(?:(?:{_CASE}\s)?[a-z](?![a-z0-9'])(?:\s(?:majuscule|minuscule|capitale)(?![a-z]))?|[0-9]{{1,4}}(?![0-9a-z])|{_NUMBER}|"
    r"(?:tiret(?:\sdu\sbas)?|point(?:\sd'(?:exclamation|interrogation))?|arobase|diese|underscore|etoile)(?![a-z]))"
)
_RUN = lazily(
    rf"(?<![a-z0-9'@.])(?:(?:en\s)?{_CASE}\s)?{_ITEM}(?:[\s,.;-]{{1,3}}(?:puis\s|et\s|ensuite\s)?{_ITEM}){{3,24}}"
)
_LETTER = re.compile(r"(?<![a-z0-9'])[a-z](?![a-z0-9'])")
_FEWEST_LETTERS = 3
_SPOKEN = lazily(
    rf"(?:\s(?:est|c'?est|c|etait)\s|\s?[:=]\s?)(?:le\s)?(?P<value>{_NUMBER}(?:\s?,\s|\s(?:et|fois|puis|ensuite)\s|[\s-]){_NUMBER}"
    rf"(?:(?:\s?,\s|\s(?:et|fois|puis|ensuite)\s|[\s-]){_NUMBER}){{1,10}})"
)
"""«Le code : trois fois sept et un deux»."""
_SAYING = words("zero un deux trois quatre cinq six sept huit neuf dix")
_COUNTED = re.compile(
    r"\s(?:chiffres?|fois|lettres?|caracteres?|euros?|jours?|essais?|mois|ans|minutes?|heures?)(?![a-z])"
)


def spelt(view: View) -> Iterator[tuple[int, int]]:
    """Letters one by one, in a view with a cue for a password."""
    for run in _RUN.finditer(view.fold):
        if len(_LETTER.findall(run[0])) >= _FEWEST_LETTERS:
            yield run.span()


def spoken(view: View) -> Iterator[tuple[int, int]]:
    """A code in words right after its own."""
    if view.words.isdisjoint(_SAYING):
        return
    for cue in view.cues:
        match = _SPOKEN.match(view.fold, cue.end) if cue.label is Label.PASSWORD else None
        if match is not None and _COUNTED.match(view.fold, match.end()) is None:
            yield match.span("value")
