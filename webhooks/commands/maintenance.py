"""`guichet maintenance on|off|plan`: the portal, or sections of it, closed now or at a time told ahead (API.md §4).

What is set is a file in DATA/portal, which the running portal reads at its next request: no restart. Times are typed
as «2026-12-01 22:00», at Paris's clock, or as RFC 3339.
"""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from portal_stub.closures import NEVER_CLOSED, Closure, Closures, ClosuresFile
from portal_stub.pages import read_pages
from webhooks.commands.databases import Data, Json, refuse, settings_of
from webhooks.commands.usage import reason

app = typer.Typer(help="La maintenance du portail : fermer, rouvrir, annoncer.", no_args_is_help=True)
PARIS = ZoneInfo("Europe/Paris")

Sections = Annotated[
    list[str] | None,
    typer.Option("--section", metavar="PAGE", help="Une rubrique (messages, documents…) ; sans elle, tout le portail."),
]


@app.command()
def on(
    until: Annotated[str | None, typer.Option("--until", metavar="FIN", help="Rouvre alors de soi-même.")] = None,
    section: Sections = None,
    data: Data = None,
) -> None:
    """Ferme maintenant : chaque page concernée répond 503 et dit pourquoi ; les pages légales restent."""
    now = datetime.now(UTC)
    closure = Closure(begins=now, ends=_end(until, after=now) if until else None, sections=_sections(section or ()))
    _change(data, lambda known: known.with_one(closure, now))
    typer.echo(f"Fermé\u00a0: {_described(closure)}.")


@app.command()
def off(data: Data = None) -> None:
    """Rouvre tout ce qui est fermé ; ce qui est annoncé pour plus tard reste annoncé."""
    now = datetime.now(UTC)
    settings = settings_of(data)
    _change(data, lambda known: known.without_those_in_force(now))
    if settings.portal.maintenance:
        typer.echo("Le réglage GUICHET_PORTAL__MAINTENANCE ferme encore le portail.", err=True)
        raise typer.Exit(1)
    typer.echo("Ouvert.")


@app.command()
def plan(
    begins: Annotated[
        str | None, typer.Argument(metavar="DÉBUT", help="«\u00a02026-12-01 22:00\u00a0», heure de Paris.")
    ] = None,
    ends: Annotated[str | None, typer.Argument(metavar="FIN", help="De même.")] = None,
    section: Sections = None,
    cancel: Annotated[bool, typer.Option("--cancel", help="Retire ce qui est annoncé.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Annonce une maintenance, par un bandeau sept jours avant. Sans dates : montre ce qui est fermé et annoncé."""
    now = datetime.now(UTC)
    if cancel:
        _change(data, lambda known: known.without_those_to_come(now))
    elif begins is not None:
        if ends is None:
            raise refuse("Il faut un début et une fin\u00a0: guichet maintenance plan DÉBUT FIN")
        start = _moment(begins)
        if start <= now:
            raise refuse("Le début est passé\u00a0; pour fermer maintenant\u00a0: guichet maintenance on")
        closure = Closure(begins=start, ends=_end(ends, after=start), sections=_sections(section or ()))
        _change(data, lambda known: known.with_one(closure, now))
    _show(settings_of(data).data, now, as_json=as_json)


def _show(folder: Path, now: datetime, *, as_json: bool) -> None:
    known = ClosuresFile(folder / "portal").read()
    if as_json:
        typer.echo(json.dumps([one.model_dump(mode="json") for one in known.closures], ensure_ascii=False, indent=2))
        return
    for one in known.closures:
        if one.holds(now):
            typer.echo(f"Fermé\u00a0: {_described(one)}.")
        elif now < one.begins:
            typer.echo(f"Annoncé\u00a0: {_described(one)}.")
    if not any(one.ends is None or now < one.ends for one in known.closures):
        typer.echo("Ouvert, rien n’est annoncé.")


def _change(data: Path | None, change: Callable[[Closures], Closures]) -> None:
    file = ClosuresFile(settings_of(data).data / "portal")
    try:
        file.write(change(file.read()))
    except OSError as wrong:
        raise refuse(f"Le dossier des données ne peut pas être écrit\u00a0: {reason(wrong)}.") from None


def _sections(given: Sequence[str]) -> tuple[str, ...]:
    known = [slug for slug in read_pages() if slug not in NEVER_CLOSED]
    for slug in given:
        if slug not in known:
            raise refuse(f"Les rubriques qui se ferment\u00a0: {', '.join(known)}.")
    return tuple(dict.fromkeys(given))


def _end(typed: str, *, after: datetime) -> datetime:
    end = _moment(typed)
    if end <= after:
        raise refuse("La fin vient avant le début.")
    return end


def _moment(typed: str) -> datetime:
    try:
        moment = datetime.fromisoformat(typed.strip())
        aware = moment if moment.tzinfo else moment.replace(tzinfo=PARIS)
        return aware.astimezone(PARIS).astimezone(UTC)  # told at Paris's clock, which must have it too
    except (ValueError, OverflowError):
        raise refuse("Une date s’écrit «\u00a02026-12-01 22:00\u00a0», heure de Paris.") from None


def _described(closure: Closure) -> str:
    what = ", ".join(closure.sections) or "tout le portail"
    begins = _told(closure.begins)
    times = f"du {begins} au {_told(closure.ends)}" if closure.ends else f"depuis le {begins}"
    return f"{what}, {times}"


def _told(at: datetime) -> str:
    return at.astimezone(PARIS).strftime("%d/%m/%Y %H:%M")
