"""Somebody who is meant in what looks general: one of ours, a ward, a title, «like me», a fact inside a question."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("un de nos salariés a eu un infarctus", "un de nos salariés a eu un [HEALTH]"),
        ("une de nos collaboratrices est enceinte", "une de nos collaboratrices est [HEALTH]"),
        ("notre collaborateur est diabétique", "notre collaborateur est [HEALTH]"),
        ("un de nos ouvriers s’est brûlé", "un de nos ouvriers s’est [HEALTH]"),
        ("mon pupille est sourd", "mon pupille est [HEALTH]"),
        ("je suis le curateur d’une personne bipolaire", "je suis le curateur d’une personne [HEALTH]"),
        ("je suis curatrice d’un majeur déficient mental", "je suis curatrice d’un majeur [HEALTH]"),
        ("M. est aveugle", "M. est [HEALTH]"),
        (
            "quand on est sourd comme moi le téléphone c’est non",
            "quand on est [HEALTH] comme moi le téléphone c’est non",
        ),
        (
            "une personne dialysée comme moi paie-t-elle le taxi ?",
            "une personne [HEALTH] comme moi paie-t-elle le taxi ?",
        ),
        ("comment dire au site que mon fils n’entend pas ?", "comment dire au site que mon fils [HEALTH] ?"),
        ("est-ce grave si ma fille porte un appareil dentaire", "est-ce grave si ma fille [HEALTH]"),
    ],
)
def test_who_is_meant_has_what_is_told(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "une salariée enceinte a-t-elle droit à des jours ?",
        "si une de nos collaboratrices est enceinte, que faire ?",
        "une collaboratrice qui est enceinte doit-elle prévenir ?",
        "un élève épileptique est-il couvert ?",
        "un de nos ouvriers s’est trompé de formulaire",
        "un de nos contrats est malade, il manque des pages",
        "je suis curateur d’une personne âgée",
        "M. est absent",
        "quand on est hospitalisé, que faut-il fournir ?",
        "quand on est nul en informatique comme moi",
        "comment dire que je n’entends pas payer deux fois ?",
        "est-ce grave si ma fille porte le nom de son père",
    ],
)
def test_a_kind_of_people_and_a_thing_have_nothing(redactor, text):
    assert redactor.redact(text).text.text == text
