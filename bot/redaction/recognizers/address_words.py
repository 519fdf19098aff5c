"""The grammar of addresses: ways, places, parts of a building, postcodes, and what goes on with a sentence. Folded."""

import re

from bot.redaction.wordlist import words

_WAYS = (
    "rue|r|avenue|ave|av|boulevard|boul|bld|blvd|bvd|bd|impasse|imp|all?ees?|all|chemin|che|chem|place|pl|quai|"
    "route|rte|square|sq|cours|"
    "passage|pass|villa|residence|res|lotissement|lot|hameau|cite|faubourg|fbg|fg|sentier|sente|esplanade|promenade|"
    "rond[- ]point|voie|avnue|av|chem|ruelle|montee|cote|traverse|clos|domaine|parc|lieu[- ]?dit|zone|zac|za|zi|"
    "chaussee|parvis|"
    "venelle|mas|promenade|quartier|galerie|rampe|carrefour|digue|levee|corniche"
)
_SAID = (
    "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|"
    "trente|quarante|"
    "cinquante|soixante|cents?|mille|zero"
)
_SAID_NUMBER = rf"(?:{_SAID})(?:[\s-](?:et[\s-])?(?:{_SAID})){{0,6}}"
NUMBERED = re.compile(
    rf"(?<![0-9a-z.,])(?:n°?\s?|num(?:ero)?\s)?(?:[0-9]{{1,4}}\s?[-/]\s?)?(?:[0-9]{{1,4}}|{_SAID_NUMBER})\s?(?:bis|ter|quater|[a-f])?\s?,"
    rf"?\s?(?:(?:de\sla|du|de\sl')\s?(?=(?:rue|avenue|boulevard|impasse|allee|chemin|place|quai|route|residence|"
    rf"cours|square)\s))?"
    rf"(?:(?:{_WAYS})\.?(?![a-z])\s|"
    rf"(?:au\s)?lieu[- ]?dit\s|mail\s(?=d(?:e|es|u)\s)|ch\.?\s(?=d(?:e|es|u)\s))"
)
SAID_CODE = re.compile(
    rf"[\s,]{{1,3}}(?:(?:a|au)\s[a-z-]{{2,30}}[\s,]{{1,3}})?(?:{_SAID})(?:[\s-](?:{_SAID})){{2,9}}(?![a-z])"
)
"""A postcode said in words, after its town or not."""
ABROAD = re.compile(
    rf"(?<![a-z])(?:{_WAYS}|[a-z]+(?:straat|laan|strasse|weg|"
    rf"steenweg))\.?(?:\s[a-z'-]{{2,20}}){{0,4}}\s[0-9]{{1,4}}[a-z]?"
    r"(?:\s?(?:bte|boite|/)\s?[0-9a-z]{1,4})?\s?[,\n-]\s?(?:(?:b|ch|l|be|lu)-?\s?)?[1-9][0-9]{3}(?=\s[a-z])"
)
"""Belgium, Switzerland, Luxembourg: the number after the street, a postcode of four digits."""
FIELD = re.compile(
    r"(?:(?<=\n)|^|(?<=[,;] ))(?:ville|commune|localite|town|city|rue|voie|adresse|cp|code\spostal|"
    r"complement)\s?[:=]\s?(?P<value>[^\n,;:]{2,60})"
)
"""A form's lines, copied."""
HAMLET = re.compile(r"\s?[,-]\s(?:[a-z][a-z' -]{1,30}),?\s(?=(?:0[1-9]|[1-8][0-9]|9[0-8])\s?[0-9]{3}\s[a-z])")
"""A hamlet or a building's name between the street and the postcode."""
GRAND = re.compile(
    r"(?<![0-9a-z.,])[0-9]{1,4}\s?(?:bis|ter|[a-f])?\s?,?\s?(?:grand'?e?[\s-]?|petite\s|haute\s|basse\s|"
    r"vieille\s|longue\s|vieux\s|ancienne\s)"
    r"(?:rue|route|place|chemin|cour|allee|avenue)(?![a-z])(?:\s(?:de|du|des|d')\s?(?:la\s|l')?[a-z-]{3,20})?"
)
WAY = re.compile(rf"(?<![a-z])(?:{_WAYS})\.?\s(?=[a-z])")
LIVING = re.compile(
    r"(?<![a-z])(?:j'?\s?habit(?:e|ais)|(?:(?<=^)|(?<=\n)|(?<=qui\s))habite(?:nt)?|nous\shabitons|on\shabite|"
    r"(?:il|elle)\shabite|je\s(?:vis|reside|demeure|"
    r"loge)|domicilie(?:e|s|es)?|demeurant|residant|"
    r"mon\sadresse(?:\spostale)?|notre\sadresse|nouvelle\sadresse|adresse(?:\spostale)?\s?:|domicile\s?:|"
    r"emmenagee?s?(?:\s(?:au|a|dans))?|demenagee?s?(?:\s(?:au|a|dans|pour|vers|depuis|en|la|le))?|"
    r"je\ssuis\sdomicilie(?:e)?)(?![a-z])"
)
POSTCODE = re.compile(
    r"[\s,;.()/-]{0,4}(?:f-?|code\spostal\s:?\s?|cp\s:?\s?)?(?P<code>(?:0[1-9]|[1-8][0-9]|"
    r"9[0-8])\s?[0-9]{3})(?![0-9])"
)
BOX = re.compile(
    r"(?<![a-z0-9])(?:(?:bp|cs|tsa|cidex|pk)\s?[0-9]{1,5}(?:[.,][0-9])?(?:\s?,?\s?cote\s(?:mer|montagne))?|poste\srestante)"
    r"[\s,-]{1,3}(?:[a-z][a-z' -]{2,24}[\s,-]{1,3})?[0-9]{2}\s?[0-9]{3}(?![0-9])"
)
"""A post-office box, a stone on an island's road, no box at all; and its postcode."""
EXTRA = re.compile(
    r"[\s,;()-]{1,4}(?:(?:batiment|bat|apt|appt?|appartement|etage|esc|escalier|hall|porte|entree|residence|res|"
    r"tour|bp|cs|immeuble|imm|"
    r"chez|code|lot|villa|boite|bte|pavillon|chambre|chb)\.?\s?(?:n°\s?)?[a-z0-9]{1,15}|rdc|n°\s?[0-9]{1,4}|"
    r"[0-9]{1,2}(?:er|e|eme|nd|nde)\s(?:etage|etg|et|gauche|droite|dr|g|d)(?![a-z])\.?(?:\s(?:gauche|droite|dte|"
    r"g|d)(?![a-z]))?)"
)
_PART = (
    r"(?:(?:batiment|bat|apt|appt?|appartement|esc|escalier|hall|residence|res|tour|immeuble|imm|foyer|villa|"
    r"lotissement|lot|"
    r"chambre|chb|ch|chez|cite|domaine|etage|porte|pavillon|zone|za|zi|zac|quartier|hameau|lieu[- ]?dit|entree|ferme|"
    r"moulin|chateau|mas|"
    r"clos|hlm|copropriete|copro|immeubles|section|ilet|ilot|peniche|"
    r"rn|rd|route\sdepartementale|cidex|poste\srestante|"
    r"les\shauts|le\sclos|le\sbourg|bourg|camping|parc|maison|ehpad|manoir|chalet|bastide)(?:\.\s?|\s)"
    r"(?:n°\s?)?(?:(?:les?|la|du|des?|de\sla|l'|d')\s?)?[a-z0-9'.-]{1,18}(?:\s(?:(?:de|du|des|la|les|le|et|m\.|"
    r"mme|d'|l')\s?){0,3}"
    r"[a-z0-9'-]{2,15}){0,3}?|rdc|[0-9]{1,2}(?:er|e|eme|nd|nde)\setage(?:\s(?:gauche|droite))?)"
)
BEFORE = re.compile(rf"(?<![a-z])(?:{_PART}[\s,;-]{{1,4}}){{1,4}}$")
AFTER_COLON = re.compile(
    r"(?<=: )(?:les?|la|l'|villa|residence|ehpad|foyer|maison|camping|mas|domaine)\s?[a-z' -]{3,40},\s$"
)
CODED = re.compile(r"(?<![0-9a-z.,/-])(?P<code>(?:0[1-9]|[1-8][0-9]|9[0-8])\s?[0-9]{3})(?=\s[a-z])")
PARTS_BEFORE_CODE = re.compile(rf"(?<![a-z])(?:{_PART}[\s,;-]{{1,4}}){{0,3}}{_PART}\s?,?\s$")
PLACE_BEFORE_CODE = re.compile(
    rf"(?<![a-z0-9])(?:[0-9]{{1,4}}\s?(?:bis|ter|[a-d])?,?\s(?:les?|la|l')\s?"
    rf"[a-z'-]{{3,18}}(?:\s[a-z'-]{{2,18}}){{0,3}}\s$|"
    rf"(?:{_PART}|(?:le|la|les|l')\s?(?:bourg|[a-z'-]{{3,18}}(?:\s[a-z'-]{{3,18}}){{0,2}}))\s?[,\n-]\s?)$"
)
"""A place without a way, before its postcode: «Le Bourg, 24290 …», «Ferme des Aulnes, 60650 …»."""
PARTICLES = words("de du des d la le les l a au aux en sur sous saint sainte st ste et lez les bis cedex cdx pres")
STOP = words(
    """
    je tu il elle on nous vous ils elles mon ma mes ton ta votre vos notre nos merci svp stp depuis est sont pour mais
    ou dans car qui que quoi donc avec sans tel telephone mail email mobile portable bonjour cordialement ne n j c s m
    t y ai a-t cela ca ce cette c'est j'ai j'habite puis apres avant comment pourquoi quand si voici voila peux peut
    puis-je pouvez veux voudrais pas plus code nom prenom adresse numero habite demenage et-vous chez par vers jusqu'a
    """
)
GATE = words(_WAYS.replace("|", " ")) | words(
    "bp cs tsa cidex pk poste hlm copropriete section ilet ilot peniche rn rd entree alee alees allee allees"
    " lieu dit lieudit rond habite habitons habitais vis reside demeure demeurant residant domicilie"
    " emmenage emmenager ehpad foyer chambre appart tour pavillon ch bourg"
    " ferme moulin chateau maison camping appartement batiment bat rdc etage"
    " demenage "
    "demenagee demenager domiciliee domicilies adresse domicile loge"
)
SAID_WORDS = words(_SAID.replace("s?", "").replace("|", " "))
COUNTED = words("r mail che zone lot parc mas cours place villa passage route res cite quartier galerie voie pass")
SURELY = re.compile(r"[,.]|bis|ter|quater|[2-9][0-9]|[0-9]{3}")
STREET = re.compile(
    r"(?<![a-z])(?:rue|avenue|boulevard|impasse|allee|chemin|quai|route|square|sentier|ruelle|faubourg|cours)\s$"
)
LIVES_NEAR = 60
OFFICE_BEFORE = re.compile(
    r"(?<![a-z])(?:votre|vos|l'|la|le|les|une?|des|cette|cet|ce)\s?(?:agences?|sieges?|bureaux?|cabinet|pharmacie|opticiens?|"
    r"centre|magasin|boutique|antenne|accueil|locaux|guichet|permanence|clinique|hopital|laboratoire|dentiste|"
    r"mutuelle|caisse|cpam)\s(?:[a-z]{3,12}\s)?(?:du|de\sla|de\sl'|au|a\sla|a|,|est)?\s?$"
)
OFFICE_AFTER = re.compile(
    r"\s?,?\s(?:c'est|est-ce|est\sce|est)\s(?:bien\s)?(?:la\s|l')?"
    r"(?:votre|vos|agence|adresse\sd[eu]\s(?:votre|siege))"
)
"""An institution's own address is nobody's."""
REVERSED = re.compile(r"(?<![0-9])[0-9]{2}\s?[0-9]{3}\s[a-z][a-z' -]{1,30}?\s?[,\n-]\s?(?:au\s)?$")
"""A postcode and town before the street."""
DISTRICT = re.compile(r"(?:e|er|eme|ieme)(?![a-z])")
IN_DISTRICT = re.compile(
    r"\s?,?\sdans\sle\s(?:[0-9]{1,2}\s?(?:e|er|eme|ieme)|premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|"
    r"huitieme|neuvieme|dixieme|[a-z]+ieme)(?:\sarrondissement)?(?![a-z])"
)
"""«À Lyon, dans le premier»."""
RIVERS = words(
    "mer bois eaux bains mines roses champs vignes forges monts prairie riviere plage foret chateau bourg lac "
    "pins tour eglise"
)
WAY_WORDS = words("rue avenue boulevard impasse allee chemin place quai route residence villa lotissement hameau")
BEFORE_TOWN = re.compile(r"\s?,?\s?(?:a\s|,\s|-\s|\s)")
END_OF_LINE = re.compile(r"[^\n]{0,30}\n\s{0,3}")
ENDS_WITH_PARTICLE = re.compile(r".*[\s'](?:de|du|des|d|la|le|les|l|a|au|aux|en|sur|sous|et)$")
BEGINS = re.compile(
    r"(?:\s|[:,=-]|est\s|c'est\s|desormais|maintenant|actuellement|toujours|au\s|aux\s|a\s|dans\s|sur\s|le\s|"
    r"la\s|les\s|l'|chez\s|en\s|suivante?|"
    r"nouvelle|voici|devient|bien|que\s|postale){0,12}"
)
CODE_AFTER = re.compile(r"[^.!?\n0-9]{0,60}?(?<![0-9])(?P<code>[0-9]{5})(?![0-9])(?=\s?,?\s?[a-z(])")
BEFORE_NOUN = words(
    "deux trois quatre cinq six sept neuf dix grand grande grands grandes petit petite petits vieux vieille haut haute"
    " bas basse beau belle bon bonne premier"
)
TAIL_SOON = re.compile(r"(?:\s[a-z]{2,12})?(?:\s?,\s|\s|\n|\s?-\s)(?:[0-9]{5}(?![0-9])|bat|app)|\s{0,2}\Z|\s?\n")
"""A postcode, a building or the line's end right after: the words before belong to the street's name."""
MOST_TOKENS = 9
TO_THE_CODE = re.compile(
    r"(?P<between>[^.!?\n0-9]{0,4}[^!?\n]{0,60}?)(?<![0-9a-z])(?P<code>(?:0[1-9]|[1-8][0-9]|"
    r"9[0-8])[0-9]{3})(?=\s?[\s|,/-]\s?[a-z(]|\s*$)"
)
"""Whatever stands between a street and its postcode."""
CODE_LAST = re.compile(
    r"(?P<town>[a-z][a-z'-]{2,24}(?:[\s-][a-z'-]{2,20}){0,3}?)\s\(?(?P<code>(?:0[1-9]|[1-8][0-9]|"
    r"9[0-8])[0-9]{3})\)?(?![0-9])"
)
"""A town before its postcode."""
NUMBER_LAST = re.compile(
    r"(?<![a-z])(?:rue|avenue|boulevard|impasse|allee|chemin|place|quai|route)(?:\s[a-z'-]{1,20}){1,5}?"
    r"(?:\s?,?\s(?:au\s)?n(?:°|o\.?|umero)\s?|\s?,\sau\s)[0-9]{1,4}(?![0-9hH]|\s?(?:ans|euros))"
)
"""«Rue du Port n° 6»."""
SAID_PLACE = re.compile(
    r"(?<![a-z])lieu[- ]?dit\s:?\s?[\"«]?\s?(?:les?\s|la\s|l')?[a-z'-]{3,20}(?:\s(?:de|du|des|la|le|ar|ty|an|"
    r"aux?)\s[a-z'-]{3,20}){0,2}[\"»]?(?:(?:\sa\s|\s?,\s)(?!(?:je|j'|il|on|et|mais|merci|svp)(?![a-z]))[a-z'-]{3,20})?"
)
FOREIGN = re.compile(
    r"(?<![a-z0-9])(?:[a-z-]{3,25}(?:strasse|straat|laan|gasse|platz|weg|"
    r"allee)\s[0-9]{1,4}[a-z]?(?:\s?,\s?(?:[a-z]{1,2}-)?[0-9]{4,5}\s[a-z'-]{3,20})?"
    r"|[0-9]{1,5}[a-z]?\s(?:[a-z'-]{2,15}\s){1,3}(?:street|road|lane|drive|terrace|gardens|"
    r"crescent)(?:\s?,\s?[a-z]{3,20})?"
    r"(?:\s[a-z]{1,2}[0-9]{1,2}[a-z]?\s?[0-9][a-z]{2})?"
    r"|(?:calle|via|rua|plaza|avenida|piazza|corso|"
    r"carrer)\s(?:[a-z'-]{2,15}\s){0,3}[a-z'-]{2,15},?\s[0-9]{1,4}(?:\s?,\s?[0-9]{4,5}(?:-[0-9]{3})?\s[a-z'-]{3,20})?)"
    r"(?![a-z0-9])"
)
FOREIGN_WORDS = words("street road lane drive terrace gardens crescent calle via rua plaza avenida piazza corso carrer")
FOREIGN_ENDS = ("strasse", "straat", "laan", "gasse", "platz")
LONE_PLACE = re.compile(r"(?:^|(?<=[,:\n] )|(?<=[,:\n]))(?:[a-z'-]{2,20}(?:\s|,\s(?=$))){1,3}$")
"""What stands alone in its line or after a colon, before a postcode."""
ARTICLE = re.compile(r"(?<![A-Za-z])(?:Le|La|Les|L')\s?$")
