"""A death that one prepares, told by what stands ready or asked as a question on the contract: «j’ai vidé la
plaquette», «si je disparais ce soir, qui touche l’argent ?», «j’aurais jamais dû naître».

A plain question on a suicide clause, for nobody, is none; nor is a question on a death that has been.
"""

from bot.redaction.lazily import lazily
from bot.redaction.signals import Signal
from bot.redaction.urgency.told import Told
from bot.redaction.wordlist import words

_SOON = (
    r"(?:ce\ssoir|cette\snuit|demain|tout\sa\sl'heure|bientot|aujourd'?\s?hui|cette\ssemaine|ce\sweek-?\s?end|"
    r"avant\s(?:demain|lundi))"
)
_SUMS = (
    r"(?<![a-z])(?:assurances?|capital|contrats?|garanties?|touch\w+|couv\w+|vers(?:e|ent|era|er)|pay(?:e|ent|era|"
    r"er)|beneficiaires?|argent|"
    r"indemni\w+|clause|souscription|signature|droits?|heriten?t?|prevoyance|cotisations?)(?![a-z])"
)
_DONE = (
    r"(?<![a-z])(?:(?:se|me|s'|m')\s?(?:tue|suicide|pend|pende|supprime|flingue|bute|foute?s?\sen\sl'?\s?air|"
    r"donne\sla\smort|jette\s(?:sous|dans|par|d'un))|"
    r"(?:se|me)\s(?:tuer|suicider|pendre|supprimer|flinguer|buter|donner\sla\smort)|"
    r"(?<!mort\spar\s)(?<!decede\spar\s)(?<!apres\sun\s)(?<!apres\sle\s)(?<!deces\spar\s)suicide|"
    r"(?:le|ca|cela)\s(?:fai[ts]|fasse)\s(?:\S+\s)?(?:soi|moi|lui)[- ]?meme|(?:fai[ts]|fasse)\s(?:ca|"
    r"cela)\s(?:soi|moi|lui)[- ]?meme|"
    r"(?:c'est\s)?moi\s(?:meme\s)?qui\s(?:le|me)\s(?:fai[ts]|tue)|mets?\sfin\sa\s(?:ses|mes)\sjours|"
    r"saute\s(?:d'un|sous|par\sla\sfenetre)|je\s(?:le\sfai[ts]|passe\sa\sl'acte))(?![a-z])"
)
_MINE = (
    r"(?<![a-z])(?:(?:c'est|demande|question|c)\s(?:\S+\s)?pour\smoi|si\s(?:c'est\smoi|je)\s|moi\squi\s(?:le|me)|"
    r"(?:applique|valable|marche|vaut)\s(?:\S+\s)?(?:a|pour)\smoi|"
    rf"urgent|vite|je\sle\sfai[ts]|je\s(?:me|mets)|{_SOON})(?![a-z])"
)
_MOURNED = lazily(
    r"(?<![a-z])(?:s'est|s'etait|feu\s(?:mon|ma)|veuve?|mort(?:e)?\s(?:par|de|suite|apres)|decedee?|s'etant|"
    r"prevention|dossier|sinistre)(?![a-z])"
)
_PACKETS = r"(?:boites?|plaquettes?|flacons?|tubes?|pilulier|blister)"
_PILLS = (
    r"(?:cachets?|comprimes?|medocs?|medicaments?|pilules?|gelules?|somniferes?|boites?|plaquettes?|"
    r"anxiolytiques?|antidepresseurs?)"
)
_GUN = r"(?:fusil|arme|pistolet|carabine|revolver|flingue|calibre)"
_BEFORE_ME = (
    r"(?:devant\smoi|sur\s(?:la|ma)\stable(?:\sde\s(?:nuit|chevet|la\scuisine))?|sur\s(?:le|mon)\slit|dans\s(?:ma|"
    r"la)\smain|a\scote\sde\smoi|pres\sde\smoi)"
)

LAST_THINGS = (
    Told(
        words("rate loupe manque raterai louperai"),
        (
            lazily(
                r"(?<![a-z])(?:si\s|comme\s|que\s|pour\s|quand\s)(?:je\s)?(?:ne\s)?me\s(?:rate|loupe|"
                r"manque)(?:rai|r)?\s(?:pas|plus)(?!\s(?:dans|sur|de|avec|en|au|a)(?![a-z]))|"
                r"me\s(?:louper|rater)\spas(?!\s(?:dans|sur|de|avec|en|au|a)(?![a-z]))"
            ),
        ),
        Signal.URGENT_MIND,
    ),
    Told(
        words("disparais meurs creve saute plus mourais disparaissais"),
        (
            lazily(
                r"(?<![a-z])si\s(?:moi\s)?je\s(?:(?:disparais|meurs|creve|saute|mourais|disparaissais)(?:sais)?\s"
                rf"{_SOON}|(?:ne\s)?suis\splus\s(?:la|de\sce\smonde|en\svie)\s{_SOON})(?![a-z])"
            ),
        ),
        Signal.URGENT_MIND,
        lazily(
            r"(?<![a-z])(?:agence|rdv|rendez-vous|chez\smoi|joignable|accident|maladie|operation|opere\w*)(?![a-z])"
        ),
    ),
    Told(
        words(
            "tue suicide pend pende supprime flingue bute air mort tuer suicider pendre supprimer flinguer meme "
            "fais fait fasse fin saute jette acte"
        ),
        (lazily(_SUMS), lazily(_DONE), lazily(_MINE)),
        Signal.URGENT_MIND,
        _MOURNED,
    ),
    Told(
        words("meme"),
        (
            lazily(
                r"(?<![a-z])(?:assurance|capital|contrat|garantie|prevoyance)[\s-](?:\S+\s)?(?:deces|vie|"
                r"obseques)\s(?:\S+\s){0,3}?(?:quand|si|lorsqu'?)\s?(?:on|je|il|elle|l'on)\s"
                r"(?:se\s|s'|me\s|l'|le\s)?\s?(?:fait|fais)\s(?:ca\s|cela\s)?(?:soi|moi|lui|elle)[- ]?meme(?![a-z])"
            ),
        ),
        Signal.URGENT_MIND,
    ),
    Told(
        words(
            "vide pris prend prendre gobe avale avaler boite boites plaquette plaquettes tube flacon pilulier blister"
        ),
        (
            lazily(
                r"(?<![a-z])(?:(?:ai|a|viens\sde|vien\sde|vais|jviens\sde|"
                r"vient\sde)\s(?:tout\s)?vid[er]{1,2}\s(?:toute?\s)?(?:la|le|une?|ma|mes|mon|sa|les|deux|trois|"
                r"plusieurs)\s"
                r"(?:plaquettes?|pilulier|blister|tubes?\sde\s(?:cach|compr|medic|medoc|doli|somni)\w+|"
                r"boites?\sde\s(?:cach|compr|medic|medoc|doli|somni|xan|lexo|para|antid|anxio)\w+)|"
                r"(?:pris|prends|prendre|gobe|gober|avale|avaler)\stt?e?s?\s(?:l[ae]s?|ma|mon|mes|"
                rf"une?)\s{_PACKETS})(?![a-z])(?!\s(?:de\schoc|de\sbiscuit|de\sbeurre|de\screme|de\sdentif))"
            ),
        ),
        Signal.URGENT_BODY,
        lazily(
            r"(?<![a-z])(?:aux?\slettres|mail|vocale|il\sy\sa|renouvel\w+|ordonnance|depuis\s\S+\s(?:jours|mois|"
            r"semaines)|comme\sprevu|pharmacie)(?![a-z])"
        ),
    ),
    Told(
        words("alignes alignees aligne aligner etales etalees etale comptes comptees prets pretes"),
        (
            lazily(
                rf"(?<![a-z]){_PILLS}\s(?:\S+\s){{0,2}}?(?:alignee?s|etalee?s|comptee?s|"
                rf"prete?s)\s(?:\S+\s)?{_BEFORE_ME}(?![a-z])|"
                rf"(?<![a-z])(?:ai|j')\s(?:aligne|etale)\s(?:tous\s|toutes\s)?(?:mes|les|des)\s{_PILLS}(?![a-z])"
            ),
        ),
        Signal.URGENT_MIND,
    ),
    Told(
        words("charge chargee charger"),
        (
            lazily(
                rf"(?<![a-z]){_GUN}\s(?:\S+\s){{0,4}}?(?:est\s|deja\s)chargee?(?![a-z])|(?<![a-z])charge\s(?:le|"
                rf"mon|l'|son|un|une)\s?{_GUN}(?![a-z])"
            ),
        ),
        Signal.URGENT_MIND,
        lazily(r"(?<![a-z])(?:il|elle|mari|jeu|film|page|fichier|telecharg\w*)\s(?:a|est|vient|qui)(?![a-z])"),
    ),
    Told(
        words("chat chien chats chiens chienne chatte animaux"),
        (
            lazily(
                r"(?<![a-z])(?:donne|confie|place|laisse|depose)\s(?:mon|le|la|ma|mes|les)\s(?:chats?|chiens?|"
                r"chienne|chatte|animaux)(?![a-z])(?:[^.!?\n]{0,60}?)"
                r"(?:peux|pourrai|vais)\s(?:enfin\s|maintenant\s|y\s)?(?:partir|m'en\saller|mourir|dormir|"
                r"aller)(?![a-z])"
            ),
        ),
        Signal.URGENT_MIND,
        lazily(
            r"(?<![a-z])(?:vacances|voyages?|cure|hopital|hospitalis\w+|couvert\w*|week-?\s?end|etranger|valises?|"
            r"clinique|operation|avion|train|"
            r"sejour|boulot|travail|rdv|rendez-vous)(?![a-z])"
        ),
    ),
    Told(
        words("vive existe vie vis naitre monde nee ne"),
        (
            lazily(
                r"(?<![a-z])ser(?:t|s|vait|virait)\s(?:\S+\s)?(?:a\srien|a\squoi)\s(?:que\sje\s(?:vive|vis|existe|"
                r"reste\sen\svie|sois\s(?:en\svie|nee?|encore\sla))|(?:de|d')\s?(?:vivre|exister|"
                r"rester\sen\svie))(?![a-z])|"
                r"(?<![a-z])(?:j'?\s?aurai[st]?\s(?:\S+\s){0,2}?(?:pas|jamais|prefere)\s(?:\S+\s){0,2}?(?:naitre|"
                r"venir\sau\smonde|etre\snee?(?!\s(?:en|a|avec|dans|plus|ici|le)))|"
                r"(?:jamais|pas)\s(?:du\s)?me\s(?:mettre\sau\smonde|faire\snaitre))(?![a-z])"
            ),
        ),
        Signal.URGENT_MIND,
    ),
)
