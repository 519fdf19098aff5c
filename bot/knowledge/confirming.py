"""`intents confirm`: the author says that the cited passages have been read as they stand now. Writes
intents/confirmed.yaml, whole or not at all.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.errors import KnowledgeBroken
from bot.knowledge.folder import CONFIRMED
from bot.knowledge.loading import read_everything
from bot.knowledge.sources import Sources

_HEAD = """\
# Écrit par « guichet intents confirm », à ne pas modifier à la main : pour chaque citation, l’empreinte du passage
# tel que son auteur l’a lu. Quand le passage change, la citation n’est plus montrée jusqu’à une nouvelle lecture.
"""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A citation whose confirmation was written: `intent` cites `passage`, new or changed."""

    intent: str
    passage: str
    was_known: bool


def confirm(sources: Sources, names: Collection[str] = ()) -> list[Confirmed]:
    """Confirm the citations of the intents `names`, or of all; forget those that are no longer cited. Raises
    `KnowledgeBroken` where the folder cannot be read, a passage does not exist, or a name is unknown.
    """
    everything, problems = read_everything(sources)
    if everything is None or problems.errors:
        raise KnowledgeBroken([str(problem) for problem in sorted(problems.errors)])
    known = {placed.intent.name for placed in everything.folder.intents}
    unknown = sorted(set(names) - known)
    if unknown:
        raise KnowledgeBroken(
            [f"{sources.intents.name}:1: erreur : l’intention {name} n’existe pas." for name in unknown]
        )
    before, after, told = everything.folder.confirmed, dict[str, dict[str, str]](), list[Confirmed]()
    for placed in sorted(everything.folder.intents, key=lambda one: one.intent.name):
        name, kept = placed.intent.name, before.get(placed.intent.name, {})
        for at, ref in enumerate(placed.intent.citations):
            passage = everything.documents.passage(ref)
            if passage is None:
                place = f"{placed.written.shown}:{placed.line('citations', at)}"
                raise KnowledgeBroken([f"{place}: erreur : le passage {ref} n’existe pas."])
            if names and name not in names:
                if ref in kept:
                    after.setdefault(name, {})[ref] = kept[ref]
                continue
            after.setdefault(name, {})[ref] = passage.hash
            if kept.get(ref) != passage.hash:
                told.append(Confirmed(name, ref, ref in kept))
    if after != before:
        _write(sources.intents / CONFIRMED, after)
    return told


def _write(path: Path, confirmed: dict[str, dict[str, str]]) -> None:
    body = yaml.safe_dump({"confirmed": confirmed}, allow_unicode=True, sort_keys=True, width=120)
    beside = path.with_suffix(".new")
    beside.write_text(_HEAD + body, encoding="utf-8")
    beside.replace(path)
