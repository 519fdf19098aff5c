"""Questions that had no answer → what an author may add to the folder: a patch of two new files, phrases by one more
hand and a conversation test each. Pure; the author reads it before it is applied.

Out: the text of a patch that `git apply` and `patch -p1` take. A mark such as `[EMAIL]` stands in a phrase as in any
other; a masked question gets no test, since its words as typed are gone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import yaml

from bot.redaction.redacted import Redacted

_PHRASES_HEAD = """\
# Questions de membres restées sans réponse, masquées, telles que le service les a gardées. À relire avant d’appliquer :
# retirez ce qui n’a pas sa place, corrigez l’intention, ajoutez d’autres façons de poser la même question.
"""
_STORIES_HEAD = """\
# Les mêmes questions, avec une politesse autour : chacune doit trouver sa réponse. Reformulez-les, pour que le test
# prouve davantage qu’une phrase apprise par cœur.
"""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A question, and the intent that is to answer it."""

    text: Redacted
    intent: str


def hand_of(at: datetime) -> str:
    """The name of the hand that these phrases are by: `membres-2026-11-25-0915`."""
    return f"membres-{at:%Y-%m-%d-%H%M}"


def patch_of(proposed: Sequence[Proposed], titles: Mapping[str, str], at: datetime, folder: str = "intents") -> str:
    """The patch. `titles`: intent → its question, for the reader; `folder`: the intents folder's name in the patch."""
    hand = hand_of(at)
    phrases: dict[str, list[str]] = {}
    for one in proposed:
        phrases.setdefault(one.intent, []).append(_line(one.text))
    stories = [
        {
            "story": f"Un membre demande : {titles[one.intent]}",
            "turns": [{"member": f"Bonjour, {_line(one.text)} Merci d’avance.", "intents": [one.intent]}],
        }
        for one in proposed
        if not one.text.marks
    ]
    files = {f"{folder}/phrases/{hand}.yaml": _PHRASES_HEAD + _yaml({"hand": hand, "phrases": phrases})}
    if stories:
        files[f"{folder}/tests/{hand}.yaml"] = _STORIES_HEAD + _yaml({"stories": stories})
    return "".join(_new_file(path, text.splitlines()) for path, text in files.items())


def _line(text: Redacted) -> str:
    return " ".join(text.text.split())


def _yaml(content: Any) -> str:
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10_000)


def _new_file(path: str, lines: Sequence[str]) -> str:
    head = [f"diff --git a/{path} b/{path}", "new file mode 100644", "--- /dev/null", f"+++ b/{path}"]
    return _joined([*head, f"@@ -0,0 +1,{len(lines)} @@", *(f"+{line}" for line in lines)])


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
