"""The colours, both themes: every pair that is read together has the contrast that WCAG 2.2 asks for."""

import re

import pytest

from portal_stub.static_files import STATIC_FOLDER

CSS = (STATIC_FOLDER / "portail.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", block)) for block in CSS.split(":root {")[1:3])
TEXT = [
    *[(text, ground) for text in ("ink", "muted", "primary", "primary-hover") for ground in ("ground", "surface")],
    *[("ink", "soft"), ("primary", "soft"), ("primary-hover", "soft")],
    *[("on-primary", "primary"), ("on-primary", "primary-hover")],
    *[("error", "ground"), ("error", "surface"), ("success", "ground"), ("success", "surface")],
    *[("ink", "warning-ground"), ("primary", "warning-ground"), ("warning", "warning-ground")],
]
PARTS = [("border", "ground"), ("border", "surface"), ("ink", "ground"), ("primary", "ground")]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_is_readable(theme, ink, ground):
    assert contrast(theme[ink], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("part", "ground"), PARTS)
def test_parts_can_be_told_from_their_ground(theme, part, ground):
    assert contrast(theme[part], theme[ground]) >= 3


def test_no_colour_stands_outside_of_the_tokens():
    rest = CSS.split("*, ::before", 1)[1].split("@media print")[0]
    assert re.findall(r"#[0-9a-f]{3,6}\b|rgba?\(", rest) == []


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    red, green, blue = (linear(int(digits[place : place + 2], 16) / 255) for place in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
