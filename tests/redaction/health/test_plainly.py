"""Illness said plainly («santé», «maladie», «traitement»), what blows leave; and an insurer's same words."""

import pytest

from bot.redaction.redactor import Context


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("j’ai des problèmes de santé depuis janvier", "j’ai des [HEALTH] depuis janvier"),
        ("ma femme a de gros ennuis de santé", "ma femme a de [HEALTH]"),
        ("à la suite d’ennuis de santé j’ai oublié l’échéance", "à la suite d’[HEALTH] j’ai oublié l’échéance"),
        ("pour des raisons de santé je ne travaille plus", "pour des [HEALTH] je ne travaille plus"),
        ("j’ai dû fermer le magasin pour raisons médicales", "j’ai dû fermer le magasin pour [HEALTH]"),
        ("ma santé se dégrade", "ma [HEALTH]"),
        ("ma santé ne me permet plus de conduire", "ma [HEALTH] de conduire"),
        ("la santé de mon père s’est dégradée", "la [HEALTH] de mon père s’est dégradée"),
        ("vu mon état de santé je préfère le téléphone", "vu mon [HEALTH] je préfère le téléphone"),
        ("ma femme n’est pas en bonne santé", "ma femme n’est [HEALTH]"),
        ("ma maladie est reconnue", "ma [HEALTH] est reconnue"),
        ("mon traitement n’est plus remboursé", "mon [HEALTH] n’est plus remboursé"),
        ("je suis épuisée par mon traitement", "je suis épuisée par mon [HEALTH]"),
        ("notre fils supporte mal son traitement", "notre fils supporte mal son [HEALTH]"),
    ],
)
def test_illness_said_with_the_plain_word_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "le menu Ma santé ne répond plus",
        "ma santé, mes droits : la page est vide",
        "Mon espace santé me demande un code",
        "ma complémentaire santé a augmenté",
        "on m’a posé des questions sur ma santé, c’est obligatoire ?",
        "on m’a demandé si j’avais des soucis de santé",
        "je n’ai pas de problème de santé",
        "je suis en bonne santé, pourquoi ce tarif",
        "dois-je déclarer mon état de santé à l’adhésion ?",
        "l’état de mon compte s’est aggravé",
        "puis-je résilier pour raison de santé ?",
        "la chirurgie sans raison médicale n’est pas remboursée",
        "si j’ai des problèmes de santé en vacances, qui appeler ?",
        "mon traitement de base figure sur ma fiche de paie",
        "son traitement est long, ma demande de remboursement date de mars",
        "le traitement de mes remboursements est long",
        "l’assurance maladie me rembourse trop peu",
    ],
)
def test_the_same_words_of_a_menu_a_pay_or_a_claim_stay(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("j’ai porté plainte, certificat de 10 jours d’ITT", "j’ai porté plainte, certificat de [HEALTH]"),
        ("le légiste m’a mis 15 jours d’ITT", "le légiste m’a mis [HEALTH]"),
        ("30 jours d’ITT pour ma fille", "[HEALTH] pour ma fille"),
        ("je suis couverte de bleus", "je suis [HEALTH]"),
        ("il m’a laissé des traces de coups sur le visage", "il m’a laissé des [HEALTH]"),
        ("mon compagnon m’a laissé des bleus", "mon compagnon m’a laissé des [HEALTH]"),
        ("le médecin a photographié mes blessures", "le médecin a photographié mes [HEALTH]"),
    ],
)
def test_what_blows_leave_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "combien de jours d’ITT avant la prévoyance ?",
        "la prévoyance verse après 15 jours d’ITT",
        "allez les bleus",
        "mes bleus de travail sont remboursés par mon patron",
        "la page est couverte de boutons",
        "il y a des traces de doigts sur la carte",
        "j’ai des coups de fil à passer",
    ],
)
def test_terms_of_a_contract_and_other_bruises_stay(redactor, text):
    assert redactor.redact(text).text.text == text


def test_a_few_words_after_plain_trouble_are_what_it_is(redactor):
    """The first message keeps no «santé» once it is masked: its mark says as much."""
    first = redactor.redact("j’ai un problème de santé")
    assert first.text.text == "j’ai un [HEALTH]"
    after = redactor.redact("une prothèse de hanche", Context(first.dangling, first.text))
    assert after.text.text == "une [HEALTH]"
    assert redactor.redact("une prothèse de hanche").text.text == "une prothèse de hanche"
