"""A password or a login of several words, where one is awaited: «le petit chat», «vive la bretagne», «hibou gris».

The whole message is a group of nouns, names and their adjectives; a word of a sentence, of the screen, of insurance, of
time or of a state («page blanche», «le site officiel», «une minute») makes it talk.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.code_words import DEVICES, DOMAINS, FAULTS, FILES
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.tokens import says_a_state
from bot.redaction.recognizers.secret.words import OWNERS, SERIES, STATE, VERBS_OF_STATE
from bot.redaction.talk.asked import POLITE
from bot.redaction.talk.piece_words import NO_SECRETS, Token, is_polite
from bot.redaction.talk.talk_words import OF_TALK
from bot.redaction.wordlist import words

_LINKS = words("le la les l un une du de des d et a au aux en sur sous dans mon ma mes")
_DETERMINERS, _BEFORE_ANOTHER = words("le la les l mon ma mes"), words("de d et a sur sous dans en")
_ARTICLES = words("les le la l")
_BEGINS_NONE = words("a au aux en sur sous dans du de des d et un une")
_ADJECTIVE = lazily(
    r"(?:rouge|bleu|vert|noir|blanc|blanche|jaune|rose|violet|violette|orange|gris|grise|brun|brune|blond|blonde|dore|"
    r"sale|sucre|grande?|petite?|gros|grosse|vieux|vieille|beau|bel|belle|joli|jolie|doux|douce|bas|basse|haut|haute|fou|"
    r"folle|royal|royale|sauvage|tendre|sacre|sacree|rousse|roux|bleue|verte|noire|geant|geante|magique|electrique|"
    r"timide|tranquille|celeste|polaire|solaire|lunaire|fatal|fatale|bon|bonne|sage|neuf|neuve|joli|jolie|cheri|"
    r"cherie)s?"
)
_BY_ENDING = lazily(r"[a-z]{2,12}(?:eux|euse|ard|arde|ois|oise|ien|ienne|ante?|ain|aine)s?")
_EXCLAIMS = lazily(r"(?:vive|viva|allez)\s(?:les?|la|l'|el|los?)?\s?[a-z][a-z'-]{1,20}(?:\s[a-z'-]{2,20})?")
_LOVES = lazily(r"(?:j'(?:aime|adore)|je\st'(?:aime|adore)|i\slove)(?:\s[a-z0-9'-]{1,16}){0,4}")
_NO_LOVE = words("pas plus bien quand que votre vos ca cela ce mieux beaucoup trop savoir")
_ELIDED = re.compile(r"[ld]'")
_MOST, _LEAST, _LEAST_UNLISTED = 6, 2, 4
_NO_PHRASE = (
    OF_TALK | OWNERS | SERIES | STATE | VERBS_OF_STATE | NO_SECRETS | POLITE | FAULTS | DEVICES | FILES | DOMAINS
) - _LINKS


def is_phrase(tokens: Sequence[Token]) -> bool:
    """Whether these words, all of a message's, may be a secret or a login."""
    said = " ".join(token.text for token in tokens)
    if _EXCLAIMS.fullmatch(said) or (_LOVES.fullmatch(said) and _NO_LOVE.isdisjoint(said.split())):
        return (_NO_PHRASE - OF_TALK).isdisjoint(said.split()[1:])
    told = [_ELIDED.sub("", token.text) for token in tokens]
    if not _LEAST <= len(told) <= _MOST or told[0] in _BEGINS_NONE or told[-1] in _LINKS:
        return False
    if any(word in _DETERMINERS and before not in _BEFORE_ANOTHER for before, word in pairwise(told)):
        return False  # «les deux mon capitaine»
    own = [word for word in told if word not in _LINKS]
    return bool(own) and (len(own) >= _LEAST or told[0] in _ARTICLES) and _is_group(own, told[0] in _ARTICLES)


def _is_group(own: Sequence[str], articled: bool) -> bool:
    """Whether words other than articles and the like make a group of nouns: of «le grand bleu», «soleil», «minuit»."""
    if own[0].isdigit():
        return False
    named = len(own) > 1 and articled
    for word in own:
        if word in NUMBER_WORDS or word.isdigit() or _ADJECTIVE.fullmatch(word):
            continue
        if _is_listed(word):
            named = True
        elif _is_unlisted(word):
            named = named or own[-1].isdigit()  # «zizou 98»
        elif _BY_ENDING.fullmatch(word) is None or word in _NO_PHRASE:
            return False
    return named


def _is_listed(word: str) -> bool:
    """A noun, a name or a town; none of talk, and no make."""
    known, one = gazetteers(), word.removesuffix("s")
    if _is_talk(word) or one in _NO_PHRASE or not known.conditions.isdisjoint((word, one)):
        return False
    if word in known.never and word not in known.towns:
        return False
    return not known.nouns.isdisjoint((word, one)) or word in known.names or word in known.towns


def _is_unlisted(word: str) -> bool:
    known = gazetteers()
    return len(word) >= _LEAST_UNLISTED and word not in known.words and word not in known.never and not _is_talk(word)


def _is_talk(word: str) -> bool:
    return word in _NO_PHRASE or word in FUNCTION_WORDS or says_a_state(word) or is_polite(word) or not word.isalpha()
