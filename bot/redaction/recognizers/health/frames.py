"""The ways of telling a fact of somebody's health without its name: every frame of this room, with its words.

A frame is a function of a view that gives where each fact it reads begins and ends. A new one is one more row of
`FRAMES`: it is asked only of a view that has one of its words, so those words must be all that it needs.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bot.redaction.recognizers.health import (
    acts,
    befell,
    birth,
    cared_for,
    composed,
    decline,
    doctors,
    events,
    everyday,
    eyes_and_teeth,
    foretold,
    hoped,
    lost,
    medicine,
    needed,
    notes,
    ordered,
    own_care,
    pain,
    papers,
    plainly,
    standing,
    stated,
    status,
    taken_up,
    told,
    unnamed,
    whose,
    worn,
)
from bot.redaction.recognizers.health import open as announced
from bot.redaction.view import View


class Frame(NamedTuple):
    """`gate`: the words without one of which `find` reads nothing. `always`: it reads figures too, or words too common
    to open this room («changer»), and is asked whenever a word of any frame is there.
    """

    gate: frozenset[str]
    find: Callable[[View], Iterable[tuple[int, int]]]
    always: bool = False


FRAMES = (
    Frame(lost.GATE, lost.lost, always=True),
    Frame(befell.GATE, befell.befell),
    Frame(birth.GATE, birth.born),
    Frame(announced.GATE, announced.named),
    Frame(medicine.GATE, medicine.taken),
    Frame(stated.GATE, stated.stated),
    Frame(acts.GATE, acts.acted, always=True),
    Frame(notes.GATE, notes.noted, always=True),
    Frame(events.GATE, events.happened),
    Frame(doctors.GATE, doctors.doctored),
    Frame(worn.GATE, worn.worn),
    Frame(unnamed.GATE, unnamed.unnamed),
    Frame(needed.GATE, needed.needed),
    Frame(taken_up.GATE, taken_up.taken_up),
    Frame(pain.GATE, pain.hurting),
    Frame(everyday.GATE, everyday.everyday),
    Frame(own_care.GATE, own_care.own_care),
    Frame(eyes_and_teeth.GATE, eyes_and_teeth.eyes_and_teeth),
    Frame(standing.GATE, standing.standing),
    Frame(decline.GATE, decline.declining),
    Frame(hoped.GATE, hoped.hoped),
    Frame(plainly.GATE, plainly.plainly),
    Frame(cared_for.GATE, cared_for.cared_for),
    Frame(whose.GATE, whose.whose, always=True),
    Frame(status.GATE, status.status, always=True),
    Frame(ordered.GATE, ordered.ordered, always=True),
    Frame(foretold.GATE, foretold.foretold),
    Frame(papers.GATE, papers.on_paper),
)
GATE = frozenset().union(told.GATE, composed.GATE, *[frame.gate for frame in FRAMES])
"""Without one of these words nothing is told so, nor in a verb (told.py) or composed (composed.py): most messages are
told so at once.
"""


def framed(view: View) -> Iterator[tuple[int, int]]:
    """Where each fact that a frame reads begins and ends, in a view that has a word of `GATE`."""
    seen = view.words
    for gate, find, always in FRAMES:
        if always or not seen.isdisjoint(gate):
            yield from find(view)
