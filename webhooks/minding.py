"""What the bot knows, kept in force: loaded at the start, learnt where no index stands, reloaded when the folder
changes.

A folder that is broken is never taken: at the start the last good one is read again (a copy in the data folder),
later the one in force stays; `/readyz` says so either way. Learning runs in a process of its own, since it needs
seconds and memory.
"""

import asyncio
import multiprocessing
import shutil
import signal
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing import resource_tracker
from pathlib import Path

import structlog

from bot.assistant import Mind
from bot.errors import KnowledgeBroken
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import hash_of, load_knowledge
from bot.knowledge.sources import Sources
from bot.nlu.engine import Understanding
from bot.nlu.index import build_index, load, save
from bot.nlu.local_engine import LocalEngine
from bot.redaction.redacted import Redacted
from webhooks import metrics
from webhooks.problems import Learning
from webhooks.questions_file import NAME as QUESTIONS_FILE
from webhooks.questions_file import publish
from webhooks.readiness import Readiness

log = structlog.get_logger()
LOOK_S = 2.0
RETRY_S = 10  # learning takes a minute and more: who was refused need not come back every few seconds
_LEARNING = "L’assistant apprend ses réponses (une minute environ au premier démarrage)."
RELEARNING = (
    "Le dossier a changé\u00a0: l’assistant apprend ses nouvelles phrases (quelques minutes)\u00a0; "
    "l’ancienne version répond d’ici là."
)
_UNLEARNT = (
    "Le dossier a changé, mais n’a pas pu être appris (job_failed dans le journal)\u00a0: l’ancienne version répond. "
    "Au prochain changement, ou au redémarrage, il sera appris de nouveau."
)
_BROKEN = (
    "Le dossier des intentions a des erreurs\u00a0: la dernière version correcte est en service (guichet intents lint)."
)


class StillLearning:
    """Stands where the engine will be: says when to come back."""

    def understand(self, text: Redacted, *, context: Redacted | None = None) -> Understanding:
        """Raises `Learning`."""
        raise Learning(RETRY_S)


class Minding:
    """Holds the `Mind` in force; `renew` looks whether there is a newer folder."""

    def __init__(self, sources: Sources, data: Path, readiness: Readiness) -> None:
        self._sources = sources
        self._indexes = data / "understanding"
        self._last_good = data / "knowledge"
        self._data = data
        self._readiness = readiness
        self._looked_at = ""
        self._looks = 0
        self.mind = self._first()

    def _first(self) -> Mind:
        """Raises `KnowledgeBroken` where the folder is broken and no good one was ever seen."""
        self._looked_at = hash_of(self._sources)
        try:
            knowledge = load_knowledge(self._sources, known_good=self._last_good_hash())
        except KnowledgeBroken:
            kept = self._kept_sources()
            if kept is None:
                raise
            knowledge = load_knowledge(kept)
            self._readiness.notes["knowledge"] = _BROKEN
        else:
            self._keep(knowledge)
        metrics.KNOWLEDGE.set_to_current_time()
        self._published = not (self._data / QUESTIONS_FILE).exists()
        if self._published:
            publish(knowledge, self._data)
        return self._minded(knowledge)

    def _minded(self, knowledge: Knowledge) -> Mind:
        index = load(self._indexes, knowledge)
        if index is None:
            self._readiness.lacks("knowledge", _LEARNING)
            return Mind(knowledge, StillLearning())
        self._readiness.has("knowledge")
        return Mind(knowledge, LocalEngine(index))

    async def learn_if_needed(self) -> None:
        """Builds the index where there is none, and puts the engine in its place."""
        if not isinstance(self.mind.engine, StillLearning):
            return
        mind = await self._learnt(self.mind.knowledge)
        if isinstance(mind.engine, StillLearning):
            return
        self.mind = mind
        self._readiness.has("knowledge")

    async def _learnt(self, knowledge: Knowledge) -> Mind:
        started = datetime.now(UTC)
        log.info("knowledge_learning", intents=len(knowledge.intents), answering=self._readiness.ready)
        sources = self._sources if knowledge.hash == hash_of(self._sources) else self._kept_sources() or self._sources
        await _in_its_own_process(build_into, sources, self._indexes)
        index = load(self._indexes, knowledge)
        if index is None:  # the folder changed while it was read: the next look finds it
            return Mind(knowledge, StillLearning())
        seconds = round((datetime.now(UTC) - started).total_seconds(), 1)
        log.info("knowledge_learnt", intents=len(knowledge.intents), seconds=seconds)
        return Mind(knowledge, LocalEngine(index))

    async def _relearnt(self, knowledge: Knowledge) -> Mind:
        """Said for as long as it takes, and where it failed: an author waits for her answer, which members do not get
        yet.
        """
        self._readiness.notes.pop("knowledge", None)  # the folder is good
        self._readiness.notes["learning"] = RELEARNING
        try:
            return await self._learnt(knowledge)
        except ChildProcessError:
            self._readiness.notes["learning"] = _UNLEARNT
            raise

    async def renew(self) -> None:
        """Takes a changed folder, whole or not at all; the old one answers meanwhile."""
        seen = await asyncio.to_thread(hash_of, self._sources)
        if seen == self._looked_at:
            await self._publish_once_settled()
            return
        self._looked_at = seen
        try:
            knowledge = await asyncio.to_thread(load_knowledge, self._sources)
        except KnowledgeBroken as broken:
            self._readiness.notes.pop("learning", None)
            self._readiness.notes["knowledge"] = _BROKEN
            metrics.RELOADS.labels("refused").inc()
            log.warning("knowledge_refused", problems=len(broken.problems))
            return
        index = load(self._indexes, knowledge)
        mind = Mind(knowledge, LocalEngine(index)) if index else await self._relearnt(knowledge)
        if isinstance(mind.engine, StillLearning):
            return
        await asyncio.to_thread(self._keep, knowledge)
        await asyncio.to_thread(publish, knowledge, self._data)
        self._published = True
        self.mind = mind  # from here on without a pause: what /readyz says is what answers
        for note in ("knowledge", "learning"):
            self._readiness.notes.pop(note, None)
        self._readiness.has("knowledge")
        metrics.KNOWLEDGE.set_to_current_time()
        metrics.RELOADS.labels("taken").inc()
        log.info("knowledge_reloaded", intents=len(knowledge.intents))

    async def _publish_once_settled(self) -> None:
        """At the second look: what an earlier start wrote says the same most often, so neither readiness nor the first
        members wait for it.
        """
        self._looks += 1
        if self._looks > 1 and not self._published:
            await asyncio.to_thread(publish, self.mind.knowledge, self._data)
            self._published = True

    def _kept_sources(self) -> Sources | None:
        folder = self._last_good
        if not (folder / "whole").exists():
            return None
        return replace(
            self._sources,
            intents=folder / "intents",
            documents=folder / "documents",
            pages=folder / "pages.toml",
            brand=folder / "brand.yaml",
        )

    def _last_good_hash(self) -> str | None:
        whole = self._last_good / "whole"
        return whole.read_text(encoding="ascii") if whole.exists() else None

    def _keep(self, knowledge: Knowledge) -> None:
        """A copy of the folder that was just found good."""
        folder = self._last_good
        if self._last_good_hash() == knowledge.hash:
            return
        fresh = Path(tempfile.mkdtemp(prefix="knowledge.", dir=folder.parent))  # workers that start together keep too
        ignored = shutil.ignore_patterns("__pycache__", "*.py", "*.md.tmp")
        shutil.copytree(self._sources.intents, fresh / "intents", ignore=ignored)
        shutil.copytree(self._sources.documents, fresh / "documents")
        shutil.copyfile(self._sources.pages, fresh / "pages.toml")
        shutil.copyfile(self._sources.brand, fresh / "brand.yaml")
        (fresh / "whole").write_text(knowledge.hash, encoding="ascii")
        shutil.rmtree(folder, ignore_errors=True)
        try:
            fresh.rename(folder)
        except OSError:  # another worker was first, with the same folder
            shutil.rmtree(fresh)


async def _in_its_own_process(work: Callable[[Sources, Path], None], sources: Sources, folder: Path) -> None:
    """Runs it to its end, or kills it where we are cancelled: a server that stops does not wait for its learning."""
    process = multiprocessing.get_context("spawn").Process(
        target=work, args=(sources, folder)
    )  # no daemon: it has children
    resource_tracker.ensure_running()  # it would let SIGINT through again if it started with the process
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # inherited: a Ctrl-C is ours to answer
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    ended, loop = asyncio.Event(), asyncio.get_running_loop()
    loop.add_reader(process.sentinel, ended.set)
    try:
        await ended.wait()
    finally:
        loop.remove_reader(process.sentinel)
        if not ended.is_set():
            process.kill()
        process.join()
    if process.exitcode != 0:
        raise ChildProcessError(process.exitcode)


def build_into(sources: Sources, folder: Path) -> None:
    """Learns the folder and writes its index: the work of the process of its own."""
    save(build_index(load_knowledge(sources)), folder)
