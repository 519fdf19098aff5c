"""What the administration grants to those who are ill or handicapped, told of somebody: «en CLM depuis juin»,
«licenciée pour inaptitude», «reconnue à 50 % par la MDPH», «il a une AESH», «en congé patho».

The same letters are a trade's («je suis AESH»), a form's («un dossier MDPH») and a question's («un agent en CLM
garde-t-il…»): somebody is in it, is granted it, or it opens a note and is dated.
"""

from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.ties import is_asked, is_someones
from bot.redaction.things import ALSO, THING
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_CHILD = (
    rf"(?:(?:mon|ma|notre|son|sa|le|la|mes|nos)\s(?:(?:petite?|grande?)\s)?"
    rf"(?:{KIN}|grande?|puce|fiston|garcon|derniere?)|{SENTINEL}|il|elle|ils|elles|qu'il|qu'elle|qui)"
)
_LEAVE = (
    r"(?:c[lg]md?|cld|conges?\s(?:(?:de\s)?(?:longue|grave)\s(?:maladie|duree)|patho(?:logiques?)?|"
    r"pour\slongue\smaladie)|disponibilite\s(?:d'office\s)?pour\s(?:raisons?\sde\s)?sante|"
    r"dispo\sd'office|accidents?\s(?:du|de)\stravail|at(?=\s?(?:$|[.,;:!?\n)]|(?:depuis|jusqu\w*|du|car|suite|et|"
    r"apres|pour)(?![a-z]))))"
)
_ON_LEAVE = lazily(
    rf"(?<![a-z])(?:suis|est|etait|etais|sera|serai|sommes|mise?s?|mettre|placee?s?|passee?s?|passer?|pars|part|"
    rf"partie?|reste|restee?|renouvelee?|maintenue?|declaree?s?|sui|jsuis|chui)\s"
    rf"(?:encore\s|toujours\s|actuellement\s|deja\s|maintenant\s|d'office\s)?en\s(?P<told>{_LEAVE})(?![a-z])"
    rf"|(?:^|[.!?,;:(\n]\s?)(?:(?:bonjour|bonsoir|bjr|slt),?\s)?(?:(?:actuellement|bientot|toujours|(?!(?:{THING}|"
    rf"{ALSO}|agent|fonctionnaire|salariee?)\s)[a-z-]{{4,18}}(?:\sde\s[a-z]+)?)\s)?en\s(?P<note>{_LEAVE})"
    r"(?=\s?$|[.,;\n)]|\s(?:depuis|jusqu\w*|du\s[0-9]|a\spartir|des\s|car|suite|pour\s(?:un|une|ma|mon))(?![a-z]))"
    r"|(?<![a-z])(?:mon|son|notre)\s(?P<mine>cl[md]|cgm|conge\s(?:(?:de\s)?(?:longue|grave)\s(?:maladie|duree)|"
    r"patho(?:logique)?))(?![a-z])"
    r"|(?<![a-z])(?:ai|a|obtenu|accorde|accepte|signe|prolonge|refuse|demande|renouvele)\s(?:un|le|mon|"
    r"son)\s(?P<given>cl[md]|cgm)(?![a-z])"
    r"|(?<![a-z])(?P<rent>(?:rente|pension|allocation)\s(?:d')?(?:at|accident\s(?:du|"
    r"de)\stravail)(?:\s?/?\s?mp)?)(?![a-z])"
)
_UNFIT = lazily(
    r"(?<![a-z])(?:(?P<mine>(?:mon|son|ma|sa)\s(?:licenciement|depart|mise\s[a-z]+(?:\sla)?\sretraite|retraite|"
    r"reclassement|reforme))|"
    r"(?:(?:mise?\s(?:(?:a\sla|en)\s|d'office\sa\sla\s))?(?:licencie|vire|reclasse|retraite|reforme|radie|remercie|"
    r"arrete|mute)(?:e?s?)))\s"
    r"(?:[a-z]{2,9}\s){0,3}?(?:pour|suite\sa|cause)\s(?:une?\s|mon\s|son\s|l')?"
    r"(?P<told>inaptitude(?:\s(?:medicale|physique|totale|definitive|professionnelle|partielle|au\s(?:poste|travail)|"
    r"a\s(?:mon|son|tout)\sposte))*)(?![a-z])"
)
_OPENS = lazily(r"(?:^|[.!?,;:(\n]\s?)(?:(?:bonjour|bonsoir|bjr|slt),?\s)?(?:(?:ete|deja|recemment|fraichement)\s)?$")
_RATE = r"(?:un\staux\s(?:d'incapacite\s)?de\s|a\s|plus\sde\s|entre\s50\set\s)?[0-9]{2,3}\s?%"
_MDPH = r"(?:mdph|maison\s(?:du\shandicap|departementale(?:\sd[a-z]+\s[a-z' ]{0,24}?handicapees)?)|cdaph|cotorep)"
_RECOGNISED = lazily(
    rf"(?<![a-z])(?P<told>(?:reconnue?s?|classee?s?|evaluee?s?|handicapee?s?|invalide)\s(?:handicapee?s?\s|"
    rf"invalide\s)?{_RATE})(?=[^.!?;\n]{{0,40}}?(?<![a-z]){_MDPH})"
    rf"|(?<![a-z]){_MDPH}(?:\sde\s(?:la\s|l')?[a-z]+)?\s(?:(?:m'|l'|me\s|lui\s|nous\s|leur\s|le\s|la\s|les\s)\s?(?:a|"
    rf"ont)?\s?|a\s)(?:enfin\s|deja\s|finalement\s)?"
    rf"(?:(?P<whom>reconnue?\s(?:{_CHILD}|papa|maman)\s{_RATE})|(?P<granted>(?:reconnue?|"
    rf"classee?)s?\s(?:handicapee?\s)?{_RATE})|(?:reconnu|mis|accorde|donne|attribue|octroye|fixe|notifie|"
    rf"refuse)e?s?\s(?P<given>{_RATE}(?:\sd'in[a-z]+)?|"
    rf"(?:le|un|la|une|son|l')\s?(?:aesh|avs|aah|aeeh|pch|rqth|carte|statut|taux|sessad|ime|ulis)[a-z]*))(?![a-z])"
    rf"|(?<![a-z])(?:mon|notre|son|leur|nos|ses)\s(?:dossier|demande|notification|recours|renouvellement|droits|"
    rf"taux)\s(?:a\sla\s|de\sla\s|aupres\sde\sla\s|de\s)?(?P<file>mdph)(?![a-z])"
    rf"|(?<![a-z])(?:ai|a|avons|ont|avait|eu|recu|depose|envoye|transmis|joint|fait|faisons|monte|rempli|constitue|"
    rf"renouvele|obtenu|attend[s]?|attendons|sous)\s(?:deja\s|aussi\s|encore\s|bien\s)?"
    rf"(?:un|le|une|la|son|notre|mon)\s(?:(?:gros|nouveau)\s)?(?:dossier|demande|notification|reponse|accord|recours|"
    rf"reconnaissance|carte)\s(?:(?:de|aupres\sde)\sla\s|de\s)?(?P<has>mdph)(?![a-z])"
    rf"|(?<![a-z])(?:ai|a|avons|ont|avait|eu|depose|envoye|fait|faisons|monte|rempli|constitue)\s(?:deja\s|"
    rf"aussi\s)?(?:un|une|notre|mon)\s"
    rf"(?P<at>(?:dossier|demande|recours)\sa\sla\smdph)(?![a-z])"
    rf"|(?<![a-z])(?:suivie?s?|reconnue?s?|aidee?s?|connue?s?|prise?s?\sen\scharge)\s(?:par|a|"
    rf"de)\s(?:la\s)?(?P<known>mdph|maison\sdu\shandicap)(?![a-z])"
)
_HELPER = r"(?:aesh(?:-?[im](?![a-z]))?|avs(?:-?[im](?![a-z]))?|auxiliaire\sde\svie\sscolaire)"
_HELPED = lazily(
    rf"(?<![a-z]){_CHILD}\s(?:n'|ne\s|y\s)?(?:a|ont|aura|auront|avait|attend|attendent|perd|recoit|beneficie|obtient|"
    rf"demande|merite)\s(?:toujours\s|deja\s|enfin\s|bien\s|pas\s|plus\s|encore\s|eu\s|obtenu\s|perdu\s|droit\sa\s|"
    rf"besoin\sd'|d'){{0,3}}"
    rf"(?:(?:une?|son|sa|l'|notre)\s?)?(?P<has>{_HELPER})(?![a-z])"
    rf"|(?<![a-z])(?:suivie?|accompagnee?|aidee?|soutenue?|epaulee?|scolarisee?)\s(?:en\s[a-z]+\s)?(?:par|avec|"
    rf"d')\s?(?:une?\s|son\s|sa\s|l')?(?P<by>{_HELPER})(?![a-z])"
    rf"|(?<![a-z])(?P<granted>{_HELPER})\s(?:accordee?|refusee?|notifiee?|attribuee?|individuelle?|"
    rf"mutualisee?)(?![a-z])"
    rf"|(?<![a-z])(?:sans|avec|de|trouve|donne)\s(?:son|sa|leur|l'|une?)?\s?(?P<theirs>{_HELPER})(?=\s(?:pour|"
    rf"a)\s(?:mon|ma|notre|mes|la|le)\s(?:{KIN}))"
    rf"|(?<![a-z])(?:l'|les?\s|une?\s|d')(?P<of>{_HELPER})(?=\s(?:de\s|d')(?:mon|ma|notre|mes|"
    rf"nos)\s(?:petite?\s)?(?:{KIN})(?![a-z]))"
    rf"|(?<![a-z])(?:attente|arrivee|absence|depart)\s(?:de\s|d')(?:son|sa|leur|notre|"
    rf"une?)\s(?P<awaited>{_HELPER})(?![a-z])"
    rf"|(?<![a-z])(?:son|sa|l')\s?(?P<his>{_HELPER})(?=\s(?:est|ne|n'|a\s|part|change|absente|arrive|dit|l'))"
)
_LEAVES = words("clm cld cgm clmd patho pathologique pathologiques longue grave at dispo disponibilite travail")
_OFFICES = words("mdph cdaph cotorep handicap departementale")
_HELPERS = words("aesh avs aeshi aeshm scolaire")
GATE = _LEAVES | _OFFICES | _HELPERS | words("inaptitude")
"""Without one of these words nothing here is told."""


def standing(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_LEAVES):
        for match in _ON_LEAVE.finditer(fold):
            if match.lastgroup in ("note", "mine") or (not is_asked(view, match.start()) and is_someones(view, match)):
                yield match.span(match.lastgroup or 0)
    if "inaptitude" in seen:
        for match in _UNFIT.finditer(fold):
            if (
                match["mine"]
                or _OPENS.search(fold, max(0, match.start() - 30), match.start())
                or is_someones(view, match)
            ):
                yield match.span("told")
    if not seen.isdisjoint(_OFFICES):
        for match in _RECOGNISED.finditer(fold):
            kind = match.lastgroup or ""
            if kind in ("granted", "given", "whom", "file") or (
                not (kind == "known" and ("%" in fold or Label.HEALTH in view.told)) and is_someones(view, match)
            ):
                yield match.span(match.lastgroup or 0)
    if not seen.isdisjoint(_HELPERS):
        yield from (match.span(match.lastgroup or 0) for match in _HELPED.finditer(fold))
