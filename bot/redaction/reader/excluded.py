"""Why what the second reader holds for somebody's is nobody's all the same.

It learnt from words; rules know what it cannot: a price that is asked, a firm, a place, a trade, an amount, a reply.
In: a view, a label and a place. Out: whether a rule excludes it.
"""

import re
from bisect import bisect_left
from operator import attrgetter

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.postal import is_an_office
from bot.redaction.recognizers.address.words import WAYS
from bot.redaction.recognizers.figures.amounts import is_an_amount
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.recognizers.figures.codes import LINK
from bot.redaction.recognizers.health.facts import is_nobodys
from bot.redaction.recognizers.health.of_yours import OF_YOURS
from bot.redaction.recognizers.health.supposed import is_supposed
from bot.redaction.recognizers.health.ties import is_asked, is_of_cover
from bot.redaction.recognizers.person.apposed import greets
from bot.redaction.recognizers.person.beside_a_name import is_beside_a_name
from bot.redaction.recognizers.person.cues import THINGS
from bot.redaction.recognizers.person.firms import is_a_known_employer
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NO_NAMES
from bot.redaction.recognizers.person.named_things import is_a_family_firm, is_a_thing_s
from bot.redaction.recognizers.person.names import is_an_example
from bot.redaction.recognizers.person.places import is_a_place
from bot.redaction.recognizers.person.public_names import is_about_public, is_public
from bot.redaction.recognizers.person.shape import LABELLED, names_a_thing, unelided
from bot.redaction.recognizers.person.trades import is_a_trade, is_an_acronym
from bot.redaction.recognizers.person.weight import follows_its_modal
from bot.redaction.recognizers.secret.said import is_said_of_a_secret
from bot.redaction.talk.replies import is_a_reply
from bot.redaction.tokens import tokens_of
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_BY_END = attrgetter("end")
_WORDS = re.compile("[a-z]+")
_MIXED = re.compile(r"(?=[\w./-]*[a-z])(?=[\w./-]*[0-9])[\w./-]+")
"""Letters and digits in one word: the same."""
_MANY = 6
"""Words from which one that is said again and again («allo allo allo») is no value, however alike its neighbours."""
_SMALL = words(
    MONTHS.replace("?", "").replace("|", " ")
    + " depuis pendant avant apres et ou mais donc a au aux de du des en dans par pour avec chez le la les un une l d"
    " lundi mardi mercredi jeudi vendredi samedi dimanche depui dpuis dpui"
    " plus hier demain matin soir midi prends prend pris prendre prenait traitement traitements"
)
"""Words that tell nothing of anybody's health without another."""
_TIMES = words(
    """
    an ans annee annees mois semaine semaines jour jours nuit nuits heure heures fois
    accord accords attend attends attendons attente
    """
)
"""How often, and what one waits for: such a word alone, away from any mark, tells nothing more of a fact."""
_MONEY = words("sous sou argent thune thunes fric tune tunes ronds rond euros loyer courses payer")
_POOR = _SMALL | _MONEY | words("rien tout plus pas que manger vivre n y j ai as est suis")
"""«Plus de sous pour manger»: that somebody is ill too tells nothing of it."""
_NEAR, _LONGEST_LINK, _CALLED = 30, 300, 50
_GRANDPARENTS = words("papa maman mamie papi papy")
"""Part of what somebody is called by: «Mamie Jo»."""
_SIGNS = " .,:;!?-()\n"
_RECENT_MONTH = lazily(rf"(?:de\s)?(?:{MONTHS})\s20[12][0-9]")
"""«Décembre 2023»: a month of one's papers; a birth has its word, which rules read."""
_OF_A_YEAR = re.compile(r"[a-z]{3,12}\s20[12][0-9]")
"""«ZoomText 2024», «CMU 2025»."""
_POSTAL = re.compile(r"(?<![a-z])codes?\spostal\w*\s?:?\s?$")
_ANSWERS_OF_SITES = words("400 401 403 404 408 429 500 502 503 504")
_COUNTED = re.compile(r"[0-9]{1,2}")
"""«12»: how many, or which of them."""
_LONE = re.compile(r"\W*(?:(?:19|20)[0-9]{2}|(?:0[1-9]|[1-8][0-9]|9[0-8])0{2,3}|[0-9](?: [0-9]){0,2}|([0-9]{2}) \1)\W*")
"""A message that is only a year, a chief town's postcode, a digit or three, halves: an answer, and nobody's number."""
_ROUND = re.compile(r"\W*(?:(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{2}0|[1-9][0-9](?:0|00|50))\W*")
"""The same of a round amount and a lesser town's postcode, unless the message before speaks of a number or a code."""
_OF_FEELING = re.compile(r"\sde\s(?:rage|joie|rire|honte|jalousie|ennui|impatience|bonheur)(?![a-z])")
"""«Aveugle de rage»."""
_WITH_NAMES = (
    "robot|bot|chatbot|assistante?|forfait|formule|offre|option|garantie|site|appli\\w*|newsletter|salle|mascotte"
)
_IS_A_WORD = lazily(
    rf"[\"»]?,?\s(?:est|c'est)\s(?:(?:la|le|l'|une?)\s?(?:couleur|marque|fleur|robot|bot|chatbot|machine|logiciel|programme|formule|offre|option|nom\s(?:du|de\s(?:la|votre|notre|l'))\s?"
    rf"(?:{_WITH_NAMES})|personne\sou\s(?:une?\s|le\s|la\s)?(?:systeme|robot|bot|machine|logiciel|programme))|"
    rf"(?:quoi|qui)\s(?:comme|pour)\s(?:une?\s)?(?:{_WITH_NAMES}|niveau|contrat|mutuelle))(?![a-z])"
)
"""«Marine est la couleur», «Rose est le nom du robot», «Océane c’est quoi comme offre»."""
_THE_THING_IS_CALLED = lazily(
    r"(?<![a-z])(?:l[ea]|l'|ce|cet|cette|votre|vos)\s?(?:chat|assistante?|conseillere?\svirtuelle?|"
    rf"{_WITH_NAMES})\s(?:[a-z]+\s)?(?:s'appelle|se\snomme|est\s(?:le|la|l'))[\s:\"«]{{1,3}}$"
)
"""«Le chat s’appelle Rose ?»"""
_OF_SO_MANY = lazily(
    r"(?<![a-z])(?:hameau|village|bourg|ville|commune|quartier|lotissement|residence|immeuble|copropriete|tour)\s"
    r"(?:de\s|d'|avec\s)(?:environ\s|moins\sde\s|plus\sde\s|a\speine\s)?[0-9]{1,6}\s(?:habitants?|ames|maisons|"
    r"logements?|appartements?|foyers|personnes?|familles?|lots?|etages?)"
)
"""«Un hameau de 40 habitants»."""
_TO_BE_ENDED = lazily(rf"(?:{WAYS})$")
_HEADS = THINGS | LABELLED
_LINKING_ON = re.compile(r"(?:\s?(?:des?|du|la|les?|d'|l')(?![a-z]))*\s?")


def is_known_to_be_nobodys(view: View, label: Label, start: int, end: int) -> bool:
    """Whether the place is said again and again, tells nothing, or a rule knows why it is nobody's."""
    said = view.fold[start:end].split()
    return _is_repeated(said) or _tells_nothing(view, label, start, end) or _is_excluded(view, label, start, end)


def _tells_nothing(view: View, label: Label, start: int, end: int) -> bool:
    """Beside a fact, «depuis janvier»; further away, «l’accord» alone."""
    if label is not Label.HEALTH:
        return False
    said = view.fold[start:end].split()
    alone = len(said) == 1 and said[0] in _TIMES and SENTINEL not in view.fold[max(0, start - 2) : end + 2]
    bare = _WORDS.findall(view.fold, start, end)
    poor = ("plus" in bare or "pas" in bare) and not _MONEY.isdisjoint(bare) and _POOR.issuperset(bare)
    return alone or poor or _SMALL.issuperset(said)


def _is_repeated(said: list[str]) -> bool:
    return len(said) >= _MANY and len(set(said)) * 2 <= len(said)


def _is_of_a_cue(view: View, start: int, end: int) -> bool:
    """«m.d.p»: letters of the cue itself."""
    if "." not in (view.fold[start - 1 : start], view.fold[end : end + 1]):
        return False
    after = bisect_left(view.cues, end, key=_BY_END)
    if after == len(view.cues):
        return False
    cue = view.cues[after]
    return cue.start <= start and "." in view.fold[cue.start : cue.end]


def _is_excluded(view: View, label: Label, start: int, end: int) -> bool:
    """Whether a rule knows why this is nobody's: asked about, supposed, of a site; an office, an example, a code."""
    fold = view.fold
    in_a_path = "\\" in (fold[start - 1 : start], fold[end : end + 1])
    known = is_an_amount(view, start, end) or is_beside_a_name(view, label, start, end)
    if in_a_path or known or _is_of_a_cue(view, start, end):
        return True
    if label is Label.HEALTH:
        return _is_nobodys_health(view, start, end)
    if label is Label.ADDRESS:  # a street that the next message ends is left to it
        return (
            is_public(view, start, end)
            or is_a_known_employer(view, start, end)
            or (not view.told and _is_a_place_s_name(view, start, end))
            or is_an_office(view, start, end)
            or _OF_SO_MANY.search(fold, start, end + _NEAR) is not None
            or (_TO_BE_ENDED.search(fold, start, end) is not None and _LINKING_ON.fullmatch(fold, end) is not None)
        )
    cut = "_" in (fold[start - 1 : start], fold[end : end + 1]) or fold[end : end + 1].isdigit()
    cut = cut or (start > 0 and fold[start].isdigit() and fold[start - 1].isalpha())
    if label is Label.PERSON:
        cut = cut or (end - start == 1 and fold[end : end + 1] == "'")  # the «j» of «j’ai accouché»
        before = _WORDS.findall(fold, max(0, start - _NEAR), start)
        cut = cut or (bool(before) and follows_its_modal(before[-1], fold[start:end]))
        return cut or is_an_example(view) or _names_no_one(view, start, end)
    if (
        (label is not Label.PASSWORD and fold[start:end] in FUNCTION_WORDS)
        or (label is Label.PASSWORD and is_a_family_firm(view, start, end))
        or fold[start:end] in _ANSWERS_OF_SITES
        or all(is_said_of_a_secret(word) for word in fold[start:end].split())
        or _COUNTED.fullmatch(fold, start, end)
        or _RECENT_MONTH.fullmatch(fold, start, end)
        or (view.lead is None and len(fold) < _NEAR and _is_an_amount_alone(view))
        or (label is Label.MEMBER_ID and _OF_A_YEAR.fullmatch(fold, start, end))
        or _BORN_IN.search(fold, max(0, start - _NEAR), start)
        or _POSTAL.search(fold, max(0, start - _NEAR), start)
        or _OF_A_SERVICE.fullmatch(fold, start, end)
        or _TOWN_OF_A_FORM.search(fold, max(0, start - _NEAR), start)
    ):
        return True
    mixed = view.has_digit and _MIXED.fullmatch(fold, start, end) is not None
    return (
        cut
        or mixed
        or any(
            link.start() <= start < link.end()
            for link in LINK.finditer(fold, max(0, start - _LONGEST_LINK), end + _LONGEST_LINK)
        )
    )


_BORN_IN = re.compile(r"(?<![a-z])nee?s?\s(?:en|avant|apres|depuis|jusqu'en)\s$")
"""«Ceux nés avant 1960»: a year that dob/cued.py has left is nobody's."""
_OF_A_SERVICE = lazily(r"(?:pole\semploi|france\stravail)(?:\s(?:oublie|perdu|refuse|expire|bloque|incorrect))?")
"""«Mot de passe pole emploi oublié»."""
_TOWN_OF_A_FORM = re.compile(r"(?<![a-z])(?:ville|commune|departement|pays)\s?:\s?$")
"""«Ville : Plouescat non reconnue»: a town alone is nobody’s."""


def _names_no_one(view: View, start: int, end: int) -> bool:
    """«La cité Olympe-de-Gouges», «bouton Rose»; a month, a feast, a town, a brand; a trade; a reply, a plain word."""
    if view.lead is None and (is_a_reply(view) or _is_a_plain_word_alone(view)):
        return True
    tokens = tokens_of(view)
    first, last = tokens.at(start), tokens.at(end)
    if first and tokens.spans[first - 1][0] == start - len("l'") and tokens.spans[first - 1][1] > start:
        first, start = first - 1, start - len("l'")  # «l’IUT Ponsan»
    while first + 1 < last and unelided(tokens[first].fold) in _HEADS:
        first += 1
        start = tokens[first].start
    whole = first < tokens.count and tokens.spans[first][0] == start
    if whole and (
        is_a_trade(view, tokens, first)
        or is_an_acronym(view, tokens, first)
        or (names_a_thing(view, tokens, first) if first else greets(view, tokens))
    ):
        return True
    if _IS_A_WORD.match(view.fold, end) is not None or any(holds(view, start, end) for holds in _NOBODYS):
        return True
    if _THE_THING_IS_CALLED.search(view.fold, max(0, start - _CALLED), start) is not None:
        return True
    said = re.findall("[a-z]+", view.fold[start:end])  # of another alphabet: nothing is known
    if said == ["m"] and view.fold[end : end + 2] == f" {SENTINEL}" and view.fold[start - 1 : start] in ("", " ", "\n"):
        return True  # «m [PERSON]»: the title
    known = gazetteers()
    return bool(said) and all(
        word in known.nobodys or word in _ENDEARED or (word in NO_NAMES and word not in _GRANDPARENTS) for word in said
    )


_ENDEARED = words("cheri cherie cheris cheries coeur amour chou chouchou loulou doudou poulette")
"""«Bonjour chéri»: to whom it may be."""
_NOBODYS = (is_public, is_a_place, is_a_thing_s, is_about_public)


def _is_a_place_s_name(view: View, start: int, end: int) -> bool:
    """«Souillac»: a town, a region, a country, and no more."""
    said = _WORDS.findall(view.fold, start, end)
    return not view.has_digit and bool(said) and gazetteers().places.issuperset(said)


def _is_an_amount_alone(view: View) -> bool:
    """«2019», «450», «49300», and nothing else in the message."""
    rounded = _ROUND.fullmatch(view.fold) is not None and not view.after_a_number
    return rounded or _LONE.fullmatch(view.fold) is not None


def _is_a_plain_word_alone(view: View) -> bool:
    """«Bienvenue», «PATIENCE !»: the whole message is one word of the language that nobody is called by."""
    return (
        len(view.words) == tokens_of(view).count == 1
        and view.fold.strip(_SIGNS).isalpha()
        and all(map(gazetteers().is_plain, view.words))
    )


def _is_nobodys_health(view: View, start: int, end: int) -> bool:
    tokens = tokens_of(view)
    first = tokens.at(start)
    if (first < tokens.count and is_a_trade(view, tokens, first)) or is_public(view, start, end):
        return True
    if is_asked(view, start) or is_supposed(view, start):
        return True
    if OF_YOURS.match(view.fold, end) is not None or _OF_FEELING.search(view.fold, start, end) is not None:
        return True
    if is_of_cover(view, start, end) or is_nobodys(view, start, end):
        return True
    return not (view.fold[:start] + view.fold[end:]).strip(_SIGNS)
