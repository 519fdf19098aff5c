"""Secrets told after others: the next try, the answer to one's own question, the code that was spoken of; and which of
two values on a line is the login.
"""

import pytest

from tests.redaction.talk.talking import last_masked


@pytest.mark.parametrize(
    ("before", "further", "masked"),
    [
        ("j’ai essayé Marseille13 puis Marseille14", "et bordeaux", "et [PASSWORD]"),
        ("je voudrais mettre Coccinelle comme mdp", "ou tournesol tout simplement", "ou [PASSWORD] tout simplement"),
        ("mot de passe Papillon3 refusé", "sinon Papillon4", "sinon [PASSWORD]"),
        ("mot de passe Caramel incorrect", "ou alors caramels", "ou alors [PASSWORD]"),
        ("ma question secrète c’est mon premier animal", "Pompon", "[PASSWORD]"),
        ("ma question secrète c’est ma ville de naissance", "Brive", "[PASSWORD]"),
        ("le code ne marche pas", "482913", "[PASSWORD]"),
        ("j’attends le code", "482 913", "[PASSWORD]"),
    ],
)
def test_what_a_secret_is_followed_by_goes(redactor, before, further, masked):
    assert last_masked(redactor, before, further) == masked


@pytest.mark.parametrize(
    ("before", "further"),
    [
        ("mot de passe Papillon3 refusé", "et maintenant ?"),
        ("mot de passe Papillon3 refusé", "et toujours bloqué"),
        ("mot de passe Papillon3 refusé", "sinon j’appelle"),
        ("mot de passe Papillon3 refusé", "ou orange"),
        ("mot de passe Papillon3 refusé", "et zut"),
        ("mot de passe Papillon3 refusé", "et le captcha"),
        ("ma question secrète c’est mon premier animal", "merci"),
        ("ma question secrète est bloquée", "bonjour"),
    ],
)
def test_what_only_goes_on_stays(redactor, before, further):
    assert last_masked(redactor, before, further) == further


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "avant c’etait Bordeaux33 maintenant c’est Bordeaux34",
            "avant c’etait [PASSWORD] maintenant c’est [PASSWORD 2]",
        ),
        ("ancien Girafe1 nouveau Girafe2", "ancien [PASSWORD] nouveau [PASSWORD 2]"),
        ("avant option2 maintenant option3", "avant option2 maintenant option3"),
        ("avant j’avais windows10 maintenant windows11", "avant j’avais windows10 maintenant windows11"),
    ],
)
def test_a_made_up_word_for_another(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("identifiant colette49 mot de passe Biscotte12", "identifiant [MEMBER_ID] mot de passe [PASSWORD]"),
        ("mdp Biscotte12 identifiant colette49", "mdp [PASSWORD] identifiant [MEMBER_ID]"),
        ("login colette49 mdp Biscotte12 refusé", "login [MEMBER_ID] mdp [PASSWORD] refusé"),
        ("identifiant ou mot de passe Tulipe92 refusé", "identifiant ou mot de passe [PASSWORD] refusé"),
    ],
)
def test_each_of_two_is_named_by_its_own_word(redactor, text, masked):
    assert redactor.redact(text).text.text == masked
