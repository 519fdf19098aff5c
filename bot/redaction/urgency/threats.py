"""Somebody says that he will come and harm others, the people at the counter most often: «je vais poser une bombe».

The first person and the future make the threat; a weapon that comes along makes it whoever speaks. Anger at a thing
(«je vais le massacrer, ce site») is none: the harmed is a person, a part of one, or the place where they work.
"""

from bot.redaction.lazily import lazily
from bot.redaction.signals import Signal
from bot.redaction.urgency.told import Told
from bot.redaction.wordlist import words

_WILL = (
    r"(?<![a-z])(?:(?:je\s?|j\s?)?(?:vais|vai)|(?:je\s|j)?(?:compte|veux|ve)|ai\s(?:bien\s)?envie\sde)\s"
    r"(?:(?:finir\spar|bientot|tous|toutes|tout|aller|venir|passer|y|revenir|aussi|bien|vraiment)\s){0,3}"
)
_PLACE = r"(?:agences?|immeuble|siege|bureaux?|locaux|batiment|accueil|boutique|direction|guichet|societe|baraque)"
_WEAPON = (
    r"(?:fusils?|carabine|couteau|arme|flingue|pistolet|revolver|machette|hache|kalach\w*|kalash\w*|batte|bombe|"
    r"grenade|"
    r"barre\sde\sfer|calibre|(?:bidon|jerrican)\sd'?\s?essence|cocktail\smolotov)"
)
_FACE = r"(?:gueule|tronche|face|tete|figure|crane|dents|portrait|nez|machoire)"
_STAFF = (
    r"(?:conseill\w+|directeur|directrice|responsable|employee?s?|agents?|standardiste|dame|monsieur|mec|type|"
    r"chef|cheffe|"
    r"patron|patronne|collegues?|gens|secretaire|gestionnaire|voisine?|ex|personnel|equipe)"
)
_ONLINE = lazily(
    r"(?<![a-z])(?:avis|google|trustpilot|reseaux|twitter|facebook|notes?|jeu|solde\w*|chiffres|puces|bain)(?![a-z])"
)
"""Where one «makes a massacre» of words."""

THREATS = (
    Told(
        words("bombe bombes feu sauter peter exploser cramer bruler incendier"),
        (
            lazily(
                rf"{_WILL}(?:(?:(?:re)?mettre|poser|placer|balancer|lancer|deposer)\s(?:une|la|des|ma|"
                r"vos)\sbombes?(?!\s(?:de|anti|a)(?![a-z]))|"
                rf"(?:faire\s(?:tout\s)?(?:sauter|peter|exploser)|(?:tout\s)?(?:cramer|bruler|incendier))\s"
                rf"(?:(?:tout|toute)\s)?(?:votre|vos|la|le|l'|les|ton|ta|ces?|cette)\s?{_PLACE}|"
                rf"(?:foutre|mettre|fiche)\sle\sfeu)(?![a-z])|"
                rf"(?<![a-z])(?:je\s|j)(?:fous|fou|mets|met|foutrai|mettrai)\sle\sfeu\s(?:a|aux?|dans|chez)\s"
                rf"(?:toute?\s)?(?:l'|la|le|les|vos|votre|vous)\s?(?:{_PLACE}|$)"
            ),
        ),
        Signal.VIOLENCE,
        _ONLINE,
    ),
    Told(
        words(
            "fusil fusils carabine couteau arme flingue pistolet revolver machette hache kalach kalachnikov "
            "kalash batte bombe"
            " grenade barre calibre bidon jerrican cocktail"
        ),
        (
            lazily(
                r"(?<![a-z])(?:arriv|debarqu|revien|revenir|venir|vien|pass|point|entr|mont|descen|"
                r"rappliqu)[a-z]{0,4}\s"
                rf"(?:\S+\s){{0,6}}?(?:avec|arme\sd'?\s?)\s?(?:(?:une?|mon|ma|mes|le|la|des|son|sa|"
                rf"ses)\s)?(?:\S+\s)?{_WEAPON}(?![a-z])(?!\s(?:fatale|secrete|a\s(?:huitres|beurre|pain)))"
            ),
        ),
        Signal.VIOLENCE,
        _ONLINE,
    ),
    Told(
        words("peau gueule tronche face tete figure crane dents portrait nez machoire"),
        (
            lazily(
                rf"{_WILL}(?:(?:lui|leur|vous|te|t')\s)?(?:faire\s(?:la|sa|leur|ta)\speau(?!\s(?:neuve|douce))|"
                r"(?:lui|leur|vous|te|t')\s(?:casser|peter|exploser|eclater|defoncer|demonter|demolir|fracasser|"
                rf"arranger|refaire)\s(?:la|le|les|ta|sa)\s{_FACE}|"
                rf"(?:casser|peter|exploser|eclater|defoncer|demonter|fracasser)\s(?:la|sa|leur)\s{_FACE}\s(?:a|"
                rf"aux?|de|du)\s(?:la|l'|votre|vos|mon|ma|cette?|ce)?\s?{_STAFF})"
                r"(?![a-z])|(?<![a-z])(?:lui|leur|vous|te)\sfais\sla\speau(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
    ),
    Told(
        words("poignarder buter crever egorger flinguer tuer saigner etriper tabasser massacrer descendre fumer"),
        (
            lazily(
                rf"{_WILL}(?:vous\s(?:tous\s|toutes\s)?(?:buter|crever|egorger|flinguer|tuer|saigner|etriper|"
                r"tabasser|massacrer)|"
                r"(?:l[ae]s?|l')\s?(?:buter|crever|egorger|flinguer|tuer|saigner|etriper|tabasser|massacrer|"
                rf"descendre|fumer)\s(?:\S+\s){{0,2}}?{_STAFF})(?![a-z])|"
                rf"{_WILL}(?:buter|crever|egorger|flinguer|poignarder|tabasser)\s(?:une?|des|vos|votre|tes|ton|"
                rf"l[ae]s?)\s{_STAFF}(?![a-z])|"
                rf"(?<![a-z]){_STAFF}\s?,?\s(?:\S+\s){{0,3}}?{_WILL}(?:l[ae]s?|l')\s?(?:buter|crever|egorger|"
                r"flinguer|tuer|saigner|etriper|tabasser)(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
        _ONLINE,
    ),
    Told(
        words("carnage massacre tuerie fusillade attentat"),
        (
            lazily(
                r"(?<![a-z])(?:vais|vai|va|allons|allez|ferai)\s(?:\S+\s){0,2}?(?:faire|commettre|y\savoir|avoir|"
                r"provoquer|finir\sen)\s"
                r"(?:une?\s|du\s|des\s)?(?:\S+\s)?(?:carnage|massacre|tuerie|fusillade|attentat)(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
        _ONLINE,
    ),
    Told(
        words("habitez habites habite vit travaille travaillez travailles bossez bosses vivez loges logez sortie"),
        (
            lazily(
                r"(?<![a-z])(?:(?<!pas\s)(?:sais|connais|trouverai|trouve)\s(?:bien\s|tres\sbien\s)?ou\s(?:vous|"
                r"tu)\s"
                r"(?:habite|travaille|bosse|vi|loge)[sz]?[ez]*|(?<!pas\s)sais\sou\s(?:habite|vit|"
                rf"travaille)\s(?:votre|ta|ton|la|le|vos)\s{_STAFF}|(?:vous|t'|te)\s?(?:attends?|"
                r"attendrai)\s(?:\S+\s)?a\sla\ssortie)(?![a-z])"
            ),
        ),
        Signal.VIOLENCE,
    ),
)
