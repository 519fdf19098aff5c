"""Care asked about in general stays; the same words told of somebody go."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "la sciatique, ça se rembourse à combien ?",
        "Un enfant opéré a-t-il droit à un lit pour son accompagnant ?",
        "Est-ce qu’on peut adhérer alors qu’on est en arrêt maladie ?",
        "pour une arthroscopie programmée, quels papiers ?",
        "Quand un salarié est en longue maladie, qui paie sa part ?",
        "kel formule pr kelkun ki va svt chez le dermato",
        "Une foulure, une entorse : la garantie accident est-elle la même ?",
        "les allergiques au gluten ont-ils un forfait ?",
        "combien pour une couronne après une dent cassée",
    ],
)
def test_a_question_with_nobody_in_it_stays(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("ma sciatique, ça se rembourse à combien ?", "sciatique"),
        ("mon enfant opéré a-t-il droit à un lit pour moi ?", "opéré"),
        ("diabétique depuis deux ans, quels papiers ?", "diabétique"),
        ("Le neurologue confirme : Parkinson. On fait quoi ?", "Parkinson"),
        ("la petite s’est cassé le bras, c’est remboursé combien ?", "cassé le bras"),
        ("on a une FIV en cours, que couvre la formule 3 ?", "FIV"),
        ("j’ai une maladie rare du système immunitaire", "maladie rare du système immunitaire"),
        ("Un lymphome découvert au scanner.", "lymphome"),
        ("C’est pour un proche atteint de schizophrénie, quelle prise en charge ?", "schizophrénie"),
        ("Comment ajouter une conjointe enceinte de jumeaux ?", "enceinte"),
        ("Un adhérent de 62 ans atteint de Parkinson, combien ?", "Parkinson"),
        ("on élève un enfant autiste, quelle aide ?", "autiste"),
        ("Parent d’un enfant trisomique, quelle aide ?", "trisomique"),
        ("Pour une cure de désintoxication en mars, comment obtenir l’accord ?", "désintoxication"),
    ],
)
def test_the_same_words_of_somebody_go(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
