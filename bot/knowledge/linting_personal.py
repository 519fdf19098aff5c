"""Lint of what nobody should find in a folder that is shared and published: somebody's number, address, name.

The redactor reads every phrase, every text that members read and every message of the conversation tests, as it reads
a member's. What it masks there is told by its kind and never repeated. Left aside: words of health (phrases talk about
it), what the second reader alone guesses, a first name that nothing announces, which is nobody's, the brand's public
contacts, and in a test what its turn says is `masked`: its author put an invented value there on purpose.
"""

import re
from collections.abc import Collection

from bot.knowledge.everything import Everything
from bot.knowledge.linting_stories import Stories, every_story
from bot.knowledge.linting_texts import texts_of
from bot.knowledge.problems import Problems
from bot.redaction.labels import FRENCH, Label
from bot.redaction.redactor import LONGEST, Found, Redactor

_PATIENT_MS = 60_000  # nobody waits: a busy machine must not change what is told
_BRAND = re.compile(r"\{\{.*?\}\}|\{\w+\}", re.DOTALL)


def check_personal(everything: Everything, stories: Stories, problems: Problems) -> None:
    """Warns of each text that seems to hold a value of somebody's."""
    reads = _Reads(Redactor(everything.brand.unmasked, deadline_ms=_PATIENT_MS, listens=False))
    folder = everything.folder
    for phrase in (*folder.all_phrases(), *(phrase for _, phrase in folder.outside())):
        if labels := reads.labels(phrase.text):
            marks = ", ".join(f"[{label}]" for label in labels)
            mend = f"écrivez {marks} à la place, c’est ce que l’assistant lira"
            problems.warning(phrase.path, phrase.line, f"cette phrase {_holds(labels)} ; {mend}.")
    for placed in folder.intents:
        for text, keys in texts_of(placed):
            if labels := reads.authored(text):
                sentence = f"ce texte, que tous liraient, {_holds(labels)} ; retirez-la."
                problems.warning(placed.written.shown, placed.line(*keys), sentence)
    if folder.words:
        words, written = folder.words
        for key, text in words.words.items():
            if labels := reads.authored(text):
                sentence = f"ce texte, que tous liraient, {_holds(labels)} ; retirez-la."
                problems.warning(written.shown, written.line("words", key), sentence)
    for story, written, keys in every_story(stories):
        for number, turn in enumerate(story.turns):
            if labels := reads.labels(turn.member, turn.masked or ()):
                mend = f"retirez-la, ou inventez-en une et dites-le (masked: [{', '.join(labels)}])"
                sentence = f"ce message {_holds(labels)} ; {mend}."
                problems.warning(written.shown, written.line(*keys, "turns", number, "member"), sentence)


class _Reads:
    """What the redactor finds in texts of an author."""

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor

    def labels(self, text: str, expected: Collection[Label] = ()) -> list[Label]:
        """The kinds found in `text`, each once, in their order there."""
        return list(dict.fromkeys(one.label for one in self._found(text) if one.label not in expected))

    def authored(self, text: str) -> list[Label]:
        """The same for what members read: it talks of passwords and sites, and gives nobody's."""
        found = self._found(_BRAND.sub("…", text))
        return list(dict.fromkeys(one.label for one in found if not one.rule.startswith(("secret.", "code."))))

    def _found(self, text: str) -> list[Found]:
        read = text[:LONGEST]
        found = sorted(self._redactor.redact(read).found, key=lambda one: one.start)
        return [one for one in found if _is_somebody_s(one, read)]


def _is_somebody_s(one: Found, text: str) -> bool:
    if one.label is Label.HEALTH or one.rule == "reader.likely":
        return False
    return one.rule != "person.known" or len(text[one.start : one.end].split()) > 1


def _holds(labels: list[Label]) -> str:
    kinds = ", ".join(FRENCH[label].rpartition(" masqué")[0] for label in labels)
    return f"semble contenir une donnée personnelle ({kinds})"
