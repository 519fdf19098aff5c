"""A remedy or an infirmity in a joke: «il faut un Doliprane pour comprendre votre site», «je suis aveugle ou il n’y a
pas de bouton ?», «j’en fais des cauchemars». Nobody takes the one nor has the other.

The remedy is for a thing of a desk, the infirmity stands beside what else could be the matter; kin, a pain, a
prescription or a length of time make it a fact.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.things import ALSO, THING
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_REMEDIES = words(
    """
    doliprane dolipranes doli aspirine paracetamol efferalgan dafalgan valium xanax lexomil prozac temesta tranxene
    smecta spasfon morphine calmant calmants anxiolytique anxiolytiques antidepresseur antidepresseurs somnifere
    tranquillisant euphytose atarax stresam seresta
    """
)
_NEEDED = lazily(
    r"(?<![a-z])(?:faut|faudrait|fallait|faudra|besoin|passez|donnez|filez|envoyez|offrez|fournissez|fournir|prendre|prescrire|prescrivez|merite|"
    r"remboursez|vais\sprendre|sous|sans)(?:-moi|-nous)?\s?(?:(?:prendre|avaler|gober|avoir|etre|sous|me|un|une|du|le|mon|des|deux|trois|de\sl'|de\sla|d'|d'un|"
    r"d'une|boite|boites|tube|plaquette|petit|bon|gros|de|moi|nous|que)[\s']?){0,6}$"
)
_FOR_A_THING = lazily(
    r"[^.!?;\n]{0,25}?\s(?:pour|avant\sd[e']|apres|avec|devant|a\schaque)\s?(?:(?:de\s|vous\s|le\s|la\s|les\s|l'|y\s|s'|se\s|bien\s|avoir\s|chaque\s){0,3}"
    r"(?:compren\w*|lire|relire|lu|rempli\w*|navigu\w*|trouver|utilis\w*|suivre|connect\w*|valid\w*|dechiffr\w*|supporter|appel\w*|rappel\w*|"
    r"joindre|parler|ecouter|attendre|ouvrir|se\sretrouver|retrouver|piger|capter|clique\w*|resilier|telecharger|recommencer)|"
    r"(?:tou\w*\s)?(?:votre|vos|ce|cet|cette|ces|chaque|les?|la|l')\s?(?:[a-z]+\s)?"
    rf"(?:{THING}|{ALSO}|appels?|bugs?|reponses?|captchas?|conseillers?|procedures?|musique))(?![a-z])"
)
_AND_NO_MORE = lazily(r"\s?(?:la|mdr|lol|ptdr|haha|hein|moi|svp|franchement)?[\s.!…)]*(?:mdr|lol|ptdr|haha)?[\s.!…)]*$")
_WOULD = lazily(r"(?<![a-z])(?:faudrait|merite)\s(?:un|une|du|bien\sun)\s$")
"""«Il me faudrait un Valium, là»: not «il me faut du Valium»."""
_INFIRM = words(
    """
    aveugle aveugles bigleux bigleuse miro myope sourd sourde dyslexique debile demeure demeuree senile idiot alzheimer
    analphabete handicape handicapee parano
    """
)
_OR_ELSE = lazily(
    r",?\s(?:ou\s(?:alors|bien|sinon)\s|ou\s(?!presque|quasi|malvoyant|sourd|muet|mal\s|amblyope|j'ai|je\s))"
    r"(?:y\s?a|ya|il|le|la|les|l'|vous|c'est|cest|ce|cette|votre|vos|quoi|on|ca)(?![a-z])"
)
_DEAF_TO = lazily(
    r"(?:sourde?s?|aveugles?|allergiques?|insensibles?)\s(?:d'oreilles?\s)(?:a|aux)\s(?:vos|votre|nos|mes|ces?)(?![a-z])"
)
_NIGHTMARES = lazily(r"(?<![a-z])(?:j'|je\s|nous\s|on\s)(?:vais\s|va\s)?en\s$")
_IN_EARNEST = lazily(
    rf"{SENTINEL}|(?<![a-z])(?:{KIN}|depuis|dormir|migraines?|douleurs?|soulager|fievre|ordonnance|pharmacie|pharmacien|medecin|docteur|prescrit|"
    r"traitement|jours?|nuits?|matin|soir|accident|agress\w*|deces|mort|oper\w+|hopital|mg|psy\w*|angoiss\w*|crises?|angine|grippe|dos|dents?|"
    r"reglee?s?|regles|boites?\spar|par\sjour|canne|lecteur\sd'ecran|braille|interprete|lsf|naissance|chien)(?![a-z])"
)
GATE = _REMEDIES | _INFIRM | words("cauchemar cauchemars")
_WORD = re.compile("[a-z]+")
_REACH, _NEAR = 70, 120


def is_a_joke(view: View, start: int, end: int) -> bool:
    """Whether `[start, end)` is a remedy for a desk’s trouble, or an infirmity that only a button could prove."""
    if view.words.isdisjoint(GATE):
        return False
    fold = view.fold
    if _IN_EARNEST.search(fold, max(0, start - _NEAR), end + _NEAR) is not None:
        return False
    told = fold[start:end].replace("'", " ").split()
    remedy = next((word for word in told if word in _REMEDIES), None)
    if remedy is not None:
        return _is_for_a_thing(fold, fold.index(remedy, start))
    if not _INFIRM.isdisjoint((told[0], told[-1])):
        return _OR_ELSE.match(fold, end) is not None or _DEAF_TO.match(fold, start) is not None
    return "cauchemar" in fold[start:end] and _NIGHTMARES.search(fold, max(0, start - _REACH), start) is not None


def _is_for_a_thing(fold: str, at: int) -> bool:
    """Whether the remedy at `at` is called for, and by a site, a letter or the insurer."""
    before = max(0, at - _REACH)
    if _NEEDED.search(fold, before, at) is None:
        return False
    named = _WORD.match(fold, at)
    after = named.end() if named is not None else at
    if _WOULD.search(fold, before, at) is not None and _AND_NO_MORE.fullmatch(fold, after) is not None:
        return True
    return _FOR_A_THING.match(fold, after, after + _NEAR) is not None
