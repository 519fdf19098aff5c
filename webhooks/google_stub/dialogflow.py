"""A stand-in for Dialogflow ES over gRPC, from the package's own protos: sessions, intents, entity types, operations.

It understands by the words that a question shares with the agent's phrases, so what was pushed is what is answered. It
keeps the very bytes of every request, holds the quotas and limits that Google publishes, and fails or waits on demand.
In memory alone. `async with serving_dialogflow(world) as port:`.
"""

import asyncio
import re
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import grpc
from google.cloud import dialogflow_v2 as df
from google.longrunning import operations_pb2
from google.protobuf import any_pb2

from bot.knowledge.wording import content_words

MOST_QUESTION, MOST_PHRASE, MOST_NAME, MOST_SESSION, MOST_INTENTS = 256, 768, 480, 36, 2000
DESIGN_PER_MINUTE = 60
TEXT_PER_MINUTE = 600
_THRESHOLD = 0.3  # the agent's classification threshold, as a new agent has it
_V2 = "google.cloud.dialogflow.v2"
_OPERATIONS = "google.longrunning.Operations"
_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class GrpcFault:
    """What goes wrong with the next call of `method` (the end of its name; "" is any): it waits, then fails unless
    `code` is None.
    """

    code: grpc.StatusCode | None = grpc.StatusCode.UNAVAILABLE
    wait_s: float = 0.0
    method: str = ""


@dataclass(frozen=True, slots=True)
class GrpcReceived:
    """A request as it came: `Service/Method`, the message's bytes, and who showed which credentials."""

    method: str
    body: bytes
    authorization: str | None


class Refused(Exception):
    """Google's refusal."""

    def __init__(self, code: grpc.StatusCode, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass
class DialogflowWorld:
    """One agent, and what was asked of it. `sure_of` fixes the answer to a question; `polls`: how often an operation
    says that it is not done; `bearer`: the one token taken, else any.
    """

    agent: str = "projects/aubepine/locations/europe-west1/agent"
    design_per_minute: int = DESIGN_PER_MINUTE
    text_per_minute: int = TEXT_PER_MINUTE
    polls: int = 0
    bearer: str | None = None
    clock: Callable[[], float] = time.time
    sure_of: dict[str, tuple[str, float]] = field(default_factory=dict)
    intents: dict[str, Any] = field(default_factory=dict)  # name → df.Intent
    entity_types: dict[str, Any] = field(default_factory=dict)
    faults: list[GrpcFault] = field(default_factory=list)
    requests: deque[GrpcReceived] = field(default_factory=lambda: deque(maxlen=_KEPT))
    operations: dict[str, tuple[int, Any]] = field(default_factory=dict)  # name → polls left, operation when done
    _spent: dict[str, deque[float]] = field(default_factory=dict)

    def received(self, method: str) -> list[bytes]:
        """The bodies of the requests of that method, oldest first."""
        return [one.body for one in self.requests if one.method.endswith(f"/{method}")]

    def spend(self, kind: str, per_minute: int) -> None:
        """One request of the quota's minute. Raises `Refused`."""
        spent, now = self._spent.setdefault(kind, deque()), self.clock()
        while spent and spent[0] <= now - 60:
            spent.popleft()
        if len(spent) >= per_minute:
            raise Refused(grpc.StatusCode.RESOURCE_EXHAUSTED, f"Quota exceeded for quota metric '{kind}'")
        spent.append(now)

    def belongs(self, name: str) -> None:
        """Raises `Refused` where a name is not this agent's."""
        if name != self.agent and not name.startswith(f"{self.agent}/"):
            raise Refused(grpc.StatusCode.NOT_FOUND, f"No DesignTimeAgent found for {name.partition('/agent')[0]}.")

    def detect(self, request: Any) -> Any:
        """DetectIntent."""
        self.spend("text", self.text_per_minute)
        self.belongs(request.session)
        session = request.session.rpartition("/sessions/")[2]
        text = request.query_input.text.text
        _need(0 < len(session) <= MOST_SESSION, "Session id is too long or empty.")
        _need(0 < len(text) <= MOST_QUESTION, f"Input text exceeds {MOST_QUESTION} characters, or is empty.")
        _need(bool(request.query_input.text.language_code), "Language code is missing.")
        intent, confidence = self._understood(text)
        result = df.QueryResult(
            query_text=text, language_code="fr", intent=intent, intent_detection_confidence=confidence,
            fulfillment_messages=intent.messages,
        )  # fmt: skip
        return df.DetectIntentResponse(response_id=str(uuid4()), query_result=result)

    def _understood(self, text: str) -> tuple[Any, float]:
        if text in self.sure_of:
            name, confidence = self.sure_of[text]
            return df.Intent(name=f"{self.agent}/intents/{name}", display_name=name), confidence
        said, best, found = set(content_words(text)), 0.0, None
        for intent in self.intents.values():
            for phrase in intent.training_phrases:
                words = set(content_words("".join(part.text for part in phrase.parts)))
                shared = len(said & words) / len(said | words) if said | words else 0.0
                if shared > best:
                    best, found = shared, intent
        if found is None or best < _THRESHOLD:
            return df.Intent(display_name="Default Fallback Intent", is_fallback=True), 1.0
        return df.Intent(name=found.name, display_name=found.display_name, messages=found.messages), best

    def list_intents(self, request: Any) -> Any:
        """ListIntents: a page in the order of names; phrases only where the whole view is asked for."""
        whole = request.intent_view == df.IntentView.INTENT_VIEW_FULL
        page, token = self._page(request, self.intents)
        shown = [df.Intent(one) if whole else _without_phrases(one) for one in page]
        return df.ListIntentsResponse(intents=shown, next_page_token=token)

    def list_entity_types(self, request: Any) -> Any:
        """ListEntityTypes."""
        page, token = self._page(request, self.entity_types)
        return df.ListEntityTypesResponse(entity_types=page, next_page_token=token)

    def _page(self, request: Any, kept: dict[str, Any]) -> tuple[list[Any], str]:
        self.belongs(request.parent)
        size = min(request.page_size or 100, 1000)
        start = int(request.page_token or 0)
        listed = sorted(kept.values(), key=lambda one: str(one.display_name))
        more = start + size < len(listed)
        return listed[start : start + size], str(start + size) if more else ""

    def update_intents(self, request: Any) -> Any:
        """BatchUpdateIntents: all or nothing, then a long operation."""
        self.belongs(request.parent)
        given = list(request.intent_batch_inline.intents)
        _need(bool(given), "The batch is empty.")
        for intent in given:
            _need(0 < len(intent.display_name) <= MOST_NAME, "Intent display name is too long or empty.")
            for phrase in intent.training_phrases:
                said = "".join(part.text for part in phrase.parts)
                _need(0 < len(said) <= MOST_PHRASE, "Training phrase is too long or empty.")
                for part in phrase.parts:
                    named = part.entity_type.removeprefix("@")
                    known = {one.display_name for one in self.entity_types.values()}
                    _need(not named or named.startswith("sys.") or named in known, f"Entity type {named} is unknown.")
        made = self._upserted(given, self.intents, "intents", df.Intent)
        _need(len(self.intents) <= MOST_INTENTS, "Too many intents.")
        return self.operation(df.BatchUpdateIntentsResponse(intents=made))

    def update_entity_types(self, request: Any) -> Any:
        """BatchUpdateEntityTypes."""
        self.belongs(request.parent)
        given = list(request.entity_type_batch_inline.entity_types)
        for one in given:
            _need(re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]{0,29}", one.display_name) is not None, "Entity name is wrong.")
        made = self._upserted(given, self.entity_types, "entityTypes", df.EntityType)
        return self.operation(df.BatchUpdateEntityTypesResponse(entity_types=made))

    def _upserted(self, given: list[Any], kept: dict[str, Any], kind: str, message: Any) -> list[Any]:
        names = Counter(one.display_name for one in given)
        _need(max(names.values()) == 1, "A display name is given twice.")
        by_display = {one.display_name: name for name, one in kept.items()}
        made = []
        for one in given:
            name = one.name or f"{self.agent}/{kind}/{uuid4()}"
            self.belongs(name)
            _need(not one.name or one.name in kept, f"{one.name} is unknown.")
            _need(by_display.get(one.display_name, name) == name, f"{one.display_name} exists already.")
            copy = message(one)
            copy.name = name
            made.append(copy)
        kept.update({one.name: one for one in made})
        return made

    def delete_intents(self, request: Any) -> Any:
        """BatchDeleteIntents."""
        self.belongs(request.parent)
        for intent in request.intents:
            _need(intent.name in self.intents, f"{intent.name} is unknown.")
        for intent in request.intents:
            del self.intents[intent.name]
        return self.operation(None)

    def get_agent(self, request: Any) -> Any:
        """GetAgent."""
        _need(request.parent == self.agent.removesuffix("/agent"), "No such agent.", grpc.StatusCode.NOT_FOUND)
        return df.Agent(parent=request.parent, display_name="aubepine", default_language_code="fr")

    def operation(self, response: Any) -> Any:
        """A long operation that is done after `polls` looks."""
        name = f"{self.agent.removesuffix('/agent')}/operations/{uuid4()}"
        packed = any_pb2.Any()
        if response is not None:
            packed.Pack(type(response).pb(response))
        done = operations_pb2.Operation(name=name, done=True, response=packed)
        self.operations[name] = (self.polls, done)
        return self.get_operation(operations_pb2.GetOperationRequest(name=name), looked=0)

    def get_operation(self, request: Any, looked: int = 1) -> Any:
        """Operations/GetOperation."""
        _need(request.name in self.operations, "No such operation.", grpc.StatusCode.NOT_FOUND)
        left, done = self.operations[request.name]
        self.operations[request.name] = (left - looked, done)
        return done if left - looked < 0 or left == 0 else operations_pb2.Operation(name=request.name)


def _need(holds: bool, message: str, code: grpc.StatusCode = grpc.StatusCode.INVALID_ARGUMENT) -> None:
    if not holds:
        raise Refused(code, message)


def _without_phrases(intent: Any) -> Any:
    bare = df.Intent(intent)
    bare.training_phrases = []
    return bare


def _calls(world: DialogflowWorld) -> dict[str, tuple[Any, Any, Callable[[Any], Any], bool]]:
    """Full method → request class, response class, what answers, whether it spends the quota of editing."""
    empty = operations_pb2.Operation
    return {
        f"{_V2}.Sessions/DetectIntent": (df.DetectIntentRequest, df.DetectIntentResponse, world.detect, False),
        f"{_V2}.Intents/ListIntents": (df.ListIntentsRequest, df.ListIntentsResponse, world.list_intents, True),
        f"{_V2}.Intents/BatchUpdateIntents": (df.BatchUpdateIntentsRequest, empty, world.update_intents, True),
        f"{_V2}.Intents/BatchDeleteIntents": (df.BatchDeleteIntentsRequest, empty, world.delete_intents, True),
        f"{_V2}.EntityTypes/ListEntityTypes": (
            df.ListEntityTypesRequest, df.ListEntityTypesResponse, world.list_entity_types, True),
        f"{_V2}.EntityTypes/BatchUpdateEntityTypes": (
            df.BatchUpdateEntityTypesRequest, empty, world.update_entity_types, True),
        f"{_V2}.Agents/GetAgent": (df.GetAgentRequest, df.Agent, world.get_agent, True),
        f"{_OPERATIONS}/GetOperation": (
            operations_pb2.GetOperationRequest, empty, world.get_operation, True),
    }  # fmt: skip


def _handler(world: DialogflowWorld, method: str, call: tuple[Any, Any, Callable[[Any], Any], bool]) -> Any:
    request_class, response_class, answer, is_design = call

    async def handle(raw: bytes, context: Any) -> Any:
        shown = dict(context.invocation_metadata()).get("authorization")
        world.requests.append(GrpcReceived(method, raw, shown))
        fault = next((one for one in world.faults if method.endswith(one.method)), None)
        if fault is not None:
            world.faults.remove(fault)
            await asyncio.sleep(fault.wait_s)
            if fault.code is not None:
                await context.abort(fault.code, "The service is currently unavailable.")
        try:
            if world.bearer is not None and shown != f"Bearer {world.bearer}":
                raise Refused(grpc.StatusCode.UNAUTHENTICATED, "Request had invalid authentication credentials.")
            if is_design:
                world.spend("design", world.design_per_minute)
            return answer(_read(request_class, raw))
        except Refused as refused:
            await context.abort(refused.code, str(refused))

    serialise = response_class.serialize if hasattr(response_class, "serialize") else response_class.SerializeToString
    return grpc.unary_unary_rpc_method_handler(handle, response_serializer=serialise)


def _read(message: Any, raw: bytes) -> Any:
    return message.deserialize(raw) if hasattr(message, "deserialize") else message.FromString(raw)


@asynccontextmanager
async def serving_dialogflow(world: DialogflowWorld, port: int = 0) -> AsyncIterator[int]:
    """The server, on this machine; gives its port."""
    services: dict[str, dict[str, Any]] = {}
    for full, call in _calls(world).items():
        service, _, method = full.partition("/")
        services.setdefault(service, {})[method] = _handler(world, full, call)
    server = grpc.aio.server()
    for service, handlers in services.items():
        server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(service, handlers),))
    bound = server.add_insecure_port(f"127.0.0.1:{port}")
    await server.start()
    try:
        yield bound
    finally:
        await server.stop(0)
