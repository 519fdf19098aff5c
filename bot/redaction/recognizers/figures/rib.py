"""A RIB told in parts, each under its name: «code banque 30004 code guichet 00823 compte 0001234567A clé 76».

A counter's five digits and a RIB's own key tell enough alone; a bank's five digits, an account and a bare «clé» need a
second part beside them, for a bank has 30,000 clients too.
"""

from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_IS = r"(?:\s?[:=]\s?|\s(?:c'?est\s|est\s(?:le\s)?|n°\s?|numero\s)?(?::\s?)?)"
_ENDS = r"(?![a-z0-9°%¤]|[.,/-][0-9]|\s?(?:¤|euros?|clients?|agences?|chiffres)(?![a-z])|\s000)"
_PART = lazily(
    rf"(?<![a-z])(?:(?P<sure>codes?\s(?:banque|etablissement|etab|bque)|(?:codes?\s)?guichet){_IS}(?P<code>[0-9]{{5}}){_ENDS}|"
    rf"(?:banque|etablissement|etab|bque){_IS}(?P<bank>[0-9]{{5}}){_ENDS}|"
    rf"(?:cle|clef)\s(?:(?:du\s|de\s(?:mon\s|ce\s|notre\s)?)?rib|bancaire){_IS}(?P<ribkey>[0-9]{{2}}){_ENDS}|"
    rf"(?:cle|clef){_IS}(?P<key>[0-9]{{2}}){_ENDS}(?!\s[0-9])|"
    rf"(?P<of>compte(?:\s(?:bancaire|courant|cheques?|de\sdepot|n°))?){_IS}(?P<account>(?=[0-9a-z]{{0,5}}[0-9]{{4}})[0-9]{{4,11}}[a-z]?[0-9]{{0,4}}){_ENDS})"
)
_GATE = words("banque etablissement etab bque guichet cle clef compte")
_ACCOUNT = 11
"""Characters of an account's number."""
_LEAST = 2
_LEAST_DIGITS = 2


def find(view: View) -> Iterator[Span]:
    """Every part; of accounts, those whose number has a letter too, which one with digits alone would cut."""
    if view.digit_count < _LEAST_DIGITS or view.words.isdisjoint(_GATE):
        return
    parts = list(_PART.finditer(view.fold))
    several = len(parts) >= _LEAST or (bool(parts) and SENTINEL in view.fold and _is_of_a_bank(view))
    if len(parts) == 1 and parts[0]["code"] and "?" in view.fold:
        return  # «le code guichet 30004, c’est quelle banque ?»
    for part in parts:
        name = part.lastgroup or ""
        told = several or (name == "key" and any(cue.label is Label.IBAN for cue in view.cues))
        if name in ("code", "ribkey") or (told and name != "account"):
            yield Span(Label.IBAN, *part.span(name), "bank.iban-cut")
        elif name == "account" and (several or not part["account"].isdigit()):
            banks = several or len(part["account"]) == _ACCOUNT or " " in part["of"]
            yield Span(Label.IBAN if banks else Label.MEMBER_ID, *part.span("account"), "bank.iban-cut")


def _is_of_a_bank(view: View) -> bool:
    """Whether the rest of a RIB may be what is masked already."""
    return not view.words.isdisjoint(_OF_BANKS)


_OF_BANKS = words("rib iban guichet bancaire")
