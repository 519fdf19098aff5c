"""Dates of birth: a date beside «né(e)», «naissance», «DDN», «anniversaire». A date alone is not one."""

import re
from collections.abc import Iterator

from bot.redaction.dates import DAYS
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.dob import parts as dob_parts
from bot.redaction.recognizers.dob import several
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_YEAR = r"(?:19|20)[0-9]{2}"
_KIN_NOUN = "mari|femme|fils|fille|pere|mere|conjointe?|epoux|epouse|compagn(?:on|e)|frere|soeur"
_GAP = r"(?:\s?[./,\-_ ]\s?|\sdu\s|,\sle\s|\s(?:suivie?\sde|puis|et\spuis)\s(?:l'annee\s)?)"
_TENS = (
    r"(?:cent|vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|dix|onze|douze|treize|quatorze|"
    r"quinze|seize|une?|deux|trois|quatre|cinq|six|sept|huit|neuf)(?![a-z])"
)
_SPOKEN_YEAR = (
    rf"(?:mil(?:le)?\sneuf\scents?|dix[\s-]neuf[\s-]cents?|deux[\s-]mille)(?:[\s-](?:et[\s-])?{_TENS}){{0,4}}"
)
_SHORT_YEAR = (
    r"(?:trente|quarante|cinquante|soixante|quatre[\s-]vingts?|septante|octante|"
    rf"nonante)(?:[\s-](?:et[\s-])?{_TENS}){{0,2}}(?![a-z])"
)
_UNIT = "un|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente"
_ENGLISH = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = rf"(?:(?:{DAYS})\s)?"
DATE = (
    rf"(?:{_DAY}(?:(?:0?[1-9]|[12][0-9]|3[01]){_GAP}(?:0?[1-9]|1[0-2]){_GAP}(?:{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|(?:0?[1-9]|[12][0-9]|3[01])(?:er)?{_GAP}(?:{MONTHS})(?![a-z])\.?(?:{_GAP}(?:{_YEAR}|[0-9]{{2}}|{_SPOKEN_YEAR}|{_SHORT_YEAR}))?(?![0-9])"
    rf"|{_YEAR}{_GAP}(?:0?[1-9]|1[0-2]){_GAP}(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
    rf"|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|(?:{MONTHS})\s{_YEAR}(?![0-9])(?:,\sle\s[0-9]{{1,2}}(?![0-9]))?"
    rf"|(?:{_UNIT})(?:[\s-](?:et[\s-])?(?:{_UNIT}))?\s(?:{MONTHS})(?:\s(?:{_SPOKEN_YEAR}|{_SHORT_YEAR}|{_YEAR}|"
    rf"[0-9]{{2}}))?"
    rf"|(?:{_ENGLISH})\s[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s{_YEAR}|[0-9]{{1,2}}(?:st|nd|rd|"
    rf"th)?\s(?:of\s)?(?:{_ENGLISH}),?\s{_YEAR}"
    rf"|(?:0?[1-9]|1[0-2])\s?[/.-]\s?{_YEAR}(?![0-9])"
    rf"|{_YEAR}(?![0-9])))"
)
_MISSPELT = rf"(?:0?[1-9]|[12][0-9]|3[01])\s(?:de\s)?[a-z]{{3,10}}\s(?:de\s|l'an\s)?{_YEAR}(?![0-9])"
"""A month that no list knows: read as a date beside its cue only."""
_SPOKEN = (
    rf"(?:{_UNIT})(?:[\s-](?:et\s)?(?:{_UNIT}))?\s(?:du\s|zero\s)?(?:{_UNIT})"
    r"(?:\s(?:mille\sneuf\scents?|dix-neuf\scents?|deux\smille))?(?:[\s-](?:et[\s-])?(?:cinquante|soixante|quarante|quatre|"
    r"vingts?|trente|dix|onze|douze|"
    r"treize|quatorze|quinze|seize|dix|un|deux|trois|cinq|six|sept|huit|neuf)){1,5}"
)
"""«Trois du sept soixante et un»."""
_BORN = lazily(
    rf"(?<![a-z])(?:nee?s?(?:\s(?:[a-z]{{4,15}}ment|presumee?))?|(?<=sui )nai[st]?|(?<=suis )nai[st]?|nait)(?:\(e\)|"
    rf"\.e)?(?:\s?[:,]\s?|\s)(?:(?:a|au|aux|"
    rf"en(?!\s'?[0-9]{{2}}))\s(?!{MONTHS})\S{{2,30}}(?:\s\S{{2,30}}){{0,3}}?\s)?"
    rf"(?:le\s?:?\s|(?:en|au|un|du|ce|courant|debut|fin|vers|au\smois\sde|l'annee|"
    rf"l'an)\s){{0,2}}(?P<date>{_MISSPELT}|{DATE}|{_SPOKEN}|(?<=en\s)'?[0-9]{{2}}(?![0-9]|"
    rf"\s?(?:ans|mois|jours))|(?:{MONTHS})\s'?[0-9]{{2}}(?![0-9])|"
    rf"(?<=le\s)[0-9]{{1,2}}[/.-][0-9]{{1,2}}(?![0-9/])|{_SPOKEN_YEAR}|"
    r"(?<=en\s)(?:trente|quarante|cinquante|soixante|quatre[\s-]vingts?)(?:[\s-](?:et\s)?[a-z]{2,8}){0,2}(?![a-z]|"
    r"\sans))"
)
_NAMED = lazily(
    r"(?<![a-z])(?:nee?s|nee|(?<=est )ne|(?<=suis )ne|(?<=fils )ne|(?<=bebe )ne|(?<=mari )ne|(?<=,\s)ne|(?<=pere )ne)\s"
    rf"(?!d(?:e|es|u)\s|d')"
    rf"(?:\S{{1,20}}\s){{1,6}}?(?:(?:le|en|un)\s)?(?P<date>{DATE})"
)
"""«Née Fanchette le…», «il est né y a trois jours, le…»"""
_ARRIVED = lazily(
    r"(?<![a-z])(?:bebe|enfant|fils|fille|jumeaux|jumelles|petite?|garcon|naissance|accouche)\s(?:\S{1,20}\s){0,4}?"
    rf"(?:arrivee?s?|(?:est|sont)\sla\sdepuis|parmi\snous(?:\sdepuis)?|venue?s?\sau\smonde|vu\sle\sjour|nee?s?|"
    rf"accouche|"
    rf"a\seu\slieu)\s(?:\S{{2,12}}\s){{0,2}}?(?:le\s|en\s)?(?P<date>{DATE})"
)
_CUED = lazily(
    rf"(?<![a-z])(?:(?:je|j'|j'?suis|elle|il|lui|moi|mari|femme|fils|fille|pere|mere|conjointe?|epoux|epouse|bebe)\s?(?:suis\s|"
    rf"est\s|sont\s|\s)?d(?:[ue]|'(?={MONTHS}))(?=\s?(?:[0-9]{{1,2}}\D|(?:{_UNIT})[\s-]|(?:{MONTHS})\s[0-9]|"
    rf"(?:19|20)[0-9]{{2}}-|19[0-9]{{2}}(?![0-9])))|(?<!acte de )(?<!conge de )(?<!extrait de )(?<!prime de )"
    rf"(?<!formulaire de )(?<!certificat de )(?<!declaration de )(?<!declare la )"
    r"(?<!declarer la )(?<!declare une )n[ae]iss?[ae]n[cs]e|naiss|d\.?d\.?n\.?|d\.?\s?n\.?|"
    rf"accouche(?:ment)?|de\sla\sclasse|nacid[oa]|nascid[oa]|geboren|d\sde\sn|"
    rf"(?:vue?s?|voit)\sle\sjour(?:\sle)?|venue?s?\sau\smonde|"
    rf"(?<!date )(?<!dates )(?<!echeance )anniversaire(?!\s(?:de\s|du\s|d'){{1,2}}(?:(?:mon|ma|notre|votre|"
    rf"la|l'|le)\s?)?(?:contrat|compte|adhesion|mutuelle|souscription|garantie|affiliation|police|cotisation|abonnement))|"
    rf"(?<=ma date )anniversaire|(?<=sa date )anniversaire|date\sd'anniversaire|anniv|"
    rf"naquis?|naquit|nee?s?\sle|"
    rf"(?:aura[is]?|avoir|eu|fete(?:ra)?|fetera|souffle(?:ra)?)\s(?:ses\s|mes\s)?[0-9]{{1,3}}\s(?:ans|"
    rf"bougies)\s(?:le|en)|"
    rf"d\.?o\.?b\.?|date\sof\sbirth|birth\s?date|birthday|born(?:\son|"
    rf"\sin)?)(?![a-z])[^0-9\n]{{0,45}}?(?:c'?est\s[^0-9\n]{{0,12}}?|\n\s?)?(?P<date>{_MISSPELT}|{DATE})"
)
_REVERSED = lazily(
    rf"(?<![0-9])(?P<date>{DATE})[^0-9.\n]{{0,40}}?(?<!acte\sde\s)(?<!la\s)(?:date\sde\snaiss|naissance|"
    rf"(?<!date\s)anniversaire|\(?ddn|(?<=mon\s)anniv(?![a-z])|(?<=son\s)anniv(?![a-z]))(?:,?\s(?:et\s)?(?P<year>{_YEAR}(?=\sl'annee)))?"
)
_OF_YEAR = lazily(
    rf"(?<![a-z])(?:je\ssuis|(?:{_KIN_NOUN})\sest)\sde\s(?P<date>'?(?:19)?[2-9][0-9])(?=\s?(?:[,.;!?)]|$|et\s|"
    rf"donc\s|moi\s))"
)
"""«Mon épouse est de 71»."""
_THINGS = lazily(
    r"(?<![a-z])(?:mutuelle|garantie|loi|societe|entreprise|site|formule|application|appli|offre|groupe|marque|produit|"
    r"service|portail|assurance|option|banque|association|idee|(?:un|des|les|tout|tous\sles|chaque)\s(?:enfants?|"
    r"bebes?))"
    r"\s(?:est\s|sont\s|qui\s(?:est|sont)\s)?$"
)
"""What is born without being anyone."""
_GENERATION = lazily(
    r"(?<!partie )(?<!suis )(?<!parmi )(?<!partie de )(?<!suis de )(?<!sommes de )(?<![a-z])(?:"
    r"(?:les|des|aux|tous|toutes)\s(?:autres\s)?(?:gens|personnes|assuree?s|salariee?s|adherente?s|retraitee?s|"
    r"fonctionnaires|actifs|femmes|hommes|seniors|jeunes|beneficiaires|clients|membres|travailleurs|individus|"
    r"francais|generations?)|(?:tous\s|toutes\s)?(?:ceux|celles)|"
    r"(?P<one>quelqu'un|une\spersonne|un\s(?:assure|adherent|salarie|retraite|client)))"
    r"\s(?:qui\s(?:sont|est)\s)?$"
)
"""«Les gens nés en 1961»: a year of many, and nobody's."""
_BARE_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ASKS = words("quel quelle quels quelles combien comment est-ce quoi peut peuvent paie paient tarif tarifs prix")
_IS_TO_BE = lazily(r"\s(?:sera|seront|serait|aura|auront)(?![a-z])")
_OF_KIN = lazily(
    rf"(?:(?:^|(?<=[:,(\n])|(?<=[:,(] ))|"
    rf"(?<![a-z])(?:mon|ma|notre|son|sa|nos|mes|l'|un|une)\s?(?:[a-z]{{2,9}}\s)?)(?:fils|filles?|mari|femme|"
    rf"epou(?:x|se)|conjointe?|"
    rf"compagn(?:on|e)|pere|mere|frere|soeur|bebe|enfants?|jumeaux|jumelles|grand[- ](?:pere|mere)|aine|cadette?)"
    rf"(?:\s[a-z]{{2,14}})?\s?[,(:]\s?(?:du\s|le\s)?(?P<date>{DATE})(?=[\s,)]|$)"
)
"""«Ma mère, 12-05-1971 à Alger»."""
_WITH_OTHERS = lazily(
    r"(?:(?<=[.,;(:\n] )|(?<=[,;(:\n])|(?<=\ufffc )|(?<=[/.-](?:19|20)[0-9]{2}\s)|^)(?P<date>(?:0?[1-9]|[12][0-9]|"
    r"3[01])(?P<by>[/.-])(?:0?[1-9]|1[0-2])(?P=by)"
    r"(?:19[2-9][0-9]|200[0-8]))(?![0-9/])"
)
"""A whole date of long ago, on its own, in a message where something else was masked."""
_ALONE = lazily(
    r"(?:(?<=[\s,;(])|^)(?P<date>(?:0[1-9]|[12][0-9]|3[01])[/.-](?:0[1-9]|1[0-2])[/.-](?:19|20)[0-9]{2})(?![0-9/])"
)
_OF_LONG_AGO = lazily(
    r"(?<![0-9/.-])(?P<date>(?:0?[1-9]|[12][0-9]|3[01])(?P<by>[/.-])(?:0?[1-9]|1[0-2])(?P=by)(?:19[2-9][0-9]|"
    r"200[0-8]))(?![0-9/])"
)
_ASKED_AS = lazily(rf"(?<![0-9])(?P<date>{DATE})")
_FORMAT = words("jj aaaa jjmmaaaa")
"""«Jj/mm/aaaa», as a form asks for a date of birth."""
_CORRECTED = lazily(
    rf"[^0-9.\n]{{1,30}}(?<![a-z])(?:lieu|non|pas|mais|plutot|pardon|et|ou|"
    rf"corrige\w*)\s(?:[a-z']{{1,8}}\s){{0,3}}(?P<date>{DATE})|\s?[,;/]\s?(?:(?:et|lui|elle|puis|moi|"
    rf"le)\s){{0,2}}(?P<next>{DATE})|\s(?:et|ou)\s(?:en\s)?(?P<year>'?[0-9]{{2}})"
    rf"(?![0-9/]|\s?(?:ans|mois|jours|¤|euros|fois|[a-z]))"
)
"""«… au lieu du 11/01/1990»."""
_LED = lazily(
    rf"\s*(?:(?:c'?est|le|voici|oui|:)\s){{0,3}}(?P<date>{DATE})"
    rf"(?!(?<=[a-z])\s(?:c'?est|est|sera|je|j'|vous|on|il|y)\s?(?!ca(?![a-z])|bon|tout|moi|exact|pas)[a-z])"
)
"""Not «le 14 juillet c’est férié»."""
_YEAR_OF = lazily(
    r"(?<![a-z])an(?:nee)?\s(?:de\s)?(?:ma\s|sa\s)?naiss\w*[^0-9\n]{0,12}(?P<date>'?[0-9]{2})(?![0-9/.-])"
)
_WITH_KIN = lazily(
    r"(?<![a-z])(?:moi|femme|mari|epoux|epouse|conjointe?|fils|fille|enfants?)\s(?:c'?est\s|est\s|:\s?)?(?:le\s|du\s)?"
    r"(?P<date>(?:0?[1-9]|[12][0-9]|3[01])(?P<by>[/.-])(?:0?[1-9]|1[0-2])(?P=by)(?:19[2-9][0-9]|200[0-9]|"
    r"201[0-9]))(?![0-9/])"
)
"""«Moi c’est 17/09/1944 et ma femme 02/02/1947»: a date of long ago."""
_THE_DAY = lazily(rf"\s(?:en\s|au\smois\sd[e']\s?)?(?P<date>(?:{MONTHS})\s?,?\sle\s[0-9]{{1,2}})(?![0-9])")
"""«Né en 2010, en juin le 21»: the year first."""
_TOLD = lazily(rf"(?:(?<![a-z])(?:le|en|du|est|an|annee)\s?:?|:)\s?{SENTINEL}")
_REACH_OF_WHOSE = 60
_LONGER_WORD = re.compile(r"[a-z]{3,}")
_SAID_OF_BIRTHS = words(
    """
    mari femme fils fille filles pere mere papa maman conjoint conjointe epoux epouse compagnon compagne frere soeur
    bebe enfant enfants jumeau jumelle jumeaux jumelles aine ainee cadet cadette petit petite garcon dernier derniere
    premier premiere second seconde autre autres deuxieme troisieme
    mon mes notre nos son ses leur leurs une les des lui elle moi eux ceux celle celui
    nee nes nees naissance naissances ddn anniversaire date dates lieu non pas mais plutot pardon corrige corriger
    corrigez puis pour est etait sont cest etre vrai vraie bonne bon exact exacte ecrit ecrite note notee marque marquee
    mis mise affiche affichee indique indiquee avez avait vous
    erreur faux fausse plus bien comme sur que qui dans
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    lundi mardi mercredi jeudi vendredi samedi dimanche
    """
)
"""What is said between a date of birth and another one, of somebody else or set right. Folded."""
_MOST_DATES = 6
_MONTH = lazily("janv|fev|mars|avr|mai|jui|aout|sept|oct|nov|dec")
"""A date has a month in letters, or two digits; said all in words it is only looked for after «né»."""
_MONTH_WORDS = frozenset(MONTHS.replace("?", "").split("|")) | words(
    "mille trente quarante cinquante soixante vingt vingts deux"
)
"""Without a digit, a date is told by one of these."""
_BORN_WORDS = words("ne nee nes nees nai nait nais")
_CUE_WORDS = words(
    "naiss naissance naisance naissence naisence nessance naissanse neissance ddn dn anniversaire anniv naquit "
    "naquis dob d o b born birth"
    " birthday birthdate accouchement accouche classe nacido nacida nascido nascida geboren ans bougies"
)
_ARRIVED_WORDS = words("bebe enfant fils fille jumeaux jumelles petit petite garcon naissance accouche")
_KIN_WORDS = words(
    "fils fille filles mari femme epoux epouse conjoint conjointe compagnon compagne pere mere frere soeur bebe "
    "enfant enfants"
    " jumeaux jumelles aine cadet cadette"
)
_BY_GATE = (
    ("dob.born", _BORN, _BORN_WORDS),
    ("dob.born", _NAMED, _BORN_WORDS),
    ("dob.born", _ARRIVED, words("la parmi arrive arrivee arrives arrivees monde jour ne nee nes nees accouche lieu")),
    ("dob.cue", _CUED, _CUE_WORDS | _BORN_WORDS | words("suis est jour monde d")),
    ("dob.cue", _OF_LONG_AGO, words("ne nee nes nees naissance naiss naissanse ddn")),
    ("dob.cue", _ASKED_AS, _FORMAT),
    ("dob.cue", _OF_YEAR, words("suis est")),
    ("dob.reversed", _REVERSED, words("naiss naissance naisance anniversaire anniv ddn")),
    ("dob.cue", _YEAR_OF, words("naiss naissance")),
    ("dob.beside-name", _WITH_KIN, _KIN_WORDS | {"moi"}),
    ("dob.beside-name", _OF_KIN, _KIN_WORDS),
)
_GATE = frozenset().union(*[gate for _, _, gate in _BY_GATE])


def find(view: View) -> Iterator[Span]:
    """Every date of birth."""
    if view.lead is Label.DOB and (date := _LED.match(view.fold)):
        yield Span(Label.DOB, *date.span("date"), "context.dangling")
    if view.lead is Label.DOB or view.lead is Label.PERSON:
        for match in _ALONE.finditer(view.fold):
            yield Span(Label.DOB, *match.span("date"), "context.dangling")
    if view.has_digit and SENTINEL in view.fold:
        for match in _WITH_OTHERS.finditer(view.fold):
            yield Span(Label.DOB, *match.span("date"), "dob.with-others")
    yield from dob_parts.find(view)
    yield from several.find(view)
    if view.words.isdisjoint(_GATE) or not (view.has_digit or not view.words.isdisjoint(_MONTH_WORDS)):
        return
    dated = view.digit_count > 1 or _MONTH.search(view.fold) is not None
    for rule, pattern, gate in _BY_GATE:
        if not (dated or pattern is _BORN) or view.words.isdisjoint(gate):
            continue
        for match in pattern.finditer(view.fold):
            of_things = rule == "dob.born" and (
                _THINGS.search(view.fold, max(0, match.start() - 40), match.start())
                or _IS_TO_BE.match(view.fold, match.end("date"))
                or _is_of_a_generation(view, match)
            )
            if of_things or _of_an_event(view.fold[match.start() : match.start("date")]):
                continue
            end = _day_end(view, match.end("date"))
            yield Span(Label.DOB, match.start("date"), end, rule)
            for _ in range(_MOST_DATES):
                other = _CORRECTED.match(view.fold, end)
                if other is None or _tells_more(view.fold[end : other.start(other.lastgroup or "date")]):
                    break
                end = other.end()
                yield Span(Label.DOB, *other.span(other.lastgroup or "date"), rule)


def _is_of_a_generation(view: View, born: re.Match[str]) -> bool:
    """Whether a year is that of all who were born in it, or of anyone that a question supposes."""
    if _BARE_YEAR.fullmatch(born["date"]) is None:
        return False
    whose = _GENERATION.search(view.fold, max(0, born.start() - _REACH_OF_WHOSE), born.start())
    return whose is not None and (whose["one"] is None or "?" in view.fold or not view.words.isdisjoint(_ASKS))


def _of_an_event(between: str) -> bool:
    """«Né le …, courrier du 15 octobre»: the birth is told already, and what follows it has a date of its own."""
    told = _TOLD.search(between) if SENTINEL in between else None
    return told is not None and _tells_more(between[told.end() :])


def _tells_more(after: str) -> bool:
    """Whether what stands after a date of birth tells of a thing done rather than of somebody else or a correction."""
    return not _SAID_OF_BIRTHS.issuperset(_LONGER_WORD.findall(after))


def _day_end(view: View, end: int) -> int:
    """Where a date ends whose day comes last."""
    day = _THE_DAY.match(view.fold, end)
    return day.end() if day else end
