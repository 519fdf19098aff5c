"""Where a name ends: what its bearer does or works as is no family name, no illness and no secret, and stays."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mon frère Antoine loge dans notre garage", "Mon frère [PERSON] dans notre garage"),
        ("ma nièce Chloé loue une chambre", "ma nièce [PERSON] une chambre"),
        ("mon mari Gilbert gère les papiers", "mon mari [PERSON] les papiers"),
        ("ma fille Léa paye tout", "ma fille [PERSON] tout"),
        ("Mon beau-père Antonio Ferreira da Costa loge chez nous", "Mon beau-père [PERSON] chez nous"),
        ("Mme Delorme garde mes enfants", "Mme [PERSON] mes enfants"),
        ("ma sœur Rose marche pas avec l’appli", "ma sœur [PERSON] pas avec l’appli"),
        ("notre fille Maëlle court partout", "notre fille [PERSON] partout"),
        ("ma fille manon loue un studio", "ma fille [PERSON] un studio"),
        ("Pour l’espace famille, Bintou garde le sien", "Pour l’espace famille, [PERSON] le sien"),
    ],
)
def test_a_verb_after_a_name_stays(redactor, text, masked):
    said = masked.partition("[PERSON]")[2]
    stays = text[: -len(said)].rsplit(" ", 1)[1]
    assert redactor.redact(text).text.text == masked.replace("[PERSON]", f"[PERSON] {stays}")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon mari René boulanger à Pamiers", "mon mari [PERSON] boulanger à Pamiers"),
        ("mon père Marcel meunier en Beauce", "mon père [PERSON] meunier en Beauce"),
        ("ma fille Julie sage femme à Foix", "ma fille [PERSON] sage femme à Foix"),
        ("ma femme Odette coiffeuse", "ma femme [PERSON] coiffeuse"),
        ("mon homme Paul plombier à Auch", "mon homme [PERSON] plombier à Auch"),
        ("mon mari Didier boucher à Auch", "mon mari [PERSON] boucher à Auch"),
        ("ma soeur Anissa est AESH à mi-temps", "ma soeur [PERSON] est AESH à mi-temps"),
        ("mon fils Jules est TDAH", "mon fils [PERSON] est [HEALTH]"),
        ("mon fils Rémi autiste, quelle aide ?", "mon fils [PERSON] [HEALTH], quelle aide ?"),
    ],
)
def test_a_trade_after_a_name_stays_and_a_handicap_goes(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon ami Bruno prend la relève", "mon ami [PERSON] prend la relève"),
        ("le ptit Nolan rentre en CP", "le ptit [PERSON] rentre en CP"),
        ("l’ophtalmo Sarah Benhamou fait le tiers payant", "l’ophtalmo [PERSON] fait le tiers payant"),
    ],
)
def test_the_word_of_kin_before_a_name_stays(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mon mari Marc Garde a changé de banque", "Marc Garde"),
        ("ma fille Julie Porte est majeure", "Julie Porte"),
        ("mon mari marc boulanger", "marc boulanger"),
        ("Mon mari Luc Berger à Pau veut un devis", "Luc Berger"),
        ("mon fils tom berger en colo", "tom berger"),
        ("ma fille julie porte, née le 3 mars 2010", "julie porte"),
        ("wsh c enzo barbier jss sur le contrat", "enzo barbier"),
        ("je suis paul garde", "paul garde"),
        ("Mme Rose Marchand à Lyon", "Rose Marchand"),
    ],
)
def test_a_family_name_that_is_a_verb_or_a_trade_goes_with_its_first_name(redactor, text, name):
    redacted = redactor.redact(text).text.text
    assert [part for part in name.split() if part in redacted] == []


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon mari Fabrice lave son linge", "mon mari [PERSON] lave son linge"),
        ("mon gendre Kader monte une boîte", "mon gendre [PERSON] monte une boîte"),
        ("mon collègue Pereira dort dans le camion", "mon collègue [PERSON] dort dans le camion"),
        ("mon fils Malo a 6 mois, il fait ses nuits", "mon fils [PERSON] a 6 mois, il fait ses nuits"),
        (
            "Mon fils Jules joue au rugby, il faut un certificat ?",
            "Mon fils [PERSON] joue au rugby, il faut un certificat ?",
        ),
        ("ma tante Rose coiffe à domicile", "ma tante [PERSON] coiffe à domicile"),
        ("ma fille Zélie couve une grippe", "ma fille [PERSON] couve une [HEALTH]"),
        ("ma mère Simone dort mal", "ma mère [PERSON] [HEALTH]"),
        ("mon père Raoul perd la mémoire", "mon père [PERSON] [HEALTH]"),
        ("mon mari Kévin prend du Xanax", "mon mari [PERSON] prend du [HEALTH]"),
    ],
)
def test_an_act_of_every_day_stays_and_a_body_s_goes(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("je suis à Paul Sabatier en L2", "je suis à Paul Sabatier en L2"),
        ("étudiant Paul Sabatier, je paie combien ?", "étudiant Paul Sabatier, je paie combien ?"),
        ("ma fille est inscrite à Marie Curie", "ma fille est inscrite à Marie Curie"),
        ("je suis à l’IUT Ponsan", "je suis à l’IUT Ponsan"),
        ("mon fils est au CFA Marcel Sauvage", "mon fils est au CFA Marcel Sauvage"),
        ("la carte est à Paul Sabatier", "la carte est à [PERSON]"),
        ("mon fils étudiant Paul Durand a perdu sa carte", "mon fils étudiant [PERSON] a perdu sa carte"),
        ("je suis étudiante, Marie Delmas", "je suis étudiante, [PERSON]"),
        ("je suis Paul Sabatier", "je suis [PERSON]"),
    ],
)
def test_where_one_studies_stays_and_who_studies_goes(redactor, text, masked):
    assert redactor.redact(text).text.text == masked
