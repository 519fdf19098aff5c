"""One run of words that may be a name: where it ends, what joins its words, and what they score together."""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.gazetteers.world import PLACES
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.cues import GIVEN, SIGNED, TITLE, VERBS
from bot.redaction.recognizers.person.ends import ends_before
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NAME_PARTICLES, Kind, kind_of
from bot.redaction.recognizers.person.weight import UNLIKE, goes_before_a_name, weight_of
from bot.redaction.tokens import Token, Tokens
from bot.redaction.view import View
from bot.redaction.wordlist import words

DOCTORS = words("dr dr. docteur")
_LONGEST = 6
_TOGETHER = 0.2
_LAST_INITIAL = re.compile(r"[A-ZÀ-Þ]\.(?=\s?(?:$|[,;!?)\n]|[a-z]))")
"""«Kylian M., la carte…»."""
_LOWER_INITIALS = words("b f h p r v w z")
"""«karim b»: the letters that are no word of a short message («c», «g», «t»…)."""
_VOWELS = tuple("aeiouyh")
_GAP = re.compile(r" {1,2}|-| - |' ?")


def run_of(view: View, tokens: Tokens, first: int, bonus: float) -> tuple[int | None, float]:
    """The last token of the name that begins at `first`, and what its words score; None if none begins there."""
    last: int | None = None
    before: Kind | None = None
    score = 0.0
    negated = tokens[first].fold
    if negated.startswith("n'") and negated[2:] in gazetteers().words and not tokens[first].capital:
        return None, score  # «mon mari n’aime pas…»: a verb
    index = first
    while index < tokens.count and index - first < _LONGEST:
        token = tokens[index]
        if index > first and token.fold[:2] == "n'" and not token.capital and token.fold[2:3] in _VOWELS:
            break  # «mon mari abdoulaye n'arrive pas»
        if index > first and _GAP.fullmatch(view.fold, tokens[index - 1].end, token.start) is None:
            break
        if index > first and last is not None and ends_before(view, tokens, index):
            break  # «mon mari Marc gère les papiers»
        if token.fold in NAME_PARTICLES and _joins(tokens, index, last is not None, bonus):
            index += 1
            continue
        kind = _kind_here(view, tokens, (first, index), bonus, before)
        worth = None if kind is None else _worth_here(view, tokens, (last, index), kind, bonus)
        if worth is None:
            if kind in _NO_NAME and before in _FIRSTS and bonus >= SIGNED and _is_a_surname_too(view, tokens, index):
                last = index  # «je suis Alain Tout», «mon mari Luc Vite»
            elif before in _FIRSTS and bonus and _closes_in_capitals(view, tokens, index):
                last = index  # «c'est Prudence Juste»
            break
        if kind is Kind.STRONG_LAST and before is Kind.AMBIGUOUS_FIRST:
            score += _TOGETHER  # «claire lemoine»
        elif kind is Kind.UNKNOWN and before is Kind.STRONG_FIRST and likeness().of(token.fold) > UNLIKE:
            score += _TOGETHER + worth  # «sigrid lindqvist»
        elif kind is before is Kind.UNKNOWN and bonus >= SIGNED and likeness().of(token.fold) > UNLIKE:
            score += _TOGETHER  # «souscrit par arben hoxhaj»
        score += worth
        last, before = index, kind
        index += 1
    return last, score


def _worth_here(view: View, tokens: Tokens, place: tuple[int | None, int], kind: Kind, bonus: float) -> float | None:
    """What a token adds, with the one before in mind; None: it ends the name. `place`: the last of its run, its own."""
    last, index = place
    token = tokens[index]
    if last is not None and not token.capital and tokens[last].capital:
        if token.fold in VERBS:
            return None  # «ma voisine Loiseleur dit que…»
        if kind is Kind.UNKNOWN and not _is_elided(view, token):
            return None  # «Roussy conventionné»
    return weight_of(view, tokens, index, kind, bonus, last is not None)


def _kind_here(view: View, tokens: Tokens, place: tuple[int, int], bonus: float, before: Kind | None) -> Kind | None:
    """The kind of a token, with what stands beside it in mind; `place`: the first of its run, and its own."""
    first, index = place
    token = tokens[index]
    if index == first and _is_a_doctor(tokens, index):
        return Kind.STRONG_LAST
    if before is Kind.STRONG_FIRST and _is_an_initial(view, token):
        return Kind.INITIAL
    kind = kind_of(token, bonus >= SIGNED or (before in _FIRSTS and _is_of_the_world(token)))
    if kind is None and before is Kind.STRONG_FIRST and token.fold.startswith(("saint-", "sainte-")):
        kind = kind_of(token, True)  # «eugénie saint-aimé»
    if kind is not None:
        return kind
    town_too = before is not None and bonus >= GIVEN and token.capital and token.fold in gazetteers().never
    after_a_name = before in (Kind.STRONG_FIRST, Kind.STRONG_LAST) and (
        _is_a_town_s_name(token) or (index == first + 1 and _ends_a_line_of_two(view, tokens, first))
    )
    if town_too or after_a_name:  # «s’appelle Noël Lundi», «Trinh Thi Mai»
        return Kind.AMBIGUOUS_LAST
    if index == first and bonus >= SIGNED and goes_before_a_name(tokens, index):
        return Kind.AMBIGUOUS_FIRST
    return None


def _is_of_the_world(token: Token) -> bool:
    """«Gontran d’Aubusson», «Marie Beaune»: a smaller place, but after a first name a family name."""
    elided = token.fold.startswith("d'")
    return (token.capital or elided) and token.fold[2 * elided :] in PLACES


def _is_a_surname_too(view: View, tokens: Tokens, index: int) -> bool:
    """Whether a word of the language is written as the family name of the first name before it: with its capital, and
    not where a new clause begins («je suis Léa Bonjour, …», «c’est Paul Merci de…»).
    """
    token = tokens[index]
    if not (token.capital and tokens[index - 1].capital) or token.fold in gazetteers().never or "'" in token.fold:
        return False
    return (token.fold not in _OPENING and token.fold not in ORDINARY) or _ENDS.match(view.fold, token.end) is not None


def _closes_in_capitals(view: View, tokens: Tokens, index: int) -> bool:
    """Whether a family name that is a word too ends the message after a first name, each with its capital."""
    token = tokens[index]
    both = token.capital and tokens[index - 1].capital and index + 1 == tokens.count
    return both and token.fold in gazetteers().ambiguous_last and token.fold not in _OPENING


_NO_NAME = (None, Kind.ORDINARY_CAPITAL)
_FIRSTS = (Kind.STRONG_FIRST, Kind.AMBIGUOUS_FIRST)
_OPENING = words(
    """
    bonjour bonsoir salut coucou merci oui non ok mais et ou je tu il elle on nous vous ils elles comment pourquoi quand
    combien si voici voila alors donc ensuite puis pour mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    ce cet cette ces cela ca qui que quel quelle depuis avec sans sur dans chez par en y a est ai suis ne pas svp stp
    impossible erreur probleme besoin question questions demande aucun aucune
    """
)
_ENDS = re.compile(r"\s?(?:$|[.!?\n])")


def _is_an_initial(view: View, token: Token) -> bool:
    if token.fold in _LOWER_INITIALS and view.is_in_small_letters:
        return True
    return len(token.fold) <= len("m.") and _LAST_INITIAL.match(view.text, token.start) is not None


def _is_elided(view: View, token: Token) -> bool:
    """«Foucauld d’Aubarède»: the capital stands after the apostrophe."""
    return token.fold[:2] == "d'" and view.text[token.start + 2 : token.start + 3].isupper()


def _is_a_town_s_name(token: Token) -> bool:
    """«Jean-Baptiste Ferrand», «Trinh Thi Mai»: a town or a month, but right after a name one too."""
    known = gazetteers()
    return token.capital and token.fold in known.names and token.fold in known.never


def _ends_a_line_of_two(view: View, tokens: Tokens, first: int) -> bool:
    """«Firmin Okoumé» alone in its line: a word, but written as the name it is."""
    start, end = tokens[first].start, tokens[first + 1].end
    alone = view.fold[max(0, start - 1) : start] in ("", "\n") and view.fold[end : end + 1] in ("", "\n")
    return alone and "\n" in view.fold and tokens[first].capital and tokens[first + 1].capital


def _is_a_doctor(tokens: Tokens, index: int) -> bool:
    """«Le dr vannier veut…»: a noun right after the title; a speciality is none («dr généraliste»)."""
    if not index or tokens[index - 1].fold not in DOCTORS:
        return False
    word = tokens[index].fold
    known = gazetteers()
    if word not in known.nouns or word not in known.ambiguous_last or word in VERBS:
        return False
    acts = index + 1 < tokens.count and tokens[index + 1].fold in VERBS
    named = word not in FUNCTION_WORDS and _SPECIALITY.search(word) is None
    return named and (acts or tokens[index - 1].fold != "docteur")


_SPECIALITY = lazily(r"(?:iste|logue|iatre|ticien|ant|ent|cien|cine|conseil|demande|remplace|mande)$")


LEADING = words("el ben van von da das do dos di del della al ait abd ould mc mac")


def _joins(tokens: Tokens, index: int, joined: bool, bonus: float) -> bool:
    """Whether a particle («de», «ben», «Le») belongs to the name: one must follow, and it must not be a phrase's."""
    token = tokens[index]
    at = index + 1
    while at < tokens.count and at <= index + _MOST_PARTICLES and tokens[at].fold in NAME_PARTICLES:
        at += 1  # «de La Rochefoucauld», «van den Broeck»
    after = tokens[at] if at < tokens.count else None
    if after is None or (kind := kind_of(after, bonus > 0)) in (None, Kind.INITIAL):
        return False
    strong = kind in (Kind.STRONG_FIRST, Kind.STRONG_LAST)
    if not joined and token.fold == "le" and token.capital and after.capital and _is_breton(tokens, index, kind):
        return True
    if not joined and token.capital and after.capital and index and tokens[index - 1].fold in _OF_BIRTH:
        return True
    if not joined and token.fold not in LEADING:
        announced = bonus >= TITLE or (bonus >= SIGNED and (token.capital or (token.fold == "le" and strong)))
        of_a_name = (
            kind in (Kind.UNKNOWN, Kind.RARE)
            and (after.capital or after.upper)
            and (token.fold not in ("la", "les", "el") or tokens[index - 1].fold == "de")
        )
        return (announced and (strong or of_a_name)) or (token.upper and token.capital and after.upper)
    return after.capital or strong or bonus >= TITLE


_OF_BIRTH = words("epouse nee ne veuve divorcee")
"""«Épouse Le Goff»: what stands before a family name."""


def _is_breton(tokens: Tokens, index: int, kind: Kind) -> bool:
    """«Le Guen Paul», surname first."""
    if kind is not Kind.STRONG_LAST or index + 2 >= tokens.count:
        return False
    return tokens[index + 2].capital and kind_of(tokens[index + 2], False) is Kind.STRONG_FIRST


_MOST_PARTICLES = 2
