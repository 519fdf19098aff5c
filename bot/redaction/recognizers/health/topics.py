"""An illness that is a message’s topic, with no owner: «le cancer est là», «diagnostic Alzheimer posé mardi»,
«c’est au sujet d’un lymphome, on m’a dit de vous écrire».

It came, was found or is why somebody writes; an illness whose cover is asked about did none of that.
"""

import re

from bot.redaction.dates import DAYS
from bot.redaction.lazily import lazily

_WHEN = (
    rf"(?=\s?(?:$|[.,;:!)\n]|hier|avant-hier|ce\smatin|{DAYS}|en\s|depuis|la\ssemaine|le\s[0-9]|il\sy\sa|"
    r"chez\s|par\s|au\s|sur\s|et\s))"
)
_CAME = lazily(
    r"\s(?:(?:est|etait|sont)\s(?:bien\s|deja\s|malheureusement\s|helas\s)?(?:la(?=\s?(?:$|[.,;!\n]))|de\sretour|revenue?s?|apparue?s?|arrivee?s?|"
    r"generalisee?|declaree?|metastasee?|confirmee?|reparti)(?![a-z])|(?:a|ont)\s(?:encore\s)?(?:gagne|repris|progresse|recidive|empire|emporte|"
    r"frappe|evolue)(?![a-z])|(?:revient|progresse|recidive|gagne\sdu\sterrain|s'aggrave)(?![a-z])|s'est\s(?:declaree?|aggravee?|installee?|etendue?|"
    r"generalisee?)(?![a-z])|"
    rf"(?:confirmee?|diagnostiquee?|posee?|annoncee?|decouverte?|detectee?){_WHEN})"
)
"""What came of itself or was found."""
_DIAGNOSED = lazily(
    r"(?<![a-z])diagnostics?\s(?:(?:est\s)?(?:tombe|pose|confirme)\s?)?:?\s?(?:(?:de\s(?:la\s|l')?|d'(?:une?\s)?|du\s)|l'|la\s|le\s)?$"
)
_CONCERNS = lazily(
    r"(?<![a-z])(?:c'est|cest|c|ecris|contacte|viens\svers\svous|appelle|vous\sjoins)\s(?:(?:au\ssujet|a\spropos|rapport\sa|concernant|pour|suite\sa)\s?)"
    r"(?:d'|de\s)?(?:une?|la|le|l')\s?$"
)
_ASKS = lazily(
    r"(?<![a-z])(?:rembours\w*|prise?s?\sen\scharge(?=\s?\?)|couv\w+|garanti\w*|forfait\w*|tarifs?|combien|quel\w*|est-ce|existe\w*|definition|"
    r"journee|campagne|article)(?![a-z])"
)
_REST = re.compile(r"[^.!?;\n]{0,80}")
_REACH = 60


def is_the_topic(fold: str, start: int, end: int) -> bool:
    """Whether the illness at `[start, end)` came, was found, or is why somebody writes."""
    rest = _REST.match(fold, end)
    before = max(0, start - _REACH), start
    if _CAME.match(fold, end) is not None:
        return True
    if rest is not None and _ASKS.search(rest[0]) is not None:
        return False
    return _DIAGNOSED.search(fold, *before) is not None or _CONCERNS.search(fold, *before) is not None
