"""Lint of what stands in braces: a value that nothing fills would be read by members as it is typed.

An intent's texts hold the brand's values alone, in double braces; a sentence of words.yaml those of `SENTENCES`, in
single ones (linting_texts.py); titles and labels none.
"""

import re
from collections.abc import Iterator

from jinja2 import TemplateError

from bot.knowledge.documents import render
from bot.knowledge.everything import Everything
from bot.knowledge.linting_texts import texts_of
from bot.knowledge.problems import Problems

NBSP = "\u00a0"
_BRACED = re.compile(r"(?<!\{)\{([^{}\n]{0,60})\}(?!\})")
_DOUBLE = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def check_values(everything: Everything, problems: Problems) -> None:
    """Nothing in braces is left for members to read."""
    for placed in everything.folder.intents:
        for text, keys in texts_of(placed):
            rendered = text if keys == ("title",) else _rendered(text, everything)
            if keys == ("title",) and _DOUBLE.search(text):
                sentence = f"un titre ne contient pas de valeur «{NBSP}{{{{ … }}}}{NBSP}» ; écrivez-la dans answer."
                problems.error(placed.written.shown, placed.line(*keys), sentence)
            elif found := _BRACED.search(rendered):
                problems.error(placed.written.shown, placed.line(*keys), _unfilled(found[1], everything))
    for text, path, line in _bare(everything):
        if found := _BRACED.search(text) or _DOUBLE.search(text):
            problems.error(path, line, f"rien ne remplit «{NBSP}{found[0]}{NBSP}» ici ; retirez-le.")
    if everything.folder.words:
        words, written = everything.folder.words
        for key, sentence in words.words.items():
            if found := _DOUBLE.search(sentence):
                mend = "les valeurs du fichier de marque ne servent que dans les fiches"
                told = f"rien ne remplit «{NBSP}{found[0]}{NBSP}» dans {key} ; {mend}."
                problems.error(written.shown, written.line("words", key), told)


def _rendered(text: str, everything: Everything) -> str:
    try:
        return render(text, everything.brand)
    except TemplateError:  # told by check_answers
        return ""


def _unfilled(name: str, everything: Everything) -> str:
    told, doubled = f"rien ne remplit {{{name}}} dans une fiche", f"{{{{ {name.strip()} }}}}"
    if name.strip().startswith("brand.") and _rendered(doubled, everything):
        return f"{told} ; vouliez-vous {doubled}{NBSP}?"
    mend = "écrivez la valeur, ou celle du fichier de marque ({{ brand.… }})"
    return f"{told}, les membres le liraient tel quel ; {mend}."


def _bare(everything: Everything) -> Iterator[tuple[str, str, int]]:
    """The texts that hold no value at all: the topics' titles and the labels of entities' values."""
    if everything.folder.words:
        words, written = everything.folder.words
        for name, title in words.topics.items():
            yield title, written.shown, written.line("topics", name)
    for file, written in everything.folder.entities:
        for value, declared in file.values.items():
            yield declared.label, written.shown, written.line("values", value)
