"""What an authored text is made of, for whoever shows it: paragraphs and lists of lines, each in plain and bold runs
(API.md §1: line breaks, `**bold**`, `- ` and `1. ` lists). Pure.
"""

import re
from dataclasses import dataclass
from typing import Literal

from bot.conversation import Authored

_ITEM = re.compile(r"(- |\d+\. )(.*)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line that look alike."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph and its lines, or a list and its items; `kind` is the HTML element of that meaning."""

    kind: Literal["p", "ul", "ol"]
    lines: tuple[tuple[Run, ...], ...]


def laid_out(text: Authored) -> tuple[Block, ...]:
    """The blocks of `text`, in order; items of one kind that follow each other are one list, blank lines or not."""
    blocks: list[Block] = []
    fresh = True  # whether the next plain line begins a paragraph
    for line in text.text.strip().split("\n"):
        item = _ITEM.match(line)
        kind: Literal["p", "ul", "ol"] = "p" if item is None else "ul" if item[1] == "- " else "ol"
        runs = _runs(line if item is None else item[2])
        if not line.strip():
            fresh = True
        elif blocks and blocks[-1].kind == kind and not (fresh and item is None):
            blocks[-1] = Block(kind, (*blocks[-1].lines, runs))
            fresh = False
        else:
            blocks.append(Block(kind, (runs,)))
            fresh = False
    return tuple(blocks)


def _runs(line: str) -> tuple[Run, ...]:
    parts = _BOLD.split(line)
    return tuple(Run(part, strong=odd % 2 == 1) for odd, part in enumerate(parts) if part)
