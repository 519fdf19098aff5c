"""What a guess at a password or a login may be: a word that is named and belongs to no portal, or letters with figures.

In: a message of a talk about one, and the place of a word. Out: whether it may be the value; guesses.py tells where in
a message one stands.
"""

import re
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import REGIONS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.recognizers.figures.code_words import DEVICES, DOMAINS, FAULTS, FILES
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.recognizers.health.words import FACTS, STATES
from bot.redaction.recognizers.secret.closed import closed, is_an_act, is_shown, telling
from bot.redaction.recognizers.secret.quote import has_article, is_closed, is_counted, is_mention
from bot.redaction.recognizers.secret.tokens import mixes, says_a_state
from bot.redaction.recognizers.secret.words import OWNERS, SERIES, STATE
from bot.redaction.talk.asked import POLITE
from bot.redaction.talk.guess_words import AROUND, REMARKS
from bot.redaction.talk.piece_words import AMOUNT, NO_SECRETS, is_polite
from bot.redaction.talk.talk_words import OF_TALK
from bot.redaction.urgency.danger.sound import sound_of
from bot.redaction.view import View
from bot.redaction.wordlist import words

Place = tuple[int, int]

_NONE = OF_TALK | NO_SECRETS | OWNERS | SERIES | POLITE | FAULTS | DEVICES | FILES | DOMAINS | REMARKS | NUMBER_WORDS
_STEMS = SERIES | OWNERS | FAULTS | DEVICES | NO_SECRETS
_MIXED = lazily(r"(?=[^0-9]{1,40}[0-9]|[a-z]+[._][a-z])[a-z][a-z0-9._#$*!?&+-]{3,40}|[0-9]{1,6}[a-z]{3,20}[!?*]{0,3}")
"""«gege44», «ma.tante76»: letters, then figures; or the other way."""
_JOINED = re.compile(r"[a-z]+[._][a-z]{2,}")
_SHOWN = re.compile(r"[A-Z]-?[0-9]{3,5}|[A-Z]{4}[0-9]{3}")
"""«E-1187», «S3110», «HBLD038»: what a screen shows, a form, an act."""
_PLAIN = re.compile(r"[A-Za-zà-ÿ][a-zà-ÿ]{3,}(?:[!*#._&+-]{0,2}[0-9]{1,4}|[._][a-zà-ÿ]{2,}[0-9]{0,4})[!?*]{0,3}")
_LEAST_RUN, _MOST_RUN, _LEAST_PARTS, _MOST_PARTS, _LONGEST_PART, _LEAST_THING = 9, 32, 3, 7, 14, 5
_SHORT_PARTS = words("le la les l de du des d et en un une mon ma mes a au aux j je t te il on y sur")
_FOREIGN = words("forever love power team life world family style lover king queen music dance")
"""What people add to a word to make it their own."""
_LEAST_MIXED, _LEAST_HEARD, _LEAST_OF_TWO = 6, 5, 4
_FIGURES = re.compile(r"(?!(?:19|20)[0-9]{2}$)(?:[0-9]{4}|[0-9]{6})")
_OF_CARE = lazily(
    r"[a-z]+(?:logues?|logie|istes?|peutes?|therapies?|iciens?|icienne|pathes?|pathie|uncteur|iatres?|nose)"
)
_MONTH = lazily(rf"(?:{MONTHS})")
_DENIED = re.compile(r"\s(?:pas|plus|rien|jamais|que)(?![a-z])")
_STEM = re.compile(r"[a-z]+")


def is_code(view: View, place: Place, *, login: bool) -> bool:
    """What mixes letters and figures, and is no series, make, amount, act or error; letters joined by a dot, as a
    login.
    """
    word = view.fold[slice(*place)]
    if _MIXED.fullmatch(word) is None or not (mixes(word) or (login and _JOINED.fullmatch(word))):
        return False
    stem = _STEM.search(word)
    if word in _NONE or (stem and stem[0] in _STEMS) or _SHOWN.fullmatch(view.text, *place):
        return False
    end = word.rpartition(".")[2]
    if end in FILES or end in DOMAINS or AMOUNT.search(word):
        return False
    return not (closed(view, place) or is_an_act(view, *place) or is_shown(view, *place))


def is_plainly_one(view: View, place: Place) -> bool:
    """«Bretagne!29», «xK7-pmQ2»: so written that its sentence may speak of other things too."""
    typed = view.text[slice(*place)]
    both = any(map(str.isupper, typed)) and any(map(str.islower, typed))
    return (both and len(typed) >= _LEAST_MIXED) or _PLAIN.fullmatch(typed) is not None


def is_figures(view: View, place: Place) -> bool:
    """Four or six figures that are no year, no amount and no number of something."""
    if _FIGURES.fullmatch(view.fold[slice(*place)]) is None:
        return False
    return not (has_article(view, place) or is_counted(view, place[1]) or AMOUNT.search(view.fold))


def is_quoted(view: View, place: Place) -> bool:
    """A word that is named, and no word of a portal or of care, however spelt."""
    word, known = view.fold[slice(*place)], gazetteers()
    if _is_of_two(word):
        return True
    if not word.replace("-", "").isalpha() or _says_else(view, place) or not is_mention(view, place):
        return False
    if word not in known.words:
        heard = len(word) >= _LEAST_HEARD and sound_of(word) in _sounds()
        return not heard and _DENIED.match(view.fold, place[1]) is None  # «rembourcement», «chsais pas»
    return _NONE.isdisjoint(_forms(word)) or (telling(view, place) and not has_article(view, place))


def may_be_called(view: View, place: Place) -> bool:
    """A word alone where a name was told to come («le nom du chat»): any but the portal's, care's and talk's."""
    word = view.fold[slice(*place)]
    if not word.isalpha() or len(word) < _LEAST_OF_TWO - 1 or has_article(view, place):
        return False
    return word not in _NONE and not (_says_else(view, place) or is_closed(view, place) or says_a_state(word))


def is_somebody_or_somewhere(word: str) -> bool:
    """A name, a town, a region: alone it answers something else, and it is what many take for a secret."""
    known = gazetteers()
    return word in known.names or word in known.towns or word in REGIONS


def may_be_a_name(view: View, place: Place) -> bool:
    """The same, where the word's place is a guess's."""
    word = view.fold[slice(*place)]
    return is_somebody_or_somewhere(word) and word not in _NONE and not is_closed(view, place)


def _says_else(view: View, place: Place) -> bool:
    """A number, a month, thanks, an illness, who cares for one."""
    word, known = view.fold[slice(*place)], gazetteers()
    forms = _forms(word)
    if word in NUMBER_WORDS or _MONTH.fullmatch(word) or is_polite(word) or _OF_CARE.fullmatch(word):
        return True
    of_care = not known.terms.isdisjoint(forms) and not known.nouns.isdisjoint(forms)
    told = word in known.nouns and (word in FACTS or word in STATES)
    ill = told or not known.conditions.isdisjoint(forms)
    return of_care or ill or (word not in known.words and word in _NONE)


def _forms(word: str) -> tuple[str, str]:
    return word, word.removesuffix("s")


def _is_of_two(word: str) -> bool:
    """«Tournesolgeant», «chatnoir»: two things written as one word, which no lexicon has."""
    known = gazetteers()
    if word in known.words or word in known.names or len(word) < 2 * _LEAST_OF_TWO or not word.isalpha():
        return False
    cuts = range(_LEAST_OF_TWO, len(word) - _LEAST_OF_TWO + 1)
    return any(_are_things(word[:cut], word[cut:]) for cut in cuts)


def _are_things(one: str, other: str) -> bool:
    known = gazetteers()
    things = (one in known.nouns and other in known.words) or (one in known.words and other in known.nouns)
    return things and _NONE.isdisjoint((one, other)) and STATE.isdisjoint((one, other))


def is_run_together(word: str) -> bool:
    """«Lapinbleudesprairies», «jaimelapluie», «bretagneforever», «girafe-lune-tabouret»: words written as one."""
    known = gazetteers()
    if "-" in word:
        parts = word.split("-")
        joined = len(parts) >= _LEAST_PARTS and word not in known.words and all(part.isalpha() for part in parts)
        return joined and sum(part in known.nouns for part in parts) >= _LEAST_PARTS - 1 and _NONE.isdisjoint(parts)
    if not word.isalpha() or len(word) < _LEAST_RUN or word in known.words or word in known.names:
        return False
    return len(word) <= _MOST_RUN and _is_cut_into_words(word, 0, 0)


def _is_cut_into_words(word: str, told: int, parts: int) -> bool:
    """Whether words of the language make up all of it, a thing or two among them. `told`: letters of things so far."""
    known = gazetteers()
    if not word:
        return parts >= _LEAST_PARTS - 1 and told >= _LEAST_HEARD
    if parts >= _MOST_PARTS:
        return False
    if told >= _LEAST_THING and len(word) >= _LEAST_HEARD and parts == 1 and word not in known.words:
        return word in _FOREIGN
    for size in range(min(len(word), _LONGEST_PART), 0, -1):
        part = word[:size]
        if part in _SHORT_PARTS:
            thing = 0
        elif size >= _LEAST_OF_TWO - 1 and (part in known.words or part in known.towns or part in REGIONS):
            if part in _NONE or part in STATE:
                continue
            thing = size if part in known.nouns or part in known.towns or part in REGIONS else 0
        else:
            continue
        if _is_cut_into_words(word[size:], told + thing, parts + 1):
            return True
    return False


@cache
def _sounds() -> frozenset[str]:
    """How the words of a portal sound: «rembourcement», «conection»."""
    return frozenset([sound_of(word) for word in _NONE | AROUND if len(word) >= _LEAST_HEARD])
