"""Names that are words too, told where the grammar leaves no other reading: «je suis claire fontaine», «ma sœur rose».

An adjective takes no noun right after it, and «je suis» takes no bare noun but a trade: two words of which one is a
first name and one a family name, or a noun that people are called by, are then a name, in lower case too.
"""

import re
from collections.abc import Callable, Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.cues import KIN_WORDS
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NO_NAMES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

NOUN_NAMES = words(
    """
    olive france iris jasmin jasmine victoire aurore fleur lilas capucine marguerite violette perle prune ambre jade
    cerise anemone colombe merveille gloire esperance benediction tresor princesse prince miracle espoir noel olivier
    laurier rose bruyere melodie clemence constance prudence felicite charite marine oceane eglantine hortense pervenche
    mercy blessing precious favour favor gift peace faith goodness promise comfort charity destiny divine exauce exaucee
    lumiere immaculee providence dieudonne consolata perpetua esther patience grace joy hope chance fortune
    """
)
"""Nouns that people are called by, flowers and virtues, those of African families too."""
_W = r"[a-z][a-z'-]{1,24}"
_GREETED = r"(?:^|[.!?,;\n]\s?|(?<![a-z])(?:bonjour|bonsoir|salut|bjr|bsr|slt|coucou|hello|allo|moi)\s)"
_OVER = (
    r"(?=\s?(?:$|[.,;!?\n(])|\s(?:et\s|je\s|j'|au\stelephone|au\sbout\sdu\sfil|a\sl'appareil|ici(?![a-z])|adherente?(?![a-z])|"
    r"assuree?(?![a-z])|clien(?:te?)(?![a-z])|numero|num\s|n°|nee?\s|votre\s|qui\s|cordialement))"
)
_TWO = lazily(rf"{_GREETED}(?:j[e']?\s?suis|jsuis|chuis)\s(?P<first>{_W})\s(?P<last>{_W}){_OVER}")
_CALLING = lazily(
    rf"(?<![a-z])(?:c'?est|cest|c|ici)\s(?P<first>{_W})\s(?P<last>{_W})\s(?:au\stelephone|au\sbout\sdu\sfil|a\sl'appareil|ici|"
    r"qui\s(?:vous\s)?(?:parle|ecri[st]|appelle))(?![a-z])"
)
_SIGNED = lazily(
    rf"(?:^|\n)(?P<first>{_W})\s(?P<last>{_W}),?\s?(?:cordialement|cdt|cdlt|bien\sa\svous|adherente?(?![a-z])|assuree?(?![a-z])|"
    r"numero\s|n°|c'?est\s(?:(?:vraiment|bien|reellement)\s)?mon\s(?:vrai\s)?nom(?![a-z]))"
)
_ALONE = lazily(
    rf"{_GREETED}(?:j[e']?\s?suis|jsuis|chuis)\s(?P<name>{'|'.join(sorted(NOUN_NAMES))})(?=\s?(?:$|[.,;!?\n])|\set\s(?:je|j'))"
)
_OF_KIN = lazily(
    rf"(?<![a-z])(?:mon|ma|mn|notre|son|sa|mes)\s(?:{KIN_WORDS})\s(?P<name>{'|'.join(sorted(NOUN_NAMES))})"
    r"(?=\s?(?:$|[.,;!?\n])|\s(?:a|est|n'a|n'est|ne|veut|va|doit|avait|qui|et|nee?|peut|arrive|habite)(?![a-z]))"
)
_MARRIED = lazily(
    rf"(?<![a-z'-])(?P<name>(?![a-z]{{1,2}}'){_W})\s\(?(?:ep\.?|epse|epouse|veuve|vve|nee)\s(?P<other>{_W})(?![a-z'@])"
)
_FIELDS = lazily(
    rf"(?<![a-z])(?:pre)?nom\s?:?\s(?P<name>(?!pre|nom){_W})(?:\s?[,;/]\s?|\s)(?:et\s)?(?:pre)?nom\s?:?\s(?P<other>{_W})(?![a-z'@])"
)
_BY_LETTERS = lazily(
    r"(?<![a-z0-9])(?:(?P<letter>[a-z])\scomme\s(?:un\s|une\s|l'|la\s|le\s)?(?=[a-z])[a-z-]{2,14}[\s,.;/-]{0,3}){2,24}"
)
_PAIR = re.compile(r"(?<![a-z0-9])([a-z])\scomme\s(?:un\s|une\s|l'|la\s|le\s)?([a-z])[a-z-]{1,13}")
_VIETNAMESE = lazily(
    r"(?<![a-z])(?:nguyen|tran|pham|huynh|hoang|phan|vo|dang|bui|ho|ngo|duong|le|do|vu|ly|dinh|truong|trinh|mai|dao|lam)\s"
    r"thi\s[a-z]{2,7}(?:\s(?:anh|hoa|lan|huong|mai|thu|ngoc|linh|thanh|hong|kim|my|nga|phuong|thao|trang|tuyet|van|yen))?(?![a-z])"
)
_CERTAIN = lazily(
    rf"(?<![a-z])une?\scertaine?\s(?:(?:monsieur|madame|mr|mme)\s)?(?P<name>{_W})(?=\s(?:m'a|m'avait|me|nous|vous|a|de)\s)"
)
_WRONG = lazily(rf"(?<![a-z])(?:pas|non)\s(?P<name>{_W}),?\s(?:mais\s|c'est\s)?(?P<other>{_W})(?=\s?(?:!|$|\.))")
_BRETON = lazily(
    r"(?<!\w)(?:[Mm]\.|[Mm]r\.?|[Mm]me\.?|[Mm]lle|[Mm]onsieur|[Mm]adame|[Dd]octeur|[Dd]r\.?|[Mm]a[iî]tre|"
    r"[Pp]rofesseur) (?P<name>Le (?P<last>[A-ZÀ-Þ][a-zà-ÿ]{2,14}))(?![\w'-])"
)
"""«M. Le Roux», «Dr Le Bris», but not «M. Le Maire»."""
_OFFICES = words(
    """
    maire president directeur comte juge prefet marquis baron consul duc chef cure proviseur recteur ministre senateur
    depute docteur medecin procureur greffier notaire percepteur receveur doyen doge prince roi general colonel
    """
)
_TITLES = words("m mr mme mlle monsieur madame docteur dr maitre professeur")
_I_AM, _CLOSING = (
    words("suis jsuis chuis"),
    words("cordialement cdt cdlt adherent adherente assure assuree nom numero"),
)
_FILLING = words("ep epse epouse veuve vve nee")
_NOTHING = words("travail connect vitale bancaire telecom television culture inter bleu info net propre pret")
"""What makes a firm or a thing of a first name: «France Travail»."""


def told(view: View) -> Iterator[Span]:
    """Every such name."""
    for gate, look, pattern in _LOOKS if not view.words.isdisjoint(_GATE) else ():
        if not view.words.isdisjoint(gate):
            yield from look(view, pattern)


def _span(place: tuple[int, int]) -> Span:
    return Span(Label.PERSON, *place, "person.told")


def _one(view: View, pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(view.fold):
        yield _span(match.span("name" if "name" in pattern.groupindex else 0))


def _both(view: View, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Of two words one is a first name, the other a family name, in either order."""
    for match in pattern.finditer(view.fold):
        if _are_both(match["first"], match["last"]) or _are_both(match["last"], match["first"]):
            yield _span((match.start("first"), match.end("last")))


def _are_both(first: str, last: str) -> bool:
    known = gazetteers()
    return (
        (first in known.strong_first or first in known.ambiguous_first)
        and (last in known.strong_last or last in known.ambiguous_last)
        and not {first, last} & _NOTHING
        and FUNCTION_WORDS.isdisjoint((first, last))
        and NO_NAMES.isdisjoint((first, last))
    )


def _pairs(view: View, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Two names of one person: one is known, the other may be one."""
    names = gazetteers().names
    for match in pattern.finditer(view.fold):
        pair = match["name"], match["other"]
        if all(map(_may_be_one, pair)) and any(word in names for word in pair):
            yield from [_span(match.span("name")), _span(match.span("other"))]


def _may_be_one(word: str) -> bool:
    known = gazetteers()
    return word not in FUNCTION_WORDS and word not in NO_NAMES and (word in known.names or word not in known.words)


def _certain(view: View, pattern: re.Pattern[str]) -> Iterator[Span]:
    """«Un certain Zubeldia m’a rappelé», but not «un certain temps»."""
    return (span for span in _one(view, pattern) if _may_be_one(view.fold[span.start : span.end]))


def _taken_for(view: View, pattern: re.Pattern[str]) -> Iterator[Span]:
    """«Pas lina, inaya !»: one first name in place of another."""
    known = view.unlisted & gazetteers().strong_first
    for match in pattern.finditer(view.fold) if len(known) > 1 else ():
        if match["name"] in known and match["other"] in known:
            yield from [_span(match.span("name")), _span(match.span("other"))]


def _breton(view: View, pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(view.text) if "le" in view.words else ():
        last = view.fold[slice(*match.span("last"))]
        if last in gazetteers().names and last not in _OFFICES:
            yield _span(match.span("name"))


def _spelt(view: View, pattern: re.Pattern[str]) -> Iterator[Span]:
    """«K comme Kilo, E comme Écho»: the letters of a name, each with a word that begins with it."""
    for match in pattern.finditer(view.fold):
        pairs = _PAIR.findall(match[0])
        if len(pairs) > 1 and sum(letter == head for letter, head in pairs) * 2 > len(pairs):
            yield _span((match.start(), match.start() + len(match[0].rstrip(" ,.;/-"))))


_LOOKS: tuple[tuple[frozenset[str], Callable[[View, re.Pattern[str]], Iterator[Span]], re.Pattern[str]], ...] = (
    (_I_AM, _both, _TWO),
    (_I_AM, _one, _ALONE),
    (_CLOSING, _both, _SIGNED),
    (words("telephone fil appareil parle ecrit ecris appelle ici"), _both, _CALLING),
    (NOUN_NAMES, _one, _OF_KIN),
    (_FILLING, _pairs, _MARRIED),
    (words("prenom"), _pairs, _FIELDS),
    (words("comme"), _spelt, _BY_LETTERS),
    (words("thi"), _one, _VIETNAMESE),
    (words("certain certaine"), _certain, _CERTAIN),
    (words("pas non"), _taken_for, _WRONG),
    (_TITLES, _breton, _BRETON),
)
"""The words of which a text must have one, how to look, and for what."""
_GATE = frozenset().union(*[gate for gate, _, _ in _LOOKS])
