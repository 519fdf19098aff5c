"""Care asked about in general: a question with nobody in it («un enfant opéré a-t-il droit à…», «la mucoviscidose,
c’est pris en charge ?»). What it names is no fact about anybody.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.imagined import is_imagined
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.might import is_a_day_to_come
from bot.redaction.recognizers.health.sought import is_sought
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_TELLERS = words(
    "je j jai jsuis jsui jme jen jarrive chui chuis g m me moi mon ma mes mn ns nous notre nos suis sui ai my mwen"
    " lui maman papa mamie papy mamy papi mme mr monsieur madame"
    " depuis toujours tjrs tjs hier demain lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars"
    " avril mai juin juillet aout septembre octobre novembre decembre passee dernier derniere recent recente"
)
"""Who speaks of somebody, or of a day."""
_THEIRS = words("son sa ses leur leurs")
"""The same, unless a kind of people is spoken of: «un enfant opéré et son accompagnant»."""
_SOMEONE = lazily(
    rf"(?<![a-z])(?:(?:le|la|petit|petite|aux?|du|un|une|de)\s(?:{KIN}|fiston|puce|proche|conjointe?)|fiston|bb)"
    r"(?![a-z])"
)
"""Kin; of the kinds of people, those that are kin too are left out first."""
_TOLD = lazily(
    r"(?<![a-z])(?:parents?\sd|veu(?:f|ve)\sd|celui|celle|a\sla\smaison|a\scharge|au\sfoyer|chez\snous)(?![a-z])|"
    r"[0-9]\s?(?:ans|mois)(?![a-z])|"
    r"(?<![a-z])(?:diagnostiquee?s?|decouverte?s?|commencee?s?|faite\sa|vit\s|vivre\savec|suivie?s?\s(?:a|au|par))"
)
"""Whoever has an age, a place at home, or something that has happened to them."""
_OF_A_KIND = lazily(
    r"(?<![a-z])(?:une?|des|les|d'une?|chaque|tout|pour)\s(?:enfant|salariee?|ado|usagere?|residente?|"
    r"collabora(?:teur|trice)|ouvri(?:er|ere)|stagiaire|interimaire|eleve)s?"
    r"(?![a-z])"
)
_WHO = lazily(r"(?<![a-z-])(?<!qu')(?:ils?|elles?)(?![a-z])")
_WE = lazily(
    r"(?<![a-z'-])(?<!quand\s)(?<!si\s)on\s(?!peut|compte|parle|dit|appelle|doit|y\s)|"
    r"qu[e']\s?(?:l')?on\s(?!est|peut|a\s|soit|doit)"
)
_ASKS = lazily(
    r"\?|(?<![a-z])(?:(?:de)?r[ae]n?m?bours|[ck]ombien(?![a-z])|[qk]uel|kel|comment(?![a-z])|pri\w{0,3}\sen\scharge|couvr|"
    r"couverture|est-ce|es\squ|esk|faut-il|[a-z]-(?:t-)?(?:ils?|elles?|on)(?![a-z])|conditions?\sp|"
    r"qui\s(?:paie|paye|envoie|declare|signe|avance|regle|prend|fait|previent)(?![a-z])|(?:taux|montants?)\s?\?)"
)
_CLAUSE = lazily(r"[^.!?;:,\n]*$")
_SENTENCE = lazily(r"[^.!?\n]{0,160}\??")
_REACH = 110
_PEOPLE = lazily(
    r"(?<![a-z])(?:(?:une?|des|les|tout|toute|chaque|aux|pour|d'une?)\s(?:[a-z]+\s)?(?:enfants?|adultes?|adherente?s?|"
    r"personnes?|patiente?s?|malades?|femmes?|hommes?|salariee?s?|proches|etudiante?s?|retraitee?s?|seniors?|gens|"
    r"assuree?s?|ados?|nourrissons?|mineure?s?|agents?|fonctionnaires?|sportifs?|aidante?s?|beneficiaires?|ayants?|"
    r"eleves?|jeunes?|conjoints|collabora(?:teurs?|trices?)|ouvri(?:ers?|eres?)|stagiaires?|interimaires?|"
    r"apprentie?s?)|(?:parents?|mere|pere|meres|peres|famille|familles|aidants?)\sd'(?:enfants?|ados?|adultes?)|"
    r"quelqu'un|kelkun|ceux|celles|(?:quand|si|lorsqu'|qu'|que|si\sl')\s?on)(?![a-z])"
)
_KIND_ALONE = lazily(
    r"^\W*(?:enfants?|salariee?s?|femmes?|personnes?|adultes?|nourrissons?|agents?|patiente?s?|aidante?s?|retraitee?s?)\s$"
)
"""«Enfant hospitalisé : …», «Salarié en arrêt + préavis…»: a heading."""
_HEADING = lazily(
    r"^(?![^:]*(?:(?<![a-z])(?:le|du|au)\s[0-9]|opere|faite?s?\s|posee?s?\s|droite?|gauche))[^.!?:\n]{2,90}(?:[,/+–-]|\set\s|\sou\s)[^.!?:\n]{2,60}\s?:\s"
)
"""«Parkinson, sclérose en plaques, Alzheimer : …»: several, asked about after them."""
_ARTICLES = lazily(
    r"\W*(?:(?:et|ou|mais|pour|avec|apres|contre|sans|dans|en|selon|concernant|sur|le|la|les|l|une?|des|du|de|d|au|aux|"
    r"ces?|cette|cas|lors|suite)[\s'])*(?:le|la|les|l|une?|des|du|d'une?|aux?)[\s']"
)
_AFTERWARDS = lazily(
    r"\W*(?!(?:toujours|rien|pas|facture|refus|attente|rejet|sort)[a-z]*(?![a-z]))(?:[a-z]+[\s'-]){0,7}(?:apres|avant|pendant|"
    r"lors\sd[e']|a\sla\ssuite\sd[e'])\s?(?:(?:une?|des|la|le|les)\s|l')?"
)
"""«L’aide à domicile après» une hospitalisation: help for whoever comes home."""
_AT_ONCE = lazily(
    r"(?:\s(?:achetee?|louee?|prise?)s?\s(?:en|sans|avec|a|sur)\s(?:la\s)?[a-z]{4,14})?,?\s(?:(?:c'est|est|est-ce|sont|est-il|est-elle|cest|ca)\s)?(?:(?:bien|toujours|encore|que\sc'est)\s)?"
    r"(?:rembours[a-z]*|prise?\sen\scharge|couverte?|(?:a\s)?combien|qui\s(?:paie|paye|rembourse)|(?:a\s)?quel\staux|"
    r"taux(?=\s?\?))(?![a-z])"
)
"""«Ozempic, c’est remboursé en 2026 ?»: it opens the question."""
_HOW_MANY = re.compile(r"(?:[2-9]|deux|trois|quatre|cinq|six)\s[^,]*\spar\s(?:jour|semaine|mois)(?![a-z])")
"""«Quatre perfusions par semaine, qui paie ?»: somebody’s."""
_HAPPENS = lazily(r"(?<![a-z])(?:est|sont|a|ont|etait|fait|font|veut|va|s'est|fume|boit|prend)(?![a-z])")


def is_in_general(view: View, start: int, end: int) -> bool:
    """Whether what is told at `[start, end)` is asked about, of people or of care in general."""
    if view.tied or view.lead is not None:
        return False
    if is_sought(view) or is_a_day_to_come(view, start, end) or is_imagined(view, start, end):
        return True
    if view.of_nobody is None:
        view.of_nobody = _asks_of_nobody(view)
    return view.of_nobody and _is_its_subject(view.fold, start, end)


def _asks_of_nobody(view: View) -> bool:
    fold = view.fold
    if SENTINEL in fold or not view.words.isdisjoint(_TELLERS) or _ASKS.search(fold) is None:
        return False
    if not view.words.isdisjoint(_THEIRS) and _PEOPLE.search(fold) is None:
        return False
    if _SOMEONE.search(_OF_A_KIND.sub(" ", fold)) is not None:
        return False
    return not any(some.search(fold) for some in (_TOLD, _WHO, _WE))


def _is_its_subject(fold: str, start: int, end: int) -> bool:
    """Whether the question is about what is told: of a kind of people, within the question, or with only its article
    before it.
    """
    found = _CLAUSE.search(fold, max(0, start - _REACH), start)
    clause = found[0] if found else ""
    if _PEOPLE.search(clause) is not None or _ASKS.search(clause) is not None or _KIND_ALONE.search(clause) is not None:
        return True
    heading = _HEADING.match(fold)
    if heading is not None and end < heading.end() and _ASKS.search(fold, heading.end()) is not None:
        return True
    if not clause.strip() and _AT_ONCE.match(fold, end) is not None:
        return _HOW_MANY.match(fold, start) is None
    before = _ARTICLES.fullmatch(clause) is not None or _AFTERWARDS.fullmatch(clause) is not None
    within = not clause.strip() and _ARTICLES.match(fold, start, end) is not None
    rest = _SENTENCE.match(fold, end)
    asked = rest is not None and _ASKS.search(rest[0]) is not None
    return (before or within) and asked and _HAPPENS.search(fold, start, end) is None
