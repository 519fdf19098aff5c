"""A talk that nothing records: redact → understand → decide, turn after turn, as the server would. For the
conversation tests of intents/tests/, for scoring questions, and for trying a sentence out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from bot.conversation import Conversation, Reply, State
from bot.dialogue.decide import Decision, Heard, context_of, decide
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.problems import Problem, Problems, Severity
from bot.knowledge.story import Story, StoryTurn, read_stories
from bot.knowledge.wording import plain
from bot.nlu.engine import Engine
from bot.nlu.evaluation import Ask, Outcome
from bot.redaction.labels import Label
from bot.redaction.redactor import Context, Redactor

_BETWEEN = timedelta(seconds=20)  # how long a member reads before she writes again


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays: what is known, how it is understood, what is masked."""

    knowledge: Knowledge
    engine: Engine
    redactor: Redactor


@dataclass(frozen=True, slots=True)
class Played:
    """One turn: what came back, and what was heard (masked, and how it was understood)."""

    decision: Decision
    heard: Heard

    @property
    def masked(self) -> tuple[Label, ...]:
        """The labels of what was masked in what was written."""
        return tuple(mark.label for mark in self.heard.text.marks)


class Rehearsal:
    """One talk from its start at `at` (aware UTC). The words it is given are forgotten once redacted."""

    def __init__(
        self, cast: Cast, at: datetime, *, page: str | None = None, signed_in: bool = False, contract: bool = False
    ) -> None:
        self._cast = cast
        self._at = at
        subject = "rehearsal" if signed_in else None
        self._conversation = Conversation(
            id=UUID(int=0), created_at=at, last_seq=0, last_at=at, page=page, subject=subject, contract=contract
        )

    def say(self, raw: str, after: timedelta = _BETWEEN) -> Played:
        """One message of the member, `after` the bot's last word. Raises `RedactionRefused`."""
        self._at += after
        seen = self._conversation
        redaction = self._cast.redactor.redact(raw, Context(dangling=seen.memory.dangling, last=seen.last_text))
        understanding = self._cast.engine.understand(redaction.text, context=context_of(seen, self._at))
        heard = Heard(redaction.text, redaction.signals, understanding)
        decision = decide(seen, heard, self._cast.knowledge, self._at)
        state = State.WAITING if decision.wants_human else State.BOT if decision.gives_up else seen.state
        self._conversation = replace(
            seen,
            state=state,
            last_seq=seen.last_seq + 2,
            last_at=self._at,
            memory=replace(decision.memory, dangling=redaction.dangling),
            last_text=redaction.text,
        )
        return Played(decision, heard)


def asking(cast: Cast, at: datetime) -> Ask:
    """The whole decision for a question that is scored: a member who writes what came before, then the question, in a
    talk of its own.
    """
    knowledge = cast.knowledge

    def ask(text: str, before: Sequence[str]) -> Outcome:
        talk = Rehearsal(cast, at)
        for earlier in before:
            talk.say(earlier)
        decision = talk.say(text).decision
        reply = decision.reply
        chosen = [knowledge.titled.get(plain(choice.text.text)) for choice in reply.choices]
        return Outcome(
            kind=reply.kind,
            intent=reply.intent,
            confidence=reply.confidence,
            pages=tuple(page for link in reply.links if (page := page_of(knowledge, link.href))),
            choices=tuple(knowledge.intents[name].page if name else None for name in chosen),
            person=decision.wants_human,
        )

    return ask


def page_of(knowledge: Knowledge, href: str) -> str | None:
    """The slug of the page that `href` leads to, its anchor aside."""
    bare = href.partition("#")[0]
    return next((slug for slug, page in knowledge.pages.items() if page.href == bare), None)


def play_stories(folder: Path, cast: Cast, at: datetime) -> tuple[int, list[Problem]]:
    """Play every story of `folder` (intents/tests): how many there are, and what did not hold, with its place."""
    problems, count = Problems(), 0
    for file, written in read_stories(folder, problems):
        for number, story in enumerate(file.stories):
            count += 1
            for turn, what in _failures(story, cast, at):
                line = written.line("stories", number, "turns", turn, "member")
                problems.append(Problem(written.shown, line, Severity.ERROR, f"{story.story} : {what}."))
    return count, problems


def _failures(story: Story, cast: Cast, at: datetime) -> Iterator[tuple[int, str]]:
    talk = Rehearsal(cast, at, page=story.page, signed_in=story.signed_in, contract=story.contract)
    for number, turn in enumerate(story.turns):
        played = talk.say(turn.member, max(_BETWEEN, timedelta(minutes=turn.after_minutes)))
        for what in _differences(turn, played, cast.knowledge):
            yield number, what


def _differences(turn: StoryTurn, played: Played, knowledge: Knowledge) -> Iterator[str]:
    reply = played.decision.reply
    slugs = [page_of(knowledge, link.href) or link.href for link in reply.links]
    offered = [knowledge.titled.get(plain(choice.text.text), "?") for choice in reply.choices]
    if turn.kind is not None and reply.kind is not turn.kind:
        yield f"{turn.kind} attendu, {reply.kind} reçu{_understood(reply)}"
    if turn.intents is not None and reply.intents != turn.intents:
        yield f"{_listed(turn.intents)} attendu, {_listed(reply.intents)} reçu"
    if turn.page is not None and slugs[:1] != [turn.page]:
        yield f"la page {turn.page} attendue d’abord, {_listed(slugs)} reçu"
    if missing := [slug for slug in turn.pages or () if slug not in slugs]:
        yield f"un lien vers {_listed(missing)} attendu, {_listed(slugs)} reçu"
    text = plain(reply.text.text)
    for part in turn.says:
        if plain(part) not in text:
            yield f"«\u00a0{part}\u00a0» attendu dans la réponse"
    for part in turn.never_says:
        if plain(part) in text:
            yield f"«\u00a0{part}\u00a0» ne doit pas être dit"
    if missing := [name for name in turn.offers or () if name not in offered]:
        yield f"{_listed(missing)} attendu parmi les choix, {_listed(offered)} reçu"
    if turn.masked is not None and sorted(turn.masked) != sorted(played.masked):
        yield f"{_listed(turn.masked)} masqué attendu, {_listed(played.masked)} masqué"
    if turn.human is not None and played.decision.wants_human is not turn.human:
        yield "un conseiller attendu" if turn.human else "un conseiller appelé à tort"


def _understood(reply: Reply) -> str:
    return f" ({_listed(reply.intents)})" if reply.intents else ""


def _listed(names: tuple[str, ...] | list[str] | tuple[Label, ...]) -> str:
    return ", ".join(names) or "rien"
