"""Firms that bear people's names, told by the words of employment and of trade: «retraité Renault», «garage Dubois».

What somebody is paid by, and what a word for a firm stands before or after, is nobody, however many are called so; a
first name in it makes it a person («salariée de maison chez Dubois Claire»), a title too, for it stands between.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.firms import NAMED_FIRMS, OF_FEW, SHOPS
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.gazetteers.world import FIRMS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import Kind, kind_of
from bot.redaction.tokens import Tokens, tokens_of
from bot.redaction.view import View
from bot.redaction.wordlist import words

_REACH = 60
_FIRSTS = (Kind.STRONG_FIRST, Kind.AMBIGUOUS_FIRST)
_PAID = (
    r"salariee?s?|retraitee?s?|preretraitee?s?|cadres?|ouvrieres?|ouvriers?|employee?s?|ingenieure?s?|"
    r"technicien(?:ne)?s?"
)
_AT_WORK = (
    rf"{_PAID}|agents?|operat(?:eur|rice)s?|vendeurs?|vendeuses?|caissieres?|caissiers?|chauffeurs?|conduct(?:eur|rice)s?|"
    r"comptables?|deleguee?s?|syndiquee?s?|interimaires?|alternante?s?|apprentie?s?|stagiaires?|magasiniere?s?|soudeurs?|"
    r"direct(?:eur|rice)s?|commerciale?s?|manutentionnaires?|anciens?|anciennes?|embauchee?s?|licenciee?s?|ete\sviree?s?|"
    r"demission(?:ne|nee|naire)?|debauchee?s?|detachee?s?|mutee?s?|carriere|retraite"
)
_PAID_BY = lazily(rf"(?<![a-z-])(?:(?:{_AT_WORK})\s(?:de\s)?chez|(?:{_PAID}|agents?)\s(?:de|du\sgroupe))\s$")
"""«Salarié de», «retraité de chez»."""
_PAID_AT_ONCE = lazily(
    rf"(?:(?<![a-z])(?:suis|sommes|est|sont|etais|etait|etions|ete|comme|que|ancien(?:ne)?s?|ex|les|des|aux|nous)[\s-]"
    rf"(?:(?:un|une|ancien|ancienne|anciens|ex|jeune|aussi|tous|deux)[\s-])?|^|[.,;:!?\n(]\s?)(?:{_PAID}|syndiquee?s?|deleguee?s?)\s$"
)
"""«Je suis ancien salarié», «les retraités», and the firm at once; «ma salariée» and a name is somebody."""
_EMPLOYER = lazily(
    r"(?<![a-z])(?:employeurs?|entreprise|societe|boite)\s?(?:actuel(?:le)?\s|principal\s|precedente?\s)?(?:c'?est|est|etait|"
    r"s'appelle|:|=|,)?\s?$"
)
_KIND_OF_FIRM = lazily(
    r"(?<![a-z-])(?:laboratoires?|labos?|etablissements|ets|etbs|groupe|usines?|fonderies?|acieries?|scieries?|imprimeries?|"
    r"menuiserie|tuilerie|laiterie|sucrerie|verrerie|papeteries?|filature|biscuiterie|conserverie|charcuteries?|societe|sarl|sasu?|eurl|"
    r"scop|holding|filiale|garage|concessionnaire|magasins?|hyper(?:marche)?|supermarche|supermarket|enseigne|cooperative|cse|"
    r"boulangeries?|patisserie|optique|bijouterie|librairie|brasserie|pharmacie|pressing|fleuriste|chantiers|autocars|cars|demenagements|pompes\sfunebres|meubles|cycles|automobiles|"
    r"biscuits|champagnes?|caves|(?:l'|[a-z]'|une\s|cette\s|notre\s|votre\s)entreprise|(?:ma|sa|la|notre)\sboite|comite\sd'entreprise)\s$"
)
_CARRIERS = lazily(r"(?<![a-z-])(?:transports|ambulances|taxis)\s$")
_OF_A_PATIENT = words("frais bon bons remboursement rembourses prescription medical medicaux ambulance vsl taxi assis")
"""«Frais de transports Dubois»: whose they are."""
_PARTICLES = words("le la")
_LEADING = words(
    """
    chez salarie salariee retraite retraitee cadre ouvrier ouvriere employe employee ancien ancienne employeur
    laboratoires laboratoire transports etablissements ets groupe usine societe sarl sas garage magasin
    """
)
"""What a reader takes into the name that it announces."""
_TRADES = words(
    """
    services electric electronics electronique electronic industrie industries group groupe consulting conseil trucks
    logistics logistique logistic transports automobile automobiles automotive aerospace aeronautique space energie
    energies energy pharma technologies technology solutions systems systemes distribution construction constructions
    batiment immobilier interim motors foods retail hotels restauration proprete nettoyage international engineering
    ingenierie paysages surgeles avocats lines habitat
    """
)
"""What stands after a firm's name; not what a member may write after hers: «Dubois Optique», «Dubois Sécurité…»."""
_FORMS = words("sa sas sasu sarl eurl scop gmbh ltd inc plc")
_AND_CO = re.compile(r"\s?(?:&\s?(?:fils|filles|freres|cie|co|associes)|et\s(?:cie|associes))(?![a-z])")
_AT = lazily(
    r"(?<![a-z])(?:chez|magasin|usine|voiture|lunettes|opticien|enseigne|contrat|mutuelle|cse|ce|(?:travaill\w{1,6}|boss\w{1,4})\spour)\s$"
)
_IN_A_TOWN = re.compile(r"\sa\s(?:[a-z'-]{3,20}\s?){1,3}\W*")
_WORD_ON = re.compile(r"\s([a-z-]{3,25})(?![a-z'])")
_SIGNS = ' .,:;!?"«»()\n'


def is_a_firm(view: View, start: int, end: int) -> bool:
    """Whether what is written like a name in `[start, end)`, without a cue that announces a person, is a firm."""
    tokens = tokens_of(view)
    first, after = tokens.at(start), tokens.at(end)
    while first + 1 < after and tokens[first].fold in _LEADING:
        first += 1
    if first >= after:
        return False
    start, end = tokens[first].start, tokens[after - 1].end
    if is_an_employer(view, start, end) or _AND_CO.match(view.fold, end) is not None:
        return True
    named = tokens[first].fold in NAMED_FIRMS
    if _has_a_first_name(tokens, first + (named or tokens[first].fold in FIRMS), after):
        return False
    if named and _is_at(view, tokens, first):
        return True
    return _has_its_trade(view, tokens, first, after) or _is_a_shop(view, tokens, first, after)


def is_a_known_employer(view: View, start: int, end: int) -> bool:
    """The same of a firm that is listed, with its town («employé chez Thales Alenia Space Toulouse»)."""
    tokens = tokens_of(view)
    first = tokens.at(start)
    listed = first < tokens.count and (tokens[first].fold in NAMED_FIRMS or tokens[first].fold in FIRMS)
    return listed and not any(map(str.isdigit, view.fold[start:end])) and is_an_employer(view, start, end)


def is_an_employer(view: View, start: int, end: int) -> bool:
    """Whether the words before `[start, end)` say that somebody is paid by it, or what kind of firm it is."""
    tokens = tokens_of(view)
    first, after = tokens.at(start), tokens.at(end)
    if first >= after:
        return False
    fold = view.fold
    if first and tokens[first - 1].fold in _PARTICLES and fold[tokens[first - 1].end : start] == " ":
        start = tokens[first - 1].start  # «Transports Le Gall»
    begin = max(0, start - _REACH)
    of_its_kind = _KIND_OF_FIRM.search(fold, begin, start) is not None
    listed = tokens[first].fold in NAMED_FIRMS or tokens[first].fold in FIRMS
    if _has_a_first_name(tokens, first + listed, after):
        return of_its_kind and after - first == 1  # «la SARL Morvan», which is a first name too
    if of_its_kind or _PAID_BY.search(fold, begin, start) is not None:
        return True
    if _CARRIERS.search(fold, begin, start) is not None and view.words.isdisjoint(_OF_A_PATIENT):
        return True
    if not (listed or _is_nobodys_family(tokens, first, after) or _has_its_trade(view, tokens, first, after)):
        return False
    return _PAID_AT_ONCE.search(fold, begin, start) is not None or _EMPLOYER.search(fold, begin, start) is not None


def _has_a_first_name(tokens: Tokens, first: int, after: int) -> bool:
    """Whether one of the words is a first name; «Morvan Logistique» is of a family's."""
    return any(
        kind_of(tokens[at], False) in _FIRSTS
        and tokens[at].fold not in _TRADES
        and not (at + 1 < tokens.count and tokens[at + 1].fold in _TRADES and _is_a_family(tokens[at].fold))
        for at in range(first, after)
    )


def _is_at(view: View, tokens: Tokens, first: int) -> bool:
    """«Chez Bosch»; but «chez Jules» is somebody's home, and so is that of «Germain de chez Bosch»."""
    start = tokens[first].start
    if kind_of(tokens[first], False) in _FIRSTS or _AT.search(view.fold, max(0, start - _REACH), start) is None:
        return False
    of_a_house = first > 2 and (tokens[first - 2].fold, tokens[first - 1].fold) == ("de", "chez")
    return not (of_a_house and tokens[first - 3].fold in gazetteers().names)


def _is_a_family(word: str) -> bool:
    return word in gazetteers().strong_last or word in gazetteers().ambiguous_last


def _is_nobodys_family(tokens: Tokens, first: int, after: int) -> bool:
    """Whether no list has a word of it as a family name."""
    return gazetteers().names.isdisjoint([tokens[at].fold for at in range(first, after)])


def _has_its_trade(view: View, tokens: Tokens, first: int, after: int) -> bool:
    """«Elior Services», «Dubois SARL»: what a firm does, or is, after its name, with its capital or
    where nothing has one.
    """
    more = after < tokens.count and view.fold[tokens[after - 1].end : tokens[after].start] == " "
    last = after if more else after - 1
    for at in range(first + 1, last + 1):
        word = tokens[at]
        if word.fold in _FORMS and view.text[word.start : word.end].isupper() and not view.text.isupper():
            return True
        if word.fold in _TRADES and (word.capital or (at < after and view.is_in_small_letters)):
            return True
    return False


def _is_a_shop(view: View, tokens: Tokens, first: int, after: int) -> bool:
    """«Castorama Englos», «Boulanger à Lesquin», «Bonduelle»: a chain's name and its town, or nothing more."""
    fold = view.fold
    start, end = tokens[first].start, tokens[after - 1].end
    name = tokens[first].fold
    if first and tokens[first - 1].fold in SHOPS and fold[tokens[first - 1].end : start] == " ":
        return _are_of_a_town(tokens, first, after)  # its town is what was taken for a name
    if name in SHOPS and after - first > 1:
        return _are_of_a_town(tokens, first + 1, after)
    if name in FIRMS or name in OF_FEW:
        if after - first > 1:
            return all(_is_of_things(tokens[at].fold) for at in range(first + 1, after))
        follows = _WORD_ON.match(fold, end)
        town = follows.end() if follows is not None and follows[1] in gazetteers().places else end
        return first == 0 and not fold[town:].strip(_SIGNS)
    if name not in NAMED_FIRMS or after - first > 1 or first:
        return False
    return fold[end : end + 3] == " a " and _IN_A_TOWN.fullmatch(fold, end) is not None


def _are_of_a_town(tokens: Tokens, first: int, after: int) -> bool:
    """Whether no word of a shop's town is a family name."""
    return all(kind_of(tokens[at], False) not in (Kind.STRONG_LAST, Kind.RARE) for at in range(first, after))


def _is_of_things(word: str) -> bool:
    """«Bosch Rodez», «Essilor Varilux»: a town, or a word whose letters are no name's."""
    known = gazetteers()
    return word in known.places or (word not in known.names and word not in known.rare and likeness().of(word) <= 0)
