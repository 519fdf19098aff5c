"""What a screen, a price or the insurer does to whoever cries out: «je fais une syncope à chaque mise à jour», «vous me
donnez mal à la tête», «handicapé avec l’informatique», «le cerveau en compote». Nobody is ill of that.

An ailment by which people exaggerate, and right after it a cause that is a thing of a desk; or the insurer as the one
who gives it or has it; or a set phrase. Of kin, beside a cure, or with another cause it is a fact.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.things import ALSO, THING, is_taken_up
from bot.redaction.view import SENTINEL, View

_SCREENS = r"(?!ecrans?|ordi|pc(?![a-z])|tablettes?|tel(?![a-z])|telephones?|portables?|smartphones?|lumiere)"
"""What gives a headache for good."""
_AT_A_DESK = (
    rf"{_SCREENS}(?:{THING}|{ALSO})|mises?\sa\sjour|pop[\s-]?ups?|captchas?|cookies|echeances?|montants?|sommes?|augmentations?|avis|paperasses?|"
    r"relances?|spams?|pubs?|publicites?|sigles?|acronymes?|chiffres|clics|identifiants?|tableaux?|justificatifs?|"
    r"informatique|internet|numerique|administrati\w+|procedures?|attentes?|repondeurs?|musique|faq|conditions|deconnexions?|erreurs?"
)
_DOING_IT = (
    r"cliqu\w+|refaire|recommenc\w+|ressaisi\w*|retap\w+|reessay\w+|connect\w+|reconnect\w+|rempli\w*|scann\w+|attend\w*|telecharg\w+|"
    r"poireaut\w+|appel\w+|rappel\w+|payer|ouvr\w*|revoi[rst]|relire"
)
_SEEING = r"voyant|lisant|recevant|decouvrant|ouvrant|payant|regardant|consultant|remplissant|attendant|cliquant"
_EXAGGERATED = lazily(
    r"(?<![a-z])(?:infarctus|crises?\s(?:de\snerfs?|cardiaques?|de\sfoie|d'apoplexie|d'urticaire)|attaques?|"
    r"syncopes?|malaises?|avc|overdoses?|indigestions?|urticaires?|eczema|boutons|ulceres?|migraines?|nausees?|vertiges?|"
    r"palpitations|tachycardies?|sueurs\sfroides|boule\s(?:au\sventre|a\sla\sgorge)|noeud\sa\sl'estomac|jambes\scoupees|"
    r"mal\s(?:a\sla\stete|au\s(?:crane|ventre|coeur))|mal\sde\s(?:tete|crane|mer)|tete|cerveau|coma|spasmes?|convuls\w+|vomi[rst]?|boite|tousse|rame|delire|allergi\w+|allergique|phobi\w+|apoplexie|tics|"
    r"crampes?|saigne\w*|tension|coeur)(?![a-z])"
)
"""What people say that they have, or nearly, of what annoys them."""
_CAUSED = (
    r"(?:[\s']+(?!depuis|quand\sje\sme|apres|mon|ma|mes|et|mais|m'|me\s|nous|ne\s|n'|qui\s(?:m|n)|empech)[a-z]+){0,3}?\s"
    r"(?:a\schaque|devant|face\sa|avant\sd[e'u]|a\sforce\sd[e']|rien\squ'(?:a|en)|(?:a\s)?chaque\sfois\squ[e']|quand|"
    r"lorsqu[e']|si\sje|s'il\sfaut|des\squ[e']|toutes\sles\sfois\squ[e']|d[e'us]{1,2}|avec\s(?=v|c|tou)|a\scause\sd[eu']s?|sur|vos|"
    rf"votre|en\s(?:{_SEEING}))"
)
_BY_IT = lazily(rf"{_CAUSED}[\s']?(?:[a-z]+[\s']){{0,4}}?(?:{_AT_A_DESK}|{_DOING_IT})(?![a-z])")
_ONE_MORE = lazily(
    rf"(?<![a-z])(?:encore\sune?|a\schaque)\s(?:{_AT_A_DESK})(?:\s(?!mon|ma|mes|je)[a-z]+){{0,3}}?,?\s(?:et\s)?(?:j'|je\s)"
    r"(?:[a-z]+\s){1,3}(?:une?\s|de\sl'|la\s|l'|des\s)?$"
)
"""«Encore un captcha et je fais un AVC»: the cause may come first."""
_WITH_MY_GEAR = lazily(
    rf"(?:boite|tousse|rame|galere|delire)\savec\s(?:mon|ma|mes|un|une|cet|ce|cette|cette\svieille)\s(?:vieil\s|vieux\s|vieille\s)?"
    rf"(?:{THING}|{ALSO})(?![a-z])"
)
_WITH_COMPUTERS = lazily(
    r"(?:handicape\w*|analphabete|aveugle|sourde?|perdue?|invalide|infirme|nulle?|dyslexique|paralyse\w*|allergique|phobique|"
    r"malade|demente?)\s(?:(?:avec|en|de|par|pour|face\sa|sur|devant|sans|du|a)\s(?:l'|les\s|le\s|la\s|tous\sces\s|tout\scet\s|ces\s|cet\s|"
    r"mon\s|ma\s|tout\sce\squi\sest\s)?|d')(?:informatique|internet|wifi|ordi\w*|numerique|digital|machines|technologies?|technique|"
    r"nouvelles\stechno\w*|claviers?|web|smartphones?|telephone|gps|tel|connexion|applis?|paperasse|administratif)(?![a-z])"
)
"""«Un peu handicapé avec l’informatique», «aveugle sans internet»."""
_OF_THE_MOUSE = lazily(
    r"(?<![a-z])(?:handicape\w*|analphabete|aveugle|dyslexique|allergique|phobique|infirme|invalide|daltonien\w*)\s"
    rf"(?:de\s(?:la\s|l')|d[eu]s?\s|aux?\s|a\s(?:la\s|l'))(?:{_SCREENS}(?:{THING}|{ALSO})|clics?)(?![a-z])"
)
"""«Dyslexique de la souris», «allergique au bouton «Suivant»»."""
_SET = lazily(
    r"(?<![a-z])(?:(?:cerveau|cervelle|neurones?|tete)\s(?:en|est\sen)\s(?:compote|bouillie|ebullition|surchauffe|puree|marmelade)|"
    r"cheveux\s(?:blancs|gris)|coeur\s(?:brise|fendu|en\smiettes)|mes\syeux\s(?:qui\s)?saignent|yeux\squi\ssaignent\s(?:devant|avec|quand)|"
    r"(?:fatigue|malade|essouffle|epuise)e?\sd'avance|"
    r"sueurs\sfroides\s(?:quand|a\schaque|devant|en)|"
    r"(?:la\s)?vue\s(?:d'ensemble|d'avion|globale|generale|(?:sur|dans)\s(?:l'|(?:la|le|les|votre|vos|mon|mes)\s)"
    rf"(?:{THING}|{ALSO})))(?![a-z])"
)
"""Idioms and the words of a screen: no body is in them."""
_OF_YOU = lazily(
    r"(?<![a-z'])(?<!quand\s)(?<!si\s)(?<!lorsque\s)vous\s(?:avez|etes|souffrez|faites|auriez|seriez|devenez|perdez|semblez)\s"
    r"(?:(?:pas|aussi|vraiment|peut-etre|donc|tous|toutes|deja|atteinte?s?|un\speu|serieusement|juste|devenue?s?)\s){0,2}"
    r"(?:(?:une?|des|de\sla|du|de|quelques|la|le)\s|de\s?l'|d'|l')?(?:(?:gros|petit|serieux|vrai)\s)?$"
)
"""The insurer is no patient: «vous avez un trouble de la mémoire»."""
_YOU_GIVE = lazily(
    r"(?<![a-z])vous\s(?:me|m'|nous|allez\s(?:me|nous)|finirez\spar\s(?:me|nous))\s?"
    r"(?:donn\w+|fil\w+|coll\w+|refil\w+|fait\w+|rend\w+|faire|provoqu\w+)\s(?:(?:avoir|attraper|choper|faire)\s)?(?:(?:une?|des|de\sla|du|la|le|les)\s|de\sl'|l')?$|"
    r"(?<![a-z])vous\s(?:voulez|cherchez|attendez)\s(?:tous\s|vraiment\s)?(?:a\sce\s)?(?:que\s|qu')"
    r"(?:je\s|j'|on\s)(?:fasse|aie|attrape|chope)\s(?:une?\s)?$"
)
_DEPRESSES = lazily(
    r"(?<![a-z])(?:ca|cela|sa|vous|c'est\svous\squi|tout\sca|"
    rf"(?:l[ae]|l'|les|vos|votre|ces?|cet|cette)\s?(?:{THING}))\s(?:me|nous|vont\sme|va\sme|vont\snous)\s$"
)
"""«Ça me déprime»: a verb."""
_A_BRUSH = re.compile("frole|frise")
_CURES = lazily(
    r"(?<![a-z])(?:traitement|medicament|medoc|cachet|comprime|gelule|piqure|vaccin|chimio|docteur|medecin|hopital|hosto|urgences|"
    rf"samu|pompiers|infirm|psy|neuro|cardio|prise\sde\ssang|effort|hospitalis|diagnosti|m'a\s(?:dit|annonce)|{SENTINEL})"
)
_HAPPENED = lazily(
    r"(?<!failli\s)(?<![a-z])(?:ai|a|avais|avait)\s(?:fait|eu|subi)\s(?:une?\s|mon\s|deux\s|plusieurs\s)?$"
)
_KILLS = re.compile(r"(?:infarctus|avc|syncope|malaise|attaque|crises?\scardiaque|coma)")
"""«J’ai fait un AVC en ouvrant mon courrier» happened."""
_SOMEBODY_ELSE = lazily(
    rf"(?<![a-z])(?:{KIN})(?![a-z])[^.!?\n]*$|(?<![a-z])(?:ils?|elles?|qui)\s(?:(?:lui|en|ne|n'|y|a|ont|avait|est)[\s']?)*[a-z]*\s[^.!?,\n]{{0,20}}$"
)
_REACH, _NEAR, _NEXT, _LEADING = 110, 80, 70, 12


def is_an_outcry(view: View, start: int, end: int) -> bool:
    """Whether `[start, end)` is what somebody cries out at a screen, a bill or the insurer."""
    fold = view.fold
    for phrase in (_SET, _WITH_MY_GEAR, _WITH_COMPUTERS, _OF_THE_MOUSE):
        found = phrase.search(fold, max(0, start - _LEADING), end + _NEXT)
        if found is not None and found.start() < end and start < found.end():
            return True
    if _CURES.search(fold, max(0, start - _NEAR), end + _NEAR) is not None:
        return False
    return _is_yours(view, start) or _is_exaggerated(fold, start, end)


def _is_yours(view: View, start: int) -> bool:
    """Whether the insurer, or what its screen is read on, has or gives what is told at `start`."""
    fold, before = view.fold, max(0, start - _REACH)
    if any(whose.search(fold, before, start) is not None for whose in (_OF_YOU, _YOU_GIVE)):
        return True
    if fold.startswith("deprim", start) and _DEPRESSES.search(fold, before, start) is not None:
        return True
    return is_taken_up(view, start)


def _is_exaggerated(fold: str, start: int, end: int) -> bool:
    """Whether it is an ailment by which people exaggerate, and a thing of a desk is its cause."""
    before = max(0, start - _REACH)
    ailment = _EXAGGERATED.search(fold, start, end + _NEXT)
    if ailment is None or (ailment.start() >= end and _A_BRUSH.match(fold, start) is None):
        return False
    if _SOMEBODY_ELSE.search(fold, before, start) is not None:
        return False
    if _KILLS.match(ailment[0]) is not None and _HAPPENED.search(fold, before, start) is not None:
        return False
    if _ONE_MORE.search(fold, before, start) is not None:
        return True
    return _BY_IT.match(fold, ailment.end(), ailment.end() + _NEXT) is not None
