"""A password that is a small sentence or a saying: «mon mot de passe c’est ma puce», «: ne me quitte pas».

What is said OF a password is told with few words: states, owners, verbs of failing, troubles. A phrase that has none of
them, and one word at least that stands for something else, is the password, whatever word it begins with.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.kinds import COLOURS, COMPOUNDS, is_an_infinitive, is_of_passwords, is_ordinary
from bot.redaction.recognizers.secret.quote import TYPING
from bot.redaction.recognizers.secret.said import fails, is_a_clause, is_heard_as_a_state
from bot.redaction.recognizers.secret.words import OWNERS, STATE, VERBS_OF_STATE
from bot.redaction.view import SENTINEL, Cue, Span, View
from bot.redaction.wordlist import words

_OWN = ("code secret", "mo", "mdp", "mpd", "m.d", "pass", "pwd", "psw")
_ANSWER = ("reponse secrete", "la reponse", "reponse a", "phrase")
_SAID = lazily(
    r"(?:\s(?:que|qu'|dont|enregistree?|notee?|ecrit|choisie?|donnee?|cree|marque|pour|sur|de|du)(?![a-z])"
    r"[^.!?;:=,\n]{2,50}?)??"
    r"(?:\s?(?P<sign>=>|->|:|=)\s?|\s(?P<is>est|c'?\s?est|cest|c\st|c|ces|c'?etait|etait|sera|serait|reste)\s)"
    r"(?:(?:bien|toujours|donc|juste|simplement|tout\ssimplement|betement)\s)?"
    rf"(?P<value>[a-z][^.!?;:,()\n\"«»{SENTINEL}]{{3,60}})"
)
_DIRECT = lazily(rf"\s(?P<value>[a-z][^.!?;:,()\n\"«»{SENTINEL}]{{5,60}})")
_SAYING = lazily(
    r"(?:je\s(?:t'aime|vous\saime|suis\s(?:belle?|beau|une?|la|le|charlie))|j'(?:aime|adore)|jtaime|i\slove|ici\sc'?est|vive(?:nt)?\s(?:la|le|les|l')|"
    r"allez\s(?!savoir|comprendre|sur|voir|y\s|dans|a\s|au|chercher|vous|donc)(?:la|le|les|l'|[a-z]{2,12})|il\setait\sune\sfois|il\s(?:pleut|neige|fait\sbeau)|c'est\sla\s(?:vie|fete)|on\sest\s(?:les|champions)|"
    r"que\s(?:la\s(?:force|fete)|du\s[a-z]{4})|tous\spour\sun|un\spour\stous|tout\sva\s(?:bien|mal)|rien\sne\sva|la\svie\sest|bon(?:ne)?\s(?:annee|fete|voyage|appetit|vent|courage|anniversaire)|joyeux)(?![a-z])"
)
"""How sayings begin, which nobody begins a remark on a password with."""
_BEGGING = lazily(
    r"ne\s(?:me|m'|te|t'|nous)\s?(?!sert|plait|convien|revien|permet|parle|di[ts]|donne|aide|arrive|va\s|reconnai|envoie|revient|demande|propose|laisse\s(?:pas|plus)\s(?:entrer|"
    r"passer|acceder|me))[a-z]{4,12}\s(?:pas|jamais|plus)$"
)
"""«Ne me quitte pas»: an order not to."""
_SIMILE = lazily(rf"(?:{'|'.join(sorted(COLOURS))})\scomme\s(?:un|une|le|la|l'|les|des)")
_SEVERAL = re.compile(r"\s(?:ou|puis|suivie?|suivis)\s")
_WORD = re.compile(r"[a-z0-9]+")
_COMPLAINT = lazily(
    r"\s(?:(?:mais|comme\s(?:le|la|les|un|une|mon|ma)|je\s(?:crois|pense|sais)|pourtant|or|car|ca|sa|"
    r"et\s(?:ca|sa|ils?|elle|je|on|rien|toujours|c'?est|le\ssite|la\spage|ne|maintenant|pourtant|mon)|"
    r"il\s(?:ne|me|le|est|dit|refuse|veut|marche)|ne\s(?:marche|passe|fonctionne|va|plus|correspond|respecte)|n'est|n'a|"
    r"est\s(?:refuse|rejete|incorrect|invalide|faux|bloque|toujours|trop)|(?:marche|passe)\s(?:pas|plus)|"
    r"refuse|rejete|incorrect|invalide|svp|stp|merci|depuis|avec\s(?:un|une|des|le|la)\s(?:[a-z]\s)?(?:majuscule|espace|"
    r"accent|chiffre)|en\s(?:majuscule|minuscule|un\sseul)|tout\s(?:attache|en)|sans\s(?:espace|accent|majuscule))(?![a-z])|"
    r"(?:et\s)?j'(?:ai|avais|avoue|arrive)|et\sl'(?:appli|ancien|ecran)|(?:il\s)?(?:n'|m'|ne\ss')(?:a|est|affiche|accepte)).*"
)
"""What is said of the phrase, once it has been told."""
_OPENING = words(
    """
    je j il elle on vous ils elles ca cela ce c comment pourquoi ou quand combien que qu quel quelle quels quelles qui
    quoi si est dois doit puis peut aucun aucune pas plus rien encore toujours merci bonjour jamais deja trop tres assez
    celui celle ceux dans sur sous chez au aux a en de du des par pour avec depuis apres avant entre et mais car donc
    comme voir ci n ne d y lequel laquelle tout toute meme n'importe
    """
)
"""What a remark begins with."""
_ARTICLES, _MINE = words("le la l les un une des"), words("mon ma mes ton ta tes notre nos")
_BINDING = words(
    """
    le la les l un une des du de d au aux en y ce c cet cette ces ca mon ma mes ton ta tes son sa ses notre nos votre
    vos leur leurs je j tu il elle on nous vous ils elles me m te t se s moi toi lui qui que qu ou et mais ni si ne n
    pas plus jamais rien point a ai as avons avez ont est es suis sommes etes sont etait sur sous dans par pour avec
    sans chez vers entre avant apres contre comme ici tres trop bien bon bonne bons bonnes tout toute tous toutes autre
    encore toujours va vais vas fait fais vient viens long longue court courte grand petit nouvel
    """
)
"""Words of grammar, which tell neither way."""
_TROUBLE = words(
    """
    galere bazar honte catastrophe enfer cauchemar plaie misere croix panique folie comble histoire casse-tete casse
    chinois hebreu mystere parcours combattant probleme problemes ennui ennuis souci soucis souvenir souvenirs memoire
    merde bordel foutoir desastre horreur calvaire droit choix avis affaire affaires faute tort idee idees truc machin
    chose choses suite melange combinaison serie liste mot mots phrase date prenom nom surnom titre marque plaque race
    couleur chanson film equipe club personnage departement village rue quartier metier plat reponse base solution
    question raison source cause cle-usb carnet papier cahier agenda tiroir post-it tete poche bureau main mains
    regle regles norme loi cas moment dernier derniere premier premiere bonne-reponse seul seule seconde moitie debut
    fin reste contraire inverse minimum maximum bloc-note fiche feuille truc
    chien chienne chat chatte animal lapin cheval hamster perroquet poisson voiture maison ecole pays region
    mari femme fille fils mere pere soeur frere enfant enfants parents conjoint conjointe neveu niece oncle tante cousin
    cousine grand-mere grand-pere papa maman petit-fils petite-fille petits-enfants compagnon compagne aine ainee cadet
    derniers dernieres premiers premieres seuls moyen acces demande besoin envie travail boulot priorite souhait
    preference conseiller conseillere gestionnaire collegue voisin voisine ami amie
    """
)
"""Troubles, what a password is made of or written on, and whose it is: said of one, and never one by themselves."""
_DEAR = words(
    "cherie cheri minette choupinette choupette loulou loulous louloute doudou titi bichette bebe minou chouchou"
)
_PLACING = words("a au aux sous")
"""«À la claire fontaine»: behind a colon nobody tells where a password is, save on what (`_TROUBLE`)."""
_OF_TALES = words("petit petite petits petites grand grande vieux vieille beau belle")
"""«Le petit Poucet»."""
_WITHOUT = words("souci soucis toi famille")
_ACCENTED = re.compile(r"[a-zà-ÿ]{3,}[éè]e?s?(?![a-zà-ÿ])")
_FEWEST, _LEAST_ALONE = 2, 3


def sentences(view: View) -> Iterator[Span]:
    """Every such phrase, in a view that has a cue for a password."""
    for cue in view.cues:
        if cue.label is not Label.PASSWORD or not view.fold.startswith(_OWN + _ANSWER, cue.start):
            continue
        place = _said(view, cue) or _direct(view, cue)
        if place is not None:
            yield Span(Label.PASSWORD, *place, "secret.framed")


def _said(view: View, cue: Cue) -> tuple[int, int] | None:
    """What «est», «c’est», «:» bring."""
    match = _SAID.match(view.fold, cue.end)
    if match is None:
        return None
    coloured = _SIMILE.match(match["value"]) is not None
    said = match["value"] if coloured else without_what_follows(match["value"])
    start = match.start("value")
    return (start, start + len(said)) if _is_one(view, start, said, by_sign=match["sign"] is not None) else None


def _direct(view: View, cue: Cue) -> tuple[int, int] | None:
    """«Mdp je t’aime»: nothing between, so that only a saying will do."""
    match = _DIRECT.match(view.fold, cue.end)
    if match is None or _SAYING.match(match["value"]) is None:
        return None
    said = without_what_follows(match["value"])
    return (
        (match.start("value"), match.start("value") + len(said))
        if _is_one(view, match.start("value"), said, by_sign=False)
        else None
    )


def without_what_follows(said: str) -> str:
    """A phrase without the complaint that goes on from it, nor how its letters are."""
    match = _COMPLAINT.search(said)
    return (said[: match.start()] if match is not None else said).rstrip(" '-")


def _is_one(view: View, start: int, said: str, *, by_sign: bool) -> bool:
    """Whether a phrase after its introducer is the password itself."""
    bare = _WORD.findall(said)
    if len(bare) < _FEWEST:
        return False
    if (saying := _SAYING.match(said)) is not None:
        return not says_a_failure(said[saying.end() :])
    if _SIMILE.match(said) is not None:
        return _is_free(view, start, said.partition(" ")[2])
    if bare[0] == "sans":
        return not by_sign and len(bare) == _FEWEST and bare[1] in _WITHOUT
    if _BEGGING.fullmatch(said) is not None:
        return "oublie" in bare or _is_free(view, start, said)
    return _begins_one(bare, said, by_sign=by_sign) and _is_free(view, start, said)


def _begins_one(bare: list[str], said: str, *, by_sign: bool) -> bool:
    """Whether the first words may be a password's, and not a remark's."""
    head, known = bare[0], gazetteers()
    if head in _MINE:
        return len(bare) <= _LEAST_ALONE and (bare[-1] in known.nouns or bare[-1] in _DEAR)
    if head in _ARTICLES:
        told = len(_telling(bare))
        fairy = len(bare) > _FEWEST and bare[1] in _OF_TALES and told == 1
        return (fairy or told >= _FEWEST) and _DESCRIBED.search(said) is None
    if _SEVERAL.search(said) is not None or (head not in known.words and len(head) > _LEAST_ALONE):
        return False  # others find these, each by itself
    if head in _OPENING or (is_an_infinitive(head) and head not in known.nouns):
        return by_sign and head in _PLACING and len(bare) >= _LEAST_ALONE
    return len(bare) >= _LEAST_ALONE


_DESCRIBED = lazily(
    r"(?:\s(?:qu[ei']|dont|ou|pour|avec)(?![a-z])|\s(?:de|du|des|d')\s?(?:mon|ma|mes|notre|nos|votre|vos|son|sa|la|cette|ce)(?![a-z]))"
)


"""«Le surnom de mon frère», «celui que vous m’avez donné»: which one it is."""


def _is_free(view: View, start: int, said: str) -> bool:
    """Whether no word says how a password is, and one at least tells of something else."""
    bare = _WORD.findall(said)
    nouns = gazetteers().nouns
    for before, word in zip(["", *bare], bare, strict=False):
        coloured = word in COLOURS and before in nouns and not speaks_of_one(before)
        if speaks_of_one(word) and not coloured:
            return False
    participles = [m.span() for m in _ACCENTED.finditer(view.text[start : start + len(said)].lower())]
    return bool(_telling(bare)) and all(said[slice(*place)] in nouns for place in participles)


def _telling(bare: list[str]) -> list[str]:
    known = gazetteers()
    return [
        word
        for word in bare
        if word not in _BINDING
        and (word in known.nouns or word in known.names or word in known.towns or word.isdigit() or len(word) > 3)
    ]


def binds(word: str) -> bool:
    """A word of grammar, which tells neither of a password nor of something else."""
    return word in _BINDING and word not in _JUDGING


_JUDGING = words("bon bonne bons bonnes long longue court courte")


def says_a_failure(said: str) -> bool:
    """Whether folded words have a state or a verb of failing among them."""
    return any(
        word not in _BINDING and (word in STATE or word in VERBS_OF_STATE or fails(word))
        for word in _WORD.findall(said)
    )


def speaks_of_one(word: str) -> bool:
    """What is said of a password: states, owners, verbs of failing or typing, troubles."""
    return word not in _BINDING and (
        word in STATE
        or word in VERBS_OF_STATE
        or word in OWNERS
        or word in _TROUBLE
        or word in COMPOUNDS
        or (word in FUNCTION_WORDS)
        or (word in TYPING)
        or (is_ordinary(word) and word not in gazetteers().names)
        or is_of_passwords(word)
        or fails(word)
        or is_a_clause(word)
        or is_heard_as_a_state(word)
        or (word.endswith("ez") and word != "allez")
    )
