"""What reads as illness and is none: «je suis mal tombée, le conseiller…», «les cartes rééditées», «en préretraite»,
«la photo est floue, je tremble», «accro à mon vieux Nokia», «aux urgences en tant que visiteur».

Each has beside it what makes it so: a camera, a thing of one's own, somebody else's bed.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.things import ALSO, THING
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WORD = re.compile("[a-z]+")
_VISITS = words("visiteur visiteuse visiteurs accompagnant accompagnante accompagnateur accompagnatrice")
_AS_A_VISITOR = lazily(
    r"\s(?:[a-z]+\s){0,3}?(?:en\stant\sque?|en\squalite\sd[e']|comme|juste\scomme|pas\smalade,?\sjuste)\s?(?:simple\s)?"
    r"(?:visiteurs?|visiteuse|accompagnant|accompagnante|accompagnateur|accompagnatrice)(?![a-z])"
)
_OUT_OF_LUCK = lazily(
    r"(?:[a-z']+\s)?mal\stombee?s?(?=\s?(?:$|[.,;!?)\n])|\s(?:avec|sur\s(?:une?|votre|le|la)\s(?:conseill|personne|collegue|"
    r"stagiaire|robot|operat|dame|monsieur|employe)|avec|encore|ce\sjour|aujourd'hui|hier)(?![a-z]))"
)
_SHAKES = lazily(r"(?:je\s|j'ai\s)?trembl[a-z]+")
_CAMERA = words("photo photos video videos image images floue flou floues scan scanner filmant photographiant selfie")
_HOOKED = lazily(
    rf"accros?\s(?:a|au|aux)\s(?:(?:mon|ma|mes|votre|vos|notre|ce|cet|cette|son|sa|l[ea]s?)\s)?(?:(?:vieux|vieille|bon|bonne|petite?|"
    rf"cher|chere|ancien|ancienne)\s)?(?P<to>{THING}|{ALSO}|telephone|portable|smartphone|nokia|iphone|samsung|tablette|"
    rf"ordi\w*|minitel|agenda|fauteuil|cafe|chocolat|papier|voiture)(?![a-z])"
)
_HARD_TO_TEACH = lazily(
    r"dure?\s(?:de\sla\sfeuille|d'oreille)\s(?:pour|avec|cote|en|question)\s(?:(?:les|la|le|l'|vos|tout\sce|ces)\s?)?(?:explications?|"
    r"informatique|consignes|internet|ordinateurs?|papiers?|chiffres|maths|sites?|machines?)(?![a-z])"
)
_PRESSED = lazily(r"(?:[a-z']+\s){0,3}(?:doigts?|pouces?|index|souris)\s(?:dessus|sur|dedans|au\sbon)(?![a-z])")
_OF_AN_OFFICE = lazily(
    r"re-?(?:edit|imprim|envoy|expedi|activ|initialis|gener|telecharg|connect|calcul|vers|emi[st]|script|abonn|affect|attribu|"
    r"inscri|index|valoris|ouvr|ouvert|post|scann|saisi)[a-z]*|pre-?retraite[es]?s?|pre-?(?:inscri|rempli|selectionn|enregistr|"
    r"saisi|payes?|valid)[a-z]*"
)
_NEXT = 60
_LINKS = words("ete est sont a ont en de des les la le l au aux d un une ai suis")


def is_misread(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` tells is none of anybody's health."""
    fold, seen = view.fold, view.words
    if not seen.isdisjoint(_VISITS) and _AS_A_VISITOR.match(fold, end) is not None:
        return True
    if not seen.isdisjoint(_CAMERA) and _SHAKES.fullmatch(fold, start, end) is not None:
        return True
    if "mal" in seen and _OUT_OF_LUCK.match(fold, start) is not None:
        return True
    if any(figure.match(fold, start, end + _NEXT) is not None for figure in (_HOOKED, _HARD_TO_TEACH)):
        return True
    return _PRESSED.match(fold, start, end) is not None or _is_of_an_office(fold, start, end)


def _is_of_an_office(fold: str, start: int, end: int) -> bool:
    """Whether all that is told is what an office makes anew or beforehand: «rééditées», «préretraite»."""
    said = [word for word in _WORD.findall(fold, start, end) if word not in _LINKS]
    return bool(said) and all(_OF_AN_OFFICE.fullmatch(word) is not None for word in said)
