"""A medicine by its name, taken by someone: «mon traitement, X», «je prends du X», «sous X», with its dose.

What no lexicon knows is a medicine where one is taken, if it ends or sounds as one («levotirox»).
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.families import MEDICINES
from bot.redaction.recognizers.health.ties import does, is_tied
from bot.redaction.recognizers.health.words import ENDS
from bot.redaction.view import View
from bot.redaction.wordlist import words

_TAKES = lazily(
    r"(?<![a-z])(?:(?P<mine>(?:(?:mon|ma|mes|son|sa|ses|notre|leurs?)\s)?(?:traitements?|medocs?|medicaments?|"
    r"injections?|piqures?|cachets?|comprimes?|gelules?|"
    r"sirop|prescription|boites?|gouttes|patchs?|pilule|inhalateur|ventoline)(?:\s(?:actuel|quotidien|habituel|"
    r"de\sfond))?\s?(?:,|:|c'est|est|de|d'|du|a\sbase\sde|par|au|comme)\s?(?:le\s|la\s|l')?)"
    r"|(?P<takes>(?:(?:j'?|je\s?)?(?:prends?|pren|prenais)|prenait|prend|prendre|prise\sde|avale|gobe|m'injecte|"
    r"s'injecte|injecte|pique|arrete(?:r)?|passe(?:e)?|suis|est|sui|mis(?:e)?|mettre|remis(?:e)?|etait|etais|"
    r"prescrit|prescrite|ordonne|donne|"
    r"recois|recoit|tourne|jsuis|chui|jprends?|jpren)\s(?:toujours\s|encore\s|deja\s|aussi\s)?(?:sous\s|au\s|"
    r"a\sla\s|a\sl'|du\s|de\sla\s|de\sl'|des\s|un\s|une\s|le\s|mon\s|ma\s|d[eu]\s)?))(?=[a-z])"
)
_OWNED = re.compile(r"(?:mon|ma|mes|son|sa|ses|notre|leurs?)\s")
_AMOUNT = re.compile(r",?\s(?:(?:a|de|en|au|dose|dosee?)\s)?(?:[0-9]|une?\s|deux\s|trois\s|quatre\s)")
_DOSED = lazily(
    r"(?:,?\s(?:(?:a|de|en|au|dose|dosee?)\s)?(?:[0-9]{1,4}(?:[.,][0-9]{1,3})?\s?(?:mg|ug|mcg|\u00b5g|\u03bcg|"
    r"microgrammes?|milligrammes?|g|ml|ui|gouttes|cp|comprimes?|"
    r"cachets?|injections?|piqures?|fois)(?![a-z])|(?:une?|deux|trois|quatre)\s(?:injections?|piqures?|comprimes?|"
    r"cachets?|gelules?|prises?|fois|gouttes|bouffees)|"
    r"a\svie|(?:tous|toutes)\sles\s(?:[a-z0-9]{1,8}\s)?(?:jours?|soirs?|matins?|semaines?|mois|heures|[a-z]{5,9}di)|"
    r"(?:par|chaque)\s(?:jour|semaine|mois|soir|matin|nuit)|"
    r"(?:le\s)?matin(?:\s(?:et|midi))*(?:\s(?:et\s)?(?:le\s)?soir)|lp))+(?![a-z])"
)

_WORD = re.compile(r"[a-z]+[0-9]{0,2}(?![a-z0-9])")
_SHORT = 5
_SHADES = words(
    "vitamine vitamines fer morphine insuline cortisone coke cocaine heroine crack ecstasy cannabis shit beuh "
    "drogue antidouleurs magnesium zinc omega melatonine spiruline"
)
_DRUG_ENDS = (
    *[end for end in ENDS if end.endswith(("azole", "ine", "tinib", "aban", "tan"))],
    "vir", "mab", "pril", "olol", "pine", "done", "mide", "rone", "xine", "oxine", "tone", "idine", "amine", "toine",
    "lone", "sone", "zone", "fene", "dronate", "stat", "parine", "mycine", "floxacine", "setron", "triptan", "lukast",
    "afil", "osine", "zide", "terol", "nib", "ept", "grel", "oxaban", "glutide", "gliflozine", "gliptine", "lam",
)  # fmt: skip

GATE = words(
    """
    traitement traitements medoc medocs medicament medicaments injection injections piqure piqures cachet cachets
    comprime comprimes gelule
    gelules sirop prescription boite boites gouttes patch patchs pilule inhalateur prend prends pren prenait
    prenais prise
    avale gobe injecte pique prescrit prescrite ordonne sous jprend jprends jpren recois recoit prendre
    """
)
"""Without one of these words nobody takes anything."""


@cache
def _medicines_by_sound() -> frozenset[str]:
    """How the names of medicines sound, near enough: «levotirox», «doliprane»."""
    return frozenset(_ear("\n".join(MEDICINES | gazetteers().medicines)).split("\n"))


_HEARD = (
    ("ph", "f"),
    ("th", "t"),
    ("y", "i"),
    ("qu", "k"),
    ("c", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("h", ""),
    ("e\n", "\n"),
)


def _ear(names: str) -> str:
    for typed, heard in _HEARD:
        names = names.replace(typed, heard)
    return re.sub(r"([a-z])\1", r"\1", names).removesuffix("e")


def taken(view: View) -> Iterator[tuple[int, int]]:
    """Where each name of a medicine begins, and where its dose ends."""
    if view.words.isdisjoint(GATE):
        return
    fold = view.fold
    for match in _TAKES.finditer(fold):
        word = _WORD.match(fold, match.end())
        if word is None:
            continue
        if (is_medicine(word[0], view) or _is_branded(match, view, *word.span())) and (
            (match["mine"] and _OWNED.match(match["mine"]))
            or does(view, match.start())
            or is_tied(view, *word.span(), word[0], surely=True)
        ):
            dosed = _DOSED.match(fold, word.end()) if _AMOUNT.match(fold, word.end()) else None
            end = dosed.end() if dosed else _lettered(fold, word.end())
            yield word.start(), end
            while (more := _AND_MORE.match(fold, end)) is not None and is_medicine(more["word"], view):
                end = _lettered(fold, more.end())
                yield more.start("word"), end


_AND_MORE = lazily(
    r"\s?(?:,|\+|et|puis|avec)\s(?:et\s)?(?:aussi\s)?(?:(?:du|des|une?|le|la|les|mon|ma|mes)\s|de\s(?:la\s|l')|l'|d')?(?P<word>[a-z]{3,20})(?![a-z])"
)
"""«Du Levothyrox et de la vitamine D»: the rest of what is taken."""
_LETTER = re.compile(r"\s(?:[abcdek][0-9]{0,2}|[0-9])(?![a-z0-9'])")


def _lettered(fold: str, end: int) -> int:
    """The end of a vitamin with its letter, «omega 3»."""
    letter = _LETTER.match(fold, end) if fold.endswith(("vitamine", "omega", "magnesium"), 0, end) else None
    return letter.end() if letter else end


_SOME = lazily(
    r"(?:j'?|je\s?)?(?:prends?|prenais|prenait|prendre|donne|prescrit|sous)\s(?:toujours\s)?(?:du\s|de\sla\s|de\sl'|sous\s)$"
)


def _is_branded(match: re.Match[str], view: View, start: int, end: int) -> bool:
    """Whether some of it is taken and it is written as a brand that no lexicon knows: «je prends du Zanterix»."""
    word, known = view.fold[start:end], gazetteers()
    return (
        end - start >= _SHORT
        and view.text[start].isupper()
        and word in view.unlisted
        and word not in known.names
        and word not in known.towns
        and _SOME.fullmatch(match[0]) is not None
    )


def is_medicine(word: str, view: View) -> bool:
    """Whether a word is the name of a medicine, by the lexicon, its ending or its sound."""
    known = gazetteers()
    if word in known.medicines or word in MEDICINES or word in _SHADES:
        return True
    if len(word) < _SHORT or word not in view.unlisted or word in known.names:
        return False
    return word.endswith(_DRUG_ENDS) or _ear(word) in _medicines_by_sound()
