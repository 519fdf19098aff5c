"""Care typed as into a search box: «asthme aérosol», «kiné après entorse», «lunettes pour un enfant myope».

The whole message is a run of nouns, with a question of cover after it or none, and nobody in it: no verb that tells, no
kin, no day, no sum, no paper, nothing done or refused. Those make it somebody's note (jotted.py), and so does a
comma, unless what follows it asks («Alzheimer, y a-t-il une aide ?»).
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.jotted import HAPPENED, WHOSE
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.words import STATES
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_CARE = lazily(
    r"(?<![a-z])(?:soins?|cures?|kines?|seances?|suivi|aides?|appareils?|appareillage|aerosols?|medicaments?|"
    r"medocs?|cremes?|gouttes|collyres?|patchs?|pilule|injections?|implants?|laser|machine|lecteurs?|capteurs?|pompe|tensiometre|lits?|"
    r"matelas|fauteuils?|deambulateur|corset|attelles?|semelles?|ortheses?|piqures?|infiltrations?|gouttieres?|chaussures|bas|collants|protections?|couches|changes|perruques?|"
    r"protheses?|lunettes|lentilles|verres|audioprothese|soutien-gorge|brassiere|lait|vaccins?|vaccination|desensibilisation|test|"
    r"depistage|bilan|analyses?|irm|scanner|radios?|echo|psy|neuropsy|psys|psychomotricien(?:ne)?|osteo|dentiste|medecins?|chirurgien|specialistes?|infirmiere|"
    r"sage-femme|orthodontie|chirurgie|operations?|greffe|traitements?|botox|reeducation|orthophonie|"
    r"orthophoniste|psychomotricite|balneo|yoga|sport|coach|sevrage|location|achat|prix|tarifs?|couts?|plafond|"
    r"forfaits?|honoraires|depassements?|reste\sa\scharge|ticket\smoderateur|prise?s?\sen\scharge|remboursements?|"
    r"rembourses?|couvertures?|garanties?|franchise|delai\sde\scarence|carence|chambre|transports?|ambulances?|"
    r"rapatriement|assistance|garde|menage|auxiliaire|repas|allocations?|prevention|"
    r"[a-z]{3,16}(?:logues?|logie|therapie|therapeutes?|scopie|graphie|metrie|pathes?|pathie|icure|plastie|nesiologie|[io]nnistes?))(?![a-z])"
)
"""What an insurer covers, who gives it, and the words of cover."""
_QUESTION = lazily(
    r"(?:^|,\s|\s)(?:y\sa[-\s]t[-\s]il|existe[-\s]t[-\s]il|(?:est-ce|c'est|ca\s(?:se|coute)|combien|quel(?:le)?s?|comment|"
    r"vous\s(?:rembours|couvr|pren|aid|assur|particip|fait)[a-z]*|(?:est|sont)[\s-](?:ils?\s|elles?\s)?(?:rembours|pris|couv)[a-z]*|"
    r"rembours[a-z]*|pri[st]e?s?\sen\scharge|couvert[es]*)(?![a-z]))"
)
"""Where the nouns end and the question begins."""
_ASKS_AFTER_COMMA = re.compile(r",\s(?:y\sa|existe)[-\s]t[-\s]il[^,.;:]{0,60}$")
_GREETING = re.compile(r"\W*(?:(?:bonjour|bonsoir|bjr|slt|salut|hello|recherche)[\s,.!:]*)?")
_PEOPLE = lazily(
    r"(?<![a-z])(?:pour\s(?:une?\s|des\s|les\s|l')?(?:enfants?|adultes?|femmes?|hommes?|personnes?|seniors?|ados?|adolescente?s?|"
    r"nourrissons?|patiente?s?|eleves?|malades?)|pour\s(?:une?|des|les)(?=\s[a-z]+iques?(?![a-z]))|"
    r"(?<=[a-z]\s)(?:enfants?|adultes?|femmes|personnes|seniors|ados)|d'enfants?)(?![a-z])(?:\s(?:agee?s?|tres|en\ssituation))?"
)
"""A kind of people: with «pour», several, or after the care that is for them."""
_KIN = lazily(rf"(?<![a-z])(?:{KIN}|fiston|bb|puce|proche|voisin)(?![a-z])")
_KEPT = words("de d du des la l le les pour et ou a au aux en par apres post contre un une")
"""Small words that stand between nouns."""
_TELLS = (FUNCTION_WORDS - _KEPT) | words(
    """
    je j jai jsuis me moi mon ma mes nous notre nos lui son sa ses leur leurs ai est sont ete etait avait avoir
    fait faite faits faites faire fais prend prends attend attends attente besoin reprise reprendre sortie
    retour rentree rentre demande devis facture factures feuille ordonnance prescription dossier carte decompte
    accord arret ald ij urgences urgence urgent taxi vsl svp merci depuis suite cause cours toujours encore
    jamais rien pas plus trop tro mal rage fievre stade severe grave chronique repetition gauche droite droit
    bilateral vie midi nuit semaine mois jour jours an ans annee janvier fevrier mars avril mai juin juillet
    aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche hier demain
    casse cassee opere operee paye payee refuse refusee recu pose posee prevu prevue touche rompu rompue pris
    prise perdu perdue foutu foutue veut veux va vais vient voit avance dernier derniere ayant etant souffre
    souffrant souffrante atteint atteinte victime porteur porteuse touchee prochain prochaine g ya soupconne
    soupconnent pense pensent dit disent trouve parle evoque craint suspecte surveille annonce annule annulee
    finalement
    suspicion poussee recidive rechute metastases confirme diagnostic revenu revenue gros grosse
    platre platree deprime decouvert decouverte decouverts decouvertes survenu survenue apparu apparue mis mise
    """
)
"""What makes a run of nouns a note of somebody's."""
_ILLS = words("dialyse menopause greffe vaccine")
"""Nouns that look like a state without their accent («dialysé»), which `_DONE` sees."""
_DONE = re.compile(r"[^\W\d_]{3,}(?:é|ée|és|ées)(?![^\W\d_])")
_NOT_DONE = re.compile(
    r".*(?:ités?|santé|beauté|volonté|pnée|rrhée|nausées?|durée|journée|trachée|kiné|onyxis)$|(?:rembours|médicalis|assist|spécialis|connect|adapt|agré|motoris|conventionn|"
    r"simplifi|périn|priv|li|âg|handicap|imm?obilis|progress|sal|aut)(?:é|ée|és|ées)$"
)
"""A quality of things, not what has befallen."""
_NUMBER = re.compile(
    r"(?<![0-9])(?<!trisomie\s)(?<!type\s)[0-9]+(?![0-9]|\s(?:yeux|oreilles|genoux|hanches|jambes|pieds|mains|seins|dents)(?![a-z]))"
)
_SIGNS = re.compile(r"[,.;:!?/+()\n=<>«»\"*\u2192%€$]|\s-\s")
_SPOKEN = re.compile(r"(?<![a-z])j[bcdfghjklmnpqrstvwxz']")
"""«Jfais», «jprend»."""
_OPENS = re.compile(r"(?:l[ae]\s|l')")
"""With «le» or «la» a sentence begins: «le médecin soupçonne…»."""
_IN_IT = re.compile(r"(?:en|au|aux|a|de|d)(?![a-z])")
"""«En dépression, psychologue, combien…»: who is."""
_AFTER = re.compile(r"(?<![a-z])(?:apres|post)(?![a-z])")
_WORD = re.compile("[a-z]+")
_TELLER = re.compile(
    r"(?<![a-z])(?:j|je|jai|jsuis|me|moi|mon|ma|mes|nous|notre|nos|lui|son|sa|ses|depuis|hier)(?![a-z])"
)
"""Who tells of somebody in the question itself."""
_ONE_CARE = re.compile(r"\s?[a-z]+\s(?:d[eu]s?\s|a\s|aux?\s|d')(?:l[ae]\s|l')?[a-z]+\s?")
"""«Opération du genou» alone answers as often as it asks; «opération genou» is how one searches."""
_LONGEST, _MOST = 110, 9


def is_sought(view: View) -> bool:
    """Whether the message is care typed as into a search box, with nobody in it."""
    fold = view.fold
    if len(fold) > _LONGEST or SENTINEL in fold:
        return False
    greeted = _GREETING.match(fold)
    begin = greeted.end() if greeted is not None else 0
    end = len(fold.rstrip(" ?!."))
    asked = _QUESTION.search(fold, begin, end)
    ends = asked.start() if asked is not None else end
    if asked is not None:
        if _SIGNS.search(fold, ends, end) is not None and _ASKS_AFTER_COMMA.match(fold, ends, end) is None:
            return False
        if _TELLER.search(fold, ends, end) is not None or _happened(fold, ends, end):
            return False
    return _is_a_run(view, begin, ends, asked=asked is not None)


def _happened(fold: str, start: int, end: int) -> bool:
    return (
        any(sign.search(fold, start, end) is not None for sign in (WHOSE, HAPPENED))
        or _NUMBER.search(fold, start, end) is not None
    )


def _is_a_run(view: View, start: int, end: int, *, asked: bool) -> bool:
    """Whether `[start, end)` is nouns alone, care among them."""
    fold = view.fold
    if _is_a_note(view, start, end) or (not asked and _OPENS.match(fold, start) is not None):
        return False
    people = _PEOPLE.search(fold, start, end)
    run = fold[start:end] if people is None else f"{fold[start : people.start()]} {fold[people.end() : end]}"
    said = _WORD.findall(run)
    if not 1 <= len(said) <= _MOST or not _TELLS.isdisjoint(said) or _KIN.search(run) is not None:
        return False
    if people is None and any(word in STATES and word not in _ILLS for word in said):
        return False
    after, cared = _AFTER.search(run), _CARE.search(run)
    if after is not None:
        return (cared is not None and cared.start() < after.start()) or (asked and not run[: after.start()].strip())
    if asked or people is not None:
        return asked or cared is not None
    return cared is not None and len(said) > 1 and _ONE_CARE.fullmatch(run) is None


def _is_a_note(view: View, start: int, end: int) -> bool:
    """Whether a sign, a number, a «jfais», a state or something done makes it somebody's."""
    if any(sign.search(view.fold, start, end) is not None for sign in (_SIGNS, _NUMBER, _SPOKEN)):
        return True
    done = any(_NOT_DONE.match(done[0].lower()) is None for done in _DONE.finditer(view.text, start, end))
    return done or _IN_IT.match(view.fold, start) is not None
