"""The names of the advisers of a talk stay in its words; whoever else has the same first name is masked as ever."""

import pytest

from bot.redaction.redactor import Context, Redactor

REDACTOR = Redactor()
MEMBER, OF_TWO = Context(advisers=("Léa",)), Context(advisers=("Léa Martin",))
ADVISER = Context(advisers=("Léa",), by_adviser=True)


@pytest.mark.parametrize(
    ("context", "text"),
    [
        (ADVISER, "Bonjour, Léa à votre écoute."),
        (MEMBER, "Merci Léa, bonne journée\u00a0!"),
        (MEMBER, "merci lea"),
        (MEMBER, "Merci Léa. Mon compte ne marche pas"),
        (MEMBER, "MERCI LEA"),
        (MEMBER, "Bonjour Léa, je n’arrive pas à me connecter"),
        (ADVISER, "Je m’appelle Léa, je regarde."),
        (MEMBER, "Léa m’a dit d’attendre"),
        (MEMBER, "D’accord Léa"),
        (MEMBER, "Est-ce que Léa est encore là\u00a0?"),
        (MEMBER, "Merci Léa Bonne journée"),
        (OF_TWO, "Merci Léa Martin\u00a0!"),
        (OF_TWO, "merci Léa"),
        (MEMBER, "Léa, vous êtes là\u00a0?"),
        (MEMBER, "c’est Léa qui m’a aidée"),
        (MEMBER, "Vous êtes très gentille Léa"),
        (MEMBER, "Au revoir Léa et merci"),
        (ADVISER, "C’est Léa, du service membres."),
        (MEMBER, "merci beaucoup léa"),
        (MEMBER, "Bonjour Léa\nje reviens vers vous"),
        (MEMBER, "Je parlais avec Léa tout à l’heure"),
        (ADVISER, "Cordialement, Léa"),
        (MEMBER, "Bonsoir Léa. Oui c’est bon"),
        (MEMBER, "C’est bien Léa\u00a0?"),
    ],
)
def test_an_advisers_name_stays_in_her_talk(context: Context, text: str) -> None:
    assert REDACTOR.redact(text, context).text.text == text


@pytest.mark.parametrize(
    ("context", "text"),
    [
        (MEMBER, "Léa Morel"),
        (MEMBER, "Merci Léa Morel"),
        (MEMBER, "ma fille Léa n’a pas de carte"),
        (MEMBER, "je m’appelle Léa"),
        (MEMBER, "Je suis Léa"),
        (MEMBER, "Merci Samir"),
        (MEMBER, "mes enfants Paul et Léa"),
        (MEMBER, "mes enfants Léa et Paul"),
        (MEMBER, "Léa M. ne répond pas"),
        (MEMBER, "Morel Léa"),
        (MEMBER, "léa morel"),
        (MEMBER, "Léa, née le 12/03/1990"),
        (MEMBER, "Léa, ma fille"),
        (MEMBER, "prénom\u00a0: Léa"),
        (MEMBER, "Léa-Rose est ma fille"),
        (MEMBER, "Le dossier de Léa"),
        (ADVISER, "Votre fille Léa est inscrite"),
        (OF_TWO, "Merci Léa Morel"),
        (MEMBER, "Cordialement, Léa"),
        (MEMBER, "Mme Léa Durand"),
        (MEMBER, "Léa a 3 ans"),
        (MEMBER, "Marie Léa Petit"),
        (MEMBER, "LEA MOREL"),
        (MEMBER, "C’est pour ma petite fille, Léa"),
        (MEMBER, "Mon mari Léa"),
        (MEMBER, "léa.morel@exemple.fr"),
        (MEMBER, "mon mot de passe est Léa"),
        (MEMBER, "J’habite 12 rue Léa à Lyon"),
        (Context(advisers=("Avril",)), "née le 3 avril 1982"),
        (Context(advisers=("Pierre",)), "j’habite 12 rue Pierre Curie 75011 Paris"),
        (Context(advisers=("Conseiller",)), "le conseiller m’a donné le mot de passe Xy7zk!81"),
    ],
)
def test_somebody_else_of_that_name_is_masked(context: Context, text: str) -> None:
    once = REDACTOR.redact(text, context).text
    assert once.text == REDACTOR.redact(text).text.text
    assert once.marks
    assert REDACTOR.redact(once.text, context).text.text == once.text


def test_a_name_that_was_announced_is_the_members() -> None:
    for said in ("mon mot de passe c’est", "mon nom c’est"):
        announced = REDACTOR.redact(said).dangling
        assert announced is not None
        assert REDACTOR.redact("Léa", Context(announced, advisers=("Léa",))).text.marks


def test_a_name_is_known_in_its_own_talk_alone() -> None:
    assert REDACTOR.redact("Merci Léa, bonne journée").text.text == "Merci [PERSON], bonne journée"


@pytest.mark.parametrize("shown", ["06 12 34 56 78", "lea@exemple.fr", "", "A", "12 rue des Lilas"])
def test_what_is_no_name_is_shown_for_one_and_opens_nothing(shown: str) -> None:
    text = f"Écrivez à {shown}, merci"
    assert REDACTOR.redact(text, Context(advisers=(shown,))).text == REDACTOR.redact(text).text
