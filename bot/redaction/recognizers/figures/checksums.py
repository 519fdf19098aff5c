"""Checksums of numbers, over plain ASCII digits and capital letters. They rank a reading; they never veto a cue."""

IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29, "BY": 28,
    "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
    "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22,
    "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20,
    "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18,
    "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SE": 24,
    "SI": 19, "SK": 24, "SM": 27, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24,
    "XK": 20,
    # not in the registry, in use all the same
    "BF": 28, "BJ": 28, "CG": 27, "CI": 28, "CM": 27, "DZ": 26, "GA": 27, "MA": 28, "MG": 27, "ML": 28, "NE": 28,
    "SN": 28, "TG": 28,
}  # fmt: skip
"""How many letters and digits an IBAN of each country has (SWIFT's registry, and what banks of Africa print)."""


def luhn(digits: str) -> bool:
    """ISO/IEC 7812-1: payment cards, SIREN, SIRET."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def iban_holds(iban: str) -> bool:
    """ISO 13616: mod 97 of the whole, letters as 10…35, is 1. `iban` in capitals without spaces."""
    return int("".join(str(int(char, 36)) for char in iban[4:] + iban[:4])) % 97 == 1


def nir_holds(nir: str) -> bool:
    """The key of a social security number of 15 characters (`2A` and `2B` stand for Corsica): 97 − number mod 97."""
    number = nir[:13].replace("2A", "19", 1) if nir[5:7] == "2A" else nir[:13].replace("2B", "18", 1)
    return number.isdigit() and nir[13:].isdigit() and 97 - int(number) % 97 == int(nir[13:])


def nir_shape_holds(digits: str) -> bool:
    """Whether 13 or 15 characters may be a social security number: sex, then a month that INSEE gives out."""
    month = digits[3:5]
    return (
        digits[0] in "123478"
        and month.isdigit()
        and (1 <= int(month) <= 12 or 20 <= int(month) <= 42 or int(month) >= 50)
    )
