"""The emergencies told in a conversation, as labels: what the queue, the cards and the talk's head show of them.

A label is a signal's, or `urgent` where an urgent answer was given that answers no signal. Labels only ever join: what
was alarming stays so, whatever is said next. Pure.
"""

from bot.conversation import Conversation, Reply, ReplyKind
from bot.knowledge.knowledge import Knowledge
from bot.redaction.signals import Signal

UNNAMED = "urgent"


def alarms_after(seen: Conversation, signals: frozenset[Signal], reply: Reply, knowledge: Knowledge) -> tuple[str, ...]:
    """The conversation's labels once a message with these signals was decided to be answered so."""
    told = [signal.value for signal in Signal if signal in signals]
    if not told and reply.kind is ReplyKind.URGENT:
        intent = knowledge.intents.get(reply.intent or "")
        told = [UNNAMED if intent is None or intent.signal is None else intent.signal.value]
    return tuple(dict.fromkeys((*seen.alarms, *told)))
