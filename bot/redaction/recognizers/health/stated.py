"""Health told as people note it, in few words: «le dos il est fini», «main droite non», «six dialyses par quinzaine»,
«pas de sel sur ordre du docteur», «tombé de l’échelle».

What says that somebody is meant is in the words themselves: a part of the body is one's own, a rhythm is
a case and no question about cover. A frame that a portal could share asks for someone besides.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.devices import WORN_OUT
from bot.redaction.recognizers.health.ties import is_asked, is_someones
from bot.redaction.recognizers.health.words import BODY, SIDE
from bot.redaction.view import View
from bot.redaction.wordlist import words

_COUNT = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|une?|plusieurs|[0-9]{1,2})"
_THE = r"(?:le|la|les|mon|ma|mes|son|sa|ses|un|une|l)[\s']"
_PART = rf"(?:{BODY}|vue|ouie|audition|memoire)(?:\sde\s(?:pied|main)s?)?{SIDE}"
_OPENS = r"(?:^|[.,;:!?\n(]\s?|\s(?:et|car|donc|mais|parce\sque|avec)\s)"

_ENDED = (
    rf"(?:{WORN_OUT}|fini|pris|perdu|cuit|lourd|faible|douloureux|douloureuse|insensible|tremblant|instable|"
    r"rouge|en\s(?:compote|vrac|miettes|sang|feu|bouillie)|hs|a\svif|dans\s(?:le|un)\s(?:platre|coton|brouillard))"
)
_BODY_STATE = lazily(
    # a part of the body, then what it is, does or does no more; the pronoun of speech between them or not
    rf"{_OPENS}(?:(?:madame|monsieur|moi|lui)\s)?(?P<note>(?:{BODY}){SIDE}\s(?:{WORN_OUT}|arrache|hs|neuf|"
    rf"neuve)e?s?|opere?e?\s(?:d[eu]\s)?(?:{BODY}){SIDE}|(?:oeil|jambe|bras|main)s?\s(?:de|en)\s(?:verre|bois|"
    rf"resine|plastique))(?![a-z])|"
    rf"(?:{_OPENS}(?:(?:que\s)?{_THE})?|(?<![a-z]){_THE})(?P<told>(?:{_PART})\s"
    rf"(?:(?:qui|il|elle|ils|elles|c'|ca)\s?)?(?:"
    rf"(?:est|sont|etait|a\sete|reste)\s(?:tout\s|toute\s|bien\s|trop\s|tres\s|completement\s|deja\s)?{_ENDED}e?s?"
    r"|(?:ne\s|n')?(?:sui(?:t|vent)|repond(?:ent)?|march(?:e|ent)|fonctionn(?:e|ent)|boug(?:e|ent)|plie(?:nt)?|"
    r"tien(?:t|nent)|"
    r"port(?:e|ent)|va|vont|veut|veulent|sert|voi(?:t|ent)|obei(?:t|ssent))\s(?:plus|mal|pas|"
    r"de\stravers)(?:\s(?:bien|rien|du\stout))?"
    r"|(?:me|m'|lui|le|la)\s?(?:reveille|lance|elance|lache|brule|demange|gratte|torture|tue|fait\s(?:mal|souffrir)|"
    r"empeche\sde\s[a-z]{4,12})(?:nt)?"
    r"|(?:n'est|ne\ssont|n'etant|n'etaient)\splus\sce\squ'[a-z]+\s[a-z]+"
    r"|(?:fatigue(?:nt)?|baisse(?:nt)?|lache(?:nt)?|flanche(?:nt)?|tremble(?:nt)?|enfle(?:nt)?|gonfle(?:nt)?|"
    r"saigne(?:nt)?|"
    r"s'en\sva|se\sbloque(?:nt)?|se\scoince(?:nt)?|se\sd(?:erobe|eboite|emet)(?:nt)?|bourdonne(?:nt)?|siffle(?:nt)?|"
    r"pele(?:nt)?|bat\strop\svite|a\s(?:double|triple)(?:\sde\svolume)?|part(?:ent)?\sen\s[a-z]+)(?:\s(?:vite|"
    r"beaucoup))?"
    r"|qui\s(?:s'en\sva|part(?:ent)?|lache(?:nt)?|se\sderobe(?:nt)?|se\sbloque(?:nt)?|tourne(?:nt)?)"
    r"|(?:a\svif|non|hs|ko|out|dans\s(?:le|un)\s(?:platre|coton)|sous\sattelle|en\secharpe)))(?![a-z'])"
    r"(?!\s(?:sur|de|du|des|dans|a)\s(?:la\s|le\s|l'|ce\s|cette\s|votre\s)?(?:page|site|carte|ecran|menu|formulaire|"
    r"document|anglais))"
)
_IDIOMS = lazily(
    r"langues?\s(?!gonfle|enfle)|palais|col\s(?!du\sfemur)|(?:tete|main|bras|nez|doigts?|pieds?|oeil|yeux|oreilles?|"
    r"coeur|dos)\s"
    r"(?:est\s(?:prise?|lourde?|perdue?)|y\s)"
)
"""«Langue» is the site’s too."""

_CARE = (
    r"dialyses?|chimios?|chimiotherapies?|rayons|piqures?|injections?|perfusions?|infiltrations?|kine|kinesitherapie|"
    r"pansements?|insuline|aerosols?|prises?\sde\ssang|saignees?|transfusions?|ponctions?|psy|orthophonie|ergo|"
    r"psychomot\w*|infirmiere|immunotherapie|radiotherapie|hemodialyses?|reeducation|sondages?|ventoline|cortisone|"
    r"comprimes|cachets|gelules|doliprane|bouffees|gouttes|methadone|seances?\sde\s[a-z]{3,14}|"
    r"crises(?:\sde?\s?[a-z']{3,14})?|malaises|migraines|oxygene|apnees|vertiges"
)
_RHYTHM = (
    r"(?:tous|toutes)\sles\s(?:(?:[0-9]{1,2}|deux|trois|quatre|six|quinze|autres)\s)?(?:jours?|semaines?|mois|"
    r"matins?|"
    r"soirs?|nuits?|heures|[a-z]{2,7}dis?|dimanches?|trimestres?)|"
    r"(?:[0-9]{1,2}|une|deux|trois|quatre|cinq|six|plusieurs)?\s?(?:fois\s)?(?:par|x|/)\s(?:jour|semaine|mois|"
    r"quinzaine|nuit|"
    r"trimestre)|(?:chaque|une?)\s(?:[a-z]+di|dimanche|matin|soir|nuit|semaine|mois)(?:\ssur\s(?:deux|trois))?|"
    r"un\sjour\ssur\sdeux|matin\s(?:et|,)\s?(?:midi\set\s)?soir|en\scontinu|jour\set\snuit|a\svie|h\s?24|"
    r"24\s?h\s?/\s?24|"
    r"jusqu'(?:a|en|au)\s[a-z]{3,9}"
)
_RHYTHMIC = lazily(
    rf"(?<![a-z0-9])(?P<told>(?:{_COUNT}\s)?(?:seances?\sde\s|prises?\sde\s)?(?:{_CARE})(?:\sde\s(?!mail|"
    rf"doc)[a-z]{{3,12}})?(?:\s(?:dans|pour|sur|a|"
    rf"contre|au)\s"
    rf"(?:le\s|la\s|les\s|l'|mon\s|ma\s|mes\s)?(?:[a-z]{{3,12}}))?,?\s(?:{_RHYTHM})"
    rf"(?:\s(?:dans|pour|sur|a|au)\s?(?:le\s|la\s|les\s|l'|mon\s|ma\s|mes\s)?(?:{BODY}){SIDE}|"
    rf"\sjusqu'a\s[a-z]+)?)(?![a-z])"
)
_TIMES = re.compile(r",?\s(?:[0-9]{1,2}|une|deux|trois|quatre|cinq|six|plusieurs)\sfois\s")
"""«Dialyse trois fois par semaine»: how often goes with no fact, unless it counts it («six dialyses par quinzaine»)."""
_BEFORE = 160
_OF_COVER = lazily(
    r"(?<![a-z])(?:combien|quel\w*|est-ce|forfait|plafond|maximum|limite\w*|rembours\w*\s(?:vous|combien)|"
    r"prevue?s?\spar|"
    r"garantie\w*|niveau|formule|en\sgeneral|sont-\w+|prend-on)(?![a-z])"
)
_FORBIDDEN = (
    r"sel|sucres?|gluten|lactose|lait|laitages|viande|alcool|sport|efforts?|tabac|graisses?|feculents|potassium|"
    r"charges?|"
    r"charge\slourde|lourd|poids|solide|proteines|arachides?|fruits\sa\scoque|oeufs|cafe|soleil|conduite"
)
_NO_MORE_OF = lazily(
    # what one may no longer eat or do: someone is in the sentence, or who ordered it
    rf"(?<![a-z])(?P<told>(?P<lives>(?:mange|mangeons|cuisine|cuisinons|regime|vis|vit|boit?|bois)\s)?(?:sans|zero|"
    rf"(?:plus|pas|jamais)\s(?:le\sdroit\s(?:au\s|a\sla\s|a\sl'|de\s)|d[e']\s?|"
    rf"porter\sd[eu]\s|de\sport\sde\s))\s?(?:{_FORBIDDEN})(?:\sni\s(?:{_FORBIDDEN}))?(?:\sa\svie)?)"
    r"(?=(?P<why>\s?(?:,\s)?(?:pour\s(?:moi|lui|elle|m[ao]n?\s|notre|s[ao]n?\s)|chez\snous|depuis|sur\sordre|"
    r"a\scause|a\svie|ordre|interdit|a\sla\smaison|avec\s(?:mon|ma|mes)\s))?)(?![a-z])"
    rf"|(?<![a-z])(?P<barred>(?:interdite?|dispensee?|exemptee?|prive?e?)\s(?:a\svie\s)?(?:de\s|d')(?:{_FORBIDDEN}|"
    rf"conduire|porter|marcher|station\sdebout|voler|travailler|travail)"
    r"(?:\sa\svie|\sde\slourd)?)(?![a-z])"
    r"|(?<![a-z])(?P<voice>plus\s(?:de\s(?:voix|forces?|souffle|cheveux|dents|memoire|jambes|salive|regles)|"
    r"d'equilibre|d'appetit|d'odorat))(?=\s?[.,;!?\n]|\s(?:depuis|pour|du\stout)|$)"
)
_ORDERS = lazily(
    r"(?<![a-z])(?:docteure?|toubib|medecins?|doc|chirurgien(?:ne)?|specialiste|cardio(?:logue)?|kine|dentiste|"
    r"generaliste|gyneco(?:logue)?|"
    r"ophtalmo(?:logue)?|orl|neuro(?:logue)?|onco(?:logue)?|ils)(?:\sdu\stravail)?,?\s(?:(?:il|elle|ils)\s)?(?:ne\s)?"
    r"(?:(?:m'|me\s|lui\s|nous\s|l')\s?)?(?:(?:a|ont|va|vont|avait)\s)?(?:me\s|lui\s|m'|l')?"
    r"(?:dit|disent|interdit|defendu|defend|ordonne|veut|veulent|voulait|parle(?:nt)?\s(?:de|d')|"
    r"propose(?:nt)?\s(?:de|d')|conseille|prescrit|mise?)\s?"
    r"(?:de\s|d'|que\s)?(?P<told>(?:ne\s)?(?:plus|pas|jamais|eviter|arreter)\s(?:de\s|le\s|la\s)?(?:porter|marcher|"
    r"conduire|travailler|forcer|sport|"
    r"bouger|lever|fumer|boire|manger|courir|sel|sucre|alcool|rester\sdebout|se\sbaisser|poser\sle\spied)(?:\s(?:de|"
    r"du|sur|a|le|la|les)\s[a-z]{3,10})?(?:\sa\svie)?|"
    rf"(?:m'|me\s|l'|lui\s|le\s|la\s)?(?:re)?(?:operer|amputer|hospitaliser|greffer|intuber)(?:\s(?:{_THE}|des\s|"
    rf"du\s)?(?:deux\s)?(?:{BODY}){SIDE})?|"
    rf"(?:m'|me\s|l'|lui\s|le\s|la\s)?(?:enlever|retirer|arracher|poser|couper|greffer)\s(?:{_THE}|des\s|"
    rf"du\s)?(?:{BODY}){SIDE}|"
    r"(?:l'avion|la\svoiture|le\ssport|la\sconduite|le\ssel|le\ssucre|l'alcool|le\ssoleil|la\sstation\sdebout|"
    r"les\sefforts?|le\scafe|le\sport\sde\scharges?)|"
    r"repos\s(?:total|strict|complet|force)|au\srepos|sous\s[a-z]{5,14})(?![a-z])"
)
_TO_BE_DONE = lazily(
    rf"(?<![a-z])(?:on|ils|il|elle|chirurgien|dentiste|docteur)\s(?:va|vont|doit|doivent|veut|veulent|"
    rf"devait)\s(?P<told>(?:m'|me\s|lui\s|l'|nous\s|le\s|la\s)"
    rf"(?:(?:re)?(?:operer|amputer|endormir|hospitaliser|ponctionner|infiltrer|intuber)(?:\s(?:d[eu]\s|"
    rf"des\s)(?:la\s|l'|mon\s|deux\s)?(?:{BODY}){SIDE})?"
    r"|(?:re)?(?:enlever|retirer|oter|arracher|poser|greffer|ouvrir|couper|remplacer|mettre)\s"
    rf"(?:{_THE}|des\s|du\s|de\sla\s|deux\s|trois\s|quatre\s)?(?:{BODY}|prothese|stents?|pacemaker|sonde|anneau|"
    rf"rate|platre|drain){SIDE}))(?![a-z])"
    r"|(?<![a-z])(?:on|ils|chirurgien(?:ne)?)\s(?P<now>(?:m'|l'|nous\s)(?:re)?(?:opere|hospitalise)(?:nt)?)"
    r"(?![a-z]|\s(?:la|les|une?)\s|\sl'|\sle\s(?![0-9]))"
)
"""«Ils vont m’opérer», «on m’opère lundi»."""
_FALLS = lazily(
    rf"(?P<fall>(?<![a-z])(?:tombee?s?|chute[r]?)\s(?:de\s|d'|du\s|dans\s|sur\s)(?:la\s|le\s|l'|les\s|mon\s|ma\s|"
    rf"son\s|sa\s|une?\s|haut\sd[eu']?\s?)?(?:echafaudage|echelle|escabeau|toit|toiture|velo|cheval|scooter|moto|"
    rf"trottinette|lit|escaliers?|camion|tabouret|arbre|chaise|balancoire|"
    rf"douche|baignoire|verglas|cote|dos|genou|poignet|hanche|epaule|coccyx)(?:\sen\s[a-z]+)?)(?![a-z])"
    rf"|{_OPENS}(?P<hurt>(?:brulee?|coupee?|blessee?|mordue?|piquee?|griffee?|renversee?|fauchee?|percutee?|"
    rf"electrocutee?|ebouillantee?|opere?e?|paralysee?|amputee?|appareillee?)"
    rf"\s(?:(?:grievement|gravement|serieusement)\s)?(?:(?:a|au|aux|de|du|des|par|pour|sur)\s(?:la\s|l'|le\s|les\s|"
    rf"un\s|une\s)?)(?:cote\s(?:gauche|droit)|{BODY}|voiture|camion|chien|friteuse|machine|scie|apnee|apnees|"
    rf"oreilles?){SIDE}(?:\spar\s(?:la|le|un|une|mon)\s[a-z]{{4,12}}|\sdu\ssommeil)?)(?![a-z])"
    rf"|(?<![a-z])(?P<pain>(?:mal|malade|maladi)\s(?:beaucoup\s|tres\s|trop\s|fort\s)?(?:le|la|les|o|"
    rf"ou)\s(?:{BODY}))(?![a-z])"
    rf"|(?<![a-z])(?P<broken>{_COUNT}\s(?:{BODY})(?:\sde\s(?:pied|main)s?)?{SIDE}\s(?:{WORN_OUT}|arrache|manquant|"
    rf"a\s(?:arracher|enlever|operer|soigner|devitaliser|refaire))e?s?)(?![a-z])"
)
_BODILY = frozenset(
    form
    for part in re.sub(r"s\?", "", BODY).split("|")
    for word in [part.split(r"\s")[-1]]
    for form in (word, f"{word}s")
)
_BODY_GATE = _BODILY | words("vue ouie audition memoire cote")
_RHYTHM_GATE = (
    words(
        "dialyse dialyses chimio chimios chimiotherapie rayons piqure piqures injection injections perfusion "
        "perfusions "
        "infiltration infiltrations kine pansement pansements insuline aerosol aerosols sang transfusion "
        "transfusions "
        "ponction ponctions psy orthophonie ergo psychomot psychomotricite infirmiere immunotherapie radiotherapie "
        "hemodialyse reeducation sondage sondages ventoline cortisone comprimes cachets gelules doliprane bouffees "
        "gouttes "
        "methadone seance seances crises malaises migraines oxygene apnees vertiges kinesitherapie saignees"
    ),
    words("tous toutes par chaque un vie continu nuit matin jusqu h x"),
)
_FORBIDDEN_GATE = (
    words("sans zero plus pas jamais interdit interdite dispense dispensee exempte exemptee prive privee"),
    words(
        "sel sucre sucres gluten lactose lait laitages viande alcool sport effort efforts tabac graisses feculents "
        "potassium charge charges lourd poids solide proteines arachide arachides coque oeufs cafe soleil conduite "
        "conduire "
        "porter marcher debout voler travailler travail voix force forces souffle cheveux dents memoire jambes "
        "salive "
        "regles equilibre appetit odorat"
    ),
)
_DOCTORS = (
    words(
        "docteur docteure toubib medecin medecins doc chirurgien chirurgienne specialiste cardio cardiologue kine "
        "dentiste "
        "generaliste gyneco gynecologue ophtalmo ophtalmologue orl neuro neurologue onco oncologue ils"
    ),
    words(
        "dit disent interdit defendu defend ordonne veut veulent voulait parle parlent propose proposent conseille "
        "prescrit mis mise"
    ),
)
_ORDERING = _DOCTORS[0] - words("ils doc") | words("coeur diagnostic regime allergie allergique intolerance")
_TO_DO = words(
    "enlever retirer oter operer amputer arracher poser greffer ouvrir couper remplacer endormir hospitaliser "
    "ponctionner infiltrer reoperer opere operent hospitalise hospitalisent"
)
_FALLS_GATE = words(
    "tombe tombee tombes chute chuter brule brulee coupe coupee blesse blessee mordu mordue pique piquee griffe "
    "griffee "
    "renverse renversee fauche fauchee percute percutee electrocute electrocutee ebouillante ebouillantee opere "
    "operee "
    "paralyse paralysee ampute amputee appareille appareillee"
)
GATE = _BODY_GATE | _RHYTHM_GATE[0] | _FORBIDDEN_GATE[1] | _TO_DO | _DOCTORS[0] | _FALLS_GATE
"""Without one of these words nothing here is told."""


def stated(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen = view.words
    bodily = not seen.isdisjoint(_BODY_GATE)
    if bodily:
        for match in _BODY_STATE.finditer(view.fold):
            kind = match.lastgroup or "told"
            if _IDIOMS.match(match[kind]) is None and not is_asked(view, match.start(kind)):
                yield match.span(kind)
    if not seen.isdisjoint(_RHYTHM_GATE[0]) and not seen.isdisjoint(_RHYTHM_GATE[1]):
        for match in _RHYTHMIC.finditer(view.fold):
            if _OF_COVER.search(view.fold, max(0, match.start() - _BEFORE), match.start()) is None:
                how_often = _TIMES.search(match["told"])
                yield match.start("told"), match.start("told") + how_often.start() if how_often else match.end("told")
    if not seen.isdisjoint(_DOCTORS[0]) and not seen.isdisjoint(_DOCTORS[1]):
        yield from (match.span("told") for match in _ORDERS.finditer(view.fold))
    if not seen.isdisjoint(_TO_DO):
        yield from (match.span(match.lastgroup or 0) for match in _TO_BE_DONE.finditer(view.fold))
    if bodily or not seen.isdisjoint(_FALLS_GATE):
        yield from _fallen(view)
    yield from _of_someone(view)


def _fallen(view: View) -> Iterator[tuple[int, int]]:
    for match in _FALLS.finditer(view.fold):
        kind = match.lastgroup or "fall"
        if kind == "broken" and is_asked(view, match.start(kind)):
            continue
        if kind in ("hurt", "broken", "pain") or is_noted_or_someones(view, match, bare=True):
            yield match.span(kind)


def _of_someone(view: View) -> Iterator[tuple[int, int]]:
    seen = view.words
    if not seen.isdisjoint(_FORBIDDEN_GATE[0]) and not seen.isdisjoint(_FORBIDDEN_GATE[1]):
        for match in _NO_MORE_OF.finditer(view.fold):
            ordered = match["why"] or match["lives"] or not seen.isdisjoint(_ORDERING)
            if ordered if match["told"] else is_noted_or_someones(view, match, bare=match["voice"] is not None):
                yield match.span("told" if match["told"] else match.lastgroup or 0)


_BARE = 3
"""Code points before a note that begins with the fact."""


def is_noted_or_someones(view: View, match: re.Match[str], *, bare: bool) -> bool:
    """Whether someone is its subject; `bare`: or the message begins with it, as a note does."""
    return (bare and match.start(match.lastgroup or 0) < _BARE) or is_someones(view, match)
