"""Care typed as into a search box, for a kind of people or for a day that may come, is nobody's; a note of it is."""

import pytest

SEARCHES = [
    "sclérose en plaques reste à charge",
    "prothèse de hanche dépassement honoraires",
    "Alzheimer, y a-t-il une aide pour les aidants",
    "obésité chirurgie",
    "cataracte 2 yeux combien",
    "diabète pompe à insuline",
    "lit médicalisé location",
    "psoriasis cure thermale",
    "dépression psychologue combien de séances",
    "bonjour, cancer du sein prothèse mammaire",
    "je suis musulman, les circoncisions sont remboursées ?",
    "kiné après entorse",
    "perruque après chimio remboursement",
    "orthophonie après AVC",
    "après une hospitalisation combien d’heures d’aide",
    "lunettes pour un enfant myope",
    "bas pour femme enceinte",
    "chaussures pour un diabétique",
    "ergothérapeute enfant dys vous remboursez ?",
    "accident de vélo vous couvrez ?",
    "entorse au ski rapatriement",
    "si j’ai un cancer je suis couvert ?",
    "si j’attrape le covid à l’étranger",
    "si j’ai un AVC en vacances vous me rapatriez ?",
]
NOTES = [
    ("IRM hernie payé 110 rien reçu", "hernie"),
    ("cancer père transport taxi", "cancer"),
    ("carte refusée chimio urgent", "chimio"),
    ("vitiligo, photothérapie", "vitiligo"),
    ("mon diabète lecteur", "diabète"),
    ("cancer sein gauche opéré prothèse", "cancer"),
    ("accident de ski clavicule cassée rapatriement", "clavicule cassée"),
    ("plâtre au bras aide ménagère", "plâtre"),
    ("diabétique lecteur glycémie", "diabétique"),
    ("asthme fiston aérosol remboursé ?", "asthme"),
    ("depuis mon opération kiné remboursée ?", "opération"),
    ("kiné après entorse lundi", "entorse"),
    ("sortie hier aide à domicile après hospitalisation", "hospitalisation"),
    ("j’ai fait de la kiné après une entorse", "entorse"),
    ("orthophoniste pour mon enfant dyslexique", "dyslexique"),
    ("bas pour ma femme enceinte", "enceinte"),
    ("même si j’ai un cancer je veux travailler", "cancer"),
    ("si j’ai des migraines c’est depuis mon accident", "migraines"),
    ("si j’ai le diabète depuis 10 ans je suis couvert ?", "diabète"),
]


@pytest.mark.parametrize("text", SEARCHES)
def test_care_that_nobody_is_said_to_have_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), NOTES)
def test_the_same_jotted_of_somebody_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
