"""A word or a short code that tells of what the words before named, and of nobody: an employer («je travaille chez»,
«Renault»), a trade («mon métier», «berger»), what a screen shows («code erreur», «E1024»), a bill («facture», «F2024»).

Where it stands is told by the end of the words before; it is hidden before the recognizers look, and so stays;
signals of urgency are heard in it all the same.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.redacted import Redacted
from bot.redaction.talk.piece_words import is_polite
from bot.redaction.view import View

_LONGEST, _LAST = 40, 120
_WORKS = lazily(
    r"(?<![a-z])(?:(?:travaill\w{1,5}|bosse\w{0,3}|embauche\w{0,2}|salarie\w{0,2}|employee?|stage|apprenti\w{0,2}|interim\w{0,4}|alternance)\s(?:maintenant\s|aujourd'hui\s)?"
    r"(?:chez|a|au|pour|par)|(?:mon|ma|son|sa|notre|l'|ancien|ancienne|nouvel|nouvelle|mon\sancien)\s?"
    r"(?:employeur|boite|entreprise|societe)(?:\s(?:c'est|est|s'appelle))?)\W*$"
)
_TRADES = lazily(
    r"(?<![a-z])(?:(?:mon|son|le|sa|ma|quel|votre)\s(?:ancien\s|ancienne\s|nouveau\s)?(?:metier|profession|poste|travail|boulot|job|activite)(?:\s(?:c'est|est))?|"
    r"(?:travaill\w{1,4}|bosse)\scomme|profession)\s?[:?]?\W*$"
)
_FIRM = re.compile(
    r"\W*(?:c'est\s)?(?!(?:m|mr|mme|monsieur|madame|mlle|moi|nous|lui|elle)\.?(?![a-z]))(?P<value>[a-z][a-z&'-]{2,20}(?:\s[a-z&'-]{2,20})?)\W*"
)
_TRADE = re.compile(r"\W*(?:(?:c'est|il\sest|elle\sest|je\ssuis)\s)?(?P<value>[a-z][a-z-]{3,20})\W*")
_SHOWS = lazily(
    r"(?<![a-z])(?:(?:codes?|message|numero)\s(?:d'|d\s)?erreurs?|erreurs?|bug|factures?|bordereaux?|devis|tickets?|decomptes?|"
    r"formulaires?|cerfa|version|modele|reference\sproduit)\s?(?:n°|numero|no)?\W*$"
)
_CODE = re.compile(
    r"\W*(?:(?:c'est|le|la|code|erreur)\s){0,2}(?P<value>(?:[a-z]{1,2}|err|ref|fac|dev)[ _-]?[0-9]{3,4})\W*"
)
_MACHINES = lazily(
    r"(?<![a-z])(?:ia|i\.a|robot|bot|chatbot|intelligence\sartificielle|machine|chatgpt|gpt|assistant)(?![a-z])"
)
_MACHINE = re.compile(
    r"\W*(?:(?:ou|comme|c'est|genre|style|et)\s){0,2}(?P<value>chatgpt|chat\sgpt|claude|gemini|mistral|copilot|siri|alexa|cortana|llama|grok)\W*"
)


def hide(view: View, awaited: Label | None, last: Redacted | None) -> View:
    """The view without the message's one word or code where it is of the thing that the words before end on."""
    if last is None or awaited not in (None, Label.MEMBER_ID) or not 0 < len(view.fold) <= _LONGEST:
        return view
    before = folded(last.text[-_LAST:])
    place = _span(_CODE, view.fold) if view.has_digit and _SHOWS.search(before) else None
    if not view.has_digit:
        place = _word_of_a_thing(view.fold, before)
    return view.without([place]) if place is not None else view


def _word_of_a_thing(fold: str, before: str) -> tuple[int, int] | None:
    if _MACHINES.search(before) and (machine := _span(_MACHINE, fold)):
        return machine
    known = gazetteers()
    if _TRADES.search(before) and (trade := _span(_TRADE, fold)):
        return trade if fold[slice(*trade)] in known.nouns and fold[slice(*trade)] in known.names else None
    firm = _FIRM.fullmatch(fold) if _WORKS.search(before) else None
    return firm.span("value") if firm and _is_a_firm(firm["value"]) else None


def _is_a_firm(said: str) -> bool:
    """Not a first name with its family name, which tell of somebody."""
    known = gazetteers()
    first, _, second = said.partition(" ")
    ill = any(word in known.conditions or word in known.terms for word in (first, second))
    return not ill and not (second and (is_polite(first) or first in known.names or second in known.names))


def _span(pattern: re.Pattern[str], fold: str) -> tuple[int, int] | None:
    found = pattern.fullmatch(fold)
    return found.span("value") if found else None
