"""A first piece of a value, that the end of a message cuts: «dupuya@», «06», «8 rue des», «née le 14», «FR76 3000».

It is masked at once, and its label stays open for the next message (left_open.py).
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.talk.piece_of_mail import PROVIDERS
from bot.redaction.talk.piece_thing import is_unlisted
from bot.redaction.talk.piece_words import Token, is_polite
from bot.redaction.talk.put_right_words import phone_run, tokens_in
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_END = r"[\s.,…-]*$"
STREET = (
    r",?\s(?:rue|avenue|av|boulevard|bd|impasse|allee|chemin|place|quai|route|cours|square)"
    r"(?:\s(?:de\sla|de\sl'|de|du|des|la|le|les))?"
)
"""What is left readable of a street that is cut: the next message's words are its name."""
OF_A_STREET = re.compile(rf"{STREET}{_END}")
_PAIRS = r"(?:[ .]?[0-9]{2}){0,3}"
_DAY_AND_MONTH = rf"(?:0?[1-9]|[12][0-9]|3[01])(?:er)?(?:[\s/.-](?:0?[1-9]|1[0-2]|{MONTHS}))?"
_NO_MAILBOX = (
    r"(?:ou|et|un|une|le|la|de|d|des|avec|sans|pas|comme|signe|symbole|caractere|special|arobase|touche|que|est|ni|ou)"
)
"""«Un caractère spécial comme ! ou @»."""
_CUT = (
    (
        Label.EMAIL,
        "@",
        lazily(rf"(?<![a-z0-9._+-])(?P<piece>(?!{_NO_MAILBOX}\s)[a-z0-9][a-z0-9._+-]{{1,63}}\s?@){_END}"),
    ),
    (
        Label.EMAIL,
        "s",
        lazily(
            r"^\s*(?P<piece>h?arr?obas[a-z]{0,2}\s[a-z0-9-]{2,30}(?:(?:\.|\s(?:point|pt|dot)\s|\s)[a-z0-9]{2,12}){1,2})"
            rf"{_END}"
        ),
    ),
    (
        Label.PHONE,
        "0",
        lazily(
            r"^[\s(]*(?:(?:alors|oui|c'?est|le|tel|au|euh|puis)\s(?:le\s)?)?(?P<piece>(?![0-9]{4}(?:19|20)[0-9]{2})"
            rf"0[1-79]{_PAIRS}|0033(?:[ .]?[1-9]{_PAIRS})?){_END}"
        ),
    ),
    (Label.PHONE, "+", lazily(rf"^[\s(]*(?P<piece>\+33(?:[ .]?[1-9]{_PAIRS})?){_END}")),
    (
        Label.PHONE,
        "0",
        lazily(
            r"(?<![a-z])(?:tel|telephone|portable|mobile|numero|num|joindre|(?:le|la)\smien(?:ne)?|"
            r"(?:r?appel|contact)\w{0,5}(?:[\s-]moi)?)(?:\s(?:de|a)\s(?:mon|ma|mes)\s[a-z]{3,10})?\s?"
            rf"(?:(?:au|est|c(?:'?est)?|:|commence\spar|sur)\s)?(?:le\s)?(?P<piece>0[1-79]){_END}"
        ),
    ),
    (Label.IBAN, "f", lazily(rf"^\W*(?P<piece>fr[0-9]{{2}}(?:\s?[0-9a-z]{{4}}){{0,4}}){_END}")),
    (Label.ADDRESS, "", lazily(rf"(?<![0-9])(?P<piece>[0-9]{{1,4}}(?:\s(?:bis|ter))?){STREET}{_END}")),
    (
        Label.ADDRESS,
        "",
        lazily(
            r"(?<![a-z])(?:j'?habite|nous\shabitons|on\shabite|je\s(?:loge|demeure|reside)|domicilie[es]{0,2}|"
            r"adresse(?:\spostale)?(?:\sc'?est|\sest|\s?:)?)\s(?:actuellement\s)?(?:au\s|le\s|n°\s?|numero\s)?"
            rf"(?P<piece>[0-9]{{1,4}}(?:\s?(?:bis|ter))?){_END}"
        ),
    ),
    (
        Label.ADDRESS,
        "",
        lazily(
            r"^\W*(?:(?:moi|oui|alors|bonjour)\s){0,2}(?:je\ssuis\sau|on\sest\sau|nous\ssommes\sau|"
            r"(?:moi|nous),?\sc'?est\s(?:au|le))\s(?:n°\s?|numero\s)?"
            rf"(?P<piece>[0-9]{{1,3}}(?:\s?(?:bis|ter))?){_END}"
        ),
    ),
    (
        Label.DOB,
        "",
        lazily(
            r"(?:^|(?<![a-z]))(?:(?:suis|est|et)\snee?(?:\(e\))?|^nee?(?:\(e\))?|nee|(?:date\s(?:de\s)?)?naissance|ddn)\s"
            rf"(?:c'?est\s|est\s|:\s?)?(?:le\s)?(?P<piece>{_DAY_AND_MONTH}){_END}"
        ),
    ),
)
"""Each with the sign without which it is not looked for."""
_MAILS = words("mail mel courriel email")
_LOCAL = lazily(
    r"(?:^|(?<![a-z]))(?:e-?mail|mail|mel|courriel)(?:\sperso)?\s?(?::|=|c'?est|c(?![a-z]))\s?"
    rf"(?P<piece>[a-z][a-z0-9._-]{{4,30}}){_END}"
)
_SAID_IBAN = lazily(
    r"\W*(?P<piece>f\s?r\s(?:soixante[\s-](?:et[\s-])?seize|septante[\s-]six|sept\ssix|7\s?6)(?:\s[a-z0-9-]{2,10}){0,6})[\s.,]*"
)
"""«F r soixante seize»."""
_ZERO = words("zero zeros")
_ZERO_AND = lazily(r"(?:zero|0)[\s-](?:un|deux|trois|quatre|cinq|six|sept|neuf)(?![a-z])")
"""As a phone does, the eight that services have left out."""
_SPELT_OUT = lazily(r"(?P<value>[a-z](?: [a-z]){3,24})[\s.]*")
"""«B u t o r», the whole message: a name, or what stands before an @."""
_SHORT = 60
_REACH = 90
_LAST_WORDS = words(
    f"""
    rue avenue av boulevard bd impasse allee chemin place quai route cours square de du des la le les l' bis ter
    {MONTHS.replace("?", "").replace("|", " ")} fev 1er
    """
)


def cut(view: View) -> Iterator[Span]:
    """The first pieces at the end of a message."""
    fold = view.fold
    if (
        (not _ZERO.isdisjoint(view.words) or fold.lstrip().startswith("0 "))
        and len(fold) <= _SHORT
        and view.lead in (None, Label.PHONE)
    ):
        yield from _said_phone(view)
    if fold[1:2] == " " and (spelt := _SPELT_OUT.fullmatch(fold)) and not _is_a_word(spelt["value"]):
        yield Span(Label.PERSON, *spelt.span("value"), "context.again")
    if not view.words.isdisjoint(_MAILS):
        yield from _said_local(view)
    if len(fold) <= _SHORT and fold.lstrip().startswith("f") and (said_iban := _SAID_IBAN.fullmatch(fold)):
        yield Span(Label.IBAN, *said_iban.span("piece"), "context.cut")
    if not (view.has_digit or "@" in fold or "robas" in fold):
        return
    said = fold.rstrip(" \n.,…-")
    last = said[said.rfind(" ") + 1 :]
    if not (last[-1:].isdigit() or last[-1:] == "@" or last in _LAST_WORDS or "robas" in fold):
        return
    tail = max(0, len(fold) - _REACH)
    for label, sign, pattern in _CUT:
        if sign in fold and (match := pattern.search(fold, tail)):
            yield Span(label, *match.span("piece"), "context.cut")


def _said_local(view: View) -> Iterator[Span]:
    """«Mon mail : tatasuzy», a word that no lexicon has: what stands before the @."""
    local = _LOCAL.search(view.fold, max(0, len(view.fold) - _REACH))
    if local is None or local["piece"] in PROVIDERS or local["piece"] in gazetteers().names:
        return  # «mon mail c'est samira» is known as a name
    if is_unlisted([Token(local["piece"], *local.span("piece"))]):
        yield Span(Label.EMAIL, *local.span("piece"), "context.cut")


def _said_phone(view: View) -> Iterator[Span]:
    """«Zéro six», «l’ancien zéro six douze», the whole message: nothing but a phone begins so."""
    if SENTINEL in view.fold or "?" in view.fold:
        return
    tokens = tokens_in(view.fold)
    run = phone_run(tokens, begun=False)
    if run is not None and _ZERO_AND.match(view.fold, run[0]):
        yield Span(Label.PHONE, *run, "context.cut")


def _is_a_word(spelt: str) -> bool:
    """«M e r c i», «a l l o»."""
    said = spelt.replace(" ", "")
    return said in gazetteers().words or is_polite(said) or len(set(said)) == 1
