"""Messages of a talk about a password or a login that say nothing but that a try comes next, or that one failed.

«J’ai mis», «voilà c’est», «je crois que c’était»: the next message is the try. «Il refuse», «pas assez long», «je sais
plus»: the talk goes on. Both name nothing, so that the talk would end with them.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.talk.guess_words import LENGTH

_LONGEST = 60
_TYPED = (
    r"(?:mis|mettais|met[st]?|tape|tapais|ecri[st]|ecrivais|rentre|entre|choisi|pris|prends|utilise|utilisais|essaye|essaie|"
    r"retape|tente|teste|saisi|repondu)"
)
_LEAD = (
    r"\W*(?:(?:et|ou|puis|alors|euh|bah|ben|oui|enfin|donc|sinon|voila|avant|normalement|d'habitude|peut-etre|peut\setre|"
    r"moi|je\s(?:crois|pense|dirais)(?:\sque)?|il\sme\ssemble(?:\sque)?|apres|ensuite|du\scoup|pourtant)(?![a-z])[\s,:]*){0,4}"
)
_ANNOUNCES = lazily(
    rf"{_LEAD}(?:(?:j'ai|j'avais|on\sa|on\savait|je|j')\s?(?:(?:toujours|bien|d'abord|juste|donc|pourtant)\s)?{_TYPED}|j'avais|"
    r"c'?\s?(?:est|etait)|(?:ca\s)?(?:doit|devait)\setre|ca\sdevrait\setre|ce\sserait)(?:\s(?:toujours|juste|peut-etre|normalement))?[\s:.…]*"
)
_IS = re.compile(r"(?:c'?\s?est|essay\w{1,3}|essaie|tente|teste)(?![a-z])")
_FAILS = lazily(
    r"\W*(?:(?:mais|et|alors|ah|euh|bon|non|pourtant|toujours|encore|apparemment)\s){0,2}"
    r"(?:(?:(?:il|ca|c'est|on)\s)?(?:me\s|m'\s?|le\s|l'\s?|ne\s)?(?:(?:a|est|ete)\s)?(?:refuse\w{0,2}|rejette|accepte\spas|veut\spas|marche\spas|"
    r"passe\spas|prend\spas|reconnait\spas|bloque|plante|rejete)(?:\s(?:plus|aussi|encore|toujours))?|"
    rf"(?:(?:c'est|il\sest|soi-?disant)\s)?(?:trop|pas\sassez|pas)\s(?:{'|'.join(sorted(LENGTH))})|"
    r"(?:je\s)?(?:ne\s)?(?:le\s|l'ai\s|m'en\s)?(?:sais\splus|souviens\splus|rappelle\splus|oublie|perdu|suis\s(?:pas|plus)\ssure?)|"
    r"refusee?|incorrect|invalide|errone|toujours\spas)(?:\s(?:trop|du\stout))?\W*"
)


def announces_a_try(fold: str) -> bool:
    """Whether the next message is what was typed, or may be the secret."""
    return len(fold) <= _LONGEST and _ANNOUNCES.fullmatch(fold) is not None


def says_what_it_is(fold: str) -> bool:
    """«Voilà c’est», «j’ai essayé»: a remark, a state or how often may follow as well as a word that was typed."""
    return _IS.search(fold) is not None


def says_it_fails(fold: str) -> bool:
    """Whether the message says that a try failed, or that none is known, and nothing else."""
    return len(fold) <= _LONGEST and _FAILS.fullmatch(fold) is not None
