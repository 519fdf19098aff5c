"""Whom a guardian or a home speaks of: «Madame est aveugle», «la personne a Charcot», «usager toxicomane».

A title is a vocative too («Bonjour Madame, la dialyse est…»): it is a subject only with its verb right after it, in the
third person, and no greeting before it.
"""

from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL

_NO_GREETING = "".join(
    rf"(?<!{word}\s)" for word in ("bonjour", "bonsoir", "bjr", "bsr", "merci", "salut", "chere", "cher", "allo", "oui")
)
_NOT_IF = "".join(rf"(?<!{word}\s)" for word in ("si", "quand", "lorsque", "dont", "ou"))
_NAMELESS = (
    r"(?:dame|monsieur|residente?|patiente?|usagere?|personne|majeure?|interessee?|assuree?|adherente?|beneficiaire)"
)
TITLED = (
    rf"(?:{_NO_GREETING}(?:madame|mme|mlle|monsieur)|{_NOT_IF}(?:(?:le|la|ce|cette|cet|notre)\s|l'){_NAMELESS}"
    r"(?:\s(?:protegee?|agee?|hebergee?|accompagnee?|suivie?))?)"
)
"""They, where the pattern itself has the verb right after them."""
_ADVERB = r"(?:(?:toujours|deja|aussi|egalement|malheureusement|aujourd'hui|maintenant|desormais|actuellement)\s)?"
_VERBS = (
    r"(?:est(?!-|\sce(?![a-z]))|a(?!\s(?:la|l'|quel\w*|quoi|qui|partir|combien|propos|vous)(?![a-z])[^.!?\n]{0,60}\?)|etait|avait|sera|aura|souffre|souffrait|presente|prend|"
    r"prenait|fait|vit|suit|devient|devenue?|reste|porte|attend|doit|subit|subi|va|vient|sort|passe|traine|"
    r"deprime|debute|developpe|ne\sveut|refuse)"
)
IS_OR_HAS = lazily(
    rf"(?<![a-z]){TITLED}(?:\s{SENTINEL})?\s(?:(?:qui|elle|il)\s)?(?:(?:ne|n'|y|s'|se)\s?)?{_ADVERB}{_VERBS}(?![a-z])"
    r"[\s']?(?P<between>[^.!?;\n]*)$"
)
ALONE = lazily(
    r"(?:^|[.;:!?\n(/-]\s?|(?<![a-z])(?:pour|dossier|demande|suivi|tutelle|curatelle)\s)(?:(?:notre|mon|ma)\s)?"
    r"(?:dame|monsieur|mr|usagere?|residente?|protegee?|majeure?(?:\sprotegee?)?|beneficiaire|locataire|heberge?e?)"
    r",?\s(?:(?:de\s)?[0-9]{1,3}\sans,?\s)?(?:(?:tres|gravement|lourdement)\s)?$"
)
"""A note that names whom it is of, and then what she has."""
