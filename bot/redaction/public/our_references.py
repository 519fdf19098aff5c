"""References that we hand out, in words: receipts of the portal's forms, and conversations. They are nobody's data.

A receipt is «C-7K3M-PX9A» (contact, «R» a complaint, «D» a right), of letters and digits that are not taken for one
another. It stays where a word for it stands before, or where nothing says that it is something else; a conversation's
eight hexadecimal characters stay after «référence de la conversation» alone, but for the talk's own, which is known.
"""

import re
from collections.abc import Iterator

from bot.redaction.cues import find_cues
from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import View

CONVERSATION = r"(?=[0-9a-f]{0,7}[a-f])[0-9a-f]{8}"
"""The first eight characters of a conversation's id; digits alone would be like a date or a number of somebody's."""
_LETTER = "2-9A-HJKMNP-TV-Z"
RECEIPT = rf"[CDR]-[{_LETTER}]{{4}}-[{_LETTER}]{{4}}"

_RECEIPT = re.compile(
    rf"(?<![\w@/._+-])(?P<kind>[CDR])-(?P<first>[{_LETTER}]{{4}})-(?P<last>[{_LETTER}]{{4}})(?![\w@]|[-_/+]\w)",
    re.IGNORECASE | re.ASCII,
)
_LINKING = (
    r"(?:[\s:=(\"«#,]|(?:est|c'est|etait|sont|numero|num|n°|no|de|du|la|le|ma|mon|votre|notre|cette|suivante?|bien|"
    r"reception|contact|donnee|recue?|et|ou)(?![a-z])|a\spour\sreference(?![a-z])){0,8}$"
)
_NAMED = lazily(
    r"(?<![a-z])(?:ref(?:erence)?s?\.?|demandes?|dossiers?|reclamations?|recu|recepisse|accuse|suivi|formulaire|"
    rf"[cdr]-[a-z0-9]{{4}}-[a-z0-9]{{4}}){_LINKING}"
)
_BEFORE = 60
_TALK = r"(?:conversation|echange|discussion|tchat|chat|fil)"
_REFERENCE = r"(?<![a-z])(?:ref|reference)(?![a-z])\.?"
_TO = (
    r"(?:[\s:=(\"«#,]|(?:est|c'est|etait|sera|n°|no|numero|num|suivante?|bien|la|le|voici)(?![a-z]))"
    r"{1,8}"
)
_TALKS = lazily(
    rf"(?:{_REFERENCE}\s(?:de\s|du\s|d')?(?:la\s|l'|ma\s|mon\s|notre\s|votre\s|cette\s|cet\s|ce\s)?{_TALK}(?![a-z])|"
    rf"(?<![a-z]){_TALK}s?[\s,(:-]{{1,3}}(?:en\s|de\s|sous\s|avec\s|porte\s|a\spour\s|dont\s|pour\s)?"
    rf"(?:la\s|ma\s|sa\s)?{_REFERENCE})"
    rf"{_TO}(?P<reference>(?=[a-f]{{0,7}}[0-9]){CONVERSATION})(?![a-z0-9@]|[-_/.+][a-z0-9])"
)
_ELSE = frozenset({Label.PASSWORD, Label.ID_DOC, Label.MEMBER_ID, Label.CARD, Label.IBAN, Label.NIR})
"""What a value of a receipt's shape might be, where a word for it stands before."""
_AWAITED = _ELSE - {Label.MEMBER_ID}
_FEWEST_LETTERS = 2


def hide(view: View, awaited: Label | None, own: str | None) -> View:
    """The view without our references; the same one where there is none. `awaited`: what the message before announced.
    `own`: the reference of the talk that it is written in.
    """
    places = [*_receipts(view, awaited), *_conversations(view, own)]
    return view.without(sorted(set(places))) if places else view


def _receipts(view: View, awaited: Label | None) -> Iterator[tuple[int, int]]:
    cues = None
    for match in _RECEIPT.finditer(view.text) if "-" in view.text else ():
        code = match["first"] + match["last"]
        if sum(map(str.isalpha, code)) < _FEWEST_LETTERS:
            continue
        if _NAMED.search(view.fold[max(0, match.start() - _BEFORE) : match.start()]) is None:
            if awaited in _AWAITED or not match[0].isupper() or _is_of_words(match):
                continue
            cues = find_cues(view) if cues is None else cues
            if any(cue.label in _ELSE and cue.end <= match.start() for cue in cues):
                continue
        yield match.span()


def _is_of_words(match: re.Match[str]) -> bool:
    """«D-JEAN-MARC»."""
    known = gazetteers()
    return any(part in known.names or part in known.words for part in (match["first"].lower(), match["last"].lower()))


def _conversations(view: View, own: str | None) -> Iterator[tuple[int, int]]:
    for match in _TALKS.finditer(view.fold) if "ref" in view.fold else ():
        yield match.span("reference")
    if own is not None and own in view.fold:
        for match in re.finditer(rf"(?<![a-z0-9@]){re.escape(own)}(?![a-z0-9@])", view.fold):
            yield match.span()
