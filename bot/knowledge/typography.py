"""French typography in authored texts: the one mistake that is told first, with its mend."""

import re

_NBSP = "\u00a0\u202f"
_NO_PROSE = re.compile(r"(https?://|mailto:|tel:)\S+|\{%.*?%\}")  # addresses, and what picks a text
_RULES = (
    (re.compile(r"(?<=\w)'(?=\w)"), "une apostrophe droite ; écrivez ’"),
    (re.compile(rf"«(?![{_NBSP}])"), "après «, une espace insécable"),
    (re.compile(rf"(?<![{_NBSP}])»"), "avant », une espace insécable"),
    (re.compile(rf"(?<![{_NBSP}?!])[;?!]"), "avant ; ? et !, une espace insécable"),
    (re.compile(rf"(?<![{_NBSP}]):(?=[\s*]|$)"), "avant :, une espace insécable"),
    (re.compile(r"\.\.\."), "trois points ; écrivez …"),
)


def typography_of(text: str) -> str | None:
    """The first typographic slip in `text` as a sentence, or None."""
    bare = _NO_PROSE.sub("", text)
    for pattern, mend in _RULES:
        if found := pattern.search(bare):
            near = bare[max(0, found.start() - 12) : found.end() + 8].replace("\n", " ").strip()
            return f"typographie près de « {near} » : {mend}."
    return None
