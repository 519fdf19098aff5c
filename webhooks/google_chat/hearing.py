"""An event of Google Chat, heard: whose talk it is about, who asks, what for.

In: an `Event`, verified. Out: the answer's body. Words reach a member three ways only (API.md §2): a message in the
conversation's thread that mentions us, `/repondre`, the Répondre form; lines that start with `//` never do. Of all
other talk in a thread only the message's name is kept. Raises `Overloaded`.
"""

from collections.abc import Callable
from datetime import datetime

from bot.assistant import Mind
from bot.desk import Desk
from bot.dialogue.handoff import Agent
from bot.egress.cards import Buttons
from bot.errors import ConversationUnknown, RedactionRefused
from bot.redaction.redactor import Redactor
from bot.settings import ChatMode, GoogleChatSettings
from bot.store.chat_threads import Place, place_of
from bot.store.database import Database
from webhooks.google_chat import words
from webhooks.google_chat.acting import ASK, REPLY
from webhooks.google_chat.answers import Answer, Nothing, Outcome, Said, Told, present
from webhooks.google_chat.asking import answer_once, queue_of
from webhooks.google_chat.clicks import Clicks
from webhooks.google_chat.events import Event, Kind
from webhooks.google_chat.once import Once, act_of
from webhooks.google_chat.said import LONGEST, to_member
from webhooks.google_chat.spaces import came, went


class Bureau:
    """Where agents in Google Chat are heard. `mind` gives what the bot knows now; `now` aware UTC."""

    def __init__(
        self,
        database: Database,
        desk: Desk,
        redactor: Redactor,
        settings: GoogleChatSettings,
        buttons: Buttons,
        mind: Callable[[], Mind],
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._desk = desk
        self._redactor = redactor
        self._settings = settings
        self._mind = mind
        self._now = now
        self._once = Once(database, desk, now)
        self._clicks = Clicks(database, desk, settings, buttons, self._once, now)

    async def hear(self, event: Event) -> Answer:
        """Do what the event asks, and say what Google is to be answered."""
        ours = event.space in {*self._settings.spaces, *self._settings.handoff_spaces}
        if self._settings.mode is ChatMode.OFF or not (ours or event.direct):
            return present(event, Nothing())
        if event.kind in (Kind.ADDED, Kind.REMOVED):
            return present(event, await self._of_space(event, ours=ours))
        if not event.human or event.cancelled:
            return present(event, Nothing())
        if event.kind is Kind.CLICK:
            place = await self._clicks.place(event)
        else:
            async with self._database.reading() as db:
                place = await place_of(db, event.space, name=event.thread, key=event.thread_key)
        return await self._of_people(event, place)

    async def resume(self) -> None:
        """Do what a crash interrupted."""
        await self._once.resume()

    async def _of_space(self, event: Event, *, ours: bool) -> Outcome:
        """Taken out of a space, or put in it."""
        if ours:
            await (went if event.kind is Kind.REMOVED else came)(self._database, event.space, at=self._now())
        return Nothing() if event.kind is Kind.REMOVED or event.greeted_later else Said(words.WELCOME)

    async def _of_people(self, event: Event, place: Place | None) -> Answer:
        """What somebody wants of us, if they may."""
        internal = event.kind is Kind.MESSAGE and self._is_internal(event)
        if place is not None and internal:
            await self._once.hear(event, place)
        if not self._concerns_us(event, place) or (place is not None and internal):
            return present(event, Nothing())
        if self._settings.agents and event.user not in self._settings.agents:
            return present(event, Told(words.NOT_AN_AGENT, refused=True))
        if event.kind is Kind.COMMAND:
            return await self._command(event, place)
        if place is None:
            return await self._ask(event)
        if event.kind is Kind.CLICK:
            return await self._clicks.click(event, place.conversation)
        return await self._reply(event, place) if event.raw else present(event, Told(words.HOW_TO_REPLY))

    @staticmethod
    def _concerns_us(event: Event, place: Place | None) -> bool:
        """A click on a card of ours; in a thread that is not ours, only what calls us by name."""
        if event.kind is Kind.CLICK:
            return place is not None
        return place is not None or event.direct or event.mentions or event.kind is Kind.COMMAND

    @staticmethod
    def _is_internal(event: Event) -> bool:
        """Talk among agents: it does not mention us, or all of it is lines that start with `//`."""
        return not event.mentions or (bool(event.raw) and not to_member(event.raw))

    async def _command(self, event: Event, place: Place | None) -> Answer:
        if event.command == "file":
            return present(event, Told(await queue_of(self._database, self._mind(), event.user)))
        if event.command != REPLY:
            return present(event, Told(words.COMMANDS))
        if place is None:
            return present(event, Told(words.NOT_IN_A_THREAD, refused=True))
        if not event.raw and event.in_dialog:
            return present(event, await self._clicks.write(place.conversation, event))
        return await self._reply(event, place)

    async def _reply(self, event: Event, place: Place) -> Answer:
        """Words for the member, by mention or by command."""
        said = to_member(event.raw)
        if not said or len(said) > LONGEST:
            return present(event, Told(words.TOO_LONG if said else words.NOTHING_TO_SEND, refused=True))
        try:
            text = await self._desk.redacted(place.conversation, Agent(event.user, event.user_name), said)
        except (RedactionRefused, ConversationUnknown) as refused:
            await self._once.hear(event, place)
            return present(event, Told(words.refusal(refused), refused=True))
        return await self._once.do(event, place.conversation, act_of(event, REPLY, text))

    async def _ask(self, event: Event) -> Answer:
        """Staff's own question to the bot."""
        if not event.raw or len(event.raw) > LONGEST:
            return present(event, Told(words.COMMANDS))
        try:
            redaction = self._redactor.redact(event.raw)
        except RedactionRefused as refused:
            return present(event, Told(words.refusal(refused), refused=True))
        said = Said(answer_once(self._mind(), redaction, self._now()))
        return await self._once.say(event, said, act_of(event, ASK))
