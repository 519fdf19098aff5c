"""Operations, stays and accidents of somebody, told without an organ or a ward: «depuis mon opération», «j’écris de
mon lit d’hôpital», «ils opèrent mon fils demain».

A bank and a portal have operations too, and a hospital is an institution: what tells that a body is meant is whose it
is and a day for it, or where somebody lies.
"""

import re
from collections.abc import Iterator

from bot.redaction.dates import DAYS, MONTHS
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import BY_A_NAME, CALLED, IN_LAW, KIN
from bot.redaction.recognizers.health.ties import is_someones
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_OWNER = r"(?:mon|ma|son|sa|notre|leurs?|mes|ses|nos)"
_WHOSE = rf"(?:{_OWNER}\s(?:{KIN}|{IN_LAW})|{CALLED}|{BY_A_NAME})"
_WHICH = (
    r"(?:(?:petite|grosse|lourde|grande|premiere|deuxieme|seconde|troisieme|quatrieme|derniere|prochaine|future|nouvelle|"
    r"2e|2eme|3e|3eme)\s)?"
)
_ACT = r"(?:operations?|interventions?)(?:\schirurgicales?)?"
_DAY = (
    rf"(?:le\s[0-9]|du\s[0-9]|au\s[0-9]|{DAYS}|demain|hier|bientot|"
    r"cet(?:te)?\s(?:semaine|ete|hiver|automne|annee)|ce\s(?:matin|soir|mois|printemps)|la\ssemaine|le\smois|l'(?:an|annee|ete)\s|"
    rf"(?:en|debut|fin|mi|courant)[\s-](?:{MONTHS}|[0-9]{{4}})|(?:dans|il\sy\sa)\s(?:[0-9]{{1,2}}|une?|deux|"
    rf"trois|quatre|quelques|peu)\s?(?:jours?|semaines?|mois|ans?)?)"
)
_DESK = (
    r"\s(?:de\s(?:paiement|virement|maintenance|retrait|credit|debit|prelevement|parrainage|verification|controle|mise\sa|securite|votre|vos|communication)|"
    r"d'(?:achat|hier\ssur)|bancaires?|en\sligne|commerciales?|aupres|chez\svous|(?:[a-z]+\s){0,2}sur\s(?:le|la|l'|votre|mon|ma|"
    r"ce)\s?(?:site|compte|appli\w*|espace|portail|releve|contrat|page|dossier)|techniques?|numero|n[°o])(?![a-z])"
)
_NOT_A_DESK = rf"(?!{_DESK})(?![a-z])"
_HOSPITAL = r"hopital|hosto|hospi|chu|chr|chru|clinique"
_OPERATION = lazily(rf"(?:[a-z]+\s)?{_ACT}(?:\sa(?:\sete)?(?:\s[a-z]+ees?)?)?")
_AT_HOSPITAL = lazily(rf"(?:a\s?l'?\s?|au|a\sla)\s?(?:{_HOSPITAL})$")
_OF_A_DESK = lazily(rf"(?:[a-z]+\s)?{_ACT}(?:{_DESK})")
_ON_A_BODY = lazily(
    rf"\s(?:du|de\sla|des|de\sl'|d'une?)\s?(?:{BODY}|menisque|cataracte|canal\scarpien|hernie)(?![a-z])"
)
_ACCIDENT = re.compile("accidents?(?![a-z])")
_INSURED = lazily(
    r"(?<![a-z])(?:responsabilite\scivile|(?:assurance|contrat|assurez)\s(?:aussi\s)?(?:l'|les\s)?auto\w*|tous\srisques|constat|carrosserie|"
    r"sans\sblesses?)(?![a-z])"
)
_OPERATIONS = lazily(
    # hers, and what stands before or after it is no desk's
    rf"(?<![a-z])(?:depuis|apres|avant|pendant|suite\sa|pour|cause\sde|lors\sde|attend(?:s|ons)?|redoute|prepare|(?:date|jour|veille|lendemain|devis|factures?|frais|cout|"
    rf"suites?|sequelles|remets|remet|remise?|resultats?|attente|prix|montant)\s(?:de|pour))\s{_OWNER}\s{_WHICH}"
    rf"(?P<since>{_ACT}){_NOT_A_DESK}"
    rf"|(?<![a-z]){_OWNER}\s{_WHICH}(?P<planned>{_ACT}){_NOT_A_DESK}"
    rf"(?=\s(?:n'|ne\s)?(?:(?:est|sera|etait|serait|va\setre|doit\setre|a\s(?:deja\s)?ete|vient\sd'etre|aura|devait\savoir|a\s(?:eu\s)?(?=lieu))\s)?"
    rf"(?:pas\s|deja\s|encore\s|enfin\s|bien\s|re)?(?:prevue|programmee|reprogrammee|reportee|decalee|avancee|repoussee|deplacee|"
    rf"planifiee|fixee|calee|lieu|approche|coute|s'est\s(?:bien|mal|tres)|s'approche|a\s(?:coute|reussi|dure|rate)|tombe\sle|"
    rf"au\s(?:chu|bloc|laser)|a\sl'hopital|a\sla\sclinique|en\s(?:ambulatoire|urgence|clinique)|{_DAY}))"
    rf"|(?<![a-z])(?:l'|la\s|les\s(?:deux\s)?|une\s)(?P<of>{_ACT})\s(?:de\s|d')(?={_WHOSE}(?![a-z])(?!\s(?:aupres|sur\s(?:le|votre|ce)|"
    rf"chez\svous)))"
    rf"|(?<![a-z])(?:l'|la\s)(?P<named>operations?)\s(?:de\s|d')(?={SENTINEL})"
    # somebody has one, on a day; or undergoes one, whenever
    rf"|(?<![a-z])(?:ai|a|aurai|aura|avons|avait|avais|avoir|eu|prevu|programme)\s(?:une|son|mon|sa|ma|deux|trois|plusieurs)\s{_WHICH}"
    rf"(?P<has>{_ACT})(?=\s(?:de\s)?(?:(?:prevue|programmee|calee|chirurgicale)s?(?![a-z])|{_DAY}|a\sla\sclinique|a\sl'hopital|au\s(?:chu|"
    rf"coeur|cerveau|laser)))"
    rf"|(?<![a-z])(?:subi|subit|subir|subis|subira|subirai|subie?s?)\s(?:(?:une|son|mon|sa|ma|des)\s|l')?{_WHICH}"
    rf"(?P<undergone>(?:(?:deux|trois|quatre|plusieurs)\s)?{_ACT}){_NOT_A_DESK}"
)
_OPERATE = lazily(
    rf"(?<![a-z])(?:ils|on|elles?|il|chirurgien(?:ne)?s?|clinique|hopital|qui)\s(?:va\s|vont\s|doit\s|doivent\s|ont\s|a\s|veut\s|veulent\s)?"
    rf"(?P<told>(?:re)?oper(?:e|ent|er|era|eront))\s(?:{_WHOSE})(?![a-z])"
    r"|(?<![a-z])(?P<again>reoperee?s?|reoperer)(?![a-z])"
)
_ACCIDENTS = lazily(
    rf"(?<![a-z])(?:depuis|suite\sa|apres|avant|cause\sde|suites\sde|remets\sde|remise?\sde|sequelles\sde)\s(?:mon|son|notre|leur)\s"
    rf"(?:grave\s|gros\s|premier\s)?(?P<since>accident)(?![a-z])"
    r"|(?<![a-z])(?:depuis|suite\sa|apres|cause\sde|suites\sde|remets\sde|remise?\sde|sequelles\sde)\s(?:ma|sa|leur)\s(?:mauvaise\s|grosse\s|derniere\s|"
    r"deuxieme\s|seconde\s|petite\s)?(?P<after>chute)(?![a-z]|\s(?:d[eu]s?|d'|de\sla)\s?(?:revenus?|salaires?|connexion|debit|tension|cheveux|points?|retraite))"
    rf"|(?<![a-z])l'(?P<of>accident)\s(?:de\s|d')(?={_WHOSE}(?![a-z]))"
    r"|(?<![a-z])(?:ai|a|avait|avons|avais|ont)\s(?:deja\s|encore\s|bien\s)?eu\s(?:un|son|plusieurs|deux)\s(?:gros\s|grave\s|petit\s|"
    r"terrible\s|vilain\s)?(?P<had>accidents?(?:\sgraves?)?)(?![a-z])"
    r"|(?<![a-z])fai(?:t|re|sait)\sune\s(?P<fell>(?:mauvaise|lourde|grosse|sale|vilaine|grave|terrible|belle)\schute)(?![a-z])"
)
_HURT = words(
    "pompiers pompier samu smur hopital hopitaux urgences ambulance blesse blessee blesses secours clinique "
    "chirurgien kine sequelles itt reanimation coma fauteuil sanglant handicape reeducation brancard helico "
    "helicoptere"
)
"""Beside an accident: a body was hurt, and not a car alone."""
_ERRAND = lazily(
    r"\s(?:pour\s)?(?:deposer|chercher|recuperer|demander|payer|regler|signer|voir|retirer|porter|rendre|faire\ssigner|visiter|"
    r"accompagner|donner|montrer|presenter|prendre\s(?:le|la|les|un|des|mon)\s(?:papier|document|dossier|bulletin))(?![a-z])"
)
"""«Je vais à la clinique chercher le document»."""
_STAYS = lazily(
    rf"(?<![a-z])(?:suis|chuis?|jsuis?|sui|est|etais|etait|sommes|sont|reste|restee?|rester|restera)\s(?:encore\s|toujours\s|tjrs\s|deja\s|"
    rf"actuellement\s|(?:[0-9]{{1,2}}|une?|deux|trois|quatre|cinq|six|huit|dix|quinze|plusieurs)\s(?:jours?|semaines?|nuits?|mois)\s)?"
    rf"(?P<there>(?:a\s?l\s?'?\s?|au\s|a\sla\s)(?:{_HOSPITAL}))(?![a-z])"
    rf"|(?<![a-z])(?:passer?|passee?s?|passait|dor[st]|dormir|retournee?|retourner?|rentrer?|rentree?|entrer?|entree?|emmenee?|emmener|"
    rf"conduite?|transportee?|admise?|vais|va|allee?|aller|ete|fini|finir|atterri|part|partie?|vit|hospitalisee?|soignee?|gardee?|garder|dormi)\s"
    rf"(?:(?!dossier|papiers?|carte|facture|document)[a-z0-9']+\s){{0,4}}?(?P<goes>(?:a\s?l\s?'?\s?|au\s|a\sla\s)(?:{_HOSPITAL}))(?![a-z])"
    rf"|(?<![a-z])(?:sort|sors|sorti|sortie|sortir|sortira|sortait|sortons|rentrer?|rentree?|revenir|revien[st]|revenue?)\s(?:enfin\s|hier\s|"
    rf"juste\s|tout\sjuste\s|vivante?\s)?(?:de\s(?:l'|la\s)|d'|du\s)(?P<left>{_HOSPITAL})(?![a-z])"
    rf"|(?<![a-z])(?:ma|sa|notre|leur)\s(?P<out>sortie\s(?:de\s(?:l'|la\s)|d'|du\s|de\s)(?:{_HOSPITAL}))(?![a-z])"
    rf"|(?<![a-z])(?:mon|son|notre)\s(?P<bed>lit\s(?:d'|de\s(?:l'|la\s)?|du\s)(?:{_HOSPITAL}|reanimation|malade|souffrance|douleurs?))"
    rf"(?![a-z])"
    r"|(?<![a-z])(?:est|suis|etait|part|partie?|va|vais|entree?|entre|admise?|place|placee|reste|transferee?|sera|mise?|rentree?|passee?)\s"
    r"(?:encore\s|toujours\s|maintenant\s)?en\s(?P<ward>(?:long|moyen|court)s?[\s-]sejours?)(?![a-z])"
)
_AT_WORK = words(
    "travaille travailler infirmier infirmiere soignant soignante interne internat stage stagiaire secretaire medecin "
    "medecins brancardier cadre bosse bosser taf boulot embauche embauchee poste salarie agent comptable collegues "
    "praticien apprentie"
)
_BANKING = words(
    "virement virements prelevement prelevements bancaire bancaires banque paiement paiements releve releves debit "
    "debitee debite maintenance parrainage technicien promo promotion commerciale creditee"
)
_OPERATING = words("operation operations intervention interventions")
_OPERATED = words("opere operent operer operera opereront reopere reoperee reoperes reoperer reoperent")
_BEFALLING = words("accident accidents chute")
_HOSPITALS = words("hopital hosto hospi chu chr chru clinique sejour lit")
GATE = _OPERATING | _OPERATED | _HOSPITALS | _BEFALLING
"""Without one of these words nothing here is told."""


def happened(view: View) -> Iterator[tuple[int, int]]:
    """Where each such event begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_OPERATING) and seen.isdisjoint(_BANKING):
        for match in _OPERATIONS.finditer(fold):
            kind = match.lastgroup or ""
            named = kind != "named" or Label.PERSON in view.told
            if named and (kind != "has" or is_someones(view, match)):
                yield match.span(kind)
    if not seen.isdisjoint(_OPERATED):
        for match in _OPERATE.finditer(fold):
            if match["told"] or is_someones(view, match):
                yield match.span(match.lastgroup or 0)
    if not seen.isdisjoint(_BEFALLING):
        for match in _ACCIDENTS.finditer(fold):
            kind = match.lastgroup or ""
            if (kind != "had" or not seen.isdisjoint(_HURT)) and (
                kind in ("since", "of", "after") or is_someones(view, match)
            ):
                yield match.span(kind)
    if not seen.isdisjoint(_HOSPITALS):
        for match in _STAYS.finditer(fold):
            kind = match.lastgroup or ""
            if kind in ("there", "goes", "left") and not (seen.isdisjoint(_AT_WORK) and is_someones(view, match)):
                continue
            yield match.span(kind)


def is_of_a_desk(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` tells is a bank's operation or a portal's, an errand, a car's accident."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_OPERATING):
        if _OF_A_DESK.match(fold, start) is not None and _ON_A_BODY.search(fold, start, end) is None:
            return True
        if not seen.isdisjoint(_BANKING) and _OPERATION.fullmatch(fold, start, end) is not None:
            return True
    if not seen.isdisjoint(_HOSPITALS) and _ERRAND.match(fold, end) is not None:
        return _AT_HOSPITAL.search(fold, start, end) is not None
    return "accident" in seen and _INSURED.search(fold) is not None and _ACCIDENT.match(fold, start) is not None
