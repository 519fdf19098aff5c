"""Passwords, codes and logins: what follows a cue and is no word of the language.

After «:», «=», «est», «c’est» a token is the secret unless it is a word that tells of a state («expiré», «refusé») or
goes on as a sentence; anywhere in the next 60 characters, a token that mixes letters with digits or signs is one too.
Between quotes everything goes. Also reversed («Tulipe92 comme mot de passe») and in pairs («login / mdp : a / b»).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.chosen import chosen
from bot.redaction.recognizers.secret.guessed import guessed
from bot.redaction.recognizers.secret.kinds import COMPOUNDS, is_of_a_form, says_how
from bot.redaction.recognizers.secret.quote import has_article
from bot.redaction.recognizers.secret.said import fails
from bot.redaction.recognizers.secret.screen import is_of_the_screen
from bot.redaction.recognizers.secret.tokens import (
    is_of_an_error,
    is_participle,
    is_value,
    mixes,
    says_a_state,
    trimmed,
)
from bot.redaction.recognizers.secret.told import otherwise_told
from bot.redaction.recognizers.secret.uncued import numbered
from bot.redaction.view import SENTINEL, Cue, Span, View
from bot.redaction.wordlist import words

REACH = 60
"""Characters after a cue within which a mixed token is its value."""
_LOGINS = lazily(
    r"identifiants?|id|login|user|username|pseudo|nom\s+d'(?:utilisateur|usager)|nom\s+de\s+(?:connexion|compte|"
    r"session|"
    r"login)|(?:connectee?|inscrite?|identifiee?)\ssous(?:\sle\s(?:nom|pseudo|login)(?:\sde)?)?"
)
_SHORT_CODES = re.compile(r"cvv2?|cvc2?|cryptogramme|pin|otp")
_INTRODUCED = lazily(
    r"(?P<between>[^.!?;:=\n" + SENTINEL + r"]{0,40}?)"
    r"(?P<by>\s?(?:=>|->|:|=)\s?|\s(?:est|c'est|cest|c est|c'etait|cetait|ct|etait|sera|serait|devient|is|es|ist|"
    r"c)\s(?:toujours\s|bien\s|"
    r"donc\s|le suivant\s|peut-etre\s)?:?\s?|\s?\n\s?)(?:(?:euh|heu|hum|ben|bah)[\s,.…:-]{1,4}){0,3}"
)
_ANOTHER_SUBJECT = re.compile(
    r"\s(?:la|le|l'|un|une)\s?(?:page|site|ecran|appli\w*|champ|case|message|bouton|lien)(?![a-z])|"
    r"(?<=[\s(])(?:\"[^\"]*|«[^»]*)$"
)
"""«… le mot de passe la page devient blanche», «… mot de passe et ça affiche "une erreur est survenue"»."""
_TOKEN = re.compile(rf"[^\s{SENTINEL}]{{2,64}}")
_QUOTED = lazily(
    rf"\s{{0,3}}[\"«“]\s?([^\"»\n{SENTINEL}]{{1,64}}?)\s?[\"»]|(?<![a-z])\s{{0,3}}'([^'\n{SENTINEL}]{{2,64}})'"
)
_BRACKETED = lazily(rf"\s?[(\[]\s?([^\s()\[\]{SENTINEL}]{{4,64}})\s?[)\]]")
_SPELT_OUT = lazily(
    rf"(?:[^.!?;,\n{SENTINEL}]|,\s?(?=[a-z](?![a-z])|[0-9]|point\s|majuscule|tiret|arobase|diese|en\s(?:chiffre|"
    rf"lettre)))"
    r"{6,90}"
)
_SPELLS = lazily(
    r"(?<![a-z])(?:minuscules?|majuscules?|tout\sattache|colle|underscore|tiret|arobase|diese|espace|"
    r"[a-z]\scomme\s[a-z]+|point\sd'(?:exclamation|interrogation)|en\s(?:chiffres?|lettres?)|(?:deux\smille|"
    r"mille\sneuf)\s[a-z]+)(?![a-z])"
)
"""How a password is dictated."""
_NEXT = lazily(
    rf"[\s,;/]{{0,2}}(?:(?:et|ou|puis|au\slieu\sde|plutot\sque|maintenant|desormais|apres|est|sinon|le|la|l'|mon|"
    rf"nouveau|nouvel|"
    rf"nouvelle|ancien|l'ancien|autre|devenu|"
    rf"remplace|par|avec)\s){{1,4}}(?P<value>[^\s,;{SENTINEL}]{{4,64}})"
)
_TRIED = lazily(
    r"\s\"?([^\s,;.:'\"]{4,40})\"?\s(?:(?:est|a\sete|etait|n'est)\s(?:pas\s|toujours\s|encore\s)?)?"
    r"(?:refuse|rejete|incorrect|invalide|ne\s(?:marche|passe|fonctionne)|accepte|reconnu|marche\s(?:pas|"
    r"plus)|bloque|passe\spas)"
)
OWN_WORDS = ("mo", "mdp", "mpd", "pas", "pwd", "psw", "parola", "kennwort", "m.d")
_MIXED = re.compile(rf"(?<![^\s(\"'«:=]){_TOKEN.pattern}")
_LAST = re.compile(r"\s([a-z][a-z0-9]{3,30})\s?[.!]?\s*$")
"""«mon mdp Doudou»: the message's last word."""
_NOT_TRIED = words(
    "wifi google windows envoye sms perso portail mobile internet aubepine ameli initial final saisi tape "
    "principal secondaire"
)
_LOGIN = re.compile(r"\s(?:est\s|c'est\s|:\s?)?([a-z0-9][a-z0-9._-]{2,40})(?![a-z0-9._@'-])")
_REVERSED = lazily(
    rf"(?<![^\s\"«'(])([^\s{SENTINEL}]{{3,64}})\s?[\"»']?\s(?:comme|est|c'est|cest|en|pour|etait|sera)\s(?:mon\s|"
    rf"le\s|ma\s|la\s|un\s)?(?:nouveau\s|ancien\s|vrai\s)?$"
)
_PAIR = lazily(rf"\s?[:=]\s?([^\s/,;{SENTINEL}]{{2,64}})\s?(?:/|,|;|\||-|et|puis|\s)\s?([^\s/,;{SENTINEL}]{{2,64}})")
_BETWEEN_PAIR = re.compile(r"\s?(?:/|et|&|\+|ou|,)\s?(?:mon\s|le\s)?$")


def by_cue(view: View) -> Iterator[Span]:
    """Every secret beside its cue, and what was chosen or guessed."""
    yield from chosen(view)
    if view.has_digit:
        yield from [Span(Label.PASSWORD, *place, "secret.made-up") for place in numbered(view)]
        yield from guessed(view)
    previous: Cue | None = None
    for cue in view.cues:
        if cue.label is Label.PASSWORD or (cue.label is Label.MEMBER_ID and _LOGINS.fullmatch(view.fold, *cue[1:])):
            if cue.label is Label.MEMBER_ID and (login := _login(view, cue)):
                yield login
                yield from _another(view, cue, login.end)
                continue
            if view.fold[cue.start : cue.end] == "la reponse" and "secrete" not in view.words:
                continue
            yield from _pair(view, previous, cue) or _after(view, cue)
            yield from _before(view, cue)
            if cue.label is Label.PASSWORD:
                yield from _around(view, cue)
        previous = cue


def _pair(view: View, previous: Cue | None, cue: Cue) -> list[Span]:
    """«identifiant / mot de passe : jdupont / Tulipe92»."""
    if (
        previous is None
        or {previous.label, cue.label} != {Label.MEMBER_ID, Label.PASSWORD}
        or _BETWEEN_PAIR.fullmatch(view.fold, previous.end, cue.start) is None
        or (match := _PAIR.match(view.fold, cue.end)) is None
        or says_a_state(match[1])
        or says_a_state(match[2])
    ):
        return []
    return [
        Span(previous.label, *match.span(1), "secret.pair"),
        Span(cue.label, *trimmed(view.fold, *match.span(2)), "secret.pair"),
    ]


def _after(view: View, cue: Cue) -> Iterator[Span]:
    fold = view.fold
    if quoted := _QUOTED.match(fold, cue.end):
        yield from _between_quotes(view, cue, quoted)
        return
    introduced = _INTRODUCED.match(fold, cue.end)
    if introduced is not None and _ANOTHER_SUBJECT.search(introduced["between"]) is None:
        if quoted := _QUOTED.match(fold, introduced.end()):
            yield from _between_quotes(view, cue, quoted)
            return
        token = _TOKEN.match(fold, introduced.end())
        place = trimmed(fold, *token.span()) if token else (0, 0)
        spelt = _SPELT_OUT.match(fold, introduced.end()) if cue.label is Label.PASSWORD else None
        form = "\n" in introduced["by"] and is_of_a_form(view, place)
        if spelt is not None and not form and _SPELLS.search(spelt[0]) and not says_a_state(spelt[0].split()[0]):
            yield Span(cue.label, introduced.end(), spelt.end(), "secret.introduced")
            return
        bare = fold[cue.start : cue.end] in ("code", "reponse") and "est" in introduced["by"]
        word = bare and fold[slice(*place)] in gazetteers().words
        if (
            token
            and not (word or form)
            and not is_participle(view, *place)
            and is_value(fold, *place, introduced["by"])
        ):
            yield Span(cue.label, *place, "secret.introduced")
            yield from _another(view, cue, place[1])
            return
    placed = otherwise_told(view, cue) or _tried_or_bracketed(fold, cue)
    if placed is not None:
        yield placed
    else:
        yield from _mixed_within(view, cue)


def _between_quotes(view: View, cue: Cue, quoted: re.Match[str]) -> Iterator[Span]:
    """What stands between quotes beside its cue, but for what the screen says."""
    place = quoted.span(1 if quoted[1] else 2)
    if not is_of_the_screen(view, *place):
        yield Span(cue.label, *place, "secret.quoted")


def _tried_or_bracketed(fold: str, cue: Cue) -> Span | None:
    """«Mon mot de passe Tulipe est refusé», «mon code (Tulipe)»."""
    tried = _TRIED.match(fold, cue.end) if cue.label is Label.PASSWORD else None
    if tried and not (says_a_state(tried[1]) or says_how(tried[1])) and tried[1] not in _NOT_TRIED | COMPOUNDS:
        return Span(cue.label, *tried.span(1), "secret.introduced")
    bracketed = _BRACKETED.match(fold, cue.end)
    if bracketed is None:
        return None
    inside = bracketed[1]
    told = mixes(inside) or not (inside in gazetteers().words or says_a_state(inside))
    return Span(cue.label, *bracketed.span(1), "secret.quoted") if told else None


def _mixed_within(view: View, cue: Cue) -> Iterator[Span]:
    """The first token that mixes, in reach and before anything already masked or the next cue."""
    fold = view.fold
    after = bisect_left(view.cues, cue.end, key=lambda other: other.start)
    stop = view.cues[after].start if after < len(view.cues) else len(fold)
    stop = min(stop, cue.end + REACH)
    masked = fold.find(SENTINEL, cue.end, stop)
    stop = masked if masked >= 0 else stop
    digits_do = cue.label is Label.PASSWORD and _SHORT_CODES.fullmatch(fold, cue.start, cue.end) is not None
    for token in _TOKEN.finditer(fold, cue.end, stop):
        end = token.end()
        while end < len(fold) and end == stop and not fold[end].isspace() and fold[end] != SENTINEL:
            end = stop = end + 1  # the reach ends inside the token: all of it
        start, end = trimmed(fold, token.start(), end)
        if is_of_an_error(view.text[start:end], fold[cue.start : cue.end]):
            continue
        if mixes(fold[start:end]) or (digits_do and re.fullmatch(r"[0-9]{3,8}", fold[start:end])):
            yield Span(cue.label, start, end, "secret.mixed")
            yield from _another(view, cue, end)
            return


def _around(view: View, cue: Cue) -> Iterator[Span]:
    """Every token that mixes near a password's own word, before it too; and one written as a name right after it."""
    fold = view.fold
    if not fold.startswith(OWN_WORDS, cue.start):
        return
    low = max(0, cue.start - REACH)
    for token in _MIXED.finditer(fold, fold.rfind(" ", 0, low) + 1 if low else 0, min(len(fold), cue.end + REACH)):
        place = trimmed(fold, *token.span())
        if place[0] < cue.end <= place[1]:
            continue  # «mot de passe=girafe»
        if mixes(fold[slice(*place)]) and "@" not in fold[slice(*place)]:
            yield Span(cue.label, *place, "secret.mixed")
    last = _LAST.match(fold, cue.end)
    if last is not None:
        named = fold[slice(*last.span(1))]
        told = view.text[last.start(1)].isupper() and not view.text[last.start(1) - 2].isupper()
        if is_of_a_form(view, last.span(1)):
            return
        said = says_a_state(named) or fails(named) or named in gazetteers().never
        if not said and (told or named not in gazetteers().words):
            yield Span(cue.label, *last.span(1), "secret.introduced")


def _another(view: View, cue: Cue, end: int) -> Iterator[Span]:
    """A second value after the first: «… Tulipe35, le nouveau Tulipe36»."""
    if (match := _NEXT.match(view.fold, end)) is None:
        return
    place = trimmed(view.fold, *match.span("value"))
    token = view.fold[slice(*place)]
    if mixes(token) or (cue.label is Label.MEMBER_ID and re.search(r"[._0-9]", token)):
        yield Span(cue.label, *place, "secret.mixed")


def _login(view: View, cue: Cue) -> Span | None:
    """A login right after its word that no lexicon knows: «l’identifiant jdupont», «login j.dupont»."""
    match = _LOGIN.match(view.fold, cue.end)
    if match is None or is_participle(view, *match.span(1)):
        return None
    token = match[1].rstrip(".")
    joined = re.search(r"[a-z0-9][._][a-z0-9]", token) is not None
    known = gazetteers()
    written = view.text[match.start(1) : match.end(1)].isascii()
    if (
        says_a_state(token)
        or token in known.words
        or token.startswith(("http", "www"))
        or (len(token) < 5 and not joined)
    ):
        return None
    if "-" in token and not re.search(r"[0-9]", token):
        return None
    return Span(cue.label, match.start(1), match.start(1) + len(token), "secret.mixed") if joined or written else None


def _before(view: View, cue: Cue) -> Iterator[Span]:
    """«Tulipe92 comme mot de passe»."""
    low = max(0, cue.start - 90)
    match = _REVERSED.search(view.fold[low : cue.start])
    if match is None:
        return
    start, end = trimmed(view.fold, low + match.start(1), low + match.end(1))
    token = view.fold[start:end]
    if "'" in token and not mixes(token):
        return
    quoted = view.fold[end : end + 2].strip(" ")[:1] in ("»", '"') and start > 0
    told = quoted or mixes(token) or token not in gazetteers().words
    if has_article(view, (start, end)) and not mixes(token):
        return
    if token and not says_a_state(token) and told and "@" not in token:
        yield Span(cue.label, start, end, "secret.reversed")
