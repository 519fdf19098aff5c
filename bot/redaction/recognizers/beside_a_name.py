"""What stands right after somebody's masked name and is no fact of health, no name and no secret: her trade, or what
she does in her house and with her things («[PERSON] coiffeuse», «[PERSON] lave son linge», «[PERSON] dort chez nous»).

The second reader, who masks more where a name is masked, is asked about such a place. A word of illness, of a body or
of care in it, and it is believed.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health_lexicon import lexicon
from bot.redaction.recognizers.health_words import BODY
from bot.redaction.recognizers.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.trades import TRADES, is_an_acronym
from bot.redaction.tokens import tokens_of
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_WORDS = re.compile("[a-z]+")
_AFTER_A_NAME = re.compile(rf"{SENTINEL},?\s(?:(?:est|etait|qui\sest|il|elle|qui)\s)?$")
_AT_WORK = re.compile(r"\s(?:a|au|aux|en|chez|dans|sur|depuis|retraitee?)\s")
_NEAR = 16
_OF_TRADES = re.compile(r"[a-z]{3,}(?:eur|euse|ier|iere|iste|ien|ienne|trice|ere)$")
_NO_TRADES = words(
    """
    fumeur fumeuse buveur buveuse porteur porteuse autiste dernier derniere premier premiere entier entiere particulier
    particuliere majeur mineur meilleur interieur exterieur superieur inferieur heritier heritiere ancien ancienne
    joueur joueuse dormeur dormeuse marcheur marcheuse malheureuse heureuse douleur tumeur odeur peur humeur
    """
)
_OTHER_TRADES = words(
    "macon comptable notaire secretaire chef vendeur prof professeur agent interim commercial commerciale gerant"
    " gerante assistant assistante stagiaire apprenti apprentie chauffeur routier artisan cadre ouvrier ouvriere nounou"
)
_HOME_ACTS = lazily(
    r"(?:(?:log|lou|lav|mont|gard|ger|pay|repar|achet|livr|rang|cuisin|bricol|jardin|demenag|emmenag|partag|pret|"
    r"coup|bross|ram|boss|depos|envoi|class|sign|imprim|cherch|trouv|habit|rest|nettoi|repass|gagn|cotis|pos|plac|"
    r"prepar|install|tourn|roul|racont|command)e|pai|conduit|vend|construit|peint|repeint|lit|ecrit|remplit|"
    r"dort(?=\s(?:dans|chez|sur|a\scote|a\sl'hotel)\s)|tient|tond)\s"
    r"(?:(?:le|la|les|un|une|des|du|son|sa|ses|notre|nos|mon|ma|mes|leurs?|deux|trois|dans|chez|a|au|aux|en|sur|de)\s|l'|d')"
)
_SECRETS = words("mot mdp passe pass password code codes pin secret secrete cryptogramme identifiant login")
"""Where one is spoken of, a trade may be it."""
_OF_A_SICK_BED = words("lit chambre fauteuil escalier escaliers marches canne bequilles oxygene")
_IN_A_BODY = lazily(rf"(?<![a-z])(?:{BODY})(?![a-z])")
_FULL_OR_PART_TIME = words("a en au de mi temps plein partiel complet cdi cdd ecole college lycee")


def is_beside_a_name(view: View, label: Label, start: int, end: int) -> bool:
    """Whether `[start, end)`, likely a `label`, is the trade or an everyday act of whoever is named right before it."""
    if Label.PERSON not in view.told or _AFTER_A_NAME.search(view.fold, max(0, start - _NEAR), start) is None:
        return False
    said = _WORDS.findall(view.fold, start, end)
    if not said or _is_ill(view, said, start, end):
        return False
    if label is Label.HEALTH and _is_of_a_home(view, said, start):
        return True
    if label in (Label.HEALTH, Label.ADDRESS):
        return _is_a_trade(view, said, start)
    if label is Label.PERSON:  # not «enzo barbier»
        told_apart = not view.is_in_small_letters and _AT_WORK.match(view.fold, end) is not None
        return told_apart and _is_a_trade(view, said, start)
    return view.words.isdisjoint(_SECRETS) and _is_a_trade(view, said, start)


def _is_a_trade(view: View, said: list[str], start: int) -> bool:
    tokens = tokens_of(view)
    at, word = tokens.at(start), said[0]
    if at >= tokens.count or tokens.spans[at][0] != start:
        return False
    if is_an_acronym(view, tokens, at):
        return _FULL_OR_PART_TIME.issuperset(said[1:])
    if tokens[at].capital or not FUNCTION_WORDS.issuperset(said[1:]):
        return False
    ends_so = _OF_TRADES.match(word) is not None and word not in _NO_TRADES
    return word in TRADES or word in _OTHER_TRADES or (ends_so and word in gazetteers().words)


def _is_of_a_home(view: View, said: list[str], start: int) -> bool:
    return _HOME_ACTS.match(view.fold, start) is not None and _OF_A_SICK_BED.isdisjoint(said)


def _is_ill(view: View, said: list[str], start: int, end: int) -> bool:
    known, ills = gazetteers(), lexicon().by_head
    if _IN_A_BODY.search(view.fold, start, end) is not None:
        return True
    return any(
        word in known.conditions or word in known.medicines or (word in ills and word not in FUNCTION_WORDS)
        for word in said
    )
