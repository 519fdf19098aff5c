"""Links that carry a secret: an activation link, a password reset, a session in a URL.

A link goes whole when its query or fragment has a token's key or a long mixed value, when a part of its path looks
drawn by lot, when it holds a password, or, near words such as «activation», when it is not one of the portal's public
pages. Other links stay.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_SCHEME = r"(?:h[tx]{1,3}ps?|h\s[tx]\s[tx]\s?p(?:\s?s)?|ftp|(?<=[\s(\"'«])(?=//))\s?[:;.]?\s?/{1,3}\s?"
"""As it is typed, dictated or disarmed: «hxxps://», «https:/», «htps//», «h t t p s : //», «//»."""
_DOT = r"(?:\.|\s\.\s?|\s?\[\.\]\s?|\s?\(\.\)\s?)"
_HOST = rf"(?:[a-z0-9-]{{1,63}}{_DOT}){{1,5}}[a-z]{{2,10}}(?::[0-9]{{2,5}})?"
_LINK = lazily(
    rf"(?<![a-z0-9@.:/_-])(?:{_SCHEME}{_HOST}\s?[/?]|(?:https?|ftp)(?::|\s:)//|www\.|"
    rf"(?:[a-z0-9-]{{1,63}}\.){{1,5}}[a-z]{{2,10}}(?::[0-9]{{2,5}})?[/?])"
    rf"[^\s<>\"«»{{}}{SENTINEL}]{{1,2000}}"
)
_ITS_SCHEME = lazily(rf"^(?:[a-z]+\s?:(?=//)|{_SCHEME})/{{0,3}}\s?")
_CUT = re.compile(r"\s|[\[\]()](?=\.)|(?<=\.)[\[\]()]")
_TRAILING = ".,;:!?)'\"»]"
_KEYS = words(
    """
    token jeton tok access_token id_token refresh_token auth authorization apikey api_key key cle code otp pin secret
    sig signature hash hmac h k t s session sessionid session_id sid jsessionid phpsessid ticket st activation
    activate activationcode confirm confirmation confirmation_token verify verification reset reset_token nonce state
    jwt password passwd pwd mdp pass login user username uid userid user_id email mail identifiant adherent numero
    """
)
_PUBLIC = words(
    """
    accueil index index.html cgu mentions-legales cookies donnees-personnelles inscription connexion login
    mot-de-passe-oublie activation compte messages documents professionnels-de-sante aide navigateurs accessibilite
    maintenance contact faq
    """
)
_NEAR = lazily(r"(?<![a-z])(?:activ(?:ation|er|e)|confirm\w*|reinitialis\w*|valid(?:er|ation)|desactiv\w*)(?![a-z])")
_PAIR = re.compile(r"([a-z0-9_.\-\[\]]{1,40})=([^&;#]*)")
_WHOSE = lazily(
    r"(?<=[a-z0-9])/(?:u|users?|membres?|members?|profile?s?|utilisateurs?|adherents?|clients?|compte|people|~)/"
    r"(?P<login>[a-z][a-z0-9._-]{2,40})(?![a-z0-9@._-])"
)
"""A path's word for people, and whose page it is."""
_WHOSE_WORDS = words(
    "u user users membre membres member members profil profils profile profiles utilisateur utilisateurs adherent "
    "adherents client clients compte people"
)
_FOR_ONE = lazily(r"/(?:mdp|mot-de-passe|password|reset|invit\w*|valid\w*|verif\w*|magic|auth|token|session)(?=[/#?])")
"""A path's word for what is sent to one person."""
_ALTERNATES = lazily(r"(?i)[a-z](?=[0-9])|[0-9](?=[a-z])")
_SHORT_CODE = 6
_CODE = 8
_MIDDLE = 14
_LONG = 16
_SHORT = 3
_OFFICIAL = (".gouv.fr", "service-public.fr", "ameli.fr", "cnil.fr", "wikipedia.org", "has-sante.fr", "europa.eu")
"""Sites whose pages have numbers and are the same for all."""


def find(view: View) -> Iterator[Span]:
    """Every link with a secret."""
    fold = view.fold
    if "/" not in fold and "www." not in fold:
        return
    near: bool | None = None
    for match in _LINK.finditer(fold):
        link = match[0].rstrip(_TRAILING)
        reason = _reason(link, view.text[match.start() : match.start() + len(link)])
        if reason is None and not _is_public(link):
            near = _NEAR.search(fold) is not None if near is None else near
            reason = "link.announced" if near or _FOR_ONE.search(link) else None
        if reason is not None:
            yield Span(Label.ACTIVATION_LINK, match.start(), match.start() + len(link), reason)
    if not view.words.isdisjoint(_WHOSE_WORDS):
        for match in _WHOSE.finditer(fold):
            if _is_a_login(match["login"]):
                yield Span(Label.MEMBER_ID, *match.span("login"), "code.login")


def _is_a_login(segment: str) -> bool:
    """«kdubosq75» after «/users/», but «documents»."""
    letters = re.findall("[a-z]+", segment)
    if segment.isalpha() and len(segment) < _SHORT_CODE:
        return False  # «docs»
    return not all(map(gazetteers().is_plain, letters)) and segment not in _PUBLIC


def _reason(link: str, typed: str) -> str | None:
    """The rule by which a link carries a secret, or None. `typed` is the link with its case kept."""
    rest = _bare(link)
    host, _, tail = rest.partition("/")
    if host.endswith(_OFFICIAL) and "?" not in tail:
        return None
    if "@" in host and ":" in host.partition("@")[0]:
        return "link.password"
    path, *parameters = re.split(r"[?#]", tail if tail else host.partition("?")[2] and "?" + host.partition("?")[2])
    for part in parameters:
        pairs = _PAIR.findall(part)
        if any(key in _KEYS and value for key, value in pairs) or any(
            _drawn(piece) for _, value in pairs for piece in _pieces(value)
        ):
            return "link.parameter"
        if not pairs and _drawn(part):
            return "link.parameter"
    cased = dict(zip(re.split(r"[/?#]", link), re.split(r"[/?#]", typed), strict=False))
    if any(_drawn(segment, cased.get(segment, segment)) for segment in path.split("/")):
        return "link.path"
    return None


def _pieces(value: str) -> list[str]:
    """The words of a value whose spaces are written `+`; a value drawn by lot may have that sign too."""
    said = value.split("+")
    known = len(said) > 1 and any(len(part) > _SHORT and part in gazetteers().words for part in said)
    return said if known else [value]


def _bare(link: str) -> str:
    """The link from its host on, which may be cut or disarmed («portail .fr», «portail[.]fr»)."""
    rest = _ITS_SCHEME.sub("", link, count=1)
    host, slash, tail = rest.partition("/")
    return _CUT.sub("", host) + slash + tail


def _drawn(piece: str, typed: str = "") -> bool:
    """Whether a piece looks drawn by lot rather than written: long, letters and digits mixed, no words."""
    letters = re.sub(r"[-_]", "", typed or piece)
    if _SHORT_CODE <= len(letters) <= _MIDDLE and letters.isalnum() and _looks_random(piece, letters):
        return True
    strange = [part for part in re.split(r"[-_.]", piece) if _mixes(part) and not _is_a_word(part)]
    if len(piece) >= _CODE and len(strange) > 1:
        return True
    if len(piece) < 10 or re.search(r"[@ ]", piece):
        return False
    compact = re.sub(r"[-_.~+%=]", "", piece)
    if compact.isdigit():
        return len(compact) >= 8
    parts = [part for part in re.split(r"[-_.]", piece) if part]
    mixed = [part for part in parts if len(part) >= 8 and _mixes(part)]
    if mixed or (len(parts) >= 4 and sum(map(_mixes, parts)) >= 2):
        return True
    swings = len(re.findall(r"[a-z][A-Z]", typed))
    return len(piece) >= _LONG and (swings >= 3 or re.fullmatch(r"[0-9a-f]+", compact) is not None)


def _looks_random(piece: str, letters: str) -> bool:
    """«Qz7-ff91», «Xk29dLm»: letters and figures by turns, or small letters and capitals, and no word."""
    parts = re.split(r"[-_]", piece)
    turns = len(_ALTERNATES.findall(letters))
    cased = re.search(r"[a-z][A-Z]", letters) is not None
    if piece.isalnum() and len(piece) < 10 and turns >= 3:
        return True
    words_in = [part for part in parts if len(part) > _SHORT and part[:_SHORT].isalpha() and _is_a_word(part)]
    return not words_in and any(map(_mixes, parts)) and (turns >= 3 or (turns == 2 and cased))


def _mixes(part: str) -> bool:
    return re.search(r"[a-z]", part) is not None and re.search(r"[0-9]", part) is not None


def _is_public(link: str) -> bool:
    """The home page, one of the portal's pages (an anchor may follow), or a path of plain words, without parameters."""
    rest = _bare(link)
    path = rest.partition("/")[2].partition("#")[0].strip("/")
    return "?" not in rest and (not path or path in _PUBLIC or all(map(_is_a_word, re.split(r"[/._-]", path))))


def _is_a_word(part: str) -> bool:
    """«inscription», «etape2», «nu»: nothing in it is a secret."""
    letters = part.rstrip("0123456789")
    return len(part) - len(letters) <= 1 and (len(letters) <= _SHORT or letters in gazetteers().words)
