"""Where a person says that she lives: a postcode and its town, a dwelling with a name of its own; a town stays."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.recognizers.address.ends import everyday, name_end, tail_end, town_end
from bot.redaction.recognizers.address.pieces import LIVED_PLACE
from bot.redaction.recognizers.address.words import ARTICLE, BEGINS, CODE_AFTER, CODE_LAST
from bot.redaction.tokens import Tokens
from bot.redaction.view import Span, View


def where_she_lives(view: View, tokens: Tokens, place: int) -> Iterator[Span]:
    """«j’habite (à) 69003 Lyon», «mon adresse : … 69003 Lyon», «j’habite à la ferme de …»; a town alone is none."""
    begun = BEGINS.match(view.fold, place)
    if code := CODE_AFTER.match(view.fold, place):
        start = min(begun.end() if begun else place, code.start("code"))
        article = ARTICLE.search(view.text, place, start)
        start = article.start() if article else start
        yield Span(Label.ADDRESS, start, town_end(view, tokens, code.end()), "address.lives")
        return
    last = CODE_LAST.match(view.fold, begun.end() if begun else place)
    if last is not None:
        yield Span(Label.ADDRESS, last.start(), last.end(), "address.lives")
        return
    dwelling = LIVED_PLACE.match(view.fold, begun.end() if begun else place)
    if dwelling is not None and _is_named(view, dwelling):
        name = tokens.at(dwelling.start("name"))
        yield Span(
            Label.ADDRESS,
            dwelling.start("place"),
            tail_end(view, tokens, name_end(view, tokens, tokens.spans[name][0])),
            "address.lives",
        )


def _is_named(view: View, dwelling: re.Match[str]) -> bool:
    """Whether a dwelling has a name of its own: written as one, or no word («une résidence sécurisée» is none)."""
    start = dwelling.start("name")
    typed = view.text[start : dwelling.end("name")]
    return typed[0].isupper() or not everyday(re.split("[^a-z]", dwelling["name"], maxsplit=1)[0])
