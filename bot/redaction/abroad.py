"""Messages in another language than French: its own words are nobody's name and no secret.

The rules and the second reader know French, and take «Mein Passwort funktioniert nicht» for names and a password. What
the languages of members say around a password, a login, a mail and an account are closed classes: a message made of
them is foreign, and there a place loses those words. What is left («Schmetterling», «Klaus Müller») is masked as ever.
"""

import re
from collections.abc import Iterable

from bot.redaction.abroad_words import SAID, SPOKEN, SPOKEN_TOO
from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NAME_PARTICLES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_OTHER, _LATIN = re.compile(r"[^\W\d_a-z]"), re.compile(r"[a-z]")
_VALUE = re.compile(r"[a-z0-9@]")
_LEAST, _SHARE = 2, 0.5
_BEGINNING = words("nao nel nella uma")
"""Names that begin a sentence of theirs far more often."""
_FRENCH = FUNCTION_WORDS - words("es la me no on est si ma per un une de des du en son y ne te a se or as an the sur")
"""Those that no other language has."""
_INTRODUCING = words("llamo chiamo heisse chamo heet heter nazywam zovem adim numesc")
"""«My name is», in one word of which no other sentence is made."""


def is_foreign(view: View) -> bool:
    """Whether the message is in another language, by its own words or its letters."""
    if view.has_other_letters():
        return _is_of_other_letters(view)
    spoken = view.words & SPOKEN
    if not spoken.isdisjoint(_INTRODUCING):
        return True
    if len(spoken) < _LEAST and not (spoken and len(view.words) <= 3):
        return False
    heard = len(spoken | (view.words & SPOKEN_TOO))
    return heard >= _SHARE * len(view.words) and len(view.words & _FRENCH) * 2 <= heard


def without_its_words(view: View, spans: Iterable[Span]) -> list[Span]:
    """The spans, in a foreign message, without its own words at their ends; those of nothing else are left out."""
    spans = [*spans]
    if not spans or (view.words.isdisjoint(SPOKEN) and not view.has_other_letters()) or not is_foreign(view):
        return spans
    if view.has_other_letters():
        return [span for span in spans if span.rule != "reader.likely" or _VALUE.search(view.fold, *span[1:3])]
    kept = (_cut(view, span) for span in spans)
    return [span for span in kept if span is not None]


def _cut(view: View, span: Span) -> Span | None:
    if span.label is Label.PERSON:
        own = SPOKEN | SPOKEN_TOO
    elif span.label in (Label.PASSWORD, Label.MEMBER_ID, Label.HEALTH, Label.ADDRESS):
        own = SAID
    else:
        return span
    if view.has_digit and any(char.isdigit() for char in view.fold[span.start : span.end]):
        return span
    said = [*_WORD.finditer(view.fold, span.start, span.end)]
    kept = [at for at, word in enumerate(said) if not _is_its_own(view, word, own)]
    if not kept or not said:
        return None if said else span
    first, last = kept[0], kept[-1]
    if first and said[first - 1][0] in NAME_PARTICLES:
        first -= 1  # «Del Piero»
    start = said[first].start() if first else span.start
    end = said[last].end() if last + 1 < len(said) else span.end
    return span._replace(start=start, end=end)


def _is_its_own(view: View, word: re.Match[str], own: frozenset[str]) -> bool:
    """Whether a word is the language's; with a capital a name stays one («My wife Mina»)."""
    if word[0] not in own or word[0] in _BEGINNING:
        return word[0] in own
    return not (view.text[word.start()].isupper() and word[0] in gazetteers().names)


def _is_of_other_letters(view: View) -> bool:
    return len(_OTHER.findall(view.fold)) >= 2 * len(_LATIN.findall(view.fold))
