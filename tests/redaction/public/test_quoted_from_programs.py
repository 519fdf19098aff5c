"""What a program says of itself, and what keeps passwords, are nobody's; a login, a secret, a member's number go."""

import pytest


@pytest.mark.parametrize(
    "typed",
    [
        "Uncaught TypeError: Cannot read properties of undefined (reading 'token') at main.js:1542",
        "function at app.min.js:1:88213",
        "code 503 at createError.js:16",
        "TypeError at validateForm (checkout.ts:44:9)",
        "le log dit java.lang.NullPointerException at com.exemple.Login.check(Login.java:45)",
        'Traceback: File "views.py", line 212, in get_user',
        "la page login.php renvoie 302 en boucle",
        "Unexpected end of JSON input",
        "Microsoft me dit AADSTS50011, c’est quoi ?",
        "depuis la mise à jour KB5034441 je ne peux plus imprimer",
        "Windows affiche l’erreur 0x800F0922",
        "SQLSTATE[HY000] [2002] Connection refused",
        "votre site affiche SQLSTATE[42S02]: Base table or view not found",
        "j’ai KeyError 'contrat_id' sur la page de paiement",
        "KeyError: 'user_id' s’affiche à l’écran",
        "ValueError: numero_contrat manquant",
        "le champ date_naissance est vide dans le formulaire",
        "l’API renvoie request_id null",
        "j’ai invalid_grant à la connexion FranceConnect",
        "erreur login_required après redirection",
        'le champ a maxlength="12" et mon code en fait 14',
        'l’input a type="password" et autocomplete="off"',
        "mon accès est refusé avec le code PWD-003",
        "l’erreur parle de getElementById, c’est quoi ?",
        "mon DNS c’est Cloudflare 1.1.1.1, ça gêne ?",
    ],
)
def test_what_a_program_says_stays(redactor, typed):
    assert redactor.redact(typed).found == ()


@pytest.mark.parametrize(
    "typed",
    [
        "mon gestionnaire de mots de passe Bitwarden ne remplit pas le champ",
        "mon gestionnaire de mots de passe 1Password ne reconnaît pas votre page",
        "gestionnaire de mots de passe : Enpass",
        "mon gestionnaire de mots de passe s’appelle Vaultwarden",
        "je range mes mots de passe avec RoboForm",
        "mon mot de passe Google ne marche pas chez vous",
        "mot de passe sauvegardé sur Chrome",
    ],
)
def test_what_passwords_are_kept_in_stays(redactor, typed):
    assert redactor.redact(typed).found == ()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("mon identifiant c’est titi_du_93", "titi_du_93"),
        ("je me connecte avec jean_martin et ça marche pas", "jean_martin"),
        ("mon identifiant est code_barre", "code_barre"),
        ("je me connecte avec user_lola", "user_lola"),
        ("kevin_auth c’est mon pseudo", "kevin_auth"),
        ("mon mot de passe est login.php7", "login.php7"),
        ("mon mdp : date_value", "date_value"),
        ("KB5034441 c’est mon numéro d’adhérent", "KB5034441"),
        ("numéro de contrat KB5034441", "KB5034441"),
        ("mon mot de passe est PWD-7731", "PWD-7731"),
        ("mon mail paul.renaud at gmail.com", "paul.renaud at gmail.com"),
        ("mon mot de passe Dashlane c’est Tulipe92", "Tulipe92"),
        ("mon mot de passe Google c’est Violette3", "Violette3"),
        ("mon gestionnaire de mots de passe me donne Violette3", "Violette3"),
        ("le mot de passe enregistré dans Chrome c’est Violette3", "Violette3"),
        ("mon mot de passe est keeper", "keeper"),
    ],
)
def test_what_somebody_says_is_hers_goes(redactor, typed, value):
    assert [typed[found.start : found.end] for found in redactor.redact(typed).found] == [value]
