"""Old age, falls and bad days in everyday verbs are somebody's; of a site or a wage they tell nothing."""

import pytest

TOLD = [
    ("je perds la tête, à 88 ans", "je [HEALTH], à 88 ans"),
    ("mon père n'est plus autonome", "mon père [HEALTH]"),
    ("elle se souvient plus de rien ma mère", "elle [HEALTH] ma mère"),
    ("ma mère a chuté", "ma mère a [HEALTH]"),
    ("mon père a refait une chute hier", "mon père a [HEALTH] hier"),
    ("ma mère est tombée dans sa chambre", "ma mère est [HEALTH] dans sa chambre"),
    ("mon mari ne va pas bien du tout en ce moment", "mon mari [HEALTH] en ce moment"),
    ("mon fils va mal depuis la rentrée", "mon fils [HEALTH] depuis la rentrée"),
    ("mon père a besoin d'aide pour se laver", "mon père a [HEALTH]"),
    ("j'ai dû aller aux urgences dimanche pour ma main", "j'ai dû aller aux [HEALTH]"),
    ("je dors 3h par nuit", "je [HEALTH]"),
    ("le nez bouché, la gorge en feu", "le [HEALTH], la [HEALTH 2]"),
    ("jme suis fait les croisés", "jme suis [HEALTH]"),
    ("maman s'est cassé la figure dans l'escalier", "maman s'est [HEALTH]"),
    ("j'ai un lit médicalisé dans le salon, depuis ma chute", "j'ai un [HEALTH] dans le salon, depuis ma [HEALTH 2]"),
    ("je fais de la tension mais là j'ai 18", "je fais de la [HEALTH] mais là j'ai [HEALTH 2]"),
    ("mon petit a un souffle et il se fatigue vite", "mon petit a un [HEALTH] et il se fatigue vite"),
    ("mon médecin m'envoie en centre d'addictologie", "mon médecin m'envoie en [HEALTH]"),
    ("il a été adressé en neurologie", "il a été adressé en [HEALTH]"),
    ("je prends du Levothyrox et de la vitamine D", "je prends du [HEALTH] et de la [HEALTH 2]"),
]
NOT_TOLD = [
    "je perds la tête avec votre site",
    "je perds la tête à chercher le bouton",
    "elle se souvient plus de rien, ni du code ni du mail",
    "mes remboursements ont chuté",
    "chute de connexion",
    "suite à la chute du réseau",
    "ma mère est tombée sur votre pub",
    "il tombe souvent en panne votre site",
    "l'appli ne va pas bien du tout",
    "ça ne va pas bien du tout votre service",
    "je vais pas bien comprendre",
    "quel tarif aux urgences",
    "le serveur dort 3h par nuit",
    "votre standard est bouché",
    "je me suis fait avoir",
    "je me suis cassé la figure sur votre formulaire",
    "mon mari est autonome",
    "mon médecin m'envoie à la sécu",
    "j'ai 18 ans",
    "tension sur le réseau, il y a 18 messages en attente",
    "la tension monte, j'ai 3 dossiers refusés",
    "ma fille est tombée hier sur votre pub",
    "magnésium et vitamine D remboursés ?",
]


@pytest.mark.parametrize(("text", "masked"), TOLD)
def test_decline_told_of_somebody_goes(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize("text", NOT_TOLD)
def test_the_same_verbs_of_a_thing_stay(redactor, text):
    assert redactor.redact(text).text.text == text
