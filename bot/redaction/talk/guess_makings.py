"""What a password is made of, told in a talk about one: a pet's name, a date added, words written as one, a phrase.

In: a message, its words, and what the words before told. Out: the places of the value's parts; the class of words that
may stand around each is closed, as for any other guess (guesses.py).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.quote import is_closed, is_counted
from bot.redaction.recognizers.secret.tokens import says_a_state
from bot.redaction.talk.guess_values import Place, is_run_together
from bot.redaction.talk.guess_words import AFTER, AROUND, SIGNS_OF
from bot.redaction.talk.piece_phrase import is_phrase
from bot.redaction.talk.piece_words import AMOUNT, answer
from bot.redaction.view import View
from bot.redaction.wordlist import words

_NUMBER = re.compile(r"[0-9]{1,4}")
_CLAUSES = re.compile(r"[,;:/?]")
_TWO = 2
_PETS = words(
    "chat chatte chaton minou matou chien chienne chiot toutou lapin lapine hamster perroquet perruche cheval jument "
    "poney poisson tortue canari lapins chats chiens animal"
)
_PET = lazily(
    rf"(?<![a-z])(?:{'|'.join(sorted(_PETS, key=len, reverse=True))})\s(?:(?P<called>s'appell?(?:e|ait)|"
    r"se\snomm(?:e|ait)|nommee?|du\snom\sde|c'?est|c'?etait|etait|:)\s)?(?P<value>[a-z][a-z'-]{2,20})(?=\W*$|\s(?:je\scrois|avec|et|ou|en)(?![a-z]))"
)
_NUMBER_ADDED = lazily(
    r"(?<![a-z])(?:avec|et|puis|ensuite|plus|ou|suivi\sde|annee|date|naissance|departement)\s"
    r"(?:(?:l'annee|l'an|sa\sdate|son\sannee|un|le|de|du|c'est|en|bien|juste|alors)\s){0,2}(?P<value>[0-9]{2,4})"
    r"(?=(?:\s(?:a\sla\sfin|derriere|apres|au\sbout|devant|au\sdebut|colle|je\scrois|aussi))?\W*$)"
)
_MADE_OF = words("nom prenom surnom date annee naissance son sa ses leur chat chien an fin bout derriere devant debut")


class Word(NamedTuple):
    """One word of a message; its place in the view."""

    text: str
    start: int
    end: int

    @property
    def place(self) -> Place:
        """Half-open, in the view's characters."""
        return self.start, self.end


def pets(view: View) -> Iterator[Place]:
    """«Le chat s’appelle Grisou», «le chien c’est Oslo»: in a talk of a password, what it was made of."""
    if view.words.isdisjoint(_PETS) or (match := _PET.search(view.fold)) is None:
        return
    if match["called"] is None and not view.text[match.start("value")].isupper():
        return
    place, known = match.span("value"), gazetteers()
    word = view.fold[slice(*place)]
    if is_closed(view, place) or word in FUNCTION_WORDS or says_a_state(word):
        return
    called = (match["called"] or "").startswith(("s'", "nomm", "du nom"))
    named = word in known.names or word in known.towns or word not in known.words or view.text[place[0]].isupper()
    if named or (called and word in known.nouns):
        yield place


def added(view: View, said: list[Word], *, told: bool) -> Iterator[Place]:
    """«Avec 2018», «puis 882», «et sa date 75»: a number that goes on with what was told, or with «son nom»."""
    match = _NUMBER_ADDED.search(view.fold) if view.has_digit else None
    if match is None or is_counted(view, match.end("value")) or AMOUNT.search(view.fold):
        return
    others = [word.text for word in said if word.end <= match.start() or word.start >= match.end()]
    if all(is_around(word) or word in _MADE_OF for word in others) and (told or not _MADE_OF.isdisjoint(others)):
        yield match.span("value")


def run_together(view: View, said: list[Word]) -> Iterator[Place]:
    """«Lapinbleudesprairies», «girafe-lune-tabouret»: several words written as one, the whole message."""
    own = [word for word in said if word.text not in AROUND]
    if len(own) == 1 and is_run_together(own[0].text):
        yield own[0].place


def phrase(view: View) -> Iterator[Place]:
    """«Chocolat noir et menthe», where a longer one was asked for: a group of nouns, the whole message."""
    tokens = answer(view, articles=True)
    known, texts = gazetteers(), [token.text for token in tokens]
    own = [text for text in texts if text not in FUNCTION_WORDS]
    if len(own) < _TWO or _CLAUSES.search(view.fold) or not SIGNS_OF.isdisjoint(texts) or not is_phrase(tokens):
        return
    if all(text in known.words or text in known.names for text in own) and not any(map(_is_of_care, own)):
        yield tokens[0].start, tokens[-1].end


def _is_of_care(word: str) -> bool:
    known = gazetteers()
    return word in known.conditions or (word in known.terms and word in known.nouns)


def is_around(word: str) -> bool:
    """Whether a word may stand around a guess: none of them is one."""
    return word in AROUND or word in AFTER or word in FUNCTION_WORDS or is_of_sign(word)


def is_of_sign(word: str) -> bool:
    """«Avec 2 t», «un point d’exclamation à la fin»: how a guess is written."""
    return word in SIGNS_OF or (len(word) == 1 and word.isalnum())
