"""Lint of what members read: the answers, and the dialogue's own sentences."""

import re
from collections.abc import Iterator

from jinja2 import TemplateError

from bot.knowledge.brand import Brand
from bot.knowledge.documents import render
from bot.knowledge.everything import Everything
from bot.knowledge.folder import Placed
from bot.knowledge.intent import Audience, Kind
from bot.knowledge.problems import Problems
from bot.knowledge.sources import EVERY_SERVICE
from bot.knowledge.typography import typography_of
from bot.knowledge.words import CUES, SENTENCES, values_of

NBSP = "\u00a0"


def check_words(everything: Everything, problems: Problems) -> None:
    """words.yaml has every sentence of the dialogue, asking for no value that the dialogue does not give."""
    if not everything.folder.words:
        return
    words, written = everything.folder.words
    for missing in sorted(SENTENCES.keys() - words.words.keys()):
        problems.error(written.shown, written.line("words"), f"il manque la phrase {missing}.")
    for missing in sorted(set(CUES) - words.cues.keys()):
        problems.error(written.shown, written.line("cues"), f"il manque la liste {missing}.")
    for key, sentence in words.words.items():
        line = written.line("words", key)
        if mistake := typography_of(sentence):
            problems.warning(written.shown, line, mistake)
        if key not in SENTENCES:
            problems.warning(written.shown, line, f"la phrase {key} ne sert nulle part.")
            continue
        asked = values_of(sentence)
        if asked is None:
            problems.error(written.shown, line, f"une accolade est mal fermée dans {key}.")
        elif wrong := sorted(asked - SENTENCES[key]):
            allowed = ", ".join(f"{{{name}}}" for name in sorted(SENTENCES[key])) or "aucune"
            problems.error(
                written.shown, line, f"{{{wrong[0]}}} est inconnu dans {key} (valeurs possibles : {allowed})."
            )


def check_answers(everything: Everything, problems: Problems) -> None:
    """Answers read well: typography, length, no HTML, validity dates in order, a way on for who needs a person."""
    for placed in everything.folder.intents:
        intent, path = placed.intent, placed.written.shown
        for text, keys in texts_of(placed):
            line = placed.line(*keys)
            if mistake := typography_of(text):
                problems.warning(path, line, mistake)
            _check_marks(text, path, line, problems)
            _check_brand(text, everything.brand, path, line, problems)
            if not _renders(text, everything.brand):
                problems.error(path, line, f"«{NBSP}{{{{ … }}}}{NBSP}» ne nomme pas une valeur du fichier de marque.")
        if intent.valid_from and intent.valid_until and intent.valid_until < intent.valid_from:
            problems.error(path, placed.line("valid_until"), "la fin de validité précède le début.")
        if intent.audience is not Audience.EVERYONE and intent.kind is not Kind.ANSWER:
            problems.warning(path, placed.line("audience"), "audience ne sert que pour kind: answer.")
        if intent.meanwhile and intent.kind not in (Kind.HANDOFF, Kind.URGENT):
            problems.warning(path, placed.line("meanwhile"), "meanwhile ne sert que pour kind: handoff ou urgent.")
        for number, thread in enumerate(intent.in_thread):
            if not thread.cue and not thread.says:
                problems.error(path, placed.line("in_thread", number), "une suite veut says, ou cue: how-long.")
            if thread.answer and thread.intent:
                problems.error(path, placed.line("in_thread", number), "une suite a answer ou intent, pas les deux.")
        for number, step in enumerate(intent.if_not_solved):
            if not step.answer and not step.human:
                problems.error(path, placed.line("if_not_solved", number), "une étape veut answer, ou human: true.")


def _check_brand(text: str, brand: Brand, path: str, line: int, problems: Problems) -> None:
    """A contact of the brand file, typed out, would stay behind when the file changes."""
    spaced = " ".join(text.split())
    for group in ("contacts", "publisher", "dpo", "mediator", "host"):
        for name, value in getattr(brand, group):
            if name in ("phone", "email", "hours", "url") and " ".join(str(value).split()) in spaced:
                mend = f"écrivez {{{{ brand.{group}.{name} }}}}"
                problems.warning(path, line, f"«{NBSP}{value}{NBSP}» vient du fichier de marque ; {mend}.")
                return


def _check_marks(text: str, path: str, line: int, problems: Problems) -> None:
    """A reply holds line breaks, `**bold**` and lists; anything else would be shown as it is typed."""
    if re.search(r"</?[a-zA-Z][^>]*>", text):
        problems.error(path, line, "une réponse est du texte simple, sans balise HTML.")
    if re.search(r"\]\(|https?://", text):
        problems.warning(path, line, "une adresse dans le texte ; mettez la page dans links.")
    if "`" in text:
        problems.warning(path, line, "un accent grave (`) serait montré tel quel ; retirez-le, ou mettez en **gras**.")
    if text.count("**") % 2:
        problems.warning(path, line, "un gras (**) n’est pas fermé.")


def _renders(text: str, brand: Brand) -> bool:
    """In whatever way the service is set."""
    try:
        said = [render(text, brand, service) for service in EVERY_SERVICE]
    except TemplateError:
        return False
    return all(one.strip() for one in said)


def texts_of(placed: Placed) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """What members read of an intent, each text with the keys to it."""
    yield placed.intent.title, ("title",)
    yield placed.intent.answer, ("answer",)
    if placed.intent.meanwhile:
        yield placed.intent.meanwhile, ("meanwhile",)
    for value, text in placed.intent.answers.items():
        yield text, ("answers", value)
    for number, step in enumerate(placed.intent.if_not_solved):
        if step.answer:
            yield step.answer, ("if_not_solved", number, "answer")
    for number, thread in enumerate(placed.intent.in_thread):
        if thread.answer:
            yield thread.answer, ("in_thread", number, "answer")
