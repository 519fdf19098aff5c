"""A kind of people, or an illness, that a question is about: «un salarié en burn-out garde-t-il sa mutuelle», «les
enfants dyslexiques ont-ils un forfait», «la dépression est-elle reconnue».

The clause opens with it and its verb takes it up after («garde-t-il»), which nobody does of her own; or it asks with
«quoi», «combien», «?» and nobody speaks in the message. «Mon conjoint handicapé peut-il» and «j’ai un enfant autiste,
a-t-il droit» are of somebody.
"""

import re

from bot.redaction.dates import DAYS
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_KIND = (
    r"(?:enfant|adulte|adherent|personne|patient|malade|femme|homme|salarie|etudiant|retraite|senior|assure|ado|adolescent|nourrisson|bebe|"
    r"nouveau-ne|mineur|majeur|agent|fonctionnaire|sportif|sportive|aidant|beneficiaire|ayant[\s-]droit|eleve|jeune|conjoint|epoux|"
    r"epouse|parent|maman|mere|papa|pere|fumeur|fumeuse|chomeur|chomeuse|travailleur|travailleuse|independant|auto-entrepreneur|"
    r"apprenti|stagiaire|interimaire|demandeur\sd'emploi|veuf|veuve|frontalier|frontaliere|famille|fils|fille|frere|soeur|mari|"
    r"concubin|concubine|partenaire|orphelin|employe|employee|ouvrier|ouvriere|cadre|artisan|agriculteur|saisonnier|locataire|"
    r"resident|usager|aveugle|sourd|diabetique|handicape|invalide|collaborateur|collaboratrice|gens|proche|dirigeant|gerant|gamin|"
    r"lyceen|lyceenne|collegien|pensionne|curatelaire|detenu|allocataire|titulaire|soignant|soignante|infirmiere?|proprietaire|aide-soignante?)e?s?"
)
_OPENS = (
    r"(?:^|[.!?;:\n]\s?|(?<![a-z])(?:bonjour|bonsoir|bjr|salut|hello|coucou|et|mais|donc|alors|svp|stp|sinon|question|savoir\ssi|"
    r"demande\ssi|est-ce\squ'|qu'|si)[\s,:]*)\W{0,2}"
)
_VERB = r"[a-z]{1,14}"
_IS_SHE = (
    # with its hyphens any verb, without them those that nothing else precedes «il» with
    rf"(?:{_VERB}-(?:t-?)?(?:ils?|elles?)|{_VERB}[\s-]t[\s-]{{1,3}}(?:ils?|elles?)|(?:est|sont|peut|peuvent|doit|doivent|ont|a)\s(?:ils?|elles?))"
    r"(?![a-z-])"
)
_SAID = r"[^.!?;\n]"
_TAKEN_UP = lazily(
    rf"{_OPENS}(?P<whom>(?:(?:une?|des|les|tout|toute|chaque|quel|quelle|l')\s?(?:(?:jeune|petit|petite|futur|future|ancien|ancienne)\s)?"
    rf"{_KIND}(?![a-z])|(?:l[ae]s?\s|l'){_KIND}\sd'une?\s{_KIND}(?![a-z])|(?P<ill>(?:l[ae]\s|l'|les\s|une?\s)(?!puce|petite?\s|grande?\s)[a-z-]{{3,22}}))"
    rf"(?:,?\s[a-z0-9%'-]+){{0,9}}?),?\s(?P<verb>{_IS_SHE})"
)
_ASKED_OF = lazily(
    rf"{_OPENS}(?P<whom>(?:une?|des|les|tout|toute|chaque)\s(?:(?:jeune|petit|petite|futur|future)\s)?{_KIND}(?![a-z])"
    rf"{_SAID}{{2,60}}?)\s(?:a|ont|touche|touchent|paie|paye|paient|payent|recoit|recoivent|garde|gardent|peut|peuvent|est|sont|doit|"
    rf"doivent|beneficie|beneficient|cotise|cotisent|reste|restent|perd|perdent|va|vont)\s"
    rf"(?={_SAID}{{0,60}}(?:\?|(?<![a-z])(?:quoi|combien|quels?|quelles?)(?![a-z])))"
)
_IS_SO = re.compile(
    r"(?<!qui\s)(?<![a-z])(?:est|sont|a|ont|etait|avait|souffre|vient|naitra|nait|tombe)\s(?!t-|ils?|elles?)"
)
"""«Les enfants sont asthmatiques, ont-ils un forfait»: told first, then asked."""
_REST = re.compile(r"[^.,!?;\n]{0,160}")
_HERS = lazily(rf"{SENTINEL}|(?<![a-z])(?:je|j'|moi|mon|ma|mes|nous|notre|nos|m'|me)(?![a-z])|(?<![a-z])j'")
_TELLERS = words(
    "je j jai jsuis jsui m me moi mon ma mes nous notre nos suis sui lui maman papa mamie papi papy "
    "mme mr monsieur madame depuis hier"
)
_OF_A_DAY = lazily(rf"(?<![a-z])(?:depuis|hier|avant-hier|{DAYS}|[0-9]{{1,2}}\s(?:ans|mois))(?![a-z])")
_INVERTED = re.compile(r"[\s-](?:ils?|elles?)(?![a-z-])")
_GATE = words("il ils elle elles quoi combien quel quels quelle quelles")
_REACH = 160


def is_of_a_kind(view: View, start: int, end: int) -> bool:
    """Whether `[start, end)` is of the kind of people, or of the illness, that a question is about."""
    if Label.HEALTH in view.told or (view.words.isdisjoint(_GATE) and "?" not in view.fold):
        return False
    fold, near = view.fold, (max(0, start - _REACH), end + _REACH)
    if _INVERTED.search(fold, *near) is not None:
        for asked in _TAKEN_UP.finditer(fold, *near):
            if _is_within(fold, asked, start, end):
                return True
    if not view.words.isdisjoint(_TELLERS):
        return False
    return any(
        asked.start("whom") <= start < asked.end("whom") and _OF_A_DAY.search(asked[0]) is None
        for asked in _ASKED_OF.finditer(fold, *near)
    )


def _is_within(fold: str, asked: re.Match[str], start: int, end: int) -> bool:
    """Whether it stands before the verb of the question, or after it in a clause with nobody else in it."""
    first = asked.start("whom")
    if not first <= start or any(told.search(asked["whom"]) is not None for told in (_HERS, _OF_A_DAY, _IS_SO)):
        return False
    if end <= asked.start("verb"):
        return asked["ill"] is None or start <= asked.end("ill")
    rest = _REST.match(fold, asked.end())
    return rest is not None and end <= rest.end() and _HERS.search(rest[0], 0, end - asked.end()) is None
