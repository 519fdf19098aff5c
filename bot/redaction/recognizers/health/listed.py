"""Facts that a list knows: diseases, states and treatments by their names, and words that end as medicine’s do.

What ties each to someone is in ties.py; some are an answer’s, a jotting’s or a headline’s.
"""

from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.complement import begun, completed
from bot.redaction.recognizers.health.diagnosed import is_diagnosed
from bot.redaction.recognizers.health.excuses import is_an_excuse
from bot.redaction.recognizers.health.headlines import is_a_headline
from bot.redaction.recognizers.health.jotted import is_jotted
from bot.redaction.recognizers.health.lexicon import Lexicon, entry_at, lexicon, sounds_of_illness, words_of
from bot.redaction.recognizers.health.namesakes import is_a_namesake
from bot.redaction.recognizers.health.of_yours import OF_YOURS
from bot.redaction.recognizers.health.supposed import is_supposed
from bot.redaction.recognizers.health.taken_up import is_taken_up
from bot.redaction.recognizers.health.ties import is_tied
from bot.redaction.recognizers.health.topics import is_the_topic
from bot.redaction.recognizers.health.whose import is_hers
from bot.redaction.recognizers.health.words import AMBIGUOUS, WEAK
from bot.redaction.view import Span, View

_PUBLIC = lazily(
    r"(?:travaill?[a-z]{0,4}|bosse|(?<!depi)stages?|postes?|internat|assurance|feuilles?\sde|caisse|garantie|renfort|forfait|"
    r"option|module|rubrique|article|onglet|cette|infirmiere?|soignante?|brancardier|secretaire)\s$"
)
_IN_GENERAL = lazily(
    r"(?<!mon\s)(?<!son\s)(?<!fait\sun\s)(?<!faire\sun\s)(?:depistage|prevention|vaccination|vaccin|delais?)\s(?:organise\s)?(?:du\s|de\sla\s|de\sl'|des\s|de\s|"
    r"contre\s(?:la\s|le\s)?)?$"
)
_OFTEN_A_SLIP = ("ite", "ites", "ose", "oses", "ome", "omes")
"""Endings of everyday words too, when they are badly typed («jhabite», «limitte»)."""
_NAMED_AFTER, _EPONYM = (
    ("maladie de", "syndrome de"),
    lazily(
        r"\s(?:crohn|lyme|huntington|parkinson|charcot|basedow|horton|wilson|steinert|behcet|meniere|menieres|verneuil|raynaud|turner|down|marfan|tourette|sjogren|cushing|kawasaki|paget|alzheimer|hodgkin|dupuytren)(?![a-z])"
    ),
)
_LIST = lazily(
    r"[^.!?;\n]{0,3}(?:,|\set|\s\+|\s/|/|\sou|\savec)\s?(?:et\s)?(?:d'|l'|de\s|du\s|un\s|une\s|la\s|le\s|des\s|"
    r"les\s|mon\s|ma\s|son\s|sa\s)?(?:[a-z]{3,9}\s)?"
)


def listed(view: View) -> Iterator[Span]:
    """Every such fact that is someone's."""
    known = lexicon()
    unlisted = frozenset([word for word in view.unlisted if len(word) > 5 and sounds_of_illness(word, known)])
    if unlisted or not view.words.isdisjoint(known.gate):
        yield from _listed(view, known, unlisted)


def _listed(view: View, known: Lexicon, unlisted: frozenset[str]) -> Iterator[Span]:
    fold = view.fold
    places = words_of(fold)
    at, last = 0, -1
    while at < len(places):
        start, end = places[at]
        word = fold[start:end]
        found = entry_at(fold, places, at)
        if found is None and word in unlisted:
            found = end, at + 1, "health.ending"
        if found is None:
            at += 1
            continue
        end, after, rule = found
        told_word = fold[start:end]
        slip = rule == "health.ending" and told_word.endswith(_OFTEN_A_SLIP) and told_word not in gazetteers().terms
        surely = told_word not in WEAK and told_word not in AMBIGUOUS and not slip
        surely = surely or (told_word.endswith(_NAMED_AFTER) and _EPONYM.match(fold, end) is not None)
        tied = is_tied(view, start, end, told_word, surely=surely) or (last >= 0 and _is_listed_on(fold, last, start))
        tied = tied or (surely and is_the_topic(fold, start, end))
        tied = tied or (surely and rule != "health.ending" and is_jotted(view, start, end))
        tied = tied or (not slip and is_a_headline(view, start, end, surely=surely))
        tied = tied or is_hers(view, start, end) or (rule != "health.drug" and is_diagnosed(view, start, end))
        tied = tied or (not slip and is_an_excuse(view, start, end))
        if (
            (tied or is_taken_up(view, start, end))
            and not is_a_namesake(view, start, places[after - 1][0], rule)
            and not is_supposed(view, start)
            and OF_YOURS.match(fold, end) is None
            and _PUBLIC.search(fold, max(0, start - 12), start) is None
            and (_IN_GENERAL.search(fold, max(0, start - 32), start) is None or is_taken_up(view, start, end))
            and fold[max(0, start - 2) : start] != "j'"
        ):
            last = completed(fold, start, end)
            yield Span(Label.HEALTH, begun(fold, start), last, rule)
        at = after


def _is_listed_on(fold: str, last: int, start: int) -> bool:
    """Whether a fact goes on the list that the one ending at `last` began: «diabète, hypertension et cholestérol»."""
    return start - last < 24 and _LIST.fullmatch(fold, last, start) is not None
