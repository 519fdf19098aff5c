"""What a message may be of a value told in pieces: «06», «Saules», «@sfr.fr», «septembre», «quatre cinq».

In: the next message and the label that the one before left open (left_open.py). Out: the place of the piece, when the
whole message is one, but for words around it («c’est», «alors», «merci»). A question, a sentence, an amount, an hour,
a refusal («impossible») or a thing («Safari», «article 13») is none: what a lone word may be depends on the label.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NAME_PARTICLES
from bot.redaction.recognizers.secret.tokens import says_a_state
from bot.redaction.recognizers.secret.words import OWNERS, VERBS_OF_STATE
from bot.redaction.talk.asked import POLITE
from bot.redaction.talk.first_pieces import OF_A_STREET
from bot.redaction.talk.piece_of_mail import is_mail
from bot.redaction.talk.piece_of_place import IN, SAYS, is_a_great_way, is_hamlet, is_place
from bot.redaction.talk.piece_phrase import is_phrase
from bot.redaction.talk.piece_thing import is_a_thing, is_unlisted
from bot.redaction.talk.piece_words import LEAD, NO_SECRETS, Token, answer, is_polite
from bot.redaction.talk.talk_words import OF_TALK
from bot.redaction.view import View
from bot.redaction.wordlist import words

_DIGITS = re.compile(r"[+(]{0,2}[0-9][0-9.\-/_()+,]{0,40}")
_HOUSE_NUMBER = re.compile(r"(?:n°\s?)?[0-9]{1,4}\s?(?:bis|ter|quater|[a-d])?")
_MIXED = lazily(r"(?=[^0-9]{0,30}[0-9])(?=[^a-z]{0,30}[a-z])[a-z0-9][a-z0-9./_-]{1,30}")
_LETTERS = re.compile(r"[a-z]{1,6}")
_CLAUSES = re.compile(r"[,;.:!/]")
_SAID_SO = re.compile(r"\W*(?:(?:c'?est|voici|voila|oui|alors)\W+){0,2}")
_ARTICLE = re.compile(r"(?<![a-z])l(?:es|e|a|')\s?$")
_AND = words("et cent cents mille")
_ONE = words("un une et")
_BEGINS_A_HAMLET = re.compile(r"(?:le|la|les|l|lieu-?dit)$|l'")
Reader = Callable[[View, Sequence[Token], bool], bool]


def piece(view: View, label: Label, *, begun: bool, as_word: bool = False) -> Iterator[tuple[int, int]]:
    """The place in `view` of the piece that its whole message is, under `label`. `begun`: the message before was one.
    `as_word`: what is awaited may be a word of the language (a login, a street's name).
    """
    tokens = answer(view, whole=label is Label.PERSON)
    if not begun and (label is Label.PASSWORD or (as_word and label is Label.MEMBER_ID)):
        said = answer(view, articles=True)
        if said and is_phrase(said) and _CLAUSES.search(view.fold, said[0].start, said[-1].end) is None:
            yield said[0].start, said[-1].end
            return
    if not tokens:
        return
    if label is Label.ADDRESS:
        street = OF_A_STREET.search(f" {view.fold}", tokens[0].start)
        if street is not None and not is_a_great_way([token.text for token in tokens]):
            yield from _before_street(view, tokens, max(0, street.start() - 1))
            return
        said = answer(view, articles=True)
        if is_hamlet(said) and (not begun or _BEGINS_A_HAMLET.match(said[0].text)):
            yield said[0].start, said[-1].end
            return
        while len(tokens) > 1 and tokens[0].text in IN:
            tokens = tokens[1:]
    reads = _READ.get(label, ())
    if any(read(view, tokens, begun) for read in reads) or (as_word and _is_any(view, tokens, label)):
        end = tokens[-1].end + (label is Label.EMAIL and view.fold[tokens[-1].end :].startswith("@"))
        yield tokens[0].start, end


def _before_street(view: View, tokens: Sequence[Token], end: int) -> Iterator[tuple[int, int]]:
    """The number of a street that is cut: «12 rue des» leaves «rue des» to read, so that its name is awaited."""
    before = view.fold[tokens[0].start : end].rstrip(" ,")
    if before and _HOUSE_NUMBER.fullmatch(before):
        yield tokens[0].start, tokens[0].start + len(before)


def _is_number(view: View, tokens: Sequence[Token], begun: bool) -> bool:
    """Digits and number words: «06 12», «zéro six», «trente-quatre»."""
    said = [part for token in tokens for part in token.text.split("-") if part and not _DIGITS.fullmatch(token.text)]
    if len(tokens) == len(said) == 1 and _ARTICLE.search(view.fold, 0, tokens[0].start):
        return False  # «les deux»
    if not all(part.isdigit() or part in NUMBER_WORDS or part in _AND for part in said):
        return False
    return len(said) != len(tokens) or begun or not _ONE.issuperset(said)


def _is_code(view: View, tokens: Sequence[Token], _: bool) -> bool:
    """Letters and digits in groups: «12AB», «D2H6», «AB 123», «FR76 3000», «CD»."""
    known = gazetteers().words
    digits = 0
    for token in tokens:
        bare = token.text.strip("-./")
        if _DIGITS.fullmatch(bare) or (_MIXED.fullmatch(bare) and not is_a_thing(bare)):
            digits += 1
        elif (
            not _LETTERS.fullmatch(bare)
            or not view.text[token.start : token.end].isupper()
            or bare in POLITE
            or (len(bare) > 2 and bare in known)
        ):
            return False
    return digits > 0 or len(tokens) <= 2


def _is_said_iban(_: View, tokens: Sequence[Token], begun: bool) -> bool:
    """«F r soixante seize», «fr sept six dix mille»: its country, then figures in words; «quatorze b»."""
    texts = [part for token in tokens for part in token.text.split("-") if part]
    country = texts[1:] if texts[0] == "fr" else texts[2:] if texts[:2] == ["f", "r"] else [] if not begun else texts
    said = [text for text in country if not (len(text) == 1 and text.isalpha())]
    return bool(said) and all(text.isdigit() or text in NUMBER_WORDS or text in _AND for text in said)


def _is_plate(_: View, tokens: Sequence[Token], begun: bool) -> bool:
    """«ab», «123», «cd 123 ef»: in lower case too."""
    parts = [part for token in tokens for part in re.findall(r"[a-z]+|[0-9]+", token.text)]
    short = all(len(part) <= (4 if part.isdigit() else 2 + begun) for part in parts)
    return short and len(parts) <= 3 and not any(part in POLITE or part in LEAD for part in parts)


def _is_bic(view: View, tokens: Sequence[Token], _: bool) -> bool:
    known = gazetteers().words
    return all(
        token.text.isalnum()
        and len(token.text) <= 11
        and (token.text not in known or view.text[token.start : token.end].isupper())
        and token.text not in POLITE
        and token.text not in FUNCTION_WORDS
        for token in tokens
    )


def _is_ip(_: View, tokens: Sequence[Token], __: bool) -> bool:
    return all(re.fullmatch(r"[0-9a-f]{1,4}(?:[.:][0-9a-f]{0,4}){0,8}", token.text) for token in tokens) and any(
        re.search("[0-9]", token.text) for token in tokens
    )


def _is_secret(view: View, tokens: Sequence[Token], begun: bool) -> bool:
    """One word: what mixes, or a word that tells no state of a password; once begun, none of the language."""
    if len(tokens) != 1:
        return False
    text, start, end = tokens[0]
    if is_polite(text) or len(text) < 2 or is_a_thing(text) or "'" in text or text in FUNCTION_WORDS:
        return False
    if text in OF_TALK or "://" in text or (text in NUMBER_WORDS and _SAID_SO.fullmatch(view.fold[:start]) is None):
        return False  # «la honte», «bon courage», «les deux»
    if any(map(str.isdigit, text)):
        return True
    closed = (
        text in NO_SECRETS or text in OWNERS or text in VERBS_OF_STATE or says_a_state(view.text[start:end].lower())
    )
    if closed or says_a_state(text):
        return False
    return (len(text) > 2 and not begun) or text not in gazetteers().words


def _is_login(_: View, tokens: Sequence[Token], begun: bool) -> bool:
    return not begun and is_unlisted(tokens)  # after a login a word alone is rather a slip of the keys


def _is_date(view: View, tokens: Sequence[Token], begun: bool) -> bool:
    """«3», «14/09», «mai», «septembre 1971», «62», «trois mai soixante-deux»."""
    months, parts = _MONTHS, [part for token in tokens for part in re.split(r"[./_-]", token.text) if part]
    told = [part for part in parts if part not in _OF_DATES]
    if not told or sum(map(len, filter(str.isdigit, told))) > 8:
        return False
    if not all(
        part in months or part in NUMBER_WORDS or part in _AND or re.fullmatch(r"'?[0-9]{1,8}|1er", part)
        for part in told
    ):
        return False
    return begun or not _ONE.issuperset(told)


def _is_any(view: View, tokens: Sequence[Token], label: Label) -> bool:
    """A word of the language as a login, a few as a street's name."""
    if label is Label.ADDRESS:
        return SAYS.isdisjoint(token.text for token in tokens) and POLITE.isdisjoint(token.text for token in tokens)
    return _is_secret(view, tokens, False)


def _is_name(_: View, tokens: Sequence[Token], begun: bool) -> bool:
    """«ben», «de», «van der»: what stands in the middle of a name that has begun."""
    return begun and all(token.text in NAME_PARTICLES for token in tokens)


_MONTHS = frozenset(re.sub(r"(\w)\?", r"\1", MONTHS).split("|")) | words("fev fevr aou sep")
_OF_DATES = words("le du de en l'an an annee mois jour au d'")
_CODES: tuple[Reader, ...] = (_is_number, _is_code)
_READ: dict[Label, tuple[Reader, ...]] = {
    Label.PHONE: (_is_number,),
    Label.NIR: (_is_number, _is_code),
    Label.CARD: (_is_number,),
    Label.IBAN: (*_CODES, _is_said_iban),
    Label.ID_DOC: _CODES,
    Label.MEMBER_ID: (*_CODES, _is_login),
    Label.PASSWORD: (_is_number, _is_secret),
    Label.PLATE: (_is_plate,),
    Label.BIC: (_is_bic,),
    Label.IP: (_is_ip,),
    Label.EMAIL: (is_mail,),
    Label.DOB: (_is_date,),
    Label.ADDRESS: (is_place,),
    Label.PERSON: (_is_name,),
}
