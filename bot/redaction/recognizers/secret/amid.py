"""A secret amid the words of its sentence: between commas after its noun, behind an adverb, before its cue, in a list.

«Mon ancien mot de passe, girafe, ne marche plus», «c’est bêtement azerty», «avec mimosa ça ne passe pas, c’est pourtant
mon mot de passe», «passer de poulette à cocotte», «les mots de passe rose et tulipe», «les codes 4412 et 5523».
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import closed, telling
from bot.redaction.recognizers.secret.kinds import COLOURS, COMPOUNDS, is_of_passwords, is_ordinary, names_a_thing
from bot.redaction.recognizers.secret.phrase import belongs, is_telling
from bot.redaction.recognizers.secret.quote import TYPING, VALUE, is_closed
from bot.redaction.recognizers.secret.said import fails
from bot.redaction.recognizers.secret.tokens import trimmed
from bot.redaction.recognizers.secret.words import OWNERS
from bot.redaction.view import SENTINEL, Cue, Span, View
from bot.redaction.wordlist import words

_OWN = lazily(r"mots?\s?(?:de|2|d)?\s?pas{1,3}e?s?|mdps?|mpd|m\.d\.p\.?|passwords?|pwd|psw|pw|pass|passe|sesame")
_LOGINS = ("identifiant", "login", "user", "pseudo", "nom d", "nom de c")
_CLAUSE = rf"[^.,;:!?\n{SENTINEL}]"
_COMMAS = lazily(
    rf"(?:\s(?:que|qu'|dont|du|de|pour|sur)(?![a-z])\s?{_CLAUSE}{{3,40}}|\s(?!est\s|c'est|ne\s|n'|et\s|ou\s|mais\s)[a-z]{{4,16}})?"
    rf"(?:,\s(?:celui|le\smeme|le)\s(?:que|qu'|de|du|d')\s?{_CLAUSE}{{3,40}})?,\s"
    rf"(?P<value>[a-z0-9][^,.;:!?()\n\"«»{SENTINEL}]{{2,40}}),\s(?=(?:il\s|elle\s|ca\s|lui\s)?(?:ne\s|n'|est\s|etait\s|a\s|me\s|reste\s|marche|passe|fonctionne|"
    r"refuse|rejete|bloque|inconnu|incorrect|invalide|pas\s|plus\s|faux|expire))"
)
"""«Mon mot de passe habituel, fauvette, est rejeté»."""
_ADVERB = (
    r"(?:[a-z]{2,12}ement|simplement|evidemment|visiblement|apparemment|toujours|bien|donc|juste|pourtant|peut-etre|tout|avant|"
    r"maintenant|aussi|normalement|probablement|surement|naturellement|actuellement|deja|encore|hier|plutot|sans\sdoute|"
    r"d'abord|a\sl'epoque|a\sla\sbase|en\sfait|en\sgros|en\sclair|par\sexemple|au\sdepart|je\s(?:crois|pense|suppose|dirais)(?:\sque)?|"
    r"il\sme\ssemble(?:\sque)?|me\ssemble-t-il|si\sje\sme\ssouviens\sbien|sauf\serreur|de\smemoire)"
)
_ADVERBS = lazily(
    rf"(?:\s?,)?\s(?:est|c'?\s?est|cest|c|ces|c\st|etait|c'?etait|serait|sera)(?:\s?,?\s{_ADVERB}){{1,3}}\s?[:,]?\s{VALUE}"
)
"""«Mon mot de passe est tout simplement toto»."""
_IN_CLEAR = lazily(rf"\sen\s(?:clair|entier|toutes\slettres)\s?[:,]?\s(?:c'?est\s)?{VALUE}")
_MINE_TOO = lazily(
    rf"(?<![a-z])(?:avec|si\sje\smets|quand\sje\stape)\s{VALUE}[»\")]?,?\s(?=(?:ca|sa|cela|il|on|rien|impossible)(?![a-z]))[^.!?\n]{{3,60}}?"
    rf"(?<![a-z])(?:c'?\s?est|c'?etait)\s(?:{_ADVERB}\s){{0,2}}(?:mon|le|notre)\s(?:(?:bon|vrai|nouveau|ancien)\s)?\Z"
)
"""«Avec mimosa ça passe pas, c’est pourtant bien mon mot de passe», up to the cue."""
_IS_THAT = lazily(
    rf"(?:^|[.!?\n]\s|(?<![a-z])(?:bonjour|donc|et|alors|que)\s?,?\s){VALUE}[»\")]?\s?,\s(?:c'?\s?est|c'?etait|ce\sserait)\s(?:pas\s|bien\s|ca\s){{1,2}}"
    r"(?:mon|le|notre)\s(?:(?:bon|vrai|nouveau|ancien)\s)?\Z"
)
"""«Mimosa, c’est ça mon mot de passe ?»."""
_FROM_TO = lazily(
    rf"(?<![a-z])(?:pass|chang|bascul)[a-z]{{1,4}}\s(?:le\smot\s)?de\s{VALUE}[»\")]?\s(?:a|vers|pour|en)\s[\"«]?\s?(?P<other>[^\s\"«»(),;:{SENTINEL}]{{3,40}})"
)
"""«Passer de poulette à cocotte»."""
_CAPITALS = lazily(
    r"(?P<value>[A-ZÀ-Þ][a-zà-ÿ]{1,20}(?:[ -](?:(?:de|du|des|la|le)[ -])?[A-ZÀ-Þ][a-zà-ÿ]{1,20}){1,3})"
    r"(?=\s(?:comme|en|pour)\s)"
)
_PLACED = lazily(
    r"\s(?:comme|en|pour)\s(?:(?:mon|le|un|ton|notre|nouveau|ancien)\s){0,2}(?:mots?\sde\spas{1,2}e?|mdp|password)(?![a-z])"
)
_LAST_WORD = re.compile(r"([a-z]+)\s[\"«]?\s?$")
_SEVERAL = lazily(
    rf"\s?:?\s{VALUE}(?P<more>(?:\s?,\s[^\s\"«»(),;:{SENTINEL}]{{3,24}}){{0,3}})\s(?:et|ou|puis|ni)\s(?P<other>[^\s\"«»(),;:{SENTINEL}]{{3,40}})"
)
"""«Les mots de passe rose et tulipe»."""
_CODES = re.compile(
    r"\s?:?\s(?P<all>[0-9]{4,8}(?:\s?,\s[0-9]{4,8}){0,3}\s(?:et|ou|puis|ni)\s[0-9]{4,8})(?![0-9]|[.,/-][0-9])"
)
_FIGURES = re.compile(r"[0-9]{4,8}")
_PIECE = re.compile(r"[a-z0-9'-]+")
_LEAST = 4
_AFTER_AS = re.compile(r"\s(?:de|du|des|d')\s?[a-z]")


def amid(view: View) -> Iterator[Span]:
    """Every such secret, in a view that has a cue for a password or a login."""
    if not view.words.isdisjoint(_CHANGING) and any(_is_own(view, cue) for cue in view.cues):
        yield from [Span(Label.PASSWORD, *place, "secret.apart") for place in _changed(view)]
    for cue in view.cues:
        login = cue.label is Label.MEMBER_ID and view.fold.startswith(_LOGINS, cue.start)
        if cue.label is not Label.PASSWORD and not login:
            continue
        own = _is_own(view, cue)
        if own or login:
            yield from [Span(cue.label, *place, "secret.apart") for place in _between(view, cue)]
            yield from [Span(cue.label, *place, "secret.apart") for place in _behind(view, cue)]
        if own:
            yield from [Span(Label.PASSWORD, *place, "secret.apart") for place in _ahead(view, cue)]
            yield from [Span(Label.PASSWORD, *place, "secret.apart") for place in _of_several(view, cue)]
        elif cue.label is Label.PASSWORD and view.fold.endswith("codes", cue.start, cue.end):
            yield from [Span(Label.PASSWORD, *place, "secret.apart") for place in _codes(view, cue)]


def _is_own(view: View, cue: Cue) -> bool:
    return cue.label is Label.PASSWORD and _OWN.fullmatch(view.fold, cue.start, cue.end) is not None


def _between(view: View, cue: Cue) -> Iterator[tuple[int, int]]:
    """What stands between commas, before what is said of it."""
    match = _COMMAS.match(view.fold, cue.end)
    if match is None:
        return
    start, end = match.span("value")
    pieces = [(start + word.start(), start + word.end()) for word in _PIECE.finditer(match["value"])]
    if len(pieces) == 1:
        if _is_one(view, pieces[0]):
            yield pieces[0]
    elif all(belongs(view, *piece) or view.fold[slice(*piece)] in _LINKS for piece in pieces[1:]):
        head = pieces[0]
        if (
            belongs(view, *head)
            and view.fold[slice(*head)] not in COMPOUNDS
            and any(is_telling(view, *piece) for piece in pieces)
        ):
            yield start, end


_LINKS = words("de du des la le les a au aux en d l et")


def _behind(view: View, cue: Cue) -> Iterator[tuple[int, int]]:
    """What an adverb, or «je crois», holds off from its verb."""
    for pattern in (_ADVERBS, _IN_CLEAR):
        match = pattern.match(view.fold, cue.end)
        if match is not None and _is_one(view, place := trimmed(view.fold, *match.span("value"))):
            yield place


def _ahead(view: View, cue: Cue) -> Iterator[tuple[int, int]]:
    """What is told before its cue."""
    low = max(0, cue.start - 120)
    mine = view.fold.endswith(("mon ", "le ", "notre ", "bon ", "vrai ", "nouveau ", "ancien "), low, cue.start)
    for pattern in (_MINE_TOO, _IS_THAT) if mine else ():
        match = pattern.search(view.fold, low, cue.start)
        if (
            match is not None
            and match["value"] not in _GREETINGS
            and _is_one(view, place := trimmed(view.fold, *match.span("value")))
        ):
            yield place
    for match in _CAPITALS.finditer(view.text, low, cue.end):
        typed = _LAST_WORD.search(view.fold, max(0, match.start() - 16), match.start())
        if typed is not None and typed[1] in TYPING and _PLACED.match(view.fold, match.end()):
            yield match.span("value")


def _changed(view: View) -> Iterator[tuple[int, int]]:
    """«Passer de poulette à cocotte»."""
    for match in _FROM_TO.finditer(view.fold):
        places = [trimmed(view.fold, *match.span(name)) for name in ("value", "other")]
        if all(_is_one(view, place, article=True) for place in places):
            yield from places


_CHANGING = words(
    "passer passe passez passes change changer changez changes bascule basculer basculez passant changeant"
)


def _of_several(view: View, cue: Cue) -> Iterator[tuple[int, int]]:
    """The words after a plural: «les mots de passe rose et tulipe»."""
    if not view.fold.startswith(("mots", "mdps"), cue.start):
        return
    match = _SEVERAL.match(view.fold, cue.end)
    if match is None or _AFTER_AS.match(view.fold, match.end("value")):
        return
    places = [trimmed(view.fold, *match.span("value")), trimmed(view.fold, *match.span("other"))]
    start = match.start("more")
    places += [trimmed(view.fold, start + word.start(), start + word.end()) for word in _PIECE.finditer(match["more"])]
    if all(_is_one(view, place) for place in places):
        yield from places


def _codes(view: View, cue: Cue) -> Iterator[tuple[int, int]]:
    match = _CODES.match(view.fold, cue.end)
    if match is not None:
        start = match.start("all")
        yield from [(start + code.start(), start + code.end()) for code in _FIGURES.finditer(match["all"])]


def _is_one(view: View, place: tuple[int, int], *, article: bool = False) -> bool:
    """A thing, or what no lexicon knows: neither a state nor what a password is of. `article`: «de» stands before."""
    word = view.fold[slice(*place)]
    if word in OWNERS or word in COMPOUNDS or is_of_passwords(word) or fails(word):
        return False
    if word in _PLAIN:
        return True
    if word in COLOURS:
        return article or view.fold[place[0] - 1] == " "
    if (closed if article else is_closed)(view, place) or is_ordinary(word):
        return False
    known = gazetteers()
    unknown = word not in known.words and len(word) >= _LEAST and word.isalpha()
    return names_a_thing(word) or unknown or word in known.names or telling(view, place)


_GREETINGS = words("bonjour bonsoir salut coucou hello")
_PLAIN = _GREETINGS | words("azerty qwerty toto titi admin password test")
