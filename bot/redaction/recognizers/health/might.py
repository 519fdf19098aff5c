"""What may befall whoever asks: «si j’ai un cancer, je suis couvert ?», «si j’attrape le covid à l’étranger».

The clause opens with «si» and what comes after asks, or is nothing to speak of. «Même si j’ai un cancer», «si j’ai mal
depuis mon accident» and «si j’ai des vertiges, c’est à cause de…» tell what is.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, View

_IF = lazily(
    r"(?:^|[.,:;!?\n(]\s?|(?<![a-z])(?:et|mais|passe|passera|bonjour|bonsoir|bjr|quoi|faire|fait|couvert[es]*|arrive|rembours\w{1,6})\s)"
    r"(?:et\s|mais\s)?si\s(?:jamais\s|demain\s|un\sjour\s|par\sexemple\s)?"
    r"(?:j'(?:ai|avais|aurais|attrape|attrapais)|"
    r"je\s(?:fais|faisais|subis|subissais|contracte|choppe|chope|declare|developpe|dois\s(?:avoir|subir|faire)|tombe|devenais|deviens|"
    r"me\s(?:fais|retrouve)))\s?(?:jamais\s|un\sjour\s|demain\s)?"
    r"(?:(?:l[ae]\s|l'|une?\s|des\s|du\s|de\sla\s|de\sl'|d'une?\s|avec\s|en\s|grave\s|gros(?:se)?\s|enfant\s|bebe\s){1,3}|(?<=tombe\s)|(?<=deviens\s)|"
    r"(?<=devenais\s))$"
)
_IS = lazily(
    rf"{SENTINEL}|(?<![a-z])(?:mon|ma|mes|depuis|deja|c'est\s(?:que|parce|a\scause|la|de|pas|votre)|parce|car|hier|"
    r"alors\sque|puisque|m'a|m'ont|vous\s(?:m'|avez)|medecin|traitement)(?![a-z])"
)
"""What tells that it is so."""
_ASKS = lazily(
    r"\?|(?<![a-z])(?:qui|quoi|quel\w*|comment|combien|est-ce|ou|couv\w+|rembours\w+|garanti\w*|assure\w*|rapatri\w*|pay\w+|"
    r"charge|se\spasse|droit)(?![a-z])"
)
_ARTICLE = re.compile(r"(?:une?\s|des\s|du\s|l[ae]\s|l')")
"""What is found may begin with it."""
_CLAUSE = re.compile(r"[^.!?;\n]{0,160}\??")
_REACH, _FEW = 70, 30


def is_a_day_to_come(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` tells is only supposed of whoever writes."""
    if "si" not in view.words:
        return False
    fold = view.fold
    article = _ARTICLE.match(fold, start, end)
    if _IF.search(fold, max(0, start - _REACH), start if article is None else article.end()) is None:
        return False
    rest = _CLAUSE.match(fold, end)
    after = rest[0] if rest is not None else ""
    if _IS.search(fold, max(0, start - _REACH), start) or _IS.search(fold[start:end] + after):
        return False
    return len(after) < _FEW or _ASKS.search(after) is not None
