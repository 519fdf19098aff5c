"""A secret of one plain word, set beside its cue by a sign, an aside or a turned sentence, and not by «est» or «:».

«Mon mot de passe, canard, faites-le pour moi», «mimosa (mdp)», «comme mot de passe j’ai canard», «code perso mimosa»,
«mon mdp c’est mon prénom à l’envers, niamor». The word is a thing without its article, or what no lexicon knows.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import telling
from bot.redaction.recognizers.secret.kinds import (
    COLOURS,
    COMPOUNDS,
    is_of_passwords,
    is_ordinary,
    is_quoted_noun,
    names_a_thing,
)
from bot.redaction.recognizers.secret.quote import TYPING, VALUE, has_article, is_closed, long_enough
from bot.redaction.recognizers.secret.tokens import says_a_state, trimmed
from bot.redaction.view import SENTINEL, Cue, Span, View
from bot.redaction.wordlist import words

_OWN = lazily(r"mots?\s?(?:de|2|d)?\s?pas{1,3}e?s?|mdps?|mpd|m\.d\.p\.?|passwords?|pwd|psw|pw|pass|passe|sesame")
_CODES = lazily(
    r"(?:le\s)?codes?(?:\s+(?:d'|d\s|de\s+|du\s+|a\s+)?(?:acces|entree|secret|confidentiel|securite|connexion|connection|"
    r"personnel|pin|provisoire|activation|validation|verification|confirmation))?|digicode|phrase\sde\spasse"
)
_TURNED = lazily(
    rf"(?:^|(?<=[\s\"«(,']))(?P<value>[^\s\"«»(),;:{SENTINEL}]{{3,40}})[»\")]?,?\s(?:(?:partout|aussi|toujours|tout\sle\stemps|"
    r"d'abord|hier)\s)?(?:comme|en|dans|en\sguise\sde|a\sla\splace\sd[ue]|pour)\s(?:(?:mon|mes|le|la|les|un|ton|notre|nos|tous|"
    r"tout|ce|nouveau|ancien|vrai|case|champ)\s){0,3}\Z"
)
"""What stands before «comme mot de passe»."""
_OF_TWO = lazily(
    r"(?<![a-z])(?:mis|mi|mets|met|tape|choisi|pris|utilise|saisi|entre|avec|garde)\s"
    r"(?P<head>[a-z]{3,20})\s(?:de|des|du|d'|au|aux|a\sla|en)\s?\Z"
)
"""«J’ai mis clair de lune comme mot de passe»: what stands before the last word."""
_SENTENCE = lazily(
    r"\s(?P<value>(?:il\s(?:pleut|neige|fait|etait|y\sa)|(?:un|une|des|les|mes|vive|j'aime|j'adore)\s[a-z'-]{3,20})"
    rf"\s[^.!?;:\n{SENTINEL}]{{3,50}}?)(?=\s(?:et\s(?:ca|il)|mais|ne\s|est\srefus)|\s?[.!?;,\n]|\s*$)"
)
_WORD = re.compile(r"[a-z]+")
_LEADS = lazily(
    r"(?<![a-z])(?:comme|en|dans|pour|place\sd[ue])\s(?:(?:mon|mes|le|la|les|un|ton|notre|nos|tous|tout|ce|nouveau|ancien|vrai|"
    r"case|champ)\s){0,3}\Z"
)
_LOGINS = ("identifiant", "id", "login", "user", "pseudo", "nom d", "nom de")
_FOR_ONE = re.compile(r"(?<![a-z])(?:pour|dans)\s(?:[a-z]{2,8}\s){0,3}\Z")
_SERVES = lazily(r"(?<![a-z])(?:sers|sert|servais|servi|servir|opte|opter)\s(?:[a-z]{3,9}\s)?(?:de|d'|pour)\s?\Z")
_IS_ONE = lazily(
    rf"(?:^|(?<=[\s\"«(,']))(?P<value>[^\s\"«»(),;:{SENTINEL}]{{3,40}})[»\")]?\s?,?\s(?:(?:c'?\s?est|c|est|c'etait|etait)\s(?:bien\s|toujours\s)?)?"
    r"(?:mon|le|notre)\s(?:(?:nouveau|ancien|vrai)\s)?\Z"
)
"""«Essayez avec chipie, c’est mon mot de passe», «que ce soit tulipier mon mot de passe»."""
_SAYING = words("est c etait soit serait sera avec tape tapez taper essaye essayez essayer")
_MINE = ("mon ", "le ", "notre ", "nouveau ", "ancien ", "vrai ")
_MAYBE = lazily(
    r"(?<![a-z])(?:c'?est|c'etait|soit|etait|serait|sera|avec|tape[zr]?|essaye[zr]?)\s(?:(?:bien|peut-etre|toujours)\s)?\Z"
)
_EQUALS = lazily(rf"(?:^|\n)\s?(?P<value>[^\s\"«»(),;:={SENTINEL}]{{3,40}})\s?(?:=|->)\s?(?:mon\s|le\s)?\Z")
_IN_BRACKETS = lazily(
    rf"(?:^|(?<=[\s\"«,:]))(?P<value>[^\s\"«»(),;:{SENTINEL}]{{3,40}})[»\"]?\s?[(\[](?:mon\s|le\s|c'est\sle\s)?\Z"
)
_CLOSES = re.compile(r"\s?[)\]]")
_LED = lazily(
    r"(?<![a-z])(?:comme|en|pour|dans|en\sguise\sde)\s(?:mon\s|le\s|la\scase\s|le\schamp\s|nouveau\s|ancien\s)*\Z"
)
_THEN_I = lazily(
    r"\s?,?\s(?:j'?\s?ai|jai|j'avais|javais|je|on\sa|on|il\sa|elle\sa|il\sy\sa|moi\sj'ai|g|c'?est|c'etait)\s"
    rf"(?:(?:toujours|encore|bien|juste|d'abord)\s)?(?:(?:{'|'.join(sorted(TYPING, reverse=True))}|met)\s)?{VALUE}"
)
_SIGNED = lazily(rf"\s?(?:[-–—;>|*•~]|->|=>|\.{{2,3}})\s?{VALUE}(?=\s?[.,!;)]|\s*$|\s?\n)")
_BEGINS = lazily(
    r"(?:^|\n|[.,;:!?]\s)[^\w\n]{0,3}(?:(?:et|voici|voila|slt|bjr|bonjour|ok|donc|alors|oui|c'est)\s?,?\s)?"
    r"(?:(?:mon|le|ancien|nouveau|l'ancien|son)\s){0,2}\Z"
)
"""What stands before a cue that begins a line or a clause."""
_SLASHED = lazily(rf"\s?/\s?{VALUE}\s?[.!]?\s*\Z")
_COMMAS = lazily(rf"\s?,\s?{VALUE}(?=\s?[.,!;)\n]|\s*$)")
_RELATED = lazily(rf"\s(?:que|qu'|dont)\s?[^,.;:\n{SENTINEL}]{{3,40}},\s{VALUE}\s?,")
"""«Le mot de passe que vous m’avez envoyé, patinette, ne marche pas»."""
_MIGHT_BE = lazily(
    r"\s(?:est-il|etait-il|serait-il|est-ce|soit|serait|ne\sserait(?:-il)?|n'est-il|n'etait-il|n'etait)\s(?:(?:bien|pas|toujours|"
    rf"plutot)\s){{0,2}}{VALUE}(?=\s?[.,?!;]|\s*$|\s(?:par|non|maintenant|et|mais|svp|depuis)(?![a-z]))"
)
_CHANGES = lazily(
    r"(?<![a-z])(?:chang|modifi|remplac|remet|remis|reinitialis)[a-z]*\s(?:de\s|(?:mon|le|notre|son|ce)\s)\Z"
)
_TO = lazily(
    rf"\s(?:en|pour|par|contre|a)\s{VALUE}(?=\s?[.,?!;]|\s*$|\s(?:svp|et|mais|hier|maintenant|comme)(?![a-z]))"
)
_MANNERS = words(
    "ligne agence boutique interne cours main vain direct masse cachette personne raison prudence precaution hasard"
)
"""«Changer en ligne», «changé par prudence»."""
_GIVES = lazily(
    r"(?<![a-z])(?:donne|redonne|donner|communique|envoie|laisse|confie|rappelle|transmets|dis|voici|voila|tenez|note[zr]?|"
    r"essaye[rz]?|essaie|utilise[rz]?|c'?est|connaissez|prenez|tapez)\s(?:(?:bien|donc|toujours|quand\smeme|juste)\s)?"
    r"(?:mon|le|son|notre|ma|ce)\s(?:(?:nouveau|ancien|vrai)\s)?\Z"
)
_CASED = lazily(rf"\s?[:=]?\s(?:le\s)?(?:tout\s)?(?:en\s)?(?:minuscules?|majuscules?|attache|colle)\s?:?\s{VALUE}")
_ASIDE = lazily(rf"\s?\([^()\n{SENTINEL}]{{2,50}}\)\s?[:=]\s?{VALUE}")
_QUALIFIED = lazily(
    rf"\s(?:provisoire|temporaire|initial|actuel|habituel|personnel|perso|d'origine|par\sdefaut|d'avant)\s{VALUE}"
    r"(?=\s?[.,!;)\n]|\s*$|\s(?:n'est|ne|est|marche|passe|refuse|ca|il|mais|et|nouveau|ancien)(?![a-z]))"
)
_WONDERS = lazily(rf"\s?\?\s{VALUE}\s?[?.!]{{0,2}}\s*\Z")
_OF_A_PET = lazily(
    r"\s?(?::|=|c'?\s?est|c|est|etait|c'etait)\s(?:(?:le|mon|son|ma)\s)?(?:[a-z']{1,10}\s){0,5}?"
    r"(?:chien|chienne|chat|chatte|fille|fils|mari|femme|mere|pere|soeur|frere|lapin|cheval|perroquet|bateau|village|ville|rue|"
    r"maison|voiture|equipe|club|hamster|tortue)\s(?P<value>[a-z]{3,24})(?=\s?[.,!;)]|\s*$)"
)
"""«C’est le nom de mon chien rex»."""
_DESCRIBED = lazily(
    r"\s?(?::|=|c'?\s?est|c|est|etait|c'etait|ces|ce)\s(?=(?:mon|ma|mes|le|la|l'|les|un|une|notre|celui)\s?[a-z])"
    rf"[^.!?:;\n{SENTINEL}]{{6,70}}?[\s,](?P<value>[a-z]{{5,24}})(?=\s?[.,!;)]|\s*$|\s(?:tout\sattache|en\sminuscules|en\smajuscules))"
)
_DIRECT = lazily(
    rf"(?:\s?,?\s(?:est|c'?\s?est|c|ces|etait|c'etait|serait|reste)\s(?:(?:bien|toujours|donc|juste)\s)?|\s?[:=]\s?|"
    rf"\s(?:perso|pro|actuel|habituel)\s|\s){VALUE}"
)
_ON = lazily(
    r"[»\")]?(?:\s?[.,!;)\n]|\s*$|\s(?:n'est|n'a|ne|est\s(?:refuse|pas|faux|incorrect|invalide)|marche|passe|refuse|rejete|ca|il|"
    r"mais|et|merci|svp|depuis|toujours|pas|sur|ou|pour)(?![a-z]))"
)
"""What may go on after a code of one plain word."""
_COMPLAINED = lazily(
    r"[»\")]?\s(?:ne\s|n')?(?:est\s)?(?:marche|passe|fonctionne|refusee?|rejetee?|incorrect|invalide|faux)(?![a-z])"
)
_ALONE = lazily(rf"(?:\s?(?:[:=]|->|=>)\s?|\s(?:est|c'?\s?est|c|ces)\s|\s){VALUE}\s?[.!]?\s*\Z")
_GREETINGS = words("bonjour bonsoir coucou salut")
_PLAIN = words("admin administrateur user root test azerty qwerty password motdepasse")
_COPULA = re.compile(r"\s(?:est|c'?\s?est|c|ces)\s")
_TAKEN = words("mutuelle prevoyance famille sante internet portail message anniversaire naissance contrat garantie")
"""What a password may belong to, and the things of the portal that are taken for one."""
_SAYS_SECRET = words("secret motdepasse")


def apart(view: View) -> Iterator[Span]:
    """Every such word, in a view that has a cue for a password or a login."""
    for cue in view.cues:
        login = cue.label is Label.MEMBER_ID and view.fold.startswith(_LOGINS, cue.start)
        if cue.label is not Label.PASSWORD and not login:
            continue
        own = _OWN.fullmatch(view.fold, cue.start, cue.end) is not None
        code = not own and _CODES.fullmatch(view.fold, cue.start, cue.end) is not None
        if own or code or login:
            for place in _before(view, cue):
                yield Span(cue.label, *place, "secret.apart")
        if view.fold.startswith("phrase", cue.start) and (said := _SENTENCE.match(view.fold, cue.end)):
            yield Span(Label.PASSWORD, *said.span("value"), "secret.apart")
        if not (own or code):
            continue
        told = _turned(view, cue) or (_after(view, cue) if own else _of_code(view, cue))
        if told is not None:
            yield Span(Label.PASSWORD, *told, "secret.apart")


def _before(view: View, cue: Cue) -> Iterator[tuple[int, int]]:
    """«Canard comme mot de passe», «mimosa (mdp)»."""
    low = max(0, cue.start - 90)
    led = _LEADS.search(view.fold, max(0, cue.start - 40), cue.start)
    if led is not None and (match := _TURNED.search(view.fold, low, cue.start)):
        place = trimmed(view.fold, *match.span("value"))
        served = _SERVES.search(view.fold, max(0, place[0] - 24), place[0]) is not None
        two = _OF_TWO.search(view.fold, max(0, place[0] - 50), place[0])
        if two is not None and not is_closed(view, two.span("head")) and names_a_thing(view.fold[slice(*place)]):
            yield two.start("head"), place[1]
        elif _is_quoted(view, place, served=served) and (served or not _is_for_one(view, match, place)):
            yield place
    mine = not view.words.isdisjoint(_SAYING) and view.fold.endswith(_MINE, 0, cue.start)
    match = _IS_ONE.search(view.fold, low, cue.start) if mine else None
    if match and _MAYBE.search(view.fold, max(0, match.start("value") - 24), match.start("value")):
        place = trimmed(view.fold, *match.span("value"))
        if _is_quoted(view, place):
            yield place
    equal = "=" in view.fold or "->" in view.fold
    match = _EQUALS.search(view.fold, low, cue.start) if equal else None
    if match and _is_quoted(view, place := trimmed(view.fold, *match.span("value"))):
        yield place
    if _CLOSES.match(view.fold, cue.end) and (match := _IN_BRACKETS.search(view.fold, low, cue.start)):
        place = trimmed(view.fold, *match.span("value"))
        if _is_quoted(view, place):
            yield place


def _is_for_one(view: View, match: re.Match[str], place: tuple[int, int]) -> bool:
    """«Une aide pour mon mot de passe»: what is wanted for one, unless it was typed or taken."""
    if _FOR_ONE.search(view.fold, place[1], match.end()) is None:
        return False
    if view.words.isdisjoint(TYPING):
        return True
    return " pour " in view.fold[place[1] : match.end()] and not _is_typed(view, place[0])


def _is_typed(view: View, start: int) -> bool:
    """Whether a verb of typing or taking stands in the three words before."""
    return not TYPING.isdisjoint(_WORD.findall(view.fold, max(0, start - 30), start)[-3:])


def _turned(view: View, cue: Cue) -> tuple[int, int] | None:
    """«Comme mot de passe j’ai canard»."""
    if _LED.search(view.fold, max(0, cue.start - 40), cue.start) is None:
        return None
    match = _THEN_I.match(view.fold, cue.end)
    place = trimmed(view.fold, *match.span("value")) if match else (0, 0)
    return place if match and _is_quoted(view, place) else None


def _after(view: View, cue: Cue) -> tuple[int, int] | None:
    """What a sign, commas or an aside bring after a password's own word."""
    fold = view.fold
    begins = _BEGINS.search(fold, max(0, cue.start - 40), cue.start) is not None
    patterns = [_CASED, _ASIDE, _QUALIFIED, _WONDERS, _OF_A_PET, _RELATED, _MIGHT_BE]
    if begins:
        patterns += [_SIGNED, *([_SLASHED] if not fold[: cue.start].strip() else [])]
    if _GIVES.search(fold, max(0, cue.start - 50), cue.start):
        patterns.append(_COMMAS)
    for pattern in patterns:
        match = pattern.match(fold, cue.end)
        if match and _is_quoted(view, place := trimmed(fold, *match.span("value"))):
            return place
    match = _TO.match(fold, cue.end)
    if match and _CHANGES.search(fold, max(0, cue.start - 30), cue.start):
        place = trimmed(fold, *match.span("value"))
        word = fold[slice(*place)]
        manner = word in _MANNERS or view.text[slice(*place)].endswith(("té", "ion", "ence"))
        if not manner and _is_quoted(view, place):
            return place
    match = _DESCRIBED.match(fold, cue.end)
    if match and _is_unknown(view, match.span("value")):
        return match.span("value")
    match = _ALONE.match(fold, cue.end) if begins else None
    if match and _is_alone(view, cue, place := trimmed(fold, *match.span("value"))):
        return place
    return None


def _is_alone(view: View, cue: Cue, place: tuple[int, int]) -> bool:
    """«Mdp lundi», «mon mot de passe c’est secret»: nothing else in the message, so a word that is none elsewhere."""
    word = view.fold[slice(*place)]
    if word in _SAYS_SECRET or word in COLOURS:
        return view.fold.endswith("mon ", 0, cue.start) or not view.fold[: cue.start].strip()
    if word in _GREETINGS or word in _PLAIN:
        return True
    known = gazetteers()
    if _COPULA.match(view.fold, cue.end) and not has_article(view, place):
        portal = is_ordinary(word) and word in known.nouns and not (says_a_state(word) or is_of_passwords(word))
        if word in _TAKEN or portal:
            return True  # «c’est santé»: French says of nothing that it is a thing without its article
    return word in known.never and is_quoted_noun(word) and not has_article(view, place)


def _of_code(view: View, cue: Cue) -> tuple[int, int] | None:
    """«Mon code secret tartine», «le code est mimosa»."""
    match = _DIRECT.match(view.fold, cue.end)
    if match is None or _ON.match(view.fold, match.end("value")) is None:
        return None
    place = trimmed(view.fold, *match.span("value"))
    word = view.fold[slice(*place)]
    bare = match.end("value") - len(word) == cue.end + 1 and view.fold[cue.start : cue.end].startswith("code")
    if word in COMPOUNDS or (bare and not _is_bare_code(view, cue, place)):
        return None
    return place if _is_quoted(view, place) else None


def _is_bare_code(view: View, cue: Cue, place: tuple[int, int]) -> bool:
    """«Code mimosa», «mon code canard ne marche pas»: a noun that ends the message, or that is complained of."""
    if (
        not _BEGINS.search(view.fold, max(0, cue.start - 40), cue.start)
        or view.fold[slice(*place)] not in gazetteers().words
    ):
        return False
    return not view.fold[place[1] :].strip(" .!") or _COMPLAINED.match(view.fold, place[1]) is not None


def _is_unknown(view: View, place: tuple[int, int]) -> bool:
    return view.fold[slice(*place)] not in gazetteers().words and not is_closed(view, place) and telling(view, place)


def _is_quoted(view: View, place: tuple[int, int], *, served: bool = False) -> bool:
    """A thing without its article, or what no lexicon knows; `served`: «je me sers de canard»."""
    word = view.fold[slice(*place)]
    if is_closed(view, place) or is_of_passwords(word) or (is_ordinary(word) and word not in COLOURS):
        return False
    if not served and has_article(view, place):
        return False
    return names_a_thing(word) or (telling(view, place) and long_enough(view, place))
