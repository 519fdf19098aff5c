"""A value that has begun or was announced goes on behind any words that name nothing; remarks behind them stay."""

import pytest

from tests.redaction.talk.talking import talk


@pytest.mark.parametrize("filler", ["euh", "je regarde", "pardon", "où j’ai noté ça"])
@pytest.mark.parametrize("pair", ["14", "28", "43", "90", "et 22"])
def test_a_lone_pair_behind_a_filler_is_of_the_phone_that_has_begun(redactor, filler, pair):
    said = talk(redactor, "mon portable", "06 33", filler, pair, "20")
    assert said == ["mon portable", "[PHONE]", filler, pair[:-2] + "[PHONE]", "[PHONE]"]


@pytest.mark.parametrize("then", ["14 euros", "2 fois déjà", "14h", "le 14", "3 jours que j’attends", "2024"])
def test_what_is_counted_or_dated_behind_a_filler_is_none_of_the_phone(redactor, then):
    assert talk(redactor, "mon portable", "06 33", "euh", then)[-1] == then


def test_a_zero_in_figures_and_a_six_in_words_begin_a_phone(redactor):
    assert talk(redactor, "rappelez au", "0 six", "vingt deux") == ["rappelez au", "[PHONE]", "[PHONE]"]


@pytest.mark.parametrize(
    ("before", "groups"),
    [
        (["on me demande un code", "je l’ai"], ["5 5 1", "2 0 8"]),
        (["ils me demandent le code", "je l’ai", "attendez"], ["4 7 1", "9 0 2"]),
        (["je le mets ici"], ["6", "6", "1", "2"]),
        (["un code par sms", "je viens de le recevoir"], ["55", "21", "03"]),
        (["vous voulez le code", "ok je l’ai sous les yeux"], ["912", "440"]),
    ],
)
def test_a_code_that_somebody_says_she_has_is_read_out_in_groups(redactor, before, groups):
    assert talk(redactor, *before, *groups) == [*before, *["[PASSWORD]"] * len(groups)]


@pytest.mark.parametrize(
    "messages",
    [
        ["on me demande un code", "je l’ai", "terminé"],
        ["on me demande un code", "je l’ai pas", "3 jours que j’attends"],
        ["le code", "je l’ai reçu", "15 minutes après"],
        ["je l’ai reçu", "45 euros"],
        ["je l’ai", "2 fois déjà"],
    ],
)
def test_a_remark_behind_them_is_no_code(redactor, messages):
    assert talk(redactor, *messages) == messages


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        (
            ["mot de passe oublié", "c’était titeuf", "ou titeuf10", "ou asterix"],
            ["mot de passe oublié", "c’était [PASSWORD]", "ou [PASSWORD]", "ou [PASSWORD]"],
        ),
        (
            ["j’ai choisi un mot de passe", "il refuse", "bonbon", "puis bonbon33"],
            ["j’ai choisi un mot de passe", "il refuse", "[PASSWORD]", "puis [PASSWORD]"],
        ),
        (
            ["j’ai changé mon mot de passe", "j’ai mis", "papillon"],
            ["j’ai changé mon mot de passe", "j’ai mis", "[PASSWORD]"],
        ),
        (
            ["mon mot de passe est le même partout", "voilà c’est", "jolicoeur"],
            ["mon mot de passe est le même partout", "voilà c’est", "[PASSWORD]"],
        ),
        (
            ["connexion impossible", "je mets loulou", "ça refuse", "puis loulou44"],
            ["connexion impossible", "je mets [PASSWORD]", "ça refuse", "puis [PASSWORD]"],
        ),
        (
            ["je n’arrive pas à me connecter", "j’ai essayé pirouette", "marche pas", "puis pirouette8"],
            [..., "j’ai essayé [PASSWORD]", "marche pas", "puis [PASSWORD]"],
        ),
        (["j’ai créé un mot de passe", "pas assez long", "bichette"], [..., "pas assez long", "[PASSWORD]"]),
        (
            ["login", "je sais plus", "peut etre jbernard", "ou bernardj"],
            ["login", "je sais plus", "peut etre [MEMBER_ID]", "ou [MEMBER_ID]"],
        ),
    ],
)
def test_a_try_that_its_own_message_announces_is_masked(redactor, messages, read):
    assert talk(redactor, *messages)[1:] == read[1:]


@pytest.mark.parametrize(
    "messages",
    [
        ["connexion impossible", "je mets mon mail"],
        ["je n’arrive pas à me connecter", "page blanche"],
        ["connexion impossible", "j’ai essayé hier"],
        ["mot de passe oublié", "c’était facile avant"],
        ["mot de passe oublié", "c’était quoi déjà"],
        ["mot de passe refusé", "il refuse", "toujours pareil"],
        ["mot de passe oublié", "j’ai mis", "deux heures"],
        ["mot de passe oublié", "je sais plus", "aidez moi"],
        ["mdp", "c’est", "galère"],
        ["mot de passe", "trop court", "huit caractères"],
        ["mdp refusé", "j’ai essayé", "plusieurs fois"],
        ["j’ai changé mon mot de passe", "c’est", "fait"],
    ],
)
def test_a_remark_on_a_password_is_no_try(redactor, messages):
    assert talk(redactor, *messages) == messages


@pytest.mark.parametrize(
    ("before", "pieces"),
    [
        (["il me demande la date", "de naissance", "de ma femme"], ["21", "janvier", "1970"]),
        (["naissance", "date de naissance", "jour ?"], ["18"]),
        (["la date de naissance de mon mari"], ["4", "août", "1962"]),
        (["mon fils a son anniv"], ["11 mai"]),
    ],
)
def test_a_birth_is_told_line_by_line(redactor, before, pieces):
    assert talk(redactor, *before, *pieces) == [*before, *["[DOB]"] * len(pieces)]


def test_a_form_names_each_part_of_the_date(redactor):
    said = talk(redactor, "date de naissance", "jour ?", "18", "mois ?", "juin", "année", "77")
    assert said == ["date de naissance", "jour ?", "[DOB]", "mois ?", "[DOB]", "année", "[DOB]"]


def test_a_year_put_right_awaits_its_day_and_the_next_child_follows(redactor):
    said = talk(redactor, "ma date de naissance est fausse", "vous avez mis 1958", "c’est 1956", "le 3", "mars")
    assert said[1:] == ["vous avez mis [DOB]", "c’est [DOB]", "le [DOB]", "[DOB]"]
    said = talk(redactor, "date de naissance de mon fils", "le 22", "novembre", "et ma fille le 3", "mai 2014")
    assert said[1:] == ["le [DOB]", "[DOB]", "et ma fille le [DOB]", "[DOB]"]


@pytest.mark.parametrize(
    "messages",
    [
        ["acte", "de naissance", "3 euros"],
        ["date", "du remboursement", "le 12"],
        ["ma fille a son anniversaire", "comment mettre à jour ?"],
        ["date de naissance", "de mon conjoint", "comment la changer ?"],
        ["chez ma mère", "comment changer l’adresse"],
        ["chez mes parents", "pas de réseau"],
        ["mon mail", "sans le point", "ça marche"],
    ],
)
def test_a_question_or_a_remark_on_what_is_awaited_stays(redactor, messages):
    assert talk(redactor, *messages) == messages


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        (["on est rue Gambetta", "au 12"], ["on est [ADDRESS]", "au [ADDRESS]"]),
        (["nous c’est au 33", "allée des Pins"], ["nous c’est au [ADDRESS]", "[ADDRESS]"]),
        (["chez mes parents", "44", "grande rue"], ["chez mes parents", "[ADDRESS]", "[ADDRESS]"]),
        (["avenue de la République", "cent douze"], ["[ADDRESS]", "[ADDRESS]"]),
        (
            ["mon mail en minuscules", "marielou", "29", "chez gmail"],
            ["mon mail en minuscules", "[EMAIL]", "[EMAIL]", "[EMAIL]"],
        ),
        (["mon mail sans point", "lucasmorin"], ["mon mail sans point", "[EMAIL]"]),
        (["mon email", "c’est en un mot", "famillebrun"], ["mon email", "c’est en un mot", "[EMAIL]"]),
        (
            ["vous écrivez à", "l.martin@exemple.fr", "mais c’est", "lmartin"],
            ["vous écrivez à", "[EMAIL]", "mais c’est", "[EMAIL]"],
        ),
    ],
)
def test_a_place_or_a_mail_goes_on_in_lines(redactor, messages, read):
    assert talk(redactor, *messages) == read
