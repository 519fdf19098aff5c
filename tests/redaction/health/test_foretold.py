"""What somebody cannot do any more, is shut away for or doomed to goes; to be doomed to wait, or an intern, stays."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("complètement aphone, je préfère écrire", "complètement [HEALTH], je préfère écrire"),
        ("je suis dure d’oreille, pas de téléphone svp", "je suis [HEALTH], pas de téléphone svp"),
        ("ma sœur qui vit avec moi est déficiente mentale", "ma sœur qui vit avec moi est [HEALTH]"),
        ("mon cousin est interné depuis mars, où envoyer ?", "mon cousin est [HEALTH] depuis mars, où envoyer ?"),
        ("il a été interné d’office", "il a été [HEALTH]"),
        ("je suis condamné de toute façon", "je suis [HEALTH] de toute façon"),
        ("condamnée d’après les médecins, ma mère veut régler", "[HEALTH] d’après les médecins, ma mère veut régler"),
        ("les médecins m’ont condamné, je règle mes affaires", "les médecins m’ont [HEALTH], je règle mes affaires"),
        ("Maman a 91 ans, ne marche plus, et s’ennuie", "Maman a 91 ans, [HEALTH], et s’ennuie"),
        ("ma tante a 79 ans, ne voit plus et vit seule", "ma tante a 79 ans, [HEALTH] et vit seule"),
    ],
)
def test_what_somebody_is_or_can_no_more_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "vous êtes durs d’oreille ou quoi ?",
        "vous êtes plus durs d’oreille que mon grand-père, je demande une attestation",
        "je suis dur de la feuille pour l’informatique",
        "mon frère est interne au lycée",
        "ma sœur est interne depuis septembre à Lille",
        "ma fille est interne aux urgences de Nantes",
        "je suis condamné à attendre au téléphone",
        "il a été condamné à payer la cotisation",
        "mon fils a 20 ans, n’est plus ayant droit",
        "ma mère a 80 ans, n’entend pas payer deux fois",
        "mon téléphone ne marche plus, j’ai 80 ans",
    ],
)
def test_another_doom_or_an_intern_stays(redactor, text):
    assert redactor.redact(text).text.text == text
