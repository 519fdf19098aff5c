"""Typed text → `View`: what disguises a value is undone, with a map back to what was typed.

Undone: no-break and other spaces, typographic quotes and dashes, full-width and other compatibility forms (NFKC),
invisible and combining characters, digits of every script, look-alike letters of other alphabets, HTML entities,
percent-encoding (once: what was encoded twice, or in base64, is out of scope). The common case, cp1252 text without a
disguise, goes through two byte tables and keeps its offsets; the other path goes character by character. Both give the
same characters for the same input, which a test holds.
"""

import re
import unicodedata
from functools import lru_cache

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, View

PLACEHOLDER = rf"\[(?:{'|'.join(Label)})(?: [1-9][0-9]{{0,2}})?\]"
"""A mark as it stands in a redacted text. Typed by a member it is plain text, left alone and never trusted."""

_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?"
_PIECE = lazily(rf"({PLACEHOLDER})|({_ENTITY})|((?:%[0-9a-fA-F]{{2}})+)")

_PLAIN_FORMS = {
    "\t": " ", "\r": " ", "\xa0": " ", "’": "'", "‘": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".",
    "•": "-", "·": ".", "€": "¤",
}  # fmt: skip

# What NFKC, or a spelling in two letters, takes apart: these go character by character.
_TAKEN_APART = "øØœŒæÆßðÐþÞªº²³¹µ¼½¾¨¯¸\xadƒˆ˜™Š š Ž ž Ÿ‚„†‡‰‹›".replace(" ", "")


def _simple_characters() -> str:
    """The cp1252 characters of the fast path: each stands for exactly one character of the view."""
    printable = (bytes([code]).decode("cp1252", "ignore") for code in [9, 10, 13, *range(32, 127), *range(128, 256)])
    return "".join(char for char in printable if char not in _TAKEN_APART)


_SIMPLE = frozenset(_simple_characters())
_ODD = re.compile(rf"[^{re.escape(''.join(sorted(_SIMPLE)))}]|&[#a-zA-Z]|%[0-9a-fA-F]{{2}}|\[[A-Z]")


def _folded(char: str) -> str:
    """The base letter in lower case; what has none stays as it is."""
    base = unicodedata.normalize("NFD", char.lower())[:1]
    return base or char


def _byte_tables() -> tuple[bytes, bytes]:
    """cp1252 → latin-1, for `bytes.translate`: the plain form and the folded one."""
    plain, fold = bytearray(range(256)), bytearray(range(256))
    for char in _SIMPLE:
        code = char.encode("cp1252")[0]
        form = _PLAIN_FORMS.get(char, char)
        plain[code] = ord(form)
        fold[code] = ord(_folded(form))
    return bytes(plain), bytes(fold)


_PLAIN_BYTES, _FOLD_BYTES = _byte_tables()

# Cyrillic, Greek and Armenian letters that are drawn like Latin ones.
_LOOKALIKES = dict(
    zip(
        "АВСЕНІЈКМОРЅТХУасеіјорѕхукмтнвԁԛԝһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορυνικτօսոհցɡıⅼ",
        "ABCEHIJKMOPSTXYaceijopsxykmthbdqwhlABEZHIKMNOPTYXaopuviktounhggil",
        strict=True,
    )
)
_SPELT = dict(zip("œŒæÆßłŁøØđĐħŧ", ["oe", "OE", "ae", "AE", "ss", "l", "L", "o", "O", "d", "D", "h", "t"], strict=True))


_FIXED = _LOOKALIKES | _SPELT | {"\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0b": " ", "\x0c": " ", SENTINEL: " "}
_BY_CATEGORY = {"Cf": "", "Mn": "", "Me": "", "Cc": "", "Zs": " ", "Pd": "-"}


@lru_cache(maxsize=4096)
def _forms(char: str) -> str:
    """The characters of the view that one typed character stands for; "" for what is not seen."""
    if char in _SIMPLE:
        return _PLAIN_FORMS.get(char, char)
    if (fixed := _FIXED.get(char)) is not None:
        return fixed
    category = unicodedata.category(char)
    if category in _BY_CATEGORY:
        return _BY_CATEGORY[category]
    if category == "Nd":
        return str(unicodedata.decimal(char))
    compatible = unicodedata.normalize("NFKC", char)
    if compatible != char:
        return "".join(map(_forms, compatible))
    base = unicodedata.normalize("NFD", char)[0]
    return char if base == char else _forms(base)


def _percent_decoded(run: str) -> list[tuple[str, int]]:
    """Each character of a run of `%XX` with the length it was typed in; as typed if it is no UTF-8."""
    try:
        decoded = bytes.fromhex(run.replace("%", "")).decode()
    except UnicodeDecodeError:
        return [(char, 1) for char in run]
    return [(char, 3 * len(char.encode())) for char in decoded]


def normalise(raw: str) -> View:
    """The view of a typed text. Total: any string of code points has one, lone surrogates too."""
    if _ODD.search(raw) is None:
        coded = _coded(raw.replace("’", "'"))
        return View(coded.translate(_PLAIN_BYTES).decode("latin-1"), coded.translate(_FOLD_BYTES).decode("latin-1"))
    return _normalise_slowly(raw)


def folded(raw: str) -> str:
    """The fold of a typed text's view alone."""
    if _ODD.search(raw) is None:
        return _coded(raw.replace("’", "'")).translate(_FOLD_BYTES).decode("latin-1")
    return _normalise_slowly(raw).fold


def _coded(plain: str) -> bytes:
    """The bytes of simple characters: by latin-1 where it will do, far quicker than cp1252 and the same for these."""
    try:
        return plain.encode("latin-1")
    except UnicodeEncodeError:
        return plain.encode("cp1252")


def _normalise_slowly(raw: str) -> View:
    from html import unescape  # its table of names is long, and few messages have one

    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(typed: str, start: int, end: int) -> None:
        forms = _forms(typed)
        if not forms and ends and ends[-1] == start:
            ends[-1] = end  # what is not seen belongs to the character before it
        for form in forms:
            chars.append(form)
            starts.append(start)
            ends.append(end)

    def put_plain(start: int, end: int) -> None:
        for at in range(start, end):
            put(raw[at], at, at + 1)

    at = 0
    for piece in _PIECE.finditer(raw):
        start, end = piece.span()
        put_plain(at, start)
        placeholder, entity, percent = piece.groups()
        if placeholder:
            chars.append(SENTINEL)
            starts.append(start)
            ends.append(end)
        elif entity:
            decoded = unescape(entity)
            if decoded == entity:
                put_plain(start, end)
            else:
                for char in decoded:
                    put(char, start, end)
        else:
            place = start
            for char, length in _percent_decoded(percent):
                put(char, place, place + length)
                place += length
        at = end
    put_plain(at, len(raw))
    text = "".join(chars)
    return View(text, "".join(map(_folded, text)), starts, ends)
