"""What is typed into a form's field for a place, and what a specimen shows: a town, a country, the name on a model of a
card. Nobody's by itself; the same as a password, an answer, a name of somebody's is not hidden.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.secret.answer import TOPIC
from bot.redaction.redacted import Redacted
from bot.redaction.view import View
from bot.redaction.wordlist import words

_TYPING = words(
    "mis mets met tape tapes ecris ecrit entre saisi saisis rentre indique choisi choisis renseigne selectionne "
    "note coche inscrit champ refuse accepte connait commune ville"
)
_TYPED = lazily(
    r"(?<![a-z])(?<!s')(?:(?:mis|mets|met|tape|ecri[st]|(?<=ai\s)entre|(?<=j')entre|(?<=avons\s)entre|saisi[st]?|rentre|indique|choisi[st]?|renseigne|selectionne|note|coche|"
    r"inscri[st])\s(?:bien\s|juste\s|seulement\s|aussi\s|pourtant\s|comme\s)?(?:(?:ma|la|comme)\s(?:ville|commune)\s)?|"
    r"(?:champ|case|rubrique)\s(?:de\s)?(?:la\s)?(?:ville|commune|pays)\s(?:me\s|ne\s|n')?(?:refuse|accepte|connait|dit)\s(?:pas\s)?|"
    r"(?:refuse|accepte|connait|reconnait|trouve)\spas\s)"
    r"[\"«]?\s?(?P<place>(?:l[ea]s?\s|l'|st\s|ste\s|saint\s|sainte\s)?[a-z][a-z'-]{2,40}(?:\s(?:sur|en|les?)\s[a-z-]{3,16})?)(?![\w@])"
)
_HEADS = words("saint sainte st ste")
_INNER = words("sur en les lez le la sous de du des d l aux pres et a")
_ANOTHERS = words(
    """
    mdp passe password pass pwd pin digicode code codes otp secret secrete secrets question questions reponse reponses
    identifiant identifiants login pseudo nom noms prenom prenoms appelle nomme rue avenue boulevard chemin impasse
    place allee signe interdit interdits majuscule majuscules chiffre chiffres caractere caracteres symbole symboles
    faible
    """
)
"""Where a message speaks of these, what was typed may be one."""
_OF_PLACES = words("ville villes commune communes pays naissance lieu liste")
"""Where none of these is said, a place that somebody may be called by is no place («j’ai mis Florence»)."""
_SHORTEST = 3
"""Letters of a word of a town's name: «s-z-y-m-a-n» is spelt."""
_OF_FIELDS = words("champ champs case rubrique formulaire liste commune pays")
"""«Ville de naissance» alone asks for a secret answer; beside these it is a form's."""
_SPECIMENS = words("modele modeles exemple exemples specimen specimens")
_SPECIMEN = re.compile(r"(?<![a-z])(?:modeles?|exemples?|specimens?)(?![a-z])")
_A_NAME = lazily(
    r"(?<![\w@-])(?P<quoted>[«\"“]\s?[A-ZÀ-Þ][\w'’-]{1,20}(?:\s[A-ZÀ-Þ][\w'’-]{1,20}){0,2}\s?[»\"”])|"
    r"(?<![\w@-])(?<!\A)(?P<plain>[A-ZÀ-Þ][\w'’-]{1,20}\s[A-ZÀ-Þ][\w'’-]{1,20})(?=\s?(?:$|[.,;!?)]|sur\s|dans\s|comme\s|et\s))"
)
_ONES_OWN = lazily(
    r"(?<![a-z])(?:mon|ma|mes|notre|nos|moi|m'appelle|suis|s'appelle|son|sa|ses|par\sexemple|contrat|j'ai\s(?:rempli|complete|signe|fait|utilise|suivi|recopie)|au\slieu|mme|mr?|madame|monsieur)(?![a-z])"
)
_SENTENCE = re.compile(r"[^.!?\n]+")


def places(view: View, last: Redacted | None) -> Iterator[tuple[int, int]]:
    """Where they stand; `last`: the message before, which may have asked for a secret."""
    if not view.words.isdisjoint(_SPECIMENS):
        yield from _on_specimens(view)
    if view.words.isdisjoint(_TYPING) or not view.words.isdisjoint(_ANOTHERS):
        return
    if view.words.isdisjoint(_OF_FIELDS) and TOPIC.search(view.fold) is not None:
        return
    for match in _TYPED.finditer(view.fold):
        end = match.end()
        called = match["place"] in gazetteers().names and view.words.isdisjoint(_OF_PLACES)
        if not called and _is_a_place(match["place"]) and not _speaks_of_another(last):
            yield match.start("place"), end


def _speaks_of_another(last: Redacted | None) -> bool:
    return last is not None and not _ANOTHERS.isdisjoint(re.findall("[a-z]+", folded(last.text)))


def _is_a_place(said: str) -> bool:
    """«Saint-Malo», «Bourg-en-Bresse», «le Havre», «Portugal»; not «Jean-Pierre»."""
    known = gazetteers()
    parts = re.findall("[a-z]+", said)
    if said in known.places or (parts[-1] in known.places and parts[0] in ("le", "la", "les", "l")):
        return True
    if len(parts) < 2 or parts[0] in ("le", "la", "les", "l"):
        return False
    if parts[0] in _HEADS:
        return True
    if "-" not in said and not _INNER.issuperset(parts[1:-1]):
        return False
    if parts[0] in known.towns:
        return True
    whole = min(len(parts[0]), len(parts[-1])) >= _SHORTEST and parts[0] not in known.strong_first
    return whole and "-" in said and not _INNER.isdisjoint(parts[1:-1])


def _on_specimens(view: View) -> Iterator[tuple[int, int]]:
    """The name that a model of a card shows, where its sentence speaks of nobody."""
    for sentence in _SENTENCE.finditer(view.fold):
        if _SPECIMEN.search(sentence[0]) is None or _ONES_OWN.search(sentence[0]) is not None:
            continue
        for match in _A_NAME.finditer(view.text, *sentence.span()):
            yield match.span(match.lastgroup or 0)
