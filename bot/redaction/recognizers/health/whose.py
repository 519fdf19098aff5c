"""Care or an illness whose person stands right after it or right before: «le scanner que j’ai passé», «l’IRM qu’on m’a
prescrite», «devis prothèse dentaire de ma femme», «suite au cancer de mon épouse», «mes soins psy», «mardi j’ai un
scanner».

«Le scanner», «un devis», «la prise en charge de» speak of cover, and tie nothing; the relative clause or the relative's
name right after the care does, whatever is asked around it. «Que l’on passe», «que vous remboursez» are of nobody, and
an operation on an account, an examination at school, a scanner that reads papers are no care.
"""

import re
from collections.abc import Iterator

from bot.redaction.dates import DAYS, MONTHS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.complement import completed
from bot.redaction.recognizers.health.devices import DEVICE
from bot.redaction.recognizers.health.kin import CALLED, IN_LAW, KIN, MY
from bot.redaction.recognizers.health.lexicon import lexicon
from bot.redaction.recognizers.health.words import AMBIGUOUS
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

DEAR = (
    rf"(?:{MY}\s(?:petite?\s|grande?\s|vieux\s|vieille\s)?(?:{KIN}|{IN_LAW}|puce|bonhomme|grande?|garcon)|"
    rf"{CALLED}|(?:mme|mr|madame|monsieur|m\.)\s{SENTINEL})"
)
_OF_MEDICINE = (
    r"(?!photo|geo|biblio|carto|calli|litho|ortho[gm]|topo|typo|filmo|disco|demo|choreo|icono|biogr|anatom|symet|telem|"
    r"volumet|parame|economet|audiometrie\sd)[a-z]{3,18}(?:scopie|graphie|metrie|ectomie|plastie|tomie|centese|therapie)s?"
)
"""Acts by the ending of their name: «coloscopie», «angioplastie»."""
_EXAM = (
    rf"scanners?|irm|radios?|echo|echo-?\s?doppler|doppler|fibro|mammo|scinti|densito|amnio|holter|ponctions?|"
    rf"biopsies?|frottis|electrocardiogrammes?|ecg|eeg|emg|tep\s?scan|pet\s?scan|epreuve\sd'effort|prises?\sde\ssang|"
    rf"arthroscanner|panoramique\sdentaire|{_OF_MEDICINE}"
)
_ACT = (
    r"operations?|interventions?\schirurgicales?|chirurgies?|chimio|hospitalisations?|infiltrations?|injections?|"
    r"perfusions?|transfusions?|vaccins?|rappels?\sde\svaccin|cures?(?:\sthermales?)?|reeducation|dialyses?|greffes?|"
    r"accouchement|cesarienne|ivg|fiv|piqures?|detartrages?|pansements?|extractions?|anesthesie|"
    r"soins\s(?:dentaires?|infirmiers?|psy[a-z]*|palliatifs|de\s(?:dents|kine[a-z]*|support))|"
    r"seances?\s(?:de\s|d'|chez\s(?:le\s|la\s|l'|mon\s|ma\s))?(?:kine|psy|ortho|osteo|ergo|chimio|rayons|reeduc)[a-z]*|"
    r"bilans?\s(?:[a-z]{4,14}(?:ique|ain|aire|al|if)|sanguin|psy|ortho)|tests?\s(?:pcr|covid|allergi\w+|de\sgrossesse|"
    r"d'effort|salivaire)|contraception"
)
_SCHOOLED = r"examens?|analyses?"
"""What schools and desks have too."""
_WORN = (
    rf"(?:{DEVICE})|couronnes?|bridges?|inlays?(?:[\s-]?cores?)?|onlays?|facettes?\sdentaires?|orthodontie|semelles?|"
    r"aides?\sauditives?|protheses?|fauteuils?\s(?:roulants?|electriques?)|lits?\smedicalises?|sonotones?|appareillage|"
    r"gouttieres?|sterilets?|diabolos?|corsets?|oxygene"
)
_HEAD = lazily(rf"(?<![a-z-])(?:l(?=[aeioh]))?(?P<head>(?:{_EXAM}|{_ACT}|{_SCHOOLED}|{_WORN}))(?![a-z])")
_OF_DEAR = lazily(rf"\s(?:de\s|d'|a\s)(?:cote\sde\s)?{DEAR}(?![a-z])")
_DONE = (
    r"(?:(?:deja|bien|encore|aussi|du|eu|juste|enfin)\s){0,2}(?:re)?"
    r"(?:passe|fait|eu|subi|recu|effectue|paye|regle|avance|porte|commence|termine|endure)(?:e?s?)"
)
_WHO = rf"(?:je\s|j'|j\s|nous\s|il\s|elle\s|{DEAR}\s)"
_BY = r"(?:on|ils?|elle|(?:le|la|l'|mon|ma|son|sa)\s?[a-z]{3,16}(?:\s[a-z]{4,12})?)\s"
_RELATIVE = lazily(
    rf",?\s(?:(?:que|ke)\s|qu'\s?)(?:"
    rf"{_WHO}(?:(?:ai|a|avons|avais|avait|aurai|aura)\s{_DONE}|"
    r"(?:ne\s)?(?:dois|doit|devais|devait|vais|va|allons|devons|veux|veut|viens\sde|vient\sde|suis\sen\strain\sde)\s(?:encore\s|bientot\s|re)?"
    r"(?:passer|faire|subir|avoir|recevoir|commencer|suivre|porter)|"
    r"(?:passe|passons|fais|fait|faisons|subis|subit|porte|commence|attends|attend|passerai|passera|ferai|fera)|"
    r"(?:me|se)\s(?:fais|fait)\s(?:faire|poser|enlever))|"
    rf"jai\s{_DONE}|{_BY}(?:m'|lui\s|nous\s)(?:a|ont|avait)\s(?:fait|prescrit|pose|demande|ordonne|programme|propose|mis|refait|"
    r"prevu|impose|conseille|installe)(?:e?s?))(?![a-z])"
)
_DAY = (
    rf"(?:(?:demain|apres-demain|hier|(?:{DAYS})(?:\s(?:prochain|dernier|[0-9]{{1,2}}))?|"
    r"ce\s(?:matin|soir|midi|mois)|la\ssemaine\sprochaine|le\smois\sprochain|(?:le\s)?[0-9]{1,2}(?:\s[a-z]{3,9})?|"
    rf"en\s(?:{MONTHS})|"
    r"dans\s(?:[0-9]{1,2}|une|deux|trois)\s(?:jours?|semaines?|mois))(?:\s(?:matin|midi|soir|prochain))?)"
)
_TO_COME = lazily(
    rf"(?<![a-z]){_DAY},?\s(?:j'ai|jai|g|je\spasse|je\sfais|nous\savons|(?:{DEAR}|il|elle)\s(?:a|passe|fait|aura))\s(?:rdv\s(?:pour|de)\s)?"
    rf"(?:une?|des|mon|ma|mes|son|sa|deux)\s(?P<head>(?:{_EXAM}|{_ACT}))(?![a-z])"
)
_MINE = lazily(
    rf"(?<![a-z])(?<!toutes\s){MY}\s(?:(?:deux|trois|quatre|[0-9]{{1,2}}|derniere?s?|premiere?s?|prochaine?s?|nouve(?:au|lle|aux|lles)|"
    r"dernieres?)\s)?(?P<head>soins\s(?:dentaires?|infirmiers?|psy[a-z]*|palliatifs|de\s(?:dents|kine[a-z]*|support))|contraception|"
    r"pansements?|cures?(?:\sthermales?)?(?!\sde\s(?:jouvence|sommeil|silence))|vaccins?|rappels?\sde\svaccin|detartrages?|orthodontie|"
    r"aides?\sauditives?|"
    r"seances?\s(?:de\s|d'|chez\s(?:le\s|la\s|l'|mon\s|ma\s))?(?:kine|psy|ortho|osteo|ergo|chimio|rayons|reeduc)[a-z]*|"
    r"patchs?(?:\s(?:a\sla\s|de\s)?nicotine)?|substituts?\snicotiniques?|sterilets?|preservatifs)(?![a-z-])"
)
_MY_OPERATION = lazily(
    rf"(?<![a-z]){MY}\s(?P<head>operation\s(?:du|de\sla|des|de\sl'|d'une?)\s?(?P<of>[a-z]{{3,16}})(?:\s(?:gauche|droite?))?)(?![a-z])"
)
_OF_A_DESK = words(
    """
    bancaire bancaires virement virements paiement paiements cb rib carte site ligne prelevement debit debite banque
    rattachement appli application espace portail souscription
    """
)
_OF_A_SCHOOL = words(
    "lycee ecole fac universite permis code bac concours college cours diplome etudes bts brevet oral ecrit"
)
_OF_PAPERS = words(
    """
    document documents papier papiers pdf imprimante photo photos passeport justificatif lisible flou floue jpg jpeg dpi
    pages scannee scanne bureau imprimer numeriser factures
    """
)
_OF_FLOWERS = words(
    """
    fleurs obseques bijou bijoux bijouterie bijoutier diamant mariage fiancailles joaillier alliance galette cambriolage
    cambrioleur
    """
)
_KIN = frozenset(re.findall("[a-z]{3,}", re.sub(r"\([^)]*\)|\?|\[[^]]*\]", " ", f"{KIN}|{IN_LAW}"))) | words(
    """
    epoux epouse conjoint conjointe compagnon compagne fille filles soeur soeurs pere peres mere meres frere freres
    parents ainee cadette cousin cousine daron daronne employe employee patron patronne salarie salariee mme mr madame
    monsieur m grande puce garcon protege protegee fils
    """
)
_TIES = words("que qu ke")
_HEADS = words(
    """
    scanner scanners irm radio radios echo doppler fibro mammo scinti densito amnio holter ponction ponctions biopsie
    biopsies frottis electrocardiogramme electrocardiogrammes ecg eeg emg tep tepscan pet petscan epreuve prise prises
    arthroscanner panoramique operation operations intervention interventions chirurgie chirurgies chimio
    hospitalisation hospitalisations infiltration infiltrations injection injections perfusion perfusions transfusion
    transfusions vaccin vaccins rappel rappels cure cures reeducation dialyse dialyses greffe greffes accouchement
    cesarienne ivg fiv piqure piqures detartrage detartrages pansement pansements extraction extractions anesthesie
    soins seance seances bilan bilans test tests contraception examen examens analyse analyses pacemaker pacemakers
    pace peacemaker stimulateur stimulateurs neurostimulateur defibrillateur stent stents valve valves prothese
    protheses implant implants bague bagues appareil appareils gouttiere gouttieres dentier dentiers bridge bridges
    attelle attelles platre platres sonde sondes drain drains catheter port chambre sterilet sterilets anneau ballon
    pompe minerve corset poche stomie respirateur orthese semelle semelles bas collants perruque oxygene canne cannes
    bequille bequilles deambulateur fauteuil fauteuils audioprothese aerateur aerateurs diabolo diabolos yoyos couronne
    couronnes inlay inlays onlay onlays facette facettes orthodontie aide aides lit lits sonotone sonotones appareillage
    lappareil loperation lappareillage lirm loperation lorthodontie lhospitalisation laccouchement
    """
)
_OWN_WORDS = words(
    """
    soins contraception pansement pansements cure cures vaccin vaccins rappel rappels detartrage detartrages orthodontie
    auditive auditives seance seances patch patchs nicotine substitut substituts sterilet sterilets preservatifs
    """
)
_OF_A_CLUB = words("club cartes tournoi belote joue jouer partie equipe")
_PLACED = words("curatelle tutelle itep")
"""Who decides for somebody, or where a child is taught, told of as an office."""
_OF_BABIES = words("couches protections coque points")
"""What babies, telephones and a programme have too."""
_ON = re.compile(r"\s(?:sur|dans|via)\s")
_ENDS = tuple(
    f"{end}{s}"
    for end in ("scopie", "graphie", "metrie", "ectomie", "plastie", "tomie", "centese", "therapie")
    for s in ("", "s")
)
_FIRST = re.compile(r"[a-z]+")
_DAYS = frozenset(f"{DAYS}|{MONTHS}".split("|")) | words("demain hier ce semaine mois le dans")
_EVERYWHERE = words("aide aides bas lit lits poche port prise prises pompe ballon chambre rappel rappels test tests")
GATE = (_HEADS - _EVERYWHERE) | _OWN_WORDS
"""Words that open the room for it; those of everywhere are read once another has."""


def whose(view: View) -> Iterator[tuple[int, int]]:
    """Where each such care or illness begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_OWN_WORDS):
        for match in _MINE.finditer(fold):
            if not _is_a_priest(view, match.end()):
                yield match.span("head")
    if "operation" in seen:
        for match in _MY_OPERATION.finditer(fold):
            if match["of"] in lexicon().gate:
                yield match.span("head")
    if seen.isdisjoint(_HEADS) and not any(word.endswith(_ENDS) for word in seen):
        return
    if not (seen.isdisjoint(_KIN) and seen.isdisjoint(_TIES)):
        yield from _care(view)
    if not seen.isdisjoint(_DAYS):
        for match in _TO_COME.finditer(fold):
            if not _is_another(match["head"], view):
                yield match.start("head"), completed(fold, *match.span("head"), further=False)


def _care(view: View) -> Iterator[tuple[int, int]]:
    """Care by its noun, with whose it is right after."""
    fold = view.fold
    for word in _FIRST.finditer(fold):
        if word[0] not in _HEADS and not word[0].endswith(_ENDS):
            continue
        match = _HEAD.match(fold, word.start())
        if match is None:
            continue
        start, end = match.span("head")
        told = match["head"]
        tied = _tied(fold, start, end)
        if tied is None or _is_another(told, view):
            continue
        if _ON.match(fold, tied.end()) is None or not told.startswith("operation"):
            yield start, max(end, tied.start())


def is_hers(view: View, start: int, end: int) -> bool:
    """Whether what the lexicon names at `[start, end)` has right after it whose it is: «la leucémie de ma fille»."""
    if view.words.isdisjoint(_KIN) and view.words.isdisjoint(_TIES):
        return False
    told = view.fold[start:end]
    return told not in AMBIGUOUS | _PLACED and not _is_another(told, view) and _tied(view.fold, start, end) is not None


def _tied(fold: str, start: int, end: int) -> re.Match[str] | None:
    """What says whose the care at `[start, end)` is, right after it or after what completes it."""
    last = completed(fold, start, end, further=False)
    places = (last, end) if last > end else (end,)
    return next((tie for at in places if (tie := _OF_DEAR.match(fold, at) or _RELATIVE.match(fold, at))), None)


def _is_another(told: str, view: View) -> bool:
    """Whether its word is a bank's, a school's, an office's or a jeweller's here."""
    seen = view.words
    if told in _OF_BABIES:
        return True
    if told.startswith(("operation", "ponction")):
        return not seen.isdisjoint(_OF_A_DESK)
    if told.startswith(("examen", "analyse", "test")):
        return not seen.isdisjoint(_OF_A_SCHOOL)
    if told.startswith("scanner"):
        return not seen.isdisjoint(_OF_PAPERS)
    if told.startswith("bridge"):
        return not seen.isdisjoint(_OF_A_CLUB)
    return told.startswith(("bague", "couronne")) and not seen.isdisjoint(_OF_FLOWERS)


def _is_a_priest(view: View, end: int) -> bool:
    """Whether «cure» is written «curé»."""
    return view.fold.endswith("cure", 0, end) and view.text[end - 1] in "éÉ"
