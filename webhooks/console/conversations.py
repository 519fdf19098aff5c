"""The list of conversations: who waits first, filters in the address, words in the body of a form and never in an
address.

What is searched for is redacted before the search, like all that a person types; the page shows it as it was searched.
By the rules alone: the second reader, which learnt from messages, takes a word on its own («boulanger») for a name, and
what it missed in a message could not be found here to be masked.
Only the beginning of a reference that there is stays as typed: it is the conversation's, nobody's number.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import State
from bot.knowledge.knowledge import Knowledge
from bot.redaction.redacted import Redacted
from bot.store import agents, readings
from bot.store.agents import Account
from bot.store.searching import catch_up
from bot.store.transcripts import Summary, Wanted, count, listed
from webhooks.app_keys import ASSISTANT, DATABASE, NOW, SEARCH_REDACTOR
from webhooks.console.rendering import PARIS, render
from webhooks.console.visits import ACTING, Visit, go_to, html, page

ROUTES = web.RouteTableDef()
A_PAGE = 50
BESIDE_A_TALK = 30
MOST_WORDS = 200
LEAST_REFERENCE = 4
_BEFORE_A_REFERENCE = re.compile(r"^(?:conversation|r[ée]f(?:[ée]rence|\.)?|n°)?\s*:?\s*#?\s*")
_HEXADECIMAL = re.compile(rf"[0-9a-f]{{{LEAST_REFERENCE},32}}")


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is narrowed to, as the address has it; what is not understood is left out."""

    etat: str = ""
    sujet: str = ""
    avis: str = ""
    du: str = ""
    au: str = ""
    par: str = ""
    signal: str = ""

    @classmethod
    def read(cls, given: Mapping[str, str], topics: Mapping[str, object], holders: set[str]) -> "Filters":
        """From a query or a form. Only values that the page itself offers are kept: nothing typed stays in an
        address.
        """
        offered = {"etat": {one.value for one in State}, "sujet": set(topics), "avis": {"up", "down"}, "par": holders}
        offered["signal"] = {"urgence", "personne"}
        kept = {name: given[name] for name, values in offered.items() if given.get(name) in values}
        kept |= {name: given[name] for name in ("du", "au") if _day(given.get(name, "")) is not None}
        return cls(**kept)

    @property
    def query(self) -> str:
        """For an address: `etat=waiting&avis=down`."""
        given = {one.name: getattr(self, one.name) for one in fields(self)}
        return urlencode({name: value for name, value in given.items() if value})

    def wanted(self, visit: Visit, words: Redacted | None = None, reference: str | None = None) -> Wanted:
        """As the store asks for it; days are those of Paris, both included."""
        since, until = _day(self.du), _day(self.au)
        return Wanted(
            words=words,
            id_starts=reference,
            state=State(self.etat) if self.etat else None,
            topic=self.sujet or None,
            rating=self.avis or None,
            holder=(visit.account.id if self.par == "moi" else self.par) or None,
            since=None if since is None else _midnight(since),
            until=None if until is None else _midnight(until + timedelta(days=1)),
            alarmed=self.signal == "urgence",
            missed=self.signal == "personne",
        )


def reference_of(written: str) -> str | None:
    """The beginning of a conversation's id, four characters or more; «#» before it, capitals, and dashes left out are
    all let pass. None where no id begins so.
    """
    plain = _BEFORE_A_REFERENCE.sub("", written.strip().lower())
    digits = plain.replace("-", "")
    if not _HEXADECIMAL.fullmatch(digits):
        return None
    parts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    dashed = "-".join(part for part in parts if part)
    return dashed if plain.removesuffix("-") in (digits, dashed) else None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if len(written) == 10 else None
    except ValueError:
        return None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, PARIS)


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the list, and who waits or is being helped in all. `alarming`: who waits after an emergency was told;
    `missed`: for whom nobody came, and nobody has acted since.
    """

    summaries: list[Summary]
    total: int
    waiting: int
    held: int
    alarming: int
    missed: int


@ROUTES.get("/console/conversations")
@page()
async def show_list(request: web.Request, visit: Visit) -> web.Response:
    """The list, by its filters."""
    filters, people = await _asked(request, visit, request.query)
    number = _page_number(request.query)
    async with request.app[DATABASE].reading() as db:
        listing = await _listing(db, filters.wanted(visit), number)
    return _show(request, visit, filters, people, listing, number=number)


@ROUTES.post("/console/conversations")
@page()
async def search(request: web.Request, visit: Visit) -> web.Response:
    """Words, or the beginning of a reference. Without either: the list under its filters' own address."""
    filters, people = await _asked(request, visit, visit.form)
    raw = visit.form.get("mots", "").strip()[:MOST_WORDS]
    if not raw:
        return go_to(f"/console/conversations?{filters.query}" if filters.query else "/console/conversations")
    words, reference = request.app[SEARCH_REDACTOR].redact(raw).text, reference_of(raw)
    number = _page_number(visit.form)
    await catch_up(request.app[DATABASE])  # what was written a moment ago is found too
    async with request.app[DATABASE].transaction() as db:
        await readings.tell(db, visit.account, readings.SEARCHED, at=request.app[NOW]())
        known = reference is not None and await count(db, Wanted(id_starts=reference)) > 0
        nothing_else = "#" in raw or bool(words.marks and known)  # «2026» and «face» are words as well
        wanted = filters.wanted(visit, words, reference if known else None)
        if reference is not None and nothing_else:
            wanted = filters.wanted(visit, None, reference)
        listing = await _listing(db, wanted, number)
    return _show(
        request, visit, filters, people, listing, number=number, searched=raw if known else words.text,
        masked=words if words.marks and not known else None,
        unknown_reference=reference is not None and not known and ("#" in raw or bool(words.marks)),
    )  # fmt: skip


@ROUTES.get("/console/conversations/suite")
@page(fragment=True)
async def list_again(request: web.Request, visit: Visit) -> web.Response:
    """The list's fragment, for the script; 204 where it is as the script has it (`marque`)."""
    filters, _ = await _asked(request, visit, request.query)
    number = _page_number(request.query)
    async with request.app[DATABASE].reading() as db:
        listing = await _listing(db, filters.wanted(visit), number)
    return _fragment(request, visit, listing)


@ROUTES.get("/console/conversations/file")
@page(fragment=True)
async def queue_again(request: web.Request, visit: Visit) -> web.Response:
    """The same for the queue beside a conversation."""
    return _fragment(request, visit, await queue(request), current=request.query.get("ouverte", "")[:36])


def _fragment(request: web.Request, visit: Visit, listing: Listing, current: str = "") -> web.Response:
    values = in_list(request, visit, listing, current)
    if request.query.get("marque") == values["list_mark"]:
        return web.Response(status=204, headers={"Cache-Control": "no-store"})
    return html(request, "list_fragment.html", visit, **values)


async def queue(request: web.Request) -> Listing:
    """Who waits, then the latest conversations: what stands beside a conversation."""
    async with request.app[DATABASE].reading() as db:
        return await _listing(db, Wanted(), 1, limit=BESIDE_A_TALK)


def in_list(request: web.Request, visit: Visit, listing: Listing, current: str = "") -> dict[str, Any]:
    """The list as HTML, and its mark, which changes when it looks different. `current`: the open conversation."""
    shown = render(
        "list.html",
        listing=listing,
        titles=topics_of(request.app[ASSISTANT].mind.knowledge),
        now=request.app[NOW]().replace(second=0, microsecond=0),
        visit=visit,
        current=current,
    )
    mark = hashlib.sha256(shown.encode()).hexdigest()[:16]
    return {"listing": listing, "list_html": Markup(shown), "list_mark": mark}  # noqa: S704 (rendered, autoescaped)


async def _asked(request: web.Request, visit: Visit, given: Mapping[str, str]) -> tuple[Filters, list[Account]]:
    async with request.app[DATABASE].reading() as db:
        people = [one for one in await agents.listed(db) if one.role in ACTING and one.id != visit.account.id]
    holders = {"moi", *(one.id for one in people)}
    return Filters.read(given, topics_of(request.app[ASSISTANT].mind.knowledge), holders), people


async def _listing(db: AsyncConnection, wanted: Wanted, number: int, *, limit: int = A_PAGE) -> Listing:
    return Listing(
        await listed(db, wanted, limit=limit, offset=(number - 1) * A_PAGE, waiting_first=True),
        await count(db, wanted),
        await count(db, Wanted(state=State.WAITING)),
        await count(db, Wanted(state=State.HUMAN)),
        await count(db, Wanted(state=State.WAITING, alarmed=True)),
        await count(db, Wanted(state=State.BOT, missed=True)),
    )


def _show(
    request: web.Request,
    visit: Visit,
    filters: Filters,
    people: list[Account],
    listing: Listing,
    **values: Any,
) -> web.Response:
    return html(
        request,
        "conversations.html",
        visit,
        filters=filters,
        people=people,
        titles=topics_of(request.app[ASSISTANT].mind.knowledge),
        pages=max(1, -(-listing.total // A_PAGE)),
        **({"searched": "", "masked": None, "unknown_reference": False} | values | in_list(request, visit, listing)),
    )


def _page_number(given: Mapping[str, str]) -> int:
    written = given.get("page", "1")
    return max(1, int(written)) if written.isascii() and written.isdigit() and len(written) < 6 else 1


def topics_of(knowledge: Knowledge) -> dict[str, str]:
    """Intent → its title, as a member would read it."""
    return {name: intent.title.text for name, intent in knowledge.intents.items()}
