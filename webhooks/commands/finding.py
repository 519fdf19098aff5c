"""What `guichet doctor` found: one line of what it says."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it stands, and what to do. `off`: not configured, which is no fault."""

    part: str
    state: Literal["ok", "off", "warning", "broken"]
    says: str
