"""`GUICHET_…` read once, checked, frozen (API.md §5). Environment first, then `guichet.toml` in the working folder.

A wrong setting raises `SettingsWrong` with one French line that names it: the command line prints it and exits with 2.
"""

import ipaddress
import os
from collections.abc import Callable
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from bot import setting_forms as forms
from bot.errors import SettingsWrong

CommaList = Annotated[tuple[str, ...], NoDecode]
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def _split(value: Any) -> Any:
    """«a, b» → («a», «b»); a list (from the TOML file) stays."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _hidden(form: Callable[[str], str]) -> AfterValidator:
    """For an address that may hold a password."""
    return AfterValidator(lambda value: SecretStr(form(value.get_secret_value())))


def _place(value: Any) -> Any:
    """Looked at before it becomes a path: an empty one would be the working folder."""
    return forms.path(value) if isinstance(value, str) else value


WebAddress = Annotated[str, AfterValidator(forms.web_address)]
DatabaseAddress = Annotated[SecretStr, _hidden(forms.database_address)]
Place = Annotated[Path, BeforeValidator(_place)]
KeyFile = Annotated[str, AfterValidator(forms.path)]


class Group(BaseModel):
    """A group of settings: `GUICHET_<GROUP>__<NAME>`."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class SqliteSettings(Group):
    """The embedded database."""

    synchronous: Literal["FULL", "NORMAL"] = "FULL"


class NluSettings(Group):
    """Understanding."""

    engine: Literal["local"] = "local"


class ChatMode(StrEnum):
    """What reaches Google Chat: nothing, conversations that ask for a human, every conversation."""

    OFF = "off"
    HANDOFF = "handoff"
    MIRROR = "mirror"


DialogflowMode = Literal["off", "fallback", "primary"]


class GoogleChatSettings(Group):
    """The agents' desk in Google Chat."""

    mode: ChatMode = ChatMode.OFF
    spaces: CommaList = ()
    handoff_spaces: CommaList = ()
    agents: CommaList = ()
    endpoint: WebAddress = "https://chat.googleapis.com"
    credentials: KeyFile | None = Field(default=None, description="A service-account file, or `anonymous` on loopback")
    audience: str | None = None
    project_number: str | None = None
    certificates_url: Annotated[str, AfterValidator(forms.certificates_source)] | None = None
    events_audience: str | None = None

    _lists = field_validator("spaces", "handoff_spaces", "agents", mode="before")(_split)

    @field_validator("spaces", "handoff_spaces")
    @classmethod
    def _named_spaces(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if wrong := [name for name in value if not name.startswith("spaces/")]:
            raise ValueError(f"«{wrong[0]}» n’a pas la forme «spaces/…»")
        return value

    @field_validator("agents")
    @classmethod
    def _named_agents(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if wrong := [name for name in value if not name.startswith("users/")]:
            raise ValueError(f"«{wrong[0]}» n’a pas la forme «users/…»")
        return value


class DialogflowSettings(Group):
    """Dialogflow ES, as a second opinion or first."""

    mode: DialogflowMode = "off"
    project: str | None = None
    location: str = "europe-west1"
    endpoint: Annotated[str, AfterValidator(forms.api_address)] | None = None
    credentials: KeyFile | None = None
    webhook_token: SecretStr | None = None
    timeout_ms: int = Field(default=1500, ge=50, le=10_000)


class LimitSettings(Group):
    """Rates; 0 is none."""

    messages_per_minute: int = Field(default=20, ge=0)
    conversations_per_hour: int = Field(default=60, ge=0)


class RetentionSettings(Group):
    """How long each class is kept after its last event."""

    conversation_days: int = Field(default=30, ge=1)
    anonymous_hours: int = Field(default=24, ge=1)
    ledger_days: int = Field(default=90, ge=1)
    audit_days: int = Field(default=365, ge=1)


class HandoffSettings(Group):
    """When people answer, and how long a member waits for one."""

    timeout_seconds: int = Field(default=300, ge=1)
    hours: str | None = Field(default=None, description="`Mo-Fr 09:00-18:00; PH off`, Europe/Paris; none is always")


class PortalSettings(Group):
    """The portal stub's own."""

    maintenance: bool = False
    smtp_url: Annotated[SecretStr, _hidden(forms.mail_address)] | None = None
    database_url: DatabaseAddress | None = None
    maps_key: SecretStr | None = None


class Settings(BaseSettings):
    """All of them. Frozen: what was checked at the start is what runs."""

    model_config = SettingsConfigDict(
        env_prefix="GUICHET_",
        env_nested_delimiter="__",
        env_ignore_empty=True,  # «${X:-}» of a compose file: not set
        toml_file="guichet.toml",
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
    )

    data: Place = Path("var")
    database_url: DatabaseAddress | None = None
    redis_url: Annotated[SecretStr, _hidden(forms.redis_address)] | None = None
    public_url: WebAddress | None = None
    portal_url: WebAddress | None = None
    origins: CommaList = ()
    trusted_proxies: CommaList = ()
    secret_key: SecretStr | None = None
    identity_keys: Annotated[str, AfterValidator(forms.keys_source)] | None = None
    identity_required: bool = False
    metrics_token: SecretStr | None = None
    intents: Place | None = None
    documents: Place | None = None
    portal_pages: Place | None = None
    brand: Place | None = None
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["json", "console"] = "json"
    nlu: NluSettings = NluSettings()
    sqlite: SqliteSettings = SqliteSettings()
    google_chat: GoogleChatSettings = GoogleChatSettings()
    dialogflow: DialogflowSettings = DialogflowSettings()
    limits: LimitSettings = LimitSettings()
    retention: RetentionSettings = RetentionSettings()
    handoff: HandoffSettings = HandoffSettings()
    portal: PortalSettings = PortalSettings()

    _lists = field_validator("origins", "trusted_proxies", mode="before")(_split)
    _origins = field_validator("origins")(lambda value: tuple(forms.origin(one) for one in value))

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for cidr in value:
            try:
                ipaddress.ip_network(cidr, strict=False)
            except ValueError:
                raise ValueError("des réseaux sont attendus, comme 10.0.0.0/8 (séparés par des virgules)") from None
        return value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The command line, then the environment, then `guichet.toml`."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    def proxy_networks(self) -> tuple[Network, ...]:
        """The networks whose `X-Forwarded-For` is believed."""
        return tuple(ipaddress.ip_network(cidr, strict=False) for cidr in self.trusted_proxies)


_REASONS = {
    "missing": "il manque",
    "extra_forbidden": "ce nom n’existe pas",
    "int_parsing": "un nombre entier est attendu",
    "int_type": "un nombre entier est attendu",
    "bool_parsing": "true ou false est attendu",
    "greater_than_equal": "la valeur est trop petite",
    "less_than_equal": "la valeur est trop grande",
    "path_type": "un chemin est attendu",
}


def read_settings(**given: Any) -> Settings:
    """The settings of this process; `given` (from the command line) go before the environment. Raises
    `SettingsWrong`.
    """
    try:
        settings = Settings(**given)
    except ValidationError as wrong:
        first = wrong.errors(include_input=False, include_url=False)[0]
        name = "GUICHET_" + "__".join(str(part) for part in first["loc"]).upper()
        raise SettingsWrong(f"Réglage {name}\u00a0: {_reason(first)}") from None
    except (ValueError, OSError) as wrong:  # a broken guichet.toml
        raise SettingsWrong(f"guichet.toml est illisible ({type(wrong).__name__}).") from None
    _check_unknown_names()
    return settings


def _reason(error: Any) -> str:
    if error["type"] in ("enum", "literal_error"):
        return f"attendu\u00a0: {error.get('ctx', {}).get('expected', '').replace(' or ', ' ou ')}."
    if error["type"] == "value_error":
        return f"{error['ctx']['error']}."
    return f"{_REASONS.get(error['type'], 'la valeur n’est pas valable')}."


def _check_unknown_names() -> None:
    """A `GUICHET_…` name that is no setting is a slip of the operator's: say so instead of ignoring it."""
    known = set()
    for name, field in Settings.model_fields.items():
        group = field.annotation
        if isinstance(group, type) and issubclass(group, Group):
            known |= {f"GUICHET_{name}__{inner}".upper() for inner in group.model_fields}
        else:
            known.add(f"GUICHET_{name}".upper())
    if unknown := sorted(name for name in os.environ if name.startswith("GUICHET_") and name not in known):
        near = get_close_matches(unknown[0], known, n=1)
        meant = f" Vouliez-vous {near[0]}\u00a0?" if near else ""
        raise SettingsWrong(f"Réglage {unknown[0]}\u00a0: ce nom n’existe pas (voir docs/reglages.md).{meant}")
