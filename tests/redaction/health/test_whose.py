"""Care whose person stands right after it or before it; cover asked for nobody, and the same words elsewhere."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("un accord pour le scanner que je passe mardi ?", "un accord pour le [HEALTH] que je passe mardi ?"),
        ("l’IRM que j’ai passée le 3 n’est pas remboursée", "l’[HEALTH] que j’ai passée le 3 n’est pas remboursée"),
        ("la facture du scanner que j’ai fait", "la facture du [HEALTH] que j’ai fait"),
        ("l’opération que j’ai eue en mars", "l’[HEALTH] que j’ai eue en mars"),
        ("rien pour la fibro que ma femme a passée", "rien pour la [HEALTH] que ma femme a passée"),
        ("la scintigraphie que je vais passer", "la [HEALTH] que je vais passer"),
        ("le vaccin que j’ai fait en octobre manque", "le [HEALTH] que j’ai fait en octobre manque"),
        ("le bridge que le dentiste m’a posé", "le [HEALTH] que le dentiste m’a posé"),
        ("mardi j’ai un scanner, faut la carte ?", "mardi j’ai un [HEALTH], faut la carte ?"),
        ("le 15 mars ma fille a une IRM, et l’accord ?", "le 15 mars ma fille a une [HEALTH], et l’accord ?"),
    ],
)
def test_an_act_whose_person_is_in_a_clause_of_its_own_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("aide exceptionnelle suite au cancer de mon épouse", "aide exceptionnelle [HEALTH] de mon épouse"),
        ("pour les varices de ma mère et le devis ?", "pour les [HEALTH] de ma mère et le devis ?"),
        ("concernant l’opération du genou de mon père", "concernant l’[HEALTH] de mon père"),
        ("vous avez mis son opération du ménisque sur mon compte", "vous avez mis son [HEALTH] sur mon compte"),
        ("le remboursement du fauteuil roulant de mon frère", "le remboursement du [HEALTH] de mon frère"),
        ("devis prothèse dentaire de ma femme refusé", "devis [HEALTH] de ma femme refusé"),
        ("couronne+inlay core de ma femme", "couronne+[HEALTH] de ma femme"),
        ("devis des appareils auditifs de mon père", "devis des [HEALTH] de mon père"),
        ("lappareil dentaire de ma fille", "l[HEALTH] de ma fille"),
        ("prise en charge de l’autisme de mon fils", "prise en charge de l’[HEALTH] de mon fils"),
    ],
)
def test_an_illness_or_a_device_with_its_person_after_it_is_masked_in_a_sentence_of_money(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mes soins psy étaient remboursés", "mes [HEALTH] étaient remboursés"),
        ("ma contraception est prise en charge à 19 ans ?", "ma [HEALTH] est prise en charge à 19 ans ?"),
        ("mon pansement m’a coûté 31", "mon [HEALTH] m’a coûté 31"),
        ("ma cure est remboursée ?", "ma [HEALTH] est remboursée ?"),
        ("ses vaccins ont pas été remboursés", "ses [HEALTH] ont pas été remboursés"),
    ],
)
def test_care_that_is_somebody_s_own_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "le scanner est remboursé ?",
        "un scanner que l’on passe en ville est remboursé ?",
        "les radios que vous remboursez",
        "l’opération que j’ai faite sur mon compte en ligne est bloquée",
        "les opérations de ma femme sur le compte",
        "le scanner que j’utilise pour mes factures ne marche plus",
        "l’examen que ma fille passe au lycée",
        "mardi j’ai un rendez-vous à l’agence, faut la carte ?",
        "le bridge de ma mère au club de cartes",
        "les bagues de fiançailles de ma femme",
        "la photographie que j’ai faite de ma carte",
        "devis prothèse dentaire",
        "la prise en charge de l’autisme",
        "le remboursement d’un fauteuil roulant",
        "la contraception est prise en charge à 19 ans ?",
        "les pansements sont remboursés ?",
        "je vous écris pour notre curé",
        "les couches de mon bébé",
    ],
)
def test_cover_for_nobody_and_the_same_words_of_other_things_stay(redactor, text):
    assert redactor.redact(text).text.text == text
