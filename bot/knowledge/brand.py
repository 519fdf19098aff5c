"""The brand file: who insures, publishes, hosts and answers. The one editable file of a portal; all of it is public."""

from pathlib import Path

from pydantic import Field

from bot.knowledge.intent import Authorship
from bot.knowledge.problems import Problems
from bot.knowledge.reading import parse_yaml, read_text, shape
from bot.knowledge.sources import Service


class Insurer(Authorship):
    """Whose members these are."""

    name: str


class Publisher(Authorship):
    """Who publishes the portal (LCEN, article 6)."""

    name: str
    form: str
    capital: str
    seat: str
    rcs: str
    vat: str
    phone: str
    email: str
    director: str
    director_title: str


class Host(Authorship):
    """Who hosts the portal."""

    name: str
    address: str
    phone: str


class Controller(Authorship):
    """Who answers for personal data (RGPD, article 4)."""

    name: str
    address: str


class Dpo(Authorship):
    """The data protection officer."""

    name: str
    email: str
    address: str


class Mediator(Authorship):
    """Whom a member may turn to when a complaint found no answer."""

    name: str
    address: str
    url: str


class Google(Authorship):
    """Which company of Google's processes for the controller, and on what its transfers outside the EU rest (RGPD,
    articles 13 and 28). Its contract says it: nobody else can.
    """

    name: str = Field(min_length=1)
    address: str = Field(min_length=1)
    transfers: str = Field(min_length=1)


class Health(Authorship):
    """What allows the controller to hold a health fact that slipped or was inferred: a sentence (RGPD, article 9)."""

    basis: str = Field(min_length=1)


class Contacts(Authorship):
    """How members reach people. `answer_delay_days`: working days until a written answer."""

    phone: str
    email: str
    hours: str
    answer_delay_days: int
    address: str


class Brand(Authorship):
    """All of the brand file. Without `google` or `health` the notice promises what the officer will tell instead."""

    insurer: Insurer
    publisher: Publisher
    host: Host
    controller: Controller
    dpo: Dpo
    mediator: Mediator
    contacts: Contacts
    google: Google | None = None
    health: Health | None = None

    @property
    def public_contacts(self) -> tuple[str, ...]:
        """The phones and mails that anyone may read, and that redaction leaves alone."""
        found = (self.publisher.phone, self.publisher.email, self.host.phone, self.dpo.email)
        return tuple(dict.fromkeys((*found, self.contacts.phone, self.contacts.email)))

    @property
    def unmasked(self) -> tuple[str, ...]:
        """The same, with the names, addresses and firm's numbers that the notice and the legal pages print: what
        redaction is given.
        """
        people = (self.dpo.name, self.publisher.director)
        ours = (self.publisher.seat, self.controller.address, self.dpo.address, self.contacts.address)
        theirs = (self.host.address, self.mediator.address, *([self.google.address] if self.google else []))
        return (*self.public_contacts, *people, *ours, *theirs, self.publisher.rcs, self.publisher.vat)

    def holes(self, service: Service) -> tuple[str, ...]:
        """What the notice must say and only the operator knows, where the file lacks it (RGPD, articles 9 and 13)."""
        asked = {
            "health (basis\u00a0: ce qui vous permet de garder un fait de santé resté lisible)": self.health is None
        }
        if (service.google_chat, service.dialogflow) != ("off", "off"):
            asked["google (name, address, transfers\u00a0: votre sous-traitant, et la garantie des transferts)"] = (
                self.google is None
            )
        return tuple(name for name, missing in asked.items() if missing)


def read_brand(path: Path, problems: Problems) -> Brand | None:
    """The brand file, or None with the problems noted."""
    text = read_text(path, path.name, problems)
    written = parse_yaml(text, path.name, problems) if text is not None else None
    return shape(written, Brand, problems) if written else None
