"""A word as it sounds, so that «étouffé», «etouf» and «étouffer» are one: people in danger do not spell.

French only as far as typing mistakes go; a rough ear is enough, for the same ear hears the training material. In and
out: folded letters. Linear, and total on any letters.
"""

import re

_ENDING = re.compile(r"(?<=...)(?:aient|ait|ais|ai|ent|ees?|es?|er|ez|[stxdpz])$")
_SILENT = re.compile(r"(?<=...)[esxtzpd]+$")
_NASAL = re.compile(r"[ae][nm](?=[^aeiouynm]|$)")
_TWICE = re.compile(r"(.)\1+")
_SOUNDS = """
eau:o au:o ph:f sch:C ch:C oeu:eu oe:e sce:se sci:si ce:se ci:si cy:si qu:k q:k ck:k c:k gea:ja geo:jo ge:je gi:ji
gue:ge gui:gi ai:e ei:e ay:e y:i h: z:s w:v
"""
_SPELLINGS = tuple(pair.split(":") for pair in _SOUNDS.split())


def beginning_of(stem: str) -> str:
    """How words that begin with `stem` begin to sound."""
    for typed, heard in _SPELLINGS:
        stem = stem.replace(typed, heard)
    return _TWICE.sub(r"\1", _NASAL.sub("an", stem))


def sound_of(word: str) -> str:
    """What is heard of `word`, its ending left out."""
    return _SILENT.sub("", beginning_of(_ENDING.sub("", word)))
