"""Who a member says she is, set apart from what she asks: «je m'appelle [PERSON], n° adhérent [MEMBER_ID], je n'arrive
pas à me connecter» asks nothing about numbers.
"""

import re

from bot.nlu.features import Words, words_between
from bot.nlu.letters import MARK
from bot.nlu.lexicons import words_in
from bot.redaction.labels import Label
from bot.redaction.redacted import Redacted

_PRESENTING = words_in("presenting") | {MARK}
_WHO = frozenset(
    {
        Label.PERSON,
        Label.EMAIL,
        Label.PHONE,
        Label.MEMBER_ID,
        Label.NIR,
        Label.DOB,
        Label.ADDRESS,
    }
)
_END = re.compile(r"[,;.!\n]+(?=\s|$)|\s-\s|\n")
_MEANS_IT = re.compile(r"\b(?:le|la|les|l|lui) [a-z]+(?:er|ir|re)\b")

_NAMING = words_in("naming")
_NAMING_ALONE = _NAMING | {f"{i}{word}" for word in _NAMING for i in ("j", "je")}  # «jm'appelle», in one word
_ME = ("m", "me", "jm", "jme", "jem")
_CALLED = _NAMING_ALONE | {word.removeprefix("me").removeprefix("m") for word in _NAMING}
_FOR_HERSELF = frozenset({"je", "j", "moi", MARK})
_GREETED = _PRESENTING | {"on", "et", "bonne", "journee", "soiree", "merci", "salut", "hello", "coucou", "bjr", "slt"}

Places = tuple[tuple[int, int], ...]


def presentations(text: Redacted) -> Places:
    """The clauses of `text` that only present: half-open places in its code points. None where nothing would be left,
    or where what is left means them («mon mail est [EMAIL], comment le changer ?»).
    """
    if not text.marks:
        return ()
    found: list[tuple[int, int]] = []
    left: list[str] = []
    for start, end in _clauses(text):
        words = words_between(text, start, end)
        marks = [mark for mark in text.marks if start <= mark.start < end]
        if marks and all(mark.label in _WHO for mark in marks) and _PRESENTING.issuperset(words):
            found.append((start, end))
        else:
            left += words
    asks = not _PRESENTING.issuperset(left) and _MEANS_IT.search(" ".join(left)) is None
    return tuple(found) if asks else ()


def without_naming(words: Words) -> Words:
    """`words` less «je m'appelle», «on m'appelle», where they give a name: who is called so does not ask for a call."""
    if _CALLED.isdisjoint(words):
        return words
    left: list[str] = []
    for word in words:
        me = left[-1] if left and left[-1] in _ME else ""
        before = left[: len(left) - bool(me)]
        alone = not before or before[-1] in _FOR_HERSELF or before == ["on"] or (me or word).startswith("j")
        if me + word in _NAMING_ALONE and alone:
            left = before
        else:
            left.append(word)
    return tuple(left)


def gives_a_name(text: Redacted, words: Words) -> bool:
    """Whether a message, of these `words`, says who writes and asks nothing: «bonjour, je m'appelle [PERSON]»."""
    named = any(mark.label in _WHO for mark in text.marks)
    rest = without_naming(words)
    return named and rest != words and _GREETED.issuperset(rest)


def words_outside(text: Redacted, places: Places, start: int, end: int) -> Words:
    """The words of `text` in `[start, end)` that are in none of the places."""
    words: list[str] = []
    at = start
    for first, last in places:
        if at < min(first, end):
            words += words_between(text, at, min(first, end))
        at = max(at, last)
    if at < end:
        words += words_between(text, at, end)
    return tuple(words)


def _clauses(text: Redacted) -> list[tuple[int, int]]:
    ends = [
        found.end()
        for found in _END.finditer(text.text)
        if not any(mark.start < found.end() and found.start() < mark.end for mark in text.marks)
    ]
    return list(zip([0, *ends], [*ends, len(text.text)], strict=True))
