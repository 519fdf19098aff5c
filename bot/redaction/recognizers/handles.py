"""What somebody is called on a network: her handle («@soizic_ker»), her page («x.com/…»), what stands after its name.

A handle goes whole. What the insurer or another firm is called there is nobody's: «yours», or plain words.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.code_words import DOMAINS, FILES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_NETWORKS = words(
    """
    insta instagram ig tiktok telegram twitter snap snapchat facebook fb messenger linkedin discord skype twitch youtube
    pinterest bluesky bsky mastodon viber vinted leboncoin doctolib blablacar strava steam psn xbox github threads
    """
)
_MINE = words("moi mon ma notre son sa pseudo suis appelle compte profil page suivez suis-moi")
_NAMED = "|".join(sorted(_NETWORKS))
_VALUE = r"[a-z0-9_](?:[._-]?[a-z0-9_]){2,39}"
_AFTER = r"(?![\w@]|[.-]\w)"
_PAGE = lazily(
    r"(?<![a-z0-9.-])(?:www\.|m\.|fr\.|fr-fr\.)?(?:facebook|fb|instagram|x|twitter|tiktok|linkedin|snapchat|youtube|pinterest|"
    r"twitch|threads|github|vinted|bsky|skype|t|telegram|discord|strava)\.(?:com|net|fr|me|tv|app|gg)/"
    rf"(?:(?:in|pub|add|profile|user|users|member|u|c|people|athletes)/)?@?(?P<value>{_VALUE})(?![a-z0-9@]|\.php)"
)
_NOT_A_PAGE = words(
    """
    share sharer login groups pages watch hashtag explore reel reels status search help settings company jobs policies
    about home intent legal marketplace events profile story stories privacy download channel playlist feed school
    """
)
"""What these sites have at their roots besides people."""
_AT = lazily(rf"(?<![\w.@/=&-])@\s?(?P<value>{_VALUE}){_AFTER}")
_TOLD = lazily(
    rf"(?<![a-z.@/-])(?:{_NAMED})\s?(?:perso\s|pro\s)?(?P<by>[:=]|->|c'?est|c(?=\s)|est|sous|(?:sous\s)?(?:le\s)?(?:nom|pseudo)(?:\sde)?|"
    rf"il\ss'appelle)\s?[:\"«]?\s?@?(?P<value>{_VALUE}){_AFTER}"
)
_BESIDE = lazily(
    rf"(?<![a-z.@/-])(?:{_NAMED})\s(?=[a-z0-9._-]{{0,30}}(?:[a-z]{{3}}[._-]?[0-9]{{1,4}}(?![0-9])|[a-z]_[a-z]|[a-z]_(?![a-z0-9])))"
    rf"(?P<value>{_VALUE}){_AFTER}"
)
"""«Doctolib nicole59», «insta soizic_ker»: a word with a number or a line in it, right after the network."""
_YOURS = re.compile(r"(?<![a-z])(?:votre|vos|leurs?|officiel(?:le)?s?|publique?)(?![a-z])[^.!?\n]{0,40}$")
_OF_A_FIRM = re.compile(
    r"mutuelle|sante|assur|officiel|support|france|cpam|ameli|service|aide|contact|info|banque|hopital|clinique|news|"
    r"gouv|actu|ministere|pharma|journal"
)
_PARTS = re.compile(r"[a-z]+")
_REACH = 60
_LEAST, _LEAST_OF_LETTERS = 3, 5


def find(view: View) -> Iterator[Span]:
    """Every handle."""
    known = not view.words.isdisjoint(_NETWORKS)
    if "/" in view.fold:
        for match in _PAGE.finditer(view.fold):
            if match["value"] not in _NOT_A_PAGE and _is_somebodys(view, match, plain=True):
                yield _span(match)
    if "@" in view.fold:
        for match in _AT.finditer(view.fold):
            if match["value"].rpartition(".")[2] in DOMAINS or not _is_somebodys(view, match):
                continue
            if known or not view.words.isdisjoint(_MINE) or _is_written_so(match["value"]):
                yield _span(match)
    if known:
        for match in _TOLD.finditer(view.fold):
            if _is_somebodys(view, match) and not _is_a_state(view, match):
                yield _span(match)
        for match in _BESIDE.finditer(view.fold):
            if _is_somebodys(view, match):
                yield _span(match)


def _span(match: re.Match[str]) -> Span:
    return Span(Label.MEMBER_ID, *match.span("value"), "code.handle")


def _is_somebodys(view: View, match: re.Match[str], *, plain: bool = False) -> bool:
    """Neither the insurer's nor a firm's, nor plain words; `plain`: two plain words may be somebody's page."""
    value = match["value"]
    parts = _PARTS.findall(value)
    if not parts or max(map(len, parts)) < _LEAST or parts[-1] in FILES or _OF_A_FIRM.search(value) is not None:
        return False
    known = gazetteers()
    if all(map(known.is_plain, parts)) and not (plain and len(parts) > 1 and known.never.isdisjoint(parts)):
        return False
    if known.never.issuperset(parts):
        return False
    return _YOURS.search(view.fold, max(0, match.start() - _REACH), match.start()) is None


def _is_written_so(value: str) -> bool:
    """Whether nothing but a handle is written so: a line, a number, or a name within."""
    return "_" in value or any(map(str.isdigit, value)) or not gazetteers().names.isdisjoint(_PARTS.findall(value))


def _is_a_state(view: View, match: re.Match[str]) -> bool:
    """«Mon insta est hacké»: a word with an accent, or that ends as a participle, is no handle."""
    typed, value = view.text[slice(*match.span("value"))], match["value"]
    if value.isalpha() and len(value) < _LEAST_OF_LETTERS:
        return True  # «sur insta c vou»
    if not value.isalpha() or match["by"] not in ("est", "c'est", "cest", "c"):
        return False
    return not typed.isascii() or (match["by"] == "est" and value.endswith(("e", "ee", "es", "ees", "i", "u")))
