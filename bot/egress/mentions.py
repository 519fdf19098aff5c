"""How an agent is called by name in Google Chat: `<users/…>` notifies. Pure; French, for agents.

Everything else that we write is kept from notifying anybody (cards.py); these are the only mentions that leave.
"""

from datetime import datetime, timedelta

from bot.dialogue.handoff import LOST_AFTER, NUDGED_AFTER
from bot.egress.cards import ALARMED, hour
from bot.store.outbox_nudging import EVERYBODY, Call

LONGEST = 60  # a name of Google's is 21 digits; a text has 96 characters to spare (cards.MOST_TEXT)


def calling(text: str, call: Call | None) -> str:
    """The text, under a line that calls them."""
    if call is None or len(call.whom) > LONGEST:
        return text
    said = "le membre vous écrit."
    if call.whom == EVERYBODY:
        said = "un membre attend un conseiller."
    elif call.handed_over:
        said = "cette conversation est désormais la vôtre."
    alarm = f"⚠ {ALARMED}\u00a0: " if call.alarmed else ""
    return f"<{call.whom}> {alarm}{said}\n\n{text}"


def nudge(holder: str, since: datetime) -> str:
    """To the holder who has left a member without an answer; when the talk will be somebody else's."""
    minutes = NUDGED_AFTER // timedelta(minutes=1)
    until = hour(since + LOST_AFTER)
    return (
        f"<{holder}> le membre attend votre réponse depuis {minutes}\u00a0minutes. Répondez-lui, ou touchez Libérer. "
        f"Sinon, à {until}, sa conversation reviendra en tête de file."
    )
