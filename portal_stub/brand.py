"""Reads brand.yaml, the one editable file: who publishes, who hosts, whom to write to (LCEN art. 1-1, RGPD art. 13).

Every line is needed but for the assistant's two blocks: a legal notice with a hole is worse than a portal that does
not start. Raises `PortalCannotStart`.
"""

from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from portal_stub.errors import PortalCannotStart

Line = Annotated[str, Field(min_length=1)]


class Block(BaseModel):
    """A block of the file: frozen, with no unknown line."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True)


class Insurer(Block):
    """Whose members the portal serves."""

    name: Line


class Publisher(Block):
    """Who publishes the portal."""

    name: Line
    form: Line
    capital: Line
    seat: Line
    rcs: Line
    vat: Line
    phone: Line
    email: Line
    director: Line
    director_title: Line


class Host(Block):
    """Whose machines it runs on."""

    name: Line
    address: Line
    phone: Line


class Controller(Block):
    """Who answers for the personal data (RGPD art. 4-7)."""

    name: Line
    address: Line


class Dpo(Block):
    """The data protection officer."""

    name: Line
    email: Line
    address: Line


class Mediator(Block):
    """Whom a member may turn to when a complaint was not settled."""

    name: Line
    address: Line
    url: Line


class Google(Block):
    """Which of Google's companies processes for the controller: the assistant's notice says it, no page does."""

    name: Line
    address: Line
    transfers: Line


class Health(Block):
    """What allows the controller to hold a health fact (RGPD art. 9): of the assistant's notice too."""

    basis: Line


class Contacts(Block):
    """How members reach the help team."""

    phone: Line
    email: Line
    hours: Line
    answer_delay_days: int = Field(ge=1, description="Working days until a written question is answered, at most")
    address: Line


class Brand(Block):
    """The whole file."""

    insurer: Insurer
    publisher: Publisher
    host: Host
    controller: Controller
    dpo: Dpo
    mediator: Mediator
    contacts: Contacts
    google: Google | None = None
    health: Health | None = None


def read_brand(path: Path) -> Brand:
    """The brand of `path`. Raises `PortalCannotStart`, naming the first block or line that is missing or wrong."""
    try:
        raw: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        return Brand.model_validate(raw)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as wrong:
        raise PortalCannotStart(f"{path} est illisible ({type(wrong).__name__}).") from None
    except ValidationError as wrong:
        first = wrong.errors(include_input=False, include_url=False)[0]
        name = ".".join(str(part) for part in first["loc"]) or "le fichier"
        reason = {"missing": "il manque", "extra_forbidden": "ce nom n’existe pas"}.get(
            first["type"], "valeur à revoir"
        )
        raise PortalCannotStart(f"{path}, {name} : {reason}. Les mentions légales doivent être complètes.") from None
