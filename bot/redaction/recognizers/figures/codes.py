"""What is left that looks like a number or a code of somebody's: denied by default, once all others have looked.

No cue is asked for. A run of six digits, letters mixed with digits («TH-0413», «G7Q2HM»), a printed reference
(«B 0044 7192»), groups told with their signs («44 barre 7120»), a login («marie-jo.kerleo») go, unless they read as
what is nobody's: an amount, a version, a form, a model, an article, an error, a file.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import BRANDS
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures import login_shapes
from bot.redaction.recognizers.figures.benign import without_benign
from bot.redaction.recognizers.figures.code_words import (
    COUNTING,
    DOMAINS,
    FAULTS,
    FILES,
    LETTERS_OF_THINGS,
    MEASURING,
    SIGNING,
    STANDARDS,
)
from bot.redaction.recognizers.secret.closed import is_shown
from bot.redaction.recognizers.secret.words import SERIES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

LEAST_BARE = 6
_LEAST_TOLD = 5
_LEAST_PRINTED = 5
_LEAST_MIXED = 5
_LONG = 7
_AROUND = 40
_RUN = lazily(r"(?<![a-z0-9.,/-])[0-9]+(?:[ .\-/–]{1,3}[0-9]+){0,8}(?![a-z0-9%°¤]|[.,/-][0-9])")
_TOLD = lazily(
    r"(?<![a-z0-9])[a-z]?[0-9]+(?:\s(?:tiret|barre|slash|point|espace|moins|trait)\s(?:oblique\s|d'union\s)?"
    r"(?:[a-z](?![a-z0-9'])|[a-z]{0,2}[0-9]+)){1,6}(?![a-z0-9])"
)
_SIGNS = frozenset({"tiret", "barre", "slash", "point", "espace", "moins", "trait"})
_TOKEN = lazily(
    r"(?<![\w@.#&/=?%-])(?=[^\W\d_]{0,24}[-/.]{0,1}[^\W\d_]{0,24}[0-9])[^\W_]+(?:[-/.][^\W_]+){0,6}(?![\w@]|[-/.=][^\W_])"
)
_PRINTED = lazily(
    r"(?<![\w./-])(?P<letters>[A-Z]{1,4})(?:(?<=[A-Z])\.?[ .]|"
    r"(?=[0-9]))[0-9]+(?:[ ./–-]{1,3}[0-9]+){0,6}(?![\w%€]|[.,/-]\w)"
    r"|(?<![\w.,/-])[0-9]{1,3}(?:[ .][0-9]{2,4}){1,5} ?[A-Z](?![\w'.])"
)
_GROUPS = lazily(r"(?<![\w-])(?=(?:[A-Z \-–]*[0-9]){2})(?:[A-Z0-9]{4,5}[ \-–]){2,7}[A-Z0-9]{4,5}(?![\w-])")
"""«MRZX Q3FU 7BNT»: groups of four or five capitals and digits, as codes are printed."""
_LOGIN = lazily(r"(?<![\w@./:-])[a-z]{1,20}(?:-[a-z]{1,20})?(?:[._][a-z]{1,20}){1,2}[0-9]{0,4}(?![\w@/.-]|\.[a-z])")
_NUMBERED = re.compile(r"(?<![\w@./:-])(?P<stem>[a-z]{3,20})_?[0-9]{2,4}(?![\w@/-]|[.,]\w)")
_APART = lazily(r"(?<![a-z])(?:c'?est|est|c)\s[^.!?;:\n,]{3,40}[,:(]\s(?P<value>[a-z]{7,24})(?=\s?[,.;!?)]|\s*$)")
"""«C’est mon prénom suivi de ma rue, mathildelilas»: a word no lexicon knows, between two stops."""
_CAPITALS = re.compile(r"(?<![\w@.-])[A-Z]{2,20}\.[A-Z]{2}(?![\w@])")
_ALONE = lazily(
    r"[\W_]*(?:(?:oui|ok|non|alors|voila|voici|c'?est|donc|bjr|bonjour|mon|ma|le|la|essaie|et|avec|"
    r"pardon)[\s,:]{1,2}){0,3}"
    r"(?P<value>[a-z]{2,20}(?:[._-][a-z]{1,20})?[0-9]{1,6}|[a-z]{2,20}[._][a-z]{2,20}[0-9]{0,4}|"
    r"(?P<login>[a-z]{3,20})[_-][0-9]{1,4}|[0-9]{2,4}(?:[ .-][0-9]{2,4}){1,2})"
    r"(?:\s(?:c'?est\s(?:ca|bon)|svp|merci)[^.!?\n]{0,14})?[\W_]*"
)
_HALVES = re.compile(r"([0-9]{2})[ /-]\1")
"""«50 50»: how something is shared."""
_PARTS = lazily(
    r"(?<![a-z])(?:commen[cs]\w*|debut\w*|termin\w*|fini\w*|ensuite|puis|suivie?|apres)\s(?:(?:bien|par|de|en|"
    r"c'?est|il\sy\sa|le|un)\s){0,3}"
    r"(?P<value>[a-z]{0,3}[0-9]{2,8})(?![0-9a-z]|[,.][0-9])"
)
_LOGIN_WORDS = words("identifiant login pseudo username")
_BY_MESSAGE = words("sms texto code codes")
_OF_PERSONS = frozenset({Label.MEMBER_ID, Label.NIR, Label.PHONE, Label.IBAN, Label.CARD, Label.ID_DOC})
_WORD_ON = re.compile(r"\s?([a-z]+)")
_WORDS_BEFORE = re.compile(r"([a-z]+)[^a-z0-9]{1,4}$")
LINK = lazily(r"(?:https?://|file:/|www\.)\S+|(?<!\S)\S{1,120}?\.(?:fr|com|net|org|eu|html?|php|gouv)(?:/\S*)?")
_DIGITS, _LETTERS = re.compile(r"[0-9]"), re.compile(r"[^\W\d_]")
_TURNS = re.compile(r"(?<=[0-9])[-/.]?(?=[^\W\d_])|(?<=[^\W\d_])[-/.]?(?=[0-9])")
_VERSION = re.compile(r"[0-9]+\.[0-9]{1,2}\.[0-9]")
_CASE, _OF_COURTS = (
    re.compile(r"[ct]-[0-9]{1,4}/[0-9]{2}"),
    words("cjue arret arrets affaire cour decision tribunal rgpd"),
)
"""«L’arrêt C-311/18 de la CJUE»."""
_SHORT_NUMBER = re.compile(r"116 ?[0-9]{3}")
"""The European numbers of social value; those of four digits are too short to be masked."""
_ARTICLE = lazily(r"[lrda]\.?[0-9]{1,4}(?:-[0-9]{1,3}){0,3}|s[0-9]{4}[a-z]?|v[0-9.]+|[0-9.]{1,5}[a-z]")
_IN_CAPITALS = lazily(
    r"(?<![\w@./-])[A-Z]{2,5}[-_](?:[A-Z]{2,5}[-_])?(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{4,10}(?![\w@/=]|[.-]\w)"
)
"""«AUB-MOB-93027», «PEL_0092817»."""
_RELEASE = lazily(r"[0-9]+(?:\.[0-9]+)+-?(?:beta|alpha|rc|build)\.?[0-9]*|[a-z]{2}[0-9]{2}zzz[0-9a-z]{6,9}")
"""A version before its release; the identifier of whoever takes money from an account (ICS)."""
_MONTHS = words("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre")
_UNIT = lazily(
    r"[0-9]+e[0-9]{2}|[0-9]{2,5}(?:x[0-9]{2,5}){1,2}|[0-9]+(?:[.,/h:x][0-9]+)?(?:h|hs|h[0-9]+|min|mn|s|sec|j|"
    r"jours?|fois|x|e|er|ere|eme|iemes?|nd|nde|ans?|mois|km|ko|kb|"
    r"mo|mb|go|gb|to|px|g|kg|mg|ml|cl|cm|mm|m|d|fa|k|ke|eur|euros?|¤|p|dpi|hz|ghz|mhz|v|w|kw|kwh|bits?|pts?|h24)"
    r"|[0-9]+h[0-9]*[a-z]?|[0-9]{1,2}(?:janv?|fevr?|mars|avr|mai|juin|juil|aout|sept?|oct|nov|dec)\w*"
)
_VERSIONED = re.compile(r"([a-z]+)[-_]?v?[0-9]{1,4}(?:[.-][0-9]{1,4})*[a-z]?")


def find(view: View) -> Iterator[Span]:
    """What nothing else has masked. It looks last, at what is left."""
    if not view.has_digit and "." not in view.fold and "_" not in view.fold:
        return
    alone = _ALONE.fullmatch(view.fold) if len(view.fold) < _AROUND else None
    said = alone["login"] if alone is not None else None
    if (
        alone is not None
        and not (said and said in gazetteers().words)
        and _is_somebodys(view, *alone.span("value"))
        and not _is_benign(view, *alone.span("value"))
        and not _HALVES.fullmatch(alone["value"])
    ):
        yield Span(Label.MEMBER_ID, *alone.span("value"), "code.alone")
    if not view.has_digit:
        return
    free = LINK.sub(_blank, without_benign(view))
    if view.digit_count >= _LEAST_TOLD:
        yield from _numbers(view, free)
    yield from _printed(view, free)
    if any(cue.label in _OF_PERSONS for cue in view.cues):
        parts = [part for part in _PARTS.finditer(free) if not _is_counted(free, part.end())]
        if len(parts) > 1:
            yield from [Span(Label.MEMBER_ID, *part.span("value"), "code.parts") for part in parts]
    yield from _mixed(view, free)


def _is_benign(view: View, start: int, end: int) -> bool:
    """«500 000 000 €», «2024-2025», and nothing else in the message."""
    return without_benign(view)[start:end] != view.fold[start:end]


def told(view: View) -> Iterator[Span]:
    """«44 barre 7120 barre C»: it looks with the others, since half of it would be theirs."""
    if view.digit_count >= _LEAST_TOLD and not view.words.isdisjoint(_SIGNS):
        for match in _TOLD.finditer(without_benign(view)):
            if _count(match[0]) >= _LEAST_TOLD:
                yield Span(Label.MEMBER_ID, *match.span(), "code.told")


def _numbers(view: View, free: str) -> Iterator[Span]:
    """Six digits or seven, which no unit, no count and no error explains."""
    for run in _RUN.finditer(free):
        version = _VERSION.search(run[0]) and view.words.isdisjoint(_BY_MESSAGE)
        if _count(run[0]) < LEAST_BARE or version or _SHORT_NUMBER.fullmatch(run[0]):
            continue
        if not (_is_counted(free, run.end()) or _is_measured(view, run.start())):
            yield Span(Label.MEMBER_ID, *run.span(), "code.bare")


def _printed(view: View, free: str) -> Iterator[Span]:
    """«B 0044 7192», «ADH.552.017.3», «2 118 406 B», «MRZX Q3FU 7BNT»."""
    for groups in _GROUPS.finditer(view.text):
        if sum(re.search(r"[0-9]", group) is not None for group in re.split(r"[ \-–]", groups[0])) > 1:
            yield Span(Label.PASSWORD, *groups.span(), "code.printed")
    for printed in _PRINTED.finditer(view.text):
        start, end = printed.span()
        letters = (printed["letters"] or "").lower()
        kept = free[start:end]
        if (
            _count(kept) >= _LEAST_PRINTED
            and _count(kept) == _count(printed[0])
            and letters not in STANDARDS
            and letters not in LETTERS_OF_THINGS
            and letters not in BRANDS
            and not _is_measured(view, start)
            and not (printed["letters"] is None and _is_counted(free, end - 1))
        ):
            yield Span(Label.MEMBER_ID, start, end, "code.printed")


def _mixed(view: View, free: str) -> Iterator[Span]:
    """Letters and digits in one token."""
    for reference in _IN_CAPITALS.finditer(view.text) if any(map(str.islower, view.text)) else ():
        if _is_somebodys(view, *reference.span()):
            yield Span(Label.MEMBER_ID, *reference.span(), "code.mixed")
    for token in _TOKEN.finditer(free):
        if (_is_code(token[0]) or _is_a_reference(view, token)) and _is_somebodys(view, *token.span()):
            yield Span(Label.MEMBER_ID, *token.span(), "code.mixed")


def _is_code(token: str) -> bool:
    """Digits among letters as no word, unit or version has them: four digits, or two turns from one to the other."""
    digits, letters = _count(token), len(_LETTERS.findall(token))
    if not letters or not digits or digits + letters < _LEAST_MIXED:
        return False
    turns = len(_TURNS.findall(token))
    if digits < 2:
        return turns >= 2 and letters >= _LONG
    return digits >= 4 or turns >= 2 or (digits >= 2 and "-" in token and letters <= 4)


def _is_a_reference(view: View, token: re.Match[str]) -> bool:
    """«GPIETRO-44»: capitals that no lexicon knows, and a number."""
    stem, _, number = token[0].partition("-")
    return (
        number.isdigit()
        and len(number) > 1
        and len(stem) >= _LEAST_MIXED
        and view.text[token.start() : token.end()].isupper()
        and stem not in gazetteers().words
    )


def _is_somebodys(view: View, start: int, end: int) -> bool:
    """Whether a token with digits is none of what is nobody's: a model, a version, a standard, an error, a file."""
    token = view.fold[start:end]
    if any(of_things.fullmatch(token) for of_things in (_UNIT, _ARTICLE, _RELEASE)) or _is_measured(view, start):
        return False
    if is_shown(view, start, end) or (_CASE.fullmatch(token) is not None and not view.words.isdisjoint(_OF_COURTS)):
        return False
    if view.fold[end : end + 1] == "." and view.fold[end + 1 : end + 5].split(" ")[0] in FILES:
        return False
    parts = re.findall(r"[a-z]+", token)
    said_of = parts[0] if parts and len(parts[0]) > 1 else ""
    if said_of in STANDARDS or said_of in LETTERS_OF_THINGS or (parts and parts[-1] in FILES):
        return False
    said = _VERSIONED.fullmatch(token)
    return said is None or not (
        said[1] in SERIES or (said[1] in BRANDS and said[1] not in _MONTHS) or said[1] in FAULTS or said[1] in COUNTING
    )


def _is_counted(free: str, end: int) -> bool:
    """«602 118 visiteurs», «120000 km»: what follows says what is counted."""
    after = _WORD_ON.match(free, end)
    if after is None:
        return False
    word = after[1]
    return word in COUNTING or (word.endswith(("s", "x")) and word in gazetteers().nouns)


def _is_measured(view: View, start: int) -> bool:
    """Said before it: «erreur», «version», «près de», «montant»."""
    low = max(0, start - _AROUND)
    before = _WORDS_BEFORE.search(view.fold, low, start)
    if before is None:
        return False
    announced = before[1] in LETTERS_OF_THINGS and view.text[before.start()].isupper()  # «RG 22/04817»
    if announced or before[1] in MEASURING or before[1] in FAULTS:
        return True
    clause = re.split(r"[.!?;\n,]\s", view.fold[low:start])[-1]
    return not FAULTS.isdisjoint(re.findall(r"[a-z]+", clause))


def logins(view: View) -> Iterator[Span]:
    """Every login that its form tells; «le cookie "abtest_v3"» is none."""
    for span in _logins(view):
        if not login_shapes.is_of_the_site(view, span.start):
            yield span


def _logins(view: View) -> Iterator[Span]:
    """Two words joined by a dot or a line, one of which no lexicon knows, where somebody tells how he signs in. It
    looks with the others: half of a login may be a name.
    """
    yield from login_shapes.find(view)
    if view.words.isdisjoint(SIGNING):
        return
    known = gazetteers()
    for login in _LOGIN.finditer(view.fold):
        parts = re.findall(r"[a-z]+", login[0])
        named = any(part in known.names for part in parts) or any(map(str.isdigit, login[0]))
        strange = any(part not in known.words for part in parts) and view.words.isdisjoint(FAULTS)
        joined = strange and ("_" in login[0] or not view.words.isdisjoint(_LOGIN_WORDS))
        if (
            (named or joined)
            and parts[-1] not in FILES
            and parts[-1] not in DOMAINS
            and parts[0] not in STANDARDS
            and len(login[0]) > _LEAST_MIXED
        ):
            yield Span(Label.MEMBER_ID, *login.span(), "code.login")
    if not view.words.isdisjoint(_LOGIN_WORDS):
        for login in _NUMBERED.finditer(view.fold):
            stem = login["stem"]
            if (stem not in known.words or stem in known.names) and _is_somebodys(view, *login.span()):
                yield Span(Label.MEMBER_ID, *login.span(), "code.login")
        for login in _APART.finditer(view.fold):
            if login["value"] not in known.words and login["value"] not in BRANDS:
                yield Span(Label.MEMBER_ID, *login.span("value"), "code.login")
    for capitals in _CAPITALS.finditer(view.text) if any(map(str.islower, view.text)) else ():
        yield Span(Label.MEMBER_ID, *capitals.span(), "code.login")


def _count(text: str) -> int:
    return len(_DIGITS.findall(text))


def _blank(reading: re.Match[str]) -> str:
    return "\x01" * len(reading[0])
