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


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("je suis diabétique", "un scanner et une IRM coûtent combien ?"),
        ("ma fille est autiste", "le bilan d’orthophonie est remboursé ?"),
        ("j’ai de l’hypertension", "un tensiomètre, c’est remboursé ?"),
        ("je suis diabétique", "le lecteur de glycémie est pris en charge ?"),
        ("j’ai une hépatite B", "une prise de sang coûte combien ?"),
        ("j’ai les pieds plats", "les semelles à 90 € sont remboursées ?"),
        ("j’ai un cancer", "l’hospitalisation est couverte à 100 % ?"),
        ("je suis asthmatique", "une cure de La Bourboule est remboursée ?"),
        ("je suis enceinte", "l’échographie à 80 € est remboursée ?"),
    ],
)
def test_the_care_asked_about_stays_though_a_fact_was_told_before(redactor, told, asked):
    redacted = redactor.redact(f"{told}, {asked}")
    assert redacted.text.text.endswith(f"[HEALTH], {asked}")
    assert len(redacted.found) == 1


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("je suis alcoolique, une cure de désintoxication est remboursée ?", "désintoxication"),
        ("ma femme est enceinte, le test de trisomie est remboursé ?", "trisomie"),
        ("je suis séropositif, une analyse de sang VIH coûte combien ?", "VIH"),
        ("je suis diabétique, l’hospitalisation de mars n’est pas remboursée", "hospitalisation"),
    ],
)
def test_care_that_tells_more_or_took_place_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text


@pytest.mark.parametrize(
    "text",
    [
        "Ozempic c’est remboursé en 2026 ?",
        "Levothyrox remboursé à 65 % ?",
        "Mounjaro est-il remboursé en 2026 ?",
    ],
)
def test_a_medicine_that_opens_a_question_stays(redactor, text):
    assert redactor.redact(text).found == ()


def test_a_medicine_that_somebody_takes_goes(redactor):
    assert "Ozempic" not in redactor.redact("je prends Ozempic, c’est remboursé en 2026 ?").text.text
