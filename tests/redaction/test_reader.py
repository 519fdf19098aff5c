"""The second reader: what it has learnt is what the material teaches, and it only ever helps the rules."""

import re
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.reader.material import fingerprint
from bot.redaction.normalise import normalise
from bot.redaction.reader.facts import features, tokens_of
from bot.redaction.reader.reading import PLACES, WEIGHTS, Reader
from bot.redaction.reader.second_look import SURE_OF_A_NAME
from bot.redaction.redactor import Redactor
from bot.redaction.wordlist import words

READER = Reader(WEIGHTS.read_bytes())
PATIENT = Reader(WEIGHTS.read_bytes(), quiet=-inf)
RULES = Redactor(second=False)

WORDS = words(
    "je suis mon fils Karim kevin a la le diabète opéré du genou 14 4471 mdp : tulipe , . ? rue Lilas remboursé "
    "c'est moi mme Nguyen 2580 ➜ ß"
)
TOLD = st.lists(
    st.sampled_from([*sorted(WORDS), "\n"]),
    max_size=14,
).map(" ".join)


def test_the_weights_are_those_of_the_material_and_small():
    assert READER.fingerprint == fingerprint(), "python -m bench.reader.train"
    assert WEIGHTS.stat().st_size <= 320_000


@given(TOLD)
def test_what_is_learnt_for_is_what_is_looked_up(text):
    view = normalise(text)
    tokens, written_out = features(view)
    assert tokens == tokens_of(view)
    assert READER.weighed(view, tokens) == [_weighed(told) for told in written_out]


def _weighed(told: list[str]) -> int:
    """Feature by feature, as they are written out."""
    whole = 0
    for one in told:
        table, _, entry = one.partition("|")
        beside = re.match("-?[1-3]", one)
        if entry:
            whole += READER.table(table)(entry, 0)
        elif beside:
            whole += READER.beside([one[beside.end() :]])[PLACES.index(int(beside[0]))]
        else:
            whole += READER.weigh([one])
    return whole


@given(TOLD)
def test_a_message_that_is_called_quiet_has_nothing_likely_in_it(text):
    view = normalise(text)
    reading, patient = READER.read(view), PATIENT.read(view)
    assert bool(patient.likely) == bool(patient.tokens)
    if not reading.likely:
        assert all(1 - likely[0] < SURE_OF_A_NAME for likely in patient.likely)
    assert all(sum(likely) == pytest.approx(1) for likely in reading.likely)


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        ("kerdoncuff ou kerdoncuf, les deux marchent pas", ["kerdoncuff", "kerdoncuf"]),
        ("j’ai mis ouistiti et rien", ["ouistiti"]),
        ("j’ai toujours mis roudoudou et ça ne passe plus", ["roudoudou"]),
    ],
)
def test_it_sees_what_no_rule_announces(redactor, typed, masked):
    found = redactor.redact(typed).found
    assert RULES.redact(typed).found == ()
    assert [typed[one.start : one.end] for one in found] == masked
    assert {one.rule for one in found} == {"reader.likely"}


def test_a_rule_that_guesses_needs_its_consent(redactor):
    guessed = "le site tourne sous Ruby ou sous Python ?"
    assert {one.rule for one in RULES.redact(guessed).found} == {"person.known"}
    assert redactor.redact(guessed).found == ()


@pytest.mark.parametrize(
    "typed",
    [
        "un pacemaker est-il pris en charge ?",
        "le 12 rue de la Paix, c’est votre siège ?",
        "la page finit par 404",
        "12",
        "je suis aveugle de rage devant cet écran",
        "cité Olympe de Gouges",
        "SSL_ERROR_BAD_CERT_DOMAIN",
        "photo prise 2024-03-12 à 18.45.12",
        "le mot Olive sur le site ?",
        "mon gendre marin ne peut pas se connecter",
        "le code postal 75011 est refusé",
        "voir https://exemple.fr/aide/etape-2",
        "allo allo allo allo allo allo allo allo",
        "portail " * 32,
        "a " * 999 + "b",
    ],
)
def test_it_leaves_what_a_rule_knows_to_be_nobodys(redactor, typed):
    assert redactor.redact(typed).found == ()


def test_what_goes_on_after_a_fact_stays_where_it_tells_nothing(redactor):
    assert redactor.redact("j’ai l’épaule bloquée depuis janvier").text.text == "j’[HEALTH] depuis janvier"
