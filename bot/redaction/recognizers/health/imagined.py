"""What somebody only imagines: «si j’étais hospitalisé», «imaginons que je me casse une jambe», «admettons qu’on me
diagnostique un cancer», «par exemple, je me casse la cheville, que payez-vous ?».

An opener that says so, or «si» with the verb of what is not («étais», «devenait»); and nothing in the sentence that
tells a day, a doctor, a reason. «Comme si j’étais malade», «même si», «je me demande si» and «si j’étais absente, c’est
que» are told of what is.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_SAID = r"[^.!?;\n]"
_IMAGINE = (
    r"(?:imagin(?:ons|ez|e)(?!\s(?:que\s|qu')(?:je\ssuis|j'ai|(?:il|elle|on)\s(?:est|a))(?![a-z]))|admett(?:ons|ez)|suppos(?:ons|ez|e)|mett(?:ons|ez)|disons|a\ssupposer|(?:en|a)\s(?:supposant|admettant|imaginant)|"
    r"prenons\s(?:le\scas\sou|l'hypothese\sou)|(?:dans\s)?l'hypothese\sou|au\scas\sou(?!\s?[:,])|dans\sle\scas\sou|le\sjour\sou(?=[^.!?;\n]{2,30}?r(?:ai|as|a|ons|ont)\s)|quand\sbien\smeme)"
)
_OPENED = lazily(
    rf"(?<![a-z])(?:{_IMAGINE}(?:(?:\s[a-z]+){{0,3}}?\s(?:que|qu')|(?<=\sou)|(?<=meme))\s?{_SAID}{{0,90}}|"
    rf"(?:imagin(?:ons|ez)|suppos(?:ons|ez)|mettons|admettons)\s?[,:]?\s(?:une?|des)\s(?:[a-z]{{4,10}}\s){{0,2}})$"
)
_BEFORE_IF = "".join(
    rf"(?<!{word}\s)"
    for word in (
        "comme",
        "meme",
        "demande",
        "demandais",
        "demandait",
        "sais",
        "savoir",
        "sait",
        "ignore",
        "vois",
        "verifier",
        "dire",
        "dis",
    )
)
_WHO = (
    r"(?:j'|je\s|on\s|nous\s|l'un\s(?:de\snous|d'(?:eux|entre\snous))\s|ils?\s|elles?\s|quelqu'un\s|"
    r"(?:mon|ma|mes|notre|nos|une?|une?\sde\smes|l[ea])\s[a-z]{3,12}\s)"
)
_ONE_DAY = r"(?:(?:jamais|un\sjour|demain|d'aventure|par\s(?:malheur|exemple|hasard)|ca\sse\strouve|seulement)\s)?"
_IRREAL = (
    rf"{_BEFORE_IF}(?<![a-z])(?:si|s')\s?{_ONE_DAY}{_WHO}(?:(?:me|m'|se|s'|ne|n'|nous|en|y)\s?){{0,2}}"
    r"(?:et(?:ais|ait|ions|aient)|av(?:ais|ait|ions|aient)|[a-z]{2,12}(?:ais|ait|aient))(?![a-z])(?!\s(?:pas|moins|plus|mieux|aussi|tellement|su|vu))"
)
_ONCE = (
    rf"{_BEFORE_IF}(?<![a-z])(?:si|s')\s?(?:{_ONE_DAY}{_WHO}{_SAID}{{1,30}}?(?<![a-z])(?:un\sjour|jamais|l'an\sprochain|plus\stard)|"
    rf"(?:jamais|un\sjour|d'aventure|par\smalheur)\s{_WHO})"
)
_IF = lazily(rf"(?:{_IRREAL}|{_ONCE}){_SAID}{{0,60}}$")
_FOR_INSTANCE = lazily(
    rf"(?:^|[.!?;:,\n(]\s?|(?<![a-z])(?:et|mais|alors)\s)(?:par\sexemple|(?:un\s|autre\s|petit\s)?exemple(?:\sconcret)?|cas\sconcret|hypothese)\s?[,:]?\s"
    rf"(?:si\s)?(?:je|j'|mon|ma|mes|on|nous|un|une)(?![a-z]){_SAID}{{0,50}}$|"
    rf"(?:^|[.!?;:,\n(]\s?)(?:par\sexemple|(?:un\s)?exemple)\s?[,:]?\s(?:j'){_SAID}{{0,50}}$"
)
_ASKS = lazily(
    r"\?|(?<![a-z])(?:qui|quoi|quel\w*|comment|combien|est-ce|que\s(?:pay|couvr|fait|se|touch|rembours)\w*|couv\w+|rembours\w+|garanti\w*|assure\w*|"
    r"pay\w+|charge|se\spasse|droit)(?![a-z])"
)
_IS = lazily(
    rf"{SENTINEL}|(?<![a-z])(?:depuis|deja|c'est\s(?:que|parce|a\scause|la|pas\sma|de\sma)|c'etait|parce|car|hier|alors\sque|puisque|m'a|m'ont|medecin|traitement\sde|"
    r"toujours|encore|la\ssemaine\sderniere|le\smois\sdernier|l'an\sdernier|il\sy\sa\s(?:[0-9]|deux|trois|quelques|un\s(?:mois|an))|actuellement|en\sce\smoment|vous\s(?:m'|avez|saviez))(?![a-z])"
)
"""What tells that it is so."""
_OWN_ILLNESS = re.compile(r"(?:mon|ma|mes|son|sa|ses)\s")
_CLAUSE_BEFORE, _CLAUSE = re.compile(rf"{_SAID}*$"), re.compile(rf"{_SAID}{{0,120}}\??")
_GATE = words(
    """
    si s imaginons imaginez imagine admettons admettez supposons supposez suppose mettons mettez disons supposer
    supposant admettant imaginant hypothese cas jour meme exemple
    """
)
_REACH = 130


def is_imagined(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` tells is only imagined by who writes."""
    if view.words.isdisjoint(_GATE):
        return False
    fold = view.fold
    before = max(0, start - _REACH)
    rest = _CLAUSE.match(fold, end)
    after = rest[0] if rest is not None else ""
    opened = _OPENED.search(fold, before, start) or _IF.search(fold, before, start)
    if opened is None:
        opened = _FOR_INSTANCE.search(fold, before, start)
        if opened is None or _ASKS.search(after) is None:
            return False
    if _OWN_ILLNESS.search(fold, max(before, start - len("mon ")), start) is not None:
        return False
    return _IS.search(fold, opened.start(), end) is None and _IS.search(after) is None
