"""E-mail addresses whose @ is said in a word of one's own («harobase», «a rond», «-at-»), or left out beside the word
«mail»: «dupont77 suivi de exemple.fr», «commence par … et finit par …», «…, domaine exemple.fr».

The sign is taken so only between a token and a whole domain, which nothing else looks like.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_MISHEARD = lazily(
    r"(?:h?[ae])?r{1,2}[ou]{0,2}a?b{1,2}(?:[aeo]{1,2}(?:[scz]{1,2}|sq)?[aeu]{0,2}[scz]?|[scz]{1,2}[ae]?)?|h?arobas\w{0,3}|"
    r"h?a[ro]{2}[abs]{3,4}e?"
)
"""«Arob», «harobase», «arobasse», «robaze», «aroabse»."""
_INITIALS = frozenset("ahre")
_SHORTEST, _LONGEST = 4, 11
_SAID = words("arobase arobas arrobase arrobas arobaze commercial")
_SIGNS = words("at rond petit escargot commercial arobase arobas signe arrobe")
_TLD = r"(?:fr|com|net|org|eu|be|ch|lu|de|es|it|uk|info|io|bzh|re|edu|me|pro)(?![a-z0-9])"
_DOT = r"(?:\s?(?:\.|\[\.\]|\(\.\)|\{\.\})\s?|\s?[\[({]?\s?(?:(?<![a-z])(?:point|pt|dot)(?![a-z]))\s?[\])}]?\s?)"
_DOMAIN = rf"[a-z0-9][a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{2,30}})?{_DOT}{_TLD}"
_JOIN = r"(?:[._-]|\s(?:point|tiret(?:\s(?:du\s)?(?:bas|6|8))?|underscore)\s)"
_LOCAL = rf"(?<![a-z0-9._@-])[a-z0-9]{{1,30}}(?:{_JOIN}[a-z0-9]{{1,30}}?){{0,4}}"
_THEN = (
    r"(?:suivie?s?\s(?:de|du|par|d')|et\spuis|puis|ensuite|et\sensuite|et\sapres|apres|et\s(?:ca\s)?(?:se\s)?(?:finit|"
    r"termine)\spar|et|plus|domaine|et\sle\sdomaine|chez|sur|avec|fournisseur|espace)"
)
_LINK_WORDS = rf"(?:\s?,?\s{_THEN}(?:\s?(?:l[ea']|de|du|en|c'est)){{0,2}})"
_TOLD_AT = lazily(
    rf"(?P<local>{_LOCAL}){_LINK_WORDS}?(?:\s(?:le\s|l')?(?:signe|symbole|caractere))?\s?"
    rf"(?:[-_({{\[<\s]\s?at\s?[-_)}}\]>\s]|(?<![a-z])(?:a[\s-]?(?:rond|commercial)|(?:le\s)?(?:petit\s(?:rond|a)|escargot))(?![a-z])|\sa-t\s|"
    rf"[({{\[<]?\s?(?<![a-z])(?P<sign>[hare][a-z]{{3,10}})(?![a-z])\s?[)}}\]>]?)"
    rf"\s?(?:le\s)?{_DOMAIN}"
)
_CUE = r"(?<![a-z])(?:e-?\s?mails?|mails?|mel|courriels?|adresse(?:\s(?:mail|e-?mail|electronique))?)"
_IS = (
    r"(?:[\s:=,]|(?:c'?\s?est|est|voici|de|le|la|commence|debute|par|en|bien|suivante?|moi|mon|perso|pro|"
    r"contact)(?![a-z])){1,8}"
)
_WITHOUT = lazily(
    rf"{_CUE}{_IS}(?<![a-z0-9])(?P<value>(?P<local>{_LOCAL}){_LINK_WORDS}\s?(?:(?:l')?arobase\s|@\s?)?{_DOMAIN})"
)
_AT_SAID = r"(?:h?a(?:r|rr)obas[a-z]{0,2}|arobaze|@|(?:le\s)?a\scommercial)(?![a-z])"
_IN_WORDS = lazily(rf"{_CUE}\s?(?::|=|,?\s?c'?est|,?\sest)\s?(?P<value>(?:[a-z0-9]{{1,20}}\s){{2,6}}{_AT_SAID})")
"""«Mail : ma grand mère 56 arobase …»: all that stands between the word and the sign."""
_NO_PART = words(
    """
    je j tu il elle on nous vous est sont pas plus ne n avec sans sur dans qui que quoi mais donc car pour chez
    suivi suivie puis et ou commence finit par termine merci bonjour mail adresse nouveau nouvelle toujours bien
    rien recu ce cet cette
    """
)
_DOTTED = lazily(
    rf"(?<![a-z0-9._-])[a-z0-9](?:[.-][a-z0-9]){{3,30}}\s?{_AT_SAID}(?:\s?[a-z0-9-]{{2,30}}(?:{_DOT}{_TLD})?)?"
)
"""«M.a.r.c.e.l arobase …»."""
_CUE_WORDS = words("mail mails email emails mel courriel courriels adresse")
_TLD_WORDS = words("fr com net org eu be ch lu de es it uk info io bzh re edu me pro")
_LETTERS = re.compile(r"[a-z]+")
_NOT_LOCAL = words(
    "site www page lien messagerie boite gmail hotmail outlook yahoo live msn free orange sfr laposte wanadoo bbox "
    "icloud gmx proton protonmail"
)


def find(view: View) -> Iterator[Span]:
    """Every such address."""
    if "@" in view.fold or not view.words.isdisjoint(_SAID):
        yield from _before_the_sign(view)
    if view.words.isdisjoint(_TLD_WORDS):
        return
    misheard = {word for word in view.words if _may_be_at(word)}
    if misheard or not view.words.isdisjoint(_SIGNS) or "a-t" in view.fold:
        for match in _TOLD_AT.finditer(view.fold):
            if (match["sign"] is None or match["sign"] in misheard) and match["local"] not in _NOT_LOCAL:
                yield Span(Label.EMAIL, *match.span(), "email.spelt")
    if not view.words.isdisjoint(_CUE_WORDS):
        for match in _WITHOUT.finditer(view.fold):
            if _is_of_an_address(match["local"]):
                yield Span(Label.EMAIL, *match.span("value"), "email.spelt")


def _before_the_sign(view: View) -> Iterator[Span]:
    """What a sign ends that is said in several words or letter by letter; its domain is found with the rest."""
    for match in _DOTTED.finditer(view.fold):
        yield Span(Label.EMAIL, *match.span(), "email.spelt")
    for match in _IN_WORDS.finditer(view.fold) if not view.words.isdisjoint(_CUE_WORDS) else ():
        if _NO_PART.isdisjoint(_LETTERS.findall(match["value"])):
            yield Span(Label.EMAIL, *match.span("value"), "email.spelt")


def _may_be_at(word: str) -> bool:
    """Whether a word sounds like «arobase» and is no everyday one."""
    if word[0] not in _INITIALS or not _SHORTEST <= len(word) <= _LONGEST or _MISHEARD.fullmatch(word) is None:
        return False
    return word.startswith(("arobas", "arrobas")) or word not in gazetteers().words


def _is_of_an_address(local: str) -> bool:
    """Digits, or a word that is nobody's everyday word."""
    if local in _NOT_LOCAL:
        return False
    return any(map(str.isdigit, local)) or not all(map(gazetteers().is_plain, _LETTERS.findall(local)))
