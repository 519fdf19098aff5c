"""What is said to a help desk in words that are also a body's, and tells of nobody's health: rates («mon taux de
remboursement»), a forgotten password («je ne me souviens plus»), a blurred document, a car that was damaged or its
plates, a house's shutters, a baby's nights.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.decline import is_of_age
from bot.redaction.things import THING, WHOSE
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_A_RATE = lazily(
    r"taux\s(?:d[eu]\s(?:la\s|l')?|d')(?:remboursement|cotisation|couverture|participation|prise|garantie|imposition|"
    r"impot|prelevement|change|interet|credit|tva|reduction|remise|majoration|activite|chomage|base|endettement|"
    r"reussite|reponse|conversion|pension|retraite|rente|revalorisation|reversion|charges?|csg|crds|marge|profit|"
    r"rendement|pret|secu|securite|mutuelle|ameli)"
)
_FORGOTTEN = lazily(r"(?<![a-z])(?P<mine>me\s|m'en\s|m')?(?:se\s|s'en\s|s'|en\s)?(?:souvien[st]|rappelle)(?![a-z])")
_ALL_FORGOTTEN = re.compile(r"\s(?:de\s)?(?:rien|personne|qui\sje)(?![a-z])")
_KEYS = words(
    "mot mots mdp passe code codes pin identifiant identifiants login mail email mails adresse numero compte comptes"
)
_ENDS = re.compile(r"\s?(?:$|[.,;:!?)\n])")
_BLURRED = re.compile(r"(?:flou|trouble)$")
_ON_PAPER = lazily(
    rf"\s(?:sur\s)?(?:les?|la|l'|votre|vos|mon|ma|mes|ces?|cette|une?|des|leurs?)\s?(?:photos?|scans?|images?|photocopies?|"
    rf"copies?|captures?|qr|recto|verso|texte|attestations?|cartes?|pieces?\sjointes?|justificatifs?|{THING})(?![a-z])"
)
_DAMAGED = re.compile(r"(?<![a-z])accidente")
_VEHICLES = (
    r"voitures?|vehicules?|motos?|scooters?|camions?|camionnettes?|fourgons?|fourgonnettes?|velos?|trottinettes?|"
    r"utilitaires?|caravanes?|remorques?|bus|tracteurs?|auto|caisse|bagnole|mobylette|quad|bateau|camping-car"
)
_OF_A_VEHICLE = lazily(
    rf"{WHOSE}(?:{_VEHICLES})(?:\s(?:[a-z0-9'-]{{2,14}}|{SENTINEL})){{0,4}}?\s(?:a|est|etait|avait|ont|sont)\s(?:ete\s)?$|"
    rf"(?<![a-z])(?:{_VEHICLES})\s$"
)
_NIGHTS = re.compile(
    r"(?<![a-z])(?:fai[st]|faire|fasse)\s(?:(?:pas|plus|deja|toujours|encore|enfin)\s){0,2}(?:ses|leurs)\snuits"
)
_HEAD = re.compile(r"(?<![a-z])perd(?:u|s)\s(?:la|completement\sla)\s(?:tete|boule)$")
_AT_A_HOUSE = words("au aux")
_MINE = re.compile(r"(?:^|[\s,;.!?(])(?:j'ai|jai|j\sai|je|j'avais)\s$|^(?:ai|j'ai)\s")
_LOOKS = lazily(
    r"(?<![a-z])(?:l[ae]s?\s|l'|une?\s|m[ao]n?\s|notre\s|votre\s|cette\s|ces?\s|cet\s)(?:maisons?|immeubles?|batiments?|portes?|portails?|portillons?|grilles?|barrieres?|villas?|pavillons?|chalets?|residences?|facades?|fermes?|"
    r"cabanes?|cloture|balcons?|volets?|murs?|haies?|boites?\saux?\slettres)\s(?:(?:blanche?|bleue?|verte?|rouge|jaune|grise?|rose|vieille|ancienne)s?\s)?"
    r"aux?\s(?:[a-z]{3,12})(?:\s[a-z]{3,12})?(?![a-z])"
)
"""«La maison aux volets bleus»: how a house is found."""
_PLATES = lazily(
    rf"plaques?(?=\s?:?\s?(?:(?:sont|est|c'est)\s)?(?:{SENTINEL}|d'immat|mineralogique|[a-z]{{2}}[\s-]?[0-9]{{3}}[\s-]?[a-z]{{2}}(?![a-z0-9])))"
)
_REACH = 70


def is_of_service(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` tells is said of a rate, a secret, a document, a car: of no body."""
    fold = view.fold
    said = fold[start:end]
    if _is_of_a_house(view, start, end) or _is_of_a_rate(fold, start, end):
        return True
    if "souvien" in said or "rappelle" in said:
        return _is_of_a_key(view, start, end)
    if _BLURRED.search(said) is not None:
        return _ON_PAPER.match(fold, end) is not None
    if "accidente" in said and _DAMAGED.match(fold, start) is not None:
        return _OF_A_VEHICLE.search(fold, max(0, start - _REACH), start) is not None
    if "nuits" in said:
        return _NIGHTS.search(fold, max(0, start - 12), end) is not None
    head = _HEAD.search(said)
    mine = head is not None and _MINE.search(fold, max(0, start - 9), start + head.start()) is not None
    return mine and not is_of_age(view)


def _is_of_a_house(view: View, start: int, end: int) -> bool:
    """Whether it is how a house looks, or a plate on a car."""
    fold = view.fold
    if "plaque" in fold[start:end]:
        return _PLATES.search(fold, start, end + _REACH) is not None
    if view.words.isdisjoint(_AT_A_HOUSE):
        return False
    looks = _LOOKS.finditer(fold, max(0, start - _REACH), end + _REACH)
    return any(look.start() < end and start < look.end() for look in looks)


def _is_of_a_rate(fold: str, start: int, end: int) -> bool:
    return "taux" in fold[start:end] and _A_RATE.search(fold, start, end + _REACH) is not None


def _is_of_a_key(view: View, start: int, end: int) -> bool:
    """Whether what is no longer remembered is a word of a portal's; «je ne me souviens plus de rien» is not."""
    said = _FORGOTTEN.search(view.fold, start, end)
    if said is None or _ALL_FORGOTTEN.search(view.fold, said.end(), end + 16) is not None:
        return False
    if not view.words.isdisjoint(_KEYS):
        return said["mine"] is not None or _ENDS.match(view.fold, end) is not None
    return said["mine"] is not None and view.words.isdisjoint(gazetteers().conditions)
