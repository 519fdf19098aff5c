"""What announces a name, by what it is worth: a cue adds to the score of the name that follows it."""

import re

from bot.redaction.view import View
from bot.redaction.wordlist import words

GIVEN, TITLE, KIN, SIGNED, WEAK = 1.8, 1.5, 1.2, 1.0, 0.6


class Cues:
    """Cues of one worth, and the words of which a text must have one (or signs, where no word will do)."""

    def __init__(self, bonus: float, pattern: str, gate: str) -> None:
        self.bonus = bonus
        self.pattern = re.compile(rf"(?<![a-z0-9'])(?:{pattern})(?![a-z])")
        self.gate = words(gate)

    def may_be_in(self, view: View) -> bool:
        """Whether it is worth while to look."""
        return not self.gate.isdisjoint(view.words) or (":=" in self.gate and (":" in view.fold or "=" in view.fold))


_KIN_WORDS = (
    "fils|filles?|mari|femme|epoux|epouse|conjointe?|compagnon|compagne|pere|mere|papa|maman|frere|soeur|bebe|"
    "enfants?|ainee?|cadette?|neveu|niece|oncle|tante|cousine?|"
    "copain|copine|amie?|voisine?|collegue|beau[- ]pere|belle[- ]mere|belle[- ]fille|beau[- ]fils|grand[- ]pere|"
    "grand[- ]mere|petit[- ]fils|petite[- ]fille|pupille|tuteur|tutrice|curateur|curatrice|ex[- ]mari|"
    "ex[- ]femme|jumeaux|jumelles|garcon"
)
_ROLES = (
    "titulaire|beneficiaire|assuree?|adherente?|souscripteur|ayant[- ]droit|patiente?|conjointe?|contact|signature|"
    "signee?|expediteur|destinataire|interlocuteur|medecin|praticien"
)
_OF = (
    "dossier|compte|contrat|carte|courrier|mail|demande|inscription|espace|nom|identite|conjointe?|fille|fils|"
    "femme|mari|"
    "mere|pere|tuteur|tutrice|veuve|succession|rdv|rendez-vous"
)
CUES = (
    Cues(
        GIVEN,
        r"(?:j[e']?\s?)?m'?\s?appell?e?s?|je\sme\s(?:nomme|prenomme)|s'appelle|se\snomme|nommee?|prenommee?|denommee?|"
        r"surnommee?|au\snom\sde|de\sla\spart\sde|(?:mon|son|notre)\s(?:petit\s)?(?:nom|prenom)"
        r"(?:\s(?:complet|de\s(?:jeune\sfille|naissance|famille|marie|mariage|fille)|d'usage|d'epouse|marital))?\s?"
        r"(?:est|c'est|:|=)",
        "appelle appel apelle appell apel appelles mappelle mappel mapelle nomme nommee prenomme prenommee "
        "denomme denommee"
        "surnomme surnommee nom prenom part",
    ),
    Cues(
        GIVEN,
        r"(?:nom|prenoms?|noms?\set\sprenoms?|prenoms?\set\snoms?|nom\s?/\s?prenom|nom\sprenom|"
        r"nom\s(?:de\s(?:jeune\sfille|naissance|famille)|d'usage|complet|marital))\s?[:=]|"
        rf"(?:{_ROLES})\s?:|(?<=\n)(?:a|to|cc|cci|bcc)\s?:|^(?:a|to|cc)\s?:|(?:de|from)\s?:",
        ":=",
    ),
    Cues(
        TITLE,
        r"m\.|mr\.?|mrs|mme\.?|mlle\.?|melle|monsieur|madame|mademoiselle|docteur|dr\.?|pr\.|professeur|maitre|mister|"
        r"miss|sieur|veuve|feue?|famille",
        "m mr mrs mme mlle melle monsieur madame mademoiselle docteur dr pr professeur maitre mister miss "
        "sieur veuve feu"
        "feue famille",
    ),
    Cues(
        KIN,
        rf"(?:mon|ma|mes|notre|nos|son|sa|ses|leur|leurs|le|la)\s(?:\S+\s)?(?:{_KIN_WORDS})"
        r"(?:\s(?:qui\s)?s'appelle|\s(?:ainee?|cadette?|benjamine?|mineure?|majeure?|adoptive?|unique)|"
        r"\sde\s[0-9]+\sans|\s[0-9]+\sans)?\s?,?",
        re.sub(r"[^a-z]+", " ", _KIN_WORDS) + " aines fille filles enfant enfants conjointe amis amie voisine cousine",
    ),
    Cues(
        SIGNED,
        r"moi\s?,?\s?c'?est|(?:bonjour|bonsoir|salut|coucou)\s?,?\s(?:ici|c'?est|c)|ici|nee(?!\s(?:le|en|a|au)\b)|"
        r"je\ssuis|jsuis|c'?est\s(?:moi\s)?|chere?s?",
        "moi ici nee suis jsuis est cest cher chere chers cheres bonjour bonsoir salut coucou",
    ),
    Cues(
        SIGNED,
        r"(?:cordialement|cdt|cdlt|respectueusement|sincerement|bien\sa\svous|salutations(?:\sdistinguees)?|signee?)"
        r"(?=[\s,.!:\n-]{1,6}(?P<name>[^\W\d_]))",
        "cordialement cdt cdlt respectueusement sincerement vous salutations signe signee",
    ),
    Cues(SIGNED, rf"(?:{_OF})\s(?:est\s)?(?:a|de|pour|au\snom\sde|avec)", _OF.replace("|", " ").replace("?", "")),
    Cues(
        SIGNED,
        r"(?:bonne\s(?:journee|soiree|reception)|merci(?:\s(?:beaucoup|d'avance|par\savance|bien|encore))?|"
        r"amicalement|bises?|a\sbientot)(?=[\s,.!\n-]{1,6}(?P<name>[^\W\d_])\S*(?:\s\S+){0,2}\s{0,3}$)",
        "bonne merci amicalement bise bises bientot",
    ),
)
WEAK_WORDS = words(
    "bonjour bonsoir salut coucou hello merci conseiller conseillere avec par collegue assistante pour que"
)
VERBS = words(
    "a est et ne n'a n'est n'arrive veut peut va vient doit avait etait sera aura qui demande attend utilise cherche"
)
HUMAN_VERBS = words("n'arrive n'a veut peut attend demande utilise cherche voudrait souhaite aimerait")
"""What a person does and a thing hardly: for names that are words too («Pierre n’arrive pas à se connecter»)."""
AFTER_WORDS = words("appareil ici fil telephone ecoute")
CUE_WORDS = (
    words("titulaire beneficiaire signe signee cordialement cdt cdlt contact from noms prenoms")
    | words(re.sub("[^a-z]+", " ", _ROLES))
    | CUES[0].gate
    | CUES[2].gate
    | CUES[3].gate
) - words("a m ex garcon ami amie amis voisin voisine collegue enfant enfants petit petite grand")
