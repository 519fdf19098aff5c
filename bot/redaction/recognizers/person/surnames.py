"""Family names that are words too, told by whom they name: «mon dentiste bouvier», «M. Bon», «j’ai eu rivet au tel».

A noun takes its article, an adjective its noun: one that stands bare right after a title or a trade, or as whom one has
spoken to, is somebody's name, in lower case too, where the sentence ends or goes on with a verb.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NO_NAMES
from bot.redaction.recognizers.person.public_names import of_office
from bot.redaction.recognizers.person.trades import TRADES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_W = r"[a-z][a-z-]{2,20}"
_TRADE = (
    r"dentiste|medecins?|docteur|toubib|doc|ophtalmo(?:logue|logiste)?|gyneco(?:logue)?|kine(?:sitherapeute|si)?|osteo(?:pathe)?|podologue|pedicure|"
    r"orthodontiste|ortho(?:phoniste|ptiste)?|infirmiere?|sage[\s-]femme|psy(?:chologue|chiatre)?|cardiologue|cardio|dermato(?:logue)?|"
    r"pediatre|pneumologue|pneumo|rhumatologue|rhumato|neurologue|neuro|orl|urologue|radiologue|chirurgien(?:ne)?|generaliste|specialiste|"
    r"pharmacien(?:ne)?|opticien(?:ne)?|audioprothesiste|prothesiste|dieteticien(?:ne)?|nutritionniste|gastro(?:logue)?|allergologue|"
    r"conseillere?|gestionnaire|secretaire|assistante?|comptable|notaire|avocate?|tuteur|tutrice|curateur|curatrice|nounou|"
    r"directeur|directrice|responsable|patron(?:ne)?|proprietaire|collegue|voisine?|interlocuteur|interlocutrice"
)
_KINDS = (
    r"(?:\s(?:traitante?|conseil|liberale?|remplacante?|habituel(?:le)?|actuel(?:le)?|de\sfamille|sociale?|"
    r"du\stravail))?"
)
_VERB = (
    r"\s(?:est|a|n'est|n'a|ne|m'|me|nous|vous|va|veut|peut|doit|dit|refuse|demande|attend|prend|qui|et|avait|etait|part|sera|"
    r"consulte|exerce|opere|soigne|suit|travaille|s'est|se|pratique|depasse|facture|fait|habite|envoie|repond|ecrit|appelle|voudrait|souhaite|"
    r"reste|rappelle|cherche|pense|sait|arrive)(?![a-z])|\s(?:n'|m'|s'|l')"
)
_OVER = rf"(?=\s?(?:$|[.,;!?\n()])|{_VERB})"
_TRADED = lazily(
    rf"(?<![a-z-])(?:mon|ma|mn|notre|nos|votre|son|sa|leur|le|la|l')\s?(?:{_TRADE}){_KINDS}"
    rf"(?P<is>\s(?:c'?est|cest|s'appelle|sappelle|se\snomme)(?:\s(?:le\s|la\s)?(?:dr|docteur|m|mr|mme))?|\s?[,:])?\s(?P<name>{_W}){_OVER}"
)
"""«Mon dentiste bouvier», «mon médecin c’est rivet»."""
_TITLED = lazily(
    r"(?<![a-z'-])(?P<title>mme|mlle|mr|dr|(?<!aucun\s)(?<!un\s)(?<!quel\s)(?<!ce\s)(?<!de\s)docteur|monsieur|madame|mademoiselle|maitre|professeur|"
    r"(?:(?<=^)|(?<=\n)|(?<=bonjour\s)|(?<=bonsoir\s)|(?<=merci\s)|(?<=suis\s)|(?<=c'est\s)|(?<=par\s)|(?<=avec\s)|(?<=\sde\s)|"
    rf"(?<=\spour\s)|(?<=\schez\s)|(?<=\set\s)|(?<=\sa\s))m|m(?=\.))\.?\s(?P<name>{_W})"
    rf"(?P<over>(?=\s?(?:$|[.,;!?\n()])|{_VERB}|\s(?:votre|conseillere?|adherente?|assuree?|au\st|du\sservice|hier|ce\s(?:matin|soir|midi)|"
    r"nee?|epouse|merci|cordialement|depuis|pour|dans|sur|en)(?![a-z])))"
)
"""«M. Bon», «docteur sage», «mme bon attend sa carte»."""
_NAMED = lazily(
    r"(?<![a-z])(?:quelqu'un|personne|dame|monsieur|homme|femme|fille|gars|type|mec|conseillere?|agente?|medecin|dentiste|"
    rf"docteur|secretaire|interlocut(?:eur|rice)|collegue|employee?|gestionnaire|infirmiere?|adherente?)\sdu\snom\sde\s(?P<name>{_W}(?:\s{_W}(?=\s?(?:$|[.,!?]))){{0,1}})"
)
"""«Quelqu’un du nom de bouvier»."""
_WHEN = (
    r"(?=\s?(?:$|[.,;!?\n])|\s(?:au\s(?:tel|telephone|bout)|hier|ce\s(?:matin|soir|midi)|cet|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    r"la\ssemaine|le\s[0-9]|qui|et|il|elle|vendredi|avant|tout\sa)(?![a-z]))"
)
_SPOKEN_TO = lazily(
    rf"(?<![a-z])(?:(?:j'ai|on\sa|nous\savons|ai|avait|avais|avons|avez|as|jai)\s(?:deja\s|bien\s)?(?:parle|discute|echange|vu)\s(?:a|avec)\s(?P<name>{_W}){_WHEN}|"
    rf"(?:j'ai|jai|on\sa|avons|avais|ai)\s(?:deja\s|bien\s)?eue?\s(?P<called>{_W})\s(?:au\s(?:tel|telephone|bout\sdu\sfil)|en\sligne)(?![a-z]))"
)
"""«J’ai parlé à bouvier», «j’ai eu rivet au tel»."""
_SPOKE = (
    r"(?:raccroche|rappelee?|repondue?|dit|promis|assuree?|explique|conseillee?|envoyee?|ecrit|demande|affirmee?|certifiee?|confirme|"
    r"renvoyee?|recue?|laissee?|parle)"
)
_SPEAKS = lazily(
    rf"(?:^|[.;!?\n]\s?|(?<![a-z])(?:que|et|mais|car)\s)(?P<name>{_W})\s(?:(?:ne\s)?m'a|m'avait|nous\sa|vous\sa)\s(?:deja\s|bien\s|encore\s|pas\s|toujours\s)?{_SPOKE}(?![a-z])|"
    rf"(?<![a-z])une?\s(?P<some>{_W})\s(?:m'a|m'avait|nous\sa)\s(?:deja\s|bien\s|pas\s)?{_SPOKE}(?![a-z])"
)
"""«Rivet m’a raccroché au nez», «une julie m’a répondu»."""
_OF_TRADES = words(
    """
    conseil chef expert directeur sport hopital ville garde homme femme dame libre secteur tarif mutuelle maitre cadre
    titulaire major general medecin docteur patron proche travail bon bonne cher chere secours service urgence maison
    clinique cabinet campagne quartier chat robot prive public seul bebe chirurgien cancer
    """
)
"""What a trade is said to be, of where, of whom."""
_IN_SPEECH = words(
    """
    bonjour bonsoir merci salut oui non bon bonne petit petite grand grande tout toute trop bien mal vite peu plus moins
    jamais aussi encore pas peur droit raison tort confiance affaire dessus dedans dehors fois jour matin soir besoin
    question case champ appel service midi bref gentil aimable
    juste simple clair long court personne
    """
)
"""What may follow whom one addresses («madame, petite question») or a verb («j’ai eu mal»)."""
_PEOPLE = words(
    """
    patron maitre chef ami amis voisin frere pere mere fils mari cousin gendre enfant maire neveu oncle parrain garcon
    homme dame docteur medecin infirmier conseiller directeur police gendarme banque mairie hopital accueil plateforme
    courrier client secretaire caissier marchand facteur livreur chirurgien personne siege service mutuelle syndic
    avocat notaire greffier juge procureur sergent capitaine baron compagnon heritier receveur major bureau
    """
)
"""Who may be told of without an article, in a hasty hand."""
_THINGS_IN_A_SENTENCE = words("mail site robot bot message formulaire systeme sms chat machine serveur")
_OFFICES = words(
    "maire president directeur comte juge prefet consul duc chef cure recteur ministre docteur procureur conseil loyal"
    " general"
)
_TRADE_GATE = words(re.sub("[^a-z]+", " ", re.sub(r"\(\?:|\)\?", " ", _TRADE))) | words(
    """
    medecin ortho orthophoniste orthoptiste
    ophtalmo ophtalmologue gyneco gynecologue kine kinesitherapeute osteo osteopathe infirmier infirmiere psychologue
    psychiatre dermatologue pharmacien pharmacienne opticien opticienne conseiller conseillere assistant assistante
    chirurgienne dieteticienne avocate voisin voisine patronne
    """
)
_OF_EXAMPLES = words("exemple exemples example fictif fictive")
"""There a name need not be anybody's."""
_LONE_M = re.compile(r"(?<![a-z'-])m\.?\s")
_TITLES = words("mme mlle mr dr docteur monsieur madame mademoiselle maitre professeur")
_SHORT_TITLES = words("m mme mlle mr dr")
_SPEECH_GATE = words("parle discute echange vu eu eue")
_SPOKE_GATE = words(re.sub("[^a-z]+", " ", _SPOKE.replace("ee?", "e").replace("ue?", "u"))) | words(
    "rappelee repondue assuree conseillee envoyee affirmee certifiee renvoyee recue laissee"
)


def of_families(view: View) -> Iterator[Span]:
    """Every such name."""
    said, fold = view.words, view.fold
    if said.isdisjoint(_surnames()) or not said.isdisjoint(_OF_EXAMPLES):
        return
    if not said.isdisjoint(_TRADE_GATE):
        yield from [_span(match) for match in _TRADED.finditer(fold) if _names_a_carer(view, match)]
    if not said.isdisjoint(_TITLES) or ("m" in said and _LONE_M.search(fold) is not None):
        yield from [_span(match) for match in _TITLED.finditer(fold) if _has_a_title(view, match)]
    if "nom" in said:
        yield from [_span(match) for match in _NAMED.finditer(fold) if _may_be_called(match["name"].partition(" ")[0])]
    if not said.isdisjoint(_SPEECH_GATE):
        yield from [_span(match) for match in _SPOKEN_TO.finditer(fold) if _is_bare(match[match.lastgroup or 0])]
    if not said.isdisjoint(_SPOKE_GATE):
        yield from [_span(match) for match in _SPEAKS.finditer(fold) if _speaks(match)]


@cache
def _surnames() -> frozenset[str]:
    """Those that are words too, and first names: without one there is nothing to tell."""
    known = gazetteers()
    borne = known.ambiguous_last | known.ambiguous_first | known.strong_first | known.strong_last
    return frozenset(name for name in borne if len(name) > 2 and _may_be_called(name)) | {"bon"}


def _span(match: re.Match[str]) -> Span:
    """Its name, whichever of the pattern's groups has it."""
    place = next(group for group in ("name", "called", "some") if match.groupdict().get(group))
    return Span(Label.PERSON, *match.span(place), "person.told")


def _is_a_surname(word: str) -> bool:
    """Whether people are called by a word, and it is no word that a sentence is made of."""
    known = gazetteers()
    if word in FUNCTION_WORDS or word in NO_NAMES or word in known.never:
        return False
    return word in known.ambiguous_last or word in known.strong_last


def _may_be_called(word: str) -> bool:
    return _is_a_surname(word) or word in gazetteers().strong_first


def _speaks(match: re.Match[str]) -> bool:
    """«Rivet m’a rappelé»; of «une julie» only a first name."""
    some, word = match["some"], match["name"]
    if some:
        return some in gazetteers().strong_first and some not in NO_NAMES
    return _is_bare(word) and word not in _PEOPLE and word not in TRADES


def _is_bare(word: str) -> bool:
    """Whether a family name is a noun or no word at all: an adjective or a verb may stand bare."""
    known = gazetteers()
    if word in _IN_SPEECH or word in _THINGS_IN_A_SENTENCE or word in _PEOPLE or not _is_a_surname(word):
        return word in known.strong_first and word not in NO_NAMES
    return word in known.nouns or word not in known.words


def _names_a_carer(view: View, match: re.Match[str]) -> bool:
    word = match["name"]
    if word in _OF_TRADES or not _is_a_surname(word):
        return False
    if view.text[match.start("name")].isupper() and not view.text.isupper():
        return True
    known = gazetteers()
    return word in known.nouns or word not in known.words


def _has_a_title(view: View, match: re.Match[str]) -> bool:
    if any(first <= match.start("name") < last for first, last in of_office(view)):
        return False  # «Mme Borne, la première ministre»
    word, title = match["name"], match["title"]
    known = gazetteers()
    if word in _OFFICES or word not in known.ambiguous_last | known.ambiguous_first or word in known.never:
        return False
    start = match.start("name")
    capital = view.text[start].isupper() and not view.text.isupper()
    if capital:
        return word not in _ANSWERS
    if word in FUNCTION_WORDS or word in NO_NAMES:
        return word == "bon" and title in _SHORT_TITLES - {"m"} and match.end("name") < len(view.fold)
    spoken = title not in _SHORT_TITLES and title != "docteur"
    return word not in _ANSWERS and not (word in _IN_SPEECH and (spoken or match.end("name") < len(view.fold) - 1))


_ANSWERS = words(
    "bonjour bonsoir merci salut oui non le la les conseil de du des pardon machin truc untel x bot robot personne"
)
"""What a hasty hand writes right after whom it addresses."""
