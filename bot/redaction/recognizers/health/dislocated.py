"""A thing that is named after what is said of it: «elle ne marche plus la page», «elle est sourde votre IA», «il dort
plus mon ordi».

The pronoun stands before what is told, the thing right after it, of its gender; nobody is named before. What is only
heard or seen is an object («il n’entend plus le téléphone»), unless the thing itself hears or sees.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.things import ALSO_F, ALSO_M, FEMININE, MASCULINE, names_somebody
from bot.redaction.view import View
from bot.redaction.wordlist import words

_MORE_F = (
    r"ias?(?![a-z])|intelligence\sartificielle|puces?|piles?|roues?|roulettes?|bornes?|icones?|musiques?|traductions?|bases?\sde\sdonnees|"
    r"voix\s(?:de\ssynthese|automatique|robotique)|videos?|barres?|bannieres?|lumieres?|montres?|lampes?|synthese\svocale|commande\svocale|"
    r"assistante|telecommandes?|consoles?|machines?|cafetieres?|enceintes?|antennes?|sonneries?|etapes?|procedures?|recherche"
)
_MORE_M = (
    r"bandeaux?|cookies?|sablier|chronometre|compteurs?|ascenseur|assistants?|correcteurs?|gps|haut-parleurs?|repondeurs?|distributeurs?|"
    r"visio|tchat|chat(?=\s(?:en\sligne|du\ssite|aubin)|$)|machin|truc|bidule|calendriers?|panneaux?|volets?|processeurs?|ventilateurs?|traducteurs?|"
    r"terminal|terminaux|guichet|automates?|capteur\sd'empreinte|serveurs?\svocaux"
)
_SHE, _HE = f"{FEMININE}|{ALSO_F}|{_MORE_F}", f"{MASCULINE}|{ALSO_M}|{_MORE_M}"
_PERCEIVES = (
    r"lecteurs?|robots?|bots?|chatbots?|serveurs?|assistants?|assistantes?|ias?(?![a-z])|micros?|scanners?|bornes?|logiciels?|systemes?|"
    r"webcams?|cameras?|traducteurs?|correcteurs?"
)
_TAKES_AN_OBJECT = words("entend entends voit voient vois reconnait reconnaissent sent mange mangent supporte")
_PRONOUN = lazily(
    r"(?<![a-z-])(?P<who>ils?|elles?)\s(?:(?:ne|n'|me|m'|se|s'|nous|y|en)\s?){0,2}"
    r"(?:(?:est|sont|etait|a|ont|fait|font|devient|serait|reste|semble|souffre|tombe)\s)?"
    r"(?:(?:pas|plus|tout|toute|toujours|encore|deja|completement|carrement|vraiment|trop|tres|un\speu|devenue?|tombee?|ete|une?|en|sous|"
    r"dans\s(?:le|la)|de|d'|la|le|les|des|du)\s?){0,4}$"
)
_OBJECT = r"(?:mon|ma|mes|nos|vos|des)\s[a-z]{3,12}(?:\sde\spasse)?"
_ADVERB = r"plus|pas|rien|bien|mal|du\stout|tout\sle\stemps|encore|toujours|souvent|jamais|debout|ou\squoi"
_DETERMINER = r"(?:la|le|les|l'|votre|vos|mon|ma|mes|ce|cet|cette|ces|notre|nos)\s?"
_SOME = r"(?:(?:vieil|vieux|vieille|nouve(?:au|l|lle)|foutue?|fichue?|satanee?|sacree?|petite?|pauvre)\s)?"
_NO_VERB = (
    r"(?![a-z])(?!(?:\s(?!qui)[a-z'-]+){0,5}?\s"
    r"(?:est|sont|a(?!\s(?:jour|la|l'|cause|chaque|force))|ont|ne|n'|sera|doit)(?![a-z]))"
)
"""No clause of its own begins with it."""
_THING_OF = {
    feminine: (
        lazily(rf"(?:\s(?:{_OBJECT}|{_ADVERB}))?\s?,?\s{_DETERMINER}{_SOME}(?:{things}){_NO_VERB}"),
        lazily(
            rf"(?:\s(?:{_ADVERB}))?(?:(?:\s(?:{_OBJECT}),?|,)\s{_DETERMINER}{_SOME}|\s{_DETERMINER}{_SOME}(?=(?:{_PERCEIVES})(?![a-z])))"
            rf"(?:{things}){_NO_VERB}"
        ),
    )
    for feminine, things in ((True, _SHE), (False, _HE))
}
"""What it may be, and what it may be where it hears, sees or eats."""
_WITHIN = {
    feminine: lazily(rf"\s{_DETERMINER}(?=(?:{things})(?![a-z]))(?:{_PERCEIVES})(?![a-z])")
    for feminine, things in ((True, _SHE), (False, _HE))
}
"""The same where the place that was found takes the thing in."""
_WORD = re.compile("[a-z]+")
_MINE = re.compile(r"(?<![a-z])(?:me\s|m'|nous\s)")
"""«Elle me reconnaît plus l’application»: what is recognised is said already."""
_PERSONAL = words("il ils elle elles")
_BEFORE, _REACH, _AFTER = 40, 160, 60


def is_named_after(view: View, start: int, end: int) -> bool:
    """Whether «il» or «elle» is told of in `[start, end)`, and a thing is named right after it as who that is."""
    if view.words.isdisjoint(_PERSONAL):
        return False
    fold = view.fold
    pronoun = _PRONOUN.search(fold, max(0, start - _BEFORE), start)
    if pronoun is None:
        return False
    hers = pronoun["who"].startswith("elle")
    told = _WORD.findall(fold, start, end)
    any_thing, perceiving = _THING_OF[hers]
    wants_one = not _TAKES_AN_OBJECT.isdisjoint(told) and _MINE.search(fold, pronoun.start(), end) is None
    named = perceiving if wants_one else any_thing
    if named.match(fold, end, end + _AFTER) is None and _WITHIN[hers].search(fold, start, end) is None:
        return False
    return not names_somebody(fold, max(0, pronoun.start() - _REACH), pronoun.start(), hers=hers)
