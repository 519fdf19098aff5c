"""(conversation, what was heard, knowledge, time) → what the bot says and keeps in mind. Pure: same in, same out.

Read `STAGES` from top to bottom: the first that has something to say decides. Signals come before any understanding,
so that no confidence can hide an emergency; one that was told is not forgotten at the next message (alarm.py). Whether
the bot may speak at all (it is silent while a person holds the conversation, save for `urgent`) is the caller's to
hold.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.conversation import Authored, Conversation, ReplyKind
from bot.dialogue.alarm import CLEAR, weighed
from bot.dialogue.answers import answer, in_turn
from bot.dialogue.clarification import another_value, chosen, judge, person_demanded, two_questions, understood
from bot.dialogue.fallback import ladder, not_solved, passage_quoted
from bot.dialogue.pauses import pauses
from bot.dialogue.scene import Decision, Heard, Scene, is_recent
from bot.dialogue.thread import in_thread
from bot.dialogue.waiting import no_person_wanted
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge, LoadedIntent
from bot.nlu.engine import Understanding
from bot.redaction.labels import Label
from bot.redaction.redacted import Redacted
from bot.redaction.signals import Signal
from bot.redaction.urgency.heard import is_plain

__all__ = ["Decision", "Heard", "context_of", "decide"]

_GRAVEST_FIRST = (Signal.URGENT_BODY, Signal.URGENT_MIND, Signal.VIOLENCE)
_ASKED_BESIDES = 0.5  # confidence from which a question is answered below the numbers to call: likelier than not
_URGENT_ENOUGH = 0.4  # odds, the gate's among them, from which an urgent intent is answered: what told of it was missed


def decide(conversation: Conversation, heard: Heard, knowledge: Knowledge, at: datetime) -> Decision:
    """The bot's reply to one message. `at` is aware UTC, the time of the message."""
    scene = Scene(conversation, _without_false_alarms(heard, knowledge), knowledge, at)
    made = (stage(scene) for stage in STAGES)
    decision = next((decision for decision in made if decision is not None), None) or ladder(scene)
    decision = weighed(scene, decision)
    notice = _redaction_notice(scene)
    return replace(decision, reply=replace(decision.reply, redaction_notice=notice)) if notice else decision


def _without_false_alarms(heard: Heard, knowledge: Knowledge) -> Heard:
    """`heard`, its urgent intents left out where only words that are plain resemble one: «je vais mieux» has the frame
    of «je vais sauter», and no signal.
    """

    def is_urgent(name: str) -> bool:
        intent = knowledge.intents.get(name)
        return intent is not None and intent.kind is Kind.URGENT

    def calmed(understanding: Understanding) -> Understanding:
        ranked = tuple(one for one in understanding.ranked if not is_urgent(one.intent))
        return replace(understanding, ranked=ranked, parts=tuple(map(calmed, understanding.parts)))

    first = [one.ranked[0].intent for one in (heard.understanding, *heard.understanding.parts) if one.ranked]
    if heard.signals or not any(map(is_urgent, first)) or not is_plain(heard.text.text):
        return heard
    return replace(heard, understanding=calmed(heard.understanding))


def context_of(conversation: Conversation, at: datetime) -> Redacted | None:
    """The member's previous message, while it is recent enough for the next one to lean on it; what told of an
    emergency is no subject of the portal's.
    """
    memory = conversation.memory
    return conversation.last_text if is_recent(memory, at) and not memory.alarm_left else None


def urgent(scene: Scene) -> Decision | None:
    """What the signals ask for, the gravest first; or an urgent intent that was understood."""
    signalled = [
        intent
        for signal in _GRAVEST_FIRST
        if signal in scene.heard.signals
        for intent in scene.knowledge.intents.values()
        if intent.signal is signal
    ]
    if not signalled:
        understanding = scene.heard.understanding
        likely = [one for one in understanding.ranked[:1] if one.confidence * understanding.in_scope >= _URGENT_ENOUGH]
        first = scene.intent(likely[0].intent) if likely else None
        signalled = [first] if first and first.kind is Kind.URGENT else []
    if not signalled:
        return None
    gravest = answer(scene, signalled[0], scene.heard.understanding, 1.0)
    reply = replace(
        gravest.reply,
        kind=ReplyKind.URGENT,
        text=Authored.joined(intent.answer for intent in signalled),
        intents=tuple(intent.name for intent in signalled),
        links=in_turn([intent.links for intent in signalled]),
    )
    memory = scene.remembering(misses=0, offered=gravest.memory.offered)
    asked = _asked_besides(scene)
    if asked is None:
        if scene.cued("cry-for-help"):  # of what, was not said
            reply = replace(reply, text=Authored.joined([reply.text, scene.words("urgent.cry")]))
        return Decision(reply, memory)
    reply = replace(reply, intents=(*reply.intents, asked.name))
    if asked.kind is Kind.HANDOFF:  # what is said of people hangs on who is there: the caller adds it
        return Decision(reply, memory, wants_human=True)
    calm = answer(scene, asked, scene.heard.understanding, 1.0).reply
    besides = scene.words("answer.after-urgent").filled(title=asked.title, answer=calm.text)
    text, links = Authored.joined([reply.text, besides]), in_turn([reply.links, calm.links])
    return Decision(replace(reply, text=text, links=links, citations=calm.citations), memory)


def _asked_besides(scene: Scene) -> LoadedIntent | None:
    """The person or the portal's question that a message likely asks for, whatever alarming words surround it: it is
    answered below the numbers to call, so that an alarm too many costs nobody the answer.
    """
    understanding = scene.heard.understanding
    if (person := person_demanded(scene, understanding)) is not None:
        return person
    judged = judge(scene, understanding)
    worth_it = judged.first is not None and judged.first.kind in (Kind.ANSWER, Kind.HANDOFF)
    enough = CLEAR if scene.memory.alarm_left else _ASKED_BESIDES  # «il revient», after violence was told
    return judged.first if worth_it and judged.confidence > enough else None


STAGES: tuple[Callable[[Scene], Decision | None], ...] = (
    urgent,
    no_person_wanted,
    chosen,
    another_value,
    in_thread,
    pauses,
    not_solved,
    two_questions,
    understood,
    passage_quoted,
)


def _redaction_notice(scene: Scene) -> Authored | None:
    labels = list(dict.fromkeys(mark.label for mark in scene.heard.text.marks))
    if not labels:
        return None
    kinds = Authored.joined((scene.knowledge.labels[label] for label in labels), ", ")
    key = "redaction.password" if Label.PASSWORD in labels else "redaction.notice"
    return scene.words(key).filled(kinds=kinds)
