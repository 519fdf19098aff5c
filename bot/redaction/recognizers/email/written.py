"""E-mail addresses: as such, with spaces around the @, without a domain's end, or spelt («arobase», «point»)."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.email import broken as email_broken
from bot.redaction.recognizers.email import told as email_told
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_STOP = rf"\s@<>()\[\]{{}},;:\"«»|{SENTINEL}"
_WRITTEN = lazily(
    rf"(?:(?<=[{_STOP}=?&/])|^)[^{_STOP}=?&/]{{1,64}}\s{{0,2}}@{{1,3}}\s{{0,2}}[^{_STOP}/?&#]{{1,253}}"
    rf"(?:\s?[.,]\s?(?:fr|com|net|org|eu|be|ch|lu|de|es|it|uk|info|io|bzh|re|edu|gouv)(?![a-z])|"
    r"(?<=[a-z])[;:](?:fr|com|net|org)(?![a-z]))?"
)
_TRAILING = ".!?'-"
_DOMAIN_BEGINS = re.compile(r"[^a-z0-9\s]")
_AT = (
    r"(?:\(\s?(?:at|a|arobase|@)\s?\)|\[\s?(?:at|a|arobase|@)\s?\]|\{\s?at\s?\}|(?<![a-z])(?:arobas[e]?|arrobase?|"
    r"arobaze|at)(?![a-z])|@)"
)
_FULL_STOP = r"\.\s(?!(?:fr|com|net|org)(?![a-z]))"
"""The dot that ends a sentence: the words after an address are not its domain."""
_DOT = (
    rf"(?:(?<=\s)\.|(?!{_FULL_STOP})\.|(?<![a-z])(?:point|pt|dot)(?![a-z])|"
    r"[\[({]\s?(?:point|dot|\.)\s?[\])}])"
)
_JOIN = (
    rf"(?:\s?{_DOT}\s?|"
    r"\s?(?:(?<![a-z])(?:tiret(?:\s(?:du\s)?(?:bas|6|8|six|huit))?|trait\sd'union|underscore|moins)(?![a-z])|[-_])\s?)"
)
_SAID = (
    r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|"
    r"cinquante|soixante|cent|mille|zero)(?![a-z])"
)
"""A number said after the name: «poulain soixante-douze arobase…»."""
_SPELT = lazily(
    rf"(?<![a-z0-9])(?:[a-z0-9]{{2,20}}\s(?=[a-z0-9]{{2,20}}\s(?:tout\s)?(?:attache|"
    rf"colle)))?[a-z0-9]{{1,40}}(?:{_JOIN}[a-z0-9]{{1,40}}){{0,5}}"
    rf"(?:\s[0-9]{{1,4}}(?=\s))?(?:\s{_SAID}(?:[\s-](?:et\s)?{_SAID}){{0,3}})?(?:\s(?:tout\s|le\stout\s)?(?:attachee?s?|collee?s?|en\sminuscules?))?\s?{_AT}\s?"
    rf"[a-z0-9]{{1,40}}(?:{_JOIN}[a-z0-9]{{1,40}}){{0,4}}\s?{_DOT}\s?[a-z]{{2,10}}(?![a-z])"
)
_SAID_AT = frozenset({"arobase", "arobas", "arrobase", "arrobas", "arobaze", "at"})

_IN_TWO = lazily(
    r"(?<![a-z0-9._-])[a-z0-9][a-z0-9._-]{2,63}\s(?:suivie?\sde|puis|et|plus|avec|"
    r"chez)\s(?:le\s)?@\s?[a-z0-9.-]{3,60}[a-z]"
)
"""«x.y suivi de @free.fr»."""
_ALONE = re.compile(r"\s*(?:c'est\s|et\s|puis\s|donc\s)?(@[a-z0-9-]{2,40}\.[a-z.]{2,12})[\s.!]*")
_PROVIDERS = words(
    "gmail hotmail outlook yahoo live msn free orange sfr laposte wanadoo bbox neuf numericable"
    " icloud gmx proton protonmail aol club voila"
)
_AT_PROVIDER = lazily(
    rf"(?<![a-z0-9._-])(?P<local>[a-z0-9]{{2,30}}(?:(?:[._-]|\spoint\s)[a-z0-9]{{1,30}}){{0,4}})\s(?P<by>chez|"
    rf"a|arobase|at)\s"
    rf"(?:{'|'.join(sorted(_PROVIDERS))})\s?(?:\.|point)\s?(?:fr|com|net|org|me|eu)(?![a-z])"
)
_JOINED = r"(?:[._-]|\s(?:point|tiret(?:\sdu\s(?:bas|6|8|six|huit))?|trait\sd'union|underscore)\s)"
_LOCAL_PART = rf"(?<![a-z0-9._-])[a-z0-9]{{1,30}}(?:{_JOINED}[a-z0-9]{{1,30}}){{0,4}}(?:\s[0-9]{{1,4}}(?=\s))?"
_ITS_END = r"(?:\s?(?:\.|,|point|pt|dot|\s)\s?(?:fr|com|net|org|me|eu)(?![a-z]))"
_SURELY_AT = lazily(
    rf"{_LOCAL_PART}\s?(?:(?<![a-z])(?:a(?:r|rr)obas[e]?|arobaze|(?:le\s)?a\scommercial)(?![a-z])|[@®]|"
    rf"[{{<\"(\[]\s?(?:at|a|arobase)\s?[}}>\")\]])\s?"
    rf"(?:(?:{'|'.join(sorted(_PROVIDERS))})(?![a-z]){_ITS_END}?|[a-z0-9-]{{2,40}}{_ITS_END})"
)
"""«jmorel arobase orange», «jmorel le a commercial sfr point fr»."""
_NO_AT = lazily(
    rf"(?P<local>(?<![a-z0-9._/-])[a-z0-9]{{1,30}}(?:[._-][a-z0-9]{{1,30}}){{0,4}})(?:\s(?:sur|chez)\s|[\s.])"
    rf"(?:{'|'.join(sorted(_PROVIDERS))})(?![a-z])(?P<end>{_ITS_END})?"
)
"""«jmorel92 gmail com», «jmorel92 sur gmail», «jmorel92.gmail.com»: a name of the kind that has one."""
_HELD = lazily(
    rf"(?<![a-z])(?:{'|'.join(sorted(_PROVIDERS - {'free', 'orange', 'neuf', 'live'}))})\s?(?::|=|c'?est|est|c)\s?"
    r"(?P<local>[a-z0-9]{1,30}(?:[._-][a-z0-9]{1,30}){0,4})(?![a-z0-9@]|\.[a-z])"
)
"""«Mon gmail c'est jmorel92»."""
_LETTERS = re.compile(r"(?<![a-z0-9])(?:[a-z0-9._-]\s){3,40}@(?:\s[a-z0-9.-]){4,40}(?![a-z0-9])")
"""«j m o r e l @ f r e e . f r»."""
_PIECE = re.compile(r"[a-z]+")
_OF_A_NAME = re.compile(r"(?=.*[a-z])(?=.*[0-9._-])(?!www|mail\.|webmail|messagerie).{4,}")
_LOCAL = lazily(
    r"(?<![a-z])(?:e-?mails?|courriel|adresse\s(?:mail|e-?mail))\s?(?::|=|c'est|est|commence\spar)\s?"
    r"([a-z0-9]{2,30}(?:[._-][a-z0-9]{1,30}){1,4})(?=\s*$|\s(?:suivi|et|puis|arobase))"
)
"""The part before the @, the rest still to come."""


_AS_LETTERS = str.maketrans("0134$5", "oieass")
_SHORTEST = 4

_NO_LOCAL = re.compile(r"(?P<said>[a-z']+(?:\s[a-z']+)?)\s(?:@|arobase\s)\s?(?P<domain>[a-z0-9-]+)")
"""«Une adresse en @gmail.com», «ça finit par arobase orange.fr»: nobody's part stands before the sign."""
_SAID_BEFORE = FUNCTION_WORDS | words("c qu d l adresse mail mails email")


def find(view: View) -> Iterator[Span]:
    """Every address, written or spelt."""
    for span in _found(view):
        said = _NO_LOCAL.match(view.fold, span.start, span.end)
        if said is None or not _SAID_BEFORE.issuperset(_PIECE.findall(said["said"])):
            yield email_broken.with_initial(view, span)
        elif said["domain"] not in _PROVIDERS:
            yield span._replace(start=said.end("said") + 1)


def _found(view: View) -> Iterator[Span]:
    fold = view.fold
    if "@" in fold:
        for match in _WRITTEN.finditer(fold):
            found = match[0].rstrip(_TRAILING)
            domain = found.rpartition("@")[2]
            if domain.strip() and (" " not in found or "." in domain):
                start = match.end() - len(match[0].lstrip(_TRAILING))
                of_a_secret = "." not in domain and (
                    _DOMAIN_BEGINS.match(domain.lstrip()) is not None  # «p@$$e»
                    or _is_a_word_with_signs(view, found)
                )
                label = Label.PASSWORD if of_a_secret else Label.EMAIL
                yield Span(label, start, match.start() + len(found), "secret.mixed" if of_a_secret else "email.written")
        for match in _IN_TWO.finditer(fold):
            yield Span(Label.EMAIL, match.start(), match.end(), "email.spelt")
        yield from [Span(Label.EMAIL, *match.span(), "email.spelt") for match in _LETTERS.finditer(fold)]
        alone = _ALONE.fullmatch(fold)
        if alone is not None and (view.lead is Label.EMAIL or view.lead is None):
            yield Span(Label.EMAIL, *alone.span(1), "email.written")
    if not view.words.isdisjoint(_PROVIDERS):
        for match in _AT_PROVIDER.finditer(fold):
            sent = view.text[match.end("local") - 1] in "éÉ"  # «envoyé à orange.fr»
            if match["local"] not in gazetteers().words or (match["by"] == "a" and not sent):
                yield Span(Label.EMAIL, match.start("local"), match.end(), "email.spelt")
        yield from _of_providers(view)
    if not view.words.isdisjoint({"mail", "mails", "email", "courriel", "adresse"}):
        for match in _LOCAL.finditer(fold):
            yield Span(Label.EMAIL, *match.span(1), "email.local")
    yield from email_told.find(view)
    yield from email_broken.find(view)
    if "@" in fold or not view.words.isdisjoint(_SAID_AT):
        for match in _SPELT.finditer(fold):
            yield Span(Label.EMAIL, match.start(), match.end(), "email.spelt")


def _is_a_word_with_signs(view: View, found: str) -> bool:
    """«V@cances2024», «jean@2024»: the sign stands for a letter, or between a word and its year, and no mail is spoken
    of.
    """
    local, _, domain = found.partition("@")
    site = domain.rstrip("0123456789!*#$")
    if " " in found or "@" in domain or site in _PROVIDERS:
        return False
    if view.lead is Label.EMAIL or any(cue.label is Label.EMAIL for cue in view.cues):
        return False
    known, word = gazetteers(), f"{local}a{site}".translate(_AS_LETTERS)
    stands = len(word) > _SHORTEST and (word in known.words or word in known.names or word == "password")
    return stands or (not site and domain != "")


def _of_providers(view: View) -> Iterator[Span]:
    """Addresses whose sign or end is left out, known by who provides them."""
    fold = view.fold
    for match in _SURELY_AT.finditer(fold):
        yield Span(Label.EMAIL, *match.span(), "email.spelt")
    for match in _NO_AT.finditer(fold):
        named = match["end"] or not all(map(gazetteers().is_plain, _PIECE.findall(match["local"])))
        if named and _OF_A_NAME.fullmatch(match["local"]):
            yield Span(Label.EMAIL, match.start(), match.end() if match["end"] else match.end("local"), "email.spelt")
    for match in _HELD.finditer(fold):
        if _OF_A_NAME.fullmatch(match["local"]):
            yield Span(Label.EMAIL, *match.span("local"), "email.local")
