"""Hostile shapes: ten times the text takes about ten times the work, never a hundred."""

import time

import pytest

from bot.redaction.redactor import LONGEST, Redactor

SHAPES = [
    "identifiant a.b ",
    "AB12 CD34 ",
    "question secrète j’ai mis ",
    "le 12 mars 1950, ",
    "12 barre ",
    "x.fr",
    "06-",
    "1 ",
    "ab:",
    "a@",
    "Jean Dupont ",
    "duval pas duvau ",
    "A-B-",
    "abcd c’est mon ",
    "FR76",
    "12 rue de la ",
    "a.",
    "1.",
    "https://a.b/",
    "mot de passe ",
    "mdp x ",
    "c’est mon mdp, Abcd ",
    "j’ai mis Abcd et ",
    "x=",
    "né le ",
    "&amp;",
    "%41",
    "\u0301",
    "a\u200b",
    "[EMAIL]",
    "[",
    "mon fils ",
    "je m’appelle ",
    "zéro ",
    "2A",
    "-",
    "(",
    "'",
    "@",
    "point ",
    "a-",
    "é",
    "\n",
    "j’ai mal ",
    "jé mal o do ",
    "je n’entends plus rien, ",
    "on m’a posé une vis dans ",
    "atteint de la ",
    "le docteur dit de la ",
    "mon traitement, ",
    "le dos il est fini, ",
    "j’ai failli faire une syncope ",
    "le site est dans le ",
    "deux piqûres par semaine dans le ",
    "le docteur il a dit plus ",
    "glaucome, des ",
    "la page elle marche plus ",
    "mon ordi, il ne respire plus ",
    "mourir de ",
    "poignet de main tout ",
    "mon fils, il, il, ",
    "le sirop que je ",
    "suis tombée dans la ",
    "il a de l’eau dans ",
    "couronne sur la ",
    "ma prise de sang du ",
    "75001 ",
    "je suis ",
    "12/",
    "b comme bernard ",
    "abcd12 ou ",
    "le 1234 qui ",
    "finit par 123 ",
    "au dos de la carte ",
    "clé c’est ",
    "latitude deux ",
    "N 4°5'",
    "::",
    "1:",
    "iban ",
    "M. ",
    "de la ",
    "arobase ",
    "a point b tiret du bas c arobase gmail ",
    "a.b1 gmail.",
    "arobaz a.fr ",
    "mail a puis ",
    "mail : mail : .fr",
    "06:",
    "06 et ",
    "zéro 6 . ",
    "iso/iec ",
    "mdp abc12 suivi de ",
    "h t t p",
    "https//a.b/",
    "a . b . ",
    "/u/ab",
    "q=a+b",
    "au dos c’est un ",
    "mon num n° ",
    "né jour 1 mois 2 ",
    "version 1.2.3 ",
    "a b @ ",
    "A",
    "1",
    " ",
]
SMALL, TIMES, FACTOR = 1_500, 10, 40  # a quadratic one takes 100 times longer


def cpu_ns(redactor, text):
    """The least of three runs, in CPU time: what the machine does besides does not count."""
    taken = []
    for _ in range(3):
        start = time.thread_time_ns()
        redactor.redact(text)
        taken.append(time.thread_time_ns() - start)
    return min(taken)


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_text_and_no_faster(shape):
    redactor = Redactor(deadline_ms=600_000)
    small = (shape * SMALL)[:SMALL]
    large = (shape * LONGEST)[: SMALL * TIMES]
    assert cpu_ns(redactor, large) < FACTOR * max(cpu_ns(redactor, small), 200_000)
