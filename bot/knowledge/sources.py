"""Where the knowledge is read from: the settings' folders and files, or those that come with the package."""

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import get_args

from bot.errors import SettingsWrong
from bot.setting_forms import file_there, folder_there
from bot.settings import ChatMode, DialogflowMode, Settings


@dataclass(frozen=True, slots=True)
class Service:
    """How the service is set, as far as an answer may tell of it: `{{ service.google_chat }}` in an authored text. What
    the notice says of these modes (webhooks/templates/notice.txt), an answer must say too.
    """

    google_chat: str = "off"
    dialogflow: str = "off"


EVERY_SERVICE = tuple(Service(chat, dialogflow) for chat, dialogflow in product(ChatMode, get_args(DialogflowMode)))


@dataclass(frozen=True, slots=True)
class Sources:
    """`portal_url` is the portal's address as members see it, without a slash at its end."""

    intents: Path
    documents: Path
    pages: Path
    brand: Path
    portal_url: str
    service: Service = Service()


def packaged_sources(settings: Settings, portal_url: str) -> Sources:
    """The settings' places, else the packaged ones. Raises `SettingsWrong` where a setting names nothing."""
    return Sources(
        intents=_set(folder_there, "INTENTS", settings.intents) or _packaged("intents"),
        documents=_set(folder_there, "DOCUMENTS", settings.documents) or _packaged("portal_stub") / "content/documents",
        pages=_set(file_there, "PORTAL_PAGES", settings.portal_pages) or _packaged("portal_stub") / "pages.toml",
        brand=_set(file_there, "BRAND", settings.brand) or _packaged("portal_stub") / "brand.yaml",
        portal_url=portal_url.rstrip("/"),
        service=Service(settings.google_chat.mode.value, settings.dialogflow.mode),
    )


def _set(there: Callable[[str, Path], Path], name: str, place: Path | None) -> Path | None:
    return None if place is None else there(f"GUICHET_{name}", place)


def _packaged(package: str) -> Path:
    """The folder of an installed package, found without running it: it is read as data."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SettingsWrong(f"Le dossier {package} du paquet est introuvable\u00a0; réinstallez guichet.")
    return Path(spec.submodule_search_locations[0])
