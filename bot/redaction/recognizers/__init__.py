"""One recognizer a kind of personal data: a function `find(view) -> Iterable[Span]`, pure and linear.

Each begins with a gate that lets most messages pass at no cost. A checksum ranks what a number may be; beside a cue it
never vetoes. Every quantifier is bounded or anchored by a look-behind, so that no text makes one run away.
"""
