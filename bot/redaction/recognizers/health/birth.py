"""Pregnancy and birth, and what goes wrong: «enceinte de sept mois», «elle est à six mois», «mon bébé est parti»."""

import re
from collections.abc import Iterator

from bot.redaction.dates import MONTHS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.ties import does, is_tied
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

COUNT = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|une?|plusieurs|quelques|[0-9]{1,2})"
_BIRTH = lazily(
    rf"(?<![a-z])(?:(?:j'ai|jai|ai|a|viens\sd'|vient\sd'|ayant|avoir|venons\sd')\s?(?P<born>accouch(?:e|er|ee|"
    rf"é)(?:\s(?:par\scesarienne|prematurement|a\sterme|sous\sx))?)|"
    rf"(?P<months>(?:elle\s|je\s)?(?:suis|est|sera|serai)\s(?:deja\s|presque\s|bientot\s)?a\s(?:{COUNT}|"
    rf"neuf)\s(?:mois|semaines?)(?:\s(?:et\sdemie?|passe(?:e?s)|de\sgrossesse))?)(?![a-z]|\s(?:d[e'u]|pres))|"
    rf"(?P<dead>(?:(?:mon|notre|son|leur)\s)?(?:bebe|enfant|petit\sange|jumeaux?|foetus)\s(?:(?:est|"
    rf"a\sete)\s)?(?:partie?|mort(?:e|-ne|\sne)?|decedee?|ne\ssans\svie|n'a\spas\s(?:survecu|"
    rf"vecu))(?:\sa\s(?:{COUNT})\s(?:mois|semaines|jours)(?:\sde\sgrossesse)?)?)|"
    rf"(?P<lost>(?:perdu|perdre|perd)\s(?:un|le|la|mon|ma|son|notre|leur|les|des|nos)\s(?:petit\s|petite\s|"
    rf"premier\s)?(?:bebes?|enfant|jumeaux|jumelles|jumeau|foetus|grossesse))|"
    rf"(?P<due>terme\s(?:est\s)?(?:prevu|fixe|calcule|au|le|dans)(?:\s(?:en|pour|le|au|debut|fin|"
    rf"mi))?(?:\s[0-9]{{1,2}})?(?:\s(?:{MONTHS}))?)|"
    r"(?:c'est|cest|ce\ssont|y\sa|c)\s(?:bien\s|meme\s)?(?:des\s|deux\s)?(?P<twins>jumeaux|jumelles|triples)|"
    rf"(?P<knocked>(?:enceintes?(?!\s(?:connect|bluetooth|acoustique|sonore|fortifi))|en\scloque)(?:\sjusqu'aux\s(?:yeux|dents))?(?:\s(?:de|d')\s?(?:{COUNT}|neuf|"
    rf"quelques)\s(?:mois|semaines?|sa|jours)(?:\set\sdemie?)?)?(?:\sde\s(?:jumeaux|jumelles|triples))?))(?![a-z])"
)

_WHEN = (
    rf"(?:(?:le|au)\s[0-9]{{1,2}}|(?:en|pour|vers|debut|fin|mi|courant)[\s-](?:le\s[0-9]{{1,2}}|debut\s|fin\s|mi[\s-])?(?:{MONTHS}|noel|paques|l'ete|"
    rf"la\srentree|[0-9]{{1,2}})|pour\s(?:le\s|la\s|dans|bientot|tres\sbientot|cet\s)|dans\s(?:{COUNT})\s(?:mois|semaines|jours)|bientot|"
    r"cet\s(?:ete|hiver|automne)|ce\sprintemps|au\sprintemps|a\snoel)"
)
SHE = (
    r"(?:ma|notre|sa)\s(?:femme|fille|compagne|conjointe|epouse|soeur|belle[\s-](?:fille|soeur)|copine|niece|cousine|moitie|"
    r"cherie)"
)
_AWAITED = lazily(
    # a test, a due date, how many they will be, a scan of so many weeks
    r"(?<![a-z])(?:le|mon|son|notre|un)\s(?P<test>test\s(?:(?:de\sgrossesse|sanguin|urinaire|precoce)\s)?(?:est\s|etait\s|sort\s|revient\s|"
    r"s'est\savere\s)?(?:bien\s|enfin\s)?positif)(?=\s?(?:$|[.,;!)\n]|depuis|ce\smatin|hier|et\s|donc|mais))"
    r"|(?<![a-z])(?P<lines>(?:deux|2|une\sdeuxieme|la\sdeuxieme)\s(?:petites?\s)?(?:barres?|traits?|lignes?)\s(?:roses?\s)?sur\s(?:le|mon|son|un|notre)\s"
    r"test)(?![a-z])"
    rf"|(?<![a-z])(?:(?:le|notre|mon|son|un|leur)\s)?(?:(?:deuxieme|troisieme|second|premier|futur|petit)\s)?(?P<baby>(?:bebe|petite?\s(?:frere|soeur)|"
    rf"petite?\sderni(?:er|ere)|(?<=notre\s)(?:premier|deuxieme|troisieme|quatrieme|second))\s(?:(?:est|sera)\s)?(?:toujours\s|bien\s)?(?:prevue?|attendue?|annoncee?|arrive(?:ra)?|(?:doit|devrait|va)\s"
    rf"(?:arriver|naitre)|nait(?:ra)?|pointe(?:ra)?\sson\snez)(?=\s{_WHEN}))"
    rf"|(?<![a-z])(?:le|notre|mon|leur)\s(?P<due>bebe\s(?:est|sera)\s(?=pour\s(?:{MONTHS}|le\s[0-9]|debut|fin|mi|bientot|dans)))"
    rf"|(?<![a-z])(?P<arrival>(?:(?<=la\s)naissance\sest|(?<=notre\s)naissance|arrivee\sde\s(?:bebe|notre\sbebe|la\spetite|notre\sfil(?:le|s)))\s(?:est\s)?(?:prevue|attendue)(?=\s(?:{_WHEN}|(?:le\s|pour\sle\s|en\s)?{SENTINEL})))"
    rf"|(?<![a-z])(?:on|nous)\s(?P<many>(?:va|allons|sera|serons)\s(?:bientot\s)?(?:etre\s)?(?:trois|quatre|cinq|six|sept|[3-7])(?=\s(?:a\sla\smaison\s)?"
    rf"{_WHEN}))"
    rf"|(?<![a-z])(?:je|nous|on|elle|il|{SHE}|(?:mon|notre)\s(?:mari|fils|conjoint|compagnon|frere|gendre))\s(?P<mother>(?:va|vais|vas|allons|vont|sera|serai|"
    r"serons)\s(?:bientot\s)?(?:etre\s|devenir\s)?(?:maman|papa|parents|mere|pere))(?=\s?(?:$|[.,;!?)\n]|de\s(?:jumeaux|jumelles)|pour\sla\s|"
    rf"d'un|{_WHEN}))"
    r"|(?<![a-z])(?:mon|ma|notre|son|sa|nos|mes)\s(?P<scan>(?:(?:premiere|deuxieme|troisieme|derniere|1ere|2eme|3eme|1re|2e|3e)\sechos?(?:graphies?)?"
    rf"(?!\s(?:card|dopp|mamm|abdo|ren|d[eu]\s))|echo(?:graphie)?\s(?:de\sdatation|morpho\w*|de\scontrole\sde\sgrossesse|"
    rf"(?:d[eu]s?\s)?(?:{COUNT}|douze|vingt(?:[\s-]deux)?|trente(?:[\s-]deux)?)\s(?:semaines?|sa|mois)|d[eu]\s(?:premier|deuxieme|"
    rf"troisieme|1er|2e|2eme|3e|3eme)\s(?:trimestre|mois))))(?![a-z])"
    rf"|(?<![a-z]){SHE}\s(?P<months>est\s(?:deja\s|presque\s)?a\s(?:{COUNT})\s(?:mois|semaines?)(?:\set\sdemie?|"
    rf"\spasse(?:e?s))?)(?![a-z]|\s(?:d[e'u]|pres))"
    r"|(?<![a-z])(?P<first>(?:attends?|attendons|attendent)\s(?:(?:notre|mon|son|leur)\s(?:premier|deuxieme|troisieme|quatrieme|petit\sdernier)|un\spetit\sgarcon|une\spetite\sfille))"
    r"(?=\s?(?:$|[.,;!?)\n]|pour\s|en\s))"
    r"|(?<![a-z])(?P<bears>(?:porte|portais)\s(?:des\s(?:jumeaux|jumelles|triples)|la\svie))(?![a-z])"
)
_AWAITED_GATE = words("test bebe naissance arrivee echo echos echographie echographies jumeaux jumelles")
_AWAITED_PAIRS = (
    (words("maman papa parents mere pere"), words("va vais vas allons vont sera serai serons")),
    (words("trois quatre cinq six"), words("va allons sera serons")),
    (
        words("mois semaines"),
        words("femme fille compagne conjointe epouse soeur copine niece cousine moitie cherie belle"),
    ),
    (
        words("premier deuxieme troisieme quatrieme second dernier petit petite"),
        words(
            "attend attends attendons attendent arrive arrivera prevu "
            "prevue attendu attendue naitre nait annonce arriver"
        ),
    ),
    (words("porte portais"), words("vie")),
)
"""Everyday words that tell of a birth only two together."""
_TESTED = words(
    "connexion debit vitesse internet site appli application wifi reseau page mail mails sms message messages"
)
"""What a test may be of that is of no body."""
_BORN = words(
    "accouche accouchee accoucher bebe bebes enfant jumeaux jumelles jumeau foetus grossesse terme enceinte enceintes "
    "cloque"
)
_WAITING = words("enceinte bebe grossesse accouchement accoucher accouche terme maternite attend jumeaux")
_PREGNANT = words("enceinte grossesse accouche accoucher accouchement terme ventre echo echographie attend attends")
_OWNED = re.compile(r"(?:mon|notre|son|leur)\s")
GATE = _BORN | _WAITING | _AWAITED_GATE | frozenset().union(*[pair[0] for pair in _AWAITED_PAIRS])
"""Without one of these words no birth is told."""


def born(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact of someone begins and ends."""
    seen = view.words
    if not seen.isdisjoint(_AWAITED_GATE) or any(
        not seen.isdisjoint(one) and not seen.isdisjoint(other) for one, other in _AWAITED_PAIRS
    ):
        for match in _AWAITED.finditer(view.fold):
            kind = match.lastgroup or ""
            if kind != "test" or seen.isdisjoint(_TESTED):
                yield match.span(kind)
    if seen.isdisjoint(_BORN) and (seen.isdisjoint(("mois", "semaines")) or seen.isdisjoint(_WAITING)):
        return
    for match in _BIRTH.finditer(view.fold):
        kind = match.lastgroup or "born"
        start, end = match.span(kind)
        if kind == "months":
            ties = not seen.isdisjoint(_WAITING)
        elif kind == "twins":
            ties = view.tied or not seen.isdisjoint(_PREGNANT)
        elif kind == "knocked":
            ties = is_tied(view, start, end, "enceinte")
        elif kind == "dead" and _OWNED.match(match[0]):
            ties = True
        else:
            ties = does(view, match.start()) or is_tied(view, start, end, match[0], surely=True)
        if ties:
            yield start, end
