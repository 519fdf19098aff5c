"""What we hand out ourselves stays readable when it is passed on: links to our public pages, receipts, references."""

import pytest

from bot.redaction.labels import Label
from bot.redaction.redactor import Context, Redactor

HERE, THERE = "http://127.0.0.1:9181", "https://espace.aubepine.example"
PATHS = ("/", "/contact", "/contact#ecrire", "/messages", "/activation", "/cgu#article-4", "/mot-de-passe-oublie")
REDACTOR = Redactor(pages=[f"{site}{path}" for site in (HERE, THERE) for path in PATHS])


@pytest.mark.parametrize(
    "text",
    [
        f"Allez sur {HERE}/contact?ref=d189001c svp",
        f"Allez sur {THERE}/contact?ref=d189001c#ecrire.",
        f"reçu\u00a0: {THERE}/contact/recu/C-P7BA-H7TA\u00a0!",
        "(voir espace.aubepine.example/contact/recu/D-ZEQC-KXWE)",
        "localhost:9181/messages?ref=d189001c",
        f"Voir {THERE}/cgu#article-4, merci",
        "La page 127.0.0.1:9181 ne répond pas",
        f"{HERE}/articles/bien-choisir",
        f"la page d’activation {HERE}/activation reste blanche",
        "C-P7BA-H7TA",
        "D-ZEQC-KXWE",
        "ma référence est D-ZEQC-KXWE",
        "réf\u00a0: c-p7ba-h7ta merci",
        "Votre demande R-7K3M-PX9A est traitée",
        "mes demandes C-P7BA-H7TA et D-ZEQC-KXWE",
        "J’ai écrit hier, accusé de réception C-22BA-H7TA.",
        "Je n’arrive pas à changer mon mot de passe, ma référence est C-P7BA-H7TA",
        "la référence de la conversation est d189001c",
        "Référence de cet échange\u00a0: 9f3e07aa.",
        "conversation (référence d189001c)",
    ],
)
def test_what_we_hand_out_stays(text: str) -> None:
    assert REDACTOR.redact(text).text.text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (f"{HERE}/activation?jeton=abcDEF1234567890abcdef", "[ACTIVATION_LINK]"),
        (f"{THERE}/activation/Qz7ff91Kd02LmN", "[ACTIVATION_LINK]"),
        (f"{THERE}/contact?ref=d189001c&jeton=Zx81kLmQpR2", "[ACTIVATION_LINK]"),
        ("https://u:pw12@espace.aubepine.example/contact", "[ACTIVATION_LINK]"),
        (f"{THERE}/contact/recu/0612345678", "[ACTIVATION_LINK]"),
        ("https://autre.example/contact?ref=d189001c", "https://autre.example/contact?ref=[MEMBER_ID]"),
        (f"{THERE}.autre.example/contact?ref=d189001c", f"{THERE}.autre.example/contact?ref=[MEMBER_ID]"),
        ("http://127.0.0.1:91812345/contact", "http://[MEMBER_ID]/contact"),
        (f"mon mot de passe c’est {THERE}/contact#Zx81kLmQ", f"mon mot de passe c’est {THERE}/[PASSWORD]"),
        ("d189001c", "[MEMBER_ID]"),
        ("mot de passe\u00a0: d189001c", "mot de passe\u00a0: [PASSWORD]"),
        ("mon mot de passe est C-P7BA-H7TA", "mon mot de passe est [PASSWORD]"),
        ("carte d’identité D-2H68-62M2", "carte d’identité [ID_DOC]"),
        ("mon numéro d’adhérent est D-2345-6789", "mon numéro d’adhérent est [MEMBER_ID]"),
        ("la référence de la conversation est 12031982", "la référence de la conversation est [MEMBER_ID]"),
        ("D-JEAN-MARC est mon fils", "D-[PERSON] est mon fils"),
    ],
)
def test_what_is_like_it_is_masked_as_ever(text: str, masked: str) -> None:
    assert REDACTOR.redact(text).text.text == masked


@pytest.mark.parametrize(
    "path", ["/contact?ref=", "/contact", "/contact#", "/", "/contact/recu/", "/activation?jeton="]
)
@pytest.mark.parametrize(
    "value", ["12031982", "0612345678", "jean.morel@exemple.fr", "Léa-Morel", "Zx81kLmQ", "[EMAIL]"]
)
def test_redacting_again_changes_nothing(path: str, value: str) -> None:
    once = REDACTOR.redact(f"Voyez {THERE}{path}{value}, merci").text.text
    assert value == "[EMAIL]" or value not in once
    assert REDACTOR.redact(once).text.text == once


def test_a_date_of_birth_is_no_reference_of_a_conversation() -> None:
    assert "12031982" not in REDACTOR.redact(f"{HERE}/contact?ref=12031982").text.text


def test_the_talks_own_reference_stays_wherever_it_is_written() -> None:
    own = Context(talk="12345678")
    for text in ("c’est le 12345678", f"{THERE}/contact?ref=12345678"):
        assert REDACTOR.redact(text, own).text.text == text
        assert "12345678" not in REDACTOR.redact(text).text.text
    assert REDACTOR.redact("le 123456789", own).text.text == "le [MEMBER_ID]"


def test_a_receipts_form_is_no_way_to_pass_a_password_that_was_announced() -> None:
    announced = REDACTOR.redact("mon mot de passe c’est").dangling
    assert announced is Label.PASSWORD
    assert REDACTOR.redact("C-P7BA-H7TA", Context(announced)).text.text == "[PASSWORD]"
    assert REDACTOR.redact("C-P7BA-H7TA", Context(Label.MEMBER_ID)).text.text == "C-P7BA-H7TA"
