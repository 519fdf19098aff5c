"""Whose an address or a file is, said in it: «?nom=…», «?q=…», «/dossiers/4581177/…», «/home/…», «facture_….pdf».

The link itself stays where it has no secret (link.py): only the value goes, whole.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.code_words import FILES, OF_FILES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_NAMING = (
    r"(?!utm)(?:[a-z]{2,15}[_.-])?(?:prenoms?|noms?|(?:first|last|full|given|family|sur)[_-]?name|name|fname|lname|patient|"
    r"beneficiaire|titulaire|conjoint|assure|destinataire)(?:[_.-]?[a-z]{2,15})?"
)
_SEARCHING = r"q|query|search|recherche|rech|s|k|terme|keywords?|mots?"
_PARAMETER = lazily(rf"(?<=[?&#;])(?:(?P<naming>{_NAMING})|{_SEARCHING})=(?P<value>[^&#=?\n\"<>»]{{2,80}})")
_OWN = lazily(
    r"(?<=[a-z0-9])/(?:documents?|dossiers?|contrats?|adherents?|factures?|remboursements?|decomptes?|devis|clients?|"
    r"messages?|demandes?|comptes?|assures?|beneficiaires?|patients?|conversations?|tickets?|reclamations?|orders?|"
    r"invoices?|accounts?|customers?|users?|membres?|members?|profile?s?|attestations?|cartes?|releves?|policies|claims?)/"
    r"(?P<value>[a-z]{0,4}-?[0-9]{5,12}[a-z]?)(?![\w-])"
)
"""A collection of what people have, and which of them it is."""
_FOLDER = lazily(
    r"(?:/home/|[/\\]users[/\\]|[/\\]utilisateurs[/\\]|documents\sand\ssettings\\)"
    r"(?P<value>[^\s/\\\"«»<>|:;,]{2,40}(?:\s[^\s/\\\"«»<>|:;,]{2,30}(?=[/\\]))?)(?=[/\\]|\s|$|[\"»,;)])"
)
_NOBODYS_FOLDER = words(
    """
    public default shared user users utilisateur admin administrator administrateur all guest invite nom root ubuntu me
    votre username documents downloads desktop moi runner home
    """
)
_FILE = lazily(rf"(?<![\w@.-])(?P<stem>[a-z0-9(][a-z0-9_.()-]{{2,80}})\.(?:{'|'.join(sorted(FILES))})(?![a-z0-9])")
_PARTS = re.compile(r"[a-z]+")
_LEAST = 3


def find(view: View) -> Iterator[Span]:
    """Every such value."""
    fold = view.fold
    if "=" in fold:
        yield from _in_parameters(view)
    if "/" in fold or "\\" in fold:
        for match in _OWN.finditer(fold):
            yield Span(Label.MEMBER_ID, *match.span("value"), "member.in-path")
        for match in _FOLDER.finditer(fold):
            if match["value"] not in _NOBODYS_FOLDER:
                yield Span(Label.MEMBER_ID, *match.span("value"), "code.login")
    if "." in fold and not view.words.isdisjoint(FILES):
        yield from _in_files(view)


def _in_parameters(view: View) -> Iterator[Span]:
    known = gazetteers()
    for match in _PARAMETER.finditer(view.fold):
        start = match.start("value")
        end = _value_end(view, start, match.end("value"))
        said = _PARTS.findall(view.fold, start, end)
        if not said:
            continue
        if match["naming"]:
            theirs = not all(map(known.is_plain, said))
        else:
            named = any(word in known.strong_first or word in known.strong_last for word in said)
            theirs = named and not any(map(known.is_plain, said))
        if theirs:
            yield Span(Label.PERSON, start, end, "person.in-path")


def _value_end(view: View, start: int, end: int) -> int:
    """Where the value ends: at a space that was typed, and not at one that stands for «%20»."""
    for at in range(start, end):
        if view.fold[at].isspace():
            first, after = view.raw(at, at + 1)
            if after - first == 1:
                return at
    return end


def _in_files(view: View) -> Iterator[Span]:
    """«attestation-blanchot.pdf»: from the first part that is a name to the last, with those that no lexicon knows."""
    known = gazetteers()
    for match in _FILE.finditer(view.fold):
        parts = [(part[0], part.start(), part.end()) for part in _PARTS.finditer(view.fold, *match.span("stem"))]
        named = [
            at
            for at, (word, _, _) in enumerate(parts)
            if len(word) >= _LEAST and (word in known.strong_first or word in known.strong_last)
        ]
        if not named:
            continue
        first, last = named[0], named[-1]
        while first and not _is_of_things(parts[first - 1][0]):
            first -= 1
        while last + 1 < len(parts) and not _is_of_things(parts[last + 1][0]):
            last += 1
        yield Span(Label.PERSON, parts[first][1], parts[last][2], "person.in-path")


def _is_of_things(word: str) -> bool:
    """A word, or the letters of a document or of a number."""
    return len(word) < _LEAST or word in OF_FILES or gazetteers().is_plain(word)
