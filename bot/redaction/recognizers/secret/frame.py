"""Secrets told by the frame of the sentence: a cue, a verb of choosing, typing or refusing, and its complement.

«J’ai mis Bigoudi et il dit mot de passe incorrect», «Farandole ne marche plus comme mot de passe», «mdp doudou»,
«mot de passe cerise, pardon cerises». The complement is the secret, a word of the dictionary too, unless it belongs to
the closed class of what a password is said to be or to belong to (words.py), or a clause begins there.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import closed, stops, telling
from bot.redaction.recognizers.secret.kinds import COLOURS, is_a_quality, is_of_passwords, says_how
from bot.redaction.recognizers.secret.linked import further
from bot.redaction.recognizers.secret.question import answered
from bot.redaction.recognizers.secret.quote import has_article
from bot.redaction.recognizers.secret.said import fails
from bot.redaction.recognizers.secret.sentence import speaks_of_one
from bot.redaction.recognizers.secret.tokens import VALUE, mixes, says_a_state, trimmed
from bot.redaction.recognizers.secret.words import OWNERS
from bot.redaction.view import SENTINEL, Cue, Span, View
from bot.redaction.wordlist import words

_MINE = r"(?:(?:mon|le|un|ton|notre|ce|nouveau|ancien|vrai)\s){0,2}"
_NOUN = r"(?:mo(?:ts?)?\s(?:de|2)\spass?e?s*|mdps?|password|code|question|sesame)"
_COPULA = lazily(
    r"(?P<owner>\s(?:dicte|donne|cree|choisi|saisi|tape|note|recu|de|du|d'|pour|sur|qu|que|j'|je|ma|mon|l'|la|"
    r"le)\s?[^.!?;:=,\n]{0,40}?)?"
    r"(?P<by>\s?(?:=>|->|:|=|\.{2,3})\s?|\s?\n\s?|\s(?:est|c'?\s?est|ces?|c|c'?etait|ct|etait|sont|etaient|serait|(?:doit|"
    r"devrait|peut)\setre|est\s(?:ecrit|note|marque)|is|es|ist|este)\s"
    r"(?:(?:toujours|bien|donc|juste|peut-etre|euh|heu)\s)?:?|\s(?:j'ai|j'avais|je|on\sa|il\sa|elle\sa)\s(?:mis|choisi|mets|pris|pu)\s)"
    + VALUE
)
"""What brings the value after its cue."""
_GOES_ON = lazily(
    r"\s(?:et|mais|avant|depuis|normalement|donc|pouvez|pouvait|pourquoi|je|j'|il|elle|on|vous|ca|merci|svp|ou|"
    r"and|but|puis|apres|dans|sur|alors|au\slieu|a\sla\splace|sauf|car|or|pourtant|cependant|pour|chez|ne|n')(?![a-z])"
    r"|\s?[,;.!?)»\"\n]|\s*$"
)
"""What may follow a value of one plain word."""
_BARE = lazily(
    r"\s(?:(?:de|du|d')\s?(?:connexion|(?:mon|la|ma)\s[a-z]{4,12})\s)?(?P<case>(?:(?:tout\s)?en\s)?(?:majuscules?|"
    r"minuscules?)\s)?" + VALUE
)
_DICTATED = lazily(
    rf"\s(?:majuscule|minuscule)\s(?P<value>[a-z0-9][^.!?,;\n{SENTINEL}]{{2,40}})"
    rf"|[^.!?;\n{SENTINEL}]{{0,40}}?\s(?P<letters>(?:(?:grande?|petite?|"
    rf"majuscule)\s)?(?:[a-z0-9]\s){{3,20}}[a-z0-9])(?![a-z0-9'])"
)
_ANSWERED_AT_ONCE = lazily(r"\s?\?\s" + VALUE + r"(?:$|(?<=[.!]))")
"""«Mon mot de passe ? Barbapapa.»"""
_SHOWN = (SENTINEL, ",", ";", "mon", "voici", "voila", "ancien", "nouveau", "slt", "bjr")
"""What may stand before a cue that its value follows at once."""
_VERB_ON = lazily(
    r"[»\")]?,?\s(?:n'est|ne\s|n'|est\s(?:refuse|pas|faux|incorrect|invalide)|fonctionne|marche|passe|refuse|rejete|"
    r"svp|stp|s'il\s(?:vous|te)|merci|pardon|et\s(?:rien|il|ca|toujours)|le\snouveau|nouveau|confirmation|"
    r"toujours|depuis|pourtant|alors\sque|a\sexpire)"
)
"""What goes on about a value that was only set beside its cue."""
_APPOSED = lazily(r"(?:\s(?:qu[ei']|avec)[^.!?;:,\n]{3,40}(?=,))?\s?(?:,|\.{2,3}|[^\w\s.,;:!?'\"()/+=-])\s?" + VALUE)
_TYPING = words(
    "mis met mets mi tape tapais choisi choisis choisie entre saisi saisis rentre ecrit ecris essaye essaie essayer "
    "remis remets note fait reponds repondu utilise changer change remplace mettre prendre prends pris retape refait"
)
_TYPED = lazily(
    rf"(?<![a-z])(?:j'?\s?(?:ai|avais)|j'|je|qd|quand\sj'|a|avait|avais|de|puis-je|peux|faut)\s?(?:(?:bien|"
    rf"toujours|re|d'abord|encore|juste|"
    rf"aussi|pourtant)\s)?(?:{'|'.join(sorted(_TYPING, reverse=True))})\s"
    r"(?:(?:le|bien|toujours|d'abord|encore|juste|aussi)\s)?" + VALUE
)
_PLACED = lazily(
    rf"[»\")]?\s(?:(?:partout|aussi|d'abord|la|hier|exactement)\s)?(?:comme|en|pour|dans|a\sla\splace\sd[ue]|"
    rf"au\sniveau\sd[ue]|a|au)\s"
    rf"(?:la\s)?{_MINE}(?:case\s|champ\s)?{_NOUN}(?![a-z])"
)
"""«… comme mot de passe», right after what was typed."""
_WITH = lazily(r"(?<![a-z])avec\s" + VALUE + r"[»\")]?\s(?:ca|il|on|rien|impossible|refus|ni|ou|et|comme)")
_REFUSED = lazily(
    r"(?<![a-z])(?:refuse|rejette|bloque|(?:accepte|prend|reconnait|aime)\s(?:pas|plus|jamais)|(?:veut|"
    r"voulu)\s(?:pas|plus)\s(?:de|prendre))\s"
    r"(?:mon\s|le\s)?" + VALUE
)
"""«Le site refuse Parapluie»."""
_JUDGED = lazily(
    rf"(?:^|(?<=[\s\"«(,]))(?P<value>[^\s\"«»(),{SENTINEL}]{{3,40}})[»\")]?\s(?:(?:est|serait|etait|c'est|n'est|"
    rf"ne|va|ca|marche|passe|"
    rf"suffit|convient|fonctionne|refuse|accepte|bon|pas|plus|assez|trop|court|faible)\s){{0,4}}(?:comme|pour|"
    rf"en)\s{_MINE}{_NOUN}(?![a-z])"
)
_IS_MINE = lazily(
    rf"(?:^|(?<=[.!?,;\n]\s)|(?<=[\s\"«(,]))(?P<value>[^\s\"«»(),{SENTINEL}]{{3,40}})[»\")]?\s?[,?]?\s(?:pourtant\s|"
    rf"et\s)?(?:est|c'est|etait)\s(?:bien\s|toujours\s)?(?:mon|le|notre)\s(?:nouveau\s|ancien\s|"
    rf"vrai\s)?{_NOUN}(?![a-z])"
)
_IT_IS = lazily(r"(?<![a-z])(?:c'?est|c'etait|si\sc'est|pas)\s(?:(?:toujours|bien|donc|peut-etre)\s)?" + VALUE)
_MIND = lazily(rf"\s(?:(?:ou|mais|pas)\s\S{{3,40}}\s)?{_MINE}{_NOUN}(?![a-z])")
_PHRASE_CUES = ("phrase", "reponse secrete", "la reponse")
_PHRASE = lazily(rf"\s?(?::|=|\sest|\sc'?est)\s(?P<value>[^.!?;\n\"«»{SENTINEL}]{{3,70}})")
_OF_ONE = re.compile(r"(?<![a-z])(?:mon|ma)\s$")
_SENTENCE = lazily(
    rf"\s(?:est|c'?est)\s(?P<value>(?:le|la|les|un|une)(?!\s\S+\s(?:qu[ei']|de\s(?:mon|"
    rf"ma)))(?:\s[^\s.,!?;:{SENTINEL}]+){{3,9}})\s?[.!]?\s*$"
)
"""«Mon mot de passe est le petit chat boit du lait»."""
_KINDS = words("suite melange combinaison serie liste truc machin chose nom mot date prenom")
"""«Une suite de chiffres»: what a password is made of."""
_PRONOUNS = words("je tu il elle on nous vous ils elles")
_DETERMINERS = words("le la les un une mon ma mes des l' du")
_SPOKEN = lazily(
    r"\s(?:est|c'?est|:)\s(?:le\s)?(?P<value>(?:(?:zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|"
    r"douze|treize|quatorze|"
    r"quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille)(?:[\s-](?:et\s)?|$|(?=[.,!]))){2,12})"
)
_SIGN_OUT = words("refuse refusee marche fonctionne accepte rejete bloque erreur connecter incorrect faux")
_CODED = re.compile(r"[a-z]{4,24}[0-9]{1,4}[!?*]?")
_NEXT_WORD = re.compile(rf"[^\S\n]([a-z][^\s,;.!?:()\"«»{SENTINEL}]+)")
_AS, _IS = words("comme pour en"), words("est etait")
_REFUSING = words("refuse rejette bloque accepte prend reconnait aime veut voulu")


_TOLD = re.compile(r"[:=>]|\sis\s|mis|mets|choisi|pris")


def framed(view: View) -> Iterator[Span]:
    """Every secret that its sentence tells, in a view that has a cue for one."""
    frames: list[tuple[int, int]] = []
    for cue in view.cues:
        if cue.label is Label.PASSWORD:
            place = _beside(view, cue)
            if place is not None:
                frames.append(place)
    frames += _in_sentence(view)
    for start, end in frames:
        yield Span(Label.PASSWORD, start, end, "secret.framed")
        yield from further(view, start, end)


def tried(view: View) -> Iterator[Span]:
    """«C’est toujours Biscotte59 et il le refuse», «changé Poupette12 en Poupette13»: no cue, a word with digits."""
    if view.words.isdisjoint(_SIGN_OUT) or SENTINEL in view.fold:
        return
    for pattern in (_TYPED, _IT_IS):
        for match in pattern.finditer(view.fold):
            place = trimmed(view.fold, *match.span("value"))
            word = view.fold[slice(*place)]
            if _CODED.fullmatch(word) and mixes(word) and not closed(view, place):
                yield Span(Label.PASSWORD, *place, "secret.framed")
                yield from further(view, *place)


def _beside(view: View, cue: Cue) -> tuple[int, int] | None:
    """The complement of the cue's own noun."""
    fold = view.fold
    own = fold[cue.start : cue.end]
    if own.startswith(_PHRASE_CUES) and (phrase := _PHRASE.match(fold, cue.end)):
        return _phrase(view, *phrase.span("value"))
    if "code" in own or own in ("pin", "otp"):
        spoken = _SPOKEN.match(fold, cue.end)
        return trimmed(fold, *spoken.span("value")) if spoken else None
    if own.startswith(("question", "reponse")):
        return answered(view, cue)
    return _said(view, cue)


def _said(view: View, cue: Cue) -> tuple[int, int] | None:
    """The complement of a password's own noun."""
    fold = view.fold
    if (match := _DICTATED.match(fold, cue.end)) and not says_a_state(match[match.lastgroup or 0]):
        return match.span(match.lastgroup or 0)
    if match := _COPULA.match(fold, cue.end):
        place = trimmed(fold, *match.span("value"))
        if not closed(view, place):
            whole = _extended(view, *place)
            direct = match["owner"] is None or ":" in match["by"]
            word = fold[slice(*place)]
            if is_of_passwords(word) and whole[1] > place[1]:
                return None  # «mot de passe : mode d’emploi»
            direct = direct and (_TOLD.search(match["by"]) is not None or not (says_how(word) or word in COLOURS))
            if telling(view, place) or ("." not in match["by"] and direct and _GOES_ON.match(fold, whole[1])):
                return whole
    if (
        _OF_ONE.search(fold, max(0, cue.start - 5), cue.start)
        and (said := _SENTENCE.match(fold, cue.end))
        and not any(map(speaks_of_one, said["value"].split()[1:3]))
    ):
        return _phrase(view, *said.span("value"))
    return _set_beside(view, cue)


def _set_beside(view: View, cue: Cue) -> tuple[int, int] | None:
    """«mdp doudou», «mot de passe Rhododendron n’est pas accepté», «mot de passe, Bigoudi, refusé»."""
    fold = view.fold
    apart = _APPOSED.match(fold, cue.end) or _ANSWERED_AT_ONCE.match(fold, cue.end)
    match = apart or _BARE.match(fold, cue.end)
    if match is None:
        return None
    place = trimmed(fold, *match.span("value"))
    said = fold[slice(*place)]
    if closed(view, place) or fold[place[0] - 2 : place[0]].strip() in (":", "="):
        return None
    if apart is None and fails(said):
        return None
    if apart is not None:
        told = telling(view, place) or match.re is _ANSWERED_AT_ONCE
    else:
        told = match["case"] is not None or telling(view, place) or _stands_alone(view, cue, place)
    return place if told else None


def _stands_alone(view: View, cue: Cue, place: tuple[int, int]) -> bool:
    """Whether a plain word beside its cue ends the message, or is what the sentence goes on about."""
    fold = view.fold
    before = fold[max(0, cue.start - 16) : cue.start].strip()
    word = fold[slice(*place)]
    if (before and not before.endswith(_SHOWN)) or word.endswith(("er", "ez", "ir")) or says_how(word):
        return False
    ends = not fold[place[1] :].strip(" .!") and fold[cue.start : cue.end] != "password"
    return ends or _VERB_ON.match(fold, place[1]) is not None


def _in_sentence(view: View) -> Iterator[tuple[int, int]]:
    """What was typed, chosen, judged, in a sentence that names its password further on or before."""
    fold = view.fold
    if not view.words.isdisjoint(_TYPING):
        for match in _TYPED.finditer(fold):
            place = trimmed(fold, *match.span("value"))
            placed = _PLACED.match(fold, place[1]) is not None
            if not closed(view, place) and (placed or (telling(view, place) and _GOES_ON.match(fold, place[1]))):
                yield place
    patterns = [_WITH] if "avec" in view.words else []
    if not view.words.isdisjoint(_REFUSING):
        patterns.append(_REFUSED)
    if not view.words.isdisjoint(_AS):
        patterns.append(_JUDGED)
    if not view.words.isdisjoint(_IS):
        patterns.append(_IS_MINE)
    for pattern in patterns:
        for match in pattern.finditer(fold):
            place = trimmed(fold, *match.span("value"))
            first = pattern in (_JUDGED, _IS_MINE) and not fold[: match.start()].strip()
            if has_article(view, place) and not mixes(fold[slice(*place)]):
                continue
            if not closed(view, place) and (telling(view, place) or (first and view.text[place[0]].isupper())):
                yield place
    for match in _IT_IS.finditer(fold):
        place = trimmed(fold, *match.span("value"))
        if (
            not closed(view, place)
            and telling(view, place)
            and (
                _MIND.match(fold, place[1])
                or _CODED.fullmatch(fold[slice(*place)])
                or fold.startswith("pas", match.start())
            )
        ):
            yield place


def _phrase(view: View, start: int, end: int) -> tuple[int, int] | None:
    """A sentence as a secret: all of it, unless it says how the answer is."""
    tokens = view.fold[start:end].split()
    if view.fold.rfind("phrase", max(0, start - 24), start) >= 0 and tokens[0] in _PRONOUNS:
        return start, end
    if tokens[0] in _DETERMINERS:
        kind = tokens[1] if len(tokens) > 1 else ""
        return None if not kind or says_a_state(kind) or kind in OWNERS or kind in _KINDS else (start, end)
    return None if says_a_state(tokens[0]) or tokens[0] in OWNERS else (start, end)


def _extended(view: View, start: int, end: int) -> tuple[int, int]:
    """The value with the words that go on with it: «hello kitty», «caramel beurre salé»."""
    if mixes(view.fold[start:end]):
        return start, end
    for _ in range(3):
        match = _NEXT_WORD.match(view.fold, end)
        if match is None or stops(match[1]):
            break
        if says_how(match[1]) and not is_a_quality(view, *match.span(1)):
            break
        end = match.end()
    return start, end
