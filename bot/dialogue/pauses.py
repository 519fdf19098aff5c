"""Messages that ask nothing yet: «attendez, je cherche», «je m’appelle», «c’est pour ma fille», «enfin [numéro]». They
are answered as what they are: read as a question, «je m’appelle» would call a person, «depuis hier» give
condolences, and «je suis sourde» refuse advice that nobody asked for. Pure.
"""

from dataclasses import replace

from bot.conversation import Authored, Reply, ReplyKind
from bot.dialogue.answers import answer
from bot.dialogue.clarification import judge
from bot.dialogue.fallback import only_masked
from bot.dialogue.scene import COURTESY, Decision, Scene, is_said_only
from bot.knowledge.intent import Kind
from bot.knowledge.wording import STOP_WORDS, plain
from bot.redaction.dates import DAYS, MONTHS
from bot.redaction.labels import Label

_KIN = frozenset(
    plain(
        "mari femme époux épouse conjoint conjointe compagnon compagne fils fille filles enfant enfants bébé père mère "
        "papa maman frère sœur oncle tante cousin cousine neveu nièce copain copine parents mamie papi voisin voisine "
        "beau belle grand grands petit petite monsieur madame"
    ).split()
)
_TIME = frozenset(
    plain(
        "hier avant-hier matin midi soir nuit semaine semaines mois jour jours an ans année dernier dernière prochain "
        "prochaine passé passée depuis longtemps"
    ).split()
).union(DAYS.split("|"), MONTHS.split("|"))
_SPELT = frozenset("bcdefghikopqrtuvwxz")
"""Letters that stand for themselves: an elided word is none of these."""
_AROUND = COURTESY | frozenset(  # said around a value that is told or put right
    plain(
        "ça ce c est était et ou puis alors plutôt donc pas plus moi crois pense sais dis encore aussi même sinon "
        "voici tiens attendez pardon excusez merci fois ensuite juste toujours plus tôt attention appelle appelles nom "
        "prénom né née mal écrit dit masqué"
    ).split()
)
_ASKING = frozenset(
    plain("comment que quel quelle quels quelles qui quand ou pouvez peut peux veut veux vais faut dois faire").split()
)
_CLOSED = (
    (STOP_WORDS - _ASKING) | COURTESY | _KIN | _TIME | frozenset(plain("avec sans deux âge vers pas plus").split())
)
MOST = 6
"""Words besides what is masked; more of them tell something."""


def pauses(scene: Scene) -> Decision | None:
    """What is said to who gathers her papers, says that a value comes, or tells something and asks nothing."""
    if "?" in scene.heard.text.text:
        return None
    marks = scene.heard.text.marks
    if any(mark.label is Label.HEALTH for mark in marks):
        return _of_health(scene)
    if marks:
        told = scene.said.split()
        return only_masked(scene) if len(told) <= MOST and is_said_only(scene.said, [], _AROUND | _KIN) else None
    if scene.cued("pausing"):
        return _said(scene, scene.words("turn.waiting"))
    if scene.cued("announcing"):
        return _said(scene, scene.words("turn.announced"))
    return _said(scene, scene.words("turn.told")) if scene.cued("remark") or _is_told(scene) else None


def _of_health(scene: Scene) -> Decision | None:
    """«Mon mari est [santé]»: no advice is asked for, so none is refused; where to go is said all the same. «J’ai
    [santé], que faire» asks.
    """
    if not set(scene.said.split()) <= _CLOSED:
        return None
    understanding = scene.heard.understanding
    judged = judge(scene, understanding)
    refusal = next((intent for intent in judged.rivals if intent.kind is Kind.REFUSAL), None)
    if refusal is None:
        return None
    refused = answer(scene, refusal, understanding, judged.confidence)
    return replace(refused, reply=replace(refused.reply, text=scene.words("turn.health"), title=None))


def _is_told(scene: Scene) -> bool:
    """«Depuis hier», «c’est pour ma fille», «avec un k»: words of time, of kin or single letters, and no others."""
    said = scene.said.split()
    if not said or len(said) > MOST or said[0] in ("et", "mais"):  # «et pour ma fille» goes on with a question
        return False
    letters = {word for word in said if word in _SPELT}
    words = set(said) - letters
    if not words <= _CLOSED:
        return False
    if words & _KIN:
        return not scene.heard.understanding.leaning
    return bool(words & _TIME) or (bool(letters) and bool(words & {"un", "deux", "avec", "sans"}))


def _said(scene: Scene, text: Authored) -> Decision:
    return Decision(Reply(kind=ReplyKind.SMALLTALK, text=text, confidence=1.0), scene.remembering())
