"""What a message leaves open: a cue without its value, a value that is cut short, a first piece that no cue announces.

The label alone is kept; it closes with a whole value, a question, an amount, a sentence, thanks or a refusal.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.talk.announced import announces
from bot.redaction.talk.births import is_a_year_first
from bot.redaction.talk.first_pieces import OF_A_STREET
from bot.redaction.talk.piece_words import LEAD, NO_SECRETS, TAIL
from bot.redaction.talk.place_alone import is_a_coded_town
from bot.redaction.talk.ways_of_writing import HOW_A_MAIL_IS
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

# digits that a whole number of the kind has; fewer at a message's end: it is cut
_WHOLE = {
    Label.NIR: 15, Label.PHONE: 10, Label.CARD: 16, Label.IBAN: 23, Label.MEMBER_ID: 6, Label.ID_DOC: 9, Label.DOB: 6,
    Label.IP: 8,
}  # fmt: skip
# the same with letters
_WHOLE_CODE = {
    Label.IBAN: 22, Label.MEMBER_ID: 8, Label.ID_DOC: 9, Label.PASSWORD: 8, Label.PLATE: 7, Label.BIC: 8, Label.NIR: 15,
    Label.IP: 8,
}  # fmt: skip
_LONGEST_BARE = 12
"""Digits of a number that nothing names: with a piece more it may be whole."""
_CODES = (4, 6)
"""Figures of a code that is sent or chosen: no more of it comes."""
_NUMBERS = frozenset(_WHOLE) - {Label.DOB, Label.IP}
_TOLD = frozenset({Label.PASSWORD, Label.PERSON, Label.ADDRESS, Label.BIC})
_CARRIED = _NUMBERS | _TOLD | {Label.PLATE, Label.IP, Label.DOB, Label.EMAIL}
"""«J’ai oublié mon mot de passe» announces nothing; «mon mot de passe c’est» does."""
_CONNECTIVE = (
    r"(?:\s|[:=,'\"-]|c'?est|c(?![a-z'])|est|sont|voici|voila|le|la|les|suivante?|mon|ma|num|numero|n°|no|de|d'|donc|je|vous|"
    r"donne|actuel|svp|merci|par\ssms|par\smail|recu|[.]{1,3}$)*"
)
_OPEN_END = lazily(rf"{_CONNECTIVE}$")
_OPEN_PLACE = lazily(
    r"(?:\s|[:=,-]|c'?est|est|voici|actuellement|maintenant|desormais|aux?|a|dans|chez|le|la|les|l'|en|complete|exacte|"
    r"actuelle|numero|n°|[.]{1,3}$)*$"
)
_OPEN_NAME = lazily(
    rf"\s?(?:(?:de\s(?:famille|naissance|jeune\sfille)|d'usage|complet|et\sprenoms?)(?![a-z]))?{_CONNECTIVE}$"
)
_OPEN_OF = lazily(
    rf"\s?(?:(?:de\sconnexion|ameli|adherent|perso(?:nnel(?:le)?)?|pro|client|de\smutuelle|de\scontact|"
    rf"wifi|internet|actuel|secret|provisoire|du\s(?:site|portail|compte)|de\s(?:l'appli|mon\scompte)|comme\sca)(?![a-z]))?{_CONNECTIVE}$"
)
_RECEIVED = lazily(
    r"\s?(?:que|qu'|de|d')?\s?(?:j'ai|vous\sm'avez|on\sm'a|je\sviens\sde)\s(?:ete\s)?(?:eu|recu|recevoir|envoyee?)"
    r"(?:\spar\s(?:sms|texto|mail|courrier|telephone|message))?[\s.:]*$"
)
"""«Un code que j’ai eu par texto»: the next message may be it."""
_QUALIFIED = r"(?:nouveau|nouvelle|ancien|ancienne|vrai|propre|actuel|bon)"
_OFFERS = lazily(
    r"(?<![a-z])(?:voulez|vouliez|veux|veut|faut|besoin\sd[eu]|donn(?:e|er|ais)|redonner?|envoy(?:er|e)|envoie|di(?:s|re)|"
    r"dicter?|ecri(?:s|re)|communiquer?|fournir|file[rz]?|passer?|demande[rz]?)(?:-t-il|-il)?\s"
    rf"(?:(?:vous|aussi|encore)\s)?(?:mon|ma|mes|notre)\s(?:{_QUALIFIED}\s)?$"
)
_BY_MEANS = lazily(r"[^.!?]{0,24}\spar\s(?:e-?mail|mail|telephone|tel|courriel)[\s.:]*")
"""«Le code reçu par mail»: it is the code that is told of."""
_ASKED_BACK = re.compile(r"\s*(?:\?\s*){1,3}$")
"""«Vous voulez mon mot de passe ?», and the next message gives it."""
_PROMISES = lazily(
    r"(?<![a-z])(?:(?:je|on)\s(?:(?:vous|te)\s)?(?:(?:le|la|les)\s|l')|c'est\s(?:bien\s)?(?:ecrit|note|marque)(?![a-z]))"
)
"""«Je vous le donne», «je l’ai là»."""
_NOT_NOW = words("pas plus peux sais jamais trouve faut voulez")
_SIGNS_IN = lazily(
    r"(?<![a-z])(?:me\sconnecte|mi?s?\sconnectee?|m'identifie)\s(?:avec|sous|par)(?:\sle\s(?:nom|login))?[\s:.]*$"
)
"""«Je me connecte avec»."""
_SIGNING = words("connecte connectee identifie")
_INTRODUCES = lazily(
    r"(?<![a-z])(?:m'app?ell?e|me\s(?:nomme|presente)|moi\s?c'?\s?(?:est)?|(?<!pas )(?:c'?est|ces|ici)|suis|"
    r"prenoms?(?:\s(?:est|c'est)|\s?:)?|(?:s'appelle|appelle)|"
    r"(?:mon|ma|mes|notre)\s(?:petite?\s|grande?\s)?(?:fils|fille|mari|femme|epouse?|epoux|conjointe?|compagn(?:on|e)|"
    r"mere|pere|frere|soeur|bebe|enfant)(?:\sc)?)\s?$"
)
"""What introduces somebody by a first name."""
_OF_MAIL = lazily(r"(?<![a-z])(?:e-?\s?mail|mail|mel|courriel|adresse\smail)\s?(?:c'?\s?est|est|:|=)?\s?$")
_NEAR_A_NAME = 40
_ENDS_A_MAIL = re.compile(
    r"(?:@|arobas).*\.[a-z]{2,4}$|[.\s](?:com|fr|net|org|eu|be|ch|lu|re|de|es|it|uk|io|info|bzh)$"
)
_CUT_RULES = ("context.cut", "context.dangling")
_OF_A_PHONE = re.compile(r"0[1-79](?:[ .-]?[0-9]{2}){1,3}")
"""«06 98 11»: not a whole number of anything, under whatever label."""
_MY_06 = lazily(r"(?<![a-z])(?:mon|notre|son|au|le)\s0[67]\s?(?:c'?est|est)?[\s:.…]*$")
"""«Mon 06»: said of the phone, and nothing of it."""
_REFUSES = words("pas jamais pourquoi plus oublie perdu changer")
_BEFORE_CUE = 60
_PATIENCE = 40
"""Code points of a message that says nothing by itself."""
_FEW, _ASIDE = 3, 6
_WAITS = words(
    "attendez attends attend instant minute minutes seconde secondes moment cherche regarde vais "
    "patientez patienter reviens"
)
_TALK = words("merci ok oui bonne bonjour bonsoir")
_CLOSES = (
    words(
        """
    merci non ok oui revoir bonne bye tant laissez laisse bonjour bonsoir comment pourquoi impossible trouve perdu
    perdue aucune aucun rien inutile refuse refusee bloque bloquee oublie oubliee jamais sais meme
    """
    )
    | NO_SECRETS
)

_YEAR = lazily(r"(?:19|20)[0-9]{2}|[0-9]{6,8}|[^0-9][0-9]{1,2}[^0-9]+[0-9]{1,2}[^0-9]+[0-9]{2}$")
_TOWN_AFTER_CODE = lazily(r"[0-9]{5}[\s,]+[^\W\d]{2}|[^\W\d]{3}[\s,(]+[0-9]{5}\W*$")
_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def still_awaits(view: View, awaited: Label | None, *, begun: bool) -> bool:
    """Whether a message in between leaves the value to come: a few words or a word of waiting, no cue, no thanks, no
    question, no number that was none of it.
    """
    if begun and awaited is Label.PERSON:
        return False  # a first name may do
    asks_to_wait = not view.words.isdisjoint(_WAITS) or _is_promised(view)
    cut = begun and awaited is Label.PHONE  # «06 12», «où j’ai noté ça»: its figures were not all told
    waits = len(view.words) <= (_ASIDE if cut else _FEW) or asks_to_wait
    closes = _CLOSES - _TALK if asks_to_wait else _CLOSES  # «ok je cherche», «merci de patienter»
    quiet = not view.cues and "?" not in view.fold and closes.isdisjoint(view.words)
    return waits and quiet and not view.has_digit and len(view.fold) <= _PATIENCE


def _is_promised(view: View) -> bool:
    return _NOT_NOW.isdisjoint(view.words) and _PROMISES.search(view.fold[:_PATIENCE]) is not None


def dangling_label(view: View, found: list[Span], raw: str, awaited: Label | None, *, begun: bool) -> Label | None:
    """The label whose value is still to come when the message ends; `awaited`, what was before it; `begun`, whether
    this message went on with a value.
    """
    last = max(found, key=lambda span: span.end) if found else None
    if last is not None and (cut := _of_value(last, found, raw, awaited, begun=begun)):
        return cut
    if view.has_digit and _MY_06.search(view.fold[-_PATIENCE:]):
        return Label.PHONE
    if not view.words.isdisjoint(_SIGNING) and _SIGNS_IN.search(view.fold[-_PATIENCE:]):
        return Label.MEMBER_ID
    if last is None and is_a_coded_town(view):
        return Label.ADDRESS
    return _of_cue(view, last.label if last else None) if view.cues else None


def _of_value(last: Span, found: Sequence[Span], raw: str, awaited: Label | None, *, begun: bool) -> Label | None:
    """The label of the last value, when the message ends on it and it is cut."""
    rest = raw[last.end :]
    if not (_is_tail(rest) or (last.rule in _CUT_RULES and OF_A_STREET.match(folded(rest)))):
        return None
    dated = last.label is Label.DOB and last.rule.startswith("context.")
    if dated and is_a_year_first(folded(raw[last.start : last.end]), folded(raw[: last.start])):
        return Label.DOB  # «c’est 1956», and then «le 3»
    if last.rule == "context.mended" and last.label is Label.DOB:
        awaited = Label.DOB
    if last.label is Label.PERSON and _is_of_mail(raw, last.start):
        return Label.EMAIL  # «mon mail c’est samira»: what comes after is of the address
    if last.label is Label.PERSON and _is_first_name(raw, last):
        return Label.PERSON
    alone = last.label is Label.EMAIL and _is_of_mail(raw, last.start)  # «mon courriel : nanou.b»
    alone = alone or _is_lead(raw[: last.start]) or (len(found) > 1 and _all_of(found, last.label, raw))
    return last.label if _is_open(last, raw[last.start : last.end], alone, awaited, begun=begun) else None


def _is_of_mail(raw: str, start: int) -> bool:
    return _OF_MAIL.search(folded(raw[max(0, start - _NEAR_A_NAME) : start])) is not None


def _is_tail(rest: str) -> bool:
    return not rest.strip(" .…-,") or ("?" not in rest and TAIL.issuperset(_WORDS.findall(folded(rest))))


def _is_first_name(raw: str, name: Span) -> bool:
    """«Moi c’est Lucas», «ma fille Inès»: a name of one word that somebody is given, without its family name."""
    said = folded(raw[max(0, name.start - _NEAR_A_NAME) : name.start])
    return raw[name.start : name.end].isalpha() and "?" not in raw and _INTRODUCES.search(said) is not None


def _is_lead(before: str) -> bool:
    return not before.strip() or LEAD.issuperset(_WORDS.findall(folded(before)))


def _all_of(found: Sequence[Span], label: Label, raw: str) -> bool:
    """Whether all that is masked is of one label, and nothing else is said."""
    ordered = sorted(found, key=lambda span: span.start)
    gaps = [raw[one.end : other.start] for one, other in pairwise(ordered)]
    return all(span.label is label for span in found) and all(map(_is_lead, [raw[: ordered[0].start], *gaps]))


def _is_open(span: Span, value: str, alone: bool, awaited: Label | None, *, begun: bool) -> bool:
    """Whether a value at a message's end is cut. `alone`: the message says nothing else."""
    label, told = span.label, folded(value)
    if span.rule == "context.cut":
        return label is not Label.EMAIL or _is_local(told)
    if label in (Label.ADDRESS, Label.EMAIL, Label.DOB, Label.PERSON):
        return _is_open_in_words(label, told, alone, awaited)
    parts = re.findall(r"[a-z]+|[0-9]+", told)
    digits, size = sum(map(str.isdigit, told)), sum(map(str.isalnum, told))
    if all(part.isdigit() or part in NUMBER_WORDS for part in parts):
        size = digits = digits + sum(map(str.isalpha, parts))  # «zéro six»: a digit a word
    if size == digits or label not in _WHOLE_CODE:
        if label is Label.MEMBER_ID and (_OF_A_PHONE.fullmatch(told) or (alone and (begun or awaited is None))):
            return (0 if begun else _FEW) < digits <= _LONGEST_BARE
        sent = label is Label.PASSWORD and digits in _CODES and not begun
        return not sent and digits < _WHOLE.get(label, _WHOLE_CODE.get(label, 0))
    return size < _WHOLE_CODE[label] and (alone or label is Label.PASSWORD or label is awaited)


def _is_open_in_words(label: Label, told: str, alone: bool, awaited: Label | None) -> bool:
    """The same of an address without postcode and town, a mail without its domain, a date without its year, a name of
    one word where a name was awaited.
    """
    if label is Label.ADDRESS:
        return _TOWN_AFTER_CODE.search(told) is None
    if label is Label.EMAIL:
        return (alone or label is awaited) and _is_local(told)
    if label is Label.DOB:
        few = sum(map(str.isdigit, told)) < _WHOLE[label]
        return _YEAR.search(told) is None and (awaited is label or few)
    return alone and awaited is label and len(told.split()) == 1


def _is_local(told: str) -> bool:
    """«dupuya», «dupuya@», «arobase hotmail»: the domain, or its end, is to come."""
    return told.endswith("@") or not _ENDS_A_MAIL.search(told)


def _of_cue(view: View, told: Label | None) -> Label | None:
    """The label of the cue that ends the message without its value; `told`: of the last value."""
    at = len(view.cues) - 1
    if at > 0 and _BY_MEANS.fullmatch(view.fold, view.cues[at - 1].end):
        at -= 1  # «le code reçu par mail»
    cue = view.cues[at]
    if cue.label not in _CARRIED:
        return None
    rest, said = view.fold[cue.end :], view.fold[cue.start : cue.end]
    before = view.fold[max(0, cue.start - _BEFORE_CUE) : cue.start]
    if _ASKED_BACK.match(rest) is not None:
        return cue.label if _OFFERS.search(before) is not None and _REFUSES.isdisjoint(view.words) else None
    if cue.label is Label.EMAIL and HOW_A_MAIL_IS.match(rest) is not None:
        return cue.label  # «mon mail en minuscules»
    received = _RECEIVED.match(rest) is not None
    ends = {
        Label.ADDRESS: _OPEN_PLACE,
        Label.PERSON: _OPEN_NAME,
        Label.MEMBER_ID: _OPEN_OF,
        Label.EMAIL: _OPEN_OF,
        Label.PASSWORD: _OPEN_OF,
    }.get(cue.label, _OPEN_END)
    if not received and (SENTINEL in rest or len(rest) > 60 or ends.match(rest) is None):
        return None
    if cue.label is Label.PLATE and not said.startswith(("plaq", "immat")):
        return None
    return cue.label if received or announces(view, at, rest, told) else None
