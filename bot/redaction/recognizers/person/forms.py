"""Names told by how they are written: letter by letter, surname first in capitals, first names in brackets, alone."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import BRAND_PHRASES
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.corrected import corrected, explained
from bot.redaction.recognizers.person.cues import SIGNED, THINGS, TITLE
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NAME_PARTICLES, NO_NAMES
from bot.redaction.recognizers.person.shape import STREETS
from bot.redaction.tokens import Tokens
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_LETTERS = re.compile(r"(?<![a-z0-9'-])[a-z](?:[-. ][a-z]){3,24}(?![a-z0-9'-])")
_CAPITAL_LETTERS = lazily(
    r"(?<![A-Za-zÀ-ÿ0-9'-])[A-Z](?:(?:-[A-Z]){3,24}|(?: [A-Z]){3,24}|(?:, ?[A-Z]){3,24})(?![A-Za-zÀ-ÿ0-9'-])|"
    r"^[a-z](?:[-, ]{1,2}[a-z]){3,24}\s*$"
)
"""«N O W I C K A», «S-Z-Y-M-A-N-S-K-I»: nobody writes a word so; a message of nothing else, in lower case too."""
_SPACED = lazily(
    r"(?<![A-Za-zÀ-ÿ])[A-Z][-, ] ?[A-Z][-, ] ?[A-Z](?![A-Za-zÀ-ÿ])|^[a-z][-, ]{1,2}[a-z][-, ]{1,2}[a-z](?![A-Za-zÀ-ÿ])"
)
_SPELLING = words("repete epele epelle s'epele epeler nom prenom appelle ecrit famille nomme")
_INITIALLED = re.compile(r"(?<![a-z0-9.'])[a-ln-z]\.\s?(?P<name>[a-z]{4,20})(?![a-z0-9@.-])")
"""«j. perrin»: in lower case too."""
_CAP, _LOW = "A-ZÀ-ÖØ-Þ", "a-zà-öø-ÿ"
_SURNAME_FIRST = lazily(
    rf"(?P<last>(?:[{_CAP}][{_CAP}'-]{{1,40}} ){{1,3}})"
    rf"(?P<first>[{_CAP}][{_LOW}]+(?:-[{_CAP}][{_LOW}]+)?)(?![{_CAP}{_LOW}])"
)
"""«LE BON Aimé», «DE SMET Joost»."""
_WITHIN_A_WORD = re.compile(rf"[{_CAP}{_LOW}0-9'-]")
_BRACKETED = lazily(
    rf"(?<![{_CAP}{_LOW}0-9'-])(?P<last>[{_CAP}][{_CAP}{_LOW}'-]{{2,24}}(?: [{_CAP}][{_CAP}{_LOW}'-]{{2,24}}){{0,2}}) "
    rf"\((?P<firsts>[{_CAP}][{_LOW}-]{{2,15}}(?:,? (?:et )?[{_CAP}][{_LOW}-]{{2,15}}){{0,3}})\)"
)
"""«BALTHAZAR (Hippolyte, Cyprien)», as registers have it."""
_TITLED = lazily(rf"(?<![{_CAP}{_LOW}0-9'-])(?:Me|Dr|Pr|Mgr)\.? (?=(?:d'|de |du |des )?[{_CAP}])")
"""A title that is a word too: only before a capital."""
_IS_A_NAME = lazily(
    rf"(?<![{_CAP}{_LOW}])(?i:fils|fille|mari|femme|épouse|époux|conjointe?|père|mère|médecin|dentiste|tuteur|tutrice|"
    rf"curateur|curatrice|b[ée]n[ée]ficiaire|titulaire|assur[ée]e?|adh[ée]rente?|interlocut(?:eur|rice)|conseillère|conseiller)"
    rf" (?i:est|était) (?=[{_CAP}])"
)
"""«Le bénéficiaire est Van den Broeck»: only before a capital, since mostly an adjective follows."""
_APPOSED_TO_A_DESK = lazily(
    r"(?<![a-z])(?P<name>[a-z][a-z'-]{2,20}),? (?:du |de la |de l'|de votre |d'un |de vos )"
    r"(?:service|services|standard|accueil|plateforme|equipe|compta|comptabilite|guichet|reclamations?|prestations?|siege|"
    r"rh|sav|agence)(?![a-z])|"
    r"(?<![a-z])(?P<yours>[a-z][a-z'-]{2,20}),? de chez vous(?![a-z])"
)
"""«Desquesnes, du service réclamation»."""
_SPELT_WITH = lazily(
    r"(?<![a-z'-])(?P<name>[a-z][a-z'-]{2,20}),? (?:s'ecrit |ca s'ecrit )?(?:avec|sans|prend) "
    r"(?:une? |deux |[12] |le |l'|des )?[a-z](?![a-z'])"
)
"""«Rahmouni avec un h»."""
_FOREIGN_PARTICLES = words("van von da do dos del della ben el mac mc o abd")
_MOST_ALONE = 5
_ACRONYM = 3


def formed(view: View, tokens: Tokens) -> Iterator[Span]:
    """Names whose form suffices."""
    yield from _by_letters(view)
    yield from _alone(view, tokens)
    yield from corrected(view, tokens)
    for match in _SURNAME_FIRST.finditer(view.text):
        if (
            not _WITHIN_A_WORD.match(view.text[match.start() - 1 : match.start()])
            and _is_surname(match["last"].lower().split(), view, match)
            and _are_first_names(view, match.span("first"))
        ):
            yield Span(Label.PERSON, match.start(), match.end(), "person.known")
    if "(" in view.text:
        for match in _BRACKETED.finditer(view.text):
            last = view.fold[match.start("last") : match.end("last")]
            if not any(map(gazetteers().is_plain, last.split())) and _are_first_names(view, match.span("firsts")):
                yield Span(Label.PERSON, *match.span("last"), "person.known")


def typed_cues(view: View, tokens: Tokens) -> Iterator[tuple[int, float]]:
    """Cues that only a capital or an accent tells from other words: the token’s index, and its worth."""
    if not view.words.isdisjoint(_TITLES):
        for match in _TITLED.finditer(view.text):
            yield tokens.at(match.end()), TITLE
    if not (view.words.isdisjoint(_BEING) or view.words.isdisjoint(_BEINGS)):
        for match in _IS_A_NAME.finditer(view.text):
            yield tokens.at(match.end()), SIGNED
    if not view.words.isdisjoint(_WITH_A_LETTER):
        for match in _SPELT_WITH.finditer(view.fold):
            index = tokens.at(match.start("name"))
            if index < tokens.count and tokens.spans[index][0] == match.start("name"):
                yield index, SIGNED
    for place, worth in explained(view):
        index = tokens.at(place)
        if index < tokens.count and tokens.spans[index][0] == place:
            yield index, worth
    if "service" in view.words or not view.words.isdisjoint(_DESKS):
        for match in _APPOSED_TO_A_DESK.finditer(view.fold):
            told = match.lastgroup or "name"
            index = tokens.at(match.start(told))
            if (
                index < tokens.count
                and tokens[index].capital
                and not gazetteers().is_plain(match[told])
                and (told == "name" or match[told] in gazetteers().names)
            ):
                yield index, TITLE


_TITLES = words("me dr pr mgr")
_BEING = words("est etait")
_BEINGS = words(
    """
    fils fille mari femme epouse epoux conjoint conjointe pere mere medecin dentiste tuteur tutrice curateur curatrice
    beneficiaire titulaire assure assuree adherent adherente interlocuteur interlocutrice conseiller conseillere
    """
)
_WITH_A_LETTER = words("avec sans prend")
_DESKS = words(
    "services standard accueil plateforme equipe compta comptabilite guichet reclamation reclamations prestations "
    "siege rh sav agence chez"
)


def is_spelt(view: View) -> bool:
    """Whether letters stand alone, three in a row."""
    return _SPACED.search(view.text) is not None


def _by_letters(view: View) -> Iterator[Span]:
    """Names that are spelt («b e r t i n»), and those after an initial in lower case («j. perrin»)."""
    if not view.words.isdisjoint(_SPELLING):
        for match in _LETTERS.finditer(view.fold):
            yield Span(Label.PERSON, *match.span(), "person.announced")
    elif is_spelt(view):
        for match in _CAPITAL_LETTERS.finditer(view.text):
            word = re.sub("[^a-z]", "", view.fold[match.start() : match.end()])
            if not gazetteers().is_plain(word) and word not in NO_NAMES:
                yield Span(Label.PERSON, *match.span(), "person.announced")
    if "." in view.fold:
        for match in _INITIALLED.finditer(view.fold):
            if match["name"] in gazetteers().strong_last:
                yield Span(Label.PERSON, *match.span(), "person.known")


def _alone(view: View, tokens: Tokens) -> Iterator[Span]:
    """The whole message is a name: «le bihan», «Kowalczyk», «boucher aurélie»."""
    if not 0 < tokens.count <= _MOST_ALONE or view.has_digit:
        return
    known = gazetteers()
    if known.is_plain(view.fold[slice(*tokens.spans[0])]):
        return
    folds = [part for index in range(tokens.count) for part in re.split("['-]", tokens[index].fold.rstrip(".")) if part]
    names = [word for word in folds if word not in NAME_PARTICLES]
    strong = [
        word
        for word in names
        if len(word) > 2 and word not in known.nobodys and (word in known.strong_first or word in known.strong_last)
    ]
    if (
        not (FUNCTION_WORDS.isdisjoint(names) and NO_NAMES.isdisjoint(names))
        or not THINGS.isdisjoint(folds)
        or folds[0] in STREETS
    ):
        return
    foreign = folds[0] in _FOREIGN_PARTICLES and view.text[tokens[0].start].isupper()
    told = bool(strong) and known.names.issuperset(names)
    if not (told or (foreign and known.words.isdisjoint(names))) or " ".join(folds) in BRAND_PHRASES:
        return
    start, end = tokens[0].start, tokens[tokens.count - 1].end
    if view.fold[:start].strip(' "«(-') or view.fold[end:].strip(' "».,!?)-') or "," in view.fold:
        return
    if all(
        view.fold[one.end : other.start] in (" ", "-")
        for one, other in pairwise(map(tokens.__getitem__, range(tokens.count)))
    ):
        yield Span(Label.PERSON, start, end, "person.known")


def _is_surname(last: list[str], view: View, match: re.Match[str]) -> bool:
    """Whether capitals are a family's name: no greeting, no acronym, no thing."""
    known = gazetteers()
    folds = view.fold[match.start("last") : match.end("last")].split()
    content = [word for word in folds if word not in NAME_PARTICLES]
    if not content or any(word in THINGS or word in known.never for word in content):
        return False
    if len(content) < len(folds):  # «LE BON», «DE SMET»: the particle tells
        return not FUNCTION_WORDS.issuperset(content) or content == ["bon"]
    return any(len(word) > _ACRONYM and not known.is_plain(word) for word in content) and FUNCTION_WORDS.isdisjoint(
        content
    )


def _are_first_names(view: View, span: tuple[int, int]) -> bool:
    known = gazetteers()
    parts = re.findall("[a-z]+", view.fold[span[0] : span[1]])
    return all((part in known.strong_first or part in known.ambiguous_first or part == "et") for part in parts)
