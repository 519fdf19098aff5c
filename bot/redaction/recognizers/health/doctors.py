"""Doctors whose patients tell what they have by having them: «mon oncologue», «le psychiatre de mon mari».

Cancer, the mind, addiction, kidneys, blood, infection, the end of life: one who has such a doctor has such an illness.
A dentist or a family doctor tells nothing; nor does an oncologist whom one is, looks for or asks the price of.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import HERS, KIN
from bot.redaction.recognizers.health.ties import is_asked, is_tied
from bot.redaction.recognizers.health.told import SEEN
from bot.redaction.recognizers.health.words import SENSITIVE
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_KINDS = (
    "psychiatre pedopsychiatre neuropsychiatre oncologue onco cancerologue addictologue addicto alcoologue "
    "infectiologue nephrologue nephro hematologue hemato neuropediatre oncopediatre radiotherapeute algologue "
    "sexologue proctologue diabetologue diabeto hepatologue geriatre psychanalyste"
)
_WARDS = (
    "oncologie cancerologie psychiatrie pedopsychiatrie addictologie alcoologie infectiologie nephrologie hematologie "
    "radiotherapie neuropediatrie palliatifs dialyse geriatrie pma"
)
_KIND = f"(?:{'|'.join(f'{kind}s?' for kind in _KINDS.split())})"
_WARD = (
    r"(?:(?:service\sd[e'u]\s?(?:la\s|l')?)?(?:oncologie|cancerologie|(?:pedo)?psychiatrie|addictologie|alcoologie|infectiologie|"
    r"nephrologie|hematologie|radiotherapie|neuropediatrie|soins\spalliatifs|dialyse|geriatrie|pma))"
)
_WHOSE = rf"(?:{HERS}|moi)(?![a-z])"
_DOCTORS = lazily(
    rf"(?<![a-z])(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?)\s(?:ancien(?:ne)?\s|nouve(?:au|l|lle)\s)?(?P<mine>{_KIND})(?![a-z])"
    r"(?!\s(?:preferee?s?|attitree?\sc'est)(?![a-z]))"
    rf"|(?<![a-z])(?:le|la|l'|les|un|une|du|au|aux)\s?(?P<of>{_KIND})(?:\s{SENTINEL})?\s(?:de\s|d'|qui\s(?:suit|soigne|traite|voit)\s)"
    rf"(?={_WHOSE})"
    rf"|(?<![a-z])(?:le|la|l'|les|un|une|du|au|aux)\s?(?P<follows>{_KIND}\squi\s(?:me|m'|nous)\s?(?:suit|soigne|traite|voit|prescrit))(?![a-z])"
)
_PAPERS = (
    r"(?:factures?|courriers?|compte[\s-]rendu|rdv|rendez[\s-]vous|consultations?|ordonnances?|honoraires|seances?|convocation|transports?|"
    r"taxi|bons?|devis|depassements?|sejour|suivi|equipe|medecin|service)"
)
_WARDS_OF = lazily(
    rf"(?<![a-z]){_PAPERS}\s(?:a\s|en\s|pour\s|de\s|d'|du\s|au\s)(?:la\s|l'|un\s|une\s)?(?P<told>{_WARD})(?![a-z])"
    rf"(?=[^.!?;\n]{{0,40}}?\s(?:au\snom\sde|pour|de|concernant|qui\s(?:suit|soigne))\s{_WHOSE})"
    rf"|(?<![a-z])(?:ai|a|avons|avait|avais|aura|aurai)\s(?:un\s|des\s|son\s|mon\s|eu\s|pris\s|eu\sun\s)?(?:rdv|rendez[\s-]vous|consultations?|"
    rf"seances?)\s(?P<has>(?:en|a\sla|a\sl'|au)\s?{_WARD})(?![a-z])"
)
_SENT = lazily(
    rf"(?<![a-z])(?:(?:ai|je)\s(?:ete\s|suis\s)(?=[aeor])|(?:medecin|docteure?|generaliste|pediatre|gyneco(?:logue)?|dermato(?:logue)?|ophtalmo(?:logue)?|ophta|orl|kine|toubib|doc|hopital|urgences|specialiste|"
    rf"chirurgien|dentiste|ecole|on|il|elle|ils|{SENTINEL})\s(?:traitant\s)?(?:m'|l'|me\s|nous\s|t'|lui\s|(?:veut|voudrait)\s(?:m'|l'|nous\s)|(?:est|a\sete|sera|va\setre)\s)(?:a\s|ont\s)?)"
    rf"(?:envoi|envoy|adress|orient|dirig|reorient|refere)[a-z]{{0,4}}\s(?:\w{{4,9}}\s)?(?:chez|vers|en|au|aux|a\sla|a\sl'|a|dans)\s?(?:(?:une?|le|la|les|des|mon|ma|"
    rf"son)\s|l')?(?:service\sd(?:e\s|'|u\s))?(?P<sent>(?:centre\s(?:de\s|d')\s?)?(?:{SENSITIVE}|{_WARD}|alcoologie|desintox|cure|reeducation|tabacologue|"
    rf"tabacologie|orthophoniste|dialyse|centre\santi-?\s?douleur|consultation\smemoire))(?![a-z])"
)
"""«Mon médecin m’envoie en addictologie»: whom one is sent to tells what for."""
_SENDING = re.compile(r"(?<![a-z])(?:envoi|envoy|adress|orient|dirig|reorient|refere)")
_GATE_OF_KINDS = words(_KINDS) | frozenset(f"{kind}s" for kind in _KINDS.split())
_GATE_OF_WARDS = words(_WARDS)
SENT_TO = (
    SEEN | _GATE_OF_WARDS | words("cure desintox reeducation tabacologue tabacologie orthophoniste douleur memoire")
)
GATE = _GATE_OF_KINDS | _GATE_OF_WARDS | SENT_TO
"""Without one of these words no such doctor is told of."""


def doctored(view: View) -> Iterator[tuple[int, int]]:
    """Where each telling doctor or ward of somebody begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_GATE_OF_KINDS):
        for match in _DOCTORS.finditer(fold):
            yield match.span(match.lastgroup or 0)
    if not seen.isdisjoint(_GATE_OF_WARDS):
        for match in _WARDS_OF.finditer(fold):
            kind = match.lastgroup or ""
            if kind == "told" or (not is_asked(view, match.start()) and is_tied(view, *match.span(kind), match[kind])):
                yield match.span(kind)

    if not seen.isdisjoint(SENT_TO) and _SENDING.search(fold) is not None:
        for match in _SENT.finditer(fold):
            yield match.span("sent")


def is_a_calling(view: View, start: int, end: int) -> bool:
    """Whether a doctor is what somebody is: «ma sœur est oncologue», «mon mari, psychiatre,»."""
    if view.words.isdisjoint(_GATE_OF_KINDS) or _A_KIND.fullmatch(view.fold, start, end) is None:
        return False
    return _IS_ONE.search(view.fold, max(0, start - _NEAR), start) is not None


_A_KIND = lazily(_KIND)
_IS_ONE = lazily(
    r"(?<![a-z])(?:suis|est|sont|etait|etais|sera|serai|sommes|devien[st]|devenue?|comme|etudiante?s?|futur|future|"
    rf"(?:{KIN}),)\s(?:aussi\s|egalement\s|elle-meme\s|lui-meme\s)?(?:une?\s|en\s)?$"
)
_NEAR = 40
