"""A town typed into a form, a specimen's name, a year of many, Noémie the norm: nobody's; the same of somebody go."""

import pytest

from bot.redaction.redactor import Context


@pytest.mark.parametrize(
    "typed",
    [
        "le champ Ville est invalide, j’ai mis Saint-Étienne avec l’accent",
        "j’ai mis Saint-Denis et il refuse",
        "j’ai tapé Boulogne-Billancourt, ça dit trop long",
        "j’ai écrit Clermont-Ferrand et c’est refusé",
        "j’ai saisi Saint-Brieuc comme ville",
        "j’ai entré Sainte-Foy-la-Grande et ça bloque",
        "j’ai mis Châlons-en-Champagne dans commune",
        "j’ai mis France dans pays de naissance",
        "il ne reconnaît pas Saint-Amand-les-Eaux",
        "j’ai mis st etienne et il refuse",
        "le champ commune refuse Villeneuve-d’Ascq",
        "Vous avez écrit « Jean Dupont » sur le modèle de carte",
        "le spécimen de carte montre « DUPONT JEAN »",
        "dans votre exemple c’est Camille Martin",
        "les gens nés en 1961 partent à quel âge",
        "ceux nés avant 1960 paient-ils plus cher",
        "un assuré né en 1980 paie combien ?",
        "c’est marqué noémie sur le relevé",
        "ma caisse dit que noemie n’est pas actif",
        "comment activer Noémie ?",
        "bonjour chéri",
        "merci à toute l’équipe Aubépine",
    ],
)
def test_what_is_nobodys_stays(redactor, typed):
    assert redactor.redact(typed).found == ()


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("mon mot de passe c’est Saint-Malo", ["Saint-Malo"]),
        ("mot de passe refusé, j’ai tapé Clermont-Ferrand", ["Clermont-Ferrand"]),
        ("question secrète, j’ai mis Saint-Malo", ["Saint-Malo"]),
        ("j’ai écrit Saint-Malo et on me répond que le tiret est interdit", ["Saint-Malo"]),
        ("j’ai mis Jean-Pierre et il refuse", ["Jean-Pierre"]),
        ("j’ai mis Florence et il dit inconnu", ["Florence"]),
        ("j’ai mis Martin dans le champ nom", ["Martin"]),
        ("sur ma carte c’est écrit « Jean Dupont »", ["Jean Dupont"]),
        ("j’ai rempli votre modèle de lettre au nom de Jeanne Verdier", ["Jeanne Verdier"]),
        ("un exemple : je m’appelle Claire Petit", ["Claire Petit"]),
        ("je suis de ceux nés en 1961", ["1961"]),
        ("les gens nés le 12/03/1961", ["12/03/1961"]),
        ("la personne née en 1970 sur mon contrat", ["1970"]),
        ("mes parents, nés en 1948", ["1948"]),
        ("il y a Noémie sur mon contrat", ["Noémie"]),
        ("activez le compte de Noémie", ["Noémie"]),
        ("c’est marqué Noémie au lieu de Naomie", ["Noémie", "Naomie"]),
        ("bonjour Chantal", ["Chantal"]),
    ],
)
def test_the_same_of_somebody_goes(redactor, typed, values):
    assert [typed[found.start : found.end] for found in redactor.redact(typed).found] == values


def test_a_town_is_a_secret_where_the_words_before_ask_for_one(redactor):
    asked = redactor.redact("ma question secrète est refusée, pourquoi ?")
    answer = redactor.redact("j’ai mis Saint-Denis et il refuse", Context(asked.dangling, asked.text))
    assert answer.text.text == "j’ai mis [PASSWORD] et il refuse"
