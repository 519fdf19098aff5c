"""Things that people say of what one says of somebody: «la page elle marche plus», «mon ordi ne respire plus».

A thing neither breathes nor dies, and «elle» after a thing is that thing. Patterns over folded text; distances are
bounded. Health (recognizers/health/figurative.py) and urgency (urgency/heard.py) read the same lists.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

ON_SCREEN_F = r"applis?|applications?|apps?|pages?|plateformes?|messageries?|connexions?"
ON_SCREEN_M = (
    r"sites?|portails?|formulaires?|comptes?|menus?|boutons?|serveurs?|robots?|bots?|chatbots?|liens?|onglets?|"
    r"simulateurs?|navigateurs?|captchas?|logiciels?|espaces?\sclients?|espaces?\sperso\w*|systemes?|reseau|internet"
)
DEVICES_F = r"tablettes?|imprimantes?|photocopieuses?|batteries?|ligne\stelephonique"
DEVICES_M = (
    r"wifi|ordi|ordinateurs?|pc|telephones?|tel|smartphones?|portables?|ecrans?|mots?\sde\spasse|fichiers?|pdf|"
    r"frigos?|moteurs?|tracteurs?"
)
_OF_PAPER_F = (
    r"factures?|cotisations?|finances|boites?\saux?\slettres|notices?|hotline|demandes?|reclamations?|etudes?|"
    r"agences?|mutuelles?|administrations?|voitures?"
)
_OF_PAPER_M = (
    r"dossiers?|courriers?|mails?|messages?|paiements?|prelevements?|virements?|remboursements?|contrats?|tarifs?|prix|"
    r"documents?|services?\sclients?|standards?|budgets?|portefeuilles?|porte-monnaie|tableaux?|devis"
)
FEMININE = rf"{ON_SCREEN_F}|{DEVICES_F}|{_OF_PAPER_F}"
MASCULINE = rf"{ON_SCREEN_M}|{DEVICES_M}|{_OF_PAPER_M}"
THING = rf"{FEMININE}|{MASCULINE}"
ALSO_F = (
    r"cartes?|adresses?|videos?|machines?|rubriques?|cases?|fenetres?|webcams?|cameras?|box|fibre|souris|touches?|"
    r"attestations?|pieces?\sjointes?|listes?|sessions?|versions?|fonctions?|notifications?|mises?\sa\sjour|options?|"
    r"cles?|signatures?|lettres?|barres?|images?|donnees|informations?|infos?|coordonnees|dates?"
)
ALSO_M = (
    r"codes?|numeros?|mdp|lecteurs?|scanners?|casques?|micros?|claviers?|identifiants?|releves?|decomptes?|modules?|"
    r"champs?|ribs?|badges?|modems?|routeurs?|telechargements?|chargements?|curseurs?|services?|acces|formats?|"
    r"caracteres?|justificatifs?|papiers?|ibans?"
)
"""What «elle», «il» stand for too; «mon adresse est en psychiatrie» is no figure, so they are none of `THING`."""
ALSO = rf"{ALSO_F}|{ALSO_M}"
WHOSE = r"(?<![a-z])(?:les?|la|l'|votre|vos|mon|ma|mes|ces?|cet|cette|notre|nos|une?|des|leurs?|son|sa|ses)\s?"
_OF_WHAT = (
    r"(?:\s(?:mobile|perso\w*|clients?|adherents?|assures?|internet|web|mail|ameli|pro|securisee?|fixe|portable|"
    r"vitale|bancaire|en\sligne|d'accueil|d'activation|d'inscription|de\scontact|de\sconnexion|du\sboulot|"
    r"du\sbureau|du\ssite|de\sl'appli))?"
)
_NEUTRAL = (
    rf"bebes?|enfants?|conjoints?|gosses?|parents?|personnes?|collegues?|proches?|patiente?s?|malades?|beneficiaires?|"
    rf"gens|{SENTINEL}"
)
_WOMEN = (
    r"femmes?|meres?|filles?|soeurs?|epouses?|compagnes?|mamans?|mamie|mamy|meme|memere|tantes?|tata|tatie|cousines?|"
    r"nieces?|copines?|amies?|voisines?|petites?|grandes?|gamines?|dames?|mme|madame|mlle|ainee|cadette|nounou|bru|"
    r"puce|daronne|reum|marraine|belle-(?:mere|fille|soeur)|salariee|adherente|assuree|patronne|defunte|vieille"
)
_MEN = (
    r"maris?|peres?|papas?|fils|fiston|freres?|epoux|compagnons?|papy|papi|pepe|oncles?|tonton|cousins?|neveux?|"
    r"copains?|amis?|voisins?|petit|grand|gamins?|messieurs|monsieur|mr?|homme|aine|cadet|gendre|nourrisson|bb|"
    r"bonhomme|daron|reup|parrain|beau-(?:pere|fils|frere)|patron|defunt|vieux|garcons?|mec|gars"
)
_PERSON = lazily(rf"(?<![a-z])(?:{_WOMEN}|{_MEN}|{_NEUTRAL})(?![a-z])")
_BY_GENDER = {
    feminine: (lazily(rf"{WHOSE}(?:{things})(?![a-z])"), lazily(rf"(?<![a-z])(?:{people}|{_NEUTRAL})(?![a-z])"))
    for feminine, things, people in (
        (True, rf"{FEMININE}|{ALSO_F}", _WOMEN),
        (False, rf"{MASCULINE}|{ALSO_M}", _MEN),
    )
}
_NE = r"(?:(?:ne|n'|se|s')\s?)?"
_PLACED = words("dans sur avec devant derriere sous de par pour a chez depuis contre vers via en pres")
_NOT_IN = "".join(rf"(?<!\b{where}\s)" for where in sorted(_PLACED))
"""«Le bébé dans la voiture ne respire plus»: where somebody is does nothing."""
_ITSELF = lazily(rf"{_NOT_IN}{WHOSE}(?:{THING}|{ALSO_F}|{ALSO_M}){_OF_WHAT}\s(?:qui\s)?{_NE}$")
"""«Mon ordi ne», «l’appli qui»: nothing stands between a thing and what it is said to do."""
_OPENS = r"(?:^|[.!?,;:\n]\s?|(?<![a-z])(?:et|mais|que|car|donc|quand|si|puis|alors|bonjour|bjr|salut|la|comme)\s)"
_TAKEN_UP = lazily(rf"{_OPENS}{WHOSE}(?:{THING}|{ALSO_F}|{ALSO_M}){_OF_WHAT},?\s(?:ils?|elles?|ca|cela)\s{_NE}$")
"""«La page elle», «votre appli, elle ne»: a clause begins with a thing."""
_PRONOUN = re.compile(r"(?<![a-z])(?:ils?|elles?)\s(?:(?:ne|n')\s?)?$")
_NO_MORE = (
    r"(?:nt)?\s(?:plus|pas|mal|tres\smal|a\speine)(?![a-z])"
    r"(?!\s(?:(?:du\stout\s)?(?:toute?\s)?(?:seule?|debout|sans|avec)(?![a-z])|depuis\s(?:son|sa|ses)\s))"
)
_DONE_BY_BOTH = r"marche|fonctionne|bouge|reagi[st]|repond|tien[st]|reconnai[st]"
_SHARED = lazily(rf"(?:ne\s|n')?(?:{_DONE_BY_BOTH}){_NO_MORE}")
"""What things do as well as people: which of the two, only what «elle» stands for tells."""
_DONE = lazily(
    rf"{_NE}(?:(?:{_DONE_BY_BOTH}|entend|parle|voi[st]|respire|dor[st]|mange){_NO_MORE}|tousse|agonise|convulse|delire|"
    r"fatigue|souffre|perd\sla\s(?:tete|boule|memoire))"
)
_REACH, _NEAR = 200, 60


def is_of_a_thing(view: View, start: int) -> bool:
    """Whether what is told from `start` on is told of a thing: it stands right before, or «il», «elle» stand for it."""
    fold, near = view.fold, max(0, start - _NEAR)
    if _DONE.match(fold, start) is None:
        return False
    if _ITSELF.search(fold, near, start) is not None or _TAKEN_UP.search(fold, near, start) is not None:
        return True
    shared = _SHARED.match(fold, start)
    return shared is not None and (_stands_for_a_thing(fold, start) or _is_named_after(fold, start, shared.end()))


_NAMED_AFTER = lazily(
    rf",\s(?:l[ea]\s|l'|votre\s|cette\s|ce\s)(?:{THING}|{ALSO_F}|{ALSO_M}){_OF_WHAT}(?![a-z])"
    r"(?!(?:\s(?!qui)[a-z'-]+){0,5}?\s(?:est|sont|a|ont|ne|n'|sera|doit)(?![a-z]))"
)


def _is_named_after(fold: str, at: int, end: int) -> bool:
    """«Elle ne marche plus, la touche»: the thing comes after, and nobody before."""
    pronoun = _PRONOUN.search(fold, max(0, at - 12), at)
    if pronoun is None or _NAMED_AFTER.match(fold, end) is None:
        return False
    before = max(0, pronoun.start() - _REACH), pronoun.start()
    return not names_somebody(fold, *before, hers=pronoun[0].startswith("elle"))


def names_somebody(fold: str, start: int, end: int, *, hers: bool) -> bool:
    """Whether somebody is named in `[start, end)` whom «elle» (`hers`) or «il» may stand for."""
    return _BY_GENDER[hers][1].search(fold, start, end) is not None


def _stands_for_a_thing(fold: str, at: int) -> bool:
    """Whether the «il», «elle» before `at` can only be a thing: one is named before it, and nobody is."""
    pronoun = _PRONOUN.search(fold, max(0, at - 12), at)
    if pronoun is None:
        return False
    things, people = _BY_GENDER[pronoun[0].startswith("elle")]
    reach = max(0, pronoun.start() - _REACH), pronoun.start()
    return things.search(fold, *reach) is not None and people.search(fold, *reach) is None


_AILING_F = rf"{ON_SCREEN_F}|{DEVICES_F}|machines?|box|fibre|souris|hotline"
_AILING_M = rf"(?!comptes?|espaces?)(?:{ON_SCREEN_M}|{DEVICES_M})|claviers?|modems?|routeurs?|scanners?"
_AILS = lazily(
    rf"{_OPENS}(?:{WHOSE}(?:(?P<she>{_AILING_F})|(?P<he>{_AILING_M})){_OF_WHAT})(?![a-z])(?:\s(?!j'|je\s|on\s|ils?\s|elles?\s)[a-z']+){{0,6}}?"
    rf"(?:,|\set|\smais|\scar|\s?:|\s?\.|\s?\?|\s?!)\s(?:(?:ils?)|(?P<hers>elles?))\s{_NE}"
    r"(?:a|ont|est|sont|fait|font|souffre|souffrent|devient|doit\s(?:avoir|etre))\s"
    r"(?:(?:de\s(?:la\s|l')?|du\s|des\s|une?\s|d'|en\s|la\s|le\s|toujours\s|encore\s|tres\s|aussi\s|atteinte?s?\sd[e']\s?)){0,3}$"
)


def is_taken_up(view: View, start: int) -> bool:
    """Whether what is told at `start` is said of a device or a site that the clause before is about: «mon pc rame, il
    a de l’arthrose».
    """
    found = _AILS.search(view.fold, max(0, start - _REACH), start)
    if found is None or (found["she"] is None) != (found["hers"] is None):
        return False
    return _PERSON.search(view.fold, max(0, start - _REACH), start) is None


_LIVES = (
    r"(?:meur[st]|meurent|mourait|agonis\w+|crev(?:e|ent)|clamse|rend\sl'ame|respir(?:e|ait|ent)|se\sreveille|convulse|"
    r"suffoque|tousse\w*|rale|(?:bouge|reagi[st]|repond|parle|entend)(?:nt)?\s(?:plus|pas))"
)
_ALIVE = (
    r"(?:mourir|mort[es]{0,2}|mourant\w*|agoni[es]\w*|crev(?:er|ee?s?)|deced\w+|trepass\w+|clams\w+|rend\w*\sl'ame|"
    r"respir(?:er|e)|coma|reanimation|inconscien\w+|evanoui\w*|infarctus|avc|syncope|malaise|pouls|reveill\w+|"
    r"(?:crise|arret|attaque)\scardiaque|suicid\w+|convuls\w+|tousser)"
)
_QUITE = (
    r"(?:(?:presque|toujours|encore|deja|vraiment|completement|carrement|litteralement|clairement|bientot|aussi|souvent|"
    r"a\speine|plus|pas|mal|tout|toute|ne|n'|se|s')[\s']?){0,3}?"
)
_IS = (
    r"(?:est|sont|etait|a|ont|va|vont|vient|fait|semble|parait|commence|finit|risque)\s"
    r"(?:(?:de|d'|en\strain|fait|failli|par|sur\sle\spoint|l'air|une?|son|le|dans|au\sbord|du|en)[\s']?){0,5}?"
)
_LIVES_ON = r"(?:\s(?:plus|pas|mal|du\stout|a\speine|bien|tres|trop|encore|rien))*"
_A_THING_LIVES = lazily(
    rf"(?:{_NOT_IN}{WHOSE}(?:{THING}){_OF_WHAT}\s(?:qui\s)?|{_OPENS}{WHOSE}(?:{THING}){_OF_WHAT},?\s(?P<who>ils?|elles?)\s)"
    rf"{_QUITE}(?:{_LIVES}|{_IS}{_QUITE}{_ALIVE})(?![a-z]){_LIVES_ON}"
)
"""«Mon compte est en train de mourir», «votre site ne respire plus», «mon ordi, il est dans le coma»."""
_LAUGHTER = lazily(
    r"(?<!envie\sde\s)(?<!veux\s)(?<!voudrais\s)(?<![a-z])(?:mourir|mour\w*|meur[st]|meurent|mort[es]{0,2}|crev\w*|etouff\w*|etrangl\w*)\s"
    r"(?:tous\s|toutes\s|presque\s|litteralement\s)?d(?:e\s|')(?:rire|honte|ennui|envie|impatience|jalousie|curiosite|"
    r"bonheur|plaisir|gene)s?(?![a-z])"
)
"""«Je vais mourir de rire»."""
_GATE = words(
    """
    mourir mort morte morts mortes meurt meurs meurent mourait mourant mourante agonie agonise agonisant creve crever
    crevee creves decede decedee trepasse clamse clamser ame respire respirer respirait respirent coma reanimation
    inconscient inconsciente evanoui evanouie infarctus avc syncope malaise cardiaque reveille reveiller pouls convulse
    suffoque tousse rale suicide suicider mourrais mourrai bouge
    bougent reagit repond repondent parle entend etouffe etouffer etrangle etrangler
    """
)


def without_figures(view: View) -> str:
    """The folded text, without what a thing is said to do that only the living do, nor what one «dies of» laughing."""
    if view.words.isdisjoint(_GATE):
        return view.fold
    fold = _LAUGHTER.sub(" ", view.fold)

    def of_somebody(told: re.Match[str]) -> bool:
        before = max(0, told.start() - _REACH)
        if not told["who"]:
            before = max(before, *(fold.rfind(end, before, told.start()) for end in ".!?,;\n"))
        return _PERSON.search(fold, before, told.start()) is not None

    return _A_THING_LIVES.sub(lambda told: told[0] if of_somebody(told) else " ", fold)
