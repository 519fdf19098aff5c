"""A login that is a plain word: «mon pseudo marmotte», «je me connecte en tant que marmotte», «login toto mdp titi».

As with secrets, a thing without its article is quoted. Who somebody is («en tant que salariée»), what an identifier is
of («identifiant patient») and how one signs in («avec difficulté», «sous Linux») are no logins.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import telling
from bot.redaction.recognizers.secret.kinds import COMPOUNDS, is_of_passwords, is_ordinary, is_quoted_noun
from bot.redaction.recognizers.secret.quote import VALUE, has_article, is_closed, is_mention, long_enough
from bot.redaction.recognizers.secret.tokens import trimmed
from bot.redaction.view import SENTINEL, Cue, Span, View
from bot.redaction.wordlist import words

_LOGINS = lazily(
    r"identifiants?|login|username|pseudo|nom\s+d'(?:utilisateur|usager)|nom\s+de\s+(?:connexion|compte|session|login)|id|user"
)
_SHORT = words("id user")
_DIRECT = lazily(
    rf"(?:\s(?:est|c'?\s?est|c|ces|etait|c'etait|reste)\s(?:(?:bien|toujours|donc|juste)\s)?|\s?[:=]\s?|\s){VALUE}"
)
_ON = lazily(
    r"[»\")]?\s?(?:\s*$|[.,!;)\n]|\s(?:n'est|n'a|n'existe|ne|est\s(?:refuse|pas|faux|incorrect|invalide|inconnu|deja|bloque|pris|trop)|"
    r"marche|passe|fonctionne|refuse|rejete|ca|il|mais|svp|depuis|deja|inconnu|pas|non|incorrect|invalide|bloque|existe)(?![a-z]))"
)
_OURS = re.compile(
    r"(?:(?<![a-z])(?:mon|l'|le|ancien|nouveau|vrai|son|notre|votre)\s?|^\W{0,3}|\n\W{0,3}|[.,;:!?(]\s?|(?:bonjour|avec|et)\s)\Z"
)
_SIGNED_IN = lazily(
    r"(?<![a-z])(?:connect(?:e|es|ee|er|ais|ait)|identifi(?:e|ee|er|ais)|inscrit|inscrite|logue|loguee|enregistree?)\s"
    r"(?:(?:toujours|encore|avant|bien|ici|donc)\s)?(?P<by>en\stant\sque|sous(?:\sle\s(?:nom|pseudo|login)(?:\sde)?)?|avec)\s"
    + VALUE
)
_ENDS = lazily(
    r"[»\")]?\s?(?:\s*$|[.,!;?)\n]|\s(?:avant|et|mais|ca|il|je|j'|depuis|pour|sur|normalement|toujours|d'habitude|sans)(?![a-z]))"
)
_ROLE = re.compile(r"[a-z]+(?:eur|euse|rice|ien|ienne|iste|iere?|ants?|antes?|aires?|ogue|logues?|tres?se|and|ande)s?")
_ROLES = words(
    """
    maman papa parent mere pere mari femme epouse epoux conjoint conjointe veuf veuve fils fille enfant ami amie tuteur
    tutrice patron patronne chef cheffe medecin avocat avocate notaire cadre eleve agent client cliente invite invitee
    proche aidant aidante voisin voisine responsable secretaire retraite retraitee chomeur senior personne particulier
    professionnel pro visiteur membre adherent adherente delegue deleguee mandataire curateur curatrice interne externe
    employe employee ouvrier cadre apprenti stagiaire citoyen usager entreprise societe association
    """
)
_MANNERS = words(
    """
    succes peine difficulte difficultes lenteur retard plaisir soulagement patience courage prudence attention joie
    insistance franceconnect france double chrome linux mac vpn windows surveillance contrat tutelle curatelle pression
    delai lunettes assistance
    """
)
_PAIRED = lazily(
    r"(?<![a-z])(?:utilisateur|user|login|id|identifiant|pseudo|compte|nom\sd'utilisateur)\s?[:=]?\s"
    rf"(?P<value>[a-z0-9][^\s\"«»(),;:{SENTINEL}]{{2,30}})(?:\s{{1,3}}|\s?[,;/|&+-]\s?)(?:et\s|avec\s)?(?:mon\s|le\s|un\s)?\Z"
)
_NAMED = lazily(
    r"(?:\s[a-z']{1,10}){0,5}?\s(?:est|c'est|etait|:)\s(?P<value>[A-ZÀ-Þ][\w'-]{1,20}(?:\s[A-ZÀ-Þ][\w'-]{1,20}){1,2})"
)
_TYPED_IN = words("identifiant login pseudo utilisateur user id username compte")
_SIGNING = words("connecte connectee connecter connectais connectait identifie inscrit inscrite logue")


def logins(view: View) -> Iterator[Span]:
    """Every login that its frame tells."""
    if not view.words.isdisjoint(_SIGNING):
        for match in _SIGNED_IN.finditer(view.fold):
            place = trimmed(view.fold, *match.span("value"))
            if _ENDS.match(view.fold, place[1]) and is_mention(view, place) and not _is_a_way(view, place, match["by"]):
                yield Span(Label.MEMBER_ID, *place, "secret.login")
    for cue in view.cues:
        if cue.label is Label.MEMBER_ID and _LOGINS.fullmatch(view.fold, cue.start, cue.end):
            yield from _of(view, cue)
        elif cue.label is Label.PASSWORD and not view.words.isdisjoint(_TYPED_IN):
            before = _PAIRED.search(view.fold, max(0, cue.start - 60), cue.start)
            if before is not None and _may_be(view, place := trimmed(view.fold, *before.span("value"))):
                yield Span(Label.MEMBER_ID, *place, "secret.pair")


def _of(view: View, cue: Cue) -> Iterator[Span]:
    """What stands right after a login's word."""
    own = view.fold[cue.start : cue.end]
    if "pseudo" in own and (match := _NAMED.match(view.text, cue.end)):
        yield Span(Label.MEMBER_ID, *match.span("value"), "secret.login")
        return
    match = _DIRECT.match(view.fold, cue.end)
    if match is None or own in _SHORT or _OURS.search(view.fold, max(0, cue.start - 12), cue.start) is None:
        return
    place = trimmed(view.fold, *match.span("value"))
    word = view.fold[slice(*place)]
    if _ON.match(view.fold, place[1]) and word not in COMPOUNDS and _is_noun(view, place) and not _is_somebody(word):
        yield Span(Label.MEMBER_ID, *place, "secret.login")


def _is_noun(view: View, place: tuple[int, int]) -> bool:
    word = view.fold[slice(*place)]
    return (
        is_quoted_noun(word) and not is_closed(view, place) and not is_ordinary(word) and not has_article(view, place)
    )


def _is_a_way(view: View, place: tuple[int, int], by: str) -> bool:
    """«En tant que salariée», «avec difficulté», «sous Linux»."""
    word = view.fold[slice(*place)]
    return (
        word in _MANNERS
        or word in COMPOUNDS
        or _is_somebody(word)
        or (by == "avec" and word.endswith(("ance", "ence", "tion", "te")))
    )


def _is_somebody(word: str) -> bool:
    """«Salariée», «infirmière»: who one is."""
    return word in _ROLES or _ROLE.fullmatch(word) is not None


def _may_be(view: View, place: tuple[int, int]) -> bool:
    word = view.fold[slice(*place)]
    if is_closed(view, place) or word in COMPOUNDS or is_of_passwords(word):
        return False
    return is_quoted_noun(word) or (telling(view, place) and long_enough(view, place))
