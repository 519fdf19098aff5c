"""A guess at a password or a login, in a talk about one that fails: «caramel 2011», «je crois que c’est gege44».

In: a message, and the redacted words before it, when these speak of a password or of a login. Out: the places of what
the message tries. Nothing is announced here, so the message's own words must show a try: what mixes as a secret does, a
verb of typing or refusing with its word, or one word among those with which people guess («ou», «enfin», «plutôt»,
«je crois que c’est»). A word and nothing else is one where the talk says that the thing fails.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.secret.closed import telling
from bot.redaction.recognizers.secret.kinds import is_a_quality, is_quoted_noun
from bot.redaction.recognizers.secret.quote import REFUSED, REFUSING, TYPING, is_closed, is_counted, typed, values
from bot.redaction.recognizers.secret.tokens import trimmed
from bot.redaction.redacted import Redacted
from bot.redaction.talk.guess_makings import Word, added, is_around, is_of_sign, pets, phrase, run_together
from bot.redaction.talk.guess_values import (
    Place,
    is_code,
    is_figures,
    is_plainly_one,
    is_quoted,
    is_somebody_or_somewhere,
    may_be_a_name,
    may_be_called,
)
from bot.redaction.talk.guess_words import AFTER, AROUND, FAILING, GUESSING, LENGTH, LINKS, VAGUE_TYPING
from bot.redaction.talk.reactions import reacts
from bot.redaction.talk.replies import is_a_reply
from bot.redaction.talk.tried_words import announces_a_try, says_it_fails, says_what_it_is
from bot.redaction.view import SENTINEL, Span, View

_LONGEST, _MOST_WORDS, _LAST = 90, 16, 200
_SPEAKS = re.compile(r"passe|mdp|mpd|password|identifi|conne[cx]|login|pseudo|utilisateur|MEMBER_ID\]", re.IGNORECASE)
"""Looked for first, in the words before as they are written."""
_OF_PASSWORDS = re.compile(r"(?<![a-z])(?:mots?\s?(?:de|d|2)?\s?passe?|mdps?|mpd|passwords?)(?![a-z])")
_OF_LOGINS = re.compile(r"(?<![a-z])(?:identifiants?|login|pseudo|username|nom\sd'(?:utilisateur|usager))(?![a-z])")
_OF_SIGNING_IN = re.compile(
    r"(?<![a-z])(?:connexions?|me\s(?:re)?connecter|connecte\s(?:pas|plus)|m'identifier)(?![a-z])"
)
"""Where somebody cannot come in, what she types is a secret as well as a login."""
_MARK = re.compile(r"\[[A-Z_]+(?: [0-9]+)?\]")
_WORD = re.compile(r"[a-z]+")
_TOKEN = re.compile(rf"[^\s\"«»(),;:…{SENTINEL}]+")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'")
_NUMBER = re.compile(r"[0-9]{1,4}")
_SHORT = re.compile(r"[A-Z][a-z]{1,3}[0-9]{1,2}")
"""«Xp4»: too short for anything but what somebody reads out."""
_WAS = re.compile(
    r"\W*(?:(?:avant|et|ou|donc|je crois que|normalement|euh|peut-etre)\s){0,2}c'?etait\s(?!pas(?![a-z]))"
)
"""«C’était titeuf»: what a forgotten one was."""
_SAYS = re.compile(r"(?<![a-z])(?:di[ts]|dire|trouve|oublie)\sque\s$")
_MANNER = re.compile(r"[a-z]+(?:ance|ence|tion|ment|ete|ite|culte)")
"""«Avec insistance», «avec difficulté»."""
_IS = frozenset({"c", "est", "etait", "c'est", "ces"})
_OF = frozenset({"de", "du", "des", "d", "la", "le", "l", "a", "au"})
_MOST_OTHERS, _VERB_NEAR, _TWO = 2, 40, 2
_WRITTEN = lazily(
    r"[»\"]?,?\s(?:avec|plus|et)\s(?:(?:une?|deux|trois|des|le|[1-9])\s)?"
    r"(?:[a-z](?![a-z'0-9])|points?\s(?:d'exclamation|d'interrogation|final)|point|tirets?(?:\sdu\s(?:bas|6|8))?|"
    r"arobase|diese|etoiles?|virgule|[0-9]{1,4})(?![a-z0-9'])"
    r"(?:\s(?:a\sla\sfin|au\sdebut|au\sbout|devant|derriere|au\smilieu))?"
)
"""«Pitchoune avec 2 t», «… avec un point d’exclamation à la fin»."""


class _Talk(NamedTuple):
    """What the words before speak of, and whether they say that it fails, or try it."""

    label: Label
    fails: bool
    chooses: bool = False
    """Whether they say how long it must be."""
    told: bool = False
    """Whether a password is masked in them."""


def guessed(view: View, last: Redacted, *, interrupted: bool, goes_on: Label | None = None) -> Iterator[Span]:
    """What the message tries. `interrupted`: somebody else has written since; a word alone answers him. `goes_on`: what
    the talk is of where the words before only say what it is («le nom du chat»), that it comes («j’ai mis») or fails.
    """
    if len(view.fold) > _LONGEST or not view.fold.strip():
        return
    talk = _Talk(goes_on, fails=True) if goes_on is not None else _talk_of(last)
    if talk is None:
        return
    before = folded(last.text[-_LAST:]) if goes_on is not None else ""
    comes = goes_on is not None and announces_a_try(before)
    described = goes_on is Label.PASSWORD and not comes and not says_it_fails(before)
    if reacts(view, talk.label) or is_a_reply(view):
        return
    said = list(_words(view))
    if not 0 < len(said) <= _MOST_WORDS or said[-1].text == "fois":
        return
    codes = _codes(view, said, login=talk.label is Label.MEMBER_ID)
    places = {*_tried(view), *(word.place for word in codes)}
    fails = talk.fails and not interrupted
    was = talk.label is Label.PASSWORD and _WAS.match(view.fold) is not None
    places.update(_among(view, said, codes, fails=fails, guesses=described or comes or was or bool(codes)))
    if talk.label is Label.PASSWORD:
        places.update(pets(view))
        places.update(added(view, said, told=talk.told))
    if described and not places:
        places.update(_called(view, said))
    if comes and not places and not says_what_it_is(before):
        places.update(place for place in _called(view, said) if view.fold[slice(*place)] in gazetteers().nouns)
    if fails and not places:
        places.update(_named_by_two(view, said))
    if fails and not places and talk.label is Label.PASSWORD:
        places.update(run_together(view, said))
    if talk.chooses and not interrupted and not places:
        places.update(phrase(view))
    yield from [Span(talk.label, *_with_signs(view, place), "context.guess") for place in sorted(places)]


def talk_of(last: Redacted) -> Label | None:
    """What the words before are a talk of: a password, a login, or neither."""
    talk = _talk_of(last)
    return talk.label if talk else None


def _talk_of(last: Redacted) -> _Talk | None:
    text = last.text[-_LAST:]
    kinds = {mark.label for mark in last.marks}
    if Label.PASSWORD not in kinds and _SPEAKS.search(text) is None:
        return None
    told = folded(_MARK.sub(" ", text))
    around = _WORD.findall(_OF_PASSWORDS.sub(" ", told))
    tries = all(word in AROUND for word in around)
    fails = not FAILING.isdisjoint(around)
    if _OF_PASSWORDS.search(told):
        return _Talk(Label.PASSWORD, fails, not LENGTH.isdisjoint(around), Label.PASSWORD in kinds)
    if _OF_LOGINS.search(told):
        return _Talk(Label.MEMBER_ID, fails)
    if _OF_SIGNING_IN.search(told) and Label.PASSWORD not in kinds:
        return _Talk(Label.PASSWORD, fails=False)
    if Label.PASSWORD in kinds:
        return _Talk(Label.PASSWORD, fails or tries, told=True)
    return _Talk(Label.MEMBER_ID, fails) if Label.MEMBER_ID in kinds and tries else None


def _words(view: View) -> Iterator[Word]:
    """The message's words, what is elided apart («j’», «c’»)."""
    for match in _TOKEN.finditer(view.fold):
        start, end = match.span()
        while (elided := _ELIDED.match(view.fold, start, end)) is not None:
            yield Word(view.fold[start : elided.end() - 1], start, elided.end() - 1)
            start = elided.end()
        start, end = trimmed(view.fold, start, end)
        if start < end:
            yield Word(view.fold[start:end], start, end)


def _codes(view: View, said: list[Word], *, login: bool) -> set[Word]:
    """What mixes letters and figures, if the message says little else."""
    codes = {word for word in said if is_code(view, word.place, login=login)}
    if not codes:
        return codes
    others = sum(not is_around(word.text) for word in said if word not in codes)
    return {word for word in codes if others <= (_MOST_OTHERS if is_plainly_one(view, word.place) else 0)}


def _tried(view: View) -> Iterator[Place]:
    """The complement of a verb of typing or refusing, whatever else the message says."""
    places: list[Place] = []
    if not view.words.isdisjoint(TYPING - VAGUE_TYPING):
        places += [place for place in typed(view) if _verb_before(view, place) not in VAGUE_TYPING]
    if not view.words.isdisjoint(REFUSING):
        places += [place for place in values(view, REFUSED) if not _SAYS.search(view.fold, 0, place[0])]
    yield from [place for place in places if is_quoted(view, place)]


def _verb_before(view: View, place: Place) -> str:
    near = _WORD.findall(view.fold, max(0, place[0] - _VERB_NEAR), place[0])
    return next((word for word in reversed(near) if word in TYPING), "")


def _among(view: View, said: list[Word], codes: set[Word], *, fails: bool, guesses: bool) -> Iterator[Place]:
    """What stands among words of guessing only. `codes`: what tells by itself; `guesses`: whether something does."""
    guesses = guesses or any(word.text in GUESSING for word in said)
    found: list[Place] = []
    at = 0
    while at < len(said):
        word, index = said[at], at
        at += 1
        if word in codes or word.text in AROUND or (word.text in AFTER and found):
            continue
        number = said[at] if at < len(said) and _is_its_number(view, said[at]) else None
        if is_figures(view, word.place):
            found.append(word.place)
        elif _is_guess(view, said, index, sure=guesses or number is not None, coded=bool(codes)):
            found.append((word.start, number.end if number else word.end))
            guesses, at = guesses or number is not None, at + (number is not None)
        elif not is_of_sign(word.text):
            return
    if guesses or fails:
        yield from found


def _named_by_two(view: View, said: list[Word]) -> Iterator[Place]:
    """«Chat noir», «petit coquelicot», «clair de lune»: a thing and what it is like, and nothing else."""
    told = [word for word in said if word.text not in _OF]
    if len(told) != _TWO or said[0].text in _OF or said[-1].text in _OF or "," in view.fold:
        return
    things = [is_quoted(view, word.place) and is_quoted_noun(word.text) for word in told]
    like = [thing or is_a_quality(view, *word.place) for thing, word in zip(things, told, strict=True)]
    if all(things if len(said) > len(told) else like) and any(things):
        yield said[0].start, said[-1].end


def _called(view: View, said: list[Word]) -> Iterator[Place]:
    """«Filou», «c’est Filou», the whole message, once «le nom du chat» was told to be it."""
    alone = "?" not in view.fold and all(word.text in AROUND for word in said[:-1])
    if alone and _may_stand(said, len(said) - 1) and may_be_called(view, said[-1].place):
        yield said[-1].place


def _is_its_number(view: View, word: Word) -> bool:
    """«Caramel 2011», and not «caramel 3 fois»."""
    return _NUMBER.fullmatch(word.text) is not None and not is_counted(view, word.end)


def _is_guess(view: View, said: list[Word], index: int, *, sure: bool, coded: bool) -> bool:
    """`sure`: the message has a word of guessing, or this word its number; `coded`: it has what tells by itself."""
    word = said[index]
    if not _may_stand(said, index):
        return False
    if _SHORT.fullmatch(view.text, *word.place):
        return True
    if coded and telling(view, word.place) and not is_closed(view, word.place):
        return True
    if sure and may_be_a_name(view, word.place):
        return True
    return is_quoted(view, word.place) and (sure or not is_somebody_or_somewhere(word.text))


def _may_stand(said: list[Word], index: int) -> bool:
    """Whether the word there begins the message or comes after one that a guess follows («ou», «c’est pas»)."""
    if index == 0:
        return True
    before = said[index - 1].text
    if before == "pas":
        return index > 1 and (said[index - 2].text in _IS or said[index - 2].text in REFUSING)
    if before == "avec" and _MANNER.fullmatch(said[index].text):
        return False
    return before in LINKS or before in TYPING or any(map(str.isdigit, before))


def _with_signs(view: View, place: Place) -> Place:
    """The guess with what is said of its letters or signs."""
    written = _WRITTEN.match(view.fold, place[1])
    return (place[0], written.end()) if written and not is_counted(view, written.end()) else place
