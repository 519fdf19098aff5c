"""A line of an address that is a whole message: «quai de la Fosse», «résidence les Acacias», «bât D», «3e gauche».

A street in a sentence is a place without a person; typed alone, in a talk with an insurer, it is where somebody lives,
and its number, floor and town come next: its label stays open (left_open.py). A postcode and its town alone stay, and
open the label too. Not after words of an agency, a clinic, a shop: there it is their address that is told.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.address.words import INSTITUTIONS, PARTICLES
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.tokens import says_a_state
from bot.redaction.redacted import Redacted
from bot.redaction.talk.piece_of_place import FLOOR, HAMLETS, SAYS
from bot.redaction.talk.piece_words import is_polite
from bot.redaction.talk.talk_words import OF_TALK
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_SURE = (
    "rue|avenue|ave|av|boulevard|bld|bvd|bd|impasse|allees?|quai|square|faubourg|fbg|venelle|ruelle|sente|esplanade|"
    "sentier"
)
_DOUBTFUL = (
    "place|route|rte|cours|chemin|passage|montee|residence|lotissement|hameau|domaine|clos|villa|quartier|ehpad|"
    r"foyer|camping|maison\sde\sretraite|maison\sde\srepos|immeuble|tour"
)
"""What is counted, attended or lived in without being a line of an address: its name must be written as one."""
_GATE = words(re.sub(r"s\?|\\s[a-z\\]+", "", f"{_SURE}|{_DOUBTFUL}").replace("|", " ")) | words("allees maison")
_PARTS = words("batiment bat bt appartement appart appt apt etage gauche droite")
_LEAD = (
    r"\W*(?:(?:oui|ok|alors|donc|c'?est|euh|heu|bah|ben|ah|et|puis|voila|voici|au|a|la|bonjour|pardon|hop|moi|le|l|nous|on\sest|nous\ssommes|je\ssuis)"
    r"(?![a-z])[\s:,']*){0,4}"
)
_TAIL = (
    r"(?:[\s,.:;!-]*(?:merci|svp|voila|c'?est\s(?:chez\s(?:moi|nous)|mon\sadresse|la\sbonne(?:\sadresse)?|ca|la))?)\W*"
)
_STREET = lazily(
    rf"{_LEAD}(?P<place>(?:(?P<sure>{_SURE})|(?P<way>{_DOUBTFUL}))\.?\s(?P<name>[a-z0-9][a-z0-9' -]{{1,48}}?)"
    rf"(?:(?:,\s?|,?\s(?:a|sur)\s)(?P<town>[a-z][a-z' -]{{1,28}}))?){_TAIL}"
)
_FEW_DIGITS = 6
"""«Rue du 11 novembre 1918»."""
_PART = lazily(rf"{_LEAD}(?P<part>[a-z0-9°' ]{{3,30}}?){_TAIL}")
_SURE_PART = re.compile(r"(?:batiment|bat|bt|appart(?:ement)?|appt|apt)\s|.*(?:gauche|droite)$")
_WORD = re.compile(r"(?:[dl]')?(?P<own>[a-z][a-z'-]*|[0-9]{1,4}(?:er)?)")
_OF, _ARTICLES = words("de du des d"), words("le la les du des")
_LONGEST, _MOST = 64, 6
CODED = lazily(r"\W*(?:a\s|vers\s)?(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}[\s,]+(?P<town>[a-z][a-z' -]{1,28}?)\W*")
_LAST = 200
_OFFICES = INSTITUTIONS | words(
    """
    agences bureau bureaux guichet medecin medecins docteur kine kines infirmier infirmiere dentistes opticiens
    pharmacies cliniques hopitaux centres magasins specialiste ophtalmo conseiller permanence local locaux
    """
)


def _of_an_office(last: Redacted | None) -> bool:
    """Whether the words before speak of a place that is nobody's home."""
    return last is not None and not _OFFICES.isdisjoint(re.findall("[a-z]+", folded(last.text[-_LAST:])))


def find(view: View) -> Iterator[Span]:
    """The line that the whole message is."""
    fold = view.fold
    streets, parts = not _GATE.isdisjoint(view.words), not _PARTS.isdisjoint(view.words)
    if not (streets or parts) or len(fold) > _LONGEST or "?" in fold or SENTINEL in fold or _of_an_office(view.before):
        return
    if streets and view.digit_count <= _FEW_DIGITS:
        line = _STREET.fullmatch(fold)
        if line is not None and _is_named(view, line) and _is_a_town(view, line):
            yield Span(Label.ADDRESS, *line.span("place"), "context.place")
            return
    if parts and (part := _PART.fullmatch(fold)) is not None:
        said = part["part"].strip()
        if FLOOR.fullmatch(said) and _SURE_PART.match(said):
            yield Span(
                Label.ADDRESS, part.start("part"), part.start("part") + len(part["part"].rstrip()), "context.place"
            )


def is_a_coded_town(view: View) -> bool:
    """«44000 Nantes», the whole message: the street may come next."""
    match = CODED.fullmatch(view.fold) if view.has_digit else None
    return match is not None and not _of_an_office(view.before) and _has_town(view, *match.span("town"))


def _is_a_town(view: View, line: re.Match[str]) -> bool:
    return line["town"] is None or _has_town(view, *line.span("town"))


def _has_town(view: View, start: int, end: int) -> bool:
    said = view.fold[start:end].strip()
    return said.replace(" ", "-") in gazetteers().towns or (view.text[start].isupper() and said not in FUNCTION_WORDS)


def _is_named(view: View, line: re.Match[str]) -> bool:
    """Whether what stands after the way may name it: a particle and a noun after a sure one, a name after another."""
    found = list(_WORD.finditer(view.fold, *line.span("name")))
    own = [word for word in found if word["own"] not in PARTICLES]
    if not own or len(found) > _MOST or not all(_may_name(word["own"]) for word in own):
        return False
    if line["sure"] is not None and (found[0]["own"] in _OF or found[0][0].startswith("d'")):
        return True
    return any(_is_a_name(view, word, after=found) for word in own)


def _may_name(word: str) -> bool:
    if word in HAMLETS:
        return True
    talk = word in SAYS or word in OF_TALK or word in FUNCTION_WORDS
    return not (talk or is_polite(word) or says_a_state(word))


def _is_a_name(view: View, word: re.Match[str], *, after: list[re.Match[str]]) -> bool:
    """A word with its capital, a name or a town that is no word, what hamlets are called after behind its article."""
    known, said, at = gazetteers(), word["own"], word.start("own")
    if view.text[at].isupper() and not view.text.isupper():
        return True
    if said in HAMLETS:
        return any(other["own"] in _ARTICLES for other in after if other.start() < at) or word[0] != said
    if said in known.words or said in known.never:
        return False
    return said in known.names or said in known.rare or said in known.towns or likeness().of(said) > 0
