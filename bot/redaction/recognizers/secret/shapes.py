"""Secrets that their own writing tells, and those told as a reply: no word for a password is asked for.

«Rugby-Brive15», «Sapin_2512», «azerty06 ou azerty60», «B comme Bernard, R, U, 7, 7», «c’est la réponse: …».
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import BRANDS, ORDINARY
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.closed import closed
from bot.redaction.recognizers.secret.tokens import trimmed
from bot.redaction.recognizers.secret.words import NUMBER_WORD, OWNERS, SERIES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_JOINED = lazily(
    r"(?<![\w./=&?#@%:-])(?:(?P<one>[A-ZÀ-Þ][a-zà-ÿ0]{2,15})[-_.&+*](?P<two>[A-ZÀ-Þ][a-zà-ÿ]{2,15})[-_]?[0-9]{1,4}|"
    r"(?P<stem>[A-ZÀ-Þ][a-zà-ÿ0]{3,20})[_&*!+][0-9]{1,4})[!?*$]?(?![\w/@-]|[.,]\w)"
)
"""Two words with capitals and a number, or one with a sign before its number."""
_TWINS = lazily(
    r"(?<![\w./=&?#@%:-])(?P<first>(?P<stem>[a-z]{4,20})[0-9]{1,4}[!?*]?)\s(?:ou|puis|pis|ou\salors|ou\sbien|nan|non)\s"
    r"(?P<second>(?P=stem)[0-9]{1,4}[!?*]?)(?![\w/@-])"
)
"""One made-up word or the other, of one stem."""
_OF_A_STEM = lazily(r"(?<![\w./=&?#@%:-])(?P<stem>[a-z]{4,20})[0-9]{1,4}[!?*]?(?![\w/@-])")
_BEFORE_AND_NOW = words("avant maintenant ancien ancienne nouveau desormais")
_ITEM = (
    rf"(?:deux\sfois(?![a-z])|[a-z]\scomme\s[a-z]{{3,12}}|(?:(?:petite?|grande?|majuscule|minuscule)\s)?[a-z](?![a-z'])|{NUMBER_WORD}(?![a-z])|"
    r"[0-9]{1,8}|(?:tiret|point|barre|espace|slash)(?![a-z]))"
)
_SPELT = lazily(
    rf"(?<![a-z0-9])(?:{_ITEM}[\s,-]{{1,3}}){{0,8}}[a-z]\scomme\s[a-z]{{3,12}}(?:[\s,-]{{1,3}}{_ITEM}){{1,14}}(?![a-z0-9])"
)
"""Spelt on the telephone, letters and figures."""
_LETTERED = lazily(
    rf"(?<![a-z0-9'])(?:[a-z][\s,]{{1,2}}){{2,5}}(?:(?:{NUMBER_WORD}|[0-9]{{1,4}})(?![a-z0-9])[\s,-]{{0,2}}){{3,12}}"
)
"""«A U B trois trois neuf un deux»."""
_AS_DIGITS = lazily(rf"[0-9]|(?<![a-z]){NUMBER_WORD}(?![a-z])")
_REPLIES = (
    lazily(
        r"(?<![a-z])(?:s'appel(?:le|ait)|c'etait|mets|mis)\s(?P<value>[a-z][a-z'-]{2,20})(?:\s[a-z']{1,10}){0,3}\s?,\s"
        r"c'?est\s(?:ca\s)?(?:la|ma)\sreponse(?![a-z])"
    ),
    lazily(r"(?<![a-z])(?:mets|mis|tape|mettais|donne|entre)\s(?P<value>[a-z][a-z'-]{2,20})\scomme\sreponse(?![a-z])"),
    lazily(
        r"(?<![a-z])comme\sreponse\s?(?:,?\sc'?etait|,?\sc'?est|:|j'ai\smis)\s(?P<value>[a-z][a-z'-]{2,20})(?![a-z])"
    ),
    lazily(
        r"(?<![a-z])rep(?:onse)?\s(?:a\s(?:la|ma)\s[qkc]u?estion\s)?(?:secrete|de\ssecurite)\s?"
        r"(?:(?:c'?est|est|ces|c|:|=|etait|c'etait)\s(?:donc\s)?)?(?P<value>[a-z][a-z'-]{3,20})(?=\s?[,;.(]|\sou\s|\s(?:la|le)\s|\s*$)"
    ),
    lazily(
        r"(?<![a-z])(?:nom|prenom|surnom)\sde\s(?:mon|ma|notre|son|sa)\s(?:premiere?\s)?(?:chien|chienne|chat|chatte|animal|lapin|"
        r"cheval|perroquet|hamster|poisson|tortue)(?:,\s(?:donc\s|soit\s)?|\s(?=[a-z]+\set\s))(?P<value>[a-z][a-z-]{2,20})"
        r"(?=\s?[,;.!?]|\set\s|\s*$)"
    ),
)
_REPLY_WORDS = words("reponse rep nom prenom surnom")
_QUESTION = re.compile(r"(?:question|kestion|cestion|reponse|rep)(?:\s[a-z]{1,9}){0,3}\s(?:secrete|securite)|reponse")
_OR = re.compile(r"\s?,?\s(?:ou|pas)\s(?:plutot\s)?(?!plutot)(?P<value>[a-z][a-z'-]{3,20})(?![a-z])")
_PUT = lazily(r"(?<![a-z])(?:j'?ai|a|g|jai|j'avais)\s(?:re)?mit?\s(?P<value>[a-z]{4,20}[0-9]{1,4}[!?*]?)(?![\w/@-])")
_GREETING = lazily(
    r"(?<![a-z])(?:mots?\sde\spasse|mdp)\s(?:est|c'?est|c|etait|c'etait)\s(?:juste\s)?(?P<value>bonjour|bonsoir|coucou|salut|merci)"
    r"(?=\s?[,.!;]|\s*$)|(?<![a-z])(?:mis|mets|choisi|pris|tape)\s(?P<chosen>bonjour|bonsoir|coucou|salut|merci)\scomme\s"
)
_GREETINGS = words("bonjour bonsoir coucou salut merci")
_BY_TELEPHONE = "comme"
_ALWAYS = re.compile(r"\W*(?:(?:c'?est|c|et|oui)\s)?(?:toujours|tjrs?|tjs)\s(?P<value>[0-9]{4})\W*")
_ARRIVED = lazily(
    r"(?<![a-z])(?:le|ce)\s(?P<value>[0-9]{4,8})\s(?:qui|que)\s[^.!?\n]{2,30}?(?<![a-z])(?:sms|texto)(?![a-z])"
)
_MINE = lazily(
    r"(?<![a-z])(?:le\s(?:mien|votre|notre|sien)|(?:celui|code)\sdu\sportail|l'ancien|le\snouveau)\s?(?:c'?est|est|:|,)?\s?"
    r"(?P<value>[0-9]{4,6})(?![0-9]|[.,/:-][0-9]|\s?(?:¤|euros?|km)(?![a-z]))"
)
_SIGN_ON = re.compile(r"[a-zà-ÿ0][-_.&+*!](?:[A-ZÀ-Þ]|[0-9])")
_LINKS, _MESSAGES, _PUT_WORDS = words("ou puis pis nan non"), words("sms texto"), words("mi mit remi remit")
_CODES = words("code codes pin mdp passe")


def shaped(view: View) -> Iterator[Span]:
    """Every such secret."""
    if view.has_digit:
        yield from [Span(Label.PASSWORD, *place, "secret.made-up") for place in _made_up(view)]
        yield from _figures(view)
    if any(cue.label in (Label.MEMBER_ID, Label.PHONE, Label.PASSWORD) for cue in view.cues):
        for match in _LETTERED.finditer(view.fold):
            yield Span(Label.MEMBER_ID, *match.span(), "secret.dictated")
    if _BY_TELEPHONE in view.words:
        yield from _spelt(view)
    if not view.words.isdisjoint(_REPLY_WORDS):
        yield from [Span(Label.PASSWORD, *place, "secret.answer") for place in _replies(view)]
    if not view.words.isdisjoint(_GREETINGS) and not view.words.isdisjoint(_CODES):
        for match in _GREETING.finditer(view.fold):
            yield Span(Label.PASSWORD, *match.span(match.lastgroup or 0), "secret.introduced")


def _made_up(view: View) -> Iterator[tuple[int, int]]:
    for match in _JOINED.finditer(view.text) if _SIGN_ON.search(view.text) else ():
        stem = view.fold[slice(*match.span("stem" if match["stem"] else "one"))]
        if stem not in SERIES and stem not in OWNERS and stem not in BRANDS and stem not in gazetteers().never:
            yield match.span()
    for match in _TWINS.finditer(view.fold) if not view.words.isdisjoint(_LINKS) else ():
        if match["stem"] not in SERIES and match["stem"] not in OWNERS and match["stem"] not in BRANDS:
            yield match.span("first")
            yield match.span("second")
    if not view.words.isdisjoint(_BEFORE_AND_NOW):
        yield from _then_and_now(view)


def _then_and_now(view: View) -> Iterator[tuple[int, int]]:
    """«Avant c’était Bordeaux33, maintenant Bordeaux34»: one made-up word took the other's place."""
    told: dict[str, list[re.Match[str]]] = {}
    for match in _OF_A_STEM.finditer(view.fold):
        told.setdefault(match["stem"], []).append(match)
    known = gazetteers()
    for stem, matches in told.items():
        if len({match[0] for match in matches}) > 1 and not (
            stem in SERIES or stem in OWNERS or stem in ORDINARY or (stem in known.never and stem not in known.towns)
        ):
            yield from [match.span() for match in matches]


def _figures(view: View) -> Iterator[Span]:
    """Codes of figures only, by what is said of them."""
    if (always := _ALWAYS.fullmatch(view.fold)) is not None:
        yield Span(Label.PASSWORD, *always.span("value"), "secret.introduced")
    for match in _ARRIVED.finditer(view.fold) if not view.words.isdisjoint(_MESSAGES) else ():
        yield Span(Label.PASSWORD, *match.span("value"), "secret.introduced")
    for match in _PUT.finditer(view.fold) if not view.words.isdisjoint(_PUT_WORDS) else ():
        yield Span(Label.PASSWORD, *match.span("value"), "secret.introduced")
    if not view.words.isdisjoint(_CODES):
        for match in _MINE.finditer(view.fold):
            yield Span(Label.PASSWORD, *match.span("value"), "secret.introduced")


def _spelt(view: View) -> Iterator[Span]:
    """Letters told by names, with figures; or letters alone, where a password is spoken of."""
    labels = [cue.label for cue in view.cues if cue.label in (Label.PASSWORD, Label.MEMBER_ID, Label.PLATE)]
    for match in _SPELT.finditer(view.fold):
        if _AS_DIGITS.search(match[0]) or Label.PASSWORD in labels:
            yield Span(labels[0] if labels else Label.MEMBER_ID, *match.span(), "secret.dictated")


def _replies(view: View) -> Iterator[tuple[int, int]]:
    """The answer to a secret question that the sentence calls so."""
    if _QUESTION.search(view.fold) is None:
        return
    for pattern in _REPLIES:
        for match in pattern.finditer(view.fold):
            place = trimmed(view.fold, *match.span("value"))
            if closed(view, place) or view.fold[slice(*place)] in FUNCTION_WORDS:
                continue
            yield place
            other = _OR.match(view.fold, place[1])
            if other is not None and not closed(view, other.span("value")):
                yield other.span("value")
