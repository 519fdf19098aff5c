"""What a message that says nothing of its own keeps of the ones before: «euh», «alors c’est», «oups», «j’ai mis ça».

A birth, a phone or an address told to be wrong, a value just told and taken back, a password tried: the words that say
so are those of the last message only, so what they await would be lost behind a filler. The label alone goes on.
"""

import re

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.redacted import Redacted
from bot.redaction.talk.births import still_awaits_a_birth
from bot.redaction.talk.guesses import talk_of
from bot.redaction.talk.in_hand import says_it_came, says_it_is_here, speaks_of_a_code
from bot.redaction.talk.mended import KINDS, takes_back
from bot.redaction.talk.piece_words import LEAD, TAIL
from bot.redaction.talk.place_alone import CODED
from bot.redaction.talk.put_right import topic
from bot.redaction.talk.tried_words import announces_a_try, says_it_fails
from bot.redaction.talk.ways_of_writing import is_at_somebodys, says_more_comes
from bot.redaction.view import View
from bot.redaction.wordlist import words

_LONGEST, _MOST_WORDS = 70, 5
_FILLERS = (LEAD | TAIL | words("hop oh bref mince zut enfin attendez attends c'etait ca serait sera j ai dis")) - {
    "bonjour"
}
_OF_DATES = words("le la du de l meme mois annee jour aussi c'est pareil et") | LEAD
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_TYPED = r"(?:mis|mets|met|mettais|mi|tape|ecris|ecrit|rentre|choisi|pris|prends|utilise|note|essaye|essaie|retape)"
_BEFORE = (
    r"\W*(?:(?:et|ou|puis|alors|euh|bah|ben|oui|non|enfin|donc|sinon|pourtant|moi|c'?est|c'?etait|ca\setait|ce\sdoit\setre|"
    rf"je\s(?:crois|pense)(?:\sque)?|normalement|(?:je|j'ai|j'avais|on\sa|on\savait|avec|bien|toujours|que)|{_TYPED})(?![a-z])[\s,]*){{0,7}}"
)
_KIND = (
    r"(?:(?:petit|sur)?noms?|prenoms?|dates?|annees?|initiales?|numero|ville|village|rue|equipe|marque|modele|departement|plaque|"
    r"race|plat|film|chanson|surnom|fleur|couleur|animal|chiens?|chiennes?|chats?|chattes?|lapins?|cheval)"
)
_OF = (
    r"(?:\s(?:de|du|des|d')\s?(?:(?:la|le|les|l'|mon|ma|mes|notre|nos|son|sa|ses)\s?)?(?:(?:premiere?|vieux|petite?|ancien)\s)?"
    r"[a-z]{3,14}|\s(?:prefere|favori)e?)"
)
_DESCRIBED = lazily(
    rf"{_BEFORE}(?:le|la|l'|mon|ma|son|sa|leur|notre)\s?(?:petit\s)?{_KIND}{_OF}{{0,3}}(?:\s(?:et|avec|puis)\s(?:le|la|l'|mon|ma|son|sa)\s?{_KIND}{_OF}{{0,2}})?"
    r"(?:\s(?:je\s(?:crois|pense)|normalement|il\sme\ssemble|tout\ssimplement|avec|et|a\slui|a\selle))*\W*"
)
"""«J’ai mis le nom du chat», «et sa date»: what the secret is, before it is told."""
_SO_TYPED = lazily(
    rf"\W*(?:(?:et|alors|donc|enfin)\s)?(?:j'ai|je|j'avais|on\sa|on\savait|c'?etait|c'?est)\s(?:toujours\s|bien\s)?(?:{_TYPED}\s)?(?:ca|cela)\W*"
)


def kept(view: View, awaited: Label | None, last: Redacted | None) -> Label | None:
    """The label that goes on being awaited behind the message, of which nothing is masked."""
    fold = view.fold
    if awaited in (None, Label.DOB) and still_awaits_a_birth(fold, last, awaited=awaited is Label.DOB):
        return Label.DOB
    if view.has_digit or "?" in fold or not 0 < len(fold) <= _LONGEST:
        return None
    more = says_more_comes(fold, awaited, last)
    if more is not None or last is None:
        return more
    return _of_secrets(fold, awaited, last) or _behind_fillers(view, awaited, last)


def _of_secrets(fold: str, awaited: Label | None, last: Redacted) -> Label | None:
    """What a talk of a password, a code or a login goes on to tell."""
    secret = awaited if awaited is Label.PASSWORD else talk_of(last)
    if secret is not None and (announces_a_try(fold) or says_it_fails(fold)):
        return secret
    if secret is Label.PASSWORD and (_SO_TYPED.fullmatch(fold) or _DESCRIBED.fullmatch(fold)):
        return Label.PASSWORD
    coded = awaited is Label.PASSWORD or speaks_of_a_code(last)
    return Label.PASSWORD if coded and says_it_is_here(fold) else None


def _behind_fillers(view: View, awaited: Label | None, last: Redacted) -> Label | None:
    said = _WORD.findall(view.fold) if len(view.words) <= _MOST_WORDS + 1 else []
    if not 0 < len(said) <= _MOST_WORDS:
        return None
    if awaited is Label.DOB and _OF_DATES.issuperset(said):
        return Label.DOB  # «du même mois»
    if last.marks and last.marks[-1].label in KINDS and takes_back(said):
        return last.marks[-1].label
    return topic(last) if all(word in _FILLERS for word in said) else None


def is_kept(label: Label, last: Redacted | None) -> bool:
    """Whether the words before say nothing of their own, so that what is awaited behind them was kept: the next message
    is read whole, as a piece, and no figure that begins a sentence is taken for it.
    """
    if last is None or last.marks or not 0 < len(last.text) <= _LONGEST:
        return False
    fold = folded(last.text)
    said = _WORD.findall(fold)
    if label in (Label.PASSWORD, Label.MEMBER_ID) and (announces_a_try(fold) or says_it_fails(fold)):
        return True
    if label is Label.PASSWORD:
        return says_it_came(fold) or _SO_TYPED.fullmatch(fold) is not None or _DESCRIBED.fullmatch(fold) is not None
    if label is Label.ADDRESS and (CODED.fullmatch(fold) or is_at_somebodys(fold)):
        return True
    return 0 < len(said) <= _MOST_WORDS and (all(word in _FILLERS for word in said) or takes_back(said))
