"""A medicine on a prescription that is there; what the law wants a prescription for."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("c’est l’ordonnance de levothyrox", "c’est l’ordonnance de [HEALTH]"),
        ("ordonnance Ozempic refusée par le site", "ordonnance [HEALTH] refusée par le site"),
        ("l’ordo pour le Seroplex est illisible ?", "l’ordo pour le [HEALTH] est illisible ?"),
        ("sur l’ordonnance il y a Ritaline", "sur l’ordonnance il y a [HEALTH]"),
        ("on lit bien Doliprane codéiné et Lyrica, non ?", "on lit bien [HEALTH] et [HEALTH 2], non ?"),
        ("Viagra remboursé ? mon médecin me l’a prescrit", "[HEALTH] remboursé ? mon médecin me l’a prescrit"),
    ],
)
def test_a_medicine_on_somebody_s_prescription_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "faut une ordonnance pour le Lévothyrox ?",
        "l’Ozempic est remboursé sans ordonnance ?",
        "le Viagra est remboursé ?",
        "ordonnance perdue",
        "ordonnance bizone",
        "l’ordonnance de mon mari",
        "on lit bien mon nom ?",
    ],
)
def test_a_prescription_that_is_asked_about_or_names_none_stays(redactor, text):
    assert redactor.redact(text).text.text == text
