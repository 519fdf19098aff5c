"""French words made comparable: case, accents, ligatures and punctuation fold away. For look-ups and lint; the engine
of understanding has its own, finer, view of words.
"""

import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "ß": "ss"})

_STOP_WORDS = """
    a ai as au aux avec avez c ce ces cet cette ca comme comment d dans de des du elle en est et etre eu faire fait
    il ils j je l la le les leur lui m ma mais me mes mon n ne nos notre nous on ou par peut peux pour pouvez qu quand
    que quel quelle quels quelles qui s sa se ses si son sont sur t ta te tes ton tu un une va vais veut veux vos votre
    vous y bonjour svp merci faut dois est suis"""
STOP_WORDS = frozenset(_STOP_WORDS.split())


def plain(text: str) -> str:
    """`text` in lower case without accents or punctuation, one space between words: «J’ai oublié !» → «j ai oublie»."""
    folded = unicodedata.normalize("NFKD", text.translate(_LIGATURES).casefold())
    bare = folded if folded.isascii() else "".join(char for char in folded if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", bare).strip()


def content_words(text: str) -> list[str]:
    """The words of `text` that carry its meaning, folded as `plain`, lightly stemmed (plural, feminine)."""
    return [stem(word) for word in plain(text).split() if word not in STOP_WORDS]


def stem(word: str) -> str:
    """A folded word without its commonest endings: «adresses» → «adress», «activee» → «activ»."""
    for ending in ("ements", "ement", "ations", "ation", "ees", "ee", "es", "er", "ez", "e", "s", "x"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
