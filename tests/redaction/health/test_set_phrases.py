"""Phrases that borrow a body stay where what makes them figures is beside them; the same in earnest go."""

import pytest

STAY = [
    "je suis en arrêt devant l’étape 2",
    "un petit coup de pouce s’il vous plait",
    "je suis tombé de ma chaise en voyant le prix",
    "je suis vacciné contre vos promesses",
    "une hémorragie d’adhérents",
    "je me suis cassé le nez à l’agence, fermée",
    "j’en dors plus",
    "je parle mal le français",
    "j’entends mal la voix de votre serveur vocal",
    "vous m’avez coupé les jambes avec ce tarif",
    "ça me coupe les jambes une hausse pareille",
    "j’ai du mal à avaler la pilule de l’augmentation",
    "ma mère parle mal français, une version arabe ?",
    "je reste paralysé devant l’écran des choix",
    "je boite un peu en informatique",
]
GO = [
    ("je suis en arrêt pour dépression", "dépression"),
    ("je me suis cassé le nez au foot", "nez"),
    ("mon fils s’est cassé le nez sur la porte de l’école", "nez"),
    ("je suis tombé de ma chaise et je me suis fêlé une côte", "côte"),
    ("mon mari a fait une hémorragie", "hémorragie"),
    ("il parle mal depuis son AVC", "parle"),
    ("j’entends mal de l’oreille gauche", "oreille"),
    ("j’ai une sciatique, j’en dors plus", "dors"),
    ("je suis vaccinée contre la grippe", "grippe"),
    ("je prends la pilule", "pilule"),
    ("je boite depuis l’accident", "boite"),
]


@pytest.mark.parametrize("text", STAY)
def test_a_set_phrase_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), GO)
def test_the_same_in_earnest_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
