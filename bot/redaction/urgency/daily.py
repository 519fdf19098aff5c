"""What families, seasons and care that is over are told in, without a danger: «mes filles vivent chez leur maman»,
«j’ai cotisé toute ma vie», «nous avons perdu notre père», «on a fini les foins», «facture d’ambulance».

In and out: folded text. A clause is left out alone: what stands beside it is weighed as it was. Bounded; asked only of
a message that already sounds like danger.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.things import ALSO, THING
from bot.redaction.urgency.words import KIN

_FAMILY = (
    rf"(?:{KIN}|beaux?-(?:parents|peres?|fils|freres?|enfants)|belles?-(?:meres?|filles?|soeurs?|familles?)|"
    r"grands?-(?:parents?|peres?|meres?)|"
    r"petits?-(?:enfants?|fils)|petites?-filles?|jumeaux|jumelles|fiancee?|tata|tatie|tonton|nounou|marraine|"
    r"parrain|famille|ados?|aine|cadet|gendre|bru)"
)
_MINE = r"(?:mon|ma|mes|ton|ta|tes|son|sa|ses|leur|leurs|notre|nos)"
_WITH_WHOM = rf"(?:{_MINE}\s(?:deux\s|trois\s|propres?\s)?{_FAMILY}|nous|moi|lui|elle|eux|papa|maman|mamie|papy|papi)"
_STILL = r"(?:(?:encore|toujours|deja|maintenant|actuellement|tous|toutes|aussi|desormais)\s){0,2}"
_LIVES = lazily(
    r"(?<![a-z])(?:(?:on|et\smoi\son|nous)\s)?(?:vit|vivent|vis|vivons|vivait|habit(?:e|ent|ons|ait)|log(?:e|ent|"
    rf"eons|eait))\s{_STILL}"
    rf"(?:(?:avec|chez)\s{_WITH_WHOM}|ensemble|a\sla\smaison|sous\sle\smeme\stoit)(?![a-z])|"
    rf"(?<![a-z])(?:est|sont|rest(?:e|ent|ee|es|ees))\s{_STILL}chez\s(?:leurs?|son|sa|ses)\s{_FAMILY}(?![a-z])"
)
"""Who lives with whom, both of the family; «je vis avec un homme violent» is none."""
_WORKED = (
    r"(?:cotis|travaill|enseign|pay|assur|boss|exerc|trim|epargn|servi|conduit|soign|adherent|client|fidele|donn|"
    r"econom|infirmier|ouvrier|"
    r"fonctionnaire|agricult|paysan|ete\sa\s|ete\schez)"
)
_WHOLE = r"toute\s(?:ma|sa|notre|leur|une)\s(?:vie|carriere)(?:\sd[e']\s?[a-z]+)?"
_WHOLE_LIFE = lazily(
    rf"(?<![a-z]){_WORKED}[a-z]*\s(?:\S+\s){{0,3}}?{_WHOLE}(?![a-z])|"
    rf"(?<![a-z]){_WHOLE},?\s(?:\S+\s){{0,5}}?{_WORKED}[a-z]*(?![a-z])"
)
_BEREAVED = lazily(
    rf"(?<![a-z])(?:avons|a|ai|ont|avez)\s(?:deja\s|aussi\s)?perdu\s(?:{_MINE}\s{_FAMILY}|papa|maman|mamie|mamy|"
    r"papy|papi|tonton|tata)"
    r"(?![a-z])(?!\s(?:dans|aux?|a\sla|sur|de\svue|en\s(?:ville|foret|mer)|depuis\s(?:une|dix|[0-9]+)\s(?:heures?|"
    r"min\w*)|qu[ie']))"
)
_WHO_STAYS = lazily(
    r"(?<![a-z])(?:toute?\s)?seule?s?\s(?:sur|dans|comme|beneficiaires?|assuree?s?|titulaires?)\s(?:(?:le|mon|ce|"
    r"un)\s)?(?:contrat|dossier|beneficiaires?|assuree?s?|"
    r"titulaires?|compte)(?![a-z])|(?<![a-z])(?:seule?\s)(?:beneficiaire|titulaire|assuree?|adherente?)(?![a-z])|"
    r"(?<=contrat\s)toute?\sseule?(?![a-z])"
)
_LIFE_IS_TOLD = lazily(
    r"(?<![a-z])(?:vivre|mourir|rejoindre|envie|suicid\w*|espoir|sens|tuer|disparaitre|supporte\w*|force\sde|"
    r"peux\splus|tiens\splus|corde|cachets?|dehors|"
    r"aidez|secours)(?![a-z])|(?<!toute\sma\s)(?<!toute\ssa\s)(?<!assurance\s)(?<!assurance-)(?<![a-z])vie(?![a-z])"
)
"""Beside one of these, who has lost somebody may be in danger."""
_HARVEST = (
    r"(?:foins?|vendanges?|moissons?|recoltes?|saison|olives|betteraves|mais|colza|ble|traite|service|semis|"
    r"chantiers?|travaux|journee|poste|tournee|"
    r"cours|ramassage|inventaire|cueillette|labours?|tonte|tontes|agnelage|garde|repas|menage|courses|"
    r"demenagement|cartons)"
)
_WORK_IS_DONE = lazily(
    r"(?<![a-z])(?:(?:a|ai|avons|ont)\s(?:\S+\s)?(?:fini|termine|rentre)|(?:vien[st]|venons|"
    r"viennent)\sde\s(?:finir|terminer|rentrer)|finit|termine)\s"
    rf"(?:les?|la|l'|nos|mes|ma|mon|notre)\s?{_HARVEST}(?![a-z])|"
    r"(?<![a-z])(?:(?:vien[st]|venons|va|vais|vont)\s(?:de\s)?partir|part|pars|partent|parti|partie|partis|mettre|"
    r"mis|mise|prend|prendre|pris)\s"
    r"(?:a\sla\s|en\s|(?:ma|sa)\s)(?:retraite|conges?(?:\s(?:parental|maternite|paternite))?|vacances|formation|"
    r"stage|mission|deplacement|cure|colo\w*|"
    r"classe\s(?:verte|de\s\S+)|pause)(?![a-z])"
)
_COMES_FROM = lazily(
    r"(?<![a-z])(?:je\s)?sor[st]\s(?:juste\s)?(?:du\s|de\s(?:la\s|l'|chez\s(?:l'|le\s|la\s|mon\s|ma\s)?)?|"
    r"d'une?\s)\s?(?:labo\w*|radio\w*|pharmaci\w+|dentiste|kine|"
    r"ophtalmo\w*|rdv|rendez-vous|visite|consultation|boulot|travail|opticien\w*|osteo\w*|dermato\w*|gyneco\w*|"
    r"podologue|psy|orthodontiste|reunion|banque|poste)(?![a-z])"
)
_RECEIVED = lazily(
    r"(?:(?<![a-z])(?:lui|elle|eux|elles)\s?,?\s)?(?<![a-z])(?:il|elle|ils|elles)\s(?:a|ont)\s(?:bien\s|deja\s|"
    r"tout\s)?(?:recu|touche)\s"
    rf"(?:tout|(?:sa|son|ses|la|le|les|leurs?)\s(?:{THING}|{ALSO}|sous|cheque|colis))(?![a-z])"
)
_PAID_CARE = lazily(
    r"(?<![a-z])(?:factures?|recu|note|tarif|prix|remboursement|bon|frais)\s(?:\S+\s){0,4}?ambulances?(?![a-z])|"
    r"(?<![a-z])forfaits?\s(?:patients?\s)?urgences?(?![a-z])|(?<![a-z])urgences?\ssans\shospitalisation(?![a-z])|"
    r"(?<![a-z])operee?s?\s(?:de\s(?:la|l'|ma|sa|mon|son|ses|mes)|du|des\sdeux|d'un|d'une|"
    r"des)\s?[a-z]+(?:\s(?:gauche|droite?))?(?![a-z])|"
    r"(?<![a-z])arrete\s(?:de\s(?:boire|fumer|picoler|vapoter)|la\s(?:cigarette|clope)|le\stabac|"
    r"l'alcool)(?![a-z])(?!\s(?:et\sde|de)\smanger)|"
    r"(?<![a-z])(?:est|sont)\snee?s?(?![a-z])(?!\s(?:\S+\s)?(?:sans|bleue?|mort\w*|inanim\w*|et))"
)
_HURTS_WHEN = lazily(
    r"(?<![a-z])(?:a|ai)\smal\s(?:(?:au|aux|a\sla|a\sl')\s?(?:dos|pieds?|genoux?|dents?|chevilles?|hanche|coude|"
    r"epaules?|poignets?|jambes?|mollets?|talons?)\s)?"
    r"(?:quand|lorsqu'|des\sque?)\s?(?:il|elle|je|j'|ils|elles)\s(?:court|cours|marche|force|joue|danse|jardine|"
    r"mange\s\w+|mache|ecrit|conduit|travaille|saute|reste\s(?:debout|assise?)|"
    r"fait\sdu\s\w+|porte|monte)(?![a-z])"
)
_ENGLISH = lazily(
    r"(?<![a-z])(?:can|could|may|is|are|does|will)\smy\s(?:husband|wife|son|daughter|kids?|children|parents?|"
    r"partner|mother|father|boyfriend|girlfriend)\s"
    r"(?:still\s|also\s)?(?:see|use|have|access|read|get|log\sin|join|on|in|covered|insured)(?![a-z])"
)
_THANKS = lazily(
    r"(?<![a-z])merci\s(?:\S+\s){0,2}?(?:mon|ma|mes)\s(?:petite?\s|bonne?\s|cher\s|chere\s)?(?:amie?s?|grand|"
    r"belle|dame|brave|gars|pote|cherie?|vieux|frere|soeur)(?![a-z])"
)


def without_daily_life(fold: str) -> str:
    """`fold` without who lives with whom, a life's work, a bereavement, a season's end, care that is over."""
    fold = _ENGLISH.sub(" ", _RECEIVED.sub(" ", _THANKS.sub(" merci ", _LIVES.sub(" ", fold))))
    fold = _COMES_FROM.sub(" ", _WORK_IS_DONE.sub(" ", _WHOLE_LIFE.sub(" cotise ", fold)))
    if not _LIFE_IS_TOLD.search(fold):
        fold = _WHO_STAYS.sub(" ", _BEREAVED.sub(" ", fold))
    return _HURTS_WHEN.sub(" ", _PAID_CARE.sub(" ", fold))


def is_killed_over_a_paper(fold: str) -> bool:
    """Whether somebody «will kill me» for a paper that is lost, and nothing more."""
    return _OVER_A_PAPER.search(fold) is not None


_PAPER = (
    rf"(?:{THING}|{ALSO}|ordonnances?|factures?|recus?|papiers?|passeport|permis|chequier|livret|"
    r"feuilles?\sde\ssoins)"
)
_OVER_A_PAPER: re.Pattern[str] = lazily(
    r"(?<![a-z])(?:va|vont|allait)\s(?:me|m'|nous)\s?(?:tuer|etrangler|trucider|egorger|massacrer|assassiner|"
    r"etriper|buter|scalper)\s?,?\s(?:(?:si|parce\sque|car)\s)?"
    rf"(?:je\s|j'\s?|on\s)(?:\S+\s){{0,3}}?(?:perd\w*|retrouv\w*|oubli\w*|ai\spas|trouv\w*|rat\w*|envoi\w*|"
    rf"envoy\w*|egar\w*)\s(?:\S+\s){{0,3}}?{_PAPER}(?![a-z])"
)


def without_a_paper_to_die_for(fold: str) -> str:
    """`fold` without «va me tuer si j’ai perdu la carte»."""
    return _OVER_A_PAPER.sub(" ", fold)
