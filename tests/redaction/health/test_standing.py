"""What is granted to the ill and the handicapped, told of somebody; the same letters of a trade, a form, a question."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("licenciée pour inaptitude", "licenciée pour [HEALTH]"),
        ("mise à la retraite pour inaptitude", "mise à la retraite pour [HEALTH]"),
        ("je suis en CLM", "je suis en [HEALTH]"),
        ("en CLD depuis mars", "en [HEALTH] depuis mars"),
        ("enseignante en CLM depuis la Toussaint", "enseignante en [HEALTH] depuis la Toussaint"),
        ("mon CLD se termine en juin", "mon [HEALTH] se termine en juin"),
        ("en congé patho", "en [HEALTH]"),
        ("mon mari est toujours en AT", "mon mari est toujours en [HEALTH]"),
        ("ma fille est reconnue à 50 % par la MDPH", "ma fille est [HEALTH] par la MDPH"),
        ("la MDPH lui a donné 79 %", "la MDPH lui a donné [HEALTH]"),
        ("mon fils a un dossier MDPH", "mon fils a un dossier [HEALTH]"),
        ("il a une AESH", "il a une [HEALTH]"),
        ("mon fils n’a plus d’AESH depuis la rentrée", "mon fils n’a plus d’[HEALTH] depuis la rentrée"),
        ("mon fils est en attente de son AESH", "mon fils est en attente de son [HEALTH]"),
        ("l’AESH de mon fils est absente", "l’[HEALTH] de mon fils est absente"),
    ],
)
def test_a_right_of_the_ill_tells_an_illness(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "c’est quoi un CLM ?",
        "un agent en CLM garde-t-il sa mutuelle ?",
        "en CLD comme en CLM, la cotisation est la même ?",
        "le code CLD s’affiche en rouge",
        "je suis en CDD depuis le 4",
        "que couvre le contrat en AT ?",
        "j’ai téléchargé l’AT pour l’école",
        "je suis AESH dans une école",
        "qui paie l’AESH ?",
        "ma sœur travaille à la MDPH",
        "où envoyer un dossier MDPH ?",
        "la portabilité joue-t-elle après un licenciement pour inaptitude ?",
        "licencié au club de foot, j’ai un certificat à payer ?",
        "je suis reconnu à 50 % par votre fidélité",
    ],
)
def test_a_trade_a_form_and_a_question_tell_nothing(redactor, text):
    assert redactor.redact(text).text.text == text
