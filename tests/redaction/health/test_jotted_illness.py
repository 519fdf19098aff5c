"""Illness typed among nouns, without verb or article, is somebody's where the words beside it say so."""

import pytest

JOTTED = [
    ("cancer père transport taxi papier ?", "cancer"),
    ("devis prothèse auditive ma mere sourde oreille droite", "sourde"),
    ("bas de contention phlébite facture 38 euros", "phlébite"),
    ("écho du foie cirrhose debutante, voila c'est dit", "cirrhose"),
    ("carte refusée chimio urgent", "chimio"),
    ("IRM hernie payé 110 rien recu", "hernie"),
    ("varices opération clinique prise en charge moi svp", "varices"),
    ("taxi dialyse refusé encore", "dialyse"),
    ("perruque chimio payée 350 recu 200", "chimio"),
    ("mélanome epaule retiré mardi, facture jointe", "mélanome"),
]
ASKED = [
    "chimio chambre particuliere prise en charge ?",
    "apnée du sommeil appareil location ?",
    "cure thermale arthrose dossier ?",
    "cancer garantie ?",
    "tarif IRM hernie ?",
    "dépistage cancer colon gratuit ?",
    "conférence diabète mardi Lyon inscription",
    "octobre rose cancer du sein, votre newsletter",
    "prothèse dentaire payé 800 recu 300",
    "zone de dépression météo lundi, agence fermée",
    "vous faites la sourde oreille",
]


@pytest.mark.parametrize(("text", "fact"), JOTTED)
def test_an_illness_among_nouns_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text


@pytest.mark.parametrize("text", ASKED)
def test_cover_asked_among_nouns_stays(redactor, text):
    assert redactor.redact(text).text.text == text
