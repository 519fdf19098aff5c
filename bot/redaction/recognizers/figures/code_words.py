"""What tells that a number or a mixed token is nobody's; folded."""

from bot.redaction.wordlist import words

STANDARDS = words(
    """
    iso kb en nf ue ce rfc cve img dsc pxl vid rgaa wcag utf sha md http https html css tls ssl ip ipv mp mpeg covid
    ie os cim dsm ald gir h ean gtin rgpd eidas aria php java python node es ecma usb wifi hdmi ddr lte nfc sm gt rtx
    gtx cat wa fft iec din afnor hds soc pci dss x apple applewebkit gecko mozilla
    """
)
LETTERS_OF_THINGS = words(
    """
    rcs rg siren siret tva cp bp cs tsa cedex cerfa eur ttc ht km ape naf amc finess orias art no tgv ter ouigo rer
    bus ligne rn rd dr ccam ngap lpp cip acl cct sas sarl scop sa du au de la le les en et a l y il on ou si un pour
    vers par sur
    """
)
"""Letters before digits that tell what these are."""
FAULTS = words(
    """
    notice notices brochure guide fiche modele mailbox smtp delivery erreur erreurs error err incident bug exception
    statut status version build revision release cookie cookies navigateur firefox chrome safari edge opera windows
    android ios macos msie article articles loi decret directive reglement norme cerfa formulaire siren siret rcs
    capital vol train
    """
)
MEASURING = words(
    """
    environ presque pres plus moins total montant somme plafond maximum minimum jusqu vers depasse coute coutait paye
    payer verse versee rembourse tarif prix salaire revenu revenus chiffre affaires population habitants distance page
    pages chapitre alinea annexe annee annees exercice
    """
)
"""Words right before a number that say it is an amount or a count."""
COUNTING = words(
    """
    adherents adherent clients personnes gens habitants fois pages mots caracteres lignes visiteurs km kms metres
    euros euro eur dollars francs cts centimes pixels octets ko mo go kg g mg ml l m mm cm points voix signatures
    abonnes membres jours heures minutes secondes ans mois semaines items articles h min s k millions milliers etoiles
    vues avis bis ter cedex
    """
)
DEVICES = words(
    """
    samsung galaxy xiaomi redmi huawei honor oppo nokia motorola pixel epson canon brother asus acer lenovo hp dell
    realme oneplus poco tecno wiko alcatel crosscall sony xperia fairphone zte tcl vivo archos toshiba msi medion
    thinkpad ideapad probook elitebook pavilion latitude inspiron yoga vivobook zenbook xps chromebook officejet deskjet
    laserjet packard iphone ipad macbook imac imprimante smartphone modele laptop
    """
)
"""Makers of devices, what they make, and series that are said without them: a model follows."""
FILES = words("pdf jpg jpeg png gif doc docx xls xlsx csv txt zip htm html heic mp odt webp bmp tif tiff js css svg")
OF_FILES = words("cni img scan doc amc rib dsc pxl def vdef bis sig sign draft screenshot cpam cmu css als ald tp pj")
"""What is written in a file's name beside its owner's."""
DOMAINS = words("fr com net org eu io info gouv be ch de es pt it uk bzh re nc mu app biz tv me gg")
SIGNING = words(
    """
    connecte connecter connexion connection identifiant identifiants login id utilisateur user username pseudo compte
    inscrit inscrite session logue identifie identifiee enregistre enregistree identification
    """
)
"""Words of somebody who tells how he signs in."""
