"""Names said letter by letter for who writes them down: «ça s’écrit s-z-y-m-a-n», «D comme Denise, E, L comme Louis…».

Right after the word that says so, or with words for its letters, nothing but a name is spelt: no reader is asked.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_SIGN = r"(?:\s?[-.]\s?|,\s?|\s)"
_SPELT = rf"(?P<name>[a-z](?P<by>{_SIGN})[a-z](?:(?P=by)[a-z](?![a-z'])){{1,24}})(?![a-z0-9'-]|\s?(?:@|arobas))"
_SAID = lazily(
    rf"(?<![a-z])(?:s'ecrit|ecrit|ecris|ecrivez|epele[rz]?|epelle|s'epelle|noms?|prenoms?|(?:de\s)?famille|appelle)"
    rf"(?:\s?[:,]\s?|\s(?:c'?est\s|ainsi\s|comme\s(?:ca|suit)\s?:?\s|en\s|:\s?)?){_SPELT}"
)
_WITH = lazily(r"(?<![a-z0-9'-])(?P<name>[a-z](?:-[a-z]){3,24})(?=,?\s(?:avec|sans)\s(?:une?|deux|le|la|l'))")
_ONE = (
    r"[a-z](?![a-z0-9'])(?:\s(?:comme|de|pour)\s"
    r"(?!(?:dans|les?|la|une?|si|ca|vous|sur|il|elle|moi)(?![a-z]))[a-z][a-z-]{1,14})?"
)
_LIKE = lazily(
    rf"(?<![a-z0-9'-]){_ONE}(?:(?:\s?[,;.-]\s?|\s)(?:(?:puis|et|ensuite|encore|deux|double|un|une)\s)?{_ONE}){{2,24}}(?![a-z'])"
)
_LETTER_OF_A_WORD = re.compile(r"(?<![a-z])([a-z])\s(?:comme|de|pour)\s([a-z])")
_SAYING = words("ecrit ecris ecrivez epele epeler epelez epelle nom noms prenom prenoms famille appelle")
_LEAST_SAID = 2


def spelt(view: View) -> Iterator[Span]:
    """Every such name."""
    if not view.words.isdisjoint(_SAYING):
        for match in _SAID.finditer(view.fold):
            if _is_of_letters(view, *match.span("name")):
                yield Span(Label.PERSON, *match.span("name"), "person.told")
    if "avec" in view.words or "sans" in view.words:
        for match in _WITH.finditer(view.fold):
            yield Span(Label.PERSON, *match.span("name"), "person.told")
    if "comme" in view.words or not view.words.isdisjoint(_SAYING):
        for match in _LIKE.finditer(view.fold):
            said = _LETTER_OF_A_WORD.findall(match[0])
            if len(said) >= _LEAST_SAID and all(letter == first for letter, first in said):
                yield Span(Label.PERSON, *match.span(), "person.told")


def _is_of_letters(view: View, start: int, end: int) -> bool:
    """Not «il y a»: signs between the letters, or four of them."""
    return " " not in view.fold[start:end] or "," in view.fold[start:end] or end - start > _LONGEST_OF_WORDS


_LONGEST_OF_WORDS = 5
