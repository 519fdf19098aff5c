"""A piece of a mail told in pieces: «dupuya», «tata point suzy», «tiret du bas», «@sfr.fr», «chez free point fr»."""

import re
from collections.abc import Sequence

from bot.redaction.gazetteers import gazetteers
from bot.redaction.recognizers.figures.code_words import DOMAINS
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.tokens import mixes, says_a_state
from bot.redaction.talk.asked import POLITE
from bot.redaction.talk.piece_thing import is_unlisted
from bot.redaction.talk.piece_words import Token, is_polite
from bot.redaction.view import View
from bot.redaction.wordlist import words

PROVIDERS = words(
    "gmail hotmail outlook yahoo orange sfr free laposte wanadoo icloud perso pro proton neuf live msn bbox aol"
)
_SPELT = words("point pt dot tiret underscore")
"""How the signs of a mail are said: one that begins a message goes on with it."""
_SIGN = re.compile(
    r"(?:(?:un|le|et|avec|puis)\s){0,2}(?:points?|pt|dot|tirets?(?:\s(?:du\s)?(?:bas|6|8|haut|milieu))?|underscore|"
    r"trait\sd'union|arobase|at)"
)
_JOINED = re.compile(
    r"[a-z0-9]{1,24}(?:\s(?:point|pt|dot|tiret(?:\s(?:du\s)?(?:bas|6|8))?|underscore)\s[a-z0-9]{1,24}){1,3}"
    r"(?:\s(?:point|tiret(?:\s(?:du\s)?(?:bas|6|8))?|underscore))?|[a-z0-9]{2,24}\s(?:point|tiret\sdu\sbas|underscore)"
)
"""«Tata point suzy», «robert point»: what stands before the @, its signs said."""
_AT = re.compile(
    rf"(?:chez|sur|a)\s(?:{'|'.join(sorted(PROVIDERS))})(?:(?:\spoint\s|\spt\s|\s?\.\s?|\s)(?:fr|com|net|org|eu))?"
)
"""«Chez free point fr», once the name is told."""
_FEW_WORDS = 4
_FIGURES = re.compile(r"[0-9]{1,4}")
"""«Butor», and then «62»: what stands before the @ goes on."""


def is_mail(view: View, tokens: Sequence[Token], begun: bool) -> bool:
    """«dupuya», «dupuya@», «@sfr.fr», «arobase sfr point fr», «gmail.com», «dupuya gmail com»."""
    texts = [token.text for token in tokens]
    if "@" in view.fold[tokens[0].start - (tokens[0].start > 0) : tokens[-1].end + 1]:
        return len(tokens) <= _FEW_WORDS
    if any(text.startswith(("arobas", "arrobas", "harobas")) for text in texts):
        return True
    said = " ".join(texts)
    if _SIGN.fullmatch(said):
        return begun
    if _is_spelt(texts, said) or _ends_it(texts) or (begun and _AT.fullmatch(said) is not None):
        return True
    if len(tokens) == 1 and (texts[0] in PROVIDERS or (begun and _FIGURES.fullmatch(texts[0]))):
        return begun
    return is_unlisted(tokens) and (not begun or texts[0] in gazetteers().names or mixes(texts[0]))


def _is_spelt(texts: Sequence[str], said: str) -> bool:
    """«Tata point suzy», «point haddad»."""
    if texts[0] in _SPELT:
        return 1 < len(texts) <= _FEW_WORDS and FUNCTION_WORDS.isdisjoint(texts[1:])
    return _JOINED.fullmatch(said) is not None and all(map(_may_be_of_it, texts))


def _ends_it(texts: Sequence[str]) -> bool:
    """«Gmail.com», «dupuya gmail com», «sfr point fr»."""
    last = texts[-1].rpartition(".")
    if last[2] not in DOMAINS or not (last[0] or len(texts) > 1):
        return False
    ended = last[0] != "" or texts[-2] in ("point", "pt", "dot") or texts[-2] in PROVIDERS
    return ended and FUNCTION_WORDS.isdisjoint(set(texts) - {"point", "chez", "a"})


def goes_on_at(fold: str) -> bool:
    """«Chez orange», the whole message: where the mail that has begun is kept."""
    return _AT.fullmatch(fold.strip(" .!")) is not None


def _may_be_of_it(text: str) -> bool:
    if text in _SPELT or text in ("du", "bas"):
        return True
    return not (text in FUNCTION_WORDS or text in POLITE or is_polite(text) or says_a_state(text))
