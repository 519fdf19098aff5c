"""First names that are words too, told by a family: «mes enfants pierre et marine», «bébé prune», «la carte de rose».

A noun takes its article: one that stands bare where a person is named (beside a relative's word, in a list of first
names, as whose card it is, as whom one forgot to add) is somebody's name, in lower case too.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NO_NAMES
from bot.redaction.recognizers.person.told import NOUN_NAMES
from bot.redaction.recognizers.person.trades import TRADES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_MOSTLY_NAMES = NOUN_NAMES | words(
    """
    pierre pierrot marine claire clementine blanche celeste colin constant prosper lamine amadou cheikh samba fode roman
    romane romaine lydia carmen agate aida alan alma alpha amaryllis ange apollon aria aube azur balthazar benjamine
    bonnie charlot clio delia desire desiree ester eve fanchon flora gaston gala harmonie jacinthe jasper jenny
    justinien kadi leonine lin louis lune lys maia magnolia manuel manuelle marin martiale mary melisse mirabelle
    modestie morgana myrtille nana natale octave octavie ondine opale paquerette perla primo prunelle reine rosaire
    rosette rosie septime sibylle sylvestre toscane vanille venus violeta violine virginie zelda zephyr
    """
)
"""First names that are words too and that stand bare more often as names."""
_NO_FIRST_NAMES = words(
    """
    an any ame ami amie aime aimee aimable ours court long cris mise remise pas severe leger innocent innocente gentil
    alone anonyme modeste juste just belle bel brune brunette moche natif patient patiente saint sainte sort tais taira
    tata papa baba mama imam raid rais rani ravi rime rimes roman sabir sala salam seul si many may meta mini mimi
    chance cheri caner can will success sun summer stone silly silver sincere vital dine diva divin divine done dona
    et ete laissa lie lies libere libero liberte tuba taira tara promesse reis hong honora honore parfait parfaite
    placide prudent urbain urbaine paterne unique autre aine cadet jumeau majeur mineur
    """
)
_W = r"[a-z][a-z-]{2,15}"
_LIST = rf"{_W}(?:(?:\s?,\s?(?:et\s)?|\set\s|\s?&\s?|\s?/\s?){_W}){{1,6}}"
_WHOSE = r"(?:mon|ma|mn|mes|nos|notre|son|sa|ses|leur|leurs|les|deux|trois|quatre|cinq|[2-6])"
_PLURAL = (
    r"enfants|filles|fils|garcons|gars|jumeaux|jumelles|parents|gosses|gamins|gamines|bebes|freres|soeurs|neveux|nieces|cousins|"
    r"cousines|amis|amies|copains|copines|ayants[\s-]droits?|petits?[\s-]enfants|ados|aines|triples|beneficiaires"
)
_SINGULAR = (
    r"fils|fille|mari|femme|epoux|epouse|conjointe?|compagnon|compagne|pere|mere|frere|soeur|bebe|ainee?|cadette?|benjamine?|garcon|"
    r"neveu|niece|oncle|tante|cousine?|copain|copine|amie?|voisine?|petit[\s-]fils|petite[\s-]fille|belle[\s-]fille|"
    r"beau[\s-]fils|gendre|ex|parrain|marraine|filleule?|nourrisson|nouveau[\s-]ne"
)
_OVER = (
    r"(?=\s?(?:$|[.,;:!?\n()/])|\s(?:et|est|sont|ont|a|n'|ne|n'est|n'a|n'ont|qui|que|nee?s?|sur|dans|veut|veulent|va|vont|doit|doivent|"
    r"peut|peuvent|avait|etait|aussi|avec|pour|arrive|attend|habite|au|mais|car|merci|svp|je|j'|depuis|sera|seront|"
    r"mes|mon|ma|nos|notre)(?![a-z])|\s(?:n'|j'))"
)
_MANY = lazily(
    rf"(?<![a-z]){_WHOSE}\s(?:[a-z]+\s)?(?:{_PLURAL})(?:\s(?:sont|c'est|s'appellent))?\s?[,:(]?\s?(?P<names>{_LIST}){_OVER}"
)
"""«Mes enfants pierre et marine», «nos filles : jade, ambre, perle»."""
_APPOSED = lazily(
    rf"(?<![a-z'-])(?P<names>{_LIST})\s?,?\s?\(?(?:mes|nos|ses)\s(?:[a-z]+\s)?(?:{_PLURAL})(?![a-z])|"
    rf"(?<![a-z'-])(?P<name>{_W})\s?,?\s\(?(?:mon|ma|notre)\s(?:{_SINGULAR})(?![a-z])"
)
"""«Rose, pierre et marine mes enfants», «pierre mon fils»."""
_ONE = lazily(
    rf"(?<![a-z])(?:mon|ma|mn|notre|son|sa|leur)\s(?:[a-z]+\s)?(?:{_SINGULAR})\s?,?\s(?P<name>{_W}){_OVER}|"
    rf"(?:^|[.,;:!?\n]\s?|(?<![a-z])(?:mon|notre|petit|ajouter|ajoutez|inscrire|inscrivez|pour|de|le|la|rattacher|declarer|avec|et|a|que)"
    rf"\s)(?:bebe|nourrisson)\s(?P<baby>{_W}){_OVER}"
)
"""«Mon fils pierre n’a pas…», «bébé ambre», but not «lit bébé rose»."""
_THINGS = (
    r"(?:cartes?|compte|dossier|remboursements?|contrat|espace|tiers[\s-]payant|attestation|inscription|rattachement|affiliation|"
    r"naissance|nom|prenom|adhesion|decomptes?|soins|mail|adresse|rdv|mutuelle)"
)
_OWNED = lazily(
    rf"(?<![a-z])(?:la|le|les|l'|ma|sa|une|aux?|mes|ses|des|du|pas)\s?{_THINGS}\s(?:(?:vitale|mutuelle|perso|tiers[\s-]payant|adherente?|personnel)\s)?"
    rf"(?:de\s|d'|pour\s)(?P<names>{_W}(?:\set\s(?:de\s|d')?{_W})?){_OVER}"
)
"""«La carte de pierre», «les remboursements de rose»."""
_ADDED = lazily(
    r"(?<![a-z])(?:oubliee?|enlevee?|supprimee?|retiree?|ajoutee?|inscrite?|rattachee?|radiee?|remise?|affiliee?|ajouter|inscrire|"
    rf"rattacher|supprimer|retirer|enlever|radier|affilier|declarer)\s(?P<names>{_W}(?:(?:\s?,\s?|\set\s){_W}){{0,4}})"
    r"(?=\s(?:sur|a|de|dans)\s(?:la|ma|mon|le|notre|nos|sa|son|l')\s?(?:nouvelle\s|meme\s)?(?:carte|contrat|compte|mutuelle|dossier|"
    r"attestation|espace|liste|adhesion|formulaire|complementaire)(?![a-z])|\scomme\s(?:ayant|benef|enfant|conjoint)|"
    r"(?P<over>\s?(?:$|[.!?\n])))"
)
"""«Vous avez oublié capucine sur la carte», «inscrire ambre et prune»."""
_STANDS = lazily(
    rf"(?:^|[.,;!?\n]\s?|(?<![a-z])(?:que|et|mais|car)\s)(?P<name>{_W})\s(?:n'est|est|n'apparait|apparait|ne\sfigure|figure|n'etait|n'a|a)\s"
    r"(?:plus|pas|toujours\spas|encore\spas|bien|disparu)\s?(?:(?:inscrite?|rattachee?|presente?)\s)?(?:sur|de|dans)\s"
    r"(?:la|le|ma|mon|notre|nos|sa|son)\s(?:nouvelle\s)?(?:carte|contrat|compte|mutuelle|attestation|dossier)(?![a-z])"
)
"""«Olive n’est plus sur la carte»."""
_EACH = re.compile(_W)
_JOINING = words("et de")
_GATES = words(
    "enfants filles garcons gars jumeaux jumelles parents gosses gamins gamines bebes freres soeurs neveux nieces"
    " cousins"
)
_MANY_GATE = _GATES | words("cousines amis amies copains copines ayants petits ados aines triples beneficiaires fils")
_ONE_GATE = words(re.sub("[^a-z]+", " ", _SINGULAR.replace("[\\s-]", " ").replace("?", ""))) | words(
    "conjoint ainee aine cadet cadette benjamin benjamine cousin cousine ami amie voisin voisine filleul filleule"
)
_OWNED_GATE = words(
    """
    carte cartes compte dossier remboursement remboursements contrat espace payant attestation inscription rattachement
    affiliation naissance nom prenom adhesion decompte decomptes soins mail adresse rdv mutuelle
    """
)
_ADDED_GATE = words(
    """
    oublie oubliee enleve enlevee supprime supprimee retire retiree ajoute ajoutee inscrit inscrite rattache rattachee
    radie radiee remis remise affilie affiliee ajouter inscrire rattacher supprimer retirer enlever radier affilier
    declarer
    """
)


def of_kin(view: View) -> Iterator[Span]:
    """Every such name."""
    said = view.words
    if said.isdisjoint(_first_names()):
        return
    many, one = not said.isdisjoint(_MANY_GATE), not said.isdisjoint(_ONE_GATE)
    if many:
        yield from _listed(view, _MANY, alone=False)
    if many or one:
        yield from _listed(view, _APPOSED, alone=False)
    if said.isdisjoint(_MOSTLY_NAMES):
        return
    if one:
        yield from _listed(view, _ONE, alone=True)
    if not said.isdisjoint(_OWNED_GATE):
        yield from _listed(view, _OWNED, alone=True)
        yield from _listed(view, _STANDS, alone=True)
    if not said.isdisjoint(_ADDED_GATE):
        yield from _listed(view, _ADDED, alone=True)


@cache
def _first_names() -> frozenset[str]:
    """Those that are words too; strong ones need no such help."""
    return frozenset(name for name in gazetteers().ambiguous_first if len(name) > 2 and _may_be_called(name))


def _listed(view: View, pattern: re.Pattern[str], *, alone: bool) -> Iterator[Span]:
    """The names of a list, if all of it are first names; `alone`: one needs to be mostly a name."""
    for match in pattern.finditer(view.fold):
        place = match.lastgroup if match.lastgroup != "over" else "names"
        start = match.start(place or "names")
        said = [one for one in _EACH.finditer(match[place or "names"]) if one[0] not in _JOINING]
        if not said or not all(_may_be_called(one[0]) for one in said):
            continue
        if (alone or len(said) == 1) and not all(_is_mostly_a_name(one[0]) for one in said):
            continue
        for one in said:
            yield Span(Label.PERSON, start + one.start(), start + one.end(), "person.told")


def _may_be_called(word: str) -> bool:
    known = gazetteers()
    if word in FUNCTION_WORDS or word in NO_NAMES or word in _NO_FIRST_NAMES or word in known.never:
        return False
    return word in known.strong_first or word in known.ambiguous_first


def _is_mostly_a_name(word: str) -> bool:
    return (word in _MOSTLY_NAMES and word not in TRADES) or word in gazetteers().strong_first
