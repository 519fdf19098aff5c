"""A desk to send to: the stand-in for Google Chat over real HTTP, a clock that the test moves, and who talks."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from aiohttp.test_utils import TestServer

from bot.conversation import Author, Conversation, Message, Replied, Reply, ReplyKind, State, StateChanged
from bot.egress.credentials import read_credentials
from bot.egress.dispatcher import Desk, Dispatcher, Step
from bot.egress.google_chat import GoogleChat
from bot.egress.window import Window
from bot.settings import ChatMode, GoogleChatSettings
from bot.store.database import Database
from bot.store.hot import Change
from bot.store.ledger_head import HeadFile
from bot.store.outbox import owed
from bot.store.outbox_queue import backlog
from bot.store.rows import authored_from, redacted_from
from webhooks.google_stub import World
from webhooks.google_stub.app import WORLD

KEY = b"the service's secret key, in tests"
START = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Time, moved by hand. The stand-in reads the same one."""

    now: datetime = START

    def passes(self, seconds: float) -> datetime:
        self.now += timedelta(seconds=seconds)
        return self.now

    def seconds(self) -> float:
        return self.now.timestamp()


@dataclass
class Talks:
    """Conversations as the assistant and the desk would write them: turn and outbox in one transaction."""

    database: Database
    clock: Clock
    mode: ChatMode = ChatMode.MIRROR
    open: dict[UUID, Conversation] = field(default_factory=dict)

    async def begins(self, conversation: UUID | None = None) -> UUID:
        talk = Conversation(
            id=conversation or uuid4(), created_at=self.clock.now, last_seq=0, last_at=self.clock.now, page="connexion"
        )
        await self.database.hot.open(talk, b"hash", signed=False)
        self.open[talk.id] = talk
        return talk.id

    async def says(
        self, talk: UUID, words: str, marks: list[list[object]] | None = None, answer: str = "Voici."
    ) -> None:
        seq = self.open[talk].last_seq + 1
        said = redacted_from(words, marks or [])
        reply = Reply(
            kind=ReplyKind.ANSWER,
            text=authored_from(answer),
            title=authored_from("Comment me connecter ?"),
            confidence=0.9,
        )
        await self.happens(
            talk,
            Message(seq=seq, at=self.clock.now, author=Author.MEMBER, text=said, message_id=uuid4()),
            Replied(seq=seq + 1, at=self.clock.now, reply=reply, of=seq),
        )

    async def changes(self, talk: UUID, state: State, author: Author = Author.SYSTEM, **by: str) -> None:
        seen = self.open[talk]
        change = StateChanged(
            seq=seen.last_seq + 1, at=self.clock.now, author=author, state=state, previous=seen.state, **by
        )
        await self.happens(talk, change)

    async def happens(self, talk: UUID, *events: Message | Replied | StateChanged) -> None:
        seen = self.open[talk]
        state = next((event.state for event in events if isinstance(event, StateChanged)), seen.state)
        after = replace(seen, last_seq=events[-1].seq, last_at=self.clock.now, state=state)
        await self.database.hot.append(Change(seen, after, events, owed(self.mode, after, events)))
        self.open[talk] = after


@dataclass
class Bureau:
    """The service's side of the wire and Google's, with the clock between them."""

    database: Database
    world: World
    window: Window
    dispatcher: Dispatcher
    clock: Clock
    talks: Talks
    head_file: HeadFile

    async def step(self) -> Step:
        """One step, a second after the last."""
        return await self.dispatcher.run_once(self.clock.passes(1))

    async def sends_everything(self, at_most: int = 400) -> None:
        """Steps until nothing is owed, half a minute apart where all waits."""
        for _ in range(at_most):
            async with self.database.reading() as db:
                waiting, _, _ = await backlog(db)
            if waiting == 0:
                return
            if (await self.step()).tried == 0:
                self.clock.passes(30)
        raise AssertionError(f"still owed after {at_most} steps: {waiting}")

    def texts(self, talk: UUID) -> list[str]:
        """What stands in the conversation's thread, in order."""
        mine = [m for m in self.world.messages.values() if m.thread_key == f"guichet-{talk}"]
        return [m.body["text"] for m in mine]


def make_bureau(
    database: Database, stub: TestServer, clock: Clock, folder: Path, mode: ChatMode = ChatMode.MIRROR
) -> Bureau:
    settings = GoogleChatSettings(mode=mode, endpoint=str(stub.make_url("")).rstrip("/"))
    head_file = HeadFile(folder, KEY)
    window = Window(database, settings.mode, head_file)
    chat = GoogleChat(settings.endpoint, read_credentials(settings, window), window)
    dispatcher = Dispatcher(database, window, chat, Desk(stub.app[WORLD].config.spaces))
    return Bureau(database, stub.app[WORLD], window, dispatcher, clock, Talks(database, clock), head_file)
