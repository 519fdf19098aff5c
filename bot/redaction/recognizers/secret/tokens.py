"""What one token tells of itself: whether it mixes as a secret does, or says how a password is."""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import BRANDS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.kinds import COLOURS, is_quoted_noun, says_how
from bot.redaction.recognizers.secret.said import is_a_clause, is_an_order, is_heard_as_a_state
from bot.redaction.recognizers.secret.words import STATE
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

VALUE = rf"[\"«(]?\s?(?P<value>[^\s\"«»(){SENTINEL}]{{3,40}})"
"""A token that may be a secret, out of its quotes or brackets."""
_INVERTED = re.compile(r"^[a-z]+-(?:t-)?(?:il|elle|on|ils|elles|je|tu|nous|vous|ce|moi|le|la|les|y)$")
"""«faut-il», «puis-je», «dites-moi»: a sentence goes on."""
_PARTICIPLE = re.compile(r"[a-zà-ÿ]{3,}[éè]e?s?")
_ADJECTIVE = re.compile(r"[a-z]{3,}(?:able|ible|ment|ique|ifie|ises?|isees?|ante|tif|tive|esse|eux|euse|ant)")
_EDGES = ".,;:!?()\"'«»…*_`{}[]<>|"
_UNITS = re.compile(
    r"[0-9]{1,4}(?:h|hs|h[0-9]{1,2}|min|mn|s|sec|j|jours?|fois|x|e|er|ere|eme|ieme|nd|nde|rd|ans?|mois|km|ko|mo|"
    r"go|px|g|d|fa)"
    r"|h24|24h/24|7j/7|[0-9]{1,2}[/:.-][0-9]{1,2}(?:[/:.-][0-9]{2,4})?|[0-9]+[.,]?[0-9]*[%¤]"
)
_STANDARD = re.compile(r"(?:sha|md|aes|rsa|argon|pbkdf|oauth|utf|iso|tls|ssl|ipv|base|http|html)-?[0-9]{1,5}")
"""«SHA-256», «OAuth2»: what engineers say of passwords."""
_PRODUCT = re.compile(r"([a-z]+)[-_]?[0-9]{1,4}[a-z]?")
_LETTER, _FIGURE, _HEXADECIMAL = map(re.compile, (r"[a-z]", r"[0-9]", r"0x[0-9a-f]+"))
_MOST_SIGNS = 6
"""Signs at the end of a secret that are taken for its own: «Dax40!!»."""
_SIGN_WITHIN = re.compile(r"[a-z0-9][#$*+=~^§¤%&\\|!?][a-z0-9]|[a-z0-9][#$^~§]|[#$^~§][a-z0-9]")
SIGN = re.compile(r"[#$&*!?^~+§@_]")


def looks_made_up(token: str) -> bool:
    """Letters, digits and a sign that no word, price or file has: nobody writes that but as a secret."""
    core = token.rstrip(".,!?»)")
    sign = (
        SIGN.search(core[1:-1])
        or (core[:1] in "#$&*" and core[:1])
        or (token != core and token[len(core)] in "!?")
        or core[-1:] in "*#$&"
    )
    if not sign or "@" in core or core.startswith(("_", "0x", "&#", "img_", "capture_", "scan_")) or "." in core:
        return False
    letters, digits = len(re.findall("[a-z]", core)), len(re.findall("[0-9]", core))
    if core.replace("_", "").replace("-", "").isalnum() and "_" in core:
        return False  # a file's name, a cookie's, an error's
    return letters >= 3 and digits >= 2 and mixes(core) and not re.search(r"&[a-z]+;|%[0-9a-f]{2}|\+[0-9]", core)


def is_of_an_error(typed: str, said: str) -> bool:
    """«Le code ERR_AUTH_07»: capitals joined by lines, with a program's word among them, after «code» alone."""
    if said not in _PLAIN_CODES or _IN_CAPITALS.fullmatch(typed) is None:
        return False
    return not _OF_PROGRAMS.isdisjoint(typed.lower().split("_"))


_PLAIN_CODES = words("code codes")
_IN_CAPITALS = re.compile(r"[A-Z]{1,20}(?:_[A-Z0-9]{1,20}){1,6}")
_OF_PROGRAMS = words(
    """
    e err error erreur errors exc exception fail failed failure fatal warn warning auth authentication login session
    token timeout time out server srv service down unavailable http https ssl tls net network conn connection api app
    db sql sys system internal invalid expired denied forbidden unauthorized bad request response status code not found
    access account user client cookie csrf cors dns proxy host page load upload download file data null undefined
    unknown
    """
)


def is_participle(view: View, start: int, end: int) -> bool:
    """«grisé», «refusée»: told by its accent, which folding takes away."""
    return _PARTICIPLE.fullmatch(view.text[start:end]) is not None


_AUXILIARY = lazily(r"(?<![a-z])(?:a|ont|avait|avaient|aurait|aura)\s$")


def is_what_befell(view: View, start: int, end: int) -> bool:
    """«Mon mot de passe a fuité»: what became of it."""
    return is_participle(view, start, end) and _AUXILIARY.search(view.fold, max(0, start - 8), start) is not None


def trimmed(fold: str, start: int, end: int) -> tuple[int, int]:
    """A token without the punctuation around it; a sign at its end stays when the token mixes («Tulipe92!»)."""
    while start < end and fold[start] in "(\"'«*`{[<":
        start += 1
    kept = end
    while end > start and fold[end - 1] in _EDGES:
        end -= 1
    core = fold[start:end]
    if (
        0 < kept - end <= _MOST_SIGNS
        and set(fold[end:kept]) <= {"!", "?"}
        and re.search(r"[0-9]", core)
        and re.search(r"[a-z]", core)
    ):
        return start, kept
    return start, end


def says_a_state(token: str) -> bool:
    """A word that tells how the password is, or begins a sentence, rather than what it is."""
    token = re.sub(r"^(?:[cdjlmnst]|qu)'", "", token.strip(_EDGES + " "))
    if _INVERTED.search(token):
        return True
    first = token.split(" ")[0] if token else ""
    return (
        not first
        or is_a_plain_state(first)
        or _is_of_several(first)
        or (_ADJECTIVE.fullmatch(first) is not None and not _names_a_thing(first))
    )


def is_a_plain_state(word: str) -> bool:
    """The same by the word itself, and not by how adjectives end."""
    return word in STATE or is_an_order(word) or is_a_clause(word) or is_heard_as_a_state(word)


def _is_of_several(word: str) -> bool:
    """«Invalides», «refusés», and not «Lourdes»."""
    return word.endswith("s") and word[:-1] in STATE and word not in gazetteers().names


def _names_a_thing(word: str) -> bool:
    """«Brocante», «diamant»: a noun that ends as adjectives do; those in -ment tell of what is done."""
    return is_quoted_noun(word) and not word.endswith("ment")


_OF_A_STATE = words("est etait sera serait devient c cest") | {
    "",
    "c'est",
    "c est",
    "c'etait",
    "est toujours",
    "c'est toujours",
}
"""What brings how a password is as well as what it is; a line's end too, under which a form has its buttons."""


def is_value(fold: str, start: int, end: int, by: str) -> bool:
    """Whether what an introducer brings is a value."""
    token = fold[start:end]
    if len(token) < 2 or says_a_state(token) or _UNITS.fullmatch(token) or not any(map(str.isalnum, token)):
        return False
    if mixes(token):
        return True
    rest = fold[end : end + 12].lstrip(_EDGES)
    ends = (
        not rest.strip()
        or fold[end : end + 1] in ",.;!?)\n"
        or re.match(r"\s*(?:\n|et\s|mais\s|puis\s|merci|svp|/|je\s(?:crois|pense)|normalem|sauf\se|depuis)", rest)
    )
    if token.isdigit():
        return len(token) >= 3
    if token in gazetteers().words:
        told = by.strip() not in _OF_A_STATE
        return bool(ends) and "'" not in token and (told or not (says_how(token) or token in COLOURS))
    return "'" not in token and (bool(ends) or ":" in by or "=" in by or "est" in by)


def mixes(token: str) -> bool:
    """Letters with digits, or letters with a sign that no word has; not a duration, a product, a link or a mail."""
    if len(token) < 4 or _UNITS.fullmatch(token) or _STANDARD.fullmatch(token) or token.startswith(("http", "www.")):
        return False
    if _LETTER.search(token) is not None and _FIGURE.search(token) is not None:
        if _HEXADECIMAL.fullmatch(token):
            return False
        product = _PRODUCT.fullmatch(token)
        return product is None or product[1] not in BRANDS
    return _SIGN_WITHIN.search(token) is not None
