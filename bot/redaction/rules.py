"""Every rule that masks, and why, in French: what `guichet redact --explain` and the documentation say."""

WHY: dict[str, str] = {
    "email.written": "une arobase entre deux mots : une adresse e-mail",
    "email.spelt": "une adresse e-mail épelée («arobase», «point»)",
    "number.nir-key": "quinze chiffres dont la clé est celle d’un numéro de sécurité sociale",
    "number.nir-shape": "treize ou quinze chiffres de la forme d’un numéro de sécurité sociale",
    "number.phone": "des chiffres de la forme d’un numéro de téléphone",
    "number.phone-shape": "neuf chiffres : un numéro de téléphone sans son zéro",
    "number.card-key": "des chiffres dont la clé est celle d’une carte de paiement",
    "number.card-shape": "quinze à dix-neuf chiffres : sans doute un numéro de carte",
    "number.rib-shape": "vingt-trois chiffres : sans doute un RIB",
    "number.cue": "un numéro près du mot qui l’annonce",
    "number.bare": "huit chiffres ou plus sans lecture anodine : masqués par défaut",
    "nir.lettered": "un numéro de sécurité sociale avec une lettre (Corse, ou O pour zéro)",
    "bank.iban": "un IBAN entier, d’après la longueur de son pays",
    "bank.iban-cut": "un IBAN incomplet",
    "bank.bic": "un code BIC près du mot qui l’annonce, ou en capitales",
    "ip.v4": "une adresse IPv4",
    "ip.v6": "une adresse IPv6",
    "ip.mac": "une adresse MAC, qui désigne un appareil",
    "context.dangling": "la suite de ce que le message précédent annonçait",
    "context.continued": "la suite d’un numéro commencé dans le message précédent",
}
