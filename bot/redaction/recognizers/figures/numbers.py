"""Numbers: denied by default, then named.

A run of 8 digits or more (at most three separators between two) is masked unless it reads as something benign: an
amount, a date, an hour, a version, an article, an error, a SIREN after its word. Beside a cue, shorter ones go too. The
kind is the best of checksum, shape and cue. IBAN, whose digits come with letters, is in bank.py.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures import nir_key
from bot.redaction.recognizers.figures.benign import without_benign
from bot.redaction.recognizers.figures.checksums import luhn, nir_holds, nir_shape_holds
from bot.redaction.recognizers.secret.closed import is_shown
from bot.redaction.view import Cue, Span, View

_LEAST_CARD, _LEAST_BARE_CARD = 13, 10
LEAST_BARE = 8  # digits: from here on a number without a benign reading is masked
CUE_REACH = 60  # characters between a cue and the number it names
CUE_REACH_BACK = 30  # «66120984 c’est mon numéro d’adhérent»

_FOLLOWED = (
    r"\s(?:suivie?s?|puis|et\spuis|ensuite|et\sensuite|et\sa\sla\sfin)\s(?:de\s|du\s|des\s|par\s|le\s|les\s){0,2}"
    r"(?![0-9]{1,3}\s(?:fois|jours?|mois|ans|euros?|essais|messages?|mails?|lettres)(?![a-z]))"
)
_RUN = lazily(
    rf"\+?\(?[0-9](?:(?:[ .\-/_()+]{{0,3}}|[,:;|*]|\s(?:et\s)?(?:la\s)?(?:cle|clef)\s?:?\s?(?=[0-9]{{2}}(?![0-9]))|, "
    rf"(?=[0-9]{{1,3}}(?![0-9]))|{_FOLLOWED})[0-9])*"
)
_COLUMN = re.compile(r"(?<![0-9])[0-9]{1,4}(?: ?\n ?[0-9]{1,4}){4,30}(?![0-9])")
"""Digits typed one below the other."""
_LETTERED_PHONE = re.compile(r"(?<![a-z0-9])[0o][1-9oil](?:[ .-]?[0-9oil]{2}){4}(?![a-z0-9])")
"""«O6 2O…»: the letter O for zero, I or l for one."""
_LETTERED_CARD = re.compile(r"(?<![a-z0-9])[2-6][0-9o]{3}(?:[ .-]?[0-9ol]{4}){3}(?![a-z0-9])")
"""«497O 1O12 …»: the same in a payment card's number."""
_LETTER_BESIDE = re.compile(r"[0-9][oil](?![a-z])|(?<![a-z])[oil][0-9]")
_NUMERIC = {
    Label.NIR: 4,
    Label.PHONE: 5,
    Label.CARD: 4,
    Label.IBAN: 4,
    Label.MEMBER_ID: 4,
    Label.ID_DOC: 5,
    Label.PASSWORD: 4,
}
"""Digits from which a number beside a cue of that kind is masked."""
_LAST_LETTER = re.compile(r"(?! c)(?! ?[bdnt]'| [oe] ) ?[b-xz](?![a-z0-9'°])")
_PHONE = lazily(r"(?:(?:00|\+)?33(?:0)?|0)[1-9][0-9]{8}|(?:00|\+)?(?:590|594|596|262|269|508|681|687|689)[0-9]{6,9}")
_BESIDE = lazily(
    r"(?:(?:n°|no|num|numero)\s?[^0-9.,;:!?\n]{2,40}|(?:mon|notre|son)\s(?:n°|num|numero)|[^0-9.,;:!?\n]{3,24}\s(?:n°|num|numero)|"
    r"mat\.|matricules?|groupe|livret\sde\sfamille\s(?:n°|no|num|numero))\s?[:=]?\s?(?:n°\s?)?(?:[a-z]{1,2}\s)?"
)
"""«N° de contrat 45127», «matricule 45127», «demande n° 45127»: nothing stands between a word for a number and it."""
_LEAST_BESIDE = 4
_FROM_ABROAD = re.compile(r"00(?:352[0-9]{6,9}|(?:3[0-9]|4[0-9]|2[1-6])[0-9]{8,11})")
"""The exit code, a country of Europe or of Africa, and a number of its own: only Luxembourg's may have under eight."""
_ANY_NUMBER = ("numero", "num", "n°")
_SENTENCE_END = re.compile(r"[.!?;]\s|\n\s*\n")


def find(view: View) -> Iterator[Span]:
    """Every number that is not plainly something else."""
    if view.digit_count < 4 or (view.digit_count < LEAST_BARE and not view.cues):
        return
    if "\n" in view.fold and view.digit_count >= LEAST_BARE:
        for column in _COLUMN.finditer(view.fold):
            digits = re.sub(r"[^0-9]", "", column[0])
            if len(digits) >= LEAST_BARE:
                label, rule = _kind(digits, False, _cue_of(view, *column.span()))
                yield Span(label, *column.span(), rule)
    yield from _lettered(view)
    for run in _RUN.finditer(without_benign(view)):
        digits = re.sub(r"[^0-9]", "", run[0])
        if len(digits) < 4:
            continue
        cue = _told_apart(view, _cue_of(view, run.start(), run.end()), digits, run)
        if len(digits) < LEAST_BARE and (cue is None or not _named(cue, digits, view, run)):
            continue
        beside = (
            cue is not None and len(digits) >= _LEAST_BESIDE and _BESIDE.fullmatch(view.fold, cue.start, run.start())
        )
        for span in _named_spans(digits, cue, run):
            if span.label is Label.PASSWORD and is_shown(view, span.start, span.end):
                continue
            yield span._replace(rule="number.beside") if beside and span.rule == "number.cue" else span
        nir = cue is not None and cue.label is Label.NIR
        if len(digits) == nir_key.WITHOUT and (nir or nir_shape_holds(digits)):
            yield from nir_key.after(view.fold, digits, run.end())


def _lettered(view: View) -> Iterator[Span]:
    """Phones and cards with letters that are drawn like figures."""
    if _LETTER_BESIDE.search(view.fold) is not None:
        for phone in _LETTERED_PHONE.finditer(view.fold):
            if not phone[0].isdigit() and sum(map(str.isdigit, phone[0])) >= 5:
                yield Span(Label.PHONE, *phone.span(), "number.phone")
        for card in _LETTERED_CARD.finditer(view.fold):
            if not card[0].isdigit() and sum(map(str.isdigit, card[0])) >= _LEAST_BARE_CARD:
                yield Span(Label.CARD, *card.span(), "number.card-shape")


def _cue_of(view: View, start: int, end: int) -> Cue | None:
    """The numeric cue that names `[start, end)`: the nearest before it, else the first right after."""
    before = [cue for cue in view.cues if cue.end <= start and start - cue.end <= CUE_REACH and cue.label in _NUMERIC]
    for cue in reversed(before):
        if not _SENTENCE_END.search(view.fold, cue.end, start):
            return cue
    after = [cue for cue in view.cues if end <= cue.start <= end + CUE_REACH_BACK and cue.label in _NUMERIC]
    return after[0] if after and not _SENTENCE_END.search(view.fold, end, after[0].start) else None


def _told_apart(view: View, cue: Cue | None, digits: str, run: re.Match[str]) -> Cue | None:
    """The cue, of the kind that the number has where its word has two: «numéro», «visa»."""
    if cue is None:
        return None
    if cue.label is Label.PHONE and len(digits) < _LEAST_BARE_CARD and digits[0] != "0" and not run[0].startswith("+"):
        generic = view.fold[cue.start : cue.end].rpartition(" ")[2] in _ANY_NUMBER
        if generic and _PHONE.fullmatch(digits) is None and len(digits) != _PHONE_WITHOUT_ZERO:
            return cue._replace(label=Label.MEMBER_ID)
    lettered = run.start() and view.fold[run.start() - 1].isalpha()
    if cue.label is Label.CARD and lettered and view.fold[cue.start : cue.end] == "visa" and len(digits) < _LEAST_CARD:
        return cue._replace(label=Label.ID_DOC)  # a visa to travel
    return cue


_PHONE_WITHOUT_ZERO = 9


def _named(cue: Cue, digits: str, view: View, run: re.Match[str]) -> bool:
    """Whether a short number beside `cue` is its value rather than a year, a short code or a count of things."""
    if len(digits) < _NUMERIC[cue.label]:  # «mon portable 06 12»: cut at the message's end
        at_end = run.end() >= len(view.fold.rstrip())
        return at_end and cue.label is Label.PHONE and len(digits) == 4 and digits[0] == "0"
    between = view.fold[cue.end : run.start()] if cue.end <= run.start() else view.fold[run.end() : cue.start]
    year = len(digits) == 4 and digits[:2] in ("19", "20") and cue.label not in (Label.PASSWORD, Label.CARD)
    dated = (
        _DAY_OR_EXPIRY.fullmatch(run[0]) is not None
        or _OF_A_YEAR.search(view.fold, max(0, run.start() - 8), run.end()) is not None
        or _IN_A_FILE.match(view.fold, run.end()) is not None
    )
    if dated or _is_postcode(view, run, told=_CONNECTED.fullmatch(between) is not None):
        return False
    if cue.label is Label.PASSWORD and _ERROR_CODE.match(view.fold, run.end()) is not None:
        return False
    if between == " " and cue.start >= run.end() and view.fold[cue.start : cue.end].endswith("s"):
        return False  # «35 000 adhérents»
    if cue.label is not Label.PASSWORD and (cue.start >= run.end() and _CONNECTED.fullmatch(between) is None):
        return False
    return not (year and not re.fullmatch(r"\s*(?::|=|n°|numero|est|c'est)\s*", between))


def _is_postcode(view: View, run: re.Match[str], *, told: bool) -> bool:
    """«Marseille 13008», «13008 Marseille»: five digits beside a town; `told`: said to be the cue's value."""
    if _POSTCODE.fullmatch(run[0]) is None:
        return False
    towns, everyday = gazetteers().towns, gazetteers().words
    before, after = _WORD_BEFORE.search(view.fold[: run.start()]), _WORD_AFTER.match(view.fold, run.end())
    if (before is not None and before[1] in towns) or (after is not None and after[1] in towns):
        return True
    return not told and after is not None and (after[1] not in everyday or view.text[after.start(1)].isupper())


_DAY_OR_EXPIRY = lazily(r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])/[2-4][0-9]")
"""«Le 02/05», «expire le 10/26»: a day of the year or a month, and no number."""
_OF_A_YEAR = lazily(r"(?<![a-z])(?:en|depuis|fin|debut)\s(?:19|20)[0-9]{2}$|\.js:[0-9:]{1,9}$")
_IN_A_FILE = re.compile(r"\.(?:pdf|jpe?g|png|heic|docx?)(?![a-z])")
_ERROR_CODE = lazily(
    r"\)?\s?:?\s?(?:access|denied|error|erreur|http|not\sfound|forbidden|unauthorized|bad\s|gateway|timeout|"
    r"service\sunav)"
)
_POSTCODE = re.compile(r"(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}")
_WORD_BEFORE = re.compile(r"([a-z]+)[ (]{1,2}$")
_WORD_AFTER = re.compile(r" ([a-z]+)")
_CONNECTED = lazily(
    r"[\s,:=('\"-]*(?:(?:c'?est|est|comme|pour|voila|sur|dans|=)\s)?(?:bien\s)?(?:mon|ma|le|la|notre|votre|un|"
    r"son)?\s?(?:n°|numero|num|code)?\s?"
    r"(?:de\s|d'|d\s)?"
)


def _named_spans(digits: str, cue: Cue | None, run: re.Match[str]) -> Iterator[Span]:
    label, rule = _kind(digits, run[0].startswith("+"), cue)
    start, end = run.span()
    if label is Label.PASSWORD:
        start, end = _whole_token(run.string, start, end)
    if label in (Label.MEMBER_ID, Label.ID_DOC) and (letter := _LAST_LETTER.match(run.string, end)):
        end = letter.end()
    if run[0].startswith("(") and ")" not in run[0]:
        start += 1
    if label is Label.PHONE and len(digits) > 15 and len(digits) % 10 == 0:
        yield from _several_phones(run, label, rule)
    elif (apart := _with_a_phone(digits)) is not None:
        yield from _two(run, *apart)
    else:
        yield Span(label, start, end, rule)


def _whole_token(fold: str, start: int, end: int) -> tuple[int, int]:
    """«Biscuit2019», «TGV-2024»: the digits of a secret and all that is glued to them."""
    before, after = _GLUED_BEFORE.search(fold, max(0, start - 40), start), _GLUED_AFTER.match(fold, end)
    return before.start() if before else start, after.end() if after else end


_GLUED_BEFORE = re.compile(r"[a-z0-9#@&*$_.!-]*[a-z0-9#@&*$_!-]$")
_GLUED_AFTER = re.compile(r"[#@&*$_!-]?[a-z0-9#@&*$_-]*[a-z0-9#@&*$_!][!?]{0,6}|[!?]{1,6}")


def _with_a_phone(digits: str) -> tuple[Label, int, Label] | None:
    """Whether a social security number and a phone stand side by side: the first's label, its digits, the other's."""
    if len(digits) not in (23, 25):
        return None
    if _PHONE.fullmatch(digits[-10:]) and nir_shape_holds(digits[:-10]):
        return Label.NIR, len(digits) - 10, Label.PHONE
    if _PHONE.fullmatch(digits[:10]) and nir_shape_holds(digits[10:]):
        return Label.PHONE, 10, Label.NIR
    return None


def _two(run: re.Match[str], first: Label, count: int, other: Label) -> Iterator[Span]:
    places = [at for at in range(run.start(), run.end()) if run.string[at].isdigit()]
    yield Span(first, places[0], places[count - 1] + 1, "number.nir-shape" if first is Label.NIR else "number.phone")
    yield Span(other, places[count], places[-1] + 1, "number.nir-shape" if other is Label.NIR else "number.phone")


def _several_phones(run: re.Match[str], label: Label, rule: str) -> Iterator[Span]:
    """Phones one after the other, ten digits each."""
    places = [at for at in range(run.start(), run.end()) if run.string[at].isdigit()]
    for first in range(0, len(places), 10):
        yield Span(label, places[first], places[first + 9] + 1, rule)


def _kind(digits: str, plus: bool, cue: Cue | None) -> tuple[Label, str]:  # noqa: PLR0911, PLR0912 — a list of readings, best first
    """The best reading of a number, and the rule that gave it."""
    count = len(digits)
    if count == 15 and nir_holds(digits) and nir_shape_holds(digits):
        return Label.NIR, "number.nir-key"
    if cue is not None and cue.label is Label.NIR:
        return Label.NIR, "number.cue"
    if cue is not None and cue.label is Label.PASSWORD and count >= _LEAST_CARD:
        cue = None  # «4970 … CVV 987»: no code is so long
    if _PHONE.fullmatch(("+" if plus else "") + digits):
        return Label.PHONE, "number.phone"
    if count % 10 == 0 and count > 10 and all(_PHONE.fullmatch(digits[at : at + 10]) for at in range(0, count, 10)):
        return Label.PHONE, "number.phone"
    if cue is not None and not (cue.label is Label.PHONE and count in (13, 15) and nir_shape_holds(digits)):
        return cue.label, "number.cue"
    if 13 <= count <= 23 and digits[0] in "23456" and any(luhn(digits[:n]) for n in range(13, min(count, 19) + 1)):
        card_first = count >= 16 or digits[:2] in ("34", "37") or not nir_shape_holds(digits)
        if card_first:
            return Label.CARD, "number.card-key"
    if count in (13, 15) and nir_shape_holds(digits):
        return Label.NIR, "number.nir-shape"
    if (plus and 8 <= count <= 15) or (11 <= count <= 15 and _FROM_ABROAD.fullmatch(digits)):
        return Label.PHONE, "number.phone"
    if count == 9 and digits[0] in "67":
        return Label.PHONE, "number.phone-shape"
    if 15 <= count <= 19:
        return Label.CARD, "number.card-shape"
    if count == 23:
        return Label.IBAN, "number.rib-shape"
    return Label.MEMBER_ID, "number.bare"
