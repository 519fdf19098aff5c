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
        ("je suis du trente et un mars quarante-deux", "je suis du [DOB]"),
        ("non, douze juin dix-neuf cent trente et un", "non, [DOB]"),
        ("la date, le neuf du six cinquante-huit", "la date, le [DOB]"),
        ("mon fils est né en 2011 en mai le 8", "mon fils est né en [DOB]"),
        ("née le cinq mai mille neuf cent soixante et on me refuse", "née le [DOB] et on me refuse"),
        ("lui est de mars 1941, moi de juin 1943", "lui est de [DOB], moi de [DOB 2]"),
        ("Élodie Marchal, 8/10/92, je change d’adresse", "[PERSON], [DOB], je change d’adresse"),
        ("le lien https://exemple.fr/i/Qz7-ff91 ne va pas", "le lien [ACTIVATION_LINK] ne va pas"),
        ("juste ça sur le mail AUB-MOB-93027", "juste ça sur le mail [MEMBER_ID]"),
        ("j’ai deux numéros, 1180427 et 1180428", "j’ai deux numéros, [MEMBER_ID] et [MEMBER_ID 2]"),
        ("mon dossié 77120 en est où", "mon dossié [MEMBER_ID] en est où"),
        ("mon adhérent c’est A U B trois trois neuf un", "mon adhérent c’est [MEMBER_ID]"),
        ("gbrunel / Colza&Brume31", "[MEMBER_ID] / [PASSWORD]"),
        ("mon contrat 7730142 c le mien", "mon contrat [MEMBER_ID] c le mien"),
        ("livrez chez moi, 14 rue des Lilas, 37000 Tours", "livrez chez moi, [ADDRESS]"),
        ("mon bic ? attendez… PSST FR PP LIL", "mon bic ? attendez… [BIC]"),
        ("le bic C R L Y F R P P voilà", "le bic [BIC] voilà"),
        ("mail : paul point brunel trente-deux arobase exemple point fr", "mail : [EMAIL]"),
        ("c’est pbrunel32 arobase orange", "c’est [EMAIL]"),
        ("paul point brunel le a commercial sfr point fr", "[EMAIL]"),
        ("écrivez à pbrunel32 gmail com", "écrivez à [EMAIL]"),
        ("mon gmail c’est pbrunel32", "mon gmail c’est [EMAIL]"),
        ("p b r u n e l @ f r e e . f r", "[EMAIL]"),
        ("un clou, kangoo ev 913 lc", "un clou, kangoo [PLATE]"),
        ("Le 06 15 99 02 et à la fin 74", "Le [PHONE]"),
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
        "à quoi correspond le code HBLD038 sur mon devis ?",
        "Consultation 25,00 BR 23,00 RO 16,10",
        "l’appli 5.0.0-beta2 plante",
        "le plafond se remet à zéro au 1er janvier ou à la date anniversaire ?",
        "552 100 554 00013 est le numéro de la boîte",
        "voir https://exemple.fr/aide/etape-2 et https://exemple.fr/html5-v2",
        "c’est fini.je vous remercie",
        "le champ user_name et token_error",
        "un code que j’avais choisi en 2020",
        "lisez Article_12 et le Pack_2",
        "iphone-13 icloud saturé",
        "mail.google.com ne marche pas, webmail.free.fr non plus",
        "ma boite-mail orange est pleine",
        "la clé USB fait 32 Go",
    ],
)
def test_what_only_stands_there_stays(redactor, text):
    assert redactor.redact(text).found == ()
