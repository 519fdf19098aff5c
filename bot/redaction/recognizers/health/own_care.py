"""Care that somebody has had or wears, where the care alone would be nobody's: «j’ai fait une IRM le 12», «ma couronne
du fond», «on m’a posé un bridge», «la sérologie de ma femme», «cardiologue pour mon mari le 8».

What ties it is the act told as past, a possessive, or kin right after it. A question on cover has none of these, and a
scanner that reads papers is known by what it reads.
"""

import re
from collections.abc import Iterator

from bot.redaction.dates import DAYS, MONTHS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN, MY
from bot.redaction.recognizers.health.titles import TITLED
from bot.redaction.recognizers.health.words import BODY, SENSITIVE, SIDE
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_DEAR = (
    rf"(?:{MY}\s(?:petite?\s|grande?\s)?(?:{KIN}|puce|bonhomme|gendre|bru|homme)|maman|papa|mamie|papy|papi|{TITLED}|"
    rf"(?:mme|mr|madame|monsieur|m\.)\s{SENTINEL})"
)
_ORGAN = rf"(?:\s(?:du|de\sla|des|de\sl'|d'une?|au|a\sla|aux?\sdeux)\s?(?:{BODY}){SIDE})?"
_SCAN = (
    rf"scanner(?=\s?(?:$|[.,;:!)\n])|\s(?:{DAYS}|hier|demain|le\s[0-9]|du\s[0-9]|en\s|"
    rf"d[e'](?:\s?(?:controle|{MONTHS}))|"
    r"a\sl'hop|a\sla\scl|au\schu|dans\s(?:un|le)\s(?:cabinet|prive|centre)|cerebral|thoracique|abdominal|dentaire|injecte|"
    r"pulmonaire|cardiaque|lombaire|et\s(?:une?|rien|pas|j'ai\s(?:paye|rien|pas))|mais\s|pas\s|paye|rembourse|non\s|pour\s(?:mon|ma|son|sa|mes)\s|"
    rf"a\sete\s(?:fait|paye|refus|rembours)|n'a\spas\sete|montre|(?:du|de\sla|des|de\sl')\s?(?:{BODY})(?![a-z])))"
)
_SEEN = (
    r"irm|mammo(?:graphie)?|scinti(?:graphie)?|fibroscopie|coloscopie|gastroscopie|doppler|echo-?\s?doppler|densitometrie|"
    r"electrocardiogramme|ecg|eeg|emg|holter|ponction|biopsie|frottis|epreuve\sd'effort|coronarographie|tep\s?scan|pet\s?scan|"
    rf"polysomno(?:graphie)?|cystoscopie|hysteroscopie|amnio(?:centese)?|arthroscanner|{_SCAN}"
)
"""Examinations that a body undergoes."""
_HAD = (
    r"(?:(?:deja|encore|enfin|aussi|bien|juste|du|re)\s)?(?:faits?|fai|fe|fzait|passee?|repassee?|eue?|subi|refait|refaire|"
    r"(?<=du\s)(?:faire|passer|subir))\s"
)
_NUMBERED = (
    r"(?:une?|mon|ma|mes|son|sa|ses|l'|deux|trois|plusieurs|[23])\s?(?:autre\s|deuxieme\s"
    r"|premiere?\s|nouvelle?\s|petite?\s)?"
)
_WENT = lazily(
    rf"(?<![a-z])(?:j'ai|jai|g|j\sai|(?:{_DEAR}|il|elle|on|qui)\s(?:a|avait|ont)|nous\savons|j'avais|ayant)\s{_HAD}{_NUMBERED}"
    rf"(?P<went>(?:{_SEEN}|(?<=une\s)(?:radio|echo)(?:graphie)?(?!\sde\s(?:la|ma|cette))|(?<=deux\s)(?:radios|echos)){_ORGAN})(?![a-z])"
    rf"|(?<![a-z])(?:ils|on|medecin|docteur|hopital|urgences|clinique)\s(?:(?:m'|lui\s|nous\s)(?:a|ont|avait)\s(?:re)?fait|(?:m'a|m'ont|lui\sa|lui\sont)\sprescrit)\s"
    rf"(?:passer\s|faire\s|subir\s)?{_NUMBERED}(?P<made>(?:{_SEEN}|(?<=une\s)(?:radio|echo)(?:graphie)?){_ORGAN})(?![a-z])"
)
_RESULT = lazily(
    rf"(?<![a-z])(?:attend(?:s|ons|ent|ait|re)?|recu|recois|recupere|eu|ai|avons|aurai|aura|j'aurai|apres|avec)\s(?:(?:le|les|mon|mes|nos|ses|des)\s)?"
    rf"resultats?\s(?:de\s(?:la\s|l'|ma\s|mon\s|mes\s|sa\s|son\s|ses\s|notre\s)|du\s|des\s|d'une?\s)(?:deuxieme\s|derniere?\s|premiere?\s)?"
    rf"(?P<result>(?:{_SEEN}){_ORGAN})(?![a-z])"
)
"""«On attend le résultat de l’amnio»."""
_TELLING = (
    r"serologies?|hemoglobine\sglyquee|hba1c|spermogramme|caryotype|charge\svirale|marqueurs(?:\stumoraux)?|"
    r"compte[\s-]rendus?\s(?:operatoire|d'operation|d'hospitalisation|d'hospi)|cr\soperatoire|"
    r"analyses?\s(?:de\ssang|sanguines?|d'urines?|hormonales?|genetiques?|mensuelles?)|bilan\s(?:allergologique|hormonal|cardio|"
    r"de\sfertilite|neuro(?:psy\w*)?|ortho(?:phonique|ptique))|piqures?|injections?|perfusions?|infiltrations?|transfusions?"
)
"""Tests and care that tell of an illness, once they are somebody's."""
_WITH_WHAT = (
    r"(?:\s(?:anti[\s-]?[a-z]{4,14}|d(?:e\s|'|u\s)(?:insuline|heparine|lovenox|fer|cortisone"
    r"|vitamine\s?[a-z0-9]*)|dans\sle\s(?:ventre|dos|bras)))?"
)
_MINE = lazily(
    rf"(?<![a-z]){MY}\s(?:(?:deux|trois|derniere?s?|premiere?s?|prochaine?s?|future?s?|ancien(?:ne)?s?|nouve(?:au|lle)s?)\s)?"
    rf"(?P<mine>(?:{_SEEN}|{_TELLING}){_WITH_WHAT}{_ORGAN})(?![a-z])"
    rf"|(?<![a-z])(?:une?\s|la\s|le\s|l'|les\s|des\s)(?P<of>(?:{_SEEN}|{_TELLING}|radios?|echos?(?:graphies?)?){_ORGAN})\s(?:de\s|d'|a\s|pour\s)(?={_DEAR}(?![a-z]))"
)
_TEETH = r"couronnes?|bridges?|implants?|inlays?(?:[\s-]cores?)?|onlays?|facettes?|dentiers?|pivots?"
_PLACE = r"(?:\s(?:dentaires?|(?:du|en|de)\s(?:haut|bas|fond|devant|derriere)(?:\s(?:a\s)?(?:gauche|droite))?))?"
_SET = lazily(
    rf"(?<![a-z])(?<!toutes\s){MY}\s(?:(?:deux|trois|quatre|[2-9]|derniere?s?|premiere?s?|future?s?|ancien(?:ne)?s?|nouve(?:au|lle)s?|vie(?:ux|ille)s?)\s)?"
    rf"(?P<mine>(?:{_TEETH}){_PLACE})(?![a-z]|\s(?:de\s(?:fleurs|laurier)|mortuaire|funeraire))"
    rf"|(?<![a-z])(?:(?:m'|lui\s|nous\s)(?:a|ont|avait|avaient)|(?:me|lui)\s(?:pose|met|refait))\s?(?:deja\s)?(?:posee?s?|mise?s?|refaite?s?|change|recolle|colle|scelle|implante|)\s?"
    rf"(?:une?|deux|trois|des|mon|ma|la|le|[2-9])\s(?P<given>(?:{_TEETH}){_PLACE})(?![a-z])"
    rf"|(?<![a-z])(?:la\s|le\s|les\s|une?\s)(?P<of>(?:{_TEETH}){_PLACE})\s(?:de\s|d')(?={_DEAR}(?![a-z]))"
)
_NOTED = lazily(
    # jotted, with whose it is right after; a doctor with an article is spoken of, and tells less
    rf"(?<![a-z])(?P<seen>{_SEEN}|radios?|echos?(?:graphies?)?|scanner)\s(?:(?:mme|mr|pour|de)\s)?\(?(?={MY}\s(?:{KIN})(?![a-z]))"
    rf"|(?<![a-z])(?<!chez\s)(?<!l[ea]\s)(?<!d[eu]\s)(?<!une\s)(?<!\sun\s)(?<!au\s)(?P<doctor>{SENSITIVE})\s(?:de\s|d'|pour\s|pr\s)(?=(?:{MY}\s(?:petite?\s)?(?:{KIN})|maman|papa|mamie|papy)(?![a-z]))"
    rf"|(?:^|[.;\n]\s?)(?:{MY}\s)?(?:{KIN})(?:,?\s[0-9]{{1,3}}\s(?:ans|mois))?\s?[.,;:/-]\s?(?P<part>(?:{BODY}){SIDE})(?=\s?[.,;:/-])"
)
_UNNAMED = lazily(
    rf"(?<![a-z])(?<!si\s)(?:j'ai|jai|g|{_DEAR}\sa|(?:il|elle)\sa|nous\savons)\s?(?:une?\s)?(?P<ill>affections?\s(?:de\s)?longue\sduree)(?![a-z])"
    rf"|(?<![a-z]){MY}\s(?P<mine>affection\s(?:de\s)?longue\sduree)(?![a-z])"
    r"|(?<![a-z])(?:a\scause\sd(?:e\s(?:mon|ma|mes|son|sa|ses)|es|u)|avec\s(?:mon|mes|son|ses))\s(?P<cure>cachets?|comprimes?|medocs?|"
    r"medicaments?|traitements?|calmants?|somniferes?|antidouleurs?)(?=\s?(?:$|[.,;!?)\n])|\s(?:je|j'|il|elle|on|et|donc|alors|que)(?![a-z]))"
)
"""An illness without its name, and the medicines whose effect is told: «à cause des cachets»."""
_RESULTS = words("resultat resultats")
_ILL = words(
    "affection affections cachet cachets comprime comprimes medoc medocs medicament medicaments calmant "
    "calmants somniferes "
    "traitement traitements"
)
_GAMES = words(
    "club tournoi belote joue jouer jouons partie roi reine obseques fleurs fleuriste cheveux messe "
    "cartes tarot scrabble"
)
_PAPERS = words(
    "document documents papier papiers pdf feuille feuilles imprimante photo photos passeport rib "
    "justificatif illisible "
    "lisible flou floue jpg jpeg dpi pages scannee scanne telephone appareil"
)
_SEEN_GATE = words(
    "hba irm mammo mammographie scinti scintigraphie fibroscopie coloscopie gastroscopie doppler "
    "echodoppler densitometrie "
    "electrocardiogramme ecg eeg emg holter ponction biopsie frottis effort coronarographie tep tepscan pet petscan "
    "polysomno polysomnographie cystoscopie hysteroscopie amnio amniocentese arthroscanner scanner radio "
    "radios radiographie echo "
    "echos echographie echographies serologie serologies hemoglobine hba1c spermogramme caryotype virale marqueurs "
    "rendu rendus cr analyse analyses bilan piqure piqures injection injections perfusion perfusions infiltration "
    "infiltrations transfusion transfusions"
)
_TEETH_GATE = words(
    "couronne couronnes bridge bridges implant implants inlay inlays onlay onlays facette facettes "
    "dentier dentiers pivot pivots"
)
_DOCTORS = frozenset(re.findall("[a-z]{3,}", re.sub(r"\([^)]*\)\?|s\?", "", SENSITIVE))) | words(
    "cardiologue neurologue oncologue pneumologue rhumatologue psys hematologue nephrologue endocrinologue diabetologue"
)
_PARTS = words(
    "amygdales vegetations genou genoux hanche epaule dos cheville poignet coude menisque cataracte dent "
    "dents pied oreille oreilles"
)
GATE = _ILL | _SEEN_GATE | _TEETH_GATE | _DOCTORS | _PARTS
"""Without one of these words nothing here is told."""


def own_care(view: View) -> Iterator[tuple[int, int]]:
    """Where each such care begins and ends."""
    seen, fold = view.words, view.fold
    frames = []
    if not seen.isdisjoint(_SEEN_GATE):
        frames += [_WENT, _MINE]
        if not seen.isdisjoint(_RESULTS):
            frames.append(_RESULT)
    if not seen.isdisjoint(_TEETH_GATE) and seen.isdisjoint(_GAMES):
        frames.append(_SET)
    if not seen.isdisjoint(_SEEN_GATE | _DOCTORS | _PARTS):
        frames.append(_NOTED)
    if not seen.isdisjoint(_ILL):
        frames.append(_UNNAMED)
    for frame in frames:
        for match in frame.finditer(fold):
            kind = match.lastgroup or ""
            if "scanner" in match[kind] and not seen.isdisjoint(_PAPERS):
                continue
            yield match.span(kind)
