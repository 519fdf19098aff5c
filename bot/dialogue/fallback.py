"""When nothing was understood, or the answer did not help: the ladders. One step a turn, no sentence twice in a row,
and a person at the end.
"""

from bot.conversation import Authored, Reply, ReplyKind
from bot.dialogue.clarification import judge
from bot.dialogue.next_step import CONTACT, next_step, people
from bot.dialogue.scene import MOST_CHOICES, Decision, Scene, is_said_only
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import LoadedIntent
from bot.knowledge.passages import quote
from bot.knowledge.wording import plain
from bot.nlu.calibration import Verdict

_BESIDES = frozenset(
    plain(
        "tout toute tous encore déjà toujours même pourtant aussi plusieurs fois hélas malheureusement bien ben bah "
        "non oui désolé désolée pareil hier"
    ).split()
)
SHORT = 9  # words; a longer message tells something new, even when «toujours rien» is in it


def not_solved(scene: Scene) -> Decision | None:
    """«Toujours rien»: the next step of the topic, then a person."""
    if not _says_not_solved(scene):
        return None
    topic = scene.topic
    if topic is None:
        return _what_does_not_work(scene)
    return next_step(scene, topic)


def _says_not_solved(scene: Scene) -> bool:
    phrases = scene.knowledge.folded_cues["not-solved"]
    if scene.said in phrases:
        return True
    told = [phrase for phrase in phrases if f" {phrase} " in f" {scene.said} "]
    if len(scene.said.split()) > SHORT or not told:
        return False
    if scene.topic is not None and is_said_only(scene.said, told, _BESIDES):
        return True
    judged = judge(scene, scene.heard.understanding)
    return judged.verdict is not Verdict.ANSWER or judged.first is scene.topic or scene.heard.understanding.leaning


def _what_does_not_work(scene: Scene) -> Decision | None:
    """«Ça ne marche pas», said first: ask what, unless it was understood."""
    judged = judge(scene, scene.heard.understanding)
    names_nothing = scene.said in scene.knowledge.folded_cues["not-solved"]  # what it may be about is a guess
    asked = scene.intent(scene.heard.understanding.demanded)
    if asked is not None and asked.kind in (Kind.HANDOFF, Kind.REFUSAL):
        return None  # outright: a person, or advice
    if scene.memory.misses or (judged.verdict is Verdict.ANSWER and not names_nothing):
        return None
    names = [name for name in _suggested(scene) if (intent := scene.intent(name)) and intent.kind is Kind.ANSWER]
    return _miss(scene, scene.words("answer.not-solved-what"), names)


def passage_quoted(scene: Scene) -> Decision | None:
    """No intent fits, but a passage of the published documents does: its words, and where they stand."""
    understanding = scene.heard.understanding
    if understanding.in_scope < understanding.thresholds.hi:
        return None  # something is always found: the gate must hold first
    found = quote(scene.knowledge, scene.said)
    if found is None:
        return None
    text = scene.words("answer.passage").filled(title=found.citation.title, passage=found.text)
    reply = Reply(
        kind=ReplyKind.ANSWER,
        text=text,
        title=found.citation.title,
        confidence=round(understanding.in_scope * found.coverage, 6),
        links=(found.link,),
        citations=(found.citation,),
    )
    return Decision(reply, scene.remembering(topic=None, step=0, misses=0, offered=()))


def only_masked(scene: Scene) -> Decision:
    """Nothing but what is masked was told."""
    key = "fallback.only-masked-again" if scene.memory.misses % 2 else "fallback.only-masked"
    return _miss(scene, scene.words(key), ())


def ladder(scene: Scene) -> Decision:
    """Rephrase, then questions that can be answered, then a person."""
    misses, understanding = scene.memory.misses, scene.heard.understanding
    if misses == 0:
        outside = understanding.in_scope < understanding.thresholds.lo
        return _miss(scene, scene.words("fallback.outside" if outside else "fallback.rephrase"), ())
    if misses == 1:
        return _miss(scene, scene.words("fallback.suggestions"), _near_or_suggested(scene))
    key = "fallback.human-again" if misses % 2 else "fallback.human"
    return _miss(scene, scene.words(key), people(scene), human=True)


def _miss(scene: Scene, text: Authored, names: list[str] | tuple[str, ...], *, human: bool = False) -> Decision:
    choices = scene.choices(names)
    judged = judge(scene, scene.heard.understanding)
    reply = Reply(
        kind=ReplyKind.FALLBACK,
        text=text,
        confidence=judged.confidence,
        links=(scene.knowledge.link(CONTACT),) if human else (),
        choices=choices,
    )
    offered = tuple(name for name in dict.fromkeys(names) if scene.intent(name))[:MOST_CHOICES]
    return Decision(reply, scene.remembering(misses=scene.memory.misses + 1, offered=offered))


def _near_or_suggested(scene: Scene) -> list[str]:
    """What the message came nearest to, if it may be ours at all, then what is asked most on this page."""
    understanding, near = scene.heard.understanding, list[LoadedIntent]()
    if understanding.in_scope >= understanding.thresholds.lo:
        near = [intent for intent in judge(scene, understanding).rivals if intent.kind is Kind.ANSWER][:2]
    fresh = [intent.name for intent in near if intent.name not in scene.memory.offered]
    return [*fresh, *_suggested(scene)]


def _suggested(scene: Scene) -> tuple[str, ...]:
    suggested = scene.knowledge.suggested
    return suggested.get(scene.conversation.page or "default") or suggested.get("default", ())
