"""Health told by what the words themselves leave no doubt of: «poignet cassé au foot», «PSA à 11,4», «se scarifie».

A part of the body and what became of it, a figure of a laboratory, what only a body does or bears: each is somebody's
without a «j’ai», as people note it; who asks what a broken tooth costs is left alone.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.families import MEDICINES
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.ties import does, is_tied
from bot.redaction.recognizers.health.words import BODY, FACTS
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_COUNT = (
    r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt(?:[\s-][a-z]{3,5})?|une?|quelques|[0-9]{1,2})"
)
_SIDE = r"(?:\s(?:gauches?|droite?s?|dte?|g))?"
_BROKEN = (
    r"(?:casse|kasse|kc|fracture|luxe|deboite|foule|tasse|arrache|bloque|bloke|refait|enfle|gonfle|fige|platre|dechire|"
    r"rompu|bande|bouche|irrite|recousu|cousu|perfore|ampute|sectionne|brule|infecte|pourri|pouri|tordu|demis|ecrase|coince|fracasse|brise|"
    r"entaille|transperce|felee?|opere)(?:e|es|s|te|tes)?"
)
_DOING = (
    r"(?:(?:ne\s|n')?(?:coince|se\sbloque|noirci|rentre|pend|pele|blanchi|tremble|lache|colle|gonfle|enfle|bouge|tombe|"
    r"lance|saigne|suinte|gratte)(?:nt|t|ssent)?(?:\spas|\splus)?|(?:est|sont)\stombee?s?|ne\sferme(?:nt)?\spas|"
    r"me\s(?:lance|tire|descend)(?:nt)?|me\slancent?)"
)
_NOTED = lazily(
    rf"(?:^|[.,;:!?(\n]\s?|(?<![a-z])(?:ai|a|avait|g|jai|j'ai|je|et|car|dont|resultat|avec|juste|mn|m'etre|ont|est)\s|"
    rf"(?<![a-z])(?=(?:mon|ma|mes|son|sa|ses)\s))"
    rf"(?:(?:mon|ma|mes|son|sa|ses|le|la|les|l'|une?|des)\s?)?"
    rf"(?P<told>(?:{_COUNT}\s)?(?!(?:langue|palais|tete|cote|col|coeur)s?(?![a-z]))(?:{BODY})"
    rf"(?:\sde\s(?:devant|sagesse|pied|main|derriere)s?)?{_SIDE}\s(?:(?:est|sont|etait|reste)\s)?"
    rf"(?:tout\s|toute\s|tous\s|de\s|tres\s|completement\s)?"
    rf"(?:{_BROKEN}(?:\sen\s(?:deux|trois|mille|plusieurs)(?:\smorceaux)?)?|en\s(?:deux|trois|mille)(?:\smorceaux)?|en\s(?:feu|compote|sang|miettes|vrac)|"
    rf"pleine?s?\sd(?:e\s|')[a-z]{{4,14}}|prise?s?\sdans\s(?:la|le|une?)\s[a-z]{{4,12}}|dans\sla\s(?:scie|presse|"
    rf"machine|portiere)|comme\sun(?:e\sbraise|\spoteau)|qui\s{_DOING}))(?![a-z])"
)
"""«Épaule luxée», «j’ai les poumons pleins d’amiante», «mes ulcères, un pied qui noircit»."""
_ASKS = lazily(
    r"(?<![a-z])(?:rembours\w*|combien|quel\w*|forfait|garantie\w*|tarif\w*|couvr\w+|prix|en\scas\sd[e']|si|pour\s(?:une?|les|"
    r"des)|que\sfaire|votre|vos|vous|quelqu'un)\s(?:[a-z']{1,12}\s){0,5}$"
)
_MEASURED = lazily(
    r"(?<![a-z0-9])(?P<lab>(?:psa|hba1c|dfg|creat(?:inine)?|glycemie|crp|tsh|inr|mms|iah|cd4|ferritine|bnp)\s?"
    r"(?:est\s)?(?:a\s|de\s|:\s?|=\s?)?[0-9]{1,4}(?:[.,][0-9]{1,2})?(?:\s?%)?)(?![a-z0-9])"
    r"|(?<![a-z0-9])(?P<weeks>[0-9]{1,2}\s?sa)(?=\s?[.,;:!?)\n]|$)"
    r"|(?<![a-z0-9])(?P<eyes>o[dg]\s?[-+]\s?[0-9]{1,2}[.,][0-9]{1,2}(?:\s?/?\so[dg]\s?[-+]\s?[0-9]{1,2}[.,][0-9]{1,2})?|"
    r"(?:moins|plus)\s(?:[0-9]{1,2}|cinq|six|sept|huit|neuf|dix)\s(?:a|aux)\s(?:chaque|deux|l')\s?(?:deux\s)?(?:yeux|oeil))"
    rf"(?![a-z0-9])|(?<![a-z0-9])(?P<stitches>{_COUNT}\spoints\s(?:de\ssuture|(?:aux?|a\sla|a\sl'|dans\sl[ae]|"
    rf"sur\sl[ae])\s?(?:{BODY})){_SIDE})(?![a-z])"
    r"|(?<![a-z])(?P<right>rqth|aah|aeeh|pch)\s(?:depuis|reconnue?|accordee?|obtenue?|renouvelee?)(?![a-z])"
)
_PLACES = (
    r"escaliers?|cuisine|salle\sde\sbains?|douche|baignoire|trottoir|rue|verglas|marches?|couloir|jardin|cave|quai|parking|"
    r"piscine|velo|ski|moto|trott?inette|scooter|cheval|echelle|escabeau|toit|travail|boulot|taf|chantier|ecole|lit"
)
_UNDERGONE = lazily(
    rf"(?<![a-z])(?:me|se|jme|s'est|mse|s'etre|m'etre|mes)\s(?:suis\s|sui\s|est\s|etait\s)?(?P<done>(?:fait|fai|fais|fe|"
    rf"faite)\s(?:(?:mordre|mordu|piquer|pique|renverser|renverse|percuter|faucher|agresser|agresse|griffer|charger|"
    rf"encorner)(?:\s(?:par|en)\s(?:(?:un|une|mon|le|la|des)\s)?[a-z]{{3,14}})?|dialyser|transfuser|vomir)|"
    rf"(?:plante|enfonce|transperce|coupe|entaille|ouvert)\s(?:(?:une?|le|la|les|des|deux)\s|l')[a-z]{{3,12}}\sdans\s(?:la|le|"
    rf"l'|les)\s?(?:{BODY})|(?:transperce|entaille|ouvert|casse|case|pete)\s(?:(?:une?|le|la|les|deux)\s|l')(?:index|"
    rf"incisives?|canines?|front|paume)|(?:electrocute|ebouillante|evanoui)e?)(?![a-z])"
    rf"|(?<![a-z])(?:suis|sui|est|ai|a|jai|g|etais|etait|etre|fe|fait|quand)\s(?P<fell>(?:tombee?s?|chute|glissee?)\s(?:dans|sur|"
    rf"de|du|a|au|d'|en)\s?(?:(?:la|le|les|sa|son|ma|mon)\s|l')?(?:{_PLACES}))(?![a-z])"
    rf"|(?<![a-z])(?P<crash>(?:chute|accident|acc)\s(?:de|a|en|d')\s?(?:velo|moto|scooter|trott?inette|ski|cheval|echelle|"
    rf"escabeau|vtt|quad|tracteur|escalier))(?![a-z])"
    rf"|(?<![a-z])(?:renversee?s?|percutee?s?|fauchee?s?)\s(?P<hit>(?:par|en)\s(?:(?:un|une|le|la)\s)?(?:trott?inette|velo|moto|"
    rf"bus|tram|vache|taureau|veau|cheval|chien))(?![a-z])"
    rf"|(?<![a-z])(?:suis|sui|est|ete)\s(?P<hurt>(?:tres\s|gravement\s|legerement\s)?(?:blesse|brule|coupe|touche|paralyse|"
    rf"atteint)e?s?\s(?:aux?|a\sla|a\sl'|du|de\sla)\s?(?:{BODY}){_SIDE})(?![a-z])"
    rf"|(?<![a-z])(?:retire|enleve|ote)\s(?:une?|deux|des)\s(?P<removed>(?:grains?\sde\sbeaute|polypes?|kystes?|boules?|"
    rf"tumeurs?|verrues?|ganglions?)(?:\ssuspecte?s?)?)(?![a-z])"
)
_SUBJECT = (
    rf"(?:(?:mon|ma|mes|mn|notre|son|sa|le|la)\s(?:(?:petite?|grande?|vieux|vieille|pauvre)\s|ex[\s-])?(?:{KIN}|grande?|puce|homme|moitie|bonhomme|ptite?|petite\sderniere)|maman|papa|"
    rf"mamie|papi|papy|bebe|bb|{SENTINEL}|il|elle|je|j'|j|g|jai|qui|on|ki)"
)
_FILLED = rf"(?:[\s,]{{1,2}}(?:{SENTINEL}|(?:de\s)?[0-9]{{1,2}}\sans|il|elle|qui|ki|encore|souvent|toujours)){{0,3}}"
_HARD = r"(?:escaliers?|etages?|marches?)"
_BODILY_ACTS = lazily(
    rf"(?<![a-z]){_SUBJECT}{_FILLED}[\s,]{{0,2}}(?P<told>(?:ne\s|n')?(?:me\s|se\s|m'|s'est\s|s'|suis\s|y\s)?(?:"
    r"scarifiee?|mutilee?|fai[st]\svomir|entends?\sdes\svoix|perds?\s(?:un\speu\s)?la\s(?:tete|boule|memoire|raison|vue)|"
    r"(?:a\s|ai\s|g\s)?perdu\s(?:les\seaux|l'?\s?odorat?|le\sgout|connaissance|(?:une?|deux|trois|quatre|[0-9]{1,2})\s"
    r"(?:dents?|incisives?|molaires?|doigts?)|[a-z0-9-]{2,14}\skilos)|(?:a\s|ai\s)pris\s[a-z0-9-]{2,14}\skilos|"
    r"(?:a\s)?fugue(?:\sde\s(?:l'ehpad|la\s[a-z]{4,9}))?|louche|boit(?=\s?(?:$|[.,;!?])|\set\s)|"
    r"tremble(?:\s(?:trop|beaucoup|de\spartout|des\smains))|"
    rf"(?:peu[tx]?|arrive)\s(?:plus|pu)\s(?:a\s)?(?:monter\s(?:l'|les\s|un\s|mes\s){_HARD}|"
    r"(?:me\s|se\s|m'|s')(?:lever|laver|habiller|asseoir)(?:\sseule?)?|sasseoir|bosser|avaler(?:\sdu\ssolide)?)|"
    r"dor[st]\s(?:mal|avec\sune\smachine|(?:deux|trois|quatre|[2-4])\sheures\spar\snuit)|"
    r"cherche\sses\smots|retrouve\s(?:plus|pas)\s(?:les|ses|mes)\smots(?!\sde\spasse)|comprends?\slentement|desature|"
    r"hurle\sla\snuit|mouille\sla\snuit|voi[st]\sdes\schoses\squi\sn'existent\spas|nourrit\sa\sla\spaille|"
    r"marche\s(?:sur\sla\spointe\sdes\spieds|a\s(?:quatre|4)\spattes)|"
    r"sen(?:s|t|tais|tait)\splus\s(?:mes|ses)\s(?:pieds|mains|doigts|jambes|bras)|crache\s(?:noir|vert)|"
    r"siffle\sen\smontant\s[a-z]+\s[a-z]+|s?'?egare|agonise|refait\sune\schute|(?:a|ai)\svomi(?:\stoute\sla\snuit)?|"
    r"remise?\sa\s(?:boire|fumer)|(?:a|ai|g|j'ai)\sarrete\s(?:de\s(?:s'alimenter|fumer?|boire|manger)|"
    r"la\s(?:bouteille|clope|cigarette)|(?:son|mon)\straitement)|arrete\sde\sfumer?|(?:ai|a)\sdonne\sun\srein|"
    r"(?:ai|a)\splus\s(?:ni\sgout\sni\sodorat|de\sgout(?:\sni\sd'odorat)?|une\sdent\sa\s(?:moi|lui))|"
    r"(?:ai|a)\s(?:expulse\sun\scalcul|saigne\sdu\snez|bu\sde\s(?:l'eau\sde\s)?javel)|boitille|"
    r"grelotte(?:\sa\s(?:3[89]|4[01]))?|bois\splus(?=\sdepuis)|"
    r"(?:a|ai|du)\s(?:du\s)?mal\sa\s(?:respirer|marcher|avaler|dormir|uriner|trouver\s(?:mes|ses)\smots(?!\sde\spasse))"
    r"(?:\s(?:la\snuit|le\ssoir))?|fume\s(?:deux|trois|[0-9])\spaquets?(?:\spar\sjour)?|"
    r"(?:me|nous)\sreconnai[st]\splus(?=\s?[.,;!?]|$|\sdepuis)|"
    r"(?:ai|a)\s(?:fait|refait)\sune\s(?:tentative(?!\s(?:de|d'))|ts)))(?![a-z'])"
)
"""What only a body does, of whoever the sentence speaks of, a name and an age between."""
_THAT_ONE_TAKES = lazily(
    r"(?<![a-z])(?:(?:le|la|les|du|mes|mon|ma|ses|son|sa)\s|l')(?P<told>(?P<word>[a-z]{4,18})(?:\s[a-z]{5,14})?)\s(?:que\s|qu')"
    r"(?:je\s|j'|il\s|elle\s)(?P<verb>prends?|porte|bois|boit|avale|m'injecte|s'injecte)(?![a-z])"
)
_WORN = words(
    "vetements lentilles semelles chaussures corset gouttiere alarme appareil appareils attelle prothese collants "
    "masque minerve pessaire orthese perruque"
)
_TAKEN = words("antalgiques antalgique cachets comprimes medicaments medocs gouttes sirop hormones pilule gelules")

_BODILY = frozenset(
    form
    for part in re.sub(r"s\?", "", BODY).split("|")
    for word in [part.split(r"\s")[-1]]
    for form in (word, f"{word}s")
)
_MEASURES = words(
    "psa hba1c dfg creat creatinine glycemie crp tsh inr mms iah cd4 ferritine bnp sa od og oeil yeux points rqth aah "
    "aeeh pch"
)
_UNDERGONES = words(
    """
    mordre mordu piquer pique renverser renverse renversee percuter percute percutee faucher fauche fauchee agresser
    agresse griffer charger encorner dialyser transfuser vomir tombe tombee tombes tombees chute glisse glissee
    accident acc plante enfonce transperce coupe entaille ouvert casse case pete electrocute electrocutee ebouillante
    ebouillantee
    evanoui evanouie blesse blessee brule brulee coupee touche touchee paralyse paralysee atteint atteinte retire
    enleve ote
    """
)
_ACTS_GATE = words(
    """
    scarifie scarifiee mutile mutilee vomir voix perds perd perdu pris fugue louche boit tremble peut peux peu arrive
    dors dort cherche retrouve comprend comprends desature hurle mouille vois voit nourrit marche sens sent sentais
    sentait crache siffle egare agonise refait vomi remis remise arrete donne plus expulse saigne bu boitille
    grelotte bois mal fume fait
    """
)
_TAKES_GATE = words("prends prend porte bois boit avale injecte")

GATE = _BODILY | _MEASURES | _UNDERGONES | _ACTS_GATE | _TAKES_GATE
"""Without one of these words nothing here is told."""
_REACH = 60


def noted(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_BODILY):
        for match in _NOTED.finditer(fold):
            if not _is_asked(fold, match.start()):
                yield match.span("told")
    if view.has_digit or "points" in seen or not seen.isdisjoint(_MEASURES):
        for match in _MEASURED.finditer(fold):
            kind = match.lastgroup or ""
            small = kind == "weeks" and not view.text[match.end("weeks") - 2 : match.end("weeks")].isupper()
            if not small and not (kind == "right" and _is_asked(fold, match.start())):
                yield match.span(kind)
    if not seen.isdisjoint(_UNDERGONES):
        for match in _UNDERGONE.finditer(fold):
            kind = match.lastgroup or ""
            if kind in ("done", "fell", "hurt") or _is_someones(view, match, kind):
                yield match.span(kind)
    if not seen.isdisjoint(_ACTS_GATE):
        yield from (match.span("told") for match in _BODILY_ACTS.finditer(fold))
    yield from _taken(view)


def _taken(view: View) -> Iterator[tuple[int, int]]:
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_TAKES_GATE) and ("que" in seen or "qu'" in fold):
        for match in _THAT_ONE_TAKES.finditer(fold):
            if _is_of_health(view, match["word"], match["verb"]):
                yield match.span("told")


def _is_asked(fold: str, start: int) -> bool:
    return _ASKS.search(fold, max(0, start - _REACH), start + 1) is not None


def _is_someones(view: View, match: re.Match[str], kind: str) -> bool:
    start, end = match.span(kind)
    noted_down = not view.fold[:start].strip(" (") or view.fold[start - 1] == "("
    return noted_down or does(view, start) or is_tied(view, start, end, view.fold[start:end])


def _is_of_health(view: View, word: str, verb: str) -> bool:
    if verb == "porte":
        return word in _WORN or word in FACTS
    known = gazetteers()
    if word in known.medicines or word in MEDICINES or word in FACTS or word in _TAKEN:
        return True
    return word in view.unlisted and word not in known.names
