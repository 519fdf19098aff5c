"""The last digits of a payment card, told for the whole: «la carte qui finit en 1023», «cb 5532», «xxxx 3391».

They are looked for beside the card's word or the «derniers chiffres»; a year, an amount, a count and the month in which
a card ends («finit en 2027») are none of them.
"""

from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

CARDS = words("carte cartes cb cbs visa mastercard maestro amex")
_CARD = (
    r"(?:cartes?(?:\s(?:bancaires?|bleues?|bc|cb|visa|mastercard|de\s(?:credit|paiement|debit))){0,2}|cbs?|visa|mastercard|"
    r"maestro|amex)"
)
_AFTER = (
    r"(?![0-9a-z]|\s?[.,/:-]\s?[0-9]|\s?(?:¤|%|euros?|eur|e|balles|points?|fois|jours?|mois|ans|h|km|personnes|chiffres|"
    r"adherents?|clients?|messages?|essais)(?![a-z])|\s[0-9])"
)
_FOUR = rf"(?P<value>[0-9]{{4}}|[0-9]{{2}}\s[0-9]{{2}}){_AFTER}"
_NO_YEAR = rf"(?!(?:19|20)[0-9]{{2}}(?![0-9])){_FOUR}"
_ENDS = r"(?:fini(?:t|e|ssant|ssait)?|fin(?:ale)?|termin(?:e|ant|ee|ait))"
_TOLD = (
    lazily(rf"(?<![a-z]){_ENDS}\s(?:par|avec|sur)\s(?:les?\s)?{_FOUR}"),
    lazily(rf"(?<![a-z]){_ENDS}\s(?:en\s)?{_NO_YEAR}"),
    lazily(rf"(?<![a-z0-9])(?:[x*•·#]{{3,4}}[\s.-]?){{1,4}}(?P<value>[0-9]{{3,4}}){_AFTER}"),
    lazily(rf"(?<![a-z]){_CARD}\s(?:(?:n°|numero|num|en|:)\s?)?{_NO_YEAR}"),
    lazily(rf"(?<![0-9a-z.,/:-]){_NO_YEAR}\s(?:c'?est|est)\s(?:une?|ma|la|mon)\s{_CARD}(?![a-z])"),
)
_LAST = lazily(
    rf"(?<![a-z])derniers\s(?:chiffres|numeros)(?:\s(?:de|sur|du)\s(?:la|ma|mon|sa|notre|cette)\s[a-z]{{2,12}}(?:\s[a-z]{{4,9}})?)?"
    rf"\s?(?:(?:sont|c'?est|ces|est|:|=|,)\s?(?:les?\s)?)?{_NO_YEAR}"
)
_ANOTHER = lazily(
    rf"[^.!?\n0-9]{{0,24}}?\s(?:en|par|la|celle|et|ou|pas|nouvelle|sur)\s(?:la\s|le\s|{_ENDS}\s(?:par|en)\s){{0,2}}{_NO_YEAR}"
)
"""«Ancienne carte en 1122, nouvelle en 3344»."""
_LEAST = 3
_OTHERS = (Label.NIR, Label.PHONE, Label.IBAN, Label.MEMBER_ID, Label.ID_DOC)


def find(view: View) -> Iterator[Span]:
    """Every such end."""
    if view.digit_count < _LEAST:
        return
    if "derniers" in view.words:
        for match in _LAST.finditer(view.fold):
            yield Span(_label(view), *match.span("value"), "number.end")
    if view.words.isdisjoint(CARDS):
        return
    for pattern in _TOLD:
        for match in pattern.finditer(view.fold):
            yield Span(Label.CARD, *match.span("value"), "number.end")
            if other := _ANOTHER.match(view.fold, match.end("value")):
                yield Span(Label.CARD, *other.span("value"), "number.end")


def _label(view: View) -> Label:
    """A card's, but where another number is spoken of and no card is."""
    if view.words.isdisjoint(CARDS):
        return next((cue.label for cue in view.cues if cue.label in _OTHERS), Label.CARD)
    return Label.CARD
