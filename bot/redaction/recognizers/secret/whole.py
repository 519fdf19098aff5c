"""How far a secret of words goes: «fraise des bois», «canard laqué» whole, and not «… mais il ne l’accepte pas».

A first word that is a thing takes with it its complement and its adjective; a clause that complains of the secret, and
what is said of it by a verb, stay.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import ends_a_value
from bot.redaction.recognizers.secret.kinds import COLOURS, is_a_quality, is_of_passwords, is_quoted_noun, names_a_thing
from bot.redaction.recognizers.secret.words import OWNERS
from bot.redaction.view import Span, View

_PLAIN = re.compile(r"[a-z]{3,24}")
_AND_ON = lazily(
    r"[^\S\n](?:(?P<by>de\sla|de|des|du|au|aux|a\sla|a|en)[^\S\n]|(?P<by2>(?:de\s|a\s)?[ld]'|&\s?|et\s(?=la\s|le\s|les\s)(?:la|le|les)\s))?"
    r"(?P<word>[a-z]{2,24})(?![a-z0-9'-])"
)
_CLAUSE_ENDS = lazily(
    r"[»\")]?(?:\s?[,;.!?)»\"\n]|\s*$|\s(?:et|mais|ca|il|elle|je|j'|on|vous|ne|n'|est|c'est|marche|passe|refusee?|pour|sur|"
    r"depuis|svp|merci|partout|comme|en\s(?:mot|mdp|code)|dans|chez|ou|puis|toujours)(?![a-z]))"
)
_COMPLAINS = lazily(
    r"\s(?:mais|pourtant|et|sauf\sque|or|par\scontre|cependant)\s(?:pourtant\s|la\s|maintenant\s|du\scoup\s)?"
    r"(?:ca|sa|il|ils|elle|on|je|j'|jai|rien|toujours|c'?est|le\ssite|l'appli|votre|la\spage|impossible|pas|ne|refus|vous|"
    r"bloque|erreur)(?![a-z]).*"
)
_SAID = re.compile(
    r"marche|passe|fonctionne|refus|rejet|accept|bloque|erreur|rien|rouge|met|dit|dis|di|veut|reconn|valid|bug|impossible|pas|"
    r"plus|jamais|incorrect|faux"
)
_TAIL = lazily(
    r"\s(?:(?:est|a\sete|c'?est|n'est|toujours|encore|pas|ne|tout\sle\stemps)\s){0,3}"
    r"(?:refusee?|rejetee?|incorrecte?|invalide|bloquee?|errone|faux|accepte[e]?|marche\spas|passe\spas|fonctionne\spas|"
    r"marche\splus|passe\splus|ne\s(?:marche|passe|fonctionne).{0,14})\s?$"
)
_CASE_ONLY = lazily(
    r"(?:,?\s(?:et\s)?(?:(?:tout\s)?(?:attache|colle|en\s(?:minuscules?|majuscules?))|sans\s(?:accents?|majuscules?|espaces?)|"
    r"avec\s(?:un|une|le|la)\s[a-z]\s(?:majuscules?|minuscules?|maj))){1,3}$"
)
"""How its letters are: it adds none to the secret."""
_ANOTHER_VALUE = lazily(
    r"\s(?:et|puis|avec)\s(?:l'|mon\s|le\s)(?:identifiant|login|pseudo|mail|adresse|numero)(?![a-z]).*"
)
_MADE_LONG = frozenset({"secret.dictated", "secret.framed", "secret.introduced", "secret.answer", "secret.mentioned"})


def whole(view: View, spans: list[Span]) -> list[Span]:
    """`spans`, a secret of one plain word with what belongs to it, a long one without the complaint after it."""
    ends = {span.start: 0 for span in spans}
    for span in spans:
        ends[span.start] = max(ends[span.start], span.end)
    return [_fitted(view, span, longest=ends[span.start]) for span in spans]


def _fitted(view: View, span: Span, *, longest: int) -> Span:
    if span.label is not Label.PASSWORD or not span.rule.startswith("secret."):
        return span
    said = view.fold[span.start : span.end]
    if span.rule in _MADE_LONG and " " in said:
        return span._replace(end=span.start + _without_complaint(said))
    if span.end == longest and _PLAIN.fullmatch(said) and names_a_thing(said):
        return span._replace(end=_end_of(view, span.end))
    return span


def _without_complaint(said: str) -> int:
    """How long a phrase is without the clause that complains of it."""
    match = _COMPLAINS.search(said)
    if match is not None and _SAID.search(match[0]):
        said = said[: match.start()]
    if (other := _ANOTHER_VALUE.search(said)) is not None:
        said = said[: other.start()]
    if (tail := _TAIL.search(said)) is not None and tail.start() > 1:
        said = said[: tail.start()]
    if (case := _CASE_ONLY.search(said)) is not None and case.start() > 1:
        said = said[: case.start()]
    return len(said.rstrip(" ,;"))


def _end_of(view: View, end: int) -> int:
    """Where a noun's phrase ends: its complements, then one adjective before the clause ends."""
    for _ in range(3):
        match = _AND_ON.match(view.fold, end)
        if match is None:
            return end
        word = match["word"]
        linked = match["by"] or match["by2"]
        if not linked and word in COLOURS and _CLAUSE_ENDS.match(view.fold, match.end()):
            return match.end()
        if (
            ends_a_value(word)
            or word in OWNERS
            or word in ORDINARY
            or is_of_passwords(word)
            or word in gazetteers().never - gazetteers().nouns
        ):
            return end
        if linked and _is_a_complement(word, linked.strip()):
            end = match.end()
        elif not linked and _CLAUSE_ENDS.match(view.fold, match.end()) and is_a_quality(view, *match.span("word")):
            return match.end()
        else:
            return end
    return end


def _is_a_complement(word: str, by: str) -> bool:
    """«… des bois», «… de Bretagne»: a noun, or a name after «de»."""
    if is_quoted_noun(word):
        return by != "a"
    return word in gazetteers().strong_first and by not in ("en", "a")
