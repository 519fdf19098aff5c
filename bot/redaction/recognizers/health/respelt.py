"""Health written as it sounds: «maladi dalzeimer», «mal o do», «aré de travaille», «opairé dé zamidal».

A text with words that nobody knows and that sound as words of health is read once more with the words that they sound
as; every other rule then reads that. In: a view. Out: a respelt view, whose places lead back to the typed ones.
"""

import re
from collections.abc import Callable
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.misspelt import meant
from bot.redaction.recognizers.health.open import PORTAL
from bot.redaction.recognizers.health.words import BODY, FACTS, STATES, WEAK
from bot.redaction.urgency.danger.sound import sound_of
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WORD = lazily(r"[^\W\d_]+(?:['’]|)")
_SOUNDS = """
    jé:j'ai jè:j'ai jai:j'ai jaie:j'ai é:et è:est ai:est dé:des dè:des lé:les mé:mes sé:c'est cé:c'est o:au
    ô:au in:un kan:quand pa:pas sui:suis jsui:jsuis jen:j'en jan:j'en san:sans sou:sous an:en fai:fait fé:fait
    maie:mais opéra:operation aré:arret are:arret arè:arret travaille:travail travay:travail do:dos dau:dos
    keur:coeur zieu:yeux zyeux:yeux zieux:yeux zorey:oreilles dan:dans
    pié:pieds vantre:ventre per:pere pair:pere peir:pere seur:soeur frer:frere fis:fils fam:femme
    mair:mere
"""
_LITTLE = dict([pair.split(":") for pair in _SOUNDS.split()])
"""Little words as they sound; read so only in a text that misspells others."""
_MORE = words(
    """
    mari femme mere pere fille fils garcon frere soeur bebe enfant maman papa suis souffre souffrant atteint
    atteinte sous
    prends prend medicament medicaments traitement accouche accoucher enceinte hopital clinique malade maladie
    docteur medecin chirurgien dentaire auditif appareil appareille arret travail conge maternite mois semaines
    """
)
"""What ties a fact to someone, and goes with it."""
_LEAST = 2
"""Words that nobody knows, from which a text is one that is written by ear."""
_BY_EAR = (" é ", "jé ", "aré ", " sé ", " dé ", " mé ", " lé ", "koi", "jsui")
"""Little words that only someone who writes by ear writes so."""
_ELIDED = re.compile(r"(?:[dljmnstz]|qu)(?=[aeiouyh])")
_KEYBOARDS = frozenset({"azerty", "qwerty", "qwertz"})
"""They sound as a vertigo does."""
_TOO_SHORT = 3
_LONG = 6
_TOO_SHORT_TO_HEAR = 5
_LEAST_ELIDED = 5


def _ear(word: str) -> str:
    """The sound of a word, with one nasal for all that begin alike («enceinte», «ansinte»)."""
    return sound_of(word.replace("tion", "sion")).replace("in", "an")


def _shorter(sound: str) -> list[str]:
    """A sound, and what is left of it without any one of its letters if it is long."""
    return [sound, *[sound[:at] + sound[at + 1 :] for at in range(len(sound) if len(sound) >= _LONG else 0)]]


@cache
def _everyday() -> frozenset[str]:
    """How the portal's own words sound, whole or with a letter left out: «factur» is no fracture."""
    return frozenset(short for word in PORTAL if len(word) > _TOO_SHORT for short in _shorter(_ear(word)))


@cache
def _begun_by(letter: str) -> frozenset[str]:
    """How the everyday words that begin with a letter sound; some 20 ms a letter, when one is first asked for."""
    return frozenset(_ear(word) for word in gazetteers().words if word[0] == letter and len(word) > _TOO_SHORT)


@cache
def _nearly() -> dict[str, str]:
    """The same by their long sounds with one letter left out: «infarctuce», «depreson»."""
    return {
        sound[:at] + sound[at + 1 :]: word
        for sound, word in _vocabulary().items()
        if len(sound) >= _LONG
        for at in range(len(sound))
    }


@cache
def _vocabulary() -> dict[str, str]:
    known: dict[str, str] = {}
    parts = {part for entry in FACTS | STATES | WEAK for part in re.findall(r"[a-z]{4,}", entry)}
    parts |= set(re.findall(r"[a-z]{3,}", re.sub(r"s\?|\\s", " ", BODY))) | _MORE
    for word in sorted(parts, key=lambda word: (len(word), word)):
        known.setdefault(_ear(word), word)
    return known


def respelt(view: View) -> View | None:
    """`view` with the misspelt words of health in their right spelling; None if it has none."""
    if not view.unlisted:
        return None
    strange = [word for word in view.unlisted if len(word) >= _TOO_SHORT]
    by_ear = strange and any(sign in view.text for sign in _BY_EAR)
    if not by_ear and (len(strange) < _LEAST or not any(map(_heard, strange))):
        return _with_slips(view, strange)
    return _read_again(view, _right)


def _with_slips(view: View, strange: list[str]) -> View | None:
    """`view` with the one word that a finger slipped on, where only an illness can stand."""
    places = [(at, at + len(word)) for word in strange if (at := view.fold.find(word)) >= 0]
    return _read_again(view, _meant) if any(_meant(view, *place) is not None for place in places) else None


def _meant(view: View, start: int, end: int) -> str | None:
    word = view.fold[start:end]
    if word not in view.unlisted or view.text[start:end].istitle():
        return None
    return meant(view, start, end)


def _read_again(view: View, right_of: Callable[[View, int, int], str | None]) -> View | None:
    """`view` with the words that `right_of` knows the right spelling of; None if there are none."""
    text, fold, starts, ends = [], [], [], []
    at = 0
    for match in _WORD.finditer(view.text):
        start, end = match.span()
        right = right_of(view, start, end)
        if right is None:
            continue
        for place in range(at, start):
            text.append(view.text[place])
            fold.append(view.fold[place])
            starts.append(place)
            ends.append(place + 1)
        for char in right:
            text.append(char)
            fold.append(char)
            starts.append(start)
            ends.append(end)
        at = end
    if not at:
        return None
    for place in range(at, len(view.fold)):
        text.append(view.text[place])
        fold.append(view.fold[place])
        starts.append(place)
        ends.append(place + 1)
    return View("".join(text), "".join(fold), starts, ends)


def _right(view: View, start: int, end: int) -> str | None:
    typed = view.text[start:end]
    if typed.istitle():
        return None  # a name
    typed = typed.lower()
    if typed in _LITTLE:
        return _LITTLE[typed]
    word = view.fold[start:end]
    if word not in view.unlisted or len(word) < _TOO_SHORT:
        return None
    return _heard(word) or meant(view, start, end)


def _heard(word: str) -> str | None:
    """The word of health that `word` sounds as, its elided article kept."""
    if len(word) < _TOO_SHORT_TO_HEAR or word in gazetteers().names or word in _KEYBOARDS:
        return None
    vocabulary, everyday, sound = _vocabulary(), _everyday(), _ear(word)
    right = vocabulary.get(sound)
    if right is not None:
        return None if right == word or sound in everyday else right
    elided = _ELIDED.match(word)
    if elided is not None and len(word) - elided.end() >= _LEAST_ELIDED:
        right = vocabulary.get(_ear(word[elided.end() :]))
        if right is not None:
            return right if elided[0] in "szt" else f"{elided[0]}'{right}"
    shorter = _shorter(sound)
    if len(shorter) == 1 or not everyday.isdisjoint(shorter):
        return None
    nearly = _nearly()
    right = next((nearly[short] for short in shorter if short in nearly), None)
    if right is None or sound in _begun_by(word[0]):  # «mintenan» sounds as «maintenant» before it nearly sounds as…
        return None
    return right
