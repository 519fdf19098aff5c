"""What the portal is given at its start: addresses, folders, its own settings (`GUICHET_PORTAL__…`, API.md §5)."""

from ipaddress import IPv4Network, IPv6Network
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator
from yarl import URL

PACKAGE = Path(__file__).parent


class PortalConfig(BaseModel):
    """Frozen: what was checked at the start is what runs."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    public_url: str = Field(description="The portal's address as members see it, without a slash at the end")
    service_url: str = Field(description="Origin of /widget/guichet.js, without a slash at the end")
    data: Path = Field(description="DIR/portal: keys, and all that is personal; made if it does not exist")
    brand: Path = PACKAGE / "brand.yaml"
    documents: Path = Field(default=PACKAGE / "content" / "documents", description="The published Markdown")
    service_inside: str | None = Field(default=None, description="Where the portal itself calls the service, if not so")
    questions: Path | None = Field(default=None, description="What the service answers, as it writes it")
    loopback: bool = Field(default=False, description="Bound to this machine alone: the embedded mailbox may be read")
    trusted_proxies: tuple[IPv4Network | IPv6Network, ...] = Field(
        default=(), description="Their X-Forwarded-For counts"
    )
    maintenance: bool = False
    smtp_url: SecretStr | None = None
    database_url: SecretStr | None = None
    maps_key: SecretStr | None = None
    maps_endpoint: str = "https://places.googleapis.com"

    @field_validator("public_url", "service_url")
    @classmethod
    def _origin(cls, value: str) -> str:
        url = URL(value)
        if url.scheme not in ("http", "https") or not url.host:
            raise ValueError("une adresse commence par http:// ou https://")
        return value.rstrip("/")

    @property
    def https(self) -> bool:
        """Whether members reach the portal over https: cookies are then `Secure`, and HSTS is sent."""
        return self.public_url.startswith("https://")
