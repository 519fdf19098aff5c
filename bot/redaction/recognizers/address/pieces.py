"""What stands around a street and belongs to its address: dwellings, floors, quoted names, hamlets. Folded, bounded.

Each pattern reads one piece; ends.py puts pieces together until one is no piece.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.words import WAYS

_DWELLINGS = (
    r"batiments?|bat|bt|apt|appt?|appartement|logement|esc|escalier|hall|residence|resid|resi|rce|res|tour|immeubles?|imm|"
    r"foyer|villa|lotissement|lot|chambre|chb|ch|chez|c/o|cite|domaine|etage|porte|pavillon|zone|za|zi|zac|quartier|"
    r"hameau|lieu[- ]?dit|entree|ferme|moulin|chateau|mas|clos|hlm|copropriete|copro|section|ilet|ilot|peniche|bateau|"
    r"cidex|les\shauts|le\sclos|le\sbourg|bourg|village|camping|parc|maison|ehpad|manoir|chalet|bastide|longere|grange|"
    r"aile|bloc|studio|flat|unit|apartment|suite|(?:boite|bte|bal)(?=\s?(?:n°\s?)?[0-9])|emplacement|mobil-?home|caravane|gite|dependance|"
    r"ssr|usld|mapa|crous|hotel|gaec|earl|mairie|ecluse|prieure|commanderie|caserne|base|internat|campus|port|ponton|marina|presbytere|monastere|couvent|abbaye|"
    r"domaine|habitation|morne|ravine|rn|rd|route\sdepartementale|poste\srestante"
)
_NOT_A_NAME = (
    r"(?!(?:je|tu|il|elle|on|nous|vous|ils|elles|mon|ma|mes|votre|vos|notre|nos|son|sa|ses|est|sont|etait|ai|as|pour|"
    r"mais|dans|car|qui|que|donc|avec|sans|merci|svp|stp|tel|j'ai|c'est|n'est|suis|ne|pas|plus|depuis|puis|avant|ou|"
    r"quand|si|comment|mail|email|bonjour|bonsoir)(?![a-z]))"
)
_ARTICLE = r"(?:(?:de\sla|de\sl'|les?|la|l'|du|des?|d'|aux?|a\sla|a\sl')\s?)"
BIT = rf"{_NOT_A_NAME}[a-z0-9'.-]{{1,20}}"
_QUOTED = r"[\"«]\s?[^\"«»\n]{2,40}\s?[\"»]"
_ORDINAL = (
    r"(?:[0-9]{1,2}\s?(?:er|e|eme|ieme|nd|nde|o)|premier|deuxieme|second|troisieme|quatrieme|cinquieme|sixieme|"
    r"septieme|huitieme|neuvieme|dixieme|dernier)"
)
_SIDE = r"(?:\s(?:a\s)?(?:gauche|droite|dte|dr|gche|face|fond|g|d)(?![a-z]))"
_FLOOR = (
    rf"(?:(?:rdc|rez[- ]de[- ](?:chaussee|jardin))(?:\ssur\s(?:cour|jardin|rue))?|"
    rf"{_ORDINAL}\s(?:etage|etg|et)(?![a-z])\.?{_SIDE}?|{_ORDINAL}{_SIDE}|"
    rf"(?:etage|et\.)\s?[0-9]{{1,2}}{_SIDE}?|n°\s?[0-9]{{1,4}})"
)
_PIECE = (
    rf"(?:(?:{_DWELLINGS})(?:\.\s?|\s|(?=[0-9«\"]))(?:n°\s?)?(?:{_QUOTED}|{_ARTICLE}?{BIT}(?:\s{BIT}){{0,4}})|"
    rf"{_QUOTED}|{_FLOOR}|(?:loge|presbytere|conciergerie)(?=\s?,)|villa\smon\s[a-z]{{3,12}})"
)
PIECE_BEFORE = lazily(rf"(?<![a-z0-9'])(?:(?!n°){_PIECE})(?:\s?[,;\n]\s?|\s-\s|\s)$")
"""One piece that ends where the street begins: «foyer des internes, », «bateau « La Belle », »."""
MOST_PIECES = 6
_SEGMENT = rf"{_ARTICLE}?{BIT}(?:\s{BIT}){{0,4}}"
TOLD_BEFORE = lazily(
    r"(?<![a-z])(?:j'?\s?h?abit[a-z]{1,4}|habitons|emmenag[a-z]{1,4}|demenag[a-z]{1,4}|demeur[a-z]{1,4}|resid[a-z]{1,4}|"
    r"domicilie[es]{0,2}|dt|log[a-z]{1,3}|livre[rz]?|envoye[rz]|expedie[rz]|adresse[rz]?|coloc(?:ation|ataire)?|"
    r"je\svis|vit|vivons|mi\srest[ea]?|c'est)\s"
    r"(?:(?:aux?|a\sla|a\sl'|a|en|dans|sur|vers|ici|est|c'est|desormais|maintenant|toujours|:)\s?){0,3}"
    rf"(?<![a-z])(?P<place>(?!(?:l'|la|le|une?)\s?(?:une?|autre)){_SEGMENT}(?:,\s{_SEGMENT}){{0,2}}),\s$"
)
"""What a person who says where she lives names before the street: «aux Jardins d’Arcadie, 40 boulevard…»."""
AFTER_COLON = lazily(
    r"(?:(?:(?<=: )|(?<=\n)|^)(?:les?|la|l'|villa|residence|ehpad|foyer|maison|camping|mas|domaine)\s?[a-z' -]{3,40}|"
    rf"(?<=: )(?:{BIT}\s){{1,4}}?{BIT}),\s$"
)
LABEL_OF_A_NUMBER = lazily(
    r"(?<![a-z])(?:emplacement|lot|villa|appartement|appt?|apt|app|chambre|ch|logement|mobil-?home|chalet|bungalow|parcelle|"
    r"batiment|bat|immeuble|bloc|boite|bal|porte|studio|casier)\.?\s(?:n°\s?)?$"
)
"""«Emplacement 63, route des Salins»: the number is not the street's."""
EXTRA = lazily(
    r"[\s,;()-]{1,4}(?:(?:batiment|bat|bt|apt|appt?|app|appartement|logement|etage|esc|escalier|hall|porte|entree|"
    r"residence|res|tour|bp|cs|immeuble|imm|c/o|chez|code|lot|villa|boite|bte|pavillon|chambre|chb|ch|bloc|aile|studio|"
    r"hameau|quartier|lieu[- ]?dit|cite|ilot|bal|emplacement|lotissement|domaine)(?:\.\s?|\s|(?=[0-9]))(?:n°\s?)?"
    rf"(?:{_QUOTED}|{_ARTICLE}?(?!(?:est|et|que|pour|avec|mais)(?![a-z]))[a-z0-9][a-z0-9'.-]{{0,19}})"
    rf"|(?<=, )maison(?:\s{BIT}){{1,4}}|{_FLOOR}|(?<=, ){_ORDINAL}(?=\s?,)|(?<=, ){_QUOTED})"
)
"""What follows a street before its postcode, or ends it."""
_PART = (
    rf"(?:(?:{_DWELLINGS})(?:\.\s?|\s)(?:n°\s?)?"
    rf"(?:{_QUOTED}|{_ARTICLE}?{BIT}(?:\s(?:(?:de|du|des|la|les|le|et|m\.|mme|d'|l'|aux?)\s?){{0,3}}"
    rf"[a-z0-9'-]{{2,15}}){{0,3}}?)|rdc|{_ORDINAL}\setage{_SIDE}?)"
)
BEFORE = lazily(rf"(?<![a-z])(?:{_PART}[\s,;-]{{1,4}}){{1,4}}$")
PARTS_BEFORE_CODE = lazily(rf"(?<![a-z])(?:{_PART}[\s,;-]{{1,4}}){{0,3}}{_PART}(?:\s\([a-z -]{{3,20}}\))?\s?,?\s$")
LINE_BEFORE_CODE = lazily(
    r"(?:^|(?<=\n))(?!(?:contrat|dossier|ref|reference|numero|code|tel|agence|page|n|objet|adherent)(?![a-z]))"
    r"(?:[a-z'-]{2,15}\s){1,4}[0-9]{1,4}[a-z]?\s?\n\s?$"
)
"""A line that ends with a number, above a postcode and its town: the street, in whatever language."""
FLOOR_AFTER = lazily(
    rf"(?:\s?,?\s(?:{_ORDINAL}\s(?:etage|etg)(?![a-z]){_SIDE}?|{_ORDINAL}{_SIDE}|rdc(?![a-z])|"
    r"(?:bat|batiment|appt?|appartement|escalier|esc|porte)\.?\s(?:[a-z]|[0-9]{1,4}[a-z]?)(?![a-z0-9']))){1,3}"
    rf"|(?<=[0-9]e){_SIDE}"
)
"""What is told of the floor after the town."""
PLACE_BEFORE_CODE = lazily(
    rf"(?<![a-z0-9])(?:[0-9]{{1,4}}\s?(?:bis|ter|[a-d])?,?\s(?:les?|la|l')\s?"
    rf"[a-z'-]{{3,18}}(?:\s[a-z'-]{{2,18}}){{0,3}}\s$|"
    rf"(?:{_PART}|(?:bourg|village|hameau|chateau|presbytere)(?=\s?,)|(?:le|la|les|l')\s?(?:bourg|[a-z'-]{{3,18}}(?:\s(?:(?:de|du|a)\s)?[a-z'-]{{3,18}}){{0,2}}))"
    rf"(?:\s?[,\n-]\s?|,\s(?:apres|avant|pres|derriere|face|entre|au|dependance|cote)\s[a-z' -]{{3,40}},\s))$"
)
"""A place without a way, before its postcode: «Le Bourg, 24290 …», «Ferme des Aulnes, 60650 …»."""
COUNTED_BEFORE_CODE = lazily(
    r"(?<![0-9a-z.,/-])[0-9]{1,4}\s?(?:bis|ter|quater|[a-d])?,?"
    rf"(?P<name>(?:\s{_NOT_A_NAME}[a-z'-]{{2,20}}){{1,6}})\s?,?\s$"
)
"""«3 hent ar Feunteun 29410 …»: a number, a few words in whatever language, a postcode."""
LONE_PLACE = re.compile(r"(?:^|(?<=[,:\n] )|(?<=[,:\n]))(?:[a-z'-]{2,20}(?:\s|,\s(?=$))){1,3}$")
"""What stands alone in its line or after a colon, before a postcode."""
WAY_BEFORE_CODE = lazily(rf"(?<![a-z])(?<![0-9]\s)(?<![0-9],\s)(?:{WAYS})\.?(?:\s{BIT}){{1,6}},?\s$")
"""One more street or place before what stands before the postcode: «quai Sud, port du Canal, 11100 …»."""
LIVED_PLACE = lazily(
    r"(?:[a-z]{1,9}\s){0,3}?(?P<place>(?:ferme|chateau|moulin|lieu-dit|hameau|residence|res\.?|cite|tour|foyer|villa|mas|"
    r"ilet|peniche|camping|lotissement|manoir|bourg|domaine|village|ehpad|longere|grange|batiment|immeuble|chalet|servitude|"
    r"marae|vallee|tribu|motu|hotel)\s"
    rf"{_ARTICLE}?(?P<name>[a-z][a-z'-]{{2,24}}(?:\s(?:de\s|du\s|des\s|la\s|le\s|les\s){{0,2}}[a-z][a-z'-]{{2,20}}){{0,2}}))"
)
"""«… habite vers la ferme de Coat-Forn»: where a person says she lives, a dwelling with a name of its own."""
HAMLET_OF = lazily(
    r"(?<![a-z'])a\s(?P<place>(?P<name>[a-z][a-z'-]{2,20}(?:\s[a-z'-]{2,20}){0,3}),\s"
    r"(?:(?:sur\sla\s)?commune\sd(?:e\s|')|paroisse\sd(?:e\s|')|en\s(?=saint|plou|ploe|ple|lan|loc|tre))[a-z][a-z'-]{2,30})"
)
"""«À Kerguelvez, en Saint-Thégonnec», «à Pen ar Roz, commune de Plouigneau»."""
