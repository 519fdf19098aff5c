"""What is said of a password stays, however it is typed; a word that is one goes, in the same frames."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "mon mdp cest plus le bon",
        "mon mdp nest pas reconnu",
        "mdp jlai oublié",
        "mon mot de passe cété le bon hier",
        "mon mdp cest toujours pareil",
        "mot de passe jme souviens plus",
        "mon mot de passe cmarche pas",
        "le mdp quon ma donné marche pas",
        "mon mdp saffiche en clair",
        "mot de passe menerve",
        "mon mot de passe lancien ou le nouveau",
    ],
)
def test_a_clause_without_its_apostrophe_is_no_secret(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon mdp cest Caramel12", "mon mdp cest [PASSWORD]"),
        ("mon mdp cest louloute", "mon mdp cest [PASSWORD]"),
        ("mon mdp jadore", "mon mdp [PASSWORD]"),
        ("mdp lamour", "mdp [PASSWORD]"),
        ("mon mdp jasmin est refusé", "mon mdp [PASSWORD] est refusé"),
        ("mot de passe jujube incorrect", "mot de passe [PASSWORD] incorrect"),
        ("identifiant jlambert refusé", "identifiant [MEMBER_ID] refusé"),
        ("mon login mdurand incorrect", "mon login [MEMBER_ID] incorrect"),
    ],
)
def test_a_word_that_begins_as_a_clause_does_goes(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "mdp incorect",
        "mdp inkorect",
        "mot de passe incoreckt",
        "identifiant ou mdp incorect",
        "sa met identifian ou mdp incorect alor que cé le bon",
        "mdp eroné",
        "mdp bloker",
        "mot de passe verouillé",
        "mdp toujour refusé",
        "mdp provisoir",
        "mon mdp bugue",
        "mon mdp plante",
        "mon mdp disparaît",
        "mot de passe obsolète",
        "identifiant eroné",
        "mot de passe incorecte ou identifiant incorecte",
        "mon identifiant c’est lequel",
        "mon mot de passe c’est lequel déjà",
        "mon identifiant c’est celui-ci ?",
    ],
)
def test_a_state_is_no_secret_however_it_is_spelt(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize("value", ["ficelle", "bugatti", "expresso", "fauvette", "disquette", "plantin", "bambou"])
def test_a_word_beside_its_cue_is_a_secret(redactor, value):
    for text in (f"mdp {value}", f"mon mdp {value} marche pas", f"mot de passe : {value}"):
        assert redactor.redact(text).text.text == text.replace(value, "[PASSWORD]")


@pytest.mark.parametrize(
    "text",
    [
        "mot de passe refusé : « doit contenir une majuscule » alors qu’il y en a une",
        "mot de passe refusé : « 8 caractères minimum »",
        "nouveau mot de passe : « déjà utilisé »",
        "je tape mon mot de passe et ça affiche « Oups, une erreur est survenue »",
        "mot de passe : « au moins un chiffre »",
        "code : « session expirée »",
        "mot de passe oublié : « aucun compte associé à cette adresse »",
        "mot de passe : « Ce champ est requis »",
        "mdp : « Patientez »",
        "code : « code expiré, redemandez-en un »",
    ],
)
def test_what_the_screen_says_between_quotes_stays(redactor, text):
    assert redactor.redact(text).found == ()
    straight = text.replace("« ", '"').replace(" »", '"')
    assert redactor.redact(straight).found == ()


@pytest.mark.parametrize(
    "value",
    ["petit prince", "une souris verte", "deux petits cochons", "soleil d’hiver", "Bordeaux33", "ferme des acacias"],
)
def test_what_the_member_quotes_goes(redactor, value):
    for text in (f"mot de passe « {value} » refusé", f"mot de passe refusé : « {value} »", f"mon mdp : « {value} »"):
        assert redactor.redact(text).text.text == text.replace(value, "[PASSWORD]")
