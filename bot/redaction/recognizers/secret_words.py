"""Words that tell how a password is, or go on with the sentence, rather than what it is. Folded."""

from bot.redaction.wordlist import words

STATE = words(
    """
    expire expiree perime perimee refuse refusee oublie oubliee bloque bloquee trop pas plus incorrect
    incorrecte invalide faux fausse errone erronee bon bonne correct correcte valide valable perdu perdue
    mauvais mauvaise rejete rejetee obligatoire necessaire long longue court courte simple complexe complique
    change changee modifie reinitialise enregistre demande demandee inconnu inconnue illisible egare vole pirate
    piratee compromis ok nul vide different differente identique desactive active impossible toujours encore
    deja jamais bien mal tout toute tous la le les un une des du de d l ce cet cette ces mon ma mes ton ta tes
    son sa ses notre nos votre vos leur leurs celui celle ceux je tu il elle on nous vous ils elles me te se y
    en qui que quoi dont ou et ni mais donc or car si quand comme comment pourquoi combien quel quelle a au aux
    par pour sur sous dans avec sans chez vers entre avant apres depuis pendant contre est sont etait sera
    serait etes suis ai as ont avez avons avoir etre fait faire peut peux veut veux doit dois faut va vais vient
    ici rien quelque chose meme autre nouveau nouvelle ancien ancienne actuel actuelle provisoire temporaire
    personnel personnelle merci bonjour bonsoir svp stp oui non aide probleme erreur question recu recue
    introuvable indisponible impossible absent manquant cache masque visible affiche apparait marche fonctionne
    suivant suivante ci-dessous ci-dessus attente envoye envoyee valider confirmer saisir taper entrer mettre
    changer modifier recuperer retrouver oublier reinitialiser creer choisir redemander recevoir renouveler
    definir inutile securise fort faible solide robuste compose composee different sensible confidentiel
    confidentielle secret secrete unique mien tien sien numero mail email adresse date carte espace compte site
    portail telephone grave sur sure risque dangereux complique compliquee facile difficile genant penible
    inoperant inoperante caduc caduque inactif actif active genial nickel top merdique nulle pourri pourrie
    juste exact exacte inexact inexacte requirements requirement policy rules strength length reset incorrecte
    expired invalid wrong
    """
)
