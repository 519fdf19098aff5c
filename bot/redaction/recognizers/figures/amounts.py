"""Amounts without their currency: «j’ai payé 300», «ma pension c’est 980», «à cinq avec 2100 par mois».

A number of at most five figures after a verb of paying or a word for money is a price, and nobody's number. benign.py
knows those that have their «€».
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.view import View

_FIGURES = re.compile(r"(?:[a-z' ]{1,30} )?(?P<figures>[0-9]{1,5})")
_PAID = (
    r"pai[es]|payee?s?|payez|payons|payer|payais|payait|regler|reglee?s?|avancee?s?|avancer|debours\w{1,3}|versee?s?|verser|"
    r"depens\w{1,3}|debite\w{0,2}|prelev\w{1,3}|preleve[es]*|rembours(?:e|ee?s?|er|ent|ez)|rendu[es]*|rend|coute\w{0,2}|facture(?:e|r)?|"
    r"gagne[sr]?|gagnait|touche[sr]?|economis\w{1,3}|doi[st]|devons|vaut|rapporte"
)
_MONEY = (
    r"pensions?|salaires?|loyers?|cotisations?|mensualites?|montants?|sommes?|totaux|total|devis|rsa|smic|ass|are|revenus?|"
    r"rentes?|allocations?|primes?|factures?|notes?|acomptes?|avances?|depassements?|prix|tarifs?|couts?|frais|budget|"
    r"prelevements?|virements?|remboursements?|cheques?|bourses?|paies?|payes?|traitements?|plafonds?|forfaits?|retraites?|"
    r"tickets?\smoderateurs?|reste\sa\scharge|net|brut"
)
_SO_MUCH = (
    r"(?:(?:deja|environ|presque|pres\sde|encore|seulement|que|plus\sde|moins\sde|a\speu\spres|quand\smeme|pas\sloin\sde|"
    r"juste|bien|meme|autour\sde|au\smoins|dans\sles|genre|en\stout|au\stotal)\s){0,2}"
)
_BEFORE = lazily(
    rf"(?<![a-z])(?:(?:{_PAID})(?:[\s-](?:moi|nous|lui|leur))?\s{_SO_MUCH}|"
    rf"(?:{_MONEY})(?:\s(?!numero|n°|code|dossier|contrat|ref)[a-z']{{1,14}}){{0,4}}?\s(?:est\s|c'est\s|c\s|fait\s|etait\s|sera\s)?"
    rf"(?:de\s|a\s|d')?{_SO_MUCH}|(?:{_MONEY})\s?[:=]\s?|"
    rf"(?:reste|manque)\s{_SO_MUCH}|"
    rf"(?:maison|famille|foyer|couple|enfants|vi[st]|vivons|vivre|vivent|mois|tourne|tournons|debrouille)\s(?:[a-z]{{2,6}}\s)?"
    rf"avec\s{_SO_MUCH})$"
)
_INSTEAD = re.compile(r"(?<![0-9])[0-9]{1,5}\sau\slieu\sde\s$")
_AFTER = lazily(
    rf"\s?(?:/\s?mois|par\s(?:mois|an|trimestre|semaine|personne|seance|jour)|mensuels?|annuels?|chacune?|balles|(?:net|brut)s?|"
    rf"de\s(?:{_MONEY}))(?![a-z])"
)
"""«1450 par mois»."""
_REACH = 80


def is_an_amount(view: View, start: int, end: int) -> bool:
    """Whether the number in `[start, end)` is a price, by the words right before it."""
    fold = view.fold
    found = _FIGURES.fullmatch(fold, start, end)
    if found is None:
        return False
    start = found.start("figures")
    before = max(0, start - _REACH)
    if _AFTER.match(fold, end) is not None:
        return True
    return _BEFORE.search(fold, before, start) is not None or _INSTEAD.search(fold, before, start) is not None
