"""A fact that opens a message as a headline does is somebody's; a search is nobody's."""

import pytest

TOLD = [
    ("allergie sévère au soleil, crème non remboursée", "[HEALTH], crème non remboursée"),
    ("migraine carabinée aujourd'hui, votre écran blanc m'achève", "migraine"),
    ("objet opération du genou le 12 mars", "objet [HEALTH] le 12 mars"),
    ("Sujet : grossesse — je dois prévenir ?", "Sujet : [HEALTH] — je dois prévenir ?"),
    ("Objet : cataracte, mon devis", "Objet : [HEALTH], mon devis"),
    ("pb connexion, handicapé moteur, merci de rappeler", "pb connexion, [HEALTH], merci de rappeler"),
    ("aveugle, impossible de lire le captcha", "[HEALTH], impossible de lire le captcha"),
    ("péridurale facturée 80 euros, pourquoi", "[HEALTH] facturée 80 euros, pourquoi"),
    ("psychothérapie en cours, 3 factures à déposer", "[HEALTH] en cours, 3 factures à déposer"),
    ("2e FIV pour nous en avril", "[HEALTH] pour nous en avril"),
    ("chimio reportée, taxi facturé 120 euros", "[HEALTH] reportée, taxi facturé 120 euros"),
    ("dossier de mon fils Tom (TSA) bloqué", "dossier de mon fils [PERSON] ([HEALTH]) bloqué"),
]
SOUGHT = [
    "opération cataracte remboursement",
    "cancer, garantie ?",
    "handicapé, aveugle, sourd : quelles aides ?",
    "Objet : prothèse",
    "Sujet : grossesse",
    "objet : hospitalisation, garanties ?",
    "grossesse : quelles démarches ?",
    "allergie sévère, quel forfait ?",
    "péridurale remboursée ?",
    "psychothérapie remboursement plafond",
    "prothèse dentaire payé 800 recu 300",
    "opération refusée par ma banque",
    "objet : opération de paiement du 12 mars",
    "pilule non remboursée",
    "site lent, pénible, merci de corriger",
]


@pytest.mark.parametrize(("text", "masked"), TOLD)
def test_a_headline_goes(redactor, text, masked):
    told = redactor.redact(text).text.text
    assert told == masked if "[" in masked else masked not in told


@pytest.mark.parametrize("text", SOUGHT)
def test_a_search_stays(redactor, text):
    assert redactor.redact(text).text.text == text
