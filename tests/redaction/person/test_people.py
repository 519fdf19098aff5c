"""Names as people give, spell, correct and repeat them; and what only sounds like one. The names: people.yaml."""

import re
from pathlib import Path

import pytest
import yaml

from bot.redaction.labels import Label

_PEOPLE = yaml.safe_load(Path(__file__).with_name("people.yaml").read_text(encoding="utf-8"))
_VALUE = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_MARK = re.compile(r"\[PERSON(?: [2-9])?\]")


def _lines(name: str) -> list[str]:
    return [line.replace("⏎", "\n") for line in _PEOPLE[name].splitlines()]


@pytest.mark.parametrize("marked", _lines("names"))
def test_a_name_is_masked_whole_and_alone(redactor, marked):
    redacted = redactor.redact(_VALUE.sub(r"\1", marked)).text.text
    assert _MARK.sub("[PERSON]", redacted) == _VALUE.sub("[PERSON]", marked)


@pytest.mark.parametrize("text", _lines("no names"))
def test_what_only_sounds_like_a_name_stays(redactor, text):
    assert Label.PERSON not in {found.label for found in redactor.redact(text).found}


@pytest.mark.parametrize("text", _lines("nothing"))
def test_a_short_reply_a_place_and_another_language_stay_whole(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize("name", ["Léa", "Paul", "Zoé", "Amélie"])
def test_the_full_stop_after_a_name_stays(redactor, name):
    assert redactor.redact(f"Merci {name}. Mon compte est revenu").text.text == "Merci [PERSON]. Mon compte est revenu"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Bonjour je suis DRH dans une PME", "Bonjour je suis DRH dans une PME"),
        ("Je suis AESH à mi-temps", "Je suis AESH à mi-temps"),
        ("ma femme est ATSEM à Lille", "ma femme est ATSEM à Lille"),
        ("je suis HS là, trois heures que j’essaie", "je suis HS là, trois heures que j’essaie"),
        ("je suis DG d’une asso, 12 salariés", "je suis DG d’une asso, 12 salariés"),
        ("moi c’est DIALLO", "moi c’est [PERSON]"),
        ("je suis LE GOFF, du service paie", "je suis [PERSON], du service paie"),
        ("je m’appelle NGO", "je m’appelle [PERSON]"),
    ],
)
def test_the_initials_of_a_trade_are_no_name(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Salam, mon mari n’a pas reçu le mail", "Salam, mon mari n’a pas reçu le mail"),
        ("Rebonjour, ma fille est inscrite", "Rebonjour, ma fille est inscrite"),
        ("Bonsoirrr, mon fils a perdu son code", "Bonsoirrr, mon fils a perdu son code"),
        ("Azul, ma sœur attend sa carte", "Azul, ma sœur attend sa carte"),
        ("Karim, mon mari, n’a rien reçu", "[PERSON], mon mari, n’a rien reçu"),
        ("Kerbrat, mon mari, n’a rien reçu", "[PERSON], mon mari, n’a rien reçu"),
        ("Karim, mon mari n’a rien reçu", "[PERSON], mon mari n’a rien reçu"),
    ],
)
def test_a_greeting_before_a_relative_is_no_name(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "ma carte de lannée 2025 marche encore ?",
        "le numéro sur la carte de lan dernier",
        "la carte de tier payant 2026",
        "la carte de santer 2025",
    ],
)
def test_a_card_of_some_year_is_nobodys(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize("text", ["la sage femme libé est remboursée ?", "l’infirmière libé vient le matin"])
def test_a_trade_with_its_clipped_adjective_names_nobody(redactor, text):
    assert redactor.redact(text).found == ()


def test_what_a_trade_is_said_to_be_is_no_name(redactor):
    told = "mon fils a une bronchiolite, la kiné respi est prise en charge ?"
    assert redactor.redact(told).text.text == "mon fils a une [HEALTH], la kiné respi est prise en charge ?"
    assert redactor.redact("la sage femme Sophie Lebrun est passée").text.text == "la sage femme [PERSON] est passée"
