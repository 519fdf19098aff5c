"""Who a fact of health is of, in words: family and those one answers for, and what says whose they are. Folded."""

from bot.redaction.things import ALSO, THING
from bot.redaction.view import SENTINEL

MY = r"(?:mon|ma|mes|mn|notre|nos|son|sa|ses|leurs?)"
"""Whose: hers or a third person’s, never ours («vos», «votre»)."""
KIN = (
    "mari|femme|epou(?:x|se)|conjointe?|compagn(?:on|e)|peres?|meres?|papa|maman|parents?|fils|filles?|freres?|"
    "soeurs?|bebe|enfants?|aine|ainee|aines?|cadet|cadette?|jumeaux|jumelles|petit|petite|gamin|gamine|gosse|"
    "grand[- ]?(?:pere|mere)|mamie|papy|mamy|papi|oncle|tante|cousine?|neveu|niece|beau[- ](?:pere|fils|frere)|"
    "belle[- ](?:mere|fille|soeur)|tonton|tata|tatie|parrain|marraine|ado|daronn?e?|momon|petit[- ]fils|"
    "petite[- ]fille|salariee?|protegee?|"
    "pepe|pepere|memere|reum|reup|frangine?|loulou(?:te)?|nounou|cherie?|mamou|papou|papounet|"
    "defunte?|employee?|patronn?e?|apprentie?|locataire|dame|residente?|usagere?|ami|amie|copine?|copain|voisine?|collegue|"
    "collaborateur|collaboratrice|ouvriere?|stagiaire|interimaire|pupille|eleve"
)
IN_LAW = "gendre|bru|fiston|homme"
"""Family that is told of by some frames only: «homme» is anybody’s word."""
CALLED = "papa|maman|mamie|papy|papi"
BY_A_NAME = rf"m(?:me|lle|r|onsieur|adame)?\.?\s{SENTINEL}"
HERS = rf"(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?)\s(?:{KIN}|{IN_LAW})|{CALLED}|{BY_A_NAME}"
"""Somebody whom one does not only meet: one’s own, as one calls them, or named with a title."""
ONE_OF_OURS = rf"(?:l')?une?\s(?:de|d'entre|parmi)\s(?:nos|mes|ses|leurs)\s(?!(?:{THING}|{ALSO})(?![a-z]))[a-z]{{4,16}}"
"""«Un de nos ouvriers», «l’une de mes filles»: one that is meant, whatever he is called."""
KINSHIP = (
    rf"(?:(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?|le|la|un|une|petit|petite)\s(?:{KIN})|(?:mon|ma|mn|notre|le|la)\s(?:"
    r"moitie|puce|bonhomme|gendre|bru|fiston|coloc|mec|meuf|garcon|ptite?|loulou|marmay|nourrice)|(?:mon|ma)\s(?:homme|"
    rf"grande?)|{ONE_OF_OURS}|bb|toute\sla\s(?:maison|famille))"
)
"""Somebody of hers, who may be told of: «ma fille», «le coloc», «toute la famille»."""
