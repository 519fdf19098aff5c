"""What an adviser's words ask the member to tell: her next message is read as the answer.

In: the adviser's words, redacted. Out: the label of what is asked for, and nothing else of them.
"""

from bot.redaction.cues import find_cues
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import normalise
from bot.redaction.redacted import Redacted
from bot.redaction.talk.asked import OF_ONES_LIFE

_LAST = 400
"""Characters of an adviser's message that are read: what is asked stands at its end."""
_SENTENCE = lazily(r"[^.!?\n]+[.!?]*")
_TELL = (
    "donn|redonn|indiqu|communiqu|precis|rappel|confirm|transmett|ecri[rv]|saisi[rs]|epel|dict|fourni[rs]|di(?:re|tes)|"
    "demand|connaitre|avoir"
)
_REQUEST = lazily(
    rf"(?<![a-z])(?:(?:{_TELL})[a-z]*ez(?![a-z])|dites[-\s]|"
    rf"(?:pouvez|pourriez|voulez|voudriez|veuillez|merci\sde|puis-je|pourrais-je|j'aimerais|je\svoudrais)[^.!?]{{0,20}}?\s(?:{_TELL})|"
    r"quel(?:le)?s?\s(?:est|etait|sont|nom)|besoin|manque|il\s(?:me|nous)\sfau)"
)
"""«Quelle est votre date de naissance ?», «pouvez-vous me redonner votre nom ?», «il me manque votre adresse»."""
_WHICH = lazily(
    r"(?<![a-z])(?:quel(?:le)?s?|c'est\squoi)\s(?:(?:est|etait|sont|serait|seraient)\s)?(?:(?:le|la|les|l'|votre|vos|son|sa|"
    r"ses|leurs?)\s?)?(?:(?:nouvel(?:le)?|nouveaux?|ancien(?:ne)?|vraie?|bon(?:ne)?|propre|actuel(?:le)?|autre)s?\s)?$"
)
"""«Quels prénoms», «quelle est la nouvelle adresse»: what is asked for stands right after."""
_SECRETLY = lazily(
    r"(?<![a-z])(?:(?:re)?donn|indiqu|communiqu|dict|li(?:re|sez)|di(?:re|tes)|quel\s(?:est|etait|code))"
)
"""A secret is awaited after a question that asks to tell it, not to type it."""
_BARE = lazily(r"^\W*(?:et\s|puis\s|alors\s|bonjour\W+)?(?:votre|vos)\s")
_ASKS = lazily(r"\?|(?<![a-z])(?:svp|stp|s'il\svous\splait|merci)(?![a-z])")
"""«Votre nom ?»; «votre contrat est actif» asks for nothing."""
_DENIES = lazily(
    r"(?<![a-z])(?:ne\s|n')[^.!?]{0,40}?\s(?:pas|jamais|rien|plus|surtout)(?![a-z])|inutile|sans\s(?:me|nous)"
)
_OF_THINGS = lazily(
    r"noms?\s(?:exact\s|complet\s)?(?:de|du|des|d')\s?(?:votre\s|la\s|l'|le\s)?(?:mutuelle|domaine|pages?|sites?|navigateurs?|"
    r"fichiers?|documents?|banque|employeur|entreprise|rue|ville|formule|garantie|option|appli\w*|rubrique|menu|bouton)"
    r"|adresse[^.!?]{0,40}?\s(?:barre|page|lien|site|navigateur|url|web|onglet|ecran)(?![a-z])"
)
_CALLED = lazily(r"vous\s(?:vous\s)?appelez|quel\snom(?!\sde)|qui\setes|a\squi\sai-je")
_LIVING = lazily(
    r"(?<![a-z])(?:ou\s(?:habitez|demeurez|etes-vous\sdomicilie)|(?:habitez|demeurez)\W(?:vous\s)?ou(?![a-z]))"
)
_OF_CARE = lazily(
    r"(?<![a-z])(?:pour\squi|(?:qui\sest|quelle\spersonne|quel\s(?:patient|beneficiaire|assure|soin))|motif|raison|maladie|"
    r"pathologie|affection|traitement|medicament|diagnostic|symptome|operation|intervention|specialiste|souffr|sante|"
    r"hospitalis|ordonnance|soigne|opere)"
)
"""«C’est pour qui ?», «quel est le motif de l’arrêt ?»: an illness alone is the answer (whose_care.py)."""
_AWAITED = frozenset({
    Label.NIR, Label.MEMBER_ID, Label.PHONE, Label.EMAIL, Label.IBAN, Label.CARD, Label.ID_DOC,
    Label.PERSON, Label.DOB, Label.ADDRESS,
})  # fmt: skip


def asked_for(said: Redacted, before: Label | None) -> Label | None:
    """What is asked for; `before`, what was awaited, where nothing else is asked. Of several things a name stands
    first: a birth beside it is known by itself. «Adresse e-mail» is no address.
    """
    words = said.text[-_LAST:]
    asked: list[Label] = []
    for sentence in _SENTENCE.finditer(words):
        asked += _asked_in(sentence[0])
    for label in (Label.PASSWORD, Label.PERSON, Label.EMAIL):
        if label in asked:
            return label
    if asked or "?" not in words:
        return asked[0] if asked else before
    told = before is Label.HEALTH  # what an adviser asks of it does not end it
    return Label.HEALTH if told or _OF_CARE.search(normalise(words).fold) else None


def _asked_in(sentence: str) -> list[Label]:
    view = normalise(sentence)
    fold = view.fold
    if _OF_LIFE.search(fold) and "?" in fold:
        return [Label.PASSWORD]
    if "?" in fold and _CALLED.search(fold):
        return [Label.PERSON]
    if "?" in fold and _LIVING.search(fold):
        return [Label.ADDRESS]
    bare = _BARE.search(fold) is not None and _ASKS.search(fold) is not None
    if _DENIES.search(fold) is not None:
        return []
    requested = bare or _REQUEST.search(fold) is not None
    secret = "?" in fold and (bare or _SECRETLY.search(fold) is not None)
    things = _OF_THINGS.search(fold)
    return [
        cue.label
        for cue in find_cues(view)
        if (cue.label in _AWAITED or (secret and cue.label is Label.PASSWORD))
        and (requested or _WHICH.search(fold[: cue.start]) is not None)
        and not (things and things.start() <= cue.start < things.end())
    ]


_OF_LIFE = lazily(rf"(?<![a-z]){OF_ONES_LIFE}|questions?\s(?:secrete|de\ssecurite)")
