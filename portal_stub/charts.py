"""Charts as SVG, made on the server: no script, no style of their own (the sheet's classes colour them). Each is one
picture with a sentence as its name; the page puts the same figures in a table beside.
"""

from collections.abc import Sequence

from markupsafe import Markup

_HEIGHT = 160
_BAR_H, _GAP = 22, 8
_LABELS, _ROOM, _NUMBERS = 180, 360, 60
_MOST_TICKS = 8
_LONGEST_LABEL = 20


def columns(values: Sequence[tuple[str, int]], told: str) -> Markup:
    """(label, number) → upright bars, in their order; a label in so many is written."""
    top = max((number for _, number in values), default=0) or 1
    step = 600 / max(1, len(values))
    every = max(1, -(-len(values) // _MOST_TICKS))
    bars = Markup("").join(
        Markup('<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(
            place * step + 1, _HEIGHT - _HEIGHT * number / top, max(1.0, step - 2), _HEIGHT * number / top
        )
        for place, (_, number) in enumerate(values)
    )
    ticks = Markup("").join(
        Markup('<text class="tick" x="{:.1f}" y="{}">{}</text>').format(place * step, _HEIGHT + 18, label)
        for place, (label, _) in enumerate(values)
        if place % every == 0
    )
    axis = Markup('<line class="axis" x1="0" y1="{0}" x2="600" y2="{0}"/>').format(_HEIGHT)
    return _picture(640, _HEIGHT + 24, told, bars + axis + ticks)


def rows(values: Sequence[tuple[str, int]], told: str) -> Markup:
    """(label, number) → lying bars, each with its label and its number."""
    top = max((number for _, number in values), default=0) or 1
    drawn = Markup("").join(
        Markup(
            '<text class="label" x="0" y="{0}">{3}</text>'
            '<rect class="bar" x="{1}" y="{5}" width="{2:.1f}" height="{6}"/>'
            '<text class="label" x="{4:.1f}" y="{0}">{7}</text>'
        ).format(
            place * (_BAR_H + _GAP) + 16,
            _LABELS,
            _ROOM * number / top,
            label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…",
            _LABELS + _ROOM * number / top + 8,
            place * (_BAR_H + _GAP),
            _BAR_H,
            number,
        )
        for place, (label, number) in enumerate(values)
    )
    return _picture(_LABELS + _ROOM + _NUMBERS, max(1, len(values)) * (_BAR_H + _GAP), told, drawn)


def _picture(width: int, height: int, told: str, drawn: Markup) -> Markup:
    frame = Markup('<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>')
    return frame.format(width, height, told, drawn)
