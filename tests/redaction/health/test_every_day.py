"""Pain apart from its part of the body, clipped treatments, everyday ills; and what sounds alike and is none."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("elle a mal depuis 2 semaines a une molaire", "elle a [HEALTH]"),
        ("j’ai mal a une dent de sagesse", "j’ai [HEALTH]"),
        ("elle a mal depuis hier a l’oreille", "elle a [HEALTH]"),
        ("ça me fait mal quand je marche", "ça me fait [HEALTH]"),
        ("ma mère a mal en marchant", "ma mère a [HEALTH]"),
        ("il a mal sous un pied", "il a [HEALTH]"),
        ("j’ai encore mal à mes dents du fond", "j’ai encore [HEALTH]"),
        ("ma mère est désorientée, qui signe ?", "ma mère est [HEALTH], qui signe ?"),
        ("mon mari ronfle comme un tracteur", "mon mari [HEALTH]"),
        ("je me suis brûlée avec la friteuse", "je me suis [HEALTH]"),
        ("et mon mari pour ses lombaires", "et mon mari pour ses [HEALTH]"),
        ("bébé arrive en mars, on envoie quoi ?", "[HEALTH], on envoie quoi ?"),
        ("les médecins me donnent six mois", "les médecins me [HEALTH]"),
        ("le moral n’y est plus du tout", "[HEALTH]"),
        ("j’accouche dans 3 semaines", "j’[HEALTH]"),
    ],
)
def test_health_in_everyday_words_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("je suis sous antibios", "antibio"),
        ("elle est sous cortico", "cortico"),
        ("je suis sous AD", "AD"),
        ("mon père est en HAD", "HAD"),
        ("je suis en rééduc", "rééduc"),
        ("je prends un anti dépresseur", "dépresseur"),
        ("ma fille a eu une apendicite", "apendicite"),
        ("j’ai la crève", "crève"),
        ("mon fils a attrapé froid", "froid"),
        ("j’ai la tremblote", "tremblote"),
        ("j’ai un tour de rein", "rein"),
        ("mes frais de dentier", "dentier"),
        ("mon mari a fait un dépistage VIH", "VIH"),
        ("ma mère est en cure à Dax pour les rhumatismes", "rhumatismes"),
    ],
)
def test_treatments_clipped_and_everyday_ills_are_masked(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text


@pytest.mark.parametrize(
    "text",
    [
        "ça me fait mal quand je vois la cotisation",
        "j’ai du mal à une étape du formulaire",
        "elle a mal noté depuis hier à la main le numéro",
        "ça fait mal au portefeuille",
        "je suis désorientée sur la page d’accueil",
        "je suis confuse, j’ai oublié de répondre",
        "mon ordinateur ronfle",
        "la connexion s’est coupée",
        "l’appel s’est coupé avec le conseiller",
        "le médecin me donne 3 jours d’arrêt",
        "on me donne 15 jours pour payer",
        "bébé arrive pas à dormir avec votre musique d’attente",
        "la deuxième carte arrive en mars",
        "mon moral est dans les chaussettes après trois quarts d’heure de musique d’attente",
        "la main courante est déposée",
        "je suis infirmière en HAD, je voudrais résilier",
        "les étudiants ont une réduc chez vous",
        "rééduc périnéale, combien de séances ?",
        "les anti-inflammatoires sont remboursés ?",
        "un code pour mon cœur de métier",
    ],
)
def test_what_sounds_alike_stays(redactor, text):
    assert redactor.redact(text).found == ()
