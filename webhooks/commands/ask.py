"""`guichet ask`: one turn without a server; nothing is stored. `-` reads the question from stdin, out of the
shell's history.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from uuid import uuid4

import typer

from bot.errors import RedactionRefused
from bot.typed import typed
from webhooks.commands.databases import Data, refuse, settings_of
from webhooks.commands.standard_streams import what_is_given

if TYPE_CHECKING:
    from bot.assistant import Mind, Turn
    from bot.redaction.redactor import Redactor

LONGEST = 2000


def command(
    question: Annotated[str, typer.Argument(help="La question, ou - pour la lire sur l’entrée standard.")],
    data: Data = None,
    as_json: Annotated[bool, typer.Option("--json", help="Sortie pour un programme : {message, reply}.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Dit pourquoi cette réponse.")] = False,
) -> None:
    """Pose une question, sans serveur : la réponse, et rien n’est gardé."""
    try:
        given = what_is_given().read().decode() if question == "-" else question
    except UnicodeDecodeError:
        raise refuse("L’entrée standard n’est pas du texte en UTF-8.") from None
    raw = typed(given)
    if not raw or len(raw) > LONGEST:
        raise refuse(f"La question doit avoir de 1 à {LONGEST} caractères.")
    mind, redactor = _mind(data)
    from bot.assistant import turn_of
    from bot.conversation import Conversation
    from bot.dialogue.hours import Hours

    now = datetime.now(UTC)
    seen = Conversation(id=uuid4(), created_at=now, last_seq=0, last_at=now)
    try:
        redaction = redactor.redact(raw)
    except RedactionRefused:
        from webhooks.problems import PROBLEMS

        typer.echo(PROBLEMS[RedactionRefused].detail, err=True)
        raise typer.Exit(1) from None
    turn, _, _ = turn_of(mind, Hours(), seen, uuid4(), redaction, now)
    told = _told(mind, turn, explain=explain)
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))
    else:
        _print(told)


def _mind(data: Path | None) -> "tuple[Mind, Redactor]":
    """The folder in force, its index built on the way if need be, and the redactor."""
    from bot.assistant import Mind
    from bot.knowledge.loading import load_knowledge
    from bot.knowledge.sources import packaged_sources
    from bot.nlu.index import build_index, load, save
    from bot.nlu.local_engine import LocalEngine
    from bot.redaction.redactor import Redactor

    settings = settings_of(data)
    knowledge = load_knowledge(packaged_sources(settings, settings.portal_url or "http://127.0.0.1:8081"))
    folder = settings.data / "understanding"
    index = load(folder, knowledge)
    if index is None:
        if sys.stderr.isatty():
            typer.echo("Construction de l’index de compréhension (une fois)…", err=True)
        index = build_index(knowledge)
        try:
            save(index, folder)
        except OSError:  # a folder that cannot be written: the index is built again next time
            typer.echo(f"L’index n’a pas pu être gardé dans {folder}.", err=True)
    return Mind(knowledge, LocalEngine(index)), Redactor(knowledge.brand.unmasked, knowledge.public_pages)


def _told(mind: "Mind", turn: "Turn", *, explain: bool) -> dict[str, Any]:
    from webhooks.presenting import present_turn

    told = present_turn(turn)
    if explain:
        understanding = mind.engine.understand(turn.message.text)
        told["explanation"] = {
            "engine": understanding.engine,
            "in_scope": round(understanding.in_scope, 3),
            "demanded": understanding.demanded,
            "entities": understanding.entities,
            "ranked": [
                {
                    "intent": candidate.intent,
                    "confidence": round(candidate.confidence, 3),
                    "nearest": [{"phrase": near.phrase, "weight": round(near.weight, 3)} for near in candidate.nearest],
                }
                for candidate in understanding.ranked[:5]
            ],
        }
    return told


def _print(told: dict[str, Any]) -> None:
    message, reply = told["message"], told["reply"]
    if message["redactions"]:
        typer.echo(f"Vous\u00a0: {message['text']}\n")
    if reply["title"]:
        typer.echo(f"«\u00a0{reply['title']}\u00a0»\n")
    typer.echo(reply["text"])
    for link in reply["links"]:
        typer.echo(f"  → {link['label']}\u00a0: {link['href']}")
    for choice in reply["choices"]:
        typer.echo(f"  · {choice['label']}")
    for citation in reply["citations"]:
        where = ", ".join(part for part in (citation["document"], citation["article"]) if part)
        typer.echo(f"  Source\u00a0: {where}, version {citation['version']}")
    if "explanation" in told:
        explanation = told["explanation"]
        typer.echo(f"\nMoteur {explanation['engine']}, dans le sujet\u00a0: {explanation['in_scope']:.2f}")
        if explanation["demanded"]:
            typer.echo(f"  demandé par une règle\u00a0: {explanation['demanded']}")
        for candidate in explanation["ranked"]:
            typer.echo(f"  {candidate['confidence']:.2f}  {candidate['intent']}")
            for near in candidate["nearest"]:
                typer.echo(f"          {near['weight']:.2f}  {near['phrase']}")
