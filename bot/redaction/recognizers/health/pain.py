"""Pain by what hurts or when: «elle a mal depuis deux semaines à une molaire», «ça me fait mal quand je marche».

«Mal» and its part of the body may have words between them, and any determiner; what hurts at a movement or at night is
a body, what hurts «quand je vois la cotisation» is none.
"""

from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.view import View

GATE = frozenset({"mal"})
"""Without it no pain is told here."""
_HOW = (
    r"(?:(?:tres|trop|si|tellement|vraiment|encore|toujours|souvent|aussi|parfois|super|hyper|bien|un\speu|assez|"
    r"vachement)\s){0,3}"
)
_MEANWHILE = (
    r"(?:,?\s(?:depuis\s(?:(?:[a-z]{1,9}|[0-9]{1,3})\s?){1,3}?|tout\sle\stemps|en\spermanence|jour\set\snuit|"
    r"la\snuit|le\ssoir|"
    r"sans\sarret|beaucoup|enormement|horriblement|terriblement|atrocement|fort|tres\sfort|surtout|encore|souvent|"
    r"parfois|"
    r"c'est\s[a-z]{4,12}),?){0,2}"
)
_AT = (
    r"(?:(?:a|dans|sous|derriere|vers|sur|autour\sde)\s(?:(?:(?:la|le|les|une?|cette|ce|cet|chaque|mon|ma|mes|son|sa|"
    r"ses|nos)\s)"
    r"(?:deux\s|petite?\s|grosse?\s|bas\sd[eu]\s(?:la\s)?)?|l')|aux?\s(?:(?:deux|niveau\sd[eu](?:s|\sla)?|"
    r"bas\sd[eu])\s)?|o\s|"
    r"de\s(?:la|mon|ma|mes)\s)"
)
_MOVES = (
    r"(?:marche|respire|inspire|mange|mache|mastique|avale|deglutis?t?|boi[st]|tousse|eternue|urine|pisse|"
    r"fai[st]\spipi|dor[st]|force|"
    r"bouge|touche|appuie|plie|baisse|penche|tourne|allonge|couche|assoi[st]|assie[dt]s?|leve|cour[st]|croque|serre|"
    r"saute|"
    r"accroupi[st]|conduis|pose\sle\spied|ouvre\s(?:la\sbouche|les\syeux)|(?:monte|descend)s?(?=\s(?:les?|"
    r"l')\s?(?:escaliers?|"
    r"marches?|etages?)|\s?(?:$|[.,;!?])))(?![a-z])"
)
_WHEN = (
    rf"\s(?:(?:quand|lorsqu[e']|des\squ[e']|(?:a\s)?chaque\sfois\squ[e']|si)\s?(?:je\s|j'|il\s|elle\s|on\s|"
    rf"j\s?)(?:me\s|m'|se\s|s'|l[ae']\s?|y\s)?"
    rf"{_MOVES}(?:\s(?:dessus|du\s[a-z]{{4,6}}))?|en\s(?:marchant|mangeant|respirant|avalant|urinant|bougeant|"
    rf"courant|toussant|dormant|"
    r"machant|forcant|permanence)|la\snuit|au\sreveil|le\smatin|a\schaque\spas|tout\sle\stemps|jour\set\snuit|"
    r"partout|de\spartout)"
    r"(?![a-z])"
)
_PAIN = lazily(
    rf"(?<![a-z])(?:j'?\s?ai|ai|a|g|as|avons|ont|avais|avait|aura|aurais?|avoir|eu|"
    rf"jai)\s{_HOW}(?P<there>mal{_MEANWHILE}\s"
    rf"{_AT}(?:dents?\sde\s(?:sagesse|lait|devant)|(?:{BODY})(?:\s(?:gauches?|droite?s?|d[eu]\s(?:devant|fond|haut|"
    rf"bas)))?))(?![a-z])"
    rf"|(?<![a-z])(?:(?:j'?\s?ai|g|jai|elle\sa|il\sa|(?:mon|ma|notre|maman|papa)(?:\s[a-z]{{3,10}})?\sa|(?:ca|cela|"
    rf"c)\s(?:me\s|lui\s)?"
    rf"fait)\s{_HOW})(?P<when>mal{_WHEN})"
)


def hurting(view: View) -> Iterator[tuple[int, int]]:
    """Where each pain begins and ends."""
    if "mal" in view.words:
        for match in _PAIN.finditer(view.fold):
            yield match.span(match.lastgroup or 0)
