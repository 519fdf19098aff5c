"""References of texts, forms, faults and files, which look like somebody's: a judgment, a rubric of a declaration, an
activity, an association, an offer, a release, a script, a norm.

Each stands after the word for what it is of, or has a form that nothing else has. public/of_things.py hides them with
the codes of things.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.view import View
from bot.redaction.wordlist import words

_ENDS = r"(?![\w@]|[./-]\w)"
_JUDGED = lazily(
    r"(?<![a-z])(?P<code>(?:arrets?|affaires?|aff\.|cjue|cjce|cedh)\s(?:(?:de\sla\s)?(?:cour|cjue|cjce)\s|n°\s?){0,2}"
    rf"(?:du\s[0-9]{{1,2}}(?:er)?\s(?:{MONTHS})(?:\s[0-9]{{4}})?,?\s)?[ct]-?\s?[0-9]{{1,4}}/[0-9]{{2}}(?:(?:\set|,)\s[ct]-?[0-9]{{1,4}}/[0-9]{{2}}){{0,4}}){_ENDS}"
    r"|(?<![a-z])(?:decisions?|deliberations?|sanctions?|cnil)\s(?:(?:de\s)?(?:la\s)?(?:cnil\s)|n°\s?){0,2}"
    rf"(?P<cnil>(?:san|med|mdm|mep)-(?:19|20)[0-9]{{2}}-[0-9]{{3}}){_ENDS}"
    rf"|(?<![a-z])(?:ce|conseil\sd'etat|cass\.?|caa)[^.!?\n0-9]{{0,30}},\s[0-9]{{1,2}}(?:er)?\s(?:{MONTHS})\s(?:19|20)[0-9]{{2}},\s"
    rf"n°s?\s?(?P<council>[0-9]{{6}}){_ENDS}"
)
"""«Arrêt C-311/18», «décision CNIL SAN-2022-009», «CE, 10 juin 2020, n° 430810»."""
_JUDGED_WORDS = words(
    "arret arrets affaire affaires aff cjue cjce cedh decision decisions deliberation deliberations sanction sanctions "
    "cnil ce conseil cass caa"
)
_RUBRIC = lazily(rf"(?<![\w.])(?P<code>s[0-9]{{2}}\.g[0-9]{{2}}\.[0-9]{{2}}(?:\.[0-9]{{3}})?){_ENDS}")
"""A rubric of the DSN, payroll's declaration: «S21.G00.15.001» (cahier technique de la norme NEODeS)."""
_REGISTERED = lazily(
    rf"(?<![a-z])(?P<code>(?:codes?\s)?(?:ape|naf)(?:\s?[:=]\s?|\s)(?:c'?est\s|est\s)?[0-9]{{2}}\.?[0-9]{{2}}[a-z]){_ENDS}"
    rf"|(?<![a-z])(?P<rna>(?:(?:n°|numero)\s?(?:de\s)?)?(?:rna|waldec)(?:\s?[:=]\s?|\s)(?:n°\s?|c'?est\s|est\s)?w[0-9]{{9}}){_ENDS}"
)
"""What a firm does (INSEE), an association's number (its register)."""
_REGISTERS = words("ape naf rna waldec")
_OFFERED = lazily(
    r"(?<![a-z])codes?\s(?:promo(?:tions?|tionnels?)?|de\sreduction|reduc)(?:\s?[:=]\s?|\s)(?:c'?est\s|est\s)?[\"«(]?\s?"
    rf"(?P<code>[a-z]{{2,16}}-?[0-9]{{1,4}}){_ENDS}"
)
"""«Code promo ETE2025»: an offer's, the same for all."""
_OFFERS = words("promo promotion promotions promotionnel promotionnels reduction reduc")
_RELEASED = lazily(
    r"(?<![a-z])(?:notices?|brochures?|guides?|tableaux?|conditions|reglement|statuts|fiche|cg[uv]?|ipid|modele|maquette)"
    rf"(?:\s[a-z']{{1,14}}){{0,4}}\s?[,(]?\s?(?P<code>v\.?\s?(?:19|20)[0-9]{{2}}[-._][0-9]{{1,2}}){_ENDS}"
)
"""«Tableau de garanties v2024-2»."""
_RELEASES = words(
    "notice notices brochure guide guides tableau tableaux conditions reglement statuts fiche cg cgu cgv ipid modele"
)
_FAULT = lazily(
    r"(?<![a-z])(?:(?P<anomaly>anomalies?\s(?:n°\s?|code\s)?[a-z]{1,5}[_-]?[0-9]{3,5})|"
    r"(?:rejets?|erreurs?|alertes?|incidents?|retours?)\s(?:n°\s?|code\s)?(?P<code>[a-z]{1,5}_[0-9]{3,5})|"
    r"(?:erreurs?|incidents?|anomalies?|pannes?|exceptions?)(?:\s(?!dossier|contrat|adherent|numero|mon|ma|mes)[a-z0-9']{1,14}){0,5}"
    r"\s?[(,:–-]{1,2}\s?(?:ref(?:erence)?\.?|code)\s?:?\s?(?P<shown>[a-z]{2,5}-(?:19|20)[0-9]{6}-[0-9]{3,6}))(?![\w@]|[./-]\w)"
)
"""«Anomalie FR_0098», «une erreur (réf. AUB-20241103-0042)»: what failed is dated, and is nobody's."""
_OF_SOMEBODY = lazily(
    r"(?<![a-z])(?:dossier|contrat|adhesion|sinistre|demande|reclamation|adherente?)\s[^.!?\n]{0,30}$"
)
"""«Dossier en anomalie, réf. …»: the reference is the file's."""
_REACH = 50
_FAULTS = words(
    "anomalie anomalies rejet rejets erreur erreurs alerte alertes incident incidents retour retours panne pannes"
)
_SCRIPT = lazily(
    r"(?<![\w@./-])(?P<code>[a-z][a-z_-]{1,24}(?:[.-][a-z0-9]{1,16}){0,3}\.(?:m?js|css|wasm|map)(?::[0-9]{1,6}){0,2})(?![\w@]|[./-]\w)"
)
"""«guichet.js», «main.3f2a1b.js»: of a page, and nobody's login."""
_LOGIN_BEFORE = re.compile(r"(?<![a-z])(?:login|identifiant|pseudo|mdp|passe|user|username)\s?(?:[:=]|c'?est|est)?\s?$")
_SCRIPTS = words("js mjs css wasm map")
_NAMED_SO = lazily(r"(?<![\w@./-])(?P<code>dsp ?[1-3]|psd ?[23]|nis ?2|quad9|3[ -]?d[ -]?secure)(?![\w@]|[./-]\w)")
"""Directives and services whose names have a digit."""
_NAMES = words("dsp psd nis quad d ds secure dsecure")
_CAR = lazily(
    r"(?<![a-z])(?:citroen|peugeot|renault|audi|bmw|mercedes|fiat|dacia|opel|toyota|volkswagen|mazda|volvo|hyundai|kia)\s"
    r"(?P<code>[a-z]{1,2}-?[0-9]{1,2}|[1-5]0{1,2}[0-9])(?![\w@]|[ ./-][0-9])"
)
"""«Citroën C3», «Peugeot 3008»."""
_CARS = words("citroen peugeot renault audi bmw mercedes fiat dacia opel toyota volkswagen mazda volvo hyundai kia")
_SECRETS = words("mdp passe pass password pwd pin digicode otp login identifiant pseudo passphrase secret")
_BY_GATE = (
    (_JUDGED, _JUDGED_WORDS),
    (_REGISTERED, _REGISTERS),
    (_OFFERED, _OFFERS),
    (_RELEASED, _RELEASES),
)


def places(view: View) -> Iterator[tuple[int, int]]:
    """Where they stand, in a view with digits or a file's end."""
    for pattern, gate in _BY_GATE:
        if not view.words.isdisjoint(gate):
            yield from _codes(pattern, view.fold)
    if not view.words.isdisjoint(_FAULTS):
        for match in _FAULT.finditer(view.fold):
            if _OF_SOMEBODY.search(view.fold, max(0, match.start() - _REACH), match.start()) is None:
                yield match.span(match.lastgroup or "code")
    if not view.words.isdisjoint(_SCRIPTS):
        for start, end in _codes(_SCRIPT, view.fold):
            if _LOGIN_BEFORE.search(view.fold, max(0, start - 24), start) is None:
                yield start, end
    if ".g" in view.fold:
        yield from _codes(_RUBRIC, view.fold)
    if view.words.isdisjoint(_SECRETS):  # «mon mot de passe est Citroën C3»
        for pattern, gate in ((_NAMED_SO, _NAMES), (_CAR, _CARS)):
            if not view.words.isdisjoint(gate):
                yield from _codes(pattern, view.fold)


def _codes(pattern: re.Pattern[str], fold: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(fold):
        yield match.span(match.lastgroup or "code")
