"""`Redacted`: a person's words after redaction; the only form in which they are stored, logged, understood or sent.

Made by `redactor.py` alone (masked further by `masking.py`, read back from rows by `bot/store/`), through `mint.py`:
calling the class raises. Its repr shows counts, never text, so that a debug line or a traceback tells nothing.
"""

from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from bot.redaction.labels import FRENCH, Label

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Mark(NamedTuple):
    """A masked place: `label` and its half-open range `[start, end)` in code points of the redacted text."""

    label: Label
    start: int
    end: int


class Redacted:
    """Redacted text and its marks, sorted by `start`, not overlapping. Immutable; equal by text and marks."""

    __slots__ = ("marks", "text")
    text: str
    marks: tuple[Mark, ...]

    def __init__(self, *_: object) -> None:
        raise TypeError("Redacted is made by the redactor alone")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"Redacted is immutable: {name}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Redacted) and (self.text, self.marks) == (other.text, other.marks)

    def __hash__(self) -> int:
        return hash((self.text, self.marks))

    def __repr__(self) -> str:
        return f"Redacted({len(self.text)} code points, {len(self.marks)} marks)"

    def in_french(self) -> str:
        """The text for a person's eyes: each mark as «[adresse e-mail masquée]», a number kept («… 2]»)."""
        pieces, at = [], 0
        for label, start, end in self.marks:
            number = self.text[start + 1 + len(label) : end - 1]  # "" or " 2"
            pieces += [self.text[at:start], f"[{FRENCH[label]}{number}]"]
            at = end
        return "".join([*pieces, self.text[at:]])

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema  # the redactor alone has no need of it

        return core_schema.is_instance_schema(cls)
