"""Health told over several messages: an illness named first, a sentence cut in two, a problem and then of what."""

import pytest

from bot.redaction.redactor import Context
from tests.redaction.talk.talking import talk


def _told(redactor, messages):
    """Each message redacted, and what in it was to be: «[…]»."""
    said = [message.replace("[", "").replace("]", "") for message in messages]
    facts = [[part.partition("]")[0] for part in message.split("[")[1:]] for message in messages]
    return list(zip(talk(redactor, *said), said, facts, strict=True))


@pytest.mark.parametrize(
    "illness",
    [
        "cancer",
        "Dépression",
        "diabete",
        "le diabète",
        "une hernie discale",
        "burn out",
        "glaucome gauche",
        "parkinson.",
        "salut, cirrhose",
        "sclérose en plaques",
        "cancer du pancréas",
        "problème d’érection",
        "troubles du sommeil",
    ],
)
@pytest.mark.parametrize("before", ["bonjour", "mon mot de passe ne marche pas", "ok"])
def test_a_message_that_is_nothing_but_an_illness_goes(redactor, illness, before):
    last = redactor.redact(before)
    for context in (Context(), Context(last.dangling, last.text)):
        assert "[HEALTH]" in redactor.redact(illness, context).text.text


@pytest.mark.parametrize(
    "messages",
    [
        (name,)
        for name in (
            "chimio", "scanner", "prothèse", "lunettes", "vaccin", "grippe", "hospitalisation", "opération", "psy",
            "accident du travail", "maladie professionnelle", "invalidité", "handicap", "carence", "cancer ?",
            "assurance cancer", "ligue contre le cancer", "virus", "délire",
        )
    ] + [
        ("page prévention", "cancer du sein"),
        ("dépistage", "cancer du côlon"),
        ("remboursement", "diabète"),
        ("vous remboursez quoi ?", "cancer"),
        ("quelles maladies", "cancer", "diabète"),
    ],
)  # fmt: skip
def test_care_that_is_looked_up_by_its_name_and_what_follows_a_question_stay(redactor, messages):
    assert talk(redactor, *messages) == list(messages)


@pytest.mark.parametrize(
    "messages",
    [
        ("[dépression]", "moi", "6 mois", "[prozac]", "[psychiatre]", "arrêt"),
        ("[diabete]", "moi meme", "[insuline]"),
        ("[parkinson]", "mari", "[modopar]"),
        ("[parkinson]", "mon mari", "[il tremble]", "[il tombe]", "[fauteuil]"),
        ("[asthme]", "fils 6 ans", "[ventoline]"),
        ("[hernie discale]", "moi", "[opération] le 3"),
        ("[lupus]", "perso", "[plaquenil]"),
        ("je suis [diabétique]", "[80%]"),
        ("j’ai une [tumeur]", "[irm] jeudi"),
    ],
)
def test_the_person_named_bare_leaves_open_what_an_illness_began(redactor, messages):
    for redacted, said, facts in _told(redactor, messages):
        assert ("[HEALTH" in redacted) == bool(facts), said
        assert not any(fact in redacted for fact in facts)


@pytest.mark.parametrize(
    "messages",
    [
        ("j’ai un problème", "aux [yeux]", "[glaucome]", "[collyre]"),
        ("j’ai des problèmes", "[de femme]", "[règles]", "[endométriose]", "[stérilet]"),
        ("j’ai un soucis", "[intime]", "[herpès]", "[zelitrex]"),
        ("j’ai un souci", "c’est les [nerfs]", "[je craque]", "[xanax]"),
        ("mon père a des soucis", "[cardiaques]", "[stent]"),
        ("j’ai des ennuis", "[intestinaux]"),
        ("je porte un appareil", "[auditif]", "les deux [oreilles]"),
        ("j’ai des fuites", "[urinaires]"),
        ("j’ai chopé", "une [mst]", "[chlamydia]"),
        ("j’ai perdu", "le [bébé]", "à 5 mois"),
        ("je prends", "du", "[levothyrox]", "75"),
        ("on me pose", "un [anneau]", "[gastrique]"),
        ("elle est tombée", "dans l’[escalier]", "[hanche]", "[clou]"),
        ("les genoux", "[ils sont morts]", "[infiltrations]", "[arthrose]"),
        ("c’est mon cœur", "[qui lâche]", "[triple pontage]"),
        ("je suis suivi", "par un [psychiatre]"),
        ("mes reins", "[ne marchent plus]", "[dialyse]"),
    ],
)
def test_a_sentence_cut_in_two_is_read_as_one(redactor, messages):
    for redacted, said, facts in _told(redactor, messages):
        assert ("[HEALTH" in redacted) == bool(facts), said
        assert not any(fact in redacted for fact in facts)


@pytest.mark.parametrize(
    "messages",
    [
        ("j’ai un problème", "de connexion", "mot de passe"),
        ("j’ai un problème", "avec ma femme", "elle est sur mon contrat"),
        ("j’ai un problème", "de langue"),
        ("j’ai un souci", "dentaire", "devis refusé"),
        ("j’ai un souci", "le pied de page"),
        ("je porte", "plainte"),
        ("je prends", "la formule 2"),
        ("je suis", "à la retraite"),
        ("on me pose", "une question secrète"),
        ("j’ai perdu", "le mot de passe", "du site"),
        ("j’ai chopé", "un virus informatique"),
        ("j’attends", "une réponse"),
        ("le dossier", "il est bloqué"),
        ("le site", "il marche plus"),
        ("c’est mon compte", "qui lâche"),
        ("mari", "ajout au contrat"),
        ("moi", "dentiste"),
        ("fils 6 ans", "carte européenne"),
    ],
)
def test_a_sentence_about_the_portal_cut_in_two_stays(redactor, messages):
    assert talk(redactor, *messages) == list(messages)


@pytest.mark.parametrize(
    "messages",
    [
        ("vaccin", "grippe", "hpv", "voyage", "fièvre jaune", "remboursé"),
        ("si le bilan sanguin est pris en charge", "et les vaccins", "la grippe"),
        ("mon fils", "vaccin", "grippe", "remboursé ?"),
        ("pour ma mère", "prothèse auditive", "classe 2"),
        ("j’ai un arrêt de travail", "indemnités", "prévoyance", "salaire", "3 jours", "carence"),
        ("ma mère", "curatelle"),
        ("une ordonnance", "bordereau"),
    ],
)
def test_prevention_and_papers_tell_nothing_of_whoever_was_named(redactor, messages):
    assert talk(redactor, *messages) == list(messages)
