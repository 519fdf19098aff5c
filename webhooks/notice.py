"""What a member is told before her first message, made from the settings and the brand file; its version is a hash."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from bot.knowledge.brand import Brand
from bot.settings import Settings
from portal_stub.closures import ClosuresFile
from webhooks.rendering import render


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice in force. Whatever setting or name changes in it changes its version."""

    version: str
    text: str
    retention_days: int
    anonymous_hours: int
    egress: str
    public_contacts: tuple[str, ...]

    def present(self, maintenance: str | None = None) -> dict[str, object]:
        """`notice` of API.md §1; `maintenance`: what the assistant says first while the portal is closed."""
        return {
            "version": self.version,
            "text": self.text,
            "retention_days": self.retention_days,
            "retention": {"signed_in_days": self.retention_days, "anonymous_hours": self.anonymous_hours},
            "egress": self.egress,
            "public_contacts": list(self.public_contacts),
            "maintenance": maintenance,
        }


def make_notice(settings: Settings, brand: Brand) -> Notice:
    """The notice of these settings and this brand."""
    mode = settings.google_chat.mode.value
    text = render(
        "notice.txt", brand=brand, mode=mode, dialogflow=settings.dialogflow.mode, retention=settings.retention
    ).strip()
    version = hashlib.sha256(text.encode()).hexdigest()[:16]
    days, hours = settings.retention.conversation_days, settings.retention.anonymous_hours
    return Notice(version, text, days, hours, mode, brand.public_contacts)


def portal_closed(file: ClosuresFile, at: datetime) -> str | None:
    """What the assistant says first while the bundled portal, or a part of it, is closed; None while it is open."""
    closed = file.read().now(at)
    return render("maintenance.txt", closed=closed[0]).strip() if closed else None
