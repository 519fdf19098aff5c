"""Addresses without a word for a way: a number and a street's name («mon adresse : 14 Gambetta»), a hamlet with its
article («j’habite le moulin neuf à Plouay»), a noun that only a place's name has without one («j’habite ravine des
cabris»), a tribe, a stone on an island's road, a flat by its number.

The word that says that somebody lives there stands right before; a town, a region or a house of no name stay.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.ends import everyday, name_end, tail_end
from bot.redaction.recognizers.address.words import STOP
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.recognizers.figures.code_words import COUNTING
from bot.redaction.tokens import tokens_of
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_LIVES = (
    r"(?<![a-z])(?:j'?\s?h?abit(?:e|ais)|(?:on|qui|il|elle|mere|pere|fils|fille)\shabite|nous\shabitons|je\s(?:vis|reside|loge)|"
    r"on\svit|mi\srest[ea]?)\s"
)
_ADDRESS = (
    r"(?:(?<![a-z])(?:mon|ma|notre|son|sa|nouvelle|ancienne|bonne|vraie)\sadresse(?:\spostale)?|^adresse(?:\spostale)?|(?<=\n)adresse(?:\spostale)?)"
    r"(?:\s?[:=,]\s?|\s(?:c'?est\s|est\s|actuelle\s|maintenant\s|devient\s|sera\s|:\s?){0,3}(?:le\s|au\s)?)"
)
_NUMBER = r"(?P<number>[0-9]{1,4}(?:\s?(?:bis|ter|quater))?)\s?,?\s"
_NUMBERED = lazily(
    rf"(?:{_ADDRESS}|{_LIVES}(?:au\s|maintenant\s|toujours\s){{0,2}}){_NUMBER}(?P<name>(?P<article>les?\s|la\s|l'\s?)?[a-z][a-z'-]{{2,24}})"
)
_REST = lazily(
    r"(?:\s(?!(?:a|et|est|mais|je|n'est|depuis|ne|n'[a-z]{1,5}|qui|car|pour)\s)[a-z'-]{2,20}){1,3}(?=\s?(?:$|[,.;!?)\n])|\sa\s|\s[0-9]{5})"
)
"""What a hamlet's name goes on with: «7 le moulin neuf, …»."""
_TITLES = words(
    "marechal general colonel commandant capitaine docteur president abbe professeur saint sainte amiral lieutenant "
    "victor jean anatole emile jules paul pierre georges louis henri leon charles marie frederic pasteur"
)
_SITE = (
    "moulin|croix|champs?|pres?|bois|ponts?|fontaines?|chenes?|roches?|rochers?|tertre|landes?|forges?|haies?|granges?|fosse|"
    "etang|vallon|val|mare|source|puits|four|collines?|cotes?|buttes?|motte|plaines?|plateau|marais|ile|ilot|vignes?|vergers?|"
    "clos|clairiere|gue|lavoir|calvaire|chapelle|combes?|bordes?|vents|chemins|barres?|pierres?|noyers?|tilleuls?|"
    "peupliers?|saules?|chataigniers?|pommiers?|cerisiers?|prairies?|ravine|riviere|ruisseau|anse|pointe|morne|habitation|"
    "plantation|trou|fonds?|chaloupe|coulisse|salines?|palmistes?|mas|bastide|metairie|ferme|bruyeres?|genets?|ajoncs?|"
    "murets?|tuileries?|briqueterie|carrieres?|sapins?|hetres?|charmes?|bouleaux?|ormes?|aulnes?|clef|poterie"
)
_HAMLET = lazily(
    rf"{_LIVES}(?P<in>(?:a|dans|sur)\s)?(?P<place>(?:les?\s|la\s|l')(?P<own>)(?:(?:petite?s?|grande?s?|haute?s?|basse?s?|vieux|vieille|belles?|beau|"
    rf"deux|trois|quatre|cinq|sept)\s)?(?P<site>{_SITE})(?:\s(?:de\s(?:la\s|l')?|des\s|du\s|d'|aux?\s|a\s(?:la\s|l')?(?=[a-z]{{3,14}}\s?[,.]))?"
    r"(?P<name>[a-z][a-z-]{2,20}))?(?P<end>(?:\sa\s|\s?,\s|\sen\s)(?P<town>[a-z][a-z'-]{2,24})|\s?(?:$|[.;!?)\n])))"
)
_BARE = lazily(
    rf"{_LIVES}(?P<place>(?P<head>[a-z]{{3,14}})\s(?:(?P<of>des?|du|de\sla|de\sl'|d'|la|aux?)\s?)?(?P<name>[a-z][a-z'-]{{2,20}}(?:\s(?:les?\s(?:bas|hauts))(?![a-z]))?))"
)
_ISLANDS = words(
    "ravine morne vallee baie anse bras plaine pointe fond habitation riviere trou ilet plateau section montagne cap "
    "etang piton rampe quartier cite lotissement residence domaine clos hameau"
)
"""What places of the islands, and dwellings, are called; the word after it is the name."""
_NO_HEADS = words(
    """
    loin pres hors autour proche banlieue region ville commune sud nord est ouest centre cote debut bout fin coin partie
    departement pays zone peripherie lors limite bord bas haut aupres face dehors milieu rue village campagne entre plus
    moins beaucoup trop assez rien face outre toujours chez dans avec sans pour mais depuis ici actuellement seul seule
    maintenant encore bien juste aussi
    """
)
_AFTER_TOWN = lazily(
    r"(?:^|(?<=\n)|(?<![a-z])(?:mon|notre|son|nouvelle|ancienne)\s)adresse(?:\spostale)?(?:\s?[:=,]\s?|\s(?:c'?est\s|est\s)?)"
    r"(?P<place>(?P<town>[a-z][a-z'-]{2,24})\s?,\s(?:les?\s|la\s|l')(?P<name>[a-z][a-z'-]{2,20}(?:\s[a-z][a-z'-]{2,20}){0,2}))(?=\s?(?:$|[.;!?)\n]))"
)
_STONE = lazily(
    r"(?<![a-z])(?P<place>(?:(?:servitude|quartier|lotissement|lot|residence|vallee|domaine)\s(?:[a-z][a-z'-]{1,20}\s?){1,3}[\s,]{1,3})?"
    r"pk\s?[0-9]{1,3}(?:[.,][0-9])?\s?,?\s?cote\s(?:mer|montagne)(?:[\s,-]{1,3}(?P<town>[a-z][a-z'-]{3,24}))?)"
)
_ISLE = lazily(
    r"(?<![a-z])(?P<place>(?P<head>tribu|servitude)\s(?:de\sla\s|des?\s|du\s|d')?(?P<name>[a-z][a-z'-]{2,24})(?:\s?,\s(?P<town>[a-z][a-z'-]{2,24}))?)"
)
_FLAT = lazily(
    r"(?<![a-z])(?:(?:mon|notre|son)\s(?:numero\sd[e'](?:\s)?)?|a\sl')(?:appart(?:ement)?|appt?|logement|studio|chambre|lot)"
    r"(?:\s?[:=]\s?|\s(?:c'?est|est)\s(?:bien\s)?|\s)(?P<the>(?:l[ea]|au)\s)?(?:n°\s?|numero\s|lettre\s)?"
    r"(?P<value>[a-h]-?[0-9]{1,4}|[0-9]{1,4}-?[a-h]|[0-9]{1,4})(?![a-z0-9]|[.,/-][0-9]|\s?(?:m2|m²|¤|euros?|%|pieces?|fois|personnes?|ans|mois|chambres?))"
)
_LIVING = words("habite habitais habitons habit jhabite jabite abite vis vit reside loge rest reste")
_FLATS = words("appart appartement app appt logement studio chambre lot")


def find(view: View) -> Iterator[Span]:
    """Every such place."""
    if "adresse" in view.words or not view.words.isdisjoint(_LIVING):
        if view.has_digit:
            yield from _numbered(view)
        if not view.words.isdisjoint(_LIVING):
            yield from _lived_in(view)
        if "adresse" in view.words:
            for match in _AFTER_TOWN.finditer(view.fold):
                if _is_a_town(view, match):
                    yield Span(Label.ADDRESS, *match.span("place"), "address.lives")
    if "pk" in view.words:
        for match in _STONE.finditer(view.fold):
            yield Span(Label.ADDRESS, *match.span("place"), "address.place")
    if "tribu" in view.words or "servitude" in view.words:
        yield from _of_islands(view)
    if view.has_digit and not view.words.isdisjoint(_FLATS):
        for match in _FLAT.finditer(view.fold):
            if match["the"] or not match["value"].isdigit():
                yield Span(Label.ADDRESS, *match.span("value"), "address.place")


def _numbered(view: View) -> Iterator[Span]:
    """A number and a name, where nothing is counted: an article, a capital, a name, a word of no lexicon."""
    tokens = tokens_of(view)
    known = gazetteers()
    for match in _NUMBERED.finditer(view.fold):
        start = match.start("name")
        word = re.sub(r"^(?:les?\s|la\s|l'\s?)", "", match["name"])
        if word in STOP or word in COUNTING or word in _MONTH_NAMES or word in _ORDINALS:
            continue
        capital = view.text[match.end("name") - len(word)].isupper()
        if not (match["article"] or capital) and word in known.words and word.endswith(("s", "x")):
            continue  # «mon adresse, 2 lettres de trop»
        is_a_name = word in known.names or word in known.rare or word in known.towns or word not in known.words
        if not (match["article"] or capital or word in _TITLES or (is_a_name and word not in known.nouns)):
            continue
        rest = _REST.match(view.fold, match.end("name")) if match["article"] else None
        end = max(rest.end() if rest else match.end("name"), name_end(view, tokens, start))
        yield Span(Label.ADDRESS, match.start("number"), tail_end(view, tokens, end), "address.numbered")


_ORDINALS = words("e er ere eme ieme nd nde premiere")
_MONTH_NAMES = words(MONTHS.replace("?", "").replace("|", " "))


def _lived_in(view: View) -> Iterator[Span]:
    """Hamlets with their article, and nouns that stand without one."""
    for match in _HAMLET.finditer(view.fold):
        if match["town"] and not _is_a_town(view, match):
            continue
        if match["name"] or match["town"]:
            start = match.start("own" if match["in"] else "place")  # «à la [ferme du Pré]», «[le Pré aux Moines]»
            yield Span(Label.ADDRESS, start, match.end("place"), "address.lives")
    known = gazetteers()
    for match in _BARE.finditer(view.fold):
        head, name = match["head"], match["name"].split()[0]
        if head in _NO_HEADS or head in STOP or head in known.towns or name in STOP or name in _NO_NAMES:
            continue
        if head in _ISLANDS or (head in known.nouns and _is_of_a_place(view, match)):
            end = tail_end(view, tokens_of(view), match.end("place"))
            yield Span(Label.ADDRESS, match.start("place"), end, "address.lives")


_NO_NAMES = words(
    """
    retraite repos accueil location vacances famille azur calme tranquille securisee etudiante universitaire rien
    montagne autre seniors senior neuve neuf
    """
)


def _is_of_a_place(view: View, match: re.Match[str]) -> bool:
    """«Ravine des cabris», unlike «chambre d’étudiant», «maison des parents»: an article joins the words of a place."""
    name = re.sub(r"^[dl]'", "", match["name"].split()[0])
    if match["of"] in ("des", "du", "de la", "de l'", "aux", "au") and match["head"] not in _HOUSES:
        return True
    return match["of"] is not None and (not everyday(name) or view.text[match.start("name")].isupper())


_HOUSES = words(
    "maison appartement appart chambre studio immeuble logement pavillon villa etage moitie reste milieu bourg"
)


def _of_islands(view: View) -> Iterator[Span]:
    """«Tribu de Gélima, Canala», «servitude Tehau»: with a name of its own."""
    for match in _ISLE.finditer(view.fold):
        named = view.text[match.start("name")].isupper() or match["name"] in view.unlisted
        lives = "adresse" in view.words or not view.words.isdisjoint(_LIVING)
        placed = match["town"] is not None and _is_a_town(view, match)
        if named and not everyday(match["name"]) and (placed or lives or match["head"] == "servitude"):
            yield Span(Label.ADDRESS, match.start("place"), match.end("place" if placed else "name"), "address.place")


_ELIDED = re.compile(r"(?:qu|[cdjlmnst])'")


def _is_a_town(view: View, match: re.Match[str]) -> bool:
    town = match["town"]
    if town in STOP or _ELIDED.match(town):
        return False
    known = gazetteers()
    written = view.text[match.start("town")].isupper() and not view.text.isupper()
    return town in known.towns or town in known.places or town not in known.words or written
