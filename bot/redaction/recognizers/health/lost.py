"""Health told by what a body lost, wears, was given or came out of: «n’y voit plus», «un seul rein», «trois stents»,
«je sors de six semaines de clinique».

Each class is a frame whose slots are families of words, so that what nobody wrote down is heard too. A person is its
subject: in the verb itself (nothing but a person chews), or right before it.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.devices import DEVICE, HARDWARE, WORN_OUT
from bot.redaction.recognizers.health.kin import KIN, ONE_OF_OURS
from bot.redaction.recognizers.health.ties import does, is_asked, is_tied
from bot.redaction.recognizers.health.titles import TITLED
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.things import DEVICES_F, DEVICES_M, ON_SCREEN_F, ON_SCREEN_M
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_OWNER = r"(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?|le|la|les)"
_KIN_ALONE = rf"{_OWNER}\s(?:{KIN})|maman|papa|mamie|papy|mami|papi|(?:le|la)\sdefunte?|{ONE_OF_OURS}|{TITLED}"
_I = r"(?:je|j'|jsuis|j|jai)"
_COUNT = r"(?:deux|trois|quatre|cinq|six|sept|huit|dix|quinze|une?|plusieurs|quelques|[0-9]{1,2})"
_DETERMINED = (
    rf"(?:(?:le|la|les|mon|ma|mes|son|sa|ses|un|une|des|du|deux|trois|quatre|tous\sles|toutes\sles)\s(?:{_COUNT}\s|"
    rf"petits?\s|gros\s|bout\sd[eu]\s)?|l'|{_COUNT}\s|d'une?\s|de\sl[ae']\s?)"
)
_SIDE = r"(?:\s(?:gauches?|droite?s?))?"
_NO_MORE = (
    r"(?:plus|toujours\spas|pas\sencore|pas\sdu\stout|presque\splus|quasiment\splus|pratiquement\splus|"
    r"plus\sdu\stout|presque\s(?:pas|rien)|guere|a\speine)"
)
_HARDLY = rf"(?:{_NO_MORE}|(?:tres\s|vraiment\s|plutot\s)?mal|difficilement|pas\sbien)"
_AFTERWARDS = (
    rf"(?:\s(?:rien|bien|trop|clair|seule?s?|debout|du\stout|personne|correctement|normalement|tout\sseul|"
    rf"toute\sseule|"
    rf"sans\s(?:aide|sa\scanne|canne|oxygene)|(?:que\s)?(?:par\sune\s[a-z]{{4,9}}|"
    rf"de\sl'oreille(?:\s(?:gauche|droite))?)|"
    rf"(?:que\s)?d'(?:un(?:\sseul)?\soeil|une(?:\sseule)?\soreille)|"
    rf"d[eu]\s(?:tout\s|l')?(?:{BODY}){_SIDE}))*"
)

_TAKEN = (
    r"retire|enleve|ote|coupe|ampute|arrache|pose|mis|remis|implante|greffe|transplante|remplace|change|refait|"
    r"recousu|opere|"
    r"sectionne|debouche|dilate|installe|place|perce|ligature|redresse|recolle|ouvert|brise|casse|irradie"
)
_TORN = r"broyer|ecraser|arracher|couper|casser|mordre|sectionner|bruler|briser|ecorcher|pincer|piquer|tordre|recoudre"
_ABSENT_BODY = (
    r"rate|vesicule|thyroide|uterus|ovaires?|prostate|dents?|appendice|amygdales|larynx|estomac|voix|"
    r"souffle|cheveux|regles|seins?|trompes?|testicules?|reins?|poumons?|jambes?|bras|doigts?|oeil|"
    r"orteils?"
)
_PLACES = (
    r"rea(?:nimation)?|clinique(?:\s(?:psychiatrique|psy|de\s[a-z]+))?|hopital\s(?:psychiatrique|psy|de\sjour)|hp|"
    r"psychiatrie|h\.?p|(?:post-?\s?)?cure(?:\s(?:de\s(?:desintox\w*|sevrage|sommeil)|thermale))?|"
    r"desintox(?:ication)?|"
    r"(?:service\sde\s)?soins\s(?:intensifs|palliatifs|de\ssuite)|usic|(?:le\s)?coma(?:\s(?:artificiel|ethylique))?|"
    r"(?:le\s)?bloc(?:\soperatoire)?|convalescence|reeducation|maison\sde\s(?:repos|convalescence)|ssr|smr|"
    r"hospitalisation|chimio\w*|chirurgie|oncologie|cancerologie|cardiologie|neurologie|pneumologie|addictologie|"
    r"geriatrie|"
    r"maternite|neonat\w*|urgences|sevrage|couveuse|centre\sde\s(?:reeducation|desintox\w*|soins|cure)|"
    r"unite\s(?:psy\w*|fermee|protegee|alzheimer|de\s[a-z]+)|quarantaine|dialyse|rayons|radiotherapie"
)
_STRAIGHT_FROM = r"hopital|hosto|clinique|chu"

_FUNCTION_LOST = lazily(
    # what nobody but a person does, or no longer does
    rf"(?<![a-z])(?P<told>(?:je\s|j')?(?:n'|ne\s)?(?:(?:entend|mache|avale|articule|s'alimente|m'alimente|mastique|"
    rf"respire|dor|mange)[st]?\s{_HARDLY}|parle[s]?\s{_NO_MORE}|y\svoit?\s(?:{_HARDLY}|goutte)|"
    rf"y\svois\s{_HARDLY}(?!\s(?:clair|rien\s(?:dans|sur|avec|a)|dans|sur|avec))|"
    rf"(?:tien[st]|tient)\s(?:{_HARDLY}|pas)\s(?:debout|sur\s(?:ses|mes)\sjambes)|"
    rf"(?:se|s'|me|m')\s?(?:leve|lave|habille|nourri[st]|deplace|souvien[st]|rappelle)\s{_NO_MORE}"
    rf"(?!\s(?:d[eu']|mon|le|la|les|son))|"
    rf"(?:quitte|sor[st])\s(?:{_NO_MORE})\s(?:de\s)?(?:son|mon|sa|le|du)\s(?:lit|fauteuil|chambre)|"
    rf"(?:controle|maitrise|retien[st])\s{_NO_MORE}\s(?:ses|sa|son|mes|ma|mon)\s(?:[a-z]+)|"
    rf"(?:sen[st]|bouge|plie|leve|tourne)\s{_NO_MORE}\s(?:{_DETERMINED})(?:{BODY}){_SIDE}|"
    rf"sait\s{_NO_MORE}\s(?:s'habiller|se\slaver|manger|marcher|signer|parler|lire|ecrire|compter|gerer\s(?:son|ses|"
    rf"sa)\s[a-z]+|"
    rf"qui\s(?:elle|il)\sest|quel\sjour|ou\s(?:il|elle)\s(?:est|habite))|"
    rf"(?:peu[tx]|arrive)\s{_NO_MORE}\s(?:a\s)?(?:me\s|se\s|rien\s)?(?:lever|plier|bouger|tourner|tendre)\s?"
    rf"(?:{_DETERMINED})(?:{BODY}){_SIDE}|"
    rf"(?:peu[tx]|arrive)\s{_NO_MORE}\s(?:a\s)?(?:monter\s(?:les|un)\s(?:escaliers?|marches|etages?)|"
    rf"tenir\sun\sstylo|porter\s(?:de\s)?charges?|"
    rf"rester\sdebout|(?:me|se)\s(?:baisser|pencher|mouvoir))|"
    rf"reconnai[st]\s{_NO_MORE}\s(?:personne|les\ssiens|ses\s(?:enfants|proches|petits)|sa\s(?:fille|femme|famille)|"
    rf"son\s(?:fils|mari)|les\s(?:gens|visages)|mes\senfants|nous|moi)|"
    rf"(?:nous|me|m'|les|le|la)\s(?:reconnai[st])\s{_NO_MORE}(?=\s?(?:$|[.,;!?]))|"
    rf"(?:n'(?:a|ai)\s|(?:a|ai)\s)(?:{_NO_MORE})\s(?:toute\s|bien\s)?(?:sa|ma|leur)\stete|"
    rf"(?:n'(?:a|ai)\s|(?:a|ai)\s)(?:{_NO_MORE})\stoutes\s(?:ses|mes|leurs)\s(?:facultes|capacites))"
    rf"{_AFTERWARDS})(?![a-z'])(?!\s(?:a\s(?:mon|ma|mes|votre|vos|personne)|avec|parler|(?:le\s)?(?:francais|"
    rf"anglais)|la\slangue|(?:la\s|votre\s)?(?:video|musique)|d[eu']\s?(?:votre|vos|rembours\w*|mon)))"
)
_THINGS = lazily(
    rf"(?<![a-z])(?:{ON_SCREEN_F}|{ON_SCREEN_M}|{DEVICES_F}|{DEVICES_M}|son|lecteur|standard|services?|conseill\w+|"
    r"operat\w+|scanner|machine|chien(?:ne)?|chat(?:te)?|lapin|cheval|animal|hamster|votre|vos|vous|video|casque|micro|"
    r"carte|on)(?![a-z])[^.!?\n]*$"
)
_WITH_SOMEONE = lazily(
    # the same of verbs that things share, right after a person
    rf"(?<![a-z])(?:{_I}|(?:{_KIN_ALONE})(?:\s{SENTINEL})?(?:\s(?:qui|il|elle))?|m(?:me|"
    rf"r)?\.?\s{SENTINEL})[\s,]{{0,2}}(?P<told>(?:n'|ne\s)?(?:"
    rf"(?:voi[st]\s{_HARDLY}(?:\s(?:bien|clair|de\spres|de\sloin|la\snuit|que\sd'un\soeil|d'un\soeil))+|"
    rf"(?:marche|bouge|reagi[st]|communique)\s(?:{_HARDLY}|pas)|entend\spas(?=\s?(?:$|[.,;:!?]|bien|du\stout|depuis|"
    rf"et\s|d[eu'])\s?)|voit\s{_NO_MORE})(?:\s(?:rien|bien|clair|seule?|"
    rf"debout|de\spres|"
    rf"de\sloin|la\snuit|d'un\soeil|que\sd'un\soeil|sans\s(?:aide|canne|fauteuil|[a-z]+\scanne)|"
    rf"du\stout))*(?=\s?(?:$|[.,;:!?]|depuis|et\s|donc|"
    rf"car|alors|a\scause|seule?|apres))|"
    rf"sai[st]\s{_NO_MORE}\s(?:(?:m'habiller|me\slaver|s'habiller|se\slaver|manger|marcher|signer|parler|lire|"
    rf"ecrire|compter|"
    rf"gerer\s(?:son|ses|sa)\s[a-z]+)(?![a-z])|qui\s(?:je\ssuis|elle\sest|il\sest|nous\ssommes)|quel\sjour|"
    rf"ou\s(?:il|elle)\s(?:est|habite))|"
    rf"confond\stout(?!\s(?:le|la|ce|mon))|divague|fugue|perd\s(?:la\s(?:memoire|tete|boule|raison)|"
    rf"ses\smots(?!\sde\spasse))|"
    rf"(?:suis|est|etais|etait|reste|restee?)\s(?:completement\s|encore\s|toujours\s)?(?:clouee?|alitee?|coincee?|"
    rf"bloquee?|immobilisee?|plie)\s"
    rf"(?:au\s(?:lit|fauteuil|fond\sdu\slit)|sur\s(?:un|mon|son)\s(?:lit|fauteuil)|d[eu]\s(?:la\s|l')?(?:{BODY})|"
    rf"en\sdeux)|"
    rf"(?:ai|a|avais|avait)\smal\s(?:partout|de\spartout|aux?\s(?:{BODY})|a\s(?:la|l')\s?(?:{BODY}))|"
    rf"(?:dor[st]|mange)\spas))(?![a-z])(?!\sa\sla\scantine|\sd[eu]\s)"
)
_BEDRIDDEN = lazily(
    rf"(?<![a-z])(?:clouee?|coincee?|immobilisee?)\s(?:(?:au|dans\s(?:un|son)|sur\s(?:un|son))\s(?:lit|"
    rf"fauteuil))(?![a-z])"
    rf"|(?<![a-z])mal\s(?:partout|de\spartout)(?![a-z])"
    rf"|(?<![a-z])(?:ne\s|n')?(?:parle|mange|entend|avale)\s{_NO_MORE}(?:\srien)?(?=\s?(?:$|[.,;!?]))"
)
"""What goes on after another fact: «il a fait un AVC et ne parle plus»: somebody is in the sentence."""
_PARTS = lazily(
    # a part of the body that is missing, counted, or worn out
    rf"(?<![a-z])(?:(?:plus\squ'|seulement\s|vit\savec\s|nee?\savec\s|avec\s|ai\s|"
    rf"a\s)(?P<one>un(?:e)?\sseule?\s(?:{BODY}))|"
    rf"(?:(?:n'|j'|\s)a[i]?|g|jai)\s(?P<none>plus\s(?:de|d'|aucune?s?)\s?(?:{_ABSENT_BODY})(?!\sau\schapitre))|"
    rf"(?P<gone>(?:perdu|perds|perd|perdre)\s(?:(?:tous|toutes)\s)?(?:mes|ses|mon|ma|son|sa|les|le|la|l'|un|"
    rf"une)\s?(?:{BODY}|cheveux|sourcils|poils|"
    rf"vue|ouie|audition|odorat|gout|voix|parole|equilibre)(?:\s(?:avec|a\scause\sd[eu]s?|suite\sa|apres|"
    rf"pendant)\s(?:la\s|les\s|le\s|l'|ma\s|mes\s|mon\s|un\s|une\s)?[a-z]{{4,20}})?)|"
    rf"(?P<less>(?:nee?\ssans|nee?\savec)\s(?:une?\s|deux\s|ses\s)?(?:{BODY})(?:\s[a-z]{{4,14}}e?e?s?)?)|"
    rf"(?P<worn>(?:deux\s|trois\s|quatre\s)?(?:{BODY}){_SIDE}\s(?:(?:est|sont|etait)\s)?(?:completement\s|"
    rf"tout(?:e?s?)\s|trop\s)?(?:{WORN_OUT})e?s?))(?![a-z])"
)
_GIVEN = lazily(
    # what was taken away, put in or torn
    rf"(?<![a-z])(?:(?:m'a|m'ont|lui\sa|lui\sont|nous\sa|t'a|on\sa|ont|ete|etre|j'ai\seu|vont|va|doit|doivent|"
    rf"vient\sde|viennent\sde|"
    rf"(?:me|lui|m'|nous)(?:\sont|\sa)?)\s(?:me\s|lui\s|tout\s|deja\s|enfin\s)?(?P<taken>(?:{_TAKEN})(?:e?s?|r)\s"
    rf"(?:{_DETERMINED})?(?:(?:{BODY}|rate){_SIDE}|(?:{DEVICE})|(?:{HARDWARE})(?:\s(?:dans|a|"
    rf"au)\s(?:{_DETERMINED})?(?:{BODY}){_SIDE})?)"
    rf"(?:\s(?:dans|au|aux|a\sla|sur|en)\s(?:{_DETERMINED})?(?:{BODY}){_SIDE})?)"
    rf"|(?P<torn>(?:fait|fais|faire)\s(?:(?:{_TORN}|retirer|enlever|poser|mettre|oter|remplacer|changer|refaire)"
    rf"\s(?:(?:a|au|aux)\s)?(?:{_DETERMINED})?(?:(?:{BODY}){_SIDE}|(?:{DEVICE}))|(?:mordre|piquer|renverser|"
    rf"percuter|faucher)(?:\spar\s(?:un|une|mon|le)\s[a-z]{{4,12}})?)))(?![a-z])"
)
_WEARS = lazily(
    rf"(?<![a-z])(?:(?P<carries>(?:porteu(?:r|se)|appareillee?|equipee?)\s(?:d'une?\s|de\s|d'|des\s|"
    rf"du\s)(?:{DEVICE}|{HARDWARE}|(?:deux\s)?(?:{BODY})))|"
    rf"(?P<wears>(?:porte|portes|met|mets|utilise)\s(?:une?\s|des\s|deux\s|mes\s|ses\s|sa\s|son\s|mon\s|"
    rf"toujours\sdes\s)(?:{DEVICE})(?:\s(?:la\snuit|jour\set\snuit|le\sjour))?)|"
    rf"(?:(?:(?:j'|n'|\s)?a[i]?|j'ai|g|jai|avec|avait|avais|garde|vis\savec|vit\savec)\s)(?:une?\s|des\s|l[ea]\s|"
    rf"mon\s|ma\s)?(?P<has>(?:(?:deux|"
    rf"trois|quatre|cinq|six|[0-9])\s)?(?:(?:{DEVICE})|"
    rf"(?:{HARDWARE})\s(?:dans|a|au)\s(?:{_DETERMINED})?(?:{BODY})){_SIDE}))(?![a-z])"
)
_COMES_FROM = lazily(
    rf"(?<![a-z])(?:(?:sors|sort|sorti(?:e|s|es)?|sortant|reviens|revient|revenu(?:e|s)?|rentre(?:e|s)?|entre(?:e|"
    rf"s)?|retourne(?:e)?|suis|sui|est|"
    rf"etais|etait|ete|passe(?:e|s|r)?|fait|fais|faire|reste(?:e|s)?|pars|part|parti(?:e|s)?|vais|va|admise?|"
    rf"transfere(?:e|s)?|place(?:e|s)?|interne(?:e|s)?|"
    rf"plonge(?:e|s)?|tombe(?:e|s)?|mis(?:e|es)?|envoye(?:e|s)?|apres|enchaine|hospitalise(?:e|s)?|chui|jsuis)\s"
    rf"(?:tout\sjuste\s|juste\s|encore\s|toujours\s|a\speine\s|hier\s|trois\sfois\s)?)(?:(?:de|d'|des|du|chez|en|"
    rf"par)\s?(?:la\s|l'|une?\s)?)?"
    rf"(?P<told>(?:(?:au|aux|a\sla|a\sl'|dans\s(?:le|une?))\s?)?(?:la\s|l'|une?\s)?"
    rf"(?:{_COUNT}\s(?:jours?|semaines?|mois|ans?|nuits?|seances?)\s(?:de\s|d'|en\s|a\sl'|aux?\s|dans\s(?:le|"
    rf"un)\s))?(?:{_PLACES}))(?![a-z])"
    rf"|(?<![a-z])(?:sors|sort|sortie?|sortant|reviens|rentree?)\s(?:tout\sjuste\s|juste\s)?(?:de\s(?:l'|la\s)|d'|"
    rf"du\s)"
    rf"(?P<back>{_STRAIGHT_FROM})(?![a-z])"
)
_BODILY = frozenset(
    form
    for part in re.sub(r"s\?", "", BODY).split("|")
    for word in [part.split(r"\s")[-1]]
    for form in (word, f"{word}s")
) | words("rate vesicule larynx voix souffle cheveux regles appendice")
_LOSS = words(
    """
    plus goutte peine mal guere presque partout clouee cloue coince coincee bloque bloquee immobilisee immobilise
    alite
    alitee difficilement divague fugue oublie
    confond pas
    """
)
_LOST_VERBS = (
    words(
        """
    entend entends mache maches avale avales articule alimente mastique parle parles respire dors dort mange
    manges voit vois tient tiens
    leve lave habille nourrit nourris deplace souvient souviens rappelle quitte sort sors controle maitrise
    retient retiens sens
    sent bouge plie tourne reconnait reconnais tete facultes capacites marche reagit reagis communique confond divague
    fugue fauteuil lit partout sait monter plier bouger tourner tendre lever stylo debout charges baisser pencher
    mouvoir clouee cloue coincee coince alite alitee
    immobilise immobilisee
    """
    )
    | _BODILY
)
"""Without one of these no loss is told."""
_FITTED = frozenset(
    word
    for part in re.findall(r"[a-z]{4,}", re.sub(r"\(\?:|[?)]|\\s", " ", f"{DEVICE}|{HARDWARE}"))
    for word in (part, part.removesuffix("s"))
) - words("pour dormir entendre dans points point chambre appareil appareils plaque plaques fils grille") | words(
    "vis pace picc"
)
_GIVING = (
    words(
        "porte portes met mets utilise porteur porteuse appareille appareillee equipe equipee avec ai a g jai avait "
        "avais garde"
    )
    | frozenset(form for verb in _TAKEN.split("|") for form in (verb, f"{verb}e", f"{verb}s", f"{verb}es", f"{verb}r"))
    | words("fait fais faire")
)
_TEARING = frozenset(_TORN.split("|")) | words(
    "renverser percuter faucher retirer enlever poser oter remplacer changer"
)
_STAYS = words(
    """
    rea reanimation clinique hopital hosto chu hp psychiatrie cure postcure desintox desintoxication intensifs
    palliatifs usic coma bloc
    convalescence reeducation repos ssr smr hospitalisation chimio chimiotherapie chirurgie oncologie cancerologie
    cardiologie
    neurologie pneumologie addictologie geriatrie maternite neonat neonatologie urgences sevrage couveuse
    psy psychiatrique
    fermee protegee quarantaine dialyse rayons radiotherapie alzheimer
    """
)
_IDIOMS = lazily(
    r"(?:casse|coupe|prend|perdu?|perds|brise|met|mis)[a-z]{0,3}\s(?:la|les|le|ma|mes)\s(?:tete|pieds?|oreilles?|"
    r"langue|bras|nez|main)"
    r"(?![a-z])|(?:casse|brise)[a-z]{0,3}\sles\s(?:couilles|reins)"
)
"""«Je me casse la tête sur ce formulaire», «j’ai perdu la tête»."""

GATE = _LOST_VERBS | _BODILY | _FITTED | words("mordre piquer renverser percuter faucher") | _STAYS
"""Without one of these words nothing here is told."""


def lost(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact of someone begins and ends."""
    seen = view.words
    bodily = not seen.isdisjoint(_BODILY)
    if not seen.isdisjoint(_LOSS) and not seen.isdisjoint(_LOST_VERBS):
        yield from _losses(view)
    if bodily:
        yield from _tied(view, _PARTS)
    fitted = not seen.isdisjoint(_FITTED)
    if ((fitted or bodily) and not seen.isdisjoint(_GIVING)) or not seen.isdisjoint(_TEARING):
        yield from _tied(view, _GIVEN)
    if fitted:
        for match in _WEARS.finditer(view.fold):
            if match["wears"] is None:
                yield from _someones(view, match)
            elif not is_asked(view, match.start()):
                yield match.span("wears")
    if not seen.isdisjoint(_STAYS):
        yield from _tied(view, _COMES_FROM)


def _losses(view: View) -> Iterator[tuple[int, int]]:
    fold = view.fold
    for match in _FUNCTION_LOST.finditer(fold):
        if _THINGS.search(fold, max(0, match.start() - 50), match.start()) is None:
            yield match.span("told")
    for match in _WITH_SOMEONE.finditer(fold):
        yield match.span("told")
    for match in _BEDRIDDEN.finditer(fold):
        if _THINGS.search(fold, max(0, match.start() - 50), match.start()) is None and is_tied(
            view, *match.span(), match[0], surely=True
        ):
            yield match.span()


def _tied(view: View, frame: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in frame.finditer(view.fold):
        yield from _someones(view, match)


def _someones(view: View, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The slot that matched, if it is someone's."""
    start, end = match.span(match.lastgroup or 0)
    if _IDIOMS.match(view.fold, start) is None and (
        does(view, match.start()) or is_tied(view, start, end, view.fold[start:end], surely=True)
    ):
        yield start, end
