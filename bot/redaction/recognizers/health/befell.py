"""What befell a body, by any verb: «s’est ouvert la main», «mordu au mollet», «mon genou a lâché», «né à 29 semaines»;
what someone lives on, drinks or has stopped; how long is left.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.ties import does, is_tied
from bot.redaction.recognizers.health.told import SEEN
from bot.redaction.recognizers.health.words import BODY, SENSITIVE
from bot.redaction.view import View
from bot.redaction.wordlist import words

_COUNT = r"(?:deux|trois|quatre|cinq|six|sept|huit|dix|une?|plusieurs|quelques|[0-9]{1,2})"
_AT = (
    rf"(?:(?:a|dans|sur|sous|derriere)\s(?:la\s|l'|le\s|les\s|une\s|un\s)|aux?\s|"
    rf"(?:la|le|les|un|une|deux|trois|quatre)\s(?:{_COUNT}\s)?|l'|d'une?\s|du\s|de\sl[a']\s?)"
)
_SIDE = r"(?:\s(?:gauches?|droite?s?))?"
_WHERE = rf"(?:{BODY}){_SIDE}"
_BEFELL = lazily(
    # somebody's verb, whatever it is, and the part of the body that it fell on
    rf"(?<![a-z])(?:j?me\ssuis|m'etre|m'etais|s'est|s'etait|s'etre|se\ssont|m'a|m'ont|lui\sa|lui\sont|nous\sa|ai\sete|"
    rf"a\sete|ete)\s(?:bien\s|encore\s|a\smoitie\s)?"
    rf"(?P<hurt>(?:fait\s)?(?!(?:saute|passe|reste|tombe|monte|venu|file|colle|crache|lave|pris|mis|dit|donne|"
    rf"montre|connecte|trompe|assis|reveille|plaint|perdu|casse\sla\stete))[a-z]{{3,12}}(?:e|es|ee|ees|i|ie|u|ue|us|"
    rf"is|ise|it|ite|rt|rte|er|ir|re)\s(?:{_AT})(?:bout\sd[eu]\s)?(?:{_WHERE}))(?![a-z])"
    rf"|(?<![a-z])(?:mon|ma|mes|son|sa|ses|notre)\s(?P<organ>(?:{_WHERE})\s(?:(?:a|ont|m'a|s'est|se\ssont|vient\sde|"
    rf"commence\sa|me)\s)?(?:encore\s|completement\s|tout\s)?"
    rf"(?:lache|cede|craque|casse|gonfle|explose|pete|enfle|saigne|coule|coince|bloque|brise|dechire|fendu|rompu|"
    rf"demis|deplace|infecte|tremble|gratte|"
    rf"demange|brule|lance|elance|deforme|use|decolle|suinte|endormi|engourdi|fourmille|paralyse|fait\s(?:mal|"
    rf"souffrir)|lacher|ceder)(?:r|nt|s|es|ee?)?)(?![a-z])"
    rf"|(?<![a-z])(?P<state>(?:{_WHERE})\sen\s(?:mille\s)?(?:morceaux|miettes|vrac|compote|bouillie|charpie|"
    rf"lambeaux|echarpe|plastique|metal|titane|ceramique|resine|sang|feu|moins))(?![a-z])"
    rf"|(?<![a-z])(?:plus|reste)\s(?P<left>(?:qu'une?|que\s(?:{_COUNT}))\s(?:{BODY}))(?![a-z])"
    r"|(?<![a-z])(?P<bitten>(?:brule|ebouillante|electrocute|intoxique|empoisonne|mordu|pique|griffe|renverse|"
    r"percute|fauche|agresse|poignarde|"
    r"irradie|contamine|infecte|reanime|intube|perfuse|plonge)e?s?\s(?:(?:au|a\sla|a\sl'|par|dans)\s(?:un\s|une\s|"
    r"le\s|la\s|l'|mon\s|son\s)?)"
    r"(?:premier\sdegre|second\sdegre|deuxieme\sdegre|troisieme\sdegre|[23]e?\sdegre|monoxyde|plomb|tique|guepe|"
    r"chien|chat|vipere|serpent|"
    r"abeille|frelon|huile|eau\sbouillante|voiture|camion|scooter|hopital|amiante|couteau|"
    r"coma(?:\sartificiel)?))(?![a-z])"
)
_HAPPENED = lazily(
    # birth before its time; how long is left; falls
    rf"(?<![a-z])(?:(?P<early>nee?s?\s(?:tres\s|grande?s?\s)?(?:prematuree?s?|prematurement|avant\sterme|"
    rf"a\s(?:[0-9]{{2}}|six|sept|huit)\s(?:semaines|mois|sa)(?:\set\sdemie?)?|"
    rf"avec\s(?:une?\s|des\s)(?:malformation|handicap|maladie|bec|fente|souffle|pied)[a-z]*(?:\s[a-z]{{4,14}})?))"
    rf"|(?P<dying>(?:{_COUNT}|peu\sde|plus\sque\s{_COUNT})\s(?:mois|semaines|jours|temps)\sa\svivre|"
    rf"(?:entre\sla\svie\set\sla\smort)|(?:frole|failli\s(?:y\s)?(?:passer|mourir|perdre\s[a-z]+))(?:\sla\smort)?|"
    rf"(?:condamnee?\spar\s(?:les\smedecins|la\sm[a-z]+|la\sfaculte)))"
    rf"|(?P<falls>(?:tombe|chute)s?\s(?![a-z\s]{{4,20}}\s(?:en\spanne|sur|hors))(?:tout\sle\stemps|souvent|sans\sarret|regulierement|chaque\sjour|"
    rf"tous\sles\sjours|dans\sles\s(?:pommes|vapes)|de\ssa\shauteur)|"
    rf"fai[ts]\sdes\s(?:fausses\sroutes|chutes|malaises|absences|crises|fugues|cauchemars|oedemes|allergies|apnees|"
    rf"convulsions|syncopes)(?:\s(?:la\snuit|a\srepetition))?|"
    rf"(?:souffre|souffrait)\s(?:le\smartyre|atrocement|enormement|terriblement|physiquement|"
    rf"moralement)(?:\s(?:avec|du|de|des|dans)\s(?:mon\s|ma\s|mes\s|son\s|sa\s|ses\s|la\s|l'|le\s|"
    rf"les\s)?(?:{BODY}))?))(?![a-z])"
)
_SUBSTANCE = (
    r"alcool|heroine|coke|cocaine|drogues?|crack|shit|cannabis|beuh|opium|ghb|ecstasy|mdma|meth|stups|stupefiants|ketamine|"
    r"tabac|came"
)
_DEPENDS = lazily(
    rf"(?<![a-z])(?P<told>(?:arrete(?:r)?|repris|stoppe|sevree?|decroche|touche|"
    rf"prends?|prenait|prenais|consomme|sniffe|fume|tombee?|"
    rf"replonge|retombee?|rechute|accro|addict|dependante?|noye|boi[ts]|abstinente?)\s(?:(?:de|a|dans|avec|"
    rf"en)\s)?(?:de\s)?(?:l'|la\s|le\s|les\s|d'|du\s|des\s)?(?:{_SUBSTANCE}))(?![a-z])"
    rf"|(?<![a-z])(?:je|j'|il|elle|qui|(?:mon|ma|notre|son|sa)\s(?:{KIN}))\s?(?P<again>(?:a\s|ai\s)?(?:replonge|"
    rf"rechute|reboi[ts]|se\sdrogue|me\sdrogue|se\spique|se\sshoote)"
    rf"(?:\s(?:a\snouveau|encore))?|boi[ts]\s(?:a\snouveau|encore|trop|beaucoup|en\scachette|comme\sun\strou|"
    rf"tous\sles\s(?:jours|soirs)))(?![a-z])"
)
_APPOINTMENT = lazily(
    r"(?<![a-z])(?:rdv|rendez[\s-]vous|consultations?|suivi|seances?|entretien|bilan)\s(?:(?:hebdomadaire|"
    r"mensuel\w*|regulier\w*)\s)?"
    r"(?:chez|avec|en|au|aux|a|du|de)\s(?:l'|la\s|le\s|les\s|mon\s|ma\s|un\s|une\s|son\s|sa\s)?"
    rf"(?P<told>{SENSITIVE})(?![a-z])"
)
_IDIOMS = lazily(
    r"(?:[a-z]+\s)?(?:fait\s)?[a-z]+\s(?:la\s(?:tete|main|langue)|les\s(?:pieds|yeux|oreilles|dents|mains|bras|"
    r"nerfs|doigts)|le\s(?:nez|dos|doigt|pied|coeur)|sur\sle\sdos|au\s(?:nez|dos|pied|bras)|"
    r"au\scoeur|(?:a|dans)\sl'oeil|sous\s(?:le\snez|la\smain|les\syeux)|(?:sur|a|de)\sla\s(?:main|jambe)|la\sjambe|(?:sur|de)\s(?:le|un)\scote|a\scote|par\scoeur)(?![a-z])"
)
"""«Ça m’a cassé les pieds», «m’est passé sous le nez»: only the body's own verbs are meant there."""
_OF_BODIES = lazily(
    r"(?:fait\s)?(?:casse|fractur|foul|tord|tordu|brul|coup|ouv|broy|ecras|opere|amput|mord|mordu|pique|blesse|"
    r"brise|pete|entaill|ebouillant|dechir|"
    r"luxe|cogne|arrach|sectionn|perfor|creve|abime|demis|deboit|griff|enleve|retire|pince|recousu|serre|tranche|egorge|frapp|irradi|gel|infect|gonfl|eclat|roul|coinc|demol|bouff|tape|gifl)"
)

_BODILY = frozenset(
    form
    for part in re.sub(r"s\?", "", BODY).split("|")
    for word in [part.split(r"\s")[-1]]
    for form in (word, f"{word}s")
)
_BITING = (
    "brule ebouillante electrocute intoxique empoisonne mordu pique griffe renverse percute fauche agresse poignarde "
    "irradie contamine infecte reanime intube perfuse plonge"
)
_BITTEN_GATE = frozenset(f"{verb}{end}" for verb in _BITING.split() for end in ("", "e", "s", "es"))
_HAPPENED_GATE = words(
    "prematures premature prematuree prematurees prematurement terme semaines malformation handicap maladie bec "
    "fente souffle vivre "
    "vie frole failli mort mourir meurt condamne condamnee tombe fausses chutes malaises absences fugues cauchemars "
    "oedemes "
    "allergies apnees convulsions syncopes martyre atrocement enormement terriblement physiquement moralement"
)
_SUBSTANCES = frozenset(re.sub(r"s\?", "", _SUBSTANCE).split("|")) | words(
    "drogue drogues replonge rechute reboit rebois drogue pique shoote boit bois"
)
_APPOINTED = words("rdv rendez consultation consultations suivi seance seances entretien bilan")

GATE = _BODILY | _BITTEN_GATE | _HAPPENED_GATE | _SUBSTANCES | SEEN
"""Without one of these words nothing here is told."""


def befell(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact of someone begins and ends."""
    seen = view.words
    if not seen.isdisjoint(_BODILY) or not seen.isdisjoint(_BITTEN_GATE):
        yield from _hurt(view)
    if not seen.isdisjoint(_HAPPENED_GATE):
        yield from _someones(view, _HAPPENED, "dying")
    if not seen.isdisjoint(_SUBSTANCES):
        yield from _someones(view, _DEPENDS, "again")
    if not seen.isdisjoint(SEEN) and not seen.isdisjoint(_APPOINTED):
        for match in _APPOINTMENT.finditer(view.fold):
            if is_tied(view, *match.span(), match[0]):
                yield match.span("told")


def _hurt(view: View) -> Iterator[tuple[int, int]]:
    for match in _BEFELL.finditer(view.fold):
        if match["hurt"] and not _OF_BODIES.match(match["hurt"]):
            of_herself = match[0].startswith(("me ", "jme ", "m'et", "s'"))
            if not of_herself or _IDIOMS.match(match["hurt"]):
                continue
        if match["hurt"] or match["organ"] or _is_someones(view, match):
            yield match.span(match.lastgroup or 0)


def _someones(view: View, frame: re.Pattern[str], sure: str) -> Iterator[tuple[int, int]]:
    """What `frame` finds of someone; its group `sure` names her itself."""
    for match in frame.finditer(view.fold):
        if match[sure] or _is_someones(view, match):
            yield match.span(match.lastgroup or 0)


def _is_someones(view: View, match: re.Match[str]) -> bool:
    start, end = match.span(match.lastgroup or 0)
    return does(view, start) or is_tied(view, start, end, view.fold[start:end], surely=True)
