"""What goes on with a fact told in the message before: «j’ai été opérée» / «du genou», «j’ai un traitement» / «pour le
cœur», «non, pas la hanche, le genou».

Nothing of that message is kept but its redacted words: it ended on a fact, or on care without its cause. The fragment
is the whole message: a part of the body, care by its noun, the level of a spine, a fall; right after a fact also its
stage and the end of its name («sclérose» / «en plaques»). Anything more is read as any other message.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.words import BODY, FACTS, SENSITIVE
from bot.redaction.redacted import Redacted
from bot.redaction.view import View
from bot.redaction.wordlist import words

_CARE = (
    r"prothese|piqures?|injections?|cachets?|comprimes?|perfusions?|tension|ligaments?|menisques?|varices|coeur|hernie|cataracte|"
    r"platre|attelle|plaque|broches?|vis|pacemaker|stents?|sucre|cholesterol|thyroide|kyste|rayons|chimio|insuline|enceinte|"
    r"fauteuil(?:\sroulant)?|clous?|gouttes|valves?|collyre|sterilet|alcool|pontages?|infiltrations?|couches|crises?|"
    r"operation(?:\s(?:le\s[0-9]{1,2}|[a-z]{4,8}))?|"
    r"jumeaux|jumelles|triplee?s|epuisement|chutes?(?:\s(?:dans|de|du|a|en|sur)\s[a-z' ]{2,20})?"
)
_LEVEL = r"(?:[cdlt][0-9]{1,2}[\s/-]{1,3}[cdlst]?[0-9]{1,2})"
"""«L5 S1», «C5-C6»."""
_HAPPENED = (
    r"(?:(?:il|elle)\s(?:est|etait)|je\s(?:suis|etais))\stombee?|"
    r"(?:il|elle)\s(?:ne\s|n')?(?:tremble|tousse|saigne|vomit|boite|s'etouffe|deprime|(?:mange|dort|respire)\s(?:plus|mal))"
    r"(?:\s(?:tout\sle\stemps|souvent|beaucoup|encore|toujours|partout))?|"
    r"(?:ils|on|il|elle)\s(?:(?:lui|m'|nous|y)\s?)?(?:ont|a|avait)\s(?:trouve|vu|detecte|decouvert)\s"
    r"(?:quelque\schose|des?\struc|un\struc|une?\s(?:tache|masse|boule|ombre|grosseur))"
)
_ARTICLE = (
    r"(?:(?:oui|non|si|ben|bah|euh|enfin|pardon|plutot|c'est|c|et|aussi|en\sfait|pas|mais|pour|pr|contre|apres)[\s,]+){0,4}"
    r"(?:(?:de\s|a\s)?(?:mon|ma|mes|son|sa|ses)\s|de\sla\s|de\sl'|du\s|des\s|les\sdeux\s|au\s|aux\s|a\sla\s|a\sl'|le\s|la\s|les\s|l'|une?\s|deux\s|d'une?\s|)"
)
_SIDE = r"(?:\s(?:gauches?|droite?s?))?"
_AFTER = r"(?:\s(?:aussi|en\splus|en\sfait|je\scrois|surtout|merci|svp))?"
_DAY = (
    r"(?:(?:ce\s|le\s|pour\s)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|demain|hier|bientot|aujourd'hui|"
    r"le\s[0-9]{1,2}(?:\s[a-z]{3,9})?|(?:en|depuis|fin|debut)\s[a-z]{3,9}|prevue?|programmee?|la\ssemaine\sprochaine)"
)
_DOES = lazily(
    r"\s*(?:(?:et|mais|alors|puis|la|bah|ben)\s)?(?P<does>(?:il|elle)\s(?:ne\s|n')?(?:tombe|souffre|oublie\stout|"
    r"perd\s(?:la\stete|la\smemoire|tout)|(?:parle|marche|entend|voit)\s(?:plus|mal))"
    r"(?:\s(?:tout\sle\stemps|souvent|beaucoup|encore|toujours|partout))?)\s*[.!…]*\s*"
)
"""What a site does too: it is somebody's right after him, or after a fact."""
_SOMEBODY = lazily(
    rf"\s*(?:(?:c'est|c|pour|pr|bonjour)[\s,]+){{0,2}}(?:(?:mon|ma|mes|notre)\s)?(?:{KIN})(?:\s[0-9]{{1,3}}\sans)?[\s.,…]*"
)
_FRAGMENT = lazily(
    rf"\s*{_ARTICLE}(?P<first>(?:{BODY}|{_CARE}|{_LEVEL}){_SIDE})(?:\s?(?:,|et|pas|ou)\s?{_ARTICLE}"
    rf"(?P<second>(?:{BODY}|{_CARE}|{_LEVEL}){_SIDE}))?{_AFTER}\s*[.!…]*\s*|"
    rf"\s*(?:(?:et|mais|alors|puis|la|bah|ben)\s)?(?P<happened>{_HAPPENED})\s*[.!…]*\s*"
)
_END = lazily(
    r"\s*(?:(?:et|oui|euh|enfin|donc|c'est|une?|la|le)\s)?(?P<end>(?P<stage>(?:(?:de|au|en)\s)?(?:type|stade|grade)\s[0-9ivx]{1,3})|"
    rf"[a-z0-9' ]{{5,30}}?){_AFTER}\s*[.!…]*\s*"
)
_TAIL = lazily(
    r"\s*(?:(?:et|oui|euh|enfin|voila|donc|chez|voit|je\svois|avec)\s){0,2}(?:une?\s|la\s|le\s|l'|mon\s|ma\s|son\s|sa\s|en\s|de\s|a\s)?"
    rf"(?P<tail>{SENSITIVE}|reeducation|kine|cure|traitement|regles|ehpad|rechute|greffe|"
    rf"(?:irm|scanner|biopsie|echo(?:graphie)?|radios?|ponction|prise\sde\ssang|scintigraphie|coloscopie)(?=\s{_DAY})|"
    r"(?:[1-9][05]|33|66)\s?%(?=\s*[.!…]*\s*$)|"
    r"(?:je|il|elle)\s(?:n'en\speu[xt]\splus|(?:craque|pleure|deprime|souffre|tremble|vomi[st]|tiens?\splus|(?:ne\s)?dors?\splus|(?:ne\s)?mange\splus)))"
    rf"(?:\s{_DAY})?{_AFTER}\s*[.!…]*\s*"
)
"""What comes right after a fact and alone is of anybody: who is seen, what is examined on which day, a rate."""
_LINKS = ("en ", "de ", "du ", "des ", "d'", "au ", "aux ", "a ")
_QUALIFIES = ("al", "ale", "ales", "aire", "aires", "ique", "iques", "ienne", "ante")
"""How the adjectives of illnesses end."""
_ORDINARY = words(
    """
    travail travails route charge office poste couple jour jours naissance domicile voiture moto velo scooter ski
    contrat guide longue duree fond branche chien chaleur soleil froid social sociale scolaire generale general
    transports maternite handicap repos sociales scolaires generales
    """
)
"""What an end is that other things have too."""
_OPEN_CARE = re.compile(
    r"(?<![a-z])(?:traitement|operation|intervention|chirurgie|anesthesie|medicaments?|cachets|operee?s?|soignee?s?|suivie?s?|"
    r"hospitalisee?s?|mal|souffrante?)\W*$"
)
_BUSY = re.compile(r"(?<![a-z])(?:dossier|demande|facture|remboursement|courrier|en)\s(?:[a-z]+\s){0,3}traitement\W*$")
LONGEST, _NEAR = 45, 60


def ended_on_a_fact(last: Redacted) -> bool:
    """Whether the message before ended on a fact of health, and nothing after."""
    if not last.marks or last.marks[-1].label is not Label.HEALTH:
        return False
    return not any(char.isalnum() for char in last.text[last.marks[-1].end :])


def awaits_a_part(last: Redacted, before: str) -> bool:
    """Whether the message before ended on a fact, or on care, that a few words may go on with; `before`: it, folded."""
    if last.marks and last.marks[-1].label is Label.HEALTH:
        return ended_on_a_fact(last)
    return _OPEN_CARE.search(before[-_NEAR:]) is not None and _BUSY.search(before[-_NEAR:]) is None


def is_a_fragment(view: View) -> bool:
    """Whether the whole message is a part of the body, or care."""
    return _FRAGMENT.fullmatch(view.fold) is not None


def fragment(view: View) -> Iterator[tuple[int, int]]:
    """The part or the care that a tied message is, or the end of the name that the last one began."""
    if len(view.fold) > LONGEST:
        return
    found = _FRAGMENT.fullmatch(view.fold) if view.tied else None
    if found is not None:
        yield from [found.span(part) for part in ("first", "second", "happened") if found[part]]
    elif (view.after_a_fact or _follows_somebody(view)) and (does := _DOES.fullmatch(view.fold)):
        yield does.span("does")
    elif view.after_a_fact and (said := _TAIL.fullmatch(view.fold)):
        yield said.span("tail")
    elif view.after_a_fact and (end := _END.fullmatch(view.fold)) and (end["stage"] or end["end"] in _ends()):
        yield end.span("end")


def _follows_somebody(view: View) -> bool:
    """Whether the message before was somebody and nothing else."""
    last = view.before
    return last is not None and len(last.text) <= LONGEST and _SOMEBODY.fullmatch(folded(last.text)) is not None


@cache
def _ends() -> frozenset[str]:
    """How the names of several words end, but for their first ones: «en plaques», «cérébrale», «du sommeil»."""
    ends = set()
    for fact in FACTS:
        parts = fact.split()
        for at in range(1, len(parts)):
            end = " ".join(parts[at:])
            qualifies = at == len(parts) - 1 and end.endswith(_QUALIFIES)
            if (qualifies or end.startswith(_LINKS)) and _ORDINARY.isdisjoint(re.findall("[a-z]+", end)):
                ends.add(end)
    return frozenset(ends)
