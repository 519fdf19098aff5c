"""What danger is told by: concepts crossed with whom they befall and how the verb is put, as patterns over folded text.

One tuple a signal; each pattern stands for a concept. Distances are bounded.
"""

# Building blocks
KIN = (
    "maris?|femme|epou(?:x|se)|conjointe?|compagn(?:on|e)|copain|copine|ex|peres?|meres?|papa|maman|parents?|"
    "fils|filles?|freres?|soeurs?|bebes?|enfants?"
    "|petite?s?|gamine?s?|gosses?|nourrisson|grand[- ]?(?:pere|mere)|papy|papi|mamie|mamy|oncle|tante|cousine?|"
    "neveu|niece|voisine?|amie?|collegue|pote|beau[- ]?pere|belle[- ]?mere"
)
_WHO = (
    rf"(?:il|elle|ils|elles|on|quelqu'?un|(?:un|une|mon|ma|mes|le|la|les|notre|son|sa)\s(?:petite?\s)?(?:{KIN}|"
    rf"homme|dame|monsieur|personne)|bebe|maman|papa|mamie|papy)"
)
_I = r"(?:j'?|je\s|jte\s|moi\s)"
_NOT = r"(?:pas|plus|pu|jamais|pa)"
_CAN = r"(?:arriv\w*|peu[xt]?|peuvent|parvien\w*|reussi\w*)"
_PART = (
    r"(?:tete|ventre|visage|bouche|bras|jambes?|mains?|doigts?|pieds?|cou|gorge|dos|corps|oeil|yeux|poignets?|"
    r"veines?|crane|nez|oreilles?|cuisse|genou)(?![a-z])"
)
_PRODUCT = (
    r"(?:javel|lessive|detergents?|produits?|poison|piles?|antigel|essence|acide|deboucheur|white[- ]?spirit|"
    r"alcool a bruler|champignons?|mort aux rats|pesticide|nettoyant\w*|capsule|parfum|berlingot)"
)
_PILLS = (
    r"(?:medic\w*|medoc\w*|cachets?|comprimes?|pilules?|somniferes?|gelules?|dolip\w+|paracetamol|anxiolytiques?|"
    r"antidepresseurs?|xanax|lexomil|insuline)"
)
_MANY = (
    r"(?:trop|tou[ts]?e?s?|boites?|plaquettes?|plusieurs|tubes?|dizaines?|vingtaine|plein|enormement|beaucoup|"
    r"surdose|double dose|flacon|[1-9][0-9])"
)

BODY = (
    r"samu(?![a-z])|numero\s(?:des|du|de)\s(?:urgences?|pompiers|secours)(?![a-z])|brulures?\s(?:\S+\s)?(?:grave|"
    r"profonde|severe|etendue)|"
    r"me\ssens\s(?:\S+\s){0,2}?(?:mal(?!\sa\sl'aise)|partir)(?![a-z])",
    rf"(?:il|elle|{_WHO})\s(?:\S+\s){{0,2}}?(?:aval|inger|gob)\w*\s(?:\S+\s){{0,3}}?{_PILLS}",
    r"unconscious|not\sbreathing|(?:cant|can't|cannot)\sbreathe?|heart\sattack|bleeding|choking|"
    r"having\sa\sstroke|fainted|dying",
    r"perd\w*\s(?:l'usage|la\sparole|la\svue|l'equilibre)|(?:m'a|l'a|a\sete|fait|faite)\s(?:\S+\s)?renvers\w*|"
    r"peu[xt]\s(?:plus|pas)\s(?:me|se)\s"
    r"(?:lever|relever|mettre\sdebout)",
    r"(?:git|gisait|gisant\w*)\s(?:par\sterre|au\ssol|dans|inconscien\w*|sur)|feu\s(?:dans|a|chez)\s(?:la|ma|le|"
    r"mon|l'|notre|moi)|y\sa\sle\sfeu|prend\sfeu|"
    r"(?:jambe|bras|cheville|poignet|nuque|colonne)\s(?:\S+\s){0,5}?cassee?s?(?![a-z])|inanime\w*",
    # colour, collapse, strangling, scalding: what one sees first
    rf"(?:{_WHO}|levres?|visage|peau|doigts|tout|toute)\s(?:\S+\s){{0,2}}?(?:est|sont|devien\w*|devenue?s?|"
    rf"toute?|vire\w*)\s(?:\S+\s)?"
    r"(?:au\s)?(?:bleue?s?|violette?s?|livide|cyanosee?)(?![a-z])",
    r"(?:s'|m'|se\s|me\s)\s?(?:est\s|suis\s)?(?:effondr\w*|ecroul\w*|affaiss\w*|etrangl\w*|ebouillant\w*|"
    r"electrocut\w*)",
    rf"(?:il|elle|{_WHO})\s(?:ne\s)?repond\s(?:plus|pas)(?!\s(?:au\stel|a\smes\smails?|aux\smails?|par\smail))|"
    rf"(?:bouge|reagit|respire|parle)\s(?:plus|pas)\s(?:du\stout|quand)|tachycardi\w*|"
    rf"coeur\s(?:qui\s)?bat\s(?:\S+\s){{0,2}}?"
    r"(?:vite|fort|trop|bizarre\w*|irregul\w*|plus)",
    rf"{_PART}\s(?:\S+\s)?tordue?s?|(?:sens|sent)\s(?:plus|pas)\s(?:\S+\s)?(?:mon|ma|mes|son|sa|ses|le|la|les)\s"
    rf"(?:\S+\s)?(?:cote|{_PART})|(?:vois?|voit)\s(?:\S+\s)?(?:flou|double|trouble|noir)|"
    rf"tension\s(?:\S+\s){{0,2}}?(?:2[0-9]|1[89])|"
    r"(?:3[89]|4[0-2])(?:[.,][0-9])?\s(?:\S+\s)?(?:de\s)?(?:fievre|temperature)|delire(?:nt)?\s|sueurs?\sfroides?",
    r"accident\s(?:\S+\s){0,7}?bless\w*|bless\w*\s(?:grave\w*|par\sballe)|(?:au|a\sl'|besoin\sde)\s?(?:secours|"
    r"aide)\s(?:\S+\s){0,4}?"
    r"(?:meurt|mourir|respire|saigne|tombe\w*|inconscient\w*)|(?:mari|femme|pere|mere|fils|fille|bebe|enfant|"
    r"papa|maman|il|elle)\s"
    r"(?:\S+\s)?meurt|hypoglycemi\w*\s(?:\S+\s)?(?:severe|grave)|choc\s(?:septique|hemorragique)",
    # breathing
    rf"respir\w*\s(?:\w+\s){{0,2}}?(?:{_NOT}|mal|difficil\w*|a peine)|{_NOT}\s(?:\w+\s){{0,2}}?respir\w*|(?:mal|"
    rf"difficult\w*|peine|gene|galere)\s(?:\w+\s){{0,2}}?respir\w*",
    r"(?:s'?|m'?|j'?|je\s|t'?|est en train de s'?)etouf\w*|etouf\w*|suffoqu\w*|asphyxi\w*|"
    r"manque\w*\s(?:d'?\s?)?(?:air|oxygene)\b|(?:levres?|visage|bebe|enfant)\s(?:\w+\s){0,3}?bleue?s?\b|"
    r"crise d'?\s?asthme|fausse route",
    # heart
    r"infa?rctus|infractus|(?:crise|arret|attaque|malaise)\s(?:cardia\w*|du coeur)|massage cardiaque|palpitations?",
    r"(?:mal|douleurs?|serr\w*|oppress\w*|brul\w*|poids|etau|pointe|pression|lance\w*|"
    r"comprim\w*)\s(?:\S+\s){0,4}?(?:la\s|au\s|le\s)?(?:poitrine|thora\w*|coeur)|(?:poitrine|"
    r"coeur)\s(?:\S+\s){0,3}?(?:serr\w*|oppress\w*|fait (?:tres )?mal|lache|s'?arrete|s'?emballe|bat plus|"
    r"brule)|(?:mal|douleur)\s(?:\S+\s){0,4}?bras gauche",
    # stroke
    rf"\bavc\b|attaque cerebrale|hemiplegi\w*|{_PART}\s(?:\S+\s){{0,4}}?(?:paralys\w*|de travers|engourdie?s?|"
    rf"tordue?|deforme\w*|pendante?)|(?:paralys\w*|engourdi\w*)\s(?:\S+\s){{0,4}}?{_PART}|paralysee? d'un cote",
    rf"{_WHO}\s(?:ne\s|n'?\s?)?(?:{_CAN}\s{_NOT}\s(?:a\s)?(?:parler|bouger|marcher|se lever|se relever)(?!\s(?:a|"
    rf"avec|au)\b)|(?:parle(?!\s(?:pas|plus|tres|mal)\s(?:\S+\s)?(?:francais|anglais|arabe|langue|bien))|bouge|"
    rf"reagit|tient debout|se releve|ouvre les yeux)\s{_NOT})|"
    rf"{_WHO}\s(?:\S+\s)?parle\s(?:bizarre\w*|de travers)|(?:{KIN})\s(?:ne\s)?repond[st]?\s(?:plus|"
    rf"pas)(?!\s(?:au telephone|a mes|aux))",
    # bleeding
    rf"\bsaign\w*|h?emor+agi\w*|per[dt]\w*\s(?:\S+\s){{0,3}}?sang\b|(?:piss\w*|vomi\w*|crach\w*|plein de|mare de|"
    rf"couvert\w* de|baigne\w* dans)\s(?:\S+\s){{0,2}}?sang\b|sang (?:partout|qui coule)|"
    rf"plaie\s(?:\S+\s){{0,2}}?(?:ouverte|profonde|beante)|(?:coupe\w*|sectionn\w*|arrach\w*|ampute\w*|"
    rf"tranche\w*|ecrase\w*)\s(?:\S+\s){{0,3}}?(?:{_PART}|artere)|{_PART}\s(?:\S+\s)?(?:coupee?s?|sectionn\w*|"
    rf"arrach\w*|ampute\w*|tranche\w*|ecrase\w*)\b",
    # poison, overdose
    rf"over\s?dos\w*|surdos\w*|intoxi[cq]\w*|empoison\w*|monoxyde|fuite de gaz|(?:aval\w*|inger\w*|bois|boit|"
    rf"bue?s?|mang\w*|inhal\w*|respir\w*|touche)\s(?:\S+\s){{0,4}}?{_PRODUCT}|(?:aval\w*|pris\w*|prend\w*|"
    rf"ingurgit\w*|gob\w*|donn\w*)\s(?:\S+\s){{0,3}}?{_MANY}\s(?:\S+\s){{0,4}}?{_PILLS}|"
    rf"{_MANY}\s(?:\S+\s){{0,2}}?{_PILLS}|(?:{KIN})\s(?:\S+\s){{0,2}}?(?:aval\w*|mang\w*|bu|"
    rf"gob\w*)\s(?:\S+\s){{0,4}}?(?:{_PILLS}|patchs?|morphine|fentanyl|bille|pile|piece|objet|aimant)",
    # unconscious, fits
    r"(?<!c'est )inconscien(?:te?s?|ce)\b(?!\s(?:de votre|de vos|collectif))|(?:perd\w*|perte\w*|"
    r"repris)\s(?:\S+\s)?conn?ais+ance(?!\sde\b)|evanou\w*|\bcoma\b|dans les pommes|"
    r"(?:s[e'])\s?reveille\w*\s(?:plus|pas)|"
    r"(?:convuls|convulss)\w*|crise d'?\s?epilep\w*|epilep\w*\s(?:\S+\s){0,3}?crise|(?:fai[st]|"
    r"fait)\s(?:\S+\s){0,2}?(?:un malaise|une syncope|une crise (?:d'?|de |convuls)(?!\s?(?:nerfs?|colere|larmes|"
    r"fou|rire|jalousie)))|\bsyncope|inerte|pouls",
    # burns, fire, electricity, water
    rf"brul(?:e|ee|es|ees|ure|ures|ant)\b\s(?:\S+\s){{0,5}}?(?:{_PART}|eau bouillante|huile|bouillant\w*|degre|"
    rf"gravement|acide|four|plaque|feu)|(?:maison|appart\w*|cuisine|immeuble|voiture|chambre|cheveux|"
    rf"vetements?)\s(?:\S+\s){{0,2}}?(?:en feu|brule\w*|prend feu)|eau bouillante|incendie|electrocut\w*|"
    rf"electrisee?|\bse noie|noyade|(?:est|s'est|failli)\s(?:se\s)?noye\w*",
    # birth, babies
    r"perd\w*\s(?:\S+\s)?les eaux|(?:j'?|je\s|elle\s|femme\s|fille\s|compagne\s)(?:suis en train d'?|"
    r"est en train d'?|va\s)?accouch(?:e|er)\b(?!\s(?:en|dans|le|prochaine|bientot))|contractions|(?:bebe|"
    r"nourrisson|nouveau[- ]ne|enceinte)\s(?:\S+\s){0,6}?(?:fievre|bleu|mou|inerte|bouge (?:plus|pas)|tombe|"
    r"vomit|gemit|sang|mange plus|hurle)|fievre\s(?:\S+\s){0,4}?(?:bebe|nourrisson|4[0-2])|"
    r"4[0-2]\s(?:\S+\s){0,2}?(?:de )?fievre",
    # falls, accidents, now
    r"(?:tomb\w*|chute\w*|degringol\w*)\s(?:\S+\s){0,6}?(?:toit|echelle|escaliers?|etage|balcon|fenetre|crane|"
    r"tete|bouge\w*|relev\w*|lever|sol|marche plus|hanche|baignoire|douche)|(?:vien[st]|venons) d'?\s?(?:avoir|"
    r"etre)\s(?:\S+\s){0,3}?(?:accident|renvers\w*|percut\w*|choc)|renversee? par|"
    r"accident\s(?:\S+\s){0,5}?(?:blesse\w*|grave\b|coince\w*|inconscien\w*|sang|secours|la maintenant)|"
    r"fracture ouverte|os (?:qui )?(?:sort|depasse)|trauma\w* cranien",
    # allergy
    r"anaphyla\w*|quincke|(?:gorge|langue|visage|levres?)\s(?:\S+\s){0,4}?gonfl\w*|"
    r"gonfl\w*\s(?:\S+\s){0,4}?(?:gorge|langue|visage|levres?)|gorge\s(?:\S+\s){0,2}?(?:se ferme|serree?|"
    r"se serre)|allergi\w*\s(?:\S+\s){0,3}?(?:grave|severe|violente|forte)",
    # dying, calling for rescue
    rf"urgences?\s(?:vitale|medicale|absolue)|(?:vais|vas?|allons|en train de|risque de|peur de)\s(?:mourir|"
    rf"crever|y passer|clamser)|(?:je|il|elle)\s(?:meur[st]|creve)\b(?!\sd[e']\s?(?:envie|impatience|rire|faim|"
    rf"chaud|froid|soif|honte))|{_WHO}\s(?:est|semble|a l'air)\s(?:\S+\s)?(?:mourant\w*|agonis\w*)|agoni[es]\w*",
    r"(?:appel\w*|besoin\s(?:\S+\s)?|faut|envoy\w*|vite|veux|demande)\s(?:\S+\s){0,2}?(?:samu|pompiers?|"
    r"ambulance|secours|medecin (?:en |d')urgence)|ambulance\s(?:vite|urgence|tout de suite)|"
    r"douleurs?\s(?:\S+\s){0,2}?(?:insupportable|atroce|insoutenable)|(?:je|j'|vais|fais?|fait|"
    r"me sens)\s(?:\S+\s){0,2}?(?:malaise|tres tres mal)\b",
)  # fmt: skip

MIND = (
    r"a\squoi\sbon\s(?:\S+\s)?(?:continuer|vivre|rester)|jpp\sde\s(?:la|cette|ma)\svie|(?:jve|ve)\s(?:mourir|"
    r"crever|en\sfinir|disparaitre)|"
    r"raison\sde\s(?:vivre|me\slever|continuer\sa\svivre|rester\sen\svie)|(?:veux|voudrais|"
    r"aimerais)\sque\sca\ss'arrete\s?(?:[,.!]|$)|"
    r"derniere\spersonne\sa\squi\sje\sparle",
    rf"{_PILLS}\s(?:\S+\s)?(?:devant\smoi|dans\sla\smain|sous\sla\smain|prets)",
    r"kill\s(?:myself|himself|herself)|want\sto\sdie|end\smy\slife|hurt\smyself|no\sreason\sto\slive",
    r"(?:fatiguee?|lasse?|marre|degoutee?|epuisee?|assez)\s(?:\S+\s)?de\s(?:vivre|la\svie|exister)|(?:autant|"
    r"mieux|vaudrait\smieux)\s(?:\S+\s)?"
    r"(?:disparaitre|mourir|crever)|rejoindre\s(?:\S+\s){1,4}?(?:ciel|paradis|la-haut|tombe|mort)|"
    r"jamais\s(?:\S+\s)?etre\snee?(?![a-z])|"
    r"(?:lettre|message|mot|sms|mail)s?\sd'?\s?adieux?",
    r"(?:veux|voudrais|aimerais|souhaite|envie|faut)\s(?:\S+\s)?tout\s(?:\S+\s)?s'arrete(?:nt)?(?!\sde)|"
    r"j'?en\sfini(?:s|rai)(?![a-z])|en\sfinir\sce\ssoir|"
    r"(?:me|se)\s(?:fais|fait|faire|fasse)\s(?:\S+\s)?du\smal|me\sfaire\smal(?![a-z])|"
    r"sang\s(?:coule\s)?(?:de\s)?mes\s(?:veines|poignets)",
    rf"(?:aval\w*|pris\w*|prend\w*|gob\w*)\s(?:\S+\s){{0,4}}?{_PILLS}\s(?:\S+\s){{0,4}}?(?:expres|volontairement|"
    rf"pour\s(?:mourir|en\sfinir|dormir\spour|partir))",
    r"(?:plus|marre|assez|ras\sle\sbol)\s(?:\S+\s){0,2}?(?:cette|ma|la)\s(?:\S+\s)?(?:vie|existence)(?![a-z])|"
    r"plus\srien\s(?:\S+\s)?"
    r"(?:a|n'?a)\s(?:de\s|aucun\s|plus\s(?:de\s)?)?(?:sens|gout|interet)|rien\sn'a\s(?:plus\s)?(?:de\s|"
    r"aucun\s)?sens|a\squoi\s(?:bon|ca\ssert)\s"
    r"(?:de\s)?(?:vivre|exister|continuer\sa\svivre)",
    r"(?:une|la|ma)\scorde(?![a-z])|pour\s(?:mourir|en\sfinir|me\stuer|ne\splus\svivre)|lettre\sd'?\s?adieu|"
    r"je\sme\stue(?![a-z])|"
    r"personne\sne\s(?:me\s)?regrett\w*|un\s(?:poids|fardeau)\spour\s(?:tout|tous|ma|mon|mes|eux|les)|(?:partir|"
    r"m'en\saller|dormir)\spour\s"
    r"toujours|quitter\sce\smonde|irreparable|irremediable|souffr\w*\s(?:\S+\s){0,6}?(?:pour\stoujours|"
    r"ca\ss'arrete|ca\scesse|finisse)",
    r"(?:mieux|soulage\w*|tranquilles?|heureux)\ssans moi",
    r"suicid\w*|\btentative de ts\b|(?:me|m'|se|s'|te)\s?(?:tuer|pendre|flinguer|immoler|defenestrer|"
    r"foutre en l'?air|buter)|(?:m'|s'|me |se )?(?:ouvr\w*|taillad\w*|tranch\w*|coup\w*)\s(?:\S+\s)?(?:les\s|"
    r"mes\s|ses\s)(?:veines|poignets)",
    r"mett\w*\sfin\s(?:a\s)?(?:mes jours|ma vie|ses jours|sa vie|tout|cette vie|mon existence)|"
    r"\ben finir\b(?!\s(?:avec|de|pour|cette|rapidement))|en finir avec (?:la vie|ma vie|tout|l'existence|moi)|"
    r"finir avec (?:la|ma) vie",
    r"(?:plus|pas|marre|aucune?)\s(?:\S+\s){0,4}?(?:de\s|d'|a\s)?\b(?:vivre|exister|etre en vie|etre la|"
    r"me reveiller|en vie)\b(?!\s(?:avec vous|ensemble))|(?:envies?|ve[ux]{1,2}t?|voudr\w*|vais|prefer\w*|"
    r"souhait\w*|aimerai\w*|besoin|reve)\s(?:\S+\s){0,3}?(?:de\s)?(?:mourir|crever|"
    r"disparaitre(?!\sd(?:e|u|es)\s?(?:vos|votre|ce|cette|la\sliste|site|fichier))|m'?endormir (?:et|"
    r"pour)|sauter|mort(?:e)?)\b(?!\sd[e']\s?(?:rire|honte|soif|faim))",
    r"(?:idees?|pensees?)\s(?:\S+\s){0,2}?(?:noires?|suicid\w*|morbides?)|(?:pens|song|"
    r"reflechi)\w*\s(?:\S+\s){0,3}?(?:a|au|a la)\s(?:mort|mourir|passage a l'acte|en finir)|passe[rz]? a l'acte",
    r"scarifi\w*|automutil\w*|mutil\w*|(?:me|se)\s(?:coupe|mutile|taillade|brule)\s(?:\S+\s)?(?:volontairement|"
    r"expres|quand|pour|les|la peau)",
    r"(?:saut\w*|jet\w*)\s(?:\S+\s){0,3}?(?:d'un|du|de la|de mon|par la|par|sous|dans)\s(?:\S+\s){0,2}?(?:ponts?|"
    r"fenetre|toit|balcon|train|metro|rer|vide|falaise|immeuble|seine|rails)",
    r"(?:vie|rien)\s(?:\S+\s){0,3}?(?:plus|aucun|pas)\s(?:\S+\s){0,2}?(?:sens|la peine|valeur|gout)|(?:vivre|"
    r"vie)\s(?:\S+\s){0,3}?(?:insupportable|vaut (?:plus|pas))|(?:monde|famille|enfants|tous|"
    r"proches)\s(?:\S+\s){0,4}?(?:mieux|soulage\w*) sans moi|mieux (?:\S+\s){0,3}?(?:mort|morte)\b|(?:serais|etais|"
    r"etre)\smorte?\b",
    r"(?:bout du rouleau|lettre d'?\s?adieu|adieu a tous|plus aucun espoir|plus d'espoir|"
    r"plus la force (?:de vivre|de continuer|d'avancer|de rien)|depression (?:profonde|severe)|"
    r"envie de rien\b.{0,30}\bvie)|(?:supporte|peux|peu)\splus\s(?:de\s)?(?:la vie|ma vie|vivre|exister)|"
    r"plus gout a (?:la vie|rien)|pas la force de vivre|detresse psych\w*",
)  # fmt: skip

_HIT = (
    r"(?:frapp\w*|bat\b|battre|battu\w*|tap(?:e|ent|er|ait|ee?)\b|cogn\w*|gifl\w*|tabass\w*|agress\w*|etrangl\w*|"
    r"sequestr\w*|poignard\w*|brutalis\w*|violent\w*|viol(?:e|ee|er|ait|ent|es)?\b|maltrait\w*|menac\w*|enferm\w*|"
    r"roue de coups|casse la figure|hurle dessus|tire dessus|touche\s(?:sexuel\w*|les parties))"
)
VIOLENCE = (
    r"(?:appel\w*|besoin\s(?:de|d')|contact\w*|preven\w*|vite)\s(?:\S+\s)?(?:la\s)?(?:police|gendarmes?|"
    r"gendarmerie)(?![a-z])|forc\w*\s(?:ma|la|notre)\sporte|"
    r"(?:se|me)\s(?:fais|fait|faire)\s(?:\S+\s)?(?:cogner|frapper|battre|taper|insulter|suivre\sdans|harceler|"
    r"violer|agresser|menacer)|"
    r"enfermee?s?\s(?:chez|dans)|me\scache\s(?:dans|chez)|maltrait\w*|(?:une\s)?agression(?![a-z])|"
    r"suis\s(?:\S+\s)?(?:battue?|frappee?|maltraitee?|harcelee?|sequestree?)",
    rf"(?:{KIN})\stouche\s(?:ma|mon|sa|son|la|le)\s(?:\S+\s)?(?:{KIN})",
    r"(?:husband|wife|boyfriend|girlfriend|partner|father|mother|he|she)\s(?:\S+\s)?(?:hits?|beats?|hurts?|"
    r"abuses?|raped?|threatens?)\s(?:me|my|her|him)",
    rf"(?:me|m'|ma\s|lui|nous)\s?(?:a\s|ont\s)?cass\w*\s(?:le|la|un|une|les|deux)\s(?:{_PART}|figure|gueule|"
    rf"dents?|cotes?)|"
    r"(?:recu|recois|recoit|encaiss\w*|pris)\s(?:\S+\s){0,2}?(?:coups?(?!\sde\s(?:main|fil|tel\w*|pouce|oeil|"
    r"coeur))|gifles?|claques?)",
    rf"(?:{_WHO}|{KIN}|mec|type|homme|inconnu)\s(?:\S+\s){{0,8}}?(?:me|nous|m')\s?(?:a\s|ont\s)?(?:\S+\s)?{_HIT}",
    r"lev\w*\s(?:\S+\s)?main\ssur|(?:me|m'|ma\s|nous|la|l')\s?(?:a\s|ai\s|ont\s)?pouss\w*\s(?:\S+\s)?(?:dans|"
    r"par\sterre|contre|du|violemment)|"
    r"forc\w*\s(?:\S+\s){0,3}?(?:rapports?|coucher|sexe|relations?|fellation|embrasser)|(?:rapports?|"
    r"relations?)\s(?:\S+\s)?(?:forcee?s?|non\sconsenti\w*)",
    rf"(?:{KIN}|prof\w*|entraineur|coach)\s(?:me|la|le|lui|les|nous)\stouch\w*|abus\w*\s(?:de\s|d')\s?(?:moi|ma|"
    rf"mon|sa|elle|lui|mes|ses)|"
    rf"(?:il|elle|{_WHO}|homme|type|inconnu)\s(?:a|avec|tient|sort)\s(?:\S+\s)?(?:couteau|fusil|arme|pistolet|"
    rf"hache|machette)|"
    rf"(?:il|elle|{_WHO}|{KIN})\s(?:est|devient|etait|redevient)\s(?:\S+\s)?violente?s?(?![a-z])|"
    rf"(?:m'|ma\s|me\s|nous\s|lui\s)(?:a\s|ai\s|ont\s|avait\s)?(?:donne|met|mis|fout|foutu|balance|envoye|envoie|"
    rf"colle)\s(?:\S+\s){{0,3}}?"
    r"(?:coups?(?!\sde\s(?:main|fil|tel\w*|pouce|oeil|coeur))|gifles?|claques?|poings?|baffes?)",
    rf"(?:{KIN})\s(?:\S+\s)?{_HIT}\s(?:\S+\s)?(?:{KIN})",
    rf"(?:{_WHO}|mec|inconnu|patron|homme|type)\s(?:a|ont|avait)\s(?:\S+\s)?{_HIT}\s(?:\S+\s){{0,2}}?(?:{KIN})",
    rf"(?:{_WHO}|mec|inconnu|patron|homme|type)\s(?:\S+\s){{0,4}}?(?:me|m'|nous|la|le|l'|lui|te|les|sa|son|ses|"
    rf"ma|mes|mon)\s?(?:a\s|ont\s|avait\s|veut\s|va\s|donne des coups|\S+\s){{0,3}}?{_HIT}",
    rf"(?:me|m'|nous)\s?(?:suis|ai|a|etre|etais|fai[st]|faire)\s(?:\S+\s){{0,3}}?{_HIT}|(?:j'ai|a|as|suis|est|"
    rf"ai)\s(?:ete\s|etee?\s)?(?:{_HIT}\s)par|(?:ai|a|suis|s'est|etait|est)\s(?:ete|fait|"
    rf"faite)\s(?:\S+\s)?{_HIT}|(?:frappee?|battue?|menacee?|agressee?|violee?|maltraitee?|"
    rf"harcelee?)s?\spar\s(?:\S+\s)?(?:{KIN}|homme|inconnu|type|mec|patron)",
    r"violences?\s(?:\S+\s)?(?:conjugal\w*|sexuel\w*|physiques?|domestiques?|familial\w*|intrafamil\w*|faites|"
    r"verbales?)|(?:victime|subis|subit|subir)\s(?:\S+\s){0,2}?(?:violences?|viol|abus|maltraitance|inceste|"
    r"coups|agression)|(?:femme|homme|enfant)s? battue?s?|feminicide",
    rf"(?:peur|terrorisee?|terreur)\s(?:\S+\s){{0,3}}?(?:de|que|qu'?)\s?(?:mon|ma|mes|il|elle)\s?(?:{KIN}|me\s|"
    rf"nous\s)|(?:veut|va|menace de|essaie de|essaye de)\s(?:me|nous|la|le|les)\s(?:tuer|frapper|violer|egorger|"
    rf"buter)|menac\w*\s(?:\S+\s){{0,2}}?(?:de mort|de me|de nous|avec|d'un|d'une|couteau|arme)|"
    rf"abus\w*\ssexuel\w*|attouchement\w*|inceste|\bviol\b|agress\w*\ssexuel\w*|coups et blessures|"
    rf"(?:{KIN})\s(?:\S+\s){{0,3}}?(?:couteau|fusil|arme)\b|(?:couteau|arme|fusil)\s(?:\S+\s){{0,3}}?(?:gorge|"
    rf"menace\w*)|harcel\w*\s(?:sexuel\w*|moral\w*|par mon)|(?:ex|mari|conjoint|compagnon|"
    rf"patron)\s(?:\S+\s){{0,2}}?harcel\w*",
)  # fmt: skip
