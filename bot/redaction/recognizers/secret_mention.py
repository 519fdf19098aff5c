"""Secrets quoted in a sentence about one: French puts an article before a noun, save where the word itself is meant.

«Je tape girafe», «pourquoi chouquette n’est plus mon mot de passe», «il refuse Kalimero, huit caractères». In a message
about a password, a noun without its article in a complement's or a subject's place is the password; so is what no
lexicon knows, and what mixes letters and digits, wherever it stands.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.recognizers.secret_class import closed, stops, telling
from bot.redaction.recognizers.secret_tokens import mixes, trimmed
from bot.redaction.recognizers.secret_words import OWNERS, SERIES
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_VALUE = rf"[\"«(]?\s?(?P<value>[^\s\"«»(),;:{SENTINEL}]{{3,40}})"
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
_AFTER_TYPING = re.compile(rf"\s{_OFTEN}{_VALUE}")
_CHANGED = re.compile(rf"[»\")]?\s(?:par|en|pour|contre|vers|a\sla\splace\sde|au\slieu\sde)\s{_VALUE}")
_REFUSED = re.compile(
    r"(?<![a-z])(?:refus(?:e|es|ent|ait|er)|rejett?e(?:nt|r)?|rejetait|bloque(?:nt)?|n'?\s?(?:accepte|aime|reconnait|prend)|"
    r"(?:accepte|prend|reconnait|aime|passe)\s(?:pas|plus|jamais)|(?:veut|voulu)\s(?:pas|plus)\s(?:de|prendre|accepter)|"
    r"dit\sque|dire\sque|dis\sque|trouve\sque|oublie\sque)\s(?:pas\s|plus\s)?" + _VALUE
)
_REFUSING = words(
    "refuse refuses refusent refusait refuser rejette rejete rejetent rejettent rejeter rejetait bloque bloquent "
    "accepte aime reconnait prend veut voulu dit dire dis trouve oublie"
)
_SUBJECT = re.compile(
    r"(?:^|[,;:.!?(]\s?|(?<![a-z])(?:pourquoi|que|qu'|si|et|ou|mais|quand|lorsque|est-ce\sque|car|puisque|donc|sinon|"
    r"avec|comme|parce\sque|alors\sque)\s)" + _VALUE + r"[»\")]?\s(?P<says>(?:ne\s|n')?(?:etre|est|c'?est|c|"
    r"c'etait|etait|serait|marche|passe|fonctionne|va|suffit|convient|plait|veut|refuse|rejete|invalide|incorrect|pas|plus|trop)(?![a-z]))"
)
_JUDGED = re.compile(
    r"[^.!?;,\n]{0,30}(?<![a-z])(?:mien|mienne|mots?\sde\spasse|mdps?|bon|bonne|trop|refusee?|rejetee?|acceptee?|accepte|"
    r"invalide|incorrect|rouge|faux|marche|passe|fonctionne|suffit|convient|plait|reconnu)(?![a-z])"
)
"""What is said of a word taken for a password."""
_WITH = re.compile(rf"(?<![a-z])avec\s(?:mon\s)?{_VALUE}")
_LAST = re.compile(rf"[,:]\s{_VALUE}[»\")]?\s?[.!]?\s*$")
_ASKED = re.compile(rf"\?\s{_VALUE}[»\")]?(?=\s?[,.!;\n]|\s*$)")
_NOW = re.compile(
    rf"\s(?:[a-z']{{1,12}}\s){{0,3}}?(?:a|avait|reste|restait|demeure|s'appelle|doit|devait)\s(?:(?:toujours|longtemps|"
    rf"bien|donc|d'abord)\s)?(?:ete\s|etre\s)?(?:toujours\s|longtemps\s)?{_VALUE}"
)
_DIRECT = re.compile(rf"(?:\s?\.{{2,3}})?\s{_VALUE}")
_WORD_ON = re.compile(r"\s((?:d'|l')?[a-z]{3,20}|[0-9]{1,4})(?![a-z0-9'])")
_COLON = re.compile(rf"\s?(?:[a-z]{{5,12}}\s)?[:=]\s?{_VALUE}")
_IS = re.compile(
    rf"(?:\s(?:[a-z']{{1,14}}\s){{0,6}}?|\s?,\s)(?:c'?est|c'etait|est|etait|serait|sera|c)\s(?:bien\s|toujours\s|donc\s)?{_VALUE}"
)
_PART = re.compile(
    r"(?<![a-z])(?:commen[cs]\w+|debut\w*|fini\w*|termin\w+)\s(?:bien\s)?(?:par|avec|en)\s"
    + _VALUE.replace("{3,40}", "{2,40}")
)
_SIGNED_IN = re.compile(
    rf"(?<![a-z])(?:connect\w*|identifi\w+|log\w*|entre[rz]?)\s(?:[a-z']{{1,10}}\s)?avec\s(?P<login>[^\s,;:{SENTINEL}]{{4,40}})"
    rf"(?:\s(?:et|puis|/)|,|\s?/)?\s{_VALUE}"
)
_NEXT = re.compile(rf"[»\")]?(?:\s?[,;/]\s?|\s)(?:(?:ou|et|puis|ni|et\sencore)\s)?{_VALUE}")
_PHRASE = re.compile(
    r"(?:mots?\sde\spasse|mdps?|password|pass)(?:\s(?:choisie?|actuel|provisoire|est|c'?est|"
    r"de\s[a-z' ]{3,16}))?\s?[:=]\s?(?P<value>[a-z'-]{1,20}(?:\s[a-z0-9'-]{1,20}){1,7})\s?[.!]?\s*$"
)
_ARTICLES = words("le la les un une mon ma mes des")
_NOUN_ON = re.compile(r"\s(?:de|du|des|d'|a|au)(?![a-z])")
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
_TECHNICAL = re.compile(
    r"(?:[a-z]+[-_.])?[a-z]{1,3}[0-9]{1,3}|(?:utf|html|http|tls|ssl|ipv|mp|sha|covid|windows|iphone|ios|android)[-_]?[0-9.]+"
)
_AFTER_ARTICLE = re.compile(
    r"(?<![a-z])(?:le|la|les|l'|un|une|des|du|de|d'|mon|ma|mes|ton|ta|son|sa|notre|votre|vos|nos|leur|ce|cet|cette|ces|"
    r"quel|quelle|aucun|aucune|chaque|tout|toute|plusieurs|[0-9]+)\s?$"
)
_NUMBERED = re.compile(r"(?P<stem>[A-ZÀ-Þ][a-zà-ÿ]{3,20})[0-9]{1,4}[A-Za-z]?(?:[!?*$](?!\w))?(?![\w/@-]|[.,][\w])")
_GLUED_BEFORE = re.compile(r"(?<![\w./=&?#@%:-])(?:[a-zà-ÿ]{3,15}[-_.]?)?$")
"""«Ficelle2B»: a word with a capital and a number glued to it, as only secrets, makes and series are written."""
_LEAST_UNKNOWN = 5
_GLUED = re.compile(r"[cdjlmnst]([a-z]{2,})")
_MADE_UP = re.compile(r"(?=(?:[^a-z]*[a-z]){3})(?=[^0-9]*[0-9])[a-z0-9]{6,24}[!?*$]?")
"""Letters and digits in one, as nobody writes a reference."""
_REFERENCE = re.compile(r"[a-z]{1,3}[0-9]{2,}[a-z]?|[0-9]+[a-z]{1,2}|[a-z]{1,2}[0-9]+[a-z]{1,2}[0-9]+")
ABOUT_SIGNS = words("caracteres majuscule majuscules")
SIGNING_IN = words(
    "refuse refusee refuses marche fonctionne accepte accepter rejete bloque erreur connecter connecte connexion "
    "incorrect faux succes essaye essayer identifier login acces ouvrir rentre entrer session site application appli"
)


def mentioned(view: View) -> Iterator[tuple[int, int]]:
    """Every word that a message about a password quotes. `view` has a cue for one."""
    fold = view.fold
    for found in _framed(view):
        yield found
        yield from _enumerated(view, found[1])
    for pattern in (_PART, _SIGNED_IN):
        for match in pattern.finditer(fold):
            place = trimmed(fold, *match.span("value"))
            login = match.groupdict().get("login")
            if login is not None and not (mixes(login) or re.search(r"[._]", login)):
                continue
            if not _is_closed(view, place) if login else _is_part(view, place):
                yield place


def signed_in(view: View) -> Iterator[tuple[int, int]]:
    """The login that stands before a password: «me connecter avec bgarnier72 moustache»."""
    for match in _SIGNED_IN.finditer(view.fold):
        if (mixes(match["login"]) or re.search(r"[._]", match["login"])) and "@" not in match["login"]:
            place = trimmed(view.fold, *match.span("value"))
            if not _is_closed(view, place):
                yield match.span("login")


def uncued(view: View) -> Iterator[tuple[int, int]]:
    """«J’ai tenté Framboise7 sans succès», «il refuse Kalimero, huit caractères»: typed or refused, without a cue."""
    if not view.has_digit and view.words.isdisjoint(ABOUT_SIGNS):
        return
    signs = not view.words.isdisjoint(ABOUT_SIGNS)
    patterns = [_REFUSED] if signs else []
    typing = view.has_digit and not view.words.isdisjoint(TYPING)
    if view.has_digit and not view.words.isdisjoint(SIGNING_IN):
        patterns = [_REFUSED, *([_WITH] if "avec" in view.words else [])]
        for match in _SIGNED_IN.finditer(view.fold):
            place = trimmed(view.fold, *match.span("value"))
            if mixes(match["login"]) and is_mention(view, place):
                yield place
    if typing and view.digit_count > 1:
        yield from _changed(view)
    places = [(place, pattern is _REFUSED) for pattern in patterns for place in _values(view, pattern)]
    if patterns and typing:
        places += [(place, False) for place in _typed(view)]
    for place, refused in places:
        written_apart = signs and refused and telling(view, place) and view.text[place[0]].isupper()
        if not _is_closed(view, place) and (_is_made_up(view, place) or written_apart):
            yield place
            yield from _enumerated(view, place[1])


def _changed(view: View) -> Iterator[tuple[int, int]]:
    """«J’ai changé tournevis1 par tournevis2»: one made-up word for another needs no word for what they are."""
    for place in _typed(view):
        for other in _after(view, _CHANGED, place[1]):
            if _is_made_up(view, place) and _is_made_up(view, other):
                yield place
                yield other


def numbered(view: View) -> Iterator[tuple[int, int]]:
    """Words with a capital and a number glued to them, but for what goes in series."""
    for match in _NUMBERED.finditer(view.text):
        before = _GLUED_BEFORE.search(view.text, max(0, match.start() - 17), match.start())
        if before is None:
            continue
        stem = view.fold[slice(*match.span("stem"))]
        if stem not in gazetteers().never and stem not in ORDINARY and stem not in OWNERS and stem not in SERIES:
            yield before.start(), match.end()


def _is_made_up(view: View, place: tuple[int, int]) -> bool:
    token = view.fold[slice(*place)]
    return _MADE_UP.fullmatch(token) is not None and _REFERENCE.fullmatch(token) is None and mixes(token)


def _framed(view: View) -> Iterator[tuple[int, int]]:
    if not view.words.isdisjoint(TYPING):
        for place in _typed(view):
            if is_mention(view, place):
                yield place
                yield from [other for other in _after(view, _CHANGED, place[1]) if is_mention(view, other)]
    if not view.words.isdisjoint(_REFUSING):
        yield from [place for place in _values(view, _REFUSED) if is_mention(view, place)]
    for match in _SUBJECT.finditer(view.fold):
        place = trimmed(view.fold, *match.span("value"))
        if is_mention(view, place) and _JUDGED.match(view.fold, match.start("says")):
            yield place
    apart = [*_values(view, _LAST)] if "," in view.fold or ":" in view.fold else []
    apart += _values(view, _ASKED) if "?" in view.fold else []
    if "avec" in view.words:
        apart += [place for place in _values(view, _WITH) if not _NOUN_ON.match(view.fold, place[1])]
    yield from [p for p in apart if not _is_closed(view, p) and telling(view, p) and _long_enough(view, p)]
    yield from _beside(view)
    yield from _phrases(view)


def _typed(view: View) -> Iterator[tuple[int, int]]:
    """What follows a verb of typing or choosing; the verbs are looked up, not searched for."""
    for word in _WORD.finditer(view.fold):
        if word[0] in TYPING and (match := _AFTER_TYPING.match(view.fold, word.end())) is not None:
            yield trimmed(view.fold, *match.span("value"))


def _values(view: View, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(view.fold):
        yield trimmed(view.fold, *match.span("value"))


def _after(view: View, pattern: re.Pattern[str], end: int) -> list[tuple[int, int]]:
    match = pattern.match(view.fold, end)
    return [trimmed(view.fold, *match.span("value"))] if match else []


def _phrases(view: View) -> Iterator[tuple[int, int]]:
    """«Nouveau mot de passe choisi : la vie est belle»."""
    if ":" not in view.fold and "=" not in view.fold:
        return
    for match in _PHRASE.finditer(view.fold):
        start, end = match.span("value")
        said = [word for word in view.fold[start:end].split() if word not in _ARTICLES and not word.isdigit()]
        head = said[0] if said else ""
        place = (start + match["value"].index(head), start + match["value"].index(head) + len(head))
        if head in gazetteers().nouns and not _is_closed(view, place) and head not in ORDINARY:
            yield start, end


def _beside(view: View) -> Iterator[tuple[int, int]]:
    """A noun right after the cue («mot de passe pissenlit»), or after its verb («mon mdp a toujours été patate»)."""
    fold = view.fold
    for cue in view.cues:
        if not fold.startswith(("mo", "mdp", "pass", "pwd", "psw"), cue.start):
            continue
        direct = _DIRECT.match(fold, cue.end)
        if direct is not None:
            place = trimmed(fold, *direct.span("value"))
            if not _is_closed(view, place) and _is_bare_noun(view, place) and not _NOUN_ON.match(fold, place[1]):
                yield _extended(view, place)
        for pattern in (_NOW, _IS, _COLON):
            match = pattern.match(fold, cue.end)
            if match is not None and is_mention(view, place := trimmed(fold, *match.span("value"))):
                yield _extended(view, place) if pattern is _COLON and _is_bare_noun(view, place) else place


def _extended(view: View, place: tuple[int, int]) -> tuple[int, int]:
    """The words that go on with a first one: «papillon bleu 12», «caramel beurre salé»."""
    start, end = place
    for _ in range(3):
        match = _WORD_ON.match(view.fold, end)
        if match is None or stops(match[1]) or match[1] in OWNERS or match[1] in ORDINARY:
            break
        end = match.end()
    return start, end


def _enumerated(view: View, end: int) -> Iterator[tuple[int, int]]:
    """The tries that follow a first: «doudoune, doudounes ou Doudoune»."""
    for _ in range(4):
        match = _NEXT.match(view.fold, end)
        if match is None:
            return
        place = trimmed(view.fold, *match.span("value"))
        if not is_mention(view, place) or not (telling(view, place) or _is_bare_noun(view, place)):
            return
        yield place
        end = place[1]


def is_mention(view: View, place: tuple[int, int]) -> bool:
    """Whether the word there is quoted rather than used, should its place be a complement's."""
    if _is_closed(view, place):
        return False
    return (telling(view, place) and _long_enough(view, place)) or _is_bare_noun(view, place)


def _long_enough(view: View, place: tuple[int, int]) -> bool:
    """A short word that no lexicon knows is a slip of the keys more often than a secret."""
    token = view.fold[slice(*place)]
    return mixes(token) or token in gazetteers().words or len(token) >= _LEAST_UNKNOWN or view.text[place[0]].isupper()


def _is_bare_noun(view: View, place: tuple[int, int]) -> bool:
    token = view.fold[slice(*place)]
    return (
        token in gazetteers().nouns
        and token not in _AWAY
        and token not in ORDINARY
        and _AFTER_ARTICLE.search(view.fold, max(0, place[0] - 12), place[0]) is None
    )


def _is_closed(view: View, place: tuple[int, int]) -> bool:
    token = view.fold[slice(*place)]
    glued = _GLUED.fullmatch(token)
    if glued is not None and token not in gazetteers().words and glued[1] in gazetteers().words:
        return True  # «jsais», «cest»
    return closed(view, place) or token in _AWAY or _TECHNICAL.fullmatch(token) is not None or token in TYPING


def _is_part(view: View, place: tuple[int, int]) -> bool:
    """«Mon mot de passe commence par Oli et finit par 92»."""
    token = view.fold[slice(*place)]
    if token.isdigit():
        return len(token) > 1
    return (not closed(view, place) and token not in gazetteers().words - gazetteers().nouns) or mixes(token)
