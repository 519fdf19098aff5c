"""The portal's pages by slug, read from pages.toml: the same file that the service links by."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict

PAGES_FILE = Path(__file__).parent / "pages.toml"
MEMBERS_ONLY = ("compte", "messages", "documents")


class Page(BaseModel):
    """One page: where it is, what a link to it says, the anchors it promises."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    label: str
    anchors: tuple[str, ...] = ()


def read_pages(path: Path = PAGES_FILE) -> dict[str, Page]:
    """Slug → page, in the order of the site's plan."""
    return {slug: Page.model_validate(page) for slug, page in tomllib.loads(path.read_text(encoding="utf-8")).items()}
