"""What is only imagined has befallen nobody; what is told as it is has."""

import pytest

STAY = [
    "si j’étais hospitalisé, qui préviendriez-vous ?",
    "imaginons que je me casse une jambe au ski",
    "admettons qu’on me diagnostique un cancer",
    "à supposer que j’aie un accident de ski",
    "mettons que ma femme tombe enceinte l’an prochain",
    "disons que je me fracture le poignet en vacances",
    "un exemple : je me casse la cheville, que payez-vous ?",
    "par exemple je suis hospitalisé 3 jours, combien je paye ?",
    "si l’un de nous tombait gravement malade",
    "que se passerait-il si j’étais handicapé à vie ?",
    "si j’ai besoin un jour d’un fauteuil roulant",
    "j’imagine que si j’étais enceinte ce serait autre chose",
    "le jour où j’aurai besoin d’un appareil auditif",
]
GO = [
    ("imaginez que je suis en fauteuil et que l’agence a trois marches", "fauteuil"),
    ("j’étais hospitalisé en mars", "hospitalisé"),
    ("si j’étais absente c’est que j’étais hospitalisée", "hospitalisée"),
    ("si je suis en retard c’est que j’ai été opéré", "opéré"),
    ("si j’étais moins malade j’irais à l’agence", "malade"),
    ("je suis enceinte, imaginez la file d’attente", "enceinte"),
    ("disons que je suis dépressif depuis trois ans", "dépressif"),
    ("disons que mon cancer est revenu", "cancer"),
    ("au cas où : je suis épileptique", "épileptique"),
    ("par exemple ma chimio de mars n’est pas remboursée", "chimio"),
    ("comme si j’étais guérie alors que j’ai un cancer", "cancer"),
    ("la visite tombe le jour où l’on m’enlève le sein", "sein"),
    ("si mon mari n’avait pas fait son AVC on n’en serait pas là", "AVC"),
    ("le jour où j’ai fait mon infarctus", "infarctus"),
    ("mon mari ne marche plus, si jamais il tombe qui vient ?", "marche"),
]


@pytest.mark.parametrize("text", STAY)
def test_what_is_only_imagined_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), GO)
def test_what_is_so_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
