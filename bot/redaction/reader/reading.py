"""The weights at work: how likely each word of a message is to be somebody's, and whose.

A chain over the words (conditional random field; Lafferty, McCallum and Pereira, 2001), read forwards and backwards.
One whole number holds a feature's five weights, a field each, so that adding numbers adds all five at once.
"""

import re
import struct
import zlib
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import exp
from operator import add
from pathlib import Path
from sys import intern
from typing import NamedTuple

from bot.redaction.gazetteers import gazetteers
from bot.redaction.reader.facts import NOBODY, Token, facts_of, first_of_lines, tables_of, tokens_of, tone_of
from bot.redaction.view import View

WEIGHTS = Path(__file__).with_name("weights.bin")
STATES = ("O", "P", "H", "S", "A", "X")
"""Nobody's; a person's name, health, a secret or a number of a member, an address, any other personal value."""
NOTHING, KINDS = STATES[0], STATES[1:]
_SCALE = 1000
"""Steps of a weight: a thousandth."""
_FIELD, _HALF = 32, 1 << 31
_LIFT = sum(_HALF << _FIELD * place for place in range(len(KINDS)))
"""Makes every field positive, to be read as bytes."""
QUIET = -3.0
"""Log odds: where no run of words is likelier than this to be of a kind, the chain is not read."""
_HEAD = struct.Struct("<32sI")
_WEIGHTS = struct.Struct(f"<{len(KINDS)}h")
_BESIDE = re.compile("-?[1-3]")
PLACES = (1, -1, 2, -2, 3, -3)
"""Of the words that a word tells of, in the order of `facts.around`."""
_SILENT = [0] * len(PLACES)
Table = Callable[[str, int], int]
"""What an entry weighs; the number where it has none. One for all words that ask it."""
_EMPTY: Table = dict[str, int]().get
_SIGN = 2
"""Signs and lengths of numbers are kept like everyday words."""


class Moves(NamedTuple):
    """What going from one state to the next weighs: from nothing to nothing; into, out of and within each kind; from
    any kind to any other.
    """

    calm: float
    into: Sequence[float]
    out: Sequence[float]
    stay: Sequence[float]
    cross: float


def pack(moves: Moves, weights: Mapping[str, Sequence[float]], fingerprint: str) -> bytes:
    """The file: `weights` has five for each feature; `fingerprint` is a SHA-256 in hex."""
    names = sorted(weights)
    flat = [moves.calm, *moves.into, *moves.out, *moves.stay, moves.cross]
    numbers = array("h", [round(one * _SCALE) for one in (*flat, *(one for name in names for one in weights[name]))])
    text = "\n".join(names).encode()
    return _HEAD.pack(bytes.fromhex(fingerprint), len(text)) + zlib.compress(numbers.tobytes() + text, 9)


class Form:
    """A word as it was typed, made ready: what it weighs itself (`own`), for the words after it (`one_on`…) and before
    it (`one_back`…), first on its line, and its tables of pairs, in the order of `facts.tables_of`.
    """

    __slots__ = (
        "first", "health", "key", "kind", "one_back", "one_on", "own", "t0", "t1", "t2", "t3", "t4", "t5",
        "t6", "t7", "three_back", "three_on", "two_back", "two_on",
    )  # fmt: skip

    def __init__(self, key: str, shape: str, reader: "Reader") -> None:
        facts = facts_of(key)
        self.key, self.health = facts.key, intern(facts.health)
        self.kind = intern(facts.lists + shape)
        self.own = reader.weigh((*facts.own, f"S{shape}"))
        told = reader.beside(facts.near)
        self.one_on, self.one_back, self.two_on, self.two_back, self.three_on, self.three_back = told
        self.one_on += reader.weigh((f"<{shape}",))
        self.one_back += reader.weigh((f">{shape}",))
        self.first = reader.weigh((f"F{shape}",))
        tables = [reader.table(name) for name in tables_of(facts)]
        self.t0, self.t1, self.t2, self.t3, self.t4, self.t5, self.t6, self.t7 = tables


class Reading(NamedTuple):
    """The tokens of a view and, of each, how likely it is to be of each of `STATES`; none where all are nobody's."""

    tokens: list[Token]
    likely: list[list[float]]


class Reader:
    """Read once, shared by threads: what it keeps is only ever added to, each time the same."""

    def __init__(self, packed: bytes, *, quiet: float = QUIET) -> None:
        """`packed`: the file as `pack` makes it. `quiet`: see `QUIET`."""
        self._quiet = quiet * _SCALE
        fingerprint, length = _HEAD.unpack_from(packed)
        self.fingerprint: str = fingerprint.hex()
        body = zlib.decompress(packed[_HEAD.size :])
        numbers = array("h", body[: len(body) - length])
        kinds = len(KINDS)
        calm, *moves = [one / _SCALE for one in numbers[: 3 * kinds + 2]]
        self._moves = Moves(calm, moves[:kinds], moves[kinds : 2 * kinds], moves[2 * kinds : 3 * kinds], moves[-1])
        self._odds = [
            (round((into - calm) * _SCALE), round((stay - calm) * _SCALE), round((out - calm) * _SCALE))
            for into, out, stay in zip(*self._moves[1:4], strict=True)
        ]
        into, out, stay = [[exp(one) for one in some] for some in self._moves[1:4]]
        self._shares = Moves(exp(calm), into, out, stay, exp(self._moves.cross))
        self._single: dict[str, int] = {}
        self._beside: dict[str, list[int]] = {}
        """By the places of `PLACES`."""
        pairs: dict[str, dict[str, int]] = {}
        weights = _WEIGHTS.iter_unpack(numbers[3 * kinds + 2 :].tobytes())
        for name, (p, h, s, a, x) in zip(body[len(body) - length :].decode().split("\n"), weights, strict=True):
            weight = p + (h << _FIELD) + (s << 2 * _FIELD) + (a << 3 * _FIELD) + (x << 4 * _FIELD)
            first, _, second = name.partition("|")
            if second:
                pairs.setdefault(first, {})[intern(second)] = weight  # one string for all: found without comparing
            elif beside := _BESIDE.match(name):
                many = self._beside.setdefault(name[beside.end() :], [*_SILENT])
                many[PLACES.index(int(beside[0]))] = weight
            else:
                self._single[name] = weight
        self._tables: dict[str, Table] = {name: table.get for name, table in pairs.items()}
        self._known: dict[tuple[str, str], Form] = {}
        self._everyday = gazetteers().words
        self._nobody = Form(NOBODY, NOBODY, self)

    def weigh(self, features: Iterable[str]) -> int:
        """What features weigh together, packed."""
        single = self._single.get
        return sum([single(feature, 0) for feature in features])

    def beside(self, features: Iterable[str]) -> list[int]:
        """What they weigh for each word around, by the places of `PLACES`."""
        told = _SILENT
        for many in map(self._beside.get, features):
            if many:
                told = list(map(add, told, many))
        return told

    def table(self, name: str) -> Table:
        """The pairs that begin with `name`."""
        return self._tables.get(name, _EMPTY)

    def read(self, view: View) -> Reading:
        """How likely each token of a view is to be somebody's."""
        tokens = tokens_of(view)
        if not tokens:
            return Reading(tokens, [])
        size = _FIELD * len(KINDS) // 8
        packed = b"".join([(one + _LIFT).to_bytes(size, "little") for one in self.weighed(view, tokens)])
        fields = struct.unpack(f"<{len(KINDS) * len(tokens)}I", packed)
        columns = [fields[kind :: len(KINDS)] for kind in range(len(KINDS))]
        return Reading(tokens, self._chain(columns) if self._is_loud(columns) else [])

    def weighed(self, view: View, tokens: list[Token]) -> list[int]:
        """What each token weighs, packed. The same features as `facts.features` writes out."""
        known, nobodies = self._known, [self._nobody] * 3
        forms = [known.get(token[2:]) or self._form(*token[2:]) for token in tokens]
        row = [*nobodies, *forms, *nobodies]
        weighed = []
        for third, before, last, here, after, next_one, far in zip(
            row, row[1:], row[2:], forms, row[4:], row[5:], row[6:], strict=False
        ):
            kind, health = here.kind, here.health
            weighed.append(
                here.own + last.one_on + before.two_on + third.three_on
                + after.one_back + next_one.two_back + far.three_back
                + last.t0(here.key, 0) + here.t1(after.key, 0) + last.t2(kind, 0) + last.t3(health, 0)
                + last.t4(kind, 0) + after.t5(kind, 0) + last.t6(health, 0) + here.t7(after.health, 0)
            )  # fmt: skip
        tone = self.table(f"?{tone_of(view)}")
        for at, form in enumerate(forms):
            if form.health != "0":
                weighed[at] += tone(form.health, 0)
        for at in first_of_lines(view, tokens):
            weighed[at] += forms[at].first
        if len(tokens) == 1:
            weighed[0] += self.weigh("O")
        return weighed

    def _form(self, key: str, shape: str) -> Form:
        form = Form(key, shape, self)
        if key in self._everyday or (len(key) <= _SIGN and key.isascii()):
            self._known[key, shape] = form
        return form

    def _is_loud(self, columns: Sequence[Sequence[int]]) -> bool:
        """Whether some run of words is at all likely to be of one kind: the best run of each, word by word."""
        for (into, stay, out), (first, *others) in zip(self._odds, columns, strict=True):
            enough = self._quiet - out
            run = first - _HALF
            for field in others:
                if run > enough:
                    return True
                run += stay
                run = field - _HALF + (run if run > into else into)
            if run > self._quiet:
                return True
        return False

    def _chain(self, columns: Sequence[Sequence[int]]) -> list[list[float]]:
        """The likelihood of each state of each token: what comes before it, times what comes after."""
        told = []
        for weights in zip(*columns, strict=True):
            most = max(_HALF, *weights)
            told.append([exp((one - most) / _SCALE) for one in (_HALF, *weights)])
        coming = self._passed(told, self._shares.into, self._shares.out)
        going = self._passed(told[::-1], self._shares.out, self._shares.into)[::-1]
        return [
            _scaled([one * other / itself for one, other, itself in zip(before, after, here, strict=True)])
            for before, after, here in zip(coming, going, told, strict=True)
        ]

    def _passed(
        self, told: Sequence[Sequence[float]], into: Sequence[float], out: Sequence[float]
    ) -> list[list[float]]:
        """What has come as far as each token, in shares. Written out by state: a loop takes four times as long."""
        calm, cross = self._shares.calm, self._shares.cross
        p_in, h_in, s_in, a_in, x_in = into
        p_out, h_out, s_out, a_out, x_out = out
        p_on, h_on, s_on, a_on, x_on = [one - cross for one in self._shares.stay]
        o, p, h, s, a, x = passed = _scaled(told[0])
        all_passed = [passed]
        for o_told, p_told, h_told, s_told, a_told, x_told in told[1:]:
            crossed = (p + h + s + a + x) * cross
            to_o = (o * calm + p * p_out + h * h_out + s * s_out + a * a_out + x * x_out) * o_told
            p = (o * p_in + p * p_on + crossed) * p_told
            h = (o * h_in + h * h_on + crossed) * h_told
            s = (o * s_in + s * s_on + crossed) * s_told
            a = (o * a_in + a * a_on + crossed) * a_told
            x = (o * x_in + x * x_on + crossed) * x_told
            whole = to_o + p + h + s + a + x
            o, p, h, s, a, x = to_o / whole, p / whole, h / whole, s / whole, a / whole, x / whole
            all_passed.append([o, p, h, s, a, x])
        return all_passed


def _scaled(likely: Sequence[float]) -> list[float]:
    whole = sum(likely)
    return [one / whole for one in likely]
