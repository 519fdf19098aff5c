"""Passwords of several words, or of words and a number: «Marguerite 47», «petit prince», «pomme de terre».

Two ways: a first word that is found already goes on with what belongs to it (`grown`); and where the whole phrase
stands in a password's place and one of its words is a noun or a name, it is one from its first word on (`phrased`). A
phrase ends where the sentence goes on: at a state, an owner, a verb, a pronoun, a number that counts something.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.closed import closed, stops
from bot.redaction.recognizers.secret.kinds import COMPOUNDS, is_of_passwords
from bot.redaction.recognizers.secret.quote import TYPING, is_counted
from bot.redaction.recognizers.secret.said import fails
from bot.redaction.recognizers.secret.words import OWNERS, SERIES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_NEXT = re.compile(
    r" (?P<link>(?:(?:de la|du|des|de|a la|aux?|a) |(?:de l|a l|d)')?)"
    r"(?P<word>(?:l')?[a-z][a-z-]{1,20}|[0-9]{1,4})(?![\w'])"
)
_FIRST = re.compile(
    r"(?P<lead>(?:(?:mon|ma|mes|le|la|les|nos|notre|un|une) (?:(?:deux|trois|quatre|[2-9]) )?)?)"
    r"(?P<word>[a-z][a-z-]{1,20})(?![\w'])"
)
_ENDS = lazily(
    r"\s?[.,;!?)»\"\n]|\s*$|\s(?:n'?(?:est|a|ai)?|ne|est|etait|c'?est|marche|passe|fonctionne|va|refuse[er]?e?|rejete|incorrect|"
    r"invalide|bloque|expire|pas|plus|ca|sa|et|mais|pour|comme|en|je|j'ai|jai|il|on|vous|ou|svp|stp|merci|pourtant|alors|car|"
    r"toujours|depuis|accepte|reconnu|faux)(?![a-z])|\s(?:n'|j'|c')"
)
"""What may come after a whole phrase."""
_DIRECT, _SAID = (
    re.compile(r" "),
    lazily(
        r"(?:\s?(?:=>|->|:|=)\s?|\s(?:est|c'?\s?est|c|ces|c'?etait|etait|sera|serait|=)\s(?:bien\s|toujours\s|donc\s|juste\s)?)"
    ),
)
"""What stands between a cue and its phrase."""
_REFUSED = lazily(
    r"\s(?:ne\s|n'|est\s(?:refuse|rejete|pas|faux|incorrect|invalide|toujours|bloque|expire)|(?:ca\s|il\s)?(?:marche|passe|"
    r"fonctionne)\s(?:pas|plus)|refuse|rejete|incorrect|invalide|pas\s(?:accepte|bon|reconnu)|svp|stp)|\s?[.!]?\s*$"
)
"""What is said of a phrase that was only set beside its cue."""
_PLACED = lazily(
    r"\s(?:comme|en|pour|dans)\s(?:(?:la\s)?case\s)?(?:(?:mon|le|un|ton|notre|nouveau|ancien)\s){0,2}(?:mots?\sde\spas{1,2}e?|mdp|password)(?![a-z])"
)
_VERB = re.compile(r"(?<![a-z-])[a-z]+")
_OWN = ("mo", "mdp", "mpd", "pass", "pwd", "psw")
_BEFORE = ("mon", "voici", "voila", "ancien", "nouveau", ",", ":", "slt", "bjr", "le")
_ELSEWHERE = words("lieu place partout dehors ailleurs suite cause debut bout bas haut suivi suivie suivis")
"""«Au lieu de», «à la place»: of the sentence."""
_MOST_WORDS = 6
_GROWING = words("secret.framed secret.mentioned secret.introduced secret.reversed")


def grown(view: View, spans: list[Span]) -> Iterator[Span]:
    """Those of `spans` that go on: «[Marguerite] 47», «[fleur] de sel 29»."""
    for span in spans:
        if (
            span.label is not Label.PASSWORD
            or span.rule not in _GROWING
            or not view.fold[span.start : span.end].isalpha()
        ):
            continue
        end = _end_of(view, span.end)
        if end > span.end:
            yield Span(span.label, span.start, end, span.rule)


def phrased(view: View) -> Iterator[Span]:
    """Whole phrases in a password's place, of which nothing is found by its first word."""
    for cue in view.cues:
        if cue.label is not Label.PASSWORD or not view.fold.startswith(_OWN, cue.start):
            continue
        said = _SAID.match(view.fold, cue.end)
        start = said.end() if said else cue.end + 1
        if not said and not (view.fold.startswith(" ", cue.end) and _stands_first(view, cue.start)):
            continue
        end = _whole(view, start, introduced=said is not None)
        if end and (_ENDS if said else _REFUSED).match(view.fold, end):
            yield Span(Label.PASSWORD, start, end, "secret.framed")
    if view.words.isdisjoint(TYPING):
        return
    for verb in _VERB.finditer(view.fold):
        if verb[0] in TYPING and view.fold.startswith(" ", verb.end()):
            end = _whole(view, verb.end() + 1, introduced=False)
            if end and _PLACED.match(view.fold, end):
                yield Span(Label.PASSWORD, verb.end() + 1, end, "secret.framed")


def _stands_first(view: View, start: int) -> bool:
    before = view.fold[max(0, start - 16) : start].strip()
    return not before or before.endswith(_BEFORE)


def _whole(view: View, start: int, *, introduced: bool) -> int:
    """The end of the phrase that begins at `start`; 0 if none does, or if it is of one word."""
    first = _FIRST.match(view.fold, start)
    if first is None or (not introduced and first["word"] in COMPOUNDS):
        return 0  # «mot de passe france travail»
    place = first.span("word")
    if not belongs(view, *place) or is_of_passwords(first["word"]):
        return 0  # «mode d’emploi», «rappel des règles»
    end = _end_of(view, place[1])
    if end == place[1]:
        return 0
    named = view.text[start].isupper() and view.text[place[0]].isupper() and view.text[place[0] + 1].islower()
    if first["lead"] and not (named or (introduced and view.fold[end - 1].isdigit())):
        return 0  # «c’est mon prénom et mon année»
    told = any(
        is_telling(view, word.start() + start, word.end() + start) for word in _VERB.finditer(view.fold[start:end])
    )
    return end if told else 0


def _end_of(view: View, end: int) -> int:
    """Where the words that begin before `end` end: each further one belongs to them, and a number is the last."""
    whole = end
    for _ in range(_MOST_WORDS):
        following = _NEXT.match(view.fold, end)
        if following is None:
            break
        start, end = following.span("word")
        if view.fold[start].isdigit():
            return whole if following["link"] or is_counted(view, end) else end
        if not belongs(view, start, end) or (following["link"] and not is_telling(view, start, end)):
            break
        if is_telling(view, start, end) or _ENDS.match(view.fold, end) is not None:
            whole = end
    return whole


def belongs(view: View, start: int, end: int) -> bool:
    """Whether a word may stand in a phrase: none that the sentence goes on with."""
    word = view.fold[start:end].removeprefix("l'")
    if word in _ELSEWHERE:
        return False
    named = word in gazetteers().names
    if word.endswith(("ant", "ante", "ants", "antes")) and _PLACED.match(view.fold, end):
        return True  # «soleil levant comme mot de passe»
    return not (
        stops(word)
        or fails(word)
        or word in OWNERS
        or word in FUNCTION_WORDS
        or word in SERIES
        or word in TYPING
        or (word in ORDINARY and not named)
        or (closed(view, (start, end)) and word not in gazetteers().towns)
    )


def is_telling(view: View, start: int, end: int) -> bool:
    """A noun, a name, a town, or what no lexicon knows."""
    word, known = view.fold[start:end].removeprefix("l'"), gazetteers()
    return (
        word in known.nouns or word in known.names or word in known.towns or (word not in known.words and len(word) > 3)
    )
