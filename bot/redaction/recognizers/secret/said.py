"""What is said of a password, however it is typed: a clause without its apostrophe («mdp jlai oublié», «mdp nest pas
reconnu»), a state by ear («mdp inkorect», «mot de passe refuzé»), what a thing does when it fails («mon mdp plante»).

Folded words in; none of them is a value. A word that a lexicon knows is left to the lists, but for those that tell of a
failure; names are never taken for a clause («Laura» is no «l’aura»).
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import SMS
from bot.redaction.recognizers.secret.words import VERBS_OF_STATE
from bot.redaction.urgency.danger.sound import sound_of
from bot.redaction.wordlist import words

_ELIDED = re.compile(r"(?P<by>[jmtsncld]|qu|jusqu|lorsqu|puisqu)(?P<rest>[aeiouyh][a-z]*)")
_CUT_SHORT = re.compile(r"(?P<by>j|c(?=[bdfgkmnpqstv]))(?P<rest>[b-df-hj-np-tv-xz][a-z]+)")
"""«Jpeux», «cmarche pas»: no word begins so."""
_CLITICS = words(
    "jle jla jles jme jte jse jne jlui jvous jnous jen yen yavait jusqua lest lancien lancienne lautre lactuel"
)
_FUNCTIONS = words("il ils elle elles on un une en avec apres")
_AUXILIARIES = words(
    """
    ai as a est et e es ont avais avait avez avons avaient aurais aurait aurai aura etait etais etai ete etaient
    etes ait eu
    """
)
_IS = words("est et e etait ete etai etais etaient etaies ettait es")
"""What «c’» is followed by, however spelt."""
_OTHERS = words("ancien autre autres un une autrefois abord ailleurs avant habitude origine apres")
_BESIDE_ARTICLE = _AUXILIARIES | words("oublie efface utilise enregistre accepte entre")
_ENDS = frozenset("esztrxaid")
"""The last letters of verbs."""
_LOVE = words("aime aimes aimais aimait aimerai adore adores adorais attends")
"""«Jadore», «jtaime»: whole passwords, and nothing that one says of a password."""


def is_a_clause(word: str) -> bool:
    """Whether `word` is the beginning of a clause whose apostrophe was left out."""
    known = gazetteers()
    if word in _CLITICS or word in SMS:
        return True
    if word in known.names or word in known.words:
        return False
    if (short := _CUT_SHORT.fullmatch(word)) is not None:
        rest = short["rest"]
        return rest in VERBS_OF_STATE or _is_said(word, rest) or (rest[0] in "lmtn" and rest[1:] in _AUXILIARIES)
    elided = _ELIDED.fullmatch(word)
    return elided is not None and _goes_on(word, elided["by"], elided["rest"])


def _goes_on(word: str, by: str, rest: str) -> bool:
    """Whether `rest` may follow what is elided in `by`."""
    if by == "c":
        return rest in _IS
    if by == "l":
        return rest in _BESIDE_ARTICLE
    if by == "d":
        return rest in _OTHERS
    return rest in _AUXILIARIES or (len(by) > 1 and rest in _FUNCTIONS) or _is_said(word, rest)


def _is_said(word: str, rest: str) -> bool:
    """Whether `rest` ends as verbs do and is neither a noun nor a name; verbs of love apart."""
    known = gazetteers()
    return (
        rest in known.words
        and len(rest) >= _LEAST_HEARD
        and rest[-1] in _ENDS
        and rest not in _LOVE
        and not (rest in known.nouns or rest in known.names or rest in known.never or word in known.rare)
    )


def is_an_order(word: str) -> bool:
    """«Patientez», «relancez»."""
    known, word = gazetteers(), word.partition("-")[0]  # «redemandez-en»
    if not word.endswith("ez") or word in known.nouns or word in known.names:
        return False
    return word in known.words or f"{word[:-1]}r" in known.words


_SAID = words(
    """
    incorrect errone invalide refuse rejete bloque verrouille oublie expire perime toujours encore obligatoire inconnu
    reconnu accepte reinitialise indisponible introuvable provisoire temporaire different identique inaccessible
    desactive active supprime efface enregistre demande valide change modifie illisible pirate disparu fonctionne
    marche identifiant connexion connecte impossible obsolete deconne plante affiche complique insuffisant confirme
    redemande reclame envoye annule absent manquant marche correspond correct
    """
)
"""What a password is said to be or to do, and the words beside it on the screen: known by ear."""
_BY_SLIP = words(
    """
    incorrect incorrecte errone erronee erroner invalide refuse refusee refuser rejete rejetee rejeter bloque bloquee
    bloquer verrouille verrouillee verrouiller oublie oubliee oublier expire expiree expirer perime perimee toujours
    obligatoire inconnu inconnue reconnu reinitialise reinitialiser indisponible introuvable provisoire temporaire
    different differente identique desactive desactiver supprime supprimer efface effacer enregistre enregistrer
    demande demander modifie modifier illisible disparu fonctionne identifiant connexion impossible obsolete complique
    """
)
"""The same by one slip of the keys."""
_LEAST_HEARD, _LEAST_SLIPPED = 4, 6
_FAILING = words(
    """
    plant beug bug bugg bugu beugu deconn foir ram merd merdoi coinc capot deraill clignot saut lach cafouill moulin
    pet crash disjonct patin rat lagu delir
    """
)
_ENDINGS = words("e es ent ait aient ee") | {""}
_FAILS = frozenset({stem + ending for stem in _FAILING for ending in _ENDINGS}) - _FAILING | words(
    "bug bugs buguer beuguer beug beugs disparait disparaissait mort foutu fichu"
)


def fails(word: str) -> bool:
    """What a thing does when it goes wrong, said right after its name: «mon mdp plante»."""
    return word in _FAILS


def is_heard_as_a_state(word: str) -> bool:
    """Whether `word` is no word of the language, and sounds or nearly looks like what a password is said to be."""
    known = gazetteers()
    listed = word in known.words or word in known.names or word in known.rare
    if listed or len(word) < _LEAST_HEARD or not word.isalpha():
        return False
    if (heard := sound_of(word)) in _sounds() and len(heard) >= _LEAST_HEARD:
        return True
    return len(word) >= _LEAST_SLIPPED and not _slips().isdisjoint(_without_one(word))


def is_said_of_a_secret(word: str) -> bool:
    """Either of the two: no lexicon knows it, and it is no value all the same."""
    return is_a_clause(word) or is_heard_as_a_state(word)


@cache
def _sounds() -> frozenset[str]:
    return frozenset(map(sound_of, _SAID))


@cache
def _slips() -> frozenset[str]:
    """Each state, whole and with any one letter left out: two words share one where they differ by one letter."""
    return frozenset([slip for state in _BY_SLIP for slip in _without_one(state)])


def _without_one(word: str) -> Iterator[str]:
    yield word
    yield from [word[:at] + word[at + 1 :] for at in range(len(word))]
