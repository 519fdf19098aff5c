"""What the next message adds to a value, or sets right in it: its figures are masked, talk beside them stays."""

import pytest

from tests.redaction.talk.talking import talk

PHONE, NIR, ADHERENT = "mon portable 07 45 12 33 89", "ma sécu 1 79 11 35 238 117", "adhérent 45811"


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        ([NIR, "la clé c’est 42"], "la clé c’est [NIR]"),
        ([NIR, "42 pour la clé"], "[NIR] pour la clé"),
        ([NIR, "42"], "[NIR]"),
        ([f"{NIR} merci", "ah et la clé, 42"], "ah et la clé, [NIR]"),
        (["secu 1 79 11 35 238", "117 cle 42"], "[NIR] cle [NIR 2]"),
        (["tel 07 45 12 33", "89 pardon"], "[PHONE] pardon"),
        (["tel 07 45 12 33", "il manquait 89"], "il manquait [PHONE]"),
        (["tel 07 45 12 33", "j’ai oublié le 89"], "j’ai oublié le [PHONE]"),
        (["tel 07 45 12 33", "+ 89"], "+ [PHONE]"),
        (["tel 07 45 12", "33 excusez", "89 voilà"], "[PHONE] voilà"),
        (["mon 06 c’est 06 98 11", "attendez", "42 17 désolé"], "[MEMBER_ID] désolé"),
        ([ADHERENT, "et après 77"], "et après [MEMBER_ID]"),
        ([ADHERENT, "77 désolé pour la coupure"], "[MEMBER_ID] désolé pour la coupure"),
        (["iban FR76 3000 6000 0112 3456 7890", "et 189 pour finir"], "et [IBAN] pour finir"),
    ],
)
def test_what_is_added_with_words_around_is_masked(redactor, messages, read):
    assert talk(redactor, *messages)[-1] == read


@pytest.mark.parametrize(
    ("value", "mended", "read"),
    [
        (PHONE, "oups 98 à la fin", "oups [PHONE] à la fin"),
        (PHONE, "*98", "*[PHONE]"),
        (PHONE, "98 pas 89", "[PHONE] pas [PHONE 2]"),
        (PHONE, "je me suis trompé, 98 à la fin", "je me suis trompé, [PHONE] à la fin"),
        (PHONE, "pardon je voulais dire 12 33 98", "pardon je voulais dire [PHONE]"),
        (PHONE, "erreur de frappe : 98", "erreur de frappe : [PHONE]"),
        ("numéro d’adhérent 4581177", "euh 71 à la fin", "euh [MEMBER_ID] à la fin"),
        ("numéro d’adhérent 4581177", "ou 4581171", "ou [MEMBER_ID]"),
        ("mon identifiant c’est kdubosq12", "pardon kdubosq21", "pardon [MEMBER_ID]"),
        ("née le 14 mai 1984", "non le 15", "non le [DOB]"),
        ("née le 14 mai 1984", "plutôt juin, désolée", "plutôt [DOB], désolée"),
        ("née le 14/05", "de l’année 84", "de l’année [DOB]"),
        ("né le 14 mai", "84 pas 94", "[DOB] pas [DOB 2]"),
        ("j’habite 12 rue des lilas", "non 14", "non [ADDRESS]"),
    ],
)
def test_a_part_set_right_is_masked(redactor, value, mended, read):
    assert talk(redactor, value, mended)[1] == read


@pytest.mark.parametrize(
    ("value", "then"),
    [
        (PHONE, "rappelez-moi plutôt le 15"),
        (PHONE, "non le 12 je suis pas là"),
        (PHONE, "pas mal, 6/10"),
        (PHONE, "erreur 404"),
        (PHONE, "il manque 2 documents"),
        (PHONE, "il me reste 3 essais"),
        (PHONE, "la page 2"),
        (PHONE, "pardon, je voulais dire demain"),
        (PHONE, "et le 36 46 c’est gratuit ?"),
        ("tel 07 45 12", "il me manque 2 papiers"),
        (NIR, "j’ai 2 enfants"),
        ("adhérent 4581177", "depuis 2019"),
        ("adhérent 4581177", "erreur E-2207"),
        ("née le 3 avril 1971", "retraitée depuis 2020"),
        ("j’habite 12 rue des lilas", "2 fois que je le dis"),
        ("mon mdp c’est Tulipe75", "pardon j’ai 2 comptes"),
    ],
)
def test_another_number_after_a_value_stays(redactor, value, then):
    assert talk(redactor, value, then)[1] == then
