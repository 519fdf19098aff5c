"""The insurer's own published phones and mails (brand file): never masked, however a person writes them."""

import re
from collections.abc import Iterable

from bot.redaction.normalise import normalise
from bot.redaction.view import View

_LEAST_DIGITS = 8
"""Digits of a phone; a shorter number is never masked."""
_SEPARATORS = r"[ .\-/_()]{0,3}"


class PublicContacts:
    """Hides public contacts from the recognizers: in the view each becomes a sentinel, in the text it stays."""

    def __init__(self, contacts: Iterable[str]) -> None:
        patterns = [pattern for contact in contacts if (pattern := _pattern(normalise(contact).fold))]
        self._pattern = re.compile("|".join(patterns)) if patterns else None

    def hide(self, view: View) -> View:
        """The view without its public contacts; the same one where there is none."""
        if self._pattern is None or not (view.digit_count >= _LEAST_DIGITS or "@" in view.fold):
            return view
        places = [match.span() for match in self._pattern.finditer(view.fold)]
        return view.without(places) if places else view


def _pattern(contact: str) -> str | None:
    """A mail as it stands, not inside a longer one; a phone with any separators, national or international."""
    if "@" in contact:
        return rf"(?<![a-z0-9._%+-]){re.escape(contact.strip())}(?![a-z0-9-]|\.[a-z0-9])"
    digits = re.sub(r"[^0-9]", "", contact)
    national = digits[2:] if contact.strip().startswith("+33") else digits.removeprefix("0")
    if len(national) < _LEAST_DIGITS:
        return None
    lead = rf"(?:(?:\+|00)\s?33{_SEPARATORS}(?:0{_SEPARATORS})?|0{_SEPARATORS})"
    return rf"(?<![0-9])(?<![0-9][ .\-]){lead}{_SEPARATORS.join(national)}(?![ .\-]?[0-9])"
