"""Messages that ask nothing yet: «attendez, je cherche», «je m’appelle», «enfin [numéro masqué]». They are answered as
what they are: read as a question, «je m’appelle» would call a person and «puis» refuse medical advice. Pure.
"""

from bot.conversation import Authored, Reply, ReplyKind
from bot.dialogue.fallback import only_masked
from bot.dialogue.scene import COURTESY, Decision, Scene, is_said_only
from bot.knowledge.wording import plain
from bot.redaction.labels import Label

_AROUND = COURTESY | frozenset(  # said around a value that is told or put right
    plain(
        "ça ce c est était et ou puis alors plutôt donc pas plus moi crois pense sais dis encore aussi même sinon "
        "voici tiens attendez pardon excusez merci fois ensuite juste toujours plus tôt attention"
    ).split()
)
MOST = 6
"""Words besides what is masked; more of them tell something."""


def pauses(scene: Scene) -> Decision | None:
    """What is said to who gathers her papers, says that a value comes, or tells nothing but one."""
    marks = scene.heard.text.marks
    if marks:
        told = scene.said.split()
        if any(mark.label is Label.HEALTH for mark in marks):
            return None  # «j’ai [santé]» asks for care, and is told where to go
        return only_masked(scene) if len(told) <= MOST and is_said_only(scene.said, [], _AROUND) else None
    if "?" in scene.heard.text.text:
        return None
    if scene.cued("pausing"):
        return _said(scene, scene.words("turn.waiting"))
    return _said(scene, scene.words("turn.announced")) if scene.cued("announcing") else None


def _said(scene: Scene, text: Authored) -> Decision:
    return Decision(Reply(kind=ReplyKind.SMALLTALK, text=text, confidence=1.0), scene.remembering())
