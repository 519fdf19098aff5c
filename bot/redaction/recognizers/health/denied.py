"""Illness that is denied: «je ne suis pas malade, je veux juste changer d’adresse», «ma fille n’a jamais été opérée».

What somebody does not have is mostly said of a form that is wrong, and tells nothing of her. It does where the want is
itself the state («n’entend pas», «ne marche plus», «n’est pas guérie»), where it is only now so («n’est plus», «pas
encore»), where others are who deny it («vous dites que je ne suis pas invalide»), and where another illness is told
beside it («pas épileptique, elle est cardiaque»).
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.words import FACTS, STATES, TREATMENTS
from bot.redaction.view import View
from bot.redaction.wordlist import words

_GATE = words("pas jamais ni aucun aucune personne")
_NOT = r"(?:pas|jamais|ni)"
_QUITE = r"(?:(?:du\stout|non\splus|moi-meme|moi|lui|elle)\s)?"
_BE = r"(?:suis|sui|es|est|sommes|sont|etais|etait|etaient|jsuis|chuis|chui|jsui|ete)"
_HAVE = r"(?:ai|as|a|avons|ont|avais|avait|avaient|aie|ait|jai)"
_OF = r"(?:d[eu]\s|d'|de\sla\s|de\sl'|l[ae]\s|l'|une?\s|des\s)"
_DENIED = lazily(
    rf"(?<![a-z])(?:"
    rf"{_BE}\s(?:(?:absolument|surtout|quand\smeme|vraiment|evidemment|heureusement)\s)?{_NOT}\s{_QUITE}(?:(?:atteinte?s?|porteu(?:r|se)s?|victimes?)\s{_OF})?"
    rf"|{_HAVE}\s{_NOT}\s(?:(?:ete|subi|eu|fait|attrape|contracte)\s)?{_OF}?"
    rf"|(?:{_HAVE}|fais|fait|prends|prend)\saucune?\s"
    rf"|(?:(?<=^)|(?<=[,.;!?:\n]\s)|(?<=non\s))(?:pas|aucune?|jamais)\s(?:(?:eu\s)?(?:de\s|d')|ete\s)?"
    rf"|(?:fais|fait|faisons|font)\s{_NOT}\s(?:de\s|d')"
    rf"|(?:{_BE}|{_HAVE}|aucune?|pas|jamais|fait|eu)\s[^.!?;\n]{{1,40}}?\sni\s(?:{_OF}|eu\s|ete\s|meme\s)?"
    rf"|(?:personne|aucune?\sd[e']|ni\s[^.!?;\n]{{1,30}}?\sni)(?![a-z])[^.!?;\n]{{0,20}}?\s(?:n'|ne\s)(?:{_BE}|{_HAVE})\s(?:ete\s)?{_OF}?"
    r")$"
)
_DOES_NOT = lazily(r"(?:tousse|vomi[st]|saigne|boite|begaie|convulse|ronfle)(?:nt)?\s(?:pas|jamais)(?![a-z])")
"""«Je ne tousse pas»."""
_ITSELF = re.compile(
    r"(?:la\s|le\s|l'|une?\s)?(?:gueri|remis|sevr|abstinen|stabilis|vaccin|appareill|soign|trait|suivi|diagnosti|reconnu|"
    r"apte|valide|verba|continent|autonom|consolid|remission|en\sremission|lucide|sous\s(?!tutelle|curatelle))"
)
"""Not to be so is to be ill, or tells of one’s care."""
_ILLS = words(
    "maladie maladies handicap allergie allergies accident accidents operation operations traitement traitements "
    "medicament medicaments grossesse hospitalisation pathologie pathologies antecedent antecedents"
)
_OF_HERS = re.compile(r"(?<![a-z])(?:mon|ma(?!\svie)|mes|son|sa|ses)(?![a-z])")
_SAID_TOO = re.compile(r"(?:(?:n'|ne\s)?[a-z]{1,6}\s)?(?:pas|jamais|ni|aucune?)\s(?:ete\s|de\s|d'|eu\s)?")
"""What is found may begin with the denial."""
_NOT_YET = lazily(
    r"\s(?:a\stemps|tous\sles|toutes\sles|toujours|souvent|d'habitude|toute\sla|finalement|car|parce|a\scause|faute|au\sfinal|tout\sde\ssuite|correctement|bien|encore|vu\s|"
    r"mais\s(?:(?:plutot|juste|seulement|surtout)\s)?(?!je|j'|il|elle|on|nous|vous|ils|que|quand|qu|la|le|les|l'|votre|vos|c|mon|ma|mes|si|"
    r"comment|pourquoi|pour|ca)[a-z]+)(?![a-z])"
)
"""Why, or what instead."""
_OTHERS_SAY = lazily(
    r"(?<![a-z])(?:dit|disent|dites|estime|estiment|estimez|considere|considerent|considerez|juge|jugent|jugez|trouve|trouvent|trouvez|"
    r"pretend|pretendent|pretendez|pense|pensent|pensez|croit|croient|croyez|conclut|conclu|decide|decidez|affirme|affirment|"
    r"ecrit|ecrivez|selon|d'apres)(?![a-z])(?:(?!alors\sque)[^.!?\n])*$"
)
_IF_NOT = lazily(r"(?<![a-z])(?:si|s')\s?[^.,!?;\n]{0,40}?(?<![a-z])n'(?:et|av)(?:ais|ait|aient|ions)\s[^.,!?;\n]*$")
"""«Si je n’étais pas malade»: she is."""
_NEVER = lazily(r"(?<![a-z])jamais\s(?:eu|fait|subi|pris|suivi)\s(?:d[eu]\s|d'|une?\s|la\s)$")
_I_SAY = re.compile(
    r"(?<![a-z])(?:je\s(?:vous\s|te\s)?(?:ai\s)?|j'ai\s|vous\sai\s)(?:dit|pense|trouve|ecrit|affirme)(?![a-z])"
)
_REACH, _FAR, _AFTER = 70, 110, 24


def is_denied(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` names is what somebody says not to have, and nothing else of anybody is told."""
    if view.words.isdisjoint(_GATE) or Label.HEALTH in view.told:
        return False
    fold = view.fold
    if _DOES_NOT.match(fold, start) is not None:
        return True
    said = _SAID_TOO.match(fold, start, end)
    told = said.end() if said is not None else start
    if _DENIED.search(fold, max(0, told - _REACH), told) is None or not _names_illness(fold, told, end):
        return False
    return not (_tells_all_the_same(fold, told, end) or _is_said_by_others(fold, told))


def _tells_all_the_same(fold: str, start: int, end: int) -> bool:
    """Whether the want is itself a state, is of a care that is had, has a reason, or is only supposed."""
    instead = _NOT_YET.search(fold, start, end + _AFTER)
    if instead is not None and instead.start() <= end:
        return True
    if _ITSELF.match(fold, start) is not None or _OF_HERS.search(fold, start, end) is not None:
        return True
    return _IF_NOT.search(fold, max(0, start - _FAR), start) is not None


def _is_said_by_others(fold: str, start: int) -> bool:
    others = _OTHERS_SAY.search(fold, max(0, start - _FAR), start)
    return others is not None and _I_SAY.search(fold, max(0, others.start() - _FAR), start) is None


def _names_illness(fold: str, start: int, end: int) -> bool:
    """Whether it is an illness or a state by name: no part of the body, no device, whose want is a want; or care that
    there never was.
    """
    known = gazetteers().conditions
    if _NEVER.search(fold, max(0, start - _REACH), start) is not None:
        return True
    if fold[start:end] in STATES:
        return True
    for part in fold[start:end].replace("'", " ").split():
        if part in known or part in _ILLS or part in STATES or part in _NAMED:
            return True
    return False


_NAMED = frozenset(fact for fact in FACTS - TREATMENTS if " " not in fact) - words("corset corsets")
"""Illnesses: to have no insulin is no denial."""
