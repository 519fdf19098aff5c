"""Care as somebody's job, studies or charge: «ma fille est interne en psychiatrie», «brancardier aux urgences»,
«étudiante en chirurgie dentaire», «référent handicap», «un accord handicap».

A trade or studies, then where or what of: a ward, a discipline, a home. What somebody is in for herself has no trade
before it, or is a state («infirmière en arrêt maladie»). An «interné» without its accent is an intern's homograph: one
is believed to be a trade where accents are typed or the word would have its «e» («ma fille est interne»), and nothing
speaks of a stay.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.view import View
from bot.redaction.wordlist import words

_TRADE = (
    r"(?:infirmi(?:er|ere)s?|ide|ibode|iade|aides?[\s-]soignante?s?|aide[\s-](?:a\sdomicile|menagere)|ash|as|aes|avs|aesh|atsem|ambulanci(?:er|ere)s?|"
    r"brancardi(?:er|ere)s?|orthophonistes?|psychologues?|psychomotricien(?:ne)?s?|kines?|kinesitherapeutes?|ergo|ergotherapeutes?|"
    r"sages?-femmes?|medecins?|docteure?|chirurgien(?:ne)?s?|anesthesistes?|pediatres?|radiologues?|biologistes?|externes?|faisant\sfonction|"
    r"secretaires?(?:\smedicale?s?)?|assistante?s?(?:\s(?:sociale?s?|dentaire|medicale?))?|animat(?:eur|rice)s?|auxiliaires?(?:\sde\s(?:vie|puericulture))?|"
    r"benevoles?|stagiaires?|dieteticien(?:ne)?s?|pharmacien(?:ne)?s?|preparat(?:eur|rice)s?|veilleu(?:r|se)s?|puericultrices?|manip\w*|"
    r"(?:cadre|agent|technicien(?:ne)?|ingenieure?|chef|cheffe|responsable|direct(?:eur|rice)|coordinat(?:eur|rice)|chercheu(?:r|se)|charge|chargee|"
    r"moniteur|monitrice|educat(?:eur|rice)|educ|format(?:eur|rice)|conseill(?:er|ere)|intervenante?|employee?|salariee?|contractuelle?|vacataire|"
    r"professeure?|profs?|enseignante?|maitre\sde\sconferences)s?"
    r"(?:\s(?:de\s|d'|des\s|du\s)?(?!m[aoe]|n'|sans|en\s)[a-z]{3,16}){0,2}|"
    r"comptables?|standardistes?|cuisini(?:er|ere)s?|linge\w+|gestionnaires?|hote(?:sse)?s?\sd'accueil|agents?\sd'entretien|remplacante?s?|visiteu(?:r|se)\smedicale?)"
)
_IN_HERSELF = (
    r"avec|sans|pour|dans|chez|mais|malade|enceinte|suivi|hospitalis|soign|intern|admis|handicap|actuellement|en\s"
)
_BY_TRADE = (
    rf"(?:(?:suis|est|sont|etais|etait|sommes|sera|serai|devient|devenue?|comme|metier|poste|emploi)\s(?:d'|de\s)?(?:une?\s|aussi\s|toujours\s|ancien(?:ne)?\s|futur[e]?\s)*"
    rf"{_TRADE}(?:\s(?!{_IN_HERSELF})[a-z]{{4,16}})?|(?:travaill|boss|taff?|oeuvr|exerc)[a-z]*|(?:fai[st]|faire|commence|finit|termine|cherche|effectue|debute|en)\s(?:un\s|son\s|mon\s|sa\s|une\s|des\s|ses\s|mes\s)?"
    r"(?:stages?|remplacements?|internat|externat|vacations|gardes|alternance|apprentissage|service\scivique|benevolat))"
)
_WARD = (
    r"(?:[a-z]{3,}logie(?:\s[a-z]{4,12})?|[a-z]*iatrie(?:\s[a-z]{4,12})?|dialyse|rea|reanimation|chirurgie(?:\s[a-z]{4,14}){0,2}|radiotherapie|soins\s(?:palliatifs|intensifs|de\ssuite)|"
    r"onco|psy|cardio|neuro|gastro|pneumo|urgences|bloc(?:\soperatoire)?|maternite|neonat\w*|salle\sde\snaissance|esat|ime|itep|mas|fam|sessad|"
    r"ehpad|maison\sde\sretraite|ssr|smr|usld|reeducation|orthophonie|medecine(?:\s[a-z]{4,12})?|cmp|cmpp|csapa|camsp|hopital(?:\s(?:de\sjour|psychiatrique|psy))?|"
    r"clinique(?:\s[a-z]{4,14})?|hp|samu|smur|radiologie|kine|kinesitherapie|service\s(?:de\s|d')[a-z]{4,16}|"
    r"centre\s(?:de\s|d'|anti-?\s?)?[a-z]{4,14}(?:\s[a-z]{4,12})?|foyer(?:\s[a-z]{4,14})?|addicto|diabeto|geronto|infectio|hemato|traumato)"
)
_IN = r"(?:en|aux?|a\sla|a\sl'|dans\s(?:une?|le|la|l')|chez|pour)\s?(?:une?\s)?(?:service\s(?:de\s|d')\s?)?"
_AT_WORK = lazily(
    rf"(?<![a-z]){_BY_TRADE}\s(?:(?:de\snuit|de\sjour|liberale?|diplomee?|titulaire|principale?|remplacante?|actuellement|aussi)\s)?{_IN}(?P<ward>{_WARD})(?![a-z])"
)
_STUDIES = lazily(
    r"(?<![a-z])(?:etudiante?s?|etudes?|master|licence|bts|ecole|formation|diplome|du|des|concours|internat|externat|doctorat|these|memoire|"
    r"prepa|apprentie?|alternante?|interne|externe|stage|cours|specialite|specialisation|deuxieme\sannee|premiere\sannee|annee)\s"
    r"(?:(?:superieures?|d'infirmi\w+|d'etudes|cette\sannee|a\s[a-z]{3,14})\s)?(?:en\s|d'|de\s(?:la\s|l')?|du\s|sur\s(?:la\s|le\s|l'|les\s)|aux\s(?=urgences))"
    rf"(?P<ward>{_WARD}|psychomotricite|odontologie|dentaire|nutrition|sciences\s[a-z]+|soins\s[a-z]+|maladie\sde\s[a-z]+)(?![a-z])"
)
_OF_A_STAY = lazily(
    r"(?<![a-z])(?:sortir|sortie|contre|force|contrainte|hdt|spdt|sdt|sous|visites?|traitement|permission|depuis\s(?!(?:[0-9]+|deux|trois|quatre|cinq|six|un|une)\s?ans|septembre|octobre|novembre|l'annee)|"
    r"suicide|crise|delire|enferm\w+|hospitalis\w+|malade|soign\w+|prefet|juge)(?![a-z])"
)
_A_WOMAN = lazily(
    r"(?<![a-z])(?:ma|sa|notre|la|une)\s(?:fille|femme|soeur|mere|niece|cousine|compagne|copine|belle-(?:soeur|fille|mere)|amie|bru|petite-fille|epouse|tante|"
    r"voisine|cadette|ainee)(?![a-z])[^.!?\n]{0,12}\sest\s$|(?<![a-z])elle\sest\s$"
)
_INTERN = re.compile(r"(?<![a-z])internes?\s(?:en|au|aux|a|dans|de)(?![a-z])")
_LEADS_TO = (
    r"\s(?:(?:d'entreprise|de\sbranche|sante|national\w*|regional\w*|departemental\w*)\s)?"
    r"(?:(?:et|sur|contre|pour|du|de|en\sfaveur\sdu|autour\sdu)\s)?(?:le\s|la\s|l'|les\s)?$"
)
_OFFICE = lazily(
    rf"(?<![a-z])(?:referente?s?|missions?|correspondante?s?|coordinat(?:eur|rice)s?|delegue[es]*|ambassad(?:eur|rice)s?){_LEADS_TO}"
)
_POLICY = lazily(
    r"(?<![a-z])(?:accords?|politiques?|poles?|cellules?|responsables?|plans?(?:\sd'action)?|chartes?|conventions?|commissions?|journees?|semaines?|salons?|"
    rf"colloques?|labels?|quotas?|lois?|formations?|associations?|projets?|conseill(?:er|ere)s?|sensibilisations?|negociations?|reunions?){_LEADS_TO}"
)
_ITS_MATTER = re.compile(
    r"(?:le\s|la\s|l')?(?:handicap|autisme|cancer|diabete|addictions?|sida|sante\smentale|burn[\s-]?out)(?![a-z])"
)
"""What a firm has agreements, days and charters about."""
_MANY = lazily(
    r"(?<![a-z])(?:transports?|accompagnement|prise\sen\scharge|accueil|garde|suivi|aide)\s(?:de|des|aux?|d')\s?(?:patients\s|enfants\s|personnes\s|jeunes\s)?$"
)
_SEVERAL = re.compile(r"[a-z]{4,}[sx]$")
_CARERS = words(
    "ambulancier ambulanciere ambulanciers taxi vsl chauffeur educateur educatrice aesh avs infirmier infirmiere aide "
    "auxiliaire nounou animateur animatrice"
)
_GATE = words(
    """
    infirmier infirmiere infirmiers ide aide aides ash aes avs aesh ambulancier ambulanciere brancardier
    brancardiere orthophoniste psychologue psychomotricien psychomotricienne kine kinesitherapeute ergo
    ergotherapeute sage medecin medecins chirurgien chirurgienne anesthesiste pediatre radiologue biologiste externe
    interne internes secretaire assistant assistante animateur animatrice auxiliaire benevole stagiaire dieteticien
    dieteticienne pharmacien pharmacienne preparateur preparatrice veilleur veilleuse puericultrice manip
    manipulateur manipulatrice cadre agent technicien technicienne ingenieur chef cheffe responsable directeur
    directrice coordinateur coordinatrice chercheur chercheuse charge chargee moniteur monitrice educateur
    educatrice educ formateur formatrice conseiller conseillere intervenant intervenante employe employee salarie
    salariee contractuel vacataire professeur prof enseignant enseignante comptable standardiste cuisinier
    cuisiniere gestionnaire hote hotesse remplacant remplacante visiteur visiteuse travaille travaillons travaillait
    travaillais travaillent bosse bossait taf taffe exerce stage stages internat externat remplacement alternance
    etudiant etudiante etudiants etudes etude master licence bts ecole formation diplome concours doctorat these
    memoire prepa apprenti apprentie docteur docteure cours specialite annee referent referente mission missions
    correspondant correspondante delegue deleguee accord accords politique pole cellule plan charte convention
    commission journee journees semaine salon colloque label quota loi lois association projet sensibilisation
    negociation reunion transport transports chauffeur taxi vsl nounou ambassadeur ambassadrice etudie as ibode iade
    """
)
_REACH, _NEAR = 100, 70
_ACCENTS = re.compile("[àâçéèêëîïôùûœÀÉÈÊ]")


def is_of_a_calling(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` names is where somebody works, what she studies or is in charge of."""
    if view.words.isdisjoint(_GATE):
        return False
    fold, near = view.fold, (max(0, start - _REACH), end + _NEAR)
    for frame in (_AT_WORK, _STUDIES):
        for found in frame.finditer(fold, *near):
            if (
                found.start() < end
                and start < found.end()
                and end <= found.end("ward")
                and _is_believed(view, found.start())
            ):
                return True
    before = max(0, start - _NEAR), start
    if _OFFICE.search(fold, *before) is not None:
        return True
    if _ITS_MATTER.match(fold, start) is not None and _POLICY.search(fold, *before) is not None:
        return True
    if view.words.isdisjoint(_CARERS) or _SEVERAL.search(fold, start, end) is None:
        return False
    return _MANY.search(fold, *before) is not None


def _is_believed(view: View, at: int) -> bool:
    """Whether no «interné» is meant."""
    intern = _INTERN.search(view.fold, at, at + _NEAR)
    if intern is None or view.fold.startswith(" urgences", intern.end()):
        return True  # nobody is shut away in the emergency room
    if (
        view.text[intern.start() : intern.start() + len("interne")].lower() != "interne"
        or _OF_A_STAY.search(view.fold) is not None
    ):
        return False
    return (
        _A_WOMAN.search(view.fold, max(0, intern.start() - _NEAR), intern.start()) is not None
        or _ACCENTS.search(view.text) is not None
    )
