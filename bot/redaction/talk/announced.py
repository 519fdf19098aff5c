"""Whether a cue that ends a message announces its value: «mon numéro d’adhérent», «je vous donne mon mail».

Most messages that end on «dossier», «mail» or «téléphone» announce nothing: they ask («où en est mon dossier»), act
(«changer de rib»), tell by what means («par mail», «au téléphone») or of somebody else («d’un adhérent»). So it is what
announces that is told here, by what stands before: nothing but a greeting, a presentation («voici», «c’est»), or a verb
that gives, types or offers it.
"""

import re
from typing import NamedTuple

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, Cue, View
from bot.redaction.wordlist import words

_REACH = 80
_SAYS = lazily(r"[:=]|c'?est|\bc$|\best\b|voici|voila|suivant|donne")
_QUALIFIED = (
    r"(?:nouve(?:au|l(?:le)?)|ancien(?:ne)?|vraie?|propre|actuel(?:le)?|bon(?:ne)?|autre|dernier|derniere|premier|"
    r"premiere|petit|seul)"
)
_OF_ONES = r"(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?)"
_ARTICLE = r"(?:les?|la|l'|une?)"
_NOUN_PHRASE = lazily(
    rf"(?:(?<![a-z'])(?:(?P<own>{_OF_ONES})|(?P<article>{_ARTICLE})|(?P<yours>votre|vos))\s?)?(?:(?<![a-z]){_QUALIFIED}\s)?"
    r"(?P<number>(?:(?<![a-z])(?:numeros?|num|n°|no|adresses?|codes?|cles?|debut|fin|suite|dates?|ref|references?|nom|carte)\s?"
    rf"(?:(?:d'|de|du|des|sur|dans)\s?)?(?:(?:{_OF_ONES}|la|le|l'|votre)\s?)?){{0,2}})$"
)
"""What stands before the cue in its own noun phrase: «mon nouveau», «le numéro de», «votre»."""
_THING = lazily(
    r"(?:e-?\s?mail|mail|mel|courriel|tel|phone|portable|gsm|mobile|fixe|whatsapp|contra|dossi|facture|adh|aderent|assur|"
    r"societaire|ticket|reclamation|sinistre|badge|allocataire|secu|carte|cb|visa|mastercard|passeport|cni|piece|permis|"
    r"titre|recepisse|vehicule|voiture|scoot|moto|cami|utilitaire|caravane|compte|virement|coordonnees)"
)
"""Cues that are first the name of a thing: with an article they announce nothing («le mail», «la facture»)."""
_LOGIN = ("ident", "login", "user", "pseudo", "nom")
_BOUND = re.compile(rf"[.!?;:,\n…({SENTINEL}]")
_INNER = (",", SENTINEL, "(")
"""After these a bare thing goes on with a sentence: «urgences, facture»."""
_BEFORE = words(
    """
    bonjour bonsoir salut hello coucou bjr bsr slt merci oui ok alors donc voici voila tenez et puis ensuite bon ben bah
    euh heu ah c'est cest c est sont ce aussi sinon enfin pardon desole desolee excusez excuse moi svp stp d'accord
    madame monsieur info suite deja la ici mais d'abord
    """
)
"""What may stand before it, when nothing else does."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_GIVES = lazily(
    r"(?<![a-z])(?:vous|te|t'|lui)\s?(?:re)?(?:donn(?:e|er|erai|ons)|envoi[es]?|envoye|envoyer|ecri[st]|ecrire|"
    r"communiqu(?:e|er)|transmets?|transmettre|laiss(?:e|er)|dict(?:e|er)|fil(?:e|er)|pass(?:e|er)|indiqu(?:e|er)|mets?|"
    r"mettre|not(?:e|er)|copi(?:e|er)|coll(?:e|er)|fourni[sr]|di[st]|dire|confirm(?:e|er)|precis(?:e|er)|tap(?:e|er))\s$"
    r"|(?<![a-z])(?:notez|tenez|(?:(?:regarde[rz]?|cherche[rz]?|essaye[rz]|verifie[rz]?|trouve[rz]?|rechercher)\s"
    r"(?:moi\s|plutot\s)?avec))\s$"
    r"|(?<![a-z])(?:vous\s(?:voulez|vouliez|faut|faudrait)|voulez[\s-]vous|tu\sveux|vous\savez\sbesoin\sd[eu])\s$"
)
"""«Je vous donne mon», «notez mon», «vous voulez mon»."""
_ASKS_FOR = lazily(
    r"(?<![a-z])(?:(?:re)?donnez|dites|indiquez|communiquez|precisez|rappelez|confirmez|saisissez|entrez|tapez|ecrivez|"
    r"envoyez|il\s(?:me|nous)\sfau(?:t|drait)|j'(?:ai|aurais)\sbesoin\sd[eu]|(?:merci|veuillez)\s"
    r"(?:de\s)?(?:(?:me|nous)\s)?[a-z]{4,12}(?:er|re|ir)|vous\sdemande)(?:[\s-](?:moi|nous))?\s$"
)
"""«Indiquez votre»: an adviser's words."""
_ASKED_BY_US = (Label.NIR, Label.DOB, Label.MEMBER_ID, Label.CARD, Label.ID_DOC)
"""Nobody asks us for ours: «votre numéro d’adhérent svp» is an adviser's question, «votre mail» a member's."""
_WHICH = words("quel quelle est pour verifier")
_HAS = lazily(
    r"(?<![a-z])(?:j'?ai|on\sa|je\sviens\sde)\s(?:(?:bien|la|ici|enfin|(?:re)?trouve|"
    r"note|recu|eu|recevoir|comme|finalement)\s){0,3}$"
)
"""«J’ai mon», «j’ai retrouvé le», «j’ai reçu un»: of what is a value by its own name."""
_ENTERS = lazily(
    r"(?<![a-z])(?:j|je|j'|on|nous|et|deja|bien|toujours|ai|avais|avait)\s?(?:(?:vous|te|lui|y|re|bien|toujours|aussi)\s){0,2}"
    r"(?:re)?(?:tap(?:e|ais|ait|ee?|er)|met[s]?|mis|mettais|rentr(?:e|ais|er)|entr(?:e|ais|er)|saisi[ts]?|saisissais|"
    r"essa(?:ie|ye|yais|yer)|utilis(?:e|ais)|ecri[st]|note|choisi[st]?|pri[st]|prends|donn(?:e|ais)|di[st]|envoie|"
    r"communique|dicte)\s(?:comme\s)?(?:ce\s)?$"
)
"""«Je tape mon», «j’ai mis comme»: what is typed may be told next; what is forgotten or changed is not."""
_SIGNS = lazily(r"(?<![a-z])(?:connectee?|inscrite?|identifiee?)\s(?:avec|sous|par)\s$")
_REACHES = lazily(
    r"(?<![a-z])(?:r?appele[rz]?|r?appel|joindre|joignable|contacte[rz]?)(?:[\s-](?:moi|nous))?"
    r"\s(?:plutot\s|aussi\s)?(?:sur|au|a)\s$"
)
"""«Rappelez-moi sur mon»."""
_IS_SAID = lazily(
    r"(?:je\s)?m'app|(?:je\s)?me\snom|habit|demeur|domicili|loge|resid(?:e|ant)$|nee?(?![a-z])|ne\(|naqui|"
    r"connecte|inscrit|identifie"
)
"""Cues that say it in a verb: «je suis née le», «j’habite»."""
_AS_A_NOUN = re.compile(r"(?<![a-z])(?:a|en|la|ma|sa)\s$")
"""«À demeure», «la mise en demeure»."""
_TELLS_WHAT_IT_WAS = lazily(
    rf"{SENTINEL}[\s,.?»)\"]{{0,4}}(?:(?:oui|non|et|hein)\s)?"
    r"(?:c'?\s?est|ce\ssont|c|est|c'etait)\s"
    rf"[^{SENTINEL}.!?]{{0,30}}$"
)
"""«[…] c’est mon code»: the value came first."""
_CALLS = re.compile(r"r?appel|joi|contact")
_ON = re.compile(r"\s*(?:au|sur)(?![a-z])")
_ASKS = lazily(
    r"(?<![a-z])(?:comment|quand|pourquoi|combien|quel(?:le)?s?|pas|jamais|plus|rien|aucune?|personne|sans|ni|"
    r"ou\s(?:j'?|je|on|nous|vous|est|que)(?![a-z])|si\s(?:j'?|je|on)(?![a-z])|lorsque|oublie|perdu)(?![a-z])"
)
_SAME_LIST = lazily(
    rf"[\s,/]*(?:(?:et|ou|ni|avec|plus|puis)\s?){{0,2}}(?:(?:{_OF_ONES}|{_ARTICLE}|votre|vos)\s?)?(?:{_QUALIFIED}\s)?"
)
_SENTENCE = re.compile(r"[.!?;\n]")


def announces(view: View, at: int, rest: str, told: Label | None) -> bool:
    """Whether the `at`-th cue of the view announces a value that does not come; `rest`: what the message ends on;
    `told`: the kind of the last value before it.
    """
    cue = view.cues[at]
    said, before = view.fold[cue.start : cue.end], view.fold[max(0, cue.start - _REACH) : cue.start]
    if _SAYS.search(rest):
        return True
    if SENTINEL in before and (told is cue.label or _TELLS_WHAT_IT_WAS.search(before)):
        return False
    sentence = _SENTENCE.split(before)[-1]
    asks = _ASKS.search(sentence) is not None
    if cue.label is Label.PHONE and _CALLS.match(said) is not None:
        return said.endswith("au") or (_ON.match(rest) is not None and not asks)
    if _IS_SAID.match(said):
        return not asks and _AS_A_NOUN.search(before) is None
    if at and _SAME_LIST.fullmatch(gap := view.fold[view.cues[at - 1].end : cue.start]) and gap.strip():
        return announces(view, at - 1, "", told)
    return _is_given(cue, said, before, asks=asks)


class _Phrase(NamedTuple):
    """A cue's noun phrase: what stands before it in its clause, and what it is said with."""

    lead: str
    is_own: bool
    has_article: bool
    is_yours: bool
    names_a_number: bool
    is_thing: bool
    goes_on: bool
    """Whether the clause only goes on with a sentence."""

    @property
    def is_alone(self) -> bool:
        return _BEFORE.issuperset(_WORD.findall(self.lead))


def _phrase(said: str, before: str) -> _Phrase:
    bound = max([found.end() for found in _BOUND.finditer(before)], default=0)
    clause = before[bound:]
    match = _NOUN_PHRASE.search(clause)
    own, article, yours, number = match.group("own", "article", "yours", "number") if match else ("", "", "", "")
    numbered = bool(number) or said.startswith(("n°", "num", "no ", "adresse"))
    return _Phrase(
        clause[: match.start()] if match else clause,
        bool(own),
        bool(article),
        bool(yours),
        numbered,
        not numbered and _THING.match(said) is not None,
        before[bound - 1 : bound] in _INNER,
    )


def _is_given(cue: Cue, said: str, before: str, *, asks: bool) -> bool:
    """Whether what stands before a noun presents it or gives it."""
    phrase = _phrase(said, before)
    if phrase.is_thing and (phrase.has_article or (said.endswith("s") and not said.startswith("permis"))):
        return False
    if phrase.is_yours:
        of_us = cue.label in _ASKED_BY_US and not phrase.is_thing
        asked = of_us and _BEFORE.issuperset(set(_WORD.findall(phrase.lead)) - _WHICH)
        return asked or _ASKS_FOR.search(phrase.lead) is not None
    if phrase.is_alone:
        return phrase.is_own or not (phrase.goes_on and phrase.is_thing)
    return not asks and not said.startswith("demenag") and _is_given_by_a_verb(cue, said, phrase)


def _is_given_by_a_verb(cue: Cue, said: str, phrase: _Phrase) -> bool:
    named = phrase.is_own or phrase.has_article or phrase.names_a_number
    if named and (_GIVES.search(phrase.lead) or _ASKS_FOR.search(phrase.lead)):
        return True
    if not phrase.is_thing and _HAS.search(phrase.lead):
        return True
    login = cue.label is Label.MEMBER_ID and said.startswith(_LOGIN)
    if cue.label is Label.PASSWORD or login:
        return _ENTERS.search(phrase.lead) is not None or (login and _SIGNS.search(phrase.lead) is not None)
    return cue.label is Label.PHONE and phrase.is_own and _REACHES.search(phrase.lead) is not None
