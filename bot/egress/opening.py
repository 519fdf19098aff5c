"""Builds the room from the settings: a window, and the dispatcher that sends through it."""

from typing import NamedTuple

from bot.egress.cards import Buttons
from bot.egress.credentials import read_credentials
from bot.egress.dispatcher import Desk, Dispatcher
from bot.egress.google_chat import GoogleChat
from bot.egress.window import Window
from bot.errors import SettingsWrong
from bot.settings import ChatMode, Settings
from bot.store.database import Database
from bot.store.ledger_head import HeadFile


class Egress(NamedTuple):
    """`dispatcher` is None in mode `off`: there is nothing to send and nowhere to."""

    window: Window
    dispatcher: Dispatcher | None


def open_egress(settings: Settings, database: Database, secret_key: bytes) -> Egress:
    """Opens no connection yet. Raises `SettingsWrong`. The caller closes the window."""
    chat = settings.google_chat
    window = Window(database, chat.mode, HeadFile(settings.data, secret_key))
    if chat.mode is ChatMode.OFF:
        return Egress(window, None)
    spaces = chat.handoff_spaces if chat.mode is ChatMode.HANDOFF and chat.handoff_spaces else chat.spaces
    if not spaces:
        raise SettingsWrong(
            "Réglage GUICHET_GOOGLE_CHAT__SPACES : indiquez au moins un espace («\u00a0spaces/…\u00a0»)."
        )
    url = None if settings.public_url is None else f"{settings.public_url}/webhooks/google-chat"
    google = GoogleChat(chat.endpoint, read_credentials(chat, window), window)
    return Egress(window, Dispatcher(database, window, google, Desk(spaces, Buttons(url))))
