"""Structured values in the odd writings that people give them, and the harmless that looks alike."""

import pytest

PHONES = [
    ("android 06.41.72.18.93", "android [PHONE]"),
    ("sous chrome 126.0.1, tél 06 41 72 18 93", "sous chrome 126.0.1, tél [PHONE]"),
    ("rappel en 06 : 12.34.56.78", "rappel en [PHONE]"),
    ("06 XX 34 56 78", "[PHONE]"),
    ("06.**.44.19.02", "[PHONE]"),
    ("mon vini 87 12 34 56", "mon vini [PHONE]"),
    ("rappel au 06:41:72:18:93", "rappel au [PHONE]"),
    ("tél : 06 : 41 72 18 93", "tél : [PHONE]"),
    ("mon portable 07 : 41 : 72 : 18 : 93", "mon portable [PHONE]"),
    ("mon num 01:41:72:18:93", "mon num [PHONE]"),
    ("06 et 41 et 72 et 18 et 93", "[PHONE]"),
    ("06~41~72~18~93", "[PHONE]"),
    ("06❤41❤72❤18❤93", "[PHONE]"),
    ("06 | 41 72 18 93", "[PHONE]"),
    ("+33(0)6:41:72:18:93", "[PHONE]"),
    ("rapl moi zero 6 . 41 . 72 . 18 . 93", "rapl moi [PHONE]"),
    ("appelez au zéro 6 41 72 18 93", "appelez au [PHONE]"),
    ("mon tel O6 : 41 : 72 : 18 : 93", "mon tel [PHONE]"),
]
NUMBERS = [
    ("mon navigateur dit 82.14.33.201", "mon navigateur dit [IP]"),
    ("ip 82[.]14[.]33[.]201", "ip [IP]"),
    ("1 93 11 33 063 118 | 27", "[NIR] | [NIR 2]"),
    ("1 93 11 33 063 118 ; 27", "[NIR] ; [NIR 2]"),
    ("1 93 11 33 063 118 : 27", "[NIR] : [NIR 2]"),
    ("1931133063118\n27", "[NIR]\n[NIR 2]"),
    ("1 93 11 2A 063 118 | 27", "[NIR] | [NIR 2]"),
    (
        "Code banque 20041\nCode guichet 01005\nN° compte 00204567018\nClé RIB 82",
        "Code banque [IBAN]\nCode guichet [IBAN 2]\nN° compte [IBAN 3]\nClé RIB [IBAN 4]",
    ),
    ("numéro : 4 5 8 7 7 1 2", "numéro : [MEMBER_ID]"),
    ("ma carte de mutuelle porte le 0034 5678 901", "ma carte de mutuelle porte le [MEMBER_ID]"),
    ("numéro de décompte 2025031200456", "numéro de décompte [MEMBER_ID]"),
    ("IMEI 356938035643809", "IMEI [MEMBER_ID]"),
    ("visa FRA123456789", "visa [ID_DOC]"),
    ("numéro allocataire caf 1234567 B", "numéro allocataire caf [MEMBER_ID]"),
    ("n° pole emploi 1234567A", "n° pole emploi [MEMBER_ID]"),
    ("matricule A 4471 chez SNCF", "matricule [MEMBER_ID] chez SNCF"),
    ("livret de famille n° 1123", "livret de famille n° [MEMBER_ID]"),
    ("groupe G0091 section 014", "groupe [MEMBER_ID] [MEMBER_ID 2]"),
    ("P<FRALEGUEN<<PAUL<MARIE<<<<<<<<<<<<<", "[ID_DOC]"),
    ("plaque 345 678 NC", "plaque [PLATE]"),
    ("mac 001a2b3c4d5e", "mac [IP]"),
    ("n° AMC 775 671", "n° AMC [MEMBER_ID]"),
    ("mat. 45127", "mat. [MEMBER_ID]"),
    ("num groupe 45127", "num groupe [MEMBER_ID]"),
    ("ma demande n° 45127 du 12/03", "ma demande n° [MEMBER_ID] du 12/03"),
    ("numéro de carte mutuelle 45127", "numéro de carte mutuelle [MEMBER_ID]"),
    ("mon numéro 45127", "mon numéro [MEMBER_ID]"),
    ("matricule 88451 entreprise", "matricule [MEMBER_ID] entreprise"),
    ("carte 497O 1O12 3456 789O", "carte [CARD]"),
    ("4150 5522 9087 1342, CVV 661", "[CARD], CVV [PASSWORD]"),
    ("je mets BE71 0961 2345 6769 et c’est refusé", "je mets [IBAN] et c’est refusé"),
    ("iban mal tapé FR76 3000 6000 O112 3456 7890 189", "iban mal tapé [IBAN]"),
    ("carte identité n° 880375101234", "carte identité n° [ID_DOC]"),
    ("numéro suisse 0041 79 123 45 67", "numéro suisse [PHONE]"),
    ("mon numero c’est le 2 94 06 13 suivi de 055 128 33", "mon numero c’est le [NIR]"),
    ("mon num 2940613055128 sans la clé", "mon num [NIR] sans la clé"),
]
MAILS = [
    ("pbrunel arobaz exemple.fr", "[EMAIL]"),
    ("mon mail pbrunel harobase exemple.fr", "mon mail [EMAIL]"),
    ("c’est pbrunel arobasse exemple point fr", "c’est [EMAIL]"),
    ("mon mail est pbrunel a rond exemple.fr", "mon mail est [EMAIL]"),
    ("pbrunel (arobaz) exemple.fr", "[EMAIL]"),
    ("mail pbrunel signe arobase exemple.fr", "mail [EMAIL]"),
    ("pbrunel_at_exemple.fr", "[EMAIL]"),
    ("p.brunel -at- exemple.fr", "[EMAIL]"),
    ("p.brunel {at} exemple {dot} fr", "[EMAIL]"),
    ("mon mail c’est pbrunel suivi de exemple.fr", "mon mail c’est [EMAIL]"),
    ("mail pbrunel, domaine exemple.fr", "mail [EMAIL]"),
    ("mon mail commence par pbrunel et finit par exemple.fr", "mon mail commence par [EMAIL]"),
    ("mdp : c@$$erole", "mdp : [PASSWORD]"),
]
SECRETS = [
    ("les trois chiffres au dos de la carte, je crois que c’est trois cent douze", "[PASSWORD]"),
    ("au dos de ma carte il y a sept zéro deux", "[PASSWORD]"),
    ("mon mot de passe est ERR_AUTH_07", "[PASSWORD]"),
    ("mon login jean_d92 et les cookies", "[MEMBER_ID]"),
]
BIRTHS = [
    ("né en décembre 2013", "né en [DOB]"),
    ("jour de naissance 14 mois 09 année 1971", "jour de naissance [DOB]"),
    ("Jour : 14\nMois : 09\nAnnée : 1971\n(date de naissance)", "Jour : [DOB]\n(date de naissance)"),
    ("née le jour 3 mois mai an 62", "née le jour [DOB]"),
    ("date de naissance : le 14, le 09, 1971", "date de naissance : le [DOB]"),
    ("ma naissance, le 14/09 suivi de 71", "ma naissance, le [DOB]"),
    ("ma date anniversaire c’est le 3 mai 1962", "ma date anniversaire c’est le [DOB]"),
]
LINKS = [
    ("hxxps://exemple.fr/activation/8f3b2c91d7e4a", "[ACTIVATION_LINK]"),
    ("https:/exemple.fr/activation/8f3b2c91d7e4a", "[ACTIVATION_LINK]"),
    ("https//exemple.fr/activation/8f3b2c91d7e4a", "[ACTIVATION_LINK]"),
    ("h t t p s ://exemple.fr/activation/8f3b2c91d7e4a", "[ACTIVATION_LINK]"),
    ("lien //exemple.fr/activation/8f3b2c91d7e4a", "lien [ACTIVATION_LINK]"),
    ("lien https://exemple .fr/activation/8f3b2c91d7e4a", "lien [ACTIVATION_LINK]"),
    ("hxxps://portail[.]exemple[.]fr/reset?token=9Kd8sLm2", "[ACTIVATION_LINK]"),
    ("https://exemple.fr/s?q=anna+morel&token=9Kd8sLm2", "[ACTIVATION_LINK]"),
    ("https://exemple.fr/users/kbrunel/compte", "https://exemple.fr/users/[MEMBER_ID]/compte"),
    (
        "https://exemple.fr/f?adr=7+avenue+Emile+Zola+69008+Lyon",
        "https://exemple.fr/f?adr=[ADDRESS]",
    ),
]
HALVES = [
    ("mon mdp c’est Colza suivi de 75", "mon mdp c’est [PASSWORD] suivi de [PASSWORD 2]"),
    ("mon mot de passe c’est colza suivi de brume", "mon mot de passe c’est [PASSWORD] suivi de [PASSWORD 2]"),
    ("mon login c’est kbru suivi de 75", "mon login c’est [MEMBER_ID] suivi de [MEMBER_ID 2]"),
    ("mon contrat c’est le AB suivi de 4512", "mon contrat c’est le [MEMBER_ID] suivi de [MEMBER_ID 2]"),
    ("mon adresse : 8 rue des Lilas suivi de Lyon", "mon adresse : [ADDRESS] suivi de [ADDRESS 2]"),
    ("ma plaque c’est AB suivi de 123 CD", "ma plaque c’est [PLATE] suivi [PLATE 2]"),
    ("mon contrat 45127 puis 2 fois refusé", "mon contrat [MEMBER_ID] puis 2 fois refusé"),
    ("mon mot de passe est Girafe7, puis rien ne va", "mon mot de passe est [PASSWORD], puis rien ne va"),
]


@pytest.mark.parametrize(("text", "masked"), PHONES + NUMBERS + MAILS + BIRTHS + LINKS + HALVES)
def test_it_is_masked_under_its_name(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(("text", "mark"), SECRETS)
def test_a_secret_or_a_login_goes(redactor, text, mark):
    said = redactor.redact(text)
    assert [f"[{found.label}]" for found in said.found] == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "ouvert de 09:00 à 12:30 et de 14:00 à 18:00",
        "le 12/04/2024 à 08:30:12",
        "réunion 09:30 - 10:45 - 11:50",
        "les étapes 01 : 02 : 03",
        "Chrome 126.0.6478.127 64 bits",
        "edge 120.0.2210.144 64 bits",
        "Edg/126.0.2592.68 sur Windows 11 22631.3737",
        "Samsung Internet 25.0.1.3",
        "iOS 17.5.1 (21F90) et macOS 14.5 23F79",
        "Linux, kernel 5.15.0-113-generic",
        "une pièce jointe de 10485760 octets est refusée",
        "26 214 400 octets au plus",
        "fichier de 10485760 o",
        "certifiés ISO 27001:2022 et ISO/IEC 27701:2019 ?",
        "la norme NF C15-100, la norme AFNOR Z67-250",
        "HTTP/1.1 403 puis HTTP/2 504",
        "la faille CVE-2023-12345, classée CWE-79",
        "vous avez 17 000 000 d’adhérents",
        "le groupe 2024 de l’entreprise",
        "section 3 du formulaire",
        "le fichier fait 1200 o, l’image 500 ko",
        "la CAF me donne 450 euros",
        "mon relevé 2024",
        "MacBook 2019 sous mac 12.4",
        "livret de famille n° à donner ?",
        "n° de TVA FR40303265045",
        "mon mail ne marche pas sur exemple.fr",
        "j’ai une adresse mail orange et gmail.com ne reçoit rien",
        "la résiliation se fait à date anniversaire ou au 1er janvier 2025 ?",
        "la date anniversaire de mon contrat est le 1er mars 2024",
        "la prime de naissance, en combien de jours, 2 mois ou 1 an ?",
        "j’ai le code ERR_AUTH_07 quand je me connecte",
        'à quoi sert le cookie "abtest_v3" ?',
        "le cookie « sess_id2 », c’est quoi",
        "je ne vois pas l’historique 2022 ni celui de décembre 2023",
        "décembre 2023",
        "où sont les trois chiffres au dos de la carte ?",
        "le code AMC 0775671999 de votre mutuelle",
        "où est le numéro AMC sur la carte ?",
        "mon remboursement numéro 2, la demande n° 3 du formulaire",
        "https:/exemple.fr/aide/navigateurs",
        "la page hxxps://exemple.fr/inscription",
        "https://exemple.fr/profil/documents",
        "https://exemple.fr/recherche?q=remboursement+lunettes+2024",
        "mon remboursement est suivi de près",
        "le remboursement du mois 09 année 2024 suite à la naissance",
        "https://exemple.fr/user/docs",
        "Windows 10 22H2 19045.4529 et Android 14, build UP1A.231005.007",
        "créneaux 09:10 09:20 09:30",
        "où trouver le code banque et le code guichet sur le RIB ?",
    ],
)
def test_what_looks_alike_stays(redactor, text):
    assert redactor.redact(text).found == ()
