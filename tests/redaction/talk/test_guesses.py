"""A password or a login that fails, and then what somebody tries: no word announces it, the talk and the try do."""

import pytest

from tests.redaction.talk.talking import last_masked


@pytest.mark.parametrize(
    ("guess", "masked"),
    [
        ("chocolatine", "[PASSWORD]"),
        ("CHOCOLATINES", "[PASSWORD]"),
        ("papillon 75", "[PASSWORD]"),
        ("chat noir", "[PASSWORD]"),
        ("tournesolgéant", "[PASSWORD]"),
        ("Doudou 2008 !", "[PASSWORD] !"),
        ("enfin 7777", "enfin [PASSWORD]"),
        ("non 7778", "non [PASSWORD]"),
        ("je met toujours pitchoune", "je met toujours [PASSWORD]"),
        ("j’avais noté azertyuiop", "j’avais noté [PASSWORD]"),
        ("ma fille avait mis licorne", "ma fille avait mis [PASSWORD]"),
        ("je peux mettre jaimelemuscat ?", "je peux mettre [PASSWORD] ?"),
        ("il refuse marguerite", "il refuse [PASSWORD]"),
        ("il veut pas girafe", "il veut pas [PASSWORD]"),
        ("c’est Caramel3 ou caramels", "c’est [PASSWORD] ou [PASSWORD 2]"),
        ("c’est pas filou c’est Filou2", "c’est pas [PASSWORD] c’est [PASSWORD 2]"),
        ("pitchoune avec 2 t", "[PASSWORD]"),
        ("ah non attendez c Filou2 avec un point d’exclamation à la fin", "ah non attendez c [PASSWORD]"),
        ("je vois Xp4", "je vois [PASSWORD]"),
        ("je pense que c’est hortensia", "je pense que c’est [PASSWORD]"),
    ],
)
def test_what_is_tried_for_a_password_that_fails_goes(redactor, guess, masked):
    assert last_masked(redactor, "mon mot de passe ne marche pas", guess) == masked


@pytest.mark.parametrize(
    ("guess", "masked"),
    [
        ("je crois que c’est gege44", "je crois que c’est [MEMBER_ID]"),
        ("je crois que c’est ma.tante76", "je crois que c’est [MEMBER_ID]"),
        ("ou bien nanou", "ou bien [MEMBER_ID]"),
        ("d’habitude je mets yoyo", "d’habitude je mets [MEMBER_ID]"),
        ("sinon lemoalg", "sinon [MEMBER_ID]"),
        ("avec titi62 pareil", "avec [MEMBER_ID] pareil"),
        ("et titi_62 ?", "et [MEMBER_ID] ?"),
        ("ou alors mamie.josette", "ou alors [MEMBER_ID]"),
        ("59bichette", "[MEMBER_ID]"),
    ],
)
def test_what_is_tried_for_a_login_that_fails_goes(redactor, guess, masked):
    assert last_masked(redactor, "mon identifiant est refusé", guess) == masked


@pytest.mark.parametrize("cue", ["mon mot de passe ne marche pas", "mon identifiant est refusé"])
@pytest.mark.parametrize(
    "remark",
    [
        "oki",
        "mon mari",
        "merkiiii",
        "c’est pas possible",
        "rembourcement",
        "dentiste",
        "et mes lunettes ?",
        "couronne",
        "j’ai essayé avec Firefox et Safari",
        "sur mon iphone13",
        "erreur403",
        "capture1.png",
        "mars 2024",
        "12 caractères",
        "ça met timeout",
        "il met identifiant inconnu",
        "il dit que compte bloqué",
        "j’ai mis deux majuscules",
        "je mets ma date de naissance",
        "avec difficulté",
        "sinon avocat",
        "escrocs",
        "chsais pas",
        "puis écran blanc",
        "je rentre de vacances",
        "page introuvable",
        "Faut-il le cerfa ou le S3110 ? Je m’y perds",
    ],
)
def test_what_is_said_of_it_or_of_something_else_stays(redactor, cue, remark):
    assert last_masked(redactor, cue, remark) == remark


@pytest.mark.parametrize(
    ("before", "choice"),
    [
        ("mot de passe trop court", "bretagneforever"),
        ("mot de passe trop court", "jaimelapluie"),
        ("le mot de passe doit faire 12 caractères", "chocolat noir et menthe"),
        ("le mot de passe doit avoir 12 caractères", "coquelicot-mer-tambour"),
        ("mot de passe pas assez long", "montagnesdujura"),
    ],
)
def test_a_longer_one_that_is_chosen_goes(redactor, before, choice):
    assert last_masked(redactor, before, choice) == "[PASSWORD]"


@pytest.mark.parametrize(
    "remark",
    [
        "incompréhensible",
        "majuscule minuscule et chiffre",
        "lettres et chiffres et signe",
        "carte vitale et mutuelle",
        "hypnose, réflexologie",
        "le détartrage",
        "le bouton valider",
        "page blanche",
        "combien de caractères",
        "peut-être pas",
    ],
)
def test_what_is_said_of_its_length_stays(redactor, remark):
    assert last_masked(redactor, "mot de passe trop court, 12 caractères", remark) == remark


def test_a_guess_goes_on_as_long_as_the_talk_does(redactor):
    tries = ["mon mot de passe ne marche pas", "Caramel", "Caramels", "enfin caramel 12"]
    assert last_masked(redactor, *tries, "ou alors praline") == "ou alors [PASSWORD]"
    assert last_masked(redactor, "mon login est refusé", "ou titi62", "sinon nanou") == "sinon [MEMBER_ID]"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("comment changer mon mot de passe ?", "parapluie"),
        ("comment changer mon mot de passe ?", "et sinon pour l’optique ?"),
        ("mon numéro de contrat est 1234567", "ou alors praline"),
        ("le site est lent", "chocolatine"),
    ],
)
def test_where_nothing_fails_a_word_is_no_guess(redactor, before, said):
    assert last_masked(redactor, before, said) == said


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("V@cances2024", "[PASSWORD]"),
        ("p@ssw0rd", "[PASSWORD]"),
        ("jean@2024", "[PASSWORD]"),
        ("mon mail jean@2024", "mon mail [EMAIL]"),
        ("toto@free", "[EMAIL]"),
        ("nom@exemple.fr", "[EMAIL]"),
        ("crypto 318", "crypto [PASSWORD]"),
        ("crypto 318 euros", "crypto 318 euros"),
        ("j’ai mis Vacances puis l’année", "j’ai mis [PASSWORD] puis l’année"),
    ],
)
def test_a_sign_for_a_letter_and_a_card_s_back_by_its_own_name(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


def test_a_card_s_number_told_in_groups_after_a_word_of_paying(redactor):
    told = ("je veux payer ma cotisation", "4970 1012", "3456", "7890")
    for until in range(2, len(told) + 1):
        assert last_masked(redactor, *told[:until]) == "[CARD]"
    assert last_masked(redactor, "mon numéro de contrat", "4970 1012") == "[MEMBER_ID]"
