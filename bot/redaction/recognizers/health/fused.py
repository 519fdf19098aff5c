"""A pronoun and its verb typed as one word, or one letter for both: «jc enceinte», «jattend», «chui», «g de lasme».

Each rule of health reads «je suis» and «j’ai»; whoever types on a telephone writes a dozen other forms. They are read
as what they stand for, so that no rule has to know them. Letters apart are read as the short form that they spell
(«un a v c»). In: a view and the place of a word. Out: what it stands for.
"""

import re
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.misspelt import SAID_BEFORE
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WHOLE = """
    jc:je_suis jui:je_suis juis:je_suis chui:je_suis chuis:je_suis chu:je_suis jsui:je_suis jsuis:je_suis shui:je_suis
    chwi:je_suis jsu:je_suis gsui:je_suis gsuis:je_suis
    jai:j'ai jaie:j'ai gai:j'ai jè:j'ai jé:j'ai gé:j'ai g:j'ai gt:j'etais jetai:j'etais jetais:j'etais jété:j'etais
    jfe:je_fais jfé:je_fais jfè:je_fais jfai:je_fais jfait:je_fais
    jpren:je_prends jpran:je_prends jprent:je_prends jatan:j'attends jatend:j'attends jaten:j'attends
    jme:je_me jmsui:je_me_suis jmsuis:je_me_suis jmesui:je_me_suis jmesuis:je_me_suis jmet:je_me_suis jlai:je_l'ai
    plu:plus jen:j'en jte:je_te jy:j'y sest:s'est mest:m'est
"""
_MEANT = {typed: meant.replace("_", " ") for typed, meant in [pair.split(":") for pair in _WHOLE.split()]}
_OFTEN = frozenset(_MEANT) - words("jè jé jfé jfè gé jété plu")
_PHONED = words("o ki koi kan pa sui depui depuie jc jui chui chu jfe jfai kel")
"""Little words that only someone who writes by ear writes so, whole."""
_ENDS = ("", "s", "e", "ds", "ts", "t", "x")
_LEAST = 3
_VOWELS = frozenset("aeiouyh")
_SHORT_FORMS = words(
    "avc irm vih sep bpco tdah tdha ivg img pma fiv tca toc hta dmla sla tsa rgo sida tms ist mst ppc ald gpa emg eeg "
    "ecg hiv psa amp bpc saos sopk"
)
_APART = lazily(r"(?<![a-z0-9'’.])[a-z](?:\s[a-z]|\.\s?[a-z]){2,3}(?![a-z0-9'’])")
_SINGLE = frozenset("abcdefghijklmnopqrstuvwxyz")
_FEWEST_APART = 2
_GRAMS = re.compile(r"[0-9][\s,.]?$")
_HE_C = lazily(
    r"(?<![a-z])(?:ils?|elles?|el|mon|ma|mn|notre|son|sa|le|la|papa|maman|mamie|papi|papy)(?:\s[a-z]{3,9})?\s$"
)
_DID = lazily(
    r"\s(?:(?:bien|encore|deja)\s)?[a-z]{3,12}(?:e|er|ee|u|i|it|ert)\s(?:l[ae]s?|une?|deux|au|a|en|du|son|sa)(?![a-z])"
)


def is_by_ear(view: View) -> bool:
    """Whether it has a little word that only someone who writes by ear writes so."""
    return not view.words.isdisjoint(_PHONED)


def is_fused(view: View) -> bool:
    """Whether it may have such words: the gate."""
    if not view.words.isdisjoint(_OFTEN) or spelt_apart(view):
        return True
    return any(word[0] == "j" and len(word) >= _LEAST for word in view.unlisted)


def unfused(view: View, start: int, end: int) -> str | None:
    """The pronoun and the verb that the word at `[start, end)` is."""
    typed = view.text[start:end].lower()
    if typed in _MEANT:
        if typed == "g" and _GRAMS.search(view.fold, max(0, start - 2), start) is not None:
            return None
        return _MEANT[typed]
    word = view.fold[start:end]
    if word == "c" and _HE_C.search(view.fold, max(0, start - 24), start) and _DID.match(view.fold, end):
        return "s'est"
    if word[0] != "j" or len(word) < _LEAST or word not in view.unlisted:
        return None
    return _parted(word)


@cache
def _parted(word: str) -> str | None:
    """«jprend» as «je prends», «javai» as «j’avais»; a name, or what no verb is left of, stays."""
    known = gazetteers()
    rest = word[1:]
    if word in known.names or word in known.never or _VOWELS.isdisjoint(rest):
        return None
    verb = next((f"{rest}{end}" for end in _ENDS if f"{rest}{end}" in known.words), None)
    if verb is None:
        return None
    return f"j'{verb}" if rest[0] in _VOWELS and rest[0] != "y" else f"je {verb}"


def letters_of(right: str, start: int, end: int) -> list[tuple[int, int]]:
    """Which typed letters each letter of `right` stands for: a fact that begins at the verb leaves the pronoun, and one
    that begins at an auxiliary leaves the whole word («g mal»: «mal»).
    """
    if right in _AUXILIARIES:
        return [(end + 1, end)] * len(right)
    pronoun = next((len(said) for said in ("j'", "je ") if right.startswith(said)), 0)
    if not pronoun or end - start <= 1:
        return [(start, end)] * len(right)
    return [(start, start + 1)] * pronoun + [(start + 1, end)] * (len(right) - pronoun)


_AUXILIARIES = frozenset(
    {"j'ai", "je suis", "j'etais", "je me", "je me suis", "je l'ai", "j'en", "je te", "j'y", "s'est", "m'est"}
)


def spelt_apart(view: View) -> dict[int, tuple[int, str]]:
    """Where letters apart spell a short form of health: its end and the form, by its start."""
    if len(view.words & _SINGLE) <= _FEWEST_APART:
        return {}
    found: dict[int, tuple[int, str]] = {}
    for match in _APART.finditer(view.fold):
        word = "".join([letter for letter in match[0] if letter.isalpha()])
        if word in _SHORT_FORMS and SAID_BEFORE.search(view.fold, max(0, match.start() - 44), match.start()):
            found[match.start()] = match.end(), word
    return found
