"""A secret amid the words of its sentence: between commas, behind an adverb, before its cue, among several."""

import re

import pytest

BETWEEN_COMMAS = [
    "mon mot de passe, {girafe}, ne marche plus",
    "mon mot de passe, {girafe}, est refusé",
    "mon mot de passe habituel, {fauvette}, est rejeté",
    "mon mdp actuel, {violette}, ne passe plus",
    "mon mdp, {gros calin}, marche sur l’ordi",
    "le mot de passe que je tape, {chocolat chaud}, est refusé",
    "mon mot de passe du portail, {tournesol}, ne passe pas",
    "mon mot de passe, celui que j’utilise depuis toujours, {pivoine}, est refusé",
    "l’identifiant que j’utilise, {patoche}, est inconnu",
]
BEHIND_AN_ADVERB = [
    "mon mot de passe est simplement {toto}",
    "mon mot de passe est tout simplement {bonjour}",
    "mon mot de passe c’est bêtement {azerty}",
    "mon mot de passe c’était avant {clafoutis}",
    "mon mdp en clair {poulette}",
    "mon mot de passe c’est je crois {camembert} ou alors {roquefort}",
    "mon mdp c’est sans doute {brouette}",
    "mon login est simplement {marmotte}",
]
TURNED = [
    "avec {mimosa} ça passe pas, c’est pourtant bien mon mot de passe",
    "{mimosa}, c’est ça mon mot de passe ?",
    "changez mon mot de passe en {capucine}",
    "je veux passer de {poulette} à {cocotte} pour le mot de passe",
    "peut-on mettre {Père Noël} comme mot de passe ?",
    "les mots de passe {rose} et {tulipe} sont refusés",
    "les codes {4412} et {5523} sont refusés",
    "les codes {4412}, {5523} ou {9981}",
]
NOT_A_SECRET = [
    "mon mot de passe, hier, ne marchait pas",
    "mon mot de passe, curieusement, est refusé",
    "mon mot de passe, pourtant correct, est refusé",
    "mon mot de passe, soi-disant, est incorrect",
    "mon mot de passe, madame, est refusé",
    "mon identifiant, numéro de contrat, est inconnu",
    "mon mot de passe est tout simplement introuvable",
    "mon mot de passe est peut-être expiré",
    "mon mot de passe est pourtant bon",
    "mon mot de passe c’est toujours galère",
    "les mots de passe longs et compliqués",
    "les mots de passe et identifiants sont refusés",
    "passer de chrome à firefox pour le mot de passe",
    "avec Firefox ça passe pas, c’est pourtant bien mon mot de passe",
    "bonjour, c’est ça mon mot de passe ?",
    "changez mon mot de passe en urgence",
    "mon mot de passe en clair svp",
    "les codes 401 et 503 s’affichent",
]


@pytest.mark.parametrize("braced", [*BETWEEN_COMMAS, *BEHIND_AN_ADVERB, *TURNED, *NOT_A_SECRET])
def test_the_secret_goes_and_the_words_around_it_stay(redactor, braced):
    text = braced.replace("{", "").replace("}", "")
    secrets = re.findall(r"\{([^}]*)\}", braced)
    assert sorted(text[found.start : found.end] for found in redactor.redact(text).found) == sorted(secrets)
