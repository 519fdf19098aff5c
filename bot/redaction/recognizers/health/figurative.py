"""Illness and the body said in a figure: of a thing («le site est dans le coma»), of an animal, of what a bill does
to whoever reads it («failli faire un infarctus en voyant la cotisation»), of too much paper («une overdose de mails»).
What is said so is no fact about anybody.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.dislocated import is_named_after
from bot.redaction.recognizers.health.idioms import is_a_set_phrase
from bot.redaction.recognizers.health.joked import is_a_joke
from bot.redaction.recognizers.health.outcry import is_an_outcry
from bot.redaction.recognizers.health.words import AMBIGUOUS
from bot.redaction.things import ALSO, THING, WHOSE, is_of_a_thing
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WORD = re.compile("[a-z]+")
_AN_ANIMAL = (
    r"chiens?|chiennes?|labradors?|hamsters?|tortues?|vaches?|chevaux|cheval|juments?|brebis|chevres?|perruches?|"
    r"perroquets?|canaris?|moutons?|poulaillers?|troupeaux?"
)
_QUITE = (
    r"(?:tout|toute|comme|completement|totalement|vraiment|un\speu|tres|trop|encore|toujours|de\snouveau|carrement|"
    r"litteralement|entierement|devenue?s?|tombee?s?|reste[es]*|pas|plus|bien|deja|aussi|souvent|soi-disant|«|\")"
)
_IS = (
    rf"(?:(?:est|sont|etait|etaient|serait|seraient|sera|reste|restent|semble|parait|devient|deviennent|tombe|tombent)\s"
    rf"(?:{_QUITE}\s?){{0,3}}(?:en\s|sous\s|dans\s(?:le\s|la\s|les\s|l')|a\sl'|aux?\s|bons?\spour\sl[ae]\s)?|"
    r"(?:est|sont|serait)\s(?:[a-z]+\s)?(?:atteint\w*|victimes?)\s(?:de\s(?:la\s|l')?|d'(?:une?\s)?|du\s|des\s)|"
    rf"(?:a|ont|avait|avaient|aurait|fait|font|va|vont|souffre|souffrent|s'est|fera)\s(?:{_QUITE}\s?){{0,2}}"
    r"(?:(?:ete|fait|faire|eu|avoir|attrape\w*|l'air)\s)?(?:(?:une?|des|de\sla|du|de|l[ae]|son|sa)\s|d'|l')?)"
)
_NO_PERSON = r"(?!j'|je\s|qui\s|on\s|ils?\s|elles?\s|mon\s|ma\s|mes\s|pour\s|et\s|de\sm|du\s(?:pere|mari|petit))"
_OF_WHAT = r"(?:\s(?:d[eu]s?\s|d')[a-z]{3,15}|\s(?:mail|email|sms|perso\w*|postale?s?|bancaires?|clients?|adherents?))?"
_OF_A_THING = lazily(rf"{WHOSE}(?:{THING})(?:\s{_NO_PERSON}[a-z0-9'’-]+){{0,3}}?\s{_IS}$")
_OF_AN_ANIMAL = lazily(
    rf"{WHOSE}(?:(?:vieux|vieille|pauvre|petite?|grosse?)\s)?(?:{_AN_ANIMAL})(?:\s{_NO_PERSON}[a-z0-9'’-]+){{0,4}}?"
    rf"\s(?:{_IS}|est\smorte?\s(?:de\s|d')(?:une?\s)?)$"
)
_IS_A_PLAGUE = lazily(
    r"(?<![a-z])(?:votre|vos|ce|cet|cette|ces|l[ea]s?|l')\s?(?:sites?|appli\w*|pages?|portails?|formulaires?|services?|systemes?|"
    r"interfaces?|chatbots?|robots?|plateformes?|serveurs?|menus?|procedures?|administrations?|standard|mutuelles?)\s"
    r"(?:[a-z]+\s){0,3}?(?:est|sont|c'est)\s(?:[a-z]+\s){0,2}?(?:une?|des)\s(?:vraie?s?\s|veritables?\s)?$"
)
"""«Ce site est un cancer»."""
_STATUS = words("ald invalidite longue arret maternite grossesse conge conges affection accident incapacite cure")
"""What a file or a contract may be in because somebody is: «mon dossier est en ALD»."""
_ALMOST = lazily(
    r"(?<![a-z])(?:failli|manque|cru|crois|croyais|quoi|doigts|bord|frole\w*|l'effet)(?![a-z])(?:[\s']+[a-z]+){0,4}?[\s']*$"
)
"""«Failli faire», «de quoi attraper»."""
_AT_SIGHT = lazily(
    r"(?<![a-z])(?:en|quand|lorsque)\s(?:j'ai\s|j'|je\s|on\s)?(?:voyant|lisant|recevant|decouvrant|ouvrant|vu|lu|vois|lis|"
    r"recu|decouvert|ouvre|jouvre|ouvert)\s(?:(?:l[ea]s?|votre|vos|c\w{1,4}|tou\w*|mon|ma)\s|l'){1,2}(?:nouve\w+\s)?"
    rf"(?:montants?|montan|avis|echeanc\w*|sommes?|total|augmentations?|lettres?|releves?|{THING})(?![a-z])"
)
_GIVES = lazily(
    r"(?<![a-z])(?:(?:va|vas|vont|allez|finir\w*)\s(?:par\s)?(?:me\s|m'|nous\s|vous\s)?(?:donner|filer|coller|faire|fr|"
    r"avoir|attraper|choper)|(?:me|m'|nous|ca|cela)\s?(?:donne|donnent|file|filent|colle|collent|refile))(?![a-z])"
    r"(?:[\s']+[a-z]+){0,4}?[\s']*$"
)
"""«Va me donner», «ça me file»."""
_BY_YOURS = lazily(
    rf"(?<![a-z])(?:votre|vos)\s(?:nouve\w+\s|fichue?s?\s|maudite?s?\s|foutue?s?\s)?(?:{THING}|delais?|"
    r"attentes?|augmentations?|paperasses?|procedures?|questions?|musique|repondeur|conditions)(?![a-z])"
)
_CURES = lazily(
    r"(?<![a-z])(?:traitement|medicament|medoc|cachet|comprime|gelule|piqure|vaccin|chimio|docteur|medecin|hopital)"
)
_OF_PAPER = lazily(
    r"\s(?:d(?:e\s|')|aux?\s(?!lettres))(?:e?-?mails?|courriels?|courriers?|lettres|paperasses?|formulaires?|notifications?|pubs?|publicites?|"
    r"sms|messages?|mots\sde\spasse|papiers?|relances?|cookies|factures|documents|codes|spams?|pop[\s-]?ups?|captchas?|chiffres|"
    r"clics|identifiants?|tableaux|sigles|acronymes|jargon|mises\sa\sjour|justificatifs?|liens|menus|questions)(?![a-z])|"
    r"\s(?:a|de)\s(?:la\s|l')(?:paperasse|administration|informatique|bureaucratie)(?![a-z])|"
    r"\s(?:numerique|administrative?s?|digitale?)(?![a-z])|(?:\sparler)?\sde\svous(?![a-z])|"
    r"\s(?:du|de\sla|des|de\svotre|de\svos|de\sl')\s?(?:sites?|applis?|applications?|pages?|portails?|serveurs?|plateformes?|"
    r"connexions?|formulaires?|services?\sclients?|standard|chatbots?|robots?|messageries?)(?![a-z])"
)
"""What an illness is not of: «une indigestion de courriers», «allergique à la paperasse»."""
_ANOTHER_WORD = lazily(
    r"(?<!un\s)(?<!mon\s)(?<!son\s)(?<!ton\s)(?<!notre\s)(?<!l')(?<!d')(?<!fait\s)(?<!eu\s)(?<!post\s)(?<!suite\s)(?<!apres\s)"
    r"avc\s(?:l[ea]s?\s(?![0-9])|l'|une?\s|d[eu]s?\s(?![0-9])|[mtsn]on\s|[mts]as?\s|[mtscv]es?\s|v?nos\s|votre\s|notre\s|leurs?\s|"
    r"cet(?:te)?\s|moi|toi|lui|elles?|eux|nous|vous|vs\s|kel|quel|qui\s|ki\s|ca(?![a-z])|plusieurs|tou[st])|"
    rf"(?:scanners?|radios?)\s(?:(?:de|du|des)\s|d'une?\s)?(?:la\s|l'|ma\s|mon\s|mes\s|votre\s|vos\s)?"
    rf"(?:cartes?|passeports?|feuilles?|ordonnances?|justificatifs?|ribs?|pieces?|papiers?|pirates?|locales?|{THING})(?![a-z])|"
    r"enceintes?\s(?:bluetooth|connectee|acoustique|sono|portable|hifi|hi-fi|sans\sfil|jbl|sonos|bose|marshall|gagnee|offerte)|"
    r"(?:infiltrations?|fuites?)\s(?:d'eau|(?:au|dans\sle|du|par\sle|sous\sle|sur\sle)\s(?:plafond|mur|toit|sol|hall|garage|couloir))"
)
"""A word that is another one here: «cramé avc le patron» (avec), «enceinte Bluetooth», «infiltrations au plafond»."""
_BUSINESS = lazily(
    r"(?:ruptures?|operations?|interventions?|traitements?|maladies?|accidents?|cures?|greffes?)\s(?:(?:de\s(?:la\s|l'|mon\s|ma\s|votre\s)?|"
    r"du\s|des\s|d')(?:contrats?|bail|pacs|stocks?|fiancailles|negociations?|communication|lien|droits?|garanties?|adhesion|"
    r"abonnements?|periode|confiance|engagements?|maintenance|migration|virements?|prelevements?|debits?|credits?|paiements?|"
    r"parrainage|promo\w*|bienvenue|marketing|phishing|sensibilisation|solidarite|caisse|change|bourse|banque|cheque|"
    r"recouvrement|remboursements?|regularisation|seduction|transfert|saisie|retrait|reclamations?|donnees|taxation|siecle)(?![a-z])|"
    r"(?:conventionnelle|commerciale?|bancaire|comptable|boursiere|immobiliere|frauduleuse|financiere|promotionnelle|marketing|informatique|en\scours|en\sligne)s?(?![a-z]))"
)
"""What is broken off, operated or treated in an office: a contract, a transfer, a claim."""
_TREATS = lazily(
    rf"(?<![a-z])(?:qui|articles?|chapitres?|textes?|lois?|rubriques?|paragraphes?|parties?|alineas?|guides?|fiches?|notes?|{THING})\s$"
)
"""«L’article qui traite de la résiliation»: a text treats of something."""
_INVALIDATED = re.compile(r"invalidee?s?\s(?:par|sans)(?![a-z])")
_JUDGED = lazily(
    rf"{WHOSE}(?:(?:deux|trois|nouve\w+|propres|dits?|autres)\s)?(?:{THING}|{ALSO}){_OF_WHAT}"
    rf"(?:\s(?:qui|ils?|elles?|et|mais|sont|est|etait|etaient|soit|soient|juge\w*|dit\w*|declar\w*|consider\w*|reput\w*|comme|"
    rf"marque\w*|ete|ont|a|{_QUITE})){{0,5}}\s$"
)
"""«Mes justificatifs sont jugés» invalides."""
_CUT = lazily(r"(?:ampute|saigne|ponctionne|delest)\w*\sde\s[0-9]")
_SENTENCE = re.compile(r"[^.!?\n]{0,160}")
_BEFORE = re.compile(r"[^.!?\n]{0,160}$")
_REACH, _NEAR, _NEXT = 110, 160, 30


_YOURS_GIVES = lazily(
    r"(?<![a-z])(?:votre|vos)\s(?!medic|medoc|trait|cachet|lunettes|lentilles|verres|appareil|protheses?|semelles|capteur|pompe|vaccin|piqures?|soins?|"
    r"cure|gouttes|kine|operation|chimio|pilule|creme)[a-z]+(?:\s[a-z]+){0,2}\s(?:me|m'|nous)\s?(?:donn|fil|coll|refil|provoqu)[a-z]*\s"
    r"(?:des\s|une?\s|de\sl'|de\sla\s|du\s|la\s|le\s|les\s|encore\s){0,2}$"
)
"""«Vos bugs me donnent» des ulcères."""
_THIS_GIVES = lazily(
    rf"\s(?:[a-z]+\s){{0,1}}(?:ces?|cet|cette|votre|vos|tou[st]\s(?:ces|vos))\s(?:[a-z]+\s)?(?!ecrans?)(?:{THING}|{ALSO}|captchas?|bugs?|menus?|procedures?|"
    r"musique|attentes?|histoires?\sde)(?![a-z])"
)
"""«Ça me donne mal à la tête», ce captcha."""


_FIGURES = (is_named_after, is_an_outcry, is_a_joke, is_a_set_phrase)


def is_figurative(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` tells is said in a figure."""
    fold = view.fold
    if is_of_a_thing(view, start) or any(said_so(view, start, end) for said_so in _FIGURES):
        return True
    if _ANOTHER_WORD.match(fold, start) is not None and not view.text[start:end].isupper():
        return True
    if _OF_PAPER.match(fold, end) is not None or _begins_within(_OF_PAPER, fold, start, end):
        return True
    if _IS_A_PLAGUE.search(fold, max(0, start - _REACH), start) is not None:
        return True
    if _is_of_an_office(view, start, end) or _is_of_what_is_near(fold, start, end):
        return True
    return _CUT.match(fold, start) is not None or _is_no_person_s(fold, start, end) or _is_at_sight(fold, start, end)


_OF_A_CALL = lazily(
    r"\s(?:(?:(?:la|le|les|une?|votre|vos|cette|ce|du|de)\s|l'){1,2})(?:[a-z]+\s){0,2}(?:musiques?|melodies?|jingles?|"
    r"messages?|annonces?|repondeur|tonalite|conseillers?|conseilleres?|correspondante?|interlocut[a-z]+|standard|videos?|podcasts?)"
    r"(?![a-z])"
)
_OF_A_PAGE = lazily(
    r"\s(?:sur\s(?:le|la|les|l'|votre|vos|mon|ma|mes|ce|cette)\s?)?(?:votre|vos|ce|cette|ces|(?:le|la|les|l'|mon|ma|mes)\s?)?\s?"
    rf"(?:logos?|textes?|captchas?|images?|photos?|montants?|codes?|{THING})(?![a-z])"
)
_OF_PEOPLE = lazily(
    r"s?\s(?:dans\s(?:mon|ma|mes|le|la|les|l'|notre|nos)\s?(?:budget|couple|equipe|famille|service|boite|entreprise|foyer|compte|menage|"
    r"bureau|comptes|relations?)|avec\s(?:mon|ma|mes|le|la|les)\s(?:chef|patron|collegue|voisin|direction|banque)s?|entre|au\s(?:travail|boulot|bureau|sein)|budgetaire|familiale|sociale)(?![a-z])"
)


def _is_of_what_is_near(fold: str, start: int, end: int) -> bool:
    """What is not heard is a call's music, what is seen twice is on a page, what is tense is a budget."""
    said = fold[start:end]
    if "entend" in said:
        return _OF_A_CALL.match(fold, end) is not None
    if said.startswith("voi"):
        return _OF_A_PAGE.match(fold, end) is not None
    return said.startswith("tension") and _OF_PEOPLE.match(fold, start + len("tension")) is not None


def _begins_within(pattern: re.Pattern[str], fold: str, start: int, end: int) -> bool:
    """Whether something begins inside what is told, wherever it ends: «overdose de mots» de passe."""
    found = pattern.search(fold, start, end + _NEXT)
    return found is not None and found.start() < end


def _is_of_an_office(view: View, start: int, end: int) -> bool:
    """Whether a contract, a code or a text is what is broken off, invalid, or treats of something."""
    fold = view.fold
    if _begins_within(_BUSINESS, fold, start, end) or _INVALIDATED.match(fold, start) is not None:
        return True
    if fold.startswith("traite ", start) and "é" not in view.text[start : start + len("traite")]:
        return _TREATS.search(fold, max(0, start - _NEXT), start) is not None
    said = _WORD.match(fold, start)
    return said is not None and said[0] in AMBIGUOUS and _JUDGED.search(fold, max(0, start - _REACH), start) is not None


def _is_no_person_s(fold: str, start: int, end: int) -> bool:
    before = max(0, start - _REACH)
    if _OF_A_THING.search(fold, before, start) is not None:
        return _STATUS.isdisjoint(_WORD.findall(fold, start, end))
    return _OF_AN_ANIMAL.search(fold, before, start) is not None


def _is_at_sight(fold: str, start: int, end: int) -> bool:
    before = max(0, start - _REACH)
    near = max(0, start - _NEAR), end + _NEAR
    if _ALMOST.search(fold, before, start) is not None and _AT_SIGHT.search(fold, *near) is not None:
        return True
    if _GIVES.search(fold, before, start) is None or _CURES.search(fold, *near) is not None:
        return False
    if _YOURS_GIVES.search(fold, before, start) is not None or _THIS_GIVES.match(fold, end) is not None:
        return True
    sides = _BEFORE.search(fold, near[0], start), _SENTENCE.match(fold, end)
    return any(side is not None and _BY_YOURS.search(side[0]) is not None for side in sides)
