"""Health facts told of a person: a condition, a treatment or a state, tied to someone in the same clause.

«Je suis diabétique», «mon cancer du sein», «ma fille est sous Ritaline» go; «la maternité est-elle prise en charge ?»
has no one in it and stays. Better one word too many than a fact left readable: this is a special category (RGPD,
article 9). What ties a fact to someone is in ties.py, the words in words.py and the gazetteer.
"""

import re
from collections.abc import Iterable, Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.health import acts as health_acts
from bot.redaction.recognizers.health import befell as health_befell
from bot.redaction.recognizers.health import birth as health_birth
from bot.redaction.recognizers.health import cared_for as health_cared_for
from bot.redaction.recognizers.health import composed as health_composed
from bot.redaction.recognizers.health import decline as health_decline
from bot.redaction.recognizers.health import doctors as health_doctors
from bot.redaction.recognizers.health import events as health_events
from bot.redaction.recognizers.health import everyday as health_everyday
from bot.redaction.recognizers.health import eyes_and_teeth as health_eyes
from bot.redaction.recognizers.health import hoped as health_hoped
from bot.redaction.recognizers.health import lost as health_lost
from bot.redaction.recognizers.health import medicine as health_medicine
from bot.redaction.recognizers.health import needed as health_needed
from bot.redaction.recognizers.health import notes as health_notes
from bot.redaction.recognizers.health import open as health_open
from bot.redaction.recognizers.health import own_care as health_own_care
from bot.redaction.recognizers.health import pain as health_pain
from bot.redaction.recognizers.health import plainly as health_plainly
from bot.redaction.recognizers.health import standing as health_standing
from bot.redaction.recognizers.health import stated as health_stated
from bot.redaction.recognizers.health import taken_up as health_taken_up
from bot.redaction.recognizers.health import told as health_told
from bot.redaction.recognizers.health import unnamed as health_unnamed
from bot.redaction.recognizers.health import worn as health_worn
from bot.redaction.recognizers.health.acts import acted
from bot.redaction.recognizers.health.answers import gives_a_reason, is_an_answer
from bot.redaction.recognizers.health.asides import without_asides
from bot.redaction.recognizers.health.asked import is_care_asked_about
from bot.redaction.recognizers.health.befell import befell
from bot.redaction.recognizers.health.birth import born
from bot.redaction.recognizers.health.callings import is_of_a_calling
from bot.redaction.recognizers.health.complement import begun, completed, joined
from bot.redaction.recognizers.health.composed import composed
from bot.redaction.recognizers.health.denied import is_denied
from bot.redaction.recognizers.health.doctors import doctored, is_a_calling
from bot.redaction.recognizers.health.events import happened, is_of_a_desk
from bot.redaction.recognizers.health.everyday import everyday
from bot.redaction.recognizers.health.eyes_and_teeth import eyes_and_teeth
from bot.redaction.recognizers.health.figurative import is_figurative
from bot.redaction.recognizers.health.fragments import LONGEST, awaits_a_part, fragment, is_a_fragment
from bot.redaction.recognizers.health.general import is_in_general
from bot.redaction.recognizers.health.headlines import is_a_headline
from bot.redaction.recognizers.health.jotted import is_jotted
from bot.redaction.recognizers.health.kinds import is_of_a_kind
from bot.redaction.recognizers.health.lexicon import Lexicon, lexicon, sounds_of_illness
from bot.redaction.recognizers.health.lost import lost
from bot.redaction.recognizers.health.medicine import taken
from bot.redaction.recognizers.health.namesakes import is_a_namesake
from bot.redaction.recognizers.health.needed import needed
from bot.redaction.recognizers.health.notes import noted
from bot.redaction.recognizers.health.of_service import is_of_service
from bot.redaction.recognizers.health.open import named
from bot.redaction.recognizers.health.own_care import own_care
from bot.redaction.recognizers.health.pain import hurting
from bot.redaction.recognizers.health.places import without_its_place
from bot.redaction.recognizers.health.respelt import respelt
from bot.redaction.recognizers.health.standing import standing
from bot.redaction.recognizers.health.stated import stated
from bot.redaction.recognizers.health.subjects import is_a_subject
from bot.redaction.recognizers.health.supposed import is_supposed
from bot.redaction.recognizers.health.taken_up import is_taken_up, taken_up
from bot.redaction.recognizers.health.ties import (
    is_listed_on,
    is_tied,
    leaves_open,
)
from bot.redaction.recognizers.health.told import told
from bot.redaction.recognizers.health.topics import is_the_topic
from bot.redaction.recognizers.health.unnamed import unnamed
from bot.redaction.recognizers.health.words import AMBIGUOUS, WEAK
from bot.redaction.recognizers.health.worn import worn
from bot.redaction.redacted import Redacted
from bot.redaction.view import Span, View

_WORD = re.compile(r"[a-z0-9]+")
OF_YOURS = lazily(
    r"\s(?:a|de|par|avec|devant|sur)\s(?:vos|votre)\s|\s(?:a|de|par)\s(?:ce|cet|cette|ces|tant\sde|toutes?\sces|"
    r"tous\sces)\s|"
    r"\savec\s(?:tous\s|toutes\s)?(?:ce|cet|cette|ces)\s(?:sites?|pages?|mails?|menus?|formulaires?|ecrans?|robots?|"
    r"cookies|delais?|"
    r"mots?\sde|"
    r"codes?|boutons?|histoires?|attentes?|papiers?)|\sde\s(?:rage|colere|joie|rire|honte|jalousie|desespoir|"
    r"bonheur|ennui|"
    r"impatience|faim|trouille|peur|amour|stupeur|haine|frustration|naivete|confiance|bonne\sfoi)(?![a-z])|"
    r"\s(?:totale?\s|complete\s|generale\s)?(?:du|de\sla|de\sl'|des|de\svotre)\s?(?:services?|site|systeme(?!\s(?:immun|nerv|digest|sang|lymph|respir|cardio|urin|hormon|endocri))|"
    r"serveurs?|appli|application|plateforme|"
    r"connexion|reseau|page|portail|standard|formulaire)|\sd'attendre|\srien\squ'[ae]|\s(?:acheteuse|administrati(?:f|ve)s?|ergonomiques?|aviaire|oreille(?!\s(?:droite|gauche)))(?![a-z])|\sd'eau(?![a-z])|\sen\svoyant|"
    r"\sa\schaque\s(?:prelevement|facture|cotisation|releve|mail|appel)|\sa\s(?:mes|nos)\s(?:explications|demandes|"
    r"questions|messages)|\sa\scause\sde\s(?:votre|vos)|\spar\sla\s(?:complexite|lenteur|longueur)|\ssur\s(?:la|cette|une|le|l'|"
    r"ce)\s?(?:page|"
    r"case|ecran|etape|formulaire|menu|site)|\sau\sbout\sdu\sfil|\saux\s(?:formulaires|cookies|pop|papiers|"
    r"mails|sites|applis|applications|ecrans|administrations|robots|chatbots|mots\sde\spasse)|\sprofessionnelle\s\?|"
    r"\s(?:a|"
    r"aux)\s(?:vos|l'informatique)|\sde\s(?:me\s|m'|vous\s|l'|le\s|la\s|les\s)?(?:connecter|telecharger|acceder|valider|"
    r"joindre|payer|regler|envoyer|imprimer|trouver|fournir|repondre|ouvrir)(?![a-z])"
)
_PUBLIC = lazily(
    r"(?:travaill?[a-z]{0,4}|bosse|(?<!depi)stages?|postes?|internat|assurance|feuilles?\sde|caisse|garantie|renfort|forfait|"
    r"option|module|rubrique|article|onglet|cette|infirmiere?|soignante?|brancardier|secretaire)\s$"
)
_IN_GENERAL = lazily(
    r"(?<!mon\s)(?<!son\s)(?<!fait\sun\s)(?<!faire\sun\s)(?:depistage|prevention|vaccination|vaccin|delais?)\s(?:organise\s)?(?:du\s|de\sla\s|de\sl'|des\s|de\s|"
    r"contre\s(?:la\s|le\s)?)?$"
)


def goes_on(last: Redacted, view: View) -> bool:
    """Whether the message before ended on someone who has something, without saying what; or was asked for a
    reason that `view`, a few words, may be («cancer»).
    """
    before = folded(last.text)
    if len(view.fold) <= LONGEST and awaits_a_part(last, before) and is_a_fragment(view):
        return True
    return leaves_open(before) or (is_an_answer(view) and gives_a_reason(last, before))


def find(view: View) -> Iterable[Span]:
    """Every fact tied to someone, as it is written and as it sounds."""
    right = respelt(view)
    found = [*joined(view, _found(view))]
    if right is not None:
        for span in joined(right, _found(right)):
            found.append(_placed(right, span))
    kept = [without_its_place(view, span) for span in found if not is_nobodys(view, span.start, span.end)]
    found = [span for span in kept if span is not None] + _told_in_passing(view)
    if right is not None:
        found += [_placed(right, span) for span in _told_in_passing(right)]
    return [span for span in found if span.start < span.end]


def _told_in_passing(view: View) -> list[Span]:
    """What it tells once what is said in passing is left out: that speaks of things and of cover, and ties nothing."""
    if view.words.isdisjoint(_GATE) and view.words.isdisjoint(lexicon().gate) and not view.unlisted:
        return []
    shorter = without_asides(view)
    if shorter is None:
        return []
    told = [span for span in joined(shorter, _found(shorter)) if not is_nobodys(shorter, span.start, span.end)]
    kept = [span for span in [without_its_place(shorter, span) for span in told] if span is not None]
    placed = [_placed(shorter, span) for span in kept]
    return [there for there, span in zip(placed, kept, strict=True) if there.end - there.start == span.end - span.start]


def _placed(view: View, span: Span) -> Span:
    """`span` of another reading of a view, in its place there."""
    start, end = view.raw(span.start, span.end)
    return span._replace(start=start, end=end)


def is_nobodys(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` tells is asked about, said in a figure, or a trade, a subject, a title."""
    if is_figurative(view, start, end) or is_of_a_desk(view, start, end) or is_a_calling(view, start, end):
        return True
    if (
        is_a_subject(view, start, end)
        or is_of_service(view, start, end)
        or is_denied(view, start, end)
        or is_of_a_calling(view, start, end)
    ):
        return True
    asked = is_in_general(view, start, end) or is_care_asked_about(view, start, end) or is_of_a_kind(view, start, end)
    return asked and not is_taken_up(view, start, end)


_GATE = frozenset().union(
    *[
        frames.GATE
        for frames in (
            health_told,
            health_lost,
            health_befell,
            health_birth,
            health_open,
            health_medicine,
            health_composed,
            health_doctors,
            health_events,
            health_stated,
            health_acts,
            health_notes,
            health_needed,
            health_unnamed,
            health_worn,
            health_everyday,
            health_pain,
            health_taken_up,
            health_own_care,
            health_eyes,
            health_standing,
            health_decline,
            health_hoped,
            health_plainly,
            health_cared_for,
        )
    ]
)
"""Without one of these words no frame can match: most messages are told so at once."""


def _found(view: View) -> Iterator[Span]:
    known = lexicon()
    if view.tied or view.after_a_fact:
        yield from [Span(Label.HEALTH, *place, "health.frame") for place in fragment(view)]
    if not view.words.isdisjoint(_GATE):
        for span in told(view):
            if OF_YOURS.match(view.fold, span.end) is None and not is_supposed(view, span.start):
                yield span
        for start, end in (
            *lost(view),
            *befell(view),
            *born(view),
            *named(view),
            *taken(view),
            *stated(view),
            *acted(view),
            *noted(view),
            *happened(view),
            *doctored(view),
            *worn(view),
            *unnamed(view),
            *needed(view),
            *taken_up(view),
            *hurting(view),
            *everyday(view),
            *own_care(view),
            *eyes_and_teeth(view),
            *standing(view),
            *health_decline.declining(view),
            *health_hoped.hoped(view),
            *health_plainly.plainly(view),
            *health_cared_for.cared_for(view),
        ):
            if OF_YOURS.match(view.fold, end) is None and not is_supposed(view, start):
                until = completed(view.fold, start, end, further=False)
                yield Span(Label.HEALTH, start, until, "health.frame")
        for start, end in composed(view):
            tied = is_tied(view, start, end, view.fold[start:end]) or is_taken_up(view, start, end)
            tied = tied or is_a_headline(view, start, end, surely=False)
            if tied and OF_YOURS.match(view.fold, end) is None:
                yield Span(Label.HEALTH, begun(view.fold, start), completed(view.fold, start, end), "health.composed")
    unlisted = frozenset([word for word in view.unlisted if len(word) > 5 and sounds_of_illness(word, known)])
    if unlisted or not view.words.isdisjoint(known.gate):
        yield from _listed(view, known, unlisted)


_OFTEN_A_SLIP = ("ite", "ites", "ose", "oses", "ome", "omes")
"""Endings of everyday words too, when they are badly typed («jhabite», «limitte»)."""


def _listed(view: View, known: Lexicon, unlisted: frozenset[str]) -> Iterator[Span]:
    fold = view.fold
    places = [match.span() for match in _WORD.finditer(fold)]
    at, last = 0, -1
    while at < len(places):
        start, end = places[at]
        word = fold[start:end]
        found = None
        if at + 1 < len(places) and (two := f"{word} {fold[slice(*places[at + 1])]}") in known.by_head:
            found = _entry_at(fold, places, at, known.by_head[two])
        if found is None and word in known.by_head:
            found = _entry_at(fold, places, at, known.by_head[word])
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
        tied = is_tied(view, start, end, told_word, surely=surely) or (last >= 0 and is_listed_on(fold, last, start))
        tied = tied or (surely and is_the_topic(fold, start, end))
        tied = tied or (surely and rule != "health.ending" and is_jotted(view, start, end))
        tied = tied or (not slip and is_a_headline(view, start, end, surely=surely))
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


_NAMED_AFTER, _EPONYM = (
    ("maladie de", "syndrome de"),
    lazily(
        r"\s(?:crohn|lyme|huntington|parkinson|charcot|basedow|horton|wilson|steinert|behcet|meniere|menieres|verneuil|raynaud|turner|down|marfan|tourette|sjogren|cushing|kawasaki|paget|alzheimer|hodgkin|dupuytren)(?![a-z])"
    ),
)


def _entry_at(
    fold: str, places: list[tuple[int, int]], at: int, entries: list[tuple[tuple[str, ...], str]]
) -> tuple[int, int, str] | None:
    """Where the longest entry that begins at the `at`-th word ends, the index after it, its rule."""
    for parts, rule in entries:
        after = at + len(parts)
        if after <= len(places) and all(
            fold[slice(*places[at + step])] == part
            and (not step or places[at + step][0] - places[at + step - 1][1] == 1)
            for step, part in enumerate(parts)
        ):
            return places[after - 1][1], after, rule
    return None
