"""What is said of a value that is still to come: how it is written, at whose home it is, that one read out is wrong.

«En un mot», «sans le point»: the mail follows. «Chez mes parents»: the address does. «Mais c’est», after a mail was
told: the right one does.
"""

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.redacted import Redacted
from bot.redaction.urgency.words import KIN

_LONGEST = 60
_SIGN = r"(?:points?|tirets?(?:\sdu\s(?:bas|6|8))?|accents?|espaces?|majuscules?|underscore|chiffres?)"
_MANNER = (
    r"(?:(?:tout\s)?en\s(?:minuscules?|majuscules?|(?:un|1|deux|2)\s(?:seuls?\s)?mots?)|(?:tout\s)?(?:attache|colle|en\sbloc)|"
    rf"(?:sans|avec)\s(?:(?:le|les|un|des|aucune?|d')\s?)?{_SIGN}|comme\sca\sse\sprononce)"
)
_HOW = lazily(
    rf"\W*(?:(?:c'?est|alors|euh|et|donc|il\sest|elle\sest|oui|attention|tout|bien)\s){{0,4}}{_MANNER}(?:\s(?:et\s)?{_MANNER})?\W*"
)
HOW_A_MAIL_IS = lazily(rf"\s?(?:c'?\s?est\s|est\s|:\s?)?{_MANNER}(?:\sc'?est)?[\s:.]*$")
_AT_HOME_OF = lazily(
    rf"\W*(?:(?:bonjour|alors|euh|c'est|je\ssuis|on\sest|maintenant|en\sce\smoment|actuellement|et)\s){{0,3}}chez\s"
    rf"(?:(?:mes|nos)\s(?:parents|beaux-parents|grands-parents)|(?:mon|ma|notre)\s(?:{KIN}))\W*"
)
_BUT_IT_IS = lazily(
    r"\W*(?:(?:non|mais|et|en\sfait|alors\sque|oups|pardon|la\sbonne|le\sbon|plutot|or)[\s,]+){1,3}(?:(?:moi\s)?c'?\s?(?:est|etait)|"
    r"(?:ca\s)?(?:doit|devrait)\setre)[\s:.…]*"
)


def says_more_comes(fold: str, awaited: Label | None, last: Redacted | None) -> Label | None:
    """The label of what comes after this message, of which nothing is masked."""
    if not 0 < len(fold) <= _LONGEST:
        return None
    if awaited is Label.EMAIL and _HOW.fullmatch(fold):
        return Label.EMAIL
    if last is not None and last.marks and last.marks[-1].label is Label.EMAIL and _BUT_IT_IS.fullmatch(fold):
        return Label.EMAIL
    return Label.ADDRESS if is_at_somebodys(fold) else None


def is_at_somebodys(fold: str) -> bool:
    """«Chez mes parents», the whole message: only figures begin an address there, any word may be of something else."""
    return "chez " in fold and _AT_HOME_OF.fullmatch(fold) is not None
