"""The words around a value that is put right, and the figures of a phone among them."""

import re
from collections.abc import Sequence

from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.talk.piece_words import Token
from bot.redaction.wordlist import words

FRAME = words(
    """
    le la les l un une mon ma mes moi son sa ses c'est c est cest ces ce c'etait etait sont et ou de du d des a au aux
    en dans par je j ai j'ai j'avais suis y ya a'y il elle ils elles on vous ont avez eux eu m'ont m'a me m lui ca qui
    que qu
    marque marquee ecrit ecrite mis mise met mettent affiche affichee indique indiquee note notee lit lis lu dit dire
    dis enregistre enregistree inscrit inscrite saisi saisie tape tapee
    pas non oui si mais plutot lieu nouveau nouvelle ancien ancienne vrai vraie bon bonne faux fausse mauvais mauvaise
    juste exact exacte correct correcte actuel actuelle avant maintenant desormais dorenavant exactement bien deja
    auparavant aujourd'hui encore toujours
    se commence commencait debut debute finit finissait termine fin
    euh heu ah oh bah ben hein donc alors bref hop enfin merci svp stp pardon oups desole desolee mince zut bonjour ok
    voila voici
    jour mois annee an numero num n° no tel telephone portable fixe mobile faut faudrait doit devrait etre mettre mettez
    remplacer remplacez corriger corrigez ne nee n'est date naissance ddn habite habitons vis loge loger emmenage
    demenage adresse postale rue code postal ici celui celle plus n manque oublie
    sur carte compte site profil fiche attestation releve permis passeport identite vitale papiers
    """
)
"""How one tells a value, takes it back, or reads it off a screen."""
MONTH_WORDS = words(MONTHS.replace("?", "").replace("|", " ")) | words("fev sep")
_TOKEN = re.compile(r"[^\s,;:=!()«»\"…]+")
_EDGES = ".-*_>"
_ELIDED = re.compile(r"(?:[ldcjnsm]|qu)'(?=[a-z0-9])")
_ADVERBS_KEPT = words("c'est c'etait j'ai j'avais m'ont m'a n'est aujourd'hui a'y")
_FIGURES = re.compile(r"\+?[0-9][0-9./-]*")
_OPENS = re.compile(r"0[1-79](?![0-9]{0,2}[./-](?:19|20)[0-9]{2}).*|\+?33.*|0033.*")
_ZERO = words("zero zeros 0")
_PARTS = words("finit finissait termine")
"""«Le nouveau finit par 78»."""
_LEAST = 2


def tokens_in(fold: str) -> list[Token]:
    """The words of a message, without signs around them and without what is elided before them."""
    found: list[Token] = []
    for match in _TOKEN.finditer(fold):
        start, end = match.span()
        while start < end and fold[start] in _EDGES:
            start += 1
        while end > start and fold[end - 1] in _EDGES:
            end -= 1
        if fold[start:end] not in _ADVERBS_KEPT and (elided := _ELIDED.match(fold, start, end)):
            start = elided.end()
        if fold[start:end] == "fait" and found and found[-1].text == "en":
            continue  # «en fait c’est le 13»
        if start < end:
            found.append(Token(fold[start:end], start, end))
    return found


def is_said(text: str) -> bool:
    """Whether a word says a number, but for «un»: «six», «soixante-huit»."""
    return text not in ("un", "une") and all(part in NUMBER_WORDS for part in text.split("-"))


def phone_run(tokens: Sequence[Token], *, begun: bool) -> tuple[int, int] | None:
    """The place of a phone's figures, from the first to the last, among words that tell them. They open as a phone
    does («zéro six», «07 81», «+33 6»), unless it has `begun`: then two digits are enough.
    """
    values = [_is_figure(tokens, at) for at in range(len(tokens))]
    if not all(value or token.text in FRAME for value, token in zip(values, tokens, strict=True)):
        return None
    told = [token for token, value in zip(tokens, values, strict=True) if value]
    if not told:
        return None
    opens = (
        _OPENS.fullmatch(told[0].text) or (len(told) > 1 and told[0].text in _ZERO) or told[0].text.startswith("zero-")
    )
    opens = opens or not _PARTS.isdisjoint(token.text for token in tokens)
    size = sum(len(token.text) if token.text.isdigit() else _LEAST for token in told)
    if size < _LEAST or not (opens or begun):
        return None
    return told[0].start, told[-1].end


def _is_figure(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].text
    if _FIGURES.fullmatch(text) or is_said(text):
        return True
    before = tokens[at - 1].text if at else ""
    if text in ("un", "une"):
        return is_said(before) or (before == "et" and at > 1 and is_said(tokens[at - 2].text))
    return (
        text == "et"
        and is_said(before)
        and at + 1 < len(tokens)
        and (tokens[at + 1].text in ("un", "onze") or is_said(tokens[at + 1].text))
    )
