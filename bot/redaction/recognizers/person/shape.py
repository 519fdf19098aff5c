"""How a run of words stands in its line: what makes a name of it likelier, or a place or a thing."""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.recognizers.person.cues import ELLIPSIS, HUMAN_VERBS, PREDICATE, THINGS, VERBS
from bot.redaction.recognizers.person.name_words import IDIOMS, PLACE_WORDS, Kind, kind_of
from bot.redaction.tokens import Token, Tokens
from bot.redaction.view import View
from bot.redaction.wordlist import words

_LONE_LINE, _LINE_REACH = 0.8, 40
_LONE_NAME = 0.5
_SUBJECT = {Kind.AMBIGUOUS_FIRST: 0.8, Kind.UNKNOWN: 0.15, Kind.RARE: 0.15, Kind.STRONG_FIRST: 0.5}
MOST_OF_UNKNOWN = 2 * _SUBJECT[Kind.UNKNOWN] + 0.01
"""More than `shape_of` ever adds for one word that no list of names has."""
_AGED = re.compile(r",?\s[0-9]{1,3}\sans(?![a-z])")
_DATED = lazily(r"[\s,(]{1,3}[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}(?![0-9])")
_LISTED = lazily(
    rf"[\s,(:]{{1,3}}le\s[0-9]{{1,2}}(?:[/.-][0-9]{{1,2}}[/.-]|(?:er)?\s(?:{MONTHS})\s)(?:19|20)[0-9]{{2}}(?![0-9])"
)
"""«Lisandru le 3 septembre 2014 et Ornella le 19/01/2018»: births, when there are two."""
_BORN = re.compile(r",\snee?\s(?:le|en|a|au|ce|hier)(?![a-z])")
_THING = 1.6
_BEGINS_A_TALK = lazily(
    r", (?!(?:votre|vos|un|une|cette|ce|cet|pas|que|quel)(?![a-z]))|"
    r"\s(?:je|j'|de\s[a-z-]{3,20}\s?,|d[eu]\s(?:votre|vos|la|l'|service|support|chez)(?![a-z]))"
)
"""What follows a first name with which somebody presents herself: «Guillemette de Poitiers, …»."""
_PRESENTS = re.compile(r",\s(?:j'|je|mon|ma|adherente?|numero|n°|contrat)(?![a-z])")


def shape_of(view: View, tokens: Tokens, first: int, last: int) -> float:
    """Adds for a line that holds nothing but names; takes away for a place («à Montreuil»)."""
    text = view.fold
    before = text[max(0, tokens[first].start - _LINE_REACH) : tokens[first].start].rpartition("\n")[2]
    after = text[tokens[last].end : tokens[last].end + _LINE_REACH].partition("\n")[0]
    line = (before + after).strip(" .,!-")
    kinds = [kind_of(tokens[at], False) for at in range(first, last + 1)]
    named = any(kind in (Kind.STRONG_FIRST, Kind.STRONG_LAST, Kind.RARE) for kind in kinds)
    score = 0.0
    if not line and named:
        known_family = (
            kinds[0] in (Kind.STRONG_LAST, Kind.RARE)
            and tokens[first].capital
            and tokens[first].fold in view.unlisted
            and "\n" in text
        )
        lone = _LONE_LINE if known_family else _LONE_NAME if kinds[0] is Kind.STRONG_FIRST else 0.0
        score += _LONE_LINE if last > first else lone
    if (
        first
        and Kind.STRONG_FIRST not in kinds
        and tokens[first - 1].fold in PLACE_WORDS
        and not _is_asked(tokens, first)
    ):
        score -= 1.0
    if last == first and IDIOMS.search(text, max(0, tokens[first].start - 16), tokens[first].start) is not None:
        score -= _THING
    if (first and names_a_thing(view, tokens, first)) or (last == first and _is_a_type(text, tokens[first].fold)):
        score -= _THING * (2 if is_named_after(tokens, first, last) else 1)
    if text[tokens[first].start : tokens[first].end] in STREETS and kinds[0] is not Kind.STRONG_FIRST:
        score -= _THING
    if Kind.STRONG_FIRST not in kinds and _is_a_product(view, tokens, first, last):
        score -= 1.0
    elision = elision_of(text[tokens[first].start : tokens[first].end])
    if elision in ("d'", "l'") and Kind.STRONG_FIRST not in kinds and not _is_of_a_family(view, tokens, first):
        score -= 1.0
    return score + _what_follows(view, tokens, first, last, kinds)


def _what_follows(view: View, tokens: Tokens, first: int, last: int, kinds: list[Kind | None]) -> float:
    """Adds where what follows is said of people: an age, a birth, an act; takes away before a firm's word."""
    text, end, score = view.fold, tokens[last].end, 0.0
    if last == first and not first:
        begins = kinds[0] is Kind.STRONG_FIRST and _BEGINS_A_TALK.match(text, end) is not None
        presents = kinds[0] is Kind.STRONG_LAST and _PRESENTS.match(text, end) is not None
        score += _LONE_NAME if begins or presents else 0.0
    as_subject = _SUBJECT.get(kinds[0] or Kind.INITIAL, 0.0)
    if last == first and _goes_on_as_a_subject(view, tokens, last, kinds[0]):
        score += as_subject
    if Kind.STRONG_FIRST in kinds and (
        _DATED.match(text, end) or (_LISTED.match(text, end) and len(_LISTED.findall(text)) > 1)
    ):
        score += _SUBJECT[Kind.STRONG_FIRST]
    if _BORN.match(text, end) or _AGED.match(text, end):
        score += as_subject
    if last == first and not tokens[first].capital and _OF_A_TIME.match(text, end) is not None:
        score -= _THING * 2
    titled = first > 0 and tokens[first - 1].fold.rstrip(".") in _BEFORE_A_NAME
    if FIRM.match(text, end) or (last == first and not titled and _INSURES.match(text, end)):
        score -= _THING
    return score


def _is_of_a_family(view: View, tokens: Tokens, first: int) -> bool:
    """«Me d’Harcourt», «NOM D'ABBADIE»: an elided word that is the name's."""
    if view.text[tokens[first].start : tokens[first].end].isupper() and view.fold[tokens[first].start] == "d":
        return True
    return first > 0 and tokens[first - 1].fold.rstrip(".") in _BEFORE_A_NAME


FIRM = lazily(
    r"\s(?:&|et)\s(?:fils|freres|associes?|cie|compagnie)(?![a-z])|\s(?:sas|sarl|sa|snc|scp|selarl|assurances?|"
    r"immobilier|optique)(?![a-z])"
)
_OF_A_TIME = lazily(r"\s(?:20[0-9]{2}(?![0-9])|derniere?(?![a-z])|prochaine?(?![a-z])|payant(?![a-z]))")
"""«La carte de lannée 2025», «… de lan dernier», «de tier payant»."""
_INSURES = lazily(r"\s(?:(?:me|nous|vous|les|la|le)\s)?(?:rembourse|couvre|propose|coute|assure)(?![a-z])")
"""«Alan rembourse mieux»."""
STREETS = words("place rue avenue boulevard quai allee cours square pont porte saint sainte")
"""«Place de la Victoire», at the head of a run."""
_MODEL = lazily(r" (?:[a-z]?[0-9]{1,3}|[a-z][0-9]{1,4}[a-z]?|pro|max|lite|plus|mini|ultra)(?![a-z0-9/.,])")
_BEFORE_A_NAME = words("m mr mme mlle me dr pr monsieur madame mademoiselle docteur maitre professeur veuve famille")
_TITLES = words("monsieur madame mademoiselle messieurs mesdames docteur maitre professeur")
_INSTITUTIONS = words("chu chr ch hopital hopitaux clinique polyclinique institut centre")


def _is_a_product(view: View, tokens: Tokens, first: int, last: int) -> bool:
    """«Oppo Reno 8», «Ubuntu Jammy», «CHU de Bordeaux Pellegrin»."""
    if _MODEL.match(view.fold, tokens[last].end) is not None:
        return True
    if (
        first
        and tokens[first - 1].fold in gazetteers().never
        and tokens[first - 1].fold not in _TITLES
        and view.fold[tokens[first - 1].end : tokens[first].start] == " "
    ):
        return True
    return any(tokens[at].fold in _INSTITUTIONS for at in range(max(0, first - 3), first))


def names_a_thing(view: View, tokens: Tokens, first: int) -> bool:
    """«Le collège Jean-Moulin», «une Clio ou une Zoé», «le mot Rose», «un vrai Tanguy»: a thing's word, an article."""
    before = tokens[first - 1].fold
    if view.fold[tokens[first - 1].end : tokens[first].start].strip(" '\"«:"):
        return False
    earlier = tokens[first - 2].fold if first > 1 else ""
    if before in ("de", "d", "du", "la", "le", "des") and earlier:
        return before in ("du", "des") or (earlier in THINGS and earlier not in _OWNED)
    if before == "ce" and (tokens[first].fold in gazetteers().strong_first or earlier in _BEFORE_A_NAME):
        return view.text[tokens[first - 1].start : tokens[first - 1].end] in ("ce", "Ce")  # «cé kevin»
    if before in ("pere", "ex", "un", "une") and earlier in (_OWN if before in ("pere", "ex") else _HAD):
        return False  # «mon ex Steeve», «mon grand père Fernand», «j’ai eu une Sandra»
    if before == "marque" and earlier in _WRITTEN:
        return False  # «c’est marqué Jonathan»
    labelled = before in LABELLED and not _is_surely_a_name(tokens[first].fold)
    truly = before in _TRULY and earlier in ("un", "une", "des")
    return labelled or truly or unelided(before) in THINGS or before in _ARTICLES


_WRITTEN = words("c'est est etait a ai j'ai avez ont")
_HAD = words("eu puis certain certaine")
_ARTICLES = words("ex une un ce cette des du")
LABELLED = words("mot bouton niveau mode theme version couleur formule offre option garantie teinte fond")
"""What words that are names too are the labels of: «le mot Rose», «le bouton Claire»."""
_TRULY = words("vrai vraie vrais vraies veritable sacre sacree pur pure")
"""«Un vrai Tanguy»."""


def _is_surely_a_name(word: str) -> bool:
    known = gazetteers()
    return word in known.strong_first or word in known.strong_last


_NAMED_AFTER_PEOPLE = words(
    """
    college lycee ecole chu chr hopital clinique institut stade gymnase prix theatre cinema bibliotheque mediatheque
    gare metro station pont tour aeroport fondation universite fac faculte ehpad creche campus amphi musee statue
    polyclinique iut cfa inspe insa ifsi mfr itep lep
    """
)
"""What bears a first name and a family name."""


def is_named_after(tokens: Tokens, first: int, last: int) -> bool:
    """«Stade Geoffroy Guichard», «prix Marcel Proust»: the whole name is the place's; not «… Paul Durand attend»."""
    if not first or unelided(tokens[first - 1].fold) not in _NAMED_AFTER_PEOPLE:
        return False
    return last + 1 >= tokens.count or tokens[last + 1].fold not in VERBS


def unelided(word: str) -> str:
    """«L’institut Marie-Curie»."""
    return word[2:] if word[1:2] == "'" else word


_OWNED = words("contrat police projet rapport affaire")
"""What people have: «le contrat de Rose»."""
_OWN = words("mon ton son notre leur ma sa l grand beau")


def _is_asked(tokens: Tokens, first: int) -> bool:
    """«Demandez à Riton»: a person, not a place."""
    return first > 1 and tokens[first - 2].fold.startswith(("demand", "parl", "dites", "obei"))


def _is_a_type(text: str, name: str) -> bool:
    """«Un Jean qui pleure et Jean qui rit»."""
    return f"un {name} qui " in text or f"une {name} qui " in text


def _goes_on_as_a_subject(view: View, tokens: Tokens, last: int, kind: Kind | None) -> bool:
    """«Mon fils Dmitri a perdu…», «Prosper a eu 18 ans» rather than «mon fils arivepas»."""
    verbs = HUMAN_VERBS if kind is Kind.AMBIGUOUS_FIRST else VERBS
    if last + 1 < tokens.count and tokens[last + 1].fold in verbs and tokens[last + 1].start == tokens[last].end + 1:
        return True
    if (
        last
        and view.fold[tokens[last - 1].end : tokens[last].start] == ", "
        and ELLIPSIS.match(view.fold, tokens[last].end)
    ):
        return True
    return PREDICATE.match(view.fold, tokens[last].end) is not None


_ELIDED = re.compile(r"(?:[cdjlmnst]|qu)'(?=.)", re.IGNORECASE)


def end_of(last: Token) -> int:
    """Where a run ends: not with the full stop that a short name is cut with, like an abbreviation («Merci Léa.»)."""
    return last.end - (last.fold[-1:] == "." and len(last.fold) > len("ph.") and last.fold[:-1] in gazetteers().names)


def elision_of(typed: str) -> str:
    """The elided word before a name («d’Amélie»), but not a name's own («N’Diaye», «D’Almeida», «n’guessan»)."""
    match = _ELIDED.match(typed)
    if not match or not match[0].islower() or (match[0] in ("n'", "m'") and typed[2:3].lower() not in _VOWELS):
        return ""
    return match[0]


_VOWELS = frozenset("aeiouyhàâéèêëîïôöùûü")
"""What a French word is elided before: «n’guessan», «m’baye» are whole."""
