"""A word without its article is quoted: in a message about a password it is the password, elsewhere it is a word."""

import pytest

from bot.redaction.redactor import Context

FRAMES = [
    "je tape {} et le mot de passe est refusé",
    "mon mot de passe a toujours été {}",
    "pourquoi {} n’est plus mon mot de passe ?",
    "pouvez-vous remettre mon ancien mot de passe {} svp",
    "le site refuse {} dans la case mot de passe",
    "mot de passe incorrect, j’écris pourtant bien {}",
    "mdp : {}, avec les accents",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("word", ["girafe", "Trottinette", "zigouigoui", "marmelade"])
def test_what_a_message_about_a_password_quotes_is_masked_an_everyday_word_too(redactor, frame, word):
    assert redactor.redact(frame.format(word)).text.text == frame.format("[PASSWORD]")


@pytest.mark.parametrize(
    "text",
    [
        "je tape la girafe du dessin et le mot de passe est refusé",
        "mon mot de passe a toujours été refusé",
        "pourquoi mon mot de passe n’est plus accepté ?",
        "pouvez-vous remettre mon ancien mot de passe svp",
        "le site refuse ma photo, pas le mot de passe",
        "mot de passe incorrect, je fais attention pourtant",
        "je tape girafe dans la recherche et rien ne sort",
        "mot de passe : erreur",
        "j’utilise Bitwarden comme gestionnaire de mots de passe",
    ],
)
def test_what_is_used_with_its_article_or_tells_a_state_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("j’ai tenté Framboise7 puis framboise77 sans succès", "j’ai tenté [PASSWORD] puis [PASSWORD 2] sans succès"),
        (
            "changé tournevis1 par tournevis2, trop proche paraît-il",
            "changé [PASSWORD] par [PASSWORD 2], trop proche paraît-il",
        ),
        ("il refuse Bigorneau et veut une majuscule", "il refuse [PASSWORD] et veut une majuscule"),
        ("me connecter avec bgarnier72 et moustache ? non", "me connecter avec [MEMBER_ID] et [PASSWORD] ? non"),
        ("c’est le même partout, Ficelle2B", "c’est le même partout, [PASSWORD]"),
    ],
)
def test_a_secret_is_told_without_the_word_for_it(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "le fichier Attestation2025.pdf ne s’ouvre pas",
        "Windows11 et Chrome120",
        "la garantie Optique2 change",
        "article12",
    ],
)
def test_a_number_glued_to_a_make_a_file_or_a_series_is_no_secret(redactor, text):
    assert redactor.redact(text).text.text == text


def test_a_code_that_was_received_is_awaited_in_the_next_message(redactor):
    first = redactor.redact("il me demande un code que j’ai eu par texto")
    assert redactor.redact("204 866", Context(first.dangling, first.text)).text.text == "[PASSWORD]"
    other = redactor.redact("où trouver le code de la formule ?")
    assert other.dangling is None
    assert redactor.redact("204 866", Context(other.dangling, other.text)).text.text == "[MEMBER_ID]"
