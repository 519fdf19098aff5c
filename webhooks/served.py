"""Where the service and the portal are served, as members see them, and which pages may call the service."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.settings import Settings

_USUAL_PORTS = {"http": 80, "https": 443}
_TWINS = {"localhost": "127.0.0.1", "127.0.0.1": "localhost"}


@dataclass(frozen=True, slots=True)
class Served:
    """Addresses without a trailing slash. `loopback`: bound to this machine alone; `inside_url`: the service's own
    address, for the portal that calls it from this machine.
    """

    public_url: str
    portal_url: str
    origins: frozenset[str]
    loopback: bool
    inside_url: str


def origin_of(url: str) -> str:
    """`scheme://host[:port]` of a URL, as a browser sends it: without the scheme's usual port, a name that is not ASCII
    in its IDNA form (HTML, «ASCII serialization of an origin»).
    """
    parts = urlsplit(url)
    place = parts.netloc.lower().removesuffix(f":{_USUAL_PORTS.get(parts.scheme, '')}")
    return f"{parts.scheme}://{place if place.isascii() else place.encode('idna').decode()}"


def with_twin(origin: str) -> tuple[str, ...]:
    """An origin, and for localhost or 127.0.0.1 the same under its other name."""
    host = urlsplit(origin).hostname or ""
    if host not in _TWINS:
        return (origin,)
    return origin, origin.replace(f"//{host}", f"//{_TWINS[host]}", 1)


def is_loopback(host: str) -> bool:
    """Whether a host name or address binds to this machine alone."""
    return host in ("localhost", "::1", "[::1]") or host.startswith("127.")


def address_of(host: str, port: int) -> str:
    """How what is bound to `host` is reached from this machine."""
    here = "127.0.0.1" if host in ("0.0.0.0", "::", "") else host  # noqa: S104 — shown, not bound
    return f"http://[{here}]:{port}" if ":" in here else f"http://{here}:{port}"


def served_at(settings: Settings, host: str, port: int, portal_port: int | None) -> Served:
    """The addresses of this run. `portal_port` None: the bundled portal does not run."""
    inside_url = address_of(host, port)
    public_url = settings.public_url or inside_url
    portal_url = settings.portal_url or address_of(host, portal_port or 8081)
    own = [public_url] if portal_port is None else [public_url, portal_url]
    origins = {twin for url in own for twin in with_twin(origin_of(url))} | {origin_of(url) for url in settings.origins}
    return Served(public_url, portal_url, frozenset(origins), is_loopback(host), inside_url)
