"""A child tried for, carried or about to come, told without «enceinte»: «on essaye d’avoir un bébé», «ma DPA est le
12», «mon gosse à naître», «ma femme est en salle de travail», «je suis à trois mois» beside a declaration.
"""

from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.birth import COUNT, SHE
from bot.redaction.view import View
from bot.redaction.wordlist import words

_COUPLE = rf"(?:on|nous|je|j'|ma\s(?:femme|compagne|copine)\set\smoi|{SHE}|qui)"
_HOPED = lazily(
    # tried for, carried, about to come: without the word
    rf"(?<![a-z]){_COUPLE}\s?(?P<tried>(?:essa(?:ie|ye|yons|yait|yent|ies|yes)|tente|tentons|cherche|cherchons)\s(?:toujours\s|encore\s)?"
    rf"(?:d'avoir|de\sfaire|de\sconcevoir|de\stomber|a\savoir|a\sfaire|a\sconcevoir|a\stomber)\s(?:enceinte|(?:une?|notre|mon)\s(?:(?:premier|deuxieme|"
    rf"troisieme|second|autre|petit)\s)?(?:bebe|bb|enfant|gosse)))(?![a-z])(?!\s(?:sur|dans|au|a)\s)"
    rf"|(?<![a-z]){_COUPLE}\s?(?P<fails>(?:n'\s?|ne\s)?(?:arriv(?:e|ons)\s(?:pas|plus|toujours\spas)\sa|peut\s(?:pas|plus)|pouvons\s(?:pas|plus))\s"
    rf"(?:avoir|faire|concevoir|tomber)\s(?:enceinte|d'enfants?|(?:une?\s|de\s)(?:deuxieme\s)?(?:bebe|bb|enfants?)))(?![a-z])"
    r"|(?<![a-z])(?P<trial>essais?\s(?:bebe|bb))(?=\s(?:depuis|infructueux)|\s?[.,;!)\n]|$)"
    r"|(?<![a-z])(?:ma|sa|notre|leur)\s(?P<due>dpa|date\s(?:prevue\s)?(?:d'accouchement|d[eu]\sterme))(?![a-z])"
    r"|(?<![a-z])(?:mon|notre|ma|nos|leur|son)\s(?:futur\s|premier\s|deuxieme\s|petit\s)?(?P<unborn>(?:bebe|bb|enfants?|gosses?|petite?|fils|fille|"
    r"jumeaux|jumelles|loulou)\s(?:a|qui\s(?:va|doit))\snaitre)(?![a-z])"
    rf"|(?<![a-z])(?:{SHE}|je|elle|femme)\s(?:est|suis|etait|est\spartie|vient\sd'entrer|entre|rentre|est\srentree)\s(?:deja\s|actuellement\s|encore\s|toujours\s)?"
    r"(?P<labour>en\ssalle\sd(?:e\s(?:travail|naissance|pre-?travail)|'accouchement)|en\strain\sd'accoucher|en\splein\stravail)(?![a-z])"
    rf"|(?<![a-z])(?:je\ssuis|jsuis|{SHE}\sest|elle\sest)\s(?:deja\s|presque\s|bientot\s)?(?P<along>a\s(?:{COUNT})\smois(?:\set\sdemie?|\spasses)?)"
    r"(?=\s?(?:$|[.,;!?)\n])|\s(?:et|j'|je|on|mais|donc|la\sdeclaration)(?![a-z]))"
)
_CHILD = words("bebe bb enfant enfants gosse enceinte dpa accouchement terme naitre salle accoucher")
_DECLARED = words(
    "declaration declarer declare maternite sage naissance echo echographie bebe nausees gyneco gynecologue"
)
"""What says of «à trois mois» that it is a pregnancy."""
GATE = _CHILD | _DECLARED
"""Without one of these words nothing here is told."""


def hoped(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact of someone begins and ends."""
    seen = view.words
    along = "mois" in seen and not seen.isdisjoint(_DECLARED)
    if along or not seen.isdisjoint(_CHILD):
        for match in _HOPED.finditer(view.fold):
            kind = match.lastgroup or ""
            if kind != "along" or along:
                yield match.span(kind)
