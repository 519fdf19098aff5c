"""The space as agents see it, read from the stand-in: what stands in a conversation's thread, waited for."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.people import Member
from tests.services import Service

PATIENCE_S = 30


@dataclass
class Space:
    """One service's space."""

    service: Service

    async def messages(self) -> list[dict[str, Any]]:
        async with self.service.http.get(f"{self.service.desk_url}/_stub/messages") as response:
            return list(await response.json())

    async def until(self, member: Member, holds: Callable[[list[dict[str, Any]]], Any]) -> list[dict[str, Any]]:
        """The messages of the member's thread, once `holds` of them."""
        async with asyncio.timeout(PATIENCE_S):
            async with self.service.http.get(f"{self.service.desk_url}/_stub/changes") as changes:
                async for line in changes.content:
                    if line.startswith(b"data:"):
                        mine = await self.of(member)
                        if holds(mine):
                            return mine
        raise AssertionError("the stand-in stopped")

    async def of(self, member: Member) -> list[dict[str, Any]]:
        key = f"guichet-{member.id}"
        return [one for one in await self.messages() if one["thread"].get("threadKey") == key]

    async def card(self, member: Member) -> dict[str, Any]:
        """The message with the conversation's first card, once it stands."""
        mine = await self.until(member, lambda found: any("cardsV2" in one for one in found))
        return next(one for one in mine if "cardsV2" in one)

    async def card_says(self, member: Member, words: str) -> dict[str, Any]:
        """The first card, once it says so."""
        mine = await self.until(member, lambda found: any(words in text_of(one) for one in found if "cardsV2" in one))
        return next(one for one in mine if "cardsV2" in one)

    async def says(self, member: Member, words: str) -> None:
        """Waits until the thread has these words."""
        await self.until(member, lambda found: any(words in one.get("text", "") for one in found))


def text_of(message: dict[str, Any]) -> str:
    """All the words of a message's cards."""
    said = []
    for card in message.get("cardsV2", []):
        for section in card["card"]["sections"]:
            said += [widget["textParagraph"]["text"] for widget in section["widgets"] if "textParagraph" in widget]
    return "\n".join(said)


def button(card: dict[str, Any], label: str) -> dict[str, str]:
    """The parameters of a button of the first card."""
    for section in card["cardsV2"][0]["card"]["sections"]:
        for widget in section["widgets"]:
            for one in widget.get("buttonList", {}).get("buttons", []):
                if one["text"] == label:
                    return {given["key"]: given["value"] for given in one["onClick"]["action"]["parameters"]}
    raise AssertionError(f"no button {label}")
