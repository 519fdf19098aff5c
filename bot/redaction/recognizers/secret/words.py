"""Words that tell how a password is, or go on with the sentence, rather than what it is. Folded."""

from bot.redaction.wordlist import words

STATE = words(
    """
    invalides incorrects incorrectes errones erronees refuses refusees rejetes rejetees expires expirees perimes oublies
    bloques bloquees valides inconnus inconnues
    activation normal normale parti partie expire expiree perime perimee refuse refusee oublie oubliee bloque bloquee
    trop pas plus incorrect incorrecte invalide faux fausse errone erronee bon bonne correct correcte valide valable
    perdu perdue mauvais mauvaise rejete rejetee obligatoire necessaire long longue court courte simple complexe
    complique change changee modifie reinitialise enregistre demande demandee inconnu inconnue illisible egare vole
    pirate piratee compromis ok nul vide different differente identique desactive active impossible toujours encore
    deja jamais bien mal tout toute tous la le les un une des du de d l ce cet cette ces mon ma mes ton ta tes son sa
    ses notre nos votre vos leur leurs celui celle ceux je tu il elle on nous vous ils elles me te se y en qui que
    quoi dont ou et ni mais donc or car si quand comme comment pourquoi combien quel quelle a au aux par pour sur sous
    dans avec sans chez vers entre avant apres depuis pendant contre est sont etait sera serait etes suis ai as ont
    avez avons avoir etre fait faire peut peux veut veux doit dois faut va vais vient ici rien quelque chose meme
    autre nouveau nouvelle ancien ancienne actuel actuelle provisoire temporaire personnel personnelle merci bonjour
    bonsoir svp stp oui non aide probleme erreur question recu recue introuvable indisponible impossible absent
    manquant cache masque visible affiche apparait marche fonctionne suivant suivante ci-dessous ci-dessus attente
    envoye envoyee valider confirmer saisir taper entrer mettre changer modifier recuperer retrouver oublier
    reinitialiser creer choisir redemander recevoir renouveler definir inutile securise fort faible solide robuste
    compose composee different sensible confidentiel confidentielle secret secrete unique mien tien sien numero mail
    email adresse date carte espace compte site portail telephone grave sur sure risque dangereux complique compliquee
    facile difficile genant penible inoperant inoperante caduc caduque inactif actif active genial requis peut-etre
    aucun aucune personne
    oups oupsi bug bugs bugue beug nickel top merdique
    nulle pourri pourrie juste exact exacte inexact inexacte requirements requirement policy rules strength length
    reset incorrecte expired invalid wrong rouge gris grise vide souligne
    relou reloue lourd lourde lourdingue usant usante malin maligne gonflant saoulant soulant fatigant lassant rageant
    galere penible barbant pete casse deprimant enervant chiant naze lol mdr ptdr com kom koi kwa choisi choisie choisis
    pareil pareille lequel laquelle lesquels duquel celui-ci celui-la obsolete disparu disparue peut-etre encor
    """
)
OWNERS = words(
    """
    wifi box application applications appli applis espace compte client clients adherent adherente adherents assure
    messagerie boite banque ordinateur pc portable tablette telephone portail internet pro perso professionnel
    personnel entreprise rh salarie employeur mutuelle securite sociale secu prevoyance retraite-complementaire
    utilisateur identifiant identifiants login connexion session service services navigateur page ecran champ case
    bouton lien lettre lettres chiffre chiffres caractere caracteres majuscule majuscules minuscule minuscules accent
    accents symbole symboles espaces signe signes point tiret nom prenom naissance anniversaire ville animal mari
    femme fille fils mere pere enfant conjoint quelqu'un ordi administrateur admin invite gestionnaire courrier texto
    message messages sms code codes mdp passe mot mots password pin rouge gris grise visible lisible minimum maximum
    exemple plusieurs fois essais tentatives jours heures minutes aujourd'hui demain hier matin soir maintenant puis
    alors sinon normal genre style mise jour chaque reinitialisation demarrage defaut oubli renouvellement
    modification verification validation activation confirmation creation changement recuperation formulaire document
    documents contrat attestation remboursement remboursements tuto aide lien informations bios steam pronote ent
    ameli impots windows activation inscription adhesion garantie garanties cotisation photo photos tutelle dossier
    facture devis forfait formule question questions reponse banques navigateurs cookies famille
    bcrypt scrypt hash hachage keepass bitwarden lastpass dashlane nordpass
    """
)
"""What a password may belong to or be made of, and the words of the screen: none is the value."""
VERBS_OF_STATE = words(
    """
    invalides incorrects incorrectes errones erronees refuses refusees rejetes rejetees expires expirees perimes oublies
    bloques bloquees valides inconnus inconnues
    refuse refusee refuser oublie oubliee oublier bloque bloquee bloquer perdu incorrect incorrecte invalide expire
    expiree errone erronee marche marchent fonctionne fonctionnait fonctionnent marchait passe passent accepte
    acceptee accepter rejete reconnu reconnait enregistre reinitialise reinitialiser reinitialisation dit disent
    demande demandent affiche correspond correspondent tourne revient recharge existe comporte contient contenir
    commence finit est sont sera peut doit faut impossible provisoire temporaire introuvable compromis modifier
    changer change choisir saisir entrer taper mettre creer retrouver recevoir recu envoye and but doesn not does
    rejected not accepted working forgotten forgot lost please wrong falsch vergessen olvidada correctement exactement
    plusieurs
    """
)
"""What goes on about a password after its cue; a slip of the keys in one of these is no value either."""
SERIES = words(
    """
    scan capture fichier page photo image article formule option niveau groupe zone chapitre annexe pack erreur error
    code version modele classe serie ligne etape question exercice annee saison episode numero pixel redmi yoga switch
    surface peugeot renault citroen playstation xbox nintendo euro agirc arrco covid windows office acrobat bonus
    promo offre agence salle porte appt bureau table chambre lettre avenant avis tableau figure schema bouton champ
    case onglet rubrique piece copie image capture ecran
    """
)
"""Words that a number is glued to in a series, a file's name or a make."""
NUMBER_WORD = (
    r"(?:zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|"
    r"quarante|cinquante|soixante|cents?|mille)"
)
"""A number that is said, as a code or a password is dictated."""
