"""Whether a word may be the secret that its sentence gives: the closed class that never is, and what looks like one."""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import REGIONS
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.kinds import is_an_infinitive, is_of_a_form
from bot.redaction.recognizers.secret.tokens import mixes, says_a_state
from bot.redaction.recognizers.secret.words import OWNERS, STATE, VERBS_OF_STATE
from bot.redaction.tokens import MOSTLY_CAPITALS
from bot.redaction.view import View
from bot.redaction.wordlist import words

_LEAST_SLIP = 5
_AROUND = 120
_BY_STEM: dict[str, list[str]] = {}
for _state in VERBS_OF_STATE:
    if len(_state) >= _LEAST_SLIP:
        _BY_STEM.setdefault(_state[:3], []).append(_state)


def closed(view: View, place: tuple[int, int]) -> bool:
    """Of the class that is never the value: states, owners, objects, questions, participles, brands, mails."""
    start, end = place
    token = view.fold[start:end]
    if len(token) < 3 or "@" in token or token.startswith(("http", "www.")):
        return True
    bare = re.sub(r"^(?:[cdjlmnst]|qu)'", "", token)
    return (
        says_a_state(bare)
        or bare in FUNCTION_WORDS
        or bare in OWNERS
        or bare in VERBS_OF_STATE
        or (bare in gazetteers().never and not mixes(token) and not _place_name(bare))
        or (bare != token and not mixes(token))
        or (re.fullmatch(r"[a-zà-ÿ]{3,}[éè]e?s?", view.text[start:end]) is not None and not _a_thing(bare))
        or _slip(bare)
        or is_an_infinitive(bare)
        or is_of_a_form(view, place)
        or not re.search(r"[a-z0-9]", token)
        or (not mixes(token) and re.search(r"[0-9]", token) is not None and not re.fullmatch(r"[0-9]{4,8}", token))
    )


def _a_thing(word: str) -> bool:
    """«Orchidée», «liberté»: a noun, and no participle."""
    return word.endswith(("ee", "te")) and word in gazetteers().nouns


def _place_name(word: str) -> bool:
    """Towns and regions are good passwords, and brands are not."""
    return word in REGIONS or word in gazetteers().towns


def _slip(word: str) -> bool:
    """«oubie», «incorect», «refussé»: a word of state with a slip of the keys."""
    return word not in gazetteers().words and any(
        abs(len(state) - len(word)) <= 2 and set(state) >= set(word[:-1]) for state in _BY_STEM.get(word[:3], ())
    )


def telling(view: View, place: tuple[int, int]) -> bool:
    """Whether a token looks like a value by itself: it mixes, no lexicon knows it, or it has a capital of its own."""
    start, end = place
    token = view.fold[start:end]
    if mixes(token) or re.fullmatch(r"[0-9]{4,8}", token):
        return True
    if "'" in token or "/" in token or not token.replace("-", "").isalpha():
        return False
    if token not in gazetteers().words and len(token) > 3 and "-" not in token:
        return True
    return view.text[start].isupper() and _within(view.fold, start) and not _shouts(view, start)


def _within(fold: str, start: int) -> bool:
    """Not at the beginning of a sentence, where every word has a capital."""
    return re.search(r"[^.!?\n\s]\s?[\"«(]?\s?$", fold[max(0, start - 4) : start]) is not None


def _shouts(view: View, start: int) -> bool:
    """Whether what stands around is in capitals."""
    around = view.text[max(0, start - _AROUND) : start + _AROUND]
    return sum(map(str.isupper, around)) > MOSTLY_CAPITALS * sum(map(str.isalpha, around))


def stops(word: str) -> bool:
    """A word that no value goes on with."""
    return says_a_state(word) or ends_a_value(word)


def ends_a_value(word: str) -> bool:
    """The same, but for what only its ending tells to be an adjective («levant»)."""
    if word in _CORRECTING or word in STATE or word.endswith(("ez", "'est")):
        return True
    return word in FUNCTION_WORDS or word in VERBS_OF_STATE


_CORRECTING = words("pardon oups oupsi zut mince euh heu hum nan desole desolee dsl sorry enfin finalement correction")


def is_an_act(view: View, start: int, end: int) -> bool:
    """«Le code HBLD038 sur un devis»: an act of the nomenclature, where one is spoken of."""
    return not view.words.isdisjoint(_OF_ACTS) and _ACT.fullmatch(view.text, start, end) is not None


def is_shown(view: View, start: int, end: int) -> bool:
    """«Erreur LOGIN-500», «mon Lenovo T480», «Cerfa S3110»: what a screen, a form or a device shows, and no secret."""
    typed = view.text[start:end]
    if view.fold[start:end] in _SHOWN:
        return True
    if _SHOWN_CODE.fullmatch(typed) is None or typed.isalpha():
        return False
    if _KB.fullmatch(typed):
        return True
    before = _WORD_BEFORE.search(view.fold, max(0, start - _NEAR), start)
    word = before[1] if before is not None else ""
    if word in _FAILING or (word in _SAYING and _SHORT_CODE.fullmatch(typed)):
        return True
    if word in _MAKES and _MODEL.fullmatch(typed):
        whose = view.fold[: before.start(1)].rstrip() if before is not None else ""
        return not any(cue.label is Label.PASSWORD and cue.end == len(whose) for cue in view.cues)
    tells = word in _TELLING or (before is not None and before[0][-1] in ":=")
    return (
        not tells and view.fold[start:end].replace("-", "_").split("_")[0] in _OF_PROGRAMS and len(typed) > _LEAST_SLIP
    )


_SHOWN = words("cerfa ccam thunderbird")
_FAILING = words("erreur erreurs error err bug formulaire cerfa ccam ngap lpp acte maj patch build")
_SAYING = words("message messages alerte notification")
_MAKES = words(
    """
    lenovo thinkpad ideapad yoga dell latitude inspiron xps hp probook elitebook acer asus vivobook zenbook toshiba
    samsung galaxy huawei xiaomi redmi honor oppo nokia motorola sony xperia wiko imprimante epson canon brother
    windows macos ios android linux ubuntu debian firefox chrome edge safari opera version
    """
)
"""What an error's code, a form's, and a model stand right after."""
_SHOWN_CODE = lazily(r"[A-Z0-9]{1,12}(?:[-_][A-Z0-9]{1,12}){0,5}[a-z]?")
_SHORT_CODE = re.compile(r"[A-Z]{2,8}[-_][0-9]{1,3}")
_MODEL = re.compile(r"[A-Z]{0,3}-?[0-9]{1,4}[A-Z]{0,2}[0-9]{0,2}")
_KB = re.compile(r"KB[0-9]{6,7}")
_OF_PROGRAMS = words("auth login err error erreur http sso ssl tls session access")
_TELLING = words("est c cest etait sera passe mdp code donc bien toujours dit tape mis mets")
"""After these a code is told, and not shown."""
_WORD_BEFORE = lazily(r"(?<![a-z])([a-z]+)(?:\s(?:n°|numero|code|systeme)){0,1}[\s:=«\"(]{1,3}$")
_NEAR = 30
_OF_ACTS = words("ccam devis acte actes dentaire cotation nomenclature dentiste remboursement")
_ACT = re.compile(r"[A-Z]{4}[0-9]{3}")
