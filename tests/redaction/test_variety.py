"""Both halves of variety.yaml, by kind; and the kinds of slip that general rules, not lists of phrases, mended."""

import pytest

from bot.redaction.redactor import Context
from tests.redaction.variety import all_messages, is_found, recall

FLOORS = {
    "HEALTH_STATE": 0.94,
    "HEALTH_NOUN": 0.96,
    "HEALTH_CARE": 0.97,
    "HEALTH_TOLD": 0.5,
    "PERSON": 0.88,
    "ADDRESS": 0.94,
    "PASSWORD": 0.95,
    "DOB": 0.95,
    "MEMBER_ID": 0.86,
    "PHONE": 0.97,
    "EMAIL": 0.82,
    "NIR": 0.93,
    "IBAN": 0.78,
    "harmless": 0.97,
}


@pytest.mark.parametrize("held_out", [False, True])
def test_what_varies_widely_is_masked_and_what_is_harmless_stays(redactor, held_out):
    reached = recall(redactor, 120, held_out=held_out)
    assert {kind: share for kind, share in reached.items() if share < FLOORS[kind]} == {}
    assert reached.keys() == FLOORS.keys()


@pytest.mark.parametrize(
    "text",
    [
        "le site plante depuis le 12/05/2026 10:30",
        "Loi Evin et loi Madelin, c’est pareil ?",
        "TypeError: Cannot read properties of null",
        "code 1020 Access Denied",
        "le lien ouvre 127.0.0.1, normal ?",
        "Hôpital Necker, chambre particulière",
        "Jean Dupont, c’est l’exemple",
        "ticket de caisse à 12,90 sans ordonnance",
        "le 3646 c’est vous ou la Sécu ?",
        "quelle honte, un vrai cancer ces cookies",
        "portabilité de la mutuelle",
        "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006741342",
        "j’ai cliqué sur confirmer puis www.aubepine.example/inscription/etape2",
    ],
)
def test_what_looks_personal_and_is_not_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("vous avez 06 12 48 77 31 mais c’est périmé", "vous avez [PHONE] mais c’est périmé"),
        ("sécu 284 07 75 116 024 clé 38", "sécu [NIR]"),
        (
            "contrat en cours, 18 rue des Forges 88000 Epinal, sécu à suivre",
            "contrat en cours, [ADDRESS], sécu à suivre",
        ),
        ("Zizou&98! ça a bien un chiffre", "[PASSWORD] ça a bien un chiffre"),
        ("mari : infarctus en juin", "mari : [HEALTH] en juin"),
        ("activation aubepine.example/valider/jdupont", "activation [ACTIVATION_LINK]"),
        ("au lieu-dit Le Chêne à Bessines", "au [ADDRESS]"),
        ("au 14 rue Pasteur, 3e gauche, 77000 Melun svp", "au [ADDRESS] svp"),
        ("j’habite Bahnhofstrasse 12, 8001 Zürich", "j’habite [ADDRESS]"),
        ("j’ai rdv avec le docteur attali", "j’ai rdv avec le docteur [PERSON]"),
        ("bébé né ce samedi 8 octobre 2022", "bébé né ce [DOB]"),
    ],
)
def test_what_no_list_of_phrases_foresees_goes_whole(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


def test_both_halves_have_every_kind():
    halves = [{m.spans[0][0] for m in all_messages(1, held_out=held_out) if m.spans} for held_out in (False, True)]
    assert halves[0] == halves[1]
    assert len(halves[0]) == len(FLOORS) - 1


def test_a_value_with_a_letter_left_readable_is_not_found(redactor):
    half_masked = next(iter(all_messages(1, held_out=False)))
    wider = half_masked.__class__("xyz " + half_masked.text, (("PERSON", 0, len(half_masked.text)),))
    assert not is_found(redactor, wider)


def test_a_street_cut_in_two_is_followed_over_two_messages(redactor):
    first = redactor.redact("mon adresse c’est 12 rue")
    second = redactor.redact("des Lilas 69003 Lyon", Context(first.dangling, first.text))
    assert second.text.text == "[ADDRESS]"
