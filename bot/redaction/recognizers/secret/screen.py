"""What a screen says of a password between quotes: «mot de passe : "8 caractères minimum"», «… : « déjà utilisé »».

A phrase is the screen’s when each of its words is of the screen, a state, a number or a word that only binds others,
and one at least tells of a rule or of a failure; one word that could be a secret («"petit prince"») and it may be one.
"""

import re

from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.kinds import is_quoted_noun
from bot.redaction.recognizers.secret.sentence import binds
from bot.redaction.recognizers.secret.tokens import is_a_plain_state, is_participle, says_a_state
from bot.redaction.recognizers.secret.words import OWNERS, VERBS_OF_STATE
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WORD = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu)'")
_BEGINNINGS = words("doit doivent trop ne votre vos veuillez merci saisissez")
"""What the screen's own sentence begins with."""
_RULES = words(
    """
    erreur erreurs echec echoue echouee caractere caracteres majuscule majuscules minuscule minuscules maj min mini
    max minimum maximum chiffre chiffres symbole symboles special speciale speciaux speciales longueur saisie saisies
    champ champs session sessions compte niveau securite service services lien tentative tentatives essai essais
    connexion identifiant identifiants login passe identification authentification adresse utilisateur requis requise
    requises acces delai critere criteres exigences conditions expire identique precedent precedents precedente
    """
)
"""What a rule or a failure is told with."""
_AROUND = words(
    """
    oups desole desolee attention survenue survenu survenus associe faible fort forte moyen moyenne moins contenir
    comporter utiliser contenant correspondent concordent different utilisateur mot mots momentanement reessayer
    ulterieurement apres plus tard epuisees atteint atteinte nombre limite refus interdit interdits autorise autorisee
    deux trois quatre six huit dix douze quatorze seize min au aux bonne mauvaise mauvais est-il aucun aucune
    """
)


def is_of_the_screen(view: View, start: int, end: int) -> bool:
    """Whether the quoted `[start, end)` is what a screen says."""
    said = [(word[0], start + word.start(), start + word.end()) for word in _WORD.finditer(view.fold[start:end])]
    if not said or view.fold[end - 1] == "?" or said[0][0] in _BEGINNINGS:
        return True
    if len(said) == 1:
        return is_a_plain_state(said[0][0])
    if all(says_a_state(word) for word, *_ in said):
        return not all(binds(word) or is_quoted_noun(word) for word, *_ in said)  # «tout va bien», «pas de panique»
    bare = [_ELISION.sub("", word) for word, *_ in said]
    if not all(_binds(view, word, *place) for word, (_, *place) in zip(bare, said, strict=True)):
        return False
    return not (_RULES | VERBS_OF_STATE).isdisjoint(bare)


def _binds(view: View, word: str, start: int, end: int) -> bool:
    return (
        word.isdigit()
        or word in _RULES
        or word in _AROUND
        or word in FUNCTION_WORDS
        or word in OWNERS
        or word in VERBS_OF_STATE
        or says_a_state(word)
        or word.endswith("ez")
        or is_participle(view, start, end)
    )
