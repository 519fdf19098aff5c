"""What a member who wants a human is told: asked, on the way, nobody there now, nobody came; and how one who wants none
any more is heard. Pure; the words are authored.
"""

from dataclasses import replace
from datetime import datetime

from bot.conversation import Authored, Choice, Conversation, Link, Reply, ReplyKind, State
from bot.dialogue.answers import in_turn
from bot.dialogue.scene import COURTESY, Decision, Scene, is_said_only
from bot.knowledge.dates import french_date
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge
from bot.redaction.labels import Label
from bot.redaction.redacted import Redacted

CONTACT, MESSAGES = "contact", "messages"
_BESIDES = COURTESY | {"parler", "voir", "appeler", "prevenir", "discuter", "demande", "appel"}  # of a person, declined


def _reply(knowledge: Knowledge, decided: Reply | None, text: Authored, numbers: Authored | None = None) -> Reply:
    """`numbers`: of an emergency that was told before, said first; a reply that was decided has them already."""
    base = decided or Reply(kind=ReplyKind.HANDOFF, text=text, confidence=1.0)
    intent = knowledge.intents.get(base.intents[-1] if base.intents else "")
    if intent is not None and intent.meanwhile is not None:
        text = Authored.joined((text, intent.meanwhile))
    if numbers is not None and decided is None:
        text = Authored.joined((numbers, text))
    return with_people(knowledge, base, text)


def with_people(knowledge: Knowledge, decided: Reply, text: Authored) -> Reply:
    """`decided`, whose member wants a person, with `text`, what is said of people, and the contact page: in place of
    the answer, but below the numbers to call where the message alarmed.
    """
    contact, decided = knowledge.link(CONTACT), replace(decided, human_asked=True)
    if decided.kind is not ReplyKind.URGENT:
        return replace(decided, kind=ReplyKind.HANDOFF, text=text, links=(contact,), choices=())
    wanted = knowledge.intents[decided.intents[-1]]
    besides = knowledge.words["answer.after-urgent"].filled(title=wanted.title, answer=text)
    return replace(
        decided, text=Authored.joined([decided.text, besides]), links=in_turn([decided.links, [contact]]), choices=()
    )


def human_asked(
    knowledge: Knowledge, decided: Reply | None, wait_seconds: int | None = None, numbers: Authored | None = None
) -> Reply:
    """A person has been called. `decided`: the reply to the message that asked, None where a button did. The wait is
    told in whole minutes, rounded up; not where it is not known.
    """
    if wait_seconds is None:
        return _reply(knowledge, decided, knowledge.words["handoff.asked"], numbers)
    minutes = max(1, -(-wait_seconds // 60))
    return _reply(knowledge, decided, knowledge.words["handoff.asked_wait"].filled(minutes=minutes), numbers)


def human_on_the_way(knowledge: Knowledge, decided: Reply) -> Reply:
    """Asked again, in words, while waiting."""
    return _reply(knowledge, decided, knowledge.words["handoff.already_waiting"])


def nobody_there(
    knowledge: Knowledge, decided: Reply | None, opens_at: datetime | None, numbers: Authored | None = None
) -> Reply:
    """Outside hours: when people are back, and the contact page. `opens_at` None: not within two weeks."""
    if opens_at is None:
        return _reply(knowledge, decided, knowledge.words["handoff.nobody_came"], numbers)
    text = knowledge.words["handoff.outside_hours"].filled(date=french_date(opens_at))
    return _reply(knowledge, decided, text, numbers)


def nobody_came(knowledge: Knowledge, opens_at: datetime | None = None, numbers: Authored | None = None) -> Reply:
    """The wait is over and nobody has come: the contact page, and when people are back where they have left."""
    return nobody_there(knowledge, None, opens_at, numbers)


def withdrawn(knowledge: Knowledge) -> Reply:
    """The member waits for nobody any more: the bot goes on, and a person may be asked for again."""
    again = tuple(Choice(one.title, one.title) for one in knowledge.intents.values() if one.kind is Kind.HANDOFF)[:1]
    return Reply(kind=ReplyKind.SMALLTALK, text=knowledge.words["handoff.withdrawn"], confidence=1.0, choices=again)


def no_person_wanted(scene: Scene) -> Decision | None:
    """«Je ne veux plus de conseiller», «non finalement, c’est bon»: who waits is back with the bot, and nobody is
    called for who says that she wants nobody.
    """
    waits = scene.conversation.state is State.WAITING
    if not _wants_nobody(scene, waits):
        return None
    memory = scene.remembering(topic=None, step=0, misses=0, offered=())
    if waits:
        return Decision(withdrawn(scene.knowledge), memory, gives_up=True)
    return Decision(Reply(kind=ReplyKind.SMALLTALK, text=scene.words("choice.declined"), confidence=1.0), memory)


def _wants_nobody(scene: Scene, waits: bool) -> bool:
    """Said outright and nothing besides: a person named beside what declines one, or, to who waits, that it is over."""
    cues, said = scene.knowledge.folded_cues, f" {scene.said} "
    people, declined, given_up = (
        [phrase for phrase in cues[cue] if f" {phrase} " in said] for cue in ("people", "declined", "given-up")
    )
    told = [*people, *declined] if people and declined else []
    if waits and given_up:
        told = [*told, *people, *given_up]
    return bool(told) and "?" not in scene.heard.text.text and is_said_only(scene.said, told, _BESIDES)


def pass_safely(knowledge: Knowledge, holding: Conversation, text: Redacted) -> Reply | None:
    """Something is masked in what a member wrote to an agent: how it may be passed instead, told to both. None where
    nothing is masked, and where it was told since this agent holds the talk (`told_safe_way`).
    """
    if not text.marks or (_held_ms(holding) is not None and holding.memory.told_safe_way_ms == _held_ms(holding)):
        return None
    if all(mark.label is Label.PASSWORD for mark in text.marks):
        return Reply(kind=ReplyKind.HANDOFF, text=knowledge.words["handoff.secret"], confidence=1.0)
    link = safe_way(knowledge, holding)
    return Reply(kind=ReplyKind.HANDOFF, text=knowledge.words["handoff.safe_way"], confidence=1.0, links=(link,))


def told_safe_way(holding: Conversation) -> Conversation:
    """The conversation once both have been told: not again while the same agent holds it."""
    return replace(holding, memory=replace(holding.memory, told_safe_way_ms=_held_ms(holding)))


def _held_ms(holding: Conversation) -> int | None:
    return None if holding.held_since is None else round(holding.held_since.timestamp() * 1000)


def safe_way(knowledge: Knowledge, conversation: Conversation) -> Link:
    """Where a value that is masked here may be written so that a person reads it (`safe_page`), with the talk's
    reference, by which its agent finds it.
    """
    link = safe_page(knowledge, conversation)
    address, hash_, anchor = link.href.partition("#")
    mark = "&" if "?" in address else "?"
    return replace(link, href=f"{address}{mark}ref={conversation.reference}{hash_}{anchor}")


def safe_page(knowledge: Knowledge, conversation: Conversation) -> Link:
    """The secure messages of a signed-in member, else the contact page."""
    signed_in = conversation.subject is not None and MESSAGES in knowledge.pages
    return knowledge.link(MESSAGES if signed_in else CONTACT)
