"""Signals of urgency, found on the raw text in the redactor's pass, since masking may hide what urgency is told by."""

from enum import StrEnum


class Signal(StrEnum):
    """What a message tells besides its question. A closed set: `dialogue` reads it before anything else."""

    URGENT_BODY = "urgent_body"
    URGENT_MIND = "urgent_mind"
    VIOLENCE = "violence"
