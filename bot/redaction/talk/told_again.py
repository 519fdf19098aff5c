"""A name or a mail told again after it was masked, with what is said of its letters: «pas Pinot hein», «PINEAU comme
le bateau», «non josyrault sans point»; and what is spelt letter by letter, the whole message: «b u t o r».

In: the next message and the redacted words before it, which end on a name or a mail, or a label awaited. Out: the place
of the word, when it is no word of the language or is written as a name, and all around is of a closed class.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.tokens import mixes, says_a_state
from bot.redaction.redacted import Redacted
from bot.redaction.talk.piece_words import is_polite
from bot.redaction.talk.talk_words import OF_TALK
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_LONGEST = 60
_LEAST = 3
_VALUE = (
    r"(?P<value>(?P<particle>(?:le|la|de|du|van|ben|el)\s)?[a-z][a-z0-9._'-]{2,30}"
    r"(?:\s(?:le|la|de|du|ben|van|el)\s[a-z'-]{3,20})?)"
)
_BEFORE = (
    r"\W*(?:(?:(?:non|nan|si|oui|pas|et|mais|moi|enfin|plutot|pardon|oups|euh|ah|c'?est|c'etait|ca\ss'ecrit|s'ecrit|"
    r"au\slieu\sde|ecrit|le\snom|il\sfaut|je\ssuis|donc)(?![a-z])[\s,:!.]*){1,4})?"
)
_LETTER = (
    r"(?:(?:un|une|le|la|les|deux|trois|1|2|l'|d')\s?)?(?:[a-z]|[a-z]{2})(?:\s(?:et|ou)\s(?:un\s)?[a-z])?(?![a-z'])"
)
_AFTER = (
    r"(?P<said>(?:[\s,]*(?:hein|merci|svp|pardon|desolee?|voila|"
    r"comme\s(?:le|la|les|un|une|l'|dans|du|des|on)\s?[a-z' -]{2,24}|"
    rf"(?:avec|sans|et\spas)\s(?:un\s|une\s|le\s|les\s|de\s|d')?(?:{_LETTER}|points?|tirets?|accents?|trema|espaces?|"
    r"majuscules?|chiffres?|underscore|trait\sd'union|apostrophe|cedille)|(?:tout\s)?(?:attache|colle)|"
    r"en\s(?:un|deux|1|2)\s(?:seuls?\s)?mots?)(?![a-z])){0,3})\W*"
)
_AGAIN = lazily(f"{_BEFORE}{_VALUE}{_AFTER}")
_LEADS = lazily(
    r"\W*(?:non|nan|si|pas|et|mais|moi|enfin|plutot|pardon|oups|c'?est|c'etait|ca|s'ecrit|au|ecrit|le|il|je)(?![a-z])"
)
_SPELT = re.compile(r"\W*(?P<value>[a-z0-9](?:[ ,-]{1,3}[a-z0-9]){2,30})\W*")
_SPELT_KINDS = (Label.PERSON, Label.EMAIL, Label.MEMBER_ID)
_EXPLAINED = lazily(r"(?<![a-z])(?:avec|sans|comme|attache|mots?)(?![a-z])")
"""«Pinot sans e»: what is told of its letters is a name in lower case too."""
_PROVIDERS = words("wanadoo orange gmail hotmail outlook yahoo laposte sfr free icloud proton live msn bbox neuf")
_MISTYPED = re.compile(r"é(?:e?s?)$|(?:er|ez|ait|ais|ent|ment|tion|ion)$|(.)\1\1")
"""«Rembourssé», «chiannnt»: a word of the language, by its end."""
_NO_NAMES = words("mail mails mel adresse email nom prenom celui celle autre bonne bon votre")


def told_again(view: View, awaited: Label | None, last: Redacted | None) -> Iterator[Span]:
    """The word that is told again, under the label of what was masked last."""
    fold = view.fold
    if last is None or not _LEAST <= len(fold) <= _LONGEST or "?" in fold or SENTINEL in fold:
        return
    if awaited in _SPELT_KINDS and fold[1:2] in " -," and (spelt := _SPELT.fullmatch(fold)) and not _is_word(spelt):
        yield Span(awaited, *spelt.span("value"), "context.again")
        return
    label = last.marks[-1].label if last.marks else None
    if label not in (Label.PERSON, Label.EMAIL):
        return
    match = _AGAIN.fullmatch(fold)
    if match is None or not (match["said"] or _LEADS.match(fold)):
        return
    if match["particle"] and not view.text[match.start("particle")].isupper():
        return  # «mais le captcha»
    explained = label is Label.PERSON and _EXPLAINED.search(match["said"]) is not None
    if all(_may_be(view, place, label, explained=explained) for place in _words_of(match)):
        yield Span(label, *match.span("value"), "context.again")


def _words_of(match: re.Match[str]) -> list[tuple[int, int]]:
    at = match.start("value")
    return [
        (at + part.start(), at + part.end())
        for part in re.finditer(r"\S+", match["value"])
        if len(part[0]) > 2 or part[0].isdigit()
    ]


def _may_be(view: View, place: tuple[int, int], label: Label, *, explained: bool) -> bool:
    """A word that no lexicon has, or a name; with its capital where it is a word of the language too."""
    text, known = view.fold[slice(*place)].strip(".-'"), gazetteers()
    if text in FUNCTION_WORDS or text in OF_TALK or text in _PROVIDERS or text in _NO_NAMES:
        return False
    if is_polite(text) or says_a_state(text) or text in known.never or text in known.conditions:
        return False
    if "'" in text and label is Label.EMAIL:
        return False
    capital = view.text[place[0]].isupper() and place[0] > 0
    if text not in known.words:
        sure = capital or explained or text in known.names or text in known.rare or mixes(text)
        mistyped = _MISTYPED.search(view.text[slice(*place)]) is not None or _is_but_for_a_letter(text)
        return sure or (likeness().of(text) > 0 and not mistyped)
    upper = view.text[slice(*place)].isupper()
    return text in known.names and (capital or upper or explained)


def _is_but_for_a_letter(text: str) -> bool:
    """«Bizare», «comptte»: a word, but for a letter that is doubled or should be."""
    known = gazetteers().words
    doubled = (text[:at] + text[at:].removeprefix(text[at]) for at in range(1, len(text)) if text[at] == text[at - 1])
    single = (text[:at] + text[at - 1] + text[at:] for at in range(1, len(text)) if text[at] != text[at - 1])
    return any(word in known for word in (*doubled, *single))


def _is_word(spelt: re.Match[str]) -> bool:
    """«m e r c i»."""
    said = "".join(filter(str.isalnum, spelt["value"]))
    return is_polite(said) or said.isdigit()
