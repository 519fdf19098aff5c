"""Processes that share a long work: each batch goes to who is free, and what is made of it comes back in its turn.

They are forked, so that what was read once serves all, and know of each other by pipes alone: when the process that
started them is no more, however it ended, each of them meets the end of its pipe and ends too.
"""

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Crew(Generic[Given, Made]):
    """`size` processes that do `work`. Who opens it closes it. Raises `EOFError` when one of them has died."""

    def __init__(self, work: Callable[[Given], Made], size: int) -> None:
        self._free: list[Connection] = []
        self._busy: dict[Connection, int] = {}
        """Who works, on which batch."""
        self._made: dict[int, Made] = {}
        self._given = self._taken = 0
        forked = get_context("fork")
        self._processes = []
        kept = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Ctrl-C is for the one who started them
        try:
            for _ in range(size):
                ours, theirs = forked.Pipe()
                process = forked.Process(target=_serve, args=(work, theirs, [*self._free, ours]), daemon=True)
                process.start()
                theirs.close()
                self._processes.append(process)
                self._free.append(ours)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, kept)

    def give(self, batch: Given) -> None:
        """Hands out a batch, once somebody is free."""
        while not self._free:
            self._receive()
        worker = self._free.pop()
        with _died_is_the_end():
            worker.send(batch)
        self._busy[worker] = self._given
        self._given += 1

    def take(self) -> Made:
        """What the earliest of the batches under way has become, once it is there."""
        while self._taken not in self._made:
            self._receive()
        self._taken += 1
        return self._made.pop(self._taken - 1)

    def close(self) -> None:
        """Ends them, whatever they do."""
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join()

    def _receive(self) -> None:
        for worker in wait([*self._busy]):
            if isinstance(worker, Connection):
                with _died_is_the_end():
                    self._made[self._busy.pop(worker)] = worker.recv()
                self._free.append(worker)


@contextmanager
def _died_is_the_end() -> Iterator[None]:
    try:
        yield
    except ConnectionError:
        raise EOFError from None


def _serve(work: Callable[[Given], Made], pipe: Connection, others: Sequence[Connection]) -> None:
    """A worker's life. It lets go of the ends of pipes that it was born with and that are not its own."""
    for other in others:
        other.close()
    with suppress(EOFError, ConnectionError):  # who started it is no more
        while True:
            pipe.send(work(pipe.recv()))
