"""What was asked, when more than one thing may be: a close race between pages, two questions, an offered choice, and
«et sous Chrome ?». Each function gives a decision, or None where it has nothing to say.
"""

from collections import defaultdict
from dataclasses import dataclass, replace

from bot.conversation import Reply, ReplyKind
from bot.dialogue.answers import answer, answer_both
from bot.dialogue.next_step import asked_again
from bot.dialogue.scene import MOST_CHOICES, Decision, Scene
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import LoadedIntent
from bot.knowledge.wording import content_words
from bot.nlu.calibration import Verdict
from bot.nlu.engine import Understanding
from bot.redaction.labels import Label

_ASKABLE = (Kind.ANSWER, Kind.HANDOFF)  # the kinds that are worth a choice
_JUST_SAID = (Kind.REFUSAL, Kind.SMALLTALK)
_AS_ONE = {Kind.HANDOFF: "a person"}  # whether here or on the telephone: a person is wanted
RIVAL = 0.04  # probability from which an intent is worth offering
WORTH_ASKING = 0.25  # odds of what is offered, taken together, from which asking is better than giving up
PLAIN = 0.4  # odds from which what is no question (a greeting, a refusal) is answered without asking
FOLLOWS = 3.0  # times likelier: an intent that its author named as what is asked next
DEMANDED = 0.15  # odds from which a person who was demanded outright is called without asking
FEW = 2  # words of meaning: what is said in so few leaves room
POSSIBLE = 0.1  # odds from which it may be another page's
SURE = 0.8  # odds from which it is answered all the same
_ORDINALS = ("first", "second", "third")
SHORT = 6  # words of a message that may be nothing but another value of what was just answered


@dataclass(frozen=True, slots=True)
class Judged:
    """A ranking as the dialogue sees it. `verdict`: what confidence allows; `first`: the likeliest intent of the
    likeliest page, and `odds` that its page is the one, if the question is ours; `confidence`: that its page answers;
    `rivals`: the likeliest intents, one a page before a second of any, and `rival_odds` of them all.
    """

    verdict: Verdict
    first: LoadedIntent | None
    odds: float
    confidence: float
    rivals: tuple[LoadedIntent, ...]
    rival_odds: float


def judge(scene: Scene, understanding: Understanding) -> Judged:
    """Probabilities are summed by page: two intents that lead to one page do not compete. What usually follows the
    answer just given is likelier than it looks: «le mail n'arrive pas», after a forgotten password.
    """
    ranked = _after_the_last(scene, understanding)
    if not ranked:
        return Judged(Verdict.FALLBACK, None, 0.0, 0.0, (), 0.0)
    sums: defaultdict[str, float] = defaultdict(float)
    best_of: dict[str, LoadedIntent] = {}
    for intent, confidence in ranked:
        page = intent.page if intent.page and intent.kind is Kind.ANSWER else _AS_ONE.get(intent.kind, intent.name)
        sums[page] += confidence
        best_of.setdefault(page, intent)
    by_page = sorted(sums, key=lambda page: -sums[page])
    best, second = sums[by_page[0]], sums[by_page[1]] if len(by_page) > 1 else 0.0
    first = best_of[by_page[0]]
    verdict = understanding.thresholds.verdict(understanding.in_scope, best, second)
    likely = [intent for intent, confidence in ranked if confidence >= RIVAL]
    rivals = dict.fromkeys([*(best_of[page] for page in by_page if best_of[page] in likely), *likely])
    rival_odds = sum(confidence for _, confidence in ranked if confidence >= RIVAL)
    return Judged(verdict, first, best, round(best * understanding.in_scope, 6), tuple(rivals), rival_odds)


def _after_the_last(scene: Scene, understanding: Understanding) -> list[tuple[LoadedIntent, float]]:
    """The ranking, with what follows the last topic `FOLLOWS` times likelier; the sum stays what it was."""
    follow_ups = scene.topic.follow_ups if scene.topic else ()
    ranked = [
        (intent, candidate.confidence * (FOLLOWS if candidate.intent in follow_ups else 1.0), candidate.confidence)
        for candidate in understanding.ranked
        if (intent := scene.intent(candidate.intent)) is not None
    ]
    likelier = sum(odds for _, odds, _ in ranked)
    share = sum(odds for _, _, odds in ranked) / likelier if likelier else 0.0
    by_odds = sorted(ranked, key=lambda one: -one[1]) if follow_ups else ranked
    return [(intent, odds * share) for intent, odds, _ in by_odds]


def chosen(scene: Scene) -> Decision | None:
    """The message is a title (a choice sends it), or picks one of what was just offered, or declines it."""
    name = scene.knowledge.titled.get(scene.said)
    if name is None:
        name = _picked(scene)
    if (intent := scene.intent(name)) is not None:
        return answer(scene, intent, scene.heard.understanding, 1.0)
    if not scene.memory.offered:
        return _nothing_to_choose(scene)
    if scene.cued("no"):
        reply = Reply(kind=ReplyKind.SMALLTALK, text=scene.words("choice.declined"), confidence=1.0)
        return Decision(reply, scene.remembering(offered=()))
    if scene.cued("yes") and scene.memory.misses:  # to more than one: which? («ok» after an answer is no choice)
        return _asking(scene, scene.memory.offered, "choice.which", 1.0, scene.memory.misses)
    return _nothing_to_choose(scene)


def _nothing_to_choose(scene: Scene) -> Decision | None:
    """«oui», «non», and nothing was asked."""
    if not (scene.cued("yes") or scene.cued("no")):
        return None
    judged = judge(scene, scene.heard.understanding)
    if judged.first is not None and judged.first.kind is Kind.SMALLTALK and judged.odds >= PLAIN:
        return None
    return Decision(Reply(kind=ReplyKind.SMALLTALK, text=scene.words("choice.declined"), confidence=1.0), scene.memory)


def _picked(scene: Scene) -> str | None:
    offered = scene.memory.offered
    for place, cue in zip(range(len(offered)), _ORDINALS, strict=False):
        if scene.cued(cue):
            return offered[place]
    only = scene.intent(offered[0]) if len(offered) == 1 else None
    asked = only is not None and (scene.memory.misses > 0 or only.kind is Kind.HANDOFF)
    return offered[0] if asked and scene.cued("yes") else None


def another_value(scene: Scene) -> Decision | None:
    """«et sous Chrome ?»: a short message that names another value of what the last answer was about."""
    topic, understanding = scene.topic, scene.heard.understanding
    if topic is None or len(scene.said.split()) > SHORT or not _takes_value(topic, understanding):
        return None
    judged = judge(scene, understanding)
    stands_alone = judged.verdict is Verdict.ANSWER and not understanding.leaning and judged.first is not topic
    if stands_alone and not scene.said.startswith(("et ", "sous ", "sur ", "avec ", "pour ")):
        return None
    return answer(scene, topic, understanding, max(judged.confidence, understanding.thresholds.p))


def two_questions(scene: Scene) -> Decision | None:
    """Both answers, where both parts are sure; a part that only greets or thanks is left out."""
    whole = judge(scene, scene.heard.understanding).first
    asked = []
    for part in scene.heard.understanding.parts[:2]:
        judged = judge(scene, part)
        if judged.verdict is not Verdict.ANSWER or judged.first is None or judged.first.kind is Kind.SMALLTALK:
            continue
        if whole is not None and whole.kind is Kind.REFUSAL and judged.first.kind is Kind.HANDOFF and not part.demanded:
            continue  # «j’ai mal, qu’avez-vous à me conseiller»: half a message calls nobody against the whole of it
        asked.append((judged.first, part, judged.confidence))
    for intent, part, confidence in asked:
        if intent.kind in (Kind.URGENT, Kind.HANDOFF):
            return answer(scene, intent, part, confidence)
    if len(asked) < 2 or asked[0][0] is asked[1][0]:
        return None
    confidence = min(confidence for _, _, confidence in asked)
    return answer_both(scene, [(intent, part) for intent, part, _ in asked], confidence)


def understood(scene: Scene) -> Decision | None:
    """The one answer, or the question between two or three; None where confidence allows neither."""
    understanding = scene.heard.understanding
    judged = judge(scene, understanding)
    first = judged.first
    if (person := person_demanded(scene, understanding)) is not None:
        return answer(scene, person, understanding, judged.confidence)
    if first is None or judged.verdict is Verdict.FALLBACK:
        return _refusal(scene, judged)
    plain_enough = (first.kind in _JUST_SAID and judged.odds >= PLAIN) or (
        first.kind is Kind.HANDOFF and judged.odds >= SURE
    )
    clear = judged.verdict is Verdict.ANSWER and not _may_be_elsewhere(scene, judged)
    if clear or plain_enough or _alone_takes_the_value(judged, understanding):
        again = asked_again(scene, first)
        return again or _beside_its_rivals(scene, judged, answer(scene, first, understanding, judged.confidence))
    if (refusal := _refusal_demanded(scene, understanding)) is not None and refusal in judged.rivals:
        return answer(scene, refusal, understanding, judged.confidence)
    names = _offerable(scene, judged) if judged.rival_odds >= WORTH_ASKING else []
    if len(names) < 2 or scene.memory.misses > 1 or set(names) == set(scene.memory.offered):
        return None  # asked already: another way on
    key = "clarify.again" if scene.memory.misses else "clarify.ask"
    asking = _asking(scene, names, key, judged.confidence, scene.memory.misses + 1)
    # asked only because it may not be ours: what follows («c’est long ?») is about it all the same
    about = {"topic": first.name, "step": 0} if judged.odds >= SURE else {}
    return replace(asking, memory=replace(asking.memory, **about))  # type: ignore[arg-type]


def _says_little(scene: Scene, judged: Judged) -> bool:
    """«Mail», «cookies»: a word or two, which name no value and may ask for several things."""
    if judged.first is None or judged.first.kind is not Kind.ANSWER or scene.memory.misses:
        return False
    few = 0 < len(content_words(scene.said)) <= FEW
    return few and not scene.heard.understanding.entities and len(_offerable(scene, judged)) > 1


def _may_be_elsewhere(scene: Scene, judged: Judged) -> bool:
    """Whether so little was said that another page is possible too."""
    if judged.odds >= SURE or not _says_little(scene, judged):
        return False
    others = [(scene.intent(one.intent), one.confidence) for one in scene.heard.understanding.ranked]
    page = judged.first.page if judged.first else None
    return any(intent and intent.page != page and odds > POSSIBLE for intent, odds in others)


def _beside_its_rivals(scene: Scene, judged: Judged, decision: Decision) -> Decision:
    """«Cookies»: the page is right, and what else it may be asked for comes before what follows the answer."""
    own = next((one.confidence for one in scene.heard.understanding.ranked if one.intent == decision.reply.intent), 1.0)
    if own >= SURE or not _says_little(scene, judged):
        return decision
    rivals = [name for name in _offerable(scene, judged) if name != decision.reply.intent]
    offered = tuple(dict.fromkeys([*rivals, *decision.memory.offered]))[:MOST_CHOICES]
    reply = replace(decision.reply, choices=scene.choices(offered))
    return replace(decision, reply=reply, memory=replace(decision.memory, offered=offered))


def person_demanded(scene: Scene, understanding: Understanding) -> LoadedIntent | None:
    """The intent that hands over, where a person was demanded outright, here or on the telephone, and nothing far
    likelier was asked: whoever wants a person has had enough of being asked back.
    """
    demanded = scene.intent(understanding.demanded)
    if demanded is None or demanded.kind is not Kind.HANDOFF:
        return None
    people = [one for one in understanding.ranked if (to := scene.intent(one.intent)) and to.kind is Kind.HANDOFF]
    return demanded if sum(one.confidence for one in people) >= DEMANDED else None


def _refusal(scene: Scene, judged: Judged) -> Decision | None:
    """Nothing else is clear, but a refusal was called for outright, or what told of health was masked: the refusal
    says where to go.
    """
    understanding = scene.heard.understanding
    refusal = _refusal_demanded(scene, understanding)
    if refusal is None and any(mark.label is Label.HEALTH for mark in scene.heard.text.marks):
        refusal = next((intent for intent in judged.rivals if intent.kind is Kind.REFUSAL), None)
    return answer(scene, refusal, understanding, judged.confidence) if refusal is not None else None


def _refusal_demanded(scene: Scene, understanding: Understanding) -> LoadedIntent | None:
    """The refusal that was called for outright, if one was."""
    demanded = scene.intent(understanding.demanded)
    return demanded if demanded is not None and demanded.kind is Kind.REFUSAL else None


def _alone_takes_the_value(judged: Judged, understanding: Understanding) -> bool:
    """«… avec Firefox»: of all the rivals the first alone has an answer for the value that was named."""
    takers = [intent for intent in judged.rivals if _takes_value(intent, understanding)]
    return judged.odds >= PLAIN and understanding.in_scope >= understanding.thresholds.hi and takers == [judged.first]


def _takes_value(intent: LoadedIntent, understanding: Understanding) -> bool:
    return intent.entity is not None and understanding.entities.get(intent.entity) in intent.answers


def _offerable(scene: Scene, judged: Judged) -> list[str]:
    """Two or three questions to choose from: the rivals, then what usually follows the first of them."""
    names = [intent.name for intent in judged.rivals if intent.kind in _ASKABLE]
    follow_ups = judged.rivals[0].follow_ups if len(names) == 1 else ()
    return [name for name in dict.fromkeys([*names, *follow_ups[:1]]) if scene.intent(name)][:MOST_CHOICES]


def _asking(scene: Scene, names: list[str] | tuple[str, ...], key: str, confidence: float, misses: int) -> Decision:
    choices = scene.choices(names)
    offered = tuple(name for name in dict.fromkeys(names) if scene.intent(name))[:MOST_CHOICES]
    reply = Reply(
        kind=ReplyKind.CLARIFY, text=scene.words(key), intents=offered, confidence=confidence, choices=choices
    )
    return Decision(reply, scene.remembering(misses=misses, offered=offered))
