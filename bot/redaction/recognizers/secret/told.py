"""Secrets told in a sentence of their own: «j’avais choisi chocolat comme mot de passe», «voici mon mdp, Zizou98»."""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.tokens import mixes, says_a_state, trimmed
from bot.redaction.view import SENTINEL, Cue, Span, View
from bot.redaction.wordlist import words

_ADJECTIVES = re.compile(
    rf"\s(?:provisoire|temporaire|initial|actuel|d'origine|habituel|par\sdefaut)\s(?P<value>[^\s{SENTINEL}]{{4,64}})"
)
_NAMED_THEN = re.compile(rf"\s?,\s(?P<value>[^\s,{SENTINEL}]{{3,64}})\s?(?:$|[.!\n])")
_SHOWS = re.compile(r"(?<![a-z])(?:voici|voila|tenez)\s(?:mon\s|le\s)?$")
_CHANGED_FOR = re.compile(rf"\s(?:pour|en|par)\s(?P<value>[^\s{SENTINEL}]{{4,64}})\s?(?:$|[.!\n])")
_QUESTION = lazily(
    rf"[^.!?\n{SENTINEL}]{{2,70}}?[,:]\s(?P<value>[^\s,{SENTINEL}]{{3,40}}(?:\s[^\s,{SENTINEL}]{{2,20}})?)\s?(?:$|"
    rf"[.!\n])"
)
_CHANNELS = words("sms mail mails email texto textos courrier courriel telephone whatsapp messagerie message")
"""«Aucun code par SMS»."""
CHOOSING = words("passe mdp password secret")
CHOSEN = lazily(
    rf"(?<![a-z])(?:choisie?|mets|mis|tape|tapais|entre|saisi[es]?|utilise|rentre|essaye?r?|avec|prends|pris|garde|"
    rf"refuse|remettre|"
    rf"met)\s(?P<value>[^\s{SENTINEL}]{{3,40}})\s(?:alors\sque\sc'est|comme|en|pour|est|c'est)\s(?:mon\s|le\s|"
    rf"un\s)?(?:nouveau\s|ancien\s)?"
    r"(?:mots?\sde\spasse|mdp|password|code\ssecret)(?![a-z])"
)
IT_IS = lazily(
    rf"(?<![a-z])c'?est\s(?:bien\s)?(?P<value>[^\s{SENTINEL}]{{3,40}})\s(?:mon|le|notre)\s(?:nouveau\s|"
    rf"ancien\s)?(?:mots?\sde\spasse|mdp|code)(?![a-z])"
)
_STATED = lazily(
    rf"\s(?P<value>[^\s,;:{SENTINEL}]{{4,40}})\s(?=(?:refusee?|ne\s|n'|est\s(?:refuse|faux|incorrect|invalide|"
    rf"toujours|expire)|marche\spas|passe\spas|"
    r"invalide|incorrect|rejete|deja\s|expire|fonctionne\spas|plus\sbon))"
)
"""«J’avais choisi chocolat comme mot de passe»: any word."""
NOT_CHOSEN = words(
    "autre meme nouveau moi vous nous cela ca lui elle nom prenom majuscule chiffre minuscule rien quoi accent "
    "quelqu'un"
)


def otherwise_told(view: View, cue: Cue) -> Span | None:
    """«Voici mon mdp, chocolat», «le mot de passe provisoire azertyuiop», «changé mon mot de passe pour Zizou»."""
    fold, known = view.fold, gazetteers().words
    if cue.label is not Label.PASSWORD:
        return None
    patterns: list[tuple[re.Pattern[str], bool]] = [(_ADJECTIVES, False), (_CHANGED_FOR, False), (_STATED, False)]
    if _SHOWS.search(fold, max(0, cue.start - 16), cue.start):
        patterns.append((_NAMED_THEN, True))
    if fold.startswith(("question secrete", "la reponse", "reponse"), cue.start):
        patterns.append((_QUESTION, True))
    for pattern, any_word in patterns:
        match = pattern.match(fold, cue.end)
        if match is None:
            continue
        place = trimmed(fold, *match.span("value"))
        token = fold[slice(*place)]
        if (
            token
            and not says_a_state(token)
            and (any_word or mixes(token) or token not in known or _written_as_a_name(view, place[0]))
            and "'" not in token
            and token not in _CHANNELS
        ):
            return Span(cue.label, *place, "secret.introduced")
    return None


def _written_as_a_name(view: View, start: int) -> bool:
    """A capital in a sentence that is not all in capitals."""
    return view.text[start].isupper() and not view.text[max(0, start - 2)].isupper()
