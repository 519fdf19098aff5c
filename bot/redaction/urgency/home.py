"""What is done at home to somebody who is held, watched or kept short, told by herself or for her: «il rentre à 18 h,
je dois effacer ce message», «il m’interdit de voir ma famille», «on m’a droguée en soirée».

A doctor forbids too, and an illness: who it is, or what is forbidden, tells.
"""

from bot.redaction.lazily import lazily
from bot.redaction.signals import Signal
from bot.redaction.urgency.told import Told
from bot.redaction.wordlist import words

_INTIMATE = (
    r"(?:mari|conjoint|compagnon|copain|copine|compagne|femme|ex|epoux|epouse|pere|mere|papa|beau-pere|belle-mere|"
    r"frere|freres|parents|"
    r"famille|belle-famille|mec|homme|oncle|fils)"
)
_HE = rf"(?<![a-z])(?:ils?|elles?|on|{_INTIMATE})\s(?:ne\s|n')?"
_FORBIDS = (
    r"(?:(?:me|m'|nous|lui)\s?(?:a\s)?(?:interdit|interdis|interdise|defend|defendu|empeche|laisse\s(?:pas|plus|"
    r"jamais))|"
    r"(?:veut|veux)\s(?:pas|plus)\s(?:me\slaisser|que\sje)|refuse\sque\sje)\s(?:(?:de|d')\s?)?(?:\S+\s)?"
)
_MY_PEOPLE = (
    r"(?:ma|mes|mon)\s(?:famille|parents|amies?|amis|copines?|copains?|soeurs?|freres?|mere|enfants|fille|fils|"
    r"proches|collegues|potes)"
)
_ALLOWED_NOT = r"ai\s(?:pas|plus|jamais)\s(?:le\s)?droit\s(?:de\s|d')\s?"
_DOCTORS = lazily(
    r"(?<![a-z])(?:medecins?|docteur|dr|hopital|clinique|covid|contagi\w+|quarantaine|kine|chirurgien\w*|arret|"
    r"convalescen\w+|infirmiere?s?|"
    r"visites?|ehpad|reanimation|conges?|juge|tribunal|jugement|site|appli\w*|robot|page)(?![a-z])"
)
_WRITINGS = r"(?:messages?|conversation|discussion|historique|traces|tchat|chat|tout\s(?:ca|cela|ce\sque)|cette\spage)"

HOME = (
    Told(
        words("effacer efface supprimer supprime cacher"),
        (
            lazily(
                r"(?<![a-z])(?:il|elle|mon\smari|mon\s\S+)\s(?:va\s)?(?:rentrer?|revien[st]|revenir|arriver?|"
                r"regarde|fouille|verifie|lit|controle|surveille)\s(?:\S+\s){0,7}?"
                r"(?:je\s?|j)?(?:dois|doit|vais|faut\sque\sje?|faut)\s(?:\S+\s)?(?:efface|supprime|"
                rf"cache)r?(?:\s(?:\S+\s){{0,2}}?{_WRITINGS}|\s?$|\s?[.!,;])"
            ),
        ),
        Signal.VIOLENCE,
        lazily(r"(?<![a-z])(?:conseill\w+|technicien\w*|cache\sdu\snavigateur)(?![a-z])"),
    ),
    Told(
        words("surveille controle espionne lit lis fouille verifie regarde"),
        (
            lazily(
                rf"{_HE}(?:me\s)?(?:surveille|controle|espionne|li[st]|fouille|verifie|"
                r"regarde)\s(?:(?:tout\s)?ce\sque\s(?:j'|je\s)(?:ecris|tape|fais|dis|poste|envoie)|"
                r"(?:tous\s)?mes\s(?:messages|sms|appels|conversations))\s(?:\S+\s){0,6}?(?:vite|effac\w+|"
                r"supprim\w+|cach\w+|discret\w*|peur)(?![a-z])|"
                rf"(?<![a-z]){_INTIMATE}\s(?:me\s)?(?:surveille|controle|espionne|"
                rf"fouille)\s(?:\S+\s){{0,2}}?(?:tout\s(?:ce\sque|le\stemps)|mon\s(?:telephone|portable|tel)|mes\s)|"
                rf"{_HE}(?:surveille|controle|espionne|verifie)\s(?:\S+\s){{0,6}}?mes\s(?:sorties|frequentations|"
                r"deplacements|habits|tenues|trajets)(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
    ),
    Told(
        words("peur terreur terrorisee"),
        (
            lazily(
                r"(?<![a-z])(?:peur|terrorisee?|trembler?|terreur)\s(?:(?:qu'|quand|que|du\smoment\sou|de\squand|"
                r"lorsqu'|a\schaque\sfois\squ'|des\squ')\s?(?:il|elle|mon\smari|mon\s\S+)\s"
                r"(?:ne\s|va\s)?(?:rentrer?|(?:me|nous)\s(?:re)?(?:trouver?|voie|tape|frappe|cogne)|s'enerver?|"
                r"se\sreveiller?|boi[ts]|boive)"
                r"(?!\s(?:pas|dans|en|au|aux|le|la|les|plus|que)(?![a-z]))|"
                r"de\s(?:rentrer|retourner)\s(?:chez\s(?:moi|nous|lui)|a\sla\smaison))(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
        lazily(
            r"(?<![a-z])(?:operation|hopital|hospitalis\w+|intervention|chute|tomber|fatigue\w*|clinique|chien|"
            r"chat|apres\s(?:l'|mon|une))(?![a-z])"
        ),
    ),
    Told(
        words("interdit interdis interdise defend defendu empeche laisse laisser veut veux refuse"),
        (
            lazily(
                rf"{_HE}{_FORBIDS}(?:voir|voie|vois|parler?\s(?:a|avec)|appeler?|rencontrer|telephoner?\sa|"
                rf"frequenter?|contacter)\s{_MY_PEOPLE}(?![a-z])|"
                rf"(?<![a-z])(?:mon|ma|mes|son|l')\s?{_INTIMATE}\s(?:ne\s|n')?{_FORBIDS}(?:sortir|sorte|"
                r"travailler?|conduire|conduise|telephoner?|voir\s(?:du\smonde|des\sgens|personne)|"
                r"parle\w*\s(?:a|avec)|(?:avoir|aie)\s(?:un|mon)\s(?:telephone|portable|compte|travail|argent|"
                r"boulot)|m'habill\w+|etudi\w+|aille\s(?:travailler|voir))(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
        _DOCTORS,
    ),
    Told(
        words("droit"),
        (
            lazily(
                rf"^\W*(?:(?:bonjour|bonsoir|svp|mais|et|moi|non)\W+)?(?:je\sn'|j\s?'?\s?){_ALLOWED_NOT}(?:sortir|"
                r"parler|voir)"
                r"(?:\s(?:seule?|de\s(?:chez\s(?:moi|nous|lui)|la\smaison)|toute\sseule|a\spersonne|"
                r"avec\spersonne|du\stout|de\sla\schambre))?\W*$|"
                rf"(?<![a-z]){_ALLOWED_NOT}(?:avoir\sun\s(?:telephone|portable|compte)|voir\s{_MY_PEOPLE}|"
                rf"parler\sa\s{_MY_PEOPLE})(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
        _DOCTORS,
    ),
    Told(
        words("prive affame manger nourriture bouffe"),
        (
            lazily(
                rf"{_HE}(?:(?:me|nous|la|le|l')\sprive\s(?:de\s|d')\s?(?:nourriture|manger|bouffe|repas|sommeil|"
                r"eau|boire|dormir|mes\spapiers)|"
                r"(?:m'|nous\s|l')\s?affame(?:nt)?|(?:me|nous|lui)\s(?:donne|laisse)(?:nt)?\s(?:plus|pas|"
                r"rien)\s(?:rien\s)?(?:a\s)?manger)(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
        lazily(r"(?<![a-z])(?:regime|diete|medecin|dieteticien\w*|a\sjeun|operation|hopital|ehpad|cantine)(?![a-z])"),
    ),
    Told(
        words("oblige force obligee forcee contraint contrainte obligent forcent"),
        (
            lazily(
                rf"{_HE}(?:m'|me|nous|l'|la)\s?(?:a\s)?(?:oblige|force|contrain)[a-z]{{0,3}}\s(?:(?:a|de|"
                r"d')\s?)?(?:coucher(?!\s(?:l[ae]s?|mes|les|tot|tard|a\s[0-9]))|"
                r"(?:faire|avoir)\s(?:l'amour|du\ssexe|des\s(?:rapports|relations)|un\srapport)|l'amour|"
                r"des\s(?:rapports|relations)|"
                r"(?:me|se)\s(?:prostituer|deshabiller|mettre\snue?)|(?:quand|meme\s(?:quand|si)|si)\s(?:je|"
                r"j')\s?(?:ne\s)?(?:veux|dis|ai)\s(?:pas|non|plus))(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
        lazily(r"(?<![a-z])(?:medecin|radio|scanner|examen|irm|site|page)(?![a-z])"),
    ),
    Told(
        words("drogue droguee drogues droguees drogues verre boisson soumission"),
        (
            lazily(
                r"(?<![a-z])(?:m'|nous\s|l'|me\s)\s?(?:a\s|ont\s|ai\sfait\s|suis\sfait\s|"
                r"fait\s)(?:\S+\s)?droguee?s?(?![a-z])|(?<![a-z])(?:ai|a)\sete\sdroguee?(?![a-z])|"
                r"(?<![a-z])(?:on|quelqu'un|ils?|mec|type|gars|homme)\s(?:m'|nous\s)?\s?(?:a|ont|met)\s(?:mis|"
                r"verse|glisse)?\s?(?:\S+\s){0,4}?(?:dans|a)\s(?:mon|son|ma|sa|nos)\s"
                r"(?:verre|boisson)(?![a-z])|soumission\schimique"
            ),
        ),
        Signal.VIOLENCE,
    ),
    Told(
        words("mort"),
        (
            lazily(
                r"(?<![a-z])(?:(?:me|m'|lui|nous)\s?(?:a\s|ont\s)?(?:envoi|envoy|ecri|laiss|menac)\w*|recois|"
                r"recoit|recu|recevoir)\s(?:\S+\s){0,4}?"
                r"(?:messages?|sms|menaces?|lettres?|mails?|vocaux|appels|textos?)\sde\smort(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
    ),
)
