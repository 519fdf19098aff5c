"""The words of a message that may be a piece of a value: those left without what is said around it.

A question, a sentence, an amount, an hour leave none.
"""

import re
from typing import NamedTuple

from bot.redaction.lazily import lazily
from bot.redaction.talk.asked import POLITE
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

AMOUNT = lazily(
    r"[0-9]\s?(?:¤|%|(?:euros?|eur|e(?!\s?(?:etage|arr))|balles|centimes|go|mo|ko|kg|km|cm|fois|jours?|ans?|mois|semaines?|heures?|min\w*|"
    r"secondes?|personnes?|chiffres|caracteres|octets|mots|pages|lignes)(?![a-z0-9]))|[¤$]\s?[0-9]"
    r"|(?<![0-9,.])[1-9][0-9]{0,3},[0-9]{2}(?![0-9,])"
    r"|(?<![a-z0-9:])[0-2]?[0-9]\s?(?:h\s?(?:[0-5][0-9])?(?![a-z0-9])|:[0-5][0-9](?![:0-9]))"
)
"""What answers no cue: «125,50 €», «14h30», «2 fois»."""
LEAD = words(
    """
    oui ok alors donc voici voila tenez c'est cest c le la les l mon ma mes et suite puis ensuite fin pardon euh heu
    ah bah ben bon c'etait bonjour
    """
)
TAIL = words(
    "merci svp stp voila ok beaucoup d'avance cordialement bonjour bonsoir alors donc hein quoi desole desolee "
    "pardon excusez excuse dsl oups"
)
NO_SECRETS = words(
    """
    chrome firefox safari edge opera brave vivaldi chromium iphone ipad android samsung windows mac macos linux pc ordi
    tablette telephone smartphone pareil idem autre aucune aucun desactive google facebook comprends comprend urgence
    urgent humain conseiller conseillere personne thunderbird bizarre etrange louche serieux dingue logique evident
    dommage entree echap espace tabulation suppr effacer
    """
)
"""What is told in a word when a value was awaited, and is none."""
_ARTICLES = words("le la les l mon ma mes")
_REPEATED = re.compile(r"(.)\1{2,}")
_POLITELY = POLITE | words(
    "merki mersi merci allo alo slt bjr cc coucou jsp jpp tkt oklm osef nop nope yep ouep mdr lol"
)
"""«Merkiiii», «allooo»."""
_LONGEST, _MOST_WORDS = 80, 9
_TOKEN = re.compile(r"\S+")
_EDGES = " .,;:!…()\"'«»<>*-=>_"


class Token(NamedTuple):
    """One word without the signs around it; its place in the view."""

    text: str
    start: int
    end: int


def answer(view: View, *, whole: bool = False, articles: bool = False) -> list[Token]:
    """The words of a message that may be the piece: none for a question, a sentence, an amount, something masked.
    `whole`: with the words around it («le», «ben») that may be of a name; `articles`: with its article («les lilas»).
    """
    fold = view.fold
    if len(fold) > _LONGEST or "?" in fold or SENTINEL in fold:
        return []
    found = []
    for match in _TOKEN.finditer(fold):
        left, right = match.span()
        while left < right and fold[left] in _EDGES:
            left += 1
        while right > left and fold[right - 1] in _EDGES:
            right -= 1
        if left < right:
            found.append(Token(fold[left:right], left, right))
    bare = len(found) == 1 and len(found[0].text) == len("MA") and view.text[found[0].start : found[0].end].isupper()
    while not (whole or bare) and found and found[0].text in LEAD and not (articles and found[0].text in _ARTICLES):
        found.pop(0)
    while not whole and found and found[-1].text in TAIL:
        found.pop()
    return found if len(found) <= _MOST_WORDS and AMOUNT.search(fold) is None else []


def is_polite(text: str) -> bool:
    """Whether a word is of talk, however long it is drawn."""
    return text in POLITE or _REPEATED.sub(r"\1", text) in _POLITELY
