"""What is put into or onto a body, and how a part of one that no longer serves is said to be."""

DEVICE = (
    r"pace[\s-]?makers?|peacemaker|stimulateurs?|neurostimulateurs?|defibrillateurs?|stents?|stantes?|"
    r"valves?(?:\s[a-z]+)?|"
    r"protheses?|implants?|bagues?|appareils?\s(?:dentaires?|auditifs?|respiratoires?|orthodontiques?|"
    r"pour\s(?:dormir|l'apnee|"
    r"entendre|les\s(?:dents|oreilles)))|gouttieres?|dentiers?|bridge|broches?|agrafes|attelles?|platres?|sondes?|"
    r"drains?|catheters?|"
    r"picc\s?line|port[\s-]a[\s-]cath|chambre\simplantable|sterilets?|anneau\sgastrique|ballon\sgastrique|pompe\sa\s"
    r"(?:insuline|morphine)|holter|minerve|corset|perfusions?|points?\sde\ssuture|poche(?:\sde\sstomie|"
    r"\sde\scolostomie|"
    r"\surinaire)?|stomie|canule|respirateur|coque|orthese|semelles\sorthopediques|bas\sde\scontention|"
    r"collants?\sde\scontention|couches|protections|perruque|oxygene|cannes?|bequilles?|deambulateur|"
    r"fauteuil\sroulant|"
    r"greffon|pile\sau\scoeur|pile\scardiaque|audioprothese|aerateurs?|diabolos?|yoyos"
)
"""What is put into or onto a body; alone, most of them are sold too: someone has them, or was given them."""
HARDWARE = (
    r"plaques?|vis|clous?|tiges?|ressorts?|valves?|pile|fils?|grille|appareil|pompe|capteur|tuyaux?|poche|anneau|"
    r"ballon"
)
"""The same with another life outside of hospitals: only where it was put in, or in a part of the body."""
WORN_OUT = (
    r"foutu|fichu|mort|nique|flingue|pourri|deglingue|bousille|detruit|use|ronge|attaque|atteint|touche|opere|casse|"
    r"tordu|"
    r"enflamme|gonfle|enfle|raide|ankylose|endormi|engourdi|necrose|abime|fatigue|malade|ravage|demoli|rouille|"
    r"bloque|coince|"
    r"paralyse|brise|fracture|fele|fendu|dechire|sectionne|prothese|artificiel|greffe|enleve|retire|deplace|decolle|"
    r"bouche|"
    r"perce|creve|brule|ecrase|broye|ampute|infecte"
)
"""Without their endings of gender and number."""
