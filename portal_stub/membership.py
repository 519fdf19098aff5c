"""The insurer's list of members: who holds the complementary contract. Fictional, bundled; `DIR/portal/adherents.csv`
is read in its place where it exists (same columns: number, last_name, first_name, born, contract).

Read once at the start. Raises `PortalCannotStart` for a file that cannot be read.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from portal_stub.errors import PortalCannotStart

PACKAGED = Path(__file__).parent / "content" / "adherents.csv"
OWN_FILE = "adherents.csv"


class Entry(BaseModel):
    """One person insured: a holder, or a beneficiary who shares the number."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    number: str
    last_name: str
    first_name: str
    born: date
    contract: bool


class Membership:
    """Number, birth date and last name → contract or not."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._contracts = {(plain_number(one.number), one.born, fold(one.last_name)): one.contract for one in entries}

    @classmethod
    def read(cls, folder: Path) -> "Membership":
        """The list of `folder`, or the bundled one."""
        path = folder / OWN_FILE if (folder / OWN_FILE).exists() else PACKAGED
        try:
            with path.open(encoding="utf-8", newline="") as file:
                return cls(Entry.model_validate(row) for row in csv.DictReader(file))
        except (OSError, ValueError, ValidationError, csv.Error) as wrong:
            raise PortalCannotStart(f"La liste {path} est illisible ({type(wrong).__name__}).") from None

    def has_contract(self, number: str, born: date, last_name: str) -> bool:
        """Whether this person holds the complementary contract; all three must be hers."""
        return self._contracts.get((plain_number(number), born, fold(last_name)), False)


def plain_number(number: str) -> str:
    """«aub 12-34» → «AUB1234»."""
    return re.sub(r"[^A-Z0-9]", "", number.upper())


def fold(name: str) -> str:
    """Without capitals, accents, hyphens: «Le Goff-Béal» → «legoffbeal»."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in letters if one.isalnum())
