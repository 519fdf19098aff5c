"""What somebody lives on or is placed in because of an illness: «je touche que l’AAH», «suis en phase terminale»,
«en affection de longue durée», «mon séjour en SSR».

The same words ask («l’AAH compte-t-elle ?»), and are a desk's («dossier en phase terminale», «en incapacité de me
connecter»): somebody draws it, or is in it. What is only granted for an age or for rest has no place here.
"""

from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import CALLED, IN_LAW, KIN, MY
from bot.redaction.recognizers.health.ties import is_someones
from bot.redaction.recognizers.health.titles import TITLED
from bot.redaction.view import View
from bot.redaction.wordlist import words

_ONLY = (
    r"(?:(?:plus|que|seulement|juste|encore|toujours|deja|aussi|uniquement|bien|pas|actuellement|maintenant)\s){0,2}"
)
_RENT = (
    r"(?:aah|aeeh|pch|apa|asi|acfp|allocation\s(?:aux?\s|pour\s|d')?(?:adultes?\s|enfants?\s|education\s)?(?:de\sl'enfant\s)?handicapee?s?|"
    r"(?:pension|rente|allocation)\sd'(?:invalidite|incapacite(?:\spermanente)?))"
)
_DRAWS = lazily(
    r"(?<![a-z])(?<!qu'on\s)(?<!si\son\s)(?<!personne\squi\s)(?:ne\s|n')?(?P<verb>touche|touchons|touchais|touchait|percois|percoit|percevons|percevais|percevait|recois|recoit|"
    r"beneficie|vis|vit|vivons|ai|a|avons|eu|obtenu|obtient)\s"
    rf"{_ONLY}(?:(?:de|avec|sur|grace\sa)\s)?{_ONLY}(?:l'|d'une?\s|une?\s|la\s|le\s|mon\s|ma\s|son\s|sa\s)(?P<told>{_RENT})(?![a-z])"
)
_PLACE = (
    r"(?:affection\s(?:de\s)?longues?\sdurees?|phase\sterminale|stade\sterminal|"
    r"incapacite(?=\s?(?:$|[.,;:!?)\n]|(?:depuis|temporaire|totale|partielle|permanente|de\stravail|jusqu\w*|a\s[0-9]|suite|apres|"
    r"car|et|pour)(?![a-z])))(?:\s(?:temporaire|totale|partielle|permanente|de\stravail))*|"
    r"soins\sde\ssuite(?:\set\s(?:de\s)?re[a-z]+)?|ssr|smr|soins\spalliatifs|soins\sintensifs|centre\sde\sre[ae][a-z]+|usld|"
    r"(?:clinique\s|hopital\s|unite\s)?psy(?:chiatr[a-z]+)?|clinique\spsychiatrique|hopital\spsychiatrique|"
    r"reeducation(?:\sfonctionnelle)?|readaptation|maison\sde\s(?:repos|convalescence)|reanimation|oncologie|hematologie|cardiologie|neurologie|"
    r"gerontopsychiatrie|maternite\sa\srisque|unite\salzheimer|addictologie)"
)
_IN = lazily(
    r"(?<![a-z])(?:suis|est|sommes|sont|etais|etait|sera|reste|restee?|passee?|entree?|mise?|placee?|admise?|"
    r"transferee?|classee?|reconnue?|sui|jsuis|chuis|chui)\s(?:(?:encore|toujours|deja|actuellement|maintenant|desormais)\s)?"
    rf"(?:en|a\sl'|au|dans\sune?|sous)\s?(?P<told>{_PLACE})(?![a-z])"
)
_A_STAY = lazily(
    rf"(?<![a-z])(?:{MY}\s(?:sejours?|passage|entree|sortie|arrivee|transfert)|"
    rf"(?:le\s|du\s|un\s|ce\s|)sejour\sde\s(?:(?:mon|ma|notre|son|sa)\s(?:{KIN})|{CALLED}|{TITLED}))\s(?:[a-z]{{4,10}}\s)?"
    rf"(?:en|a\sl'|au|dans\sune?|de)\s?(?P<told>{_PLACE})(?![a-z])"
)
_THINGS = lazily(
    rf"(?<![a-z]){MY}\s(?!(?:{KIN}|{IN_LAW}|grande?|puce|garcon)(?![a-z]))[a-z]{{3,14}}\s$|"
    r"(?<![a-z])(?:dossiers?|demandes?|projet|contrat|site|chantier|traitement\sdu\sdossier|remboursement|devis|"
    r"travaux|procedure|facture)(?![a-z])[^.!?;\n]{0,40}$"
)
_RENTS = words("aah aeeh pch apa asi allocation pension rente")
_PLACES = words(
    """
    affection terminale terminal incapacite ssr smr suite palliatifs intensifs usld psy psychiatrie psychiatrique
    reeducation readaptation repos convalescence reanimation oncologie hematologie cardiologie neurologie
    alzheimer addictologie
    """
)
GATE = (_RENTS | _PLACES) - words("suite allocation pension repos")
"""Words that open the room for it; the commonest are read once another has."""
_REACH = 70


def status(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_RENTS):
        for match in _DRAWS.finditer(fold):
            if is_someones(view, match):
                yield match.span("told")
    if not seen.isdisjoint(_PLACES):
        for match in _IN.finditer(fold):
            start = match.start()
            thing = _THINGS.search(fold, max(0, start - _REACH), start) is not None
            if not thing and is_someones(view, match):
                yield match.span("told")
        yield from (match.span("told") for match in _A_STAY.finditer(fold))
