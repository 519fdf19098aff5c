"""What no word announces: numbers, codes, logins and births that are masked because nothing says they are nobody's."""

import pytest


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        ("j’ai rentré 4471902 et rien ne se passe", "j’ai rentré [MEMBER_ID] et rien ne se passe"),
        ("318 446 ?", "[MEMBER_ID] ?"),
        ("ma carte porte KL-0771", "ma carte porte [MEMBER_ID]"),
        ("il y a W4T9ZN en haut de la lettre", "il y a [MEMBER_ID] en haut de la lettre"),
        ("en dessous je lis C 0083 5521", "en dessous je lis [MEMBER_ID]"),
        ("c’est 31 tiret 55208", "c’est [MEMBER_ID]"),
        ("dossier 71 barre 3308 barre K", "dossier [MEMBER_ID]"),
        ("titou.menuisier58", "[MEMBER_ID]"),
        ("jdupont-85", "[MEMBER_ID]"),
        ("oui c’est mcortez_9", "oui c’est [MEMBER_ID]"),
        ("je me connecte avec karim_peintre depuis un an", "je me connecte avec [MEMBER_ID] depuis un an"),
        (
            "mon contrat commence par 552, puis 018 et finit par 77",
            "mon contrat commence par [MEMBER_ID], puis [MEMBER_ID 2] et finit par [MEMBER_ID 3]",
        ),
        ("17/5/79", "[DOB]"),
        ("oui c’est le 4 juin 1988", "oui c’est le [DOB]"),
        ("ma femme 12 mai 84 et moi 3 fev 81", "ma femme [DOB] et moi [DOB 2]"),
        ("22/10/2019 pour ma fille", "[DOB] pour ma fille"),
        ("né le trois mars mil neuf cent quarante-six", "né le [DOB]"),
    ],
)
def test_what_nothing_explains_goes(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked


@pytest.mark.parametrize(
    "typed",
    [
        "il y a 250 000 adhérents chez vous ?",
        "j’ai fait 120000 km",
        "le 116 117 répond la nuit",
        "erreur 50310077 sur la page",
        "covid-19",
        "iphone-13",
        "annexe-2",
        "version 5.12.3 de l’application",
        "mon écran fait 1366x768",
        "j’ai un Samsung SM-G991B",
        "formulaire S3704",
        "l’article L871-1",
        "la notice NX-0412-B page 3",
        "scan0042.jpg est trop lourd",
        "j’ai payé 38e50",
        "la loi du 6 janvier 1978",
        "je suis adhérent depuis le 12 mars 1998",
        "rendez-vous le 14/02/2026 à 10h30",
        "covid19 et grippe, même vaccin ?",
        "le cookie session_visite dure combien de temps",
    ],
)
def test_what_is_nobodys_stays(redactor, typed):
    assert redactor.redact(typed).found == ()


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        (
            "à la question du premier chien j’ai mis Galipette et il dit non",
            "à la question du premier chien j’ai mis [PASSWORD] et il dit non",
        ),
        (
            "question : dessert préféré. Réponse : le flan de tante Jo.",
            "question : dessert préféré. Réponse : [PASSWORD].",
        ),
        ("surnom d’enfance : Pépin. Il faut la majuscule ?", "surnom d’enfance : [PASSWORD]. Il faut la majuscule ?"),
        ("mot de passe tournesol avec un t majuscule et un six à la fin", "mot de passe [PASSWORD]"),
        (
            "« trois petits pois verts » comme phrase secrète, ça ne passe plus",
            "« [PASSWORD] » comme phrase secrète, ça ne passe plus",
        ),
        ("mdp ? le même que pour la banque : tonnerrebleu.", "mdp ? le même que pour la banque : [PASSWORD]."),
    ],
)
def test_a_secret_of_several_words_goes_whole(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked


@pytest.mark.parametrize(
    "typed",
    [
        "j’ai répondu à la question secrète et rien",
        "à la question de sécurité j’ai mis la bonne réponse",
        "quelle est la question secrète ?",
        "mot de passe avec une majuscule et un chiffre, c’est obligatoire ?",
        "« Mot de passe trop court », c’est ce qui s’affiche",
    ],
)
def test_talk_about_a_secret_question_stays(redactor, typed):
    assert redactor.redact(typed).found == ()
