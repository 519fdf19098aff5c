"""Promise 1 at Google's door: what an agent types in Google Chat, whichever way, is redacted or not kept at all."""

import asyncio
import json
from dataclasses import replace
from typing import Any

from tests.end_to_end.guichet import Guichet, until
from tests.promises.canaries import PERSONAL, STEM
from tests.promises.canaries import door_canary as canary
from tests.promises.doors import LOUD, SECRETS, House, everything_is_searched

LEA = "users/101"
ROUTE = "/webhooks/google-chat"


async def plays(house: House, path: str, **body: Any) -> dict[str, Any]:
    """An agent's act on the stand-in's page, and what Google was answered for it."""
    url = f"{house.serving.desk_url}/_stub/{path}"
    async with house.serving.http.post(url, json={"agent": LEA, **body}) as response:
        assert response.status == 200, await response.text()
        told: dict[str, Any] = await response.json()
    house.answers.append((path, json.dumps(told, ensure_ascii=False).encode()))
    return told


async def messages(house: House) -> list[dict[str, Any]]:
    async with house.serving.http.get(f"{house.serving.desk_url}/_stub/messages") as response:
        return list(await response.json())


async def test_what_an_agent_types_in_google_chat_is_found_nowhere(guichet: Guichet) -> None:
    loud = replace(guichet, settings=LOUD)
    async with loud.serves("--desk") as serving:
        member = serving.visitor()
        await member.opens()
        house = House(loud, serving, member)
        await member.asks("Comment me connecter ?")
        await member.asks_for_a_human()

        async def has_a_card() -> bool:
            return any("cardsV2" in one for one in await messages(house))

        await until(has_a_card, "the desk to have the card")
        card = next(one for one in await messages(house) if "cardsV2" in one)
        thread, name, talk = card["thread"]["name"], card["name"], {"conversation": member.id}
        await plays(house, "press", card=name, parameters=talk | {"action": "prendre"})
        for personal in PERSONAL:
            await plays(house, "say", thread=thread, text=f"@Guichet {personal.said}")
            await plays(house, "say", thread=thread, text=f"/repondre {personal.said}")
            filled = {"form": {"reponse": personal.said}, "dialog": "SUBMIT_DIALOG"}
            shown = await plays(house, "press", card=name, parameters=talk | {"action": "apercu"}, **filled)
            [preview] = shown["form"]["sections"]
            sent = {"card": name, "parameters": preview["buttons"][0]["parameters"], "dialog": "SUBMIT_DIALOG"}
            assert (await plays(house, "press", **sent))["closes"], personal.kind
            await plays(house, "say", text=f"@Guichet {personal.said}")  # a question of staff's
        for words in (f"@Guichet // {canary('internal')}", canary("plain"), f"/{canary('command')} {canary('words')}"):
            await plays(house, "say", thread=thread, text=words)
        for body in (b"{" + canary("broken").encode(), json.dumps({"type": canary("type")}).encode()):
            for bearer in (canary("bearer"), f"{canary('a')}.{canary('b')}.{canary('c')}"):
                headers = {"Authorization": f"Bearer {bearer}", "Content-Type": "application/json"}
                assert await house.knocks("google", "POST", ROUTE, data=body, headers=headers) == 401
                assert await house.knocks("events", "POST", f"{ROUTE}/events", data=body, headers=headers) == 404
        house.answers += [
            ("answered at once", json.dumps(one, ensure_ascii=False).encode())
            for one in await messages(house)
            if one["sender"]["type"] == "BOT"
        ]
        told = [event["text"] for event in await member.events() if event["author"] == "agent" and "text" in event]
        assert len(told) == 3 * len(PERSONAL)
        await asyncio.wait_for(house.calls("events", "GET", "/events?limit=200"), 30)
        await everything_is_searched(house, (*SECRETS, STEM))
