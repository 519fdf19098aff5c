"""`guichet transcripts list|show|export|erase|purge`: review and retention from the shell (API.md §4).

What is shown is what is stored: masked. Reading one is in the audit like a reading in the console.
"""

import asyncio
import csv
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

import typer

from bot.conversation import Conversation, Event, Message, Replied, State, StateChanged
from bot.settings import Settings
from webhooks.commands.databases import Data, Json, opened, refuse, settings_of
from webhooks.commands.standard_streams import need_output

if TYPE_CHECKING:
    from bot.store.erasure import Receipt
    from bot.store.retention import Certificate
    from bot.store.transcripts import Summary

app = typer.Typer(help="Les conversations : lister, lire, exporter, effacer, purger.", no_args_is_help=True)

Id = Annotated[str, typer.Argument(metavar="ID", help="L’identifiant, ou au moins ses 8 premiers caractères.")]
_STATES = [state.value for state in State]
_COLUMNS = (
    "conversation",
    "seq",
    "at",
    "kind",
    "author",
    "agent_name",
    "text",
    "reply_kind",
    "intent",
    "confidence",
    "state",
)
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PARIS = ZoneInfo("Europe/Paris")


@app.command("list")
def list_conversations(
    state: Annotated[str | None, typer.Option("--state", metavar="ÉTAT", help=", ".join(_STATES) + ".")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000, help="Combien au plus.")] = 50,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Liste les conversations : celles qui attendent d’abord, les urgences en tête, puis les plus récentes."""
    if state is not None and state not in _STATES:
        raise refuse(f"L’état est l’un de\u00a0: {', '.join(_STATES)}.")
    found = asyncio.run(_listed(settings_of(data), state, limit))
    if as_json:
        typer.echo(json.dumps([_summary(one) for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        at = one.conversation.last_at.astimezone(_PARIS)
        typer.echo(
            f"{one.conversation.reference}  {at:%d/%m/%Y %H:%M}  {one.conversation.state.value:<8}"
            f"{one.messages:>4}  {one.topic or '-'}{_flags(one.conversation)}"
        )
    if not found:
        typer.echo("Aucune conversation.")


def _flags(talk: Conversation) -> str:
    from webhooks.console.words import alarm

    told = [alarm(talk.alarms)] if talk.alarms else []
    if talk.missed_since is not None:
        told.append("Personne n’est venu")
    return "".join(f"  [{one}]" for one in told)


async def _listed(settings: Settings, state: str | None, limit: int) -> "list[Summary]":
    from bot.store.transcripts import Wanted, listed

    async with opened(settings) as database, database.reading() as db:
        return await listed(db, Wanted(state=None if state is None else State(state)), limit=limit, waiting_first=True)


def _summary(one: "Summary") -> dict[str, Any]:
    from webhooks.presenting import rfc3339

    talk = one.conversation
    return {
        "id": str(talk.id),
        "created_at": rfc3339(talk.created_at),
        "last_at": rfc3339(talk.last_at),
        "state": talk.state.value,
        "messages": one.messages,
        "topic": one.topic,
        "page": talk.page,
        "signed_in": talk.subject is not None,
        "holder_name": talk.holder_name,
        "alarms": list(talk.alarms),
        "missed_since": None if talk.missed_since is None else rfc3339(talk.missed_since),
    }


@app.command()
def show(conversation: Id, data: Data = None, as_json: Json = False) -> None:
    """Montre une conversation ; la lecture est inscrite au journal."""
    talk, events = asyncio.run(_read(settings_of(data), conversation))
    if as_json:
        from webhooks.transcript_files import as_json as whole

        typer.echo(json.dumps(whole(talk, events), ensure_ascii=False, indent=2))
        return
    typer.echo(f"Conversation {talk.id} ({talk.state.value}), ouverte le {_local(talk.created_at)}{_flags(talk)}")
    for line in _told(events):
        typer.echo(line)


def _told(events: list[Event]) -> Iterator[str]:
    from webhooks.console.talks import lines_of

    for line in lines_of(events, {}):
        event = line.event
        if isinstance(event, Message):
            yield f"{_local(event.at)}  {line.who}\u00a0: {event.text.in_french()}"
        elif isinstance(event, Replied):
            yield f"{_local(event.at)}  {line.who}\u00a0: {event.reply.text.text}"
            if event.of is not None:
                yield f"    ({event.reply.kind.value}, {event.reply.intent or '-'}, {event.reply.confidence:.2f})"
        else:
            yield f"{_local(event.at)}  · {line.who}"


def _local(at: datetime) -> str:
    return f"{at.astimezone(_PARIS):%d/%m/%Y %H:%M:%S}"


async def _read(settings: Settings, written: str) -> tuple[Conversation, list[Event]]:
    from bot.store import audit, transcripts

    async with opened(settings) as database, database.transaction() as db:
        found = await transcripts.read(db, await _one(db, written))
        if found is None:
            raise refuse("Aucune conversation de cet identifiant.")
        await audit.note(db, audit.READ, at=datetime.now(UTC), actor="shell", conversation=found[0].id)
    return found


async def _one(db: Any, written: str) -> UUID:
    """The conversation whose id is, or begins with, what was written."""
    from bot.store.transcripts import Wanted, listed

    start = written.strip().lower()
    if not re.fullmatch(r"[0-9a-f]{8}[0-9a-f-]{0,28}", start):
        raise refuse("Donnez l’identifiant d’une conversation, ou au moins ses 8 premiers caractères.")
    found = await listed(db, Wanted(id_starts=start), limit=2)
    if not found:
        raise refuse("Aucune conversation de cet identifiant.")
    if len(found) > 1:
        raise refuse("Plusieurs conversations commencent ainsi\u00a0: donnez l’identifiant entier.")
    return found[0].conversation.id


@app.command()
def export(
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="2026-11-01, ou une durée\u00a0: 30d, 12h.")],
    as_csv: Annotated[bool, typer.Option("--csv", help="Un tableau, un événement par ligne.")] = False,
    data: Data = None,
) -> None:
    """Écrit les conversations qui ont bougé depuis DATE : JSONL, une conversation par ligne."""
    need_output()
    asyncio.run(_export(settings_of(data), _moment(since), as_csv=as_csv))


def _moment(written: str) -> datetime:
    """«2026-11-01» (minuit à Paris), «2026-11-01T08:00:00Z», «30d» or «12h» before now."""
    if found := re.fullmatch(r"(\d{1,5})([dh])", written):
        back = timedelta(days=int(found[1])) if found[2] == "d" else timedelta(hours=int(found[1]))
        return datetime.now(UTC) - back
    try:
        if len(written) == 10:
            return datetime.combine(date.fromisoformat(written), time.min, _PARIS)
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise refuse("--since\u00a0: une date (2026-11-01) ou une durée (30d, 12h) est attendue.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=_PARIS)


async def _export(settings: Settings, since: datetime, *, as_csv: bool) -> None:
    from bot.store import audit, transcripts
    from webhooks.transcript_files import as_json

    number, shows = 0, sys.stderr.isatty()
    rows = csv.DictWriter(sys.stdout, _COLUMNS, restval="", lineterminator="\n")
    if as_csv:
        rows.writeheader()
    async with opened(settings) as database:
        async with database.reading() as db:
            async for talk, events in transcripts.since(db, since):
                if as_csv:
                    rows.writerows(_rows(talk, events))
                else:
                    sys.stdout.write(json.dumps(as_json(talk, events), ensure_ascii=False) + "\n")
                number += 1
                if shows and number % 100 == 0:
                    typer.echo(f"\r{number} conversations", err=True, nl=False)
        async with database.transaction() as db:
            await audit.note(db, "shell:conversation:exported", at=datetime.now(UTC), actor="shell", count=number)
    if shows:
        typer.echo(f"\r{number} conversations exportées.", err=True)


def _rows(talk: Conversation, events: list[Event]) -> Iterator[dict[str, Any]]:
    from webhooks.presenting import present_event

    for event in events:
        plain = present_event(event)
        row = {name: plain.get(name) for name in ("seq", "at", "kind", "author", "agent_name", "state")}
        row["conversation"] = str(talk.id)
        if isinstance(event, Message):
            row["text"] = _cell(event.text.in_french())
        elif isinstance(event, Replied):
            reply = event.reply
            row |= {"text": _cell(reply.text.text), "reply_kind": reply.kind.value, "intent": reply.intent}
            row["confidence"] = f"{reply.confidence:.3f}"
        elif isinstance(event, StateChanged):
            row["state"] = event.state.value
        row["agent_name"] = _cell(row["agent_name"] or "")
        yield row


def _cell(text: str) -> str:
    """A spreadsheet takes such a first character for a formula: an apostrophe keeps it text."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


@app.command()
def erase(
    conversation: Id,
    yes: Annotated[bool, typer.Option("--yes", help="Sans demander confirmation.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Efface une conversation partout, et donne le reçu."""
    if sys.stdin.isatty() and not yes:
        asked = "L’effacement est définitif. Continuer\u00a0? [o/N]"
        said = typer.prompt(asked, default="N", show_default=False, prompt_suffix=" ")
        if said.strip().lower() not in {"o", "oui"}:
            raise typer.Abort
    receipt = asyncio.run(_erase(settings_of(data), conversation))
    if as_json:
        from webhooks.me import present_receipt

        typer.echo(json.dumps(present_receipt(receipt), ensure_ascii=False, indent=2))
        return
    typer.echo(f"Conversation {receipt.id} effacée.")
    for place in receipt.places:
        typer.echo(f"  {place.place:<20} {place.count:>6}  {place.state.value}")


async def _erase(settings: Settings, written: str) -> "Receipt":
    from bot.store import audit
    from bot.store.erasure import erase as erase_everywhere
    from bot.store.erasure import truncate_wal
    from bot.store.searching import fold_away

    at = datetime.now(UTC)
    async with opened(settings) as database:
        async with database.transaction() as db:
            found = await _one(db, written)
            receipt = await erase_everywhere(db, found, at=at)
            if receipt is None:
                raise refuse("Aucune conversation de cet identifiant.")
            await audit.note(db, "shell:conversation:erase", at=at, actor="shell", conversation=found)
            await fold_away(db)
        async with database.outside_transactions() as db:
            await truncate_wal(db)
    return receipt


@app.command()
def purge(data: Data = None, as_json: Json = False) -> None:
    """Efface ce qui a dépassé sa durée de conservation, et donne le certificat."""
    certificate = asyncio.run(_purge(settings_of(data)))
    left = certificate.oldest_left
    if as_json:
        from webhooks.presenting import rfc3339

        oldest = None if left is None else rfc3339(left)
        told: dict[str, Any] = {"at": rfc3339(certificate.at), "counts": certificate.counts, "oldest_left": oldest}
        told |= {"hash": certificate.hash}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for name, number in certificate.counts.items():
        typer.echo(f"{name:<16} {number:>8}")
    typer.echo(f"Plus ancienne conversation gardée\u00a0: {'aucune' if left is None else _local(left)}")
    typer.echo(f"Certificat {certificate.hash}")


async def _purge(settings: Settings) -> "Certificate":
    from bot.store.retention import purge as purge_now
    from webhooks.secret_key import secret_key

    async with opened(settings) as database:
        key = secret_key(settings, loopback=True)
        return await purge_now(database, settings.retention, key, at=datetime.now(UTC))
