"""What people say of a site, a contract or the weather in the words of danger: «je vais balancer mon téléphone», «une
overdose de mails», «je suis enfermé dans la boucle du captcha», «il pleut des cordes».

In and out: folded text. The thing itself must be named: «je vais me balancer» stays. Bounded; asked only of a message
that already sounds like danger.
"""

from bot.redaction.lazily import lazily
from bot.redaction.things import ALSO, THING

_OF_SCREENS = rf"(?:{THING}|{ALSO}|boucles?|repondeur|attente|labyrinthe|pubs?|spams?|newsletters?|paperasse|relances?)"
_MAIL = (
    r"(?:e?-?mails?|pubs?|sms|spams?|publicites?|mots?\sde\spasse|formulaires?|codes?|captchas?|papiers?|"
    r"paperasse|messages?|notif\w*|newsletters?|courriers?|relances?|cookies|onglets?)"
)
_THIS = r"(?:mon|ma|mes|ce|cet|cette|ces|le|la|les|l'|votre|vos|ton|ta)"
_HURLED = lazily(
    r"(?<![a-z])(?:balancer?|jeter?|jette|fracasser?|exploser?|lancer?|foutre|claquer?|massacrer?|defoncer?|tuer|"
    rf"buter)\s{_THIS}\s?(?:vieux\s|vieil\s|foutue?\s)?"
    rf"(?:{THING}|box|clavier|souris|webcam|modem|routeur|livebox|freebox|machine|manette)"
    r"(?:\s(?:par\sla\sfenetre|contre\s(?:le|un)\smur|a\sla\spoubelle|par\sterre|aux\sorties|au\sfeu|"
    r"dans\sle\svide|du\s\S+\setage))?(?![a-z])"
)
_BLED = lazily(
    r"(?<![a-z])(?:(?:cotisations?|contrats?|mutuelle|tarifs?|prix|factures?|impots|vous|prelevements?|assurance|"
    r"depassements?|augmentations?)\s(?:me\s|nous\s)|"
    r"(?:il|elle|ils|elles|ca|vous|on)\s(?:me\s|nous\s))saign(?:e|ent|ez)(?:\sa\sblanc)?(?![a-z])(?!\s(?:l[ae]s?|"
    r"l'|du|des|aux?|de(?:puis)?|beaucoup|partout)(?![a-z]))|(?<![a-z])saign\w*\sa\sblanc(?![a-z])"
)
_CAUGHT = lazily(
    r"(?<![a-z])(?:enferm|coinc|bloqu|prisonnier|pieg|retenu|captur|pris\sau\spiege)[a-z]*\s(?:dans|par|de|"
    rf"sur)\s(?:(?:la|le|les|une?|votre|vos|ce|cette|l')\s?)(?:\S+\s){{0,2}}?"
    rf"{_OF_SCREENS}(?![a-z])(?:,?\s(?:et\s)?(?:(?:je|j')\s?(?:ne\s|n')?(?:peux|arrive|sais)\s(?:plus|pas)\s(?:a\s|"
    r"en\s)?sortir|impossible\sd['e]\s?(?:en\s)?sortir))?"
)
_OVERDOSE = lazily(
    r"(?<![a-z])(?:over\s?doses?|indigestion|orgie|avalanche|deluge)\s(?:de\s|d'|avec\s)\s?(?:vos\s|ces\s|"
    rf"tous\s(?:ces|vos)\s)?{_MAIL}(?![a-z])"
)
_WEATHER = lazily(
    r"(?<![a-z])(?:il\s|ca\s)?(?:pleut|tombe)\s(?:des|a|de\sla)\s(?:cordes|trombes|seaux|hallebardes|verse|grele|"
    r"neige)(?:\sd'eau)?(?:\sici)?(?![a-z])|"
    r"(?<![a-z])(?:chaleur|froid|chaud|bruit|ennui|attente|temps|fatigue|musique|voix)\sa\s(?:crever|mourir|"
    r"en\smourir|en\screver|se\spendre|se\stirer\sune\sballe)(?![a-z])"
)
_FILES = (
    r"(?:bases?(?:\sde\sdonnees)?|fichiers?|listes?|systemes?|donnees|site|logiciels?|registres?|mailings?|"
    r"dossiers?|tablettes)"
)
_OUT_OF_FILES = lazily(
    r"(?<![a-z])(?:ne\s|n')?(?:(?:veux|voudrais|souhaite|aimerais|desire|existe)\s)?(?:plus\s|pas\s)?(?:exister|"
    r"disparaitre|existe|apparaitre)\s(?:plus\s|pas\s)?(?:dans|de|sur)\s"
    rf"(?:votre|vos|le|la|les|ta|tous\svos|toutes\svos)\s{_FILES}(?![a-z])"
)
_LAST_WARNING = lazily(
    r"(?<![a-z])derni(?:er|ere)\s(?:messages?|mails?|courriers?|rappels?|relances?|"
    r"lettres?)[^.!?\n]{0,40}?(?<![a-z])(?:resili\w*|mediateur|mediation|avocat|concurren\w*|ailleurs|tribunal|"
    r"justice|"
    r"(?:change|pars|vais)\s(?:de\smutuelle|chez))(?![a-z])"
)
_STARS = lazily(
    r"(?<![a-z])(?:mis|mets|laisse|donne|colle|mettre)\s(?:(?:que|juste)\s)?(?:une?|deux|trois|zero|"
    r"[0-5])\s(?:seule\s|petite\s)?etoiles?(?![a-z])"
)
_REFUSED = lazily(
    r"(?<![a-z])(?:mis|tape|entre|ecrit|saisi|essaye|rajoute|ajoute)\s(?:une?|mon|ma|mes|le|la|les|des|"
    r"tout)\s(?:[^\s.!?]+\s){0,6}?(?:il|elle|ca|et\sil|mais\sil)\s"
    r"(?:ne\s|n')?(?:toujours\s)?(?:en\s|le\s|la\s)?veu[txl]*\s(?:toujours\s)?(?:pas|"
    r"plus)(?:\snon\splus)?(?=\W*(?:$|[.!?,;]))"
)
_HINDERED = lazily(
    r"(?<![a-z])(?:il|ca|elle|qui|bouton|page|captcha|site|appli|fenetre)\s(?:m'|nous\s|l')\s?empeche\s(?:de\s|"
    r"d')\s?(?:continuer|valider|avancer|cliquer|aller\s(?:plus\sloin|au\sbout)|"
    r"me\sconnecter|terminer|finir|lire|enregistrer|telecharger|envoyer|voir\s(?:le|la|les|mon|ma)\s[a-z]+|"
    r"acceder)(?![a-z])"
)
_BLURRED = lazily(
    r"(?<![a-z])(?:photos?|images?|video|scan|selfie)\s(?:[^.!?\n]{0,30}?)(?<![a-z])(?:je\stremble|tremblent|"
    r"tremble|bouge\strop|(?:ma\smain|les\smains)\s(?:\S+\s)?(?:tremble|tremblent|bouge))(?![a-z])(?:\strop)?"
)
_SPELT = lazily(
    r"(?<![a-z])(?:tout\s)?(?:attachee?s?|collee?s?)\s(?:(?:sans|avec|en|et)\s(?:\S+\s)?(?:tirets?|points?|"
    r"espaces?|majuscules?|accents?|minuscules?|chiffres?|apostrophes?|blancs?)\s?){1,3}"
)
_AFRAID_OF_A_SLIP = lazily(
    r"(?<![a-z])peur\s(?:de\s|d')\s?(?:me\s(?:tromper|planter|faire\s(?:avoir|arnaquer|pirater))|(?:faire|"
    r"avoir\sfait)\sune\s(?:erreur|fausse\s\S+|mauvaise\s\S+|"
    r"betise\s(?:sur|en\s|avec\s(?:le|mon|votre|ce)))|cliquer|appuyer|(?:tout\s)?(?:effacer|bloquer|supprimer)|"
    r"payer|m'engager|perdre\s(?:mes\sdonnees|mon\scompte|ma\splace))(?![a-z])|"
    r"(?<![a-z])peur\sque\s(?:ca|ce)\s(?:soit\sune\sarnaque|debite|preleve|bloque|efface|(?:ne\s)?marche)(?![a-z])"
)
_SEEN = lazily(
    r"(?<![a-z])(?:ils?|elles?|on|qui|conseillers?|mari|femme|parents|fille|fils|papa|maman)\s(?:verra|verront|"
    r"pourra\svoir|pourront\svoir|peut\svoir|peuvent\svoir|va\svoir|vont\svoir)\s"
    rf"(?:tous\s|toutes\s)?(?:mes|mon|ma|mes\spropres)\s(?:{THING}|{ALSO}|consultations?|soins|demandes?)(?![a-z])"
)
_RULES = (
    _HURLED,
    _BLED,
    _CAUGHT,
    _OVERDOSE,
    _WEATHER,
    _OUT_OF_FILES,
    _LAST_WARNING,
    _STARS,
    _REFUSED,
    _HINDERED,
    _BLURRED,
    _SPELT,
    _AFRAID_OF_A_SLIP,
    _SEEN,
)


def without_grumbles(fold: str) -> str:
    """`fold` without what is said of things, files and weather as if somebody died of it."""
    for rule in _RULES:
        fold = rule.sub(" ", fold)
    return fold
