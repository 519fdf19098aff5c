"""Health told by what was lost, put in, taken, said or expected, whatever the words; and what only looks like it."""

import pytest

from bot.redaction.redactor import Context


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        # what a body can no longer do
        ("ma grand-mère n’y voit presque plus, je fais ses papiers", "ma grand-mère [HEALTH], je fais ses papiers"),
        ("papa ne parle plus depuis l’automne", "papa [HEALTH] depuis l’automne"),
        ("elle ne se lève plus, qui peut venir ?", "elle [HEALTH], qui peut venir ?"),
        ("il ne reconnaît plus ses enfants", "il [HEALTH]"),
        ("je ne peux plus plier le genou", "[HEALTH]"),
        # what is missing, broken, put in or worn
        ("il est né avec un seul rein", "il est né avec [HEALTH]"),
        ("on m’a enlevé la rate en mai", "on m’a [HEALTH] en mai"),
        ("on m’a posé deux vis dans la cheville", "on [HEALTH]"),
        ("je me suis ouvert la main, les urgences facturent", "je me suis [HEALTH], les urgences facturent"),
        ("elle a les deux genoux foutus", "elle a les [HEALTH]"),
        ("mon fils a des bagues depuis l’été", "mon fils a des [HEALTH] depuis l’été"),
        # where someone is, or comes from
        ("je sors de trois mois de cure, où en est mon dossier ?", "je sors de [HEALTH], où en est mon dossier ?"),
        ("mon fils est en réanimation depuis samedi", "mon fils est [HEALTH] depuis samedi"),
        # births
        ("ma femme est enceinte de sept mois et demi", "ma femme est [HEALTH]"),
        ("j’ai accouché samedi", "j’[HEALTH] samedi"),
        ("mon bébé est mort-né, que faire ?", "[HEALTH], que faire ?"),
        # statuses and dependence
        ("je suis reconnue travailleuse handicapée", "je suis [HEALTH]"),
        ("notre salariée est en congé maternité", "notre salariée est [HEALTH]"),
        ("mon frère est accro à la cocaïne", "mon frère est [HEALTH]"),
        # an illness or a medicine that no list has to know
        ("je souffre du syndrome des loges", "je souffre du [HEALTH]"),
        ("le toubib dit poumon du fermier", "le toubib dit [HEALTH]"),
        ("la biopsie a révélé un carcinome", "la [HEALTH] a révélé un [HEALTH 2]"),
        ("mon traitement, Kisqali 200 mg, est cher", "mon traitement, [HEALTH], est cher"),
        ("je prends du levotirox à vie", "je prends du [HEALTH] à vie"),
        ("diagnostic : sclérose", "diagnostic : [HEALTH]"),
    ],
)
def test_a_frame_of_health_masks_what_is_in_it(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("ma mere a la maladi dalzeimer c moi qui gere", "la maladi dalzeimer"),
        ("jé mal o do depui lundi é le papié est parti", "mal o do"),
        ("mon garson a un apareille dentere é il pleure", "apareille dentere"),
        ("mon peir a un kanser é jatan la karte", "kanser"),
    ],
)
def test_health_written_as_it_sounds_is_heard(redactor, text, fact):
    (found,) = [found for found in redactor.redact(text).found if found.label == "HEALTH"]
    masked = text[found.start : found.end]
    assert masked in fact or fact in masked


@pytest.mark.parametrize("fact", ["cancer", "prothèse de hanche", "fauteuil roulant"])
def test_a_fact_alone_is_masked_after_a_reason_was_asked_for_and_stays_after_a_question_of_cover(redactor, fact):
    asked = redactor.redact("pourquoi il me faut un transport ?").text
    assert redactor.redact(fact, Context(last=asked)).text.text.endswith("[HEALTH]")
    cover = redactor.redact("je voudrais savoir ce que vous remboursez").text
    assert redactor.redact(fact, Context(last=cover)).text.text == fact


@pytest.mark.parametrize(
    "text",
    [
        "je suis aveugle de rage devant cet écran",
        "quelle garantie en cas de cancer, en général ?",
        "que se passe-t-il si je me casse la jambe ?",
        "une femme enceinte doit-elle prévenir la mutuelle ?",
        "les bagues pour adultes sont-elles remboursées ?",
        "un pacemaker est-il pris en charge ?",
        "votre serveur est dans le coma ?",
        "la page ne parle pas de l’optique",
        "je n’entends plus parler de vous",
        "je ne vois plus mes remboursements",
        "on m’a retiré 32 euros",
        "on m’a posé une question bizarre",
        "le médecin m’a dit d’envoyer la feuille",
        "je suis dans l’incapacité de me connecter",
        "ma factur é pa bone jatan kelkun",
        "je suis sous Firefox",
        "le courrier est signé de la main du directeur",
        "je me casse la tête sur votre formulaire",
    ],
)
def test_a_thing_an_image_and_a_supposition_stay(redactor, text):
    assert redactor.redact(text).text.text == text
