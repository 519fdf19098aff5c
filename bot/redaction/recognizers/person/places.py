"""Places and firms that bear people's names, told by the words before: «je rentre de Florence», «bosser chez Renault».

Where somebody lives, goes, stays or works, what follows is no person, however many are called so. A first name after
«chez» stays one («je travaille chez Sophie»), and so does whatever a title or a relative announces.
"""

import re

from bot.redaction.dates import DAYS
from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.firms import is_a_firm
from bot.redaction.recognizers.person.name_words import Kind, kind_of
from bot.redaction.tokens import Tokens, tokens_of
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_OF_COUNTRIES = words("en au aux")
_ADVERB = (
    r"(?:(?:actuellement|maintenant|deja|encore|plus|aussi|bien|souvent|parfois|seule?|tous|toutes|juste|toujours|"
    rf"bientot|demain|{DAYS})\s){{0,2}}"
)
_LIVES = (
    r"vi[st]|vivons|vivez|vivent|vivre|vivais|vivait|vivaient|vecu|habit(?:e|es|ons|ez|ent|er|ais|ait|aient)|log(?:e|eons|ent|er)|"
    r"reside(?:nt|r|s)?|residons|sejour\w{0,5}|voyag\w{1,5}|vacances|week-end|weekend|installee?s?|demenag\w{1,5}|"
    r"mutee?s?|affectee?s?|expatriee?s?|base[es]{0,2}|etudi(?:e|er|ent|ait)|etudes|stage|erasmus|"
    r"hospitalisee?s?|soign(?:er|ee?s?)|operee?s?|dentiste|clinique|cure|retraite|domiciliee?s?|frontaliere?s?"
)
_GOES = (
    rf"(?:je|j'|tu|il|elle|on|nous|vous|ils|elles|qui|{SENTINEL}|(?:fils|fille|mari|femme|conjointe?|enfants?|soeur|frere|mere|pere|ado)(?:\s[a-z-]{{2,20}})?)"
    r"\s?(?:(?:me|m'|se|s'|nous|ne|n'|y|suis|est|es|sommes|sont|etes|ai|a|ont|avons|doit|dois|va|vais|vont|veut|veux)\s?){0,2}"
    r"(?:par(?:s|t|tons|tez|tent|tir|tie?s?|tais|tait|tira|tirai)|rentr\w{1,4}|revien\w{1,2}|reven\w{1,4}|arriv(?:ons|ee?s?|ai)|"
    r"vais|allee?s?|aller|iron?[st]|irai|ira|retourn\w{1,4}|bouge[rs]?|atterri\w?|debarqu\w{1,4}|viens|venons|vivr\w{1,4})"
)
_THERE = lazily(
    rf"(?<![a-z])(?:(?:{_LIVES})\s{_ADVERB}(?:a|vers|sur|pres\sde|pres\sd')\s?|"
    r"(?:originaires?|nati(?:f|ve)s?|natives|demenag\w{1,5}|de\sretour)\s(?:de|d')\s?|(?:vol|train|avion)\s(?:pour|vers)\s|"
    rf"{_GOES}\s{_ADVERB}(?:a|de|d'|pour|vers|sur|jusqu'a)\s?|"
    r"(?:je\ssuis|j'suis|chuis|on\sest|nous\ssommes|vous\setes|il\sest|elle\sest|ils\ssont|elles\ssont)\s(?:de|d')\s?|"
    r"(?:boite\spostale|b\.?p\.?|cedex)\s[0-9]{1,5},?\s)$"
)
_WORKING = (
    r"travail\w{0,6}|boss(?:e|es|er|ent|ait|ais|ons)|taff?(?:e|er|ait|ais)|salariee?s?|employee?s?|embauchee?s?|recrutee?s?|"
    r"interim\w{0,5}|stage|stagiaires?|alternan\w{2,4}|apprenti\w{0,7}|cdi|cdd|mission|contrat|job|poste|vendeu\w{1,4}|"
    r"caissieres?|cadre|ouvrieres?|ingenieure?s?|technicien\w{0,3}|client[es]{0,2}|abonnee?s?|achetee?s?|acheter|commandee?s?|"
    r"assuree?s?|mutuelle|assurance|livreu\w{1,3}|chauffeur|comptable|entree?|forfait|operateur"
)
_FIRM = (
    rf"(?:{_WORKING})\s{_ADVERB}chez|(?:ma|mon|notre|la|l'|sa|son)\s?(?:boite|entreprise|societe|firme|compagnie|groupe|"
    r"mutuelle|assureur|operateur|banque)\s{0,1}(?:actuelle\s|actuel\s)?(?:c'?est|est|c|s'appelle|:|=)"
)
_FOR_A_FIRM = lazily(rf"(?<![a-z])(?:{_FIRM})\s$")
_STUDIES = lazily(
    r"(?<![a-z])(?:etudi(?:e|ent|er|ais|ait|ante?s?)|etudes|inscrit[es]{0,2}|scolaris\w{2,4}|scolarite|admis[es]{0,2}|licence|master|"
    r"doctorat|these|bts|l[1-3]|m[12]|cours|reprend|rentree)\s(?:[a-z]{2,12}\s){0,2}?a\s$"
)
_LEVEL = lazily(
    r"\s?,?\s(?:en|pour\s(?:ma|sa|mon|son))\s(?:l[1-3]|m[12]|licence|master|doctorat|these|bts|but|dut|prepa|premiere\sannee|"
    r"(?:[1-6](?:ere?|e|eme)|deuxieme|seconde|troisieme|quatrieme|derniere)\sannee|fac|alternance)(?![a-z0-9])"
)
"""«Je suis à Paul Sabatier en L2», «inscrite à Jean Jaurès»: where one studies, and nobody."""
_AT = lazily(r"(?<![a-z])a\s$")
_UNIVERSITIES = words(
    """
    paul_sabatier jean_jaures jean_moulin paul_valery claude_bernard pierre_mendes-france francois_rabelais
    blaise_pascal jules_verne robert_schuman michel_de_montaigne joseph_fourier victor_segalen pierre_et_marie_curie
    marie_et_pierre_curie rene_descartes denis_diderot marc_bloch louis_pasteur henri_poincare jean_monnet
    paul_verlaine paul_cezanne gustave_eiffel
    """
)
_A_STUDENT = lazily(r"(?<![a-z])(?:etudiante?|fac|suis\sa|(?:l'|en\s)(?:universite|licence|master))\s$")
"""«Étudiant Paul Sabatier»: after these words a name that a university bears is the university's."""
_EMPLOYER = lazily(
    r"(?<![a-z])(?:(?:mon|son|notre|votre|l'|ancien|nouvel|ex)[\s-]?(?:employeur|entreprise|boite|societe)|ma\s(?:boite|societe)|"
    r"sa\s(?:boite|societe)|la\s(?:boite|societe))\s?(?:c'?est|est|:|,)?\s$"
)
_REACH = 70
_FIRSTS = (Kind.STRONG_FIRST, Kind.AMBIGUOUS_FIRST)
_LIST_SIGNS = re.compile(r", ?|/| - | et | ou |, et ")


def is_a_place(view: View, start: int, end: int) -> bool:
    """Whether what is written like a name in `[start, end)` is a place or a firm, by what stands before it."""
    tokens = tokens_of(view)
    first, after = tokens.at(start), tokens.at(end)
    if first >= after:
        return False
    begin, fold = max(0, start - _REACH), view.fold
    if _is_where_one_studies(view, start, end):
        return True
    kinds = [kind_of(tokens[at], False) for at in range(first, after)]
    if _is_in_a_list(view, tokens, first, after - 1) or _THERE.search(fold, begin, start) is not None:
        return True
    if first and tokens[first - 1].fold in _OF_COUNTRIES and fold[tokens[first - 1].end : start] == " ":
        a_country = tokens[first - 1].fold == "en" or tokens[first].fold in _WITH_AN_ARTICLE
        return (a_country or Kind.STRONG_FIRST not in kinds) and view.words.isdisjoint(_CHANGING)
    if is_a_firm(view, start, end):
        return True
    return not any(kind in _FIRSTS for kind in kinds) and (
        _FOR_A_FIRM.search(fold, begin, start) is not None
        or (Kind.STRONG_LAST not in kinds and _EMPLOYER.search(fold, begin, start) is not None)
    )


def _is_where_one_studies(view: View, start: int, end: int) -> bool:
    begin, fold = max(0, start - _REACH), view.fold
    if fold[start:end].replace(" ", "_") in _UNIVERSITIES and _A_STUDENT.search(fold, begin, start) is not None:
        return True
    if _STUDIES.search(fold, begin, start) is not None:
        return True
    return _AT.search(fold, begin, start) is not None and _LEVEL.match(fold, end) is not None


_WITH_AN_ARTICLE = words("kenya salvador")
"""Countries that are first names too; «au Baptiste» is said of people in places."""
_CHANGING = words("changer change remplacer modifier corriger transformer nom prenom ecrit epelle orthographe appelle")
"""«Changer Petit en Martin»."""


def _is_in_a_list(view: View, tokens: Tokens, first: int, last: int) -> bool:
    """«Castres, Lavaur et Albi»: between places, or joined to one by «ou», a word that is no first name is one."""
    if last != first or kind_of(tokens[first], False) is Kind.STRONG_FIRST:
        return False
    places = gazetteers().places
    start, end = tokens.spans[first]
    sides = 0
    for other, gap in (
        (first - 1, view.fold[tokens[first - 1].end : start] if first else ""),
        (first + 1, view.fold[end : tokens[first + 1].start] if first + 1 < tokens.count else ""),
    ):
        if 0 <= other < tokens.count and tokens[other].fold in places and _LIST_SIGNS.fullmatch(gap):
            sides += 1 if gap.strip() in (",", "/", "-") else 2
    return sides > 1
