"""Health facts that no list needs to know: what follows «atteint de», «opéré de», «mon traitement,», «le docteur dit».

The frame says that what comes is an illness, an operation or a medicine; the slot takes the words that come, up to what
ends a noun phrase, whatever they are. A frame that things share («suivi pour», «allergique à») refuses the words of a
portal, and asks for someone.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.families import HEAD
from bot.redaction.recognizers.health.ties import does, is_tied
from bot.redaction.recognizers.health.told import SEEN
from bot.redaction.recognizers.health.words import BODY, FACTS, SENSITIVE, STATES
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_DE = r"(?:\s(?:de\s(?:la\s|l'|son\s|sa\s|ses\s|mon\s|ma\s|mes\s)?|du\s|des\s|d'(?:une?\s|un\s)?|d\s?'une?\s)|\sd')"
_A = r"\s(?:a\s(?:la\s|l')?|au\s|aux\s)"
_FOR = (
    r"\s(?:pour\s|contre\s|suite\sa\s|a\scause\sd[eu'](?:s|\sla|\sl')?\s?)(?:une?\s|la\s|le\s|les\s|l'|"
    r"des\s|du\s|son\s|sa\s|ses\s|mon\s|ma\s|mes\s)?"
)
_A_OR_NONE = r"(?:une?\s|la\s|le\s|les\s|l'|des\s|du\s|de\sla\s)?"
_ILL = lazily(
    rf"(?<![a-z])(?:(?P<sure>(?:atteinte?|souffrante?|souffrant|souffr(?:e|es|ait|ais|ons|ent|i|aient)|remission|"
    rf"se\sremet|me\sremets|remise?)"
    rf"(?:\s(?:aussi|toujours|surtout|beaucoup|doucement|depuis\s[a-z0-9]+\s[a-z]+|en\splus|egalement))?{_DE})"
    rf"|(?P<led>(?:guerie?|decedee?|morte?|meurt|remise?){_DE}|(?:traitee?|soignee?|suivie?|hospitalisee?|"
    rf"internee?|arretee?|surveillee?|consulte){_FOR}"
    rf"|diagnostiquee?s?\s{_A_OR_NONE})"
    rf"|(?P<found>victime{_DE}|(?:attrape|chope|contracte|ramasse|couve|depiste|detecte|decouvert)e?s?\s{_A_OR_NONE})"
    rf"|(?P<done>(?:opere[re]?|greffee?|amputee?|ampute|guerie?|porteuse|porteur){_DE}"
    rf"|(?:opere[re]?|reeducation|sous\straitement|traitement|"
    rf"medicaments?|injections?|piqures?|cachets?|arret(?:\sde\stravail|\smaladie)?|operation|kine|invalidite|ald|"
    rf"cure(?:\s(?:a|au|aux|en)\s(?:la\s|l'|le\s)?[a-z]{{3,14}}(?:[\s-]les[\s-][a-z]{{3,12}})?)?){_FOR}"
    rf"|(?:allergique|intolerante?|dependante?|accro|addict){_A}"
    rf"|(?:rechute|replonge|retombee?|rechutee?)\s(?:dans\s|en\s)(?:l'|la\s|le\s|une\s)?)"
    rf"|(?P<shared>(?:operation|ablation|greffe|diagnostic|rechute|recidive|crises?|poussee|seances?|injections?|"
    rf"cancer|"
    rf"malade){_DE}))(?=[a-z])"
)
_WITH_ITS_OWN = re.compile(r"(?!porteu).*(?:d'une?|mon|ma|mes|son|sa|ses)\s$")
"""«Opéré d’un» kyste, «médicaments pour mon» diabète: what follows is the whole fact."""
_DOCTOR = (
    rf"(?:docteure?|anesthesiste|toubib|medecins?|doc|chirurgien(?:ne)?|specialiste|generaliste|pediatre|"
    rf"gyneco(?:logue)?|"
    rf"dermato(?:logue)?|"
    rf"ophtalmo(?:logue)?|ophtalmologiste|orl|dentiste|urgentiste|interne|sage-femme|radiologue|irm|scanner|biopsie|"
    rf"prise\sde\ssang|echo(?:graphie)?|podologue|kine|osteo|{SENSITIVE})"
)
_SAYS = (
    r"(?:evoquent|soupconnent|suspectent|pensent|craignent|annoncent|penchent|trouvent|dit|disent|parle(?:nt|"
    r"\smaintenant)?|parlait|evoque|pense|penche|soupconne|suspecte|craint|conclu[ts]?|"
    r"a\sconclu|diagnostique|trouve|annonce|"
    r"revele|confirme|detecte|decele|marque|note|ecrit|appelle\sca|montre)"
)
_TOLD = lazily(
    rf"(?<![a-z]){_DOCTOR}(?:\s(?:du\s(?:travail|sport|chu)|de\s(?:garde|famille|l'hopital)|traitant|{SENTINEL}|"
    rf"[a-z]{{4,12}}))?,?\s(?:(?:il|elle|ils|on)\s)?"
    rf"(?:(?:m'|me\s|nous\s|lui\s|l')\s?)?(?:(?:a|ont|avait)\s)?(?:bien\s|deja\s|enfin\s)?{_SAYS}"
    rf"\s?[:,«\"]?\s?(?:que\s(?:c'est|c'etait|j'ai|j'avais|il\sa|elle\sa|je\sfais|elle\sfait|il\sfait|je\ssuis)\s|"
    rf"c'est\s|c'etait\s|a\s|de\s|d'|pour\s)?"
    rf"(?:une?\s|la\s|le\s|les\s|l'|des\s|du\s|d'une?\s)?(?=[a-z])"
)
_WORD = lazily(
    r"(?P<link>(?:\s|-|,\s(?=d'|de\s|du\s))(?:(?:de|du|des|au|aux|a|en|la|le|les|et|sur)\s|l'|d')?(?:(?:la|le|les|"
    r"une?|deux|mon|ma|mes|son|sa|ses)\s|l')?)?(?P<word>[a-z]+[0-9]{0,2})(?![a-z0-9])"
)
_MOST = 4
_STRANGE = 5
_QUALIFYING = ("que", "ques", "aire", "aires", "al", "euse", "eux", "ive", "if", "ant", "e", "droit")
"""How adjectives end."""
_STOPS = FUNCTION_WORDS | words(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre
    octobre novembre decembre hier demain aujourd matin soir semaine semaines mois an ans annee annees jour jours
    apres
    avant pendant durant puis mais donc car parce puisque alors si sinon et ou quand lorsque comment pourquoi
    combien qui
    que quoi dont sans avec chez par pour vers entre est sont etait suis etes ai avons avez ont avait aura sera peut
    peuvent doit dois faut voudrais veux veut puis-je cela ca ceci rien tout toute tous toutes plus moins trop
    tres bien
    merci bonjour svp stp il elle ils elles je tu nous vous on ce cet cette ces mon ma mes ton son sa ses leur leurs
    notre nos votre vos quel quelle quels quelles encore deja toujours jamais aussi meme seulement ici la-bas
    maintenant
    depuis voila voici merci cordialement urgent rembourse remboursee rembourses prise pris couvert couverte
    c j g d l n s t y m qu jai jsuis chui koi ke ki pr ds ya yen
    """
)
PORTAL = words(
    """
    site page portail compte application appli connexion service services serveur systeme panne bug bogue erreur
    erreurs
    lenteur lenteurs retard retards attente silence refus manque absence dysfonctionnement probleme problemes
    situation
    remboursement remboursements dossier dossiers demande demandes facture factures devis contrat contrats carte
    cartes
    mutuelle assurance garantie garanties cotisation cotisations formulaire formulaires document documents piece
    pieces
    papier papiers attestation attestations justificatif certificat ordonnance ordonnances feuille mail mails message
    messages courrier courriers lettre telephone numero code mot passe identifiant identifiants mdp lien ligne
    delai delais
    arnaque fraude escroquerie vol piratage phishing hameconnage usurpation agression accident abus discrimination
    injustice
    malentendu oubli personne personnes cas fois part suite chose choses truc trucs place prime sms courriel
    informatique ordinateur ecran internet wifi reseau robot chatbot conseiller conseillere conseillers agent humain
    jargon administration paperasse bureaucratie menus boutons captcha cookies publicite pub spam captchas
    attendre envoyer voir faire remplir payer appeler demander oui non ok pas arret vacances travail heure temps
    euros euro argent tarif prix rendez rendez-vous rdv prescription consultation examen examens analyses analyse note
    resultat resultats titre besoin frais somme montant moi toi lui eux
    chocolat cafe jeu jeux serie series sport sucre youtube netflix musique lecture
    aide handicap vie faim fatigue rire rage honte ennui peur joie colere bonheur jalousie inquietude solitude froid
    violences violence nerfs harcelement pret prets credit engagement abonnement option dette virus
    mari femme epoux epouse conjoint conjointe compagnon compagne pere mere parents fils fille frere soeur enfant
    enfants bebe dentiste opticien pharmacie vitale oncle tante cousin cousine ami amie voisin voisine
    collegue maman papa
    linux windows chrome firefox safari android edge opera mac ios iphone samsung ubuntu brave
    """
)
"""What the frames that a body shares with a desk may be followed by, and is no fact of health."""

_ILL_GATE = words(
    """
    atteint atteinte souffrant souffrante souffre souffres souffrait souffrais souffrons souffrent souffert
    souffraient remission remet
    remets remis remise operer opere operee greffe greffee ampute amputee gueri guerie porteuse porteur decede
    decedee mort morte
    victime malade traite traitee soigne soignee suivi suivie hospitalise hospitalisee interne internee surveille
    surveillee reeducation traitement medicament medicaments injection injections piqure piqures cachet cachets
    operation ablation diagnostic
    attrape attrapee chope contracte ramasse couve diagnostique diagnostiquee rechute recidive allergique
    intolerant intolerante dependant dependante accro addict
    replonge retombe retombee depiste detecte decouvert arret ald invalidite cure crise crises poussee seance
    seances kine consulte
    """
)
_DOCTORS = SEEN | words(
    """
    docteur docteure anesthesiste toubib medecin medecins doc chirurgien chirurgienne specialiste generaliste
    pediatre gyneco
    gynecologue dermato
    dermatologue ophtalmo ophtalmologue ophtalmologiste orl dentiste urgentiste interne radiologue irm scanner biopsie
    sang echo echographie podologue kine osteo sage
    """
)
_DOCTOR_SAYS = words(
    """
    evoquent soupconnent suspectent pensent craignent annoncent penchent trouvent dit disent parle parlent parlait
    evoque pense penche soupconne suspecte craint conclu conclut diagnostique
    trouve annonce revele
    confirme detecte decele marque note ecrit appelle montre
    """
)
_VERDICT = lazily(
    r"(?<![a-z])(?:(?P<sure>verdict|diagnostic)|resultats?(?:\sd[eu](?:\sla|\sl'|\sma|\smon|s)?\s?[a-z]{2,14}){0,2}|"
    r"bilan|conclusions?|compte[\s-]rendu|irm|scanner|"
    r"radio|echo|prise\sde\ssang|biopsie)\s?:\s?(?:une?\s|la\s|le\s|les\s|l'|des\s)?(?=[a-z])"
)
_VERDICT_GATE = words(
    "verdict diagnostic resultat resultats bilan conclusion conclusions rendu irm scanner radio echo sang biopsie"
)
_FINDINGS = words("malin maligne benin benigne positif positive cancereux anormal anormale")
_HEADS = frozenset(re.sub(r"s\?", "", HEAD).split("|"))
_BODY_WORDS = frozenset(re.sub(r"s\?", "", BODY).split("|"))

GATE = _ILL_GATE | _DOCTORS | _VERDICT_GATE
"""Without one of these words nothing here is told."""


def named(view: View) -> Iterator[tuple[int, int]]:
    """Where each fact that a frame announces begins and ends."""
    seen = view.words
    if not seen.isdisjoint(_ILL_GATE):
        yield from _ill(view)
    if not seen.isdisjoint(_DOCTORS) and not seen.isdisjoint(_DOCTOR_SAYS):
        for match in _TOLD.finditer(view.fold):
            end = _slot(view.fold, match.end(), refused=PORTAL)
            if end and _is_medical(view.fold, match.end(), strange=True):
                yield match.end(), end
    if not seen.isdisjoint(_VERDICT_GATE):
        for match in _VERDICT.finditer(view.fold):
            end = _slot(view.fold, match.end(), refused=PORTAL)
            if end and _is_medical(view.fold, match.end(), strange=match["sure"] is not None):
                yield match.end(), end


def _is_medical(fold: str, place: int, *, strange: bool = False) -> bool:
    """Whether a word of medicine stands at `place`; `strange`: or one that nobody knows."""
    word = _WORD.match(fold, place)
    if word is None:
        return False
    told = word["word"]
    known = gazetteers()
    if strange and len(told) >= _STRANGE and told not in known.words and told not in known.names:
        return True
    return any(told in listed for listed in (FACTS, STATES, known.terms, _BODY_WORDS, _FINDINGS, _HEADS))


def _ill(view: View) -> Iterator[tuple[int, int]]:
    fold = view.fold
    for match in _ILL.finditer(fold):
        end = _slot(fold, match.end(), refused=PORTAL)
        if (match["found"] or match["shared"]) and not _is_medical(fold, match.end(), strange=match["shared"] is None):
            continue
        if end and (
            does(view, match.start()) or is_tied(view, match.start(), match.end(), match[0], surely=bool(match["sure"]))
        ):
            whole = match["shared"] or match["done"]
            whole = whole and (_WITH_ITS_OWN.match(match[0]) is None or not _is_medical(fold, match.end()))
            yield match.start() if whole else match.end(), end


def _slot(fold: str, place: int, *, refused: frozenset[str]) -> int:
    """Where the noun phrase at `place` ends; 0 if none begins there, or one of `refused`."""
    end = 0
    for count in range(_MOST):
        word = _WORD.match(fold, place)
        if word is None or (count > 0) != bool(word["link"]):
            break
        told = word["word"]
        if told in _STOPS or len(told) < 2 or (told in refused and not (end and told == "arret")):
            break
        if count and not _goes_on(told, word["link"]):
            break
        place = end = word.end()
    return end


def _goes_on(told: str, link: str) -> bool:
    """Whether a word after the first belongs to the phrase: after a preposition any does, else a qualifier."""
    known = gazetteers()
    if " et " in link or link.startswith(" et"):
        return told in _BODY_WORDS or told in known.terms
    return (
        link.strip() != ""
        or told in known.terms
        or told in _BODY_WORDS
        or told not in known.words
        or told.endswith(_QUALIFYING)
    )
