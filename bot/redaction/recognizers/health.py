"""Health facts told of a person: a condition, a treatment or a state, tied to someone in the same clause.

«Je suis diabétique», «mon cancer du sein», «ma fille est sous Ritaline» go; «la maternité est-elle prise en charge ?»
has no one in it and stays. Better one word too many than a fact left readable: this is a special category (RGPD,
article 9). What ties a fact to someone is in health_ties.py, the words in health_words.py and the gazetteer.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.normalise import normalise
from bot.redaction.recognizers.health_ties import does, is_listed_on, is_tied, leaves_open
from bot.redaction.recognizers.health_words import BODY, ENDS, FACTS, HARM, ILLNESS_ENDS, SPECIALITY, STATES
from bot.redaction.redacted import Redacted
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_WORD = re.compile(r"[a-z0-9]+")
_LAST_THREE = frozenset(end[-3:] for end in (*ENDS, *ILLNESS_ENDS))
_SQUASHED_ENDS = re.compile(r"e?[sx]?$")
_DETERMINER = r"(?:le\s|la\s|les\s|l'|un\s|une\s|mon\s|ma\s|mes\s|son\s|sa\s|ses\s|deux\s|des\s|du\s)"
_SIDE = r"(?:\s(?:gauches?|droite?s?))?"
_THERE = rf"(?:au\s|aux\s|a\s(?:la\s|l')|dans\s{_DETERMINER}|du\s|des\s|de\s(?:la\s|l')?|d')"
_TOLD = re.compile(
    # a part of the body and what befell it
    rf"(?<![a-z])(?:(?:{HARM})[a-z]{{0,4}}\s{_DETERMINER}(?:[a-z]{{3,9}}\s)?(?:{BODY}){_SIDE}"
    rf"|(?:{BODY}){_SIDE}\s(?:est\s|etait\s)?(?:cassee?s?|kc|kasse|fracturee?s?|foulee?|brulee?s?|"
    rf"dans\sle\splatre|platree?|brisee?)"
    rf"|(?:mal|maux|douleurs?|problemes?|soucis?|operations?|fracture|entorse|tumeur|kyste|"
    rf"prothese)\s(?:de\snaissance\s)?{_THERE}(?:{BODY}){_SIDE}"
    rf"|(?:perdu?|perds|perd|perdre)\s(?:la\svue|l'ouie|l'audition|la\sparole|la\smemoire|l'odorat|le\sgout|"
    rf"l'usage\s(?:de\s|d'|du\s|des\s)(?:{_DETERMINER})?(?:{BODY})|"
    rf"(?:{_DETERMINER})?(?:bebe|enfant)(?=[\s,.]))"
    rf"|(?:attends|attend|attendons|attendent)\s(?:un\s|des\s|notre\s|mon\s|son\s|leur\s)(?:premier\s|"
    rf"deuxieme\s|troisieme\s|second\s|petit\s)?"
    r"(?:bebe|enfant|jumeaux|jumelles|triples|heureux\sevenement)"
    rf"|(?:{BODY}){_SIDE}\s(?:est|sont|a\sete|me|lui|est\stout)\s(?:tout\s|toute\s|"
    rf"completement\s)?(?:foutue?s?|abimee?s?|casse\w*|fracture\w*|bloquee?s?|malades?|"
    r"fragiles?|gonflee?s?|paralysee?s?|opere\w*|ampute\w*|fait\s(?:mal|souffrir)|font\s(?:mal|souffrir))"
    rf"|souffr[a-z]{{1,5}}\s(?:beaucoup\s|toujours\s)?(?:du|de\s(?:la|l'|mon|ma|mes)|des)\s?(?:{BODY}){_SIDE}"
    rf"|(?:ai|a|avait|avais|g)\s(?:le\s|la\s|les\s|l'|un\s|une\s)(?:{BODY}){_SIDE}\s(?!(?:sur|que|qui|pour|"
    rf"dans|et)\s)[a-z]{{3,10}}(?:e|ee|es|ees|u|us|ue|ues|is|it|s)"
    # what was done, or is to be done
    r"|(?:fait|faire|fais|fasse)\s(?:operer|avorter|enlever|retirer|poser|implanter|greffer|ligaturer|amputer|"
    r"hospitaliser|"
    r"vacciner|depister|soigner|suivre|interner|arracher|opere|enleve)"
    rf"(?:\s(?:(?:de|du|des)\s(?:la\s|l')?|d'|{_DETERMINER})[a-z]{{3,20}}(?:\s(?:du|de\sla|"
    rf"de)\s[a-z]{{3,20}})?{_SIDE})?"
    r"|(?:vais|va|dois|doit|viens\sd'|vient\sd'|veux|souhaite|allons|pour|fait|ai|a|voulais)\s?(?:avorter|"
    r"avorte|accoucher|accouche)"
    rf"|(?:suivie?s?|hospitalisee?s?|traitee?s?|soignee?s?|internee?s?|admise?s?)\s(?:[a-z]{{3,12}}\s)?(?:par|"
    rf"chez|en|au|avec|dans)\s"
    rf"(?:un\s|une\s|le\s|la\s|mon\s|ma\s|l')?(?:service\s(?:de|d')\s?)?(?:{SPECIALITY})"
    rf"|(?:vaccinee?s?|operee?s?|amputee?s?|greffee?s?|soignee?s?|traitee?s?|hospitalisee?s?)\s(?:contre|de|"
    rf"du|des|pour)\s"
    rf"{_DETERMINER}?(?!(?:mon|ma|mes|puis|votre|facon|maniere|suite|depuis|chez)\s)[a-z]{{3,20}}(?:\s(?:du|"
    rf"de\sla|de|aux?)\s[a-z]{{3,20}})?{_SIDE})(?![a-z])"
)
_DONE = "suivi hospitalise traite soigne interne admis vaccine opere ampute greffe"
_TOLD_GATE = words(
    "avorter accoucher accouche avorte operer enlever retirer poser implanter greffer ligaturer amputer hospitaliser"
    " vue ouie audition parole memoire odorat gout usage bebe enfant jumeaux jumelles triples evenement"
    " vacciner depister soigner suivre interner arracher kc kasse mal maux douleur douleurs platre platree"
) | frozenset(re.sub(r"\(.*?\)|\\.", " ", SPECIALITY).replace("|", " ").split())
_TOLD_GATE = _TOLD_GATE | frozenset(
    f"{word}{end}"
    for word in re.sub(r"s\?|\\s", " ", f"{BODY} {_DONE}").replace("|", " ").split()
    for end in ("", "e", "s", "es")
)
_IDIOMS = re.compile(
    r"(?:perdu?|perd|coupe|casse)[a-z]{0,3}\s(?:la|les|le|ma)\s(?:main|tete|pieds?|langue|dos|nez|oreilles?)"
)
_COMPLEMENT = re.compile(
    r"(?:\s(?:de\s)?(?:type|stade|grade)\s[0-9iv]{1,3}|\s[bc](?![a-z'])|"
    r"\s[lcds][0-9]{1,2}[\s/-]{0,2}[lcds]?[0-9]{0,2}(?![a-z0-9])"
    r"|\s(?:(?:du|de\sla|des|de|au|a\sla|aux|a)\s|d'|de\sl'|a\sl')(?:[a-z]{3,20})(?:\s(?:gauche|droite?s?|"
    r"bilateral\w*))?"
    r"|\s(?:contre|a|pour)\s(?:la\s|le\s|les\s|l')[a-z]{3,20}"
    r"|\s(?:severe|aigue?|chronique|grave|profonde|bilateral\w*|metastatique|generalise\w*|infantile|"
    r"gestationnel|cardiaque|"
    r"renale?s?|hepatique|pulmonaire|respiratoire|arterielle|discale|lourd\w*|en\splaques|nerveuse|mentale|evolutive?|"
    r"invalidante|insulino[- ]?dependant\w*|legere?|moteur|mental|visuel|auditif|psychique|multiple|asperger|"
    r"terminale?|"
    r"rhumatoide|ankylosante|discoide|atopique|anaphylactique|postnatale?|post[- ]partum|a\srisque|cerebrale?|"
    r"gastrique|"
    r"intestinale?|nocturne|digestif|digestive|lymphoide|myeloide|ovarien\w*|mammaire|cutanee?|osseuse?|vertebral\w*|"
    r"lombaire|cervicale?|oculaire|dentaire|totale?|hypophysaire|viral\w*|recidivant\w*|inflammatoire|auto[- ]?immune|"
    r"[a-z]{4,14}(?:ienne|ique|aire|eux|euse|oide)))(?![a-z])"
)
_NO_COMPLEMENT = re.compile(
    r"\s(?:de|du|des|d'|au|a|aux|a\sla|de\sla|de\sl'|a\sl'|pour\sl[ea]s?)\s?(?:mon|ma|mes|votre|vos|ce|cette|"
    r"compte|portail|site|"
    r"remboursement|dossier|contrat|mutuelle|partir|telecharger|remplir|jour|faire|qui|quoi|cause|puis|present|"
    r"nouveau|payer|charge|peux|voudrais|cherche|pouvoir|savoir|comment|moment|fois|suite|base|fait|son|sa|"
    r"ses|notre|nos|"
    r"[a-z]+er|domicile|distance|vie|quel\w*|moi)(?![a-z])"
)
_OF_YOURS = re.compile(
    r"\s(?:a|de|par|avec)\s(?:vos|votre|ce|cet|cette|ces)\s|\sd'attendre|\sprofessionnelle\s\?|\s(?:a|"
    r"aux)\s(?:vos|l'informatique)"
)
_PUBLIC = re.compile(
    r"(?:assurance|feuilles?\sde|caisse|garantie|renfort|forfait|option|module|rubrique|article|onglet|cette)\s$"
)


def _squashed(word: str) -> str:
    """The word as it sounds, near enough: «astmatique» and «asthmatique» are one."""
    plain = word.replace("ph", "f").replace("h", "").replace("y", "i").replace("qu", "k")
    plain = (
        re.sub("c(?=[ei])|z", "s", plain)
        .replace("c", "k")
        .replace("ei", "i")
        .replace("ai", "e")
        .replace("eau", "o")
        .replace("au", "o")
    )
    plain = re.sub(r"(.)\1", r"\1", plain)
    return _SQUASHED_ENDS.sub("", plain)


class _Lexicon:
    """The entries by their first word, the gate's words, and the single words as they sound."""

    def __init__(self) -> None:
        known = gazetteers()
        self.by_head: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        """By the first word, or the first two of those that have more."""
        singles = known.conditions | known.medicines
        gate = set(singles)
        for rule, entries in (("health.state", STATES), ("health.fact", FACTS)):
            for entry in entries:
                parts = tuple(entry.replace("'", " ").split())
                gate.add(max(parts, key=len))
                self.by_head.setdefault(" ".join(parts[:2]), []).append((parts, rule))
        for rule, listed in (("health.fact", known.conditions), ("health.drug", known.medicines)):
            for entry in listed:
                self.by_head.setdefault(entry, []).append(((entry,), rule))
        for found in self.by_head.values():
            found.sort(key=lambda entry: -len(entry[0]))
        self.gate = frozenset(gate)
        one = {entry for entry in (*STATES, *FACTS, *known.conditions) if " " not in entry and len(entry) > 5}
        self.sounds = frozenset(map(_squashed, one))


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


def goes_on(last: Redacted) -> bool:
    """Whether the message before ended on someone who has something, without saying what."""
    return leaves_open(normalise(last.text).fold)


def find(view: View) -> Iterator[Span]:
    """Every fact tied to someone."""
    lexicon = _lexicon()
    if not view.words.isdisjoint(_TOLD_GATE):
        yield from _told(view)
    unlisted = frozenset(
        word
        for word in view.words - gazetteers().words
        if len(word) > 5 and ((len(word) > 6 and word.endswith(_ENDINGS)) or _squashed(word) in lexicon.sounds)
    )
    if unlisted or not view.words.isdisjoint(lexicon.gate):
        yield from _listed(view, lexicon, unlisted)


def _told(view: View) -> Iterator[Span]:
    for match in _TOLD.finditer(view.fold):
        tied = does(view, match.start()) or is_tied(view, match.start(), match.end(), match[0])
        if tied and _IDIOMS.match(match[0]) is None:
            yield Span(Label.HEALTH, *match.span(), "health.fact")


_ENDINGS = (*ENDS, *ILLNESS_ENDS)


def _listed(view: View, lexicon: _Lexicon, unlisted: frozenset[str]) -> Iterator[Span]:
    fold = view.fold
    places = [match.span() for match in _WORD.finditer(fold)]
    at, last = 0, -1
    while at < len(places):
        start, end = places[at]
        word = fold[start:end]
        found = None
        if at + 1 < len(places) and (two := f"{word} {fold[slice(*places[at + 1])]}") in lexicon.by_head:
            found = _entry_at(fold, places, at, lexicon.by_head[two])
        if found is None and word in lexicon.by_head:
            found = _entry_at(fold, places, at, lexicon.by_head[word])
        if found is None and word in unlisted:
            found = end, at + 1, "health.ending"
        if found is None:
            at += 1
            continue
        end, after, rule = found
        tied = is_tied(view, start, end, fold[start:end]) or (last >= 0 and is_listed_on(fold, last, start))
        if tied and _OF_YOURS.match(fold, end) is None and _PUBLIC.search(fold, max(0, start - 12), start) is None:
            last = _complemented(fold, _past_preposition(fold, start, end))
            yield Span(Label.HEALTH, start, last, rule)
        at = after


def _entry_at(
    fold: str, places: list[tuple[int, int]], at: int, entries: list[tuple[tuple[str, ...], str]]
) -> tuple[int, int, str] | None:
    """Where the longest entry that begins at the `at`-th word ends, the index after it, its rule."""
    for parts, rule in entries:
        after = at + len(parts)
        if after <= len(places) and all(
            fold[slice(*places[at + step])] == part
            and (not step or places[at + step][0] - places[at + step - 1][1] == 1)
            for step, part in enumerate(parts)
        ):
            return places[after - 1][1], after, rule
    return None


_HANGING = re.compile(r".*\s(?:de|du|des|d|a|au)$")
_HANGS_ON = re.compile(
    r"[\s'](?:(?:la|le|les)\s|l')?[a-z]{2,20}(?:\s(?:de|du|des)\s(?:la\s)?[a-z]{3,20}|\sd'[a-z]{3,20})?"
)


def _past_preposition(fold: str, start: int, end: int) -> int:
    """«maladie à» takes «corps de Lewy»."""
    if _HANGING.match(fold, start, end) is None or (more := _HANGS_ON.match(fold, end)) is None:
        return end
    return more.end()


def _complemented(fold: str, end: int) -> int:
    """Past what completes a fact («du sein gauche», «de type 2»)."""
    for _ in range(3):
        if _NO_COMPLEMENT.match(fold, end) or (more := _COMPLEMENT.match(fold, end)) is None:
            break
        end = more.end()
    return end
