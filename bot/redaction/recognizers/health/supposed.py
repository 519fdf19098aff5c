"""What is told of a day that may come, and of nobody yet: «que se passe-t-il si je me casse la jambe ?»."""

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.ties import LIKE_HER
from bot.redaction.view import View

_IF_EVER = lazily(
    r"(?:^\s*|[,:(]\s?|(?<![a-z])(?:que|quoi|passe|et|mais|fait|faire|faut|prevenir|arrive|sera|reste|meme|touche|"
    r"paie|paye|t-il|t-elle)\s)"
    r"(?:si\s(?:je|j'|on|un\sjour|jamais|mon|ma|mes|nous|elle|il|une?|par)|s'ils?|au\scas\sou(?!\s?[:,])|"
    r"le\sjour\sou(?!\s(?:j'ai|je\ssuis|(?:il|elle)\s(?:a|est)|on\s(?:m|l)'a)(?![a-z]))|"
    r"quand\son)(?![a-z])(?:(?!(?<![a-z])(?:c'est\s(?:que|parce|a\scause)|n'(?:av|et)ai))[^,.!?;\n])*$|"
    r"(?<![a-z])(?:chat(?:te|on)?|chien(?:ne)?|lapin|cheval|jument|hamster|furet|perroquet|"
    r"vache)\s(?:[a-z]{2,9}\s)?(?:a|est|"
    r"fait|avait|souffre)\s[^,.!?;\n]*$|"
    r"(?<!avec\s)(?<!garde\s)(?<!connais\s)(?<!aide\s)(?<!de\s)quelqu'un\squi\s[^,.!?;\n]*$"
)
_COMPARED = lazily(rf"[^.!?;,\n]{{0,60}}?{LIKE_HER}")
_REACH = 110


def is_supposed(view: View, start: int) -> bool:
    """Whether what is told at `start` may come; «quand on est hospitalisé comme moi» has."""
    if _IF_EVER.search(view.fold, max(0, start - _REACH), start) is None:
        return False
    return "comme" not in view.words or _COMPARED.match(view.fold, start) is None
