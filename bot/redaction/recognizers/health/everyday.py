"""Health told in everyday words, by a frame: «ma mère est désorientée», «je me suis brûlée avec la friteuse», «et mon
mari pour ses lombaires», «bébé arrive en mars», «les médecins me donnent six mois», «le moral n’y est plus».
"""

import re
from collections.abc import Iterator

from bot.redaction.dates import DAYS, MONTHS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN, ONE_OF_OURS
from bot.redaction.recognizers.health.ties import is_tied
from bot.redaction.recognizers.health.titles import TITLED
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_DEAR = (
    rf"(?:(?:mon|ma|mes|mn|notre|nos|son|sa|ses|le|la)\s(?:(?:petite?|grande?|vieux|vieille|pauvre)\s)?(?:{KIN}|"
    rf"ptite?|bonhomme|puce)|"
    rf"{TITLED}|{ONE_OF_OURS}|maman|papa|mamie|papy|mamy|papi|tata|tonton)(?:\s{SENTINEL})?(?:,?\s(?:qui|il|elle|lui))?"
)
_VERY = (
    r"(?:(?:tres|trop|un\speu|completement|totalement|vraiment|souvent|parfois|encore|toujours|tout|toute|deja|"
    r"plutot|assez|devenue?|"
    r"de\splus\sen\splus|carrement|bien)\s){0,3}"
)
_MONTH = (
    rf"(?:{MONTHS}|printemps|ete|automne|"
    r"hiver|noel)"
)
_COUNT = r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quelques|[0-9]{1,2})"
_BY_NOTHING = r"(?!\s(?:par|sur|devant|dans|avec|face|sans|de|d'|pour)(?![a-z]))"
_IS = lazily(
    rf"(?<![a-z])(?:{_DEAR}\s(?:est|etait|devient|semble)\s{_VERY}(?P<mind>(?:des?orientee?s?|confuse?|senile|dependante?|"
    rf"gateu(?:x|se)|incoherente?)"
    rf"(?:\s(?:la\snuit|le\ssoir|dans\sle\stemps|et\sconfuse?))?){_BY_NOTHING}"
    rf"|(?:je\ssuis|j\s?suis|{_DEAR}\s(?:est|etait))\s{_VERY}(?P<ill>patraque|mal\s(?:fichue?|foutue?)|vaseu(?:x|se)|"
    rf"nauseeu(?:x|se)|flagada)"
    rf"|(?:je|j'|{_DEAR})\s(?P<snores>ronfle(?:nt)?(?:\s(?:beaucoup|enormement|fort|trop|(?:tres|trop|si)\sfort|"
    r"la\snuit|toute\sla\snuit|toutes\sles\snuits|comme\sun\s[a-z]{4,10})|(?=\s?(?:$|[.,;!?)\n])))))(?![a-z])"
)
_HURT = lazily(
    rf"(?<![a-z])(?:j?me\ssuis|m'etais|m'etre|(?:{_DEAR}|(?P<any>il|elle|qui|ils|elles|{SENTINEL}))\s(?:s'est|"
    rf"s'etait|se\ssont))\s"
    rf"(?:bien\s|encore\s|gravement\s|legerement\s)?"
    r"(?P<told>(?:fait\smal|brule|coupe|entaille|blesse|pique|ebouillante|electrocute|egratigne|ecorche|cogne|"
    r"estropie|intoxique)e?s?"
    r"(?:\s(?:avec\s(?:(?:la|le|les|une?|du|des|mon|ma|mes|son|sa)\s|de\s(?:la\s|l')|l')(?!dossier|contrat|site|mot|"
    r"compte)[a-z]{3,14}|"
    r"(?:au|a\s(?:la\s|l'))\s?(?:four|fer|barbecue|travail|boulot|taf|friteuse|poele|cuisine|chantier|usine|atelier|"
    r"acide|eau|huile|"
    r"javel|soude|cafe|the)|en\s(?:cuisinant|jardinant|bricolant|repassant|tombant|courant|faisant|travaillant|coupant|"
    rf"montant|descendant|jouant)|(?(any)(?!)|)(?:hier|ce\smatin|{DAYS}))|(?(any)(?!)|)(?=\s?(?:$|[.,;!\n)]))))"
    r"(?![a-z])"
)
_SORE = (
    r"lombaires|cervicales?|dos|genoux?|hanches?|epaules?|chevilles?|poignets?|coudes?|vertebres?|colonne|reins?|"
    r"poumons?|bronches|"
    r"foie|estomac|intestins?|colon|prostate|uterus|ovaires?|seins?|vessie|thyroide|pancreas|articulations?|tendons?|"
    r"menisques?|"
    r"ligaments?|rotules?|talons?|nuque|bassin|jambes?|coeur|retine|cornee|gencives?|machoire|arteres?|veines?|sinus|"
    r"larynx|"
    r"amygdales|perinee"
)
_FOR = lazily(
    rf"(?<![a-z])(?:pour|pr)\s(?:mes|mon|ma|ses|son|sa|nos|leurs?)\s(?:deux\s|petits?\s)?(?P<told>(?:{_SORE})"
    r"(?:\s(?:gauches?|droite?s?|(?:de\s)?fragiles?))?)(?![a-z]|\sde\s(?:metier|cible))"
)
_BABY = lazily(
    rf"(?<![a-z])(?P<told>(?:(?:le|notre|mon|un)\s)?(?:(?:petite?|premier|deuxieme|troisieme|second|"
    rf"futur)\s)?(?:bebe|bb|jumeaux|jumelles|triples|"
    rf"petite?\s(?:deuxieme|troisieme|derniere?|frere|soeur))\s(?:qui\s)?(?:(?:est|sont)\s(?:prevue?s?|attendue?s?)|"
    rf"arrive(?:nt|ra|ront)?|va\s(?:arriver|"
    rf"naitre)|doit\s(?:arriver|naitre)|naitra|est\spour)\s(?:(?:pour|vers|en|debut|fin|mi|courant|au|a)[\s-]|"
    rf"l['e]\s?|cet\s){{0,2}}"
    rf"(?:{_MONTH}|[0-9]{{1,2}}\s{_MONTH}|dans\s{_COUNT}\s(?:jours|semaines|mois)|bientot|prochainement))(?![a-z])"
    rf"|(?<![a-z])(?:attend[s]?|attendons)\s(?P<wait>(?:le|notre|mon)\s(?:bebe|bb|petit|deuxieme|troisieme)\s(?:pour|"
    rf"en)\s(?:(?:debut|fin|mi|le|"
    rf"l')[\s-]?)?{_MONTH})(?![a-z])"
)
_LEFT = lazily(
    rf"(?<![a-z])(?:medecins?|docteure?s?|docs?|toubibs?|specialistes?|chirurgiens?|[a-z]{{3,14}}(?:logue|iatre)s?|"
    rf"onco|hopital|hosto)\s(?:(?:il|elle|ils|"
    rf"ne)\s)?(?:me\s|m'|lui\s|nous\s|ne\s(?:me|lui)\s)(?:(?:a|ont|avait|avaient)\s)?(?P<told>donn(?:e|ent|ait|"
    rf"aient)\s(?:encore\s|au\smieux\s|"
    rf"(?:pas|plus)\s(?:plus\s)?(?:que\s|d[e']\s?)|moins\s(?:de\s|d')|a\speine\s)?{_COUNT}\s(?:mois|semaines?|ans?|"
    rf"annees?|jours)(?:\sa\svivre)?)"
    r"(?![a-z])(?!\s(?:de\s|d'|pour|avant|sous|max))"
)
_MORAL = lazily(
    r"(?<![a-z])(?:(?P<told>(?:le\s|mon\s|son\s)?moral\s(?:n'y\sest\s(?:plus|pas)|n'est\s(?:plus|pas)\sla|"
    r"y\sest\splus|est\spas\sla|"
    r"(?:est\s)?(?:tres\s|vraiment\s|toujours\s)?(?:au\splus\sbas|a\szero|en\sberne|bas|dans\sles\schaussettes|"
    r"mauvais|en\sdessous\sde\szero|fragile))(?:\sdu\stout)?)|(?P<none>(?:plus|pas)\s(?:du\stout\s)?(?:le\smoral|"
    r"gout\sa\srien|"
    r"gout\sa\sla\svie)))(?=\s?(?:$|[.,;!\n)]|(?:depuis|et|car|donc|apres\sm[ao])(?![a-z])))"
)
_REEDUC = re.compile(
    r"(?<![a-z])(?:en\s)?reeducs?(?:\sd[eu]\s(?:la\s|l')?[a-z]{3,12}|\s(?:perineale|respiratoire|"
    r"fonctionnelle))?(?![a-z])"
)
"""Not in the lexicon, where «réduc» would sound as it."""
_ANGER = lazily(
    r"(?<![a-z])(?:votre|vos|vous|site|appli\w*|attente|prix|tarifs?|cotisations?|factures?|robot|chatbot|standard|"
    r"equipes?|troupes|menus?|equipe|bug\w*|connexion)(?![a-z])"
)
_MINDS = words(
    "desoriente desorientee desorientes desorientees deoriente confus confuse senile gateux gateuse incoherent "
    "incoherente dependant dependante fichu fichue "
    "foutu foutue vaseux vaseuse patraque nauseeux nauseeuse flagada ronfle ronflent"
)
_HURTS = words(
    "mal brule brulee coupe coupee entaille entaillee blesse blessee pique piquee ebouillante ebouillantee electrocute "
    "electrocutee "
    "egratigne egratignee ecorche ecorchee cogne cognee estropie estropiee intoxique intoxiquee brules blesses"
)
_SORES = frozenset(
    form for word in re.findall("[a-z]{3,}", _SORE) for form in (word, f"{word}s", word.removesuffix("s"))
) | {"genou"}
_BABIES = words("bebe bb jumeaux jumelles triples deuxieme troisieme dernier derniere")
_DOCTORS = words("donne donnent donnait donnaient")
GATE = _MINDS | _HURTS | _SORES | _BABIES | _DOCTORS | words("moral gout reeduc")
"""Without one of these words nothing here is told."""


def everyday(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    for gate, frame in ((_MINDS, _IS), (_HURTS, _HURT), (_SORES, _FOR), (_BABIES, _BABY), (_DOCTORS, _LEFT)):
        if not seen.isdisjoint(gate):
            for match in frame.finditer(fold):
                yield match.span("told" if frame is _HURT else match.lastgroup or 0)
    if "reeduc" in seen:
        for match in _REEDUC.finditer(fold):
            if is_tied(view, *match.span(), "reeducation"):
                yield match.span()
    if "moral" in seen or "gout" in seen:
        for match in _MORAL.finditer(fold):
            if _ANGER.search(fold, max(0, match.start() - 60), match.end() + 60) is None:
                yield match.span(match.lastgroup or 0)
