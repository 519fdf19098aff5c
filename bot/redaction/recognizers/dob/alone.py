"""Dates of birth that no word announces: the whole message, somebody's beside them, a date of a lifetime ago.

A date alone is nobody's, says the contract of the marks; but a whole date of more than fifteen years ago, which no
law, contract or event explains, is a birth far more often than anything else.
"""

import re
from collections.abc import Iterator

from bot.redaction.dates import DAYS
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.dob.dated import is_explained
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_DAY, _MONTH = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])"
_OLD_YEAR = r"(?:19[1-9][0-9]|200[0-9]|201[01])"
_OLD_SHORT = r"'?(?:[3-9][0-9])"
_ANY_YEAR = r"(?:(?:19|20)[0-9]{2}|[0-9]{2})"
_ENGLISH = "january|february|march|april|may|june|july|august|september|october|november|december"
_SPANISH = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
_PORTUGUESE = "janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro"
_NAMED_MONTH = rf"(?:{MONTHS}|{_SPANISH}|{_PORTUGUESE})(?![a-z])\.?"
_UNIT = (
    "premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|"
    "dix-huit|dix-neuf|vingt|trente"
)
_TENS = (
    r"(?:cent|vingts?|trente|quarante|cinquante|soixante|quatre[\s-]vingts?|dix|onze|douze|treize|quatorze|quinze|"
    r"seize|un|deux|trois|quatre|cinq|six|sept|huit|neuf|et)"
)
_SPOKEN_YEAR = rf"(?:mil(?:le)?\sneuf\scents?|dix[\s-]neuf[\s-]cents?|deux[\s-]mille)(?:[\s-]{_TENS}(?![a-z])){{0,5}}"
_SPOKEN_SHORT = rf"(?:trente|quarante|cinquante|soixante|quatre[\s-]vingts?)(?:[\s-]{_TENS}(?![a-z])){{0,3}}"


def _dates(year: str, short: str) -> str:
    """A whole date, its year one of `year` or of `short`."""
    years = rf"(?:{year}|{short})(?![./-]?[0-9])"
    return (
        rf"(?:{_DAY}\s?(?P<by>[/.\-])\s?{_MONTH}\s?(?P=by)\s?{years}"
        rf"|{_DAY}\s{_MONTH}\s{year}(?! ?[0-9])"
        rf"|{_DAY}(?:er)?[\s,-]{{1,2}}(?:(?:de|du\smois\sde|en|d)[\s']\s?)?{_NAMED_MONTH}[\s,-]{{1,2}}(?:(?:de|"
        rf"l'annee|l'an|en|del?)\s)?{years}"
        rf"|{_DAY}\sd(?:e|el|o)\s[a-z]{{3,10}}\sd(?:e|el|o)\s{year}(?![0-9])"
        rf"|(?:{_ENGLISH})\s[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s{year}(?![0-9])"
        rf"|{year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
        rf"|(?:{_UNIT})(?:[\s-](?:et[\s-])?(?:{_UNIT}))?(?:ieme)?\s(?:jour\sde\s)?(?:{MONTHS})(?![a-z])\s(?:{_SPOKEN_YEAR}|{years}))"
    )


_OLD = lazily(rf"(?<![0-9a-z/.-])(?<![0-9][ +])(?P<date>{_dates(_OLD_YEAR, _OLD_SHORT)})")
_FILLER = (
    r"(?:(?:oui|ok|bon|d'accord|bon\sd'accord|non|alors|voila|voici|c'?est|donc|bonjour|bjr|le|du|pardon|et|moi|pour|lui|elle|je|suis|est|de|"
    r"bah|ben|"
    r"euh|merci|svp)[\s,:]{1,2}){0,4}"
)
_LONE = lazily(rf"[\W_]*{_FILLER}(?P<date>{_dates(_ANY_YEAR, _ANY_YEAR)})(?:[\W_]|merci|svp|voila|c'est|tout){{0,12}}")
_KIN = (
    "moi|mari|fem+e|epou(?:x|se)|conjointe?|compagn(?:on|e)|copine|copain|fils|filles?|pere|mere|papa|maman|frere|soeur|"
    "enfants?|bebe|"
    "aine|ainee|cadet|cadette|petite?|jumeaux|jumelles|garcon|gars|fiston|grande?|lui|elle"
)
_OF_KIN = lazily(
    rf"(?<![a-z])(?:{_KIN})(?:\s(?!(?:arriv|part|reviennent|rentr|commenc|vienn)[a-z]*\s)[a-z]{{2,14}})?\s?[,:(]?\s?(?:c'?est\s|le\s|du\s|est\sdu\s|est\sdu\s)?"
    rf"(?P<date>{_dates(_OLD_YEAR, _ANY_YEAR)})(?![0-9/])"
)
_PAPERS_OF = lazily(
    r"(?<![a-z])(?!naiss|dates?\s|anniv|celles?\s|ceux\s|age\s|part\s|nom\s|prenom\s)[a-z]{3,16}\s(?:a\s|de\s|d')(?:mon|ma|mes|nos|notre|son|sa|ses|leurs?)\s"
    r"(?:[a-z0-9]{1,9}\s)?$"
)
"""«Les soins de mes enfants sont du …»: the date is theirs."""
_FOR_KIN = lazily(
    rf"(?<![0-9a-z/.-])(?<![0-9][ +])(?P<date>{_dates(_ANY_YEAR, _ANY_YEAR)})\s?[,(]?\s?(?:c'?est\s)?(?:celle\sd[eu]\s|"
    rf"celui\sd[eu]\s|pour\s|de\s)"
    rf"(?:(?:mon|ma|notre|le|la|l'|mes)\s?(?:[a-z]{{2,9}}\s)?)?(?:{_KIN}|lui|elle|nous)(?![a-z])"
)
_BESIDE_NAME = lazily(rf"{SENTINEL}\s?[,(:-]?\s?(?P<date>{_dates(_ANY_YEAR, _ANY_YEAR)})(?=\s*(?:$|[\n;)]))")
_PAIRED = lazily(
    rf"{SENTINEL}\s?[,(:]?\s?(?:le\s|du\s|c'?est\s(?:le\s)?|est\sdu\s)?(?P<date>{_dates(_ANY_YEAR, _ANY_YEAR)})"
)
"""«Lise le 3 mars 2014 et Noé le 19/01/2018»: two names, each with its date."""
_SPOKEN_SO = lazily(
    rf"(?<![a-z])(?P<date>(?:(?:{_UNIT})(?:[\s-](?:et[\s-])?(?:{_UNIT}))?|{_DAY})\sdu\s(?:(?:{_UNIT})|{_MONTH})\s(?:de\s)?"
    rf"(?:{_SPOKEN_YEAR}|{_SPOKEN_SHORT}))(?![a-z])"
)
"""«Le deux du quatre soixante-trois»."""
_DAY_LAST = lazily(rf"(?<![a-z])(?P<date>(?:{MONTHS})\s(?:{_OLD_YEAR}|{_OLD_SHORT})\s?,?\sle\s{_DAY})(?![0-9/])")
"""«Mai 82, le 6»."""
_IN_BRACKETS = lazily(
    rf"(?<!dr )(?<!docteur ){SENTINEL}\s?\(\s?(?:le\s|du\s|nee?\s)?(?P<date>{_dates(_ANY_YEAR, _ANY_YEAR)})\s?\)"
)
_OLD_BESIDE = lazily(rf"{SENTINEL}\s?[,:-]?\s(?:du\s)?(?P<date>{_dates(_OLD_YEAR, _OLD_SHORT)})(?=\s?[,;.)])")
"""«Élodie Marchal, 8/10/92, contrat …»: a name and a date of a lifetime ago."""
_CHILD_BESIDE = lazily(
    rf"(?<![a-z])(?:enfants?|bebe|fils|fille|petite?(?:\sderniere?)?|cadette?|ainee?|jumeaux|jumelles)\s?[:,]?\s?{SENTINEL}"
    rf"\s?[,:(]?\s?(?:du\s|le\s)?(?P<date>{_dates(_ANY_YEAR, _ANY_YEAR)})"
)
_TURNS = lazily(
    rf"(?<![a-z])(?:a|aura|ont|fete)\s(?:ses\s)?[0-9]{{1,3}}\sans\s(?:demain|aujourd'hui|hier|ce\sjour)\s?,?\s(?:le\s)?"
    rf"(?P<date>{_dates(_ANY_YEAR, _ANY_YEAR)})"
)
_TWIN = lazily(rf"(?:le\s)?(?P<date>{_DAY}\sdu\smeme\smois\s(?:de\s|en\s)?{_ANY_YEAR})(?![0-9])")
_FEAST = lazily(
    r"(?<![a-z])(?:nee?s?\s(?:a|le\sjour\sde|pour|la\snuit\sde)|est\sde|suis\sde|etait\sde)\s(?:la\s|le\s|l')?"
    r"(?P<date>(?:saint[e]?[ -][a-z]{3,12}|noel|toussaint|paques|pentecote|jour\sde\sl'an|nouvel\san|armistice|"
    r"epiphanie)"
    r"(?:\s(?:de\s|en\s|l'an\s)?(?:19|20)[0-9]{2}))(?![0-9])"
)
_JUST_BORN = lazily(
    rf"(?<![a-z])nee?s?\s(?:hier|ce\smatin|aujourd'hui|avant-hier|{DAYS})"
    rf"[^.0-9\n]{{0,16}}(?P<date>{_DAY}[/.-]{_MONTH}(?:[/.-]{_ANY_YEAR})?)(?![0-9])"
)
_OF_THINGS = words(
    """
    loi lois decret decrets ordonnance arrete article articles directive reglement code jurisprudence convention
    accord contrat contrats adhesion adhere affilie affiliee souscrit souscription depuis signe signee signature cree
    creee fonde fondee fondation creation marie maries mariage pacs divorce divorces retraite retraites deces decede
    decedee mort morte jugement rue avenue place quai allee boulevard cours square impasse version facture soins soin
    achat embauche embauchee entree entre sortie diplome permis construit construction siege statuts immatriculee
    immatricule mandat mutuelle guerre victoire celebre inaugure publie publication edition roman film album echeance
    effet resilie resiliation delivre delivree valable periode exercice bail
    """
)
"""What else a date of long ago is of."""
_KIN_GATE = words(
    "moi copine copain "
    "mari femme feme epoux epouse conjoint conjointe compagnon compagne fils fille filles pere mere papa "
    "maman frere soeur "
    "enfant enfants bebe aine ainee cadet cadette petit petite jumeaux jumelles garcon gars fiston lui elle nous "
    "grand grande"
)
_DATED_SO = re.compile(r"\s(?:est|sont)\sdu\s")
_BEFORE = 40
_LEAST_DIGITS = 3
_SHORT = 60


def find(view: View) -> Iterator[Span]:
    """Dates that are somebody's by where they stand, or by their age."""
    if view.digit_count < _LEAST_DIGITS and view.words.isdisjoint(_SPOKEN):
        return
    fold = view.fold
    lone = _LONE.fullmatch(fold) if len(fold) <= _SHORT else None
    if lone is not None and (view.asked_since or not is_explained(lone["date"], view.before)):
        yield Span(Label.DOB, *lone.span("date"), "dob.alone")
    if "du" in view.words and not view.words.isdisjoint(_TENS_WORDS):
        yield from _of(view, _SPOKEN_SO, "dob.long-ago")
    if "le" in view.words and not view.words.isdisjoint(_MONTH_NAMES):
        yield from _of(view, _DAY_LAST, "dob.long-ago")
    if "ans" in view.words:
        yield from _of(view, _TURNS, "dob.born")
    if SENTINEL in fold:
        for pattern in (_IN_BRACKETS, _OLD_BESIDE, _CHILD_BESIDE):
            yield from _of(view, pattern, "dob.beside-name")
        yield from _of(view, _BESIDE_NAME, "dob.beside-name")
        paired = list(_of(view, _PAIRED, "dob.beside-name"))
        if len(paired) > 1:
            yield from paired
    if not view.words.isdisjoint(_KIN_GATE):
        yield from _of_kin(view)
        yield from _of(view, _FOR_KIN, "dob.beside-name")
    if not view.words.isdisjoint(_BORN):
        for pattern in (_TWIN, _FEAST, _JUST_BORN):
            yield from _of(view, pattern, "dob.born")


def old(view: View) -> Iterator[Span]:
    """Whole dates of a lifetime ago, among what is left: «rue du 8 mai 1945» has gone by then."""
    dated = view.digit_count >= _LEAST_DIGITS or not view.words.isdisjoint(_HUNDREDS)
    if dated and view.words.isdisjoint(_OF_THINGS):
        yield from _of(view, _OLD, "dob.long-ago")


def _of_kin(view: View) -> Iterator[Span]:
    """«Ma fille est du …»: her date, not that of papers of hers."""
    for match in _OF_KIN.finditer(view.fold):
        low = max(0, match.start() - _BEFORE)
        if not (_DATED_SO.search(match[0]) and _PAPERS_OF.search(view.fold, low, match.start())):
            yield Span(Label.DOB, *match.span("date"), "dob.beside-name")


def _of(view: View, pattern: re.Pattern[str], rule: str) -> Iterator[Span]:
    for match in pattern.finditer(view.fold):
        yield Span(Label.DOB, *match.span("date"), rule)


_HUNDREDS = words("mil cent cents")
_TENS_WORDS = words("trente quarante cinquante soixante vingt vingts cent cents")
_MONTH_NAMES = words(MONTHS.replace("?", "").replace("|", " "))
_SPOKEN = _TENS_WORDS | words("mil mille cent") | words(MONTHS.replace("?", "").replace("|", " "))
_BORN = words("ne nee nes nees est suis etait")
