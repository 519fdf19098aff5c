"""Codes of things, which look like somebody's: a device's model, the id of a request that failed, a publication's
reference. They are hidden before anything looks, so that no rule takes half of one: in the text they stay.

A model stands after its make, an id after what it is of, a reference after what was published. Nothing longer than such
a code is hidden, and nothing where the words right before say that it is a secret.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.public import of_fields, of_programs, of_screens, of_texts
from bot.redaction.recognizers.figures.code_words import DEVICES, FILES
from bot.redaction.redacted import Redacted
from bot.redaction.view import View
from bot.redaction.wordlist import words

_SKINS = (
    r"coloros|miui|one\s?ui|emui|magicos|oxygenos|hyperos|harmonyos|realme\sui|funtouch(?:\sos)?|zui|flyme|chromeos"
)
_SKIN_WORDS = words("coloros miui oneui ui emui magicos oxygenos hyperos harmonyos funtouch zui flyme chromeos")
_SERIES = (
    r"galaxy|redmi|poco|note|tab|magic|reno|find|pro|plus|max|mini|lite|ultra|neo|play|edge|fold|flip|air|book|pavilion|"
    r"envy|omen|elitebook|probook|thinkpad|ideapad|thinkcentre|yoga|legion|aspire|swift|nitro|vivobook|zenbook|rog|tuf|"
    r"inspiron|latitude|vostro|optiplex|precision|xps|pixel|xperia|moto|fe|se|hd|fhd|uhd|wifi|lte|gen|duos|core|prime|"
    r"power|active|view|nova|mate|chromebook|surface|go|officejet|deskjet|laserjet|ecotank|pixma|maxify|expression|home|"
    r"workforce|smart|tank|watch|buds|stylus|spin|travelmate|satellite|macbook|imac|touch|series|tecno|pad"
)
_MODEL = (
    rf"(?:(?:{_SERIES})(?![a-z0-9])|(?P<stem>[a-z]{{1,8}})[0-9]{{1,4}}[a-z]{{0,4}}(?![a-z0-9]|[.,/:-][0-9]|-[a-z])|"
    r"[0-9]{1,4}[a-z]{0,4}[0-9]?(?![a-z0-9]|[.,/:-][0-9]|-[a-z]|\s[0-9](?![0-9]?[a-z])|"
    r",?\s(?:bis\s|ter\s)?(?:rue|avenue|av|bd|boulevard|chemin|impasse|place|allees?|route|quai|cours|square)(?![a-z]))|"
    r"[a-z]{0,3}[0-9]{0,3}-[a-z]{0,3}[0-9]{2,5}[a-z]{0,4}[0-9]?(?![a-z0-9]|[./-][a-z0-9]|\s[0-9])|"
    r"[0-9]{1,2}-[a-z]{1,2}[0-9]{3,4}[a-z]{0,3}(?![a-z0-9]|[./-][a-z0-9]))"
)
_ONE = lazily(rf"[\s(,]{{1,2}}(?P<model>{_MODEL})")
_MAKES = DEVICES - {"modele"}
_MAKE = lazily(rf"(?<![a-z0-9@._-])(?:{'|'.join(sorted(_MAKES))})(?![a-z0-9@_-])")
_SKIN = lazily(rf"(?<![a-z])(?:{_SKINS})\s?(?:version\s)?[0-9]{{1,2}}(?:\.[0-9]{{1,3}}){{0,4}}(?![0-9a-z])")
_MOST_OF_A_MODEL = 6
_TOLD = lazily(r"(?:[\s:=«\"'(]|(?:c'?est|est|etait|sera|mis|tape|choisi|pris|mets|utilise)(?![a-z])){1,6}$")
_IDS_OF = words("request ray trace correlation span requete incident event operation erreur error session")
_ID = lazily(
    r"(?<![a-z])(?:(?:request|ray|trace|correlation|span|event|operation|incident|error)[\s_-]?"
    r"(?:id|identifier)|"
    r"(?:id(?:entifiant)?|n°|numero|ref(?:erence)?)\s(?:de\s(?:la\s|l')?|d'|du\s)?(?:requete|correlation|incident|trace|"
    r"erreur|l'erreur|l'incident))(?![a-z])\s?(?:[:=#]|est|c'est)?\s?(?P<code>(?=[a-z-]{0,12}[0-9])[a-z0-9]{2,16}(?:-[a-z0-9]{1,32}){0,5})"
    r"(?![a-z0-9@]|[ .-][0-9])"
)
_FAILING = words(
    "invalide invalides incorrect incorrects erreur erreurs echoue echouee echec expire expiree refuse refusee "
    "impossible"
)
_SHOWN = lazily(
    r"(?<![a-z])(?i:invalides?|incorrects?|erreurs?|échouée?|échec|expirée?|refusée?|impossible)[^.!?\n0-9]{0,20}[,:(–-]\s?"
    r"(?i:code\s)?(?P<code>[A-Z]{2,8}[-_][0-9]{3})(?![\w@-])"
)
"""«Identifiants invalides, code ID-401»."""
_PUBLISHED = words(
    "notice brochure plaquette guide conditions reglement statuts tableau imprime affiche depliant fiche flyer cgu cgv"
)
_REFERENCE = lazily(
    r"(?<![a-z])(?:(?:notices?|brochures?|plaquettes?|guides?|imprimes?|depliants?|flyers?|reglement|statuts|affiche|"
    r"fiche\s(?:produit|d'information|ipid)|tableau\sdes?\sgaranties|conditions\sgenerales|cg[uv])"
    r"(?:\s(?:d'[a-z]{3,14}|de|du|des|la|le|les|l'[a-z]{3,14}|generales?|commercial[es]{0,2}|sante|vente|utilisation|"
    r"garanties?|interieur|mutualiste|tarifaire)){0,4})"
    r"\s?[,(:]?\s?(?:ref(?:erence)?\.?|n°|numero|num|version|edition|code)\s?:?\s?"
    r"(?P<code>(?=[a-z/ _-]{0,12}[0-9])(?:[a-z]{1,5}[\s/_.-]?){0,3}[0-9]{1,6}(?:[/_.-][a-z0-9]{1,6}){0,3})"
    r"(?![a-z0-9@]|[ .-][0-9])"
)
_CALLED = words("appelle nomme nommee nommes intitule intitulee appele appelee renomme")
_FILE = lazily(
    r"(?<![a-z])(?:s'appelle|se\snomme|(?:re)?nommee?s?|intitulee?|appelee?)\s(?:en\s)?[\"«']?\s?"
    rf"(?P<code>[a-z][a-z0-9_().-]{{2,60}}\.(?:{'|'.join(sorted(FILES))}))(?![a-z0-9])"
)
"""«Mon PDF s’appelle Tableau_garanties_2025_v3.pdf»: a file has a name, and is nobody."""
_MOST_DIGITS = 8


def hide(view: View, last: Redacted | None = None) -> View:
    """The view without them; the same one where there is none. `last`: the words before."""
    places = [*of_screens.places(view), *of_programs.places(view), *of_fields.places(view, last)]
    if view.has_digit or ".js" in view.fold:
        places += of_texts.places(view)
    if not view.has_digit:
        return view.without(_disjoint(places)) if places else view
    if not view.words.isdisjoint(_MAKES):
        places += _models(view)
    if not view.words.isdisjoint(_SKIN_WORDS):
        places += [match.span() for match in _SKIN.finditer(view.fold)]
    if not view.words.isdisjoint(_IDS_OF):
        places += [match.span("code") for match in _ID.finditer(view.fold)]
    if not view.words.isdisjoint(_FAILING):
        places += [match.span("code") for match in _SHOWN.finditer(view.text)]
    if not view.words.isdisjoint(_PUBLISHED):
        places += [
            match.span("code")
            for match in _REFERENCE.finditer(view.fold)
            if sum(map(str.isdigit, match["code"])) < _MOST_DIGITS
        ]
    if not view.words.isdisjoint(_CALLED):
        places += [match.span("code") for match in _FILE.finditer(view.fold) if _is_of_words(match["code"])]
    return view.without(_disjoint(places)) if places else view


def _is_of_words(file: str) -> bool:
    """Whether a file's name has plain words alone, no illness among them, and few digits."""
    known, parts = gazetteers(), re.findall("[a-z]+", file)
    if sum(map(str.isdigit, file)) > _MOST_DIGITS or any(
        part in known.conditions or part in known.medicines for part in parts
    ):
        return False
    return all(len(part) <= _SHORT or known.is_plain(part) for part in parts)


def _models(view: View) -> Iterator[tuple[int, int]]:
    """What stands after each make and is a model of it, with a digit in it."""
    for make in _MAKE.finditer(view.fold):
        if _is_given_as_a_secret(view, make.start()):
            continue
        end = make.end()
        for _ in range(_MOST_OF_A_MODEL):
            one = _ONE.match(view.fold, end)
            if one is None or not _is_of_a_model(one["stem"]):
                break
            end = one.end()
        if any(map(str.isdigit, view.fold[make.end() : end])):
            yield make.start(), end


def _is_of_a_model(stem: str | None) -> bool:
    """«a54», «magic5», «sm»: not a name with a number («samsung nicole59»)."""
    return not stem or len(stem) <= _SHORT or gazetteers().is_plain(stem)


_SHORT = 3


def _is_given_as_a_secret(view: View, start: int) -> bool:
    """«Mon mot de passe est Samsung S22»."""
    told = _TOLD.search(view.fold, max(0, start - 30), start)
    begins = told.start() if told else start
    return _SECRET.search(view.fold, max(0, begins - 30), begins) is not None


_SECRET = re.compile(r"(?<![a-z])(?:mot\sde\spasse|mdp|password|pass|code|secret|passe|identifiant|login|pseudo)$")


def _disjoint(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
