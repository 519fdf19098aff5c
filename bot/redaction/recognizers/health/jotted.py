"""Illness jotted down among nouns, as people type on a phone: «IRM hernie payé 110 rien reçu», «taxi dialyse refusé».

No verb, no article, nobody's «je»: an illness by its name is somebody's all the same where the words beside it say that
something happened or is somebody's: it was paid, refused or is for Monday; a father; «moi, svp». A question needs more,
for «cancer, garantie ?» asks of nobody.
"""

import re

from bot.redaction.dates import DAYS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.view import View
from bot.redaction.wordlist import words

_SPOKEN = words(
    """
    je j jai jsuis vous nous on il elle ils elles ca c est sont ont etes suis sommes le la les l un une ce cet cette ces
    vos votre qui que qu quoi quel quelle quels quelles comment combien pourquoi faut peut peux veux voudrais souhaite
    existe si liste info infos information informations conseils garantie garanties forfait tarif tarifs quid
    oui non conference conferences atelier webinaire reunion journee course marche collecte campagne newsletter
    association brochure article formation octobre stand salon don dons telethon
    """
)
"""Words of a sentence, or of a question about cover: what holds one is not jotted."""
WHOSE = lazily(
    r"(?<![a-z])(?:peres?|meres?|mari|femme|epouse|fils|fille|papa|maman|mamie|papy|papi|frere|soeur|voisine?|tante|oncle|"
    r"belle-mere|beau-pere|bebe|fiston|ado|moi|ma|mon|mes)(?![a-z])"
)
HAPPENED = lazily(
    r"(?<![a-z])(?:paye[es]*|recue?s?|refuse[es]*|rejete[es]*|avance[es]*|perdue?s?|operee?s?|facture[es]*|(?:pas|jamais|mal|encore|rien)\srembourse[es]*|"
    r"posee?s?|prevue?s?|programmee?s?|urgente?s?|touche|debutante?|recent[es]*|enieme|encore|voila|"
    rf"{DAYS}|hier|demain|depuis)(?![a-z])"
)
_PAID = lazily(r"(?<![a-z])(?:paye|facture|avance|recu|verse|regle)[es]*\s(?:[a-z]+\s)?[0-9]{2,5}(?![0-9])")
_OF = re.compile(r"(?<![a-z])(?:de\s|d')$")
"""«Zone de dépression», «journée d’allergie»: it says of what something else is."""
_SENTENCE_END = re.compile(r"[.!?;\n]")
_WORD = re.compile("[a-z]+")
_REACH, _NEAR, _FEWEST, _MOST = 110, 4, 3, 14


def is_jotted(view: View, start: int, end: int) -> bool:
    """Whether the illness at `[start, end)` stands in a note of somebody's, among nouns."""
    fold = view.fold
    if _OF.search(fold, max(0, start - _NEAR), start) is not None:
        return False
    low, high = max(0, start - _REACH), end + _REACH
    begins = max([low, *(match.end() for match in _SENTENCE_END.finditer(fold, low, start))])
    closing = _SENTENCE_END.search(fold, end, high)
    ends = closing.start() if closing else min(high, len(fold))
    comma = fold.find(",", end, ends)
    said = _WORD.findall(fold, begins, ends if comma < 0 else comma)
    if not _FEWEST <= len(said) <= _MOST or not _SPOKEN.isdisjoint(said):
        return False
    if sum(word in FUNCTION_WORDS for word in said) * 2 > len(said):
        return False
    if closing is not None and closing[0] == "?":
        return WHOSE.search(fold, begins, ends) is not None or _PAID.search(fold, begins, ends) is not None
    return any(sign.search(fold, begins, ends) is not None for sign in (WHOSE, HAPPENED))
