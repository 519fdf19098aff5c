"""When an answer did not help: its next step (`if_not_solved`), then a person; never the same words again."""

from bot.conversation import Link, Reply, ReplyKind
from bot.dialogue.answers import MOST_LINKS
from bot.dialogue.scene import Decision, Scene
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import LoadedIntent

CONTACT = "contact"


def asked_again(scene: Scene, intent: LoadedIntent) -> Decision | None:
    """The question that was just answered, in other words: its next step, while it has one that is no person."""
    at = scene.memory.step
    if intent is not scene.topic or at >= len(intent.steps) or intent.steps[at].human:
        return None
    return next_step(scene, intent)


def next_step(scene: Scene, topic: LoadedIntent) -> Decision:
    """What comes after the answer just given: the next of its steps, then the offer of a person."""
    at = scene.memory.step
    step = topic.steps[at] if at < len(topic.steps) else None
    human = step is None or step.human
    text = step.answer if step else None
    if text is None:
        again = at > len(topic.steps)
        text = scene.words("answer.not-solved-human-again" if again else "answer.not-solved-human")
    links = step.links if step else topic.links[:1]
    offered = people(scene) if human else ()
    reply = Reply(
        kind=ReplyKind.REFUSAL if topic.kind is Kind.REFUSAL else ReplyKind.ANSWER,
        text=text,
        intent=topic.name,
        intents=(topic.name,),
        title=topic.title,
        confidence=1.0,
        links=_and_contact(scene, links) if human else links,
        choices=scene.choices(offered),
        citations=(),
    )
    # past the last step the count goes on by two values, so that the two last sentences take turns
    after = at + 1 if at <= len(topic.steps) else len(topic.steps)
    return Decision(reply, scene.remembering(step=after, misses=0, offered=offered))


def people(scene: Scene) -> tuple[str, ...]:
    """The intent that asks for a person, if the folder has one."""
    return tuple(name for name, intent in scene.knowledge.intents.items() if intent.kind is Kind.HANDOFF)[:1]


def _and_contact(scene: Scene, links: tuple[Link, ...]) -> tuple[Link, ...]:
    contact = scene.knowledge.link(CONTACT)
    there = any(link.href.partition("#")[0] == contact.href for link in links)
    return links if there else (*links[: MOST_LINKS - 1], contact)
