"""Health facts told of a person: a condition, a treatment or a state, tied to someone in the same clause.

«Je suis diabétique», «mon cancer du sein», «ma fille est sous Ritaline» go; «la maternité est-elle prise en charge ?»
has no one in it and stays. Better one word too many than a fact left readable: this is a special category (RGPD,
article 9).
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.recognizers.health_words import DRUGS, ENDS, NOUNS, STATES
from bot.redaction.view import SENTINEL, Span, View

_LAST_THREE = frozenset(end[-3:] for end in ENDS)
_WORD = re.compile(r"[a-z]+")
_HIT = re.compile(rf"(?<![a-z])(?:(?P<state>{STATES})|(?P<noun>{NOUNS})|(?P<drug>{DRUGS}))(?![a-z])")
_KIN = (
    "mari|femme|epou(?:x|se)|conjointe?|compagn(?:on|e)|peres?|meres?|papa|maman|parents?|fils|filles?|freres?|"
    "soeurs?|bebe|enfants?|aine|aines?|cadette?|jumeaux|jumelles|"
    "grand[- ]?(?:pere|mere)|mamie|papy|oncle|tante|cousine?|neveu|niece|beau[- ](?:pere|fils|frere)|"
    "belle[- ](?:mere|fille|soeur)|ami|amie|voisine?"
)
_SOMEONE = (
    rf"(?:j'?|je|moi|nous|on|il|elle|ils|elles|(?:mon|ma|mes|notre|nos|son|sa|ses|le|la|un|une|petit|"
    rf"petite)\s(?:{_KIN})|{SENTINEL})"
)
_TELLS = (
    r"(?:ai|as|a|avons|ont|avait|avais|aurais|aurait|suis|est|sommes|sont|etais|etait|ete|souffre|souffrons|"
    r"souffrait|prends?|prenons|prenait|fais|fait|subi|subis|subit|attends|"
    r"deviens|devient|vis|vit|reste|developpe|declare|attrape|porte|porteuse?|atteinte?|diagnostiquee?s?|"
    r"diagnostique|detecte|decouvert|trouve|soignee?|traitee?|suivie?|victime|dois|doit|vais|va|viens|vient|"
    r"chope|avoir|etre)"
)
_TIES = re.compile(
    rf"(?:(?<![a-z]){_SOMEONE}[\s']{{0,2}}(?:[^\s.!?;\n{SENTINEL}]+\s){{0,3}}?(?:n'|l'|m'|d'|s'|"
    rf"qu')?{_TELLS}\s(?:[^\s.!?;\n]+[\s]){{0,6}}?(?:l'|d'|un\s|une\s)?$"
    rf"|(?<![a-z])(?:mon|ma|mes|notre|nos|son|sa|ses)\s(?:[a-z]+\s){{0,1}}$"
    rf"|(?<![a-z])(?:{_KIN})\s(?:\S+\s){{0,2}}$"
    rf"|(?<![a-z])(?:m'a|m'ont|lui\sa|nous\sa|a|ont|ete|etre)\s(?:\S+\s){{0,2}}?(?:trouve|diagnostique\w*|"
    rf"detecte|decouvert|prescrit|annonce|opere\w*|hospitalise\w*|soigne\w*|traite\w*|greffe|pose|"
    rf"depiste\w*)\s(?:\S+\s){{0,4}}?(?:l'|d')?$"
    rf"|(?<![a-z])(?:atteinte?|souffrante?|souffrant|victime|malade|porteuse?|porteur|diagnostiquee?|soignee?|"
    rf"traitee?|suivie?|operee?|hospitalisee?|reconnue?|sous|en\sald)\s(?:\S+\s){{0,4}}?(?:l'|d')?$"
    r"|(?:^|,\s)(?:en\sarret(?:\smaladie)?\s(?:pour|suite\sa)|(?:suite|a\scause)\s(?:a|de|d'|du)\s?(?:mon|ma|un|"
    r"une)?)\s(?:\S+\s){0,3}$"
    rf"|(?<![a-z])jai\s(?:\S+\s){{0,5}}?$|(?<![a-z])(?:jsuis|chuis|chui|jsui|ch'suis)\s(?:\S+\s){{0,4}}?$)"
)
_OWN_AFTER = re.compile(
    r"[a-z]{4,20}(?:\s[a-z']{2,15}){0,3}?\s(?:pour\smoi|chez\smoi|dont\sje\ssouffre|que\sj'ai|(?:chez|pour)\s(?:mon|ma)\s(?:mari|femme|pere|mere|fils|fille)|"
    r"diagnostiquee?)(?![a-z])"
)
_ASKS_FOR_ALL = re.compile(
    r"(?:est-ce\sque|si|savoir|comment|quelle?s?|pour|par|concernant|sur|remboursement\s(?:de|du|d'))\s(?:la|le|les|"
    r"l'|une?|des)\s?$"
)
_COMPLEMENT = re.compile(
    r"(?:\s(?:de\s)?(?:type|stade|grade)\s[0-9iv]{1,3}|\s(?:(?:du|de\sla|des|de|au|a\sla|aux|a)\s|d'|de\sl'|"
    r"a\sl')(?:[a-z]{3,20})(?:\s(?:gauche|droite?s?|bilateral\w*))?|\s(?:severe|aigue?|chronique|grave|profonde|"
    r"bilateral\w*|metastatique|generalise\w*|"
    r"infantile|gestationnel|cardiaque|renale?|hepatique|pulmonaire|respiratoire|arterielle|discale|lourd\w*|"
    r"en\splaques|nerveuse|mentale|evolutive?|invalidante|insulino[- ]?dependant\w*|legere?|moteur|mental|visuel|"
    r"auditif|psychique|multiple|asperger|terminale?|rhumatoide|ankylosante|discoide|atopique|anaphylactique|"
    r"postnatale?|"
    r"post[- ]partum|a\srisque))"
)
_NO_COMPLEMENT = re.compile(
    r"\s(?:de|du|des|d'|au|a|aux|a\sla|de\sla|de\sl'|a\sl')\s?(?:mon|ma|mes|votre|vos|ce|cette|compte|portail|site|"
    r"remboursement|dossier|contrat|mutuelle|partir|telecharger|remplir|jour|faire|qui|quoi|cause|puis|present|"
    r"nouveau|payer|charge|peux|voudrais|cherche|pouvoir|savoir|comment)(?![a-z])"
)
_CLAUSE_LENGTH = 90


def _stems() -> frozenset[str]:
    """The first letters, four at most, of whatever the lists begin with: a gate that costs nothing."""
    stems = set()
    for written in re.split(r"\|(?![^(]*\))", f"{STATES}|{NOUNS}|{DRUGS}"):
        bare = re.sub(r"^(?:en|sous|a)\\s(?:\(\?:)?", "", written)
        literal = re.match(r"[a-z]*", bare)[0]  # type: ignore[index]
        stems.add((literal[:-1] if bare[len(literal) :][:1] == "?" else literal)[:4])
    return frozenset(stems - {""})


_STEMS = _stems()
_SHORTER = frozenset(stem for stem in _STEMS if len(stem) < 4)


def _is_worth_a_look(word: str) -> bool:
    return word[:4] in _STEMS or word[:3] in _SHORTER or word[:2] in _SHORTER


def find(view: View) -> Iterator[Span]:
    """Every fact tied to someone."""
    known = gazetteers().words
    if any(map(_is_worth_a_look, view.words)):
        yield from _listed(view)
    unlisted = [w for w in view.words if w[-3:] in _LAST_THREE and w.endswith(ENDS) and len(w) > 6 and w not in known]
    if unlisted:
        for match in _WORD.finditer(view.fold):
            if match[0] in unlisted and _tied(view.fold, match.start()):
                yield _whole(view.fold, match, "health.ending")


def _listed(view: View) -> Iterator[Span]:
    for match in _HIT.finditer(view.fold):
        if _tied(view.fold, match.start()) and not _is_technical(view.fold, match.end()):
            yield _whole(
                view.fold,
                match,
                "health.state" if match["state"] else "health.drug" if match["drug"] else "health.fact",
            )


def _tied(fold: str, start: int) -> bool:
    """Whether someone in the clause before is said to have it."""
    clause = re.split(r"[.!?;\n]", fold[max(0, start - _CLAUSE_LENGTH) : start])[-1]
    if _OWN_AFTER.match(fold, start):
        return True
    return _TIES.search(clause) is not None and _ASKS_FOR_ALL.search(clause) is None


_OF_YOURS = re.compile(r"\s(?:a|de)\s(?:vos|votre|ce|cet|cette|ces)\s|\sd'attendre|\sprofessionnelle\s\?")


def _is_technical(fold: str, end: int) -> bool:
    """«Je suis malade de ce site», «allergique à vos formulaires»: a manner of speaking."""
    return _OF_YOURS.match(fold, end) is not None


def _whole(fold: str, match: re.Match[str], rule: str) -> Span:
    """The hit with what completes it («du sein gauche», «de type 2»)."""
    end = match.end()
    for _ in range(3):
        if _NO_COMPLEMENT.match(fold, end) or (more := _COMPLEMENT.match(fold, end)) is None:
            break
        end = more.end()
    return Span(Label.HEALTH, match.start(), end, rule)
