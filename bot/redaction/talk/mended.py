"""What goes on with a value, or mends a part of it, in words: «la clé c’est 78», «il manquait 78», «84 pas 94».

In: a message, and the kind of the value that the one before told, whole or not. Out: the places of its figures, when
every other word is of a closed class: how one tells a number, adds to it, takes it back. One word more («2 documents»,
«étape 3»), a question, an amount or a day («non le 15») and nothing is masked.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.talk.piece_words import AMOUNT
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

CODES = frozenset({Label.MEMBER_ID, Label.PASSWORD, Label.ID_DOC, Label.IBAN, Label.PLATE})
"""What may have letters among its figures: «ou papillon2»."""
KINDS = CODES | {Label.NIR, Label.PHONE, Label.CARD, Label.DOB, Label.ADDRESS}
_TELLING = words(
    """
    le la les l c cest ce ces est etait sont serait et ou de du d des a au en par je j j'ai il elle ca mon ma mes
    son sa ses me m y un une numero num n no tel telephone secu adherent contrat dossier iban carte chiffre chiffres
    lettre lettres debut premier premiers premiere deux trois quatre ai as avez avais encore aussi puis apres
    ensuite donc alors euh heu ah bah ben oui ok bon bonne voila voici merci svp stp crois pense pour avec sur tout
    toute bien vous donne redonne mets met ecrit tape ecris envoye envoi parti partie message vite tot trop cle clef
    hein quoi voila sais plus vois lis
    suit suivi milieu bref hop dernier derniere mais comme juste seulement seul ici celui celle suis jai jme g pi
    pis fait copie recopie attention mal vrai vraie complet entier veritable
    """
)
_ADDING = words(
    """
    zape zappe saute cle clef manque manquait manquent manquaient oublie oubliais oubliai reste restait restent
    restaient suite fin finir finit fini termine terminer dernier derniere derniers dernieres complete completer
    bout ajoute ajouter rajoute rajouter coupe coupee coupure
    """
)
_MENDING = words(
    """
    pardon oups ouups oupsi mince zut non nan desole desolee erreur trompe trompee tromper trompais gourre goure plante
    faute frappe rectifie rectification corrige correction plutot voulais dire lieu sorry dsl inverse inversee faux
    fausse mauvais mauvaise enfin excuse excusez typo remplace remplacez confondu confondue
    """
)
_CLASS = _TELLING | _ADDING | _MENDING | {"pas"}
_OF_DATES = words("annee an jour mois ne nee nait naissance anniversaire")
_OF_YEARS = words("annee date naissance")
_OF_PLACES = words("bis ter quater n°")
_MONTH = lazily(rf"(?:{MONTHS})")
_WORD = re.compile(r"[^\s',:;=()!«»\"…]+")
_EDGES = ".-*+_>/"
_FIGURES = re.compile(r"[0-9][0-9.\-/_]*")
_OF_A_DATE = lazily(r"[0-9]{1,2}(?:[./-][0-9]{1,2}){0,1}(?:[./-](?:19|20)?[0-9]{2})?|(?:19|20)[0-9]{2}")
_MIXED = re.compile(r"[a-z0-9][a-z0-9._/-]{1,30}")
_COUNT = lazily(
    rf"(?:[1-6]|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\s(?=(?:(?:tout\s)?premi|derni|chiffre|lettre))"
)
_SIGNED = re.compile(r"\s*[*+]\s?[0-9]")
_THEN = lazily(r"\W*(?:et\s)?(?:puis|ensuite|apres)\s(?:(?:le|c'?est)\s)?[0-9]{2}")
"""«Puis 351»: what was told was not all of it."""
_NOT_BUT = lazily(
    r"(?<![a-z])(?:pas|au\slieu\sd[eu])\s(?:(?:par|de|du|un|une)\s)?[0-9]|^\W*(?:ou|ou\s(?:bien|alors))\s[a-z0-9]"
)
_A_DAY = lazily(r"(?<![a-z])(?:le|du|au)\s(?:[1-9]|[12][0-9]|3[01])(?![0-9]|[ ./-][0-9])")
_NONE = lazily(
    r"(?<![a-z])(?:erreurs?\s(?:[0-9]{3}(?![0-9])|[a-z]{1,6}[-_]?[0-9])|"
    r"(?:fin|debut|depuis|en)\s(?:19|20)[0-9]{2}(?![0-9]))"
)
_LONGEST, _SHORTEST_CODE = 80, 4


class _Token(NamedTuple):
    text: str
    start: int
    end: int


def mended(view: View, label: Label, *, is_open: bool) -> Iterator[tuple[int, int]]:
    """The places in `view` of what goes on with a value of `label` or mends it. `is_open`: more of it is awaited; a
    value that was whole takes a word that says so.
    """
    fold = view.fold
    if len(fold) > _LONGEST or "?" in fold or SENTINEL in fold or AMOUNT.search(fold) or _NONE.search(fold):
        return
    tokens = list(_tokens(_COUNT.sub(lambda count: " " * len(count[0]), fold)))
    told = [_is_value(token.text, label) for token in tokens]
    around = [token.text for token, value in zip(tokens, told, strict=True) if not value]
    if not any(told) or not all(word in _CLASS or _goes_with(word, label) for word in around):
        return
    if not (is_open or _says_so(fold, around, label)):
        return
    start = end = -1
    for token, value in zip(tokens, told, strict=True):
        if value and start < 0:
            start = token.start
        if value:
            end = token.end
        elif start >= 0:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def takes_back(said: Sequence[str]) -> bool:
    """Whether these words, all of a message's, only say that what was told is wrong: «oups», «ah non pardon»."""
    return all(word in _CLASS for word in said) and not _MENDING.isdisjoint(said)


def _tokens(fold: str) -> Iterator[_Token]:
    for match in _WORD.finditer(fold):
        start, end = match.span()
        while start < end and fold[start] in _EDGES:
            start += 1
        while end > start and fold[end - 1] in _EDGES:
            end -= 1
        if start < end:
            yield _Token(fold[start:end], start, end)


def _is_value(text: str, label: Label) -> bool:
    if _FIGURES.fullmatch(text):
        return label is not Label.DOB or _OF_A_DATE.fullmatch(text) is not None
    if label is Label.DOB:
        return _MONTH.fullmatch(text) is not None or (text not in _TELLING and _is_said(text)) or text == "1er"
    if label in CODES and len(text) >= _SHORTEST_CODE and _MIXED.fullmatch(text):
        return any(map(str.isdigit, text)) and any(map(str.isalpha, text))
    return label is not Label.ADDRESS and text not in _TELLING and _is_said(text)


def _is_said(text: str) -> bool:
    return all(part in NUMBER_WORDS for part in text.split("-"))


def _goes_with(word: str, label: Label) -> bool:
    if label in (Label.PASSWORD, Label.MEMBER_ID) and word in _OF_YEARS:
        return True  # «ou l’année 1958»
    return (label is Label.DOB and word in _OF_DATES) or (label is Label.ADDRESS and word in _OF_PLACES)


def _says_so(fold: str, around: list[str], label: Label) -> bool:
    """Whether a word tells that something is added or taken back; «non le 15» may be a day, unless one of birth."""
    if _SIGNED.match(fold) or _THEN.match(fold) or _NOT_BUT.search(fold) or not _ADDING.isdisjoint(around):
        return True
    if _MENDING.isdisjoint(around):
        return False
    return label is Label.DOB or _A_DAY.search(fold) is None
