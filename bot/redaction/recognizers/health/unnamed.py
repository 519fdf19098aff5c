"""Health told without a word of illness: the end of a life («il est condamné», «elle n’en a plus pour longtemps»), a
fight («elle se bat contre la maladie»), a mind («suivie à Sainte-Anne», «il se fait du mal», «clean depuis juin»).

Each is said of somebody, right before; of a door, a site or a contract the same words tell nothing.
"""

from collections.abc import Iterator

from bot.redaction.dates import MONTHS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import BY_A_NAME, CALLED, IN_LAW, KIN
from bot.redaction.recognizers.health.places import HOUSES
from bot.redaction.recognizers.health.ties import does, is_tied
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.things import ALSO, THING
from bot.redaction.view import View
from bot.redaction.wordlist import words

_WHOSE = rf"(?:(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?|le|la)\s(?:{KIN}|{IN_LAW}|copain)|{CALLED}|{BY_A_NAME})"
_SOMEBODY = rf"(?<![a-z])(?:{_WHOSE}(?:\s(?:qui|il|elle))?|(?:qu')?(?:il|elle))"
_ENDS = r"(?=\s?(?:$|[.,;:!?\n)]|et\s|depuis\s|mais\s|donc\s|car\s|alors\s|selon\s|d'apres\s|malheureusement))"
_COUNT = r"(?:quelques|deux|trois|quatre|cinq|six|huit|dix|douze|une?|peu\sde|[0-9]{1,2})"
_SPAN = r"(?:jours?|semaines?|mois|ans?|temps|annees?|heures?)"
_DOCTORS = (
    r"(?:medecins?|docteurs?|oncologues?|toubibs?|chirurgiens?|reanimateurs?|cardiologues?|specialistes?|hopital|"
    r"equipe\smedicale)"
)
_DYING = lazily(
    rf"{_SOMEBODY}\s(?:est|serait|etait|semble)\s(?:deja\s|malheureusement\s|helas\s)?(?P<doomed>condamnee?){_ENDS}"
    rf"|(?:{_SOMEBODY}|(?<![a-z])je)\s(?P<long>(?:n'en|nen|n\sen|en)\s(?:a|ai|avait)\splus\s(?:que\s)?pour\s(?:tres\s|bien\s)?"
    rf"(?:longtemps|{_COUNT}\s{_SPAN})){_ENDS}(?!,?\s(?:ce|cet|cette|votre|vos)\s)"
    rf"|(?<![a-z])(?P<given>(?:ne\s)?(?:lui|me)\s(?:donnent?|laissent?)\s(?:pas|plus|que|encore|moins\sde|a\speine|seulement)\s(?:que\s|plus\s|"
    rf"plus\sde\s)?{_COUNT}\s{_SPAN}){_ENDS}"
    rf"|(?<![a-z])(?:medecins?|docteurs?|oncologues?|toubibs?)\s(?P<counted>parlent?\s(?:de|en)\s(?:{_COUNT}\s)?(?:jours|semaines|mois)){_ENDS}"
    rf"|{_SOMEBODY}\s(?:est|etait|reste)\s(?P<low>(?:au\splus\smal|tres\s(?:diminuee?|affaiblie?|mal|amaigrie?)|a\sl'agonie|bien\smalade)){_ENDS}"
    rf"|(?<![a-z]){_WHOSE}\s(?P<fades>s'eteint|decline|deperit|s'affaiblit|se\smeurt|se\sdegrade|ne\sse\sremet\spas|s'en\sva\sdoucement)"
    rf"(?:{_ENDS}|(?=\s(?:vite|doucement|beaucoup|lentement|peu\sa\speu|petit\sa|de\sjour\sen|a\svue)))"
    rf"|{_SOMEBODY}\s(?P<season>(?:ne\s)?passera(?:it)?\s(?:sans\sdoute\s|peut-etre\s)?pas\s(?:l'(?:hiver|ete|annee|"
    rf"automne)|le\s(?:mois|week-end|printemps|cap)|la\s(?:nuit|semaine|"
    rf"journee|fin\s(?:de\sl'annee|du\smois))|noel|(?:{MONTHS})))(?![a-z]|\s(?:a|dans|avec|sur|chez|devant)\s)"
    rf"|(?<![a-z])(?P<stopped>arret\w*\s(?:tous\s)?(?:les|ses|son|le)\s(?:traitements?|soins|chimios?))(?=\s(?:de|pour|a)\s{_WHOSE})"
    rf"|(?<![a-z])(?:(?P<one>(?:le|la|un|son|mon)\s)|"
    rf"(?<!le\s)(?<!la\s)(?<!un\s)(?<!son\s)(?<!mon\s)){_DOCTORS}\s(?P<giving>(?:ont|a|vont|veulent|veut|va|"
    rf"parlent\sde|n'ont\splus\squ'a)\s(?:presque\s|deja\s)?(?:tout\s)?"
    rf"(?:arrete|stoppe|debranche|abandonne|renonce|baisse\sles\sbras|laisse\stomber|arreter|debrancher|"
    rf"limiter\sles\ssoins)(?:\s(?:tout|les\ssoins|les?\straitements?))?)"
    rf"(?:(?(one)(?!)|){_ENDS}|(?=\s(?:(?:pour|chez|avec)\s(?:lui|elle)|(?:(?:pour|chez|avec)\s)?{_WHOSE})(?![a-z])))"
    rf"|(?<![a-z])(?P<nothing>plus\s(?:rien|grand[\s-]chose)\sa\s(?:faire|tenter|esperer|essayer))(?=\s(?:pour|chez)\s(?:{_WHOSE}(?![a-z])|"
    r"(?:lui|elle)(?=\s?(?:$|[.,;:!?\n)]))))"
)
_FIGHTS = lazily(
    r"(?<![a-z])(?P<fight>(?:se\sbat(?:tait|tre)?|me\sbats|nous\sbattons|lutte|luttait|combats?|affronte)\s(?:(?!votre|vos)[a-z0-9]+\s){0,5}?"
    r"(?:contre\s)?(?:la|cette|sa|ma)\s(?:sale\s|longue\s|foutue\s)?maladie)(?![a-z])"
    r"|(?<![a-z])(?:la|sa|ma|cette)\s(?P<gains>maladie\s(?:a\s(?:repris|gagne|progresse|evolue|empire|recidive)|est\srevenue|revient|avance|"
    r"progresse|gagne|s'aggrave|(?:le|la|me)\s(?:ronge|detruit|tue)))(?![a-z])"
    r"|(?<![a-z])(?:le|son|mon|ce|un)\s(?:sale\s|foutu\s|maudit\s|fichu\s|putain\sde\s|satane\s)?(?P<crab>crabe)(?=\s(?:est\srevenu|revient|a\s"
    rf"(?:gagne|repris|recidive|emporte)|(?:me|le|la)\sronge|(?:au|du|dans|sur)\s(?:le\s|la\s|les\s|mon\s|ma\s|son\s|sa\s|l')?(?:{BODY})(?![a-z])|chez\s{_WHOSE}|de\s{_WHOSE}))"
)
_MIND = lazily(
    rf"(?<![a-z])(?:est|suis|etait|sera|sommes|a\sete|ai\sete)\s(?:encore\s|toujours\s)?(?P<house>(?:suivie?|soignee?|traitee?|internee?|hospitalisee?|"
    rf"prise?\sen\scharge|placee?)\s(?:a|au|par)\s(?:la\s|l'hopital\s|l'institut\s)?{HOUSES})(?![a-z])"
    r"|(?<![a-z])(?P<starves>(?:se|me)\slaisse(?:nt)?\s(?:mourir|deperir|crever)(?:\sde\sfaim)?)(?![a-z])"
    rf"|(?:{_SOMEBODY}|(?<![a-z])(?:je|qui))\s(?:suis|est|reste)\s(?:enfin\s|toujours\s)?(?P<clean>(?:clean|sobre|abstinente?|sevree?)(?=\sdepuis\s))"
    r"|(?<![a-z])(?P<someone>(?:voi[st]|consulte|rencontre)\squelqu'un\s(?!de\schez|a\sl'agence)(?:[a-z0-9]+\s){0,5}?(?:pour\s(?:aller\smieux|"
    r"(?:mes|ses)\s(?:angoisses|nuits|peurs|crises|idees)|(?:mon|son)\s(?:moral|mal[\s-]etre))|parler\sde\s(?:mon|son|mes|ses)\s"
    r"(?:mal[\s-]etre|angoisses|moral|idees|problemes|traumatisme|deuil))(?:\sdans\s(?:ma|sa)\stete)?)(?![a-z])"
    r"|(?<![a-z])(?P<head>(?:ne\s)?(?:va|vais|allait)\s(?:pas|plus|tres\smal|mal)\s(?:du\stout\s|tres\s)?(?:bien\s|fort\s)?dans\s(?:sa|ma)\stete)"
    r"(?![a-z])"
    r"|(?<![a-z])(?P<slope>(?:ne\s)?(?:remonte|remontait)\s(?:pas|plus)\sla\spente)(?![a-z])"
    r"|(?<![a-z])(?P<harms>(?:se|me)\sfai[st]\sdu\smal|(?:s'est|me\ssuis)\sfaite?\sdu\smal)(?![a-z]|\sa\s)"
)
_DYING_GATE = words(
    "condamne condamnee longtemps donnent laissent parlent diminue diminuee affaibli affaiblie amaigri amaigrie "
    "agonie eteint decline deperit affaiblit meurt degrade doucement traitements semaines soins passera passerait "
    "arrete arreter stoppe debranche debrancher abandonne renonce baisse tomber"
)
_HOPELESS = words("rien chose"), words("faire tenter esperer essayer")
_FIGHTS_GATE = words("maladie crabe")
_MIND_GATE = words(
    "anne evrard esquirol vinatier roussy curie berard lambret calmettes bergonie marmottan garnier villejuif deperir "
    "mourir crever clean sobre abstinent abstinente sevre sevree quelqu pente tete"
)
_BADLY = words("mal"), words("plus tres fait fais faite")
GATE = _DYING_GATE | _HOPELESS[0] | _FIGHTS_GATE | _MIND_GATE | _BADLY[0]
"""Without one of these words nothing here is told."""
_IT = lazily(r"(?:qu')?(?:il|elle)\s")
_ANY_THING = lazily(rf"(?<![a-z])(?:{THING}|{ALSO})(?![a-z])")
"""A car that will not last the winter is «elle» too."""
_HERS = frozenset({"counted", "fight", "starves", "slope", "head", "someone", "harms"})
"""What needs somebody before it who is told of, or in its sentence."""


def unnamed(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen = view.words
    badly = not seen.isdisjoint(_BADLY[0]) and not seen.isdisjoint(_BADLY[1])
    hopeless = "plus" in seen and not any(map(seen.isdisjoint, _HOPELESS))
    for gate, frame in ((_DYING_GATE, _DYING), (_FIGHTS_GATE, _FIGHTS), (_MIND_GATE, _MIND)):
        if seen.isdisjoint(gate) and not ((badly and gate is not _FIGHTS_GATE) or (hopeless and gate is _DYING_GATE)):
            continue
        for match in frame.finditer(view.fold):
            kind = match.lastgroup or ""
            start, end = match.span(kind)
            if kind == "season" and _IT.match(match[0]) and _ANY_THING.search(view.fold):
                continue
            if kind not in _HERS or does(view, start) or is_tied(view, start, end, match[kind], surely=True):
                yield start, end
