"""What was asked, and so what the next words answer: a name, a code, a secret question («votre premier animal ?»).

The question is read in the redacted words before; nothing of it is kept. The answer is what the message says first.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.likeness import likeness
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS, NAME_PARTICLES, NO_NAMES
from bot.redaction.recognizers.secret.closed import stops
from bot.redaction.recognizers.secret.quote import is_closed
from bot.redaction.recognizers.secret.tokens import mixes, says_a_state, trimmed
from bot.redaction.recognizers.secret.words import OWNERS, SERIES, STATE, VERBS_OF_STATE
from bot.redaction.talk.talk_words import OF_TALK
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_LAST = 200
"""Characters of the words before that are read."""
OF_ONES_LIFE = (
    r"(?:(?:nom|prenom)\sde\s(?:votre\s)?(?:premier\s)?(?:animal|chien|chat)|premier\s(?:animal|chien|chat|concert)|"
    r"premiere\s(?:voiture|ecole|idole)|(?:plat|film|livre|chanteur|sport|dessert)\s(?:prefere|favori)|ecole\sprimaire|"
    r"meilleure?\sami(?:e)?\sd'enfance|(?:votre|l')\s?(?:instituteur|institutrice)|rue\s[^.!?]{0,16}grandi)"
)
"""What secret questions ask."""
_SECRET_QUESTION = lazily(
    r"(?<![a-z])(?:question(?:s)?\s(?:de\s)?(?:secretes?|securite|personnelles?)|(?:votre|la)\squestion\s(?:est|:)|"
    r"question\s?:|reponse\s(?:a\s(?:la|votre|ma)\squestion|secrete|de\ssecurite)|reponse\s[^.!?]{0,40}[«\"])"
    rf"|(?<![a-z]){OF_ONES_LIFE}"
)
_OWN_QUESTION = lazily(
    r"question\s(?:secrete|de\ssecurite|personnelle)\s?(?:c'?\s?est|est|c|:|=)\s(?!(?:bloquee?|oubliee?|fausse|"
    r"incorrecte|refusee?|trop|pas|ou|quoi)(?![a-z]))[^.!?;,]{6,60}$"
)
"""«Ma question secrète c’est mon premier animal»: who says so may tell the answer next."""
_SECRET = lazily(
    r"(?<![a-z])(?:mots?\sde\spasse|mdps?|(?<!code )codes?(?!\s(?:de\sla\s(?!carte)|du|des|postal|promo|erreur|"
    r"d'erreur|client|parrain\w*|barre|naf|ape))|"
    r"crypto(?:gramme)?|cvv|cvc|pin|chiffres\sau\sdos)(?![a-z])"
)
_ASKS = lazily(
    r"\?|(?<![a-z])(?:saisi(?:ssez|r)|tapez|taper|choisissez|indiquez|dictez|donnez|redonnez|entrez|communiquez|lisez)(?![a-z])"
)
_OTHERWISE = words(
    """
    numero comment quand recevoir envoyer envoie pourquoi souhaitez preferez erreur page adresse navigateur qui ou
    combien parvenir message changer
    """
)
"""A question of these asks for something else about the code."""
_ELSE = re.compile(r"(?<![a-z])(?:numero|ou|comment|pourquoi)(?![a-z])(?!\s[0-9])")
_OF_ONESELF = words("je j mon ma mes m moi")
"""Who asks about her own is not asked."""
_FIGURES = lazily(
    r"(?<![0-9a-z.,/:-])(?<![0-9] )[0-9](?:[ .-]?[0-9]){2,7}(?![0-9a-z]|[.,/:-][0-9]|\s?(?:h|¤|%|euros?|"
    r"fois|jours?|mois|ans|chiffres|caracteres|minutes?|heures?)(?![a-z]))"
)
_BY_MESSAGE = re.compile(r"(?<![a-z])(?:sms|texto)(?![a-z])")
_CODE_ALONE = lazily(
    r"[\W_]*(?:(?:euh|oui|ah|si|ok|alors|donc|voila|voici|c'?est|le|la|je\slis|recu)[\s,:]{1,2}){0,4}"
    r"(?!(?:19|20)[0-9]{2}(?![0-9]))(?P<value>[0-9]{4}|[0-9]{6}|[0-9]{3}[ .-][0-9]{3}|(?:[0-9]{2}[ .-]){2}[0-9]{2})"
    r"(?:\s(?:voila|merci|c'est\sca))?[\W_]*"
)
"""«Le code ne marche pas», and then «482913»."""
_LEAD = lazily(
    r"[\W_]*(?:(?:euh|oui|ah|bah|ben|alors|donc|ok|c'?\s?est|c'?etait|voici|voila|tjrs|toujours|je\s(?:mets|dirais|crois|pense|"
    r"reponds)|j'ai\smis|j'avais\smis|mettez|mets|la\sreponse|reponse|le|la|les|l'|un|une|mon|ma)(?![a-z])[\s,:']{1,3}){0,5}"
)
_SO = lazily(
    r"[\W_]*(?:(?:euh|oui|ah|bah|ben|alors|donc|ok|bonjour|c'?\s?est|c'?etait|voici|voila)(?![a-z])[\s,:']{1,3}){0,3}"
)
_WORD = lazily(rf"[^\s,;:.!?()\"«»{SENTINEL}]{{2,30}}(?:[!?]{{1,3}}$)?")
_ON = lazily(rf"\s(?P<link>(?:(?:de|du|des|la|le|les|d')\s?){{0,2}})(?P<word>[^\s,;:.!?()\"«»{SENTINEL}]{{2,30}})")
_OR = re.compile(r"\s?,?\sou\s(?:alors\s|bien\s|peut-etre\s)?")
_OR_LATER = re.compile(r"[^,]{0,12},\sou\s(?:alors\s)?")
_TITLES = words("monsieur madame mademoiselle mme mlle mr tonton tata maitre")
_NOT_ANSWERS = words(
    "aucune aucun idee oubli patience attente illisible attends attendez excusez pardon desole desolee celle celui "
    "laquelle lequel ca cela bonjour merci moment minute seconde secondes souvenir"
)
POLITE = words(
    """
    bonjour bonsoir salut merci oui non ok allo alors donc svp stp voila bien pardon quoi comment pourquoi rien
    toujours hello coucou bref super parfait desole desolee attendez attends euh hein aide aidez incorrect faux refuse
    oublie perdu
    """
)
"""Words of talk: alone, they answer nothing."""
_TALK = POLITE | words("nom prenom meme jamais sais peux veux oups nan ouais ben beh bah mdr lol ptdr slt bjr")
_SIGNS, _MOST_OF_A_NAME, _MOST_NAMES = " .,!…", 3, 6
_LISTED = re.compile(r"\s?[,;/+]\s?(?:et\s|puis\s)?|\s(?:et|puis|plus)\s")
_FAMILY_NAME = lazily(
    r"(?:(?:euh|oui|et|donc|voila|le\snom\s(?:c'est)?|nom)\s)?(?P<name>[a-z]{2,20}(?:[\s'-][a-z]{2,20}){0,2}?)"
    r"(?:,?\s(?:comme\s(?:moi|lui|elle|son|sa|mon|ma|nous)(?:\s[a-z]{2,12})?|avec\s(?:une?|deux|des|le)\s[^.!?]{1,20}|"
    r"de\s(?:famille|naissance)|en\snom(?:\sde\sfamille)?|pardon|merci|svp))?"
)
_NO_FAMILY = (
    OWNERS
    | STATE
    | VERBS_OF_STATE
    | POLITE
    | NO_NAMES
    | OF_TALK
    | words(
        "danger job mere pere soeur femme maux malaise aide page menu lien carte compte devis bonjour bordereau"
        " courrier"
    )
)
_LEAST = 3
_LONGEST = 70
_MOST_WORDS = 4


def is_talk(view: View) -> bool:
    """Whether a message says nothing but words of talk («allo», «bonjour merci»), which answer no cue."""
    return not view.has_digit and bool(view.words) and POLITE.issuperset(view.words)


def named(view: View) -> Iterator[Span]:
    """Names alone, where one was asked for or announced: of one to three words each, none of them a word of talk."""
    lead = _SO.match(view.fold)
    at = lead.end() if lead else 0
    if view.fold.rstrip().endswith("?"):
        return
    said = view.fold[at:].rstrip(_SIGNS)
    places = []
    for name in _LISTED.split(said):
        parts = re.split(r"[\s-]", name)
        if not (1 <= len(parts) <= _MOST_OF_A_NAME):
            return
        if not all(part.isalpha() and len(part) > 1 and _may_be_a_name(part) for part in parts):
            return
        start = view.fold.index(name, at)
        places.append((start, at := start + len(name)))
    if len(places) <= _MOST_NAMES:
        yield from [Span(Label.PERSON, *place, "context.dangling") for place in places]


def family_name(view: View) -> Iterator[Span]:
    """The family name that comes after a first name, the whole message: «berger», «berger comme moi», «le goff». Of
    the words that no list of names has, one that looks like a name.
    """
    match = _FAMILY_NAME.fullmatch(view.fold.strip(_SIGNS))
    if match is None or "?" in view.fold:
        return
    parts = [part for part in re.split(r"[\s'-]", match["name"]) if part not in NAME_PARTICLES]
    if parts and all(_may_be_a_family_name(part) for part in parts):
        start = view.fold.index(match["name"])
        yield Span(Label.PERSON, start, start + len(match["name"]), "context.dangling")


def _may_be_a_family_name(part: str) -> bool:
    known = gazetteers()
    if (
        part in _NO_FAMILY
        or part in known.conditions
        or part in known.terms
        or says_a_state(part)
        or len(part) < _LEAST
    ):
        return False
    if part in known.names or part in known.rare:
        return part not in FUNCTION_WORDS and part not in known.never
    return part not in known.words and len(part) > _LEAST and likeness().of(part) > 0


def _may_be_a_name(part: str) -> bool:
    if part in FUNCTION_WORDS or part in _NOT_ANSWERS or part in _TALK or part.endswith(("ez", "ais")):
        return False
    known = gazetteers()
    return part in known.names if part in known.words else part not in known.never


def answered(view: View, last: str) -> Iterator[Span]:
    """What `view` answers to the words before, when these asked for a secret."""
    if len(view.fold) > _LONGEST * 2:
        return
    asked = folded(last[-_LAST:])
    secret = _SECRET.search(asked) is not None
    if secret:
        yield from _codes(view, asked)
    if (secret or _BY_MESSAGE.search(asked)) and view.has_digit and (alone := _CODE_ALONE.fullmatch(view.fold)):
        yield Span(Label.PASSWORD, *alone.span("value"), "context.asked")
    question = _SECRET_QUESTION.search(asked) is not None
    words_of_it = set(re.findall("[a-z]+", asked))
    if not _OF_ONESELF.isdisjoint(words_of_it) and _OWN_QUESTION.search(asked) is None:
        return
    said = _OTHERWISE.isdisjoint(words_of_it) and _ASKS.search(asked) is not None
    if (question or (secret and said)) and len(view.fold) <= _LONGEST and not view.fold.rstrip().endswith("?"):
        yield from _words(view)


def _codes(view: View, asked: str) -> Iterator[Span]:
    """The figures and the mixed words of an answer about a code."""
    if not view.has_digit:
        return
    if _ASKS.search(asked) is not None and _ELSE.search(asked) is None and "erreur" not in view.words:
        for figures in _FIGURES.finditer(view.fold):
            yield Span(Label.PASSWORD, *figures.span(), "context.asked")
    for word in _WORD.finditer(view.fold):
        place = trimmed(view.fold, *word.span())
        token = view.fold[slice(*place)]
        if (
            mixes(token)
            and "@" not in token
            and re.match(r"[a-z]{3,}[^a-z]|[a-z]*[0-9]+[a-z]+[0-9]", token)
            and not _is_of_a_series(token)
        ):
            yield Span(Label.PASSWORD, *place, "context.asked")


def _is_of_a_series(token: str) -> bool:
    """«Erreur403», «capture1.png»."""
    return re.split(r"[^a-z]", token)[0] in SERIES


def _words(view: View) -> Iterator[Span]:
    """«Le cassoulet», «blanquette de veau ou blanquette», «monsieur Pruvost»."""
    lead = _LEAD.match(view.fold)
    at = lead.end() if lead else 0
    for _ in range(3):
        head = _WORD.match(view.fold, at)
        if head is None or not _can_answer(view, head.span()):
            return
        start, end = head.span()
        for _ in range(_MOST_WORDS):
            following = _ON.match(view.fold, end)
            if following is None or not _goes_on(view, following, view.fold[start:end]):
                break
            end = following.end()
        yield Span(Label.PASSWORD, start, end, "context.asked")
        other = _OR.match(view.fold, end) or _OR_LATER.match(view.fold, end)
        if other is None:
            return
        at = other.end()


def _can_answer(view: View, place: tuple[int, int]) -> bool:
    place = trimmed(view.fold, *place)
    token = view.fold[slice(*place)]
    if (
        token in _NOT_ANSWERS
        or token in FUNCTION_WORDS
        or "'" in token
        or "@" in token
        or token.endswith(("ez", "ais"))
    ):
        return False
    if token in _TITLES or mixes(token):
        return True
    if is_closed(view, place):
        return False
    known = gazetteers()
    return token in known.nouns or token in known.names or token in known.towns or token not in known.words


def _goes_on(view: View, following: re.Match[str], said: str) -> bool:
    word = following["word"]
    if stops(word) or word in FUNCTION_WORDS or "'" in word or word in _NOT_ANSWERS:
        return False
    known = gazetteers()
    if following["link"] or said in _TITLES:
        return True
    place = following.span("word")
    return (word in known.names and word not in ("court", "avec")) or view.text[place[0]].isupper() or word.isdigit()


_NUMBERS = words(
    """
    numero numeros num no code codes chiffre chiffres carte cartes cb cvv cvc crypto cryptogramme pin identifiant
    identifiants login adherent contrat dossier matricule mdp passe password secret secrete reference ref
    """
)


def speaks_of_a_number(last: str) -> bool:
    """Whether the last words speak of a number or a code of somebody's: a number alone may be its answer."""
    said = frozenset(re.findall("[a-z]+", folded(last[-_LAST:])))
    return "postal" not in said and not said.isdisjoint(_NUMBERS)
