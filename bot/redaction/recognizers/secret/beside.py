"""Secrets told by another value already found: a second try that begins like the first, what stands beside a login."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import closed, telling
from bot.redaction.recognizers.secret.kinds import is_quoted_noun
from bot.redaction.recognizers.secret.tokens import mixes, trimmed
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_OTHER = lazily(rf"(?<![\w@'-])[^\s,;:()\"«»{SENTINEL}]{{3,64}}")
_LEAST_ECHO = 4
_MOST_VALUES = 6
"""Values of which the other tries are looked for: nobody tells more of them at once."""
_LINKED = re.compile(r"\s?(?:,|ou|puis|pas|mais|pardon|au\slieu)(?![a-z])")
_AFTER_MASKED = re.compile(
    rf"{SENTINEL}\s?(?P<by>:|/|et|puis|,|;|\||-|(?:et\s)?mp\s?:?|)\s?(?P<value>[^\s,;/{SENTINEL}\"«»()]{{4,40}})"
)
_APART = ("/", "|", ";")
_TRIED = words(
    "marche passe fonctionne refuse refusee accepte rejete bloque essaye tape connecter connecte acces identifiants "
    "log login identifiant mdp"
)
_FAILS = re.compile(
    r"\s(?:ca|sa|il|et\s(?:ca|il)|ne|n'est)\s(?:ne\s|est\s)?(?:marche|passe|fonctionne|refuse|pas)|"
    r"\s(?:marche|passe)\s(?:pas|plus)"
)
_SIGN_IN = words("identifiants identifiant connecte connecter connexion login codes acces log")


def echoed(view: View, spans: list[Span]) -> Iterator[Span]:
    """Another try at a secret already found: «loulou33, puis loulou34»; what begins like it is one too."""
    values = {view.fold[span.start : span.end] for span in spans if span.label is Label.PASSWORD}
    stems = {value: value[: max(_LEAST_ECHO, len(value) * 2 // 3)] for value in sorted(values)[:_MOST_VALUES]}
    stems = {value: stem[:-1] for value, stem in stems.items() if len(stem) >= _LEAST_ECHO and stem.isalpha()}
    if not stems:
        return
    for match in _OTHER.finditer(view.fold):
        if not match[0].startswith(tuple(stems.values())):
            continue
        place = trimmed(view.fold, *match.span())
        again = view.fold[slice(*place)] in stems or _LINKED.match(view.fold, place[1])
        if (again or telling(view, place)) and not closed(view, place):
            yield Span(Label.PASSWORD, *place, "secret.framed")


def paired(view: View) -> Iterator[Span]:
    """What stands beside a login already masked: «[EMAIL] / Tondeuse4», «je me connecte avec [EMAIL] et Baignoire»."""
    signing = not view.words.isdisjoint(_SIGN_IN)
    for match in _AFTER_MASKED.finditer(view.fold):
        by = match["by"]
        glued = by == ":" and match.end("value") - match.start() == len(match["value"]) + 2
        if by == ":" and not glued:
            continue
        place = trimmed(view.fold, *match.span("value"))
        word = view.fold[slice(*place)]
        told = glued or by.strip(": ").endswith("mp") or (by == "/" and not view.words.isdisjoint(_TRIED))
        told = told or (not by and _FAILS.match(view.fold, place[1]) is not None)
        if not (told or signing or by in _APART):
            continue
        if told and not closed(view, place) and (is_quoted_noun(word) or telling(view, place)) and word not in ORDINARY:
            yield Span(Label.PASSWORD, *place, "secret.pair")
            continue
        sure = mixes(word) and match["by"] in _APART
        if sure or (signing and match["by"] not in (",", "-") and telling(view, place) and not closed(view, place)):
            yield Span(Label.PASSWORD, *place, "secret.pair")
