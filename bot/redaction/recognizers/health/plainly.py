"""Illness said with the plain word, and what blows leave: «j’ai des problèmes de santé», «ma santé se dégrade», «mon
traitement n’est plus remboursé», «ma maladie est reconnue», «10 jours d’ITT», «couverte de bleus».

The words are an insurer's too (a menu «Ma santé», «complémentaire santé», how a claim is treated, a pay): somebody has
them or owns them, something is told to be wrong with them, and no condition or question holds the sentence.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.ties import does, is_asked, is_tied
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_DEAR = (
    rf"(?:(?:mon|ma|mes|notre|nos|son|sa|ses)\s(?:petite?\s|grande?\s)?(?:{KIN}|puce|bonhomme|gendre|bru|homme)|"
    r"maman|papa|mamie|papy|papi)"
)
_HEAVY = r"gros|grosse?s?|graves?|serieux|serieuses|lourds?|enormes?|petits?|multiples|nombreux|divers|autres|nouveaux"
_TROUBLES = lazily(
    rf"(?<![a-z])(?P<told>(?:(?:{_HEAVY})\s){{0,2}}(?:problemes?|soucis?|ennuis?|pepins?|pbs?|probs?|complications?)\s"
    rf"(?:(?:{_HEAVY})\s)?(?:de\s|d\s)(?:ma\s|sa\s)?sante)(?![a-z]|\s(?:publique|au\stravail))"
)
_REASONS = lazily(
    r"(?<![a-z])(?:pour|pr|a\scause|en\sraison|suite|du\sfait)\s(?:de\s|d'|a\s)?(?:une?\s|des\s|ma\s|mes\s|sa\s|"
    r"ses\s|simples?\s)?"
    r"(?P<told>(?:(?:gros|graves|serieux|lourds|petits)\s)?(?:raisons?|motifs?|imperatifs?|contraintes?|"
    r"problemes?|soucis?|ennuis?|pepins?)\s(?:graves?\s|serieuses?\s|evidentes?\s)?"
    r"(?:de\ssante|medicales?|medicaux|medical))(?![a-z])"
)
_TELLER = lazily(
    rf"(?<![a-z-])(?:je|j'|jai|jsuis|j|me|m'|nous|on\s(?:a|ne|n')|{_DEAR}|{SENTINEL}|(?:il|elle)\s(?!faut|y\s|"
    rf"est\spossible))"
)
_MAY_ONE = lazily(
    r"(?<![a-z])(?:puis-je|peut-on|peux-tu|pouvez|est-ce\sque\s(?:je|l'on|on|vous)\s(?:peu|pou)|(?:je|"
    r"on)\speu[tx]\s|possible|conditions?|"
    r"ai-je\sle\sdroit|a-t-on|droit\sde|faut-il|acceptez|autorise)"
)
_SENTENCE = re.compile(r"[^.!?;\n]{0,120}")
_CLAUSE = re.compile(r"[^.!?;\n]*$")
_NONE = re.compile(r"(?<![a-z])(?:pas|plus|jamais|aucuns?|sans|zero|ni)\s(?:eu\s)?(?:de\s|d')?$")
_IF = lazily(r"(?<![a-z])(?:si|s'il|s'ils|quand|lorsqu\w*|en\scas|au\scas)(?![a-z])[^,.!?;\n]*$")
_WORSE = (
    r"(?:n'est|ne\ssera|n'etait|ne\ss'ameliore|ne\sva|ne\stient|(?:ne\s)?(?:me|lui|nous|le|la)\s?permet(?:tait|"
    r"tra)?|(?:n'est|est)\spas|va)\s"
    r"(?:plus|pas|guere|mal|tres\smal|de\smal\sen\spis|en\ss'aggravant)|"
    r"(?:s'est\s|s'etant\s|etant\s|se\s|s'|a\s|ont\s|est\s|me\s|m'|commence\sa\s(?:se\s)?|continue\s(?:de|"
    r"a)\s(?:se\s)?)?(?:beaucoup\s|bien\s|encore\s|brutalement\s|fortement\s)?"
    r"(?:degrade|decline|deterior|flanch|baiss|empir|aggrav|affaibli|vacill|defaill|lach|fragilis|inquiet|trahi|"
    r"preoccup|complique|"
    r"empech|necessit|exig|oblig|contrain|interdi)[a-z]*|"
    r"(?:me|lui)\sjoue\sdes\stours|(?:est|etait|reste|devient)\s(?:(?:tres|trop|assez|plutot|devenue|un\speu|deja|toujours|de\splus\sen\splus|"
    r"si)\s){0,2}"
    r"(?:fragile|precaire|mauvaise?|chancelante|declinante|defaillante|delicate?|alarmante?|preoccupante?|"
    r"inquietante?|critique|grave|"
    r"catastrophique|en\sdanger|au\splus\smal|instable|serieuse?)|(?:fragile|precaire|chancelante|declinante|"
    r"defaillante|delicate)"
)
_HEALTH = lazily(
    rf"(?<![a-z])(?:ma|sa|notre)\s(?P<mine>sante\s(?:mentale\s|physique\s)?(?:{_WORSE}))(?![a-z])"
    rf"|(?<![a-z])(?:la\s)(?P<of>sante)\s(?:de\s|d')(?={_DEAR}\s(?:{_WORSE})(?![a-z]))"
    rf"|(?<![a-z])(?:mon|son|notre|l')\s?(?P<state>etat(?:\sde\ssante|\sgeneral|\spsychologique|\spsychique|"
    rf"\sphysique)?"
    rf"(?:\s(?:de|d')\s?{_DEAR})?\s(?:{_WORSE}))(?![a-z])(?!\sde\s(?:ma|mon|la)\s(?:demande|dossier))"
    r"|(?<![a-z])(?:a\scause\sde|en\sraison\sde|rapport\sa|compte\stenu\sde|du\sfait\sde|vu|malgre|suite\sa|"
    r"etant\sdonne)\s"
    r"(?:(?:mon|son|l'|notre)\s?(?P<why>etat(?:\sde\ssante|\sgeneral|\sphysique|\spsychologique))|(?:ma|"
    r"sa)\s(?P<whose>sante))(?![a-z])"
    r"|(?<![a-z])(?P<poor>(?:de\s|une\s|la\s|en\s)(?:tres\s)?(?:mauvaise\ssante|sante\s(?:tres\s|assez\s|plutot\s|"
    r"si\s|trop\s)?"
    r"(?:fragile|precaire|delicate|chancelante|declinante|defaillante|fragilisee))|"
    r"en\s(?:tres\s)?mauvais\setat\sde\ssante)(?![a-z])"
    r"|(?<![a-z])(?P<good>pas\s(?:en\s(?:tres\s|si\s)?|une\s(?:tres\s)?)bonne\ssante)(?![a-z])"
)
_ILLNESS = lazily(
    r"(?<![a-z])(?:ma|sa|notre)\s(?P<told>(?:(?:longue|sale|foutue|vieille|fichue|maudite|satanee|"
    r"pauvre)\s)?(?:maladie|pathologie)"
    r"(?:\s(?:chronique|rare|grave|evolutive|orpheline|genetique|auto-?\s?immune|degenerative))?)(?![a-z]|"
    r"\sd[eu]s?\s|\sd')"
)
_CURE = lazily(
    r"(?<![a-z])(?P<whose>mon|mes|son|ses|nos|leur|notre)\s(?:nouveaux?\s|ancien\s|nouvel\s|gros\s|lourd\s|"
    r"premier\s|dernier\s)?"
    r"(?P<told>traitements?(?:\s(?:lourds?|medica(?:l|ux)|quotidien|a\svie|de\sfond|mensuel|injectable))?)(?![a-z])"
    r"(?!\s(?:de\s(?:ma|mon|mes|la|votre|vos|dossiers?|demandes?|base|fonctionnaire|textes?|donnees|faveur|"
    r"titulaire|reclamation)|brut|net|"
    r"indiciaire|salarial|automatique|informatique)|"
    r"\s?[,:(]\s?(?!(?:je|j'|il|elle|c'est|ca|mais|on|que|qui|vous|est|et|combien|quel)(?![a-z]))\S)"
)
_CURED = lazily(
    r"rembours|pris[e]?\s|pharmac|medecin|docteur|toubib|ordonnance|(?<![a-z])prend|(?<![a-z])prenai|commenc|"
    r"demarr|arret|fatigu|epuis|"
    r"effets?(?![a-z])|secondaire|renouvel|[0-9]\s?(?:€|¤|euros?|%)|(?<![a-z])liste|generique|coute|"
    r"(?<![a-z])(?:paye|paie)|(?<![a-z])(?:cher|prix)(?![a-z])|hopital|hospi|injection|cachet|"
    r"change|suspend|support|rupture|stock|malade|(?<![a-z])ald(?![a-z])|tiers\spayant"
)
_SINCE = lazily(
    r"(?<![a-z])(?:depuis|apres|cause\sde|pendant|avec|sous|par|suite\sa|grace\sa|sans|pour|de)\s(?:mon|mes|son|ses)\s$"
)
_PAY = words(
    "salaire paie fiche bulletin brut nets net indiciaire indice fonctionnaire fonctionnaires prime primes "
    "indemnites echelon"
)
_OF_A_CLAIM = words(
    "demande demandes dossier dossiers reclamation reclamations courrier courriers mail facture factures devis "
    "sinistre feuille feuilles"
)
_COUNT = (
    r"(?:[0-9]{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|"
    r"soixante|quelques|plusieurs)"
)
_UNFIT = lazily(
    rf"(?<![a-z])(?P<told>{_COUNT}\s?(?:jours?|jrs?|j|semaines?|mois)\s(?:d'|de\s|d\s)?itt|itt\s(?:de\s|"
    rf":\s)?{_COUNT}\s?(?:jours?|jrs?|j|semaines?|mois)|"
    r"(?<=\sen\s)itt)(?![a-z])(?P<whose>\s(?:pour|a|chez)\s(?:moi|lui|elle|" + _DEAR + r")(?![a-z]))?"
)
_AS_A_TERM = lazily(
    r"(?<![a-z])(?:apres|partir\sd[eu]s?|plus\sde|moins\sde|delais?\sde|bout\sde|avant|au-dela\sde|minimum|"
    r"franchise\sde|combien\sde|"
    r"paye(?:r|z)?|rembours\w+|couvr\w+|indemnis\w+)\s(?:les\s|l')?$"
)
_GIVEN = lazily(
    r"(?<![a-z])(?:ai|a|avons|avais|avait|m'a|m'ont|lui\sa|lui\sont|on\sa|eu|suis|est|donne|mis|prescrit|marque|"
    r"ecrit|reconnu|fixe|evalue|"
    r"recu|accorde|obtenu)e?\s(?:[a-z']+\s){0,4}?(?:les\s|mes\s|ses\s|ces\s)?$|(?<![a-z])(?:mes|ses)\s$"
)
_MARKED = (
    r"bleus|hematomes?|ecchymoses?|contusions?|coups|griffures|morsures|brulures|egratignures|cicatrices|croutes|"
    r"cloques|blessures"
)
_BRUISED = lazily(
    rf"(?<![a-z])(?P<covered>(?:couverte?|pleine?|remplie?|criblee?|constellee?|marquee?)s?\s(?:de\s|"
    rf"d')(?:{_MARKED}))(?![a-z])"
    r"|(?<![a-z])(?:ai|avons|avait|avais|a|eu|avec|garde|reste|fait|moi|laisse|laissee?)\s(?:(?:juste|encore|"
    r"toujours|que|plein\sde|aussi|eu|plusieurs|"
    r"fait|seulement|beaucoup\sde)\s){0,2}(?:des\s|de\s|d')?(?P<has>(?:gros\s|enormes\s)?(?:bleus|ecchymoses|"
    r"contusions))"
    rf"(?:\s(?:partout|plein\s(?:le|la|les)\s(?:{BODY})|(?:sur|aux?|dans|a)\s(?:le\s|la\s|les\s|l')?(?:{BODY}|corps)))?"
    r"(?![a-z]|\s(?:de\s(?:travail|chauffe)|et\sblancs))"
    rf"|(?<![a-z])(?P<traces>(?:traces?|marques?)\s(?:de\s|d')(?:coups|strangulation|ceinture|morsures?|brulures?|"
    rf"doigts(?=\s(?:sur|aux?|dans)\s(?:le\s|la\s|les\s|l'|ma\s|mon\s|mes\s|son\s|sa\s|ses\s)?(?:{BODY}))|violences?)"
    rf"(?:\s(?:sur|aux?|dans)\s(?:le\s|la\s|les\s|l')?(?:{BODY}|corps))?)(?![a-z])"
    r"|(?<![a-z])(?:mes|ses|nos)\s(?P<wounds>blessures|lesions|contusions|ecchymoses|bleus)(?![a-z]|\sde\stravail|"
    r"\sd'amour)"
)
_BRUISES = words(
    "bleus hematome hematomes ecchymose ecchymoses contusion contusions coups griffures morsures brulures "
    "egratignures cicatrices "
    "croutes cloques blessures lesions strangulation violence violences ceinture doigts"
)
_BLOWS = words(
    "certificat plainte frappe frappee coups agresse agressee agression legiste gendarmes tape tapee battue battu"
)
_ILL = words("maladie pathologie")
_CURES = words("traitement traitements")
_STATE = words("sante etat")
_MEDICAL = words("sante medicale medicales medicaux medical")
GATE = _STATE | _MEDICAL | _ILL | _CURES | _BRUISES | words("itt")
"""Without one of these words nothing here is told."""


def plainly(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen = view.words
    if "sante" in seen:
        for match in _TROUBLES.finditer(view.fold):
            if _NONE.search(view.fold, max(0, match.start() - 12), match.start()) is not None:
                continue
            if not _is_supposed(view, match.start()) and _is_someones(view, match):
                yield match.span("told")
    if not seen.isdisjoint(_MEDICAL):
        yield from _given_as_reasons(view)
    if not seen.isdisjoint(_STATE):
        for match in _HEALTH.finditer(view.fold):
            kind = match.lastgroup or ""
            if not _is_supposed(view, match.start()) and (kind not in ("poor", "good") or _is_someones(view, match)):
                yield match.span(kind)
    if not seen.isdisjoint(_ILL):
        for match in _ILLNESS.finditer(view.fold):
            if not _is_supposed(view, match.start()):
                yield match.span("told")
    if not seen.isdisjoint(_CURES) and seen.isdisjoint(_PAY):
        yield from _cures(view)
    yield from _hurt(view)


def _given_as_reasons(view: View) -> Iterator[tuple[int, int]]:
    """Reasons of health that somebody gives; «puis-je résilier pour raison médicale ?» gives none."""
    for match in _REASONS.finditer(view.fold):
        before = _CLAUSE.search(view.fold, max(0, match.start() - 120), match.start())
        after = _SENTENCE.match(view.fold, match.end())
        around = f"{before[0] if before else ''} . {after[0] if after else ''}"
        if _TELLER.search(around) is not None and _MAY_ONE.search(around) is None:
            yield match.span("told")


def _cures(view: View) -> Iterator[tuple[int, int]]:
    """A treatment of hers, and not of her claim."""
    for match in _CURE.finditer(view.fold):
        if not match["whose"].startswith("m") and not view.words.isdisjoint(_OF_A_CLAIM):
            continue
        since = _SINCE.search(view.fold, max(0, match.start() - 14), match.start("told")) is not None
        told = since or _CURED.search(view.fold) is not None
        if told and not _is_supposed(view, match.start()):
            yield match.span("told")


def _hurt(view: View) -> Iterator[tuple[int, int]]:
    """What blows leave, and the days that a doctor counts for them."""
    if "itt" in view.words:
        for match in _UNFIT.finditer(view.fold):
            before = _CLAUSE.search(view.fold, max(0, match.start() - 60), match.start())
            clause = before[0] if before else ""
            given = match["whose"] is not None or not view.words.isdisjoint(_BLOWS) or _GIVEN.search(clause) is not None
            if given and _AS_A_TERM.search(clause) is None:
                yield match.span("told")
    if not view.words.isdisjoint(_BRUISES):
        for match in _BRUISED.finditer(view.fold):
            kind = match.lastgroup or ""
            if kind in ("has", "wounds") or _is_someones(view, match):
                yield match.span(kind)


def _is_supposed(view: View, start: int) -> bool:
    """Whether a condition holds the clause: «si j’ai des problèmes de santé»."""
    return _IF.search(view.fold, max(0, start - 70), start) is not None


def _is_someones(view: View, match: re.Match[str]) -> bool:
    start, end = match.span(match.lastgroup or 0)
    if does(view, match.start()):
        return True
    return not is_asked(view, start) and is_tied(view, start, end, view.fold[start:end], surely=True)
