"""Whether the service can answer: each part says why it cannot, in French; nothing said means ready."""

import asyncio
from dataclasses import dataclass, field


@dataclass(slots=True)
class Readiness:
    """`missing`: part → reason. `notes`: what an operator should know although the service answers. `stopping`:
    draining.
    `complete` is set while nothing is missing.
    """

    missing: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    stopping: bool = False
    complete: asyncio.Event = field(default_factory=asyncio.Event)

    def lacks(self, part: str, reason: str) -> None:
        """`part` is not there yet."""
        self.missing[part] = reason
        self.complete.clear()

    def has(self, part: str) -> None:
        """`part` is there."""
        self.missing.pop(part, None)
        if not self.missing:
            self.complete.set()

    @property
    def ready(self) -> bool:
        """Answers are complete and true now."""
        return not self.missing and not self.stopping
