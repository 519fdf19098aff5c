"""What stands right after somebody's masked name and is no fact of health, no name and no secret: her trade, or what
she does in her house and with her things («[PERSON] coiffeuse», «[PERSON] lave son linge», «[PERSON] dort chez nous»).

The second reader, who masks more where a name is masked, is asked about such a place. A word of illness, of a body or
of care in it, and it is believed.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.lexicon import lexicon
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.recognizers.person.ends import is_a_verb
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.person.trades import TRADES, is_an_acronym
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
_ACT = lazily(
    r"(?P<verb>[a-z]{3,12})\s(?:(?:le|la|les|un|une|des|du|son|sa|ses|notre|nos|mon|ma|mes|leurs?|deux|trois|dans|chez|a|au|aux|"
    r"en|sur|de)\s|l'|d')"
)
"""What somebody does, to what or where: «lave son linge», «joue au rugby»."""
_OF_A_BODY = words(
    """
    souffre tousse boite saigne respire tremble tombe chute consulte fume vomit ronfle delire porte couve traine lutte
    developpe accouche attrape marche mange avale urine pleure crie parle bave louche begaie deprime prend perd subit
    conserve garde presente cache suit sent entend voit attend boit combat reste passe enchaine alterne cumule frole
    risque touche frappe cogne hurle
    bouge plie leve tourne tape refuse redoute oublie confond gratte pique brule gonfle transpire sue grelotte vacille
    titube chancelle somnole vegete dialyse soigne traite guerit suce mache articule avance recule bloque coince force
    casse coupe tord arrive utilise deplace change controle surveille mesure injecte inhale aspire compense evite
    supporte tolere accumule termine commence entame repart repousse rechute replonge sombre grossit maigrit dort vit
    tient part revient sort rend met remet
    """
)
"""Verbs that tell of a body or of its care as often as of a house."""
_PLACED = re.compile(r"(?:dort|vit)\s(?:dans|chez|sur|en|a|au)\s|(?:tient|part|revient)\s(?:un|une|de|a|au|en|chez)\s")
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
    if not said or _is_ill(view, said[1:], start + len(said[0]), end):
        return False
    if label is Label.HEALTH and _is_of_a_home(view, said, start):
        return True
    if label is Label.PERSON:  # not «enzo barbier»
        told_apart = not view.is_in_small_letters and _AT_WORK.match(view.fold, end) is not None
    else:
        told_apart = label in (Label.HEALTH, Label.ADDRESS) or view.words.isdisjoint(_SECRETS)
    return told_apart and not _is_ill(view, said[:1], start, end) and _is_a_trade(view, said, start)


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
    """Of its first word only the verb counts: «joue» is a part of a body too."""
    act = _ACT.match(view.fold, start)
    if act is None or not _OF_A_SICK_BED.isdisjoint(said):
        return False
    verb = act["verb"]
    return is_a_verb(verb) and (verb not in _OF_A_BODY or _PLACED.match(view.fold, start) is not None)


def _is_ill(view: View, said: list[str], start: int, end: int) -> bool:
    known, ills = gazetteers(), lexicon().by_head
    if _IN_A_BODY.search(view.fold, start, end) is not None:
        return True
    return any(
        word in known.conditions or word in known.medicines or (word in ills and word not in FUNCTION_WORDS)
        for word in said
    )
