"""A piece of an address that is told in pieces: a number, a street, a postcode, a town, a part of a building."""

import re
from collections.abc import Sequence

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.words import INSTITUTIONS, PARTICLES, WAYS
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.talk.piece_words import Token, is_polite
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WAY = lazily(rf"(?:{WAYS})")
_HOUSE = lazily(r"(?:n°)?[0-9]{1,5}(?:bis|ter|quater|[a-d])?$")
_BESIDE_NUMBER = words("bis ter quater a b c d au n° numero cp code postal ville commune sur en")
IN = words("a au en sur vers")
"""What stands before a town or a number, and is none of the place."""
HAMLETS = words(
    """
    abbaye acacias anse bastide bergerie bois borde bourg bruyere bruyeres butte calvaire carriere champ champs
    chapelle chataignier chateau chemins chene chenes clos colline combe cote coteau croix ecluse eglise etang folie
    fontaine forge forges fougere fougeres garenne genets glycines grange granges gue hameau ile lac lande landes
    lavoir lilas manoir mas metairie mont motte moulin moulins noyer orme ormes peuplier peupliers pin pins pointe
    pommier pont pre pres presbytere prieure puits puy rive riviere roche rocher roches sapin sapins saule saules
    source tilleul tilleuls val vallee vallon verger vigne vignes villa
    """
)
"""What places are called after: «le petit bois», «la fontaine»."""
_OF_HAMLETS = lazily(
    r"(?:le|la|les|l|de|du|des|d|en|a|au|aux|sur|sous|(?:petit|grand|haut|bas|vieux|beau|bel|neuf|vert|blanc|rouge|noir|"
    r"petite|grande|haute|basse|vieille|belle|neuve|verte|blanche|rouge|noire|joli|jolie|long|longue|saint|sainte|st|ste)s?|deux|trois|quatre|cinq)"
)
_DWELLINGS = words(
    """
    batiment bat bt appartement appt apt app etage escalier esc residence res lieu-dit lieudit lotissement immeuble imm
    porte hall bp chez c/o villa hameau chambre logement entree bloc rdc tour cedex
    """
)
SAYS = words(
    """
    je j'ai j tu il elle on nous vous ils ne n'est pas plus est sont c'est qui que quand comment pourquoi mais donc
    car si suis ai avez fait marche merci loin depuis article page fin
    """
)
"""Words of a sentence, or of another thing."""
_OF_A_TOWN = re.compile(r"[a-z][a-z'-]*|[0-9]{1,2}(?:e|er|eme)?")
FLOOR = lazily(
    r"(?:(?:[0-9]{1,2}\s?(?:er|e|eme|ieme|nd|nde)|premier|deuxieme|second|troisieme|quatrieme|cinquieme|sixieme|dernier)\s"
    r"(?:etage(?:\s(?:a\s)?(?:gauche|droite|en\sface|face|fond))?|(?:a\s)?(?:gauche|droite))|"
    r"rdc(?:\s(?:gauche|droite))?|rez-de-chaussee|etage\s[0-9]{1,2}|"
    r"(?:batiment|bat|bt|appart(?:ement)?|appt?|apt|escalier|esc|porte|hall|bloc|logement|chambre|entree|bp|lot)\s"
    r"(?:n°\s?)?(?:[0-9]{1,4}[a-z]?|[a-z]|[a-z][0-9]{1,3}))"
)
"""A part of a building."""
_ONESELF = words("moi nous lui elle eux toi vous")
_NUMBER_WORDS = words("numero num n°")
_ARTICLES = words("le la les l")
_A_NAME = re.compile(r"[a-z]{4,20}(?:-[a-z]{2,20}){0,2}")
_SIZES, _GREAT = words("grande grand petite petit haute basse vieille longue vieux neuve"), 2
_OF_VERBS = ("ez", "ait", "ais", "ent")
_POSTCODE, _MOST_WORDS, _SHORT, _MOST_SAID = 5, 5, 3, 4


def is_place(view: View, tokens: Sequence[Token], begun: bool) -> bool:
    """«8 bis», «rue des Saules», «69008», «69008 Lyon», «Lyon», «bâtiment B», «chez Mme Blin», «3e étage»."""
    texts = [token.text.strip(".,") for token in tokens]
    if not SAYS.isdisjoint(texts) or (texts[0] == "chez" and texts[-1] in _ONESELF):
        return False
    if texts[0] in INSTITUTIONS or (texts[0] == "chambre" and not view.has_digit):
        return False
    in_words = begun and len(texts) <= _MOST_SAID and all(map(_says_a_number, texts))  # «cent douze»
    if in_words or FLOOR.fullmatch(" ".join(texts)):
        return True
    if texts[0] in _NUMBER_WORDS and len(texts) > 1:
        texts = texts[1:]  # «numéro 61»
    if len(texts) > 1 and len(texts[0]) == 2 and len(texts[1]) == 3 and (texts[0] + texts[1]).isdigit():
        texts = [texts[0] + texts[1], *texts[2:]]  # «34 000»
    number = _HOUSE.match(texts[0])
    rest = texts[1:] if number else texts
    while rest and (rest[0] in _BESIDE_NUMBER or (number and rest[0] in PARTICLES)):
        rest = rest[1:]
    dwells = texts[0] in _DWELLINGS or texts[-1].startswith("etage") or is_a_great_way(rest)
    if dwells or (rest and rest[0] in _DWELLINGS) or (len(rest) > 1 and _WAY.fullmatch(rest[0])):
        return True
    if number is not None:
        coded = len(texts[0]) == _POSTCODE and len(rest) <= _MOST_WORDS
        return not rest or (coded and all(map(_OF_A_TOWN.fullmatch, rest)))
    return begun and 0 < len(rest) <= _MOST_WORDS and _is_town(view, tokens[-len(rest) :])


def is_hamlet(tokens: Sequence[Token]) -> bool:
    """«Le cleuziou», «le petit bois», «la croix blanche»: where an address is awaited, what hamlets are called after,
    or a word that no lexicon has and that looks like a name, behind its article.
    """
    texts = [token.text for token in tokens]
    if not 1 <= len(texts) <= _MOST_WORDS or not SAYS.isdisjoint(texts):
        return False
    own = [text.removeprefix("l'").removeprefix("d'") for text in texts if not _OF_HAMLETS.fullmatch(text)]
    articled = texts[0] in _ARTICLES or texts[0].startswith("l'")
    if not own or not all(text in HAMLETS or _is_unlisted(text) for text in own):
        return False
    return articled or len(texts) > 1 or likeness().of(own[0]) > 0


def _says_a_number(text: str) -> bool:
    """«Douze», «quatre-vingt», «cent»."""
    return all(part in NUMBER_WORDS or part in ("cent", "cents") for part in text.split("-")) and text not in (
        "un",
        "une",
    )


def is_a_great_way(texts: Sequence[str]) -> bool:
    """«Grande rue»."""
    return len(texts) == _GREAT and texts[0] in _SIZES and _WAY.fullmatch(texts[1]) is not None


def _is_unlisted(text: str) -> bool:
    known = gazetteers()
    return (
        _A_NAME.fullmatch(text) is not None
        and text not in known.words
        and text not in known.never
        and not is_polite(text)
        and not text.endswith(_OF_VERBS)
        and likeness().of(text) > 0
    )


def _is_town(view: View, tokens: Sequence[Token]) -> bool:
    """A town that the list has, or a word that no lexicon has; with others, each is a name's or a particle."""
    known = gazetteers()
    if not all(_OF_A_TOWN.fullmatch(token.text) for token in tokens):
        return False
    own = [token for token in tokens if token.text not in PARTICLES and not token.text[0].isdigit()]
    if not own or any(is_polite(token.text) or token.text in FUNCTION_WORDS for token in own):
        return False
    if "-".join(token.text for token in tokens) in known.towns:
        return True
    if len(own) > 1:
        capitals = all(view.text[token.start].isupper() for token in own)
        return capitals and any(token.text in known.towns or token.text in PARTICLES for token in tokens)
    text = own[0].text
    if text.startswith(("l'", "d'")):
        text = text[2:]  # «à l'aide»
    return text in known.towns or (len(text) > _SHORT and ("-" in text or text not in known.words))
