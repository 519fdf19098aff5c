"""Values told by where they stand beside another, or in words; and what stands there and is nobody’s."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("carte 4972 3011 8845 2037, crypto 318 ?", "carte [CARD], crypto [PASSWORD] ?"),
        ("cb 4972301188452037 fin 11/27 et 904 au dos", "cb [CARD] fin 11/27 et [PASSWORD] au dos"),
        ("4972 3011 8845 2037\n04/28\n551", "[CARD]\n04/28\n[PASSWORD]"),
        ("au dos de ma visa il y a 208", "au dos de ma visa il y a [PASSWORD]"),
        ("le contrat qui finit par 614", "le contrat qui finit par [MEMBER_ID]"),
        ("je tape Colza_2719 et rien", "je tape [PASSWORD] et rien"),
        ("ma clé est Colza-Brume31", "ma clé est [PASSWORD]"),
        ("c’est girelle12 ou girelle21 je ne sais plus", "c’est [PASSWORD] ou [PASSWORD 2] je ne sais plus"),
        ("mon identifiant T comme Thomas, U, 4, 4", "mon identifiant [MEMBER_ID]"),
        ("le 48213 qui m’arrive par SMS vient de vous ?", "le [PASSWORD] qui m’arrive par SMS vient de vous ?"),
        ("mon chat s’appelait Câpre, c’est la réponse", "mon chat s’appelait [PASSWORD], c’est la réponse"),
        ("je mets Câpre comme réponse", "je mets [PASSWORD] comme réponse"),
        ("j’avais choisi coucou comme mot de passe", "j’avais choisi [PASSWORD] comme mot de passe"),
        ("bah k.ozdemir78 je pense", "bah [MEMBER_ID] je pense"),
        ("je suis loutre_grise chez vous", "je suis [MEMBER_ID] chez vous"),
        ("débloquer nanou.du.13", "débloquer [MEMBER_ID]"),
        ("sécu un 81 04 75 116 203, la clé c’est 36", "sécu [NIR], la clé c’est [NIR 2]"),
        ("2 79 11 33 063 118 et les deux derniers 27", "[NIR] et les deux derniers [NIR 2]"),
        ("garé à N 47°12'31\" W 1°33'04\"", "garé à [GEO] [GEO 2]"),
        ("le point : 45.1885° / 5.7245°", "le point : [GEO]"),
        (
            "latitude quarante-sept virgule deux un longitude moins un virgule cinq cinq",
            "latitude [GEO] longitude [GEO 2]",
        ),
    ],
)
def test_what_is_told_apart_goes_too(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "je n’ai reçu aucun code par SMS",
        "mot de passe : ●●●●●●",
        "une erreur est survenue code E-310",
        "ma carte bleue expire le 04/28",
        "mon contrat s’arrête au 31/12",
        "au dos de la carte il y a 3 numéros",
        "le code de la carte vitale, c’est obligatoire ?",
        "la page finit par 404",
        "c’est fini.je vous remercie",
        "le champ user_name et token_error",
        "un code que j’avais choisi en 2020",
        "lisez Article_12 et le Pack_2",
        "la clé USB fait 32 Go",
    ],
)
def test_what_only_stands_there_stays(redactor, text):
    assert redactor.redact(text).found == ()
