"""A birth date, an address or a phone that the message before says is wrong, asked for or to be changed, and gave not.

In: the next message, the label awaited and the redacted words before it. Out: the places of what has the shape of that
very value, when every other word of the message is of a closed class: how one tells a value, takes it back, reads it
off a screen («y a marqué 1974», «le nouveau c’est zéro sept», «c’est le 9 maintenant»). A complaint opens no label
(left_open.py); so one word more («le 15 j’ai appelé»), a question, an amount or an hour, and nothing is masked.
"""

import re
from collections.abc import Iterator, Sequence

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.redacted import Redacted
from bot.redaction.talk.piece_words import AMOUNT, Token
from bot.redaction.talk.put_right_places import places
from bot.redaction.talk.put_right_words import FRAME, MONTH_WORDS, is_said, phone_run, tokens_in
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

KINDS = (Label.DOB, Label.PHONE, Label.ADDRESS)
_LONGEST, _MOST_WORDS, _LAST = 60, 12, 200
_TOPICS = lazily(
    r"(?<![a-z])(?:nais|ddn|d\.d\.n|anniv|nee?\s|num|tel|portable|mobile|fixe|gsm|sms|joindre|0[67]|adr|domicile|"
    r"demen|emmen|amen|demm|habit)"
)
"""Without one of these nothing else is looked for."""
_OF_BIRTH = lazily(
    r"(?<![a-z])(?:naiss?ances?|ddn|d\.d\.n|anniversaire(?!\sd[eu]\s(?:mon\s|l[ae]\s|ma\s|l')?(?:contrat|adhesion|mutuelle|souscription))|nee?\s(?:le|en|au|a))(?![a-z])"
)
_OF_ANOTHER_THING = lazily(
    r"(?:lieu|departement|noms?|ville|commune|pays|actes?|extraits?|primes?|conges?|certificats?|maison|allocation|liste|"
    r"attestation|declaration)\s(?:de\s)?(?:la\s|sa\s|ma\s)?naissances?"
)
_OF_A_PHONE = lazily(
    r"(?<![a-z])(?:numeros?|num|tel|telephones?|portable|mobile|fixe|gsm|sms|joindre|0[67])(?![a-z0-9])"
)
_OF_AN_ADDRESS = lazily(r"(?<![a-z])(?:adress?es?|adr|domicile)(?![a-z])")
_OF_A_MOVE = lazily(r"(?<![a-z])(?:(?:de|em|ame)m?enag[a-z]{1,7}|habit(?:e|ons|ait|ais|ent))(?![a-z])")
_ELSEWHERE = lazily(
    r"(?<![a-z])(?:e-?mails?|mails?|mel|courriels?|electronique|messagerie|internet|web|url|ip|sites?|agences?|siege|"
    r"bureaux?|hopital|clinique|cabinet|page|lien)(?![a-z])"
)
"""An address that is nobody's home."""
_OF_SOMEBODY = lazily(
    r"(?<![a-z])(?:mon|ma|notre|nos|mes|son|sa|leurs?|j|je|j'[a-z]+|m'[a-z]+|on|nous|perso[a-z]*)(?![a-z])"
)
_AT_FAULT = lazily(
    r"(?<![a-z])(?:faux|fausses?|erron[a-z]+|erreurs?|mauvaise?s?|mal|tromp[a-z]+|inverse[a-z]*|change[a-z]*|corrig[a-z]+|"
    r"correct[a-z]+|incorrecte?s?|inexacte?s?|modifi[a-z]+|rectifi[a-z]+|anciens?|anciennes?|nouveaux?|nouvel|nouvelles?|"
    r"bonne?s?|pas|plus|refus[a-z]+|correspond[a-z]*|demand[a-z]+|mettre|mise?|actualis[a-z]+|manqu[a-z]+|decal[a-z]+)"
    r"(?![a-z])"
)
"""What says that a value told already is not the right one."""
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_OF_A_DATE = re.compile(
    rf"(?:{_DAY}(?:er)?|{_DAY}[./-](?:0?[1-9]|1[0-2])(?:[./-](?:19|20)?[0-9]{{2}})?|"
    r"(?:0?[1-9]|1[0-2])[./-](?:19|20)[0-9]{2}|'?[0-9]{2}|(?:19|20)[0-9]{2})"
)
_MONTH = lazily(rf"(?:{MONTHS}|fev|sep)\.?")
_WHEN = lazily(
    rf"^\W*(?:(?:c'?est|ca)\s)?en\s20[12][0-9]\W*$|(?<![a-z])(?:fin|debut|mi|les)[\s-](?:{MONTHS}|(?:19|20)?[0-9]{{2}}|[a-z]{{3,8}}\W*$)"
)
"""«En 2024», «fin juin»: when it was changed rather than when somebody was born."""
_OF_A_PAPER = lazily(
    r"(?<![a-z])(?:attestations?|releves?|cartes?|courriers?|cell?es?|celui|ceux|fiches?|decomptes?|papiers?|lettres?|avis|"
    r"dossiers?|comptes?|contrats?|profil|documents?|bulletins?|recap\w*)(?:\s(?:vitale|adherent|mutuelle|papier|fiscal))?\s(?:(?:de|du)\s(?:(?:l'annee|l'an|mois\sd[e'])\s?)?|d'|en\s)?"
    rf"(?:(?:{MONTHS})(?:\s20[0-2][0-9])?|20[0-2][0-9])(?![0-9a-z])"
)
"""«L’attestation de mars», «celle de 2025»: which paper says it, and no birth."""
_OF_A_SIDE = re.compile(r"(?<=[0-9])e\s(?=(?:etage\s)?(?:a\s)?(?:gauche|droite|face|fond))")
"""«2e gauche» is no amount."""
_OF_A_YEAR = re.compile(rf"(?<![a-z])en\s{SENTINEL}\W*$")
_HUNDREDS = words("mille cent cents mil")
_COUNTED = lazily(
    rf"(?<![a-z-])(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\s(?:mois|jour|ans?|annee)(?![a-z])"
)
_GATE = MONTH_WORDS | (NUMBER_WORDS - {"un", "une"}) | {"mille"}


def put_right(view: View, awaited: Label | None, last: Redacted | None, *, begun: bool) -> Iterator[Span]:
    """The value, or a piece of it, that puts right what the words before spoke of. `begun`: a piece of what is awaited
    came just before.
    """
    fold = view.fold
    if last is None or not 0 < len(fold) <= _LONGEST or "?" in fold or SENTINEL in fold:
        return
    if awaited is not None and awaited not in KINDS:
        return
    before = folded(last.text[-_LAST:])
    if awaited is None and not _is_of_a_topic(last, before):
        return
    tokens = tokens_in(fold)
    if not 0 < len(tokens) <= _MOST_WORDS or AMOUNT.search(_OF_A_SIDE.sub(" ", fold)):
        return
    figures = view.has_digit or not view.words.isdisjoint(_GATE)
    found = []
    if figures and _speaks_of(Label.DOB, awaited, last, before) and not _is_of_another_day(fold):
        found = [Span(Label.DOB, *place, "context.right") for place in _of_a_date(tokens)]
    if figures and not found and (awaited is Label.PHONE or (awaited is None and _OF_A_PHONE.search(before))):
        run = phone_run(tokens, begun=begun and awaited is Label.PHONE)
        found = [Span(Label.PHONE, *run, "context.right")] if run else []
    yield from found
    if not found and awaited in (None, Label.ADDRESS):
        moved = _of_a_home(awaited, last, before)
        if moved is not None:
            yield from [Span(Label.ADDRESS, *place, "context.right") for place in places(view, tokens, moves=moved)]


def _is_of_a_topic(last: Redacted, before: str) -> bool:
    return any(mark.label in KINDS for mark in last.marks) or _TOPICS.search(before) is not None


def _is_of_another_day(fold: str) -> bool:
    return _WHEN.search(fold) is not None or _OF_A_PAPER.search(fold) is not None


def topic(last: Redacted) -> Label | None:
    """Of what kind the value is that the words before say is wrong, to be changed or asked for."""
    before = folded(last.text[-_LAST:])
    if not _is_of_a_topic(last, before):
        return None
    if _speaks_of(Label.DOB, None, last, before):
        return Label.DOB
    if _of_a_home(None, last, before) is not None:
        return Label.ADDRESS
    return Label.PHONE if _OF_A_PHONE.search(before) and _AT_FAULT.search(before) else None


def _speaks_of(label: Label, awaited: Label | None, last: Redacted, before: str) -> bool:
    """Whether the words before are of a birth and leave its date to come, or take it back."""
    if awaited is not None:
        return awaited is label
    told = any(mark.label is label for mark in last.marks)
    if told:
        return _AT_FAULT.search(before) is not None or _goes_on(label, last)
    return _OF_BIRTH.search(_OF_ANOTHER_THING.sub("", before)) is not None


def _of_a_home(awaited: Label | None, last: Redacted, before: str) -> bool | None:
    """None when the words before are of nobody's home; else whether they tell of a move alone («je déménage»), whose
    next words may be a day.
    """
    if awaited is Label.ADDRESS or _goes_on(Label.ADDRESS, last):
        return False
    if _ELSEWHERE.search(before):
        return None
    told = any(mark.label is Label.ADDRESS for mark in last.marks)
    wrong = _AT_FAULT.search(before) is not None
    if _OF_AN_ADDRESS.search(before):
        return False if wrong or (not told and _OF_SOMEBODY.search(before)) else None
    return True if not told and "?" not in before and _OF_A_MOVE.search(before) else None


def _goes_on(label: Label, last: Redacted) -> bool:
    """Whether the words before were a piece of `label` and nothing but what one tells it with: «c’est le [ADDRESS]
    maintenant». A mark alone may be the whole value.
    """
    if not last.marks or last.marks[-1].label is not label:
        return False
    around, at = [], 0
    for mark in last.marks:
        around.append(last.text[at : mark.start])
        at = mark.end
    if not last.text[at:].strip(" .,;!"):
        # what is cut there is awaited already; after a year alone, its day is not
        return label is Label.DOB and _OF_A_YEAR.search(folded(last.text)) is not None
    told = tokens_in(folded(" ".join([*around, last.text[at:]])))
    return all(token.text in FRAME for token in told)


def _of_a_date(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The parts of a date among words that tell one."""
    values = [_is_of_a_date(tokens, at) for at in range(len(tokens))]
    if not all(value or token.text in FRAME for value, token in zip(values, tokens, strict=True)):
        return
    if _COUNTED.search(" ".join(token.text for token in tokens)):
        return  # «neuf mois»
    start = end = -1
    for token, value in zip(tokens, values, strict=True):
        if value:
            start, end = (start if start >= 0 else token.start), token.end
        elif start >= 0:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _is_of_a_date(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].text
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    before = tokens[at - 1].text if at else ""
    if _OF_A_DATE.fullmatch(text) or _MONTH.fullmatch(text) or is_said(text):
        return True
    if text == "premier":
        return _MONTH.fullmatch(after) is not None
    if text in _HUNDREDS:
        return is_said(before) or is_said(after) or after in _HUNDREDS or before in _HUNDREDS
    if text == "et":
        return is_said(before) and (after in ("un", "une") or is_said(after))  # «vingt et un»
    if text in ("un", "une"):
        return before in _HUNDREDS or is_said(before) or (before == "et" and at > 1 and is_said(tokens[at - 2].text))
    return False
