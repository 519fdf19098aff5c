"""A message of few words after one that asked for a reason or told whose care it is: «cancer», «une dépression»."""

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.redacted import Redacted
from bot.redaction.view import View
from bot.redaction.wordlist import words

_FEW_WORDS = 45
"""Code points of a message that may be nothing but what someone has."""
_NO_ANSWER = lazily(
    r"[?0-9]|(?<![a-z])(?:rembours\w*|tarifs?|prix|combien|comment|garanties?|forfaits?|devis|page|formulaire|"
    r"cherche|"
    r"bonjour|merci|liste|info\w*|quel\w*|carence(?!\sen)|curatelle|tutelle|bordereau|ou)(?![a-z])"
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
_SEEKS = lazily(
    r"\?|(?<![a-z])(?:rembours\w*|tarifs?|prix|combien|comment|garanti\w*|forfaits?|devis|pages?|formulaires?|cherche|"
    r"listes?|infos?|informations?|quel\w*|pris\w*\sen\scharge|couv\w*|est-ce|plafonds?|faut|site|appli\w*|rubriques?|"
    r"cotis\w*|contrats?|options?|niveaux?|prevention|depistage|carence(?!\sen)|ou|ca(?!\ss'appelle))(?![a-z])|%"
)
"""What looks for cover, or speaks of the portal."""
_OF_COVER = words(
    """
    hospitalisation hospitalisations chirurgie soins optique dentaire dentaires orthodontie vaccin vaccins vaccination
    verres lentilles correcteurs maternite prothesiste naissance dent dents yeux oeil vue oreille oreilles audition
    couronne couronnes semelles semelle osteo kine dentiste opticien auditive auditives auditif auditifs
    """
)
"""Names that a table of cover has: with nobody told but before, they are looked up."""
_SAYS_MORE = words(
    """
    vous votre vos sont seront on cela qui ki que quoi kel kelle pkoi esque gratuit gratuite achat location
    conditions condition compri compris tableau taxe mdr lol code codes service serveur bot robot chat
    reste supplement secu ameli avance charge curatelle tutelle habilitation procuration bordereau
    """
)
"""With one of these words it is a sentence of its own, about cover or about the desk."""
_NOT_TOLD = _OF_COVER | _SAYS_MORE
_LONGEST_TOLD, _MOST_WORDS = 60, 8


def is_an_answer(view: View) -> bool:
    """Whether a message is a few words that ask for nothing: «cancer», «oui, une dépression»."""
    return len(view.fold) <= _FEW_WORDS and _NO_ANSWER.search(view.fold) is None


def is_told_in_few_words(view: View) -> bool:
    """The same once a talk has told whose care it is: its date or its number may stand beside."""
    if len(view.fold) > _LONGEST_TOLD or len(view.words) > _MOST_WORDS:
        return False
    return view.words.isdisjoint(_NOT_TOLD) and _SEEKS.search(view.fold) is None


def costs(fold: str) -> bool:
    """Whether a message asks what is paid."""
    return _COSTS.search(fold) is not None


def gives_a_reason(last: Redacted, before: str) -> bool:
    """Whether the message before speaks of why something is needed, or of somebody's health, masked since;
    `before`: it, folded.
    """
    told = any(mark.label is Label.HEALTH for mark in last.marks) or _REASON.search(before) is not None
    return told and not costs(before)
