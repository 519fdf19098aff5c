"""Where a name ends before what its bearer does or is: «mon mari Francis bosse de nuit», «mon père Jean berger à Luz».

Hundreds of family names are verbs or trades too (Garde, Marche, Boulanger). Right after a name, in small letters and
followed by what a verb takes (an article, a place, «pas»), such a word tells what she does; with a capital of its own,
or where nothing follows, it stays her family name.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.recognizers.person.name_words import Kind, kind_of
from bot.redaction.recognizers.person.trades import TRADES
from bot.redaction.tokens import Tokens
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_OBJECTS = words(
    "le la les un une mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces tout toute "
    "toutes tous pas plus jamais rien personne"
)
"""What only a verb has right after it, however the text is typed."""
_ELIDED = ("l'", "d'", "qu'")
_AROUND = words(
    "a au aux en chez dans sur sous avec sans pour par depuis vers de du des partout ici bien mal beaucoup trop tres "
    "souvent toujours encore aussi deja seul seule dehors deux trois"
)
"""What a verb has after it as a family name may: where the first name has its capital and the word has none."""
_OF_OTHER_FORMS = words(
    """
    court dort sort part sert sent ment vend rend prend perd attend entend descend repond tond tient vient obtient
    revient met remet bat lit dit ecrit vit suit conduit construit cuit croit voit boit doit sait veut peut finit
    choisit remplit reussit coud teint peint rit fuit produit traduit soutient retient apprend comprend
    """
)
"""Verbs whose infinitive is not in -er, as they stand after a name."""
_WHERE_ONE_WORKS = words("a au aux en chez dans sur depuis")
_OF_TWO_WORDS = {
    "sage": words("femme"),
    "maitre": words("nageur chien d'hotel d'oeuvre"),
    "garde": words("champetre malade forestier barriere enfant enfants"),
    "chef": words("cuisinier d'equipe d'entreprise"),
}
"""Trades in two words, the first of which is a family name."""
_A_DAY = re.compile(rf"\s[0-9{SENTINEL}]")
"""«le 3 mars», after a family name."""
_SO_MUCH = re.compile(r"\s[0-9]{1,5}\s?(?:¤|(?:par|euros?|heures?|jours?|fois|personnes?|enfants?)(?![a-z]))")
"""«Paul gagne 1450 par mois»."""
_BEGINS = re.compile(r"(?:^|[.!?\n])[\s\"«(-]{0,4}$")


def ends_before(view: View, tokens: Tokens, index: int) -> bool:
    """Whether the word at `index`, right after a word of a name, is its bearer's act or trade and none of the name."""
    token = tokens[index]
    ends = index + 1 >= tokens.count or view.fold[token.end : tokens[index + 1].start] != " "
    if ends or token.capital or token.upper:
        return False
    after = tokens[index + 1].fold
    if after in _OF_TWO_WORDS.get(token.fold, ()):
        return True
    told_apart = tokens[index - 1].capital and not _begins_a_sentence(view, tokens[index - 1].start)
    if token.fold in TRADES:
        return told_apart and after in _WHERE_ONE_WORKS
    if not is_a_verb(token.fold):
        return False
    if after in _OBJECTS or after.startswith(_ELIDED):
        dated = _A_DAY.match(view.fold, tokens[index + 1].end) is not None
        return not dated and (told_apart or kind_of(tokens[index - 1], False) is Kind.STRONG_FIRST)
    return told_apart and (after in _AROUND or _SO_MUCH.match(view.fold, token.end) is not None)


def is_a_verb(word: str) -> bool:
    """Whether a word may be a verb in the present: its infinitive is a word and no noun («loge», not «berge»)."""
    if word in _OF_OTHER_FORMS:
        return True
    known = gazetteers()
    return word[-1:] == "e" and f"{word}r" in known.words and f"{word}r" not in known.nouns


def _begins_a_sentence(view: View, start: int) -> bool:
    """There a capital tells nothing of the word that follows."""
    return _BEGINS.search(view.fold, max(0, start - 6), start) is not None
