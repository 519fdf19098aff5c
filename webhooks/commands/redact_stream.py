"""A text on its way through `guichet redact`: what has come goes out at once, line by line, in constant memory.

A large input, which comes faster than one process reads, is shared among several (crew.py), its order kept.
"""

import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BufferedReader
from select import select
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import typer

if TYPE_CHECKING:
    from bot.redaction.labels import Label
    from webhooks.commands.crew import Crew

LONGEST_LINE = 1 << 20
"""Bytes of one line: what the longest text that the redactor takes may need, JSON escapes and all."""
BATCH = 1 << 14
"""Bytes read at once at most: what has come so far is redacted and sent out before more is waited for."""
PROGRESS_EVERY_S = 0.5

MOST_JOBS = 64
"""Processes at once: each takes three of the files that a process may have open, often 256."""
BATCHES_AT_ONCE = 4
"""As many full batches without a pause are a large input: it is shared among processes."""
BATCHES_EACH = 4
"""Batches under way for each process: what waits for an earlier line stays little."""

REFUSED = "[REFUSED]"
"""What goes out in place of a text that the redactor refused."""


class Line(NamedTuple):
    """A line as it goes out, what it announces to the next, and why its text was refused, in French, if it was."""

    written: str
    announces: "Label | None" = None
    refused: str | None = None


Render = Callable[[str, "Label | None"], Line]
"""A line as it came and what the one before announced → the line as it goes out."""


@dataclass(frozen=True, slots=True)
class BrokenLine(Exception):
    """A line that cannot be read: nothing is sure after it. `why` is the French end of the sentence."""

    why: str


class _Rendered(NamedTuple):
    """Lines as they go out, each with what it announces; and why the next one cannot, if it is broken."""

    lines: list[Line]
    broken: str | None = None


class Stream:
    """Lines on their way: what has come goes out at once, in its order; a large input is shared among processes."""

    def __init__(self, target: BinaryIO, render: Render, jobs: int) -> None:
        self._target, self._render = target, render
        self._jobs = jobs if hasattr(os, "fork") else 1  # Windows: no fork, and no look at what waits in a pipe
        self._crew: Crew[list[bytes], _Rendered] | None = None
        self._shared: deque[list[bytes]] = deque()
        """What the crew has in hand."""
        self._number = self._refused = 0
        self._announced: Label | None = None
        self._progress = _Progress()

    def pass_on(self, source: BufferedReader) -> None:
        """All lines of `source`. The first broken one ends with its number and exit code 2; one whose text was refused
        goes out as such, the rest goes on, and the exit code is 2 in the end.
        """
        at_once = 0
        try:
            for lines, more in _batches(source, looks_ahead=self._jobs > 1):
                at_once = at_once + 1 if more else 0
                if self._crew is None and at_once > BATCHES_AT_ONCE and self._number:  # the first line may have a BOM
                    self._hire()
                if more and self._crew:
                    self._share(self._crew, lines)
                else:
                    self._take_back(0)
                    self._send(_rendered(self._render, lines, self._announced, first=self._number == 0))
            self._take_back(0)
        finally:
            if self._crew is not None:
                self._crew.close()
        self._progress.end()
        self._end_refused()

    def _hire(self) -> None:
        from webhooks.commands.crew import Crew

        self._crew = Crew(partial(_rendered, self._render))
        self._crew.start(self._jobs)

    def _share(self, crew: "Crew[list[bytes], _Rendered]", lines: list[bytes]) -> None:
        self._take_back(len(crew) * BATCHES_EACH - 1)
        crew.give(lines)
        self._shared.append(lines)

    def _take_back(self, left: int) -> None:
        """Sends out what the crew has made, until it has no more than so many batches in hand."""
        while self._crew and len(self._shared) > left:
            made = self._crew.take()
            self._send(self._announced_to(self._shared.popleft(), made))

    def _announced_to(self, lines: list[bytes], made: _Rendered) -> _Rendered:
        """What a worker has made as if nothing had been announced to the first of its lines: this and those after it
        are rendered again, up to the first that announces the same as before.
        """
        if self._announced is None:
            return made
        again: list[Line] = []
        announced: Label | None = self._announced
        for line, before in zip(lines, made.lines, strict=False):
            one = _rendered(self._render, [line], announced)
            if one.broken:
                return _Rendered(again, one.broken)
            again += one.lines
            announced = again[-1].announces
            if announced == before.announces:
                return _Rendered([*again, *made.lines[len(again) :]], made.broken)
        rest = _rendered(self._render, lines[len(again) :], announced)
        return _Rendered(again + rest.lines, rest.broken)

    def _send(self, made: _Rendered) -> None:
        self._target.write("".join([line.written for line in made.lines]).encode())
        self._target.flush()
        for number, line in enumerate(made.lines, self._number + 1):
            if line.refused:
                self._refused += 1
                self._progress.end()
                typer.echo(f"Ligne {number}\u00a0: {line.refused} {REFUSED} est écrit à la place.", err=True)
        self._number += len(made.lines)
        if made.broken:
            self._progress.end()
            typer.echo(f"Ligne {self._number + 1}\u00a0: {made.broken}", err=True)
            raise typer.Exit(2)
        self._progress.passed(self._number)
        if made.lines:
            self._announced = made.lines[-1].announces

    def _end_refused(self) -> None:
        """Says how many texts are missing, so that nobody takes the result for whole."""
        if self._refused:
            some = (
                "un texte n’a pas été masqué" if self._refused == 1 else f"{self._refused} textes n’ont pas été masqués"
            )
            typer.echo(f"{self._number} lignes lues\u00a0: {some}, et ne sont pas sortis.", err=True)
            raise typer.Exit(2)


def cores() -> int:
    """How many cores this process may use, as far as `MOST_JOBS`; one where the system cannot say (macOS)."""
    return min(len(os.sched_getaffinity(0)), MOST_JOBS) if hasattr(os, "sched_getaffinity") else 1


def _rendered(
    render: Render, lines: list[bytes], announced: "Label | None" = None, *, first: bool = False
) -> _Rendered:
    """Lines made ready to go out, as far as one that is broken. `first`: nothing came before them."""
    done: list[Line] = []
    try:
        for line in lines:
            done.append(render(_decoded(line, first=first and not done), announced))
            announced = done[-1].announces
    except BrokenLine as broken:
        return _Rendered(done, broken.why)
    return _Rendered(done)


def _batches(source: BufferedReader, *, looks_ahead: bool) -> Iterator[tuple[list[bytes], bool]]:
    """The lines that have come, each with its end, and whether more have come already than fit in the batch, if it
    `looks_ahead`; a line of more than `LONGEST_LINE` comes cut, and is refused.
    """
    begun = b""
    while more := source.read1(BATCH):
        *lines, begun = (begun + more).split(b"\n")
        yield [line + b"\n" for line in lines], looks_ahead and len(more) == BATCH and _is_at_hand(source)
        if len(begun) >= LONGEST_LINE:
            break
    if begun:
        yield [begun], False


def _is_at_hand(source: BufferedReader) -> bool:
    """Whether reading would not wait. `read1` leaves nothing in the buffer, so that the system knows."""
    return bool(select([source], [], [], 0)[0])


def _decoded(line: bytes, *, first: bool) -> str:
    if len(line) >= LONGEST_LINE:
        raise BrokenLine("elle est trop longue.")
    try:
        text = line.decode()
    except UnicodeDecodeError:
        raise BrokenLine("elle n’est pas en UTF-8.") from None
    return text.removeprefix("\ufeff") if first else text


class _Progress:
    """Lines done, on standard error, when a person looks on and the input is not typed by her."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty() and not sys.stdin.isatty()
        self._next_s = time.monotonic() + PROGRESS_EVERY_S

    def passed(self, number: int) -> None:
        """`number` lines are done."""
        if self._shown and time.monotonic() >= self._next_s:
            self._next_s = time.monotonic() + PROGRESS_EVERY_S
            sys.stderr.write(f"\r{number:,} lignes".replace(",", "\u202f"))
            sys.stderr.flush()

    def end(self) -> None:
        """Leaves the terminal's line clean."""
        if self._shown:
            sys.stderr.write("\r\033[K")
