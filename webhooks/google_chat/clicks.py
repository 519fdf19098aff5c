"""The card's buttons and its forms. In: a click, allowed. Out: the answer: an act done once, or a form."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.desk import Desk
from bot.dialogue.handoff import Agent
from bot.egress.cards import Buttons
from bot.errors import ConversationUnknown, RedactionRefused
from bot.settings import GoogleChatSettings
from bot.store import inbound
from bot.store.chat_threads import Place, place_of, standing_of
from bot.store.database import Database
from bot.store.inbound import Act
from webhooks.google_chat import dialogs, words
from webhooks.google_chat.acting import PLAIN, REPLY, TRANSFER, WITHDRAW
from webhooks.google_chat.answers import Answer, Asked, Nothing, Outcome, Told, present
from webhooks.google_chat.colleagues import colleagues_in_chat
from webhooks.google_chat.events import Event
from webhooks.google_chat.once import Once, act_of
from webhooks.google_chat.said import LONGEST, to_member
from webhooks.incoming import seq_of


@dataclass(frozen=True, slots=True)
class Clicks:
    """What buttons do. `now` gives aware UTC."""

    database: Database
    desk: Desk
    settings: GoogleChatSettings
    buttons: Buttons
    once: Once
    now: Callable[[], datetime]

    async def place(self, event: Event) -> Place | None:
        """The conversation that the button names, if its thread stands in the space of the click, and is the thread of
        the click as far as both are known.
        """
        try:
            talk = UUID(event.parameters.get("conversation", ""))
        except ValueError:
            return None
        async with self.database.reading() as db:
            named = await standing_of(db, talk, thread=event.thread)
            there = await place_of(db, event.space, name=event.thread, key=event.thread_key)
        return None if named is None or named.space != event.space or there not in (None, named) else named

    async def click(self, event: Event, talk: UUID) -> Answer:
        """Do what the button says."""
        action = event.action or ""
        if action in PLAIN:
            return await self.once.do(event, talk, act_of(event, action))
        forms: Mapping[str, Callable[[UUID, Event], Awaitable[Outcome]]] = {
            "repondre": self.write,
            "apercu": self._preview,
            "transferer": self._whom,
        }
        if action in forms:
            return present(event, await forms[action](talk, event))
        wanted = await self._wanted(talk, event, action)
        return await self.once.do(event, talk, wanted) if isinstance(wanted, Act) else present(event, wanted)

    async def _wanted(self, talk: UUID, event: Event, action: str) -> Act | Outcome:
        """The act that a filled form asks for, or why there is none."""
        if action == WITHDRAW:
            upto = seq_of(event.parameters.get("of", ""))
            return act_of(event, WITHDRAW, of=await self.desk.last_reply(talk, _agent(event), upto))
        if action == "envoyer":
            draft = event.parameters.get("brouillon", "")
            async with self.database.reading() as db:
                text = await inbound.draft(db, draft, talk, event.user)
            return Told(words.NO_DRAFT, refused=True) if text is None else act_of(event, REPLY, text, draft=draft)
        if action == TRANSFER:
            chosen = _field(event, dialogs.COLLEAGUE)
            name = (await self._colleagues(event)).get(chosen)
            if name is None:
                return Told(words.NO_SUCH_COLLEAGUE, refused=True)
            return act_of(event, TRANSFER, to=chosen, to_name=name)
        return Nothing()

    async def write(self, talk: UUID, event: Event) -> Outcome:
        """The form to answer with, for the holder."""
        return await self._for_holder(talk, event) or Asked(dialogs.writing(talk, self.buttons))

    async def _preview(self, talk: UUID, event: Event) -> Outcome:
        refused = await self._for_holder(talk, event)
        if refused is not None:
            return refused
        said = to_member(_field(event, dialogs.REPLY))
        if not said or len(said) > LONGEST:
            wrong = words.TOO_LONG if said else words.NOTHING_TO_SEND
            return Asked(dialogs.writing(talk, self.buttons, wrong))
        try:
            text = await self.desk.redacted(talk, _agent(event), said)
        except (RedactionRefused, ConversationUnknown) as unsafe:
            return Asked(dialogs.writing(talk, self.buttons, words.refusal(unsafe)))
        draft = f"draft:{event.key}"
        async with self.database.transaction() as db:
            await inbound.keep_draft(db, draft, talk, act_of(event, REPLY, text), at=self.now())
        return Asked(dialogs.preview(talk, text, draft, self.buttons))

    async def _whom(self, talk: UUID, event: Event) -> Outcome:
        refused = await self._for_holder(talk, event)
        if refused is not None:
            return refused
        return Asked(dialogs.transferring(talk, list((await self._colleagues(event)).items()), self.buttons))

    async def _for_holder(self, talk: UUID, event: Event) -> Told | None:
        refused = await self.desk.why_silent(talk, _agent(event))
        return None if refused is None else Told(words.refusal(refused), refused=True)

    async def _colleagues(self, event: Event) -> dict[str, str]:
        """Ids and names of whom the conversation may be transferred to: anybody there but who asks."""
        async with self.database.reading() as db:
            known = await colleagues_in_chat(db, self.settings)
        return {id_: name for id_, name in known.items() if id_ != event.user}


def _agent(event: Event) -> Agent:
    return Agent(event.user, event.user_name)


def _field(event: Event, name: str) -> str:
    return "".join(event.form.get(name, ())[:1])
