"""Health facts that are told in a verb or by a part of the body rather than named: «je me suis cassé le poignet»,
«suivi par un psychiatre», «mes reins ne fonctionnent plus», «elle accouche en juillet»."""

import re
from collections.abc import Iterator

from bot.redaction.dates import MONTHS
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.complement import completed
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.ties import does, is_tied
from bot.redaction.recognizers.health.titles import TITLED
from bot.redaction.recognizers.health.words import BODY, HARM, SENSITIVE, SIDE, SPECIALITY
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_OWNER = r"(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?)"
_DETERMINER = r"(?:le\s|la\s|les\s|l'|un\s|une\s|mon\s|ma\s|mes\s|son\s|sa\s|ses\s|deux\s|des\s|du\s)"
_THERE = rf"(?:au\s|aux\s|a\s(?:la\s|l')|dans\s{_DETERMINER}|du\s|des\s|de\s(?:la\s|l')?|d')"
_TOLD = lazily(
    # a part of the body and what befell it
    rf"(?<![a-z])(?:(?:{HARM})[a-z]{{0,4}}\s{_DETERMINER}(?:[a-z]{{3,9}}\s)?(?:{BODY}){SIDE}"
    rf"|(?:{BODY})(?:\s(?:de\s(?:la\s|l')?|du\s|des\s|d')(?:{BODY}))?{SIDE}\s(?:est\s|etait\s)?(?:cassee?s?|kc|"
    rf"kasse|fracturee?s?|foulee?s?|"
    rf"brulee?s?|dans\sle\splatre|platree?s?|brisee?s?|sectionnee?s?|dechiree?s?|rompue?s?|arrachee?s?|"
    rf"fracassee?s?|recousue?s?|"
    rf"infectee?s?|amputee?s?|deboitee?s?|ecrasee?s?|coupee?s?)"
    rf"|(?:mal|maux|douleurs?|problemes?|soucis?|operations?|fracture|entorse|tumeur|kyste|"
    rf"prothese)\s(?:de\snaissance\s)?{_THERE}(?:{BODY}){SIDE}"
    rf"|(?:perdu?|perds|perd|perdre)\s(?:la\svue|l'ouie|l'audition|la\sparole|la\smemoire|l'odorat|le\sgout|"
    rf"l'usage\s(?:de\s|d'|du\s|des\s)(?:{_DETERMINER})?(?:{BODY})|"
    rf"(?:{_DETERMINER})?(?:bebe|enfant)(?=[\s,.]))"
    rf"|(?:attends|attend|attendons|attendent|attendait|attendais)\s(?:un\s|des\s|notre\s|mon\s|son\s|leur\s)(?:premier\s|"
    rf"deuxieme\s|troisieme\s|second\s|petit\s)?"
    r"(?:bebe|bb|enfant|jumeaux|jumelles|triples|heureux\sevenement)"
    rf"|(?:{BODY}){SIDE}\s(?:est|sont|a\sete|me|lui|est\stout)\s(?:tout\s|toute\s|"
    rf"completement\s)?(?:foutue?s?|abimee?s?|casse\w*|fracture\w*|bloquee?s?|malades?|"
    r"fragiles?|gonflee?s?|paralysee?s?|opere\w*|ampute\w*|fait\s(?:mal|souffrir)|font\s(?:mal|souffrir))"
    rf"|souffr[a-z]{{1,5}}\s(?:beaucoup\s|toujours\s)?(?:du|de\s(?:la|l'|mon|ma|mes)|des)\s?(?:{BODY}){SIDE}"
    rf"|(?:ai|a|avait|avais|g)\s(?:le\s|la\s|les\s|l'|un\s|une\s)(?:{BODY}){SIDE}\s(?!(?:sur|que|qui|pour|"
    rf"comme|quand|meme|contre|entre|plus|moins|sous|gros(?:se)?|dure?|pleine?s?|froide?|chaude?|pris|prise|libres?|"
    rf"vides?|"
    rf"dans|et|de\sfer|vertes?|ailleurs|lestes?)\s?)[a-z]{{3,10}}(?:e|ee|es|ees|u|us|ue|ues|is|it|s)"
    # what was found or done there, or flows from it
    rf"|(?:m'a|m'ont|lui\sa|lui\sont|on\sa|ont)\s(?:trouve|arrache|enleve|retire|pose|extrait|detecte|vu|"
    rf"decouvert|mis|opere|recousu)"
    rf"\s[a-z' ]{{2,24}}?(?:{BODY}){SIDE}"
    rf"|(?:{BODY})\squi\s(?:coule(?:nt)?|saigne(?:nt)?|gonfle(?:nt)?|lache(?:nt)?|tremble(?:nt)?|brule(?:nt)?|"
    rf"tombe(?:nt)?|bouge(?:nt)?|gratte(?:nt)?)"
    rf"|(?:le|la|les|l'|un|une|des)\s?(?:{BODY}){SIDE}(?:\s[a-z]{{4,12}})?\sa\s(?:enlever|operer|refaire|changer|"
    rf"remplacer|"
    r"soigner|arracher|retirer|devitaliser|amputer)"
    r"|(?:fais|fait|pese|pesait|pesais)\s[0-9]{2,3}\s?(?:kilos?|kgs?)(?!\sde\s)|[0-9]{1,3}\s?(?:kilos?|"
    r"kgs?)\s(?:a\sperdre|en\strop|de\strop)"
    # a part of the body that is missing, worn out, or not as it should be
    rf"|(?:{BODY}){SIDE}\s(?:en\s(?:moins|vrac|compote|miettes|mauvais\setat|bouillie|feu|sang)|artificielle?s?|"
    rf"uniques?|hs|"
    rf"plate?s?|use(?:e|s|es)?|bouche(?:e|s|es)?|foutue?s?|coince(?:e|s|es)?|bloque(?:e|s|es)?|deforme(?:e|s|es)?|"
    rf"qui\s(?:baisse|diminue|flanche|part|pince|elance|lance|tire|brule|gratte|pique|craque))"
    rf"|(?:{BODY}){SIDE}\s(?:ne\s|n')?(?:fonctionne(?:nt)?|marche(?:nt)?|reponde(?:nt)?|tient|tiennent)\s(?:plus|"
    rf"mal|pas\sbien)"
    r"|(?:vue|audition|ouie|memoire|tension|glycemie|cholesterol)\s(?:qui\s|a\s)?(?:baisse|diminue|decline|flanche|"
    r"monte|augmente)e?"
    rf"|(?:boule|grosseur|tache|masse|bosse|trou|caillot|ombre|plaque)s?\s(?:au|a\sla|a\sl'|dans\s{_DETERMINER}|"
    rf"sur\s{_DETERMINER})\s?(?:{BODY})"
    rf"|regles\s(?:sont\s)?(?:tres\s|trop\s)?(?:douloureuses|abondantes|irregulieres|hemorragiques)"
    # what was done, or is to be done
    r"|(?:fait|faire|fais|fasse)\s(?:operer|avorter|enlever|retirer|poser|implanter|greffer|ligaturer|amputer|"
    r"hospitaliser|"
    r"vacciner|depister|soigner|interner|arracher|opere|enleve)"
    rf"(?:\s(?:(?:de|du|des)\s(?:la\s|l')?|d'|{_DETERMINER})[a-z]{{3,20}}(?:\s(?:du|de\sla|"
    rf"de)\s[a-z]{{3,20}})?{SIDE})?"
    r"|(?:vais|va|dois|doit|viens\sd'|vient\sd'|veux|souhaite|allons|pour|fait|ai|a|voulais)\s?(?:avorter|"
    r"avorte|accoucher|accouche)"
    rf"|(?:suivie?s?|hospitalisee?s?|traitee?s?|soignee?s?|internee?s?|admise?s?)\s(?:[a-z]{{3,12}}\s)?(?:par|"
    rf"chez|en|au|avec|dans)\s"
    rf"(?:un\s|une\s|le\s|la\s|mon\s|ma\s|l')?(?:service\s(?:de|d')\s?)?(?:{SPECIALITY})"
    rf"|(?<!je\s)(?<!j')(?:vaccinee?s?|operee?s?|amputee?s?|greffee?s?|soignee?s?|traitee?s?|"
    rf"hospitalisee?s?)\s(?:contre|de|"
    rf"du|des|pour)\s"
    rf"{_DETERMINER}?(?!(?:mon|ma|mes|puis|votre|facon|maniere|suite|depuis|chez)\s)[a-z]{{3,20}}(?:\s(?:du|"
    rf"de\sla|de|aux?)\s[a-z]{{3,20}})?{SIDE})(?![a-z])"
)
_ABLE = (
    "marcher|manger|dormir|respirer|bouger|avaler|uriner|macher|(?:s'habiller|se\\s(?:lever|laver|nourrir|deplacer))|"
    r"(?:conduire|parler|voir|entendre|porter|lever|tenir)(?=\s?(?:$|[.,;!?)\n]|(?:depuis|et|seule?|debout|"
    r"a\scause)\s))"
)
"""What a body does; the last ones are a site's doing too, when something follows them."""
_WITH_SUBJECT = lazily(
    # what a person no longer does, does to herself, or awaits: the subject is in the pattern
    rf"(?<![a-z])(?:je|j'|jsuis|qui|elle|{TITLED}|{_OWNER}\s(?:{KIN})|(?:mon|ma|notre)\sado|maman|papa|mamie|"
    rf"papy)\s?(?P<fact>(?:n'|ne\s)?(?:nous\s|me\s|y\s)?(?:"
    # what the body does, or can no longer do
    r"(?:vomi[st]|vomissons|begaie|begaye|boite|tousse|saigne|tremble|convulse|delire|m'evanouis|s'evanouit|"
    r"m'essouffle|s'essouffle|m'etouffe|s'etouffe|urine|cracher?\sdu\ssang|entend[s]?\sdes\svoix)"
    r"(?!\s(?:encore\s)?(?:de\sjoie|quand\sje\sclique|devant))(?:\s(?:du\ssang|beaucoup|tout\sle\stemps|"
    r"sans\sarret))?"
    rf"|(?:peux|peut|sai[st]|arrive|pouvons)\splus\s(?:a\s)?(?:me\s|se\s|s'|m'|"
    rf"rien\s)?(?:{_ABLE})(?:\s(?:seule?|debout|du\stout))?"
    r"|porte\s(?:une?\s|des\s)(?:poche|corset|minerve|attelle|couches|orthese|appareil\sauditif|platre|"
    r"bas\sde\scontention)"
    rf"|(?:ai|a)\s(?:le|la|les)\s(?:{BODY})\sen\s(?!(?:ordre|main|ligne|moyenne)(?![a-z]))[a-z]{{4,10}}"
    rf"|(?:me|se)\s(?:reveille|leve)\s[^.!?\n]{{0,20}}?(?:la\snuit|par\snuit|pour\suriner)"
    rf"|(?:vois|voit|entends?|sens|sent|bouge)\s(?:plus|presque\splus|pas)\s(?:rien\s|bien\s)?(?:d[e'u]|des|avec)\s?"
    rf"(?:la\s|l'|mes\s|mon\s|ma\s|une?\s)?(?:{BODY}){SIDE}"
    r"|(?:ai|a|fais|fait)\s(?:souvent\s|encore\s)?des\scrises(?!\s(?:de\srire|de\snerfs\sdevant))"
    r"(?:entend[s]?)\s(?:tres\s|plutot\s|vraiment\s)?(?:mal|rien|plus|pas\sbien|a\speine)(?!\squand)"
    r"|(?:marche|tiens?|bouge)\s(?:plus|difficilement|avec\sdes\sbequilles|avec\sune\scanne)(?:\s(?:debout|"
    r"seule?|sans\s[a-z]+))?"
    r"|(?:vois|voit)\s(?:double|flou|trouble|tres\smal|que\sd'un\soeil|plus\sd'un\soeil|d'un\sseul\soeil)"
    r"|(?:reconnai[st]|parle|respire|mange|dor[st])\s(?:plus|mal)(?:\s(?:personne|seule?|bien|rien))?"
    r"(?!\s(?:votre|vos|le\s(?:site|code|lien|menu)|la\s(?:page|case)))"
    r"|accouche\w*\s(?:en|le|dans|bientot|debut|fin|mi|au|d'ici|demain|lundi|mardi|mercredi|jeudi|"
    rf"vendredi|la\ssemaine)(?:\s[a-z0-9]+(?:\s(?:prochaine?|jours?|semaines?|mois|{MONTHS}))?)?"
    r"|(?:perds?|perdu)\s(?:la\stete|connaissance|l'equilibre|ses\scheveux|mes\scheveux)"
    r"|(?:se|me)\s(?:scarifie|drogue|pique|mutile|suis\sfait\svomir|fait\svomir|fais\svomir)"
    r"|(?:ai\s|a\s|avait\s|avais\s)?(?:arrete)\sde\s(?:boire|fumer|se\sdroguer|me\sdroguer|manger)"
    r"|(?:bois|boit)(?:\strop|\sbeaucoup|\sen\scachette|\stous\sles\sjours|(?=\s?(?:$|[.,;!?])))|"
    r"allaite(?:\sencore)?|perds?\s(?:la\sboule|ses\smots(?!\sde\spasse)|ses\sreperes|la\sraison)|n'(?:a|"
    r"ai)\splus\s(?:toute\s)?(?:sa|ma)\stete|"
    r"(?:ne\s)?parle\spas\s(?:encore|du\stout)|(?:est|suis)\sa\sterme(?:\sdans\s[a-z0-9]+\s[a-z]+)?"
    r"|(?:ai|a|avait|avais)\s(?:un\staux|une\sjambe|un\sbras)\sd[e']\s?[a-z0-9 ]{2,20}"
    r"|(?:ai|a)\sete\steste(?:e|s|es)?\spositi(?:f|ve)(?:\s(?:au|a\sla|a)\s[a-z]+)?))(?![a-z])"
    # a part of the body that no longer works; what was measured
    rf"|(?<![a-z]){_OWNER}\s(?P<organ>(?:{BODY})(?:\s(?:gauche|droite?))?\s(?:ne\s|n')?(?:fonctionne(?:nt)?|"
    rf"marche(?:nt)?|lache(?:nt)?|reponde(?:nt)?|"
    r"tient|tiennent)\s(?:plus|mal)|(?:coeur)\s(?:s'emballe|s'arrete|bat\strop\svite|fatigue)|"
    r"(?:taux\sd[e']\s?(?:incapacite|sucre|"
    r"cholesterol|[a-z]+emie)|tension|glycemie|taux\sde\s[a-z]{4,14})\s(?:est|sont|a|monte|atteint)\s(?:trop\s|"
    r"tres\s)?(?:a\s|de\s)?"
    r"(?:[0-9]{1,3}(?:[.,][0-9]+)?(?:\s?(?:%|grammes?|g(?![a-z])|mmol))?|haute?|basse?|mauvaise?|eleve\w*))(?![a-z])"
)
_KIN_SUBJECT = rf"{_OWNER}\s(?:{KIN})|{TITLED}|maman|papa|mamie|papy|mami|mon\sado|le\s(?:petit|grand|gamin)|la\spetite"
_IS_SEEN = lazily(
    rf"(?<![a-z])(?:je|j'|il|elle|on|qui|nous|{_KIN_SUBJECT})\s?(?:le\s|la\s|y\s)?(?:[a-z]{{4,12}}ment\s)?"
    r"(?P<fact>(?:vois|voit|voyons|consulte|consultons|frequente|vais\svoir|va\svoir|vais|va)\s"
    r"(?:toujours\s|encore\s|regulierement\s|chaque\s[a-z]{4,8}\s)?"
    r"(?:(?:chez\s)?(?:une?|le|la|mon|ma|son|sa)\s|l'|en\s|au\s)"
    rf"(?:{SENSITIVE}))(?![a-z])"
)
"""«Je vois un psychiatre», «mon mari consulte un addictologue»."""
_HUMAN = lazily(
    rf"(?<![a-z])(?:il|elle|on(?!\s(?:ne\s|n'|n\s)?voit)|qui|{_KIN_SUBJECT})\s(?P<fact>(?:ne\s|n')?(?:entend|voit|respire|dort|mange|tousse|"
    rf"vomit|"
    r"saigne|boite|se\sleve|se\slave|s'habille|se\snourrit|se\sdeplace|tient\sdebout)\s"
    r"(?:plus|presque\splus|quasiment\splus|tres\smal|a\speine)"
    r"(?:\s(?:rien|seule?|debout|du\stout|de\srien|personne|d'un\soeil|d'une\soreille))?)(?![a-z'])"
    r"(?!\s(?:votre|vos|le\s(?:site|code|lien|menu)|la\s(?:page|case)|mes\sremb))"
)
"""What nobody but a person does: «il n’entend plus rien»."""
_WALKS = lazily(
    r"(?<![a-z])(?P<fact>(?:marche|marchons|me\sdeplace|se\sdeplace|circule)\s(?:avec\s"
    r"(?:une?\s|des\s|mon\s|ma\s|mes\s|son\s|sa\s|ses\s|l'aide\sd'une?\s|deux\s)?(?:deambulateurs?|rollators?|"
    r"cannes?|bequilles?|attelles?|prothese|orthese|fauteuil|beaucoup\sde\smal|difficulte)|en\sfauteuil|"
    r"difficilement|avec\speine))(?![a-z])"
)
_DONE = "suivi|hospitalise|traite|soigne|interne|admis|vaccine|opere|ampute|greffe"
_TOLD_GATE = words(
    "avorter accoucher accouche avorte operer enlever retirer poser implanter greffer ligaturer amputer hospitaliser"
    " vue ouie audition parole memoire odorat gout usage bebe bb enfant jumeaux jumelles triples evenement"
    " respire terme "
    "teste testee tension glycemie"
    " vomis vomit begaie begaye boite tousse saigne tremble convulse evanouis evanouit essouffle etouffe urine voix"
    " crises nuit ado"
    " taux scarifie drogue pique mutile vomir positif positive coeur"
    " boire fumer allaite boule mots tete kilos kilo kg kgs regles vrac compote grosseur tache masse bosse"
    " caillot vacciner depister soigner interner arracher kc"
    " kasse mal maux douleur douleurs platre platree"
) | frozenset(re.sub(r"\(.*?\)|\\.", " ", SPECIALITY).replace("|", " ").split()) - words("de jour centre")
_TOLD_GATE = _TOLD_GATE | frozenset(
    f"{word}{end}"
    for part in re.sub(r"s\?", "", f"{BODY}|{_DONE}").split("|")
    for word in [part.split(r"\s")[-1]]
    for end in ("", "e", "s", "es")
)
_COMMON_GATE = (
    words(
        "entends entend marche tiens tient bouge vois voit reconnait reconnais parle mange bois boit peux peut sais "
        "sait arrive pouvons dors dort porte"
    ),
    words(
        "plus mal pas rien double flou trouble trop personne peine poche corset minerve attelle couches orthese "
        "appareil platre bas difficilement bequilles canne oeil beaucoup cachette jours boit bois"
    ),
)
"""Everyday verbs that tell of a body only with one of the second words."""
SEEN = words(
    "psychiatre psychiatres psy psys pedopsychiatre psychologue psychotherapeute psychanalyste addicto addictologue "
    "alcoologue onco oncologue cancerologue neuro neurologue cardio cardiologue sexologue nephro nephrologue hemato "
    "hematologue infectiologue endocrino endocrinologue diabeto diabetologue rhumato rhumatologue pneumo pneumologue "
    "gastro hepatologue urologue geriatre algologue proctologue neurochirurgien cmp cmpp csapa oncologie psychiatrie "
    "cancerologie neurologie addictologie cardiologie anti alcooliques"
)
_HUMAN_GATE = (
    words("plus mal peine"),
    words("entend voit respire dort mange tousse vomit saigne boite leve lave habille nourrit deplace tient"),
)
_WALKS_GATE = (
    words("marche marchons deplace circule"),
    words(
        """
        deambulateur deambulateurs rollator canne cannes bequilles bequille attelle attelles prothese orthese fauteuil
        mal difficulte difficilement peine
        """
    ),
)
_IDIOMS = lazily(
    r"(?:perdu?|perd|coupe|casse)[a-z]{0,3}\s(?:la|les|le|ma)\s(?:main|tete|pieds?|langue|dos|nez|oreilles?)|"
    r"mal\sau\scoeur\sd[e']|(?:ai|a|avait|avais|g)\s(?:le\sdos\slarge|les\s(?:dents\slongues|oreilles\s(?:rebattues|qui\ssifflent)))"
)

GATE = _TOLD_GATE | _COMMON_GATE[0] | SEEN | _HUMAN_GATE[1] | _WALKS_GATE[0]
"""Without one of these words nothing here is told."""


def told(view: View) -> Iterator[Span]:
    """Every such fact of someone."""
    yield from _acts(view)
    seen = view.words
    if seen.isdisjoint(_TOLD_GATE) and (seen.isdisjoint(_COMMON_GATE[0]) or seen.isdisjoint(_COMMON_GATE[1])):
        return
    for match in _WITH_SUBJECT.finditer(view.fold):
        place = match.span("fact") if match["fact"] else match.span("organ")
        yield Span(Label.HEALTH, place[0], completed(view.fold, *place), "health.fact")
    if seen.isdisjoint(_TOLD_GATE):
        return
    for match in _TOLD.finditer(view.fold):
        tied = does(view, match.start()) or is_tied(view, match.start(), match.end(), match[0], surely=True)
        if tied and _IDIOMS.match(view.fold, match.start()) is None:
            yield Span(Label.HEALTH, match.start(), completed(view.fold, *match.span()), "health.fact")


def _acts(view: View) -> Iterator[Span]:
    """Whom someone sees, what she no longer does, how she walks."""
    found = [] if view.words.isdisjoint(SEEN) else [*_IS_SEEN.finditer(view.fold)]
    if not view.words.isdisjoint(_HUMAN_GATE[0]) and not view.words.isdisjoint(_HUMAN_GATE[1]):
        found += _HUMAN.finditer(view.fold)
    if not view.words.isdisjoint(_WALKS_GATE[0]) and not view.words.isdisjoint(_WALKS_GATE[1]):
        for match in _WALKS.finditer(view.fold):
            if does(view, match.start()) or is_tied(view, *match.span("fact"), match["fact"]):
                found.append(match)
    for match in found:
        yield Span(Label.HEALTH, match.start("fact"), completed(view.fold, *match.span("fact")), "health.fact")
