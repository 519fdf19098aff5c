"""An illness given as an excuse, bare between two commas: «j’ai pas pu répondre à votre courrier, burn out, je reprends
juste», «je peux pas sortir, covid».

What stands before it is what somebody could not do or was late for, in the first person; a list of illnesses, or a
question about them, has none of that.
"""

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.words import AMBIGUOUS
from bot.redaction.view import View

_COULD_NOT = lazily(
    r"(?<![a-z])(?:(?:pas|plus|jamais|rien)\s(?:encore\s)?(?:pu|repondu|venir|venue?|envoye|paye|regle|sortir|ouvert|"
    r"traite|fait|vu|renvoye|me\sdeplacer|bouger|travailler|conduire)|(?:peux|peut|pouvais|puis|pouvons)\s(?:pas|plus)|"
    r"(?:en\s|du\s|mon\s|ce\s)retard|tarde?|traine|desolee?|dsl|pardon|excuse[a-z]*|absente?|annule[a-z]*|rate|manque|"
    r"oublie|clouee?|coince[es]*|en\sarret|arretee?)(?![a-z])[^.!?;:\n]{0,60},\s(?:une?\s|gros\s|grosse\s|sale\s|la\s|le\s)?$"
)
_WRITER = lazily(
    r"(?<![a-z])(?:je|j'|j|jai|jpeux|jpouvais|nous|on|moi|mon|ma|mes|desolee?|dsl|pardon|pas\spu)(?![a-z])"
)
_SHUT = lazily(
    r"\s?(?:$|[;.!)\n]|,(?!\s?(?:c'est|combien|rembours|pris|quel|est-ce)|\s(?!dsl|desole|pardon|bref|voila|donc|merci)"
    r"[a-z]+\s?(?:,|$|\?|\sou\s|\set\s)))|\s(?:depuis|donc|oblige)(?![a-z])"
)
"""No list goes on after it: «hospitalisation, facture, ordonnance»."""
_REACH, _NEAR = 110, 12


def is_an_excuse(view: View, start: int, end: int) -> bool:
    """Whether the illness at `[start, end)` says why somebody could not."""
    fold = view.fold
    if fold[start:end] in AMBIGUOUS or "," not in fold[max(0, start - _NEAR) : start] or _SHUT.match(fold, end) is None:
        return False
    low = max(0, start - _REACH)
    could_not = _COULD_NOT.search(fold, low, start)
    return could_not is not None and _WRITER.search(fold, low, start) is not None
