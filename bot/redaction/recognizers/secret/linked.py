"""The secrets that follow a first one: a correction, an alternative, what it was and what it has become.

«Tartine, non pardon, confiture», «c’est pas canard mais canards», «soleil pour la banque et lune pour vous». Between
the two stand only words that say «rather this one»; then comes a noun without its article, or what no lexicon knows.
"""

from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import closed, telling
from bot.redaction.recognizers.secret.quote import VALUE, is_closed, is_mention
from bot.redaction.recognizers.secret.tokens import trimmed
from bot.redaction.view import SENTINEL, Span, View

_RATHER = (
    r"(?:non|nan|nn|pardon|oups|oupsi|zut|mince|euh|heu|hum|enfin|plutot|finalement|desolee?|dsl|sorry|attendez|attends|"
    r"rectification|correction|mais|pas|maintenant|mtn|desormais|dorenavant|ensuite|puis|pis|et|ou|soit|alors|sinon|bien|"
    r"encore|peut-etre|apres|avant|ni|aussi|aujourd'hui|voire|c'?\s?est|c|ces|c'?etait|devenue?|"
    r"(?:l'|le\s)?(?:nouveau|nouvel|ancien|actuel|autre)(?:\s(?:mdp|mots?\sde\spasse))?\s?:?|"
    r"je\s(?:veux|voulais)\sdire|je\s(?:me\ssuis|m'etais)\strompee?|je\s(?:crois|pense)|"
    r"(?:remplacee?|changee?)\s(?:par|en|pour)|(?:il|qui)\sest\s(?:devenu|maintenant)|je\s(?:l'ai|viens\sde\sle)\s(?:mis|"
    r"mettre|changee?)\s(?:en|a|pour)|j'?\s?hesite\savec|jsais\splus|je\ssais\splus|a\sla\sfin|au\ssingulier|au\spluriel)"
)
_USED_FOR = (
    r"(?:\s(?:pour|sur|chez|dans|cote)\s(?:(?:la|le|les|l'|mon|ma|mes|un|une|votre|vos|ce)\s?)?[a-z]{2,14}(?:\s(?:pro|"
    r"perso))?)"
)
_AS_ONE = (
    r"(?:\s(?:(?:comme|en|pour)\s)?(?:(?:mon|le|nouveau|ancien)\s){0,2}(?:mots?\sde\spasse|mdp|code(?:\ssecret)?|"
    r"identifiant|login))"
)
_THEN = lazily(rf"[»\")]?{_AS_ONE}?{_USED_FOR}?(?:(?:\s?(?:,|;|/|\.{{2,3}}|-)\s?|\s){_RATHER}){{1,6}}\s?,?\s{VALUE}")
"""A first value, words of correction only, another."""
_NOT_THIS = lazily(r"\s(?:n'?\s?est|est|c'?\s?est|c|ces|n'etait|etait|c'?etait)\s(?:pas|plus)\s(?:du\stout\s)?" + VALUE)
_NEITHER = lazily(
    rf"(?<![a-z])ni\s{VALUE}[»\")]?,?\sni\s[\"«]?\s?(?P<other>[^\s\"«»(),;:]{{3,40}})[»\")]?\s(?:ne\s|n')?(?:passe|marche|"
    r"fonctionne|va|vont|convien|sont|comme|en)"
)
_MOST = 4
_LEAST_ECHO = 4
_WITH_SIGNS = rf"[\"«(]?\s?(?P<value>[^\s\"«»(){SENTINEL}]{{3,40}})"
_MORE = lazily(
    r"[»\")]?\s?(?:[,/;]\s?)?(?:(?:ou|puis|et|pardon|mais|pas|non|plutot|maintenant|au\slieu\sde|en|la|le|"
    r"nouveau|confirmation|par|avec|"
    r"celui\s(?:de|d')\s?(?:mon|ma|la|le)?\s?[a-z]{3,12}|"
    r"bien|meme|l'ancien)\s){0,3}" + _WITH_SIGNS
)


def linked(view: View, spans: list[Span]) -> Iterator[Span]:
    """What follows each secret or login of one word that is found."""
    seen = {span.end for span in spans}
    for span in spans:
        if span.label not in (Label.PASSWORD, Label.MEMBER_ID) or not span.rule.startswith("secret."):
            continue
        end = span.end
        for _ in range(_MOST):
            place = _next(view, end)
            if place is None or place[1] in seen:
                break
            yield Span(span.label, *place, "secret.linked")
            seen.add(end := place[1])


def further(view: View, start: int, end: int) -> Iterator[Span]:
    """The values told after a first: «violette, Violette1 ou violette2020», «cerise, pardon cerises»."""
    stem = view.fold[start : start + _LEAST_ECHO]
    for _ in range(3):
        match = _MORE.match(view.fold, end)
        if match is None:
            return
        place = trimmed(view.fold, *match.span("value"))
        alike = view.fold.startswith(stem, place[0])
        linked = match.start("value") - end > 1
        if closed(view, place) or not (alike or (linked and telling(view, place))):
            return
        yield Span(Label.PASSWORD, *place, "secret.framed")
        end = place[1]


def negated(view: View) -> Iterator[Span]:
    """«Mon mot de passe n’est pas soleil», «ni tartine ni tartines ne passent»."""
    for cue in view.cues:
        if cue.label in (Label.PASSWORD, Label.MEMBER_ID) and (match := _NOT_THIS.match(view.fold, cue.end)):
            place = trimmed(view.fold, *match.span("value"))
            if is_mention(view, place):
                yield Span(cue.label, *place, "secret.linked")
    for match in _NEITHER.finditer(view.fold) if "ni" in view.words else ():
        places = [trimmed(view.fold, *match.span(name)) for name in ("value", "other")]
        if all(is_mention(view, place) for place in places):
            yield from [Span(Label.PASSWORD, *place, "secret.linked") for place in places]


def _next(view: View, end: int) -> tuple[int, int] | None:
    match = _THEN.match(view.fold, end)
    if match is None:
        return None
    place = trimmed(view.fold, *match.span("value"))
    return place if is_mention(view, place) and not is_closed(view, place) else None
