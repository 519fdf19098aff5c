"""The browser's first look beside the redactor, on the same vectors. It runs in Node, as the service serves it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

import webhooks
from bot.redaction.redactor import Redactor
from tests.redaction.generator import harmless, messages
from webhooks.static_files import served_script

WIDGET = Path(webhooks.__file__).with_name("widget")
VECTORS = json.loads((Path(__file__).parents[1] / "redaction/vectors.json").read_text(encoding="utf-8"))
KINDS = ("EMAIL", "PHONE", "NIR", "IBAN", "CARD", "IP")
SEEN = [*KINDS, "MEMBER_ID"]
REDACTOR = Redactor()

LOOK = """
import {look} from "./first_look.mjs"
const {texts} = given
const points = (text, units) => Array.from(text.slice(0, units)).length
told(texts.map((text) => look(text).map(({label, start, end}) =>
  ({label, start: points(text, start), end: points(text, end)}))))
"""
COUNT = """
import {look} from "./first_look.mjs"
told(given.texts.map((text) => look(text).length))
"""
MASK = """
import {look, masked} from "./first_look.mjs"
import {words} from "./words.fr.mjs"
told(given.texts.map((text) => masked(text, look(text), words.hidden)))
"""
SAY = """
import {words} from "./words.fr.mjs"
told({seen: given.kinds.map((kinds) => words.seen(kinds)), hidden: given.labels.map(words.hidden)})
"""
HARNESS = """
import {readFileSync} from "node:fs"
const given = JSON.parse(readFileSync(0, "utf-8"))
const told = (answer) => process.stdout.write(JSON.stringify(answer))
"""


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    """Runs a script beside the served modules: `node(script, **given)` gives what it `told`."""
    folder = tmp_path_factory.mktemp("widget")
    for name in ("first_look", "words.fr"):
        served = served_script((WIDGET / f"{name}.js").read_text(encoding="utf-8"))
        (folder / f"{name}.mjs").write_text(served, encoding="utf-8")

    def run(script: str, **given: Any) -> Any:
        done = subprocess.run(
            ["node", "--input-type=module", "-e", HARNESS + script],
            input=json.dumps(given), capture_output=True, text=True, check=True, cwd=folder, timeout=60,
        )  # fmt: skip
        return json.loads(done.stdout)

    return run


def test_it_finds_every_vector_of_its_kinds_and_is_silent_on_the_harmless_ones(node):
    found = node(LOOK, texts=[vector["text"] for vector in VECTORS])
    wanted = [[span for span in vector["spans"] if span["label"] in SEEN] for vector in VECTORS]
    wrong = {
        vector["text"]: (seen, want)
        for vector, seen, want in zip(VECTORS, found, wanted, strict=True)
        if sorted(seen, key=str) != sorted(({k: span[k] for k in ("label", "start", "end")} for span in want), key=str)
    }
    assert wrong == {}
    assert {span["label"] for spans in wanted for span in spans} >= set(KINDS)
    assert [] in wanted


def test_on_messages_made_by_lot_it_finds_each_value_that_is_written_in_figures(node):
    made = messages(900, seed=4, kinds=KINDS)
    written = [message for message in made if message.spans[0][0] != "EMAIL" or "@" in message.text]
    found = node(LOOK, texts=[message.text for message in written])
    missed = [
        message
        for message, seen in zip(written, found, strict=True)
        for label, start, end in message.spans
        if not any(one["label"] == label and one["start"] <= start and end <= one["end"] for one in seen)
    ]
    assert missed == []
    assert len(written) > 800


def test_what_it_announces_the_service_does_mask(node):
    """«Elle sera masquée» is kept: all that is seen here, the redactor masks, whatever name it gives it."""
    texts = [message.text for message in (*messages(900, seed=5), *harmless(5))]
    for text, seen in zip(texts, node(LOOK, texts=texts), strict=True):
        masked = REDACTOR.redact(text).found
        for one in seen:
            assert any(span.start <= one["start"] and one["end"] <= span.end for span in masked), (text, one)


def test_it_sees_through_blanks_dashes_and_digits_of_other_forms(node):
    texts = [
        "06\u00a012\u202f34\u00a056\u00a078",
        "06–12–34–56–78",
        "０６１２３４５６７８",
        "06\u200b12\u200b34\u200b56\u200b78",
    ]
    assert [[one["label"] for one in seen] for seen in node(LOOK, texts=texts)] == [["PHONE"]] * 4


def test_no_shape_of_text_makes_it_run_away(node):
    """200 kB of each, within the harness’s minute: a pattern that goes back over what it has read would not end."""
    shapes = ["0", "1 ", "a", "a@", "a.", "a-", "fr76 ", ":", "1:", "12/", "2001-", "1.", "rcs a-", "é", "2a ", " "]
    found = node(COUNT, texts=[(shape * 200_000)[:200_000] for shape in shapes])
    assert len(found) == len(shapes)


def test_what_stands_in_the_place_of_values_is_plain_text_to_the_redactor(node):
    """Brackets typed by a member are text: nothing in them is masked again, and nothing is awaited after them."""
    values = {
        "EMAIL": "claire@exemple.fr", "PHONE": "06 12 34 56 78", "NIR": "2 84 07 75 056 123 45",
        "IBAN": "FR76 3000 6000 0112 3456 7890 189", "CARD": "4970 1012 3456 7890", "IP": "192.168.1.12",
        "MEMBER_ID": "660412987",
    }  # fmt: skip
    carriers = [
        "{}", "mon identifiant est {}", "mon mot de passe est {}", "rappelez-moi au {}", "mon numéro : {} merci",
        "je suis {} et je n’arrive pas à me connecter", "mon numéro d’adhérent {}", "ma carte bancaire {}",
    ]  # fmt: skip
    texts = [carrier.format(value) for carrier in carriers for value in values.values()]
    for text, masked in zip(texts, node(MASK, texts=texts), strict=True):
        read = REDACTOR.redact(masked)
        assert (read.found, read.dangling, "[" in masked) == ((), None, True), (text, masked)


def test_it_says_in_french_what_it_saw(node):
    kinds = [[kind] for kind in SEEN] + [["EMAIL", "PHONE"], ["EMAIL", "EMAIL"]]
    said = node(SAY, kinds=kinds, labels=SEEN)
    assert said["seen"] == [
        "Votre message contient une adresse e-mail. Elle sera masquée.",
        "Votre message contient un numéro de téléphone. Il sera masqué.",
        "Votre message contient un numéro de sécurité sociale. Il sera masqué.",
        "Votre message contient un IBAN. Il sera masqué.",
        "Votre message contient un numéro de carte. Il sera masqué.",
        "Votre message contient une adresse IP. Elle sera masquée.",
        "Votre message contient un numéro ou identifiant. Il sera masqué.",
        "Votre message contient des données personnelles (adresse e-mail, numéro de téléphone). Elles seront masquées.",
        "Votre message contient des données personnelles (adresse e-mail). Elles seront masquées.",
    ]
    assert said["hidden"] == [
        "[adresse e-mail]", "[numéro de téléphone]", "[numéro de sécu]", "[IBAN]", "[numéro de carte]", "[adresse IP]",
        "[numéro]",
    ]  # fmt: skip


CONTACTS = ["01 99 00 12 34", "aide@aubepine.example"]
OPEN = """
import {look} from "./first_look.mjs"
told(given.texts.map((text) => look(text, given.contacts).map(({label}) => label)))
"""


def test_the_insurers_own_contacts_are_announced_no_more_than_they_are_masked(node):
    """However they are written; what only ends like one of them is somebody’s."""
    ours = [
        "je vous appelle au 01 99 00 12 34",
        "le +33 1 99 00 12 34",
        "01.99.00.12.34 ne répond pas",
        "AIDE@aubepine.example",
    ]
    theirs = [
        "01 99 00 12 35",
        "aide@aubepine.example.org",
        "jaide@aubepine.example",
        "au 01 99 00 12 34 ou au 06 12 34 56 78",
    ]
    redactor = Redactor(CONTACTS)
    assert [redactor.redact(text).found for text in ours] == [()] * len(ours)
    assert node(OPEN, texts=ours, contacts=CONTACTS) == [[]] * len(ours)
    assert node(OPEN, texts=theirs, contacts=CONTACTS) == [["PHONE"], ["EMAIL"], ["EMAIL"], ["PHONE"]]
    assert [[one.label for one in redactor.redact(text).found] for text in theirs] == [
        ["PHONE"],
        ["EMAIL"],
        ["EMAIL"],
        ["PHONE"],
    ]
