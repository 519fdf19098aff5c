"""Secrets of several words: the answer to a secret question, a password that is dictated or quoted as a phrase.

«Pour le nom de votre première rue j’ai tapé Pasteur», «mot de passe coquelicot avec un c majuscule», «J’avais choisi
«mes trois petits chats» comme phrase secrète», «le même que pour la banque : vachesnoires».
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.card_end import CARDS
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.recognizers.secret.closed import closed, telling
from bot.redaction.recognizers.secret.quote import REFUSING, TYPING, is_mention
from bot.redaction.recognizers.secret.sentence import says_a_failure
from bot.redaction.recognizers.secret.tokens import says_a_state, trimmed
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_FAVOURITE = r"(?:prefere|favori|adore|cheri)t?e?s?"
TOPIC = lazily(
    r"(?<![a-z])(?:question(?:s)?\s(?:de\s)?(?:secretes?|securite|personnelles?)|question\s?(?=[:«\"])|"
    r"(?:premi(?:er|ere)s?|1ere?)\s(?:animal|voiture|auto|bagnole|ecole|rue|emploi|metier|boulot|amour|chien|chat|"
    r"telephone|adresse|"
    r"concert|professeur|prof|patron|appart\w*|maison|maitresse|instit\w*|employeur|velo|moto|poupee|doudou|"
    r"copain|copine)|"
    r"(?:plat|film|livre|roman|chanteur|chanteuse|chanson|couleur|sport|equipe|club|acteur|actrice|jeu|heros|"
    r"ecrivain|auteur|lieu|"
    rf"dessert|fleur|fruit|animal|groupe|personnage|ville|pays|vacances|serie|surnom|boisson|"
    rf"matiere)\s(?:d'enfance|(?:le\splus\s)?{_FAVOURITE})|"
    r"nom\s(?:et\sprenom\s)?de\sjeune\sfille|(?:nom|prenom|surnom)\s(?:d'|de\s|du\s|des\s)(?:(?:la|le|l'|mon|ma|"
    r"mes|votre|ton|ta|notre|un|une)\s?)?"
    r"(?:animal|chien|chat|mere|pere|grand|meilleure?|maitresse|instit\w*|prof\w*|premi\w+|doudou|rue|ecole|"
    r"enfance|ami|parrain|marraine)|"
    r"(?:ma|mon|votre|notre)\s(?:maitresse|instit\w*)|ville\s(?:de\s(?:ma\s|votre\s)?naissance|ou\s)|meilleure?\sami|"
    r"(?:ville|lieu|rue|nom|prenom|metier|surnom)\s(?:de|d'|du|des|ou)\s?(?:(?:la|le|l'|ma|mon|mes|vos|votre)\s?)?"
    r"(?:rencontre|parents|grands?[ -]?parents?|enfance|mariage|premi\w+)|"
    r"lieu\sde\snaissance\sde\s(?:ma|mon|votre))"
)
_TO = lazily(
    r"(?<![a-z])(?:(?:j'?\s?ai|j'avais|j|g|jai|on\sa|il\sa|elle\sa|et|avais|avait|javais)\s(?:(?:bien|toujours|"
    r"pourtant|donc)\s)?"
    r"(?:re)?(?:mis?|tape|repondu|repondue|repond|ecrit|note|choisi|rentre|saisi|donne|opte\spour|marque|dit)"
    r"|je\s(?:reponds|mets|tape|dis|ecris)|reponse(?:\ssecrete)?\s?(?::|=|\sest|\sc'?est)|(?<=[?»\"])\s?(?::|"
    r"=>?)?)\s?(?::\s?)?"
    rf"[\"«]?\s?(?P<value>[^.!?;,\n»\"{SENTINEL}]{{2,60}}?)(?=\s?(?:[.!?;,\n»\"]|$)|\s(?:et|mais|puis|or|car|sauf|"
    rf"y|il|ca|je|j'|sans|avec|comme|a\sla|pour)(?![a-z]))"
)
_AT_ONCE = lazily(
    rf"[^.!?:=\n\"«{SENTINEL}]{{0,24}}?(?:[:=]|,\s?(?=[\"«])|"
    rf"\s(?=[\"«]))\s?[\"«]?\s?(?P<value>[^.!?;,\n»\"{SENTINEL}]{{2,40}}?)(?=\s?[.!?;,\n»\"]|\s*$)"
)
"""«Le surnom d’enfance : Puce», «la question de sécurité, «Saint-Lunaire»»."""
_BESIDE = lazily(rf"(?:\s[a-z']{{1,10}})?,\s(?P<value>[^\s.!?;,:\"«»{SENTINEL}]{{3,24}})(?=\s?[,.!?;\n]|\s*$)")
"""«Du premier chat, Gribouille, pas de celui de maintenant»."""
_LISTED = lazily(
    rf"(?<![a-z])(?:ancien|nouveau|actuel|precedent)(?:\smdp|"
    rf"\smot\sde\spasse)?\s?[:=]\s?(?P<value>[^\s()«»\".,;/{SENTINEL}]{{4,40}})"
)
_CODE_IS = lazily(
    rf"(?<![a-z])(?:le|mon|notre|son)\scode[^.!?,;:\n{SENTINEL}]{{0,30}}\sc'?est\s(?P<value>[a-z]{{4,20}})(?=\s?[,.;!\n]|\s*$)"
)
_THE_WORD = lazily(
    r"(?<![a-z])(?:(?:choisi[es]?|choisir|mis|mets|mettre|tape|tapais|utilise|pris|garde|"
    r"ecrit)\s(?:comme\s)?le\smot|le\smot\s?:|"
    rf"c'?(?:est|etait)\sle\smot|la\sphrase\s?:)\s?[\"«]?\s?(?P<value>[^\s\"«»(),;:.!?{SENTINEL}]{{4,40}})"
)
"""«J’ai choisi le mot hérisson»."""
_THE_PHRASE = lazily(
    rf"(?<![a-z])c'?(?:est|etait)\sla\sphrase\s(?P<value>[^.!?;,:\n{SENTINEL}]{{6,60}}?)(?=\s(?:avec|sans|en)\s|"
    rf"\s?[.!?;,\n]|$)"
)
_BY_SMS = lazily(r"(?<![a-z])recue?s?\s(?:le\scode\s)?(?P<value>[0-9](?:[ .-]?[0-9]){3,7})(?=\s(?:par|en|sur|dans)\s)")
_FOUR = lazily(
    r"(?<![a-z])(?:refuse|rejette|tape|tapais|saisis?|compose|rentre|rentrer|mets|"
    r"mis)\s(?:[a-z0-9']{1,10}\s){0,4}?(?:le\s)?"
    r"(?P<value>(?!19|20)[0-9]{4})(?![0-9]|[ ./,:-][0-9]|\s?(?:¤|euros?|fois|h|km|caracteres))"
)
_CAMEL = lazily(
    r"(?<![\w@./-])(?:[a-zà-ÿ]{4,20}[A-ZÀ-Þ]{2,20}[0-9]{0,4}|[A-ZÀ-Þ][a-zà-ÿ]{2,15}[0-9]{1,4}[!?*$#])(?![\w@/])"
)
"""«perroquetBLEU», «Lundi1!»."""
_TOPIC_REACH = 140
_NO_ANSWER = words(
    "reponse reponses question bonne mauvaise meme juste correcte incorrecte rien quoi ca cela tout plusieurs "
    "exactement "
    "correctement toujours encore oublie jamais rappelle souviens sais message erreur mail code mot ce celle "
    "celui oui non merci "
    "bonjour comment pourquoi quelle quel ou que qui est-ce peut puis faut nom prenom lettre lettres majuscule "
    "prefere preferee favori favorite premier premiere pareil"
)
_DICTATED = lazily(
    r"\s?(?:(?:c'?est|est|etait|:|=|ces?|du|de)\s?)?(?P<value>[a-z0-9][a-z0-9'-]{2,24}(?:\s[a-z0-9'-]{1,14}){0,3}?"
    r"\s(?:avec\s(?:un|une|des|le|la)\s[^.!?,;\n]{0,14}(?:majuscules?|maj|minuscules?|chiffres?|accents?|"
    r"s\sa\sla\sfin|a\sla\sfin|au\sdebut|fois|tiret|point|"
    r"arobase|zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf|espaces?)|(?:tout\s)?attache|colle|"
    r"(?:tout\s)?en\s(?:majuscules?|minuscules?)|"
    r"(?:premiere\slettre\sen\s)?majuscule|sans\s(?:majuscules?|espaces?|accents?)|underscore|tiret\sdu\sbas|"
    r"arobase|diese|"
    r"puis\s(?:un|deux|trois|quatre|le\schiffre))(?![a-z])[^.!?,;\n]{0,60}?)"
    r"(?=\s?(?:[.!?,;\n]|$)|\s(?:et\s(?:mon|ca|il|le)|mais|vous|je|j'|ca|il)(?![a-z]))"
)
_LOGINS = ("identifiant", "login", "pseudo", "user", "nom d'u", "nom de c")
_PHRASE = lazily(
    rf"[\"«]\s?(?P<value>[^\"«»\n{SENTINEL}]{{3,60}}?)\s?[»\"]\s?,?\s(?:comme\s(?:phrase|mot|mdp|code|reponse)|"
    r"c'?(?:est|etait)\s(?:avec\sca|ca\sque|mon\s(?:mot|mdp|code))|en\s(?:guise\sde\s)?mot\sde\spasse)"
)
_SAME = lazily(
    rf"(?<![a-z])(?:(?:le|la)\smeme\s(?:que|depuis|partout|pour)[^:.\n,]{{0,40}}[:,]|l'ancien(?:ne)?\s?(?=[(:«\"])|"
    rf"l'ancien(?:ne)?\s?(?:etait|c'etait))\s?"
    rf"[(«\"]?\s?(?P<value>[^\s()«»\".,;{SENTINEL}]{{4,40}})"
)
_NO_MORE = lazily(rf"\sn'?est\s(?:plus|pas)\s(?:du\stout\s)?[\"«]?\s?(?P<value>[^\s\"«»(),;:.{SENTINEL}]{{3,40}})")
_SAID_WHOLE = lazily(
    r"\s?(?::|=|\sc'?est|\sest|\scest)\s(?P<value>(?:j'(?:aime|adore|habite|ai)|je\s(?:t'aime|vous|suis)|"
    r"(?:vive|allez)\s(?:la|le|les|l')|"
    r"i\slove)[^.!?;,\n]{2,50})"
)
_SIGN_AMID = lazily(r"(?<![\w@./:#-])[A-Za-zÀ-ÿ]{4,20}[&#$*+=~^%|][A-Za-zÀ-ÿ]{4,20}[0-9]{0,4}[!?*]?(?![\w@/=.])")
"""«Platre&Fils», typed somewhere."""
_QUESTION_WORDS = words(
    "question questions reponse repondu repondue reponds premier premiere 1ere prefere preferee favori favorite "
    "maitresse instit "
    "institutrice instituteur animal surnom jeune meilleur meilleure ville lieu rue nom prenom metier"
)
_TRYING = TYPING | REFUSING | words("passe mdp password code refuse marche fonctionne")
_SAME_WORDS = words("meme ancien ancienne")
_SIGN = re.compile(r"[&#*$%^~=+|]")
_TWO_CAPITALS = re.compile(r"[A-ZÀ-Þ]{2}")
_LISTED_WORDS = words("ancien nouveau actuel precedent")
_NAMED_SO = words("mdp passe password")
_GATE = _QUESTION_WORDS | _SAME_WORDS | TYPING | _LISTED_WORDS | {"mot", "phrase", "code"}
_SHORTEST_CODE = 3
_LONG = 40

_OF_QUESTIONS = words("question questions secrete secret securite reponse mdp passe")


def answers(view: View) -> Iterator[Span]:
    """The answers to secret questions, and what else is told as a secret; no cue for a password is asked for."""
    if view.digit_count > _SHORTEST_CODE:
        four = [match for match in _FOUR.finditer(view.fold) if CARDS.isdisjoint(match[0].split())]
        for match in [*_BY_SMS.finditer(view.fold), *four]:
            yield Span(Label.PASSWORD, *match.span("value"), "secret.introduced")
    if "«" in view.fold or '"' in view.fold:
        for match in _PHRASE.finditer(view.fold):
            if " " in match["value"] or not says_a_state(match["value"]):
                yield Span(Label.PASSWORD, *match.span("value"), "secret.quoted")
    if view.words.isdisjoint(_GATE):
        return
    if not view.words.isdisjoint(_QUESTION_WORDS) and (topic := TOPIC.search(view.fold)) is not None:
        label = Label.PERSON if _is_a_name(view, topic) else Label.PASSWORD
        yield from [Span(label, *place, "secret.answer") for place in _answered(view, topic)]
    yield from [Span(Label.PASSWORD, *place, "secret.introduced") for place in _words_told(view)]
    if not view.words.isdisjoint(TYPING):
        made_up = [*_SIGN_AMID.finditer(view.text)] if _SIGN.search(view.fold) else []
        made_up += _CAMEL.finditer(view.text) if view.has_digit or _TWO_CAPITALS.search(view.text) else ()
        yield from [Span(Label.PASSWORD, *match.span(), "secret.made-up") for match in made_up]


def _is_a_name(view: View, topic: re.Match[str]) -> bool:
    """«Je reprends mon nom de jeune fille, Blanchard»: no question is spoken of, nor anybody else's name."""
    own = topic[0].endswith("jeune fille") and view.fold[topic.end() : topic.end() + 2] in (", ", " :", ": ")
    return own and view.words.isdisjoint(_OF_QUESTIONS) and not any(cue.label is Label.PASSWORD for cue in view.cues)


def _words_told(view: View) -> Iterator[tuple[int, int]]:
    """«J’ai choisi le mot hérisson», «c’est la phrase …», «le code, c’est marelle», «l’ancien (pétanque)»."""
    if "mot" in view.words:
        places = [trimmed(view.fold, *match.span("value")) for match in _THE_WORD.finditer(view.fold)]
        yield from [p for p in places if not closed(view, p) and view.fold[slice(*p)] not in FUNCTION_WORDS]
    if "phrase" in view.words:
        yield from [match.span("value") for match in _THE_PHRASE.finditer(view.fold)]
    if "code" in view.words:
        told = [match.span("value") for match in _CODE_IS.finditer(view.fold)]
        yield from [place for place in told if is_mention(view, place)]
    if not view.words.isdisjoint(_SAME_WORDS) and not view.words.isdisjoint(_TRYING):
        same = [trimmed(view.fold, *match.span("value")) for match in _SAME.finditer(view.fold)]
        yield from [place for place in same if not closed(view, place)]
    if not view.words.isdisjoint(_LISTED_WORDS) and (SENTINEL in view.fold or not view.words.isdisjoint(_NAMED_SO)):
        listed = [trimmed(view.fold, *match.span("value")) for match in _LISTED.finditer(view.fold)]
        yield from [place for place in listed if not closed(view, place) and not view.fold[slice(*place)].isdigit()]


def _answered(view: View, topic: re.Match[str]) -> Iterator[tuple[int, int]]:
    """What was answered to a question, around where it stands."""
    for match in _TO.finditer(view.fold, max(0, topic.start() - _LONG), topic.end() + _TOPIC_REACH):
        place = trimmed(view.fold, *match.span("value"))
        if place[0] < place[1] and not _overlap(place, topic.span()) and _is_answer(view, place):
            yield place
    at_once = _AT_ONCE.match(view.fold, topic.end())
    if at_once is not None and _is_answer(view, at_once.span("value")):
        yield at_once.span("value")
    beside = _BESIDE.match(view.fold, topic.end())
    if beside is not None and view.text[beside.start("value")].isupper():
        yield beside.span("value")


def phrases(view: View) -> Iterator[Span]:
    """Passwords of several words, in a view with a cue for one or for a login."""
    fold = view.fold
    for cue in view.cues:
        if cue.label not in (Label.PASSWORD, Label.MEMBER_ID):
            continue
        login = fold.startswith(_LOGINS, cue.start)
        if cue.label is Label.MEMBER_ID and not login:
            continue
        dictated = _DICTATED.match(fold, cue.end)
        if dictated is not None and _names(view, dictated.start("value")):
            yield Span(cue.label, *dictated.span("value"), "secret.dictated")
        if login:
            continue
        if (whole := _SAID_WHOLE.match(fold, cue.end)) and not says_a_failure(_first_clause(whole["value"])):
            yield Span(Label.PASSWORD, *trimmed(fold, *whole.span("value")), "secret.introduced")
        if no_more := _NO_MORE.match(fold, cue.end):
            place = trimmed(fold, *no_more.span("value"))
            if telling(view, place) and is_mention(view, place):
                yield Span(Label.PASSWORD, *place, "secret.introduced")


def _first_clause(said: str) -> str:
    """«J’adore le chocolat», and not the complaint that goes on from it."""
    return re.split(r"\s(?:et|mais|pourtant|depuis|ca)\s", said, maxsplit=1)[0]


def _is_answer(view: View, place: tuple[int, int]) -> bool:
    said = re.findall(r"[a-z0-9]+", view.fold[slice(*place)])
    if not said or said[0] in ("n", "ne") or not _NO_ANSWER.isdisjoint(said) or len(said) > 9:
        return False
    head = said[0]
    article = head in ("le", "la", "les", "l", "un", "une", "mon", "ma", "mes", "monsieur", "madame", "mademoiselle")
    return article or not (head in FUNCTION_WORDS or says_a_state(head))


def _names(view: View, start: int) -> bool:
    """Whether a dictated value begins with what can be one: a noun, a name, or what no lexicon knows."""
    head = re.match(r"[a-z0-9]+", view.fold[start:])
    word = head[0] if head else ""
    known = gazetteers()
    return (
        bool(word)
        and word not in FUNCTION_WORDS
        and not says_a_state(word)
        and (word in known.nouns or word in known.names or word not in known.words)
    )


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
