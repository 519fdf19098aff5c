"""What a message may be of an address that is wrong or to be changed: «rue Gambetta», «12 Gambetta», «9 bis».

In: the next message, its words. Out: the place of the street, the number, the floor, the postcode or the town that it
is, but for the words that tell it. A move alone («je déménage») may have its day next: «le 15» is none of it.
"""

import re
from collections.abc import Iterator, Sequence

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.words import PARTICLES
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.tokens import says_a_state
from bot.redaction.talk.piece_of_place import FLOOR, IN, SAYS
from bot.redaction.talk.piece_words import Token, is_polite
from bot.redaction.talk.put_right_words import FRAME, MONTH_WORDS
from bot.redaction.talk.talk_words import OF_TALK
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WAYS = words(
    """
    rue ru rues avenue ave av avenu boulevard boul bld bvd bd boulvard impasse imp allee allees alle chemin che place pl
    quai route rte square sq cours passage faubourg fbg sentier sente ruelle venelle montee esplanade promenade chaussee
    traverse lotissement residence hameau lieu-dit lieudit cite villa
    """
)
_HOUSE = r"(?:n°\s?)?[0-9]{1,4}(?:\s?(?:bis|ter|quater|[a-d]))?"
_NUMBER = lazily(rf"{_HOUSE}|[0-9]{{2}}\s?[0-9]{{3}}|bis|ter")
_NUMBERED = lazily(rf"{_HOUSE}$")
_POSTCODE = re.compile(r"[0-9]{5}")
_NAME = re.compile(r"[a-z][a-z'-]{1,24}|[0-9]{1,4}(?:er)?")
_MOST, _MOST_OF_A_NAME = 6, 3
_LEAST_OF_A_TOWN = 4
_NO_STREETS = words(
    "disponible obligatoire inconnue barree numero code ville champ case erreur nom bon bonne manquante"
)
"""«Rue obligatoire», «place disponible»: what a form says of them."""
_AT = re.compile(r"(?<![a-z])(?:a|vers)\s$")
_LIKELY = 1
_OF_VERBS = ("er", "ir", "ez", "ait")
_YEAR = re.compile(r"20[12][0-9]")
_OF_A_MOVE = lazily(
    r"(?<![a-z])(?:le|du|vers\sle|(?:a\spartir|des|avant)\s(?:du|le)?)\s?(?:[1-9]|[12][0-9]|3[01])(?:er)?\s(?:que\s|qu'|ou\s)?(?:je|j'|on|nous)\s?"
    r"(?:(?:de|em|ame)m?enag|pars|part|change|quitte|aurai|prends)"
)
_DAY = re.compile(r"(?:\W*(?:le|du)\s)?[0-9]{1,2}\W*")


def places(view: View, tokens: Sequence[Token], *, moves: bool) -> Iterator[tuple[int, int]]:
    """The places of a home in `tokens`, all of the message's. `moves`: nothing but a move was told before."""
    core = _core(tokens)
    if _OF_A_MOVE.search(view.fold):
        return  # «c’est le 12 que je déménage»
    if not core or (moves and _DAY.fullmatch(view.fold)) or _YEAR.fullmatch(core[-1].text):
        return
    said = " ".join(token.text for token in core)
    if core[-1] is not tokens[-1] and FLOOR.fullmatch(f"{said} {tokens[-1].text}"):
        yield core[0].start, tokens[-1].end  # «bât C»
        return
    counted = [token for token in tokens if _NUMBERED.match(token.text)]
    if _NUMBER.fullmatch(said) or FLOOR.fullmatch(said) or _is_street(view, core) or _is_town(view, core, moves=moves):
        yield core[0].start, core[-1].end
    elif counted and all(token.text in FRAME or token in counted for token in tokens):
        yield from [(token.start, token.end) for token in counted]  # «le 9 pas le 12»


def _core(tokens: Sequence[Token]) -> list[Token]:
    """The words left between those that tell it: «c’est le 9 maintenant»."""
    core = list(tokens)
    while core and core[0].text in FRAME and core[0].text not in _WAYS:
        core.pop(0)
    while core and core[-1].text in FRAME and core[-1].text not in _WAYS:
        core.pop()
    return core


def _is_street(view: View, core: Sequence[Token]) -> bool:
    """A way and its name, with its number or without; a number and a name; a postcode and its town."""
    rest = [token for token in core if token.text not in ("bis", "ter", "quater")]
    number = _NUMBERED.fullmatch(rest[0].text) is not None
    coded = _POSTCODE.fullmatch(rest[0].text) is not None
    rest = rest[1:] if number or coded else rest
    if rest and rest[0].text in _WAYS:
        name = [token for token in rest[1:] if token.text not in PARTICLES]
        if rest[0].text == "cours" and rest[-1].text.endswith("ion") and rest[-2].text == "de":
            return False  # «cours de modification»
        return bool(name) and len(rest) <= _MOST and all(map(_may_name_a_street, name))
    if not (number or coded) or not 0 < len(rest) <= _MOST_OF_A_NAME + 1:
        return False
    name = [token for token in rest if token.text not in PARTICLES]
    return 0 < len(name) <= _MOST_OF_A_NAME and all(_is_a_name(view, token) for token in name)


def _may_name_a_street(token: Token) -> bool:
    text = token.text
    return text in MONTH_WORDS or (
        _NAME.fullmatch(text) is not None
        and text not in SAYS
        and text not in OF_TALK
        and text not in _NO_STREETS
        and text not in FUNCTION_WORDS
        and not says_a_state(text)
        and not is_polite(text)
    )


def _is_a_name(view: View, token: Token) -> bool:
    """«Gambetta», «jaurès»: a name or a town, with its capital where it is a word of the language too."""
    known, text = gazetteers(), token.text
    if not _may_name_a_street(token) or text[0].isdigit():
        return False
    if text in known.words:
        return view.text[token.start].isupper() and (text in known.names or text in known.towns)
    return text in known.names or text in known.rare or text in known.towns or likeness().of(text) > 0


def _is_town(view: View, core: Sequence[Token], *, moves: bool) -> bool:
    """«Plozévet», «à Kerlaz»: a line of an address that is a town; of a move alone it says no more than where to."""
    own = [token for token in core if token.text not in IN]
    if moves or len(own) != 1 or len(own[0].text) < _LEAST_OF_A_TOWN or not _may_name_a_street(own[0]):
        return False
    known, text, capital = gazetteers(), own[0].text, view.text[own[0].start].isupper()
    if text in known.towns:
        return capital or text not in known.words
    if capital and text.startswith(("saint-", "sainte-", "st-")):
        return True
    if not text.isalpha() or text in known.words or text in known.never:
        return False
    likely = likeness().of(text)
    return (
        likely > 0
        if capital
        else likely > _LIKELY and not text.endswith(_OF_VERBS) and _AT.search(view.fold, 0, own[0].start) is not None
    )
