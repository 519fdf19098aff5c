"""The insurer's own published phones and mails (brand file): never masked, however a person writes or says them."""

import re
from collections.abc import Iterable

from bot.redaction.normalise import normalise
from bot.redaction.view import View
from bot.redaction.wordlist import words

_LEAST_DIGITS = 8
"""Digits of a phone; a shorter number is never masked."""
_SEPARATORS = r"[ .\-/_()]{0,3}"
_SAID_AT = words("arobase arobas arrobase arrobas arobaze at commercial")
_SAID_ZERO = words("zero zeros trente")
"""A phone that is said begins so: «zéro un…», «plus trente-trois un…»."""
_AT = r"\s{0,2}[\[({<]?\s?(?:@|(?<![a-z])(?:arr?oba[sz]e?|(?:le\s)?a\scommercial|at)(?![a-z]))\s?[\])}>]?\s{0,2}"
_DOT = r"\s?[\[({<]?\s?(?:\.|(?<![a-z])(?:point|pt|dot)(?![a-z]))\s?[\])}>]?\s?"
_SPELT = {
    ".": _DOT,
    "-": r"\s?(?:-|tiret(?:\s(?:du\s)?(?:6|six|milieu))?|moins)\s?",
    "_": r"\s?(?:_|underscore|tiret\s(?:du\s)?(?:8|huit|bas))\s?",
    "@": _AT,
}
_NOT_BEFORE = (
    r"(?<![a-z0-9._%+-])(?<!\spoint\s)(?<!\spt\s)(?<!\stiret\s)(?<!\sunderscore\s)(?<!\smoins\s)(?<![a-z0-9]\s\.\s)"
)
_UNITS = ["zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]
_TEENS = ["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"]
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
_PAUSE = r"[\s,.\-]{1,3}"


class PublicContacts:
    """Hides public contacts from the recognizers: in the view each becomes a sentinel, in the text it stays."""

    def __init__(self, contacts: Iterable[str]) -> None:
        folds = [normalise(contact).fold.strip() for contact in contacts]
        phones = [digits for fold in folds if "@" not in fold and (digits := _national(fold))]
        mails = [_mail(fold) for fold in folds if "@" in fold]
        self._pattern = _one_of([*mails, *map(_phone, phones)])
        self._said = _one_of([*mails, *map(_said_phone, phones)])

    def hide(self, view: View) -> View:
        """The view without its public contacts; the same one where there is none."""
        if self._pattern is None or self._said is None:
            return view
        if view.digit_count >= _LEAST_DIGITS or "@" in view.fold:
            view = _without(view, self._pattern)
        if not (view.words.isdisjoint(_SAID_AT) and view.words.isdisjoint(_SAID_ZERO)):
            view = _without(view, self._said)
        return view


def _without(view: View, pattern: re.Pattern[str]) -> View:
    places = [match.span() for match in pattern.finditer(view.fold)]
    return view.without(places) if places else view


def _one_of(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(patterns)) if patterns else None


def _mail(contact: str) -> str:
    """A mail with its signs typed or said, not inside a longer one."""
    spelt = "".join(_SPELT.get(char, re.escape(char)) for char in contact)
    return rf"{_NOT_BEFORE}{spelt}(?![a-z0-9-]|\.[a-z0-9]|\s(?:\.|point|pt|dot|tiret)\s?[a-z0-9])"


def _national(contact: str) -> str | None:
    """Nine digits, without what leads them; None for what is no phone."""
    if re.search(r"[a-z]", contact):
        return None
    digits = re.sub(r"[^0-9]", "", contact)
    national = digits[2:] if contact.startswith("+33") else digits.removeprefix("0")
    return national if len(national) >= _LEAST_DIGITS else None


def _phone(national: str) -> str:
    """A phone with any separators, national or international."""
    lead = rf"(?:(?:\+|00)\s?33{_SEPARATORS}(?:0{_SEPARATORS})?|0{_SEPARATORS})"
    return rf"(?<![0-9])(?<![0-9][ .\-]){lead}{_SEPARATORS.join(national)}(?![ .\-]?[0-9])"


def _said_phone(national: str) -> str:
    """A phone in words, digit by digit or two by two, some of it in figures."""
    first, pairs = national[0], [national[at : at + 2] for at in range(1, len(national), 2)]
    abroad = rf"(?:plus{_PAUSE})?(?:trente{_PAUSE}trois|\+?33)"
    lead = rf"(?:zero|0|{abroad}){_PAUSE}(?:{first}|{_UNITS[int(first)]})"
    groups = [rf"{_PAUSE}(?:{'|'.join(_said(pair))})" for pair in pairs]
    return rf"(?<![a-z0-9])(?:{lead}|0{first}){''.join(groups)}(?![a-z0-9]|{_PAUSE}(?:{'|'.join(_UNITS)}|[0-9]))"


def _said(pair: str) -> list[str]:
    """How two digits are said: «99», «neuf neuf», «quatre-vingt-dix-neuf», «nonante-neuf»; «double zéro»."""
    told = [pair, _PAUSE.join(pair), _PAUSE.join(_UNITS[int(digit)] for digit in pair)]
    if len(pair) == 2 and pair[0] == pair[1]:
        told.append(rf"(?:double|deux\sfois){_PAUSE}{_UNITS[int(pair[0])]}")
    if len(pair) == 2 and pair[0] != "0":
        told += [re.sub(r"[ ]", "[ -]{1,2}", form) for form in _number(int(pair))]
    return sorted(told, key=len, reverse=True)


def _number(value: int) -> list[str]:
    """French names of 10 to 99, blanks between their words."""
    tens, unit = divmod(value, 10)
    if value < 20:
        return [_TEENS[unit] if unit < len(_TEENS) else f"dix {_UNITS[unit]}"]
    own = {7: "septante", 8: "(?:huitante|octante)", 9: "nonante"}
    joined = f" {_UNITS[unit]}" if unit else ""
    forms = [name + (" et un" if unit == 1 else joined) for name in (own.get(tens), _TENS.get(tens)) if name]
    if tens in (7, 9):
        base = "soixante" if tens == 7 else "quatre vingts?"
        rest = _TEENS[unit] if unit < len(_TEENS) else f"dix {_UNITS[unit]}"
        forms += [f"{base} {rest}", f"{base} et {rest}"]
    if tens == 8:
        forms.append(f"quatre vingts?{joined}")
    return forms
