"""Signals of urgency, read on the typed words before anything is masked.

Two layers. Patterns: not a list of sentences, but what is told (a concept) crossed with whom it befalls and how the
verb is put. A miss costs more than an urgent answer too many, so a concept in the present passes on little; it is held
back when the sentence asks about cover or tells of long ago. Patterns read folded text; distances are bounded. And a
small learned layer (danger/), for what no pattern foresaw: words, sounds and ideas, weighed on a corpus of emergencies
and of what only sounds like one.
"""

import re
from itertools import groupby
from math import log

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.normalise import normalise
from bot.redaction.signals import Signal
from bot.redaction.things import without_figures
from bot.redaction.urgency.danger.model import model
from bot.redaction.urgency.outright import told_outright
from bot.redaction.urgency.typing import undisguised, without_what_is_plain
from bot.redaction.urgency.words import BODY, KIN, MIND, VIOLENCE
from bot.redaction.view import View
from bot.redaction.wordlist import words

# Logits of the learned layer; measured by `python -m bench.urgency.train --held-out urgency_develop`.
HEARD = 0.4
"""Above it, danger is heard without a pattern."""
OF_MANY = 0.5
"""What the loudest of several windows must tell more, for each e-fold of their number, where no pattern hears danger: a
letter of ten windows has ten chances to sound like it once. Half of what chance alone would ask: a miss costs more.
"""
CONTRADICTED = -1.0
"""Below it, there is none, whatever a pattern says."""
ALSO = -1.2
"""Where there is danger, each kind above it is told."""

_COMPILED = tuple(
    (signal, lazily(rf"(?<![a-z])(?:{'|'.join(patterns)})"))
    for signal, patterns in ((Signal.URGENT_BODY, BODY), (Signal.URGENT_MIND, MIND), (Signal.VIOLENCE, VIOLENCE))
)
# The gate: a message with none of the patterns' telling words has nothing to look at.
_COMMON = words(
    """
    and les des une mon mes ton ses son lui elle elles ils moi nous vous eux sur sous par pour dans avec sans chez
    est sont etait etais etre suis ete ont avait avez avoir ait fait fais fai faire fasse pas plus jamais peine
    mal trop tout tous toute toutes peu peux peut peuvent veut veux vais vas aller allons train quand que qui
    quelqu comme aux sens pris prend donne donn mis met mets pein grave fort forte trop vite bizarre cote corps
    petite petit homme dame monsieur personne patron ami amie collegue voisin voisine bas haut main mains pied
    pieds nez yeux oeil dos cou tete quelques soit arriv arrive reussi parvien besoin faut envoy demande lit chaud
    froid faim soif honte rire avance bien bon bientot prochaine tel mail mails part parents etage plaque four cas
    acide capsule parfum objet piece temps avis semble air risque tiens reve souffle appel contact numero vie rien
    vivre contre aide aime sert bol ras votre vos notre cette quoi site sites fichier fichiers liste passe passer
    telephone connexion mettre mett ouvr ouvre personne personnes marche nouveau voudrais voudr sante jours
    toujours boite lettre lettres envoy entre vois voit vient viens duree dure tres tourne tant lent profil dessus
    medecin maison generale fausse ferme souhait prefer laisser essay mari fils fille femme pere mere enfant
    enfants papa maman bebe voisin conjoint famille homme monde suite mais avant plusieurs aucun aucune moins
    encore autre cause jour heure mois semaine annee matin soir numero nom code adresse vider vide message
    messages releve documents dossier fenetre professionnel nerfs colere rire fou vous tarif ordre ligne liste
    langue francais anglais arabe jalousie larmes texte mots identifiant partir bout perdu perd perdre
    """
) | words(re.sub(r"[^a-z]+", " ", KIN))
_LITERALS = re.sub(r"\\[a-zA-Z]|[a-z]\?", " ", " ".join((*BODY, *MIND, *VIOLENCE)))
_STEMS = frozenset(
    word
    for word in words(
        re.sub(r"[^a-z]+", " ", _LITERALS) + " hemor connais conais infar infrac tape tapa frapp jete jett"
    )
    - _COMMON
    if len(word) > 3
)
_WHOLE = words(
    "git jve jpp beat beats hit hits die mal feu leve levee air bu bue bues os feu tue bat mou molle sol rer vie fin"
    " avc perd perds perdu sang vit partir bout vivre sens pont"
)
_ELIDABLE = frozenset("cdjlmnst")
_BY_THREE = {head: tuple(stems) for head, stems in groupby(sorted(_STEMS), key=lambda stem: stem[:3])}
# What a sentence about cover, or about long ago, is told by: no one is in danger.
_COVER = lazily(
    r"(?<![a-z])(?:rembours\w*|pris\w* en charge|prend\w* en charge|prise en charge|couver\w*|couvr\w*|"
    r"garanti\w*|forfait\w*|tarifs?|devis|cotis\w*|contrat|indemn\w*|capital|declar\w*|attestation|ordonnance|"
    r"facture|documents?|justificatifs?|releves?|courrier|formulaire|page|rubrique|site|depass\w*)(?![a-z])"
)
_LONG_AGO = lazily(
    r"(?<![a-z])(?:l'?an(?:nee)? (?:dernier|derniere|passee?)|(?:mois|semaine|annee) (?:dernier|derniere|"
    r"passee?)|en (?:19|20)[0-9]{2}|il y a (?:[0-9]+|un|une|deux|trois|quatre|cinq|six|sept|huit|dix|quelques|"
    r"plusieurs) (?:ans?|mois|semaines?|annees?)|autrefois|antecedents?|jadis|hier soir|avant-hier)(?![a-z])"
)
_NOW = lazily(
    r"(?<![a-z])(?:vite|urgent|urgence|aide[zr]?|secours|maintenant|tout de suite|a l'instant|vien[st] de|"
    r"en train|je fais|il fait|elle fait|j'?ai mal|la tout|"
    r"(?:appel\w*|envoy\w*|besoin \S+|faut|vite) (?:\S+ )?(?:samu|pompiers|ambulance)|depuis (?:ce matin|"
    r"tout a l'heure|une heure|[0-9]+ min\w*)|n'arrive plus|je vais|j'?ai envie|je veux|je suis|que faire|"
    r"quoi faire)(?![a-z])"
)
_COMPUTING = lazily(
    r"(?<![a-z])(?:site|page|ordi(?:nateur)?|compte|appli(?:cation)?|connexion|serveur|session|lien|mails?|"
    r"mot de passe|donnees|navigateur|portail|espace|telephone|identifiants?|onglet|bouton)(?![a-z])"
)
_FIRST_PERSON = re.compile(r"(?<![a-z])(?:je|j'|moi|mon|ma|me|m')")
_TYPED = lazily(
    r"(?<![a-z])tap\w*\s(?:\S+\s)?(?:codes?|mots?|mdp|adresse|numeros?|identifiants?|texte|messages?|nom)(?![a-z])"
)
_SEEN_ON_SCREENS = re.compile(r"(?<![a-z])(?:crise de nerfs|bleu|effondr|ecroul|repond|flou|plus de reponse)")
_SENTENCE = re.compile(r"[^.!?\n]+")
_WORD = re.compile(r"(?<![a-z'])[a-z]+")
_ELIDED = re.compile(r"([cdjlmnst]|qu)([aeiouyh][a-z]*)")
_OFTEN_GLUED = words("jai jetais jen jy cest dun dune jaurais javais jaimerais jattends")


def _with_its_apostrophe(word: re.Match[str]) -> str:
    """«jetouffe» → «j'etouffe»: an apostrophe left out, when only then the rest is a word."""
    typed = word[0]
    known = gazetteers().words
    if typed in known and typed not in _OFTEN_GLUED:
        return typed
    if typed[0] == "j" and typed[1:] in known and len(typed) > 3:
        return f"je {typed[1:]}"  # «jveux»
    glued = _ELIDED.fullmatch(typed)
    return f"{glued[1]}'{glued[2]}" if glued and glued[2] in known else typed


def _is_worth_a_look(word: str) -> bool:
    """Whether a word may tell of danger; one whose apostrophe was left out («jetouffe») too."""
    stems = _BY_THREE.get(word[:3])
    if (stems is not None and word.startswith(stems)) or word in _WHOLE:
        return True
    if word[0] not in _ELIDABLE:
        return False
    stems = _BY_THREE.get(word[1:4])
    return stems is not None and word.startswith(stems, 1)


_INTRODUCES = re.compile(
    r"(?<![a-z])(?:je suis|jsuis|j'suis|chuis|chui|je m'appelle|je mappelle|moi c'est|c'est|ici|de la part de) "
    r"(?P<names>[a-z'-]+(?: [a-z'-]+){0,3})"
)


_CALL_BACK = re.compile(
    r"(?<![a-z])(?P<asks>r?appel(?:ez|er)?[- ]moi (?:svp |vite )?(?:au|sur le|sur|a ce numero) )(?:numero )?[+0(]"
)


def _without_who_speaks(view: View, fold: str) -> str:
    """`fold` without the name and the number that somebody gives as hers: «je suis Camille Morel», «appelez-moi au
    06 …» sound like other things.
    """
    for asked in _CALL_BACK.finditer(view.fold):
        fold = fold.replace(asked["asks"], " ", 1)
    known = gazetteers()
    for given in _INTRODUCES.finditer(view.fold):
        start, names = given.start("names"), given["names"].split(" ")
        listed = names[0] in known.ambiguous_first and view.text[start].isupper()
        if not listed and names[0] not in known.strong_first:
            continue
        count, at = 1, start + len(names[0]) + 1
        while count < len(names) and (
            names[count] in known.strong_last or names[count] in known.ambiguous_last or view.text[at].isupper()
        ):
            at += len(names[count]) + 1
            count += 1
        fold = fold.replace(" ".join(names[:count]), " ", 1)
    return fold


def signals_of(view: View) -> frozenset[Signal]:
    """The signals of a message: what the patterns tell, unless the learned layer is sure of the contrary, what it tells
    itself, and what is told outright.
    """
    if not view.words and not any(map(str.isalnum, view.fold)):
        return _NONE
    weighed = _weighed(view)
    outright = told_outright(view)
    return weighed if outright is None else weighed | {outright}


def _weighed(view: View) -> frozenset[Signal]:
    """What the layers tell, the learned one first: most messages end there."""
    fold = undisguised(without_figures(view))
    heard = model().loudest(fold, CONTRADICTED)
    if heard is None:
        return _NONE
    if (harmless := without_what_is_plain(_without_who_speaks(view, fold))) != fold:
        fold, heard = harmless, model().loudest(harmless, CONTRADICTED)
        if heard is None:
            return _NONE
    told = told_by_patterns(view, fold)
    if not told and heard.danger <= HEARD + OF_MANY * log(heard.of):
        return _NONE
    each = dict(zip((Signal.URGENT_BODY, Signal.URGENT_MIND, Signal.VIOLENCE), model().kinds(heard), strict=True))
    loud = {signal for signal, logit in each.items() if logit > ALSO}
    return told | loud or frozenset([max(each, key=lambda signal: each[signal])])


_ALLOWANCE = re.compile(r"(?<=touche )(?P<article>l['’]|une )\[HEALTH\]")
"""«L’AAH», «une pension d’invalidité», once masked."""


def is_plain(text: str) -> bool:
    """Whether `text`, masked or not, sounds like danger only by what is none: «je vais mieux», «il touche le RSA»."""
    view = normalise(_ALLOWANCE.sub(r"\g<article>pension", text))
    harmless = without_what_is_plain(without_figures(view))
    return harmless != view.fold and model().loudest(harmless, CONTRADICTED) is None


def told_by_patterns(view: View, fold: str) -> frozenset[Signal]:
    """The signals that a pattern tells in `fold`, the view's without figures; most messages stop at the gate."""
    if not any(map(_is_worth_a_look, view.words)):
        return _NONE
    told: set[Signal] = set()
    for sentence in _SENTENCE.finditer(_WORD.sub(_with_its_apostrophe, fold)):
        for signal, pattern in _COMPILED:
            if signal not in told and pattern.search(sentence[0]) and not _held_back(signal, sentence[0]):
                told.add(signal)
    return frozenset(told)


_NONE: frozenset[Signal] = frozenset()


def _held_back(signal: Signal, sentence: str) -> bool:
    """A question about cover, a memory, or a computer that «dies»: no urgency unless something says now."""
    if signal is Signal.URGENT_MIND and "prevention" in sentence:
        return _FIRST_PERSON.search(sentence) is None
    computing = _COMPUTING.search(sentence) is not None
    if signal is Signal.URGENT_BODY and computing and _SEEN_ON_SCREENS.search(sentence):
        return True
    if signal is Signal.VIOLENCE and _TYPED.search(sentence):
        return True
    if signal is Signal.URGENT_MIND or _NOW.search(sentence):
        return False
    if signal is Signal.VIOLENCE:
        return computing
    return _COVER.search(sentence) is not None or _LONG_AGO.search(sentence) is not None
