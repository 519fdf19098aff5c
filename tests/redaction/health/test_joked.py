"""A remedy, an infirmity or an ailment in a joke or a complaint is no fact; the same in earnest is."""

import pytest

JOKES = [
    "faut un doliprane pour comprendre",
    "il me faudrait un valium là",
    "il faut un xanax pour remplir ce formulaire",
    "j’ai besoin d’un doliprane après votre formulaire",
    "je suis aveugle ou y a pas de bouton",
    "je dois être aveugle ou le menu a changé",
    "je suis dyslexique de la souris lol",
    "je suis sourd d’oreille a vos excuses mdr",
    "vos bugs me donnent des ulcères",
    "vous allez me faire avoir un infarctus",
    "vous voulez que je fasse un AVC ou quoi",
    "j’en fais des cauchemars",
    "ça me donne mal à la tête ce captcha",
]
IN_EARNEST = [
    ("je prends un doliprane pour mes migraines", "migraines"),
    ("il me faudrait un valium pour dormir", "valium"),
    ("faut un doliprane pour ma fille", "doliprane"),
    ("je suis aveugle, où est le bouton", "aveugle"),
    ("je suis aveugle ou presque", "aveugle"),
    ("je suis dyslexique et je comprends rien à votre site", "dyslexique"),
    ("mes médicaments me donnent des ulcères", "ulcères"),
    ("il a fait un infarctus en lisant votre lettre", "infarctus"),
    ("j’en fais des cauchemars depuis l’agression", "cauchemars"),
    ("la chimio me donne mal à la tête", "chimio"),
]


@pytest.mark.parametrize("text", JOKES)
def test_a_joke_and_a_complaint_stay(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), IN_EARNEST)
def test_the_same_in_earnest_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
