"""Care that shows the illness, told with who gives it as its subject, or with whose it is: «le SAMU m’a emmené»,
«l’infirmière me pique tous les matins», «l’orthophoniste suit mon fils», «les bagues de ma fille», «la kiné de mon père
est à 60 %», «le psy que je vois».

A carer is a payee, an addressee and a trade too: what tells is what is done to somebody (me, her, a relative), how
often she sees them, or a thing worn that has its wearer after it. That a nurse comes by tells little, and stays.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.befell import GATE as BEFELL
from bot.redaction.recognizers.health.kin import KIN, MY
from bot.redaction.recognizers.health.lexicon import lexicon
from bot.redaction.recognizers.health.titles import TITLED
from bot.redaction.recognizers.health.told import SEEN
from bot.redaction.recognizers.health.words import BODY, SENSITIVE
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_DEAR = (
    rf"(?:{MY}\s(?:petite?\s|grande?\s|vieux\s|vieille\s)?(?:{KIN}|puce|bonhomme|gendre|bru|homme|grande?|fiston|"
    rf"garcon)|"
    rf"(?:la|le)\s(?:petite?|grande?|gamine?)|maman|papa|mamie|papy|papi|{TITLED}|(?:mme|mr|madame|monsieur|"
    rf"m\.)\s{SENTINEL})"
)
_ON = r"(?:m'|l'|nous\s|lui\s|les\s|m\s|l\s)"
_HAS = r"(?:a|ont|avait|avaient)\s"
_COUNT = r"(?:[0-9]{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|quelques|plusieurs)"
_SPAN = rf"{_COUNT}\s?(?:jours?|jrs?|j|nuits?|semaines?|sem|mois)"
_RHYTHM = (
    r"(?:(?:tous|toutes|ts|ttes)\sles\s(?:(?:[0-9]{1,2}|deux|trois|quatre|six|quinze)\s)?(?:jours?|semaines?|mois|"
    r"matins?|soirs?|[a-z]{2,7}dis?|"
    r"dimanches?)|"
    rf"{_COUNT}\s?(?:fois|x)\s(?:par|/|la|chaque)\s?(?:jour|semaine|sem|mois)|"
    r"chaque\s(?:[a-z]+di|dimanche|matin|soir|semaine|mois|jour)|(?:une\ssemaine|un\s[a-z]+di)\ssur\sdeux|"
    r"regulierement|matin\set\ssoir)"
)
_ENDS = (
    r"(?=\s?(?:$|[.,;:!?)\n]|(?:et|mais|donc|car|pour|depuis|avant|apres|parce|alors|je|j'|la|le|hier|dimanche|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|cette|ce|en|a|au|aux|vers|dans|d'urgence|sur|chez|toute?|pendant|"
    r"deux|trois|[0-9])(?![a-z])))"
)
_DOCTOR = (
    rf"(?:docteure?|doctoresse|dr\s{SENTINEL}|medecins?|doc|toubibs?|generaliste|specialiste|chirurgien(?:ne)?s?|urgentiste|"
    rf"interne|pediatre|dentiste|"
    r"ophtalmo|orl|psy|cardio|gyneco|sage-?\s?femme|legiste|[a-z]{3,14}(?:logue|iatre)s?)"
)
_PLACE = r"(?:hopital|hosto|clinique|urgences|chu|maternite|mater|rea|service|cardio|neuro)"
_KEPT = lazily(
    # kept, or taken, by who had to
    rf"(?<![a-z])(?:{_DOCTOR}|{_PLACE}|ils|on|qui)(?:\s(?:de|du|d')\s?[a-z'-]{{2,16}})?\s(?:(?:ils|elle|"
    rf"il)\s)?(?:{_ON}{_HAS}|{_HAS})"
    rf"(?P<kept>gardee?s?\s(?:{_DEAR}\s)?(?:(?:encore|aussi)\s)?(?:{_SPAN}(?:\s(?:en\s(?:observation|surveillance|"
    rf"obs|rea\w*)|de\splus|a\sl'hopital))?|"
    rf"en\s(?:observation|surveillance|obs|rea\w*)|(?:toute\s)?la\snuit|pour\sla\snuit|hospitalisee?s?))(?![a-z])"
    rf"|(?<![a-z])(?:samu|smur|pompiers?|ambulance|ambulanciers?|secours|helico\w*)(?:\s(?:de|du|"
    rf"d')\s?[a-z{SENTINEL}'-]{{1,16}})?\s(?:(?:ils|il|elle)\s)?"
    rf"(?:{_ON}{_HAS}|mont\s|{_HAS}(?=[a-z]+\s{_DEAR}))"
    rf"(?P<taken>(?:emmene|transporte|conduit|pris|descendu|evacue|amene|ramasse|sorti|ramene|embarque|releve|"
    rf"reanime)e?s?)(?!\s(?:en\scharge|[0-9]|cher|a\s(?:le\s|la\s|vous\s)?[a-z]+(?:er|ir|re)(?![a-z])))(?:{_ENDS}|(?=\s{_DEAR}))"
    rf"|(?<![a-z])(?:{_DOCTOR}|samu|pompiers|urgences|qui|mon\semployeur)(?:\s(?:du\s[a-z]{{2,10}}|traitant|"
    rf"de\s(?:famille|garde)|{SENTINEL}))?\s(?:(?:il|elle|ils)\s)?"
    rf"(?:(?:m'|l'|nous\s|m\s){_HAS}|(?:ma|mont)\s|{_HAS})(?:encore\s|re)?(?P<stopped>(?:arretee?|"
    rf"mise?\sen\sarret)s?(?:\s{_DEAR})?\s(?:{_SPAN}|jusqu'?\s?(?:au|a\sla|a|en)\s?[a-z0-9]+))"
    rf"|(?<![a-z])(?:suis|est|etais|etait|ete|sommes|jsuis|chuis)\s(?P<by>(?:arretee?|"
    rf"mise?\sen\sarret)s?\s(?:par\s(?:(?:mon|ma|le|la|son|sa|un|une)\s)?{_DOCTOR}))"
)
_DRESSED = (
    r"(?:pansements?|piqures?|injections?|perfusions?|perfs?|insuline|sonde|toilette|bandes?|bas|meches?|fils|agrafes|"
    r"points|poche|drain|plaie|escarres?|cicatrice|aerosols?|chimio|dialyse|anticoagulants?|pilulier|stomie|dextro)"
    r"(?:\s(?:du|de\sla|de\sl'|au|aux|dans\sle)\s?(?:moignon|ventre|bras|jambe|pied|talon|dos|cuisse))?"
)
"""What a nurse does to a body, by its noun."""
_DONE = lazily(
    # what is done to a body: by the surgeon, the nurse, at home
    rf"(?<![a-z])(?:qui|il|elle|on|{_DOCTOR}|professeure?|pr\s{SENTINEL}|{SENTINEL})\s(?P<cut>(?:m'|"
    rf"nous\s)(?:re)?oper(?:e|era|ait|erait|eront|ent))(?![a-z]|\s(?:la|les|une?)\s|\sl'|\sle\s(?![0-9]))"
    rf"|(?<![a-z])(?:ils|on|elle|il|qui|{_DOCTOR}|{_PLACE}|samu|pompiers|infirmi(?:er|"
    rf"ere)s?)\s(?:{_ON}{_HAS}|{_HAS}(?=[a-z]+\s{_DEAR}))(?:deja\s|encore\s|du\s|bien\s)?"
    r"(?P<done>(?:re)?(?:perfuse|intube|anesthesie|platre|recousu|suture|transfuse|reanime|ponctionne|infiltre|"
    r"irradie|dialyse|sevre|ampute|"
    r"greffe|ventile|trache\w*|catheterise|defibrille|trepane|immobilise)e?s?(?:\s(?:a\s(?:domicile|la\smaison|"
    r"vif)|aux\surgences|"
    rf"(?:(?:a|de|du|au|des)\s)?(?:le\s|la\s|les\s|l')?(?:{BODY})))?)(?:{_ENDS}|(?=\s{_DEAR}))"
    rf"|(?<![a-z])(?:infirmi(?:er|ere)s?|ide|aide[\s-]soignante)(?:\s{SENTINEL})?\s(?:(?:liberale?|"
    rf"a\sdomicile),?\s)?(?:qui\s|elle\s|il\s)?(?:vient\s|passe\s)?"
    rf"(?P<nursed>(?:me|lui|nous)\s(?:pique|piquer|panse|panser|perfuse|perfuser|sonde|sonder|lave|laver|douche|"
    rf"doucher|leve|lever|bande|bander|"
    rf"habille|habiller|injecte|masse|masser|soigne|soigner|toilette)(?:\s(?:le|la|les|au|dans\s(?:le|"
    rf"la))\s(?:{BODY}))?(?:\s{_RHYTHM})?){_ENDS}"
    rf"|(?<![a-z])infirmi(?:er|ere)s?(?:\s{SENTINEL})?\s(?:(?:liberale?|a\sdomicile),?\s)?(?:qui\s|elle\s|"
    rf"il\s)?(?:(?:doit|va|peut)\s)?(?:vient|viens|viennent|passe|passent|monte|venir|passer|est\svenue?)"
    rf"(?:\s(?!pour)[a-z0-9]+){{0,5}}?\s(?:(?P<me>me\s|m'|lui\s|nous\s)?)(?:re)?(?:faire|changer|poser|mettre|"
    rf"retirer|enlever|surveiller|nettoyer|soigner|oter|brancher|vider|preparer)\s"
    rf"(?:le|la|les|l'|des|une?|(?P<own>mon|ma|mes|son|sa|ses|leurs?))\s?(?P<dressed>{_DRESSED})(?![a-z])"
    rf"|(?<![a-z])infirmi(?:er|ere)s?(?:\s{SENTINEL})?\s(?:qui\s|elle\s|il\s)?(?:me|lui|nous)\s(?:re)?(?:fait|change|pose|met|"
    rf"retire|enleve|prepare|branche|vide|nettoie)\s(?:le|la|les|l'|des|une?|mon|ma|mes|son|sa|ses)\s?(?P<tended>{_DRESSED})(?![a-z])"
)
_OF_HERS = lazily(rf"\s(?:de\s|d'|a\s|au\s|du\s)(?:la\s)?(?:{_DEAR}|petit|bebe|grand-pere)(?![a-z])")
_HOME = lazily(
    r"(?<![a-z])(?:l'|en\s|la\s|une\s|)(?P<had>had|hospitalisation\sa\sdomicile)\s(?:(?:vient|passe|s'occupe|suit|"
    r"intervient|prend|a|est|arrive|commence|demarre|livre|se\s[a-z]+)\s)"
    rf"(?:[a-z]+\s){{0,3}}?(?:pour|de|chez|en\scharge|a)?\s?(?={_DEAR}|moi(?![a-z])|la\smaison)"
)
_MEND = (
    r"(?:orthophonistes?|psychomot(?:ricien(?:ne)?|ricite|riciens)?|ergo(?:therapeute)?s?|neuropsy(?:chologue)?|"
    r"orthoptiste|logopede|audioprothesiste|"
    r"kine(?:sitherapeute)?s?|phlebologue|phlebo|allergologue|pneumologue|dermato(?:logue)?|rhumato(?:logue)?|"
    r"endocrino(?:logue)?|"
    rf"sophrologue|hypnotherapeute|naturopathe|centre\s(?:de\sla\s|anti-?\s?)douleur|unite\sde\sla\sdouleur|"
    rf"hopital\sde\sjour|{SENSITIVE})"
)
_CHILD = r"(?:orthophoniste|psychomot(?:ricien(?:ne)?)?|ergo(?:therapeute)?|neuropsy(?:chologue)?|orthoptiste|logopede)"
_FOLLOWED = lazily(
    rf"(?<![a-z])(?:l'|la\s|le\s|les\s|une?\s|mon\s|ma\s|"
    rf"des\s)(?P<follows>{_MEND}(?:\s{SENTINEL})?\s(?:qui\s)?(?:(?:me|m'|nous)\s?(?:suit|soigne|reeduque|suivent)|"
    rf"(?:suit|reeduque)(?=\s{_DEAR})))(?![a-z]|\spour|\sdepuis\sle\sdebut)(?!\s(?:dans|pour)\s(?:mes|mon|"
    rf"ma)\s(?:demarches|dossier))"
    rf"|(?<![a-z])(?:l'|la\s|le\s|les\s|une?\s|mon\s|ma\s)(?P<seen>{_MEND}(?:\s{SENTINEL})?,?\sque\s(?:je|j'|"
    rf"{_DEAR}|nous|il|elle|voit|consulte)\s?(?:vois|voit|voyons|consulte|consultons|{_DEAR})"
    rf"(?:\s(?:(?:[a-z]{{4,8}}\s)?{_RHYTHM}|depuis\s[a-z0-9]+(?:\s[a-z]+)?))?)(?![a-z])"
    rf"|(?<![a-z])(?:l'|la\s|le\s|une?\s|mon\s|ma\s)(?P<often>{_MEND}(?:\s{SENTINEL})?\s(?:qui\s|elle\s|"
    rf"il\s)?(?:me|lui|nous|le|la|vient|voit)\s(?:voit\s|prend\s|recoit\s|masse\s|fait\s|suit\s|me\svoir\s)?"
    rf"(?:{_DEAR}\s)?{_RHYTHM})(?![a-z])"
)
_SEES = lazily(
    rf"(?<![a-z])(?:je|j'|il|elle|on|qui|nous|{_DEAR}|(?:{KIN})\s{SENTINEL})\s?(?:y\s)?(?:(?P<often>(?:vois|voit|"
    rf"voyons|consulte|va\schez|vais\schez|allons\schez|va\svoir|vais\svoir|suis\schez|est\schez|va|vais)\s"
    rf"(?:(?:toujours|aussi|encore)\s)?(?:une?\s|la\s|le\s|l'|mon\s|ma\s|son\s|sa\s|a\sl'|au\s|"
    rf"au\scentre\s)(?:{_MEND})(?:\sdu\s[a-z]{{2,6}}|\s{SENTINEL})?,?\s(?:(?:[a-z]{{4,8}}\s)?{_RHYTHM}))"
    rf"|(?P<child>(?:vois|voit|voyons|consulte|consultons|(?:suis|est|etait)\s(?:suivie?|accompagnee?)\s(?:chez|par)|"
    rf"va\schez|vais\schez|va\svoir|vais\svoir)\s(?:(?:toujours|aussi|"
    rf"encore|deja)\s)?(?:une?\s|la\s|le\s|l'|mon\s|ma\s|son\s|sa\s){_CHILD}))(?![a-z])"
    r"(?!\s(?:en\smairie|du\squartier))"
    r"|(?<![a-z])(?:suis|est|vais|va|retourne|assiste|inscrite?|allee?|entree?|reunions?)\s(?:aux|chez\sles|"
    r"des)\s(?P<meets>aa|a\.a|alcooliques\sanonymes|narcotiques\sanonymes|outremangeurs(?:\sanonymes)?|"
    r"joueurs\sanonymes)(?![a-z])"
    rf"|(?<![a-z])(?:{_DEAR}|je|il|elle|qui|on)\s(?P<plays>joue\s(?:trop|tout\sson\sargent|au\scasino\stous|"
    rf"a\ss'endetter))(?=[^.!?\n]{{0,40}}(?:suivi|soigne|addict|aide|endett))"
    rf"|(?<![a-z])(?:{_DEAR}|je|il|elle)\s(?:suis|est|etait)\s(?P<so>suivie?\spour\s(?:ca|"
    rf"cela))(?![a-z])(?!\s(?:par|chez)\s(?:vos|votre|un\sconseil))"
)
_WORN = (
    r"bagues(?:\sdentaires)?|deambulateurs?|rollator|fauteuil|traitements?|cannes?|bequilles|attelles?|corset|"
    r"minerve|gouttieres?|aerateurs|"
    r"yoyos|diabolos|pansements?|perfusions?|perfs?|orthodontie|orthophonie|psychomotricite|ergotherapie|"
    r"kinesitherapie|appareils?|sonde|"
    r"protheses?|perruque|protections(?:\surinaires)?|changes|lit\smedicalise|insuline|oxygene|orthese|ortheses|"
    r"semelles|seances|"
    r"dialyses?|chimio|reeducation|operation|hospitalisation|aerosols?|nebuliseur|pilulier|sonotones?|releveur|"
    r"verticalisateur|coque|couches"
)
_OF_KIN = lazily(
    rf"(?<![a-z])(?:l[ea]s?\s|l'|du\s|des\s|aux?\s|une?\s)(?P<of>{_WORN})\s(?:de\s|d'|a\s|"
    rf"pour\s)(?={_DEAR}(?![a-z])|(?P<name>{SENTINEL}))"
    r"|(?<![a-z])mes\s(?P<mine>bagues)(?=[^.!?\n]{0,60}?(?:rembours|pris[e]?s?\sen|devis|semestre|ortho|dent|"
    r"machoire|gencive|pose))"
    rf"|(?<![a-z])(?:la\s|le\s|les\s|l'|du\s)(?P<price>kines?|kinesitherapie|orthophoniste|orthophonie|ergo|"
    rf"psychomot\w*|psy|seances)\s(?:de\s|d')(?:{_DEAR})(?:\s{SENTINEL})?,?\s"
    r"(?=(?:(?:n'est|est|sont|ne\ssont|passe|a\sete)\s(?:plus\s|pas\s|bien\s|toujours\s|que\s|"
    r"toujours\spas\s)*(?:a\s[0-9]|pris|rembours|couvert)|(?:me\s|nous\s)?coute|c'est\s(?:rembours|pris|combien)|"
    r"[0-9]{1,2}\sseances|combien|rembours|prise?\sen\sch))"
)
_OF_A_CLAIM = words("dossier dossiers demande demandes reclamation sinistre courrier contrat conseiller conseillere")
_OF_OTHERS = re.compile(r"[a-z]+\s(?:voisine?|collegue|patronn?e?|locataire|amie?|copine?)s?(?![a-z])")
_OF_A_BABY = re.compile(
    r"(?:[a-z]+\s)?(?:petite?s?|bebes?|bb|fils|filles?|enfants?|jumeaux|jumelles|neveu|niece|puce|aine|loulou|cadette?)(?![a-z])"
)
_JEWELS = words(
    "bijou bijoux bijouterie bijoutier diamant mariage fiancailles cambriolage cambrioleur joaillier alliance alliances"
)
_FURNITURE = words("salon canape jardin tissu cuir voiture bureau cinema theatre train avion")
_KEEPING = words(
    "garde gardee gardes gardees arrete arretee arretes arret samu smur pompier pompiers ambulance ambulancier "
    "ambulanciers secours helico helicoptere"
)
_DOING = words(
    "opere operera operait operent reopere operons perfuse perfusee intube intubee anesthesie anesthesiee "
    "platre platree recousu recousue suture suturee transfuse transfusee reanime "
    "reanimee ponctionne ponctionnee infiltre infiltree irradie irradiee dialyse dialysee sevre sevree ampute "
    "amputee greffe greffee ventile ventilee immobilise "
    "immobilisee sonde sondee infirmier infirmiere infirmiers infirmieres ide soignante"
)
_MENDERS = SEEN | words(
    "orthophoniste orthophonistes psychomot psychomotricien psychomotricienne psychomotricite ergo ergotherapeute "
    "neuropsy neuropsychologue orthoptiste logopede audioprothesiste kine kines kinesitherapeute phlebologue phlebo "
    "allergologue dermato dermatologue rhumato rhumatologue endocrino endocrinologue gastroenterologue sophrologue "
    "hypnotherapeute naturopathe douleur aa anonymes outremangeurs joue"
)
_SO = words("suivi suivie"), words("ca cela")
_THINGS = frozenset(re.findall("[a-z]{4,}", re.sub(r"s\?|\(\?:|\\s", " ", _WORN))) - words(
    "dentaires urinaires"
) | words(
    "deambulateurs traitements cannes attelles pansements perfusions perf perfs appareils protheses gouttieres "
    "dialyses kine kines psy ergo orthophoniste psychomot psychomotricienne"
)
_WHAT_FOR = BEFELL | words("malaise malaises chute chutes accident accidents vagal crise tombe tombee")
GATE = _KEEPING | _DOING | words("had domicile") | _MENDERS | _SO[0] | _THINGS
"""Without one of these words nothing here is told."""


def cared_for(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_KEEPING):
        for match in _KEPT.finditer(fold):
            kind = match.lastgroup or ""
            if kind != "taken" or not _says_what_for(view):
                yield match.span(kind)
    if not seen.isdisjoint(_DOING):
        for match in _DONE.finditer(fold):
            kind = match.lastgroup or ""
            if kind != "dressed" or match["me"] or match["own"] or _OF_HERS.match(fold, match.end()) is not None:
                yield match.span(kind)
    if "had" in seen or "domicile" in seen:
        yield from (match.span("had") for match in _HOME.finditer(fold))
    if not seen.isdisjoint(_MENDERS) or all(not seen.isdisjoint(some) for some in _SO):
        yield from (match.span(match.lastgroup or 0) for match in _FOLLOWED.finditer(fold))
        for match in _SEES.finditer(fold):
            if match["so"] is None or seen.isdisjoint(_OF_A_CLAIM):
                yield match.span(match.lastgroup or 0)
    if not seen.isdisjoint(_THINGS) and seen.isdisjoint(_JEWELS):
        yield from _of_kin(view)


def _says_what_for(view: View) -> bool:
    """Whether the illness that somebody was taken away for is told, now or already: a ride beside it tells no more."""
    return (
        Label.HEALTH in view.told or not view.words.isdisjoint(_WHAT_FOR) or not view.words.isdisjoint(lexicon().gate)
    )


def _of_kin(view: View) -> Iterator[tuple[int, int]]:
    """A worn thing or a course of care with its wearer after it."""
    for match in _OF_KIN.finditer(view.fold):
        if match["name"] and Label.PERSON not in view.told:
            continue
        if match["of"] == "couches" and _OF_A_BABY.match(view.fold, match.end()) is not None:
            continue
        if match["of"] in ("appareil", "appareils") and _OF_OTHERS.match(view.fold, match.end()) is not None:
            continue
        if match["of"] == "fauteuil" and not view.words.isdisjoint(_FURNITURE):
            continue
        yield match.span("of" if match["of"] else "mine" if match["mine"] else "price")
