"""Messages with personal data whose places are known: names of many origins × carriers × values × ways to type.

Everything is invented, by rule and by lot; the same seed gives the same messages. Not a list of phrases: what rules
miss here they miss for a reason. `messages(count, seed)` gives `Message(text, spans)`, spans in its code points.
"""

import random
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.redaction.recognizers.figures.checksums import luhn


@dataclass(frozen=True)
class Message:
    """`spans`: (label, start, end), in order."""

    text: str
    spans: tuple[tuple[str, int, int], ...]


MATERIAL = yaml.safe_load(Path(__file__).with_name("material.yaml").read_text(encoding="utf-8"))
CARRIERS: dict[str, list[str]] = MATERIAL["carriers"]
HARMLESS: list[str] = MATERIAL["harmless"]


class Maker:
    """Values of each kind, drawn with one source of chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def digits(self, count: int) -> str:
        return "".join(self.chance.choice("0123456789") for _ in range(count))

    def person(self) -> str:
        origin = self.chance.choice(list(MATERIAL["names"].values()))
        first = self.chance.choice(origin["first"])
        last = self.chance.choice(origin["last"]).replace("-", self.chance.choice("- "))
        return self.chance.choice(
            (f"{first} {last}", f"{first} {last}", f"{last.upper()} {first}", f"{first} {last.upper()}", first)
        )

    def phone(self) -> str:
        number = "0" + self.chance.choice("1234567679") + self.digits(8)
        pairs = [number[at : at + 2] for at in range(0, 10, 2)]
        separator = self.chance.choice((" ", "", ".", "-", "/", "  ", "\u00a0"))
        abroad = self.chance.choice(("+33 ", "0033", "+33 (0)")) + number[1] + " " + " ".join(pairs[1:])
        foreign = self.chance.choice(MATERIAL["foreigns"])
        return self.chance.choice(
            (separator.join(pairs), separator.join(pairs), separator.join(pairs), abroad, foreign)
        )

    def email(self) -> str:
        first, last = (
            plain(part).replace(" ", "").replace("’", "")
            for part in (self.person().split()[0], self.person().split()[-1])
        )
        joint = self.chance.choice((".", "_", "-", ""))
        domain = self.chance.choice(MATERIAL["domains"])
        return self.chance.choice(
            (
                f"{first}{joint}{last}@{domain}",
                f"{first}{self.digits(2)}@{domain}",
                f"{first}.{last} @ {domain}",
                f"{first} point {last} arobase {domain.replace('.', ' point ')}",
            )
        )

    def nir(self) -> str:
        department = self.chance.choice(("75", "13", "59", "2A", "2B", "97", "99"))
        born = f"{self.digits(2)}{self.chance.randint(1, 12):02}"
        body = self.chance.choice("12") + born + department + self.digits(6)
        number = int(body.replace("2A", "19", 1) if "2A" in body else body.replace("2B", "18", 1))
        key = f"{97 - number % 97:02}"
        parts = [
            body[:1],
            body[1:3],
            body[3:5],
            body[5:7],
            body[7:10],
            body[10:13],
            self.chance.choice((key, key, "00", "")),
        ]
        return self.chance.choice((" ", "", ".", "-")).join(part for part in parts if part)

    def iban(self) -> str:
        country, length = self.chance.choice((("FR", 23), ("FR", 23), ("BE", 12), ("DE", 18), ("LU", 16)))
        bban = self.digits(length)
        number = int("".join(str(int(char, 36)) for char in bban + country + "00"))
        whole = f"{country}{98 - number % 97:02}{bban}"
        spaced = " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))
        return self.chance.choice((whole, spaced, spaced.lower(), whole.lower()))

    def card(self) -> str:
        body = self.chance.choice("45") + self.digits(14)
        number = next(body + last for last in "0123456789" if luhn(body + last))
        return self.chance.choice((" ", "", "-")).join(number[at : at + 4] for at in range(0, 16, 4))

    def ip(self) -> str:
        four = ".".join(str(self.chance.randint(1, 254)) for _ in range(4))
        six = ":".join(f"{self.chance.randint(1, 65535):x}" for _ in range(8))
        return self.chance.choice((four, four, six, "2a01:e0a:1c2::" + f"{self.chance.randint(16, 65535):x}"))

    def dob(self) -> str:
        day, month, year = self.chance.randint(1, 28), self.chance.randint(1, 12), self.chance.randint(1930, 2009)
        named = MATERIAL["nameds"][month - 1]
        return self.chance.choice(
            (
                f"{day:02}/{month:02}/{year}",
                f"{day} {named} {year}",
                f"{day:02}.{month:02}.{year}",
                f"{day:02}-{month:02}-{year % 100:02}",
                f"{day:02} {month:02} {year}",
                f"{year}-{month:02}-{day:02}",
                f"{day:02}{month:02}{year}",
            )
        )

    def address(self) -> str:
        way = self.chance.choice(MATERIAL["ways"])
        name = self.chance.choice(MATERIAL["streets"])
        town = self.chance.choice(MATERIAL["towns"])
        number = str(self.chance.randint(1, 199)) + self.chance.choice(("", "", " bis", "B", " ter"))
        floor = self.chance.choice(("", "", "", ", bât. C", ", appt 12", ", 3e étage"))
        return self.chance.choice(
            (
                f"{number} {way} {name}{floor}, {town}",
                f"{number}, {way} {name} {town}",
                f"{number} {way} {name}",
                f"{way} {name} {town}",
                f"{number} {way} {name}\n{town}",
            )
        )

    def member_id(self) -> str:
        return self.chance.choice(
            (
                self.digits(8),
                self.digits(7),
                self.digits(6),
                "A" + self.digits(7),
                f"{self.digits(3)} {self.digits(3)} {self.digits(3)}",
                f"MA-{self.digits(4)}-{self.digits(5)}",
                self.digits(10),
            )
        )

    def password(self) -> str:
        word = self.chance.choice(("Tulipe", "soleil", "Marseille", "chaton", "Azerty", "Licorne"))
        return self.chance.choice(
            (
                f"{word}{self.digits(2)}",
                f"{word}{self.digits(2)}!",
                f"{word}@{self.digits(3)}",
                self.digits(6),
                f"{self.digits(2)}{word}#",
                f"x{self.digits(1)}K{self.digits(2)}q",
            )
        )

    def plate(self) -> str:
        letters = "ABCDEFGHJKLMNPQRSTVWXYZ"
        pair = lambda: "".join(self.chance.choice(letters) for _ in range(2))  # noqa: E731
        joint = self.chance.choice("- ")
        return self.chance.choice(
            (f"{pair()}{joint}{self.digits(3)}{joint}{pair()}", f"{pair()}{self.digits(3)}{pair()}")
        )

    def id_doc(self) -> str:
        return self.chance.choice(
            (
                f"{self.digits(2)}AB{self.digits(5)}",
                self.digits(12),
                f"D{self.digits(1)}H{self.digits(3)}RT{self.digits(1)}",
                self.digits(10),
            )
        )

    def geo(self) -> str:
        north, east = f"{self.chance.uniform(43, 50):.5f}", f"{self.chance.uniform(0, 7):.5f}"
        return self.chance.choice(
            (f"{north}, {east}", f"{north} {east}", f"{north} N, {east} E", "48°51'24\"N 2°21'08\"E", f"{north};{east}")
        )

    def activation_link(self) -> str:
        token = "".join(self.chance.choice("abcdefghijklmnopqrstuvwxyzABCDEFGH0123456789") for _ in range(24))
        return self.chance.choice(
            (
                f"https://www.aubepine.example/activation?token={token}",
                f"https://aubepine.example/a/{token}7b",
                f"https://portail.example/reset/{token}9#x",
                f"aubepine.example/activation?code={self.digits(6)}",
            )
        )

    def health(self) -> str:
        return self.chance.choice(MATERIAL["health"])

    def health_noun(self) -> str:
        return self.chance.choice(MATERIAL["health_noun"])


def plain(text: str) -> str:
    """Without accents, in small letters."""
    return "".join(char for char in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(char))


def _unaccented(text: str) -> str:
    spread = unicodedata.normalize("NFD", text)
    return unicodedata.normalize(
        "NFC", "".join(char for char in spread if char == "\u0327" or not unicodedata.combining(char))
    )


STYLES: tuple[Callable[[str], str], ...] = (
    lambda text: text, lambda text: text, lambda text: text, lambda text: text.replace("’", "'"), str.lower,
    lambda text: _unaccented(text.lower()), lambda text: _unaccented(text).replace("’", "'"), str.upper,
)  # fmt: skip
COURTESIES = ("", "", "Bonjour, ", "bjr ", "Bonsoir\n", "slt ")
ENDINGS = ("", "", " merci", ", svp", " ?", ". Merci d’avance", " c’est urgent")


def messages(count: int, seed: int, kinds: tuple[str, ...] | None = None) -> Iterator[Message]:
    """`count` messages with one value each, the kinds in turn."""
    maker = Maker(seed)
    order = kinds or tuple(CARRIERS)
    for number in range(count):
        kind = order[number % len(order)]
        carrier = maker.chance.choice(COURTESIES) + maker.chance.choice(CARRIERS[kind]) + maker.chance.choice(ENDINGS)
        before, after = carrier.split("{}")
        style = maker.chance.choice(STYLES)
        value = getattr(maker, kind.lower())()
        if kind not in ("PASSWORD", "ACTIVATION_LINK"):  # their case is their own
            value = style(value)
        before, after = style(before), style(after)
        yield Message(before + value + after, ((kind.removesuffix("_NOUN"), len(before), len(before) + len(value)),))


def harmless(seed: int) -> Iterator[Message]:
    """Messages in which nothing is anybody's, typed in every style."""
    maker = Maker(seed)
    for text in HARMLESS:
        for style in STYLES[3:]:
            yield Message(style(maker.chance.choice(COURTESIES) + text + maker.chance.choice(("", " ?", " merci"))), ())
