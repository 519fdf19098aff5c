"""We ask Dialogflow: a second opinion where the local engine is lost (`fallback`), or the first one (`primary`).

In: redacted words, 256 characters at most. Out: the intent that Dialogflow names, or None: it named none, was late, was
down, or may not be asked; nothing is raised. One attempt, one deadline; a message is asked about once, whatever happens
to its turn. Each question is a session of its own, so Google cannot tell which messages are one person's.
Heavy: import it where it is used (docs/decisions/0003).
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import structlog
from google.api_core import exceptions
from google.auth.exceptions import GoogleAuthError
from google.cloud import dialogflow_v2 as df

from bot.egress import metrics
from bot.egress.credentials import Credentials
from bot.egress.dialogflow_place import Metadata, Place, authorised, dialogflow_credentials, place_of
from bot.egress.dialogflow_sessions import new_session_id
from bot.egress.grpc_channel import about, open_channel
from bot.egress.pacing import Circuit
from bot.egress.window import Window
from bot.errors import EgressStopped
from bot.nlu.opinion import Opinion
from bot.redaction.redacted import Redacted
from bot.settings import DialogflowSettings
from bot.store.rows import to_ms

log = structlog.get_logger()
LONGEST = 256  # characters of TextInput (its docstring); a longer question is the local engine's
LANGUAGE = "fr"
REMEMBERED = 4096  # messages whose opinion is kept, in case their turn is tried again


class Dialogflow:
    """One a process; close it at the end. `key` is the service's secret key, `now` gives aware UTC."""

    def __init__(self, settings: DialogflowSettings, window: Window, key: bytes, now: Callable[[], datetime]) -> None:
        """Raises `SettingsWrong`. Nothing is connected yet."""
        self.asked_first = settings.mode == "primary"
        self._place: Place = place_of(settings)
        self._credentials: Credentials = dialogflow_credentials(settings, window)
        self._channel = open_channel(self._place.target, window, now, plaintext=self._place.plaintext)
        transport = df.SessionsAsyncClient.get_transport_class("grpc_asyncio")
        self._client = df.SessionsAsyncClient(transport=transport(channel=self._channel))
        self._window = window
        self._timeout_s = settings.timeout_ms / 1000
        self._key = key
        self._now = now
        self._circuit = Circuit()
        self._probing = False
        self._opinions: OrderedDict[tuple[UUID, UUID], asyncio.Future[Opinion | None]] = OrderedDict()

    async def opinion(self, conversation: UUID, message_id: UUID, text: Redacted) -> Opinion | None:
        """What it makes of the member's message; asked again of the same message, what it said then."""
        known = self._opinions.get((conversation, message_id))
        if known is not None:
            return await asyncio.shield(known)
        answer: asyncio.Future[Opinion | None] = asyncio.get_running_loop().create_future()
        self._opinions[conversation, message_id] = answer
        if len(self._opinions) > REMEMBERED:
            self._opinions.popitem(last=False)
        said: Opinion | None = None
        try:
            with about(conversation):
                said, outcome = await self._asked(text)
            metrics.OPINIONS.labels(outcome).inc()
            return said
        finally:
            answer.set_result(said)

    async def check(self) -> None:
        """Whether it answers at all: a question of our own. Raises Google's `GoogleAPIError`, `GoogleAuthError`, and
        `EgressStopped`.
        """
        await self._detect("bonjour")

    async def forget(self, conversation: UUID) -> None:
        """The conversation was erased while its message was asked about: the ledger keeps no word of it."""
        await self._window.forget(conversation)

    async def close(self) -> None:
        """What is in hand ends."""
        await self._channel.close()

    async def _asked(self, text: Redacted) -> tuple[Opinion | None, str]:
        """What it said, and what is counted."""
        if (why := self._why_not(text)) is not None:
            return None, why
        self._probing = self._circuit.is_probing
        try:
            said = await self._detect(text.text)
        except EgressStopped:
            return None, "stopped"
        except exceptions.InvalidArgument:
            self._circuit.worked()  # it answers; the question is what it does not take
            return None, "refused"
        except (exceptions.GoogleAPIError, GoogleAuthError) as failed:
            self._circuit.failed(to_ms(self._now()))
            log.warning("dialogflow_unanswered", error=type(failed).__name__)
            return None, "late" if isinstance(failed, exceptions.DeadlineExceeded) else "failed"
        finally:
            self._probing = False
        self._circuit.worked()
        return said, "none" if said is None else "named"

    def _why_not(self, text: Redacted) -> str | None:
        """Why it is not asked about this."""
        if not _has_words(text):
            return "wordless"
        if len(text.text) > LONGEST:
            return "too_long"
        is_down = not self._circuit.allows(to_ms(self._now()))
        return "down" if is_down or (self._circuit.is_probing and self._probing) else None

    async def _detect(self, text: str) -> Opinion | None:
        words = df.TextInput(text=text, language_code=LANGUAGE)
        request = df.DetectIntentRequest(
            session=self._place.session(new_session_id(self._key)), query_input=df.QueryInput(text=words)
        )

        async def ask(shown: Metadata) -> df.DetectIntentResponse:
            return await self._client.detect_intent(
                request=request, retry=None, timeout=self._timeout_s, metadata=shown
            )

        try:
            async with asyncio.timeout(self._timeout_s):
                answer = await authorised(self._credentials, self._now, ask)
        except TimeoutError:
            raise exceptions.DeadlineExceeded("late") from None  # type: ignore[no-untyped-call]
        result = answer.query_result
        if result.intent.is_fallback or not result.intent.display_name:
            return None
        return Opinion(result.intent.display_name, result.intent_detection_confidence)


def _has_words(text: Redacted) -> bool:
    """Whether anything but marks was said."""
    masked = {place for mark in text.marks for place in range(mark.start, mark.end)}
    return any(char.isalnum() for place, char in enumerate(text.text) if place not in masked)
