"""A child says that somebody older wants something of her, or is told to be hurt: «j’ai 12 ans, un monsieur me demande
des photos», «papa regarde quand je me douche», «elle a des bleus partout en rentrant de chez la nounou».
"""

from bot.redaction.lazily import lazily
from bot.redaction.signals import Signal
from bot.redaction.urgency.told import Told
from bot.redaction.wordlist import words

_AGE = r"(?:[6-9]|1[0-7]|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix[- ]sept)\sans"
_MINOR = rf"(?<![a-z])j\s?'?\s?ai\s(?:que\s|seulement\s|bientot\s|deja\s)?{_AGE}(?!\sd(?:e|'|'\S+)\s)(?![a-z])"
_ELDER = (
    r"(?<![a-z])(?:monsieur|messieurs|homme|hommes|adulte|adultes|inconnu|mec|type|gars|grand|vieux|voisin|coach|"
    r"prof|entraineur|"
    r"animateur|moniteur|oncle|tonton|beau-pere|pere|papa|papi|papy|cousin|pretre|surveillant|quelqu'un|keum|"
    r"majeur|dame|"
    r"[2-6][0-9]\sans)(?![a-z])"
)
_WANTS = (
    r"(?<![a-z])(?:(?:demande|envoie|envoye|reclame|veut|voudrait|montre|force|oblige)\w*\s(?:\S+\s){0,4}?"
    r"(?:photos|videos|selfies?|nudes?|culotte|zizi|sexe|seins)(?!\s(?:d'identite|de\s(?:ma|la|mes|l'|mon)|pour))|"
    r"(?:me|m')\s?(?:\S+\s)?(?:voir|rencontrer|retrouver|ramener|emmener)\s(?:\S+\s){0,4}?(?:secret|cachette|"
    r"chez\slui|seule?|sans)|"
    r"(?:me|m')\s?(?:\S+\s){0,2}?(?:rencontrer|embrasse\w*|caresse\w*|touche\w*|deshabill\w*|masturb\w*)|"
    r"(?:en|dans\sun)\s(?:secret|cachette)|sans\s(?:que|le\sdire|dire)\s(?:a\s)?(?:\S+\s)?(?:maman|papa|parents|"
    r"mere|pere)|"
    r"que\sje\s(?:vienne|monte|me\sdeshabille|dorme|sois\snue?)|bis?ous?\ssur\sla\sbouche|me\s(?:fait|fais|"
    r"faire)\sdes\s(?:bisous?|calins?|choses|trucs)|"
    r"nue?s?|toute?\snue?|webcam|sous\sla\s(?:jupe|couette)|dans\s(?:ma|la|mon)\s(?:culotte|pantalon|douche|"
    r"lit))(?![a-z])"
)
_WATCHER = (
    r"(?<![a-z])(?:papa|pere|beau-pere|tonton|oncle|freres?|demi-frere|cousin|papi|papy|grand-pere|il|voisin|prof|"
    r"coach|entraineur|"
    r"monsieur|mari|copain|beau-frere|educateur|aide-soignant|infirmier)\s"
)
_BARED = (
    r"(?:(?:quand|pendant\sque|lorsque)\s(?:je|elle|il)\s|que\sje\s)(?:suis\s|est\s)?(?:\S+\s)?(?:me\sdouche|"
    r"me\slave|me\schange(?!\s(?:de|d'|les|mes))|"
    r"se\sdouche|se\slave|se\sdeshabille|me\sdeshabille|(?:toute?\s)?nue?|(?:sous|dans)\s(?:la|ma)\s(?:douche|"
    r"baignoire|bain)|"
    r"prends\s(?:ma|mon|une|un|la|le)\s(?:douche|bain))"
)
_MARKS = (
    r"(?:bleus?|hematomes?|griffures?|morsures?|ecchymoses?|marques?(?!\sd[eu]\s(?:lunettes|naissance|bronzage|"
    r"maillot|soleil|feutre))|traces?\sde\s(?:coups?|doigts?|mains?|ceinture|brulures?)|coups|"
    r"brulures?\sde\s(?:cigarettes?|clopes?))"
)
_KEPT_AT = (
    r"(?:chez\s(?:(?:la|sa|son|ma|mon|le|leur|l'|une?)\s?)?(?:nounou|nourrice|pere|mere|papa|maman|"
    r"assistante\smat\w*|papi|papy|mamie|"
    r"tante|oncle|ex|beau-pere|belle-mere|lui|elle|voisine?)|(?:(?:de\s)?(?:la|sa)\s)?(?:creche|garderie|"
    r"halte-garderie|mam)|"
    r"(?:du|au)\sfoyer|de\s(?:l'internat|l'ehpad))"
)

_NOT_IN_PLAY = lazily(
    r"(?<![a-z])(?:photos?\s(?:d'identite|de\s(?:classe|profil))|dentiste|orthodontiste|medecin|pediatre|radio|"
    r"match|tournoi|stage|conseill\w+|"
    r"opticien\w*|ordonnance|attestation|justificatif)(?![a-z])"
)

CHILDREN = (
    Told(words("ans"), (lazily(_MINOR), lazily(_ELDER), lazily(_WANTS)), Signal.VIOLENCE, _NOT_IN_PLAY),
    Told(
        words("nu nue nus nues nudes"),
        (
            lazily(
                r"(?<![a-z])(?:me|m')\s?(?:a\s)?(?:demande|envoie|envoye|reclame|force|oblige|"
                r"montre)\w*\s(?:\S+\s){0,4}?"
                r"(?:photos?|videos?|selfies?|nudes)(?:\s(?:\S+\s){0,4}?nue?s?)?(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
    ),
    Told(
        words("douche lave change deshabille nu nue baignoire bain"),
        (
            lazily(
                rf"{_WATCHER}(?:(?:me|m'|nous|la|le|l'|lui|vient|vienne|toujours|souvent|"
                rf"n'arrete\spas\sde)\s?){{0,3}}"
                r"(?:regarder?|mater?|filmer?|photographier?|espionner?|observer?)\s(?:(?:toujours|souvent|"
                rf"en\scachette|par\sla\sserrure)\s)?{_BARED}(?![a-z])|"
                rf"{_WATCHER}(?:\S+\s){{0,2}}?(?:rentre|entre|vient)\s(?:\S+\s){{0,2}}?(?:salle\sde\sbains?|douche|"
                rf"chambre)\s{_BARED}(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
    ),
    Told(
        words(
            "bleu bleus hematome hematomes griffures morsure morsures ecchymoses marque marques traces trace "
            "coups brulures"
        ),
        (
            lazily(
                rf"(?<![a-z]){_MARKS}\s(?:\S+\s){{0,5}}?(?:en\s(?:rentrant|revenant|sortant)|(?:quand|lorsque|"
                r"chaque\sfois\squ)\s?'?\s?(?:il|elle)\s(?:rentre|"
                r"revient|sort)|apres|au\sretour|depuis\squ'(?:il|"
                rf"elle)\sva)\s(?:\S+\s){{0,2}}?(?:de\s)?{_KEPT_AT}(?![a-z])|"
                r"(?<![a-z])(?:revien[st]|rentre|revenue?|rentree?|"
                rf"ressort)\s(?:\S+\s){{0,3}}?{_KEPT_AT}\s(?:\S+\s){{0,3}}?(?:avec|couverte?)\s(?:des?|plein\sde)\s"
                rf"{_MARKS}(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
    ),
    Told(
        words("secret secrets"),
        (
            lazily(
                r"(?<![a-z])(?:(?:m'|me|lui|nous|l')\s?(?:a\s)?(?:dit|dis|fait\s(?:jurer|promettre)|repete)|"
                r"dit)\s(?:\S+\s){0,9}?notre\s(?:petit\s)?secret|"
                r"notre\s(?:petit\s)?secret\s(?:\S+\s){0,6}?(?:maman|papa|parents|personne|dire)(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
    ),
    Told(
        words("cachets comprimes medicaments medocs pilules gelules somniferes"),
        (
            lazily(
                r"(?<![a-z])(?:petite?s?|bebe|enfants?|gamine?s?|gosses?|bout\sde\schou|loulou|fils|"
                r"fille)\s(?:\S+\s){0,3}?(?:a|ont|avait|vient\sd[e'])\s?"
                r"(?:\S+\s)?(?:trouv|ouv[er]|attrap|fouill|mach|suc|lech|jou|renvers|vid|"
                r"croqu)[a-z]{1,3}\s(?:\S+\s){0,4}?(?:cachets|comprimes|medicaments|medocs|pilules|"
                r"gelules|somniferes)\s(?:de|a|du)\s(?:(?:sa|son|ma|mon|la|le)\s)?(?:mamie|mamy|papi|papy|meme|"
                r"pepe|grand\S*|pere|mere|papa|maman|"
                r"tante|oncle|nounou|voisine?)(?![a-z])"
            ),
        ),
        Signal.URGENT_BODY,
        lazily(r"(?<![a-z])(?:moins\scher|pas\scher|pharmacie|rembours\w*|ordonnance)(?![a-z])"),
    ),
)
