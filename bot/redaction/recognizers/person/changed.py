"""Both family names of who changes hers: «je passe de Petit à Mercier», «Caroline Mercier, ex Petit».

A name that is a word too is told by the turn of phrase and its capital; one of the two is a known family name, or the
message speaks of a name or of a marriage. What is passed between is otherwise a formula, a town or a brand.
"""

from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_NAME = r"[a-z][a-z'-]{1,24}(?:\s(?:de|du|le|la|ben|el)\s[a-z'-]{2,24})?"
_CALLED = (
    r"(?:(?:le\s)?(?:nom|patronyme)\s(?:de\s(?:famille\s)?|d')?)?"
    r"(?:(?:madame|mme|melle|mlle|mademoiselle|m\.|mr|monsieur)\s)?"
)
_TO = r"\s(?:a|au|en|par|pour|vers)\s"
_FROM_TO = lazily(
    rf"(?<![a-z])(?:pass(?:e|er|ee|es|ons|ais|ait|erai|erais|ant)|chang(?:e|er|ee|es|eons|ais|ait|erai|ez)|"
    rf"remplac(?:e|er|ez|ee|ement)|modifi(?:e|er|ez|ee)|corrig(?:e|er|ez|ee)|mettre|transform(?:e|er|ez|ee))"
    rf"\s(?:mon\snom\s|le\snom\s|(?:notre|son)\snom\s)?(?:du\s|de\s|d')?{_CALLED}(?P<old>{_NAME}){_TO}{_CALLED}(?P<new>{_NAME})"
)
_WAS_IS = lazily(
    rf"(?<![a-z])(?:j'etais|elle\setait|(?:je\s)?m'appelais|(?:elle\s)?s'appelait|ex|anciennement|avant)[\s:-]{{1,3}}{_CALLED}"
    rf"(?P<old>{_NAME}),?\s(?:(?:et\s)?(?:maintenant|desormais|aujourd'hui|dorenavant)\s?(?:c'est\s|(?:je\s)?suis\s)?|"
    rf"(?:et\s)?(?:je\ssuis|me\svoila|je\sdeviens|elle\sest)\s(?:devenue?|maintenant|desormais|aujourd'hui)?\s?|"
    rf"devenue?\s|et\sje\sdeviens\s)(?:(?:maintenant|desormais)\s)?{_CALLED}(?P<new>{_NAME})"
)
_FORMERLY = lazily(
    rf"(?<![a-z'-])(?P<new>{_NAME}),?\s\(?(?:ex|anciennement|auparavant|avant)[\s-]{{1,2}}{_CALLED}(?P<old>{_NAME})(?=\s?[,.;:)!?\n]|\s?$)"
)
_BECOMES = lazily(rf"(?<![a-z'-])(?P<old>{_NAME})\s(?:devient|deviendra|est\sdevenue?)\s{_CALLED}(?P<new>{_NAME})")
_OF_NAME = lazily(
    rf"(?<![a-z])(?:nom|patronyme)(?:\s?[:,]\s(?:de\s)?|\sde\s){_CALLED}(?P<old>{_NAME})\s(?:a|en|vers|->|=>)\s{_CALLED}(?P<new>{_NAME})"
)
_CHANGES = words(
    """
    passe passer passee passes passons passais passait passerai passerais passant change changer changee changes
    changeons changeais changerai changez remplace remplacer remplacez remplacee remplacement modifie modifier
    modifiez modifiee corrige corriger corrigez corrigee mettre transforme transformer
    """
)
_TOWARDS = words("a au en par pour vers")
_FORMER = words("ex anciennement auparavant avant")
_WAS = _FORMER | words("etais j'etais etait appelais m'appelais appelait s'appelait")
_BECOMING, _NOMS = words("devient deviendra devenue devenu"), words("nom patronyme")
_OF_A_NAME = words(
    """
    nom noms patronyme mariage mariee marie maries marier divorce divorcee divorces epouse epouser epoux usage pacs
    pacsee jeune fille naissance epousee remariee veuve separee etat-civil livret
    """
)


def changed(view: View) -> Iterator[Span]:
    """The old name and the new one, wherever they are told as such."""
    patterns = [pattern for gate, pattern in _BY_GATE if not view.words.isdisjoint(gate)]
    if not patterns or (view.text[1:].islower() and view.words.isdisjoint(_OF_A_NAME)):
        return
    for pattern in patterns:
        if pattern is _FROM_TO and view.words.isdisjoint(_TOWARDS):
            continue
        for match in pattern.finditer(view.fold):
            places = [_cut(view, *match.span(name)) for name in ("old", "new")]
            if _are_names(view, places):
                for start, end in places:
                    yield Span(Label.PERSON, start, end, "person.changed")


_BY_GATE = ((_CHANGES, _FROM_TO), (_WAS, _WAS_IS), (_FORMER, _FORMERLY), (_BECOMING, _BECOMES), (_NOMS, _OF_NAME))


def _cut(view: View, start: int, end: int) -> tuple[int, int]:
    """A name of two words only where the second is written as one («Petit de Boer»)."""
    last = view.fold.rfind(" ", start, end) + 1
    if last and not view.text[last].isupper():
        end = view.fold.index(" ", start, end)
    return start, end


def _are_names(view: View, places: list[tuple[int, int]]) -> bool:
    known = gazetteers()
    folds = [view.fold[start:end].split()[0] for start, end in places]
    told = not view.words.isdisjoint(_OF_A_NAME)
    if not all(view.text[start].isupper() for start, _ in places) and not told:
        return False
    if not all(map(_may_be, folds)) or folds[0] == folds[1]:
        return False
    if any(word in known.strong_last for word in folds):
        return True
    if any(word in known.never for word in folds) or not all(
        word in known.ambiguous_last or word in known.rare for word in folds
    ):
        return False
    return told or not known.ambiguous_first.issuperset(folds)


def _may_be(word: str) -> bool:
    """Whether a list of family names has it, or no lexicon."""
    known = gazetteers()
    if word in FUNCTION_WORDS or word in _CHANGES or word in known.strong_first:
        return False
    return word in known.names or word in known.rare or not known.is_plain(word)
