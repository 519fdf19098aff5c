"""What holds for any text: total, idempotent, offsets right, nothing of a value left under any disguise."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.redaction import normalise as normalising
from bot.redaction.labels import Label
from bot.redaction.normalise import normalise
from bot.redaction.redactor import Redactor

REDACTOR = Redactor(("01 99 00 12 34", "aide@aubepine.example"))

VALUES = [
    "jean.dupont@free.fr", "06 12 34 56 78", "1 84 07 75 056 123 72", "FR76 3000 6000 0112 3456 7890 189",
    "4970 1012 3456 7893", "192.168.1.12", "+33 6 12 34 56 78", "2 79 12 2A 004 018 32",
]  # fmt: skip
PIECES = [
    *(
        "mon mot de passe est",
        "mon numéro d’adhérent :",
        "né le",
        "Bonjour,",
        "merci",
        "\n",
        " ",
        "[EMAIL]",
        "[PHONE 2]",
    ),
    *("[PERSON", "&nbsp;", "%40", "&eacute;", "12", "06", "à", "rue", "Jean", "Dupont", "je m’appelle", "mon fils"),
    *("12/05/1980", "@", ".", ":", "https://x.fr/?token=", "75011", "Paris", "€", "article 4", "\u200b", "é"),
    *("01 99 00 12 34", "code", "iban", "FR76"),
    *("½", "¼", "⅓", "㎏", "ﬃ", "㍿", "⑳", "…", "&frac12;", "&nvap;", "%C2%BD", "Kx9", "Tz4"),
    *VALUES,
]
anything = st.text(st.characters(), max_size=200)  # lone surrogates and unassigned code points too
jumbled = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=12).map(" ".join)
glued = st.lists(st.sampled_from(PIECES), max_size=10).map("".join)


def compact(text: str) -> str:
    return "".join(char for char in normalise(text).fold if char.isalnum())


@settings(max_examples=1_000)
@given(st.one_of(anything, jumbled, glued))
@example("\ud800[EMAIL]\udfff")
@example("[[EMAIL]]")
def test_any_text_has_a_redaction_and_redacting_it_again_changes_nothing(text):
    once = REDACTOR.redact(text)
    assert REDACTOR.redact(once.text.text).text.text == once.text.text


SEVERAL = [
    "½",
    "¼",
    "⅓",
    "㎏",
    "㍿",
    "ﬃ",
    "ﷺ",
    "⑳",
    "Ⅷ",
    "㍘",
    "™",
    "…",
    "œ",
    "&frac12;",
    "&nvap;",
    "%C2%BD",
    "½\u200b",
]
"""Characters, and what is typed for one, that stand for several of the view."""
AROUND = [
    "Kx9{}Tz4{}",
    "{}Kx9{}Tz4",
    "2 79 12{}Kx9",
    "06 12 34{}AB 12",
    "FR76{}2 79 12{}",
    "{}a@b{}Jean",
    "code {}Tz4 {}12",
]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("char", SEVERAL)
def test_a_character_that_stands_for_several_is_masked_whole_and_hides_nothing_beside_it(char, around):
    once = REDACTOR.redact(around.replace("{}", char)).text.text
    assert REDACTOR.redact(once).text.text == once


def test_halves_beside_codes_leave_neither_of_them():
    assert REDACTOR.redact("Kx9½Tz4½").text.text == "[MEMBER_ID][MEMBER_ID 2]"


@settings(max_examples=300)
@given(st.one_of(anything, jumbled, glued))
def test_marks_and_places_are_in_range_in_order_and_name_each_other(text):
    redaction = REDACTOR.redact(text)
    masked, rebuilt, at = redaction.text, "", 0
    assert len(redaction.found) == len(masked.marks)
    for found, mark in zip(redaction.found, masked.marks, strict=True):
        assert at <= found.start < found.end <= len(text)
        assert found.label == mark.label
        assert masked.text[mark.start : mark.end].startswith(f"[{mark.label}")
        assert masked.text[mark.end - 1] == "]"
        rebuilt += text[at : found.start]
        assert masked.text[: mark.start].endswith(text[at : found.start])
        rebuilt += masked.text[mark.start : mark.end]
        at = found.end
    assert rebuilt + text[at:] == masked.text


@settings(max_examples=200)
@given(anything)
def test_the_view_of_a_text_has_as_many_places_as_characters(text):
    view = normalise(text)
    assert len(view.text) == len(view.fold)
    places = [view.raw(at, at + 1) for at in range(len(view.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@settings(max_examples=200)
@given(st.text(st.sampled_from(sorted(normalising._SIMPLE))))
def test_the_fast_path_sees_what_the_slow_path_sees(text):
    fast, slow = normalise(text), normalising._normalise_slowly(text)
    assert (fast.text, fast.fold) == (slow.text, slow.fold)


def full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def zero_width(text: str) -> str:
    return "\u200b".join(text)


def keycaps(text: str) -> str:
    return "".join(char + "\ufe0f\u20e3" if char.isdigit() else char for char in text)


DISGUISES = {
    "as typed": lambda text: text,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow no-break spaces": lambda text: text.replace(" ", "\u202f"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "dots": lambda text: text.replace(" ", "."),
    "dashes": lambda text: text.replace(" ", "-"),
    "en dashes": lambda text: text.replace(" ", "–"),
    "slashes": lambda text: text.replace(" ", "/"),
    "underscores": lambda text: text.replace(" ", "_"),
    "no spaces": lambda text: text.replace(" ", ""),
    "double spaces": lambda text: text.replace(" ", "  "),
    "full width": full_width,
    "zero width": zero_width,
    "soft hyphens": "\u00ad".join,
    "left-to-right marks": "\u200e".join,
    "word joiners": "\u2060".join,
    "keycaps": keycaps,
    "Arabic-Indic digits": lambda text: text.translate({ord(str(n)): chr(0x660 + n) for n in range(10)}),
    "mathematical digits": lambda text: text.translate({ord(str(n)): chr(0x1D7CE + n) for n in range(10)}),
    "HTML spaces": lambda text: text.replace(" ", "&nbsp;"),
    "HTML entities": lambda text: "".join(f"&#{ord(char)};" for char in text),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(char):x};" for char in text),
    "percent-encoded": lambda text: "".join(f"%{ord(char):02X}" for char in text),
    "look-alikes": lambda text: text.translate(str.maketrans("aeocpxAEOCPX", "аеосрхАЕОСРХ")),
    "capitals": str.upper,
    "lower case": str.lower,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "combining marks": "\u0301".join,
}


@pytest.mark.parametrize("carrier", ["{}", "Bonjour, {} merci", "c’est {}.", "x ({}) !", "\n{}\n"])
@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("disguise", DISGUISES)
def test_no_disguise_unmasks_a_value(disguise, value, carrier):
    written = DISGUISES[disguise](value)
    if "@" in value and disguise in ("dots", "slashes"):
        written = value  # a mail has no spaces to replace
    redacted = REDACTOR.redact(carrier.format(written)).text.text
    left = compact(redacted.replace("[", " ").replace("]", " "))
    for label in Label:
        left = left.replace(label.lower().replace("_", ""), "")
    bare = compact(carrier.format(""))
    assert left == bare


def test_a_mark_that_a_member_types_is_text_and_hides_nothing(redactor):
    redaction = redactor.redact("[EMAIL] [PHONE 2] a@b.fr [EMAIL 0612345678]")
    assert [mark.label for mark in redaction.text.marks] == [Label.EMAIL, Label.PHONE]
    assert redaction.text.text == "[EMAIL] [PHONE 2] [EMAIL] [EMAIL [PHONE]]"


def test_two_values_of_a_kind_are_numbered_and_one_value_keeps_its_number(redactor):
    text = redactor.redact("a@b.fr, c@d.fr, puis A@B.fr et 06 12 34 56 78 ou 0612345678").text.text
    assert text == "[EMAIL], [EMAIL 2], puis [EMAIL] et [PHONE] ou [PHONE]"
