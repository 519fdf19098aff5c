"""Care whose price or cover is asked about, whatever was told before: «je suis diabétique, un scanner coûte combien ?».

An examination, an apparatus or a stay that opens its clause with only an article, in the present, with nobody in it, is
what the question is about. What tells more than that it is care («chimio», «dépistage du VIH») is left to the rules.
"""

import re
from collections.abc import Iterator

from bot.redaction.dates import MONTHS
from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.words import STATES
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_CARE = words(
    """
    scanner scanners irm radio radios radiographie echo echographie echographies mammo mammographie panoramique doppler
    electrocardiogramme electroencephalogramme ecg eeg fibroscopie coloscopie scintigraphie densitometrie
    osteodensitometrie polysomnographie holter audiogramme bilan bilans prise prises analyse analyses examen examens
    tensiometre tensiometres glucometre oxymetre thermometre lecteur lecteurs capteur capteurs bandelettes semelle
    semelles hospitalisation hospitalisations cure cures lit lits fauteuil fauteuils appareil appareils attelle
    attelles bequille bequilles canne cannes deambulateur rollator bas collants orthese ortheses minerve ceinture
    pansement pansements lunettes lentilles consultation consultations seance seances visite visites matelas
    nebuliseur perruque
    """
)
_ARTICLE = r"(?:l'|(?:le|la|les|une?|des|ces?|cette|deux)\s)"
_ASKS = (
    r"combien|rembours[a-z]*|pri(?:se?|ses)\sen\scharge|couv(?:re|rent|erte?s?|rez)|cout(?:e|ent|erait|eraient)|prix|"
    r"tarifs?|forfait|a\s[0-9][0-9 .,]{0,8}\s?(?:¤|euros?|%)"
)
_QUESTION = lazily(
    rf"(?:^|[.!?;:,\n(]|(?<![a-z])(?:et|mais|donc|alors|du\scoup))\s?(?:(?:et|mais|donc|alors|est-ce\sque?)\s?){{0,2}}"
    rf"{_ARTICLE}(?P<care>[a-z]{{2,20}})(?![a-z])"
    rf"[^.!?;:,\n(]{{0,70}}?(?:,\s(?=c'est|ca\s|combien|quel|est-ce|rembours|pris))?[^.!?;:,\n(]{{0,24}}?"
    rf"(?<![a-z])(?:{_ASKS})(?:[^.!?;:,\na-z]|,(?=[0-9])|(?<![a-z])[a-z])*"
)
_KINDS = lazily(
    r"(?:^|[.!?;:,\n(])\s?(?:(?:et|mais|donc|alors|est-ce\sque)\s)?(?P<care>les\s[a-z]{3,20}[sx](?:\s[a-z]+){0,3}?)"
    r"\s(?:c'est|(?:sont|seront)(?:\s|-)(?:elles\s|ils\s)?)\s?(?:(?:bien|aussi|toujours|encore)\s)?(?:rembours|pri(?:se?|ses)\sen\scharge|couvert)[a-z]*"
)
"""«Les circoncisions sont remboursées ?»: care of a kind, which any noun may name."""
_OF_SOMEONE = lazily(
    rf"{SENTINEL}|(?<![a-z-])(?:j'|je|m'(?:a|ont)|moi|mon|ma|mes|nous|notre|nos|ils?|elles?|lui|leurs?|son|sa|ses|qu[ei]|"
    r"maman|papa|mamie|papy|papi|qu'[a-z]+|hier|demain|depuis|jai)(?![a-z])|"
    r"(?<![a-z])(?:n'|a\s(?:ete|coute|deja|bien)|ont|avait|etait|etaient|faite?s?\s|passee?s?|prevue?s?|programmee?s?|"
    rf"prescrite?s?|urgence|(?:du|le)\s[0-9]|(?:de|en|du)\s(?:{MONTHS}|20[0-9]{{2}})|pas(?![a-z]))"
)
_TELLING = lazily(
    r"chimio|radiother|dialyse|desintox|sevrage|alcool|addict|vih|hiv|sida|ivg|avort|psy|cancer|onco|tumeur|hepatite|syphilis|"
    r"(?<![a-z])(?:mst|ist|fiv|pma)(?![a-z])|fertilit|insuline|morphine|grossesse|depistage|trisomie|memoire"
)
_WORD = re.compile("[a-z]+")


def is_care_asked_about(view: View, start: int, end: int) -> bool:
    """Whether `[start, end)` is of the care that a question in general is about."""
    if _is_of_a_kind(view, start, end):
        return True
    if view.words.isdisjoint(_CARE) or _TELLING.search(view.fold, start, end) is not None:
        return False
    told = _WORD.findall(view.fold, start, end)
    if not gazetteers().conditions.isdisjoint(told) or any(word in STATES for word in told):
        return False
    if view.asked_care is None:
        view.asked_care = tuple(_questions(view))
    return any(first <= start and end <= last for first, last in view.asked_care)


def _is_of_a_kind(view: View, start: int, end: int) -> bool:
    """Whether it is the whole subject of a question about several: no state, and none that tells more than care."""
    if "les" not in view.words or _TELLING.search(view.fold, start, end) is not None:
        return False
    if any(word in STATES for word in _WORD.findall(view.fold, start, end)):
        return False
    return any(
        kind.start("care") <= start and end <= kind.end() and _OF_SOMEONE.search(kind["care"]) is None
        for kind in _KINDS.finditer(view.fold)
    )


def _questions(view: View) -> Iterator[tuple[int, int]]:
    """Where each question about care begins, at the care, and where it ends."""
    for found in _QUESTION.finditer(view.fold):
        if found["care"] in _CARE and _OF_SOMEONE.search(found[0]) is None:
            yield found.start("care"), found.end()
