"""Bodies told by what is worn or by a part that misbehaves: «mon bridge est tombé», «le dentier me blesse», «je n’ai
qu’un rein», «mes dents se déchaussent», «vingt séances de kiné pour mon épaule».

The worn thing, or the part, is the sentence’s subject, with what becomes of such a thing; what is sold, covered or
asked about has other verbs.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.ties import is_asked
from bot.redaction.recognizers.health.words import BODY, SIDE
from bot.redaction.view import View
from bot.redaction.wordlist import words

_OWN = r"(?:mon|ma|mes|son|sa|ses|notre|leurs?)"
_FITTED = (
    r"(?:bridges?|couronnes?(?:\sdentaires?)?|dentiers?|protheses?(?:\s(?:dentaires?|auditives?|mammaires?|de\s(?:hanche|genou)))?|"
    r"port[\s-]a[\s-]cath|picc[\s-]?line|implants?(?:\sdentaires?|\scochleaires?)?|appareils?\s(?:dentaires?|auditifs?)|stellite|"
    r"inlay(?:[\s-]?core)?|facettes?(?:\sdentaires?)?|plombages?|amalgames?|gouttieres?|sonotones?|pace[\s-]?maker|stents?|"
    r"sterilet|drains?|catheter|canule|platre|attelles?|minerve|corset|ortheses?|sonde(?:\surinaire|\sgastrique)?|pompe\sa\sinsuline|"
    r"chambre\simplantable|moignon|(?:points?|fils?)\sde\ssuture|bagues(?:\sdentaires)?|poche(?:\sde\s(?:stomie|colostomie)|\surinaire)?|"
    r"fauteuil\s(?:roulant|electrique)|stomie|greffon|pacemaker|pile\scardiaque|defibrillateur)"
)
_ADVERB = r"(?:\s(?:deja|encore|toujours|tout|completement|a\snouveau|plus|re|pas|trop|vraiment|enfin|bien))?"
_FARES = (
    # what becomes of it, or what it does to a body
    rf"(?:(?:est|sont|etait|etaient){_ADVERB}\s(?:re)?(?:tombe|casse|fendu|descelle|decolle|desserre|deloge|fele|use|bouche|infecte|parti|"
    r"sorti|debranche|foutu|fichu|hs|mort|abime|mal\s(?:posee?|regle|adapte)|trop\s(?:serre|grand|petit|large|lache)|deplace|perime|"
    rf"arrache|en\s(?:deux|morceaux|bouche)|a\s(?:refaire|changer|recoller|resceller|remplacer|enlever|retirer))(?:e|s|es)?|"
    rf"(?:s'est|se\ssont|s'etait){_ADVERB}\s[a-z]{{4,14}}|se\s(?:descelle|decolle|dechausse|debranche|deplace|desserre|bouche|casse)(?:nt)?|"
    r"(?:m'a|lui\sa|m'ont)\slache|(?:a|ont)\s(?:saute|lache|casse|bouge|glisse|cede)|"
    r"(?:ne\s|n')?(?:tien(?:t|nent)|fonctionne(?:nt)?|marche(?:nt)?|rentre(?:nt)?)\s(?:plus|pas|mal)(?!\ssur\s)|bouge(?:nt)?|siffle(?:nt)?|fuit|"
    r"(?:me|m'|lui|le|la|nous)\s?(?:blesse|gene|fai[st]\s(?:mal|souffrir)|gratte|demange|serre|irrite|frotte|lance|pique|brule|coupe|"
    r"tire|deserre)(?:nt)?|font\smal|fai[st]\smal|"
    r"(?:a|ont)\s(?:deja\s)?ete\s(?:re)?(?:pose|mis|implante|change|retire|enleve|remplace|scelle)e?s?(?:\s(?:le|en|hier|lundi|mardi|"
    r"mercredi|jeudi|vendredi|chez|par|mal|au|a)(?![a-z]))|(?:sera|vient\sd'etre)\s(?:pose|change|retire|enleve|remplace)e?s?)"
)
_WORN = lazily(
    rf"(?<![a-z])(?:{_OWN}\s(?:nouve(?:au|l|lle|aux|lles)\s|ancien(?:ne)?\s|vieux\s|vieille\s|premiere?\s)?|"
    r"(?:l[ea]s?|l'|une?|des)\s?(?!gouttiere))"
    rf"(?P<told>(?!gouttieres?\s(?:fuit|est\sbouche)){_FITTED}){SIDE}(?:\s(?:d[eu]\s(?:haut|bas|devant|fond)|sur\s(?:la\s|ma\s)?(?:dent\s)?[0-9]{{2}}|"
    rf"(?:de\s|d')(?:{_OWN}\s)?(?:{KIN}|{BODY})|"
    rf"que\s(?:le|la|mon|ma|l')\s?[a-z]+\s[a-z' ]{{2,16}}?))?\s{_FARES}(?![a-z])"
    # a chair that rolls, breaks down or has wheels
    rf"|(?<![a-z])(?:{_OWN}\s(?P<chair>fauteuil)|(?:le|un)\s(?P<theirs>fauteuil)\s(?:de\s|d')(?:{_OWN}\s)?(?:{KIN}|papa|maman|mamie|papy))"
    r"(?!\s(?:de\s(?:bureau|jardin|salon)|releveur\sde|d'orchestre))\s(?:est\s(?:(?:encore|toujours|tombe)\s)?en\s(?:panne|reparation|sav)|"
    r"(?:ne\s|n')?(?:roule|avance|recule|freine|demarre|monte|charge|passe)\s(?:plus|pas)|a\s(?:creve|une\sroue|un\spneu|lache)|"
    r"(?:perd|n'a\splus)\s(?:une\sroue|de\sbatterie))(?![a-z])"
)
_FEW = (
    r"(?:reins?|poumons?|oeil|oreilles?|jambes?|bras|mains?|pieds?|seins?|testicules?|ovaires?|trompes?|doigts?|orteils?|dents?|"
    r"vertebres?|molaires?|tympans?)"
)
_COUNT = r"(?:une?(?:\sseule?)?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|[0-9]{1,2})"
_LEFT = lazily(
    rf"(?<![a-z])(?:(?:n'|n\s)?(?:ai|a|avons|avait|avais)\s(?:plus\s)?qu'(?P<only>une?(?:\sseule?)?\s{_FEW}{SIDE})|"
    rf"(?:n'|n\s)?(?:ai|a|avait|avais)\s(?:plus\s)?que\s(?P<few>(?!deux\s(?:mains?|bras|jambes|pieds|oreilles|yeux)){_COUNT}\s{_FEW}{SIDE})|"
    rf"(?:me|lui|m'en|nous)\sreste\s(?:plus\s)?(?:que\s|qu')?(?P<left>{_COUNT}\s{_FEW}{SIDE}))(?![a-z])"
    r"(?!\s(?:libres?|sur\s(?:le|mon|votre)|disponibles?))"
)
_AILS = (
    r"(?:(?:se|s')\s?(?:dechausse|deplace|effrite|casse|bloque|coince|deboite|decolle|deforme|infecte|tasse|fragilise|engourdi|use|"
    r"dechire|ankylose|necrose|desseche|retracte|calcifie|fendille|couvre\sd[e']\s?[a-z]+|remplit\sd[e']\s?[a-z]+)(?:nt|ssent|t)?|"
    r"branle(?:nt)?|bouge(?:nt)?(?=\s?(?:$|[.,;!?\n]|et\s|depuis))|tombe(?:nt)?(?=\s?(?:$|[.,;!?\n]|et\s|depuis|par|une?\s|les))|"
    r"pourri(?:t|ssent)|noirci(?:t|ssent)|jauni(?:t|ssent)|recule(?:nt)?(?=\s?(?:$|[.,;!?\n]|et\s|depuis))|fai[st]\sdes\ssiennes|"
    r"font\sdes\ssiennes|(?:me|lui)\s(?:joue(?:nt)?\sdes\stours|trahi(?:t|ssent)|lache(?:nt)?|torture(?:nt)?|reveille(?:nt)?)|deconne(?:nt)?|"
    r"(?:ne\s|n')?(?:supporte|digere|garde|accepte|tolere)(?:nt)?\s(?:plus|rien|pas)(?:\srien)?|fatigue(?:nt)?(?!\s(?:de|vos|a)\s)|pele(?:nt)?|"
    r"a\sdes\srates|ont\sdes\srates|bat\s(?:trop\svite|la\schamade|n'importe\scomment|de\stravers)|s'emballe(?:nt)?|faibli(?:t|ssent)|"
    r"craque(?:nt)?(?=\s?(?:$|[.,;!?\n]|et\s|depuis|quand)))"
)
_AILING = lazily(
    rf"(?<![a-z]){_OWN}\s(?:pauvres?\s|deux\s|vieux\s|vieilles\s)?(?P<told>(?!(?:langue|palais|tete)(?![a-z])|memoire\sme\sjoue)(?:{BODY}|cheveux|vue|"
    rf"memoire|voix|articulations?){SIDE}\s{_AILS})(?![a-z])"
)
_CARE = (
    r"(?:(?:[0-9]{1,3}|dix|vingt|trente|quinze|douze|quelques|une?|deux|trois|des|les)\s)?(?:seances?(?:\sde\s(?:kine\w*|reeducation|rayons|"
    r"balneo\w*|osteo\w*|chimio|physio\w*))?|kine|reeducation|irm|scanner|radios?|echo(?:graphie)?|infiltrations?|piqures?|injections?|"
    r"operation|chirurgie|attelle|orthese|prothese|ponction|biopsie|rayons)"
)
_BECAUSE = lazily(
    rf"(?<![a-z])(?:cause\sd[e'u]|rapport\sa|force\sd[e'u]|ennuis\sde|etat\sde)\s?(?:mon|ma|mes|son|sa|ses)\s"
    rf"(?P<told>(?!tetes?(?![a-z]))(?:{BODY}){SIDE})(?![a-z])"
)
"""«Je ne travaille plus à cause de mon dos»."""
_OF_OWN_BODY = lazily(
    rf"(?<![a-z])(?P<told>{_CARE}\s(?:pour|de|a|sur|dans)\s(?:mon|ma|mes|son|sa|ses)\s(?:{BODY}){SIDE})(?![a-z])"
)
_FITTED_GATE = frozenset(
    form for word in re.findall("[a-z]{4,}", _FITTED) for form in (word, word.removesuffix("s"))
) - words("gauche haut bas devant fond main points point fils dentaires") | words("cath fauteuil picc fil")
_BODILY = frozenset(
    form
    for part in re.sub(r"s\?", "", BODY).split("|")
    for word in [part.split(r"\s")[-1]]
    for form in (word, f"{word}s")
) | words("cheveux vue memoire voix moignon")
_CARING = words(
    "seance seances kine reeducation irm scanner radio radios echo echographie infiltration infiltrations piqure "
    "piqures injection injections operation chirurgie attelle orthese prothese ponction biopsie rayons"
)
GATE = _FITTED_GATE | _BODILY
"""Without one of these words nothing here is told."""


def worn(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_FITTED_GATE):
        for match in _WORN.finditer(fold):
            if not is_asked(view, match.start()):
                yield match.span(match.lastgroup or 0)
    if seen.isdisjoint(_BODILY):
        return
    for match in _LEFT.finditer(fold):
        yield match.span(match.lastgroup or 0)
    for frame in (_AILING, _BECAUSE):
        yield from (match.span("told") for match in frame.finditer(fold))
    if not seen.isdisjoint(_CARING):
        yield from (match.span("told") for match in _OF_OWN_BODY.finditer(fold))
