"""A further try at a secret, in the message after the first ones: «et bordeaux», «ou tournesol tout simplement».

In: the next message and the redacted words before it, of which a secret is masked. Out: the place of the one word that
the message adds to it, quoted as a secret is; a reaction, a state, a question or a word with its article is none.
"""

from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.quote import is_closed, is_mention
from bot.redaction.recognizers.secret.tokens import mixes, trimmed
from bot.redaction.redacted import Redacted
from bot.redaction.talk.reactions import reacts
from bot.redaction.view import SENTINEL, View

_ADDED = lazily(
    r"\W*(?:et|ou|puis|sinon|ni)\s(?:(?:alors|bien|puis|aussi|sinon|meme|encore|avec|peut-etre|plutot|maintenant)\s){0,2}"
    rf"[\"«]?\s?(?P<value>[^\s\"«»(),;:{SENTINEL}]{{4,40}})\s?[\"»]?"
    r"(?:\s(?:aussi|non\splus|pareil|tout\s(?:simplement|court|seul)|simplement|peut-etre|egalement|refuse|incorrect|"
    r"(?:ne\s)?(?:marche|passe|fonctionne)\s(?:pas|plus)(?:\snon\splus)?|svp|merci|du\scoup|alors)){0,2}\s?[.!]*\s*"
)
_LONGEST = 70
_OF_SECRETS = (Label.PASSWORD,)


def further_try(view: View, last: Redacted) -> Iterator[tuple[int, int]]:
    """The place of the value that the message adds to the secrets of the last one, if it does nothing else."""
    if len(view.fold) > _LONGEST or not any(mark.label in _OF_SECRETS for mark in last.marks):
        return
    added = _ADDED.fullmatch(view.fold)
    if added is None or reacts(view, Label.PASSWORD):
        return
    place = trimmed(view.fold, *added.span("value"))
    word, known = view.fold[slice(*place)], gazetteers()
    named = (word in known.towns or word in known.names) and not is_closed(view, place)
    if mixes(word) or named or is_mention(view, place):
        yield place
