"""One slip of a finger hides no illness where somebody has, had or takes one; everyday words with a slip stay."""

import pytest

SLIPS = [
    ("ma mére a fai un infractus", "infractus"),
    ("jai fait un infartus", "infartus"),
    ("ma grand mere a l alzaimer", "alzaimer"),
    ("ma mere a l'algeimer", "algeimer"),
    ("mon mari a de l'arthros", "arthros"),
    ("mon papa a fait un avécé", "avécé"),
    ("ma fille a la rougole", "rougole"),
    ("il a fait une pnemonie", "pnemonie"),
    ("mon pere a le parkison", "parkison"),
    ("j'ai un lumbagot", "lumbagot"),
    ("ma mere a la cataracque", "cataracque"),
    ("je suis sous ozampic", "ozampic"),
    ("je fais de l'hypertansion", "hypertansion"),
    ("j'ai le colesterol et la tention", "tention"),
    ("jai des caillots et je porte des bas", "caillots"),
]
HARMLESS = [
    "mon mari a un nouvo numero",
    "j'ai une facturre de 30 euros",
    "ma femme a un contra chez vous",
    "ma mere a un dossié chez vous",
    "j'ai des soucis de conexion",
    "il a fait une resiliasion",
    "j'ai le formulere",
    "mon mari a une augmantation de cotisasion",
    "ma fille fait de la dance et du judot",
    "je suis sous windos 10",
    "je prends la formul confort",
    "un infractus, ça se rembourse comment en general ?",
]


@pytest.mark.parametrize(("text", "fact"), SLIPS)
def test_an_illness_with_a_slip_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text


@pytest.mark.parametrize("text", HARMLESS)
def test_an_everyday_word_with_a_slip_stays(redactor, text):
    assert redactor.redact(text).text.text == text
