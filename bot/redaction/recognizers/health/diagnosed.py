"""A diagnosis told as «c’est»: «le docteur a dit que c’était une sciatique», «on m’a annoncé que c’était un lymphome»,
«coché accident alors que c’est une tendinite», «finalement c’est une fracture».

«Une phlébite, c’est une ALD ?» asks what it is. Here a doctor, or those who told her, say so; or the sentence sets
right what was thought («alors que», «en fait»), and then only an illness that is nothing else is taken for one.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.words import AMBIGUOUS, STATES, TREATMENTS, WEAK
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_IS = (
    r"(?:c'est|c'etait|c'etais|cest|cetait|c\sest|c\setait|c\st|ct|ce\sserait|c'etaient|il\ss'agi(?:t|ssait)\s(?=d))"
    r"\s?(?:(?:en\sfait|bien|plutot|juste|surement|peut-etre|finalement|surtout|encore)\s)?"
)
_SOME = (
    r"(?:une?\s|de\sla\s|de\sl'|du\s|des\s|d'une?\s|la\s|le\s|l')"
    r"(?:(?:petite?|grosse?|gros|grave|mauvaise?|vieille|debut\sd[e'])\s?)?"
)
_DOCTOR = (
    r"(?:docteure?|doctoresse|dr|doc|medecins?|toubibs?|generaliste|specialiste|chirurgien(?:ne)?s?|urgentiste|urgences|"
    r"interne|pediatre|dentiste|orthodontiste|kine|infirmi(?:er|ere)s?|sage-?\s?femme|samu|pompiers|hopital|clinique|"
    r"labo(?:ratoire)?|pharmacien(?:ne)?|ophtalmo|orl|psy|cardio|gyneco|dermato|rhumato|neuro|radiologue|[a-z]{3,14}(?:logue|"
    r"iatre)s?|resultats?|examens?|analyses?|irm|scanner|radio|echo|biopsie)"
)
_SAYS = (
    r"(?:dit|dire|annoncer|apprendre|confirmer|diagnostiquer|mis|coche|note|ecrit|trouve|annonce|vu|confirme|diagnostique|pense|pensent|croit|croient|explique|conclu|"
    r"marque|soupconne|appris|decouvert|montre|revele|disent|affirme|suspecte|estime)"
)
_TOLD = lazily(
    rf"(?<![a-z])(?:(?:{_DOCTOR}(?:\s(?:conseil|traitant|de\s[a-z]+|du\s[a-z]+|{SENTINEL}|aux?\s[a-z]+)){{0,2}},?\s"
    rf"(?:(?:il|elle|ils)\s)?(?:me\s|m'|nous\s|lui\s)?|"
    rf"(?:ils|on|il|elle)\s(?:me\s|m'|nous\s|lui\s|vient\sde\s(?:me|m'|nous)\s?)|ils\s)"
    rf"(?:(?:a|ont|avait|avaient)\s)?(?:bien\s|enfin\s|finalement\s)?{_SAYS}\s(?:que\s|q\s|ke\s|:\s)|"
    rf"(?:selon|d'apres|pour)\s(?:(?:le|la|mon|ma|les)\s|l'){_DOCTOR}(?:\s(?:conseil|traitant|{SENTINEL}))?,?\s|"
    rf"(?:il\sparait|j'ai\sappris|vient\sd'apprendre|viens\sd'apprendre)\sque\s)"
    rf"{_IS}{_SOME}$"
)
_SET_RIGHT = lazily(
    r"(?<![a-z])(?:alors\sque|finalement|en\sfait|en\srealite|en\svrai|au\sfinal|au\slieu\sde\sca|la\sverite|mais(?:\sen\sfait)?)"
    rf",?\s{_IS}{_SOME}$"
)
_AFTERWARDS = lazily(r"(?:\s[a-z0-9]+){0,3},?\s(?:en\sfait|finalement|en\srealite|au\sfinal)(?![a-z])")
_SAID = lazily(rf"(?<![a-z]){_IS}{_SOME}$")
_OPENS = lazily(rf"(?:^|[.!?;,\n]\s?){_IS}{_SOME}$")
_ASKED = re.compile(r"\s?(?:[a-z]+\s?)?\?")
_NAMED = ("maladie d", "syndrome d")
_OF_A_THING = re.compile(r"\s(?:numerique|informatique|sociale|votre|vos|ce|cette|le\ssite|administrati)")
_TELLING = words(
    """
    dit dire annoncer confirmer diagnostiquer mis coche note ecrit trouve annonce vu confirme diagnostique pense pensent
    croit croient explique conclu marque soupconne appris decouvert montre revele disent affirme suspecte estime selon
    apres pour parait apprendre alors finalement fait realite vrai final verite mais lieu
    """
)
_REACH = 110


def is_diagnosed(view: View, start: int, end: int) -> bool:
    """Whether what the lexicon names at `[start, end)` is told as what somebody has."""
    fold, told = view.fold, view.fold[start:end]
    if view.words.isdisjoint(_TELLING) or told in AMBIGUOUS or told in STATES:
        return False
    before = max(0, start - _REACH)
    if _SAID.search(fold, before, start) is None or _OF_A_THING.match(fold, end) is not None:
        return False
    sure = told not in WEAK or told.startswith(_NAMED)
    if _TOLD.search(fold, before, start) is not None:
        return sure or told not in TREATMENTS
    return sure and (
        (_ASKED.match(fold, end) is None and _SET_RIGHT.search(fold, before, start) is not None)
        or (_OPENS.search(fold, before, start) is not None and _AFTERWARDS.match(fold, end) is not None)
    )
