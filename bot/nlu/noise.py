"""Words as hurried people type them: the gate and the thresholds are learnt on such copies of the phrases too.

Seeded by the caller, so that an index built twice is the same. Works on words that are already folded (features.py).
"""

from random import Random

from bot.nlu.features import Words
from bot.nlu.letters import MARK

SLIP_EVERY = 12  # letters, about

_AZERTY = ("azertyuiop", "qsdfghjklm", "wxcvbn")
_NEIGHBOURS: dict[str, str] = {
    letter: row[max(0, at - 1) : at] + row[at + 1 : at + 2] for row in _AZERTY for at, letter in enumerate(row)
}


def typed_in_a_hurry(words: Words, chance: Random) -> Words:
    """A copy with about one slip every 12 letters: dropped, swapped, doubled, a neighbour on the keyboard, a lost
    space.
    """
    found: list[str] = []
    glued = False
    for word in words:
        slipped = word
        for _ in range(_slips(word, chance)):
            slipped = _slip(slipped, chance)
        if glued and found[-1] != MARK and word != MARK:
            found[-1] += slipped
        else:
            found.append(slipped)
        glued = word != MARK and chance.random() < 1 / (4 * SLIP_EVERY)
    return tuple(found)


def _slips(word: str, chance: Random) -> int:
    if word == MARK or len(word) < 3:
        return 0
    return sum(chance.random() < 1 / SLIP_EVERY for _ in word)


def _slip(word: str, chance: Random) -> str:
    at = chance.randrange(len(word))
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :] if len(word) > 2 else word
        case 1:
            return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        case 2:
            return word[: at + 1] + word[at:]
        case _:
            near = _NEIGHBOURS.get(word[at], "")
            return word[:at] + chance.choice(near) + word[at + 1 :] if near else word
