"""Whether a lone word of a message is a thing («iphone13», «article»), or a word of no lexicon: a login, a mail."""

import re
from collections.abc import Sequence

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.world import FIRMS
from bot.redaction.recognizers.figures.code_words import DEVICES, FAULTS, FILES
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.tokens import mixes, says_a_state
from bot.redaction.recognizers.secret.words import VERBS_OF_STATE
from bot.redaction.talk.piece_words import NO_SECRETS, Token, is_polite
from bot.redaction.talk.talk_words import OF_TALK
from bot.redaction.wordlist import words

_SERIES = FAULTS | DEVICES | FILES | words("page pages option niveau etape ligne version photo etage annexe chapitre")


def is_a_thing(token: str) -> bool:
    """«iphone13», «erreur500», «article»."""
    stem = re.sub(r"[-_]?[0-9]{1,4}[a-z]?$", "", token)
    return stem in _SERIES or stem in NO_SECRETS or (stem != token and stem in gazetteers().never)


def is_unlisted(tokens: Sequence[Token]) -> bool:
    """One word that no lexicon has, or a name: a login, what stands before the @."""
    if len(tokens) != 1:
        return False
    text, known = tokens[0].text, gazetteers()
    if len(text) < 3 or is_polite(text) or text in FUNCTION_WORDS or is_a_thing(text) or "'" in text or "/" in text:
        return False
    if text in NO_SECRETS or text in VERBS_OF_STATE or text in OF_TALK or text in FIRMS or says_a_state(text):
        return False
    if any(map(str.isdigit, text)) or "." in text or "_" in text:
        return mixes(text) or not text.replace(".", "").isdigit()
    if text in known.never:
        return False
    return text in known.names or not all(part in known.words for part in text.split("-"))
