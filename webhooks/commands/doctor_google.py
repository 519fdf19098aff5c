"""What `guichet doctor` says of Google: asked as the service asks, through the window, so in the ledger.

Google's own words are never shown: the status, and what to look at.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.errors import EgressStopped, SettingsWrong
from bot.setting_forms import file_there
from bot.settings import ChatMode, Settings
from webhooks.commands.finding import Finding

if TYPE_CHECKING:
    from bot.egress.window import Answer, Window

_CHAT = "google chat"
_SPACE_SAYS = {
    401: "Google ne reconnaît pas le compte de service (GUICHET_GOOGLE_CHAT__CREDENTIALS)",
    403: "Google refuse\u00a0: l’application n’est pas dans l’espace, ou Google Chat API n’est pas activée",
    404: "Google ne connaît pas cet espace, ou l’application n’y est pas",
}


@asynccontextmanager
async def window_of(settings: Settings) -> "AsyncIterator[Window]":
    """The window of a command that ends soon. Raises `SettingsWrong`."""
    from bot.egress.window import Window
    from bot.store.database import open_database
    from bot.store.ledger_head import HeadFile
    from webhooks.secret_key import secret_key

    key = secret_key(settings, loopback=True)
    database = await open_database(settings)
    window = Window(database, settings.google_chat.mode, HeadFile(settings.data, key))
    try:
        yield window
    finally:
        await window.close()
        await database.close()


async def google_chat(settings: Settings) -> AsyncIterator[Finding]:
    """Whether Google lets us into each space: what a message there would need."""
    chat = settings.google_chat
    if chat.mode is ChatMode.OFF:
        yield Finding(_CHAT, "off", "mode off\u00a0: rien ne part vers Google")
        return
    if not chat.spaces and not chat.handoff_spaces:
        yield Finding(_CHAT, "broken", f"mode {chat.mode.value}, il manque GUICHET_GOOGLE_CHAT__SPACES")
        return
    from bot.egress.credentials import CredentialsRefused
    from bot.egress.window import NoAnswer

    try:
        answers = await _ask_spaces(settings)
    except SettingsWrong as wrong:
        yield Finding(_CHAT, "broken", str(wrong))
    except EgressStopped:
        yield Finding(_CHAT, "warning", f"mode {chat.mode.value}\u00a0; la sortie est fermée, rien n’a été demandé")
    except CredentialsRefused:
        says = "Google n’a pas donné de jeton au compte de service (GUICHET_GOOGLE_CHAT__CREDENTIALS)"
        yield Finding(_CHAT, "broken", says)
    except NoAnswer:
        yield Finding(_CHAT, "broken", "Google Chat est injoignable (GUICHET_GOOGLE_CHAT__ENDPOINT, pare-feu)")
    else:
        for space, answer in answers.items():
            if answer.status != 200:
                says = _SPACE_SAYS.get(answer.status, f"Google répond {answer.status}")
                yield Finding("espace", "broken", f"{space}\u00a0: {says}")
        if all(answer.status == 200 for answer in answers.values()):
            says = f"mode {chat.mode.value}, {len(answers)} espace(s)\u00a0; l’application y est"
            yield Finding(_CHAT, "ok", says)


async def _ask_spaces(settings: Settings) -> "dict[str, Answer]":
    from bot.egress import google_chat as wire
    from bot.egress.credentials import read_credentials

    chat = settings.google_chat
    async with window_of(settings) as window:
        client = wire.GoogleChat(chat.endpoint, read_credentials(chat, window), window)
        spaces = dict.fromkeys((*chat.spaces, *chat.handoff_spaces))
        return {space: await client.send(wire.space(space), None, datetime.now(UTC)) for space in spaces}


def google_chat_events(settings: Settings) -> Finding:
    """What agents do there reaches us only where Google's word can be verified."""
    chat, part = settings.google_chat, "événements chat"
    if chat.mode is ChatMode.OFF:
        return Finding(part, "off", "mode off")
    from bot.egress.google_keys import file_of

    try:
        if certificates := file_of(chat.certificates_url or ""):
            file_there("GUICHET_GOOGLE_CHAT__CERTIFICATES_URL", certificates)
    except SettingsWrong as wrong:
        return Finding(part, "broken", str(wrong))
    if chat.audience is None:
        says = "refusés\u00a0: réglez GUICHET_GOOGLE_CHAT__AUDIENCE pour que les conseillers agissent dans l’espace"
        return Finding(part, "warning", says)
    add_on = not chat.audience.isdigit()
    if add_on and settings.public_url is None:
        return Finding(
            part, "warning", "GUICHET_PUBLIC_URL manque\u00a0: les boutons d’un module complémentaire en partent"
        )
    if not chat.agents:
        return Finding(
            part, "warning", "vérifiés\u00a0; toute personne de l’espace peut agir (GUICHET_GOOGLE_CHAT__AGENTS)"
        )
    return Finding(part, "ok", f"vérifiés\u00a0; {len(chat.agents)} conseiller(s) admis")


async def dialogflow(settings: Settings) -> Finding:
    """Asks it something, as a member's turn would, where it is to be asked."""
    mode = settings.dialogflow.mode
    door = "ouvert" if settings.dialogflow.webhook_token else "fermé"
    if mode == "off":
        return Finding("dialogflow", "off", f"mode off\u00a0; webhook {door}")
    from google.api_core.exceptions import GoogleAPIError
    from google.auth.exceptions import GoogleAuthError

    from bot.egress.dialogflow_refusals import said_of

    try:
        await _ask_dialogflow(settings)
    except SettingsWrong as wrong:
        return Finding("dialogflow", "broken", str(wrong))
    except EgressStopped:
        return Finding("dialogflow", "warning", f"mode {mode}\u00a0; la sortie est fermée, rien n’a été demandé")
    except (GoogleAPIError, GoogleAuthError) as refused:
        return Finding("dialogflow", "broken", said_of(refused))
    where = settings.dialogflow.location
    says = f"mode {mode}, {where}\u00a0; l’agent répond\u00a0; webhook {door}"
    if where == "global" and not settings.dialogflow.endpoint:
        return Finding("dialogflow", "warning", f"{says}\u00a0; ses données sont gardées aux États-Unis")
    return Finding("dialogflow", "ok", says)


async def _ask_dialogflow(settings: Settings) -> None:
    from bot.egress.dialogflow import Dialogflow
    from webhooks.secret_key import secret_key

    async with window_of(settings) as window:
        key = secret_key(settings, loopback=True)
        asked = Dialogflow(settings.dialogflow, window, key, lambda: datetime.now(UTC))
        try:
            await asked.check()
        finally:
            await asked.close()
