"""What is heard otherwise than it is typed: words in disguise («s.u.i.c.i.d.e», «jeveuxmourir»), and what
sounds like danger on an ordinary day («je vais me lever», «il touche une rente»).

In and out: folded text. Bounded: only long words that nobody knows are taken apart.
"""

import re
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.urgency.daily import without_a_paper_to_die_for, without_daily_life
from bot.redaction.urgency.danger.sound import sound_of
from bot.redaction.urgency.grumbles import without_grumbles
from bot.redaction.urgency.office import without_the_office
from bot.redaction.urgency.words import KIN
from bot.redaction.wordlist import words

LONGEST_GLUED, LONGEST_PIECE, FEWEST = 48, 14, 3
_ALIKE = 3  # sounds by which a mistyped verb is known
MOST_GLUED = 3  # words of a message that are taken apart
_SEPARATED = lazily(r"(?<![a-z0-9])[a-z](?:[.*_/|-]\s?[a-z]){3,24}(?![a-z0-9])")
_SPACED = lazily(r"(?<![a-z0-9])[a-z](?:\s[a-z]){4,24}(?![a-z0-9])")
_OFTEN = 3  # letters to a blank, at most, where letters are set apart by blanks: words have more
_LETTER = re.compile(r"[a-z]")
_VERB = re.compile(r"[a-z]+(?:er|ir|re)(?![a-z])")
_WORD = re.compile(r"[a-z]{9,}")
_SMALL = words(
    """
    a y j m t l d c s n je tu il on me te se ne de du la le les un une des et ou en au aux sur par que qui est ai as va
    vais veux peux suis fais fait pas plus rien mon ma mes ton sa son ses lui elle nous moi toi mari femme pere mere
    fils bebe tue feu mal vie mort fin tout trop
    """
)
"""Small words: the only ones of fewer than four letters that a long one is taken apart into, and the cheapest."""
_CHEAP, _DEAR = 2, 5
_VOWELS = frozenset("aeiouyh")

_AMBIGUOUS = words(
    "coucher allonger endormir reposer asseoir installer rendormir arreter soulager retrouver partir dormir"
)
"""What one does in the evening, and what one does for ever, or on the rails."""
_HARMFUL = words(
    """
    tuer pendre suicider suissider flinguer jeter foutre buter immoler noyer defenestrer ouvrir tailler taillader
    entailler trancher tirer laisser scarifier mutiler automutiler empoisonner exploser couper planter etrangler
    asphyxier gazer supprimer suprimer zigouiller balancer lacerer vider crever etouffer coller passer injecter gaver
    poignarder bruler crasher bousiller shooter mourir sacrifier eteindre eliminer liquider descendre achever detruire
    finir effacer lancer precipiter abattre fracasser eclater ecraser electrocuter egorger saigner perdre venger battre
    frapper taper cogner griffer blesser charcuter piquer droguer saouler intoxiquer enfermer envoyer donner oter
    enlever retirer prendre accrocher pendouiller sauter barrer casser briser debrancher disparaitre mettre faire cramer
    ratatiner fumer caner clamser massacrer suriner embrocher encastrer defoncer dezinguer zapper mordre bouffer gifler
    pousser sequestrer violer agresser menacer harceler abandonner condamner punir torturer martyriser rejoindre
    liberer delivrer etriper eventrer saborder saouler souler aneantir abimer emmurer
    """
)
"""Verbs of which one may die: these frames are left to the learned layer, as they stand."""
_HARM_ALONE = _HARMFUL - words("faire mettre prendre donner envoyer passer ouvrir perdre arreter")
_PLAN = lazily(
    r"(?<![a-z])(?:(?:je|j'|on|il|elle|nous|ils|elles|et)\s?)?(?:jvais|jvai|jve|vais|va|vas|allons|vont|dois|doit|"
    r"devons|compte|pense|voudrais|aimerais|veux|veut)\s(?:(?:bientot|aussi|encore|devoir|pouvoir|aller|donc|juste)\s)?"
    r"(?:me\s|se\s|nous\s|m'|s')(?P<make>faire\s)?(?P<verb>[a-z-]{2,20}(?:er|ir|re))(?![a-z])"
    r"(?:\ssous\sla\scouette|\s(?:au|dans\s(?:mon|le))\slit)?"
)
_MADE_TO = words(
    """
    tuer buter mourir sauter exploser frapper taper battre violer agresser mal crever noyer bruler etrangler tabasser
    ecraser renverser suivre menacer harceler sequestrer defoncer massacrer egorger poignarder descendre flinguer
    pendre insulter cogner
    """
)
"""What one is made to suffer, or has done to end it; «me faire enlever une dent» is none."""
_GOES = lazily(
    r"(?<![a-z])(?:(?:moi|alors|bon|ok|non|oui)\s)?(?:je\s?|j)?(?:vais|vai)\s"
    r"(?:(?:donc|juste|encore|aussi|plutot|maintenant|deja|bien|d'abord)\s)?(?:"
    r"(?P<fine>(?:(?:tres|beaucoup|plutot)\s)?(?:bien|mieux))(?![a-z])(?!\s(?:finir|en\s))|"
    r"(?P<all>tout\s)?(?:(?:le|la|les|en|y|lui|leur|vous|m'en|m'y)\s|l')?(?P<verb>[a-z-]{2,20}(?:er|ir|re))(?![a-z]))"
)
_EVERYDAY = words(
    "faire mettre prendre donner envoyer passer ouvrir coller lancer effacer enlever retirer couper descendre laisser "
    "vider"
)
"""Of these the thing done tells: the verb is weighed with it, without its frame."""
_BEFALLS = words(
    """
    avaler boire tomber vomir accoucher craquer exploser suffoquer evanouir sombrer gerber peter attaquer quitter lacher
    plaquer claquer agoniser convulser succomber rester etre avoir finir commettre
    """
)
_GRAVE = lazily(
    r"(?<![a-z])(?:adieux?|jamais|toujours|definitivement|conner\w*|betises?|vie|monde|ciel|paradis|la-haut|tombe|morte?|"
    r"couteaux?|cordes?|fusil|armes?|balles?|ponts?|toit|balcon|fenetre|vide|rails|voies|falaise|cachets?|medoc\w*|medic\w*|"
    r"comprimes?|veines|poison|sang|lames?|essence|javel|urgences?|samu|pompiers|secours|police|frapp\w*|bat|cogn\w*|mal|"
    r"loin|a l'acte|cher|irreparable|irremediable)"
    r"(?![a-z])"
)
"""Words beside which no plan is plain, and how many letters off."""
_NEAR = 120
_WAITS = lazily(
    r"(?<![a-z'])(?<!je\s)(?<!tu\s)(?<!vous\s)(?<!nous\s)(?:(?:euh|heu|non|mais|oui|ok|bon|ah)\s)?"
    r"(?:attende[zr]|attends?|patiente[zr])(?![a-z])"
    r"(?:\s(?:svp|stp|moi|voir|un\speu|(?:une|deux|2|1|cinq|5)\s(?:petites?\s)?(?:minutes?|secondes?|min|sec)|"
    r"un\s(?:petit\s)?(?:instant|moment)))*"
    r"(?:,?\s(?:je\s(?:regarde|cherche|verifie|reviens|note|lis|tape|finis|recopie|recommence|reflechis|vois|prends)|"
    r"j'?ai\s(?:pas|presque)\s(?:fini|termine|compris)|je\sn'ai\spas\s(?:fini|termine|compris)))?(?![a-z])"
)
_SCREENS = lazily(
    r"(?<![a-z])(?:page|ecran|curseur|souris|ordi|ordinateur|pc|site|appli|application|tablette|clavier|portail|bouton|"
    r"fenetre|roue|sablier|barre|image|video|navigateur|portable|telephone|smartphone|imprimante|box)s?\s(?:ne\s|n')?"
    r"(?:bouge|respire|repond|reagit|tourne|vit|marche|demarre)(?:nt)?\s(?:plus|pas)(?!\s(?:et|mais)\s(?:moi|je))(?![a-z])"
)
_PEOPLE = lazily(rf"(?<![a-z])(?:{KIN}|voisine?|collegue|quelqu'un|personne|monsieur|dame)(?![a-z])")
_NEAR = 60


def _of_a_screen(told: re.Match[str]) -> str:
    """Nothing, but where somebody is named before it: «mon mari devant l’ordi ne respire plus»."""
    near = max(0, told.start() - _NEAR)
    clause = max(near, *(told.string.rfind(end, near, told.start()) + 1 for end in ".!?,;\n"))
    somebody = _PEOPLE.search(told.string, clause, told.start())
    return " " if somebody is None else told[0]


_FIGURES_OF_SPEECH = lazily(
    r"(?<![a-z])(?:(?:numero\s(?:des|d')\s?|service\s(?:des|d')\s?)?urgences?\sdentaires?|"
    r"est\s(?:\S+\s)?(?:pompiere?|secouriste|infirmiere?|ambulanciere?|urgentiste|policiere?|gendarme|medecin)|"
    r"(?:meurs|creve)\s(?:de\s(?:faim|rire|honte|chaud|sommeil|curiosite|trouille)|d'(?:envie|impatience|ennui))|"
    r"en\s(?:peux|peut)\splus\s(?:de|avec)\s(?:ces?|cette|votre|vos|le|la|les)\s(?:sites?|pages?|appli\w*|portail|formulaires?|"
    r"mots?\sde\spasse|codes?|mails?|captchas?|onglets?|menus?|robot|chatbot)|"
    r"saut(?:e|er|ee|es)?\s(?:le\spas|(?:une|l'|la|cette|les|des|un|le)\s?(?:etapes?|lignes?|pages?|questions?|cases?|"
    r"champs?|chapitres?|paragraphes?))|"
    r"me\s(?:re)?taper\s(?:(?:encore|tout\w*)\s)?(?:les?|la|l'|ces?|cette|vos|votre|une?|des)\s?(?:formulaires?|dossiers?|saisie|"
    r"codes?|questionnaires?|paperasse|demarches?|captchas?|inscription|pages?|site)|"
    r"je\svais\spas\s(?:trop|si)\smal|(?:ca|ce\squi)\sme\sfrappe\s(?:que|c'est)|adieu\s(?:et\s)?merci|merci\s(?:\S+\s)?(?:et\s)?adieu)(?![a-z])"
)
_MOURNED = lazily(
    r"(?<![a-z])(?:s'est|s'etait)\s(?:suicidee?|pendue?|donne\sla\smort|tuee?)\s(?:\S+\s){0,2}?(?:il\sy\sa\s\S+\s(?:ans?|mois|"
    r"annees?)|en\s(?:19|20)[0-9]{2}|(?:l'an(?:nee)?|le\smois|la\ssemaine)\s(?:derni\w+|passee?))(?![a-z])"
)
"""Whose husband died asks about his contract."""
_SETTLES = lazily(
    r"(?<![a-z])(?:jvais|vais|va|vas|allons|dois|doit|veux|veut|voudrais|compte|pense)\s(?:bientot\s)?(?:me|se)\s(?:"
    r"mettre\s(?:a\s(?:la\sretraite|mon\scompte|son\scompte|jour|table)|"
    r"au\s(?:travail|sport|regime|lit|chomage)|en\s(?:conges?|arret|retraite|route))|"
    r"faire\s(?:un|une)\s(?:the|cafe|tisane|repas|devis|avis|idee|sandwich))(?![a-z])|"
    r"(?<![a-z])(?:je\s|j)vais\s(?:dormir|manger|au\slit|etre\s(?:grand|papa|maman|pere|mere|opere\w*|hospitalise\w*|absente?|en\s"
    r"(?:vacances|conge|retraite))|avoir\s(?:une?|des)\s(?:enfant|bebe|fils|fille|jumeaux|rdv|rendez-vous))(?![a-z])"
    r"(?!\s(?:pour|et|avec|a jamais))"
)
_MONEY = (
    r"aah|rsa|apl|apa|ass|caf|smic|allocations?|allocs?|pensions?(?:\sd'invalidite)?|rentes?(?:\sd'invalidite)?|primes?|retraites?|chomage|bourses?|salaires?|"
    r"indemnites?|heritage|loyers?|dividendes?|solde|paie|paye|commissions?|minimum|reversion|bonus|euros|royalties|"
    r"aides?|capital|treizieme|13e|argent|droits|bois|prestations?|complementaire"
)
_GETS_MONEY = lazily(
    r"(?<![a-z])touch(?:e|es|ent|ait|aient|era|erait|er|ons)\s(?:(?:que|plus|encore|deja|bien|toujours)\s)?"
    rf"(?:l'|(?:la|les?|une?|des?|du|sa|son|ses|mon|ma|mes|peu|[0-9]+)\s)?(?:(?:petite?|premiere?|meme|grosse?|d')\s?)?"
    rf"(?:{_MONEY})(?![a-z])|"
    r"(?<![a-z])touche\s(?:a\s(?:tout|(?:mon|ma|mes)\s(?:telephone|ordi\w*|compte|pc|portable|tablette))|plus\srien|rien)(?![a-z])"
)
"""«Mon frère touche une rente»: who is paid touches nobody."""
_SWALLOWED = lazily(
    r"(?<![a-z])(?:aval\w*|mang\w*|gard\w*)\s(?:ma|la|mon|le|sa|son|ta|votre)\s"
    r"(?:carte|ticket|billet|cheque|feuille|courrier|papier|facture|cb)(?:\s(?:vitale|bleue|bancaire))?"
    r"(?![a-z])|(?<![a-z])pris\s(?:rendez-vous|rdv|tout\s(?:mon|son)\stemps)(?![a-z])"
)
_CUT = lazily(
    r"(?<![a-z])coup\w*\s(?:le|la|les|mon|ma|mes|vos|votre)\s(?:son|micro|notif\w*|abonnements?|wifi|camera|ligne|"
    r"forfait|internet|connexion|mails?|acces)(?![a-z])"
)
_FELL = lazily(r"(?<![a-z])tombee?s?\s(?=(?:enceintes?|malades?|amoureu\w+)(?![a-z]))")
_LONG_PAST = lazily(
    r"(?<![a-z])(?:a|ai|avait|avais)\s(?:fait|eu)\s(?:une?\s|des\s|son\s|sa\s)?(?:\S+\s){1,4}?(?:il\sy\sa\s\S+\s"
    r"(?:ans?|mois|annees?)|en\s(?:19|20)[0-9]{2}|l'an(?:nee)?\s(?:derni\w+|passee?))(?![a-z])"
)
"""What befell somebody years ago is not what she asks about."""
_HAS_LONG_HAD = lazily(
    r"(?<![a-z])(?:ai|a|avons|ont)\s(?:la|le|l'|une?)\s?[a-z]{4,}(?:\sen\splaques)?\sdepuis\s(?:l'enfance|(?:la|ma|sa|leur)\s"
    r"naissance|toute?\spetite?)(?![a-z])"
)
"""«J’ai la polio depuis l’enfance»: nothing that happens now."""
_IS_OF_A_GENDER = lazily(
    r"(?<![a-z])(?:une?\s|l'|la\s|des\s)?(?:femmes?|hommes?|personnes?|filles?|garcons?|ados?)\s(?:trans(?:genres?|sexuel\w*)?|"
    r"cis(?:genres?)?|intersexes?|non[\s-]binaires?)(?![a-z])"
)
_A_THING_SHAKES = lazily(
    r"(?<![a-z])(?:souris|curseur|pointeur|ecran|image|page|fenetre|camera|webcam|video|photo|texte)s?\s(?:qui\s)?(?:tremble|saute|"
    r"bouge|clignote)(?:nt)?(?![a-z])"
)
_CLAUSE = lazily(
    r"(?<![a-z])(?:garanti\w*|capital|carence|clause|exclu\w*|deces)\s(?:\S+\s){0,4}?suicide(?![a-z])|"
    r"(?<![a-z])suicide\s(?:\S+\s){0,3}?(?:garanti\w*|couvert\w*|exclu\w*|indemnis\w*)(?![a-z])"
)
_SOMEBODY = lazily(r"(?<![a-z])(?:je|j'|me|m'|mon|ma|mes|(?<!-)(?:il|elle)|son|sa|lui)(?![a-z])")
_FOR_EVER = lazily(
    r"\s(?:sur|sous|dans|devant|pour|et|avec|contre|a jamais|definitivement|de (?:vivre|respirer|manger))(?![a-z])"
)


def undisguised(fold: str) -> str:
    """`fold` with letters joined that were set apart, and words set apart that were joined."""
    if max(map(fold.count, ".-_*/|")) > 2:
        fold = _SEPARATED.sub(lambda found: "".join(_LETTER.findall(found[0])), fold)
    if fold.count(" ") * _OFTEN > len(fold):
        fold = _SPACED.sub(lambda found: "".join(_LETTER.findall(found[0])), fold)
    taken_apart = 0
    for word in _WORD.findall(fold):
        if len(word) <= LONGEST_GLUED and word not in gazetteers().words and taken_apart < MOST_GLUED:
            taken_apart += 1
            if len(pieces := _pieces(word)) >= FEWEST:
                fold = fold.replace(word, " ".join(pieces), 1)
    return fold


def _pieces(word: str) -> tuple[str, ...]:
    """The everyday words that `word` is most simply made of; none where it is not."""
    known = gazetteers().words
    made: list[tuple[int, tuple[str, ...]] | None] = [(0, ())]
    for end in range(1, len(word) + 1):
        best: tuple[int, tuple[str, ...]] | None = None
        for start in range(max(0, end - LONGEST_PIECE), end):
            before, piece = made[start], word[start:end]
            small = piece in _SMALL
            if before is None or not (small or (len(piece) > 3 and piece in known)):
                continue
            if len(piece) == 1 and piece != "a" and word[end : end + 1] not in _VOWELS:
                continue
            cost = before[0] + (_CHEAP if small else _DEAR) + (len(piece) == 1)
            if best is None or cost < best[0]:
                best = cost, (*before[1], piece)
        made.append(best)
    return made[-1][1] if made[-1] is not None else ()


def without_what_is_plain(fold: str) -> str:
    """`fold` without what sounds like danger and is none: who gets up, is paid, fell ill, lost a card to a machine."""
    fold = without_daily_life(without_grumbles(without_a_paper_to_die_for(fold)))
    fold = _MOURNED.sub(" ", _FIGURES_OF_SPEECH.sub(" ", _SCREENS.sub(_of_a_screen, _WAITS.sub(" ", fold))))
    fold = _GOES.sub(_gone, _PLAN.sub(_spared, _SETTLES.sub(" ", fold)))
    fold = _A_THING_SHAKES.sub(" ", _IS_OF_A_GENDER.sub(" ", _HAS_LONG_HAD.sub(" ", fold)))
    fold = _GETS_MONEY.sub(" ", _FELL.sub("", _LONG_PAST.sub(" ", _SWALLOWED.sub(" ", _CUT.sub(" ", fold)))))
    fold = without_the_office(fold)
    return fold if _SOMEBODY.search(fold) else _CLAUSE.sub(" ", fold)


def _spared(plan: re.Match[str]) -> str:
    """Nothing, for a plan by whose verb no one comes to harm."""
    verb = plan["verb"]
    if verb in (_MADE_TO if plan.groupdict().get("make") else _HARMFUL):
        return plan[0]
    if not _HARM_ALONE.isdisjoint(_VERB.findall(plan.string, plan.end(), plan.end() + _NEAR)):
        return plan[0]  # «me lever et sauter»
    if verb not in gazetteers().words and sound_of(verb)[:_ALIKE] in _harmful_beginnings():
        return plan[0]  # mistyped, perhaps
    if verb in _AMBIGUOUS and _FOR_EVER.match(plan.string, plan.end()):
        return plan[0]
    return " "


_ENDS_A_LIFE = lazily(r"\s{1,2}fin\s(?:a\s)?(?:mes\sjours|m(?:a|on)\s(?:vie|existence)|tout)(?![a-z])")


def _gone(plan: re.Match[str]) -> str:
    """Nothing, for «je vais bien» and «je vais voir»; where the thing done tells, the verb alone."""
    verb = plan["verb"]
    if _GRAVE.search(plan.string, max(0, plan.start() - _NEAR), plan.end() + _NEAR):
        return plan[0]
    if verb is None:
        return " "
    if verb == "mettre" and _ENDS_A_LIFE.match(plan.string, plan.end()):
        return plan[0]
    if verb in _EVERYDAY:
        return f" {verb} "
    if verb in _HARMFUL or verb in _BEFALLS or (plan["all"] and verb in _AMBIGUOUS):
        return plan[0]
    return _spared(plan)


@cache
def _harmful_beginnings() -> frozenset[str]:
    return frozenset([sound_of(verb)[:_ALIKE] for verb in (*_HARMFUL, *_MADE_TO)])
