"""The words with which people guess at a password or a login, and those that say that it fails. Folded."""

from bot.redaction.recognizers.secret.quote import REFUSING, TYPING
from bot.redaction.talk.piece_words import LEAD, TAIL
from bot.redaction.wordlist import words

GUESSING = (
    words(
        """
    ou sinon enfin plutot crois pense semble dirais suppose imagine habitude normalement peut-etre peutetre pitet
    essayez essayons essayer essaye essaie esaye tentez teste testez pareil idem avec court mettons mettez met mi mit
    retape retapez
    """
    )
    | TYPING
    | REFUSING
) - words("dit dire dis veut voulu aime fait bloque bloquent oublie")
"""One of them makes a try of what stands beside it."""
LINKS = words(
    """
    ou sinon enfin plutot et puis alors bien avec aussi encore toujours meme d'abord peut-etre peutetre non nan oui euh
    heu bah ben ah oh attendez attends pardon c est etait c'est ces cetait que habitude normalement comme juste donc
    etre est-ce ni hier avant jamais souvent parfois oups zut mince ok voila mettons essayez essayons essaie essaye
    esaye tentez teste testez mettez crois pense dirais genre maintenant partout exemple pas vois lis refuse accepte
    veut prend met mi mit
    """
)
"""What a guess may come right after."""
AFTER = words(
    "au a l tout court simplement seul pareil idem fin bout debut entier ou quoi ca va pluriel singulier envers exemple"
)
AROUND = (
    LEAD
    | TAIL
    | LINKS
    | GUESSING
    | words(
        """
    moi toi convient conviendrait irait
    j je m me n ne y en on il elle ca cela ce l le d de qu s se tu vous nous t a ai as avais avait avez ont aurais
    pu peux peut peuvent pourrais dois faut fallait va vais marche marchait marchent passe passait fonctionne
    fonctionnait plus rien trop deja refuse refusait incorrect invalide faux bon bonne ok mieux sais sur sure egalement
    simplement court tout fois autre ca-marche fille mari femme fils mere celui ancien vieux premier
    """
    )
)
"""What may stand around a guess: none of them is one."""
SIGNS_OF = words(
    """
    un une deux trois des point points exclamation interrogation tiret tirets bas majuscule majuscules minuscule
    minuscules chiffre chiffres lettre lettres accent accents arobase diese etoile etoiles fin debut bout milieu devant
    derriere sans attache colle annee espace
    """
)
"""What is said of how it is written."""
FAILING = words(
    """
    marche marchait marchent passe passait fonctionne fonctionnent fonctionnait refuse refusee refuses refusent rejete
    rejette incorrect incorrecte incorrects invalide invalides errone faux fausse mauvais bloque bloquee accepte
    acceptee
    reconnu reconnait inconnu erreur mettre mets choisir prendre essaye tape retape saisi rentre valide bug bugue
    deconne plante
    """
)
LENGTH = words(
    "court courte courts longueur long longs longue caracteres caractere simple faible faibles robuste complexe"
)
"""What is said of a password that is to be chosen longer: a phrase may be the next one."""
FAILING |= LENGTH
"""What is said of a password that fails, or is yet to be chosen: a word alone may be the next one."""
VAGUE_TYPING = words(
    """
    fait prends prendre pris reprends repris change changer remplace remplacer propose proposer indique indiquer
    confirme confirmer garde garder gardais reponds repondu repondre note noter notes compose composer
    entre entrer entrez ecrire ecris ecrit
    """
)
"""Verbs of typing that do many other things too: not in a message that has no word for a password."""
REMARKS = words(
    """
    voleur voleuse escroc escrocs clown guignol charlot branleur incapable incompetent imbecile cretin abruti idiot
    debile bandit arnaqueur menteur feignant faineant rigolo bouffon nullard tocard bras casses
    respect mystere magie miracle victoire solution astuce cauchemar torture supplice calvaire panique deception
    defaite fiasco desastre pagaille blague plaisanterie foutaise mascarade merveille joie tristesse colere rage
    injustice justice tribunal avocat police plainte plaintes litige mediateur defenseur concurrence concurrent
    hasard destin karma malediction poisse malchance preuve verite mensonge promesse espoir hypothese theorie logique
    resolution reparation depannage depanneur technicien informaticien specialiste expert responsable directeur patron
    directrice developpeur webmaster opticien dentiste infirmier infirmiere vendeur retraite deuxieme troisieme
    bordereau passeport echeancier echeance diese dieze etoile langue coeur wallah nawak motdepasse dialogflow roaming
    antivirus virus piratage pirate pirates hacker hackers intrus vpn rebonjour rebonsoir second bic rib iban
    """
)
"""What people call those who do not help, what happens to them, and whom they turn to: remarks, and no guesses."""
