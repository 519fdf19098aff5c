"""Pregnancy and birth, and what goes wrong: «enceinte de sept mois», «elle est à six mois», «mon bébé est parti»."""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health_ties import does, is_tied
from bot.redaction.view import View
from bot.redaction.wordlist import words

_COUNT = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|une?|plusieurs|quelques|[0-9]{1,2})"
_BIRTH = lazily(
    rf"(?<![a-z])(?:(?:j'ai|jai|ai|a|viens\sd'|vient\sd'|ayant|avoir|venons\sd')\s?(?P<born>accouch(?:e|er|ee|"
    rf"é)(?:\s(?:par\scesarienne|prematurement|a\sterme|sous\sx))?)|"
    rf"(?P<months>(?:elle\s|je\s)?(?:suis|est|sera|serai)\s(?:deja\s|presque\s|bientot\s)?a\s(?:{_COUNT}|"
    rf"neuf)\smois(?:\s(?:et\sdemie?|passes|de\sgrossesse))?)(?![a-z]|\s(?:d[e'u]|pres))|"
    rf"(?P<dead>(?:(?:mon|notre|son|leur)\s)?(?:bebe|enfant|petit\sange|jumeaux?|foetus)\s(?:(?:est|"
    rf"a\sete)\s)?(?:partie?|mort(?:e|-ne|\sne)?|decedee?|ne\ssans\svie|n'a\spas\s(?:survecu|"
    rf"vecu))(?:\sa\s(?:{_COUNT})\s(?:mois|semaines|jours)(?:\sde\sgrossesse)?)?)|"
    rf"(?P<lost>(?:perdu|perdre|perd)\s(?:un|le|la|mon|ma|son|notre|leur|les|des|nos)\s(?:petit\s|petite\s|"
    rf"premier\s)?(?:bebes?|enfant|jumeaux|jumelles|jumeau|foetus|grossesse))|"
    rf"(?P<due>terme\s(?:est\s)?(?:prevu|fixe|calcule|au|le|dans)(?:\s(?:en|pour|le|au|debut|fin|"
    rf"mi))?(?:\s[0-9]{{1,2}})?(?:\s(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|"
    rf"decembre))?)|"
    rf"(?P<knocked>(?:enceintes?(?!\s(?:connect|bluetooth|acoustique|sonore|fortifi))|en\scloque)(?:\sjusqu'aux\s(?:yeux|dents))?(?:\s(?:de|d')\s?(?:{_COUNT}|neuf|"
    rf"quelques)\s(?:mois|semaines?|sa|jours)(?:\set\sdemie?)?)?(?:\sde\s(?:jumeaux|jumelles|triples))?))(?![a-z])"
)

_BORN = words(
    "accouche accouchee accoucher bebe bebes enfant jumeaux jumelles jumeau foetus grossesse terme enceinte "
    "enceintes cloque"
)
_WAITING = words("enceinte bebe grossesse accouchement accoucher accouche terme maternite attend jumeaux")
_OWNED = re.compile(r"(?:mon|notre|son|leur)\s")
GATE = _BORN | _WAITING
"""Without one of these words no birth is told."""


def born(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact of someone begins and ends."""
    seen = view.words
    if seen.isdisjoint(_BORN) and ("mois" not in seen or seen.isdisjoint(_WAITING)):
        return
    for match in _BIRTH.finditer(view.fold):
        kind = match.lastgroup or "born"
        start, end = match.span(kind)
        if kind == "months":
            ties = not seen.isdisjoint(_WAITING)
        elif kind == "knocked":
            ties = is_tied(view, start, end, "enceinte")
        elif kind == "dead" and _OWNED.match(match[0]):
            ties = True
        else:
            ties = does(view, match.start()) or is_tied(view, start, end, match[0], surely=True)
        if ties:
            yield start, end
