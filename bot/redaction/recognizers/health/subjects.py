"""Illness as a trade, a subject or a title: «j’enseigne à des enfants autistes», «mon frère étudie l’autisme», «« Bien
vivre son diabète »». It is nobody's in the message: those who are taught are not named, and a title speaks to all.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.things import THING
from bot.redaction.view import View

_PEOPLE = (
    r"(?:jeunes\s|petits\s|grands\s)?(?:enfants|adultes|eleves|ados|adolescents|patients|patientes|personnes|gens|residents|"
    r"seniors|femmes|hommes|jeunes|sportifs|usagers|beneficiaires|etudiants|gamins|bebes)"
)
_AT_WORK = lazily(
    r"(?<![a-z])(?:enseign|travaill|boss|gard|accompagn|occup|form|soign|accueill|encadr|anim|aid|transport|livr|coach|"
    r"benevol|educat|instit|prof|infirmi|aes|avs|aesh)[a-z]*\s(?:[a-z]+\s){0,2}?"
    rf"(?:(?:aupres|a\scote)\sd(?:e\s|'|es\s)|(?:a|avec|pour|chez|de)\s|d')?(?:des\s|les\s|d'|aux\s)?(?:{_PEOPLE})\s"
    r"(?:(?:tres|atteints?|atteintes|souffrant|en\ssituation|porteurs?)\s(?:de\s(?:la\s|l')?|d'|du\s|des\s)?)?$"
)
"""Whom somebody works for, several and unnamed; «mes enfants malades» are hers."""
_THEM = lazily(rf"{_PEOPLE}\s")
_OWN = lazily(r"(?<![a-z])(?:mes|nos|ses|leurs|mon|ma|notre|son|sa)\s(?:[a-z]+\s)?$")
_TRADES = (
    r"(?:(?:moniteur|moniteurs|monitrice|educateur|educatrice|educ)s?(?:[\s-]specialise[es]*)?|instit\w*|profs?|professeure?|enseignante?|maitresse|"
    r"infirmi(?:er|ere)s?|ide|(?:aide|aides)[\s-](?:soignante?s?|a\sdomicile|menagere)|avs|aesh|aes|ash|atsem|ambulanci(?:er|ere)s?|taxis?|"
    r"chauffeurs?|orthophonistes?|psychologues?|psy|psychomotricien(?:ne)?|kines?|kinesitherapeute|ergo|ergotherapeute|sages?-femmes?|"
    r"medecin|interne(?!\s(?:en|dans|au)\s(?:un\s)?(?:service\s(?:de\s|d'))?(?:[a-z]*psy|addict|hopital))|externe|secretaire|brancardi(?:er|ere)|assistant(?:e)?\s(?:sociale?|maternelle)|anima(?:teur|trice)|"
    r"auxiliaire(?:\sde\s(?:vie|puericulture))?|benevole|stagiaire|dietetici?en(?:ne)?|pharmacien(?:ne)?|osteo\w*|coach|veilleu(?:r|se)|"
    r"puericultrice|manip(?:ulat\w+)?|cadre)"
)
_FOR_SOME = (
    r"(?:une?\s|des\s|les\s|d'une?\s|d'|aux\s|de\s)(?:jeunes\s|petits\s)?"
    r"(?:enfant|adulte|eleve|ado|adolescent|adolescente|patient|patiente|personne|resident|residente|jeune|malade|femme|gamin|collegien|"
    r"lyceen|etudiant|usager|beneficiaire|senior|detenu|bebe|tout-petit)s?\s"
)
_LOOKS_AFTER = (
    r"(?:suis|suit|transporte|conduis|conduit|accompagne|reeduque|soigne|garde|aide|encadre|accueille|vois|voit|prends\sen\scharge|"
    r"m'occupe|s'occupe|travaille|bosse|forme|coache)"
)
_BY_TRADE = lazily(
    rf"(?<![a-z])(?:suis|est|sont|etais|etait|sommes|comme)\s(?:une?\s|aussi\s)?{_TRADES}(?:\s(?!avec|pour|aupres|en\s|et\s)[a-z-]+)?"
    rf"(?:(?:,|\set|\squi)?\s(?:(?:je|il|elle|on)\s|j')?{_LOOKS_AFTER})?\s"
    rf"(?:(?:(?:avec|pour|chez|aupres)\s)?{_FOR_SOME}|(?:avec|pour|chez)\s(?:enfants|ados|adultes|jeunes|eleves|patients|personnes|malades)\s)(?:[a-z']+[\s']?){{1,3}}|"
    rf"(?<![a-z])(?:suis|est|etais|etait|sommes)\s(?:une?\s)?{_TRADES}(?:\s[a-z-]+)?(?:,|\set|\squi)?\s(?:(?:je|il|elle|on)\s|j')?"
    rf"{_LOOKS_AFTER}\s(?:des|les)\s[a-z]{{4,}}[sx](?![a-z])"
)
"""«Je suis éducateur avec des ados autistes», «ambulancier, je transporte des dialysés»: whom a trade is for."""
_IN_A_WARD = lazily(
    rf"(?<![a-z])(?:(?:suis|est|sont|etais|etait|sommes|comme)\s(?:une?\s|aussi\s)?{_TRADES}|(?:je|j'|il|elle|on)\s?(?:travaill|boss|taff?)[a-z]*)"
    r"\s(?:(?:de\snuit|liberale?|diplomee?)\s)?(?:en|au\sservice\s(?:de|d')|dans\sun\sservice\s(?:de|d'))\s?"
    r"(?:[a-z]{3,}logie|[a-z]*iatrie|dialyse|rea|reanimation|chirurgie|radiotherapie|soins\spalliatifs|onco|psy|cardio|neuro|gastro|pneumo)(?![a-z])"
)
"""«Infirmière en oncologie»: «suivie en oncologie» is somebody's illness."""
_STUDIED = lazily(
    r"(?<![a-z])(?:(?:etudi|enseign)[a-z]*\s|(?:these|memoire|expose|article|etudes?|recherches?|formation|livre|roman|conference|"
    r"documentaire|podcast|emission|film|reportage|atelier|webinaire|colloque|cours|dossier|livret|brochure|guide|enquete|"
    r"sondage|questionnaire)\s(?:[a-z]+\s){0,2}?sur\s)(?:[a-z]+\s)?(?:l'|les?\s|la\s|des\s)$"
)
"""«Il étudie l’autisme», «une thèse sur le diabète»."""
_TITLE = lazily(
    r"(?:^|[«\"“:.!?\n(])\s?(?:(?:bien|mieux|comment|apprendre\sa|savoir|pourquoi|pour|ou)\s){0,3}(?:[a-z]{2,12}(?:er|ir)|vivre|suivre|faire|dire|connaitre|combattre|[a-z]{0,6}prendre)\s"
    r"(?:(?:avec|mieux|contre)\s)?(?:son|sa|ses|votre|vos)\s?$"
)
"""«Bien vivre son diabète»: an infinitive that no one does."""
_LIKE = lazily(
    rf"(?<![a-z])(?:(?:{THING})\s(?:[a-z]+\s){{0,4}}|lente?s?\s)comme\s(?:une?|des|le|la)\s(?:[a-z]+\s){{1,4}}(?:d'|de\s|a\sla\s)?$|"
    rf"(?<![a-z])(?:vous\setes|(?:{THING})\s(?:est|sont))\s(?:[a-z]+\s){{1,2}}(?:comme\s|qu')(?:une?|des|le|la)\s(?:[a-z]+\s){{0,3}}"
    r"(?:sous\s|d'|de\s|a\sla\s)?$"
)
"""«Votre site est lent comme un escargot» sous Lexomil."""
_REACH, _NEAR = 90, 24


def is_a_subject(view: View, start: int, end: int) -> bool:
    """Whether what is told at `start` is what somebody works with, studies or reads about, or a comparison."""
    fold, before = view.fold, max(0, start - _REACH)
    if any(frame.search(fold, before, start) is not None for frame in (_STUDIED, _TITLE, _LIKE)):
        return True
    if any(_within(trade, fold, start, end) for trade in (_BY_TRADE, _IN_A_WARD)):
        return True
    people = _THEM.match(fold, start)
    told = people.end() if people is not None else start
    if _OWN.search(fold, max(0, told - _NEAR), told) is not None:
        return False
    return _AT_WORK.search(fold, max(0, told - _REACH), told) is not None


def _within(frame: re.Pattern[str], fold: str, start: int, end: int) -> bool:
    near = max(0, start - _REACH), end + 1
    return any(match.start() <= start and end <= match.end() for match in frame.finditer(fold, *near))
