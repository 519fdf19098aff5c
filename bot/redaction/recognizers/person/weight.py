"""What one word adds to a name’s score, by its kind, its capital, its letters and what stands beside it."""

import re
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.recognizers.health.lexicon import sounds_of_a_state
from bot.redaction.recognizers.person.cues import (
    GIVEN,
    KIN,
    SIGNED,
    TITLE,
    VERBS,
    WEAK,
)
from bot.redaction.recognizers.person.name_words import (
    FUNCTION_WORDS,
    Kind,
    kind_of,
)
from bot.redaction.recognizers.person.shape import elision_of
from bot.redaction.recognizers.person.trades import TRADES, acts
from bot.redaction.tokens import Token, Tokens
from bot.redaction.urgency.danger.sound import sound_of
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WEIGHT = {
    Kind.STRONG_FIRST: 1.0,
    Kind.STRONG_LAST: 0.9,
    Kind.AMBIGUOUS_FIRST: 0.5,
    Kind.AMBIGUOUS_LAST: 0.4,
    Kind.RARE: 0.6,
    Kind.UNKNOWN: 0.2,
    Kind.INITIAL: 0.8,
}
_CAPITAL, _CAPITAL_AT_START = 0.6, 0.2
_UNKNOWN_CAPITAL = 0.3
"""More for an unknown word when it is capitalised: lower case is mostly a slip of the keys."""
_LIKE, _MOST_LIKE, ALIKE, UNLIKE = 0.2, 0.7, 1.0, -1.5


def weight_of(view: View, tokens: Tokens, index: int, kind: Kind, bonus: float, joined: bool) -> float | None:
    """What one word adds; None: it ends the name."""
    token = tokens[index]
    if kind is Kind.ORDINARY_CAPITAL:
        return _CAPITAL if bonus >= GIVEN else None
    if not joined and not token.capital and bonus <= KIN and token.fold in TRADES and not acts(tokens, index):
        return None  # «mon gendre marin»
    if _is_an_acronym(tokens, index, kind, bonus, joined) or _is_plain(view, tokens, index, kind, bonus):
        return None
    weight = _WEIGHT[kind]
    if kind is Kind.UNKNOWN:
        looks = _likeness(token.fold)
        if not token.capital and bonus < SIGNED and not joined:
            return looks if token.fold.isascii() else weight
        weight = max(weight, looks) if joined or bonus else weight  # alone it may be a brand
        weight += _UNKNOWN_CAPITAL if token.capital or (token.upper and bonus >= KIN) else 0.0
    titled = bonus >= TITLE and _capital_after_elision(view, tokens, index)  # «Me d’Harcourt»
    if kind is Kind.AMBIGUOUS_LAST and not token.capital and not titled:
        enough = KIN if joined else TITLE if _ends_after_a_title(view, tokens, index) else GIVEN
        after_first = joined and (_follows_a_first_name(tokens, index) or _closes_a_name(view, tokens, index))
        if bonus < enough and not after_first:
            return None  # «julie petit problème», «le compte de Nguyen»
    if token.capital or titled or (kind is Kind.STRONG_FIRST and _capital_after_elision(view, tokens, index)):
        weight += _CAPITAL_AT_START if token.capital and _begins_sentence(view, tokens, index) else _CAPITAL
    elif kind is Kind.STRONG_FIRST and view.is_in_small_letters and _is_no_word(view, token):
        weight += _CAPITAL  # typed without capitals (a telephone sets the first): so are the names
    return weight


def _is_plain(view: View, tokens: Tokens, index: int, kind: Kind, bonus: float) -> bool:
    """«Je suis marié», «ma mère doi pa savoir»: a word by its accent; a verb as it sounds, and no name of a subject."""
    token = tokens[index]
    if token.capital or bonus > KIN:
        return False
    if kind is Kind.UNKNOWN and bonus >= WEAK and _is_badly_typed(token.fold, bonus):
        return True
    if token.fold == "el" and index + 1 < tokens.count and tokens[index + 1].fold in _SHE_DOES:
        return True  # «ma mère el a mal»
    if index and follows_its_modal(tokens[index - 1].fold, token.fold):
        return True
    if kind is not Kind.UNKNOWN or bonus < KIN or index + 1 >= tokens.count:
        return view.text[token.start : token.end] == "marié"
    verbs = _verbs_as_they_sound()
    return sound_of(token.fold) in verbs and sound_of(tokens[index + 1].fold) not in verbs


def _is_badly_typed(word: str, bonus: float) -> bool:
    """«Mon mari dialisé», «chui encinte», «veu sinscrire», «c kc»: a state, a verb with its pronoun, no vowel."""
    if bonus >= SIGNED and sounds_of_a_state(word):
        return True
    return len(word) <= _SHORT if _VOWELS.isdisjoint(word) else _is_glued(word)


def follows_its_modal(before: str, word: str) -> bool:
    """Whether it is an infinitive with its pronoun, after «peut», «faut»: «ki peu maider», whatever list has it."""
    return before in _MODALS and _is_glued(word)


def _is_glued(word: str) -> bool:
    """Whether it is an infinitive with its pronoun: «maider», «sinscrire»."""
    return word[0] in "mtsl" and word.endswith(_INFINITIVE) and word[1] in _VOWELS and word[1:] in gazetteers().words


_SHORT, _INFINITIVE = 3, ("er", "ir", "ire", "re")
_SHE_DOES = words("a e est es etait fe fai fait va veu veut peu peut doi doit pe se ce me na ne ma di dit")
_MODALS = words(
    "peu peut peux peuve peuvent pouvez pouvais pourrait va vais vont faut fau fo doit dois veu veut veux pas plus"
)


@cache
def _verbs_as_they_sound() -> frozenset[str]:
    return frozenset(map(sound_of, VERBS | _DOES))


def _is_no_word(view: View, token: Token) -> bool:
    """Whether a first name in lower case is no word badly typed («devi», «marié»)."""
    word = token.fold
    participle = view.text[token.end - 1] == "é" and word not in _IN_E_ACUTE
    known = gazetteers().words
    if participle or word in _WORDS_TOO or f"{word}s" in known or f"{word}t" in known:
        return False
    return not (word[0] in "cdjlmnst" and word[1:2] in "aeiouyh" and word[1:] in known)  # «jaime»


_DOES = words(
    """
    voit dort met lit sort croit recoit comprend connait paye paie mange marche appelle envoie entend tombe souffre
    change garde perd tient sent apprend oublie trouve regarde clique tape bloque suit fait parait finit revient
    rentre
    """
)
"""«Ma mere voi le remboursmen»: what people do, as it sounds."""
_IN_E_ACUTE = words("andre rene jose zoe noe chloe cloe salome josue daphne barnabe penelope elise chloee marie-jose")
_WORDS_TOO = words("jean roger clemence noemie tom sem shalom boris victor oscar papa")


def goes_before_a_name(tokens: Tokens, index: int) -> bool:
    """«cdlt, taras shevchuk»: a rare form of a verb, before a word that looks like a name."""
    word = tokens[index].fold
    known = gazetteers()
    if len(word) < 4 or word in FUNCTION_WORDS or word in known.never or index + 1 >= tokens.count:
        return False
    if word in VERBS or (word in known.nouns and _OF_TRADES.search(word) is not None and not tokens[index].capital):
        return False  # «notre comptable utilise Pennylane», «je suis serveur Buffalo Grill»
    after = tokens[index + 1]
    kind = kind_of(after, True)
    if kind is Kind.UNKNOWN:
        return likeness().of(after.fold) > ALIKE
    return kind is Kind.STRONG_LAST and likeness().of(word) > ALIKE


_OF_TRADES = re.compile(r"(?:eur|euse|ier|iere|iste|ien|ienne|trice)$")


def _likeness(word: str) -> float:
    """What a word that no lexicon knows is worth by its letters alone."""
    return min(_MOST_LIKE, max(0.0, likeness().of(word) * _LIKE))


def _capital_after_elision(view: View, tokens: Tokens, index: int) -> bool:
    """«La carte d’Ilyes»: the capital is the name's."""
    start, end = tokens.spans[index]
    typed = view.text[start:end]
    elided = elision_of(typed)
    return elided == "d'" and len(elided) < len(typed) and typed[len(elided)].isupper() and not typed.isupper()


def _follows_a_first_name(tokens: Tokens, index: int) -> bool:
    """«abdoulaye ba»: no word of the language, after a first name."""
    before = kind_of(tokens[index - 1], False)
    return tokens[index].fold not in gazetteers().words and before is Kind.STRONG_FIRST


def _closes_a_name(view: View, tokens: Tokens, index: int) -> bool:
    """«dominique blanc, femme», «véronique martel qui suit…»: a word too, but it ends what a first name begins."""
    if kind_of(tokens[index - 1], False) is not Kind.STRONG_FIRST:
        return False
    if index + 1 >= tokens.count or view.fold[tokens[index].end : tokens[index + 1].start] != " ":
        return view.fold[tokens[index].end : tokens[index].end + 2] != " \ufffc"
    return tokens[index + 1].fold in _AFTER_A_NAME or tokens[index + 1].fold in VERBS


_AFTER_A_NAME = words("votre qui nee ne je il elle et epouse comme")


def _is_an_acronym(tokens: Tokens, index: int, kind: Kind, bonus: float, joined: bool) -> bool:
    """«IE 11», «Ray ID», «il y a écrit AMC»: a few capitals that nothing announces, or only «je suis», «écrit»."""
    token = tokens[index]
    if joined and kind is Kind.UNKNOWN and not token.capital and _VOWELS.isdisjoint(token.fold):
        return True  # «chef da silva rh de ma boite»
    if not token.upper or kind is Kind.INITIAL:
        return False
    if joined:
        return len(token.fold) <= 2 and not tokens[index - 1].upper
    if kind is Kind.UNKNOWN and token.capital and bonus <= SIGNED:
        return len(token.fold) <= (4 if bonus < SIGNED or _VOWELS.isdisjoint(token.fold) else 3)
    return bonus < SIGNED and len(token.fold) <= (4 if kind is Kind.UNKNOWN else 3)


_VOWELS = frozenset("aeiouy")
"""«Je suis RQTH»: initials, where a name in four letters has one."""


def _ends_after_a_title(view: View, tokens: Tokens, index: int) -> bool:
    """«Monsieur petit», and nothing more or a verb."""
    token = tokens[index]
    if not index or tokens[index - 1].fold.rstrip(".") not in _TITLES:
        return False
    if token.fold in VERBS:
        return False
    if index + 1 >= tokens.count or tokens[index + 1].fold in VERBS or tokens[index + 1].fold in _AFTER_A_NAME:
        return True
    return view.fold[token.end : tokens[index + 1].start] != " "


_TITLES = words("monsieur madame mademoiselle mr mme mlle m veuve me dr")


def _begins_sentence(view: View, tokens: Tokens, index: int) -> bool:
    if index == 0:
        return True
    return re.search(r"[.!?\n:;\"«-]", view.fold[tokens[index - 1].end - 1 : tokens[index].start]) is not None
