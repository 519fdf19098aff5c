"""Whether a word is quoted rather than used: French puts an article before a noun, save where the word is meant."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.code_words import COUNTING
from bot.redaction.recognizers.secret.closed import closed, stops, telling
from bot.redaction.recognizers.secret.kinds import is_a_quality, is_quoted_noun, says_how
from bot.redaction.recognizers.secret.tokens import mixes, trimmed
from bot.redaction.recognizers.secret.words import OWNERS
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

VALUE = rf"[\"«(]?\s?(?P<value>[^\s\"«»(),;:{SENTINEL}]{{3,40}})"
_OFTEN = (
    r"(?:(?:bien|toujours|encore|aussi|juste|d'abord|ensuite|pourtant|partout|simplement|exactement|seulement|"
    r"correctement|donc|meme|plus|pas|maintenant|parfois|souvent|ceci|ca|cela|hier|avant|le\smot|mot)\s){0,2}"
)
TYPING = words(
    """
    tape tapes tapez taper tapais tapait tapant retape retaper ecris ecrit ecrire ecrivais ecrivez mets met mettre mis
    mettais mettez remets remet remettre remis remette saisi saisis saisit saisir saisissais ressaisi ressaisis
    entre entrer entrez rentre rentrer rentrez essaye essayer essayez essaie essaies essai teste tester tente tenter
    tentes utilise utiliser utilises utilisais choisi choisis choisit choisir choisie garde garder gardais prends
    prendre pris reprends repris note noter notes fait reponds repondu repondre propose proposer indique indiquer
    compose composer ecrivant mettant choisissant prenais confirme confirmer change changer remplace remplacer
    """
)
_WORD = re.compile(r"(?<![a-z-])[a-z]+")
_AFTER_TYPING = lazily(rf"\s{_OFTEN}{VALUE}")
CHANGED = lazily(rf"[»\")]?\s(?:par|en|pour|contre|vers|a\sla\splace\sde|au\slieu\sde)\s{VALUE}")
REFUSED = lazily(
    r"(?<![a-z])(?:refus(?:e|es|ent|ait|er)|rejett?e(?:nt|r)?|rejetait|bloque(?:nt)?|n'?\s?(?:accepte|aime|"
    r"reconnait|prend)|"
    r"(?:accepte|prend|reconnait|aime|passe)\s(?:pas|plus|jamais)|(?:veut|voulu)\s(?:pas|plus)\s(?:de|prendre|"
    r"accepter)|"
    r"dit\sque|dire\sque|dis\sque|trouve\sque|oublie\sque)\s(?:pas\s|plus\s)?" + VALUE
)
REFUSING = words(
    "refuse refuses refusent refusait refuser rejette rejete rejetent rejettent rejeter rejetait bloque bloquent "
    "accepte aime reconnait prend veut voulu dit dire dis trouve oublie"
)
WITH = lazily(rf"(?<![a-z])avec\s(?:mon\s)?{VALUE}")
_WORD_ON = re.compile(r"\s((?:d'|l')?[a-z]{3,20}|[0-9]{1,4})(?![a-z0-9'])")
SIGNED_IN = lazily(
    rf"(?<![a-z])(?:connect\w*|connexion|acces|identifi\w+|log\w*|"
    rf"entre[rz]?)\s(?:[a-z']{{1,10}}\s)?avec\s(?P<login>[^\s,;:{SENTINEL}]{{4,40}})"
    rf"(?:\s(?:et|puis|/)|,|\s?/)?\s{VALUE}"
)
_NEXT = lazily(rf"[»\")]?(?:\s?[,;/]\s?|\s)(?:(?:ou|et|puis|ni|et\sencore)\s)?{VALUE}")
_UNITS = COUNTING | words(
    """
    essai essais tentative tentatives chiffres lettres majuscule majuscules minuscules symboles an semaine h e er eme
    premiers premieres derniers dernieres mails sms messages codes comptes navigateurs
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    """
)
_COUNTED = re.compile(r"[.,:/h-][0-9]|\s?[%¤°:]| (?P<unit>[a-z]+)")
_ENDS = re.compile(r"\s?[,.;!?)]|\s*$|\s(?:et|mais|ca|je|il|on|c'est|rien|pareil)(?![a-z])")
_AWAY = words(
    """
    appel attention partie face peur mal part acces besoin droit envie raison tort affaire affaires confiance contact
    note rendez-vous soin fin plainte service conseil question suite signe place effet rage patience prise depart
    retour chose choses bug galere panne pause vacances dommage erreur erreurs echec refus attente urgence bonjour
    maj verrouillage clavier tuto bref zero peine force horreur enfer preuve minuit midi internet copier coller
    entree echap majuscules ecran photo capture minuscules chiffres lettres caracteres symbole ponctuation
    """
)
"""Nouns that go without an article beside a verb («faire attention»), or that tell of a trouble."""
_TECHNICAL = lazily(
    r"(?:[a-z]+[-_.])?[a-z]{1,3}[0-9]{1,3}|(?:utf|html|http|tls|ssl|ipv|mp|sha|covid|windows|iphone|ios|"
    r"android)[-_]?[0-9.]+"
)
_AFTER_ARTICLE = lazily(
    r"(?<![a-z])(?:le|la|les|l'|un|une|des|du|de|d'|mon|ma|mes|ton|ta|son|sa|notre|votre|vos|nos|leur|ce|cet|cette|ces|"
    r"quel|quelle|aucun|aucune|chaque|tout|toute|plusieurs|[0-9]+)\s?$"
)
_LEAST_UNKNOWN = 5
_GLUED = re.compile(r"[cdjlmnst]([a-z]{2,})")


def is_mention(view: View, place: tuple[int, int]) -> bool:
    """Whether the word there is quoted rather than used, should its place be a complement's."""
    if is_closed(view, place):
        return False
    return (telling(view, place) and long_enough(view, place)) or is_bare_noun(view, place)


def long_enough(view: View, place: tuple[int, int]) -> bool:
    """A short word that no lexicon knows is a slip of the keys more often than a secret."""
    token = view.fold[slice(*place)]
    return mixes(token) or token in gazetteers().words or len(token) >= _LEAST_UNKNOWN or view.text[place[0]].isupper()


def is_bare_noun(view: View, place: tuple[int, int]) -> bool:
    """A noun with no article, possessive or number before it."""
    token = view.fold[slice(*place)]
    return (
        is_quoted_noun(token)
        and token not in _AWAY
        and (token not in ORDINARY or token in gazetteers().names)
        and not has_article(view, place)
    )


def has_article(view: View, place: tuple[int, int]) -> bool:
    """Whether an article, a possessive or a number stands before the word."""
    return _AFTER_ARTICLE.search(view.fold, max(0, place[0] - 12), place[0]) is not None


def is_closed(view: View, place: tuple[int, int]) -> bool:
    """Of the class that is never a value, or a noun of those that go without an article («faire attention»)."""
    token = view.fold[slice(*place)]
    glued = _GLUED.fullmatch(token)
    if glued is not None and token not in gazetteers().words and glued[1] in gazetteers().words:
        return True  # «jsais», «cest»
    return closed(view, place) or token in _AWAY or _TECHNICAL.fullmatch(token) is not None or token in TYPING


def is_a_login(token: str) -> bool:
    """Letters with digits, a dot or an underscore, or four digits: what people sign in with."""
    return mixes(token) or re.search(r"[._]|[0-9]{4}", token) is not None


def typed(view: View) -> Iterator[tuple[int, int]]:
    """What follows a verb of typing or choosing; the verbs are looked up, not searched for."""
    for word in _WORD.finditer(view.fold):
        if word[0] in TYPING and (match := _AFTER_TYPING.match(view.fold, word.end())) is not None:
            yield trimmed(view.fold, *match.span("value"))


def values(view: View, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The `value` of every match, without the punctuation around it."""
    for match in pattern.finditer(view.fold):
        yield trimmed(view.fold, *match.span("value"))


def after(view: View, pattern: re.Pattern[str], end: int) -> list[tuple[int, int]]:
    """The `value` of a match that begins right there, if any."""
    match = pattern.match(view.fold, end)
    return [trimmed(view.fold, *match.span("value"))] if match else []


def extended(view: View, place: tuple[int, int]) -> tuple[int, int]:
    """The words that go on with a first one: «papillon bleu 12», «caramel beurre salé»."""
    start, end = place
    for _ in range(3):
        match = _WORD_ON.match(view.fold, end)
        if match is None or stops(match[1]) or match[1] in OWNERS or match[1] in ORDINARY:
            break
        if says_how(match[1]) and not is_a_quality(view, *match.span(1)):
            break
        if match[1].isdigit() and is_counted(view, match.end()):
            break
        end = match.end()
    return start, end


def is_counted(view: View, end: int) -> bool:
    """Whether the number that ends there counts what follows: «3 essais», «12 mars», «2,50»."""
    counted = _COUNTED.match(view.fold, end)
    return counted is not None and (counted["unit"] is None or counted["unit"] in _UNITS)


def enumerated(view: View, end: int) -> Iterator[tuple[int, int]]:
    """The tries that follow a first: «doudoune, doudounes ou Doudoune»."""
    for _ in range(4):
        match = _NEXT.match(view.fold, end)
        if match is None:
            return
        place = trimmed(view.fold, *match.span("value"))
        either = " ou " in match[0] and not is_closed(view, place) and _ENDS.match(view.fold, place[1]) is not None
        if not either and not is_mention(view, place):
            return
        yield place
        end = place[1]
