"""Names that are told as such by what follows them: «Léa au téléphone», «Bastien, mon aîné»."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.cues import AFTER_WORDS, KIN_WORDS
from bot.redaction.tokens import Tokens
from bot.redaction.view import View
from bot.redaction.wordlist import words

_AFTER = re.compile(r"\s(?:a\sl'appareil|au\s(?:bout\sdu\sfil|telephone)|ici(?=\s?[,.!\n]|$)|a\sl'ecoute)")
_APPOSED = lazily(
    rf"(?:^|(?<=[\s(\"]))(?P<name>[^\W\d_]{{2,20}}),?\s\(?(?:mon|ma|notre|son|"
    rf"sa)\s(?:[a-z]+\s)?(?:{KIN_WORDS})(?![a-z])"
)
"""«Bastien, mon aîné»."""
_DEGREES = words("tres trop si assez plutot vraiment super hyper plus moins aussi peu fort bien toujours")
"""What stands before an adjective: «elle est très aimable au téléphone»."""
_CLOSED = re.compile(r"\s?(?:[,;:).!\n]|$)")
_GREETINGS = words("salam selam shalom allo hello azul namaste salamalec marhaba ahlan")
"""Greetings of many members that are names too, or look like one: «Salam, mon mari n’a pas reçu…»."""


def said_after(view: View, tokens: Tokens) -> Iterator[int]:
    """The places of the tokens before which, or at which, such a name begins."""
    if view.words.isdisjoint(AFTER_WORDS):
        return
    for match in _AFTER.finditer(view.fold):
        end = tokens.at(match.start())
        first = max(0, end - 2)
        if _DEGREES.isdisjoint([token.fold for token in [tokens[at] for at in range(max(0, first - 1), end)]]):
            yield from range(first, end)
    for match in _APPOSED.finditer(view.fold):
        index = tokens.at(match.start("name"))
        if index < tokens.count and _may_be_apposed(view, tokens, index, match.end()):
            yield index


def greets(view: View, tokens: Tokens) -> bool:
    """Whether the first word is a greeting: «Azul, …», «Salam !»."""
    return tokens[0].fold in _GREETINGS and _CLOSED.match(view.fold, tokens[0].end) is not None


def _may_be_apposed(view: View, tokens: Tokens, index: int, end: int) -> bool:
    """`end`: where the apposition ends. A first word that nobody is called greets, where the apposition goes on:
    «Rebonjour, mon mari n’a pas reçu…».
    """
    known = gazetteers()
    word = tokens[index].fold
    if word in known.never:
        return False
    goes_on = index == 0 and _CLOSED.match(view.fold, end) is None
    if goes_on and (word in _GREETINGS or not (word in known.names or word in known.rare)):
        return False
    return tokens[index].capital or word in known.strong_first or word in known.ambiguous_first or word in known.rare
