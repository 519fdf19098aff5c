"""A message of few words after one that asked for a reason: «cancer», «oui, une dépression»."""

from bot.redaction.lazily import lazily
from bot.redaction.view import View

_FEW_WORDS = 45
"""Code points of a message that may be nothing but what someone has."""
_NO_ANSWER = lazily(
    r"[?0-9]|(?<![a-z])(?:rembours\w*|tarifs?|prix|combien|comment|garanties?|forfaits?|devis|page|formulaire|"
    r"cherche|"
    r"bonjour|merci|liste|info\w*|quel\w*|ou)(?![a-z])"
)
_REASON = lazily(
    r"(?<![a-z])(?:pourquoi|raisons?|motifs?|justif\w+|demand\w+|besoin|savoir|c'est\spour|c\spour|parce\sque|ald|"
    r"maladies?|"
    r"sante|medecin|docteur|handicap\w*|arret|transport|ambulance|taxi|hopital|hospitali\w+|opera\w+|traitement|"
    r"affection|"
    r"symptomes?|diagnosti\w+|souffr\w+|malade|soigne\w*|veux\sdire|expliqu\w+|precis\w+|dispens\w+|absence)(?![a-z])"
)


_COSTS = lazily(
    r"(?<![a-z])(?:rembours\w*|tarifs?|combien|couv(?:rez|re|ert\w*)|prix|forfaits?|devis|cout\w*|frais)(?![a-z])"
)
"""A question about cover: the few words after it say what of."""


def is_an_answer(view: View) -> bool:
    """Whether a message is a few words that ask for nothing: «cancer», «oui, une dépression»."""
    return len(view.fold) <= _FEW_WORDS and _NO_ANSWER.search(view.fold) is None


def gives_a_reason(fold: str) -> bool:
    """Whether the message before speaks of why something is needed, or of somebody's health."""
    return _REASON.search(fold) is not None and _COSTS.search(fold) is None
