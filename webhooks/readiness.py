"""Whether the service can answer: each part says why it cannot, in French; nothing said means ready."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Readiness:
    """`missing`: part → reason. `notes`: what an operator should know although the service answers. `stopping`:
    draining.
    """

    missing: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    stopping: bool = False

    @property
    def ready(self) -> bool:
        """Answers are complete and true now."""
        return not self.missing and not self.stopping
