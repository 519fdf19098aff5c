"""A sentence sent in two messages, cut between its verb or its noun and what completes it: «je porte un appareil» /
«auditif», «j’ai perdu» / «le bébé», «les genoux» / «ils sont morts», «j’ai un problème» / «aux yeux».

Neither half tells anything alone. Where the first is the beginning of a sentence about somebody, and the second cannot
begin one, the two are read as one, and what is told in the second goes. «J’ai un problème» / «de connexion» is read so
too, and tells of no health.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded, normalise
from bot.redaction.recognizers.health.alone import NOT_OF_A_BODY
from bot.redaction.recognizers.health.families import ADJECTIVE
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.open import PORTAL
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.view import View
from bot.redaction.wordlist import words

_FILLER = r"(?:(?:bonjour|bonsoir|bjr|slt|salut|alors|voila|en\sfait|euh|bah|ben|donc|et|oui|mais|puis)[\s,]+){0,3}"
_BEGINS = lazily(
    rf"\s*{_FILLER}(?:(?:j'|jai(?![a-z])|jsuis(?![a-z])|(?:je|il|elle|nous)\s|(?:on|ils)\s(?:m'|l'|(?:me|lui|nous)\s)|"
    rf"c'?\s?(?:est)?\s(?:mon|ma|mes|son|sa|ses)\s(?:{BODY})(?![a-z])|(?:les?|la|l'|mon|ma|mes|son|sa|ses)\s?"
    rf"(?:(?:{KIN})\s(?:a|ont|prend|porte|fait|suit|est|s'est|se|sont)(?![a-z])|(?:{BODY})(?![a-z])))"
    r"(?:[\s']?[a-z]+(?:[\s'][a-z]+){0,4})?|"
    r"(?:(?:de\s)?(?:gros|petits?)\s)?(?:des\s)?(?:problemes?|pb|pbs|soucis?|troubles?))[\s.…,:-]*"
)
_NO_SECOND = lazily(
    r"\s*(?:j'|je\s|on\s|vous\s|tu\s|il\s|elle\s|mon\s|ma\s|mes\s|votre\s|vos\s|bonjour|merci|ok|oui|non|comment|combien|ou\s|"
    r"quand|pourquoi|et\s|mais\s|car\s|si\s|est-ce)|.*[?0-9%]"
)
_THINGS = PORTAL - words(
    """
    probleme problemes arret femme mari bebe enfant fils fille vie moi lui eux chose truc aide personne faim fatigue
    nerfs sucre boire alcool voir faire fois temps examen analyse analyses
    """
)
_TROUBLED = lazily(r"(?:problemes?|pbs?|soucis?|ennuis?|troubles?|pepins?)[\s.…,:-]*$")
_OF_THE_BODY = lazily(
    rf"\s*(?:(?:c'est|c|surtout|plutot)\s)?(?:(?:(?:de|du|des|au|aux|aux\sdeux|a\sla|dans\s(?:le|la|les)|"
    rf"avec\s(?:le|la|les|mon|ma|mes)|le|la|les|mon|ma|mes)\s|(?:de|a|avec|dans)\sl'|d'|l')?(?P<part>{BODY}|nerfs?|"
    r"regles|tension|sante|sucre|alcool|boisson|drogue|poids|fertilite|grossesse|erection|libido|sommeil|memoire|"
    r"vue|audition|transit|digestion|souffle|circulation)|(?P<kind>de\sfemmes?|d'hommes?|intimes?|gyneco(?:logiques?)?|"
    rf"psy(?:chiques?|chologiques?)?|mental|mentaux|sexuels?|physiques?|medical|medicaux|feminins?|{ADJECTIVE}))"
    r"(?:\s(?:gauche|droite?|enfin|quoi|voila|surtout)){0,2}\s*[.!…]*\s*"
)
_COVER = words("dentaire dentaires optique optiques orthodontie hospitalisation maternite chirurgie")
"""What a table of cover has: «un souci» / «dentaire» may be one of a bill."""
_ELSE = _THINGS | _COVER
_LINK = re.compile(r"(?:(?:pour|dans|avec|a|au|aux|de|du|des|en|sur|une?|le|la|les|mon|ma|mes|son|sa|ses)\s|[dl]'|\s)*")
_LONGEST = 45


def first_half(view: View) -> View | None:
    """The two messages as one, where the one before is the first half of the sentence."""
    last = view.before
    if last is None or last.marks or len(last.text) > _LONGEST or len(view.fold) > _LONGEST:
        return None
    if not view.words.isdisjoint(_ELSE) or _NO_SECOND.match(view.fold) is not None:
        return None
    before = normalise(last.text)
    if not before.words.isdisjoint(_THINGS) or _BEGINS.fullmatch(before.fold) is None:
        return None
    if _TROUBLED.search(before.fold) is not None and not view.words.isdisjoint(NOT_OF_A_BODY):
        return None
    text = before.text.rstrip(" .…,:-")
    return View(f"{text} {view.text}", f"{before.fold[: len(text)]} {view.fold}")


def without_its_link(fold: str, start: int) -> int:
    """Where the word begins that a preposition or an article at `start` leads to."""
    link = _LINK.match(fold, start)
    return link.end() if link is not None else start


def of_the_body(view: View) -> Iterator[tuple[int, int]]:
    """What a problem, told of in the message before, is one of: «de femme», «aux yeux», «c’est les nerfs»."""
    last = view.before
    if last is None or len(last.text) > _LONGEST or len(view.fold) > _LONGEST:
        return
    said = _OF_THE_BODY.fullmatch(view.fold)
    if said is None or not view.words.isdisjoint(NOT_OF_A_BODY):
        return
    if _TROUBLED.search(before := folded(last.text)) and _BEGINS.fullmatch(before):
        yield said.span("part" if said["part"] else "kind")
