"""How fast Google Chat may be written to: one write a second a space, back-off, and a circuit for when it is down.

Pure: time comes as epoch milliseconds, chance as a function giving [0, 1). Held by the one dispatcher that has the
lease, so what it counts is all that this service writes. Source: developers.google.com/workspace/chat/limits.
"""

from collections import deque
from collections.abc import Callable

SPACING_MS = 1_000
QUOTA = 60  # writes a minute a space, shared by all apps in it
NEAR = 40
_MINUTE_MS = 60_000
_LONGEST_MS = 32_000


def back_off_ms(tries: int, chance: Callable[[], float], retry_after_s: float | None = None) -> int:
    """How long to leave something alone after its `tries`-th failure: 1 s, doubled up to 32 s, and up to a quarter more
    by chance so that failures do not come back together; never less than what Google asked for.
    """
    base = min(_LONGEST_MS, 1_000 << min(tries - 1, 10))
    return max(round(base * (1 + chance() / 4)), round((retry_after_s or 0) * 1_000))


class Pacing:
    """When each space may be written to next."""

    def __init__(self) -> None:
        self._ready_ms: dict[str, int] = {}
        self._writes: dict[str, deque[int]] = {}
        self._refusals: dict[str, int] = {}

    def ready_ms(self, space: str) -> int:
        """The earliest time of the next write to `space`."""
        return self._ready_ms.get(space, 0)

    def wrote(self, space: str, now_ms: int) -> None:
        """A write leaves now."""
        self._ready_ms[space] = max(self.ready_ms(space), now_ms + SPACING_MS)
        self._recent(space, now_ms).append(now_ms)

    def accepted(self, space: str) -> None:
        """The write was within the quota."""
        self._refusals.pop(space, None)

    def refused(self, space: str, now_ms: int, chance: Callable[[], float], retry_after_s: float | None) -> None:
        """429: another app may be writing there too. The whole space waits."""
        self._refusals[space] = self._refusals.get(space, 0) + 1
        wait = back_off_ms(self._refusals[space], chance, retry_after_s)
        self._ready_ms[space] = max(self.ready_ms(space), now_ms + wait)

    def near_quota(self, space: str, now_ms: int) -> bool:
        """Writes should carry as much as they can."""
        return space in self._refusals or len(self._recent(space, now_ms)) >= NEAR

    def _recent(self, space: str, now_ms: int) -> deque[int]:
        writes = self._writes.setdefault(space, deque())
        while writes and writes[0] <= now_ms - _MINUTE_MS:
            writes.popleft()
        return writes


class Circuit:
    """Open after some failures in a row: Google is down, and one probe at a time tells when it is back."""

    FAILURES = 5
    FIRST_MS = 5_000
    LONGEST_MS = 120_000

    def __init__(self) -> None:
        self._failures = 0
        self._closed_ms = 0  # nothing is tried before this time

    def allows(self, now_ms: int) -> bool:
        """May something be tried?"""
        return now_ms >= self._closed_ms

    @property
    def is_probing(self) -> bool:
        """Google was down when last tried: one request at a time."""
        return self._failures >= self.FAILURES

    @property
    def ready_ms(self) -> int:
        """When the next probe may leave; 0 where nothing is wrong."""
        return self._closed_ms

    def worked(self) -> None:
        """Google answered."""
        self._failures, self._closed_ms = 0, 0

    def failed(self, now_ms: int) -> None:
        """No answer, or a 5xx."""
        self._failures += 1
        if self._failures >= self.FAILURES:
            wait = self.FIRST_MS << min(self._failures - self.FAILURES, 10)
            self._closed_ms = now_ms + min(wait, self.LONGEST_MS)
