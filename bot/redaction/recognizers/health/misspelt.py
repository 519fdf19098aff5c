"""One misspelt word of illness where an illness stands: «a fait un infractus», «de l'arthros», «sous ozampic».

A slip of a finger leaves most letters: a word that no lexicon knows, in the place of what somebody has, had or takes,
is the illness or the medicine that it is one letter away from (two in a long word), unless an everyday word is as near.
In: a view and the place of a word. Out: the word that was meant.
"""

from collections.abc import Iterator
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.families import MEDICINES
from bot.redaction.recognizers.health.words import FACTS, STATES, WEAK
from bot.redaction.view import View

_ARTICLE = (
    r"(?:(?:une?|du|de|des|d|l(?:[ae]s?)?|son|sa|ses|mon|ma|mes|nos|encore|toujours|petite?|gro(?:s|sse)|debut|crises?|"
    r"et)[\s'])"
)
SAID_BEFORE = lazily(
    r"(?<![a-z])(?:ai|a|as|ont|avons|avais|avait|jai|jaie|g|eu|fait?|fais|faire|fesait|souffr\w{1,4}|attein\w{1,3}|attrape\w?|chope\w?|"
    r"diagnostique\w{0,2}|trouve\w?|decouvert|annonce|soigne\w{0,2}|opere\w{0,2}|suivie?|traite\w{0,2}|pour|contre|apres|depuis|mon|ma|mes|"
    r"son|sa|ses|suis|est|etait|suis\sdevenue?|et|atteinte?|declare|developpe)"
    rf"[\s']{_ARTICLE}{{0,3}}$"
)
_TAKES = lazily(rf"(?<![a-z])(?:sous|prends?|pren|prenait|pris|prescri\w{{1,3}}|reprend|arrete)\s{_ARTICLE}{{0,3}}$")
_LEAST, _LONG = 6, 8
_REACH = 44
_SPELT_OUT = {
    "avece": "avc",
    "aveces": "avc",
    "tedeah": "tdah",
    "acouche": "accouche",
    "acouchee": "accouchee",
    "acoucher": "accoucher",
}
"""Short forms as one says their letters, and a verb that nearly everybody who writes by ear misspells."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


Known = dict[str, tuple[tuple[str, int], ...]]
"""Words and the letters of each, a bit a letter, by their first one."""


@cache
def _ills() -> Known:
    """Illnesses and states of one word, by their first letter."""
    return _by_letter(FACTS | STATES | gazetteers().conditions)


@cache
def _cures() -> Known:
    return _by_letter(MEDICINES)


def _by_letter(many: frozenset[str] | set[str]) -> Known:
    known: dict[str, list[tuple[str, int]]] = {}
    for word in sorted(many):
        if word.isalpha() and len(word) >= _LEAST - 1 and word not in WEAK:
            known.setdefault(word[0], []).append((word, _letters(word)))
    return {letter: tuple(several) for letter, several in known.items()}


def _letters(word: str) -> int:
    """Which letters stand in a word; what is out of a to z is as one."""
    bits = 0
    for letter in word:
        bits |= 1 << (_LETTERS.find(letter) + 1)
    return bits


def meant(view: View, start: int, end: int) -> str | None:
    """The illness or medicine that the unknown word at `[start, end)` stands for, in the place of one."""
    word = view.fold[start:end]
    if word not in _SPELT_OUT and (len(word) < _LEAST or word in gazetteers().names):
        return None
    before = max(0, start - _REACH)
    had = SAID_BEFORE.search(view.fold, before, start) is not None
    if word in _SPELT_OUT:
        return _SPELT_OUT[word] if had else None
    if had:
        return _nearest(word, _ills()) or _nearest(word, _cures())
    if _TAKES.search(view.fold, before, start) is not None:
        return _nearest(word, _cures()) or _nearest(word, _ills())
    return None


def _nearest(word: str, known: Known) -> str | None:
    """The word of `known` that is a slip or two away, where no everyday word is nearer or as near."""
    most = 2 if len(word) >= _LONG else 1
    found, letters = None, _letters(word)
    for other, others in known.get(word[0], ()):
        if abs(len(other) - len(word)) > most or (letters ^ others).bit_count() > 2 * most:
            continue  # a slip changes two letters at most
        if (far := _slips(word, other, most)) <= most:
            found, most = other, far - 1
            if far <= 1:
                break
    return None if found is None or any(map(_is_everyday, _one_slip_away(word))) else found


def _is_everyday(word: str) -> bool:
    """Whether it is an everyday word, and none of health."""
    known = gazetteers()
    return word in known.words and not any(
        word in many for many in (FACTS, STATES, WEAK, known.conditions, known.medicines, MEDICINES, known.terms)
    )


def _one_slip_away(word: str) -> Iterator[str]:
    """Every writing with one letter left out, doubled up, changed, or moved."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            yield head + letter + tail[1:]


def _slips(word: str, other: str, most: int) -> int:
    """How many letters apart two words are, a swap of neighbours being one; more than `most` is not counted out."""
    last: list[int] = []
    row: list[int] = [*range(len(other) + 1)]
    for at, letter in enumerate(word, 1):
        before, last, row = last, row, [at]
        for place, found in enumerate(other, 1):
            cost: int = min(last[place] + 1, row[-1] + 1, last[place - 1] + (letter != found))
            if at > 1 < place and letter == other[place - 2] and word[at - 2] == found:
                cost = min(cost, before[place - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
