"""Where care was given, which is no part of the fact: «hospitalisée à l’hôpital Cochin», «opéré à la Timone».

A place that tells what one has («hôpital psychiatrique», «centre de dialyse») stays in the fact.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.families import MEDICINES
from bot.redaction.recognizers.health.words import BODY, FACTS, STATES
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

GATE = words("hopital hopitaux clinique polyclinique institut chu chr chru centre fondation")
_KIND = r"(?:hopital|clinique|polyclinique|institut|chu|chr|chru|centre\shospitalier|fondation)(?![a-z])"
_TELLING = (
    r"(?!\s(?:psy|de\s(?:la\s|l')?(?:jour|nuit|douleur|main|obesite|epaule|vision|reeduc|readap|repos|reanim|dialyse|diabet|"
    r"soins|sante|cure|sevrage|cancer|neuro|cardio|post)|"
    r"d'(?:addict|onco|ophtalmo|alcool)|du\s(?:sommeil|dos|sein|rein|coeur)|des\s(?:yeux|sourds)|anti|cardio|neuro|"
    r"gyneco|ophtalmo|onco|addict|cancer|mutual))"
)
HOUSES = (
    r"(?:(?:sainte?|ste?)[\s-]anne|ville[\s-]evrard|maison[\s-]blanche|esquirol|(?:le\s)?vinatier|edouard[\s-]toulouse|(?:gustave\s)?roussy|"
    r"(?:l'institut\s)?curie|leon[\s-]berard|oscar[\s-]lambret|paoli[\s-]calmettes|bergonie|marmottan|jeanne[\s-]garnier|villejuif)"
)
"""Hospitals of one kind of illness alone: who is followed there has it."""
_AT_A_PLACE = lazily(rf"\s(?:(?:a|dans)\s(?:la\s|l'|une?\s)?|au\s){_KIND}{_TELLING}")
_AT_A_NAME = lazily(
    rf"(?<!suite)(?<!cause)(?<!due)(?<!du)\sa\s(?:la\s|l')?(?P<name>(?!(?:{BODY}|{HOUSES})(?![a-z]))[a-z]{{3,}})"
)
_TREATED = lazily(r"(?:hospitalise|opere|suivi|greffe|admis|accouch|transfere|intern)[a-z]*(?![a-z])")
_GOES = lazily(r"(?:rentr|entr|vais|va\s|sejour|retour|pass|rest|nuit|dor|alle|etre\s|suis\s|est\s)")
"""Where somebody goes is the fact: «rentre à l’hôpital»."""
_TREATED_BEFORE = lazily(r"(?<![a-z])(?:soigne|suivi|traite|hospitalise|admis|pris|opere|transfere)[a-z]{0,2}\s$")
_NAMED = re.compile(r"[ -][A-ZÀ-Ý][a-zà-ÿ]")
_IS_THERE = lazily(r"(?<![a-z])(?:suis|jsuis|chuis|sui|est|sommes|sont|etais|etait|ete|rest[a-z]+|vais|va)\s$")
_LONGEST = 14


def without_its_place(view: View, span: Span) -> Span | None:
    """`span` up to the institution where it happened; where the place was all there was, the act before it instead, or
    nothing if that is masked already.
    """
    fold = view.fold
    if not view.words.isdisjoint(GATE):
        place = _AT_A_PLACE.search(fold, span.start, span.end)
        if place is not None and _GOES.match(fold, span.start) is None:
            return span._replace(end=place.start())
        alone = _AT_A_PLACE.match(fold, span.start - 1) if span.start else None
        if alone is not None:
            before = _TREATED_BEFORE.search(fold, max(0, span.start - _LONGEST), span.start)
            if before is not None:
                return span._replace(start=before.start(), end=before.end() - 1)
            told = fold[: span.start].endswith(f"{SENTINEL} ")
            if told or (_NAMED.match(view.text, alone.end()) and not _IS_THERE.search(fold, 0, span.start)):
                return None
    if _TREATED.match(fold, span.start) is not None:
        named = _AT_A_NAME.search(fold, span.start, span.end)
        if named is not None and _is_a_name(view, *named.span("name")):
            return span._replace(end=named.start())
    return span


def _is_a_name(view: View, start: int, end: int) -> bool:
    word, known = view.fold[start:end], gazetteers()
    if not view.text[start].isupper() or view.text.isupper():
        return False
    return not any(
        word in listed for listed in (known.conditions, known.medicines, known.terms, MEDICINES, FACTS, STATES)
    )
