"""A secret or a login that is an ordinary word: a thing without its article is quoted, what says how one is stays.

In a text below, what stands between braces is to be masked, and nothing else.
"""

import re

import pytest

CORRECTED = [
    "mdp {tartine} non pardon {confiture}",
    "mon mdp était {tartine} et maintenant {confiture}",
    "mon mdp est pas {tartine} finalement, c'est {confiture}",
    "c le mdp {mimosa} ou {mimosas} jsais plus",
    "mon mot de passe c’est pas {soleil} c’est {Soleil}",
    "mon mdp c'est {tartine}, je crois, ou alors {confiture}",
    "ni {tartine} ni {tartines} ne passent en mot de passe",
    "mes mots de passe sont {soleil} pour la banque et {lune} pour vous",
    "Mon mot de passe était {fougère}, il est devenu {lierre}",
    "j'avais {bambou} comme mot de passe, maintenant {roseau}",
    "ancien mot de passe {bananier}, nouveau {cocotier}",
    "mon login c'est {marmotte} non pardon {marmottes}",
    "mon mot de passe c'est euh, {girafe}",
]
SET_APART = [
    "Je vous redonne mon mot de passe, {girouette}, essayez vous-même",
    "mot de passe - {canard}",
    "mot de passe;{canard}",
    "M.D.P = {pivoine}",
    "mon m.d.p est {girafe}",
    "{pivoine} (mot de passe)",
    "mot de passe : tout en minuscules {tournesol}",
    "mon mot de passe (je sais c'est nul) : {ventilateur}",
    "mot de passe provisoire {bananier}",
    "mon mdp c mon prénom a l'envers {niamor}",
    "mon mdp c'est le nom de mon chien {rex}",
    "comme mot de passe j'ai {canard}",
    "j'utilise toujours {bretagne} partout pour mes mots de passe",
    "essayez avec {chipie}, c'est mon mot de passe",
    "Quel est mon mot de passe ? {magnolia} ?",
    "mon mot de passe ne serait pas {patinette} par hasard ?",
    "changez mon mot de passe en {patinette} svp",
    "le mot de passe que vous m'avez envoyé, {patinette}, ne marche pas",
    "{patinette} = mon mot de passe",
    "remettez-moi {patinette} en mot de passe",
    "mdp {lundi}",
    "mot de passe {bonjour}",
    "mon mdp est {rouge}",
    "mon mot de passe c'est {secret}",
]
CODES = [
    "code {mimosa}",
    "le code est {mimosa}",
    "code perso {mimosa}",
    "mon code secret {tartine}",
    "mon code d'accès {mimosa}",
    "mon code {hirondelle} ne marche pas",
    "je me sers toujours de {canard} comme code",
    "mon passe c'est {mimosa}",
    "le pass c {mimosa}",
]
OF_WORDS = [
    "mon mot de passe est {fraise des bois}",
    "comme mdp je met {canard laqué}",
    "mon mdp c'est {poisson rouge} et ça marche pas",
    "j'ai mis {clair de lune} comme mot de passe",
    "la phrase secrete {il pleut sur brest}",
    "mot de passe = {chou &amp; fleur}",
    "mon mot de passe c'est {le printemps} avec un P majuscule",
    "mot de passe {tournesol} en minuscules refusé",
    "la réponse c'est {jules ferry} mais il accepte pas",
    "mdp {girafe} de la banque",
    "mon mot de passe {girafe} supprimé",
]
LOGINS = [
    "mon login {marmotte} ne passe pas",
    "identifiant {marmotte} refusé",
    "mon nom d'utilisateur {marmotte} est déjà pris",
    "mon pseudo {marmotte}",
    "je me connecte en tant que {marmotte}",
    "je me connecte sous {marmotte}",
    "je me connectais avec {jardin} avant",
    "login {toto}  mdp {titi}",
    "utilisateur {marmotte} mot de passe {tartine}",
    "mon pseudo sur le site est {Ti Punch}",
    "{zoe@exemple.fr}:{tournesol}",
    "{zoe@exemple.fr} / {canard} ca marche pas",
    "id {pleguen} mp {tournesol}",
    "j'ai mis {papillon} dans identifiant et {tartine} dans mot de passe",
]
FORMS = [
    "E-mail\nMot de passe\nConnexion",
    "Nouveau mot de passe\nConfirmation\nValider",
    "Nouveau mot de passe\nAncien mot de passe\nEnregistrer",
    "Mot de passe\nAfficher\nMot de passe oublié ?",
    "Mot de passe\nAccéder à mon espace",
    "Étape 1 : Nom\nÉtape 2 : Mot de passe\nÉtape 3 : Terminer",
    "Identifiant : requis",
    "Mot de passe : non renseigné",
]
SAYS_HOW = [
    "j'ai mis mon mot de passe habituel",
    "mon mot de passe habituel marche pas",
    "mon mot de passe précédent",
    "mots de passe multiples",
    "le mot de passe c'est toujours pareil il marche une fois sur deux",
    "mot de passe niveau fort vert",
    "le mot de passe est rose sur l'écran",
    "mon mot de passe est foutu",
    "le code d'activation est mort",
    "mon mot de passe c'est une suite de chiffres",
    "mon mot de passe n'est pas accepté mais refusé",
    "ni identifiant ni mot de passe ne sont acceptés",
    "mon mot de passe, ma carte, tout est perdu",
    "je fais quoi comme mot de passe ?",
    "le tutoriel en mot de passe ne sert à rien",
    "code couleur bleu",
    "code patient refusé",
    "code d'accès espace adhérent",
    "mon identifiant patient est refusé",
    "je me connecte en tant que salariée",
    "je me connecte sous Linux",
    "je me connecte avec difficulté",
    "compte clôturé mot de passe impossible",
    "mot de passe pharmacie",
    "mot de passe imprimante",
    "mot de passe suspension",
    "code cantine",
    "code médecin ne passe pas",
    "code d'accès immeuble",
    "mon mot de passe est en attente",
    "j'ai changé mon mot de passe en ligne",
    "remettez mon mot de passe à zéro",
    "Identifiant ou mot de passe invalides",
    "SHA-256 ou bcrypt pour les mots de passe ?",
]
OF_AN_ERROR = [
    "J'ai eu le code 401 puis 503",
    "code 1182 affiché quand je clique",
    "rejet « droits non ouverts », code 0112, que faire ?",
    "mon code {4012} ne passe pas",
    "code sms {4031} refusé",
    "erreur, mon code {4471} ne marche pas",
]


@pytest.mark.parametrize(
    "braced", [*CORRECTED, *SET_APART, *CODES, *OF_WORDS, *LOGINS, *FORMS, *SAYS_HOW, *OF_AN_ERROR]
)
def test_a_plain_word_goes_where_its_sentence_quotes_it_and_stays_where_it_says_how(redactor, braced):
    text = braced.replace("{", "").replace("}", "")
    secrets = re.findall(r"\{([^}]*)\}", braced)
    assert sorted(text[found.start : found.end] for found in redactor.redact(text).found) == sorted(secrets)


@pytest.mark.parametrize(
    "text", ["mon mot de passe a fuité", "mon mot de passe a fuité sur internet", "mot de passe france travail"]
)
def test_what_befell_a_password_or_whose_it_is_stays(redactor, text):
    assert redactor.redact(text).text.text == text
