"""Names told by what is said of the name itself: «pas Lefebvre, Lefeuvre», «prune c’est ma fille».

Who corrects a name writes it twice, nearly alike, with a «pas» between; who explains one says what it is (a first name,
a daughter) or how it is written. What is told so is a name in lower case too.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.again import sounds_like
from bot.redaction.recognizers.person.cues import GIVEN, KIN_WORDS, SIGNED
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.person.weight import ALIKE
from bot.redaction.tokens import Tokens
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_W = r"(?P<name>[^\W\d_][^\W\d_'-]{1,20})"
_IS_SOMEONE = lazily(
    rf"(?:^|(?<=[\s«\"(,:])){_W},?\s(?:c'?est|cest|c|est)\s(?:(?:mon|ma|son|sa|notre)\s(?:nom|prenom|{KIN_WORDS})|"
    rf"le\s(?:nom|prenom)(?=\s?[,.;)]))(?![a-z])"
    rf"|(?:^|(?<=[\s,(])){_W.replace('name', 'role')},?\s"
    rf"(?:\((?:mon\s)?nom\s(?:de|d')|(?:le\s)?prenom(?=\s?[,;:)\ufffc]))"
)
"""«Prune, c’est ma fille», «petit c’est mon nom», «merle, prénom Anaïs»."""
_WRITTEN_SO = lazily(
    rf"(?:^|(?<=[\s«\"(,:])){_W},?\s(?:oui\s)?(?:(?:avec|sans)\s(?:(?:un|le|son|d')\s?)?(?:trema|accent|tiret|cedille|"
    rf"espace|trait\sd'union|apostrophe|majuscule|minuscules?)|en\s(?:un|deux|1|2)\s(?:seul\s)?mots?|"
    rf"en\s(?:lettres\s)?(?:majuscules?|minuscules?|capitales?)|comme\s(?:ca|il)\sse\sprononce|(?:en\s)?tout\sattache)(?![a-z])"
)
_IN_A_LIST = re.compile(rf"\({SENTINEL}\),?\s(?:et\s)?{_W}\s\({SENTINEL}")
"""«Paul (né le…), Rose (née le…)»."""
_CORRECTING = words("pas pa non lieu enfin plutot en")
_NEGATING = words("pas pa non")
_LINKS = _CORRECTING | words("et c cest c'est est mais au de d des mon nom le la s'ecrit ou nn ses ces")
_LEAST, _FAR = 4, 6
_OF_NAMES = words("nom prenom non orthographe ecrit ecri appelle mappelle")


def explained(view: View) -> Iterator[tuple[int, float]]:
    """Where a word begins that the sentence says to be a name, and what that is worth."""
    if not view.words.isdisjoint(_EXPLAINING):
        for match in _IS_SOMEONE.finditer(view.fold):
            told = match.lastgroup or "name"
            yield match.start(told), GIVEN
        for match in _WRITTEN_SO.finditer(view.fold):
            yield match.start("name"), SIGNED
    if SENTINEL in view.fold:
        for match in _IN_A_LIST.finditer(view.fold):
            yield match.start("name"), SIGNED


_EXPLAINING = words(
    "cest c est prenom nom avec sans mot mots prononce attache majuscule majuscules minuscule minuscules capitales"
)


def _taken_for(view: View) -> Iterator[Span]:
    """«Pas Rose ! Marie !!»: one first name in place of another, both with their capitals."""
    known = gazetteers()
    for match in _TAKEN_FOR.finditer(view.text):
        places = match.span("wrong"), match.span("right")
        pair = [view.fold[slice(*place)] for place in places]
        if known.never.isdisjoint(pair) and all(
            word in known.strong_first or word in known.ambiguous_first for word in pair
        ):
            for place in places:
                yield Span(Label.PERSON, *place, "person.announced")


_TAKEN_FOR = lazily(
    r"(?<!\w)(?:[Pp]as|PAS|[Nn]on)(?: à)? (?P<wrong>[A-ZÀ-Þ][\w-]{2,20}) ?[!.,]{1,3} ?"
    r"(?:(?:[Mm]ais |[Mm]oi )?[Cc]['’]est |[Mm]ais )?(?P<right>[A-ZÀ-Þ][\w-]{2,20})(?= ?(?:!|\.|$|\n))"
)


def corrected(view: View, tokens: Tokens) -> Iterator[Span]:
    """Two spellings of one name: «c’est Lefeuvre et pas Lefebvre», «changer Pasquier en Pasquier-Diallo»."""
    if view.words.isdisjoint(_CORRECTING):
        return
    if not view.words.isdisjoint(_NEGATING):
        yield from _taken_for(view)
    known = gazetteers()
    before, since = -1, frozenset[str]()
    for index in range(tokens.count):
        word = tokens[index].fold
        if word in _LINKS:
            since |= {word}
            continue
        if len(word) < _LEAST or word in FUNCTION_WORDS or known.is_plain(word):
            before = -1
            continue
        if before >= 0 and index - before < _FAR and not since.isdisjoint(_CORRECTING):
            other = tokens[before].fold
            if _are_one(other, word, since) and _is_of_a_name(view, other, word):
                yield Span(Label.PERSON, tokens[before].start, tokens[before].end, "person.announced")
                yield Span(Label.PERSON, tokens[index].start, tokens[index].end, "person.announced")
        before, since = index, since & _NEGATING


def _are_one(one: str, other: str, links: frozenset[str]) -> bool:
    if other.startswith(f"{one}-") or other.endswith(f"-{one}"):
        return True
    return one != other and links != {"en"} and sounds_like(one, other)


def _is_of_a_name(view: View, *pair: str) -> bool:
    known = gazetteers()
    if any(word in known.strong_first or word in known.strong_last or word in known.rare for word in pair):
        return True
    named = any(word in known.names for word in pair) or not view.words.isdisjoint(_OF_NAMES)
    return named or min(map(likeness().of, pair)) > ALIKE
