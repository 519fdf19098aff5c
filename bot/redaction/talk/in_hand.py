"""A code that somebody says she has before she tells it: «je l’ai», «je viens de le recevoir», «je le mets ici».

Such words name nothing, so that what follows them is no cue's: the figures alone, in the small groups in which a code
is read out («5 5 1», «55»), are the code's, or another number's as much hers.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.redacted import Redacted
from bot.redaction.view import Span, View

_LONGEST = 60
_HAS = lazily(
    r"\W*(?:(?:ca\sy\sest|ah|ok|oui|voila|euh|bon|alors|attendez|c'est\sbon|et|donc|la|enfin|maintenant)[\s,:!.]+){0,3}"
    r"(?:(?:je|j'|on|nous)\s?(?:(?:vous|te)\s)?(?:le\s|l'\s?|les\s)(?:ai|as|a|avons|mets|met|donne|dicte|ecris|colle|tape|envoie|lis|recopie|"
    r"dis|file|redonne|recois|retrouve)|"
    r"(?:je|on)\s(?:viens|vient)\sde\s(?:le|l'|les)\s?(?:recevoir|avoir|retrouver|trouver)|le\s(?:voici|voila)|"
    r"(?:il|c'?)\s?(?:est|vient\sd'|viens\sd')\s?(?:arrive(?:r)?)|"
    r"(?:je|on)\s(?:vais\s|va\s)?(?:vous\s|te\s)?(?:le|les|l')\s?(?:donner|dicter|mettre|ecrire|lire|recopier))"
    r"(?:\s(?:ici|la|recu|eu|trouve|retrouve|sous\sles\syeux|maintenant|enfin|devant\smoi|bien|donc|note|vite|voila|"
    r"par\s(?:sms|texto|mail)|chiffre\spar\schiffre|a\sl'instant)){0,3}\W*"
)
_GIVES = lazily(r"(?<![a-z])(?:donne|dicte|ecri|met|colle|tape|envoie|dis|file|redonne)")
_OF_A_CODE = lazily(
    r"(?<![a-z])(?:mots?\sde\spasse|mdps?|codes?(?!\s(?:postal|postaux|promo|erreur|d'erreur|parrain\w*|barre|naf|ape|couleur))|pin|sms|texto)"
    r"(?![a-z])"
)
_GROUPS = re.compile(
    r"\W*(?:(?:alors|c'est|euh|oui|voila|donc)\s){0,3}(?P<value>[0-9]{1,3}(?:(?:[ -]|, )[0-9]{1,3}){0,7})\W*"
)
_LAST = 200


def says_it_is_here(fold: str) -> bool:
    """Whether a message says that somebody has what was asked of her, and nothing else."""
    return len(fold) <= _LONGEST and _HAS.fullmatch(fold) is not None


def says_it_came(fold: str) -> bool:
    """The same of what was sent to her, so that only figures are it: «je l’ai reçu», and not «je vous le donne»."""
    return says_it_is_here(fold) and _GIVES.search(fold) is None


def speaks_of_a_code(last: Redacted) -> bool:
    """Whether the words before are of a code or a password."""
    return _OF_A_CODE.search(folded(last.text[-_LAST:])) is not None


def read_out(view: View, last: Redacted) -> Iterator[Span]:
    """The figures that the message is, when the one before said that she has them."""
    if not view.has_digit or last.marks or (groups := _GROUPS.fullmatch(view.fold)) is None:
        return
    if says_it_is_here(folded(last.text)):
        yield Span(Label.PASSWORD, *groups.span("value"), "context.dangling")
