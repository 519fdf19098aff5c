"""Benign readings of numbers: what a run of digits may be besides somebody's.

An amount beside its currency, a date, an hour, a span of years, a version after its product, an article of law, a
firm's number after its word, an error. Each is bounded so that it cannot hide half of a longer number.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.view import View
from bot.redaction.wordlist import words

MONTHS = (
    "janvier|janv|fevrier|fevr?|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|"
    "decembre|dec"
)
PRODUCTS = (
    "version|ver|v|firefox|chrome|chromium|safari|edge|opera|explorer|ie|windows|win|android|ios|ipados|macos|os x|mac|"
    "linux|ubuntu|lts|esr|xps|x86|x64|win|rv|aarch|mozilla|applewebkit|gecko|samsungbrowser|iphone|galaxy|build|kb|php|java|"
    "python|acrobat|reader|"
    "office|edg|edga|edgios|opr|vivaldi|brave|duckduckgo|samsung internet|webview|thunderbird|chromeos|cros|kernel|"
    "tls|http|https|utf|nginx|apache|tomcat|iis|openssl|openresty|varnish|gunicorn|jquery|angular|postgresql|mysql|mariadb"
)
_LAWS = (
    "articles?|art|loi|decret|ordonnance|reglement|directive|rgpd|arrete|norme|iso|wcag|rgaa|ue|cee|ce|eidas|"
    "deliberation|alinea|annexe|chapitre|page|paragraphe|considerant"
)
_FIRMS = (
    "siren|siret|rcs(?: [a-z-]{2,20})?(?: [ab])?|tva(?: intracommunautaire)?|ape|naf|orias|"
    "capital(?: social)?(?: de)?|finess|lei"
)
_THINGS = (
    "cip|ean|gtin|acl|lpp|ccam|ngap|cerfa|formulaire|(?:(?:code|organisme)s? )amc|orias|siren|siret|finess|organisme|"
    "code (?:organisme|amc|barres?|produit)"
)
_BETWEEN = (
    r"(?:[\s,:?(-]|est-ce|est-il|a-t-il|c'est|est|le|la|de|du|d'un|numero|n°|num|code|bien|bon|votre|"
    r"vos|celui|pour){0,8}"
)
_ERRORS = "erreurs?|error|err|exception|bug|statut|status"
_DAY, _MONTH, _YEAR = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])", "(?:19|20)[0-9]{2}"
_HELP = "(?:15|17|18|11[2459]|196|3114|3919)"
_BY_DIGIT = (
    # an amount: digits in groups of three, or up to seven, beside a currency
    r"(?<![0-9][ .,])(?:[0-9]{1,3}(?:[ .][0-9]{3}){1,3}|[0-9]{1,7})(?:,[0-9]{1,2}|\.[0-9]{2})?\s?"
    r"(?:¤|euros?\b|eur\b|k¤|m¤|centimes?\b|%)"
    # a size; a count rounded to thousands
    r"|(?<![0-9][ .,/-])(?:[1-9][0-9]{0,2}(?:[ .][0-9]{3}){1,4}|[1-9][0-9]{0,11})\s?"
    r"(?:octets?|bytes?|(?:(?:[kmgt]i?)?o|[kmgt]i?b)(?=\s{0,2}(?:$|[.,;:!?)\n]|max|de\s)))(?![a-z0-9])"
    r"|(?<![0-9][ .,/-])[1-9][0-9]{0,2}(?:[ .]000){1,3}(?=\s(?:de\s|d')?[a-z]{4,})"
    # a quarter, a week, an option, with its year: «T3 2025»
    r"|(?<=[a-z:,(] [a-z])(?<!adherent [a-z])(?<!adherente [a-z])(?<!contrat [a-z])"
    r"(?<!numero [a-z])(?<!est [a-z])[1-9][0-9]?[ /-]20[12][0-9](?![0-9a-z]|[ ./-][0-9])"
    # a price without its currency
    r"|(?<![0-9][ .,/-])(?<![0-9])[0-9]{1,5},[0-9]{2}(?![0-9]|[ .,/-][0-9])"
    r"|(?<![0-9])0[.,](?!0?[1-9][ ,])[0-9]{3,20}(?=\s?(?:¤|euros?|%)|\s*$)"
    # a date, in figures or with its month in letters
    rf"|(?<![0-9][./-]){_DAY}(?P<sep>[./-]){_MONTH}(?P=sep){_YEAR}(?![./-]?[0-9])"
    rf"|(?<![0-9][ ./-]){_DAY}(?P<sep2>[./-]){_MONTH}(?P=sep2)[0-9]{{2}}(?![./-]?[0-9]| [0-9](?![0-9]?\s?[h:]))"
    rf"|(?<![0-9]-){_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9-])"
    r"(?:[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?z?)?"
    rf"|(?<![0-9][ ./_-]){_DAY}(?:er)?\s(?:{MONTHS})(?![a-z])\.?(?:\s{_YEAR})?(?![0-9])"
    rf"|(?<![0-9][./_-]){_YEAR}[-_](?:0[1-9]|1[0-2])(?![0-9]|[./_-][0-9])"
    rf"|(?<![0-9][./-]){_DAY}/{_MONTH}(?=\s(?:a\s)?[0-9]{{1,2}}\s?[h:])"
    # the number of a law, of a judgment, of a norm, of a medicine's box
    rf"|(?<![0-9./-]){_YEAR}-[0-9]{{2,4}}(?=\s(?:du\s{_DAY}|dc(?![a-z])))"
    r"|(?<![0-9./-])[0-9]{2}-[0-9]{2}\.[0-9]{3}(?![0-9./-])"
    r"|(?<=en\s)[0-9]{4,5}:[12][0-9]{3}(?![0-9])"
    r"|(?<![0-9])3400[89](?:\s?[0-9]){8}(?![ ]?[0-9])"
    # an article by its number («L. 113-15-2»), ranges of ages, numbers to call for help
    r"|(?<=(?<![a-z])[lrd]\.\s)[0-9]{3,4}-[0-9]{1,2}(?:-[0-9]{1,2})?(?![0-9-])"
    r"|(?<=(?<![a-z0-9-])[lrd])[0-9]{3,4}-[0-9]{1,2}(?:-[0-9]{1,2}){0,2}(?![0-9-])"
    r"|(?<![0-9/-])[0-9]{2}-[0-9]{2}(?:\s/\s[0-9]{2}-[0-9]{2}){1,6}(?![0-9/-])"
    rf"|(?<![0-9] ){_HELP}(?:, ?{_HELP}){{1,6}}(?![0-9,])"
    # a number that is dialled for a service, in its own groups (Arcep's plan: 080 to 082, 089)
    r"|(?<![0-9][ .])(?<![0-9])0 8[0-29][0-9] [0-9]{3} [0-9]{3}(?![ .]?[0-9])"
    r"|(?<![0-9][ .])(?<![0-9])0 8[0-29][0-9](?: [0-9]{2}){3}(?![ .]?[0-9])"
    # a firm's number, in its own groups
    r"|(?<![0-9][ .])(?<![0-9])[0-9]{3} [0-9]{3} [0-9]{3} [0-9]{5}(?![ .]?[0-9])"
    # round the clock, every day; an hour, a span of years, a number in base 16
    r"|(?<![0-9/])(?:24\s?/\s?24(?:\s?h)?|7\s?/\s?7)(?![0-9/])"
    r"|(?<![0-9][ ./-])(?<![a-z])(?:[01]?[0-9]|2[0-4])\s?(?:h(?![a-z])|:)\s?(?:[0-5][0-9])?(?::[0-5][0-9])?(?![0-9])"
    r"|(?<=[:h][0-9][0-9][ ,/-])(?:[01]?[0-9]|2[0-4])[:h][0-5][0-9](?![0-9:]| [0-9]{2} )"
    rf"|(?<![0-9][ ./-]){_YEAR}\s?[-/]\s?{_YEAR}(?![ ./-]?[0-9])"
    r"|(?<![a-z])0x[0-9a-f]{1,16}(?![0-9a-z])"
)
_BUILD = (
    r"(?:[ ,]{1,2}\(?(?:build )?(?:[0-9]{2}[a-z][0-9]{2,5}[a-z]?|[0-9]{4,5}\.[0-9]{1,5}|[0-9]{5}(?:\.[0-9]{1,3}){2,5})"
    r"(?![0-9a-z.]))?"
)
"""What Apple and Microsoft print after a version: «(21F90)», «22631.3737»."""
_NO_PHONE = r"(?!0[0-9]\.[0-9]{2}\.|[0-9]{1,2}(?:\.[0-9]{2}){4})"
_NORMS = "iso|iec|cei|nf|afnor|din|cwe|rfc|wcag"
_BY_WORD = (
    # a version of three groups or more, or of a system with its build, whatever follows
    rf"(?:{PRODUCTS}|navigateur)(?:/| ?: ?|[ -]{{0,2}}(?:nt |v ?)?){_NO_PHONE}"
    rf"[0-9]{{1,4}}(?:[._][0-9]{{1,6}}){{2,4}}(?![0-9]|[._][0-9])(?:-[0-9]{{1,4}}(?:-[a-z]{{2,12}})?(?![0-9a-z]))?{_BUILD}"
    r"|(?:windows|macos|os x|ios|ipados|version|build) ?[0-9]{1,2}(?:\.[0-9]{1,2})?"
    r"[ ,]{1,2}(?:[0-9]{2}h[12][ ,]{1,2})?\(?(?:build )?(?:[0-9]{2}[a-z][0-9]{2,5}[a-z]?|[0-9]{4,5}\.[0-9]{1,5})"
    r"(?![0-9a-z.])|build [a-z]{2}[0-9][a-z]\.[0-9]{6}\.[0-9]{3}(?:\.[a-z][0-9])?(?![0-9a-z])"
    # a norm, with its year; what a server answers
    rf"|(?:{_NORMS})(?:[ /-](?:iso|iec|cei|nf|en|ts|tr)){{0,3}}[ -]?(?:[a-z]{{1,2}} ?)?[0-9]{{1,5}}"
    r"(?:-[0-9]{1,3}){0,2}(?::(?:19|20)[0-9]{2})?(?![0-9a-z]|[ .-][0-9])"
    r"|cve[ -](?:19|20)[0-9]{2}-[0-9]{4,6}(?![0-9-])"
    r"|http/[1-3](?:\.[0-9])? [1-5][0-9]{2}(?![0-9]| [0-9])"
    rf"|(?:{PRODUCTS})[ /-]{{0,2}}(?:nt )?{_NO_PHONE}[0-9]{{1,8}}(?:[._][0-9]{{1,6}}){{0,4}}(?![0-9]|[ .-][0-9])"
    rf"|(?:{_LAWS})\.?\s?(?:\(?ue\)?\s?)?(?:n\s?[°o]\s?)?(?:[lrda]\.?\s?)?"
    r"[0-9]{1,4}(?:[-./][0-9]{1,4}){0,3}(?![ ./-]?[0-9])"
    r"|(?<!ma )(?<!votre )(?<!sa )(?<!cette )(?:decision|circulaire|avis|recommandation)\s?"
    r"(?:\(?ue\)?\s?)?(?:n\s?[°o]\s?)?(?:(?:19|20)[0-9]{2}[-/][0-9]{1,4}|[0-9]{1,4}/(?:19|20)[0-9]{2})(?![ ./-]?[0-9])"
    rf"|(?:{_FIRMS})\s?(?:(?:de|du|d'|l'|la|le|mon|ma|notre|votre|son)\s?){{0,3}}(?:[a-z]{{3,20}}\s)?"
    r"(?:n\s?[°o]|numero|est|c'est)?\s?:?\s?(?:fr ?[0-9]{2} ?)?"
    r"[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}(?:[ .]?[0-9]{5})?(?![0-9])"
    rf"|(?:{_THINGS})(?![a-z]){_BETWEEN}[sp]?[0-9]{{2,5}}(?:[ .*-]?[0-9]{{2,5}}){{0,4}}(?![0-9])"
    r"|(?:img|pxl|vid|dsc|dcim|scan|screenshot|capture|photo|image|doc|wa|mozilla|gecko)[_/ -]{0,3}(?:19|"
    r"20)[0-9]{6}(?:[_-]?[0-9]{4,9})?(?![0-9])"
    r"|(?:img|dsc|scan|photo|capture|image)[_ -]{0,3}[0-9]{1,6}(?=\.[a-z]{3})"
    r"|(?:legi(?:arti|text|scta)|jorf(?:text|arti)|cetatext)[0-9]{8,14}(?![0-9])"
    r"|(?:bp|cs)\s?[0-9]{1,5}[\s,-]{1,3}[0-9]{5}(?![0-9])"
    r"|(?:appt?|apt|app|appartement|ch|chambre|chb|porte|lot|logement|studio|bat|batiment)\.?\s(?:n°\s?)?[0-9]{1,4}[\s,-]{1,3}"
    r"(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}(?=\s[a-z])"
    r"|(?:tsa|cedex)\s?[0-9]{1,5}(?![0-9])"
    rf"|(?:{_ERRORS}|http)\s?(?:n\s?[°o]|numero|:)?\s?(?:0x[0-9a-f]{{1,16}}|[0-9]{{1,9}})(?![ .-]?[0-9]|[a-z])"
)
_ANNOUNCING = words(
    f"{PRODUCTS}|{_LAWS}|{_ERRORS}|{_FIRMS}|{_NORMS}|cve|navigateur|cip|ean|gtin|acl|lpp|ccam|ngap|cerfa|formulaire|amc|organisme|"
    f"app|appt|apt|appartement|ch|chambre|chb|porte|lot|logement|studio|bat|batiment|code|bp|cs|img|pxl|vid|dsc|scan|screenshot|capture|photo|image|doc|gecko|article|articles|erreur|"
    f"decision|circulaire|avis|recommandation|"
    f"legiarti|legitext|legiscta|jorftext|jorfarti|cetatext|"
    f"erreurs|tsa|cedex|rcs|tva|capital|os".replace("|", " ")
)
_FIGURES = lazily(rf"(?<![0-9])(?=[0-9])(?:{_BY_DIGIT})")
_ALL = lazily(rf"(?<![0-9])(?=[0-9])(?:{_BY_DIGIT})|(?<![a-z])(?=[a-z])(?:{_BY_WORD})")


def without_benign(view: View) -> str:
    """The folded text with every benign reading blanked out; made once for a view."""
    if view.free is None:
        pattern = _FIGURES if view.words.isdisjoint(_ANNOUNCING) else _ALL
        view.free = pattern.sub(_blank, view.fold)
    return view.free


def _blank(reading: re.Match[str]) -> str:
    return "\x01" * len(reading[0])
