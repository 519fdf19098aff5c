"""Names in two words or more that are a shop's, a hospital's or a town's: «chez Alain Afflelou», «Seine Saint Denis».

Nobody's, unless somebody bears them here: «je m’appelle Claude Bernard», «mon mari Pierre Fabre», «Marie Saint Denis».
"""

import re
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import BRAND_PHRASES
from bot.redaction.gazetteers.public_names import IN_OFFICE, SHOPS_AND_PLACES
from bot.redaction.lazily import lazily
from bot.redaction.tokens import tokens_of
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_BORNE = lazily(
    r"(?<![a-z])(?:suis|sommes|j'suis|jsuis|chuis|moi(?:\s(?:c'est|c))?|c'est\smoi|nomm[a-z]{1,3}|appell?e[a-z]{0,3}|nom|prenom|"
    r"cordialement|cdt|cdlt|sign[a-z]{1,3}|merci|journee|soiree|salutations|soussigne[a-z]{0,2}|m\.|mr|mme|mlle|monsieur|"
    r"madame|dr|docteur)[\s,.:!\n-]{1,6}$"
)
"""What stands right before a name that is the speaker's own, or has a title."""
_BORNE_HERE = lazily(
    r"(?<![a-z])(?:suis|sommes|nomm[a-z]{1,3}|appell?e[a-z]{0,3}|nom|prenom|mon|ma|mes|notre|votre|vos|dr|docteur)[\s,.:!\n-]{1,6}$"
)
_REACH = 24
_NORM = "noemie"
_NORM_TOLD = lazily(
    r"^\W{0,3}noemie\W{0,4}$|(?<![a-z])(?:retours?|liens?|connexions?|flux|codes?|statuts?|services?|options?|fichiers?|rejets?|protocoles?|"
    r"raccordements?|liaisons?|systemes?|normes?|cases?)\s(?:de\s|par\s|la\s|du\s)?[\"«]?\s?(?P<told>noemie)(?![a-z-])|"
    r"(?<![a-z'-])(?P<does>noemie)[\"»]?\s?(?:(?:ne\s|n'|elle\s|il\s|ca\s|est\s|n'est\s|n'est\spas\s|est\spas\s)?(?:marche|fonctionne|active[er]?|actifs?|inactifs?|desactivee?|coupee?|"
    r"bloquee?|en\spanne|en\splace)|,?\s?(?:c'?est|cest|c)\squoi|,?\s(?:kezako|kesako|ca\s(?:veut|sert)|signifie|veut\sdire))(?![a-z])|"
    r"(?:c'est\squoi|qu'est[\s-]ce\sque(?:\sc'est\sque)?|que\s(?:signifie|veut\sdire)|(?:parle|entendu\sparler)\sde|a\squoi\ssert)\s"
    r"(?:la\s|le\s|du\s)?[\"«]?\s?(?P<asked>noemie)(?=[\"»]?\s?(?:[?.!]|$|,?\s(?:c'?est|c)\squoi))|"
    r"(?<![a-z])(?:marque|indique|affiche|mentionne|(?:il\s)?y\sa|mention|(?:des|re)?activ(?:e[rz]?|ons|ation)|(?:de|re)?branche[rz]?)\s"
    r"(?:juste\s|la\s|le\s|de\s)?[\"«]?\s?(?P<shown>noemie)(?=[\"»]?\s?(?:[.!?,]|$|svp|s'il|sur\s(?:le|la|mon|mes|ma|les|chaque)\s"
    r"(?:releves?|decomptes?|lignes?|remboursements?)|a\scote|en\sface))"
)
"""The same, told by what is said of it, or alone: «retour Noémie», «Noémie ne marche plus», «c’est quoi Noémie ?»."""
_THE_NORM = lazily(r"(?<![a-z'-])noemie(?=\s?[^\s.,!]|[,.!]\s?[a-z])(?![a-z-])|(?<=[a-z] )noemie(?![a-z-])")
"""The norm by which the funds send what they pay: not alone in its line, where it signs."""
_SENT = words(
    """
    transmet transmettent transmis transmise transmises transmettre transmettra transmission transmissions
    teletransmission teletransmissions teletransmis teletransmet liaison liaisons flux norme echange echanges decompte
    decomptes secu cpam ameli activer active activee activation desactiver rejet rejets systeme
    """
)
"""What is said of it."""
_TITLE = r"(?:(?:m\.?|mr\.?|mme\.?|monsieur|madame)\s(?:le\s|la\s)?)?"
_NAMED = "|".join(sorted((name.replace(" ", r"\s") for name in IN_OFFICE), key=len, reverse=True))
_OFFICE = (
    r"(?:premiere?\s)?ministres?|presidente?|depute|deputee|senateur|senatrice|candidate?|animateur|animatrice|journaliste|"
    r"chanteur|chanteuse|acteur|actrice|humoriste|presentateur|presentatrice"
)
_OF_OFFICE = lazily(
    rf"(?<![a-z])(?:(?:reformes?|lois?|plan|decrets?|mesures?|gouvernement|ministere|amendements?|rapport|ordonnances?|"
    rf"promesses?|circulaire|annonces?|discours|{_OFFICE})\s(?:(?:de\s|d')(?:la\s|l')?(?:(?:sante|travail|solidarites)\s)?|"
    rf"du\s(?:gouvernement\s|travail\s)?(?:de\s)?|des\s[a-z]{{4,12}}\s)?{_TITLE}(?P<of>{_NAMED})(?![a-z'-])|"
    rf"(?P<then>{_TITLE}(?:{_NAMED}))(?:\s[a-z']{{1,9}}){{0,3}}?(?:,?\s(?:l[ea]|l'|notre|une?|ex|ancienn?e?)[\s-]?"
    rf"(?:ancien(?:ne)?\s|ex[\s-]|nouve(?:au|lle)\s)?(?:{_OFFICE})|\s(?:a\sla\s(?:tele|television|radio)|au\s(?:jt|20\s?h|gouvernement|"
    rf"senat)|a\sl'assemblee|sur\s(?:tf1|bfm|bfmtv|cnews|m6|rtl|france\s(?:2|3|5|inter|info))))(?![a-z]))"
)
"""«La réforme Véran», «le ministre de la Santé, M. Véran», «M. Attal à la télé»."""
_MAKES_PUBLIC = words(
    """
    reforme reformes loi lois plan decret decrets mesure mesures gouvernement ministere amendement amendements
    rapport ordonnance ordonnances promesse promesses circulaire annonce annonces discours ministre ministres
    president presidente depute deputee senateur senatrice candidat candidate animateur animatrice journaliste
    chanteur chanteuse acteur actrice humoriste presentateur presentatrice tele television radio jt senat
    l'assemblee assemblee tf1 bfm bfmtv cnews m6 rtl france 20h
    """
)


@cache
def _by_word() -> dict[str, list[re.Pattern[str]]]:
    """The names by the word of each that tells most: without one of these words a text has none."""
    found: dict[str, list[re.Pattern[str]]] = {}
    for name in BRAND_PHRASES | SHOPS_AND_PLACES:
        parts = re.findall("[a-z]+", name)
        joined = "[ '-]{1,2}".join(parts)
        head = max(parts, key=lambda part: (part not in gazetteers().words, len(part)))
        found.setdefault(head, []).append(re.compile(rf"(?<![a-z-]){joined}(?![a-z'-])"))
    return found


@cache
def _words() -> frozenset[str]:
    return frozenset([*_by_word(), _NORM])


def public_names(view: View) -> tuple[tuple[int, int], ...]:
    """Where each of them stands in the view, half-open."""
    if view.public is None:
        gate = view.words.isdisjoint(_words()) and view.words.isdisjoint(_MAKES_PUBLIC)
        view.public = () if gate else tuple(_found(view))
    return view.public


def is_public(view: View, start: int, end: int) -> bool:
    """Whether `[start, end)` is such a name, or a part of one."""
    return any(first <= start and end <= last for first, last in public_names(view))


def is_about_public(view: View, start: int, end: int) -> bool:
    """Whether `[start, end)` is a part of such a name and words in small letters: «Marc Orian bijoux»."""
    known = gazetteers().words
    for first, last in public_names(view):
        if first < end and start < last and view.text[first].isupper():
            rest = f"{view.text[start : max(start, first)]} {view.text[min(last, end) : end]}"
            if not rest.strip() or (rest.islower() and known.issuperset(rest.split())):
                return True
    return False


def of_office(view: View) -> list[tuple[int, int]]:
    """Where somebody is named by her family name with what makes her public, a title before it too."""
    if view.words.isdisjoint(_MAKES_PUBLIC):
        return []
    found = [match.span(match.lastgroup or 0) for match in _OF_OFFICE.finditer(view.fold)]
    return [place for place in found if not _BORNE_HERE.search(view.fold, max(0, place[0] - _REACH), place[0])]


def is_nobodys(view: View, span: Span) -> bool:
    """Whether a name that was found is such a one; what is announced is somebody's, but for «M. Attal à la télé»."""
    if span.rule == "person.announced":
        if view.fold[span.start : span.end] == _NORM:
            return any(told.span(told.lastgroup or 0) == span[1:3] for told in _NORM_TOLD.finditer(view.fold))
        return any(first <= span.start and span.end <= last for first, last in of_office(view))
    if span.rule == "person.told":
        return False
    return is_public(view, span.start, span.end) or _is_but_public(view, span.start, span.end)


def _is_but_public(view: View, start: int, end: int) -> bool:
    """Whether what is written as a name in `[start, end)` is such a one: «vu Michel Cymès» is no longer name."""
    return any(
        start <= first and last <= end and (view.text[start:first] + view.text[last:end]).islower()
        for first, last in public_names(view)
    )


def _found(view: View) -> list[tuple[int, int]]:
    places = {
        match.span()
        for word in view.words & _words()
        for pattern in _by_word().get(word, ())
        for match in pattern.finditer(view.fold)
    }
    if _NORM in view.words and not view.words.isdisjoint(_SENT):
        places |= {match.span() for match in _THE_NORM.finditer(view.fold)}
    if _NORM in view.words:
        told = [match.span(match.lastgroup or 0) for match in _NORM_TOLD.finditer(view.fold)]
        return sorted({*(place for place in places if not _is_borne(view, *place)), *told, *of_office(view)})
    return sorted([*(place for place in places if not _is_borne(view, *place)), *of_office(view)])


def _is_borne(view: View, start: int, end: int) -> bool:
    """Whether a person has the name: she says so, or it is part of hers («Marie Saint Denis»)."""
    if _BORNE.search(view.fold, max(0, start - _REACH), start) is not None:
        return True
    tokens, known = tokens_of(view), gazetteers()
    before, after = tokens.at(start) - 1, tokens.at(end)
    if before >= 0 and view.fold[tokens[before].end : start] == " " and tokens[before].fold in known.strong_first:
        return True
    if after >= tokens.count or view.fold[end : tokens[after].start] != " ":
        return False
    word = tokens[after].fold
    return word in known.strong_last and (tokens[after].capital or word not in known.words)
