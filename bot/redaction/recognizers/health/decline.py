"""A body or a mind that goes down, told in everyday verbs: «mon père n’est plus autonome», «ma mère a chuté», «elle ne
se souvient plus de rien», «je dors 3 h par nuit», «aux urgences dimanche pour ma main», «je perds la tête, à 88 ans».

Sites, wages and figures of speech share the verbs: each is told of kin or of who writes, and where a code or a page is
what is forgotten or what drives one mad, nothing is told.
"""

from collections.abc import Iterator

from bot.redaction.dates import DAYS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.supposed import is_supposed
from bot.redaction.recognizers.health.titles import TITLED
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.things import ALSO, THING
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_DEAR = (
    rf"(?:(?:mon|ma|mes|mn|notre|son|sa)\s(?:(?:petite?|grande?|vieux|vieille|pauvre)\s)?(?:{KIN}|homme|puce|bonhomme|moitie|gendre|bru|"
    rf"ptite?)|{TITLED}|maman|papa|mamie|papy|mamy|papi|tata|tonton)(?:\s{SENTINEL})?(?:,?\s(?:[0-9]{{1,3}}\sans,?\s)?(?:qui|il|elle))?"
)
_HE = r"(?:ils?|elles?)"
_ENDS = (
    r"(?=\s?(?:$|[.,;:!?\n)])|\s(?:et|depuis|mais|donc|car|alors|en\sce\smoment|ces\s|apres|a\scause|suite|hier|avec\sson|malgre|"
    r"maintenant|aujourd'hui|parce|ma\s(?:mere|femme|fille|soeur)|mon\s(?:pere|mari|fils|frere)|maman|papa|mamie|papy)(?![a-z]))"
)
_COUNT = r"(?:une?|deux|trois|quatre|cinq|six|plusieurs|[0-9]{1,2})"
_WHEN = (
    rf"(?:hier|ce\smatin|cette\snuit|ce\ssoir|encore|{DAYS}|la\s(?:nuit|semaine)|le\s[0-9]|"
    rf"il\sy\sa|{_COUNT}\sfois|chez\s(?:elle|lui|moi|nous)|en\s(?:se|allant|sortant|descendant|montant|marchant|rentrant|voulant)|dans\s(?:son|sa|le|la|les|l')\s?"
    rf"(?:chambre|salon|entree|garage|appartement|maison|toilettes|wc|hall|escaliers?|jardin|rue|metro|bus|tram|magasin|supermarche|ehpad))"
)
_LOWERED = lazily(
    rf"(?<![a-z])(?:{_DEAR}|{_HE}|je)\s(?P<alone>(?:n'|ne\s)?(?:est|suis|etait|sera|sont)\s(?:plus|pas)\s(?:du\stout\s|tres\s|vraiment\s|assez\s|"
    rf"completement\s)?autonomes?)(?![a-z])"
    rf"|(?<![a-z])(?:{_DEAR}|{_HE}|j'ai|jai)\s(?:a\s|avait\s)?(?:beaucoup\s)?(?P<lost>perdu\s(?:toute\s|beaucoup\sd[e']\s?|en\s|son\s|mon\s|de\sl')"
    rf"(?:son\s|mon\s)?autonomie)(?![a-z])"
    rf"|(?<![a-z])(?:{_DEAR}|{_HE}|j'ai|jai)\s(?:a\s)?(?P<needs>besoin\sd'(?:une\s)?aide\spour\s(?:(?:se\s|s'|me\s|m')(?:laver|habiller|lever|nourrir|"
    rf"deplacer|doucher|coucher|alimenter)|manger|marcher|la\stoilette|les\sgestes)(?:\sdu\squotidien)?)(?![a-z])"
)
_FORGETS = lazily(
    rf"(?<![a-z])(?:{_DEAR}|{_HE}|je)\s(?P<told>(?:ne\s|n')?(?:(?:se\s|me\s)(?:souvien[st]|rappelle)\s(?:plus|presque\splus)\s(?:de\s)?(?:rien|nous|moi|"
    rf"ses\s(?:enfants|proches)|mon\s(?:nom|prenom)|qui\s(?:je\ssuis|elle\sest|il\sest))|oublie\stout)){_ENDS}"
)
_OF_A_DESK = lazily(
    r"(?<![a-z])(?:mots?\sde\spasse|mdp|codes?|identifiants?|e?mails?|logins?|sites?|pages?|numeros?|formulaires?|questions?|appli\w*)(?![a-z])"
)
_FELL = lazily(
    rf"(?<![a-z])(?:(?:{_DEAR}|{_HE})\s(?:a|avait)|j'ai|jai)\s(?:encore\s|deja\s|bien\s)?(?:(?:re)?fait\s(?:encore\s)?(?:une|deux|trois|plusieurs)\s"
    rf"(?:nouvelles?\s|petites?\s|sacrees?\s)?)?(?P<fall>(?:re)?chute[es]{{0,2}}(?:\s{_COUNT}\sfois)?)"
    rf"(?:{_ENDS}|(?=\s(?:{_WHEN}|dans|de|du|sur|a)(?![a-z])))"
    rf"|(?<![a-z])(?:{_DEAR}\s(?:est|etait|serait)|je\ssuis|jsuis)\s(?P<fell>tombee?(?:\s{_COUNT}\sfois)?)"
    rf"(?=\s{_WHEN}(?![a-z])(?!\ssur\s(?:votre|vos|un\s(?:mail|message|article)|une\s(?:pub|page|annonce)|l[ea]\s(?:repondeur|site|page)))|\set\s(?:(?:s'est|il|elle|je\sme|on)\s))"
)
_MONEY = lazily(
    r"(?<![a-z])(?:salaires?|remboursements?|revenus?|debit|connexion|retraite|pension|cotisations?|bourse|tension\sinternet|ventes?|chiffre|sondages?|classement|notes?)(?![a-z])"
)
_BADLY = lazily(
    rf"(?<![a-z])(?:{_DEAR}|je)\s(?P<told>(?:(?:ne\s)?(?:va|vais|allait|allais)\s(?:vraiment\s)?(?:pas|plus)\s(?:(?:tres|si|vraiment|trop)\s)?(?:bien|fort)"
    rf"(?:\sdu\stout)?|(?:va|vais|allait)\s(?:(?:tres|vraiment|de\splus\sen\splus|plutot|assez|si)\s)?mal)){_ENDS}"
)
_SLEEPS = lazily(
    r"(?<![a-z])(?:je|il|elle|on|qui|papa|maman|fils|fille|mari|femme|pere|mere|petite?|j)\s(?P<told>(?:ne\s|n')?dor[st]\s(?:plus\s)?(?:que\s|qu'|a\speine\s)?"
    r"(?:une|deux|trois|quatre|cinq|[1-5])\s?(?:a\s[1-5]\s?)?(?:h|heures?)\s(?:par|la)\snuit)(?![a-z])"
    r"|(?<![a-z])(?:je|il|elle|on|j)\s(?P<few>(?:ne\s|n')?dor[st]\s(?:plus\s)?qu(?:e\s|')(?:une|deux|trois|quatre|cinq|[1-5])\s?(?:h|heures?))(?![a-z])"
)
_URGENT = lazily(
    rf"(?<![a-z])(?:alle[es]*|aller|passage|passee?s?|fini|finie|filer?|partir?|partie?s?|suis|etais|est|retour|conduit[es]*|emmenee?)\s(?:[a-z0-9']+\s){{0,2}}?aux\s"
    rf"(?P<told>urgences(?:\s[a-z0-9]+){{0,3}}?\spour\s(?:(?:ma|mon|mes|sa|son|ses|la|le|les|une?|des)\s|l')(?:(?:mal|douleurs?)\s(?:a\s(?:la\s|l')?|aux?\s|de\s)|"
    rf"(?:coupure|plaie|fracture|entorse|brulure)s?\s(?:a\s(?:la\s|l')?|aux?\s))?(?:{BODY})(?:\s(?:gauches?|droite?s?))?)(?![a-z])"
)
_TORN = lazily(
    r"(?<![a-z])(?:me\ssuis|m'etais|s'est|s'etait|m'etre|s'etre)\s(?P<told>(?:fait|pete|casse|rompu|dechire|nique)\s(?:(?:les\s(?:ligaments\s)?|un\s(?:ligament\s)?)croises?|"
    r"(?:les\s|un\s)(?:ligaments?|adducteurs?)|(?:le|un)\s(?:menisque|tendon(?:\sd'achille)?)|(?:une?)\s(?:cheville|genou|epaule|poignet|coude|cote))(?:\s(?:gauches?|droite?s?))?)(?![a-z])"
)
_FACE = lazily(
    rf"(?<![a-z])(?:(?:{_DEAR}|{_HE})\s(?:s'est|s'etait)|(?:me|jme)\ssuis|m'etais)\s(?P<told>(?:encore\s)?(?:casse|petee?|kc|kasse)e?\sla\s(?:figure|gueule|binette|"
    r"margoulette|tronche)\s(?:(?:dans|sur|de|du|a|au|en|d')\s?(?:(?:la|le|les|sa|son|ma|mon)\s|l')?(?:escaliers?|cuisine|salle\sde\sbains?|douche|"
    r"baignoire|trottoir|rue|verglas|marches?|couloir|jardin|cave|quai|parking|velo|ski|moto|trottinette|scooter|cheval|echelle|escabeau|toit|chambre|"
    r"neige|chantier|boulot|travail|bus|tram|metro|train|lit)|en\s(?:sortant|montant|descendant|courant|marchant)))(?![a-z])"
)
"""«Cassé la figure» is a figure until one reads where."""
_BREATH = lazily(
    rf"(?<![a-z])(?:(?:{_DEAR}|{_HE})\s(?:a|avait)|j'ai|jai|g)\s(?:toujours\s|encore\s)?(?:un|le)\s(?:petit\s|leger\s|gros\s)?(?P<told>souffle(?:\sau\scoeur)?)"
    r"(?=\s?(?:$|[.,;:!?)\n])|\s(?:et|depuis|qui|mais|donc|a\ssurveiller|decouvert|detecte)(?![a-z]))"
)
_TENSION = lazily(
    r"(?<![a-z])(?:(?:de\sla|ma|sa|une|la)\s)tension(?![a-z])[^.!?;\n0-9]{0,34}?(?<![a-z])(?:ai|a|avais|avait|suis\sa|monte(?:e)?\sa|monte\sjusqu'a|"
    r"est\sa|etait\sa|affiche|g)\s(?P<told>[0-9]{1,2}(?:[.,/][0-9]{1,2})?)"
    r"(?=\s?(?:$|[;:!?)\n]|[.,](?![0-9]))|\s(?:et|de\stension|ce\smatin|au\srepos|hier|aujourd'hui|maintenant|mais|depuis)(?![a-z]))"
)
_HEAD = lazily(
    r"(?<![a-z])(?:je|j')\s?(?P<told>(?:perds?|commence\sa\sperdre)\s(?:un\speu\s)?la\s(?:tete|boule|memoire))(?![a-z])"
)
_OLD = lazily(
    r"(?<![a-z0-9])(?:a\s(?:mes\s|presque\s|bientot\s)?|ai\s|de\s|j'ai\s)(?:6[5-9]|[789][0-9]|10[0-9])\sans(?![a-z])|(?<![a-z])(?:avec\sl'age|a\smon\sage)(?![a-z])"
)
_THING = lazily(
    rf"(?<![a-z])(?:votre|vos|ce|cet|cette|ces|le|la|les)\s(?:[a-z]+\s)?(?:{THING}|{ALSO}|codes?|chiffres|menus?|bouton)(?![a-z])"
)

_OF_AIR = lazily(
    r"(?<![a-z])(?:ventilateur|micro|casque|haut-parleur|souffle\scoupe|second\ssouffle|bout\sde\ssouffle)(?![a-z])"
)
_LOOKS = (
    (
        words(
            "autonome autonomes autonomie laver habiller lever nourrir deplacer doucher coucher alimenter "
            "manger marcher toilette gestes"
        ),
        _LOWERED,
        None,
    ),
    (words("souvient souviens rappelle oublie"), _FORGETS, _OF_A_DESK),
    (words("chute chutee chutes rechute rechutee tombe tombee"), _FELL, _MONEY),
    (words("va vais allait allais"), _BADLY, None),
    (words("dors dort"), _SLEEPS, None),
    (words("urgences"), _URGENT, None),
    (words("figure gueule binette margoulette tronche"), _FACE, None),
    (words("souffle"), _BREATH, _OF_AIR),
    (
        words(
            "croise croises ligament ligaments adducteur adducteurs menisque tendon "
            "cheville genou epaule poignet coude cote"
        ),
        _TORN,
        None,
    ),
)
"""A look's gate, its pattern, and what makes it another thing if it is in the message."""
_HEADS = words("tete boule memoire")
_WELL = words("bien mal fort")
GATE = frozenset().union(*[gate for gate, _, _ in _LOOKS if "va" not in gate]) | _HEADS | _WELL | {"tension"}
"""Without one of these words nothing here is told."""


def declining(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    for gate, look, other in _LOOKS:
        if seen.isdisjoint(gate) or (look is _BADLY and seen.isdisjoint(_WELL)):
            continue
        if other is not None and other.search(fold) is not None:
            continue
        for match in look.finditer(fold):
            if not is_supposed(view, match.start()):
                yield match.span(match.lastgroup or 0)
    if "tension" in seen and view.has_digit:
        yield from (match.span("told") for match in _TENSION.finditer(fold))
    if not seen.isdisjoint(_HEADS) and is_of_age(view):
        yield from (match.span("told") for match in _HEAD.finditer(fold))


def is_of_age(view: View) -> bool:
    """Whether who writes gives an age at which «je perds la tête» is no figure, and nothing that drives one mad."""
    return _OLD.search(view.fold) is not None and _THING.search(view.fold) is None
