"""What is worn, a part that misbehaves or is left: told of a body; and what is sold, or said in a figure."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon bridge est tombé", "mon [HEALTH] est tombé"),
        ("le dentier me blesse", "le [HEALTH] me blesse"),
        ("La prothèse s’est descellée", "La [HEALTH] s’est descellée"),
        ("mon fauteuil est en panne, qui répare ?", "mon [HEALTH] est en panne, qui répare ?"),
        ("le fauteuil de mon mari ne roule plus", "le [HEALTH] de mon mari ne roule plus"),
        ("Le port-à-cath a été posé le 12", "Le [HEALTH] a été posé le 12"),
        ("mon inlay-core a sauté", "mon [HEALTH] a sauté"),
        ("la couronne que le dentiste m’a posée est tombée", "la [HEALTH] que le dentiste m’a posée est tombée"),
        ("mon fils est hypermétrope", "mon fils est [HEALTH]"),
        ("je n’ai qu’un rein depuis 2009", "je n’ai qu’[HEALTH] depuis 2009"),
        ("il ne lui reste que six dents", "il ne lui reste [HEALTH]"),
        ("mes dents se déchaussent", "mes [HEALTH]"),
        ("mon cœur fait des siennes", "mon [HEALTH]"),
        ("mon ventre ne supporte rien", "mon [HEALTH]"),
        ("20 séances de kiné pour mon épaule", "[HEALTH]"),
        ("mon moignon me fait mal", "mon [HEALTH] me fait mal"),
    ],
)
def test_a_body_is_told_by_what_it_wears_and_by_its_parts(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "mon appareil photo est tombé en panne",
        "le bridge est-il pris en charge ?",
        "le fauteuil de la salle d’attente est cassé",
        "mon fauteuil de bureau est cassé, garantie ?",
        "le chéneau déborde et la gouttière fuit",
        "ma bague est tombée dans l’évier",
        "les couronnes sont mal remboursées",
        "je n’ai que deux mains",
        "il me reste une question",
        "ma mémoire me joue des tours, c’est quoi le plafond optique ?",
        "les dents qui se déchaussent, c’est couvert ?",
        "mes bras m’en tombent",
    ],
)
def test_what_is_sold_owned_by_a_house_or_said_in_a_figure_stays(redactor, text):
    assert redactor.redact(text).text.text == text
