"""What a member is told before her first message, made from the settings and the brand file; its version is a hash."""

import hashlib
from dataclasses import dataclass

from bot.knowledge.brand import Brand
from bot.settings import Settings
from webhooks.rendering import render


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice in force. Whatever setting or name changes in it changes its version."""

    version: str
    text: str
    retention_days: int
    anonymous_hours: int
    egress: str

    def present(self) -> dict[str, object]:
        """`notice` of API.md §1."""
        return {
            "version": self.version,
            "text": self.text,
            "retention_days": self.retention_days,
            "retention": {"signed_in_days": self.retention_days, "anonymous_hours": self.anonymous_hours},
            "egress": self.egress,
        }


def make_notice(settings: Settings, brand: Brand) -> Notice:
    """The notice of these settings and this brand."""
    mode = settings.google_chat.mode.value
    text = render(
        "notice.txt", brand=brand, mode=mode, dialogflow=settings.dialogflow.mode, retention=settings.retention
    ).strip()
    version = hashlib.sha256(text.encode()).hexdigest()[:16]
    return Notice(version, text, settings.retention.conversation_days, settings.retention.anonymous_hours, mode)
