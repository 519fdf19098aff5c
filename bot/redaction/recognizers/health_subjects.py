"""Illness as a trade, a subject or a title: «j’enseigne à des enfants autistes», «mon frère étudie l’autisme», «« Bien
vivre son diabète »». It is nobody's in the message: those who are taught are not named, and a title speaks to all.
"""

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
    rf"(?<![a-z])(?:(?:{THING})\s(?:[a-z]+\s){{0,4}}|lente?s?\s)comme\s(?:une?|des|le|la)\s(?:[a-z]+\s){{1,4}}(?:d'|de\s|a\sla\s)?$"
)
"""«Votre site est lent comme un escargot» sous Lexomil."""
_REACH, _NEAR = 90, 24


def is_a_subject(view: View, start: int) -> bool:
    """Whether what is told at `start` is what somebody works with, studies or reads about, or a comparison."""
    fold, before = view.fold, max(0, start - _REACH)
    if any(frame.search(fold, before, start) is not None for frame in (_STUDIED, _TITLE, _LIKE)):
        return True
    people = _THEM.match(fold, start)
    told = people.end() if people is not None else start
    if _OWN.search(fold, max(0, told - _NEAR), told) is not None:
        return False
    return _AT_WORK.search(fold, max(0, told - _REACH), told) is not None
