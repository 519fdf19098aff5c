"""Our checksums against well-known libraries: valid numbers, and the same with one digit off."""

import pytest
from schwifty import registry
from stdnum import luhn as stdnum_luhn
from stdnum.fr import nir as stdnum_nir
from stdnum.iso7064 import mod_97_10

from bot.redaction.labels import Label
from bot.redaction.recognizers.figures.checksums import IBAN_LENGTHS, iban_holds, luhn, nir_holds

NIRS = ["184077505612372", "279122A00401832", "295109912611193", "253072B07300470", "168127508402302"]
IBANS = [
    "FR7630006000011234567890189", "BE68539007547034", "DE89370400440532013000", "ES9121000418450200051332",
    "IT60X0542811101000000123456", "LU280019400644750000", "CH9300762011623852957", "PT50000201231234567890154",
    "MA64011519000001205000534921", "TN5910006035183598478831", "GB29NWBK60161331926819",
    "PL61109010140000071219812874",
]  # fmt: skip
CARDS = ["4970101234567893", "4111111111111111", "5555555555554444", "378282246310005", "6011111111111117"]


def with_one_digit_off(number: str, start: int = 0) -> list[str]:
    return [
        number[:at] + str((int(char) + 1) % 10) + number[at + 1 :]
        for at, char in enumerate(number)
        if char.isdigit() and at >= start
    ]


@pytest.mark.parametrize("number", [variant for valid in CARDS for variant in (valid, *with_one_digit_off(valid))])
def test_luhn_agrees_with_stdnum(number):
    assert luhn(number) == stdnum_luhn.is_valid(number)


@pytest.mark.parametrize("number", [variant for valid in NIRS for variant in (valid, *with_one_digit_off(valid, 7))])
def test_the_key_of_a_nir_agrees_with_stdnum(number):
    assert nir_holds(number) == (stdnum_nir.calc_check_digits(number[:13]) == number[13:])


@pytest.mark.parametrize("number", [variant for valid in IBANS for variant in (valid, *with_one_digit_off(valid))])
def test_the_key_of_an_iban_agrees_with_stdnum(number):
    assert iban_holds(number) == mod_97_10.is_valid(number[4:] + number[:4])


def test_every_country_of_the_registry_has_its_iban_length():
    lengths = {country: registry.get_iban_spec(country).iban_length for country in registry.get_countries()}
    assert {country: IBAN_LENGTHS.get(country) for country in lengths} == lengths


@pytest.mark.parametrize(
    ("label", "number"),
    [(Label.NIR, nir) for nir in NIRS]
    + [(Label.IBAN, iban) for iban in IBANS]
    + [(Label.CARD, card) for card in CARDS],
)
def test_a_number_is_masked_whether_its_key_holds_or_not(redactor, label, number):
    start = 7 if label is Label.NIR else 4 if label is Label.IBAN else 0
    for written in (number, *with_one_digit_off(number, start)):
        (found,) = redactor.redact(f"voici {written} merci").found
        assert (found.start, found.end) == (6, 6 + len(written))


@pytest.mark.parametrize("nir", NIRS)
def test_a_valid_key_names_the_kind(redactor, nir):
    assert [found.label for found in redactor.redact(nir).found] == [Label.NIR]
