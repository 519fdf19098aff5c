"""What an agent asked for in Google Chat, done at the desk: the same acts as the console's, once each.

In: an act as it was stored, its words redacted already. Out: what to tell its author. Raises `Overloaded` alone: every
other refusal is a sentence.
"""

from uuid import UUID, uuid5

from bot.conversation import Message
from bot.desk import Desk
from bot.dialogue.handoff import Agent
from bot.errors import GuichetError, Overloaded
from bot.store.inbound import Act
from webhooks.google_chat import words
from webhooks.google_chat.answers import Outcome, Told

REPLY = "repondre"
WITHDRAW = "retirer"
TRANSFER = "transferer-a"
ASK = "demander"
PLAIN = {"prendre": words.TAKEN, "liberer": words.RELEASED, "rendre": words.HANDED_BACK, "clore": words.CLOSED}


class Acting:
    """The desk, as Google Chat's agents reach it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def act(self, name: str, conversation: UUID, act: Act) -> Outcome:
        """Do it. `name` is the event's: what it sends has an id made from it, so that again is the same message."""
        agent = Agent(act.agent, act.agent_name)
        try:
            return Told(await self._done(name, conversation, agent, act))
        except Overloaded:
            raise
        except GuichetError as refused:
            return Told(words.refusal(refused), refused=True)

    async def _done(self, name: str, conversation: UUID, agent: Agent, act: Act) -> str:
        desk = self._desk
        match act.action:
            case "prendre":
                await desk.take(conversation, agent)
            case "liberer":
                await desk.release(conversation, agent)
            case "rendre":
                await desk.hand_back(conversation, agent)
            case "clore":
                await desk.close(conversation, agent)
            case "retirer":
                taken = await desk.withdraw(conversation, agent, act.values.get("of"))
                return words.withdrawn(taken.at)
            case "transferer-a":
                to = Agent(act.values["to"], act.values["to_name"])
                await desk.transfer(conversation, agent, to)
                return words.transferred(to.name)
            case "repondre" if act.words is not None:
                sending = uuid5(conversation, act.values.get("draft") or name)
                unseen = bool(act.values.get("draft"))
                message = await desk.reply(conversation, agent, act.words, sending, unseen=unseen)
                return await self._sent(conversation, message)
        return PLAIN[act.action]

    async def _sent(self, conversation: UUID, message: Message) -> str:
        way = await self._desk.safe_page(conversation) if message.text.marks else None
        return words.sent(message.at, way)
