"""Other numbers of a street that was found: its number put right, or the one before or after a move."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Span, View

_SAME_STREET = lazily(
    r"(?<![a-z])(?:au|n°|numero|num)\s?(?P<number>[0-9]{1,4}(?:\s?(?:bis|ter))?)"
    r"(?=\s?(?:$|[,.;)]|et(?![a-z])|mais|maintenant|mtn|pas(?![a-z])|puis|avant|alors))"
)
"""«Au 7 et moi je suis au 9 rue Cassini»: the number of the same street."""
_CORRECTED = lazily(
    r"(?<![a-z])(?:(?P<not>pas)|(?P<sure>non|pardon|plutot|erreur)|oups|euh|dsl|desolee?|enfin|en\sfait|je\sveux\sdire|mais)"
    r"[\s,:]{1,3}(?:(?:pardon|non|desolee?|c'est|plutot|en\sfait|je\sveux\sdire)[\s,:]{1,3}){0,3}"
    r"(?P<article>(?:le|au|n°|numero|c'est)\s?)?"
    r"(?P<number>[0-9]{1,4}(?:\s?(?:bis|ter))?)(?![a-z0-9]|[.,/:-][0-9]|\s(?:[0-9]|janv|fevr|mars|avril|mai|juin|juil|aout|"
    r"sept|octo|nove|dece|h(?![a-z])|heures?|euros?|¤|%))"
)
"""«12 rue des Lilas, non pardon, le 14»: the number of the same street, put right."""
_FROM_NUMBER = lazily(
    r"(?<![a-z])(?:du|de|entre\sle|ni\sau|pas\sau|pas\sle|plus\sau|plus\sle)\s(?:n°\s?|numero\s)?(?P<number>[0-9]{1,4}(?:\s?(?:bis|ter))?)"
    r"\s?,?\s(?:mais\s)?(?:aux?|a|vers|pour|et)\s(?:le\s)?(?:n°\s?|numero\s)?$"
)
"""«Du 14 au» 16 rue des Lilas."""
_ENDS = re.compile(r"\s?(?:$|[.,;!?)\n])")
_NEAR = 40


def other_numbers(view: View, numbered: list[Span]) -> Iterator[Span]:
    """The other numbers of the streets found: «au 7, moi au 9 rue Cassini», «non pardon, le 14», «du 14 au 16 rue…»."""
    for same in _SAME_STREET.finditer(view.fold):
        yield Span(Label.ADDRESS, *same.span("number"), "address.numbered")
    for right in _CORRECTED.finditer(view.fold):
        ends = _ENDS.match(view.fold, right.end()) is not None
        if (right["article"] and (ends or not right["not"])) or (right["sure"] and ends):
            yield Span(Label.ADDRESS, *right.span("number"), "address.numbered")
    for street in numbered:
        other = _FROM_NUMBER.search(view.fold, max(0, street.start - _NEAR), street.start)
        if other is not None:
            yield Span(Label.ADDRESS, *other.span("number"), "address.numbered")
