"""Patterns that are compiled when they are first looked for.

Compiling is half of what a start costs, and most patterns stand behind a gate of words: a process that waits for all of
them is ready later for nothing. The first message that passes a gate pays a few milliseconds, once, and is not late for
that: its deadline leaves them out.
"""

import re
import time
from threading import local
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub")


class _Spent(local):
    ns = 0


_spent = _Spent()


class _Lazy:
    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        begun_ns = time.thread_time_ns()
        compiled = re.compile(self._source)
        _spent.ns += time.thread_time_ns() - begun_ns
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazily(source: str) -> re.Pattern[str]:
    """`re.compile(source)`, at first use. A source that is no pattern fails then: a test compiles them all."""
    return cast("re.Pattern[str]", _Lazy(source))


def compiling_ns() -> int:
    """CPU time that this thread has spent on compiling such patterns, since it began."""
    return _spent.ns
