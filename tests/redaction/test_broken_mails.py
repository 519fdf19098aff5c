"""Mails whose sign is missing or mistyped, whose end is missing, or said letter by letter; and providers alone."""

import pytest


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        ("mon mail : nicole59hotmail.com", "mon mail : [EMAIL]"),
        ('mon mail nicole59"hotmail.com', "mon mail [EMAIL]"),
        ("leguen29àorange.fr", "[EMAIL]"),
        ("paul.leguengmail.com j’ai oublié l’arobase", "[EMAIL] j’ai oublié l’arobase"),
        ("pleguen.orange.fr c’est mon adresse mail", "[EMAIL] c’est mon adresse mail"),
        ("mail mireilleb.free.fr", "mail [EMAIL]"),
        ("mon adresse lulu-barbier'laposte.net", "mon adresse [EMAIL]"),
        ("mon adresse mail est mireilleb chez orange", "mon adresse mail est [EMAIL] chez orange"),
        ("mon ancien mail c’était kerbrat chez free", "mon ancien mail c’était [EMAIL] chez free"),
        ("mon mail mireilleb arobase je sais plus la suite", "mon mail [EMAIL] arobase je sais plus la suite"),
        ("nicole trait d’union vermeulen arobase free point fr", "[EMAIL]"),
        ("paul tiret du bas leguen 29 arobase orange point fr", "[EMAIL]"),
        ("n i c o l e 5 9 arobase free point fr", "[EMAIL]"),
        ("n vermeulen @ orange fr", "[EMAIL]"),
    ],
)
def test_a_broken_mail_goes_whole(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked


@pytest.mark.parametrize(
    "typed",
    [
        "je peux mettre une adresse en @gmail.com ?",
        "mon adresse mail finit par @orange.fr, c’est bon ?",
        "mon mail est bloqué chez orange",
        "mon mail est hacké chez sfr",
        "adresse mail refusée sur free",
        "webmail.orange.fr ne s’ouvre pas et mon mail non plus",
        "smtp.free.fr pour recevoir vos mails",
        "le site monorange.fr existe ?",
        "quelle différence entre gmail.com et hotmail.fr",
        "mail envoyé à orange.fr",
    ],
)
def test_a_provider_alone_stays(redactor, typed):
    assert redactor.redact(typed).found == ()
