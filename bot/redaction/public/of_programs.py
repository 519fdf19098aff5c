"""What a program says of itself, quoted from its screen or its console: a file and its line, a frame of a stack, a
field's or a fault's name, an attribute, a maker's code for a fault or an update; and what passwords are kept in.
Nobody's.

A name with lines («user_id», «invalid_grant») is a program's where a word that only programs use is one of its parts,
or where the word right before says what it is; «titi_du_93» is somebody's, and so is what she says is her login.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.view import View
from bot.redaction.wordlist import words

_FILE_ENDS = "m?[jt]sx?|css|wasm|map|vue|php|py|java|jsp|aspx?|kt"
_FILED = words("js mjs ts mts jsx tsx css wasm map vue php py java jsp asp aspx kt")
_FILE = lazily(
    rf"(?<![\w@./-])(?P<code>[a-z_$][\w$-]{{1,40}}(?:\.[a-z0-9_-]{{1,20}}){{0,3}}\.(?:{_FILE_ENDS})"
    r"(?:(?::[0-9]{1,7}){1,2}|[\"»']{0,2}\s?[,:]?\s?(?:on\s|a\sla\s)?(?:lines?|lignes?)\s[0-9]{1,6})?)(?![\w@]|[./-]\w)"
)
"""«login.php», «views.py", line 212», «main.js:1542»."""
_FRAME = lazily(
    r"(?<![a-z])(?P<code>at\s(?:async\s|new\s)?[a-z_$<][\w$.<>]{2,100}\s?\((?:[^\s()@]{1,80}:[0-9]{1,7}(?::[0-9]{1,7})?|"
    r"native(?:\smethod)?|<anonymous>)\)?)"
)
"""«at com.exemple.Login.check(Login.java:45)»: a line of a stack."""
_FAULT_CLASS = lazily(r"(?<![\w@.])(?P<code>(?:[a-z]{2,20}\.){1,6}[a-z]{3,40}(?:exception|error))(?![\w@])")
_THROWN = ("exception", "error")
_NAMED = lazily(r"(?<![\w@./:&?=#%$-])(?P<code>[a-z]{1,20}(?:_[a-z]{1,20}){1,4})(?![\w@/=-]|\.[a-z0-9])")
_WHAT_IT_IS = lazily(
    r"(?<![a-z])(?:[a-z]{0,24}error|[a-z]{0,24}exception|erreurs?|champs?|colonnes?|columns?|fields?|parametres?|variables?|"
    r"fonctions?|functions?|methodes?|attributs?|proprietes?|property|undefined|cles?|keys?|index|balises?|classes?)"
    r"(?:\s(?:est|is|dit|s'appelle|de|du|la|le|named|nommee?|a))?\s?[:=(]?\s?[\"'«`\[]{0,2}\s?$"
)
_OF_PROGRAMS = words(
    """
    id ids uid uuid user users request response session token auth oauth login client grant scope uri url redirect
    mismatch denied invalid error err null undefined type status code data date key value field form input submit
    server access refresh required unsupported temporarily unavailable unauthorized not found failed timeout expired
    count list num nb numero naissance adherent contrat api http https get set post is has on off ssl cert dns net
    name password email phone number version config env debug log cookie header body json xml csv sql db table column
    """
)
_MINE = lazily(
    r"(?<![a-z])(?:login|identifiants?|pseudo\w*|mdp|passe|password|code|username|utilisat\w+|compte|mon|ma|mes|moi|suis|connecte|"
    r"numeros?|n°|adherente?s?|adhesion|dossier)"
    r"\s?(?:[a-z]{2,12}\s){0,3}?(?:[:=]|c'?est|est|avec|sous|en|a)?\s?[\"'«`]?\s?$"
)
"""Whose it is said to be."""
_ATTRIBUTE = lazily(
    r"(?<![\w@])(?P<code>(?:(?:max|min)length|type|autocomplete|autocapitalize|pattern|inputmode|required|disabled|readonly|"
    r"target|rel|role|method|aria-[a-z]{3,14}|tabindex|step|rows|cols)\s?=\s?[\"'](?:[a-z-]{1,20}|[0-9]{1,3})[\"'])"
)
"""«maxlength="12"», as a page's source has it: never what was typed into it."""
_CODES = lazily(
    r"(?<![\w@./-])(?:(?P<code>aadsts[0-9]{4,7}|sqlstate\s?\[[a-z0-9]{5}\](?:\s?\[[0-9]{1,5}\])?|kb[2-6][0-9]{6}|0x[0-9a-f]{8}|"
    r"ora-[0-9]{5}|cve-(?:19|20)[0-9]{2}-[0-9]{4,6}|msis[0-9]{4}))(?![\w@]|[.-]\w|\s(?:c'?est|est)\s(?:mon|ma|le|notre)\s)"
)
_CODED = ("aadsts", "sqlstate", "kb", "0x", "ora-", "cve-", "msis")
_REFUSING = words("refuse refusee erreur erreurs echec echoue echouee bloque bloquee rejete rejetee interdit message")
_WITH_A_CODE = lazily(
    r"(?<![a-z])(?i:refusée?|erreurs?|échec|échouée?|bloquée?|rejetée?|interdit|message)\s(?:[\w'’]{1,12}\s){0,3}?"
    r"(?i:avec\s(?:l[ea]s?\s|un\s|ce\s)?(?:code|message)s?)\s?:?\s?[«\"]?\s?(?P<code>[A-Z]{2,6}[-_][0-9]{2,4})(?![\w@]|[-_]\w)"
)
"""«Refusé avec le code PWD-003»."""
_UNEXPECTED = lazily(
    r"(?<![a-z])(?P<code>unexpected\s(?:token|end(?:\sof\s(?:json\s|file\s)?(?:input|file|data))?|identifier|string|number))(?![a-z])"
)
_RESOLVERS = lazily(r"(?<![0-9.])(?P<code>1\.[01]\.[01]\.1|8\.8\.(?:8\.8|4\.4)|9\.9\.9\.9)(?![0-9]|\.[0-9])")
"""The name servers that are everybody's (Cloudflare, Google, Quad9)."""
_KEPT = r"(?<![a-z])(?:mots?\sde\spasses?|mdps?|passwords?)"
_KEEPERS = (
    r"1\s?password|bitwarden|dashlane|lastpass|keepass(?:xc|dx|x)?|nordpass|proton\s?pass|enpass|roboform|keeper|passbolt|vaultwarden|"
    r"lockpass|sticky\spassword|psono|kaspersky|norton|trousseau(?:\s(?:d'acces|icloud|apple))?|icloud|google|chrome|firefox|edge|"
    r"samsung\spass|apple|microsoft|authenticator|safari|brave"
)
_KEEPER_NAMED = lazily(
    r"(?<![a-z])(?i:gestionnaires?|managers?|coffres?(?:-forts?)?|applis?|applications?|extensions?|logiciels?)\s(?i:de|des|à|a)\s"
    r"(?i:mots?\sde\spasses?|mdps?|passwords?)\s?(?:[:(«\"]\s?|,\s|(?i:c'est|est|s'appelle|comme|de|type)\s)?"
    rf"(?P<code>(?i:{_KEEPERS})(?![\w@-])|[A-ZÀ-Þ][A-Za-zà-ÿ]{{2,16}}(?:\s[A-ZÀ-Þ][A-Za-zà-ÿ]{{2,12}})?(?![\w@!?*$-]))"
)
"""«Mon gestionnaire de mots de passe Bitwarden»: what it is called, whatever the make."""
_KEPT_IN = lazily(
    rf"{_KEPT}\s(?:[a-z]{{1,14}}\s){{0,4}}?(?:dans|sur|avec|via|par|chez)\s(?:le\s|mon\s|l'|l'appli\s)?(?P<code>{_KEEPERS})(?![\w@-])"
)
_KEPT_BY = lazily(
    rf"{_KEPT}\s(?P<code>{_KEEPERS})(?=\s(?:ne\s|n'|marche|fonctionne|passe\s|se\s|qui\s|pour\s|et\s|mais\s|pas\s))"
)
_OF_PASSWORDS = words("mot mots mdp mdps password passwords")
_SECRETS = words("mdp passe password pwd pin digicode otp passphrase secret secrete")
_REACH = 40


def places(view: View) -> Iterator[tuple[int, int]]:
    """Every such thing, in a view with a dot, a line, brackets, an equals sign or a digit."""
    fold = view.fold
    if not view.words.isdisjoint(_FILED):
        yield from (place for place in _codes(_FILE, fold) if not _is_said_to_be_mine(fold, place[0]))
        yield from _codes(_FRAME, fold)
    if "." in fold and any(word.endswith(_THROWN) for word in view.words):
        yield from _codes(_FAULT_CLASS, fold)
    if "_" in fold:
        yield from (place for place in _codes(_NAMED, fold) if _is_a_program_s(view, *place))
    if "=" in fold and ('"' in fold or "'" in fold):
        yield from _codes(_ATTRIBUTE, fold)
    if "unexpected" in view.words:
        yield from _codes(_UNEXPECTED, fold)
    if not view.words.isdisjoint(_OF_PASSWORDS):
        yield from _codes(_KEEPER_NAMED, view.text)
        yield from _codes(_KEPT_IN, fold)
        yield from _codes(_KEPT_BY, fold)
    if not view.has_digit:
        return
    if any(code in fold for code in _CODED):
        for start, end in _codes(_CODES, fold):
            if end - start < len(fold.strip()) and not _is_said_to_be_mine(fold, start):
                yield start, end
    if not view.words.isdisjoint(_REFUSING):
        yield from _codes(_WITH_A_CODE, view.text)
    if "dns" in view.words:
        yield from _codes(_RESOLVERS, fold)


def _is_said_to_be_mine(fold: str, start: int) -> bool:
    return _MINE.search(fold, max(0, start - _REACH), start) is not None


def _is_a_program_s(view: View, start: int, end: int) -> bool:
    """Whether a name with lines is a field's, a function's or a fault's."""
    if _is_said_to_be_mine(view.fold, start) or not view.words.isdisjoint(_SECRETS):
        return False
    parts = view.fold[start:end].split("_")
    known = gazetteers()
    if not all(len(part) <= 2 or part in _OF_PROGRAMS or known.is_plain(part) for part in parts):
        return False
    if _WHAT_IT_IS.search(view.fold, max(0, start - _REACH), start) is not None:
        return True
    return any(part in _OF_PROGRAMS for part in parts)


def _codes(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        yield match.span("code")
