"""What a screen shows or a page asks for stays; what somebody gives as his own, in the same places, goes."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Identifiant ou mot de passe incorrect (E102)",
        "connexion refusée (code AUTH02)",
        "erreur mot de passe E-2041",
        "page en erreur, référence E-2041",
        "mot de passe incorrect [E-17]",
        "nom : champ obligatoire",
        "prénom : champ requis",
        "adresse : numéro et rue obligatoires",
        "le site exige un caractère spécial comme ! ou @",
        "les signes autorisés sont - _ et @",
        'votre exemple "Exemple123!" n’est pas accepté',
        "mot de passe 8-20 car.",
        "mot de passe 12/64 signes",
        "requête 7f3c2a9e-41bb-4c1d-9e2f-0a1b2c3d4e5f",
        "request_id: 7f3c2a9e-41bb-4c1d-9e2f-0a1b2c3d4e5f",
        "trace_id=7f3c2a9e41bb",
        "mot de passe pole emploi oublié",
        "Ville : Plouescat non reconnue",
    ],
)
def test_what_a_screen_shows_stays(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("mon mot de passe est refusé (TULIPE92)", "TULIPE92"),
        ("mot de passe incorrect (Tulipe92)", "Tulipe92"),
        ("mon mot de passe est refusé (code ZX81)", "ZX81"),
        ("mon mot de passe AB12 est incorrect", "AB12"),
        ("mon dossier réf. D-2041 est en erreur", "D-2041"),
        ("mon mot de passe exemple Tulipe92", "Tulipe92"),
        ("mot de passe type Kiwi44", "Kiwi44"),
        ("mode passe rosier", "rosier"),
        ("mon mail est paul @", "paul @"),
        ("mon adresse : 8 rue des Lilas", "8 rue des Lilas"),
    ],
)
def test_what_somebody_gives_goes(redactor, text, value):
    assert [text[found.start : found.end] for found in redactor.redact(text).found] == [value]
