"""Member, contract and file numbers with letters in them, beside their cue; those of digits alone are in numbers.py."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures import number_ends
from bot.redaction.recognizers.figures.benign import without_benign
from bot.redaction.recognizers.figures.numbers import CUE_REACH, CUE_REACH_BACK
from bot.redaction.view import SENTINEL, Cue, Span, View
from bot.redaction.wordlist import words

_TOKEN = re.compile(r"(?<![a-z0-9@._/-])[a-z0-9]{1,20}(?:[-/._]{1,2}[a-z0-9]{1,20}){0,6}(?![a-z0-9@])")
_SPACED = re.compile(
    r"(?<![a-z0-9])(?!(?:est|es|et|de|du|le|la|les|ou|un|sur|par|c)\s)[a-z]{1,3}(?:[ ][0-9]{2,6}){2,5}(?![0-9a-z])"
)
_GLUED = re.compile(r"[a-z0-9]{5,20}(?![a-z0-9])")
_NUMBERED = lazily(
    r"(?<!formulaire )(?<!cerfa )(?<!article )(?<!decret )(?<!loi )(?<![a-z0-9])(?:n°|numero|num|no|ref|n)\s?[:.]?\s?"
    r"(?P<value>[a-z0-9]{1,12}(?:[-/._][a-z0-9]{1,12}){0,4})(?![a-z0-9@])"
)
_BARE = lazily(
    r"(?<![a-z0-9@._/-])(?!(?:kb|img|iso|en|nf|ue|"
    r"ce)-?[0-9])[a-z]{1,3}-?[0-9]{6,12}(?:-?[a-z]{1,2})?(?![a-z0-9@_/]|[.-][a-z0-9])"
)
"""Letters, then six digits or more: denied by default, like a number of eight."""
_GROUPED = re.compile(
    r"(?<![\w@./-])(?=(?:[A-Z/-]*[0-9]){6})(?=[0-9/-]*[A-Z])[A-Z0-9]{1,10}(?:[-/][A-Z0-9]{1,10}){1,5}(?![\w@]|[./-]\w)"
)
"""«0083-IND-5512»: groups of capitals and digits, six digits or more."""
_REFERENCE = re.compile(
    r"(?<![\w@./-])(?:[A-Z]{1,5}[ ./-]){0,2}[A-Z]{0,5}[0-9][A-Z0-9]*(?:[ ./-][A-Z]{0,3}[0-9][A-Z0-9]*){0,6}"
    r"(?:-[A-Z]{1,3})?(?![\w@])"
)
"""A reference as it is printed, spaces and all: «ADH 5 508 913»."""
_LETTERED = lazily(
    r"[\s:=]{0,3}(?:(?:n°|numero|num|no|est|c'?est|le|collectif|individuel|sante|prevoyance)[\s:]{0,2}){0,3}?"
    r"(?P<value>(?P<letters>[a-z]{1,7}[ .-])?(?P<digits>[0-9]{4,8})[ -]?(?P<last>[a-z]{1,2})(?: [0-9]{2})?)(?![\w'’])"
)
"""«Contrat n° ES 4471 B», «adhérente 4471 B»: few digits, and the letter that closes them."""
_ON = re.compile(r"\s?[.,;!?)\n]|\s*$|\s(?:svp|stp|merci)(?![a-z])")
_OF_AMOUNTS = words("de du le la les en au et a des dans sur pour ou un par depuis")
_ELIDES = re.compile(r"[cdjlmnst] [aeiouyh]")
_NO_LAST = frozenset("aoy") | {
    "du",
    "de",
    "le",
    "la",
    "et",
    "ou",
    "un",
    "en",
    "au",
    "a",
    "il",
    "on",
    "je",
    "h",
    "e",
    "km",
}
_LEAST_PRINTED = 5
_NAMED = lazily(
    r"[\s:=]{1,3}(?:(?:c'?est|est|le|la|mon|ma|suivante?)\s){0,3}:?\s?"
    r"(?P<value>(?P<stem>[a-z]{2,20})(?:[._][a-z0-9]{1,20}|[0-9]{2,4}))"
    r"(?![a-z0-9@_/-]|\.[a-z0-9])"
)
"""A login in the place of a number: «mon numéro d’adhérent : lucien_b»."""
_SECTION = re.compile(
    r"groupe\s(?:n°\s?)?[a-z]?[0-9]{3,6}[\s,;/-]{1,3}(?:et\s)?(?:la\s)?(?P<value>section\s(?:n°\s?)?[0-9]{2,4})(?![0-9])"
)
_UNKNOWN = lazily(
    r"(?<!erreur )(?<!article )(?<!formulaire )(?<!code )(?<![a-z])(?:n°|numero|num)\s"
    r"(?P<value>(?!3[0-9]{3} )[0-9]{4,7})\s(?:est\s|qui\sest\s)?"
    r"(?:inconnus?|introuvable|invalide|inexistant|(?:non|pas)\s(?:reconnu|trouve|valide)|incorrect|errone|refuse|rejete)(?![a-z])"
)
"""«Numéro 4587 inconnu»: what is refused was somebody's."""
_GROUPS = re.compile(r"(?P<value>(?: [0-9]{2,4}){1,3}(?: [A-Z]{1,2})?)\s?(?=$|[.,;!?)\n])")
"""What a lettered number goes on with: «A-458 712 B»."""
_DASHES = frozenset({"tiret", "slash", "barre", "trait"})
_DASHES_MORE = 20
_DASHED = lazily(
    r"(?<![a-z0-9])(?=[^.,;:!?\n]{0,40}[0-9]{2})[a-z0-9]{1,12}"
    r"(?:\s(?:tiret|slash|barre|trait\sd'union)(?:\sdu\s(?:bas|6|8))?\s[a-z0-9]{1,12}){1,4}(?![a-z0-9@])"
)
"""«MA tiret 2024 tiret 118»: its signs are said."""
_YEAR, _YEAR_AND_MORE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"), 6
_STANDARDS = ("ISO", "KB", "EN-", "NF", "UE", "CE", "RFC", "CVE", "IMG")
_NUMBER_WORDS = frozenset({"n", "no", "num", "numero", "ref"})
_AND_ANOTHER = lazily(
    r"\s?(?:,|;|/|et|ou|puis|and|\+)\s?(?:le\s|"
    r"la\s)?(?P<value>[a-z0-9]{3,20}(?:[-/._][a-z0-9]{1,20}){0,4})(?![a-z0-9@])"
)
_ENDS_SENTENCE = re.compile(r"[.!?;\n]\s|,\s")
_IS = re.compile(r",?\s(?:c'est|est|comme|pour|=|:)\s(?:mon\s|le\s|ma\s)?(?:n°|numero\sde\s|numero\sd')?\s?")
_TELLING, _SHORT_LETTERS = 5, 3
_FILE, _DIGITS_OF_A_PERSON = re.compile(r"\.(?:pdf|jpe?g|png|gif|docx?|xlsx?|heic|zip)$"), 7
_UNIT = re.compile(r"[0-9]{1,3}[a-z]{1,5}|[0-9]{1,2}h[0-9]{2}")
_CUED = {Label.MEMBER_ID: 3, Label.ID_DOC: 2}
"""Digits that a token beside such a cue must have."""


def find(view: View) -> Iterator[Span]:
    """Every such number."""
    if not view.has_digit:
        return
    yield from number_ends.find(view)
    fold = view.fold
    if view.digit_count >= 6:
        for bare in _BARE.finditer(fold):
            if view.text[bare.start() : bare.end()].isupper() and not _is_benign(view, bare):
                yield Span(Label.MEMBER_ID, *bare.span(), "member.bare")
        for grouped in _GROUPED.finditer(view.text):
            if not grouped[0].startswith(_STANDARDS) and not _is_benign(view, grouped):
                yield Span(Label.MEMBER_ID, *grouped.span(), "member.bare")
    if not view.words.isdisjoint(_NUMBER_WORDS) or "°" in fold:
        for numbered in _NUMBERED.finditer(fold):
            if _is_number(numbered["value"], 5):
                yield Span(Label.MEMBER_ID, *numbered.span("value"), "member.cue")
        for unknown in _UNKNOWN.finditer(fold):
            yield Span(Label.MEMBER_ID, *unknown.span("value"), "member.cue")
    yield from _sections(view)
    for cue in view.cues:
        if cue.label in _CUED:
            yield from _after(view, cue)
            yield from _before(view, cue)


def _sections(view: View) -> Iterator[Span]:
    """«Groupe G0091 section 014»: the second part of a group contract's number; the first has its cue."""
    for section in _SECTION.finditer(view.fold) if "section" in view.words else ():
        yield Span(Label.MEMBER_ID, *section.span("value"), "member.cue")


def _after(view: View, cue: Cue) -> Iterator[Span]:
    fold, least = view.fold, _CUED[cue.label]
    stop = min(cue.end + CUE_REACH, len(fold))
    masked = fold.find(SENTINEL, cue.end, stop)
    for pattern in (_TOKEN, _SPACED):
        for token in pattern.finditer(fold, cue.end, masked if masked >= 0 else stop):
            if _is_number(token[0], least) or _is_document(view, cue, token):
                yield from _joined(fold, cue, token)
                if groups := _GROUPS.match(view.text, token.end()):
                    yield Span(cue.label, token.start(), groups.end("value"), "member.cue")
                break
    if not view.words.isdisjoint(_DASHES) and (dashed := _DASHED.search(fold, cue.end, stop + _DASHES_MORE)):
        yield Span(cue.label, *dashed.span(), "member.cue")
    if cue.label is Label.MEMBER_ID and (lettered := _LETTERED.match(fold, cue.end)) and _closes(view, lettered):
        start = lettered.start("value" if _is_of_a_reference(view, lettered) else "digits")
        yield Span(cue.label, start, lettered.end("value"), "member.cue")
    named = _NAMED.match(fold, cue.end)
    if named is not None and named["stem"] not in gazetteers().words:
        yield Span(cue.label, *named.span("value"), "member.cue")
    printed = _REFERENCE.search(view.text, cue.end, masked if masked >= 0 else stop)
    if printed is not None and _is_printed(view, printed) and not _is_benign(view, printed):
        yield Span(cue.label, *printed.span(), "member.cue")
    if fold[cue.end : cue.end + 1] in ("_", "-"):  # a file's name: «scan_CNI_D7P…»
        glued = _GLUED.match(fold, cue.end + 1)
        if glued is not None and _is_number(glued[0], least):
            yield Span(cue.label, glued.start(), glued.end(), "member.cue")


def _closes(view: View, lettered: re.Match[str]) -> bool:
    """Whether the letter behind the digits is theirs, and no word of the sentence: «5522 a été…», «4471 c moi»."""
    last, capitals = lettered["last"], _is_of_a_reference(view, lettered)
    if (lettered["letters"] or "").strip() in _OF_AMOUNTS or (not capitals and _YEAR.fullmatch(lettered["digits"])):
        return False
    written = view.text[lettered.start("last") : lettered.end("last")].isupper()
    if _ON.match(view.fold, lettered.end("value")):
        return written or last not in _NO_LAST
    return written and (capitals or last not in _NO_LAST) and not _ELIDES.match(view.fold, lettered.start("last"))


def _is_of_a_reference(view: View, lettered: re.Match[str]) -> bool:
    """Whether letters stand before the digits, as no word does there: in capitals, or too few for one."""
    letters = lettered["letters"]
    if letters is None:
        return False
    if view.text[lettered.start("letters") : lettered.end("letters")].isupper() and not view.text.isupper():
        return True
    return letters[:-1] not in gazetteers().words or len(letters) <= _SHORT_LETTERS


def _is_benign(view: View, found: re.Match[str]) -> bool:
    """A version, an article, a tariff of a year: «directive 2011/24/UE», «TR-2025-01»."""
    free = without_benign(view)[slice(*found.span())]
    digits = re.sub("[^0-9]", "", free)
    return len(digits) < sum(map(str.isdigit, found[0])) or (
        len(digits) <= _YEAR_AND_MORE and _YEAR.search(found[0]) is not None
    )


def _is_printed(view: View, printed: re.Match[str]) -> bool:
    """Digits enough, a capital before them, in a text that is not all in capitals."""
    around = view.text[max(0, printed.start() - 20) : printed.start()]
    digits = sum(map(str.isdigit, printed[0]))
    return digits >= _LEAST_PRINTED and printed[0][0].isalpha() and any(map(str.islower, around))


def _before(view: View, cue: Cue) -> Iterator[Span]:
    """«A1234567 est mon numéro d’adhérent», or a number that tells enough by itself, before its word."""
    fold, low = view.fold, max(0, cue.start - CUE_REACH_BACK)
    for token in _TOKEN.finditer(fold, low, cue.start):
        between = fold[token.end() : cue.start]
        telling = sum(map(str.isdigit, token[0])) >= _TELLING and not _ENDS_SENTENCE.search(between)
        if _is_number(token[0], _CUED[cue.label]) and (telling or _IS.fullmatch(between)):
            yield Span(cue.label, token.start(), token.end(), "member.cue")


def _joined(fold: str, cue: Cue, token: re.Match[str]) -> Iterator[Span]:
    """The number, and those that follow it: «8837201-A et 8837201-B»."""
    yield Span(cue.label, *token.span(), "member.cue")
    end = token.end()
    for _ in range(4):
        other = _AND_ANOTHER.match(fold, end)
        if other is None or not _is_number(other["value"], 1):
            return
        yield Span(cue.label, *other.span("value"), "member.cue")
        end = other.end()


def _is_document(view: View, cue: Cue, token: re.Match[str]) -> bool:
    """«X4RT»: capitals and a digit, beside the word for an identity document."""
    typed = view.text[token.start() : token.end()]
    least = {Label.ID_DOC: 4, Label.MEMBER_ID: 6}[cue.label]
    return len(typed) >= least and typed.isupper() and typed.isalnum() and not typed.isalpha()


def _is_number(token: str, least: int) -> bool:
    digits = sum(map(str.isdigit, token))
    letters = sum(map(str.isalpha, token))
    if _FILE.search(token) and digits < _DIGITS_OF_A_PERSON:
        return False
    return letters > 0 and digits >= least and letters <= 8 and not _UNIT.fullmatch(token)
