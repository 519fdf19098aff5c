"""What ties a health fact to someone: whose it is, who has it, or who says so in few words («diabétique depuis 2011»).

A clause that asks about cover, or that speaks of people in general, ties nothing: «un site accessible aux aveugles».
"""

import re

from bot.redaction.dates import DAYS, MONTHS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN, KINSHIP
from bot.redaction.recognizers.health.meant import is_a_ward, without_its_question
from bot.redaction.recognizers.health.titles import ALONE, IS_OR_HAS, TITLED
from bot.redaction.recognizers.health.words import AMBIGUOUS, SINGULAR_STATES, WEAK
from bot.redaction.things import ALSO, THING
from bot.redaction.view import SENTINEL, View

_SOMEONE = (
    rf"j'?|je|moi|nous|on|qui|ki|{KINSHIP}|"
    rf"(?:le\sgrand|la\sgrande)(?=\s(?:a|fait|prend|souffre)\s)|papa|maman|mamie|papy|mamy|papi|{SENTINEL}"
)
_OTHERS = rf"{_SOMEONE}|il|elle|ils|elles|i|he|she|we|my\s[a-z]+"
_TELLS = (
    r"(?:n'|l'|m'|d'|s'|qu')?(?:ai|as|a|avons|ont|avait|avais|aurais|aurait|suis|sui|sommes|est|sont|etais|"
    r"etait|ete|souffre|"
    r"souffrons|souffrait|souffrent|prends?|prenons|prenait|prennent|fais|fait|subi|subis|subit|attends|attend|"
    r"deviens|devient|vis|vit|suit|suivons|recois|recoit|recevait|effectue|consulte|presente|ronfle|"
    r"developpe|declare|attrape|porte|porteuse?|atteinte?|diagnostiquee?s?|detecte|decouvert|soignee?|"
    r"traitee?|suivie?|victime|dois|doit|vais|va|viens|vient|chope|avoir|etre|reste|restons|retrouve|retrouvons|"
    r"aie|ait|ayons|apprend\w*|faisons|font|passe|passer|passait|passera|sors|sort|reviens|revient|commence|"
    r"have|has|had|am|was|is|suffers?|combats|lutte|gere|touche|touchons|marche|deplace|utilise|attrape|risque|"
    r"couve|traine|vivons|debute|redoute|enchaine|entame|termine)"
)
_HAS = r",?[\s']{0,2}(?:[^\s.!?;\n]{1,20}\s){0,4}?" + _TELLS + r"(?![a-z])[\s']?(?P<between>[^.!?;\n]*)$"
_SUBJECT = lazily(rf"^(?:.*(?<![a-z]))?(?:{_OTHERS}){_HAS}")
_SURE_SUBJECT = lazily(rf"^(?:.*(?<![a-z]))?(?:{_SOMEONE}){_HAS}")
_SMS = lazily(
    r"(?:(?<![a-z])(?:etant|en\stant\sque|devenue?|c'est\spour|ald\spour|ald\saccordee?\spour)|(?:^|,\s)(?:ai|"
    r"suis|souffre|sui|porte|prends|aie)|(?<![a-z'])(?:jai|jsui|gt|jsuis|chuis|chui|jsui|j\s?suis|ch'suis|c|g|"
    r"jette|jprends?|jpren|jfais?|j\s?fais|je\s?pren|jer|javais|jave|jportes?|jvis|"
    r"jatten[ds]?))\s(?P<between>[^.!?;\n]*)$"
)
_OWN = lazily(
    rf"(?<![a-z])(?:mon|ma|mes|notre|nos|son|sa|ses|leur|leurs|my|his|her|our)\s(?:(?:{KIN})\s)?"
    r"(?:(?:petite?|gros|grosse|grave|ancien|ancienne|premier|premiere|deuxieme|second|seconde|nouveau|nouvelle|"
    r"propre|derniere?|"
    r"eventuelle?|vieux|vieille|double|enieme|futur|future|prochaine?|crise|crises|pension|rente|carte|"
    r"allocation|frais)\s(?:d'|de\s)?)?$"
)
_OF_KIN = lazily(
    rf"(?<![a-z])(?:{KIN}|mme|mlle|mr?\.?|monsieur|madame)\s{SENTINEL},\s(?:[0-9]{{1,2}}\sans,?\s)?$|"
    rf"(?<![a-z])(?:{KIN})(?:(?:\sde)?\s[0-9]{{1,2}}\sans,?\s|,?\s(?:[a-z]{{2,9}}\s)?|\s?[:=(-]\s?)$"
)
_EVENT = lazily(
    r"(?<![a-z])(?:m'a|m'ont|lui\sa|lui\sont|nous\sa|ont|ete|etre|atteinte?s?|souffrante?s?|victimes?|porteuse?|"
    r"porteur|suite\sa|(?:entree?|admise?|sortie?|hospi|garde)\s(?:le\s|du\s)?[0-9][^.!?;\n]{0,20}?(?:pour|motif)|"
    r"apres|malgre|cause\sd[e'u]|cause\sdes|depuis|arret\s(?:[a-z0-9']{2,11}\s){0,4}?pour|diagnostiqu\w*|"
    r"detecte\w*|decouvert\w*|prescrit\w*|"
    r"oper(?!ation\s(?:de|du|des)\s)\w*|hospitalis\w*|soign\w*|trait(?:e|ee|es)|greff\w*|depist(?!age)\w*|vacciner?|vaccine[es]+|suivie?s?|"
    r"reconnue?s?|sous)\s"
    r"(?P<between>(?:[^.!?;,\n\s]+\s){0,4}(?:l'|d')?)$"
)
_ABOUT = lazily(
    r"(?<![a-z])(?:questions?|combien|prix|cout\w*|infos?|informations?|renseignements?|savoir|si|s'il|comment|"
    r"quelle?s?|concernant|sur|rembours\w*|"
    r"garanties?|charge|forfait|couv\w+|cherche|recherche|trouve|trouver|article|page|rubrique|formulaire|"
    r"brochure|campagne|guide|"
    r"document|message|mail|courrier|application|annuaire|conseil\w*|accessible\w*|specialis\w+|proposez|existe|"
    r"que|droit|droits|aide|"
    r"clique\w*|cliquer|compren\w*|expliqu\w*|affich\w*|lu|lis|vois|ecrire|demander?|attestation|reference\w*|"
    r"telephoner?|tape|tarifs?|prix|devis|"
    r"adapte\w*|pense\w*|mutuelle|assurance|contrat|compte|fichier)(?![a-z])"
)
_GENERAL = lazily(
    r"(?<![a-z])(?:(?:une|des|les)\s(?:femmes?|personnes?|gens|hommes?|salaries?)\s|(?:quand|lorsqu'|si|"
    r"qu')\s?on\s(?:est|a|fait)\s(?:une?\s|du\s|de\sla\s)?|(?:pour|avec|chez)\s(?:les\s|des\s)?(?:enfants|adultes|"
    r"patients|seniors)\s|(?:pour\s(?:les|des)|aux|contre\s(?:les|la|le)|quels?|quelles?|chaque|"
    r"toute?s?)\s(?:personnes?\s|gens\s|patients?\s)?|personnes?\s|patients?\s|par\sles\s)$"
)
_SAYS_AFTER = lazily(
    rf"(?:\s[a-z']{{1,15}}){{0,4}}?,?\s(?:que\sj'ai|dont\sje\ssouffre|que\sje\s|qui\sme\s|qu'il\sa|qu'elle\sa|"
    rf"(?:pour|chez|comme)\smoi|"
    rf"(?:chez|pour|de|a)\s(?:(?:mon|ma|mes|notre)\s(?:{KIN})|(?:la|le)\s(?:petite?|grande?|gamine?|bebe)|maman|"
    rf"papa|mamie|papy|bebe)|"
    r"(?<!on\s)(?<!il\s)(?<!elle\s)(?:m'a|m'ont|m'empechen?t?|m'epuisen?t?|nous\sa|me\s(?:bloque|tue|fait|font|rend|ronge|fatigue|cloue|mine|"
    r"gene|prend)(?:nt)?|qui\sme)|diagnostiquee?s?(?!\?))(?![a-z])"
)
_WHEN = (
    rf"(?:(?:en|debut|fin|mi)\s(?:{MONTHS})|"
    rf"hier|demain|{DAYS}|ce\smatin|cette\snuit|"
    r"la\ssemaine\s(?:derniere|prochaine)|le\smois\sdernier|l'an\sdernier|l'annee\sderniere|le\s[0-9]{1,2}|"
    r"(?:il\sy\sa|dans)\s[a-z0-9]+\s(?:jours|semaines|mois|ans))"
)
_BARE_AFTER = lazily(
    r"(?:\s[0-9]{1,2}(?![0-9%]))?(?:\s[a-z']{2,15}){0,3}?(?:\s(?:depuis|de\snaissance|a\s[0-9]{1,3}\s?(?:%|pour)|"
    r"et\s(?:je|j'|mere|pere|"
    r"suivie?|sous|en)|reconnue?s?|diagnostiquee?s?|stabilisee?|traitee?|operee?|depiste\w*|a\soperer|prevue?s?|"
    r"car|donc|je|j'ai|avec\s[0-9]|en\s(?:19|20)[0-9]{2}|"
    rf"{_WHEN}|accordee?|refusee?|renouvelee?|arretee?|confirmee?|annoncee?|programmee?|posee?|"
    r"ratee?|terminee?|finie|commencee?|suite\sa|un\san\sque|tout(?:e|es)?\sl[ae])(?![a-z0-9])|"
    rf"\s(?:pour|chez|de|a)\s(?:mon|ma|mes|notre)\s(?:{KIN})(?![a-z])|"
    r"[^.?!\n]{0,40}?\s(?:(?:pour|chez)\smoi|ce\sque\sj'ai|que\sj'ai|dont\sje\ssouffre)(?![a-z])|"
    r"\s?[:,]\s(?:[^.?!\n]{0,40}?[\s:])?(?:j'|je|g\s|mon\s|ma\s|mes\s|on\sm'|puis-je|ai-je|moi))"
)
_NOTE = re.compile(r"(?:\s[a-z']{2,15}){0,3}[,;:]\s(?P<then>[^,.?!;\n]{3,60})(?=[,.;!\n]|$)")
"""«Glaucome, collyres à vie», «SOPK, épilation laser, combien ?»: a disease, then what goes with it."""
_ASKS_OF = lazily(
    r"(?<![a-z])(?:rembours\w*|prise?s?\sen\scharge|couv\w+|garanti\w*|forfait\w*|tarifs?|quel\w*|combien|comment|"
    r"qu\w?'?est|"
    r"c'est|est-ce|que|quoi|ou|vous|votre|vos|definition|liste|etc|ou\sautre|article|prevention|existe\w*|vendre|journee|"
    r"info\w*)(?![a-z])"
)
_SUPPOSES = lazily(
    r"(?<![a-z])(?:si\s(?:je|j'|on|un|une|mon|ma|mes|l'|l\s|nous|elle|jamais)|s'ils?|si\sil|au\scas\sou|"
    r"en\scas\sd[e'])(?![a-z])"
    r"(?:(?!(?<![a-z])(?:c'est\s(?:que|parce|a\scause)|n'(?:av|et)ai))[^.!?;,\n]|,(?=\s?(?:par\sexemple|un\sjour)))*$"
)
"""«Si je suis hospitalisé, qui prévenir ?»: nobody is."""
_IN_CASE = re.compile(r"(?<![a-z])(?:en\scas\sd[e']|en\sprevision\sd[e'])\s?(?:une?\s)?$")
"""«En cas de cancer»: nobody has it."""
_FIELD = lazily(
    r"(?:^|[\s,;(/])(?:objet|motif|pathologies?|diagnostic|affections?|maladies?|antecedents?|traitements?|"
    r"allergies?|sante(?:\sdeclaree)?|"
    r"etat|handicap|raison|nature|ald(?:\s[0-9]{1,2})?|cause)\s?[:=]\s?(?:une?\s|la\s|le\s|les\s|l')?$"
)
"""A line of a form or of a letter."""
LIKE_HER = (
    rf"(?:\s[a-z]+){{0,2}}?,?\scomme\s(?:moi|nous|lui|elle|(?:mon|ma|mes|notre|nos|son|sa)\s(?:petite?\s|"
    rf"grande?\s)?(?:{KIN}|grande?)|"
    rf"maman|papa|mamie|papy|papi|{SENTINEL})(?![a-z])"
)
"""«Quand on est sourd comme moi»: she is one of those."""
_LIKENED = lazily(LIKE_HER)
_AS_ONE = lazily(r"(?<![a-z])(?:en\stant\sque|comme)\s(?:une\s)?(?:personne|malade|patiente?)\s$")
_FOUND = lazily(
    r"(?<![a-z])(?:m'a|m'ont|lui\sa|lui\sont|nous\sa|nous\sont|me)\s(?:trouve|trouver|detecte)[es]*|^trouve[es]*\s"
)
_OF_A_BODY, _ANY_THING = (
    frozenset({"en fin de vie", "aveugle", "sourd", "sourde"}),
    lazily(rf"(?<![a-z])(?:{THING}|{ALSO})(?![a-z])"),
)
"""Ambiguous states that «il» and «elle» are in too, in a message that names no thing."""
_CLAUSE = re.compile(r"[^.!?;\n]*$")
_TITLE_CUT = re.compile(r"(?:^|[\s,(])m\.$")
"""«M. est aveugle»: the point ends no sentence."""
_BARE = lazily(
    r"[\s,:«\"(-]*(?:(?:bonjour|bonsoir|bjr|slt|salut|coucou|cc|hello|re|dsl|desolee?)[\s,]*)?"
    r"(?:(?:une?|premiere?|deuxieme|seconde?|troisieme|quatrieme|2eme|3eme|nouvelle|enieme|double|triple)\s){0,2}"
)
"""Nothing before the fact but a greeting."""
_SOON = 18
_REACH = 110
_DOES = lazily(
    rf"(?:^|(?<![a-z]))(?:{_OTHERS}|{TITLED}|suis|jsuis|me|m'|se|s')(?:[\s']|(?<='))(?:me\s|m'|se\s|s'|ne\s|n'|nous\s|"
    rf"y\s)?(?:[a-z]+\s)?$"
)


def does(view: View, start: int) -> bool:
    """Whether someone stands right before the verb at `start`: «je me» / «fais opérer de la cataracte»."""
    return _DOES.search(view.fold, max(0, start - 40), start) is not None


_MARKER = lazily(
    rf"(?<![a-z])(?:je|j'|j\s|me|m'|moi|mon|ma|mes|nous|notre|nos|jai|jsuis|jsui|chui|jfais|j'ai|{SENTINEL}|"
    rf"(?:son|sa|le|la|un|une|l'|leur)\s?(?:{KIN})|maman|papa|mamie|papy|my|mwen|tengo|tiene|mein|meine|minha|"
    rf"meu)(?![a-z])"
)
"""Someone, anywhere in the sentence."""
_DEFINITE = lazily(
    r"(?<![a-z])(?:le|la|les|du|des|de|aux?|ces?|cette|cet|quel\w*|vos|votre|sans|anti|non)\s$|(?<![a-z])(?:l|d)'$"
)
"""What makes a disease one in general: «le diabète», «des migraines»."""
_COVER = lazily(
    r"(?<![a-z])(?:rembours\w*|pris\w*\sen\scharge|prend\w*\sen\scharge|couv\w+|garanti\w*|forfait\w*|tarifs?|"
    r"est-ce|est-il|est-elle|"
    r"existe|faut-il|y\sa-t-il|journee|semaine|campagne|prevention|definition|article|c'est\squoi|vaccin\w*|"
    r"liste)(?![a-z])"
)
_DATED = lazily(
    r"[^.!?\n]{0,20}?\s(?:(?:faite?s?|operee?s?|prevue?s?|depuis|diagnostiqu\w*|hier|demain|stade|arret|"
    r"le\s[0-9]{1,2}|en\s(?:19|20)[0-9]{2}|"
    rf"en\s(?:{MONTHS})))(?![a-z0-9])"
)
_IMAGE = lazily(
    r"(?<![a-z])(?:(?:donnez?|donner|file|filer|refile)\s(?:la|le|les|des|une?|de\sla|de\sl')|j'en\s(?:suis|ai)|"
    r"rend(?:ez|re)?|un\svrai|une\svraie|quel|quelle|comme\sune?|le\svrai|une\sespece\sde|police|"
    r"lien)\s(?:[a-z]+\s)?$|"
    r"(?<![a-z])(?:vos|votre|ce|cette|ces)\s[a-z]+\s(?:me|nous)\s(?:donne|file)(?:nt)?\s$"
)
"""«Un vrai cancer, ces cookies»."""
_STANDS_ALONE = re.compile(r"(?:^\s*|[,:(-]\s?|(?<![a-z])(?:un|une|d'une?)\s)$")
_AFTER = 60


def _is_personal(fold: str, clause: str, start: int, end: int) -> bool:
    """Whether the sentence has someone in it, and does not ask about the disease in general; or states it, bare."""
    if _GENERAL.search(clause) or _IMAGE.search(clause):
        return False
    markers = list(_MARKER.finditer(clause))
    if markers:
        said = _FOUND.search(clause, markers[-1].start()) or markers[-1]
        return _ABOUT.search(clause, said.end()) is None
    sentence = _REST.match(fold, end)
    after = sentence[0] if sentence else ""
    if _ABOUT.search(clause) or _DEFINITE.search(clause) or _COVER.search(after):
        return False
    marker = _MARKER.search(after[:_AFTER])
    if marker is not None:
        return _ABOUT.search(after, 0, marker.start()) is None
    asks = fold[end + len(after) : end + len(after) + 1] == "?"
    if not clause.strip(" ,:-(") and not after.strip(" ,:-)") and (asks or fold.strip(" .!") == fold[start:end]):
        return False  # a disease alone: the subject of a question
    alone = _STANDS_ALONE.search(clause) is not None
    return alone and (_DATED.match(fold, end) is not None if asks else _COVER.search(clause) is None)


_REST = re.compile(r"[^.!?;\n]{0,160}")


def _clause_before(fold: str, start: int) -> str:
    """What stands before `start` in its clause; a title that its point cuts off goes with it."""
    found = _CLAUSE.search(fold, max(0, start - _REACH), start)
    clause = found[0] if found else ""
    if found and clause.startswith(" ") and _TITLE_CUT.search(fold, max(0, found.start() - 4), found.start()):
        return f"monsieur{clause}"
    return clause


def is_tied(view: View, start: int, end: int, told: str, *, surely: bool = False) -> bool:
    """Whether the fact `told`, at `[start, end)`, is someone's; `surely`: it is a word of disease and nothing else."""
    fold = view.fold
    clause = _clause_before(fold, start)
    supposed = _IN_CASE.search(clause) is not None or (told in WEAK and _SUPPOSES.search(clause) is not None)
    general = _GENERAL.search(clause) is not None and not is_a_ward(clause)
    owned = _OWN.search(clause) or _AS_ONE.search(clause) or (not general and _OF_KIN.search(clause))
    owned = owned or (surely and _FIELD.search(clause)) or ALONE.search(clause)
    if (owned and not supposed) or ("comme" in view.words and _LIKENED.match(fold, end)):
        return True
    if supposed or _IMAGE.search(clause) or (general and not _EVENT.search(clause)):
        return False
    ambiguous = told in AMBIGUOUS and (told not in _OF_A_BODY or _ANY_THING.search(fold) is not None)
    subject = (
        (_SURE_SUBJECT if ambiguous else _SUBJECT).search(clause)
        or IS_OR_HAS.search(clause)
        or _SMS.search(clause)
        or _EVENT.search(clause)
    )
    if (subject is not None and _ABOUT.search(_FOUND.sub("", subject["between"])) is None) or (
        view.tied and start < _SOON
    ):
        return True
    if _BARE.fullmatch(clause):  # «Enceinte de cinq mois, quand le dire ?»
        said = told in SINGULAR_STATES and told not in AMBIGUOUS
        noted = _NOTE.match(fold, end) if surely else None
        if said or (noted and not _ASKS_OF.search(noted["then"])) or _BARE_AFTER.match(fold, end) is not None:
            return True
    elif _SAYS_AFTER.match(fold, end) is not None and _ABOUT.search(clause) is None:
        return True
    return surely and _is_personal(fold, clause, start, end)


def is_someones(view: View, match: re.Match[str]) -> bool:
    """Whether someone is the subject of what a pattern has found, or what it tells, its last group, is tied to her."""
    start, end = match.span(match.lastgroup or 0)
    return does(view, match.start()) or is_tied(view, start, end, view.fold[start:end], surely=True)


def leaves_open(fold: str) -> bool:
    """Whether a message ends on someone who has something: the fact is in the next one («on m’a trouvé»)."""
    clause = fold[-_REACH:].rstrip(" .:,\u2026-")
    return _OPEN.search(clause) is not None


_OPEN = lazily(
    rf"(?:^|(?<![a-z]))(?:(?:{_OTHERS})[\s']{{0,2}}(?:[a-z]{{1,8}}\s){{0,2}}(?:ai|a|suis|est|souffre|"
    rf"souffre\sde|souffre\sd'une?|ai\sune?|a\sune?|suis\satteinte?\sd[e'])"
    r"|(?:m'a|m'ont|lui\sa|lui\sont|nous\sa)\s(?:diagnostique|trouve|decouvert|detecte|annonce|"
    r"prescrit)(?:\s(?:une?|la|le|des|que\sj'ai))?"
    r"|(?:atteinte?|souffrante?|operee?|soignee?|traitee?|suivie?)\s(?:de|d'|du|pour|d'une?|pour\sune?))$"
)


def is_asked(view: View, start: int) -> bool:
    """Whether the clause before `start` asks about cover or speaks of people in general."""
    found = _CLAUSE.search(view.fold, max(0, start - _REACH), start)
    clause = without_its_question(found[0]) if found else ""
    return (_ABOUT.search(clause) or _GENERAL.search(clause)) is not None


def is_of_cover(view: View, start: int, end: int) -> bool:
    """Whether a sentence with nobody in it asks about cover: «un pacemaker est-il pris en charge ?»."""
    before = _CLAUSE.search(view.fold, max(0, start - _REACH), start)
    after = _REST.match(view.fold, end)
    around = [found[0] for found in (before, after) if found is not None]
    return not any(map(_MARKER.search, around)) and any(map(_COVER.search, around))
