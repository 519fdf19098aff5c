"""Health told of whom one looks after, care that somebody has had, what the next message goes on with; and what looks
alike and is nobody’s.
"""

import pytest

from bot.redaction.redactor import Context


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Madame est dépressive et n’ouvre plus rien", "Madame est [HEALTH] et n’ouvre plus rien"),
        ("Mme est en fin de vie, la famille veut savoir", "Mme est [HEALTH], la famille veut savoir"),
        ("elle est en fin de vie", "elle est [HEALTH]"),
        ("la dame est aveugle", "la dame est [HEALTH]"),
        ("Monsieur présente des troubles psychiatriques", "Monsieur présente des [HEALTH]"),
        ("Monsieur est très dépendant", "Monsieur est très [HEALTH]"),
        ("La personne entend des voix", "La personne [HEALTH]"),
        ("usager toxicomane, droits à ouvrir svp", "usager [HEALTH], droits à ouvrir svp"),
        ("le monsieur est sourd, il faut un courrier", "le monsieur est [HEALTH], il faut un courrier"),
        ("La patiente est séropositive", "La patiente est [HEALTH]"),
    ],
)
def test_health_of_whom_one_looks_after_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("j’ai fait une IRM le 12 et rien reçu", "j’ai fait une [HEALTH] le 12 et rien reçu"),
        ("mon père a eu un scanner", "mon père a eu un [HEALTH]"),
        ("on m’a posé une couronne en août", "on m’a posé une [HEALTH] en août"),
        ("mes implants du bas ne sont toujours pas remboursés", "mes [HEALTH] ne sont toujours pas remboursés"),
        ("la sérologie de mon conjoint", "la [HEALTH] de mon conjoint"),
        ("mes piqûres d’héparine", "mes [HEALTH]"),
        ("cardiologue pour mon mari le 8, pas reçu", "[HEALTH] pour mon mari le 8, pas reçu"),
        ("fils 8 ans. amygdales. ambulatoire. facture 214", "fils 8 ans. [HEALTH]. ambulatoire. facture 214"),
        ("mon IRM du 4", "mon [HEALTH] du 4"),
        ("mon mdp oublié à cause des cachets", "mon mdp oublié à cause des [HEALTH]"),
        ("j’ai une affection de longue durée", "j’ai une [HEALTH]"),
        ("mon fils mouille encore son lit", "mon fils [HEALTH]"),
        ("conjoint asthme sévère, enfant 2 allergie lait", "conjoint [HEALTH], enfant 2 [HEALTH 2]"),
    ],
)
def test_care_that_somebody_has_had_is_masked_and_no_date_is_cut(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon mari dialisé a pas ses transports", "mon mari [HEALTH] a pas ses transports"),
        ("mon fils schizo", "mon fils [HEALTH]"),
        ("jsuis skizo", "jsuis [HEALTH]"),
        ("mon papa alzeimer a perdu son code", "mon papa [HEALTH] a perdu son code"),
        ("mon fils scipio attend", "mon fils [PERSON] attend"),
        ("ma fille asma attend sa carte", "ma fille [PERSON] attend sa carte"),
    ],
)
def test_a_misspelt_state_after_kin_is_health_and_a_name_stays_one(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "Madame est très aimable au téléphone",
        "Bonjour madame, la dialyse est-elle remboursée ?",
        "la dame au téléphone a été très patiente",
        "si la personne est handicapée, a-t-elle droit à une aide ?",
        "Monsieur est décédé le 3",
        "mon scanner fait des lignes noires",
        "j’ai fait un scanner de ma carte d’identité",
        "je joue au bridge, mon bridge du mardi",
        "combien pour une IRM ?",
        "quel forfait pour les implants ?",
        "j’ai eu un écho favorable de votre part",
        "mes analyses sont revenues, où déposer la facture",
        "je n’entends plus la petite musique d’attente",
        "elle ne marche plus, la touche envoyer",
        "mon fils voit flou votre logo",
        "j’ai une tension dans mon budget",
        "mot de passe refusé, à cause du clavier",
    ],
)
def test_a_vocative_a_thing_and_a_question_of_cover_stay(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(
    ("before", "text", "masked"),
    [
        ("j’ai été opérée", "du genou", "du [HEALTH]"),
        ("je vais me faire opérer", "des varices", "des [HEALTH]"),
        ("j’ai un traitement", "pour le cœur", "pour le [HEALTH]"),
        ("mon mari a été opéré", "non pas la hanche, le genou", "non pas la [HEALTH], le [HEALTH 2]"),
        ("j’ai été opérée", "la facture est de 200 €", "la facture est de 200 €"),
        ("je suis diabétique", "le dossier", "le dossier"),
        ("bonjour", "la main", "la main"),
    ],
)
def test_a_fragment_goes_on_with_the_fact_before_it_and_with_nothing_else(redactor, before, text, masked):
    last = redactor.redact(before).text
    assert redactor.redact(text, Context(last=last)).text.text == masked
