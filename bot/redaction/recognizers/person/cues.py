"""What announces a name, by what it is worth: a cue adds to the score of the name that follows it."""

import re

from bot.redaction.lazily import lazily
from bot.redaction.view import View
from bot.redaction.wordlist import words

GIVEN, TITLE, KIN, SIGNED, WEAK = 1.8, 1.5, 1.2, 1.0, 0.6


class Cues:
    """Cues of one worth, and the words of which a text must have one (or signs, where no word will do)."""

    def __init__(self, bonus: float, pattern: str, gate: str) -> None:
        self.bonus = bonus
        self.pattern = lazily(rf"(?<![a-z0-9'])(?:{pattern})(?![a-z])")
        self.gate = words(gate)
        self._by_sign = ":=" in self.gate

    def may_be_in(self, view: View) -> bool:
        """Whether it is worth while to look."""
        return not view.words.isdisjoint(self.gate) or (self._by_sign and (":" in view.fold or "=" in view.fold))


THINGS = words(
    """
    college lycee ecole chu chr ch hopital clinique institut centre fondation station metro rue avenue boulevard
    langage logiciel gamme formule offre modele marque logo residence ehpad creche gymnase stade universite fac
    faculte prix tour pont aeroport gare salle theatre cinema bibliotheque mediatheque association club quartier
    cite square pack garantie option produit programme navire bateau tempete ouragan statue musee effet loi plan
    prestation contrat projet robot assistant navigateur police parfum film livre serie chanson groupe magasin
    boutique enseigne societe entreprise laboratoire cabinet pharmacie maternite campus amphi batiment pavillon
    voiture cepage fete norme tarif reforme taxe statut format regime pub publicite decret dispositif methode
    exemple tarif don pere saint sainte st ste roi reine pape president maladie syndrome theoreme echelle test
    score indice chatbot bot bouton bloc onglet rubrique menu theme badge couleur rayon
    methode bus ligne tramway arret ile iles hotel galerie polyclinique chaine emission magazine
    rapport affaire commission mission etude
    mairie gendarmerie commissariat prefecture tribunal caf cpam carsat urssaf mdph ccas ime esat sessad mas fam ehpa
    formules forfait forfaits renfort renforts garanties newsletter mascotte prevoyance gammes navires ferry
    parking autoroute sortie aire foire marche carrefour plage lac col mont foret vallee canal fort chateau
    iut cfa inspe insa ifsi mfr itep lep
    creme huile liaison teletransmission flux journal abbe sainte croix secours restos fondation prix ligue amendement
    """
)
"""What bears people's names without being anyone."""
KIN_WORDS = (
    "fils|filles?|mari|femme|epoux|epouse|conjointe?|compagnon|compagne|pere|mere|papa|maman|frere|soeur|bebe|"
    "enfants?|ainee?|cadette?|neveu|niece|oncle|tante|cousine?|copain|copine|amie?|voisine?|collegue|"
    "p'tite?s?|beau[- ]pere|belle[- ]mere|belle[- ]fille|beau[- ]fils|grand[- ]pere|grand[- ]mere|petit[- ]fils|"
    "petite[- ]fille|pupille|tuteur|tutrice|curateur|curatrice|ex[- ]mari|ex[- ]femme|jumeaux|jumelles|garcon|"
    "derniere?|ptit|ptite|petite?|loulou|ado|ex|belle[- ]soeur|beau[- ]frere|parrain|marraine|filleule?|aidante?|"
    "associee?|chef|patronne?|gamine?|gosse|coloc|mec|meuf|pote|daronne?|darone?|gendre|bru|frangine?|fiston|nana|"
    "compagon|copin|copine|voizine?|beauf|doc|toubib|osteo"
)
_ROLES = (
    "titulaire|beneficiaire|assuree?|adherente?|souscripteur|ayant[- ]droit|patiente?|conjointe?|contact|signature|"
    "signee?|expediteur|destinataire|interlocuteur|medecin|praticien"
)
_OF = (
    "dossier|compte|contrat|carte|courrier|mail|demande|inscription|espace|nom|identite|conjointe?|fille|fils|"
    "femme|mari|"
    "mere|pere|maman|papa|frere|soeur|voisine?|nounou|curateur|curatrice|aidante?|tuteur|tutrice|veuve|succession|rdv|"
    "rendez-vous|m'a\\sparle|m'ont\\sparle"
)
_PROFESSIONS = (
    "infirmiere?|kine|psychologue|avocate?|notaire|curateur|curatrice|tuteur|tutrice|conseillere?|gestionnaire|"
    "direct(?:eur|rice)|"
    "responsable|medecin|dentiste|pharmacien(?:ne)?|assistante?(?:\\s(?:maternelle|sociale|familiale))?|"
    "aide[- ]soignante?|aidante?|nounou|"
    "sage[- ]femme|orthophoniste|chirurgien(?:ne)?|cardiologue|ophtalmo|generaliste|proprietaire|comptable|employeur|"
    "patron(?:ne)?|chef|secretaire"
)
_CLIPPED = r"(?:\s(?:respi|liber?|libe|rempl|rempla|hospi|hosto|pedia|coord|coordo|scol|peri|perineale?|mater|dom))?"
"""«La kiné respi», «la sage-femme libé»: what a trade is said to be, and no name."""
_DONE_BY = (
    "envoyee?s?|souscrite?s?|signee?s?|ecrite?s?|remplie?s?|faite?s?|ouverte?s?|cree(?:e|s|es)?|geree?s?|recue?s?"
)


def _forms(pattern: str) -> str:
    """The words of a pattern of alternatives, with and without their last letter where it may be left out."""
    both = f"{pattern}|{re.sub('.[?]', '', pattern)}"
    return re.sub(r"[^a-z]+", " ", both.replace("(?:", "").replace("\\s", " "))


_IS = r"(?:\s(?:c'?est|ce|c|s'?app?el+e?|qui\ss'appelle|elle\ss'appelle|il\ss'appelle|se\snomme))?"
"""«Le docteur cé kastelani», «mon médecin c’est lacombe»: what stands between the cue and the name."""
CUES = (
    Cues(
        GIVEN,
        r"(?:j[e']?\s?)?m'?\s?app?ell?(?:e?s?|ai[st]|aient|ent)|appelez[- ]moi|(?:je\s|ne\s)?m'?appelle\spas|"
        r"dites?\s(?=\")|je\sme\s(?:nomme|prenomme|presente)(?:\s?[:,])?|"
        r"(?<!boite )(?<!societe )(?<!entreprise )(?<!association )(?<!formule )(?<!fichier )"
        r"(?<!offre )(?<!agence )(?<!le chat )(?<!ce chat )"
        r"(?<!robot )(?<!bot )(?<!assistant )(?<!assistante )(?<!mascotte )"
        r"(?<!option )(?<!garantie )(?<!virtuelle )(?<!virtuel )s'?app?elle|se\snomme|"
        r"(?<!ete\s)(?<!est\s)(?<!suis\s)nommee?|prenommee?|denommee?|d'epouse|"
        r"nom\sd[\s']epouse|nee\s\S{1,20},?\sepouse|"
        r"surnommee?|(?:je\s|nous\s)?soussigne(?:e|s|es)?,?|au\snom\sde|de\sla\spart\sde|(?:mon\s|son\s)?identite\s(?:est|c'est|:)|"
        r"(?:prenoms?\set\snoms?|noms?\set\sprenoms?)(?!\s(?:son|est|ne|d|de|du|des|qui|a|en)\b)|"
        r"a\sl'attention\sde|le\snom\sc'est|nom\sprend\s[a-z0-9]{1,5}\s[a-z]\s?:|(?:(?:mon|son|notre)\s(?:petit\s)?(?:nom|prenom)|patronyme)"
        r"(?:\s(?:complet|de\s(?:jeune\sfille|naissance|famille|marie|mariage|fille)|d'usage|d'epouse|marital))?\s?"
        r"(?:est|c'est|:|=)|(?:nom|prenom|patronyme),?\s(?:[a-z']{1,12}\s){0,4}?s'(?:ecrit|epelle|orthographie)",
        "appelle appelait appelaient appellent appelez appel apelle appell apel appelles "
        "mappelle mappel mapelle jmappelle jmapelle presente identite "
        "nomme nommee prenomme prenommee "
        "denomme denommee epouse"
        " surnomme surnommee soussigne soussignee soussignes nom prenom part attention sapelle sapele patronyme",
    ),
    Cues(
        GIVEN,
        r"(?:nom|prenoms?|noms?\set\sprenoms?|prenoms?\set\snoms?|nom\s?/\s?prenom|nom\sprenom|"
        r"nom\s(?:de\s(?:jeune\sfille|naissance|famille)|d'usage|complet|marital))\s?[:=]|"
        rf"(?:(?:{_ROLES})s?(?:\sdu\s(?:contrat|dossier|compte))?|identite|enfants?(?:\sa\scharge)?|ayants?[\s-]droit|"
        r"prenoms?\sd[eu]\s(?:la\s|l'|ma\s|mon\s)?[a-z]{3,9}|praticiens?[a-z\s-]{0,24})\s?:|"
        r"(?<=\n)(?:a|to|cc|cci|bcc)\s?:|^(?:a|to|cc)\s?:|(?:de|from)\s?:",
        ":=",
    ),
    Cues(
        TITLE,
        r"(?:docteur|professeur|maitre|madame|monsieur)\s(?:c'?est|ce|c|s'?app?el+e?|se\snomme)",
        "docteur professeur maitre madame monsieur",
    ),
    Cues(
        TITLE,
        r"vve|m\.|mr\.?|mrs|mme\.?|mlle\.?|melle|monsieur|madame|mademoiselle|docteur|dr\.?|pr\.|professeur|maitre|mister|"
        r"miss|sieur|veuve|feue?|famille|(?:notaire|avocate?|huissier|chez)\sme",
        "vve m mr mrs mme mlle melle monsieur madame mademoiselle docteur dr pr professeur maitre mister miss "
        "sieur veuve feu"
        "feue famille notaire avocat avocate huissier",
    ),
    Cues(
        KIN,
        rf"(?:(?:mon|ma|mn|mes|notre|nos|son|sa|ses|leur|leurs|les?|la|des|deux|trois)\s(?:(?!sage\s)\S+\s)?(?:{KIN_WORDS})|"
        rf"papa|maman|mamie|papi|papy|tonton|tata|tatie|papou|mamou|mamy|nounou)"
        r"(?:\s(?:ainee?|cadette?|benjamine?|mineure?|majeure?|adoptive?|unique)|"
        rf"\sde\s[0-9]+\sans|\s[0-9]+\sans)?{_IS}\s?,?",
        _forms(KIN_WORDS) + " aines papa maman mamie papi papy tonton tata tatie papou mamou mamy nounou "
        "fille filles enfant enfants conjointe amis amie voisine cousine",
    ),
    Cues(
        KIN,
        rf"(?:le|la|l'|du|mon|mn|ma|notre|votre|son|sa|une?|leur)\s?(?:{_PROFESSIONS}){_CLIPPED}{_IS}",
        _forms(_PROFESSIONS) + " infirmiere conseillere assistante directrice pharmacienne",
    ),
    Cues(
        SIGNED,
        rf"(?:{_DONE_BY})\spar|d'apres|(?:demande[rz]?|parle[rz]?|ecri(?:re|vez)|repond(?:re|ez))\s(?:a|avec)|"
        rf"nous\ssommes|"
        rf"(?:ajoute[rz]?|inscri(?:re|vez)|supprime[rz]?|retire[rz]?|rattache[rz]?|contacte[rz]?|remplace[rz]?|"
        rf"affilie[rz]?)|"
        rf"il\ss'agit\sde|(?:le|la|l')\s?(?:beneficiaire|assuree?|adherente?|titulaire|souscript(?:eur|rice)){_IS}",
        re.sub(r"[^a-z]+", " ", _DONE_BY)
        + " apres demander demandez parler parlez ecrire ecrivez repondre repondez sommes ajouter"
        " ajoutez inscrire inscrivez supprimer supprimez retirer retirez rattacher rattachez contacter "
        "contactez remplacer"
        " affilier s'agit agit beneficiaire assure assuree adherent adherente titulaire souscripteur",
    ),
    Cues(
        KIN,
        r"my\s(?:husband|wife|son|daughter|mother|father|mom|dad|brother|sister|partner|name(?:\sis)?)|i\sam|i'm",
        "my am i",
    ),
    Cues(
        SIGNED,
        r"moi\s?,?\s?(?:c'?est|ce(?=\s)|c(?=\s))|jsuis|jsui|chui|"
        r"(?:bonjour|bonsoir|salut|coucou|bjr|bsr|slt|cc|hello|allo|hey|yo)\s?,?\s(?:ici|"
        r"c'?est|c|ce|cest|moi)|ici|nee(?!\s(?:le|en|a|au)\b)|"
        r"je\ssuis|j'?\s?suis|chui?s|c'?est\s(?:moi\s)?|chere?s?",
        "moi ici nee suis jsuis jsui chui est cest cher chere chers cheres bonjour bonsoir salut coucou bjr bsr slt "
        "cc hello allo hey yo",
    ),
    Cues(
        SIGNED,
        r"(?:cordialement|cdt|cdlt|respectueusement|sincerement|bien\sa\svous|salutations(?:\sdistinguees)?|signee?)"
        r"(?=[\s,.!:\n-]{1,6}(?P<name>[^\W\d_]))",
        "cordialement cdt cdlt respectueusement sincerement vous salutations signe signee",
    ),
    Cues(
        SIGNED,
        rf"(?:{_OF})\s(?:est\s)?(?:a|de|pour|au\snom\sde|avec)",
        _OF.replace("|", " ").replace("?", "") + " parle voisine aidante conjointe",
    ),
    Cues(
        SIGNED,
        r"(?:avez|as|ont|g|j'ai|jai|c'est|est|etait|y\sa)\s(?:marque|mis|note|tape|saisi)|(?:ecrite?|orthographiee?|inscrite?|enregistree?)(?:\s:)?|au\slieu\sde",
        "marque mis note tape saisi ecrit ecrite "
        "orthographie orthographiee inscrit inscrite enregistre enregistree lieu",
    ),
    Cues(
        SIGNED,
        r"(?:dites?|dire|dis|transmett(?:re|ez)|remerciements?|felicitations|(?:dit|dites|dire)\sbonjour|envoye[rz]?|"
        r"envoyee?s?\s(?:[a-z]{2,9}\s){0,2})\sa|qui\sest|en\sgarde\s(?:alternee\s)?chez|(?:essayez?|tape[rz]|"
        r"cherche[rz]?)",
        "dit dite dites dire dis transmettre transmettez remerciement remerciements felicitations envoye envoyer "
        "envoyez envoyee envoyes qui garde essaye essayer essayez tape taper tapez tapes cherche chercher cherchez",
    ),
    Cues(
        SIGNED,
        r"(?:bonne\s(?:journee|soiree|reception)|merci(?:\s(?:beaucoup|d'avance|par\savance|bien|encore))?|"
        r"amicalement|bises?|a\sbientot)(?=[\s,.!\n-]{1,6}(?P<name>[^\W\d_])[^\s,]*(?:(?:\s\S+){0,2}\s{0,3}$|,\s))",
        "bonne merci amicalement bise bises bientot",
    ),
    Cues(
        KIN,
        r"(?:nom|prenom)(?:\s(?:de\s(?:jeune\sfille|naissance|famille|mariage)|d'epouse|d'usage|marital))?(?=\s[a-z])",
        "nom prenom",
    ),
    Cues(TITLE, r"c/o|sonne[rz]?\schez", "c o sonne sonner sonnez"),
    Cues(
        SIGNED,
        r"(?:nom|prenom)\s(?:[a-z']{2,14}\s){1,4}?(?:est|c'est|etait|ecrit|orthographiee?|affiche)(?=\s|:|\s:)",
        "nom prenom",
    ),
)
HEADS = CUES[4].gate | CUES[5].gate
"""The words of kin and of trades that stand before a name and are none of it: «mon ami Denis», «l’ophtalmo Lenoir»."""
WEAK_WORDS = words(
    "c'est cest bonjour bonsoir salut coucou hello merci conseiller conseillere avec par collegue assistante pour que"
)
VERBS = words(
    "m'a m'ont nous s'est s'y n'y se doit sait dit l'a a est et ne n'a n'est n'arrive veut peut va vient doit "
    "avait etait sera aura demande attend utilise cherche me lui leur habite travaille pense repond reste "
    "touche prend passe rentre part commence arrive insiste refuse repete voudrait souhaite aimerait"
)
HUMAN_VERBS = words(
    "n'arrive n'a veut peut attend demande utilise cherche voudrait souhaite aimerait habite travaille "
    "etudie dort bosse"
)
"""What a person does and a thing hardly: for names that are words too («Pierre n’arrive pas à se connecter»)."""
PREDICATE = lazily(
    r"\s(?:(?:n')?(?:a|avait|aura|va|vient\s(?:de|d')|est|etait|sera)\s?"
    r"(?:eue?|finie?(?!\spar)|commencee?(?=\s(?:son|sa|ses|un|une|le|la|l')(?![a-z]))|quitte|perdue?|recue?|oubliee?|"
    r"demenagee?|arretee?|signee?|remplie?|appelee?|rappelee?|repondue?|payee?|reprise?|essayee?|envoyee?|"
    r"[0-9]{1,3}\sans|nee?|decedee?|partie?|malade|hospitalisee?|etudiante?|majeure?|mineure?|salariee?|retraitee?|"
    r"inscrite?|mariee?|pacsee?|separee?|enceinte|sortie?|rentree?|(?:son|sa|ses)\s|avoir\s[0-9]{1,3}\sans|"
    r"naitre|commencer|entrer|rentrer|finir|quitter|partir)(?![a-z])|"
    r"(?:lui\saussi|elle\saussi|passe\s(?:son|sa|le)\s(?:bac|permis|bts|brevet)|vit\s(?:chez|avec|a)|"
    r"(?:m'a|nous\sa|vous\sa|m'avait|me|m'|nous)\s?(?:dit|disait|demande|reponde?u?|rappelee?|assure|confirme|"
    r"promis|explique|envoyee?|conseille|laisse|parle)|"
    r"reste\s(?:sur|chez|a)|entre\s(?:au|en|a)|part\s(?:au|en|a))(?![a-z]))"
)
"""What is said of people alone: with it, «Prosper» or «Violette» at the head of a clause is someone."""
ELLIPSIS = re.compile(r"\s(?:pas\sencore|non\splus|aussi)(?![a-z])")
"""«Fleur a fini, Constant pas encore»: after a comma."""
AFTER_WORDS = words("appareil ici fil telephone ecoute mon ma notre son sa")
CUE_WORDS = (
    words("titulaire beneficiaire signe signee cordialement cdt cdlt contact from noms prenoms")
    | words(re.sub("[^a-z]+", " ", _ROLES))
    | CUES[0].gate
    | CUES[2].gate
    | CUES[3].gate
    | CUES[4].gate
) - words("a m ex garcon ami amie amis voisin voisine collegue enfant enfants petit petite grand")
