"""Health that a paper, a bill or the clause after it makes somebody's: «le certificat de grossesse» that is sent,
«2 nuits d’hôpital facturées 40 euros», «le sevrage, c’est remboursé ? j’y suis resté 4 semaines», «IRM_dos_papa.pdf».

Asked about alone, each is a kind of care and nobody's. It is somebody's once it is handed over, paid, been in, to be
kept from parents, or named in a file with a kinsman or a part of the body.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.lexicon import lexicon
from bot.redaction.recognizers.health.words import AMBIGUOUS, BODY, WEAK
from bot.redaction.view import View
from bot.redaction.wordlist import words

_COUNT = r"(?:[0-9]{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|quelques|plusieurs)"
_SENT = lazily(
    r"(?<![a-z])(?:declarations?|certificats?|attestations?|livret|carnet)\s(?:medica[a-z]+\s)?(?:de\s|d'une\s)(?:ma\s|sa\s)?"
    r"(?P<told>grossesse)\s(?:(?:a\sete|est|deja|bien|deja\sbien|ete)\s)*"
    r"(?:envoye|faite?|jointe?|transmis|depose|rempli|poste|remis|adresse|televerse|signe|refuse|perdu)[es]*(?![a-z])"
    r"|(?<![a-z])(?:ci-joints?|je\svous\s(?:envoie|transmets|joins|ai\s[a-z]+|adresse)|j'(?:ai\s(?:deja\s|bien\s)?(?:envoye|"
    r"joint|depose|transmis|poste|scanne|mis)|envoie)|je\s(?:joins|transmets|depose)|voici|voila|en\spj|pj\s?:|"
    r"piece\sjointe\s?:)\s(?:(?!mails?\s|messages?\s|questions?\s|courriers?\s|sur\s|concernant\s)[^.!?;\n]){0,60}?(?:declarations?|certificats?|attestations?)\s(?:de\s|d'une\s)(?:ma\s)?"
    r"(?P<with>grossesse)(?![a-z])"
)
_BORN = lazily(
    rf"(?<![a-z])(?:l'|mon\s|notre\s)(?P<told>accouchement)[^.!?;\n]{{0,50}}?(?<![a-z])(?:alors\sque|et|mais|sachant\sque)\s"
    rf"(?:bb|bebe|le\s(?:bebe|petit)|la\spetite|(?:mon|ma|notre)\s(?:{KIN}))\s(?:a|aura|va\savoir)\s(?:deja\s|bientot\s|presque\s)?"
    rf"{_COUNT}\s(?:jours|semaines|mois|ans)(?![a-z])"
)
_PLACE = r"(?:hopital|hospi|hospitalisation|hosto|clinique|rea|reanimation|maternite|chu|psychiatrie|psy)"
_NIGHTS = lazily(
    rf"(?<![a-z])(?P<told>{_COUNT}\s(?:jours?|nuits?|nuitees?|semaines?)\s(?:d'|de\s|a\sl'|en\s|au\s|a\sla\s)(?:l')?{_PLACE})"
    rf"(?=\s(?:pour\s(?:une?|mon|ma|mes|des|l'|la|le|cause)(?![a-z])|(?:facture|compte|rembourse|paye|avance|regle)[es]*\s|"
    rf"a\s[0-9]+\s?(?:¤|€|euros?)|en\s(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|"
    rf"le\smois\sdernier|suite\sa))"
)
_ASKED = lazily(r"(?<![a-z])(?:combien|quel\w*|si|forfait|garantie\w*|couv\w+|existe|maximum|plafond|par\san)(?![a-z])")
_PAID = lazily(r"(?<![a-z])(?:je|j'|jai|nous|on|mon|ma|mes)(?![a-z])|(?<![a-z])pour\s(?:une?\s|mon|ma)")
_STAY = (
    r"(?:sevrage(?:\s(?:alcool|alcoolique|tabac|tabagique))?|cure(?:\sde\s(?:desintox\w*|sevrage|sommeil))?|desintox\w*|"
    r"clinique(?:\spsy\w*)?|hopital(?:\s(?:de\sjour|psy\w*))?|chu|hp|maison\sde\srepos|centre\sde\s(?:reeducation|cure)|"
    r"postcure|ssr)"
)
_SPELL = (
    rf"(?:pour\s(?:{_COUNT}|encore)|jusqu|depuis|encore|(?:{_COUNT})\s(?:jours?|semaines?|mois|nuits?|fois|an)|en\sce\smoment|"
    r"actuellement|hospitalis)"
)
_BEEN_IN = lazily(
    rf"(?<![a-z])(?P<told>{_STAY})(?![a-z])[^.!;\n]{{0,70}}?[,.?]\s?(?:et\s)?(?:j'y\s(?:suis|reste|etais|vais|retourne|ai\s(?:ete|passe|fait))|"
    rf"(?:mon|ma)\s(?:{KIN})\sy\s(?:est|reste|va|etait))\s(?:reste[es]*\s|deja\s|passe\s)?{_SPELL}"
    rf"|(?<![a-z])(?P<left>{_STAY})(?![a-z])[^.!;\n]{{0,70}}?[,.?]\s?(?:et\s)?j'en\s(?:sors|reviens|suis\ssortie?)(?![a-z])"
    rf"|(?<![a-z])(?P<water>cures?(?:\s(?:thermales?|conventionnee))?)(?:\sa\s[a-z-]{{3,16}})?\s?,\s(?:je|j'y|on|nous)\s"
    rf"(?:y\s)?(?:pars|part|partons|suis|rentre|reviens)(?![a-z])"
)
_HIDDEN = lazily(
    r"(?<![a-z])(?:l'|la\s|le\s|ma\s|mon\s|une\s)(?P<told>ivg|avortement|pilule(?:\sdu\slendemain)?|curetage|depistage(?:\s[a-z]{2,4})?|"
    r"test\sde\sgrossesse)(?![a-z])[^.?!;\n]{0,60}?(?<![a-z])(?:(?:appara[a-z]+|visibles?|affich[a-z]+|"
    r"voi(?:t|r|ent|e))(?![a-z])[^.?!;\n]{0,50}?(?<![a-z])(?:mes\sparents|ma\smere|mon\spere|mon\smari|ma\sfamille|mon\sex|mon\sconjoint)|"
    r"(?:mes\sparents|ma\smere|mon\spere|mon\smari|ma\sfamille)\s[^.?!;\n]{0,20}?(?<![a-z])(?:voi(?:t|r|ent)|verr[a-z]+|sav[a-z]+|saur[a-z]+))(?![a-z])"
)
_FILE = lazily(r"(?P<stem>[a-z0-9]+(?:[_-][a-z0-9]+){1,8})\.(?:pdf|jpe?g|png|heic|docx?|tiff?|odt|zip)(?![a-z])")
_PART = re.compile("[a-z0-9]+")
_OF_A_SITE = words(
    """
    guide guides brochure formulaire formulaires notice conditions garanties tableau plaquette livret affiche fiche info
    infos depliant modele questionnaire programme conference atelier campagne newsletter cerfa
    """
)
_LOOKED_INTO = words(
    "irm scanner scan echo echographie radio biopsie coloscopie mammo mammographie scintigraphie arthroscopie"
)
_WHOSE = lazily(rf"(?:{KIN}|moi|{BODY})")
_ENDS = words("pdf jpg jpeg png heic doc docx tif tiff odt zip")
_PREGNANT, _NEWBORN = words("grossesse"), words("accouchement")
_BEDS = words("hopital hospi hospitalisation hosto clinique rea reanimation maternite chu psychiatrie psy")
_STAYS = words("sevrage cure cures desintox desintoxication clinique hopital chu hp repos reeducation postcure ssr")
_KEPT = words("ivg avortement pilule curetage depistage test")
GATE = _ENDS | _PREGNANT | _NEWBORN | _BEDS | _STAYS | _KEPT
"""Without one of these words nothing here is told."""


def on_paper(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    for gate, look in (
        (_PREGNANT, _SENT),
        (_NEWBORN, _BORN),
        (_STAYS, _BEEN_IN),
        (_KEPT, _HIDDEN),
    ):
        if not seen.isdisjoint(gate):
            yield from (match.span(match.lastgroup or 0) for match in look.finditer(fold))
    if not seen.isdisjoint(_BEDS) and _ASKED.search(fold) is None and _PAID.search(fold) is not None:
        yield from (match.span("told") for match in _NIGHTS.finditer(fold))
    if not seen.isdisjoint(_ENDS):
        for match in _FILE.finditer(fold):
            yield from _of_a_file(fold, *match.span("stem"))


def _of_a_file(fold: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of illness in a file's name, unless it is a site's; an examination, if it says of whom or of what."""
    parts = list(_PART.finditer(fold, start, end))
    said = {part[0] for part in parts}
    if not said.isdisjoint(_OF_A_SITE):
        return
    known = lexicon().by_head
    whose = any(_WHOSE.fullmatch(part[0]) is not None for part in parts)
    for part in parts:
        word = part[0]
        named = any(len(entry) == 1 for entry, _ in known.get(word, ()))
        sure = named and word not in WEAK and word not in AMBIGUOUS
        if sure or (word in _LOOKED_INTO and whose):
            yield part.span()
