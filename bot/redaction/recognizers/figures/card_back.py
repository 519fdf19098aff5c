"""The three figures at the back of a payment card, told beside it by where they stand: «au dos 408», «crypto 902».

They are looked for where the card is: its number (masked already, or about to be), or its word.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_GATE = words("dos derriere verso crypto arriere cvc cvv")
_CODE = (
    r"(?P<code>[0-9]\s?[0-9]\s?[0-9])(?![0-9]|[ .,/:-][0-9]|\s?(?:¤|%|euros?|fois|jours?|mois|ans|h|km|personnes|"
    r"chiffres)(?![a-z]))"
)
_BACK = r"(?:(?:au|o|a\sl'?)\s?(?:dos|verso|arriere)|derriere|verso|crypto(?:gramme)?|cv[vc])"
_TOLD = lazily(
    rf"(?<![a-z]){_BACK}(?![a-z])(?:\s(?:de|du)\s(?:la|ma|sa)?\s?(?:carte|cb|visa|mastercard)(?:\s(?:bleue|bancaire))?)?"
    rf"(?:[\s,:=]|(?:c'?\s?est|c|est|il|y\s?'?\s?a|ya|le|les|je\slis|marque|ecrit|code|chiffres)(?![a-z])){{0,8}}(?<![0-9]){_CODE}"
)
_BEFORE = lazily(rf"(?<![0-9a-z.,/-])(?<![0-9]\s){_CODE}\s?,?\s(?:ecrits?\s|marques?\s)?{_BACK}(?![a-z])")
_AFTER_DATE = lazily(
    rf"{SENTINEL}[\s,;:]{{1,3}}(?:(?:exp\w*|valid\w*|date|fin)[\s:.]{{1,2}})?(?:0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?[0-9]{{2}}[\s,;]{{1,3}}"
    rf"{_CODE}(?!\s?[a-z])"
)
"""A masked number, a month and a year, three figures."""
_DIGIT = r"(?:zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf)(?![a-z])"
_TENS = (
    r"(?:dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|"
    r"nonante)(?![a-z])"
)
_SAID = (
    rf"(?P<code>(?:{_DIGIT}\s)?cents?(?![a-z])(?:[\s-](?:et[\s-])?(?:{_DIGIT}|{_TENS})){{0,4}}|"
    rf"{_DIGIT}(?:[\s,-]{{1,2}}{_DIGIT}){{2}}|{_DIGIT}\s{_TENS}(?:[\s-](?:et[\s-])?(?:{_DIGIT}|{_TENS})){{0,2}})"
    r"(?!\s?(?:euros?|¤|chiffres|fois|jours?|mois|ans)(?![a-z]))"
)
_TOLD_IN_WORDS = lazily(
    rf"(?<![a-z]){_BACK}(?![a-z])[^.!?\n0-9]{{0,50}}?"
    rf"(?:[\s,:=]|(?:c'?\s?est|c|est|sont|a|voici|dit|disent|lis|marque|ecrit)\s){{1,2}}(?<![a-z]){_SAID}"
)
_CARD_WORDS = words("chiffres cryptogramme crypto cvv cvc carte cb visa mastercard")
_ITS_NAMES = words("crypto cryptogramme cvv cvc")
"""Nothing but a card has one."""
_SAID_WORDS = words("zero un deux trois quatre cinq six sept huit neuf cent cents")
_LONG_NUMBER = re.compile(r"[0-9](?:[ .-]?[0-9]){12,18}")


def find(view: View) -> Iterator[Span]:
    """Every such code."""
    if SENTINEL in view.fold:
        for match in _AFTER_DATE.finditer(view.fold):
            yield Span(Label.PASSWORD, *match.span("code"), "bank.card-back")
    if view.words.isdisjoint(_GATE) or not _beside_a_card(view):
        return
    for pattern in (_TOLD, _BEFORE):
        for match in pattern.finditer(view.fold):
            yield Span(Label.PASSWORD, *match.span("code"), "bank.card-back")


def said(view: View) -> Iterator[Span]:
    """The same in words: «les trois chiffres au dos : trois cent douze»."""
    if view.words.isdisjoint(_GATE) or view.words.isdisjoint(_SAID_WORDS) or view.words.isdisjoint(_CARD_WORDS):
        return
    for match in _TOLD_IN_WORDS.finditer(view.fold):
        yield Span(Label.PASSWORD, *match.span("code"), "bank.card-back")


def _beside_a_card(view: View) -> bool:
    return (
        SENTINEL in view.fold
        or "chiffres" in view.words
        or not view.words.isdisjoint(_ITS_NAMES)
        or any(cue.label is Label.CARD for cue in view.cues)
        or _LONG_NUMBER.search(view.fold) is not None
    )
