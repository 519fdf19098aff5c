"""Secrets quoted in a sentence about one: French puts an article before a noun, save where the word itself is meant.
«Je tape girafe», «pourquoi chouquette n’est plus mon mot de passe», «il refuse Kalimero, huit caractères». In a message
about a password, a noun without its article in a complement's or a subject's place is the password; so is what no
lexicon knows, and what mixes letters and digits, wherever it stands.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import closed, stops, telling
from bot.redaction.recognizers.secret.kinds import COMPOUNDS, is_of_passwords
from bot.redaction.recognizers.secret.quote import (
    CHANGED,
    REFUSED,
    REFUSING,
    SIGNED_IN,
    TYPING,
    VALUE,
    WITH,
    after,
    enumerated,
    extended,
    is_a_login,
    is_bare_noun,
    is_closed,
    is_mention,
    long_enough,
    typed,
    values,
)
from bot.redaction.recognizers.secret.said import fails
from bot.redaction.recognizers.secret.sentence import speaks_of_one
from bot.redaction.recognizers.secret.tokens import mixes, trimmed
from bot.redaction.view import View
from bot.redaction.wordlist import words

_SUBJECT = lazily(
    r"(?:^|[,;:.!?(]\s?|(?<![a-z])(?:pourquoi|que|qu'|si|et|ou|mais|quand|lorsque|est-ce\sque|car|puisque|donc|sinon|"
    r"avec|comme|parce\sque|alors\sque)\s)" + VALUE + r"[»\")]?\s(?P<says>(?:ne\s|n')?(?:etre|est|soit|c'?est|c|"
    r"c'etait|etait|serait|marche|passe|fonctionne|va|suffit|convient|plait|veut|refuse|rejete|invalide|incorrect|"
    r"pas|plus|trop)(?![a-z]))"
)
_JUDGED = lazily(
    r"[^.!?;,\n]{0,30}(?<![a-z])(?:mien|mienne|mots?\sde\spasse|mdps?|bon|bonne|trop|refusee?|rejetee?|acceptee?|"
    r"accepte|"
    r"invalide|incorrect|rouge|faux|marche|passe|fonctionne|suffit|convient|plait|reconnu)(?![a-z])"
)
"""What is said of a word taken for a password."""
_LAST = lazily(rf"(?:[,:=]|->)\s{VALUE}[»\")]?\s?[.!]?\s*$")
_EQUALS = lazily(rf"=\s?{VALUE}[»\")]?\s?[.!]?\s*$")
_APART = re.compile(r"[,:=>]")
_MINE = lazily(
    r"(?:^|(?<=[.!?\n]\s))[\"«]?\s?(?P<value>(?!(?:le|la|les|l'|mon|ma|mes|ce|cet|cette|un|une|je|j'|il|elle|on|"
    r"vous|est-ce|quel)(?![a-z]))"
    r"[a-z0-9'-]{3,20}(?:\s[a-z0-9'-]{2,20}){0,3})\s?[\"»]?\s?,?\s(?:c'?est|c'?etait|est|etait)\s(?:bien\s|toujours\s)?"
    r"(?:mon|le|notre)\s(?:nouveau\s|ancien\s|vrai\s)?(?:mots?\sde\spasse|mdp|password)(?![a-z])"
)
"""«Sésame ouvre-toi, c’était mon mot de passe»."""
_CODE = re.compile(
    r"\s?:?\s?(?P<value>(?:[a-z]{0,3}[0-9]{1,4}[a-z0-9]{0,3}[ -]){1,5}[a-z]{0,3}[0-9]{1,4}[a-z0-9]{0,3})(?![a-z0-9])"
)
"""A code in short groups: «tk7 p2 x9»."""
_ENGLISH_TYPING = words("typed entered wrote typing")
_ENGLISH = lazily(rf"(?<![a-z])(?:typed|entered|wrote|typing)\s{VALUE}(?=\s(?:and|but|as|is)\s|[,.!]|\s*$)")
_ASKED = lazily(rf"\?\s{VALUE}[»\")]?(?=\s?[,.!;\n]|\s*$)")
_NOW = lazily(
    rf"\s(?:[a-z']{{1,12}}\s){{0,3}}?(?:a|avait|reste|restait|demeure|s'appelle|doit|devait)\s(?:(?:toujours|longtemps|"
    rf"bien|donc|d'abord)\s)?(?:ete\s|etre\s)?(?:toujours\s|longtemps\s)?(?!cause\sd[eu']){VALUE}"
)
_DIRECT = lazily(rf"(?:\s?\.{{2,3}})?\s{VALUE}")
_COLON = lazily(rf"\s?(?:[a-z]{{5,12}}\s)?[:=]\s?{VALUE}")
_IS = lazily(
    rf"(?:\s(?:[a-z']{{1,14}}\s){{0,6}}?|\s?,\s)(?:c'?est|c'etait|est|etait|serait|sera|c)\s(?:bien\s|toujours\s|"
    rf"donc\s)?{VALUE}"
)
_PART = lazily(
    r"(?<![a-z])(?:commen[cs]\w+|debut\w*|fini\w*|termin\w+)\s(?:bien\s)?(?:par|avec|en)\s"
    + VALUE.replace("{3,40}", "{2,40}")
)
_PHRASE = lazily(
    r"(?:mots?\sde\spasse|mdps?|password|pass)(?:\s(?:choisie?|actuel|provisoire|est|c'?est|"
    r"de\s[a-z' ]{3,16}))?\s?[:=]\s?(?P<value>[a-z'-]{1,20}(?:\s[a-z0-9'-]{1,20}){1,7})\s?[.!]?\s*$"
)
_ARTICLES = words("le la les un une mon ma mes des")
_NOUN_ON = re.compile(r"\s(?:de|du|des|d'|a|au)(?![a-z])")


def mentioned(view: View) -> Iterator[tuple[int, int]]:
    """Every word that a message about a password quotes. `view` has a cue for one."""
    fold = view.fold
    for found in _framed(view):
        yield found
        yield from enumerated(view, found[1])
    for match in _MINE.finditer(fold):
        head = trimmed(fold, match.start("value"), match.start("value") + len(match["value"].split()[0]))
        if not closed(view, head) and not stops(view.fold[slice(*head)]):
            yield match.span("value")
    if not view.words.isdisjoint(_ENGLISH_TYPING):
        yield from [place for place in values(view, _ENGLISH) if not closed(view, place)]
    for match in SIGNED_IN.finditer(fold) if "avec" in view.words else ():
        place = trimmed(fold, *match.span("value"))
        if is_a_login(match["login"]) and not is_closed(view, place):
            yield place


def coded(view: View) -> Iterator[tuple[int, int]]:
    """A code in short groups right after its word; and the parts of a secret («commence par Oli et finit par 92»)."""
    for cue in view.cues:
        if cue.label is Label.PASSWORD and (code := _CODE.match(view.fold, cue.end)):
            yield code.span("value")
    yield from [place for place in values(view, _PART) if _is_part(view, place)]


def _framed(view: View) -> Iterator[tuple[int, int]]:
    if not view.words.isdisjoint(TYPING):
        for place in typed(view):
            if is_mention(view, place):
                yield place
                yield from [other for other in after(view, CHANGED, place[1]) if is_mention(view, other)]
    if not view.words.isdisjoint(REFUSING):
        yield from [place for place in values(view, REFUSED) if is_mention(view, place)]
    for match in _SUBJECT.finditer(view.fold):
        place = trimmed(view.fold, *match.span("value"))
        if is_mention(view, place) and _JUDGED.match(view.fold, match.start("says")):
            yield place
    apart = [*values(view, _LAST)] if _APART.search(view.fold) else []
    apart += values(view, _ASKED) if "?" in view.fold else []
    if "avec" in view.words:
        apart += [place for place in values(view, WITH) if not _NOUN_ON.match(view.fold, place[1])]
    yield from [p for p in apart if not is_closed(view, p) and telling(view, p) and long_enough(view, p)]
    if "=" in view.fold:
        yield from [place for place in values(view, _EQUALS) if is_mention(view, place)]
    yield from _beside(view)
    yield from _phrases(view)


def _phrases(view: View) -> Iterator[tuple[int, int]]:
    """«Nouveau mot de passe choisi : la vie est belle»."""
    if ":" not in view.fold and "=" not in view.fold:
        return
    for match in _PHRASE.finditer(view.fold):
        start, end = match.span("value")
        said = [word for word in view.fold[start:end].split() if word not in _ARTICLES and not word.isdigit()]
        head = said[0] if said else ""
        place = (start + match["value"].index(head), start + match["value"].index(head) + len(head))
        remark = is_of_passwords(head) or any(map(speaks_of_one, said[1:]))
        if head in gazetteers().nouns and not (remark or is_closed(view, place) or head in ORDINARY):
            yield from _parted(view, start, end)


def _parted(view: View, start: int, end: int) -> Iterator[tuple[int, int]]:
    """«Guitare ou guitares»: one or the other."""
    for either in view.fold[start:end].split(" ou "):
        yield start, start + len(either)
        start += len(either) + len(" ou ")


def _beside(view: View) -> Iterator[tuple[int, int]]:
    """A noun right after the cue («mot de passe pissenlit»), or after its verb («mon mdp a toujours été patate»)."""
    fold = view.fold
    for cue in view.cues:
        if not fold.startswith(("mo", "mdp", "pass", "pwd", "psw", "m.d"), cue.start):
            continue
        direct = _DIRECT.match(fold, cue.end)
        if direct is not None:
            place = trimmed(fold, *direct.span("value"))
            said = fold[slice(*place)]
            if not (is_closed(view, place) or fails(said) or said in COMPOUNDS) and is_bare_noun(view, place):
                yield extended(view, place)
        for pattern in (_NOW, _IS, _COLON):
            match = pattern.match(fold, cue.end)
            if match is not None and is_mention(view, place := trimmed(fold, *match.span("value"))):
                yield extended(view, place) if pattern is _COLON and is_bare_noun(view, place) else place


def _is_part(view: View, place: tuple[int, int]) -> bool:
    """«Mon mot de passe commence par Oli et finit par 92»."""
    token = view.fold[slice(*place)]
    if token.isdigit() or view.text[slice(*place)].isupper():
        return len(token) > 1
    known = gazetteers()
    said = token in known.words and token not in known.nouns
    return mixes(token) or not (said or is_closed(view, place))
