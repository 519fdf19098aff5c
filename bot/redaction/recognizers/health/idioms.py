"""Set phrases that borrow a body: «un coup de pouce», «tombé de ma chaise en voyant le prix», «vacciné contre vos
promesses», «une hémorragie d’adhérents», «je parle mal le français», «j’en dors plus».

Each has what makes it a figure beside it: a shop's door, a price that is seen, the insurer, people who leave, a
language. Where something else of somebody's health is told, none of them is one.
"""

import re

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.things import ALSO, THING
from bot.redaction.view import View
from bot.redaction.wordlist import words

_A_DESK = (
    rf"{THING}|{ALSO}|etapes?|ecrans?|questions?|captchas?|procedures?|paperasses?|conditions?|cookies|bandeaux?|calculs?|augmentations?|"
    r"mentions?|jargon|avis|echeanciers?|echeances?|hausses?|montants?|notices?"
)
_DET = r"(?:(?:l[ea]s?|une?|vos|votre|ces?|cet|cette|mon|ma|mes|des|tou[st]?e?s?)\s|l'){1,2}(?:[a-z]{3,10}\s){0,1}"
_SEES = (
    r"(?:en\s(?:voyant|lisant|decouvrant|recevant|ouvrant|apprenant|consultant|entendant)|(?:quand|lorsque?)\s?(?:j'ai|j'|je|on|nous)\s?(?:ai\s|a\s|avons\s)?"
    r"(?:vu|lu|vois|lis|recu|recois|decouvert|ouvert|ouvre|appris|entendu)|devant)(?![a-z])"
)
_SHUT = (
    r"(?:(?:a|sur|devant|contre)\s(?:l[ae]\s|l'|une?\s|votre\s|vos\s|mon\s)?(?:porte(?:\s(?:close|fermee|d[eu]\s(?:l'agence|votre|vos|bureau|guichet))|(?=\s?(?:$|[.,;!])))|agence|accueil|guichet|bureau|antenne|rideau|standard|"
    rf"repondeur|permanence|portail|boutique|{THING})|porte\s(?:close|fermee)|(?:agence|bureau|guichet|c'etait|c'est)s?\sferme)"
)
_YOURS = (
    r"(?:vos|votre|vous|ce\sgenre|tout\sca|tous?\s(?:ces|vos)|"
    r"les?\s(?:promesses|pubs?|publicites?|demarchages?|relances?|mensonges|arnaques?|baratin))"
)
_LANGUAGE = (
    r"(?:(?:le|l'|en|votre)\s?)?(?:francais|anglais|arabe|espagnol|portugais|italien|allemand|turc|creole|chinois|russe|polonais|roumain|"
    r"breton|kabyle|wolof|tamoul|langue|informatique|internet)"
)
_PHRASES = lazily(
    rf"(?<![a-z])(?:coups?\sd(?:e\s(?:pouce|main|coeur|fil|gueule)|'oeil)(?![a-z])"
    rf"|(?:en\sarret|a\sl'arret|bloque\w*|coince\w*|paralyse\w*|tetanise\w*|fige\w*|sec|seche)\s(?:devant|face\sa|sur)\s{_DET}(?:{_A_DESK})(?![a-z])"
    rf"|tomb\w*\s(?:(?:de\s(?:ma|sa|la|leur|mon|haut|l')|des|du|a\sla|sur\sl[ea]s?|sur)\s?)(?:chaises?|canape|fauteuil|tabouret|siege|nues|armoire|renverse|haut|cul|fesses)?\s?"
    rf"(?=[^.!?\n]{{0,30}}{_SEES})"
    rf"|vaccine\w*\s(?:contre|de)\s{_YOURS}(?![a-z])|allergi\w+\s(?:a|aux?)\s(?:vos|votre)(?![a-z])"
    r"|(?:hemorragies?|saignees?|fuites?|ponctions?)\s(?:d(?:e\s|')|fiscales?|financieres?|sur\s(?:le|mon|notre)\s(?:salaire|budget|compte|pouvoir))"
    r"(?:(?:vos\s|nos\s|leurs\s)?(?:adherents?|clients?|abonnes|assures|salaries|membres|effectifs|cash|tresorerie|fonds|points|donnees|"
    r"cerveaux|argent|capitaux|conseillers|personnel|sous|frais|euros))?(?![a-z])(?!\s(?:sang|la|l'|mon|ma))"
    rf"|(?:casse|cassee|casser|cassez|cassons)\s(?:le\snez|les\sdents)\s(?=[^.!?\n]{{0,24}}?{_SHUT})"
    rf"|parl\w*\s(?:tres\s|un\speu\s|assez\s)?(?:mal|pas\sbien|pas|plus)\s{_LANGUAGE}(?![a-z])"
    rf"|boite\s(?:un\speu\s|beaucoup\s)?(?:en|avec|cote)\s(?:l')?(?:informatique|internet|orthographe|calcul|maths|francais|anglais)(?![a-z])"
    r"|(?:avaler|passer|dorer|digerer|gober)\sla\spilule(?![a-z])|mal\sa\s(?:avaler|digerer|encaisser)(?:\sla\spilule|(?=[^.!?\n]{0,24}?(?:couleuvre|hausse|augmentation|"
    r"tarif|prix|cotisation|nouvelle|refus|facture)))"
    r")"
)
_BY_YOU = lazily(
    rf"(?:vous\sm'avez|(?:ca|cela|tout\sca)\sm'(?:a|ont)|(?:l[ea]s?|l'|votre|vos|ces?|cet|cette)\s?(?:[a-z]+\s)?(?:{_A_DESK}|prix|tarifs?)\s(?:m'|nous\s)(?:a|ont))\s"
    r"(?:litteralement\s|vraiment\s|carrement\s)?(?:coupe|scie|casse)\s(?:les\s|la\s|le\s|l')(?:jambes|bras|souffle|chique|pattes|appetit|tete|pieds|oreilles)(?![a-z])"
    r"|(?:ca|cela)\s(?:me|nous|vous)\s(?:coupe|scie|casse)\s(?:les\s|la\s|l')(?:jambes|bras|chique|pattes|tete|pieds|oreilles)(?![a-z])"
)
"""«Vous m’avez coupé les jambes avec ce tarif»."""
_LOSES_SLEEP = lazily(r"(?<![a-z])j\s?'?en\s(?:ne\s)?(?:dors|dormais|dormirai)\s(?:plus|pas|mal)(?![a-z])")
_VOICE = lazily(
    r"entend\w*\s(?:tres\s|vraiment\s)?(?:mal|rien|pas|plus|a\speine)(?:\sbien)?\s(?:a\s)?(?:(?:la|le|votre|une|cette|quand|lorsque|ce\sque)\s)(?:[a-z]+\s)?"
    r"(?:voix|serveur|son|ligne|interlocut\w+|conseill\w+|audio|enregistrement|standard|dit|disent|parle|parlez|collegue)(?![a-z])"
)
_GATE = words(
    """
    coup coups pouce arret bloque bloquee coince coincee tombe tombee tomber tombes vaccine vaccinee vaccines
    allergique hemorragie hemorragies saignee fuite fuites ponction casse cassee nez dents parle parles parlons
    parlez boite pilule avaler digerer coupe scie dors dormais entends entend paralyse paralysee tetanise tetanisee
    fige figee
    """
)
_REACH, _NEXT = 24, 80


def is_a_set_phrase(view: View, start: int, end: int) -> bool:
    """Whether `[start, end)` is of a phrase that is said of no body."""
    if view.words.isdisjoint(_GATE) or Label.HEALTH in view.told:
        return False
    fold, before = view.fold, max(0, start - _REACH)
    phrases = (_PHRASES, _BY_YOU, _LOSES_SLEEP, _VOICE)
    return any(_covers(phrase, fold, before, start, end) for phrase in phrases)


def _covers(phrase: re.Pattern[str], fold: str, before: int, start: int, end: int) -> bool:
    return any(found.start() < end and start < found.end() for found in phrase.finditer(fold, before, end + _NEXT))
