"""Care that is asked about, then said to be somebody's by a pronoun; and questions that stay about nobody."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("la coloscopie c’est remboursé ? j’en ai une lundi", "la [HEALTH] c’est remboursé ? j’en ai une lundi"),
        ("l’IVG est anonyme ? c’est pour moi", "l’[HEALTH] est anonyme ? c’est pour moi"),
        ("vous remboursez le viagra ? mon mari en prend", "vous remboursez le [HEALTH] ? mon mari en prend"),
        ("dépistage VIH c’est remboursé ? j’en ai fait un", "[HEALTH] c’est remboursé ? j’en ai fait un"),
        (
            "la PrEP vous la prenez en charge ? je la prends depuis un an",
            "la [HEALTH] vous la prenez en charge ? je la prends depuis un an",
        ),
        ("la vasectomie est remboursée ? j’en fais une en mai", "la [HEALTH] est remboursée ? j’en fais une en mai"),
        (
            "L’hystérectomie est prise en charge à combien ? La mienne est prévue le 14.",
            "L’[HEALTH] est prise en charge à combien ? La mienne est prévue le 14.",
        ),
        (
            "La dialyse à domicile est couverte ? mon mari y va trois fois par semaine",
            "La [HEALTH] est couverte ? mon mari y va trois fois par semaine",
        ),
        (
            "les implants dentaires c’est combien ? on m’en pose deux en mai",
            "les [HEALTH] c’est combien ? on m’en pose deux en mai",
        ),
        ("c’est remboursé la vasectomie ? je l’ai faite hier", "c’est remboursé la [HEALTH] ? je l’ai faite hier"),
        (
            "je dois en faire une le 3, la coloscopie est remboursée ?",
            "je dois en faire une le 3, la [HEALTH] est remboursée ?",
        ),
        ("C’est pour un implant", "C’est pour un [HEALTH]"),
    ],
)
def test_what_a_pronoun_takes_up_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("la sclérose en plaques c’est en ALD ? on vient de me l’annoncer", "sclérose"),
        ("combien pour une prothèse de hanche ? je me fais opérer en mars", "hanche"),
        ("vs prenez en charge lendometriose ? c mon cas", "endometriose"),
        ("la chimio c’est à 100 % ? j’en suis à la 3e séance", "chimio"),
        ("vous remboursez quoi pour la maladie de Crohn ? mon fils l’a", "Crohn"),
        ("L’autisme donne droit à quoi ? mon neveu en est atteint", "autisme"),
        ("la méthadone est remboursée ? mon médecin m’en a prescrit", "méthadone"),
        ("une mastectomie c’est remboursé avec reconstruction ? c pr ma mère", "mastectomie"),
        ("une césarienne, vous payez la chambre ? c’est prévu lundi", "césarienne"),
        ("vous remboursez les fauteuils roulants ? il m’en faut un", "fauteuil"),
        ("le psychologue c’est 12 séances ? c’est pour mon fils", "psychologue"),
        ("la fibromyalgie est-elle reconnue ? Je suis dans ce cas.", "fibromyalgie"),
        ("la lithotritie est remboursée à combien ? j’ai rdv mardi", "lithotritie"),
        ("la coloscopie est remboursée sans devis ? j’en ai une lundi", "coloscopie"),
    ],
)
def test_every_way_of_having_it_says_whose_it_is(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text


@pytest.mark.parametrize(
    "text",
    [
        "c’est pour moi et mon mari, le contrat ?",
        "la coloscopie c’est remboursé ? c’est pour savoir",
        "et pour ma mère, elle a quel contrat ?",
        "je peux en avoir un double ?",
        "la coloscopie est remboursée ? il faut un devis ? j’en ai un",
        "le tensiomètre est remboursé ? il faut une ordonnance, j’en ai une",
        "Le diabète de type 2 est-il une ALD ? c’est pour une étude que je fais à la fac",
        "vs remboursez le viagra ? c pr un ami mdr",
        "L’IVG est anonyme ? si j’en fais une, qui le voit ?",
        "vous remboursez la FIV ? j’en ai entendu parler à la radio",
        "la kiné est remboursée ? j’ai la facture, je l’ai envoyée hier",
        "le forfait maternité c’est combien ? c’est pour ma femme",
        "l’assistance en cas d’hospitalisation est incluse ? c’est pour mon fils qui part en Erasmus",
        "la chimio est à 100 % ? je l’ai lu sur votre site",
        "Le traitement du cancer est couvert ? on me l’a dit au téléphone",
        "la PrEP est prise en charge ? vous la remboursez en pharmacie ?",
        "la mutuelle couvre la dialyse ? elle en prend une partie",
        "Une sleeve c’est 100 % sécu ou il y a des dépassements ?",
        "le formulaire S3705, c’est pour une cure ?",
        "C’est pour un devis",
    ],
)
def test_a_question_stays_when_the_pronoun_is_of_a_paper_or_of_nobody(redactor, text):
    assert redactor.redact(text).found == ()
