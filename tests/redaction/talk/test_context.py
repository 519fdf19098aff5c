"""One value over several messages: what is told to wait is masked when it comes, and nothing else is."""

import pytest

from bot.redaction.labels import Label
from bot.redaction.redactor import Context
from tests.redaction.talk.talking import talk


@pytest.mark.parametrize(
    ("first", "second", "masked"),
    [
        ("mon numéro de sécu c’est", "1 84 07", "[NIR]"),
        ("mon tel :", "06 12 34 56 78 merci", "[PHONE] merci"),
        ("mon numéro d’adhérent est le", "66120984", "[MEMBER_ID]"),
        ("voici mon mot de passe :", "Tulipe!92", "[PASSWORD]"),
        ("mon mot de passe c’est", "doudou", "[PASSWORD]"),
        ("mon code d’activation", "4812", "[PASSWORD]"),
        ("ma carte bancaire :", "c’est la 4970", "c’est la [CARD]"),
    ],
)
def test_a_cue_waits_for_its_value(redactor, first, second, masked):
    assert talk(redactor, first, second) == [first, masked]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("j’ai oublié mon mot de passe", "doudou ?"),
        ("mon mot de passe c’est", "bonjour"),
        ("je ne trouve pas mon numéro d’adhérent", "2 fois que je demande"),
        ("mon téléphone", "15 jours que ça ne marche plus"),
        ("je n’ai pas reçu le mail", "toujours rien"),
        ("mon code d’activation", "merci de votre aide"),
    ],
)
def test_a_cue_that_gets_no_value_masks_nothing(redactor, first, second):
    assert talk(redactor, first, second)[1] == second


def test_a_number_cut_in_two_is_masked_on_both_sides(redactor):
    assert talk(redactor, "mon numéro de sécu 1 84 07 75", "056 123 72") == ["mon numéro de sécu [NIR]", "[NIR]"]
    assert talk(redactor, "tel 06 12 34", "56 78") == ["tel [PHONE]", "[PHONE]"]


def test_a_bare_number_that_goes_on_is_masked_when_it_is_long_enough(redactor):
    assert talk(redactor, "184077", "505612372")[1] == "[MEMBER_ID]"


def test_a_digit_a_message_is_followed_to_the_end(redactor):
    said = talk(redactor, "mon numéro de téléphone :", *"0612345678")
    assert said[1:] == ["[PHONE]"] * 10


@pytest.mark.parametrize(
    ("asked", "answer", "masked"),
    [
        (
            "Quel est le nom de votre premier animal ?",
            "câpre je crois, ou alors persil",
            "[PASSWORD] je crois, ou alors [PASSWORD 2]",
        ),
        ("votre plat préféré (question secrète)", "le gratin", "le [PASSWORD]"),
        ("Question secrète : votre ville de naissance ?", "Vierzon", "[PASSWORD]"),
        (
            "Votre code à quatre chiffres ?",
            "je dirais 2580 ou alors 0852",
            "je dirais [PASSWORD] ou alors [PASSWORD 2]",
        ),
        ("le cryptogramme au dos ?", "093", "[PASSWORD]"),
        ("Mot de passe actuel ?", "girelle tout court", "[PASSWORD] tout court"),
        ("Ne donnez jamais votre mot de passe", "trop tard c’est girelle44", "trop tard c’est [PASSWORD]"),
        ("Quel est le nom de votre premier animal ?", "aucune idée", "aucune idée"),
        ("Quel est votre code ?", "je préfère ne pas le dire", "je préfère ne pas le dire"),
        ("Sur quel numéro vous envoyer le code ?", "le fixe", "le fixe"),
        ("Souhaitez-vous recevoir le code par SMS ?", "par mail", "par mail"),
        ("j’ai perdu mon mot de passe, je fais comment ?", "urgence", "urgence"),
    ],
)
def test_what_was_asked_tells_what_the_answer_is(redactor, asked, answer, masked):
    assert talk(redactor, asked, answer)[1] == masked


def test_what_dangles_is_a_label_and_dies_with_the_next_message(redactor):
    assert redactor.redact("mon numéro d’adhérent c’est").dangling is Label.MEMBER_ID
    assert redactor.redact("merci", Context(Label.MEMBER_ID)).dangling is None
