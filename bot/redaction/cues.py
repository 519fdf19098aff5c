"""Cues: the words that announce a value («mon numéro d’adhérent est …»), found once for all recognizers.

A cue gives a kind to a number that has none of its own, lowers what it takes to mask, and, at the end of a message
without its value, is the label that dangles into the next one. Patterns read folded text.
"""

import re
from collections.abc import Iterable

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Cue, View
from bot.redaction.wordlist import words

_PATTERNS: dict[Label, str] = {
    Label.NIR:
    r"secu(?:rite)?(?:\s+sociale?)?|nir|n(?:um(?:ero)?)?[°o.]?\s?ss|num(?:ero)?\s+(?:de\s+)?(?:secu|insee|vitale)"
    r"|(?:numero|n°|num)\s+(?:de\s+(?:la\s+|ma\s+)?)?carte\s+vitale",
    Label.PHONE:
    r"vini(?=\s?:?\s?(?:c'est\s|est\s)?(?:le\s)?[0-9])|tel|tels|telephone|telephonique|telefone?|phone|portable|gsm|mobile|fixe|whatsapp|rappel(?:er|ez|le[rz]?)|"
    r"joindre|joignable|(?:mon|notre|son|debut\sd[eu]\s(?:mon\s)?)\s?(?:numero|num)(?=\s?(?:$|:|c'?est|est|"
    r"commence|suivant|\s0))|^(?:numero|num)(?=\s?[:=])"
    r"|(?:appel(?:er|ez)|contact(?:er|ez))(?:-moi)?\s+au",
    Label.IBAN: r"iban|rib|codes?\s(?:banque|guichet|etablissement)|(?:cle|clef)\srib|compte\s+bancaire|"
    r"coordonnees\s+bancaires|compte\s+courant|virement\s+sur",
    Label.BIC: r"bic|swift",
    Label.CARD: r"carte\s+(?:(?:qui\s)?(?:finissant|finit|se\stermine|terminant|terminee)\spar|"
    r"bancaire|bleue|de\s+(?:credit|paiement|debit))|numero\s+de\s+cb|cb(?![0-9]{1,12}(?![0-9]))|visa|mastercard",
    Label.MEMBER_ID: r"(?:n°|no|num|numero)\s*(?:de\s+|d'|d\s)?(?:mon\s+|ma\s+)?"
    r"(?:adh(?:erente?|esion)?|contra[ts]?|dossier|societaire|assuree?|client|beneficiaire|mutualiste|mutuelle|"
    r"membre|compte|police|sinistre|reference|demande|inscription|ticket|commande|devis|facture|allocataire|"
    r"badge|salarie|patient|assurance|decompte|bordereau|releve|quittance|virement|pole\semploi|france\stravail|"
    r"demandeur\sd'emploi|caf|msa)s?"
    r"|(?:n°|no|num|numero)\s*(?:de\s+|d'|d\s)?(?:amc|groupe|prise\s+en\s+charge|pec|souscripteur|entreprise|souscription|affiliation|"
    r"(?:ma\s+|la\s+)?carte\s+(?:de\s+)?(?:la\s+|ma\s+)?(?:mutuelle|adherent|tiers[\s-]payant))|mat\.|"
    r"(?:demande|prise\s+en\s+charge|remboursement|courrier|accord|souscription|affiliation)\s(?:n°|numero|num)(?=\s?:?\s?[0-9])|"
    r"(?:mon|notre|son)\s(?:numero|num|n°)(?=\s[1-9](?:[0-9]{3,8}|[0-9]{1,2}\s[0-9]{3})(?![\s.-]?[0-9]))|"
    r"imei|livret\sde\sfamille(?=\s(?:n°|no|num|:))|groupe(?=\s(?:n°\s?)?[a-z]?[0-9]{4})|adherente?s?|adhesions?|adh|contra(?:ts?)?(?![-'])|(?:contract|member(?:ship)?|policy|customer|file)\s(?:number|no|id)|dossi(?:er|e)s?|aderente?s?|societaire|assuree?|matricules?|badge|reclamations?|"
    r"ref(?:erence)?s?(?!\.?\s(?:d[ue]\s|d'|de\sla\s)?(?:incident|erreur|requete|trace|tarif|produit|article|formulaire|brochure|document|loi|norme|garantie|option|"
    r"catalogue|cerfa|legale|bibliographique|juridique|web|internet|site))|sinistre|"
    r"identifiants?|id|(?<!#/)login(?!-[0-9]|\?[a-z])|user(?![\s-]?agent)|username|pseudo|nom\s+d'(?:utilisateur|usager)|nom\s+de\s+(?:connexion|compte|session|login)|ticket|facture|allocataire|"
    r"(?:connectee?|inscrite?|identifiee?)\ssous(?:\sle\s(?:nom|pseudo|login)(?:\sde)?)?",
    Label.PASSWORD:
    r"mo(?:ts?)?\s?(?:de|2)\s?pas{1,3}e?s?|mots?\s?(?:d\s)?passe(?=\s)|mdps?|mpd|(?:le\s+)?sms\s+(?:dit|indique|donne|affiche)(?!\s(?:l'|un\s)?expediteur)|passwords?|pwd|"
    r"m\.d\.p\.?|(?<=mon )passe(?=\s?(?:[:=]|(?:c'?\s?est|c|est|etait)\s))|"
    r"pass(?=\s?(?:[:=]|est\s|is\s|c'est\s|c\s))|(?<=\ufffc )pass|(?<=mon )pass(?=\s[a-z]{2,20}[0-9])|"
    r"pw|psw|cvv2?|cvc2?|cryptogramme|otp|pin(?!')|digicode|"
    r"mots?\s(?:d'entree|secret|magique|d'acces|cle)|codes?\sd'entree|lo\ssenhal|seed|"
    r"sesame|contrasena|senha|passwort|kennwort|parola|wachtwoord|haslo|sifre|"
    r"phrase\s(?:de\s)?(?:passe|secrete)|(?<=mon )mp(?=\sest)|"
    r"passcode|token|jeton"
    r"|codes?\s+(?:d'|d\s|de\s+|du\s+|a\s+)?(?:activation|acces|secret|confidentiel|verification|validation|"
    r"confirmation|securite|connexion|connection|provisoire|temporaire|pin|personnel|usage\s+unique|sms|recu)"
    r"|activation(?=\s?[:=])|(?<!/)codes?(?!\s+(?:postal|promo|civil|penal|ape|naf|de\s+la|du|des|monetaire|barre|"
    r"d'?\s?erreur|erreur|couleur|"
    r"source|pays|guichet|cip|ean|gtin|acl|lpp|ccam|ngap|organisme|amc|commune|commande|produit|naf|iso|langue|"
    r"client|reduction|promotion|parrain\w*|avantage|cadeau|html|css|javascript|informatique|vestimentaire|acte|"
    r"affection|diagnostic|medical|cim|regime|caisse|centre|exoneration|retour|http|statut|finess|rpps))|"
    r"cles?\s+(?:secrete|d'acces|d'activation|de\ssecurite)|cle(?=\s?[:=])|(?:double\s)?authentification(?=\s?[:=])|"
    r"question\s+de\s+securite|la\s+reponse(?=\s(?:est|c'est|:))|reponse\s+secrete|"
    r"question\s+secrete|(?:mon|le)\s+secret(?=\s(?:est|c'?est|etait|:))|"
    r"reponse\s+(?:a\s+(?:la|ma)\s+question)|codes?\sde\s(?:la|ma)\s(?:carte|boite\svocale|banque)(?=\s(?:est|c'?est|ca|etait)\s|\s?[:,])",
    Label.DOB:
    r"nee?\s+(?:le|en|au)|nee?s?|ne\(e\)(?:\s+le)?|(?:date\s+(?:de\s+)?)?n[ae]iss?(?:[ae]n[cs]e)?|d\.?d\.?n|"
    r"anniversaire|naqui\w+",
    Label.EMAIL: r"e-?\s?mails?|mails?|mel|courriels?|adresse\s+electronique",
    Label.ADDRESS:
    r"adresse(?:\s+postale)?|habit(?:e|ons|ant|ait)|demeur(?:e|ant)|domicili(?:ee?s?|e)|domicile|loge|resid(?:e|"
    r"ant|ence)|demenag\w+",
    Label.PERSON: r"(?:je\s+)?m'appell?e|(?:je\s+)?me\s+nomme|noms?|prenoms?|titulaire|au\s+nom\s+de",
    Label.IP: r"(?:adresse\s+)?ipv?[46]?",
    Label.PLATE: r"plaque|immat(?:ricul(?:ation|ee?))?|vehicule|voiture|scoot(?:er)?|moto|camion|camionnette|"
        r"utilitaire|caravane",
    Label.ID_DOC:
    r"passeport|carte\s+(?:nationale\s+)?(?:d['\s]\s?)?identite|cni|piece\s+d['\s]\s?identite|permis(?:\s+de\s+conduire)?|"
    r"titres?\s+de\s+sejours?"
    r"|carte\s+de\s+sejour|(?:numero\s+)?fiscal|spi|recepisse",
    Label.GEO: r"gps|latitude|longitude|lat|lng?|lon|coordonnees\s+gps|position|geoloc\w*",
}  # fmt: skip

_NAMES = {label.value: label for label in _PATTERNS}
_HEADS = {
    Label.NIR: "n sec",
    Label.PHONE: "app con deb fix gsm joi mob mon not num pho por rap son tel vin wha",
    Label.IBAN: "cle cod com coo iba rib vir",
    Label.BIC: "bic swi",
    Label.CARD: "car cb mas num vis",
    Label.MEMBER_ID: "acc ade adh aff all ass bad con cou cus dem dos fac fil gro id ime ins liv log mat mem mon "
    "no not num n° pol pri pse rec ref rem sin soc son sou tic use",
    Label.PASSWORD: "act aut cle cod con cry cvc cvv dig dou has jet ken la le lo mdp "
    "m.d mo mp otp par pas phr pin psw pw que rep see sen ses sif sms tok wac",
    Label.DOB: "ann d.d dat dd. ddn nai naq ne",
    Label.EMAIL: "adr cou e mai mel",
    Label.ADDRESS: "adr dem dom hab log res",
    Label.PERSON: "au je m'a me nom pre tit",
    Label.IP: "adr ip",
    Label.PLATE: "cam car imm mot pla sco uti veh voi",
    Label.ID_DOC: "car cni fis num pas per pie rec spi tit",
    Label.GEO: "coo geo gps lat ln lon pos",
}  # fmt: skip
"""What the cues of a label may begin with, up to three characters (test_cues.py holds that none is left out): looking
for that first takes half the time off the search."""


def _any_of(heads: Iterable[str]) -> str:
    """A pattern for any of `heads`, by their first letter."""
    by_first: dict[str, list[str]] = {}
    for head in sorted(set(heads)):
        by_first.setdefault(head[0], []).append(re.escape(head[1:]))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in by_first.items())


def _one_label(label: Label, pattern: str) -> str:
    firsts = {head[0] for head in _HEADS[label].split()}
    return f"(?=[{''.join(sorted(firsts))}])(?P<{label}>{pattern})"


_CUE = re.compile(
    f"(?<![a-z0-9])(?={_any_of(' '.join(_HEADS.values()).split())})(?:"
    + "|".join(_one_label(label, pattern) for label, pattern in _PATTERNS.items())
    + ")(?![a-z])"
)


def find_cues(view: View) -> tuple[Cue, ...]:
    """Every cue of the view, in order."""
    found = [Cue(_NAMES[match.lastgroup or ""], *match.span()) for match in _CUE.finditer(view.fold)]
    if view.words.isdisjoint(_FAILING) or not view.has_digit:
        return tuple(found)
    return tuple([cue for cue in found if not _is_of_an_error(view, cue)])


def _is_of_an_error(view: View, cue: Cue) -> bool:
    """«Une erreur est survenue code E-209», «le code 401 puis 503»: what failed gives a code, and nobody's."""
    said = cue.label is Label.PASSWORD and view.fold[cue.start : cue.end] in ("code", "codes")
    if not said or _OF_MINE.search(view.fold, max(0, cue.start - 8), cue.start):
        return False
    return (
        _FAILED.search(view.fold, max(0, cue.start - 40), cue.start) is not None
        or _SHOWN.match(view.fold, cue.end) is not None
        or (_STATUS.match(view.fold, cue.end) is not None and view.words.isdisjoint(_OF_CARDS))
    )


_FAILING = words("erreur survenue session code codes")
_FAILED = lazily(
    r"(?<![a-z])(?:erreur\s(?:est\s)?survenue|survenue|session\sexpiree|erreur|pare-feu|anomalie|rejets?(?:\s«[^»]{1,40}»)?)"
    r"\s?[,:(-]?\s?$"
)
_STATUS = lazily(
    r"\s?:?\s(?:30[1-8]|40[0-9]|41[0-8]|42[2-9]|451|50[0-8]|52[0-7])(?![0-9]|[ .-][0-9])(?!\s(?:par|recu|du\ssms))"
)
"""What a server answers (RFC 9110): «j’ai eu le code 401»."""
_SHOWN = lazily(
    r"\s?:?\s[a-z0-9-]{2,12}\s(?:(?:est|qui)\s)?(?:s'affiche|apparait|affichee?)\s(?:[a-z]{1,8}\s)?"
    r"(?:quand|lorsque|des\sque|a\schaque|a\sla|au\smoment|en\s[a-z]{3,12}ant)(?![a-z])"
)
"""«Code 1182 affiché quand je clique»."""
_OF_MINE = re.compile(r"(?:mon|ton|son|votre|notre)\s$")
_OF_CARDS = words("sms texto carte cb cvv dos verso derriere digicode porte immeuble mien secret pin")
