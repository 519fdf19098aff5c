"""What goes with an illness; an illness that nobody is said to have, but that came, was found, or is why one writes."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("il me faut un dentier, vous payez ?", "il me faut un [HEALTH], vous payez ?"),
        ("je dois passer un scanner lundi", "je dois passer un [HEALTH] lundi"),
        ("ma mère a besoin de couches", "ma mère a besoin de [HEALTH]"),
        ("j’ai une récidive", "j’ai une [HEALTH]"),
        ("j’ai eu un cancer en 2021, récidive en 2024", "j’ai eu un [HEALTH] en 2021, [HEALTH 2] en 2024"),
        ("HAD pour mon père", "[HEALTH] pour mon père"),
        ("mon mari est en maladie depuis janvier", "mon mari est en [HEALTH] depuis janvier"),
        ("en congé maternité je garde la mutuelle ?", "en [HEALTH] je garde la mutuelle ?"),
        ("je ne travaille plus à cause de mon dos", "je ne travaille plus à cause de mon [HEALTH]"),
        ("le cancer est là, voilà", "le [HEALTH] est là, voilà"),
        ("diagnostic Alzheimer posé mardi", "diagnostic [HEALTH] posé mardi"),
        ("c’est au sujet d’un lymphome, on m’a dit d’écrire", "c’est au sujet d’un [HEALTH], on m’a dit d’écrire"),
        ("la leucémie est revenue", "la [HEALTH] est revenue"),
    ],
)
def test_what_goes_with_an_illness_and_what_came_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "il me faut une attestation",
        "il me faut scanner la facture",
        "faut-il une ordonnance pour un scanner ?",
        "je dois refaire un scan du document",
        "c’est une récidive, vous m’avez encore débité",
        "la HAD est-elle prise en charge ?",
        "ça passe en maladie ?",
        "je bosse en maternité",
        "le congé maternité est-il indemnisé ?",
        "je ne travaille plus à cause de la fermeture de l’usine",
        "le cancer est-il couvert ?",
        "c’est au sujet de la journée mondiale du diabète",
        "le diagnostic de la panne est posé",
    ],
)
def test_what_a_desk_needs_and_what_is_asked_stays(redactor, text):
    assert redactor.redact(text).text.text == text
