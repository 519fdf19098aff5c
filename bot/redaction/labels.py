"""The kinds of personal data that are masked, and their French names: the one table, wherever a person reads a mark.

`Label` is API.md §1's closed list; in a redacted text a mark stands as `[EMAIL]`, or `[EMAIL 2]` where two values
differ.
"""

from enum import StrEnum


class Label(StrEnum):
    """A kind of personal data. The value is what stands in the mark."""

    PERSON = "PERSON"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    NIR = "NIR"
    IBAN = "IBAN"
    BIC = "BIC"
    CARD = "CARD"
    MEMBER_ID = "MEMBER_ID"
    PASSWORD = "PASSWORD"  # noqa: S105 — the label's own name
    ADDRESS = "ADDRESS"
    DOB = "DOB"
    IP = "IP"
    PLATE = "PLATE"
    HEALTH = "HEALTH"
    ID_DOC = "ID_DOC"
    GEO = "GEO"
    ACTIVATION_LINK = "ACTIVATION_LINK"


FRENCH: dict[Label, str] = {
    Label.PERSON: "nom masqué",
    Label.EMAIL: "adresse e-mail masquée",
    Label.PHONE: "numéro de téléphone masqué",
    Label.NIR: "numéro de sécurité sociale masqué",
    Label.IBAN: "IBAN masqué",
    Label.BIC: "BIC masqué",
    Label.CARD: "numéro de carte masqué",
    Label.MEMBER_ID: "numéro ou identifiant masqué",
    Label.PASSWORD: "mot de passe ou code masqué",
    Label.ADDRESS: "adresse masquée",
    Label.DOB: "date de naissance masquée",
    Label.IP: "adresse IP masquée",
    Label.PLATE: "plaque d’immatriculation masquée",
    Label.HEALTH: "information de santé masquée",
    Label.ID_DOC: "pièce d’identité masquée",
    Label.GEO: "position masquée",
    Label.ACTIVATION_LINK: "lien secret masqué",
}
