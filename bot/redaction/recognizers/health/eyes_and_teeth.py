"""Eyes and mouths as they are measured, helped and mended: «une vue à 2/10», «mes yeux c’est -6 et -5,5», «sans mes
lunettes je vois rien», «la petite ne voit pas le tableau», «on va me dévitaliser la 36», «je dors avec un appareil».

Tenths are marks out of ten too, a minus is a discount's and «je ne vois pas» a page's: a figure needs an eye, a side or
a sight, and what is not seen needs the glasses that are missing, or a child before a blackboard. Glasses alone are worn
by half of the members and told by all: they stay.
"""

from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.ties import is_asked, is_someones
from bot.redaction.recognizers.health.titles import TITLED
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_WHOSE = (
    rf"(?:(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?|le|la)\s(?:(?:petite?|grande?)\s)?(?:{KIN}|grande?|puce|gendre|"
    rf"bru|fiston|garcon|homme|"
    rf"derniere?)|papa|maman|mamie|papy|papi|{TITLED}|{SENTINEL})"
)
_SOMEBODY = rf"(?:j'|je|jen|il|elle|qu'il|qu'elle|qui|on\s(?:me|lui)|{_WHOSE}(?:\s(?:qui|il|elle))?)"
_TENTHS = (
    r"(?:[0-9](?:[.,][0-9])?|10)\s?(?:/\s?(?:10|20)(?![0-9/])|(?:emes?\s)?sur\s(?:10|dix)(?![0-9])|dixiemes?)|"
    r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)\sdixiemes?"
)
_DIOPTRES = (
    r"(?:[-+]\s?|(?:moins|plus)\s)(?:[0-9]{1,2}(?:[.,][0-9]{1,2})?|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)"
    r"(?![0-9%])(?!\s?(?:%|¤|euros?|pour\scent))"
)
_AN_EYE = (
    r"(?:(?:a|de|d'|du|aux?|sur|pour|des|avec)\s)?(?:(?:chaque|l'|un|mon|son|mes|ses|les|le|la|cote)\s?)?(?:(?:seul|"
    r"deux)\s)?"
    r"(?:oeil|yeux)(?:\s(?:gauche|droit|faible|fort|directeur))?"
)
_A_SIDE = r"(?:a|de|du\scote)\s(?:gauche|droite?)"
_SIGHT = r"(?:vue|vision|acuite(?:\svisuelle)?|champ\svisuel)"
_IS = (
    r"(?:\s(?:(?:est|etait|reste|n'est|serait)\s)?(?:(?:descendue|tombee|passee|remontee|estimee|mesuree|evaluee|"
    r"limitee|reduite|corrigee|plus|toujours|encore)\s){0,2}"
    r"(?:plus\s)?(?:que\s|qu')?(?:de\s|a\s|d')?(?:moins\s(?:de\s|d')|peine\s)?)"
)
_MEASURED = lazily(
    rf"(?<![a-z])(?P<sight>{_SIGHT}(?:\s(?:de\s(?:pres|loin)|gauche|droite?|de\sl'oeil\s[a-z]+))?(?:\s(?:de\s|"
    rf"d'){_WHOSE})?(?:{_IS}|\s?[:=]\s?)(?:{_TENTHS})(?:\s{_AN_EYE})?)(?![a-z0-9])"
    rf"|(?<![a-z0-9])(?:(?:n'|j'|n\s|j\s)?(?:ai|a|avait|avais|aura|voit|vois)|jai|lui\sreste|me\sreste|suis|"
    rf"est)\s(?:deja\s|encore\s|plus\s|toujours\s)?"
    rf"(?:que\s|qu'|a\s|seulement\s|a\speine\s)?(?P<has>(?:{_TENTHS})\s(?:{_AN_EYE}|{_A_SIDE})"
    rf"(?:\s?(?:,|et|mais)\s(?:seulement\s|que\s)?(?:{_TENTHS})\s(?:{_AN_EYE}|{_A_SIDE}|l'autre))?)(?![a-z0-9])"
    rf"|(?<![a-z])a\s(?:gauche|droite),?\s(?:j'ai\s|c'est\s|(?:il|elle)\sa\s)?(?P<sides>(?:{_TENTHS})\s?(?:,|et|"
    rf"mais)\s?a\s(?:gauche|droite)\s"
    rf"(?:j'ai\s|c'est\s|seulement\s)?(?:{_TENTHS}))(?![a-z0-9])"
    rf"|(?<![a-z0-9])(?:(?:n'|j'|n\s|j\s)?(?:ai|a|avait))\s(?:plus\s)?(?:que\s)?(?P<bare>{_TENTHS})(?=\s?(?:$|"
    rf"[.,;!?)]))"
    rf"|(?<![a-z])(?:mes|ses|leurs)\s(?P<eyes>yeux\s?(?:,\s)?(?:(?:c'est|ce\ssont|sont|:|=|ils\ssont|"
    rf"j'ai)\s?)?(?:a\s)?{_DIOPTRES}"
    rf"(?:\s?(?:et|/|,)\s?{_DIOPTRES})?)(?![a-z0-9%])"
    rf"|(?<![a-z])(?:ma|sa)\s(?P<lens>(?:correction|myopie|presbytie|hypermetropie|vue)\s(?:(?:est|c'est|a|passe|"
    rf"monte|passee?|atteint)\s)*(?:de\s|a\s)?{_DIOPTRES}"
    rf"(?:\s(?:{_AN_EYE}|{_A_SIDE}))?(?:\s?(?:et|/|,)\s?(?:de\s|a\s)?{_DIOPTRES}(?:\s(?:{_AN_EYE}|"
    rf"{_A_SIDE}))?)?)(?![a-z0-9%])"
    rf"|(?<![a-z])(?:suis|est|etait|etais|passee?)\s(?:deja\s)?a\s(?P<at>{_DIOPTRES}\s(?:{_AN_EYE}|"
    rf"{_A_SIDE})(?:\s?(?:et|,)\s(?:a\s)?{_DIOPTRES}"
    rf"\s(?:{_AN_EYE}|{_A_SIDE}|l'autre))?)(?![a-z0-9%])"
)
_AID = r"(?:lunettes|lentilles|verres|loupe|(?:appareils?|protheses?)(?:\sauditi(?:f|fs|ves?))?|sonotones?)"
_WITHOUT = rf"sans\s(?:(?:mes|ses|les|ma|sa|la|une|de)\s)?(?:grosse\s)?{_AID}"
_SEES = (
    r"(?:ne\s|n'|n\s)?(?:y\s)?(?:(?:voi[st]|vois|entends?|distingue|li[st]|reconnai[st])\s(?:plus\s|presque\s|"
    r"quasiment\s|"
    r"strictement\s|absolument\s)?(?:rien|pas|plus|flou|mal|trouble|"
    r"personne|que\s(?:dalle|des\s(?:ombres|formes|taches)|du\sflou))(?:\s(?:du\stout|clair|bien|grand[\s-]chose|"
    r"un\smot|les\s(?:lettres|visages)))?|"
    r"(?:suis|est)\s(?:perdue?|comme\saveugle|une\s(?:vraie\s)?taupe)|"
    r"(?:peu[tx]|arrive|sai[st])\s(?:plus|pas)\s(?:a\s)?(?:rien\s)?(?:lire|conduire|travailler|ecrire|coudre|voir|"
    r"sortir|marcher))"
)
_UNAIDED = lazily(
    rf"(?<![a-z])(?P<before>{_WITHOUT},?\s(?:moi\s)?{_SOMEBODY}\s?{_SEES})(?![a-z])"
    rf"|(?<![a-z]){_SOMEBODY}\s?(?P<after>{_SEES}\s{_WITHOUT})(?![a-z])"
)
_CHILD = (
    r"(?:(?:mon|ma|notre|son|sa|le|la)\s(?:fils|filles?|petite?|grande?|gamine?|gosse|enfant|ado|garcon|fiston|puce|"
    r"ainee?|cadet(?:te)?|derniere?|neveu|niece|loulou(?:te)?|"
    r"petit[\s-]fils|petite[\s-]fille|eleve)|bebe)"
)
_BOARD = lazily(
    rf"(?<![a-z])(?:(?P<child>{_CHILD}(?:\s{SENTINEL})?(?:\s(?:qui|il|elle))?)|qu'il|qu'elle|il|elle|"
    rf"{SENTINEL})\s(?P<told>(?:ne\s|n')?(?:(?:y\s)?voit|arrive|peut|distingue|lit)\s"
    r"(?:plus|pas|mal|rien|a\speine|flou)\s(?:(?:bien|tres\sbien)\s)?(?:(?:a\s)?(?:voir|"
    r"lire)\s)?(?:(?:ce\squi\sest\s(?:ecrit\s)?)?(?:au|le|du|sur\sle)\stableau|de\sloin|de\spres)(?:\s(?:de\sla|"
    r"en)\sclasse)?)"
    r"(?=\s?(?:$|[.,;:!?\n)]|(?:depuis|en|a|et|dans|du|donc|car|alors|mais|selon|sans|la|le|meme)\s))"
    r"(?!\s(?:a\s(?:jour|remplir)|en\s(?:ligne|pdf|bas|haut)|dans\s(?:mon|son|l'espace|le\s(?:site|compte))|"
    r"et\sles?\srembours))"
)
_SCHOOL = words(
    "ecole classe rentree maitresse maitre prof instit instituteur institutrice professeur college lycee cp"
)
_FDI = r"[1-4][1-8](?![0-9%])(?!\s?(?:%|¤|euros?))"
_TOOTH = r"(?:dents?|molaires?|premolaires?|incisives?|canines?|racines?|couronnes?|chicots?|bouche|machoire|gencives?)"
_SOME = r"(?:(?:une?|la|les|le|mes|ma|ses|sa|deux|trois|quatre|cinq|six|des|toutes\s(?:mes|ses|les)|[0-9])\s|l')"
_MENDED = lazily(
    # done to a tooth, by its name or its number
    rf"(?<![a-z])(?P<told>(?:devitalis|extrai|arrach|enlev|retir|couronn)(?:er|ee?s?|re|ts?|"
    rf"tes?)(?:\s(?:encore\s)?{_SOME}(?:deux\s)?(?:(?:{_TOOTH})(?:\s(?:de\ssagesse|du\s(?:fond|haut|bas)))?|"
    rf"{_FDI}(?:\set\s(?:la\s)?{_FDI})?))?)(?![a-z0-9]|\s(?:une?|l[ae]s?|des|ces?|cette|votre|vos)\s[a-z])"
    rf"|(?<![a-z])(?:la|ma|sa|dent|molaire)\s(?P<number>(?:{_FDI})\s(?:est\s|a\sete\s|sera\s)?(?:a\s|deja\s)?"
    r"(?:devitalis|arrach|extrai|couronn|cari)(?:er|ee|re|te?|e))(?![a-z])"
    rf"|(?<![a-z])(?:mes|ma|ses|sa)\s(?P<due>(?:(?:deux|trois|quatre|[0-9])\s)?(?:{_TOOTH})(?:\s(?:de\ssagesse|"
    rf"du\s(?:fond|haut|bas)))?"
    r"\s(?:est|sont|etait|etaient|sera|seront)\sa\s(?:devitaliser|arracher|extraire|couronner|soigner|enlever|"
    r"retirer|refaire))(?![a-z])"
    # the whole mouth
    rf"|(?<![a-z])(?P<mouth>(?:re)?(?:fai(?:re|t|s|sait)|refai(?:re|t|s|sait))\s(?:toute\s(?:la|ma|sa)\s(?:bouche|"
    rf"dentition|machoire)|(?:la|ma|sa)\s(?:bouche|dentition)(?:\s(?:entiere|complete|au\scomplet|en\sentier))?|"
    r"toutes\s(?:les|mes|ses)\sdents|(?:les|mes|ses)\s(?:[0-9]\s|deux\s|quatre\s|six\s)?dents(?:\sd[eu]\s(?:haut|bas|"
    r"devant))?))(?![a-z])"
)
_NIGHTLY = (
    r"(?:la\snuit|pour\s(?:dormir|la\snuit|respirer|(?:mes|ses|les)\s(?:dents|apnees?|machoires?|gencives?))|"
    r"toutes\sles\snuits|chaque\snuit|jour\set\snuit)"
)
_KEEPS_ON = lazily(
    rf"(?<![a-z])(?P<night>(?:porter?|porterai|portera|portais|mettre|mets?|garder?)\s(?:une?|mon|son|ma|sa|"
    rf"l')\s?(?:appareil|gouttiere|machine|masque|minerve|attelle|corset)(?:\s(?:dentaire|"
    rf"orthodontique))?\s{_NIGHTLY})(?![a-z])"
    rf"|(?<![a-z])(?P<sleeps>(?:dors|dort|dormir|dormirai|dormira|dormait)\s(?:sous\s(?=machine)|(?:avec|sous|sans)\s"
    rf"(?:une?|mon|son|ma|sa|l')\s?)(?:appareil|gouttiere|machine|masque)(?:\sdentaire|\spour\s(?:respirer|l'apnee|"
    rf"mes\sapnees|"
    rf"ses\sapnees))?)(?![a-z])"
    rf"|(?<![a-z])(?:(?:il|i|y)\s)?(?:me|lui|nous|leur)\s(?:faut|faudra|"
    rf"faudrait)\s(?P<must>(?:des\s)?bagues(?:\sdentaires)?|(?:une?\s)?gouttiere(?=\s(?:la|dentaire|"
    rf"pour)))(?!\s(?:de\s(?:fiancailles|mariage)|en\sor|pour\sm[aeo]))(?![a-z])"
    rf"|(?<![a-z])(?:port(?:e|er|era|ait)|commence[rs]?|avoir|mettre|poser|aura|a|ont|garder?)\s(?:toujours\s|"
    rf"encore\s|deja\s|bientot\s)?(?:des|ses)\s(?P<braces>bagues(?:\sdentaires)?)(?!\s(?:de\s(?:fiancailles|mariage)|"
    rf"en\sor|et\s(?:ma|mes|des)\s))(?![a-z])"
)
_SIGHT_GATE = words(
    "vue vision acuite visuel oeil yeux correction myopie presbytie hypermetropie gauche droite droit"
) | words("orthoptiste ophtalmo ophtalmologue ophtalmologiste lunettes")
_OPTICAL = words(
    "orthoptiste ophtalmo ophtalmologue ophtalmologiste lunettes lentilles verres vue yeux oeil acuite correction"
)
_AIDS = words("lunettes lentilles verres loupe appareil appareils prothese protheses sonotone sonotones")
_BOARDS = words("tableau loin pres"), words("voit arrive peut distingue lit")
_TEETH = (
    words(
        "devitaliser devitalise devitalisee devitalises devitalisees extraire extrait extraite extraites arracher "
        "arrache arrachee enlever enleve enlevee enlevees retirer retire "
        "retiree couronner refaire refait refais refaisait soigner soignee infectee cariee cassee"
    ),
    words("dent dents molaire molaires premolaire incisive canine bouche dentition machoire racine chicots dentiste"),
)
_NIGHT = words("appareil gouttiere machine masque bagues corset minerve attelle")
GATE = _SIGHT_GATE | _AIDS | _BOARDS[0] | _TEETH[0] | _NIGHT
"""Without one of these words nothing here is told."""
_SURELY = "devitalis"


def eyes_and_teeth(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_SIGHT_GATE) and (view.has_digit or not seen.isdisjoint(("moins", "dixiemes", "dixieme"))):
        for match in _MEASURED.finditer(fold):
            kind = match.lastgroup or ""
            sure = kind not in ("sight", "bare") or (kind == "sight" and _OF_ONE.search(match[kind]) is not None)
            if sure or ((kind != "bare" or not seen.isdisjoint(_OPTICAL)) and is_someones(view, match)):
                yield match.span(kind)
    if "sans" in seen and not seen.isdisjoint(_AIDS):
        yield from (match.span(match.lastgroup or 0) for match in _UNAIDED.finditer(fold))
    if not seen.isdisjoint(_BOARDS[0]) and not seen.isdisjoint(_BOARDS[1]):
        for match in _BOARD.finditer(fold):
            if match["child"] or not seen.isdisjoint(_SCHOOL) or "au tableau" in match["told"]:
                yield match.span("told")
    if not seen.isdisjoint(_TEETH[0]):
        yield from _mended(view)
    if not seen.isdisjoint(_NIGHT):
        for match in _KEEPS_ON.finditer(fold):
            if match["must"] or is_someones(view, match):
                yield match.span(match.lastgroup or 0)


def _mended(view: View) -> Iterator[tuple[int, int]]:
    dental = not view.words.isdisjoint(_TEETH[1]) or any(word.startswith(_SURELY) for word in view.words)
    for match in _MENDED.finditer(view.fold):
        kind = match.lastgroup or "told"
        if kind in ("number", "due"):
            yield match.span(kind)
            continue
        sure = kind == "mouth" or match["told"].startswith(_SURELY)
        sure = (
            sure
            or _PULLED.match(match["told"]) is not None
            or (dental and _NAMES_A_TOOTH.search(match["told"]) is not None)
        )
        start = match.start()
        if sure and (
            _TO_HER.search(view.fold, max(0, start - _NEAR), start) is not None
            or _HERS.search(match[kind]) is not None
            or (not is_asked(view, start) and is_someones(view, match))
        ):
            yield match.span(kind)


_OF_ONE = lazily(rf"\s(?:de\s|d'){_WHOSE}")
_NAMES_A_TOOTH = lazily(rf"\s(?:{_TOOTH}|{_FDI})")
_PULLED = lazily(rf"(?:extrai|arrach)[a-z]+\sla\s{_FDI}")
_TO_HER = lazily(
    r"(?<![a-z])(?:me|m'|lui|nous|leur|se)\s?(?:(?:a|ont|va|vont|doit|doivent|faire|fasse|fais|fait|suis\sfait|"
    r"est\sfait|veut|veulent)\s){0,2}$"
)
_HERS = lazily(r"\s(?:ma|mes|sa|ses|toute)\s")
_NEAR = 32
