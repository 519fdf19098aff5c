"""The grammar of addresses: ways, places, parts of a building, postcodes, and what goes on with a sentence. Folded."""

import re

from bot.redaction.lazily import lazily
from bot.redaction.wordlist import words

WAYS = (
    "rue|r|avenue|ave|av|boulevard|boul|bld|blvd|bvd|bd|impasse|imp|all?ees?|all|chemin|che|chem|place|pl|quai|"
    "route|rte|square|sq|cours|"
    "passage|pass|villa|residence|res|lotissement|lot|hameau|cite|faubourg|fbg|fg|sentier|sente|esplanade|promenade|"
    "rond[- ]point|voie|avnue|av|chem|ruelle|montee|cote|traverse|clos|domaine|parc|lieu[- ]?dit|zone|zac|za|zi|"
    "chaussee|parvis|"
    "venelle|mas|promenade|quartier|galerie|rampe|carrefour|digue|levee|corniche|coursive|drailles?|raidillon|"
    "port|berges?|ruette|traboule|placette|calade|dreve|rocade|vallon|"
    # as they are mistyped
    "ru|rues|ale|alle|avenu|aveune|boulvard|boulevar|boulevart|inpasse|impase|plasse|chmin|chemain|cemin|rout|residance|"
    "lotisement|kartier|faubour|"
    # Breton, Basque, Creole, Corsican
    "hent|straed|karrer|garrenn|karrika|kalea|bidea|etorbidea|shemin|lari|strada|caminu"
)
SAID = (
    "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|"
    "trente|quarante|"
    "cinquante|soixante|cents?|mille|zero"
)
SAID_NUMBER = rf"(?:{SAID})(?:[\s-](?:et[\s-])?(?:{SAID})){{0,6}}"
NUMBERED = lazily(
    rf"(?<![0-9a-z.,])(?:n°?\s?|num(?:ero)?\s)?(?:[0-9]{{1,4}}\s?[-/]\s?)?(?:[0-9]{{1,4}}|{SAID_NUMBER})\s?(?!a\sla\splace\s)(?:bis|ter|quater|[a-f](?![a-z]))?\s?,"
    rf"?\s?(?:(?:de\sla|du|de\sl'|la|le|l')\s?(?=(?:rue|avenue|boulevard|impasse|allee|chemin|place|quai|route|residence|"
    rf"cours|square)\s))?"
    rf"(?:(?:{WAYS})\.?(?![a-z])\s|"
    rf"(?:au\s)?lieu[- ]?dit\s|mail\s(?=d(?:e|es|u)\s)|ch\.?\s(?=d(?:e|es|u)\s))"
)
SAID_CODE = lazily(
    rf"[\s,]{{1,3}}(?:(?:a|au)\s(?:[a-z-]{{2,30}}[\s,]{{1,3}})?)?(?:{SAID})(?:[\s-](?:et[\s-])?(?:{SAID})){{2,9}}(?![a-z])"
)
"""A postcode said in words, after its town or not."""
FIELD = lazily(
    r"(?:(?<=\n)|^|(?<=[,;] )|(?<=[&?|]))(?:(?:cp|code\spostal)\s?[/&+,-]?\s?(?:et\s)?(?:ville|commune)|ville|commune|"
    r"localite|town|city|street|zip|postcode|rue|voie|adresse|cp|code\spostal|"
    r"complement)\s?[:=]\s?(?P<value>[a-z0-9][^\n,;:&|]{1,60}(?:,\s?[0-9]{1,4}(?![0-9]))?)"
)
"""A form's lines, copied."""
SQUARE = lazily(
    r"place\s(?:du|de\sla|de\sl'|des|aux)\s?(?:vieux\s|vieille\s|grande?\s|petite?\s|ancienne?\s)?"
    r"(?:marches?|mairie|eglises?|gare|village|ecoles?|poste|halles?|fontaines?|chateau|monument|lavoir|foirail|foire|"
    r"champ(?:\sde\s(?:foire|mars))?|bourg|cathedrale|chapelle|abbaye|temple|liberte|republique|victoire|paix|armes|"
    r"hotel\sde\sville|commune|calvaire|croix|pont|port|moulin|puits|tilleuls|platanes|marronniers|ormeaux?|acacias|"
    r"tertre|theatre|palais|prefecture|collegiale|resistance|liberation|fusilles|morts|herbes|bles?|grains?|"
    r"boulangerie|forge|source|jardins?|bouleaux|cedre|chene|orme|olivier|oliviers)(?![a-z])"
)
"""«5 place du marché»: what a square is called after; what is counted has no article («2 places de parking»)."""
HAMLET = lazily(r"\s?[,-]\s(?:[a-z][a-z' -]{1,30}),?\s(?=(?:0[1-9]|[1-8][0-9]|9[0-8])\s?[0-9]{3}\s[a-z])")
"""A hamlet or a building's name between the street and the postcode."""
GRAND = lazily(
    r"(?<![0-9a-z.,])[0-9]{1,4}\s?(?:bis|ter|[a-f])?\s?,?\s?(?:grand'?e?[\s-]?|petite\s|haute\s|basse\s|"
    r"vieille\s|longue\s|vieux\s|ancienne\s)"
    r"(?:rue|route|place|chemin|cour|allee|avenue)(?![a-z])(?:\s(?:de|du|des|d')\s?(?:la\s|l')?[a-z-]{3,20})?"
)
ITS_TOWN = lazily(
    r"[\s,.;]{1,3}(?:(?:et\s)?(?:c'est\s)?(?:a|sur|en|ville|cp|code\spostal|commune\sde|la\sville\sc'est)(?![a-z])\s?:?\s?){0,2}"
    r"(?P<town>(?!(?:le|la|les|et|ou|je|il|au|du|de|un|une|depuis|code|numero|pour)\s)[a-z][a-z'-]{2,20}(?:\s[a-z'-]{2,20}){0,2}\s"
    r"\(?(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}(?![0-9])\)?)"
)
"""A town and its postcode, told after the street: «17 cours Tolstoï, c’est à Villeurbanne 69100»."""
OTHER_WAY = lazily(
    r"(?<![a-z])(?:l'autre|l'ancienne?|(?:et|puis|maintenant|depuis)\s(?:au\s|la\s)?|avant)\s?(?:c'est|etait)?\s?$"
)
WAY = lazily(rf"(?<![a-z])(?:{WAYS})\.?\s(?=[a-z])")
LIVING = lazily(
    r"(?<![a-z])(?:j'?\s?h?abit(?:e|ais|er|ez|es|ai)|(?:(?<=^)|(?<=\n)|(?<=qui\s)|(?<=mi\s)|(?<=moi\s))habite(?:nt)?|nous\shabitons|"
    r"on\s(?:h?abite|vit|loge|reside)|(?:il|elle|fils|fille|mere|pere|soeur|frere)\s(?:y\s)?habite|j[e']?\s?(?:vis|reside|demeure|loge|creche)|"
    r"nous\s(?:vivons|residons|logeons)|residons|domicilie(?:e|s|es)?|demeur(?:ant|ait|e)|residant|(?:son|mon|notre)\sdomicile|dt|"
    r"m[io]\s(?:rest|abit)[ea]?|te\srest[ea]?|en\sson\svivant|"
    r"mon\sadresse(?:\spostale)?|notre\sadresse|nouvelle\s(?:adresse|residence|maison)|adresse(?:\spostale)?\s?:|domicile\s?:|"
    r"adresse\sc'?est|d'?adre?ss?e\sc'?|residence\s:|"
    r"(?:livre[rz]?|envoye[rz]|expedie[rz]|ecri(?:vez|re))(?:[\s-][a-z'-]{1,9}){0,3}?\s(?=(?:a|au|aux|chez)\s)|coloc(?:ation)?\sau|"
    r"emmenage(?:e?s?|r|ons|z)(?:\s(?:au|a|dans))?|demenage(?:e?s?|r|ons|z)(?:\s(?:au|a|dans|pour|vers|depuis|en|la|le))?|"
    r"je\ssuis\sdomicilie(?:e)?)(?![a-z])"
)
POSTCODE = lazily(
    r"[\s,;.()/-]{0,4}(?:f-?|code\spostal\s:?\s?|cp\s:?\s?)?(?P<code>(?:0[1-9]|[1-8][0-9]|"
    r"9[0-8])\s?[0-9]{3})(?![0-9])"
)
BOX = lazily(
    r"(?<![a-z0-9])(?:(?:bp|cs|tsa|cidex|pk)\s?[0-9]{1,5}(?:[.,][0-9])?(?:\s?,?\s?cote\s(?:mer|montagne))?|poste\srestante)"
    r"[\s,-]{1,3}(?:[a-z][a-z' -]{2,24}[\s,-]{1,3})?[0-9]{2}\s?[0-9]{3}(?![0-9])"
)
"""A post-office box, a stone on an island's road, no box at all; and its postcode."""
CODED = lazily(r"(?<![0-9a-z.,/-])(?P<code>(?:0[1-9]|[1-8][0-9]|9[0-8])\s?[0-9]{3})(?=\s[a-z])")
PARTICLES = words("de du des d la le les l a au aux en sur sous saint sainte st ste et lez les bis cedex cdx pres")
STOP = words(
    """
    je tu il elle on nous vous ils elles mon ma mes ton ta votre vos notre nos merci svp stp depuis est sont pour mais
    ou dans car qui que quoi donc avec sans tel telephone mail email mobile portable bonjour cordialement ne n j c s m
    t y ai a-t cela ca ce cette c'est j'ai j'habite puis apres avant comment pourquoi quand si voici voila peux peut
    puis-je pouvez veux voudrais pas plus code nom prenom adresse numero habite demenage et-vous chez par vers jusqu'a
    """
)
GATE = words(WAYS.replace("|", " ")) | words(
    "bp cs tsa cidex pk poste hlm copropriete section ilet ilot peniche rn rd entree alee alees allee allees"
    " lieu dit lieudit rond habite habitons habitais vis reside demeure demeurant residant domicilie"
    " emmenage emmenager ehpad foyer chambre appart tour pavillon ch bourg"
    " ferme moulin chateau maison camping appartement batiment bat rdc etage"
    " demenage "
    "demenagee demenager domiciliee domicilies adresse domicile loge vivons vis vit residons demeurait demeure dt"
    " jabite jabitais jabiter abite rest coloc adrese adresse livrez livrer envoyez vivant chez villa grange longere"
)
LIVING_WORDS = words(
    "adresse adrese dadresse dadrese domicile dt rest vivant livrez livrer livre envoyez envoyer expediez expedier "
    "ecrivez ecrire coloc colocation residence maison vis vit vivons loge logeons"
)
LIVING_STEMS = ("habit", "abit", "jabit", "resid", "demeur", "domicili", "emmenag", "demenag", "crech")
"""Without one of these nobody says where she lives."""
SAID_WORDS = words(SAID.replace("s?", "").replace("|", " "))
UNNAMED = words("residence res villa lotissement lot cite quartier domaine parc zone clos mas port hameau")
"""What people live in without its having a name: «une résidence sécurisée»."""
COUNTED = words("r mail che zone lot parc mas cours place villa passage route res cite quartier galerie voie pass")
SURELY = re.compile(r"[,.]|bis|ter|quater|[2-9][0-9]|[0-9]{3}")
STREET = lazily(
    r"(?<![a-z])(?:rue|avenue|boulevard|impasse|allee|chemin|quai|route|square|sentier|ruelle|faubourg|cours)\s$"
)
LIVES_NEAR = 60
OFFICE_BEFORE = lazily(
    r"(?<![a-z])(?:votre|vos|l'|la|le|les|une?|des|cette|cet|ce)\s?(?:agences?|sieges?|bureaux?|cabinet|pharmacie|opticiens?|"
    r"centre|magasin|boutique|antenne|accueil|locaux|guichet|permanence|clinique|hopital|laboratoire|dentiste|"
    r"mutuelle|caisse|cpam)\s(?:[a-z]{3,12}\s)?(?:du|de\sla|de\sl'|au|a\sla|a|,|est)?\s?"
    r"(?:[0-9]{1,4}\s(?:bis\s|ter\s)?)?$"
)
OFFICE_AFTER = lazily(
    r"\s?,?\s(?:c'est|est-ce|est\sce|est)\s(?:bien\s)?(?:la\s|l')?"
    r"(?:votre|vos|agence|adresse\sd[eu]\s(?:votre|siege))"
)
"""An institution's own address is nobody's."""
INSTITUTIONS = words(
    "agence siege cabinet pharmacie opticien opticienne optique centre magasin boutique clinique hopital laboratoire"
    " labo dentiste mutuelle caisse cpam mairie prefecture ecole lycee college universite tribunal notaire"
)
"""What stands at an address of its own."""
BESIDE = lazily(
    r"(?<![a-z])(?:face|pres|derriere|devant|cote|apres|avant)\s(?:(?:a|au|du|de)\s)?(?:la\s|le\s|l')?[a-z]{3,20}"
)
"""«Derrière la mairie»: what a place is beside."""
WRITTEN_TO = words(
    "mutuelle caisse cpam service siege ecrire envoyer adresser renvoyer poster expedier endroit votre vos"
)
"""Who has a box of a firm, or what is sent to it."""
REVERSED = lazily(r"(?<![0-9])[0-9]{2}\s?[0-9]{3}\s[a-z][a-z' -]{1,30}?\s?[,\n-]\s?(?:au\s)?$")
"""A postcode and town before the street."""
DISTRICT = re.compile(r"(?:e|er|eme|ieme)(?![a-z])")
IN_DISTRICT = lazily(
    r"\s?,?\sdans\sle\s(?:[0-9]{1,2}\s?(?:e|er|eme|ieme)|premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|"
    r"huitieme|neuvieme|dixieme|[a-z-]+ieme)(?:\sarrondissement)?(?![a-z])"
)
"""«À Lyon, dans le premier»."""
RIVERS = words(
    "mer bois eaux bains mines roses champs vignes forges monts prairie riviere plage foret chateau bourg lac "
    "pins tour eglise"
)
WAY_WORDS = words("rue avenue boulevard impasse allee chemin place quai route residence villa lotissement hameau")
BEFORE_TOWN = re.compile(r"\s?,?\s?(?:a\s|en\s|,\s(?:a\s)?|-\s|\s)")
END_OF_LINE = re.compile(r"[^\n]{0,30}\n\s{0,3}")
ENDS_WITH_PARTICLE = re.compile(r".*[\s'](?:de|du|des|d|la|le|les|l|a|au|aux|en|sur|sous|et)$")
BEGINS = lazily(
    r"(?:\s|[:,=-]|est\s|c'est\s|desormais|maintenant|actuellement|toujours|au\s|aux\s|a\s|dans\s|sur\s|le\s|"
    r"la\s|les\s|l'|chez\s|en\s|suivante?|"
    r"nouvelle|voici|devient|bien|que\s|postale){0,12}"
)
CODE_AFTER = lazily(r"[^.!?\n0-9]{0,90}?(?<![0-9])(?P<code>[0-9]{5})(?![0-9])(?=\s?,?\s?[a-z(])")
BEFORE_NOUN = words(
    "deux trois quatre cinq six sept neuf dix grand grande grands grandes petit petite petits vieux vieille haut haute"
    " bas basse beau belle bon bonne premier"
)
TAIL_SOON = lazily(r"(?:\s[a-z]{2,12})?(?:\s?,\s|\s|\n|\s?-\s)(?:[0-9]{5}(?![0-9])|bat|app)|\s{0,2}\Z|\s?\n")
"""A postcode, a building or the line's end right after: the words before belong to the street's name."""
MOST_TOKENS = 9
TO_THE_CODE = lazily(
    r"(?P<between>[^.!?\n0-9]{0,4}[^!?\n]{0,60}?)(?<![0-9a-z])(?P<code>(?:0[1-9]|[1-8][0-9]|"
    r"9[0-8])[0-9]{3})(?=\s?[\s|,/-]\s?[a-z(]|\s*$)"
)
"""Whatever stands between a street and its postcode."""
CODE_LAST = lazily(
    r"(?P<town>[a-z][a-z'-]{2,24}(?:[\s-][a-z'-]{2,20}){0,3}?)\s\(?(?P<code>(?:0[1-9]|[1-8][0-9]|"
    r"9[0-8])[0-9]{3})\)?(?![0-9])"
)
"""A town before its postcode."""
NUMBER_LAST = lazily(
    r"(?<![a-z])(?:rue|avenue|boulevard|impasse|allee|chemin|place|quai|route)(?:\s[a-z'-]{1,20}){1,5}?"
    r"(?:(?:\s?,?\s(?:au\s)?n(?:°|o\.?|umero)\s?|\s?,\sau\s)[0-9]{1,4}(?![0-9hH]|\s?(?:ans|euros))"
    r"|\s[0-9]{1,3}(?=\s?[.,]\s[a-z-]{3,20}\s[0-9]{5}(?![0-9])))"
)
"""«Rue du Port n° 6», «rue du Parc 8. Épinal 88000»."""
SAID_PLACE = lazily(
    r"(?<![a-z])lieu[- ]?dit\s:?\s?[\"«]?\s?(?:les?\s|la\s|l'|(?=(?P<bare>[a-z]{2,20})))"
    r"(?!(?:sans|avec|est|pas|c'est|ou|je|qui|n'est|comme|dans|ds|mais|pour|et|que|il|on|votre|vos|mon)(?![a-z]))(?:"
    r"[a-z'-]{2,20}(?:\s(?!(?:est|et|je|il|on|a|au|sur|en|mais|pour|qui|ne|n'est)\s)[a-z'-]{2,20}){1,3}?"
    r"(?=\s?[\"»]?\s?(?:$|[.,;!?)\n])|\s(?:aux?|a|sur|en|pres|commune|[0-9]{5})(?![a-z]))|"
    r"[a-z'-]{3,20}(?:\s(?:de|du|des|la|le|ar|ty|an|"
    r"aux?)\s[a-z'-]{3,20}){0,2})[\"»]?(?:(?:\sa\s|\s?,\s)(?!(?:je|j'|il|on|et|mais|merci|svp)(?![a-z]))[a-z'-]{3,20})?"
)
ARTICLE = re.compile(r"(?<![A-Za-z])(?:Le|La|Les|L')\s?$")
LOOSE_START = lazily(
    r"(?:chez\smoi\s?,?\s(?:au\s)?|j'?habite\s(?:toujours\s)?|(?:noter|juste|dt)\s|"
    r"(?:le|la|l')\s?(?:cheque|carte|courrier|lettre|colis|echeancier)\sa\s)(?=\S)"
)
"""What brings an address and is none of it."""
LOOSE_END = lazily(r"(?:\s(?:et|ou|au|mtn|mais|ms)|\sle\s[0-9]{1,2}(?:\s[a-z]{3,9})?|,)$")
