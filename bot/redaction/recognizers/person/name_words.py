"""What one word may be in a name: strong, ambiguous, unknown to any lexicon, or no name at all."""

import re
from enum import Enum, auto

from bot.redaction.gazetteers import Gazetteers, gazetteers
from bot.redaction.gazetteers.world import FIRMS
from bot.redaction.lazily import lazily
from bot.redaction.tokens import Token
from bot.redaction.wordlist import words


class Kind(Enum):
    """How much of a name a word is, by itself."""

    STRONG_FIRST = auto()
    STRONG_LAST = auto()
    AMBIGUOUS_FIRST = auto()
    AMBIGUOUS_LAST = auto()
    RARE = auto()
    UNKNOWN = auto()
    INITIAL = auto()
    ORDINARY_CAPITAL = auto()
    """A word of the language, capitalised beside a cue that announces a name."""


NAME_PARTICLES = words(
    "de du des la le el al ben bin ibn van von der den ter da das dos di del della do abd abdel ould ait mc mac st"
    " saint sainte d"
)
FUNCTION_WORDS = words(
    """
    je tu il elle on nous vous ils elles me te se moi toi lui eux le la les un une des du de d l au aux en y ce
    cet cette ces cela ca ceci mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs qui que quoi dont
    ou et mais donc or ni car si ne pas plus jamais rien point comment pourquoi quand combien quel quelle quels
    quelles lequel laquelle a ai as avons avez ont est es suis sommes etes sont etait etais etaient sera serai
    serait etre avoir fait fais faire faut peut peux veut veux doit dois va vais vas aller voudrais aimerais
    souhaite cherche trouve sur sous dans par pour avec sans chez vers entre avant apres depuis pendant contre
    comme ici la-bas tres trop bien mal bon bonne oui non ok merci bonjour bonsoir salut svp stp aussi encore
    deja toujours tout toute tous toutes autre autres meme quelque quelques rempli ecrit orthographie incorrect
    change modifie nouveau nouvelle alors puis ensuite voila voici hier demain aujourd'hui maintenant mal celui
    celle ceux bloque bloquee perdu perdue connecte connectee deconnecte inscrit inscrite membre adherent
    adherente client cliente assure assuree retraite nom prenom noms prenoms retraitee etudiant etudiante
    salarie salariee aura auras aurai auront sera seront monsieur madame mademoiselle docteur mme mlle mr dr
    """
)
NO_NAMES = words(
    "papa maman mamie papi papy iban bic rib fo cb ki ke koi pk sie ich und nicht deutsch english"
    " recompose recomposes recomposee recomposees monoparental monoparentale monoparentales homoparentale"
    " ya cf amo ep epse nee allo hello sherlock einstein bebou skynet frerot poto chouchou remb many sender bienvenue"
    " neige patient plante juste oups nan marre ani siri azerty perou qwerty"
    " mwen ka nou zot jan epi ayen moun anba mwin momon manman madanm dalon"
    " mappelle jmappelle jmappel jmappele jmapel mappel jemappelle jemapelle sappelle"
    " usagere usageres mari belle-mere beau-pere belle-soeur beau-frere coloc soeur mapelle jmapelle "
    "sapelle apelle apel lapel"
    " alzheimer parkinson crohn lyme basedow huntington hodgkin steinert behcet gougerot korsakoff creutzfeldt"
)
"""Words of which some list of names has one: here they are none, but a password may be one («maman»)."""
IDIOMS = lazily(
    r"(?<![a-z])(?:(?:tu\sparles|ca\sroule|roule|fonce|cool|relax|tranquille|a\sl'aise|chauffe|tout\sjuste|en\svoiture|vas-y|"
    r"au\shasard|tout\sde\sgo|recta|adieu|salut\sla|habille[rz]?)\s,?\s?)$"
)
"""«Tu parles Charles», «ça roule Raoul»: the name is there for the rhyme."""
PLACE_WORDS = words(
    """
    a au aux en sur vers chez pres sous rue avenue place boulevard ville agence commune departement region
    hopital clinique gare pharmacie quartier centre village mairie cabinet secteur dans depuis habite hopitaux
    ecole lycee mutuelle banque societe groupe marque application appli logiciel site navigateur magasin version
    assurance
    """
)
_PARTICLES_OF_PLACES = words("de du des d la le les en sur")
_SAINTS = words("saint sainte st ste")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu)'")
_GLUED = re.compile(r"^(?:[cdjlmnst]|qu)([aeiouyh][a-z]+)$")


def kind_of(token: Token, announced: bool) -> Kind | None:
    """The kind of a token; None when it is a word, a number, a brand. `announced`: a cue stands before."""
    word = token.fold.rstrip(".")
    if not word or not word[0].isalpha():
        return None
    if len(word) == 1:
        return Kind.INITIAL if token.capital and token.fold.endswith(".") and word != "m" else None
    known = gazetteers()
    if not announced and (token.camel or (token.upper and word == "noemie")):
        return None  # «TypeError»; the norm by which the funds send what they pay
    bare = word
    if "'" in word:
        bare = word.replace("'", "") if _own_apostrophe(token) else _ELISION.sub("", word)
    if bare in FUNCTION_WORDS or bare in NO_NAMES or _is_nobodys(bare, known, announced):
        return None
    if "-" in bare or "'" in bare:
        parts = [part for part in re.split(r"['-]", bare) if part]
        return _compound(parts, token, known, announced)
    return _single(bare, token, known, announced)


def _is_nobodys(bare: str, known: Gazetteers, announced: bool) -> bool:
    """A place or a firm; with a cue before it only a firm that nobody is called by."""
    return bare in known.nobodys and (not announced or (bare in FIRMS and bare not in known.names))


def _own_apostrophe(token: Token) -> bool:
    """«N’Diaye», «O’Neill», «D’Almeida»: the apostrophe is the name's."""
    return token.capital and "'" in token.fold[:2] and token.fold[0] in "nodm"


def _single(word: str, token: Token, known: Gazetteers, announced: bool) -> Kind | None:
    if word in known.names:
        return _name(word, known)
    if word in known.rare:
        return Kind.RARE
    if word in known.words:
        return Kind.ORDINARY_CAPITAL if announced and token.capital and word not in known.never else None
    glued = _GLUED.match(word)
    if glued and (glued[1] in known.words or glued[1] in FUNCTION_WORDS) and not token.capital:
        return None  # «jarrive», «letat»: an apostrophe left out
    return Kind.UNKNOWN


def _name(word: str, known: Gazetteers) -> Kind:
    """A name of the gazetteers; one of two letters is never strong (Ba, Ly, Sy)."""
    strong = len(word) > 2
    if word in known.strong_first or word in known.ambiguous_first:
        return Kind.STRONG_FIRST if strong and word in known.strong_first else Kind.AMBIGUOUS_FIRST
    return Kind.STRONG_LAST if strong and word in known.strong_last else Kind.AMBIGUOUS_LAST


def _compound(parts: list[str], token: Token, known: Gazetteers, announced: bool) -> Kind | None:
    """«Jean-Pierre», «Ben-Ali»: a name when one part is strong and none is a plain word."""
    town = not announced and (
        not _PARTICLES_OF_PLACES.isdisjoint(parts[1:-1])
        or not _SAINTS.isdisjoint(parts)
        or known.never.issuperset(parts)
    )
    phrase = parts[-1] in FUNCTION_WORDS or any(p in FUNCTION_WORDS and p not in NAME_PARTICLES for p in parts)
    if town or phrase:
        return None
    firsts = [part in known.strong_first or part in known.ambiguous_first for part in parts]
    if not announced and not any(firsts) and known.words.issuperset(parts):
        return None  # «Croix-Rouge»
    names = [
        first or part in known.strong_last or part in NAME_PARTICLES for first, part in zip(firsts, parts, strict=True)
    ]
    if all(names):
        return Kind.STRONG_FIRST if all(firsts) else Kind.STRONG_LAST
    if any(part in known.words and part not in known.ambiguous_last for part in parts):
        return Kind.AMBIGUOUS_FIRST if any(names) and (token.capital or announced) and len(parts) == 2 else None
    if any(names):
        return Kind.STRONG_LAST
    return Kind.UNKNOWN if token.capital or announced else None
