"""An emergency that was told stays in mind: the next words seldom name it («que dois-je faire», «je suis seul»).

`weighed(scene, decision)`: what would be said, weighed against the emergency told before. For the next `REPEATED`
messages the numbers are given again, each time in other words (the urgent intent's `if_not_solved`), whatever is vague,
small talk, refused, or another alarm; a clear question of the portal is answered below one line of them (`meanwhile`),
and the repeating ends, save after violence; «c’est bon, fausse alerte», «mais non, c’est le site» end it kindly;
who has called is told to stay within reach. The memory is the conversation's: names of intents and counts. Pure.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.conversation import Authored, Memory, Reply, ReplyKind, State
from bot.dialogue.answers import in_turn
from bot.dialogue.next_step import people
from bot.dialogue.scene import ALARMING, COURTESY, Decision, Scene, is_recent, is_said_only
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge, LoadedIntent
from bot.knowledge.wording import content_words
from bot.redaction.signals import Signal

REPEATED = 3  # messages of the member after an emergency was last told
CLEAR = 0.7  # confidence from which a question of the portal is no longer the emergency, told otherwise
HELP_AT_LARGE = ("accueil", "aide", "contact")  # pages: who asks for help, of whatever kind, is understood as theirs
FEWEST = 2  # words of meaning in a message that has surely left the emergency
_NUMBERS = ("15", "17", "18", "112", "114", "119", "3114", "3919")
_VAGUE = frozenset(  # said of an emergency as well as of anything: they ask for nothing of the portal's
    content_words(
        "pas plus rien quoi où sais sait savoir dois doit devoir faire maintenant aide aider aidez besoin vite urgent "
        "êtes appeler appelez appelé appelle attends attendre attend réponds répond répondez numéro moi toi là plaît "
        "seul seule perdu perdue peur mal alors après donc encore toujours"
    )
)


def weighed(scene: Scene, decision: Decision) -> Decision:
    """The reply and the memory, with what the emergency told before makes of them."""
    standing = _named(scene, scene.memory.alarm)
    told = tuple(one for one in _named(scene, decision.reply.intents) if decision.reply.kind is ReplyKind.URGENT)
    if standing and (answer := _answered(scene, standing, told)):
        return answer
    if told:
        return _told_again(scene, decision, standing, told) if standing else _raised(decision, told)
    if not standing or not scene.memory.alarm_left:
        return decision
    if scene.conversation.state is State.HUMAN:  # a person is there, and speaks: only a new alarm is said
        return replace(decision, memory=replace(decision.memory, alarm_left=scene.memory.alarm_left - 1))
    if not _is_clear(scene, decision.reply):
        return _reminder(scene, standing)
    return (_person_below if decision.wants_human else _answer_below)(scene, decision, standing)


def _answered(scene: Scene, standing: Sequence[LoadedIntent], told: Sequence[LoadedIntent]) -> Decision | None:
    """What is said to who says that it is over, that it never was, or that help was called; None to anyone else."""
    if _is_over(scene) or (_is_of_the_portal(scene) and not told):
        return _over(scene, standing)
    return _within_reach(scene, standing) if scene.memory.alarm_left and _has_called(scene) else None


def is_alarmed(memory: Memory, at: datetime) -> bool:
    """Whether an emergency was told lately, so that the next message may be about it."""
    return memory.alarm_left > 0 and is_recent(memory, at, ALARMING)


def numbers_again(knowledge: Knowledge, memory: Memory, at: datetime) -> Authored | None:
    """One line of numbers for each emergency that was told and that nothing ended; None where there is none."""
    if not memory.alarm or not is_recent(memory, at, ALARMING):
        return None
    standing = [intent for name in memory.alarm if (intent := knowledge.intents.get(name)) is not None]
    return _line(standing) if standing else None


def _named(scene: Scene, names: Sequence[str]) -> tuple[LoadedIntent, ...]:
    return tuple(intent for name in names if (intent := scene.intent(name)) and intent.kind is Kind.URGENT)


def _line(standing: Sequence[LoadedIntent]) -> Authored:
    return Authored.joined((intent.meanwhile or intent.answer for intent in standing), "\n")


def _in_other_words(scene: Scene, standing: Sequence[LoadedIntent]) -> Authored:
    """What each says next, in turn; an author who wrote nothing next has the answer said again."""
    texts = []
    for intent in standing:
        steps = [step.answer for step in intent.steps if step.answer is not None] or [intent.answer]
        texts.append(steps[scene.memory.alarm_said % len(steps)])
    return Authored.joined(texts)


def _raised(decision: Decision, told: Sequence[LoadedIntent]) -> Decision:
    """An emergency is told: whatever was talked of before is no topic any more."""
    names = tuple(intent.name for intent in told)
    memory = replace(decision.memory, topic=None, step=0, alarm=names, alarm_left=REPEATED)
    return replace(decision, memory=memory)


def _told_again(
    scene: Scene, decision: Decision, standing: tuple[LoadedIntent, ...], told: tuple[LoadedIntent, ...]
) -> Decision:
    """The same alarm: in other words. Another one besides: both have their numbers. Violence that was told goes first,
    and what may stand beside its victim's door is answered by no advice to stay near.
    """
    new = tuple(intent for intent in told if intent not in standing)
    standing = tuple(sorted(standing, key=lambda one: (one.signal is not Signal.VIOLENCE, one not in told)))
    asked = decision.reply.intents[len(told) :]
    if not new:
        if asked:  # below the numbers stands what was asked besides
            return _raised(decision, standing)
        return _raised(_reminder(scene, standing), standing)
    both = (*standing, *new)
    if any(intent.signal is Signal.VIOLENCE for intent in standing):
        again = _reminder(scene, standing)
        text = Authored.joined((again.reply.text, _line(new)))
        names = tuple(intent.name for intent in both) + (asked if decision.wants_human else ())
        reply = replace(again.reply, text=text, intents=names, links=in_turn([intent.links for intent in both]))
        return _raised(Decision(reply, again.memory, decision.wants_human), both)
    text = Authored.joined((decision.reply.text, _line(standing)))
    return _raised(replace(decision, reply=replace(decision.reply, text=text)), both)


def _reminder(scene: Scene, standing: tuple[LoadedIntent, ...]) -> Decision:
    """The numbers, in other words than last time, and the door to a person."""
    reply = Reply(
        kind=ReplyKind.URGENT,
        text=_in_other_words(scene, standing),
        intent=standing[0].name,
        intents=tuple(intent.name for intent in standing),
        title=standing[0].title,
        confidence=1.0,
        links=in_turn([intent.links for intent in standing]),
        choices=scene.choices(people(scene)),
    )
    memory = scene.remembering(
        topic=None,
        step=0,
        misses=0,
        offered=(),
        alarm_left=scene.memory.alarm_left - 1,
        alarm_said=scene.memory.alarm_said + 1,
    )
    return Decision(reply, memory)


def _person_below(scene: Scene, decision: Decision, standing: tuple[LoadedIntent, ...]) -> Decision:
    """A person is called, and what is said of people (the caller adds it) stands below the numbers."""
    reply = replace(
        decision.reply,
        kind=ReplyKind.URGENT,
        text=_line(standing),
        intents=(*(intent.name for intent in standing), *decision.reply.intents[-1:]),
        links=in_turn([intent.links for intent in standing]),
        choices=(),
    )
    memory = replace(decision.memory, topic=None, step=0, offered=(), alarm_left=scene.memory.alarm_left - 1)
    return Decision(reply, memory, wants_human=True)


def _is_clear(scene: Scene, reply: Reply) -> bool:
    """Whether this message by itself asks for a person, or a question of the portal's: not one of those that lead
    where all help is («aidez-moi», «vous êtes où»), unless it was chosen.
    """
    intent = scene.intent(reply.intent)
    if intent is None or reply.kind not in (ReplyKind.ANSWER, ReplyKind.HANDOFF):
        return False
    if scene.knowledge.titled.get(scene.said) == intent.name:
        return True
    if reply.confidence < CLEAR:
        return False
    telling = _telling_words(scene)
    at_large = intent.kind is not Kind.HANDOFF and intent.page in HELP_AT_LARGE
    return telling >= (FEWEST if at_large else 1)


def _telling_words(scene: Scene) -> int:
    """How many words of the message mean something by themselves."""
    return sum(word not in _VAGUE for word in content_words(scene.said))


def _answer_below(scene: Scene, decision: Decision, standing: tuple[LoadedIntent, ...]) -> Decision:
    """The answer below a line of numbers. The member is back at the portal, unless she said so little («je suis
    perdu») that it may be the emergency still, or told of violence: who hits may come back while she erases this talk.
    """
    reply = replace(decision.reply, text=Authored.joined((_line(standing), decision.reply.text)))
    stays = _telling_words(scene) < FEWEST or any(intent.signal is Signal.VIOLENCE for intent in standing)
    left = scene.memory.alarm_left - 1 if stays else 0
    alarm = scene.memory.alarm if left else ()
    topic = None if left else decision.memory.topic
    return replace(decision, reply=reply, memory=replace(decision.memory, topic=topic, alarm=alarm, alarm_left=left))


def _is_over(scene: Scene) -> bool:
    """«C’est bon, fausse alerte», «merci, les pompiers sont là»: said outright, and nothing besides."""
    cues, said = scene.knowledge.folded_cues, f" {scene.said} "
    if "?" in scene.heard.text.text or said.startswith(" est ce "):
        return False
    told = [phrase for phrase in cues["alarm-over"] if f" {phrase} " in said]
    for rescuer in cues["rescuers"]:
        rest = f" {said.partition(f' {rescuer} ')[2]}"
        arrived = [phrase for phrase in cues["arrived"] if f" {phrase} " in rest]
        told += [rescuer, *arrived] if arrived else []
    return bool(told) and is_said_only(scene.said, told, COURTESY)


def _is_of_the_portal(scene: Scene) -> bool:
    """«Mais non, c’est le site», «je parle du formulaire»: it was no emergency."""
    cues, said = scene.knowledge.folded_cues, f" {scene.said} "
    speaks = [phrase for phrase in cues["speaks-of"] if f" {phrase} " in said]
    things = [thing for thing in cues["on-the-portal"] if f" {thing} " in said]
    if not speaks or not things or "?" in scene.heard.text.text:
        return False
    return is_said_only(scene.said, [*speaks, *things], COURTESY)


def _has_called(scene: Scene) -> bool:
    """«Oui j’ai appelé le 15», «on a appelé les pompiers»: help was called, and nothing besides is said."""
    cues, said = scene.knowledge.folded_cues, f" {scene.said} "
    called = [phrase for phrase in cues["called"] if f" {phrase} " in said]
    if not called or "?" in scene.heard.text.text:
        return False
    return is_said_only(scene.said, [*called, *cues["rescuers"], *_NUMBERS], COURTESY)


def _within_reach(scene: Scene, standing: Sequence[LoadedIntent]) -> Decision:
    """What is said to who has called; the emergency stays in mind."""
    again = _reminder(scene, tuple(standing))
    text = Authored.joined((scene.words("urgent.called"), _line(standing)), "\n")
    return replace(again, reply=replace(again.reply, text=text))


def _over(scene: Scene, standing: Sequence[LoadedIntent]) -> Decision:
    text = Authored.joined((scene.words("urgent.over"), _line(standing)))
    reply = Reply(kind=ReplyKind.SMALLTALK, text=text, confidence=1.0, choices=scene.choices(people(scene)))
    memory = scene.remembering(topic=None, step=0, misses=0, offered=(), alarm=(), alarm_left=0, alarm_said=0)
    return Decision(reply, memory)
