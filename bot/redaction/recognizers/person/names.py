"""Names of people: what announces them, what the gazetteers know and how they are written, in one score.

A run of words that may be names scores the sum of its words (a strong name, an ambiguous one, a word that no lexicon
knows; a capital adds) and of its cue («je m’appelle», «mon fils», «M.», a signature). A bare look-up never suffices:
Rose, Pierre, Marine and Paris are words too.
"""

import re
from collections.abc import Iterator

from bot.redaction.abroad_names import named
from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.again import again
from bot.redaction.recognizers.person.alone import of_few
from bot.redaction.recognizers.person.apposed import said_after
from bot.redaction.recognizers.person.born_beside import dates_beside
from bot.redaction.recognizers.person.changed import changed
from bot.redaction.recognizers.person.cues import (
    CUES,
    GIVEN,
    HEADS,
    KIN,
    SIGNED,
    THINGS,
    TITLE,
    WEAK,
    WEAK_WORDS,
)
from bot.redaction.recognizers.person.firms import is_an_employer
from bot.redaction.recognizers.person.forms import formed, typed_cues
from bot.redaction.recognizers.person.gate import is_foreign, may_begin_a_name, may_hold_a_name
from bot.redaction.recognizers.person.kinsfolk import of_kin
from bot.redaction.recognizers.person.name_words import (
    Kind,
    kind_of,
)
from bot.redaction.recognizers.person.named_things import is_a_thing_s
from bot.redaction.recognizers.person.places import is_a_place
from bot.redaction.recognizers.person.public_names import is_nobodys, public_names
from bot.redaction.recognizers.person.run import DOCTORS, run_of
from bot.redaction.recognizers.person.shape import (
    MOST_OF_UNKNOWN,
    elision_of,
    end_of,
    is_named_after,
    shape_of,
    unelided,
)
from bot.redaction.recognizers.person.spelt import spelt
from bot.redaction.recognizers.person.surnames import of_families
from bot.redaction.recognizers.person.told import told as by_grammar
from bot.redaction.recognizers.person.trades import is_an_acronym
from bot.redaction.talk.replies import is_a_reply
from bot.redaction.tokens import Tokens, tokens_of
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

THRESHOLD = 1.5
_EXAMPLES, _IN_AN_EXAMPLE = words("exemple exemples example fictif fictive"), 2.0
_BY_THE_WAY = "par exemple"
_EXTENSION = lazily(r"\.(?:jpe?g|png|pdf|docx?|xlsx?|txt|zip|gif|heic|odt|html?|js|css)(?![a-z])")


def find(view: View) -> Iterator[Span]:
    """Every name; and a date of birth right after one."""
    told = [*changed(view), *by_grammar(view), *of_kin(view), *of_families(view), *of_few(view), *spelt(view)]
    if not told and (not may_hold_a_name(view) or (view.lead is None and is_a_reply(view))):
        return
    tokens = tokens_of(view)
    found = [*told, *formed(view, tokens), *_scored(view, tokens)]
    if view.has_other_letters():
        found += named(view)
    if public_names(view):
        found = [span for span in found if not is_nobodys(view, span)]
    found = [span for span in found if not _is_elsewhere(view, span)]
    yield from found
    yield from [span for span in again(view, tokens, found) if not is_a_place(view, span.start, span.end)]


def _is_elsewhere(view: View, span: Span) -> bool:
    """Whether it is a place or a firm; what is announced may be a firm («mon employeur : Schneider Electric»)."""
    if span.rule == "person.known":
        return is_a_place(view, span.start, span.end) or is_a_thing_s(view, span.start, span.end)
    if span.rule == "person.announced" and view.lead is None and is_a_thing_s(view, span.start, span.end):
        return True
    return span.rule == "person.announced" and view.lead is None and is_an_employer(view, span.start, span.end)


def _scored(view: View, tokens: Tokens) -> Iterator[Span]:
    """Runs of words whose score says that they are a name."""
    bonuses = _bonuses(view, tokens)
    if view.lead is Label.PERSON:
        bonuses[0] = GIVEN
    spans, fold = tokens.spans, view.fold
    words, names = gazetteers().words, gazetteers().names
    doctor = not view.words.isdisjoint(DOCTORS)
    threshold = THRESHOLD + (_IN_AN_EXAMPLE if is_an_example(view) else 0.0)
    foreign = is_foreign(view)
    index, carried = 0, 0.0
    while index < tokens.count:
        bonus = max(bonuses.get(index, 0.0), carried) if bonuses or carried else 0.0
        start, end = spans[index]
        word = fold[start:end]
        plain = word in words and end - start > 1 and word not in names
        if not bonus and (
            plain
            or not (doctor or may_begin_a_name(view, word, start))
            or (unelided(word) in HEADS and bonuses.get(index + 1, 0.0) >= KIN)  # «mon ami Denis»
        ):
            index += 1
            continue
        bonus = bonus or _weak_bonus(view, spans, index)
        no_name = (not bonus and unelided(word) in THINGS) or is_an_acronym(view, tokens, index)
        last, score = (None, 0.0) if no_name else run_of(view, tokens, index, bonus)
        if last is None or (last == index and not carried and _is_hopeless(word, threshold - score - bonus)):
            index, carried = index + 1, 0.0
            continue
        if bonus < KIN and (public := _public_from(view, start)):
            index, carried = tokens.at(public), 0.0
        elif foreign and bonus < SIGNED and not _has_a_first_name(tokens, index, last):
            index = last + 1
        elif (
            score + bonus + shape_of(view, tokens, index, last) >= threshold
            and _EXTENSION.match(fold, tokens[last].end) is None
        ):
            start, end = tokens[index].start, end_of(tokens[last])
            elision = elision_of(view.text[start:end])
            start += 0 if bonus >= TITLE and elision == "d'" else len(elision)
            if index and view.fold[tokens[index - 1].end : start] == ", " and _is_family_then_first(tokens, index):
                start = tokens[index - 1].start
            yield Span(Label.PERSON, start, end, "person.announced" if bonus >= SIGNED else "person.known")
            yield from dates_beside(view, start, end)
            carried, index = _carries(view, tokens, last, bonus)
        else:
            index, carried = (last if is_named_after(tokens, index, last) else index) + 1, 0.0


def _public_from(view: View, start: int) -> int:
    """Where a shop's or a place's name ends in which a word stands that begins at `start`; 0: in none."""
    return next((last for first, last in public_names(view) if first - len("d'") <= start < last), 0)


def is_an_example(view: View) -> bool:
    """«Jean Dupont, c'est l'exemple»: a name that need not be anybody's."""
    return not view.words.isdisjoint(_EXAMPLES) and _BY_THE_WAY not in view.fold


def _is_hopeless(word: str, missing: float) -> bool:
    """Whether a word that no list of names has stays a word, however it stands in its line."""
    known = gazetteers()
    return missing > MOST_OF_UNKNOWN and word.isalpha() and word not in known.names and word not in known.rare


def _weak_bonus(view: View, spans: list[tuple[int, int]], index: int) -> float:
    """What the word right before is worth («bonjour», «avec», «c’est» as it sounds…)."""
    if not index:
        return 0.0
    before, after = spans[index - 1]
    if spans[index][0] - after > 2:
        return 0.0
    said = view.fold[before:after]
    if said in WEAK_WORDS:
        return WEAK
    sounds_so = said in _ITS_SOUND and view.text[before:after].lower() in _ITS_SOUND_TYPED
    return WEAK if sounds_so and view.fold[slice(*spans[index])] in gazetteers().strong_first else 0.0


_ITS_SOUND, _ITS_SOUND_TYPED = ("c", "ce", "se"), ("c", "cé", "sé", "cè")
"""«c kevin», «cé kevin»."""


def _has_a_first_name(tokens: Tokens, first: int, last: int) -> bool:
    return any(kind_of(tokens[at], False) is Kind.STRONG_FIRST for at in range(first, last + 1))


def _bonuses(view: View, tokens: Tokens) -> dict[int, float]:
    """What the cue before each token is worth, by the token's index."""
    found: dict[int, float] = {}
    for cue in CUES:
        if not cue.may_be_in(view):
            continue
        for match in cue.pattern.finditer(view.fold):
            at = match.start("name") if "name" in cue.pattern.groupindex else match.end()
            while at < len(view.fold) and view.fold[at] in " \"'«(:,\n-" and at - match.end() < 4:
                at += 1
            index = tokens.at(at)
            is_a_verb = cue.bonus >= KIN and index + 1 < tokens.count and tokens[index].fold == "c'est"
            if is_a_verb:  # «mon nom c’est Kowalczyk»
                index, at = index + 1, tokens.spans[index + 1][0]
            if index < tokens.count and tokens.spans[index][0] == at:
                found[index] = max(cue.bonus, found.get(index, 0.0))
    for index, worth in typed_cues(view, tokens):
        found[index] = max(worth, found.get(index, 0.0))
    for index in said_after(view, tokens):
        found[index] = max(SIGNED, found.get(index, 0.0))
    return found


def _is_family_then_first(tokens: Tokens, index: int) -> bool:
    """«Lebrun, Jean-Luc»."""
    return kind_of(tokens[index - 1], False) is Kind.STRONG_LAST and kind_of(tokens[index], False) is Kind.STRONG_FIRST


def _carries(view: View, tokens: Tokens, last: int, bonus: float) -> tuple[float, int]:
    """«Mes enfants Léa, Ambre et Hugo»: what announced the first name announces the next; its worth and its place."""
    if last + 1 >= tokens.count:
        return 0.0, last + 1
    gap = view.fold[tokens[last].end : tokens[last + 1].start]
    if (
        gap == ", "
        and bonus >= SIGNED
        and _is_a_first_name(tokens, last + 1)
        and _ends_in_a_list(view, tokens, last + 1)
    ):
        return bonus, last + 1
    if last + 2 >= tokens.count or tokens[last + 1].fold not in ("et", "ou", "puis"):
        return 0.0, last + 1
    first_too = (
        kind_of(tokens[last + 2], False) is Kind.STRONG_FIRST and kind_of(tokens[last], False) is Kind.STRONG_FIRST
    )
    if bonus < SIGNED and ((tokens[last + 2].capital and tokens[last].capital) or first_too):
        return (SIGNED, last + 2) if _is_a_first_name(tokens, last + 2) else (0.0, last + 1)
    carried = bonus if bonus >= SIGNED and view.fold[tokens[last + 1].end] == " " else 0.0
    return carried, last + 2 if carried else last + 1


def _is_a_first_name(tokens: Tokens, index: int) -> bool:
    return kind_of(tokens[index], False) in (Kind.AMBIGUOUS_FIRST, Kind.STRONG_FIRST)


def _ends_in_a_list(view: View, tokens: Tokens, index: int) -> bool:
    """Whether a word is followed by another comma, «et», or nothing."""
    return re.match(r"\s?(?:,|et\s|$|\n)", view.fold[tokens[index].end :]) is not None
