"""A name that has been found, said again: the same word, or the one it is mistaken for.

«Xu Jiaqi : Xu c’est le nom», «je m’appelle Vauquelin. Pas Vauclin, pas Vocquelin.» What announces the first says that
the others are names too: they sound alike, and no lexicon knows them as words.
"""

import re
from collections.abc import Iterator, Sequence

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NAME_PARTICLES
from bot.redaction.recognizers.person.shape import FIRM, names_a_thing
from bot.redaction.tokens import Token, Tokens
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_MOST_NAMES = 12
"""So many names of a message are looked for again: a list of members repeats nothing."""
_LEAST_ALIKE = 4
_LETTERS_A_SLIP = 3
"""Names of fewer than six sounds must sound the same; of nine, two may differ."""
_SOUNDS = (
    ("eau", "o"), ("au", "o"), ("ai", "e"), ("ei", "e"),
    ("ph", "f"), ("gn", "n"), ("tch", "s"), ("sch", "s"), ("ch", "s"), ("cz", "s"),
    ("sz", "s"), ("cq", "k"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("c", "k"), ("w", "v"), ("y", "i"), ("z", "s"),
    ("h", ""), ("'", ""), ("-", ""),
)  # fmt: skip
"""In this order: what is written, and about how it is said."""
_TWICE = re.compile(r"(.)\1+")


def again(view: View, tokens: Tokens, found: Sequence[Span]) -> Iterator[Span]:
    """Where the names of `found` stand once more, spelt so or nearly so."""
    names = [token for span in found for token in _inside(tokens, span) if _tells(token)][:_MOST_NAMES]
    if not names:
        return
    same = {(token.fold, token.capital) for token in names}
    sounds = {(_sound(token.fold), token.capital) for token in names if len(token.fold) >= _LEAST_ALIKE}
    taken = {token.start for span in found for token in _inside(tokens, span)}
    before: Span | None = None
    for index in range(tokens.count):
        token = tokens[index]
        if token.start in taken or not _is_again(token, same, sounds) or _is_a_thing_s(view, tokens, index):
            continue
        if before is not None and view.fold[before.end : token.start] == " ":
            before = Span(Label.PERSON, before.start, token.end, before.rule)
            continue
        if before is not None:
            yield before
        before = Span(Label.PERSON, token.start, token.end, "person.again")
    if before is not None:
        yield before


def _is_a_thing_s(view: View, tokens: Tokens, index: int) -> bool:
    """«Le cabinet Lemaire», «lemaire.example»: the firm that bears the name."""
    start, end = tokens.spans[index]
    if view.fold[max(0, start - 1) : start] in _IN_A_LINK or view.fold[end : end + 1] in _IN_A_LINK:
        return True
    if index and (tokens[index - 1].fold in _FIRM_HEADS or names_a_thing(view, tokens, index)):
        return True
    if FIRM.match(view.fold, end) is not None:
        return True
    return _BESIDE_A_DOT.match(view.fold, max(0, start - 1), end + 2) is not None


_FIRM_HEADS = words(
    """
    un une sarl sas sasu eurl sci scp selarl ets etablissements garage boulangerie restaurant maison cabinet etude
    atelier ateliers menuiserie plomberie transports pharmacie optique taxi taxis domaine editions galerie filature
    """
)
_IN_A_LINK = ("@", "/", "_", "=")
_BESIDE_A_DOT = re.compile(r".?[a-z'-]+\.[a-z]|\.[a-z]")


def _inside(tokens: Tokens, span: Span) -> Iterator[Token]:
    if span.label is Label.PERSON:
        for index in range(tokens.at(span.start), tokens.at(span.end)):
            yield tokens[index]


def _tells(token: Token) -> bool:
    return len(token.fold) > 1 and token.fold not in FUNCTION_WORDS and token.fold not in NAME_PARTICLES


def _is_again(token: Token, same: set[tuple[str, bool]], sounds: set[tuple[str, bool]]) -> bool:
    known = gazetteers()
    word = token.fold
    if not (token.capital or word not in known.words):
        return False
    if (word, token.capital) in same or (token.capital and (word, False) in same):
        return True
    if len(word) < _LEAST_ALIKE or (word in known.words and word not in known.names):
        return False
    sound = _sound(word)
    return any((token.capital or not capital) and _nearly(sound, other) for other, capital in sounds)


def _sound(word: str) -> str:
    """Roughly how a name sounds."""
    for written, said in _SOUNDS:
        word = word.replace(written, said)
    return _TWICE.sub(r"\1", word)


def sounds_like(one: str, other: str) -> bool:
    """Whether two names are one, heard or written twice."""
    return _nearly(_sound(one), _sound(other))


def _nearly(one: str, other: str) -> bool:
    """Whether two names begin alike and differ by a letter, or two when they are long."""
    if one[:1] != other[:1] or not one:
        return False
    allowed = min(2, max(0, min(len(one), len(other)) // _LETTERS_A_SLIP - 1))
    if abs(len(one) - len(other)) > allowed:
        return False
    return _distance(one, other) <= allowed


def _distance(one: str, other: str) -> int:
    """Letters to add, leave out or change."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row[0] = row[0], at
        for place, beside in enumerate(other, 1):
            above, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, above + (letter != beside))
    return row[-1]
