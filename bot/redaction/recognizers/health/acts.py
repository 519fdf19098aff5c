"""What only a body does, and what surrounds one: «pisse du sang», «a perdu les eaux», «couronne sur la 36»,
«-7 à chaque œil», «suivie au CAMSP», «une machine pour respirer», «mon bilan est mauvais».
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.stated import is_noted_or_someones
from bot.redaction.recognizers.health.titles import TITLED
from bot.redaction.recognizers.health.words import BODY, SIDE
from bot.redaction.view import View
from bot.redaction.wordlist import words

_ACTS = lazily(
    # what only a body does, in the verb; any person, «il» too
    rf"(?<![a-z])(?:je|j'|il|elle|qui|(?:mon|ma|notre|son|sa|le|la)\s(?:{KIN})|{TITLED}|maman|papa|mamie|papy|papi|pepe|tata|"
    rf"tonton|bebe|j|jsuis)\s?(?P<told>(?:ne\s|n')?(?:"
    r"(?:pisse|urine|crache|vomi[st]|tousse|saigne|perd[s]?)\s(?:du|beaucoup\sde|des\scaillots\sde)\ssang|"
    r"saigne\sd[eu]\snez"
    r"|(?:se|me)\s(?:gratte|griffe|mord|pisse|fait|chie|mutile|coupe)\s(?:jusqu'au\ssang|dessus|pipi\sdessus|"
    r"les\sveines|les\savant-?bras)"
    r"|mouille\s(?:(?:encore|toujours|souvent)\s)?(?:son|le)\slit|entend[s]?\sdes\svoix|fugue(?:\s(?:la\snuit|souvent|de\sl'ehpad))?|pleure\s(?:tout\sle\stemps|"
    r"tous\sles\s[a-z]+|sans\sarret|pour\srien)"
    r"|(?:perds?|perdu)\s(?:mes|ses|tous\smes|tous\sses)\scheveux|fait\s(?:pipi|caca)\sau\slit|(?:fai[st]|"
    r"fait)\s(?:des\s|du\s|de\sla\s|de\sl')(?:coliques?|tension|cholesterol|reflux|diabete|retention|asthme|eczema|"
    r"spasmes|infections?|otites?|fievres?|poussees?|albumine|anemie|arythmie|apnees?|hypertension|oedemes?|hta|"
    r"insomnies?)"
    r"|(?:se|me)\s(?:leve|lever|reveille)\s(?:dix|cinq|[0-9]{1,2})\sfois\s(?:la|par)\snuit|tourne\sde\sl'oeil|(?:a|"
    r"ai|avons)\s(?:plus\s)?(?:gout|envie)\s(?:a|de)\srien"
    r"|(?:tiens?|tient)\s(?:plus|pas)\s(?:assise?|debout|en\splace)|(?:oublie|confond)\s(?:tout(?!\sle\s)|"
    r"les\sprenoms|le\sgaz|les\sjours)"
    r"|(?:ai|a|avais|avait|g)\s(?:le\ssucre|du\ssucre|la\stension|de\sla\stension|le\spalu|le\sdos\sen\svrac|"
    r"la\sjambe\slourde|les\snerfs\s(?:a\svif|malades|en\spelote)|mal\s(?:partout|tout\sle\stemps|a\sen\spleurer))"
    r"|(?:ai|a|avais|avait)\scraque(?:\s(?:au\s(?:boulot|travail|bureau)|nerveusement))?|parle\s(?:toujours\s|"
    r"encore\s)?(?:pas|a\speine)(?=\s(?:a\s)?(?:deux|trois|quatre|cinq|[2-6])\sans)"
    r"|(?:grandi[st]|grossi[st]|mange|dor[st])\s(?:plus|presque\splus)(?:\s(?:rien|du\stout))?|(?:garde|quitte\spas|"
    r"quitte\splus)\s(?:le|son|mon)\s(?:lit|fauteuil)(?=\s?[.,;!?\n]|$|\s(?:depuis|toute|a\scause))|respire\s(?:mal|"
    r"avec\sune?\s[a-z]+)"
    r"|ai\ssuis\sessouffle|(?:suis|est|etait)\s(?:vite\s|tres\s|toujours\s|vraiment\s)?essoufflee?(?:\sau\smoindre\s[a-z]+)?|"
    r"sobre\sdepuis\s[a-z0-9]+\s[a-z]+|(?:suis|est)\s(?:sobre|clean)\sdepuis\s[a-z0-9]+\s[a-z]+"
    r"|(?:suis|est|sera)\ssur\sle\sspectre(?:\sautistique)?|(?:suis|est)\s(?:phobique|allergique|"
    r"intolerante?)\s(?:des|du|de\sla|aux?)\s(?:aiguilles|sang|vide|lactose|arachides?|gluten|pollens?|acariens)"
    r"|pese\s(?:plus\sque\s)?[0-9]{2,3}\s?(?:kilos?|kg)|(?:bois|boit)(?=\s?[.,;!?\n]|$)"
    r"|(?:convulse|louche|begaie|begaye|zozote|boite)(?:\ssouvent|\sbeaucoup|\sd'un\soeil)?|saigne\sentre\s(?:mes|"
    r"ses)\sregles|garde\srien(?=\s?[.,;!?\n]|$)|oublie\sde\s(?:se\snourrir|manger|boire|prendre\sses\s[a-z]+)"
    r"|(?:a|ai)\s(?:voulu\s(?:en\sfinir|mourir|se\s(?:tuer|suicider))|failli\smourir)|vit\sses\sderniers\s[a-z]+|"
    r"(?:en\s)?(?:a|ai)\spour\s(?:quelques|deux|trois|six)\s(?:jours|semaines|mois)(?=\s?[.,;!?\n]|$)"
    r"|(?:a|ai)\s(?:grossi|maigri|perdu|pris)\s(?:de\s|plus\sde\s)?[a-z0-9]+\s(?:kilos?|kgs?)(?:\s(?:sans\sraison|"
    r"en\s[a-z0-9]+\s[a-z]+|avec\sle\straitement))?|(?:a|ai)\s(?:pris|recu)\sun\scoup\sde\s(?:couteau|poing|marteau|"
    r"pied|sabot|chaleur|froid)"
    rf"|(?:lui\s|me\s)manque\s(?:une?|deux|trois|quatre)\s(?:{BODY}){SIDE}|attend[s]?\s(?:une?\s|la\s|sa\s|"
    rf"le\s)?(?:rein|foie|coeur|poumons?|greffe|greffon|donneur|cornee)|(?:suis|est)\sa\sla\s(?:morphine|cortisone|"
    rf"methadone)"
    rf"|(?:ai|a|avait|avais)\s(?:de\sl'|de\sla\s|de\s|du\s|l'|des\s|une?\s|le\s|la\s)[a-z]{{3,14}}\sdans\s(?:le|la|"
    rf"les|l|mon|mes|ma|ses|son)[\s'](?:{BODY}|sang|ventre){SIDE}|fait\sune\s(?:mauvaise|lourde|grosse|sale|"
    rf"vilaine)\schute"
    r"|respire\savec\s[a-z]+\s[a-z]+|s'est\s(?:suicidee?|pendue?|ouvert\sles\sveines|defenestree?|scarifiee?)|"
    r"prends?\s(?:dix|douze|quinze|[0-9]{1,2}|plusieurs)\s(?:medicaments|cachets|comprimes|gelules)(?:\spar\sjour)?|"
    r"(?:peu[tx]|arrive)\splus\s(?:a\s)?(?:m'accroupir|s'accroupir|"
    r"ecrire(?=\s?[.,;!?\n]|$)|s'habiller|m'habiller|conduire\sla\snuit|rester\s(?:seule?|assise?|debout)|"
    r"tenir\sun\sstylo|marcher|manger\sseule?|se\sservir\sde\s[a-z]+\s[a-z]+|(?:ouvrir|fermer|bouger)\s(?:la|les|ma|"
    r"mes|sa|ses)\s(?:mains?|doigts|bouche|yeux))"
    r"|(?:a|ai|avait)\sperdu\sles\seaux|(?:a|ai|avait)\srespire\s(?:un|du|des|de\sla)\s(?:produits?|gaz|fumees?|"
    r"amiante|poussieres?)|(?:a|ai)\splus\s(?:d'erection|de\sregles|de\sforces?(?:\sdans\sles\s[a-z]+)?|"
    r"d'equilibre)|vois\sdes\s(?:mouches|eclairs|taches|halos)|(?:fais|fait|ai|a)\sdes\scontractions|(?:a|"
    r"ai)\savale\s(?:une?|des|de\sla|du)\s(?:pile|javel|piece|bille|produit|medicaments?|comprimes?)|"
    r"tousse\sdepuis\s[a-z0-9]+\s[a-z]+|(?:tien[st])\spas\sassise?|(?:ai|a)\srecommence\sa\s(?:boire|fumer|"
    r"se\sdroguer)|(?:fais|fait)\sdes\s(?:attaques|crises)\sde\spanique|(?:est|"
    r"etait)\smourante?"
    r"|supporte\s(?:pas|plus)\s(?:le\s(?:lait|gluten|soleil|lactose|bruit)|la\slumiere)"
    r"))(?![a-z])(?!\s(?:de\s(?:rire|joie)|quand\sje\sclique|(?:votre|vos|ce|le\ssite|la\spage)(?![a-z])))"
)
_NUMBERED = lazily(
    # the number of a tooth, an eye's correction, a rate
    r"(?<![a-z])(?P<tooth>(?:couronnes?|caries?|implants?|bridge|inlay(?:-core)?|devitalisation|extraction|racine|"
    r"infection|"
    r"detartrage|composite|rage|abces|plombage|dent)\s(?:dentaire\s)?(?:sur|de|a|pour)?\s?(?:la\s|l'|"
    r"le\s)?(?:dents?\s)?(?:n\s?[°o]?\s?)?[1-48][1-8])(?![0-9a-z€%]|,[0-9])"
    r"|(?<![a-z0-9])(?P<eye>[-+][0-9]{1,2}(?:[.,][0-9]{1,2})?\s(?:a|de|aux|sur)\s(?:chaque\s|l'|les\sdeux\s|"
    r"deux\s)?(?:oeil|yeux|gauche|droite?))(?![a-z])"
    r"|(?<![a-z0-9])(?P<rate>(?:100\s?%|cent\spour\scent)\spour\s(?:le|la|mon|ma|mes|son|sa|ses|l'|les|"
    r"une?)\s?(?!(?:dossier|contrat|compte|mutuelle|facture|devis|carte|lunettes|dentaire|optique|"
    r"sante))[a-z]{3,14})(?![a-z])"
    r"|(?<![a-z])(?P<handicap>(?:(?:mdph|incapacite|handicap|invalidite|ipp)\s(?:a|de|reconnue?\sa)\s[0-9]{2}\s?%|"
    r"(?:taux\s)?(?:ipp|gir)\s?(?:de\s|a\s)?[0-9]{1,2}(?:\s?%)?|[0-9]{2}\s?%\s(?:mdph|d'invalidite|d'incapacite|"
    r"d'ipp)))(?![a-z0-9])"
)
_KEPT = lazily(
    # places and equipment that are somebody's life
    r"(?<![a-z])(?P<kept>(?:suivie?s?|pris(?:e|es)?\sen\scharge|accueillie?|scolarisee?|placee?|admise?|entree?|"
    r"entre|est|sera|rentre|inscrite?)\s(?:en|au|a\sl'|dans\s(?:un|une)|par\s(?:le|la|un|une))\s?"
    r"(?:camsp|sessad|ime|itep|esat|fam|mas|cattp|cmpp?|csapa|caarud|savs|samsah|ulis|segpa|ssiad|usld|had|cantou|"
    r"upi|unite\sprotegee|foyer\s(?:de\svie|medicalise)|accueil\sde\sjour))(?![a-z])"
    r"|(?<![a-z])(?P<gear>(?:(?:une?|la|ma|sa|le|mon|son|des|l')\s?)?(?:machine|appareil|masque|concentrateur|"
    r"bouteille|oreiller)s?\s(?:pour\s(?:respirer|dormir|l'apnee|mes\sapnees|ses\sapnees|tousser|entendre)|"
    r"d'oxygene|a\soxygene|a\sapnee)|"
    r"(?:lit\smedicalise|leve-?\s?(?:malade|personne)|souleve-?\s?malade|chaise\spercee|matelas\santi-?\s?escarres?|"
    r"monte-?\s?escaliers?|siege\sde\sdouche|verticalisateur|barres?\sd'appui|lecteur\sde\sglycemie|"
    r"capteur\s(?:freestyle|de\sglycemie)|"
    r"oxygene\s(?:a\sla\smaison|a\sdomicile|la\snuit)|neurostimulateur|vni|(?:chaise|fauteuil)s?\s(?:roulante?|"
    r"electrique)s?))(?![a-z])"
    r"|(?<![a-z])(?P<egg>(?:congeler|prelever|conserver|don\sd[e'])\s?(?:mes\s|ses\s|nos\s|d'|de\s|"
    r"des\s)?(?:ovocytes?|embryons?|sperme|ovaires?)|(?:deux|trois|des|un)\s(?:embryons?|foetus))(?![a-z])"
    rf"|(?<![a-z])(?P<seen>(?:rdv|rendez[\s-]vous|consultation|irm|scanner|radio|echo|echographie|visite|seances?|"
    rf"piqures?|infiltration)\s(?:[a-z]{{4,12}}\s)?(?:pour|de)\s(?:ma|mon|mes|sa|son|ses|le|la|les|l'|"
    rf"du)\s?(?:{BODY}){SIDE})(?![a-z])"
    rf"|(?<![a-z])(?P<cover>(?:appareil|cache|tuyaux?|tubes?|bandage|masque|patch|pansements?|gouttiere|plaques?|"
    rf"boutons?|croutes?|marques?)\s(?:(?:sur|dans|pour\s(?:serrer|redresser))\s(?:le\s|la\s|les\s|l'|mon\s|ma\s|"
    rf"mes\s|son\s|sa\s|ses\s)|aux?\s)(?:{BODY}){SIDE}|masque\s(?:cpap|ppc))(?![a-z])"
    r"|(?<![a-z])(?P<skin>(?:plaques?|boutons?|cloques?|taches?|croutes?|rougeurs?|bleus?)\s(?:rouges?\s|"
    r"blanches?\s)?(?:partout|sur\stout\sle\scorps|dans\sle\sdos|sur\sle\svisage)|fuites?\s(?:urinaires?|"
    r"quand\s(?:je|elle|il)\s[a-z]+)|bouffees\sde\schaleur|sueurs\snocturnes)(?![a-z])"
)
_FOUND_BAD = lazily(
    r"(?<![a-z])(?:mon|ma|mes|son|sa|ses|notre|l'|la|le|les)\s?(?P<told>(?!(?:scanner|radio|test|"
    r"vue)\sest\s(?:mauvais|pas|haut|bas))(?:spermogramme|bilan|analyses?|prises?\sde\ssang|"
    r"(?<!le\s)(?<!la\s)(?:radios?|irm|scanner|examens?|resultats?|test|vue)|mammo(?:graphie)?|frottis|biopsie|"
    r"echo(?:graphie)?|marqueurs|glycemie|tension|creatinine|psa|imc|plaquettes|globules|ferritine|audition)"
    r"(?:\s(?:sanguine?s?|hepatique|renal|cardiaque|du\s[a-z]+|de\sla\s[a-z]+|vih|covid|de\sgrossesse))?"
    rf"(?:\s(?:de\s(?:mon|ma|mes|notre|son|sa)\s(?:{KIN})|de\s(?:papa|maman|mamie|papy)))?\s(?:est|"
    r""
    r"sont|etait|etaient|n'est|ne\ssont|revient|reviennent|a\smontre|montre|montrent|a\srevele|est\srevenue?|"
    r"sont\srevenue?s?)\s(?:pas\s|tres\s|trop\s|revenue?s?\s)?"
    r"(?:mauvaise?s?|nule?s?|bons?|bonnes?|positi(?:f|ve)s?|anorma(?:l|le|ux|les)|acr\s?[1-6]|inquietante?s?|"
    r"catastrophiques?|suspecte?s?|en\schute|haute?s?|basse?s?|eleve?e?s?|(?:a|de)\s[0-9]+(?:[.,][0-9]+)?|(?:une?|"
    r"des|deux|trois)\s[a-z]{4,14}(?:\s(?:au|aux|a\sla|sur\sle|sur\sla)\s[a-z]{4,14})?))(?![a-z])"
)

_ACTS_GATE = words(
    "dessus mouille pisse urine crache vomit vomis tousse saigne perds perd perdu gratte griffe mord "
    "chie mutile coupe voix fugue "
    "pleure "
    "pipi caca colique coliques tension cholesterol reflux diabete retention asthme eczema spasmes infection "
    "infections "
    "otite otites fievre fievres poussee poussees albumine anemie arythmie apnee apnees hypertension oedeme oedemes "
    "hta "
    "insomnie insomnies reveille leve gout envie assis assise debout place oublie confond sucre palu nerfs craque "
    "parle grandit grandis grossit grossis mange dort dors lit respire essouffle essoufflee sobre clean spectre "
    "phobique "
    "suicide suicidee pendu pendue veines defenestre medicaments cachets comprimes gelules pilules "
    "accroupir ecrire habiller conduire rester tenir marcher servir ouvrir eaux respire erection regles force "
    "mouches eclairs "
    "taches halos contractions avale tousse recommence panique mourant mourante convulse louche begaie "
    "begaye zozote boite saigne garde finir mourir tuer suicider derniers kilo kilos kg kgs coup "
    "manque attend attends morphine cortisone methadone poumons poumon sang ventre tete oreilles chute supporte "
    "nourrir manger boire "
    "allergique intolerant intolerante pese bois boit partout oeil vrac"
)
_NUMBERED_GATE = words(
    "couronne couronnes carie caries implant implants bridge inlay devitalisation extraction racine infection "
    "detartrage "
    "composite rage abces plombage dent oeil yeux mdph incapacite handicap invalidite ipp gir"
)
_KEPT_GATE = words(
    "camsp sessad ime itep esat fam mas cattp cmp cmpp csapa caarud savs samsah ulis segpa ssiad usld had cantou upi "
    "protegee foyer accueil machine appareil masque concentrateur bouteille oreiller lit leve souleve chaise "
    "matelas monte "
    "siege verticalisateur barre barres lecteur capteur oxygene neurostimulateur vni roulante roulant ovocyte "
    "ovocytes "
    "embryon embryons foetus sperme plaque plaques boutons cloques taches tache croutes rougeurs rougeur "
    "bleus "
    "cache tuyau tuyaux tube tubes bandage patch pansement pansements gouttiere marque marques crouttes fuite "
    "fuites bouffees sueurs rdv rendez consultation irm scanner radio echo echographie visite seance seances piqure "
    "piqures infiltration machines appareils masques"
)
_FOUND_GATE = words(
    "spermogramme bilan analyse analyses prise sang radio radios irm scanner mammo mammographie frottis biopsie "
    "echo echographie "
    "examen examens resultat resultats test vue audition imc marqueurs glycemie tension creatinine psa plaquettes "
    "globules ferritine"
)


GATE = _ACTS_GATE | _NUMBERED_GATE | _KEPT_GATE | _FOUND_GATE
"""Without one of these words nothing here is told."""
_AUXILIARY = lazily(
    r"(?:ne\s|n')?(?:fai[st]|suis|est|sera|etait|ai|a|avais|avait)\s(?:(?:de\sla|du|des|le|la|les|un|une)\s|"
    r"(?:de\s)?l')?(?!plus|pas)"
)
"""What stands before the fact in its own verb: the fact is the rest."""


_WHAT_WAS_SEEN = re.compile(r"(?:montre(?:nt)?|revele)\s(?:une?|des)\s")
"""An examination that names what was seen: the fact is that alone."""


def acted(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen = view.words
    if not seen.isdisjoint(_ACTS_GATE):
        for match in _ACTS.finditer(view.fold):
            start, end = match.span("told")
            auxiliary = _AUXILIARY.match(view.fold, start, end)
            yield (auxiliary.end() if auxiliary else start), end
    numbered = view.has_digit or "cent" in seen
    if numbered and ("%" in view.fold or not seen.isdisjoint(_NUMBERED_GATE)):
        for match in _NUMBERED.finditer(view.fold):
            if match["tooth"] or is_noted_or_someones(view, match, bare=True):
                yield match.span(match.lastgroup or 0)
    if not seen.isdisjoint(_KEPT_GATE):
        for match in _KEPT.finditer(view.fold):
            if is_noted_or_someones(view, match, bare=False):
                yield match.span(match.lastgroup or 0)
    if not seen.isdisjoint(_FOUND_GATE):
        for match in _FOUND_BAD.finditer(view.fold):
            named = _WHAT_WAS_SEEN.search(match["told"])
            yield match.start("told") + (named.end() if named else 0), match.end("told")
