"""An illness given as an excuse between two commas goes; another excuse, or a list, stays."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "j’ai pas pu répondre à votre courrier, burn out, je reprends",
            "j’ai pas pu répondre à votre courrier, [HEALTH], je reprends",
        ),
        ("je peux pas sortir, covid, donc par mail", "je peux pas sortir, [HEALTH], donc par mail"),
        ("désolé du retard, covid, j’envoie demain", "désolé du retard, [HEALTH], j’envoie demain"),
    ],
)
def test_an_illness_as_an_excuse_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "je n’ai pas pu répondre, déménagement, désolé",
        "désolé pour le retard, grève des trains, j’arrive",
        "je n’ai pas envoyé les factures, dentiste, ophtalmo, kiné",
        "Vous ne remboursez pas : grippe, covid, gastro ?",
    ],
)
def test_another_excuse_or_a_list_stays(redactor, text):
    assert redactor.redact(text).text.text == text
