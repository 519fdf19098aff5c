"""GET /accessibilite: the accessibility statement. Its figures are those of the last automatic run, read from
content/accessibilite.json (tests/browser/record_accessibility.py writes it); nothing in it is claimed that was not run.
"""

from datetime import date
from pathlib import Path

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from portal_stub.app_keys import STATEMENT
from portal_stub.errors import PortalCannotStart
from portal_stub.presenting import show

FILE = Path(__file__).parent / "content" / "accessibilite.json"


class Run(BaseModel):
    """What the last run looked at, and how many faults it found."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: date
    axe: str
    pages: tuple[str, ...]
    widths: tuple[int, ...]
    themes: tuple[str, ...]
    faults: int


def read_run(path: Path = FILE) -> Run:
    """The last run. Raises `PortalCannotStart`."""
    try:
        return Run.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as wrong:
        raise PortalCannotStart(f"{path} est illisible ({type(wrong).__name__}).") from None


async def statement_page(request: web.Request) -> web.Response:
    """The page."""
    return show(request, "accessibilite.html", slug="accessibilite", run=request.app[STATEMENT])


ROUTES = [web.get("/accessibilite", statement_page, name="accessibilite")]
