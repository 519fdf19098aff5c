"""We edit Dialogflow's agent: read it, and make it the same as the folder. Through the window like all that leaves.

Google takes 60 requests of this kind a minute, so intents go in batches, requests are counted, and a refusal for haste
is waited for. Raises Google's `GoogleAPIError`, `GoogleAuthError`, `EgressStopped`, `PushFailed`.
Heavy: import it where it is used (docs/decisions/0003).
"""

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from google.api_core import exceptions
from google.cloud import dialogflow_v2 as df
from google.longrunning import operations_pb2
from google.rpc import code_pb2

from bot.egress.dialogflow_agent import ACTION, Agent, AgentEntity, AgentIntent, Change, Part
from bot.egress.dialogflow_place import Metadata, Place, authorised, dialogflow_credentials, place_of
from bot.egress.grpc_channel import open_channel
from bot.egress.window import Window
from bot.settings import DialogflowSettings

LANGUAGE = "fr"
PER_MINUTE = 55  # of Google's 60: others may edit the agent too
BATCH = 50  # intents a request
PAGE = 200
TIMEOUT_S = 30.0
MOST_TRIES = 6
_HASTE_S = 15.0
_LOOK_S = 1.0


class PushFailed(Exception):
    """A long operation ended badly; `status` is Google's name of why."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, slots=True)
class There:
    """An agent as it stands: our part of it, the names under which Google knows it, and the intents of others."""

    agent: Agent
    intent_names: dict[str, str] = field(default_factory=dict)
    entity_names: dict[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """Time, as the editor takes it: seconds of some clock, and a way to let them pass."""

    clock: Callable[[], float] = time.monotonic
    passes: Callable[[float], Awaitable[None]] = asyncio.sleep


class Editor:
    """Reads and changes one agent."""

    def __init__(
        self, place: Place, channel: Any, authorise: Callable[[Callable[[Metadata], Any]], Awaitable[Any]], pace: Pace
    ) -> None:
        def client(kind: Any) -> Any:
            return kind(transport=kind.get_transport_class("grpc_asyncio")(channel=channel))

        self._place = place
        self._authorise = authorise
        self._pace = pace
        self._intents = client(df.IntentsAsyncClient)
        self._entities = client(df.EntityTypesAsyncClient)
        self._agents = client(df.AgentsAsyncClient)
        self._asked: deque[float] = deque()

    async def check(self) -> str:
        """The agent's own name, to see that it is there and may be read."""
        agent = await self._ask(
            self._agents.get_agent, df.GetAgentRequest(parent=self._place.agent.removesuffix("/agent"))
        )
        return str(agent.display_name)

    async def read(self) -> There:
        """The agent as it stands."""
        entities = [one async for one in self._pages(
            self._entities.list_entity_types, df.ListEntityTypesRequest, "entity_types")]  # fmt: skip
        whole = df.IntentView.INTENT_VIEW_FULL
        intents = [one async for one in self._pages(
            self._intents.list_intents, df.ListIntentsRequest, "intents", intent_view=whole)]  # fmt: skip
        ours = {one.display_name: _intent_of(one) for one in intents if one.action == ACTION}
        agent = Agent(ours, {one.display_name: _entity_of(one) for one in entities})
        return There(
            agent,
            {one.display_name: one.name for one in intents},
            {one.display_name: one.name for one in entities},
            tuple(sorted(one.display_name for one in intents if one.action != ACTION)),
        )

    async def push(
        self, there: There, ours: Agent, changes: Sequence[Change], told: Callable[[int, int], None] = lambda *_: None
    ) -> None:
        """Make `changes`: entities first, for phrases name them. `told(done, of)` after each batch. An intent of
        somebody else's that has the name of one of ours becomes ours: a name stands once in an agent.
        """
        done = 0
        entities = [ours.entities[one.name] for one in changes if one.kind == "entity"]
        intents = [ours.intents[one.name] for one in changes if one.kind == "intent" and one.act != "remove"]
        removed = [there.intent_names[one.name] for one in changes if one.act == "remove"]
        for some in _batches(entities):
            made = [_entity_type(one, there.entity_names.get(one.name, "")) for one in some]
            batch = df.EntityTypeBatch(entity_types=made)
            await self._operate(
                self._entities.batch_update_entity_types,
                df.BatchUpdateEntityTypesRequest(
                    parent=self._place.agent, entity_type_batch_inline=batch, language_code=LANGUAGE
                ),
            )
            done += len(some)
            told(done, len(changes))
        for some in _batches(removed):
            gone = [df.Intent(name=name) for name in some]
            await self._operate(
                self._intents.batch_delete_intents,
                df.BatchDeleteIntentsRequest(parent=self._place.agent, intents=gone),
            )
            done += len(some)
            told(done, len(changes))
        for some in _batches(intents):
            given = [_intent(one, there.intent_names.get(one.name, "")) for one in some]
            await self._operate(
                self._intents.batch_update_intents,
                df.BatchUpdateIntentsRequest(
                    parent=self._place.agent,
                    intent_batch_inline=df.IntentBatch(intents=given),
                    language_code=LANGUAGE,
                    intent_view=df.IntentView.INTENT_VIEW_FULL,
                ),
            )
            done += len(some)
            told(done, len(changes))

    async def _pages(self, method: Any, request: Any, field_name: str, **given: Any) -> AsyncIterator[Any]:
        """Every one of a list, a page at a time: the client's own pager would not be counted."""
        token = ""
        while True:
            asked = request(parent=self._place.agent, language_code=LANGUAGE, page_size=PAGE, page_token=token, **given)
            page = await self._ask(method, asked)
            for one in getattr(page, field_name):
                yield one
            token = page.next_page_token
            if not token:
                return

    async def _operate(self, method: Any, request: Any) -> None:
        """A long operation, to its end."""
        operation = (await self._ask(method, request)).operation
        while not operation.done:
            await self._pace.passes(_LOOK_S)
            asked = operations_pb2.GetOperationRequest(name=operation.name)
            operation = await self._ask(self._intents.get_operation, asked)
        if operation.HasField("error"):
            raise PushFailed(code_pb2.Code.Name(operation.error.code))

    async def _ask(self, method: Any, request: Any) -> Any:
        """One request, counted; a refusal for haste is waited for, some times."""
        for tried in range(1, MOST_TRIES + 1):
            await self._have_a_turn()
            try:
                return await self._authorise(partial(self._call, method, request))
            except exceptions.ResourceExhausted:
                if tried == MOST_TRIES:
                    raise
                await self._pace.passes(_HASTE_S)
        raise AssertionError  # the last try returned or raised

    async def _call(self, method: Any, request: Any, shown: Metadata) -> Any:
        return await method(request=request, retry=None, timeout=TIMEOUT_S, metadata=shown)

    async def _have_a_turn(self) -> None:
        while len(self._asked) >= PER_MINUTE:
            wait = self._asked[0] + 60 - self._pace.clock()
            if wait > 0:
                await self._pace.passes(wait)
            self._asked.popleft()
        self._asked.append(self._pace.clock())


@asynccontextmanager
async def editing(
    settings: DialogflowSettings, window: Window, now: Callable[[], datetime], pace: Pace | None = None
) -> AsyncIterator[Editor]:
    """An editor of the settings' agent. Raises `SettingsWrong`."""
    place, credentials = place_of(settings), dialogflow_credentials(settings, window)
    channel = open_channel(place.target, window, now, plaintext=place.plaintext)
    try:
        yield Editor(place, channel, partial(authorised, credentials, now), pace or Pace())
    finally:
        await channel.close()


def _batches(things: Sequence[Any]) -> list[Sequence[Any]]:
    return [things[start : start + BATCH] for start in range(0, len(things), BATCH)]


def _intent(ours: AgentIntent, name: str) -> Any:
    phrase = df.Intent.TrainingPhrase
    parameters = []
    if ours.entity:
        kind = f"@{ours.entity}"
        parameters = [
            df.Intent.Parameter(display_name=ours.entity, entity_type_display_name=kind, value=f"${ours.entity}")
        ]
    return df.Intent(
        name=name,
        display_name=ours.name,
        action=ACTION,
        priority=500_000,
        webhook_state=df.Intent.WebhookState.WEBHOOK_STATE_ENABLED if ours.webhook else 0,
        training_phrases=[
            phrase(
                type_=phrase.Type.EXAMPLE,
                parts=[
                    phrase.Part(
                        text=part.text,
                        entity_type=f"@{part.entity}" if part.entity else "",
                        alias=part.entity,
                        user_defined=bool(part.entity),
                    )
                    for part in parts
                ],
            )
            for parts in ours.phrases
        ],
        parameters=parameters,
        messages=[df.Intent.Message(text=df.Intent.Message.Text(text=[ours.answer]))],
    )


def _intent_of(there: Any) -> AgentIntent:
    texts = [text for one in there.messages if "text" in one and not one.platform for text in one.text.text]
    entities = [one.entity_type_display_name.removeprefix("@") for one in there.parameters]
    return AgentIntent(
        name=there.display_name,
        phrases=tuple(
            tuple(Part(part.text, part.entity_type.removeprefix("@")) for part in phrase.parts)
            for phrase in there.training_phrases
        ),
        answer="\n".join(texts),
        entity=", ".join(entities),
        webhook=there.webhook_state == df.Intent.WebhookState.WEBHOOK_STATE_ENABLED,
    )


def _entity_type(ours: AgentEntity, name: str) -> Any:
    return df.EntityType(
        name=name,
        display_name=ours.name,
        kind=df.EntityType.Kind.KIND_MAP,
        entities=[df.EntityType.Entity(value=value, synonyms=list(typed)) for value, typed in ours.values.items()],
    )


def _entity_of(there: Any) -> AgentEntity:
    return AgentEntity(there.display_name, {one.value: tuple(one.synonyms) for one in there.entities})
