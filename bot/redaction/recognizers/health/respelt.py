"""Health written as it sounds: «maladi dalzeimer», «mal o do», «aré de travaille», «opairé dé zamidal».

A text with words that nobody knows and that sound as words of health is read once more with the words that they sound
as, and with its pronouns and verbs apart (fused.py); every other rule then reads that. In: a view. Out: a respelt view,
whose places lead back to the typed ones.
"""

import re
from collections.abc import Callable
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.fused import is_by_ear, is_fused, letters_of, spelt_apart, unfused
from bot.redaction.recognizers.health.misspelt import SAID_BEFORE, meant
from bot.redaction.recognizers.health.open import PORTAL
from bot.redaction.recognizers.health.words import BODY, FACTS, STATES, WEAK
from bot.redaction.urgency.danger.sound import sound_of
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WORD = lazily(r"[^\W\d_]+(?:['’]|)")
_SOUNDS = """
    el:elle ki:qui fe:fait fè:fait é:et è:est ai:est dé:des dè:des lé:les mé:mes sé:c'est cé:c'est o:au
    ô:au in:un kan:quand pa:pas sui:suis jan:j'en san:sans sou:sous an:en fai:fait fé:fait
    maie:mais opéra:operation aré:arret are:arret arè:arret aret:arret travaille:travail travay:travail do:dos dau:dos
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
    prends prend medicament medicaments traitement accouche accoucher enceinte jumeaux jumelles hopital
    clinique malade maladie docteur medecin chirurgien dentaire auditif appareil appareille arret travail
    conge maternite mois semaines
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
_LEAST_THERE, _SLIGHTLY = 4, 2
_NOT_ILL = words("assmat assmats asmat asmats malus")
"""They sound as an illness and are a trade or an insurer's word."""


def _ear(word: str) -> str:
    """The sound of a word, with one nasal for all that begin alike («enceinte», «ansinte»)."""
    return sound_of(word.replace("tion", "sion").replace("sthm", "sm")).replace("in", "an")


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
    fused = is_fused(view)
    if not view.unlisted and not fused:
        return None
    strange = [word for word in view.unlisted if len(word) >= _TOO_SHORT]
    by_ear = (strange or fused) and (is_by_ear(view) or any(sign in view.text for sign in _BY_EAR))
    if by_ear or (len(strange) >= _LEAST and any(map(_heard, strange))):
        return _read_again(view, _right)
    slipped = any(_meant(view, *place) is not None for place in _places(view, strange))
    if not slipped and not fused:
        return None
    return _read_again(view, _meant_or_apart if fused else _meant)


def _places(view: View, strange: list[str]) -> list[tuple[int, int]]:
    return [(at, at + len(word)) for word in strange if (at := view.fold.find(word)) >= 0]


def _meant(view: View, start: int, end: int) -> str | None:
    """The word of illness that one stands for, where only an illness can stand: a finger slipped, or it is heard."""
    word = view.fold[start:end]
    if word not in view.unlisted or view.text[start:end].istitle():
        return None
    return meant(view, start, end) or _heard_there(view, start, end)


def _meant_or_apart(view: View, start: int, end: int) -> str | None:
    return unfused(view, start, end) or _meant(view, start, end)


def _heard_there(view: View, start: int, end: int) -> str | None:
    """A short word that sounds as one of illness, where one is said of somebody: «je suis malad», «g de lasme»."""
    word = view.fold[start:end]
    if len(word) < _LEAST_THERE or word in _NOT_ILL or word in gazetteers().names:
        return None
    if SAID_BEFORE.search(view.fold, max(0, start - 44), start) is None:
        return None
    elided = word[0] in "dl" and _ELIDED.match(word) is not None and len(word) > _LEAST_THERE
    for part in (word, word[1:]) if elided else (word,):
        right = _vocabulary().get(_ear(part))
        if right is None or right[0] != part[0] or abs(len(right) - len(part)) > _SLIGHTLY or _ear(part) in _everyday():
            continue
        if right in STATES or right in gazetteers().conditions or (right in FACTS and right not in WEAK):
            return right if part == word else f"{word[0]}'{right}"
    return None


def _read_again(view: View, right_of: Callable[[View, int, int], str | None]) -> View | None:
    """`view` with the words that `right_of` knows the right spelling of; None if there are none."""
    text, fold, starts, ends = [], [], [], []
    at = 0
    apart = spelt_apart(view)
    for match in _WORD.finditer(view.text):
        start, end = match.span()
        if start < at:
            continue
        end, right = apart.get(start) or (end, right_of(view, start, end))
        if right is None:
            continue
        for place in range(at, start):
            text.append(view.text[place])
            fold.append(view.fold[place])
            starts.append(place)
            ends.append(place + 1)
        for char, (first, last) in zip(right, letters_of(right, start, end), strict=True):
            text.append(char)
            fold.append(char)
            starts.append(first)
            ends.append(last)
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
    apart = unfused(view, start, end)
    if apart is not None:
        return apart
    typed = view.text[start:end]
    if typed.istitle():
        return None  # a name
    typed = typed.lower()
    if typed in _LITTLE:
        return _LITTLE[typed]
    word = view.fold[start:end]
    if word not in view.unlisted or len(word) < _TOO_SHORT:
        return None
    return _heard(word) or meant(view, start, end) or _heard_there(view, start, end)


def _heard(word: str) -> str | None:
    """The word of health that `word` sounds as, its elided article kept."""
    if len(word) < _TOO_SHORT_TO_HEAR or word in gazetteers().names or word in _KEYBOARDS or word in _NOT_ILL:
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
