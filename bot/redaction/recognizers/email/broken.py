"""E-mail addresses that are broken: their sign missing or mistyped («nicole59hotmail.com», «leguen29àorange.fr»), their
end missing («mon mail mireilleb arobase…», «… chez orange»), their letters said one by one.

Who provides an address tells where its domain begins; the word «mail», that what stands before is the rest of it.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_SURE = "gmail|hotmail|outlook|yahoo|wanadoo|laposte|icloud|protonmail|numericable"
"""Providers whose names are no words: what is glued before one is an address."""
_WORDS = "orange|sfr|free|bbox|neuf|live|aol|msn|gmx|club-internet|proton|voila"
PROVIDERS = words(f"{_SURE}|{_WORDS}".replace("|", " "))
_TLD = r"\s?(?:\.|\spoint\s)\s?(?:fr|com|net|org|eu|be|ch|me)(?![a-z0-9]|[.-][a-z0-9]|/)"
_MISTYPED = r"[\"'&;,*#°^~|²%!]"
_GLUED = lazily(
    rf"(?<![a-z0-9@./:_-])(?P<local>[a-z0-9][a-z0-9._-]{{2,40}}?)(?P<sign>{_MISTYPED}|\.)?(?:(?P<sure>{_SURE})|{_WORDS}){_TLD}"
)
_CUE = r"(?<![a-z])(?:e-?\s?mails?|mails?|mel|courriels?|adresse(?:\s(?:mail|e-?mail|electronique))?)"
_IS = (
    r"(?:[\s:=,]|(?:c'?\s?est|cest|c|est|c'?etait|etait|sera|voici|de|le|la|en|bien|toujours|moi|mon|ma|perso|pro|ancien|ancienne|nouveau|"
    r"nouvelle)(?![a-z])){1,8}"
)
_JOIN = r"(?:[._-]|\s(?:point|tiret(?:\s(?:du\s)?(?:bas|6|8|six|huit))?|trait\sd'union|underscore)\s)"
_HALF = lazily(
    rf"{_CUE}(?P<is>{_IS})(?<![a-z0-9])(?P<local>[a-z0-9]{{2,30}}(?:{_JOIN}[a-z0-9]{{1,30}}){{0,4}})"
    rf"(?=\s(?:(?P<sign>arobas\w{{0,2}}|@|at(?=\s(?:{_SURE}|{_WORDS}))|(?:le\s)?a\scommercial)|(?:chez|sur|en)\s(?:{_SURE}|{_WORDS}))(?![a-z]))"
)
_ONE_BY_ONE = lazily(
    r"(?<![a-z0-9'])(?:[a-z0-9._-]\s){3,40}(?:arobas[e]?|@|at|(?:le\s)?a\scommercial)\s"
    r"(?:(?:[a-z0-9]\s){2,20}|[a-z0-9-]{2,40}\s?)(?:(?:\.|point|pt|dot)\s?[a-z](?:\s?[a-z](?!')){1,9}(?![a-z]))?"
)
_INITIAL = re.compile(r"(?<![a-z0-9'.])[be-km-ru-xz]\s$")
"""«N vermeulen @ orange fr»: a letter that is no word, before a part that was typed with spaces."""
_MAIL_WORDS = words("mail mails email emails mel courriel courriels adresse")
_NOT_LOCAL = words(
    """
    www webmail smtp pop pop3 imap mail mails messagerie login account accounts mafreebox portail boite adresse compte
    contact assistance boutique site page zimbra adsl support help mobile espace
    """
)
_PIECES = re.compile(r"[a-z]+")
_LETTERS_OF_ONE = 3


def find(view: View) -> Iterator[Span]:
    """Every such address."""
    about = not view.words.isdisjoint(_MAIL_WORDS)
    if "." in view.fold or "point" in view.words:
        for match in _GLUED.finditer(view.fold):
            if _is_a_local(match["local"]) and (_is_sure(match) or about):
                yield Span(Label.EMAIL, *match.span(), "email.spelt")
    if about:
        for match in _HALF.finditer(view.fold):
            if _is_a_local(match["local"]) and (match["sign"] or not _is_a_state(view, match)):
                yield Span(Label.EMAIL, *match.span("local"), "email.local")
    if "@" in view.fold or not view.words.isdisjoint({"arobase", "arobas", "at", "commercial"}):
        for match in _ONE_BY_ONE.finditer(view.fold):
            yield Span(Label.EMAIL, *match.span(), "email.spelt")


def with_initial(view: View, span: Span) -> Span:
    """The span with the letter before it, where what it found was typed or said with spaces."""
    if " " not in view.fold[span.start : span.end]:
        return span
    before = _INITIAL.search(view.fold, max(0, span.start - 3), span.start)
    return span if before is None else span._replace(start=before.start())


def _is_a_local(local: str) -> bool:
    """Not plain words alone («monorange.fr»), nor what stands before a provider's own site («webmail.orange.fr»)."""
    parts = _PIECES.findall(local)
    if local in PROVIDERS or local.rpartition(".")[2] in _NOT_LOCAL or not parts or parts[0] in _NOT_LOCAL:
        return False
    return any(map(str.isdigit, local)) or not all(map(gazetteers().is_plain, parts))


def _is_sure(match: re.Match[str]) -> bool:
    """A number, a line or a second dot in it, or a provider's name that nothing else ends with."""
    local = match["local"]
    if match["sign"] == ".":
        return any(map(str.isdigit, local)) or "_" in local
    return match["sure"] is not None or any(char in "0123456789_." for char in local) or match["sign"] is not None


def _is_a_state(view: View, match: re.Match[str]) -> bool:
    """«Mon mail est hacké chez orange»."""
    local = match["local"]
    typed = view.text[slice(*match.span("local"))]
    return local.isalpha() and (
        not typed.isascii() or len(local) < _LETTERS_OF_ONE or local.endswith(("e", "ee", "es"))
    )
