"""What bears a name and is no person: a program, an insurer, a car, a figure of a book, told by the word before it, by
the verb («notre comptable utilise Pennylane») or by what is said of it («Crozon, c’est loin»).

What follows «c’est» may be a person as well as a brand: the thing before it decides. A trade that a person has too (a
broker, an optician) decides only where no list of names has the word.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.things import COVERS, FIGURES, MAKERS, MODELS, OF_FICTION, PROGRAMS, TOWNS, WORN
from bot.redaction.gazetteers.world import FIRMS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import Kind, kind_of
from bot.redaction.tokens import Tokens, tokens_of
from bot.redaction.view import View
from bot.redaction.wordlist import words

_REACH = 70
_LINKS = r"(?:\s(?:c'?est|cest|est|etait|s'appelle|se\snomme|sera)| ?[:=])(?: chez| celle de| celui de)?"
_OF = (
    r"(?: (?:de |d'|des )?(?!m |mr |mme|mlle|monsieur|madame|docteur|dr |mon |ma |mes |son |sa |notre )"
    r"[a-z]{2,16}){0,2}?"
)
_ENDS = r" ?[\"«]? ?$"
_THING = lazily(
    r"(?<![a-z-])(?:logiciels?|appli(?:cation)?s?|progiciel|programme|reseau|labo(?:ratoire)?|mutuelles?|complementaire|"
    r"navigateurs?|convention(?:\scollective)?|ccn|idcc|monture|lentilles|verres|lunettes|enseigne|outils?|plateforme|sirh|"
    r"hebergeur|antivirus|bloqueur|banque|creche|operateur|moteur\sde\srecherche|messagerie|webmail|systeme|extension|"
    r"intranet|voiture|portail|fournisseur|erp|crm|organisme|delegataire|caisse\sde\sretraite|agence|societe|entreprise|boite|"
    rf"franchise|startup|serie|film|roman|livre|jeu)(?:{_OF}{_LINKS})?{_ENDS}"
)
"""«Notre logiciel de paie, c’est Cegid»."""
_TRADE = lazily(
    r"(?<![a-z-])(?:courtiers?|assureur|opticiens?|prestataire|gestionnaire|partenaire|employeur|transporteur)"
    rf"(?:{_OF}{_LINKS})?{_ENDS}"
)
"""«Le courtier est Verlingue»: a person may be one."""
_OF_TOWNS = lazily(
    r"(?<![a-z-])(?:ville|commune|village|bourg|hameau|bureau\sdistributeur|canton|agglo|patelin|"
    rf"habit(?:e|es|ent|ez|ons))(?: de)?(?:{_LINKS})?{_ENDS}"
)
_USED = lazily(
    r"(?<![a-z'])(?:[a-z]')?(?:utilis(?:e|es|ons|ez|ent|er|ais|ait|ions)|installe[rz]?|telecharge[rz]?|desinstalle[rz]?|"
    r"(?:(?:ouvr|scann|numeris|edit|imprim|convert|synchronis|navigu|surf)[a-z]{0,5}|pdf|fichiers?|scan)"
    r"(?: (?:le|la|les|un|une|mon|mes) [a-z]{3,14})? (?:avec|via|sur|sous))"
    rf" (?:toujours |plutot |aussi |que |l'appli |le logiciel )?{_ENDS}"
)
_SELLS = lazily(r"(?<![a-z'])(?:suis|est|etais|etait|sommes|comme|devenue?) (?:une? )?(?P<trade>[a-z]{4,16}) $")
"""«Je suis livreur Uber Eats»."""
_OF_TRADES = re.compile(r"(?:eur|euse|ier|iere|iste|ien|ienne|trice|nte?)$")
_COMPARES = lazily(
    r"(?<![a-z])(?:meme|comme(?: (?:dans|chez|du|si))?|dirait(?: du)?|digne d[eu]|une? vraie?|"
    r"c'?est (?:du|pire que|mieux que|comme)|pire que|facon|a la) $"
)
_IT_IS = lazily(r"(?<![a-z])(?:c'?est|cest|chez|dans|vive|ni) $")
_AND_CO = re.compile(r"\s?(?:&|et)\s?(?:fils|filles|freres|cie|co|associes)(?![a-z])")
_NUMBERED = re.compile(r"[ :-]{1,3}[0-9]")
_FAR_OFF = re.compile(
    r",?\s(?:c'?est\s(?:(?:trop|tres|super|bien|assez|un\speu)\s)?(?:loin|paume|perdu|un\s(?:desert|trou)|la\s?campagne|en\sbretagne|a\s[0-9])|"
    r"est\sa\s[0-9]{1,3}\s?(?:km|kilometres|minutes|min|heures?|h)(?![a-z])|\([0-9]{2,5}\))"
)
"""What is said of places alone: «Crozon, c’est loin»."""
_LACKING = re.compile(
    r",?\s(?:n'est|n'apparait|ne\sfigure|ne\ssort)\s(?:pas|plus)\s(?:dans|sur)\s(?:la\sliste|le\smenu|les\schoix)"
)
_DISLOCATED = re.compile(
    r",\s(?:la|le|les|l'|cette|ce|cet)\s?[a-z]{3,20}(?:\s(?:du|de|de\sla|des)\s[a-z]{3,16})?\s?[?!]\s*$"
)
"""«Claire, la navigation ?»."""
_SAID_OF_A_THING = words("claire blanche juste severe modeste parfaite")
_TO_EAT = re.compile(
    r"(?:\s(?:ou|et)\s[a-z]{3,12})?\s(?:pour|au)\s(?:le\s|mon\s|l'|son\s)?(?:gouter|dessert|dejeuner|petit|diner|gateau|repas)"
)
_FRUITS = words("clementine prune pomme cerise olive myrtille mirabelle citron framboise anis")
_BETTER = re.compile(
    r"\s(?:est|repond|fait|comprend|marche|parle|serait|aide)\s(?:bien\s|beaucoup\s)?"
    r"(?:meilleure?|mieux|plus\s(?:fort|rapide|utile|malin))"
)
_MINDS = words("claude gemini mistral alexa grok bard copilot cortana chatgpt siri")
_ASSOCIATIONS = words("asso assos assoc")
_FUSED = re.compile(r"(?:[mtslnd])([aeiouyh][a-z]+)$")
"""«Merci de maider»: an apostrophe left out."""
_BEFORE_AN_INFINITIVE = words(
    """
    de a pour pouvez pouviez pourriez peut peux peuvent veut veux voulez voudrais faut va vas vais vont allez doit devez
    sans merci d
    """
)
_OF_EVIN = words("portabilite loi maintien article contrat regime garantie dispositif")
_LISTED = re.compile(r"\s?,\s?|\s/\s|/")
_LISTS = PROGRAMS | COVERS | WORN | FIRMS


def is_a_thing_s(view: View, start: int, end: int) -> bool:
    """Whether what is written like a name in `[start, end)` is a thing's, a place's or a figure's."""
    tokens = tokens_of(view)
    first, after = tokens.at(start), tokens.at(end)
    if first >= after:
        return False
    if first and tokens[first - 1].fold.rstrip(".") in _TITLES:
        return False
    said = [tokens[at].fold for at in range(first, after)]
    return (
        _is_listed(view, tokens, (first, after), said)
        or _is_a_car(tokens, first, after, said)
        or _is_fused(tokens, first, said)
        or _is_told_before(view, tokens, (first, after), said)
        or _is_told_after(view, tokens, (first, after), said)
    )


def is_a_family_firm(view: View, start: int, end: int) -> bool:
    """«La société Duverney & Fils», whatever is made of its first word."""
    begin = max(0, start - _REACH)
    return _AND_CO.match(view.fold, end) is not None and _THING.search(view.fold, begin, start) is not None


_TITLES = words("m mr mme mlle monsieur madame mademoiselle docteur dr pr maitre famille")


def _is_listed(view: View, tokens: Tokens, place: tuple[int, int], said: list[str]) -> bool:
    """«Acuvue Oasys», «Gaston Lagaffe», «asso 3»; and «Lissac», which few are called by, where nothing else is said."""
    if not OF_FICTION.isdisjoint(said) or said[0] in _ASSOCIATIONS:
        return True
    known = gazetteers()
    whole = place == (0, tokens.count) or len(view.words & _LISTS) > len(said)
    return all(word in _LISTS and word not in known.names and (whole or word not in known.rare) for word in said)


def _is_a_car(tokens: Tokens, first: int, after: int, said: list[str]) -> bool:
    """«Renault Clio», «Mercedes classe A»: a maker and its model, one of them or both taken for a name."""
    if first and tokens[first - 1].fold in MAKERS:
        return MODELS.issuperset(said)
    follows = tokens[after].fold if after < tokens.count else ""
    return said[0] in MAKERS and MODELS.issuperset(said[1:] or [follows])


def _is_fused(tokens: Tokens, index: int, said: list[str]) -> bool:
    """An infinitive after «de», «à», «pouvez», «veut»."""
    fused = _FUSED.fullmatch(said[0]) if len(said) == 1 and index else None
    if fused is None or tokens[index].capital or tokens[index - 1].fold not in _BEFORE_AN_INFINITIVE:
        return False
    return fused[1] in gazetteers().words and fused[1].endswith(("er", "ir", "re", "oir"))


def _is_told_before(view: View, tokens: Tokens, place: tuple[int, int], said: list[str]) -> bool:
    first, after = place
    fold, end = view.fold, tokens[after - 1].end
    before = max(0, tokens[first].start - _REACH), tokens[first].start
    if _is_a_figure(view, tokens, first, said):
        return True
    of_a_thing = _NUMBERED.match(fold, end) is None and _THING.search(fold, *before) is not None
    if of_a_thing and (_AND_CO.match(fold, end) is not None or _LISTS.issuperset(said)):
        return True
    kinds = [kind_of(tokens[at], False) for at in range(first, after)]
    if Kind.STRONG_FIRST in kinds or kinds[0] is Kind.AMBIGUOUS_FIRST:
        return False
    if of_a_thing or _USED.search(fold, *before) is not None or _OF_TOWNS.search(fold, *before) is not None:
        return True
    if not gazetteers().names.isdisjoint(said):
        return False
    sells = _SELLS.search(fold, *before) if tokens[first].capital else None
    at_work = sells is not None and sells["trade"] in gazetteers().nouns and _OF_TRADES.search(sells["trade"])
    return bool(at_work) or _TRADE.search(fold, *before) is not None


def _is_a_figure(view: View, tokens: Tokens, first: int, said: list[str]) -> bool:
    """«Même Zola n’aurait pas osé», «c’est Molière qui…»; and of the law that bears a minister's name."""
    if said == ["evin"] and first and tokens[first - 1].fold in _OF_EVIN:
        return True
    if not FIGURES.issuperset(said):
        return False
    before = max(0, tokens[first].start - _REACH), tokens[first].start
    if _COMPARES.search(view.fold, *before) is not None:
        return True
    return kind_of(tokens[first], False) is not Kind.STRONG_FIRST and _IT_IS.search(view.fold, *before) is not None


def _is_told_after(view: View, tokens: Tokens, place: tuple[int, int], said: list[str]) -> bool:
    first, after = place
    fold, end = view.fold, tokens[after - 1].end
    if len(said) == 1 and (
        (said[0] in _MINDS and _BETTER.match(fold, end) is not None)
        or (first == 0 and said[0] in _SAID_OF_A_THING and _DISLOCATED.match(fold, end) is not None)
        or (said[0] in _FRUITS and _TO_EAT.match(fold, end) is not None)
    ):
        return True
    places = gazetteers().places
    if all(word in TOWNS or word in places for word in said):
        return (
            _FAR_OFF.match(fold, end) is not None
            or _LACKING.match(fold, end) is not None
            or _is_among_places(view, tokens, first, after)
            or (view.lead is None and first == 0 and after == tokens.count and gazetteers().names.isdisjoint(said))
        )
    kinds = [kind_of(tokens[at], False) for at in range(first, after)]
    return _NAMES.isdisjoint(kinds) and _FAR_OFF.match(fold, end) is not None


_NAMES = frozenset({Kind.STRONG_FIRST, Kind.AMBIGUOUS_FIRST, Kind.STRONG_LAST, Kind.AMBIGUOUS_LAST})


def _is_among_places(view: View, tokens: Tokens, first: int, after: int) -> bool:
    """«Hazebrouck, Bailleul, Armentières»: beside another in a list."""
    places = gazetteers().places
    before = view.fold[tokens[first - 1].end : tokens[first].start] if first else ""
    then = view.fold[tokens[after - 1].end : tokens[after].start] if after < tokens.count else ""
    return any(
        _LISTED.fullmatch(gap) is not None and (tokens[at].fold in TOWNS or tokens[at].fold in places)
        for at, gap in ((first - 1, before), (after, then))
        if gap
    )
