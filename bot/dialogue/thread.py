"""What a short message means right after an answer, where alone it would mean something else: «combien de temps ?»
after a blocked account, «et récupérer une copie avant» after an erasure. The authors say so (`in_thread`); where people
were asked for, the hours do. Pure.
"""

from bot.conversation import Reply, ReplyKind, State
from bot.dialogue.answers import answer
from bot.dialogue.next_step import next_step
from bot.dialogue.scene import COURTESY, Decision, Scene, is_said_only
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import InThread, LoadedIntent
from bot.knowledge.wording import plain

HOW_LONG = "how-long"
MOST = 12  # words; a longer message tells something new
_BESIDES = COURTESY | frozenset(  # words that stand around «quand» and «combien de temps», and ask for nothing else
    plain(
        "ça cela ce prend prendre prendra dure durer durera va falloir faudra faut attendre attends environ donc alors "
        "exactement peu près reviennent revient revenez rouvrez rouvrent ouvrez ouvrent arrivent arrivez répondent "
        "répondez répondra là vont être serait sera valable valide reste restera conseillers "
        "conseiller disponibles disponible et est-ce"
    ).split()
)


def in_thread(scene: Scene) -> Decision | None:
    """The meaning that the author of the last answer gave to this message, if it is short and says so."""
    asks_how_long = _asks_how_long(scene)
    if asks_how_long and (people := _people(scene)) is not None:
        return answer(scene, people, scene.heard.understanding, 1.0)
    topic = scene.topic
    if topic is None or len(scene.said.split()) > MOST:
        return None
    for thread in topic.in_thread:
        if (thread.cue == HOW_LONG and asks_how_long) or _says(scene, thread):
            return _follow(scene, topic, thread)
    return None


def _people(scene: Scene) -> LoadedIntent | None:
    """The intent that asks for a person, where one was just asked for: when they come hangs on the hours."""
    topic = scene.topic
    if topic is not None:
        return topic if topic.kind is Kind.HANDOFF else None
    opening_ms = scene.memory.told_opening_ms
    not_yet_open = opening_ms is not None and (opening_ms == 0 or opening_ms > scene.at.timestamp() * 1000)
    if scene.conversation.state is not State.WAITING and not not_yet_open:
        return None
    return next((intent for intent in scene.knowledge.intents.values() if intent.kind is Kind.HANDOFF), None)


def _asks_how_long(scene: Scene) -> bool:
    told = [phrase for phrase in scene.knowledge.folded_cues[HOW_LONG] if f" {phrase} " in f" {scene.said} "]
    return bool(told) and is_said_only(scene.said, told, _BESIDES)


def _says(scene: Scene, thread: InThread) -> bool:
    said = f" {scene.said} "
    return any(f" {phrase} " in said for phrase in thread.says) and not any(
        f" {phrase} " in said for phrase in thread.unless
    )


def _follow(scene: Scene, topic: LoadedIntent, thread: InThread) -> Decision:
    if (intent := scene.intent(thread.intent)) is not None:
        return answer(scene, intent, scene.heard.understanding, 1.0)
    if thread.answer is None:
        return next_step(scene, topic)
    reply = Reply(
        kind=ReplyKind.ANSWER,
        text=thread.answer,
        intent=topic.name,
        intents=(topic.name,),
        title=topic.title,
        confidence=1.0,
        links=thread.links or topic.links[:1],
    )
    return Decision(reply, scene.remembering(topic=topic.name, misses=0, offered=()))
