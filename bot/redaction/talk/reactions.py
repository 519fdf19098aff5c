"""What somebody says of a value instead of giving it: «pfff», «renvoyez», «réessayer», «bizarre», «Orange».

A message that a cue without its value comes before («mon mot de passe») is its value, a word of the language too; not
when it is an interjection, an oath, what one does with a portal, how long it takes, or whose mail or browser it is.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.said import is_an_order
from bot.redaction.talk.asked import POLITE
from bot.redaction.talk.piece_words import LEAD, TAIL
from bot.redaction.talk.replies import is_a_reply
from bot.redaction.urgency.words import KIN
from bot.redaction.view import View
from bot.redaction.wordlist import words

_MOST_WORDS, _LONGEST = 4, 40
_CODE = 3
"""Letters of a piece like «MA», which is no reply."""
_MAY_BE_WORDS = (Label.PASSWORD, Label.MEMBER_ID, Label.EMAIL, Label.ADDRESS)
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_DRAWN_OUT = re.compile(r"([a-z])\1+")
_CRIES = frozenset(
    _DRAWN_OUT.sub(r"\1", cry)
    for cry in words(
        """
    pf pouf gr grh hm hum argh arg roh rho ro oh ah eh he ha aie ouille ouf oups ups zut zute flute mince punaise bordel
    merde mierde putain ptin pute puree crotte bah beh bof bouh mouais mouai hop chut stop beurk youpi hourah
    bravo banco chouette col cool genial nickel top daccord compris entendu note jsp jpp omg wtf fuck shit damn nom dieu
    diable diantre sapristi misere tant pis galere marre bol ras oula ola houla wow waouh youhou tss pst
    grmbl snif ouin hein euh mdr lol ptdr xd help alerte attention courage d'accord
    """
    )
)
"""Each letter once: «pffff», «zuuut»."""
_TIME = words(
    """
    vite bientot patience attente minute minutes seconde secondes instant moment retard lent longtemps demain hier
    maintenant aussitot apres avant deja toujours encore jamais urgence presse pressee rapide
    """
)
_JUDGED = words(
    """
    bizarre etrange dommage dingue fou folle absurde debile ridicule marrant drole triste chiant chiante chiants relou
    abuse enervant nul nulle naze pourri honteux honte scandale scandaleux incroyable hallucinant penible curieux
    inquietant super parfait excellent dommages foutu idiot bete con stupide grave rageant
    """
)
_ACTS = words(
    """
    renvoi renvois renvoie renvoies relance relances reessaie reessaye retente recommence annule cherche attends attend
    regarde verifie tape clique valide rappel rappelle retour suite aide sais pense crois oublie comprends reset
    recherche demande reclamation plainte fin pause nouveau
    """
)
_PROVIDERS = words(
    """
    orange free sfr bouygues laposte wanadoo sosh red numericable neuf alice gmail hotmail outlook yahoo icloud live msn
    proton protonmail google facebook apple microsoft franceconnect ameli chrome firefox safari edge opera iphone
    android samsung windows
    """
)
_BY = words("courrier spam spams indesirable indesirables sms texto scan scans capture genre neant")
"""By what means, in what place; «genre»."""
_RELATIVES = lazily(
    r"\W*(?:(?:c'?est|pour|moi|et|oui|non|avec|de|celui|celle|a|ou)\s){0,4}"
    rf"(?:(?:mon|ma|mes|son|sa|ses|notre|nos|le|la|les)\s(?:{KIN})(?:\s(?:et|ou)\s)?){{1,3}}\W*(?:aussi|merci|svp)?\W*"
)
"""«Mon mari», «celui de ma fille»: for whom."""
_BOTH = re.compile(r"\W*(?:tous\s|toutes\s)?les\s(?:deux|trois|quatre)\W*")
_NOBODY = words("personne aucun aucune rien nobody inconnu inconnue anonyme pareil idem")
_OF_TALK = _BY | _TIME | _JUDGED | _ACTS | _NOBODY


def reacts(view: View, awaited: Label | None) -> bool:
    """Whether a message says something else than the value that is awaited."""
    if awaited is None or view.has_digit or len(view.fold) > _LONGEST:
        return False
    if _RELATIVES.fullmatch(view.fold) or _BOTH.fullmatch(view.fold):
        return True
    code = len(view.fold) <= _CODE and view.text.isupper()
    if awaited in _MAY_BE_WORDS and not code and is_a_reply(view):
        return True
    said = [(word[0], word.start()) for word in _WORD.finditer(view.fold)]
    if not (0 < len(said) <= _MOST_WORDS):
        return False
    named = awaited is Label.PERSON
    reacting = [_is_one(view, word, start, named=named) for word, start in said]
    around = [word in FUNCTION_WORDS or word in POLITE or word in TAIL or word in LEAD for word, _ in said]
    return any(reacting) and all(one or other for one, other in zip(reacting, around, strict=True))


def _is_one(view: View, word: str, start: int, *, named: bool) -> bool:
    if word in _PROVIDERS or _DRAWN_OUT.sub(r"\1", word) in _CRIES:
        return True
    if named and view.text[start].isupper():
        return False  # «Patience», «Parfait»: written as names are
    return word in _OF_TALK or is_an_order(word) or _is_done(word)


def _is_done(word: str) -> bool:
    """«Réessayer», «annuler»: a verb by its own name."""
    known = gazetteers()
    stem = word[:-2]
    return (
        word.endswith(("er", "ir"))
        and word in known.words
        and not (word in known.nouns or word in known.names)
        and (f"{stem}ez" in known.words or f"{stem}issez" in known.words)
        and not (stem.endswith("i") and f"{stem[:-1]}ez" in known.words)  # «pompier», of «pompiez»
    )
