"""A word as it sounds, so that «étouffé», «etouf» and «étouffer» are one: people in danger do not spell.

French only as far as typing mistakes go; a rough ear is enough, for the same ear hears the training material. In and
out: folded letters. Linear, and total on any letters.
"""

import re

_ENDING = re.compile(r"(?<=...)(?:aient|ait|ais|ai|ent|ees?|es?|er|ez|[stxdpz])$")
_SILENT = re.compile(r"(?<=...)[esxtzpd]+$")
_NASAL = re.compile(r"[ae][nm](?=[^aeiouynm]|$)")
_SOUNDS = """
eau:o au:o ph:f sch:C ch:C oeu:eu oe:e sce:se sci:si ce:se ci:si cy:si qu:k q:k ck:k c:k gea:ja geo:jo ge:je gi:ji
gue:ge gui:gi ai:e ei:e ay:e y:i h: z:s w:v
"""
_SPELLINGS = tuple(pair.split(":") for pair in _SOUNDS.split())


_NASALS, _ENDS, _MUTE = frozenset("nm"), frozenset("tisrezdpx"), frozenset("esxtzpd")
"""The letters without which a pattern above finds nothing."""


def beginning_of(stem: str) -> str:
    """How words that begin with `stem` begin to sound."""
    if not stem.isdigit():
        for typed, heard in _SPELLINGS:
            stem = stem.replace(typed, heard)
        if not _NASALS.isdisjoint(stem):
            stem = _NASAL.sub("an", stem)
    return "".join([letter for before, letter in zip(f" {stem}", stem, strict=False) if letter != before])


def sound_of(word: str) -> str:
    """What is heard of `word`, its ending left out."""
    sound = beginning_of(_ENDING.sub("", word) if word[-1:] in _ENDS else word)
    return _SILENT.sub("", sound) if sound[-1:] in _MUTE else sound
