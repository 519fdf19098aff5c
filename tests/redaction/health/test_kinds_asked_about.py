"""A kind of people, or an illness, that a question is about is nobody’s; somebody’s own is."""

import pytest

STAY = [
    "un salarié en burn-out garde-t-il sa mutuelle",
    "un conjoint handicapé peut-il être ajouté",
    "une maman enceinte peut-elle changer de formule",
    "un bébé prématuré est il couvert dès le premier jour",
    "les enfants dyslexiques ont-ils un forfait",
    "un enfant asthmatique a droit à quoi",
    "la dépression est-elle reconnue comme maladie professionnelle",
    "un parent en ehpad peut-il rester sur mon contrat famille",
    "une salariée enceinte continue t elle de cotiser",
    "Un indépendant en arrêt maladie touche combien",
    "l’autisme ouvre-t-il droit à l’AEEH",
    "un aidant d’un parent malade touche quelque chose ?",
    "le conjoint d’un malade d’Alzheimer peut-il être aidé",
]
GO = [
    ("les enfants sont asthmatiques, ont-ils un forfait", "asthmatiques"),
    ("mon conjoint handicapé peut-il être ajouté", "handicapé"),
    ("ma dépression est-elle reconnue comme maladie professionnelle", "dépression"),
    ("mon bébé prématuré est-il couvert dès le premier jour", "prématuré"),
    ("j’ai un enfant autiste, a-t-il droit à un forfait", "autiste"),
    ("mon fils est un enfant asthmatique, a-t-il droit à quelque chose", "asthmatique"),
    ("je suis un salarié en burn-out, je garde ma mutuelle ?", "burn-out"),
    ("le cancer de ma femme est-il en ALD", "cancer"),
    ("la petite est asthmatique, a-t-elle droit à un masque", "asthmatique"),
    ("je suis enceinte, une maman peut-elle changer de formule", "enceinte"),
    ("un salarié de chez moi, c’est moi, en burn-out depuis mai", "burn-out"),
    ("un enfant handicapé né hier, je l’inscris comment", "handicapé"),
]


@pytest.mark.parametrize("text", STAY)
def test_a_kind_that_a_question_is_about_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), GO)
def test_somebody_asked_about_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
