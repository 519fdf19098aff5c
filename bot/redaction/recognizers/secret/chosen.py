"""Secrets that no cue stands right beside: chosen, typed, in a pair with a login, or written as only secrets are."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.tokens import SIGN, looks_made_up, mixes, says_a_state, trimmed
from bot.redaction.recognizers.secret.told import CHOOSING, CHOSEN, IT_IS, NOT_CHOSEN
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_TYPING = words("tape tapais saisis saisi rentre entre mets")
_TYPED = lazily(
    rf"(?<![a-z])(?:je|j'ai|j')\s?(?:re)?(?:tape|tapais|saisis|saisi|rentre|entre|"
    rf"mets)\s(?P<value>[^\s{SENTINEL}]{{5,40}})"
)
_BOTH_WORDS = words("identifiants codes acces login connectez connecte")
_BOTH = lazily(
    rf"(?<![a-z])(?:identifiants|codes|acces|login\set\s(?:mot\sde\spasse|mdp)|"
    rf"connectez?[\s-]vous\savec)\s?(?:sont\s|:\s?|c'est\s)?"
    rf"([^\s,/{SENTINEL}]{{3,40}})\s(?:et|/|puis)\s([^\s,/{SENTINEL}]{{3,40}})"
)
_STRONG = lazily(rf"(?:(?<=[\s«\"(:,;])|^)[^\s{SENTINEL}«»\"(),;:/<>=\\]{{6,40}}")


_COLOUR = re.compile(r"#[0-9a-f]{6}[,;.)]?")


def chosen(view: View) -> Iterator[Span]:
    """What looks made up, was chosen or typed «comme mot de passe», or comes in a pair."""
    if view.has_digit and view.digit_count >= 2 and SIGN.search(view.fold):
        for strong in _STRONG.finditer(view.fold):
            if looks_made_up(strong[0]) and _COLOUR.fullmatch(strong[0]) is None:
                yield Span(Label.PASSWORD, *trimmed(view.fold, *strong.span()), "secret.made-up")
    if not view.words.isdisjoint(CHOOSING):
        for match in (*CHOSEN.finditer(view.fold), *IT_IS.finditer(view.fold)):
            place = trimmed(view.fold, *match.span("value"))
            token = view.fold[slice(*place)]
            if token and token not in FUNCTION_WORDS and token not in NOT_CHOSEN and not says_a_state(token):
                yield Span(Label.PASSWORD, *place, "secret.reversed")
    if view.has_digit and not view.words.isdisjoint(_TYPING):
        for match in _TYPED.finditer(view.fold):
            place = trimmed(view.fold, *match.span("value"))
            if mixes(view.fold[slice(*place)]) and view.fold[slice(*place)].isascii():
                yield Span(Label.PASSWORD, *place, "secret.mixed")
    if not view.words.isdisjoint(_BOTH_WORDS):
        for match in _BOTH.finditer(view.fold):
            first, second = trimmed(view.fold, *match.span(1)), trimmed(view.fold, *match.span(2))
            apart = "/" in match[0] and view.fold[slice(*first)] not in gazetteers().words
            if apart or mixes(view.fold[slice(*first)]) or mixes(view.fold[slice(*second)]):
                yield Span(Label.MEMBER_ID, *first, "secret.pair")
                yield Span(Label.PASSWORD, *second, "secret.pair")
