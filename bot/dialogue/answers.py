"""Replies from intents: the text for who asks, at most three links with the page that answers first, citations,
follow-ups as choices.
"""

from collections.abc import Sequence
from itertools import chain, zip_longest

from bot.conversation import Authored, Citation, Link, Reply, ReplyKind
from bot.dialogue.scene import Decision, Scene
from bot.knowledge.intent import Audience, Kind
from bot.knowledge.knowledge import LoadedIntent
from bot.nlu.engine import Understanding

MOST_LINKS = 3
SIGN_IN = "connexion"


def answer(scene: Scene, intent: LoadedIntent, understanding: Understanding, confidence: float) -> Decision:
    """The intent's answer, whatever its kind."""
    kind = ReplyKind(intent.kind.value)
    choices = scene.choices(intent.follow_ups)
    reply = Reply(
        kind=kind,
        text=_text(scene, intent, understanding),
        intent=intent.name,
        intents=(intent.name,),
        title=intent.title,
        confidence=confidence,
        links=_links(scene, intent),
        choices=choices,
        citations=intent.citations,
    )
    offered = tuple(name for name in intent.follow_ups if scene.intent(name))
    topic = scene.memory.topic if kind is ReplyKind.SMALLTALK else intent.name
    step = scene.memory.step if topic == scene.memory.topic else 0
    memory = scene.remembering(topic=topic, step=step, misses=0, offered=offered)
    return Decision(reply, memory, wants_human=kind is ReplyKind.HANDOFF)


def answer_both(scene: Scene, asked: Sequence[tuple[LoadedIntent, Understanding]], confidence: float) -> Decision:
    """Two questions in one message: both answers under their titles, their links and citations taken in turn."""
    intents = [intent for intent, _ in asked]
    template = scene.words("answer.one-of-two")
    texts = [
        template.filled(title=intent.title, answer=_text(scene, intent, understanding))
        for intent, understanding in asked
    ]
    kinds = [ReplyKind(intent.kind.value) for intent in intents]
    reply = Reply(
        kind=ReplyKind.ANSWER if ReplyKind.ANSWER in kinds else kinds[0],
        text=Authored.joined(texts),
        intent=intents[0].name,
        intents=tuple(intent.name for intent in intents),
        title=Authored.joined((intent.title for intent in intents), " "),
        confidence=confidence,
        links=in_turn([_links(scene, intent) for intent in intents]),
        choices=(),
        citations=_citations_in_turn([intent.citations for intent in intents]),
    )
    memory = scene.remembering(topic=intents[-1].name, step=0, misses=0, offered=())
    return Decision(reply, memory)


def in_turn(lists: Sequence[Sequence[Link]]) -> tuple[Link, ...]:
    """The first of each list, then the second of each…, each page once, three at most."""
    by_page: dict[tuple[str, str], Link] = {}  # two places of one page read the same
    for link in chain(*zip_longest(*lists)):
        if link is not None:
            by_page.setdefault((link.label.text, link.href.partition("#")[0]), link)
    return tuple(by_page.values())[:MOST_LINKS]


def _citations_in_turn(lists: Sequence[Sequence[Citation]]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(one for one in chain(*zip_longest(*lists)) if one))[:MOST_LINKS]


def _text(scene: Scene, intent: LoadedIntent, understanding: Understanding) -> Authored:
    value = understanding.entities.get(intent.entity) if intent.entity else None
    text = intent.answers.get(value, intent.answer) if value else intent.answer
    who = _who_may(scene, intent)
    return Authored.joined([text, scene.words(who)]) if who else text


def _who_may(scene: Scene, intent: LoadedIntent) -> str | None:
    """The sentence that tells who the answer is for, where it may not be this member."""
    if intent.kind is not Kind.ANSWER or intent.audience is Audience.EVERYONE:
        return None
    signed_in = scene.conversation.subject is not None
    if intent.audience is Audience.MEMBER:
        return None if signed_in else "audience.member"
    if not signed_in:
        return "audience.contract-signed-out"
    return None if scene.conversation.contract else "audience.contract"


def _links(scene: Scene, intent: LoadedIntent) -> tuple[Link, ...]:
    who = _who_may(scene, intent)
    if who in (None, "audience.contract") or intent.page == SIGN_IN or SIGN_IN not in scene.knowledge.pages:
        return intent.links
    first, rest = intent.links[: MOST_LINKS - 1], intent.links[MOST_LINKS - 1 :]
    return in_turn([(*first, scene.knowledge.link(SIGN_IN), *rest)])
