"""What a person typed: trimmed, and "" where nothing of it can be seen. Pure; every door takes its words through here.

Seen by nobody: white space, control and format characters, marks with no letter to stand on, and the blanks that
Unicode counts among letters and symbols (the Hangul fillers, the empty braille cell, a null notehead). An emoji or a
question mark alone is seen. NUL cannot be stored by PostgreSQL, and no keyboard types it.
"""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Mn", "Me", "Zs", "Zl", "Zp"})
_BLANK = frozenset("\u115f\u1160\u2065\u2800\u3164\uffa0\U0001d159")
# Set aside for what is not drawn, given out or not (Unicode, DerivedCoreProperties.txt: Default_Ignorable).
_KEPT_FREE = (range(0xFFF0, 0xFFF9), range(0xE0000, 0xE1000))


def typed(raw: str) -> str:
    """`raw` without NUL and without the blanks around it; "" if nobody would see a thing."""
    words = raw.replace("\0", "").strip()
    return words if any(map(_seen, words)) else ""


def _seen(char: str) -> bool:
    if unicodedata.category(char) in _UNSEEN or char in _BLANK:
        return False
    return not any(ord(char) in free for free in _KEPT_FREE)
