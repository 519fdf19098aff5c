"""Who sits in Google Chat and may be given a conversation: for the card's form, and for the console's."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.settings import ChatMode, GoogleChatSettings
from bot.store import inbound


async def colleagues_in_chat(db: AsyncConnection, settings: GoogleChatSettings) -> dict[str, str]:
    """Ids and names: the agents of the list, or without one those seen in Google Chat. Nobody with Google off."""
    if settings.mode is ChatMode.OFF:
        return {}
    seen = {one.id: one.name for one in await inbound.colleagues(db)}
    return {id_: seen.get(id_, f"Conseiller {id_.removeprefix('users/')}") for id_ in settings.agents} or seen
