"""Somebody who is meant though the sentence asks, or speaks as one does of a kind of people: «est-ce grave si ma fille
porte un appareil ?», «comment dire au site que mon fils n’entend pas ?», «curatrice d’une personne bipolaire».
"""

from bot.redaction.lazily import lazily

_A_WARD = lazily(
    r"(?<![a-z])(?:tut(?:eur|rice)|curat(?:eur|rice)|mandataire|gerante?|aidante?|delegue?e?|referente?|"
    r"famille\sd'accueil)\s(?:[a-z]+\s)?"
    r"(?:de\s|d')(?:une?\s)?(?:personne|dame|monsieur|homme|femme|jeune|enfant|adulte|majeure?|ado)\s(?:[a-z]+\s)?$"
)
"""«Curatrice d’une personne bipolaire»: one that she looks after, and no kind of people."""
_DECLARED = lazily(
    r"(?<![a-z])(?:(?:est-ce|c'est|cest|c|ce\sserait|serait-ce|ca|cela|y\sa-t-il|il\sy\sa)\s(?:(?:tres|si|bien|me|"
    r"vous)\s)?(?:(?:un|pas|des|de)\s)?"
    r"(?:grave|genant|embetant|normal|important|bloquant|possible|pose|change|gene|derange|fait|joue|probleme|souci|"
    r"interdit|risque)[a-z]{0,3}"
    r"(?:\s(?:un|des|de|quelque|qqch|rien|probleme|souci|chose|pour\s(?:vous|le\scontrat|la\smutuelle)|difference|"
    r"quoi)){0,3}\s(?:si|que|qu')"
    r"|(?:comment|ou|a\squi|faut-il|dois-je|puis-je|doit-on|peut-on|je\s(?:veux|voudrais|souhaite|dois|"
    r"peux))\s(?:(?:je|on|vous|le|la|les|l'|puis-je|dois-je|faut-il)\s?)*"
    r"(?:dire|indiquer|declarer|signaler|preciser|ecrire|noter|cocher|expliquer|faire\s(?:savoir|"
    r"comprendre))(?:\s(?:au|a|sur|dans)\s(?:le\s|la\s|l'|votre\s|vos\s)?[a-z]+){0,2}\s(?:que|qu'))"
    r"(?=\s?(?:je|j'|il|elle|mon|ma|mes|notre|nos|son|sa|le|la|maman|papa)(?![a-z]))"
)
"""«Est-ce grave si», «comment dire au site que»: what follows is told, and only what it does to a file is asked."""


def is_a_ward(clause: str) -> bool:
    """Whether a clause ends on one that somebody looks after."""
    return _A_WARD.search(clause) is not None


def without_its_question(clause: str) -> str:
    """The clause without what only asks how to tell, or what it does to tell, what comes after it."""
    return _DECLARED.sub(" ", clause) if " si " in clause or " qu" in clause else clause
