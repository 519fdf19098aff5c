"""Playing an agent: what is done on the page becomes a signed event, and the answer what Google Chat would show.

An event that is not answered with 200 is delivered again, twice, as Google does; what is no answer of the dialect is
told in Google's own words.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp

from webhooks.google_stub.events import PLAYERS, Player, Press, pressed_event, said_event
from webhooks.google_stub.shapes import Stored
from webhooks.google_stub.signing import Signing
from webhooks.google_stub.world import World

Json = dict[str, Any]
DELIVERIES = 3
_UNPARSED = "Failed to parse JSON as RenderActions, DataActions or Card."
_UNABLE = "Impossible de traiter votre demande."


@dataclass(frozen=True, slots=True)
class Shown:
    """What an agent sees of an answer: a notice, an open form, or that the form is closed."""

    notice: str = ""
    form: Json | None = None
    closes: bool = False


class Playing:
    """Sends events to `route`, the service's own. `add_on`: in which dialect."""

    def __init__(self, world: World, signing: Signing, route: str) -> None:
        self._world = world
        self._signing = signing
        self._route = route
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        self.add_on = True

    async def says(self, player: Player, thread: str | None, text: str) -> Shown:
        """A message of the agent's; the app hears of it if it is called by name."""
        said = self._world.say(player.user(), thread, text)
        event = said_event(self._world, said, player, add_on=self.add_on)
        return Shown() if event is None else await self._told(event, said, click=False)

    async def presses(self, player: Player, card: str, press: Press) -> Shown:
        """A button of the message `card`."""
        message = self._world.message(card)
        event = pressed_event(self._world, message, player, press, add_on=self.add_on)
        return await self._told(event, message, click=True)

    async def close(self) -> None:
        """Close what is open."""
        await self._session.close()

    async def _told(self, event: Json, said: Stored, *, click: bool) -> Shown:
        status, answer = await self._deliver(event)
        if answer is None:
            return Shown(notice=f"Guichet n’a pas répondu ({status}).")
        return self._read_add_on(answer, said, click=click) if self.add_on else self._read_classic(answer, said)

    async def _deliver(self, event: Json) -> tuple[int, Json | None]:
        body, status = json.dumps(event, ensure_ascii=False).encode(), 0
        for _ in range(DELIVERIES):
            bearer = {"Authorization": f"Bearer {await self._signing.token(add_on=self.add_on)}"}
            headers = bearer | {"Content-Type": "application/json; charset=UTF-8", "User-Agent": "Google-Dynamite"}
            try:
                async with self._session.post(self._route, data=body, headers=headers) as response:
                    status, raw = response.status, await response.read()
            except (TimeoutError, aiohttp.ClientError):
                continue
            if status == 200:
                told = json.loads(raw)
                return status, told if isinstance(told, dict) else None
            if status < 500:
                return status, None
        return status, None

    def _read_classic(self, answer: Json, said: Stored) -> Shown:
        if not answer.keys() <= {"text", "cardsV2", "actionResponse", "privateMessageViewer", "thread"}:
            return Shown(notice=_UNPARSED)
        response = answer.get("actionResponse", {})
        if response.get("type") == "DIALOG":
            action = response["dialogAction"]
            if "dialog" in action:
                return Shown(form=action["dialog"]["body"])
            status = action["actionStatus"]
            return Shown(notice=status.get("userFacingMessage", ""), closes=status["statusCode"] == "OK")
        return self._posted(answer, said)

    def _read_add_on(self, answer: Json, said: Stored, *, click: bool) -> Shown:
        if not answer.keys() <= {"action", "hostAppDataAction"}:
            return Shown(notice=_UNPARSED)
        if not answer:
            return Shown(notice=_UNABLE if click else "")
        action = answer.get("action", {})
        steps: Sequence[Json] = action.get("navigations", ())
        notice = action.get("notification", {}).get("text", "")
        made = (
            answer.get("hostAppDataAction", {}).get("chatDataAction", {}).get("createMessageAction", {}).get("message")
        )
        if made is not None:
            self._posted(made, said)
        form = next((step["pushCard"] for step in steps if "pushCard" in step), None)
        return Shown(notice, form, closes=any("endNavigation" in step for step in steps))

    def _posted(self, message: Json, said: Stored) -> Shown:
        """A message of the app's, in the thread of what it answers."""
        if message.get("text") or message.get("cardsV2"):
            self._world.answer(said.thread, message)
        return Shown()


def player_of(id_: object) -> Player:
    """Whom the page plays. Raises LookupError."""
    found = [one for one in PLAYERS if one.id == id_]
    return found[0]
