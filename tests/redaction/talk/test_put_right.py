"""A birth date, an address, a phone, a name or a mail put right in the message after the one that speaks of it."""

import pytest

from tests.redaction.talk.talking import talk

BIRTH, PHONE, HOME = (
    "ma date de naissance est fausse",
    "vous avez toujours mon ancien numéro",
    "je veux changer mon adresse postale",
)


@pytest.mark.parametrize(
    ("first", "then", "read"),
    [
        (BIRTH, ["le 8 juin"], ["le [DOB]"]),
        (BIRTH, ["c’est le huit juin"], ["c’est le [DOB]"]),
        (BIRTH, ["08/06"], ["[DOB]"]),
        (BIRTH, ["15"], ["[DOB]"]),
        (BIRTH, ["le 15 pas le 16"], ["le [DOB] pas le [DOB 2]"]),
        (BIRTH, ["y a marqué 1974"], ["y a marqué [DOB]"]),
        (BIRTH, ["en 47"], ["en [DOB]"]),
        (BIRTH, ["c’est 1947"], ["c’est [DOB]"]),
        (BIRTH, ["en fait c’est le 13", "avril", "58"], ["en fait c’est le [DOB]", "[DOB]", "[DOB]"]),
        (BIRTH, ["je lis le 3 sur ma carte"], ["je lis le [DOB] sur ma carte"]),
        (BIRTH, ["soixante et un au lieu de seize"], ["[DOB] au lieu de [DOB 2]"]),
        ("ma date de naissance 12/03/1961 est fausse", ["c’est le 21"], ["c’est le [DOB]"]),
        ("elle demande ma date de naissance", ["moi je suis de 62"], ["moi je suis de [DOB]"]),
        (
            "comment changer mon numéro",
            ["le nouveau zéro sept", "soixante-huit douze", "quarante quatre dix"],
            ["le nouveau [PHONE]", "[PHONE]", "[PHONE]"],
        ),
        (PHONE, ["l’ancien zéro six douze"], ["l’ancien [PHONE]"]),
        (PHONE, ["ça commence par zéro six"], ["ça commence par [PHONE]"]),
        (PHONE, ["le nouveau c’est zéro sept soixante"], ["le nouveau c’est [PHONE]"]),
        (PHONE, ["le nouveau c’est 07 81"], ["le nouveau c’est [PHONE]"]),
        (PHONE, ["l’ancien c’est le 06 12"], ["l’ancien c’est le [PHONE]"]),
        (PHONE, ["ça se termine par 45"], ["ça se termine par [PHONE]"]),
        (HOME, ["rue Gambetta"], ["[ADDRESS]"]),
        (HOME, ["route de Quimper"], ["[ADDRESS]"]),
        (HOME, ["12 Gambetta"], ["[ADDRESS]"]),
        (HOME, ["9 bis", "rue Pasteur", "29710", "Plozévet"], ["[ADDRESS]"] * 4),
        (HOME, ["au 12"], ["au [ADDRESS]"]),
        (HOME, ["c’est le 9 maintenant"], ["c’est le [ADDRESS] maintenant"]),
        (HOME, ["3e étage gauche"], ["[ADDRESS]"]),
        (HOME, ["2e gauche"], ["[ADDRESS]"]),
        (HOME, ["bât C"], ["[ADDRESS]"]),
        (HOME, ["rue du 11 novembre"], ["[ADDRESS]"]),
        (HOME, ["à Kerlaz"], ["à [ADDRESS]"]),
        (HOME, ["c’est plus rue Basse"], ["c’est plus [ADDRESS]"]),
        ("j’ai déménagé", ["au 12"], ["au [ADDRESS]"]),
        ("il habite 4 rue des Lilas", ["moi c’est le 9", "même rue"], ["moi c’est le [ADDRESS]", "même rue"]),
    ],
)
def test_what_puts_a_value_right_is_masked_in_its_own_shape(redactor, first, then, read):
    assert talk(redactor, first, *then)[1:] == read


@pytest.mark.parametrize(
    ("first", "then"),
    [
        *[(BIRTH, said) for said in (
            "depuis le 8 juin", "le 15 j’ai appelé", "ça fait 2 mois", "neuf mois", "en 2025", "fin juin", "les deux",
            "à 14h30", "erreur 1947", "page 3", "c’est bon", "quel mois ?", "par mail le 8 juin",
        )],
        *[(BIRTH, said) for said in (
            "c’est marqué sur l’attestation de mars", "celle de 2025", "sur la carte vitale de 2023",
        )],
        *[(PHONE, said) for said in (
            "zéro réponse", "zéro", "les deux", "un nouveau téléphone", "ça commence le 15", "depuis le 6", "le 12",
        )],
        *[(HOME, said) for said in (
            "rue obligatoire", "place disponible", "route barrée", "chemin d’accès", "cours de modification", "la rue",
            "le code postal", "2 fois", "3 enfants", "12 mois", "étape 2", "Bloqué", "Captcha", "Firefox", "Bjr",
            "c’est le 12 que je déménage", "2026", "le 15 décembre", "en cours", "à jour",
        )],
        ("Département de naissance ?", "le 62"),
        ("je déménage", "le 15"),
        ("je déménage", "à Lyon"),
        ("mon adresse mail est fausse", "12"),
        ("quelle est l’adresse de l’agence", "rue Gambetta"),
        ("l’adresse de la clinique est fausse", "rue Zola"),
    ],
)  # fmt: skip
def test_what_is_said_after_a_complaint_and_has_another_shape_stays(redactor, first, then):
    assert talk(redactor, first, then)[1] == then


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        (["zéro six douze", "trente quatre", "cinquante six"], ["[PHONE]"] * 3),
        (["alors zéro six"], ["alors [PHONE]"]),
        (["l’ancien zéro six douze"], ["l’ancien [PHONE]"]),
        (["zéro faute"], ["zéro faute"]),
        (["c’est zéro"], ["c’est zéro"]),
        (["zéro sur vingt"], ["zéro sur vingt"]),
        (["zéro réponse depuis deux jours"], ["zéro réponse depuis deux jours"]),
    ],
)
def test_a_phone_that_opens_in_words_is_masked_without_a_cue(redactor, messages, read):
    assert talk(redactor, *messages) == read


@pytest.mark.parametrize(
    ("first", "then", "read"),
    [
        ("mon nom c’est Pineau", "pas Pinot hein", "pas [PERSON] hein"),
        ("mon nom c’est Pineau", "PINEAU comme le bateau", "[PERSON] comme le bateau"),
        ("mon nom c’est Pineau", "pinot sans e", "[PERSON] sans e"),
        ("je suis Marc Tassel", "tassel avec deux s", "[PERSON] avec deux s"),
        ("mon nom c’est Le Goff", "pas Le Gof", "pas [PERSON]"),
        ("mon nom", "b u t o r", "[PERSON]"),
        ("mon mail c’est josy.rault@orange.fr", "non josyrault sans point", "non [EMAIL] sans point"),
        ("mon mail c’est josy@orange.fr", "josyr avec un r", "[EMAIL] avec un r"),
        ("mon nom c’est Pineau", "c’est bizare", "c’est bizare"),
        ("mon nom c’est Pineau", "non rembourssé", "non rembourssé"),
        ("mon nom c’est Pineau", "mais le captcha", "mais le captcha"),
        ("mon nom c’est Pineau", "code avec un 6", "code avec un 6"),
        ("mon nom c’est Pineau", "mdp sans majuscule", "mdp sans majuscule"),
        ("mon nom c’est Pineau", "c’est Firefox", "c’est Firefox"),
        ("mon mail c’est josy@orange.fr", "non toujours rien", "non toujours rien"),
        ("mon mail c’est josy@orange.fr", "ah non pardon wanadoo", "ah non pardon wanadoo"),
        ("mon nom", "m e r c i", "m e r c i"),
    ],
)
def test_a_name_or_a_mail_told_again_is_masked_and_other_words_stay(redactor, first, then, read):
    assert talk(redactor, first, then)[1] == read


def test_a_mail_spelt_and_told_in_pieces_is_masked(redactor):
    said = talk(redactor, "mon mail", "b u t o r", "62", "gmail", "point com")
    assert said == ["mon mail", "[EMAIL]", "[EMAIL]", "gmail", "[EMAIL]"]


@pytest.mark.parametrize(("text", "read"), [("épouse Le Goff", "épouse [PERSON]"), ("née Le Bihan", "née [PERSON]")])
def test_a_family_name_with_its_article_is_one_name(redactor, text, read):
    assert redactor.redact(text).text.text == read
