"""What a website, a form or a person who does the paperwork does: «il me demande toujours la même chose», «il plante»,
«mon petit-fils m’a mis son adresse». None of it is violence, unless a violent verb, a part of the body, a weapon, fear,
or a place where one is held stands there.

In and out: folded text. A clause is left out by its verb and by all its words, and it alone: what stands beside is
weighed as it was. Bounded; asked only of a message that already sounds like danger.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.things import ALSO, THING
from bot.redaction.urgency.words import KIN

_NEPHEWS = r"petit[- ]fils|petite[- ]fille|gendre|bru|belle[- ](?:fille|soeur)|beau[- ](?:fils|frere)"
_WHO = (
    rf"(?<![a-z'])(?:(?:mon|ma|le|la|notre|son|sa)\s(?:{_NEPHEWS}|{KIN}|conseill\w+|dentiste|opticien\w*|comptable)\s"
    r"(?:(?:ils?|elles?)\s)?|(?:ils?|elles?)\s)"
)
_NE = r"(?:ne\s|n')?"
_TO_WHOM = r"(?:me\s|m'\s?|ma\s(?=a\s|mis|pris|dit)|m\s|nous\s|lui\s|leur\s|vous\s)?"
_HAS = r"(?:a\s|ont\s|avait\s|va\s|vient\sde\s|veut\s|arrete\spas\sde\s|n'?arrete\spas\sde\s|finit\spar\s)?"
_HOW = (
    r"(?:(?:encore|toujours|deja|pas|plus|jamais|tout|tous|bien|rien|souvent|aussi|meme|juste|que|sans\s(?:cesse|arret)|"
    r"a\schaque\sfois|(?:deux|trois|2|3|dix)\sfois|systematiquement|direct\w*|me|m')\s){0,3}"
)
_DOES = (
    r"(?P<says>di[st]|disait|redi[st]|dire|(?:re)?demand(?:e|ent|er|ait|ee?)|reclam(?:e|ait|er))|"
    r"(?P<takes>prend|prends|pris|prenait|prendre)|"
    r"(?:affich|indiqu|marqu|repet|propos|signal|refus|not|invent|cre|chang)(?:e|ee|ent|er|ait)|"
    r"ecri[ts]|inscri[ts]|rempli[ts]?|met|mets|mettent|mettait|remet|mis|remis|mettre|sort|sorti|sortait|sortir|"
    r"renvoi(?:e|ent)|renvoye|renvoyer|ramene|donne|donnent|ajoute|"
    r"(?:fait|fai|faire)\s(?:(?:tout|encore|toujours)\s)?(?:recommencer|refaire|retaper|ressaisir|re-?saisir|reecrire|"
    r"remettre|remplir|repeter|patienter|attendre|tourner|changer|revenir|reprendre|rentrer|cocher|cliquer|scanner|payer)|"
    r"(?:oblige|force)\s(?:a|de)\s(?:tout\s|le\s|la\s|les\s|me\s)?(?:mettre|remettre|changer|recommencer|refaire|retaper|"
    r"ressaisir|cocher|accepter|telecharger|creer|recreer|reconnecter|scanner|payer|rappeler)"
)
_END = (
    r"(?=\s?[.!?,;:\n]|\s(?:et|mais|puis|alors|car|donc|ou|sinon)(?![a-z])|"
    r"\s(?<!que\s)(?<!si\s)(?<!quand\s)(?:j'|je\s|il\s|elle\s)|\s?$)"
)
_REST = rf"(?P<rest>(?:\s[^\s.!?,;:]+){{0,14}}?)\s?{_END}"
_AND = r"(?P<goes_on>\s(?:et|puis|ou)(?=\s(?:me\s|m'|nous\s|la\s|le\s|l'|les\s|lui\s|se\s|s')))?"
"""«Il me demande mon code et me frappe»: of what follows, «il» is still the one who does it."""
_CLAUSES = 3  # joined by «et», one after the other
_OFFICE = lazily(rf"{_WHO}{_NE}{_TO_WHOM}{_HAS}{_HOW}(?:{_DOES})(?![a-z'])(?!-)(?P<quoted>\s?:)?{_REST}{_AND}")
_THINGS = (
    rf"{THING}|{ALSO}|erreurs?|cookies|pubs?|publicites?|lignes?|lettres|chiffres|noms?|prenoms?|pseudo|spam|chien|chat|"
    r"rendez-vous|rdv|connecter|connexion|inscrire|inscription|cliquer|cocher|saisir|etapes?|accueil|debut|questions?|"
    r"correspond\w*|incorrecte?|invalide|inconnue?s?|expire\w*|perime\w*|existe\w*|valide\w*|trouve\w*|reconnu\w*|autorise\w*"
)
_OF_THE_OFFICE = lazily(rf"(?<![a-z])(?:{_THINGS}|[0-9]+\s?(?:euros?|e|balles))(?![a-z])")
_TAKEN = lazily(
    r"^\s(?:pour\s(?:un\s(?:robot|bot|autre)|une\sautre|quelqu'un\sd'autre|mon\s(?:frere|pere|mari|fils)|ma\s(?:mere|soeur|femme|fille))$|"
    r"(?:(?:pas|plus|que|encore|deja)\s)?(?:(?:mon|ma|mes|le|la|les|l'|un|une|des|deux|trois|son|sa|ses|notre|votre)\s?)?"
    r"(?:ordi\w*|pc|tablette|imprimante|scanner|rdv|rendez-vous|nom|prenom|code|numero|adresse|identifiant|mail|"
    r"mot\sde\spasse|mdp|photos?\s(?:de\s(?:la|ma|mes)|d'identite)|cheque|dossier|formulaire|paiement|"
    r"(?:fois\s)?[0-9]+\s?(?:euros?|e|balles))(?![a-z]))"
)
_LENT = lazily(
    r"^\s(?:mon|ma|mes|son|notre|le|la)\s(?:telephone|portable|tel|smartphone|carte|papiers|cles?)(?:\s(?:vitale|bleue))?\s"
    r"pour\s(?:(?:le|la|les|l'|me|m'|y|tout|ca)\s?)*(?:faire|regarder|voir|photographier|scanner|inscrire|creer|remplir|"
    r"photocopier|essayer|connecter|installer|telecharger|jouer|appeler|envoyer)(?![a-z])"
)
"""Who takes a phone holds somebody, unless it is said what for."""
_GRAVE = lazily(
    r"(?<![a-z])(?:(?:frapp|batt|cogn|gifl|claqu|tabass|agress|etrangl|sequestr|poignard|brutal|viol|maltrait|menac|enferm|"
    r"hurl|insult|egorg|bless|saign|brul|etouff|noy|empoison|drogu|alcool|bourr|terroris|effray|trembl|gendarm|pompier|"
    r"hopita|deshabill|couch|sexu|intim|touch|embrass|caress|medic|medoc|cachet|comprim|somnif|respir|inconscien|convuls|"
    r"vomi|fievre|suicid|pend|saut|jet|poing|couteau|fusil|pistolet|ciseau|marteau|ceintur|menott|baffe|beigne|mandale|"
    r"torgnol|taloch|calott|racle|derouill|branle|fess|cheveu|poitrin|sein|epaul|visag|jambe|doigt|levre|bouche|gorge|"
    r"ventre|genou|malais|douleur|crev|mour|meur|mort|tuer|punir|puni|obei|humili|forc|violen|arme|lame|supplie|pleur|"
    r"silence|taire|secret|partir|quitt|fugu|harcel|surveill|suiv|interdi|oblig|enlev|esclav|tap|prostitu)[a-z]*|"
    r"tue|tues|crie|crient|crier|bat|bats|coups?(?!\sde\s(?:main|fil|tel\w*|pouce))|gueule|droite|rouste|trempe|volee|"
    r"tarte|patate|pain|tete|oeil|yeux|dos|nez|cou|mains?|bras|pieds?|corps|coeur|sang|peau|langue\sdans|batte|baton|"
    r"hache|adieux?|testament|corde|fouet|peur|police|samu|secours|urgences?|nue?s?|sexe|culotte|pantalon|lit|nuit|soirs?|verre|boire|"
    r"javel|poison|coma|morte?s?|terre|sol|mur|cave|chambre|cuisine|salle\sde\sbains?|placard|voiture|coffre|maison|"
    r"rue|portes?|dehors|sortir|enceinte|personne|honte|tais|ta|toi|tu|te|ferme|salope|pute|conne|grosse|moche|"
    r"feu|gaz|danger|pression|mal|balcon|pont|toit|par\sla\sfenetre|vivre|vie|parler|chantage)(?![a-z])"
)
"""Beside one of these, no clause is of the office."""
_SOMEWHERE = lazily(
    r"(?<![a-z])(?:dans|sur|sous|contre|par|derriere|devant|entre|chez|avec|de\s(?:le|la|lui|me|ne|pas|se))\s"
)
_LONG_TALK = lazily(
    r"^\s(?:(?:toujours|encore|juste|bien|aussi)\s)?(?:que(?![a-z])|qu'|de(?![a-z])|d'|s'|si(?![a-z])|des(?![a-z])|une?\sphotos?)"
)
_LIKE_A_SCREEN = lazily(r"^\sque\s(?:c'est|ca|ce\sn'est|non|oui|tout)(?![a-z])")


def _is_of_the_office(done: re.Match[str]) -> bool:
    rest = done["rest"]
    if _GRAVE.search(rest) is not None:
        return False
    if done["takes"]:
        return _TAKEN.search(rest) is not None or _LENT.search(rest) is not None
    if _OF_THE_OFFICE.search(rest) is not None:
        return True
    if not rest.strip() and not done["quoted"]:
        return " fai" in f" {done[0]}"
    if _SOMEWHERE.search(rest) is not None:
        return False
    return not (done["says"] and _LONG_TALK.search(rest)) or _LIKE_A_SCREEN.search(rest) is not None


def _without(done: re.Match[str]) -> str:
    if not _is_of_the_office(done):
        return done[0]
    return " , il" if done["goes_on"] else " , "


_TIMES = (
    r"(?:\s(?:encore|toujours|deja|a\schaque\sfois|tout\sle\stemps|sans\s(?:arret|cesse)|tous\sles\sjours|vraiment|trop|"
    r"completement|carrement|hier|depuis\s(?:hier|ce\smatin|une\sheure|lundi)|au\s(?:bout|milieu)(?:\sd[eu'][^.!?,;]{0,24})?|"
    r"en\splein\w*(?:\s[a-z]+){0,3}|dans\sle\svide|en\s(?:boucle|rond)|tout\sseule?|ce\ssite|votre\s(?:site|appli\w*|robot)))*"
)
_OVER = (
    r"(?!\s(?:et|puis|ou)\s(?:me\s|m'|nous\s|la\s|le\s|l'|les\s|lui\s|se\s|s'))"
    r"(?=\s?[.!?,;:\n]|\s(?:et|mais|puis|alors|car|donc|quand|des\sque|j'|je|il|elle)(?![a-z])|\s?$)"
)
_WITH_ITS = (
    r"(?:\savec\s(?:ses|les|ces|vos|leurs|son|cette|ce)\s(?:cookies|questions?|pubs?|publicites?|mails?|codes?|captchas?|messages?|"
    r"formulaires?|notifications?|mots?\sde\spasse|histoires\sde\s(?:codes?|mots?\sde\spasse)))"
)
_MACHINE = lazily(
    r"(?<![a-z'])(?:ils?|elles?)\s(?:ne\s|n')?(?:"
    r"(?:(?:a|arrete\spas\sde|va|fait\sque|fait\sque\sde|recommence\sa|commence\sa|s'est\smis\sa)\s)?"
    r"(?:encore\s|toujours\s)?(?:plant|ram|moulin|bug+|tourn|boucl|patin|charg|sonn|clignot|freez)(?:e|ent|er|ait)"
    rf"(?:\s(?:pas|plus))?{_TIMES}|"
    rf"s'?\s?(?:est\s)?(?:ferme|coupe|eteint|bloque|arrete|allume|ouvre|rouvert|deconnecte)\s(?:tout\sseule?|en\splein\w*|"
    rf"au\smilieu|a\s[0-9]{{1,2}}\s?%|a\schaque\sfois){_TIMES}(?:\s(?:milieu|saisie|inscription))?|"
    r"(?:finit|commence|termine)\spar\s(?:un\s|une\s|des\s)?[0-9a-z]{1,8}|"
    rf"(?:me\s|m'\s?|m\s|nous\s)(?:a\s|avait\s)?(?:coup|deconnect|bloqu|vir|eject)(?:e|ent|er){_TIMES}"
    rf")(?![a-z]){_OVER}"
)
"""What only a machine does; a person is not said to charge, nor to close by himself."""
_ANNOYS = lazily(
    r"(?<![a-z'])(?:ils?|elles?|ca)\s(?:(?:commence(?:nt)?\sa|va|vont|finit\spar)\s)?(?:me\s|m'\s?|nous\s)(?:a\s|ont\s)?(?:"
    r"(?:gonfl|saoul|soul|enerv|fatigu|agac|pomp|lass|bassin|stress|epuis|exaspe?r|broui?ll)(?:e|ent|ait|er|ee?)|"
    r"(?:casse|cassent|prend|prennent|pompe|brise|court|tape)\s(?:les\spieds|les\soreilles|la\stete|l'air|sur\s(?:le\sharicot|les\snerfs|"
    r"le\ssysteme)|les\snoix)|rend(?:ent)?\s(?:folle|fou|dingue|chevre|marteau)|"
    r"parle(?:nt)?\s(?:(?:pas|plus|qu'|que|tout|toujours)\s?)?(?:en\s)?(?:anglais|francais|chinois|allemand|espagnol|charabia)|"
    rf"(?:lache|laisse|embete)(?:nt)?\s(?:pas|plus)?(?={_WITH_ITS}))"
    rf"{_TIMES}{_WITH_ITS}?{_OVER}"
)
_TAKES_LETTERS = lazily(
    r"(?<![a-z'])(?:ils?|elles?)\s(?:me\s|m'\s?|nous\s)?(?:a\s|ont\s)?(?:mang|crach|saut|bouff|aval|coup|perd|effac|enlev|balanc|vir|"
    r"pomp|tap|rejet|jet)[a-z]{1,3}\s(?:pas\s|encore\s|toujours\s)?(?:la\smoitie\s(?:de\s|des?\s)?|toute?s?\s|deux\s|trois\s|un\s)?"
    r"(?:les?|la|l'|des|mes|mon|ma|une?|sur)?\s?(?:lettres?|lignes?|chiffres?|champs?|cases?|pages?|caracteres?|mots|accents?|"
    r"etapes?|batterie|pubs?|autre\spage|photos?|erreurs?|saisie|connexion)(?![a-z])"
)
_AGE = lazily(
    r"\W*(?:(?:mon|ma|le|la)\s[a-z-]+,?\s)?(?:il|elle|ils|elles)\s(?:a|ont|aura|va\savoir|vient\sd'avoir)\s(?:deja\s|bientot\s|eu\s)?"
    r"[0-9]{1,3}\s?(?:ans|mois)(?:\set\sdemie?)?\W*"
)
_LIVES_WITH = lazily(
    r"(?<![a-z])(?:fait|a)\s(?:de\s(?:la\s|l')|du\s|des\s)(?!crise|malaise|convuls)[a-z]{4,}(?:\s[a-z]{4,})?\sdepuis\s"
    r"(?:(?:tout[e]?\s)?petite?|toujours|longtemps|des\sannees|(?:l'|son\s)enfance|(?:la|sa)\snaissance|[0-9]+\sans)(?![a-z])|"
    r"(?<![a-z])(?:dors|dort|dormir)\savec\s(?:un\s|une\s|mon\s|ma\s|son\s|sa\s)(?:masque|machine|appareil|ppc|cpap)(?![a-z])"
    r"(?:\sla\snuit)?(?:\sdepuis\s[^\s.!?,;]+\s(?:ans|mois|annees))?|"
    r"(?<![a-z])(?:ai|prends|prend|a)\s(?:des\s|un\s|mes\s|ses\s|deux\s)(?:cachets?|comprimes?|somniferes?|gelules?)\spour\s(?:dormir|"
    r"(?:la|ma|sa)\s(?:tension|thyroide)|(?:le|mon|son)\s(?:coeur|diabete|cholesterol))"
    r"(?:\sdepuis\s[^\s.!?,;]+\s(?:ans|mois|annees))?(?=\W*$)"
)
"""What one has lived with for years, told to its end."""
_TREATED = lazily(
    r"(?<![a-z])(?:m'|ma\s|lui\s|nous\s)\s?(?:a\s|ont\s)?(?:arrache|enleve|pose|rate|fait|refait|mis)\s(?:une?|la|ma|mon|le|deux|des|"
    r"trois)\s(?:dents?|couronnes?|implants?|plombages?|bridges?|prises?\sde\ssang|radios?|vaccins?|gouttes|pansements?|"
    r"detartrages?|appareil|platre)(?![a-z])"
)
"""What a dentist or a nurse has done."""
_ALONE_AT_IT = lazily(
    r"(?<![a-z])(?:suis|etais|est)\s(?:toute?\s)?seule?\s(?:pour|a|devant|avec|face\sa)\s(?:(?:les?|la|tous?|toute?s?|mon|ma|mes|ces?|cette|"
    r"votre|l'|me\s|m'|y\s)\s?){0,2}(?:(?:faire|remplir|comprendre|gerer|m'inscrire|inscrire|creer|envoyer|signer|trouver|"
    r"demander)(?:\s(?:tout\s)?ca|\s(?:ces?|les|tous\sles|cette|l'|mon|ma|mes)\s?[a-z]+)?|ca|papiers?|paperasse|"
    r"demarches?|formulaires?|ordi\w*|ecran|site|dossiers?)(?![a-z])"
)


def without_the_office(fold: str) -> str:
    """`fold` without the clauses that tell what a screen or a form does, nor what one has long lived with."""
    if _AGE.fullmatch(fold):
        return " "
    fold = _TREATED.sub(" ", _LIVES_WITH.sub(" ", _ALONE_AT_IT.sub(" ", fold)))
    fold = _TAKES_LETTERS.sub(" , ", _ANNOYS.sub(" , ", _MACHINE.sub(" , ", fold)))
    for _ in range(_CLAUSES):
        if (left := _OFFICE.sub(_without, fold)) == fold:
            break
        fold = left
    return fold
