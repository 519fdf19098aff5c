"""What the learned layer reads in a message: words, how they sound, the ideas they stand for, and what stands together.

In: folded text. Out: windows of words, and for each the buckets of its features. The same code reads the training
material (bench/urgency/train.py) and a member's message, so that both see the same. Keeps the everyday words it has
met (all of them in a public list), nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple
from zlib import crc32

from bot.redaction.danger.sound import beginning_of, sound_of
from bot.redaction.gazetteers import gazetteers

BUCKETS = 1 << 16
WINDOW, STEP = 24, 12  # words read together, and how far the next window begins
TOGETHER = 5  # ideas so near each other make a pair
LONGEST_WORD = 24

_TOKEN = re.compile(r"[a-z]+|[0-9]{1,4}|[^\x00-\x7f\ufffc]")
_STRETCHED = re.compile(r"(.)\1{2,}")
_ELIDED = re.compile(r"(qu|[cdjlmnst])(.+)")
_SHORT = {
    typed: meant.split()
    for typed, _, meant in (
        line.partition("=")
        for line in (
            "g=j ai|jai=j ai|jé=j ai|chui=je suis|chuis=je suis|jsui=je suis|jsuis=je suis|jpp=j en peux plus|jy=j y|"
            "jve=je veux|jveu=je veux|jveux=je veux|jvai=je vais|jvais=je vais|jvs=je vais|jpeu=je peux|jpeux=je peux|"
            "jte=je te|jme=je me|jle=je le|jen=j en|jcrois=je crois|jsp=je sais pas|jsé=je sais|jfai=je fais|"
            "jfais=je fais|jfe=je fais|jai=j ai|jetai=j etais|jss=je suis|jle=je le|"
            "pu=plus|plu=plus|pa=pas|ke=que|ki=qui|koi=quoi|kan=quand|kand=quand|ds=dans|dan=dans|tt=tout|ts=tous|"
            "bcp=beaucoup|mn=mon|mtn=maintenant|mnt=maintenant|bb=bebe|ya=y a|yavait=y avait|tro=trop|mor=mort|"
            "kelkun=quelqu un|qqun=quelqu un|qqn=quelqu un|quelquun=quelqu un|c=c est|cest=c est|ce=ce|sest=s est|"
            "ses=ses|ac=avec|avk=avec|dpui=depuis|dpuis=depuis|fo=faut|fau=faut|kom=comme|vi=vie|cet=c est|jamé=jamais|"
            "jame=jamais|osi=aussi|pr=pour|el=elle|l=l|ct=c etait|keske=qu est ce que|pk=pourquoi|pkoi=pourquoi|"
            "dc=donc|dla=de la|dle=de le|msieur=monsieur|dun=d un|dune=d une|nan=non|ptdr=mdr|hosto=hopital|"
            "min=minutes|mins=minutes|mn=mon|im=i m|cant=can not|can=can|dont=do not|doesnt=does not|wont=will not|"
            "isnt=is not|hes=he s|shes=she s"
        ).split("|")
    )
}


class Idea(NamedTuple):
    """What one word is to the layer: how it sounds, its ideas, and the buckets of the word alone."""

    sound: str
    ideas: tuple[str, ...]
    buckets: tuple[int, ...]


def bucket(feature: str) -> int:
    """The place of a feature among `BUCKETS`: the same on every machine."""
    return crc32(feature.encode()) & (BUCKETS - 1)


@cache
def _ideas() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Whole word by sound → its ideas; beginning of a word by sound → the ideas of all that begin so."""
    whole: dict[str, list[str]] = {}
    begun: dict[str, list[str]] = {}
    for line in resources.files(__name__.rpartition(".")[0]).joinpath("ideas.txt").read_text("utf-8").splitlines():
        idea, told, words = line.partition(":")
        if not told or line.startswith("#"):
            continue
        for word in words.split():
            place, key = (begun, beginning_of(word[:-1])) if word.endswith("*") else (whole, sound_of(word))
            if idea not in place.setdefault(key, []):
                place[key].append(idea)
    return whole, begun


def _read(word: str) -> Idea:
    """The features of one word that is no short form."""
    word = _STRETCHED.sub(r"\1", word)[:LONGEST_WORD]
    sound = sound_of(word)
    whole, begun = _ideas()
    ideas = dict.fromkeys(whole.get(sound, ()))
    for size in range(3, len(sound) + 1):
        ideas.update(dict.fromkeys(begun.get(sound[:size], ())))
    names = [f"w {word}", f"s {sound}", *(f"i {idea}" for idea in ideas)]
    padded = f"<{word}>"
    for size in (3, 4, 5):
        names += [padded[at : at + size] for at in range(len(padded) - size + 1)]
    return Idea(sound, tuple(ideas), tuple(map(bucket, dict.fromkeys(names))))


class Reader:
    """Turns folded text into `Idea`s. Shared by threads: what it keeps is only ever added to, each time the same."""

    def __init__(self) -> None:
        """`_known`: everyday words already met, and those they stand for."""
        self._known: dict[str, tuple[Idea, ...]] = {}
        self._everyday = gazetteers().words

    def read(self, fold: str) -> list[Idea]:
        """The words of `fold` in order, short forms written out, left-out apostrophes put back."""
        found: list[Idea] = []
        known = self._known
        for token in _TOKEN.findall(fold):
            met = known.get(token)
            found += self._met(token) if met is None else met
        return found

    def _met(self, token: str) -> tuple[Idea, ...]:
        everyday = token in self._everyday
        read = tuple(map(_read, _SHORT.get(token) or (self._apart(token) if not everyday else (token,))))
        if everyday or token in _SHORT:
            self._known[token] = read
        return read

    def _apart(self, token: str) -> Sequence[str]:
        """«jetouffe» → «j», «etouffe»; «jveux» → «j», «veux»."""
        glued = _ELIDED.fullmatch(token)
        return glued.groups() if glued and len(glued[2]) > 2 and glued[2] in self._everyday else (token,)


def windows(read: Sequence[Idea]) -> Iterator[Sequence[Idea]]:
    """`read` as it is, if short; else overlapping windows, so that a cry for help drowns in no long letter."""
    if len(read) <= WINDOW:
        yield read
        return
    for start in range(0, len(read) - WINDOW + STEP, STEP):
        yield read[start : start + WINDOW]


def pairs(window: Sequence[Idea]) -> Iterator[str]:
    """The names of features that take two words or more: neighbours, and ideas near each other."""
    before = last = "^"
    near: list[str] = []
    for one in window:
        sound = one.sound
        yield f"{last} {sound}"
        yield f"{before} _ {sound}"
        before, last = last, sound
        for idea in one.ideas:
            for other in near:
                yield f"{other}+{idea}" if other < idea else f"{idea}+{other}"
        near = [*near, *one.ideas][-TOGETHER:]
