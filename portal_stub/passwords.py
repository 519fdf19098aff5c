"""Members' passwords: argon2id with OWASP's figures (19 MiB, 2 passes), one at a time in a thread of their own.

One thread: a flood of sign-ins waits for itself and leaves the loop and the other core alone.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 128
MOST_WAITING = 50  # some two seconds
T = TypeVar("T")
_waiting = 0


class TooBusy(Exception):
    """So many passwords wait that this one must come again."""


_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_ONE_THREAD = ThreadPoolExecutor(max_workers=1, thread_name_prefix="portal-argon2")


async def hash_password(raw: str) -> str:
    """What is stored of a password. Raises `TooBusy`."""
    return await _in_turn(lambda: _HASHER.hash(raw))


async def matches(password_hash: str | None, raw: str) -> bool:
    """Whether `raw` is the password. None (no such account) takes as long and is False. Raises `TooBusy`."""

    def check() -> bool:
        try:
            _HASHER.verify(password_hash or _nobodys_hash(), raw)
        except (VerificationError, InvalidHashError):
            return False
        return password_hash is not None

    return await _in_turn(check)


async def _in_turn(act: Callable[[], T]) -> T:
    """One at a time; who comes when `MOST_WAITING` wait is asked to come again, so that nobody waits for ever."""
    global _waiting  # noqa: PLW0603 (of the one thread above)
    if _waiting >= MOST_WAITING:
        raise TooBusy
    _waiting += 1
    try:
        return await asyncio.get_running_loop().run_in_executor(_ONE_THREAD, act)
    finally:
        _waiting -= 1


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    return _HASHER.hash("nobody")
