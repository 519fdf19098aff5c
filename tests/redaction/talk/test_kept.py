"""What is awaited goes on behind words that say nothing of their own, and takes no sentence for the value."""

import pytest

from tests.redaction.talk.talking import talk


@pytest.mark.parametrize(
    ("first", "filler", "then", "read"),
    [
        ("je veux changer mon adresse svp", "alors c’est", ["14 bis", "allée des Mimosas"], ["[ADDRESS]"] * 2),
        ("j’ai déménagé", "bah c’est", ["27", "rue du Moulin Vert", "Rennes"], ["[ADDRESS]"] * 3),
        ("je veux changer mon adresse", "merci", ["16", "rue Basse"], ["[ADDRESS]"] * 2),
        ("ma date de naissance est fausse", "alors", ["c’est le 14", "mai 52"], ["c’est le [DOB]", "[DOB]"]),
        ("vous avez mon ancien numéro", "bon", ["07 81", "44 12 90"], ["[PHONE]"] * 2),
        ("mon tel c’est 0699887766", "oups", ["7767 à la fin"], ["[PHONE] à la fin"]),
        ("mon numéro de contrat c’est 4581177", "ah pardon", ["4581178"], ["[MEMBER_ID]"]),
    ],
)
def test_a_filler_does_not_undo_what_is_awaited(redactor, first, filler, then, read):
    assert talk(redactor, first, filler, *then)[1:] == [filler, *read]


@pytest.mark.parametrize(
    ("first", "filler"),
    [
        ("je veux changer mon adresse", "euh"),
        ("vous avez mon ancien numéro", "bon"),
        ("mon numéro de contrat c’est 4581177", "pardon"),
    ],
)
@pytest.mark.parametrize(
    "then",
    [
        "ça marche pas",
        "2 fois que je le dis",
        "le 3639, est-ce gratuit ?",
        "404 sur la page des décomptes",
        "c’est le 12 que je déménage",
        "7.2.1",
        "page blanche",
        "comment on corrige",
    ],
)
def test_a_sentence_or_a_figure_of_something_else_stays_behind_a_filler(redactor, first, filler, then):
    assert talk(redactor, first, filler, then)[2] == then


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        (["j’ai mis le nom du chat", "filou"], ["j’ai mis le nom du chat", "[PASSWORD]"]),
        (["c’est ma ville de naissance", "Douarnenez"], ["c’est ma ville de naissance", "[PASSWORD]"]),
        (
            ["le chat s’appelle grisou", "j’ai mis ça", "et sa date", "2011"],
            ["le chat s’appelle [PASSWORD]", "j’ai mis ça", "et sa date", "[PASSWORD]"],
        ),
        (["le lapin c’est Pompon", "avec 2019"], ["le lapin c’est [PASSWORD]", "avec [PASSWORD]"]),
        (["j’ai mis le nom du chat", "je patiente"], ["j’ai mis le nom du chat", "je patiente"]),
        (["j’ai mis le nom du chat", "impossible"], ["j’ai mis le nom du chat", "impossible"]),
        (["j’ai mis mon mail", "rien reçu"], ["j’ai mis mon mail", "rien reçu"]),
        (["le chat c’est nul"], ["le chat c’est nul"]),
        (["et en 2024 aussi"], ["et en 2024 aussi"]),
    ],
)
def test_what_a_password_was_made_of_awaits_its_name(redactor, messages, read):
    assert talk(redactor, "mot de passe refusé", *messages)[1:] == read


@pytest.mark.parametrize(
    ("first", "then", "read"),
    [
        ("je suis née à Tunis", ["le 12", "août 1951"], ["le [DOB]", "[DOB]"]),
        ("il est né à Brest", ["en 1987", "le 4 mai"], ["en [DOB]", "le [DOB]"]),
        ("née le 14", ["mars", "56", "enfin 1956 quoi"], ["[DOB]", "[DOB]", "enfin [DOB] quoi"]),
        (
            "vous avez mis le 12/03/1961 comme date de naissance",
            ["c’est le 21", "du même mois", "avril 61"],
            ["c’est le [DOB]", "du même mois", "[DOB]"],
        ),
    ],
)
def test_a_birth_told_in_pieces_goes_on_behind_its_place_or_its_year(redactor, first, then, read):
    assert talk(redactor, first, *then)[1:] == read


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        (["mon contrat c’est le 4581177", "puis 351"], "puis [MEMBER_ID]"),
        (["je tape Canaille33 comme mot de passe", "puis 4411"], "puis [PASSWORD]"),
        (["je tape le code", "puis entrée"], "puis entrée"),
    ],
)
def test_what_comes_then_goes_on_with_the_value(redactor, messages, read):
    assert talk(redactor, *messages)[-1] == read
