"""Texts → HTML, for every page that the service makes. Escaped first: nothing of a text is ever markup."""

from markupsafe import Markup, escape

from bot.conversation import Authored
from bot.knowledge.layout import Block, Run, laid_out
from bot.redaction.labels import FRENCH
from bot.redaction.redacted import Redacted

_LOCK = Markup(
    '<svg class="lock" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" focusable="false">'
    '<path d="M3 5V4a3 3 0 0 1 6 0v1h1v6H2V5zm1.5 0h3V4a1.5 1.5 0 0 0-3 0z"/></svg>'
)


def chips(text: Redacted) -> Markup:
    """The words, each mark as a chip that says in French what was masked; line breaks are the style sheet's to show."""
    pieces, at = [], 0
    for label, start, end in text.marks:
        number = text.text[start + 1 + len(label) : end - 1]  # "" or " 2"
        chip = Markup('<span class="chip">{}{}</span>').format(_LOCK, FRENCH[label] + number)
        pieces += [escape(text.text[at:start]), chip]
        at = end
    return Markup("").join([*pieces, escape(text.text[at:])])


def formatted(text: Authored) -> Markup:
    """Paragraphs, bold and lists."""
    return Markup("\n").join(_block(block) for block in laid_out(text))


def _block(block: Block) -> Markup:
    lines = [_line(runs) for runs in block.lines]
    if block.kind == "p":
        return Markup("<p>{}</p>").format(Markup("<br>").join(lines))
    items = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines)
    return Markup("<{0}>{1}</{0}>").format(block.kind, items)


def _line(runs: tuple[Run, ...]) -> Markup:
    return Markup("").join(
        Markup("<strong>{}</strong>").format(run.text) if run.strong else escape(run.text) for run in runs
    )
