"""Health told in fragments: whose care it is in one message, the bare illness in another; what is no illness stays."""

import pytest

from bot.redaction.labels import Label
from bot.redaction.redactor import Context
from tests.redaction.talk.talking import talk

WHOSE = [
    "ma femme",
    "mon gendre",
    "mon ex",
    "pour ma nièce",
    "pour moi",
    "ça concerne mon petit-fils",
    "le patient c’est mon père",
    "bonjour, je vous écris pour ma belle-sœur",
    "j’ai une facture",
    "une ordonnance",
    "j’ai un arrêt de travail",
    "c’est pour une ambulance",
]
ILLS = [
    "lymphome",
    "glaucome",
    "endométriose",
    "burn out",
    "hernie discale",
    "levothyrox",
    "prothèse de hanche",
    "chimio",
]


@pytest.mark.parametrize("whose", WHOSE)
@pytest.mark.parametrize("ill", ILLS)
def test_once_it_is_told_whose_care_it_is_a_bare_illness_is_masked(redactor, whose, ill):
    assert talk(redactor, whose, ill) == [whose, "[HEALTH]"]


@pytest.mark.parametrize(
    "messages",
    [
        ("ma femme", "alors", "attendez", "[fibromyalgie]"),
        ("pour ma mère", "82 ans", "à Rennes", "[alzheimer]"),
        ("mon mari", "il est sur mon contrat", "[cirrhose]"),
        ("j’ai un arrêt de travail", "de trois semaines", "[hernie discale]", "[L5 S1]"),
        ("j’envoie la feuille de soin", "du cardiologue", "[stent]", "posé en mai"),
        ("une ordonnance", "[levothyrox]", "et puis [kardegic]", "c’est pour le [cœur]"),
        ("opération", "pour mon père", "[cataracte]"),
        ("c’est le compte rendu", "de mon mari", "le [poumon]", "[ils ont trouvé quelque chose]"),
        ("c’est pour une ambulance", "mon père", "[chute]", "[col du fémur]"),
        ("ma mère", "ça s’appelle la [DMLA]"),
        ("mon oncle", "suite à un [infarctus]"),
        ("je suis [en dialyse]", "[insuffisance rénale]"),
        ("ma fille [voit un psy]", "[anorexie]"),
        ("je suis en [chimio]", "[sclérose]", "[en plaques]"),
        ("j’ai une [tumeur]", "[cérébrale]", "[stade 3]"),
        ("mon fils a de l’[asthme]", "[ventoline]", "merci", "[eczéma]"),
    ],
)
def test_fillers_ages_and_places_leave_it_open_and_each_further_fact_goes(redactor, messages):
    said = [message.replace("[", "").replace("]", "") for message in messages]
    for redacted, message in zip(talk(redactor, *said), messages, strict=True):
        facts = [part.partition("]")[0] for part in message.split("[")[1:]]
        assert ("[HEALTH" in redacted) == bool(facts)
        assert not any(fact in redacted for fact in facts)


@pytest.mark.parametrize(
    "messages",
    [
        ("ma femme", "optique", "forfait dentaire ?"),
        ("mon mari", "hospitalisation"),
        ("mon mari", "médecine douce"),
        ("mon fils", "rentrée"),
        ("une facture", "soins courants"),
        ("une facture", "la page est morte"),
        ("une ordonnance", "lunettes"),
        ("une ordonnance", "verres correcteurs"),
        ("pour ma fille", "orthodontie", "combien ?"),
        ("ma femme", "le cancer est pris en charge ?"),
        ("c’est pour moi", "remboursement chimio"),
        ("mon mari", "combien pour une cataracte"),
        ("ma femme", "et la dialyse ?"),
        ("pour mon père", "le malade c’est votre serveur"),
        ("mon fils", "vaccins", "liste"),
        ("mon bébé", "acte de naissance"),
        ("j’ai un arrêt de travail", "3 jours", "employeur"),
        ("ma mère", "elle n’entend rien au téléphone"),
        ("mon mari", "allergique à l’informatique"),
        ("ma sœur", "le lien est mort"),
        ("une ordonnance", "photo floue", "recto verso"),
    ],
)
def test_names_of_cover_questions_and_talk_of_the_portal_stay(redactor, messages):
    assert talk(redactor, *messages) == list(messages)


def test_only_the_label_is_kept_and_a_question_of_cover_or_a_goodbye_ends_it(redactor):
    told = redactor.redact("pour ma nièce")
    assert told.dangling is Label.HEALTH
    for ends in ("quel est le tarif ?", "merci, au revoir", "combien je touche"):
        assert redactor.redact(ends, Context(told.dangling, told.text)).dangling is None


def test_it_hides_no_value_that_is_announced_and_makes_none(redactor):
    assert talk(redactor, "pour ma nièce", "mon numéro de sécu c’est", "1 84 07")[2] == "[NIR]"
    assert talk(redactor, "pour ma nièce", "0612", "345678")[1:] == talk(redactor, "0612", "345678")


def test_between_the_lines_of_a_file_the_next_one_alone_is_told(redactor):
    assert redactor.redact("glaucome", Context(Label.HEALTH)).text.text == "[HEALTH]"
    assert redactor.redact("alors", Context(Label.HEALTH)).dangling is None
