"""Processes that share a long work: each batch goes to who is free, and what is made of it comes back in its turn.

They are forked, so that what was read once serves all, and know of each other by pipes alone: when the process that
started them is no more, however it ended, each of them meets the end of its pipe and ends too.
"""

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Crew(Generic[Given, Made]):
    """Processes that do `work`; `len` tells how many. Who has it closes it, also when `start` was cut short. `give` and
    `take` raise `EOFError` when one of them has died.
    """

    def __init__(self, work: Callable[[Given], Made]) -> None:
        self._work = work
        self._processes: list[ForkProcess] = []
        self._pipes: list[Connection] = []
        """Our end of each one's pipe."""
        self._free: list[Connection] = []
        self._busy: dict[Connection, int] = {}
        """Who works, on which batch."""
        self._made: dict[int, Made] = {}
        self._given = self._taken = 0

    def start(self, size: int) -> None:
        """Starts so many, or as many as the system lets: none at worst."""
        kept = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Ctrl-C is for the one who started them
        try:
            for _ in range(size):
                self._start_one()
        except OSError:  # no room for one more
            self._make_room()
        finally:
            self._free += self._pipes
            signal.pthread_sigmask(signal.SIG_SETMASK, kept)

    def __len__(self) -> int:
        return len(self._processes)

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
        """Ends them, whatever they do and whatever signals they were born deaf to."""
        for pipe in self._pipes:
            pipe.close()  # who waits for a batch ends by itself
        for process in self._processes:
            process.kill()  # and nobody waits for a batch that is not wanted any more
        for process in self._processes:
            process.join()

    def _start_one(self) -> None:
        """Raises `OSError` where the system lets no more processes or files be."""
        forked = get_context("fork")
        ours, theirs = forked.Pipe()
        with theirs:
            process = forked.Process(target=_serve, args=(self._work, theirs, [*self._pipes, ours]), daemon=True)
            try:
                process.start()
            except OSError:
                ours.close()
                raise
        self._processes.append(process)
        self._pipes.append(ours)

    def _make_room(self) -> None:
        """Lets the last one go, so that those who stay can still open a file."""
        if self._processes:
            self._pipes.pop().close()
            last = self._processes.pop()
            last.kill()
            last.join()
            last.close()

    def _receive(self) -> None:
        for worker in wait([*self._busy]):
            if isinstance(worker, Connection):
                with _died_is_the_end():
                    self._made[self._busy.pop(worker)] = worker.recv()
                self._free.append(worker)


@contextmanager
def _died_is_the_end() -> Iterator[None]:
    """Who is at the other end of a pipe is no more: amid a message, that is an `OSError` of no class of its own."""
    try:
        yield
    except OSError:
        raise EOFError from None


def _serve(work: Callable[[Given], Made], pipe: Connection, others: Sequence[Connection]) -> None:
    """A worker's life. It lets go of the ends of pipes that it was born with and that are not its own."""
    for other in others:
        other.close()
    with suppress(EOFError):  # who started it is no more
        while True:
            with _died_is_the_end():
                batch = pipe.recv()
            made = work(batch)
            with _died_is_the_end():
                pipe.send(made)
