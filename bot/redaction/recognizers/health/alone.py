"""A message that is nothing but the name of an illness: «cancer», «une hernie discale», «diabète type 2», «glaucome
gauche». Whoever types it asks nothing: it is why she writes, and what comes next tells whose («moi», «mon mari»).

Only what is an illness and nothing else, and no treatment, act, device or cover, for those are looked up by their name
alone. What one is vaccinated against stays, and so does any illness right after a word of cover, of prevention or of a
page: that is looked up too («dépistage» / «cancer du côlon»).
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.normalise import normalise
from bot.redaction.recognizers.health.complement import completed
from bot.redaction.recognizers.health.composed import composed
from bot.redaction.recognizers.health.lexicon import squashed
from bot.redaction.recognizers.health.words import FACTS, TREATMENTS, WEAK
from bot.redaction.view import View
from bot.redaction.wordlist import words

_PREVENTED = (
    "grippe|covid|hpv|papillomavirus|rougeole|coqueluche|tetanos|rubeole|oreillons|varicelle|polio|poliomyelite|"
    r"diphterie|hepatites?(?:\s[ab])?|typhoide|rage|fievre\sjaune|meningites?|meningocoques?|pneumocoques?|"
    "encephalite|variole|monkeypox|dengue|chikungunya|paludisme|palu|rotavirus|bronchiolite|cholera|dtp|ror|bcg"
)
"""What one is vaccinated against."""
_ARTICLE = r"(?:(?:le|la|les|une?|du|de\sla|des)\s|(?:de\s)?l')?"
_OPENS = lazily(rf"\s*(?:(?:bonjour|bonsoir|bjr|slt|salut|coucou|voila|euh|oui|pour|c'est|c)[\s,]+){{0,2}}{_ARTICLE}")
_CLOSES = lazily(
    r"(?:\s(?:gauche|droite?|bilaterale?|severe|chronique|voila|quoi|merci|svp|helas|malheureusement)){0,2}\s*[.!…]*\s*"
)
_IS_PREVENTED = lazily(rf"\s*(?:(?:et|pour|contre|ou)\s)?{_ARTICLE}(?:{_PREVENTED})\s*[.!…]*\s*")
_IS_ILL = re.compile(r"(?i).*grippée?s?(?![a-z]).*")
_PREVENTS = lazily(
    r"(?<![a-z])(?:vaccin\w*|rappels?|depist\w+|prevention|preventif|pages?|rubriques?|articles?|brochures?|listes?|"
    r"quel(?:le)?s|conferences?|campagnes?|journees?|infos?|informations?|cherche|recherche)(?![a-z])"
)
_COVERS = lazily(
    r"\?|(?<![a-z])(?:rembours\w*|tarifs?|prix|combien|garanti\w*|forfaits?|devis|couv\w+|pris\w*\sen\scharge|plafonds?|"
    r"options?|contrats?|formules?|niveaux?|cotis\w*)(?![a-z])"
)
_ACTS = (
    "ectomie", "tomie", "scopie", "graphie", "plastie", "gramme", "therapie", "therapy", "chemo", "desmie", "desis",
    "sation", "apherese", "transplantation",
)  # fmt: skip
"""How acts and examinations end, which are looked up."""
_ELSEWHERE = words(
    """
    carence rechute delire fissure mono goutte surgery stroke hpi reflux intolerance mutisme poux degenerescence
    borderline traumatisme cesarienne roaccutane conisation arthrodese chtouille commotion contracture dartre
    elongation fistule dependance brulure colique convulsion invagination indigestion intoxication sinistrose surdose
    surmenage scarification hypersensibilite angoisse deprime paranoia phobie malaise vertige insomnie migraine
    allergie myopie presbytie astigmatisme hypermetropie daltonisme carie lmc stoma abortion geu mici pth ptg opk brca
    moignon
    """
)
"""What else speaks of too, what is said in anger or in fun, and what glasses and a dentist's bill are for."""
_TROUBLES = words("probleme problemes trouble troubles insuffisance douleur douleurs")
NOT_OF_A_BODY = words(
    """
    langue langues main mains pied pieds palais colonne colonnes bourse bourses col dent dents dentaire dentaires oeil
    front canal
    """
)
"""Parts of the body that are something else too, or that a bill is of."""
_FIRST_WORD = re.compile("[a-z0-9]+")
_LONGEST, _MOST_WORDS, _FEWEST_HEARD = 45, 6, 6


def is_looked_up(view: View) -> bool:
    """Whether a message is only the name of what one is vaccinated against, or one after a word of prevention."""
    if len(view.fold) > _LONGEST or len(view.words) > _MOST_WORDS or (view.tied and view.after_a_fact):
        return False
    if _IS_PREVENTED.fullmatch(view.fold) is not None:
        return not (view.tied or _IS_ILL.fullmatch(view.text))
    named = not view.words.isdisjoint(_heads()) or view.unlisted
    return bool(named) and _name(view) is not None and _seeks(view, _PREVENTS)


def alone(view: View) -> Iterator[tuple[int, int]]:
    """Where the illness begins and ends that a message is nothing but the name of."""
    if len(view.fold) > _LONGEST or len(view.words) > _MOST_WORDS:
        return
    place = None if view.words.isdisjoint(_heads()) and not view.unlisted else _name(view)
    if place is None and not view.words.isdisjoint(_TROUBLES):
        place = _trouble(view)
    if place is None or _IS_PREVENTED.fullmatch(view.fold) is not None:
        return
    if not (_seeks(view, _PREVENTS, _COVERS)):
        yield place


def _seeks(view: View, *signs: re.Pattern[str]) -> bool:
    """Whether the message before looks up something, or is itself a name that was left as looked up."""
    if view.before is None:
        return False
    before = normalise(view.before.text)
    if any(sign.search(before.fold) is not None for sign in signs):
        return True
    return len(before.fold) <= _LONGEST and _name(before) is not None


def _name(view: View) -> tuple[int, int] | None:
    """The place of the name that the whole message is."""
    fold = view.fold
    opening = _OPENS.match(fold)
    start = opening.end() if opening is not None else 0
    first = _FIRST_WORD.match(fold, start)
    if first is None:
        return None
    for name in _heads().get(first[0], ()):
        if fold.startswith(name, start) and not fold[start + len(name) : start + len(name) + 1].isalnum():
            for end in (completed(fold, start, start + len(name)), start + len(name)):
                if _CLOSES.fullmatch(fold, end) is not None:
                    return start, end
    misspelt = len(first[0]) >= _FEWEST_HEARD and first[0] in view.unlisted and squashed(first[0]) in _sounds()
    return first.span() if misspelt and _CLOSES.fullmatch(fold, first.end()) is not None else None


def _trouble(view: View) -> tuple[int, int] | None:
    """The place of the trouble of a part of the body that the whole message is: «problème d’érection»."""
    opening = _OPENS.match(view.fold)
    for start, end in composed(view):
        opens = start == (opening.end() if opening is not None else 0)
        if opens and _CLOSES.fullmatch(view.fold, end) is not None and view.words.isdisjoint(NOT_OF_A_BODY):
            return start, end
    return None


@cache
def _heads() -> dict[str, list[str]]:
    """Names of illnesses by their first word, the longest first."""
    known = gazetteers()
    names = (FACTS - WEAK - TREATMENTS) | (known.conditions - known.words)
    by_head: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        first = name.split()[0]
        if _ELSEWHERE.isdisjoint((name, name.removesuffix("s"))) and not name.removesuffix("s").endswith(_ACTS):
            by_head.setdefault(first, []).append(name)
    return by_head


@cache
def _sounds() -> frozenset[str]:
    """How those of one word sound."""
    return frozenset([squashed(name) for names in _heads().values() for name in names if name.isalpha()])
