"""Care that somebody has to have, and what goes with a fact told already: «il lui faut un corset», «je dois repasser un
scanner», «j’ai une récidive», «HAD pour ma mère», «mon mari est en maladie depuis janvier».

Needing a thing of a body tells a body; a desk’s form is needed too, so the thing has to be one of care.
"""

from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import HERS
from bot.redaction.recognizers.health.ties import is_asked, is_someones
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WHOSE = rf"(?:{HERS})"
_THINGS = (
    "dentier dentiers couronne couronnes bridge implant implants stellite corset couches protections attelle minerve "
    "deambulateur rollator pacemaker stent prothese protheses semelles perruque sonotone sonotones orthese "
    "genouillere bequilles pansements deambulateurs contention contentions"
)
_EXAMS = (
    "scanner irm biopsie coloscopie fibroscopie gastroscopie scintigraphie mammographie mammo coronarographie "
    "arthroscopie ponction infiltration infiltrations chimio dialyse transfusion greffe electrocardiogramme holter "
    "colposcopie amniocentese doppler"
)
_THING = (
    rf"(?:{'|'.join(_THINGS.split())}|(?:bas|collants)\sde\scontention|fauteuil\s(?:roulant|electrique)|lit\smedicalise|"
    r"appareils?\s(?:auditifs?|dentaires?))"
)
_EXAM = rf"(?:{'|'.join(_EXAMS.split())})"
_SOME = (
    r"(?:une?|des|de|d'|deux|trois|son|sa|ses|mon|ma|mes|du|de\sla)\s?"
    r"(?:nouve(?:au|l|lle|aux|lles)\s|autres?\s|petite?\s|premiere?\s|deuxieme\s)?"
)
_NEEDED = lazily(
    rf"(?<![a-z])(?:il\s|i\s)?(?:me|lui|nous|leur|m'en)\s(?:faut|faudra|faudrait|fallait)\s(?:aussi\s|maintenant\s|encore\s)?{_SOME}(?P<must>{_THING}|{_EXAM})"
    rf"(?![a-z])|(?<![a-z])(?:ai|a|avons|ont|aura|aurai)\s(?:aussi\s|vraiment\s)?besoin\s(?:d'une?\s|de\s|d'|des\s|de\sses\s|de\smes\s)(?:nouve\w+\s)?"
    rf"(?P<need>{_THING})(?![a-z])"
    rf"|(?<![a-z])(?:dois|doit|devons|devra|devrai|vais|va|allons)\s(?:aussi\s|encore\s|bientot\s)?(?:re)?(?:passer|repasser|faire|avoir|subir|porter|mettre)\s"
    rf"{_SOME}(?P<due>{_THING}|{_EXAM})(?![a-z])"
)
_AGAIN = lazily(
    r"(?<![a-z])(?:(?:ai|a|avait|avons|fait|fais|faisait|eu|en|redoute|craint|crains)\s(?:(?:une|sa|ma|la|de|deja)\s)?)(?P<told>recidive)(?![a-z])"
    r"|(?<![a-z])(?P<bare>recidive)(?![a-z])"
)
_AT_HOME = lazily(rf"(?<![a-z])(?P<told>had)\s(?:pour|chez|de|concernant)\s(?:la\s|le\s)?{_WHOSE}(?![a-z])")
_LEAVES = lazily(
    r"(?<![a-z])(?:suis|est|etait|sera|serai|sommes|mise?s?|pars|part|partie?|reste|restee?|placee?|tombee?)\s(?:encore\s|toujours\s|"
    r"actuellement\s|deja\s)?en\s(?P<told>maladie(?!\s(?:d'|pro|du\stravail))|(?:longue\s)maladie|conge\s(?:mat(?:ernite)?|de\smaternite|"
    r"pathologique|maladie)|maternite)(?![a-z])"
    r"|(?:^|[.!?,\n]\s?)(?:bonjour,?\s)?(?:actuellement\s|bientot\s)?en\s(?P<note>(?:longue\s)?maladie|conge\s(?:mat(?:ernite)?|de\smaternite|"
    r"pathologique|maladie)|maternite),?\s(?=(?:depuis|jusqu\w*|je|j'|est-ce\sque\sje|puis-je|ma|mon)(?![a-z]))"
)
_AT_WORK = words(
    "bosse travaille infirmiere infirmier sage auxiliaire puericultrice interne service stage bosser travailler"
)
_NEEDING = words(f"{_THINGS} {_EXAMS} roulant electrique medicalise auditif auditifs dentaire dentaires")
_LEAVING = words("maladie maternite mat pathologique")
GATE = _NEEDING | _LEAVING | words("recidive had")
"""Without one of these words nothing here is told."""


def needed(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_NEEDING):
        for match in _NEEDED.finditer(fold):
            kind = match.lastgroup or ""
            if kind == "must" or (not is_asked(view, match.start()) and is_someones(view, match)):
                yield match.span(kind)
    if "recidive" in seen:
        for match in _AGAIN.finditer(fold):
            told = Label.HEALTH in view.told  # beside an illness it is that one’s; alone it may be a bill’s
            if told or (match["told"] and is_someones(view, match)):
                yield match.span(match.lastgroup or 0)
    if "had" in seen:
        yield from (match.span("told") for match in _AT_HOME.finditer(fold))
    if not seen.isdisjoint(_LEAVING) and seen.isdisjoint(_AT_WORK):
        for match in _LEAVES.finditer(fold):
            if match["note"] or is_someones(view, match):
                yield match.span(match.lastgroup or 0)
