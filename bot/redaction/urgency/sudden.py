"""What strikes a body at once, in words that no list of illnesses has: «un gars vient de tomber raide», «mal de tête
comme un coup de tonnerre, jamais eu ça».
"""

from bot.redaction.lazily import lazily
from bot.redaction.signals import Signal
from bot.redaction.urgency.told import Told
from bot.redaction.wordlist import words

SUDDEN = (
    Told(
        words("tete crane cephalee cephalees migraine"),
        (
            lazily(
                r"(?<![a-z])(?:(?:mal|maux|douleur)\s(?:\S+\s){0,2}?(?:a\sla|de|au|a\s+la)\s(?:tete|crane)|"
                r"cephalees?|migraine)\s(?:\S+\s){0,6}?"
                r"(?:(?:un\s)?coup\sde\s(?:tonnerre|poignard|massue|hache|fouet|marteau)|d'un\s(?:seul\s)?coup|"
                r"brutale?s?|brutalement|foudroyante?s?|explosi\w+|"
                r"en\scoup\sde\stonnerre|(?:pire|plus\sfort\w*)\s(?:\S+\s){0,2}?(?:ma|sa)\svie)(?![a-z])"
            ),
        ),
        Signal.URGENT_BODY,
        lazily(
            r"(?<![a-z])(?:rembours\w*|pris\w*\sen\scharge|il\sy\sa\s\S+\s(?:ans?|mois|semaines?)|"
            r"l'an(?:nee)?\sderni\w+|en\s(?:19|20)[0-9]{2}|derni(?:er|ere)|"
            r"facture|site|formulaires?|captchas?|appli\w*|papiers?|contrats?)(?![a-z])"
        ),
    ),
    Told(
        words("raide raides"),
        (
            lazily(
                r"(?<![a-z])tombee?r?s?\sraides?(?!\s(?:dingues?|amoureu\w+|de\srire|devant\s(?:le|la|votre|ce|"
                r"cette|vos|un)\s(?:prix|tarif|montant|facture|devis)))(?![a-z])"
            ),
        ),
        Signal.URGENT_BODY,
        lazily(r"(?<![a-z])(?:prix|tarifs?|montants?|factures?|cotisations?|devis|lol|mdr)(?![a-z])"),
    ),
)
