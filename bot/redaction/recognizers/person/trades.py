"""Trades that are family names or first names too: «mon gendre marin», «Boulanger retraité»; and those of initials:
«je suis DRH».
"""

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.cues import KIN_WORDS
from bot.redaction.recognizers.person.name_words import NAME_PARTICLES, Kind, kind_of
from bot.redaction.tokens import Tokens
from bot.redaction.view import View
from bot.redaction.wordlist import words

TRADES = words(
    """
    marin boulanger boucher berger meunier charpentier macon tisserand potier couturier mercier barbier pasteur
    cordonnier tailleur marchand fermier gendarme soldat pecheur jardinier chasseur cuisinier peintre vigneron forgeron
    serrurier sergent facteur verrier vannier batelier marinier vacher chapelier coutelier menuisier messager sacristain
    """
)
_AT_WORK = lazily(
    r"\s(?:retraitee?|pecheur|artisan|salariee?|independante?|interimaire|saisonnier|itinerant|ambulant|patissier|"
    r"charcutier|livreur|couvreur|(?:de|par)\s(?:metier|profession)|d'etat|a\s(?:la\sretraite|son\scompte)|au\schomage|"
    r"en\s(?:activite|retraite|formation|arret))(?![a-z])"
)
"""What is said of somebody by her trade."""
_REACH = 24
_WHOSE_TRADE = lazily(
    rf"(?<![a-z])(?:{KIN_WORDS}|suis|est|etait|etais|ancien|ex|comme|metier|profession|une?)[\s,:-]{{1,2}}$"
)


def acts(tokens: Tokens, index: int) -> bool:
    """«Le voisin marin m’a emmené»: what somebody did to the speaker is told of her by her name."""
    return index + 1 < tokens.count and tokens[index + 1].fold in _ON_ME


_ON_ME = words("m'a m'ont m'avait me nous")


def is_a_trade(view: View, tokens: Tokens, index: int) -> bool:
    """Whether a word is said as a trade: what stands around tells so («Marin pêcheur», «mon gendre marin»)."""
    token = tokens[index]
    if token.fold not in TRADES or acts(tokens, index):
        return False
    if _AT_WORK.match(view.fold, token.end) is not None:
        return True
    return not token.capital and _WHOSE_TRADE.search(view.fold, max(0, token.start - _REACH), token.start) is not None


_LONGEST_ACRONYM = 4
_LONGER_ACRONYMS = words("atsem assmat")
_WHAT_SHE_IS = lazily(r"(?<![a-z])(?:suis|sommes|est|etait|etais|c'est|comme|en\stant\sque)\s(?:une?\s)?$")


def is_an_acronym(view: View, tokens: Tokens, index: int) -> bool:
    """Whether a word is the initials of what somebody is («je suis DRH», «mon mari est AESH»): a few capitals in a text
    that has small letters, and in no list of names. «Je m’appelle NGO» is a name.
    """
    token = tokens[index]
    typed = view.text[token.start : token.end]
    if not typed.isupper() or token.fold in NAME_PARTICLES:
        return False
    if kind_of(token, False) not in (Kind.UNKNOWN, None):
        return False
    if len(typed) > _LONGEST_ACRONYM and token.fold not in _LONGER_ACRONYMS:
        return False
    said = _WHAT_SHE_IS.search(view.fold, max(0, token.start - _REACH), token.start) is not None
    return said and not view.text.isupper()  # asked last: it reads the whole text
