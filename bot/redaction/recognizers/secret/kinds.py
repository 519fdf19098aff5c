"""What a plain word is beside a password: a thing, which may be one, or how a password is, a button, a field, a rule.

«Mot de passe canard» gives a secret, «mot de passe habituel» none: French says how a thing is by adjectives,
participles and verbs, and people take nouns for secrets. The lexicon tells the nouns; what it has and is no noun tells
how.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY, REGIONS
from bot.redaction.recognizers.secret.words import OWNERS, SERIES
from bot.redaction.view import View
from bot.redaction.wordlist import words

COLOURS = words("rouge bleu vert jaune violet noir blanc gris rose marron orange turquoise indigo")
"""A field has one when it is wrong, and a secret may be one."""
_ADJECTIVES_TOO = words(
    """
    mimosa capucine cerise mure abricot prune noisette chocolat citron aubergine croissant gaufre marguerite
    violette jonquille lavande fuchsia lilas chouette canari souris eclair pirate calin cherie tata tintin fondue
    noel moto pitchoun pitchoune
    """
)
"""Flowers, fruit and pets that the lexicon counts as colours, qualities or forms of a verb more often than as nouns."""
_PRECIOUS = words(
    """
    rose pierre marine olive orange ambre jade perle prune olivier laurier violette marguerite capucine jasmin
    hortense constance victoire gloire felicite
    """
)
_OF_PASSWORDS = words(
    """
    niveau longueur taille force format syntaxe regle regles critere criteres condition conditions exigence
    exigences complexite robustesse politique duree validite historique gestion coffre trousseau saisie champ
    requete procedure souci soucis probleme problemes pareil idem type types exemple mode rappel
    """
)
"""Nouns that say what is asked of passwords, or what goes wrong with them."""
COMPOUNDS = words(
    """
    patient patiente praticien pharmacie pharmacien medecin caisse agent membre beneficiaire parent eleve prestation
    prestations soin soins maladie profession metier tarif grille cabinet etablissement hopital famille risque
    remise reduction cadeau qr barre barres erreur anomalie rejet bug radio route travail conduite honneur nature
    regime territoire departement region ville voie guichet iban bic swift tva sirene insee naf rome ape secu
    organisme federation syndicat universite ecole college lycee mairie prefecture impot impots pole emploi france
    cesu allocataire apporteur courtier partenaire fournisseur commande produit article couleur police clavier
    telephone fichier machine objet
    """
)
"""What a code or an identifier is of: «code patient», «code couleur»."""
_TOPICS = words(
    """
    pharmacie cantine assurance assurances retraite retraites mairie prefecture ecole college lycee hopital clinique
    creche banque bancaire cabinet agence bibliotheque mediatheque entreprise usine bureau travail boulot parents
    grands-parents conjoint conjointe ordonnance ordonnances colis lunettes dentaire optique soin soins sante
    imprimante scanner ordi box livebox freebox television tele decodeur alarme immeuble parking residence hall
    ascenseur garage cave vestiaire porte portillon local panne pannes blocage delai delais urgence vacances succession
    deces divorce demenagement naissance empreinte reconnaissance face touch memoire trouble troubles visa mastercard
    paypal colissimo chronopost maitre maitresse telesoin teletransmission mutuelles prevoyance sinistre sinistres
    remboursements devis feuille feuilles bulletin fiche fiches certificat justificatif justificatifs
    """
)
"""What the password of a service, a device or a door is for, and what people write about beside it."""
_OF_ACTION = re.compile(r"[a-z]+(?:ation|ition|ission|nsion|ption|ction|cession|ement)s?")
_BUTTONS = words(
    """
    suivant suivante suite retour annulation envoi entree accueil ok fermer quitter continuer connexion inscription
    confirmation deconnexion
    """
)
_ADJECTIVE_ENDS = re.compile(
    r"[a-z]+(?:eux|euse|euses|if|ive|ifs|ives|al|ale|ales|aux|el|elle|els|elles|ique|iques|u|ue|us|ues|ain|aine|"
    r"ois|oise|ais|aise|ard|arde|ant|ante|ien|ienne|in|ine|ete|eur|oire|ere)"
)
_SHORT = words(
    """
    petit petite petits petites grand grande grands gros grosse beau belle joli jolie vieux vieille jeune jeunes
    chaud chaude froid froide frais fraiche sale doux douce rond ronde long longue fou folle sauvage sauvages rapide
    bavard moche drole brun brune bruns brunes noire noirs blanche blanches verte vertes bleue bleus bleues roux
    rousse blond blonde grise rouges roses geant sucre sec seche mur pale clair claire fonce dore triste calme
    timide
    """
)
_DONE = words(
    """
    verrouille verrouillee supprime supprimee annule annulee transmis communique desactive desactivee efface effacee
    sauvegarde memorise memorisee defini definie attribue attribuee note notee tente tentee essaye essayee ecrit
    ecrite donne donnee tape tapee utilise utilisee pirate piratee vole volee genere generee
    """
)
"""What is done with a password, and no quality of a thing."""
_PARTICIPLE = re.compile(r"\w{3,}ée?s?")
_INFINITIVE = re.compile(r"[a-z]{2,}(?:er|(?<!a)ir|re)")
_NUMBERED = re.compile(r"\s?[0-9]{1,3}(?![0-9a-z])")


def is_ordinary(word: str) -> bool:
    """A word of the portal's own talk, but for flowers and stones, which are there since they are first names too."""
    return word in ORDINARY and word not in _PRECIOUS


def names_a_thing(word: str) -> bool:
    """A noun, or a colour, a town, a region: what people take for a secret."""
    known = gazetteers()
    return (
        word in known.nouns
        or word in _ADJECTIVES_TOO
        or word in COLOURS
        or word in known.towns
        or word in REGIONS
        or word in known.strong_first
    )


def is_quoted_noun(word: str) -> bool:
    """A noun, in a place where one is quoted when it has no article."""
    return (word in gazetteers().nouns or word in _ADJECTIVES_TOO) and not is_of_passwords(word)


def is_of_passwords(word: str) -> bool:
    """«Longueur», «souci», «suspension», «pharmacie»: what is said about passwords, or what one is for."""
    return word in _OF_PASSWORDS or word in _TOPICS or _OF_ACTION.fullmatch(word) is not None


def says_how(word: str) -> bool:
    """An adjective, a participle, a verb or an adverb: in the lexicon, and no thing."""
    return (word in gazetteers().words and not names_a_thing(word)) or is_of_passwords(word)


def is_an_infinitive(word: str) -> bool:
    """«Continuer», «Terminer»: a button, or what one does."""
    return _INFINITIVE.fullmatch(word) is not None and says_how(word)


def is_of_a_form(view: View, place: tuple[int, int]) -> bool:
    """A button, a field's name, or a step with its number: what stands under «Mot de passe» in a form."""
    start, end = place
    word = view.fold[start:end]
    if word in _BUTTONS or word in OWNERS or is_an_infinitive(word):
        return True
    return word in SERIES and _NUMBERED.match(view.fold, end) is not None


def is_a_quality(view: View, start: int, end: int) -> bool:
    """«Laqué», «rouge», «sauvage»: what a thing is like, by the word's end, and not what is done with a password."""
    word = view.fold[start:end]
    if word in _DONE:
        return False
    participle = _PARTICIPLE.fullmatch(view.text[start:end].lower()) is not None
    known = word in gazetteers().words
    return word in COLOURS or word in _SHORT or (known and (participle or _ADJECTIVE_ENDS.fullmatch(word) is not None))
