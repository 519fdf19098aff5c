"""`guichet intents …`: the knowledge checked with file:line, counted, confirmed, built, tested and scored.

Exit codes: 0 done, 1 what was checked does not hold, 2 wrong usage or settings, or a folder too broken to start from.
"""

import json
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.errors import KnowledgeBroken
from bot.settings import Settings
from webhooks.commands.databases import Data, Json, refuse, settings_of
from webhooks.commands.usage import reason

if TYPE_CHECKING:
    from bot.dialogue.rehearsal import Cast
    from bot.knowledge.knowledge import Knowledge
    from bot.knowledge.problems import Problem
    from bot.knowledge.sources import Sources
    from bot.nlu.engine import Engine
    from bot.nlu.evaluation import Report

app = typer.Typer(
    help="La connaissance : vérifier, compter, confirmer, construire, tester, noter.", no_args_is_help=True
)

PORTAL_URL = "http://localhost:8081"  # what `serve` uses where no address is set
INDEX = "understanding"  # folder of the built index, in the data folder
PATIENT_MS = 60_000  # nobody waits for a score: a busy machine must not change it


def _sources(data: Path | None) -> tuple[Settings, "Sources"]:
    from bot.knowledge.sources import packaged_sources

    settings = settings_of(data)
    return settings, packaged_sources(settings, settings.portal_url or PORTAL_URL)


def _load(sources: "Sources") -> "Knowledge":
    from bot.knowledge.loading import load_knowledge

    try:
        return load_knowledge(sources)
    except KnowledgeBroken as broken:
        _tell_broken(broken)
        raise typer.Exit(2) from None


def _tell_broken(broken: KnowledgeBroken) -> None:
    for problem in broken.problems:
        typer.echo(problem, err=True)


def _tell_json(told: Any) -> None:
    typer.echo(json.dumps(told, ensure_ascii=False, indent=2))


def _said(number: int, one: str, many: str) -> str:
    return f"{number} {many if number > 1 else one}"


def _as_json(problems: "list[Problem]") -> list[dict[str, Any]]:
    return [
        {"path": one.path, "line": one.line, "severity": one.severity.value, "sentence": one.sentence}
        for one in problems
    ]


@app.command()
def lint(data: Data = None, json_: Json = False) -> None:
    """Vérifie le dossier des intentions : chaque problème avec son fichier, sa ligne et le remède probable."""
    from bot.knowledge.dates import today_in_paris
    from bot.knowledge.loading import lint_knowledge

    problems = lint_knowledge(_sources(data)[1], today=today_in_paris(datetime.now(UTC)))
    errors, warnings = len(problems.errors), len(problems) - len(problems.errors)
    if json_:
        _tell_json({"errors": errors, "warnings": warnings, "problems": _as_json(problems)})
    else:
        for problem in problems:
            typer.echo(str(problem))
        typer.echo(f"{_said(errors, 'erreur', 'erreurs')}, {_said(warnings, 'avertissement', 'avertissements')}.")
    raise typer.Exit(1 if errors else 0)


@app.command()
def stats(data: Data = None, json_: Json = False) -> None:
    """Compte ce que le service sait : intentions, phrases par main, pages, hors sujet, citations."""
    from bot.knowledge.dates import today_in_paris
    from bot.knowledge.questions import unanswered_on

    knowledge = _load(_sources(data)[1])
    answered = Counter(phrase.intent for phrase in knowledge.phrases)
    counts = {
        "intents": len(knowledge.intents),
        "by_kind": dict(Counter(intent.kind.value for intent in knowledge.intents.values()).most_common()),
        "by_topic": dict(Counter(name.partition(".")[0] for name in knowledge.intents).most_common()),
        "by_page": dict(Counter(intent.page or "-" for intent in knowledge.intents.values()).most_common()),
        "not_answered_today": unanswered_on(knowledge, today_in_paris(datetime.now(UTC))),
        "phrases": len(knowledge.phrases),
        "by_hand": dict(Counter(phrase.hand for phrase in knowledge.phrases).most_common()),
        "fewest_phrases": dict(sorted(answered.items(), key=lambda one: (one[1], one[0]))[:5]),
        "out_of_scope": len(knowledge.out_of_scope),
        "by_family": dict(Counter(family for family, _ in knowledge.out_of_scope).most_common()),
        "entities": {name: len(entity.values) for name, entity in knowledge.entities.items()},
        "documents": {slug: versions[-1].version for slug, versions in knowledge.documents.versions.items()},
        "citations_shown": sum(len(intent.citations) for intent in knowledge.intents.values()),
        "hash": knowledge.hash,
    }
    if json_:
        return _tell_json(counts)
    for name, told in counts.items():
        text = ", ".join(f"{key} {value}" for key, value in told.items()) if isinstance(told, dict) else told
        if name == "not_answered_today" and not told:
            continue
        typer.echo(f"{_FRENCH[name]}\u00a0: {text}")
    return None


_FRENCH = {
    "intents": "Intentions",
    "by_kind": "  par genre",
    "by_topic": "  par sujet",
    "by_page": "  par page",
    "not_answered_today": "  ne répondent pas aujourd’hui",
    "phrases": "Phrases",
    "by_hand": "  par main",
    "fewest_phrases": "  les moins fournies",
    "out_of_scope": "Phrases hors sujet",
    "by_family": "  par famille",
    "entities": "Valeurs par entité",
    "documents": "Version en vigueur des documents",
    "citations_shown": "Citations montrées",
    "hash": "Empreinte",
}


@app.command()
def confirm(
    names: Annotated[list[str] | None, typer.Argument(metavar="INTENTION", help="Toutes, sans argument.")] = None,
    data: Data = None,
    json_: Json = False,
) -> None:
    """Confirme que les passages cités ont été relus tels qu’ils sont : leurs citations sont de nouveau montrées."""
    from bot.knowledge.confirming import confirm as confirm_citations

    try:
        told = confirm_citations(_sources(data)[1], names or ())
    except KnowledgeBroken as broken:
        _tell_broken(broken)
        raise typer.Exit(2) from None
    except OSError as refused:
        raise refuse(f"Le dossier des intentions ne peut pas être écrit\u00a0: {reason(refused)}.") from None
    if json_:
        return _tell_json([{"intent": one.intent, "passage": one.passage, "changed": one.was_known} for one in told])
    for one in told:
        typer.echo(f"{one.intent}\u00a0: {one.passage} {'a changé, relu' if one.was_known else 'confirmé'}")
    typer.echo(f"{_said(len(told), 'citation confirmée', 'citations confirmées')}.")
    return None


@app.command()
def build(data: Data = None) -> None:
    """Construit l’index de compréhension dans le dossier des données, pour que le service démarre aussitôt."""
    settings, sources = _sources(data)
    knowledge = _load(sources)
    _engine(knowledge, settings)
    intents = _said(len(knowledge.intents), "intention", "intentions")
    typer.echo(f"Index prêt\u00a0: {intents}, {len(knowledge.phrases)} phrases.")


def _engine(knowledge: "Knowledge", settings: Settings) -> "Engine":
    """The engine from its built index; built and kept where there is none, or one of another folder."""
    from bot.nlu.index import build_index, load, save
    from bot.nlu.local_engine import LocalEngine

    folder = settings.data / INDEX
    index = load(folder, knowledge)
    if index is None:
        if sys.stderr.isatty():
            typer.echo("Construction de l’index…", err=True)
        index = build_index(knowledge)
        try:
            save(index, folder)
        except OSError:
            typer.echo(f"Le dossier {folder} ne peut pas être écrit\u00a0: l’index n’est pas gardé.", err=True)
    return LocalEngine(index)


def _cast(data: Path | None) -> tuple["Sources", "Cast"]:
    from bot.dialogue.rehearsal import Cast
    from bot.redaction.redactor import Redactor

    settings, sources = _sources(data)
    knowledge = _load(sources)
    redactor = Redactor(knowledge.brand.unmasked, knowledge.public_pages, deadline_ms=PATIENT_MS)
    return sources, Cast(knowledge, _engine(knowledge, settings), redactor)


@app.command("test")
def play(data: Data = None, json_: Json = False) -> None:
    """Joue les conversations de intents/tests/ et dit celles qui ne tiennent pas."""
    from bot.dialogue.rehearsal import play_stories

    sources, cast = _cast(data)
    count, problems = play_stories(sources.intents / "tests", cast, datetime.now(UTC))
    if json_:
        _tell_json({"stories": count, "failures": _as_json(problems)})
    else:
        for problem in problems:
            typer.echo(str(problem))
        typer.echo(
            f"{_said(count, 'conversation jouée', 'conversations jouées')}, {_said(len(problems), 'écart', 'écarts')}."
        )
    raise typer.Exit(1 if problems else 0)


@app.command()
def evaluate(
    file: Annotated[Path, typer.Argument(metavar="FICHIER", help="JSONL : {text, in_scope, page, kind} par ligne.")],
    data: Data = None,
    json_: Json = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FICHIER", help="Écrit aussi un rapport à lire dans un navigateur.")
    ] = None,
) -> None:
    """Pose les questions d’un fichier et compte : bonnes pages, demandes hors sujet, confusions."""
    from bot.dialogue.rehearsal import asking
    from bot.nlu.evaluation import read_questions, score
    from bot.nlu.evaluation import report as report_of

    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as refused:
        raise refuse(f"{file} ne peut pas être lu\u00a0: {reason(refused)}.") from None
    except UnicodeDecodeError:
        raise refuse(f"{file} ne peut pas être lu\u00a0: ce n’est pas du texte en UTF-8.") from None
    pages = _load(_sources(data)[1]).pages  # before the index, which may take a minute
    questions = read_questions(lines, pages=pages)
    cast = _cast(data)[1]
    scored = score(questions, asking(cast, datetime.now(UTC)))
    report = report_of(scored)
    if html is not None:
        from webhooks.commands.evaluation_page import evaluation_page

        at = datetime.now(UTC).astimezone()
        page = evaluation_page(scored, report, cast.knowledge, file=file.name, at=at)
        try:
            html.write_text(page, encoding="utf-8")
        except OSError as refused:
            raise refuse(f"{html} ne peut pas être écrit\u00a0: {reason(refused)}.") from None
    if json_:
        return _tell_json(report.as_json())
    return _tell_report(report)


def _tell_report(report: "Report") -> None:
    typer.echo("                     questions  bonne page  avec choix  fausse  demande  ne sait pas")
    for name, tally in [("portail", report.portal), ("hors sujet", report.outside), *sorted(report.by_kind.items())]:
        shares = (tally.right, tally.with_choice, tally.wrong, tally.clarify, tally.fallback)
        columns = "".join(f"{share * 100:>{width}.1f}" for share, width in zip(shares, (12, 12, 8, 9, 13), strict=True))
        typer.echo(f"{name:<20} {tally.count:>9}{columns}")
    if report.both_pages is not None:
        typer.echo(f"Deux questions en une, les deux pages\u00a0: {report.both_pages * 100:.1f} %")
    for confusion in report.confusions[:10]:
        typer.echo(f"  {confusion.wanted} → {confusion.came}\u00a0: {confusion.count}")


@app.command()
def schema(
    into: Annotated[Path, typer.Option("--into", metavar="DOSSIER", help="Où écrire.")] = Path("intents/schema"),
) -> None:
    """Écrit les schémas JSON des fichiers d’intentions, pour l’aide à la saisie des éditeurs."""
    from bot.knowledge.schemas import schemas

    try:
        into.mkdir(parents=True, exist_ok=True)
        for name, text in schemas().items():
            (into / name).write_text(text, encoding="utf-8")
    except OSError as refused:
        raise refuse(f"{into} ne peut pas être écrit\u00a0: {reason(refused)}.") from None
