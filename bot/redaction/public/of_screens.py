"""What a screen shows or a page asks for, which looks like a secret or a name: an error's code, the id of a request, a
field's label, the rule for a password and its example. Nobody's; what somebody says is his own password is not hidden.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.view import View
from bot.redaction.wordlist import words

_FAULTS = words(
    "invalide invalides incorrect incorrecte incorrects erreur erreurs echoue echouee echec expire expiree refuse "
    "refusee impossible inconnu inconnue rejete rejetee bloque bloquee verrouille"
)
_FAULT = (
    r"(?<![a-z])(?i:invalides?|incorrecte?s?|erreurs?|échouée?|échec|expirée?|refusée?|impossible|inconnue?|rejetée?|bloquée?|"
    r"verrouillée?)"
)
_OF_A_PROGRAM = r"(?:ERR|ERREUR|AUTH|PWD|LOGIN|SSO|HTTP|API|APP|SRV|CNX|SESS|OTP|ID)[-_]?[0-9]{2,5}"
_IN_BRACKETS = lazily(
    rf"{_FAULT}[^.!?\n0-9()]{{0,20}}[(\[]\s?(?:(?i:code|erreur|err|réf|ref)\.?\s?:?\s?)?"
    rf"(?P<code>{_OF_A_PROGRAM}|[A-Z]{{1,2}}[-_]?[0-9]{{2,5}})\s?[)\]]"
)
"""«Identifiant ou mot de passe incorrect (E102)»."""
_OF_AN_ERROR = lazily(
    r"(?<![a-z])(?i:erreurs?|bug|anomalie)(?![a-z])[^.!?\n0-9]{0,50}?[\s,:](?:(?i:réf|ref|référence|reference|code)\.?\s?:?\s)?"
    r"(?P<code>(?:E|ERR|AUTH|LOGIN|SSO)[-_][0-9]{2,5})(?![\w@]|[-_]\w)"
)
"""«Erreur mot de passe E-2041», «page en erreur, référence E-2041»."""
_MINE = re.compile(r"(?<![a-z])(?:mon|mes|notre|son|ancien|nouveau)\s[^.!?\n]{0,50}$")
_REQUESTS = words("requete request trace correlation transaction span ray")
_REQUEST = lazily(
    r"(?<![a-z])(?:requete|request|trace|correlation|transaction|span|ray)(?:[\s_-](?:id|n°|numero))?\s?[:=#]?\s?"
    r"(?P<code>(?=[a-f-]{0,12}[0-9])[0-9a-f]{8}(?:-[0-9a-f]{4}){1,3}(?:-[0-9a-f]{1,12})?)(?![a-z0-9])"
)
_REQUEST_ID = lazily(
    r"(?<![a-z])(?P<code>(?:request|trace|correlation|span|ray|transaction)_id(?:\s?[:=]\s?[0-9a-f-]{4,40}(?![a-z0-9]))?)"
)
_ASKED = words("obligatoire obligatoires requis requise requises vide vides facultatif facultatifs manquant manquants")
_LABEL = lazily(
    r"(?<![a-z])(?P<code>(?:champs?|saisie|valeur|numero\set\s(?:nom\sde\s(?:la\s)?)?(?:rue|voie)|(?:rue|voie)\set\snumero)\s(?:(?:est|sont)\s)?"
    r"(?:obligatoires?|requise?s?|vides?|facultatifs?|manquants?))(?![a-z])"
)
"""«Nom : champ obligatoire», «adresse : numéro et rue obligatoires»."""
_LONG = words("car caractere caracteres caract signes lettres chiffres symboles")
_LENGTH = lazily(
    r"(?<![0-9.,/-])(?P<code>[0-9]{1,2}\s?[-/–]\s?[0-9]{1,3})(?=\s?(?:car|caracteres?|caract|signes|lettres|chiffres|symboles)(?![a-z]))"
)
"""«Mot de passe 8-20 car.»."""
_EXAMPLES = words("exemple exemples")
_EXAMPLE = lazily(
    r"(?<![a-z])(?:(?:votre|vos)\sexemples?\s?[,:(]?\s?[\"«]\s?(?P<code>[^\"«»\n]{3,30}?)\s?[\"»]|"
    r"exemples?\s?[,:(]?\s?[\"«]\s?(?P<plain>(?:exemple|(?:mon)?mot(?:de)?passe|password)[^\s\"«»]{0,12})\s?[\"»])"
)
"""«Votre exemple "Exemple123!" n’est pas accepté»."""


def places(view: View) -> Iterator[tuple[int, int]]:
    """Every such thing."""
    if not view.words.isdisjoint(_ASKED):
        yield from [match.span("code") for match in _LABEL.finditer(view.fold)]
    if not view.words.isdisjoint(_REQUESTS):
        yield from [match.span("code") for match in (*_REQUEST.finditer(view.fold), *_REQUEST_ID.finditer(view.fold))]
    if not view.words.isdisjoint(_EXAMPLES):
        yield from [match.span(match.lastgroup or 0) for match in _EXAMPLE.finditer(view.fold)]
    if not view.has_digit:
        return
    if not view.words.isdisjoint(_FAULTS):
        for match in (*_IN_BRACKETS.finditer(view.text), *_OF_AN_ERROR.finditer(view.text)):
            if _MINE.search(view.fold, max(0, match.start() - 60), match.start() + 1) is None:
                yield match.span("code")
    if not view.words.isdisjoint(_LONG):
        yield from [match.span("code") for match in _LENGTH.finditer(view.fold)]
