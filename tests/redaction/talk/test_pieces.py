"""One value told in pieces, a message each: every piece is masked as it comes, and what is no piece of it stays."""

import pytest

from bot.redaction.redactor import Context
from tests.redaction.talk.talking import talk


def kinds(redactor, *messages):
    """What is masked of each message: its label where the whole of it went, else the message as it reads."""
    return [
        said.strip("[]") if said.startswith("[") and said.count("[") == 1 else said
        for said in talk(redactor, *messages)
    ]


@pytest.mark.parametrize(
    ("first", "pieces", "label"),
    [
        ("mon identifiant", ["kdubosq"], "MEMBER_ID"),
        ("login :", ["fannyb"], "MEMBER_ID"),
        ("mon pseudo c’est", ["papillon"], "MEMBER_ID"),
        ("mon identifiant ameli", ["marie.b"], "MEMBER_ID"),
        ("je me connecte avec", ["karimd"], "MEMBER_ID"),
        ("je suis inscrit sous", ["loulou", "33"], "MEMBER_ID"),
        ("j’habite au", ["9", "cours Gambetta", "34 000", "Montpellier"], "ADDRESS"),
        ("mon adresse c’est", ["14 allée Pasteur", "35400 Saint-Malo"], "ADDRESS"),
        ("mon adresse", ["appartement 4", "12 rue Haute", "Dinan"], "ADDRESS"),
        ("je demeure au", ["45", "avenue Jaurès", "3e étage", "33000 Bordeaux"], "ADDRESS"),
        ("on habite", ["3 ter", "chemin des Vignes", "Beaune"], "ADDRESS"),
        ("mon adresse est", ["chez Mme Blin", "bâtiment B"], "ADDRESS"),
        ("code sms", ["45", "87"], "PASSWORD"),
        ("mon mdp", ["Tulipe", "75bleu"], "PASSWORD"),
        ("code d’activation", ["4", "8", "1", "2"], "PASSWORD"),
        ("ma plaque", ["ek", "482", "tz"], "PLATE"),
        ("mon immatriculation c’est", ["EK 482", "TZ"], "PLATE"),
        ("passeport", ["12AB", "34567"], "ID_DOC"),
        ("ma carte d’identité", ["K7P2", "QM4T9"], "ID_DOC"),
        ("mon bic", ["AGRI", "FRPP", "867"], "BIC"),
        ("mon iban", ["FR76", "3000 6000", "0112 3456", "7890 189"], "IBAN"),
        ("ma sécu", ["285", "05", "2A", "006", "084", "91"], "NIR"),
        ("je m’appelle", ["karim", "ben", "amor"], "PERSON"),
        ("mon adresse IP", ["82.124", "33.201"], "IP"),
        ("mon mail c’est", ["soraya", "@orange.fr"], "EMAIL"),
        ("mon courriel :", ["tiphaine", "arobase", "orange point fr"], "EMAIL"),
        ("mon mail", ["lulu75", "gmail.com"], "EMAIL"),
        ("mon mail", ["jmorel sfr fr"], "EMAIL"),
        ("je suis née le", ["22", "03", "58"], "DOB"),
        ("date de naissance", ["vingt-deux", "mars", "soixante-quinze"], "DOB"),
        ("ma date de naissance", ["14/09", "1971"], "DOB"),
        ("ma naissance", ["7 juin", "49"], "DOB"),
        ("mon code", ["quatre cinq", "huit sept"], "PASSWORD"),
        ("mon tel", ["zéro six", "douze trente-quatre", "cinquante-six"], "PHONE"),
        ("mon fixe", ["01", "42.68", "53.00"], "PHONE"),
        ("mon mdp", ["le petit chat"], "PASSWORD"),
        ("mon mdp :", ["soleil de minuit"], "PASSWORD"),
        ("mon mot de passe c’est", ["girafe tabouret confiture"], "PASSWORD"),
        ("mon mdp", ["vive la bretagne"], "PASSWORD"),
        ("mon code", ["les copains"], "PASSWORD"),
        ("mon identifiant", ["chat noir"], "MEMBER_ID"),
        ("je tape mon mot de passe", ["tartine"], "PASSWORD"),
        ("j’ai mis comme mot de passe", ["tartine"], "PASSWORD"),
        ("vous voulez mon mdp ?", ["canard"], "PASSWORD"),
        ("vous voulez mon numéro d’adhérent ?", ["45", "811"], "MEMBER_ID"),
        ("mon numéro de contrat c’est", ["MA", "20241188"], "MEMBER_ID"),
        ("mon adresse", ["le cleuziou"], "ADDRESS"),
        ("ma nouvelle adresse", ["la croix blanche"], "ADDRESS"),
        ("mon adresse", ["lieu dit kerbernez"], "ADDRESS"),
        ("mon mail", ["samira", "point haddad", "arobase hotmail", "point fr"], "EMAIL"),
        ("mon mail", ["tata point suzy", "chez free point fr"], "EMAIL"),
        ("mon mail", ["titi.lolo", "56", "chez gmail"], "EMAIL"),
        ("mon adresse mail", ["jojo tiret dupont", "chez sfr point fr"], "EMAIL"),
        ("mon mail c’est", ["josette.b", "tiret du bas", "68", "chez orange"], "EMAIL"),
        ("mon iban", ["f r soixante seize", "trente mille quatre"], "IBAN"),
        ("mon rib", ["fr soixante-seize", "deux mille", "zéro douze"], "IBAN"),
    ],
)
def test_after_its_cue_every_piece_is_masked(redactor, first, pieces, label):
    assert kinds(redactor, first, *pieces) == [first, *[label] * len(pieces)]


@pytest.mark.parametrize(
    ("pieces", "label"),
    [
        (["06", "12", "34", "56", "78"], "PHONE"),
        (["01", "42 68 53 00"], "PHONE"),
        (["06 12", "34 56 78"], "PHONE"),
        (["+33", "6 12 34 56 78"], "PHONE"),
        (["1 85 05 78", "006 084", "91"], "MEMBER_ID"),
        (["FR76 3000", "6000 0112 3456", "7890 189"], "IBAN"),
        (["f r soixante seize", "trente mille quatre"], "IBAN"),
        (["soraya.b@", "laposte.net"], "EMAIL"),
        (["14 allée Pasteur", "35400 Saint-Malo"], "ADDRESS"),
        (["12 rue Pasteur", "Vannes"], "ADDRESS"),
    ],
)
def test_a_first_piece_without_a_cue_is_masked_and_opens_its_kind(redactor, pieces, label):
    assert kinds(redactor, *pieces) == [label] * len(pieces)


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        (["8 rue des", "saules"], ["[ADDRESS] rue des", "[ADDRESS]"]),
        (["mon adresse est 12 boulevard de la", "Liberté"], ["mon adresse est [ADDRESS] boulevard de la", "[ADDRESS]"]),
        (["j’habite au 22", "impasse du Moulin"], ["j’habite au [ADDRESS]", "[ADDRESS]"]),
        (["née le 3", "août", "1980"], ["née le [DOB]", "[DOB]", "[DOB]"]),
        (["ma date de naissance c’est le 14", "septembre"], ["ma date de naissance c’est le [DOB]", "[DOB]"]),
        (["appelez-moi au 06", "12345678"], ["appelez-moi au [PHONE]", "[PHONE]"]),
        (["mon 06", "12 34 56 78"], ["mon 06", "[PHONE]"]),
        (["mon mdp c’est Tulipe", "75"], ["mon mdp c’est [PASSWORD]", "[PASSWORD]"]),
        (["mon tel", "c’est le 06", "12 merci", "34"], ["mon tel", "c’est le [PHONE]", "[PHONE] merci", "[PHONE]"]),
        (["mon adresse", "12 rue des", "lilas"], ["mon adresse", "[ADDRESS] rue des", "[ADDRESS]"]),
        (
            ["mon adresse est 8 chemin de la", "fontaine pardon"],
            ["mon adresse est [ADDRESS] chemin de la", "[ADDRESS] pardon"],
        ),
        (["je déménage", "au 14 rue foch", "à 56100 lorient"], ["je déménage", "au [ADDRESS]", "à [ADDRESS]"]),
        (
            ["mon mail c’est samira", "point haddad", "arobase hotmail", "point fr"],
            ["mon mail c’est [PERSON]", *["[EMAIL]"] * 3],
        ),
        (["mon mot de passe", "je vous le donne", "canard"], ["mon mot de passe", "je vous le donne", "[PASSWORD]"]),
        (
            ["le numéro de dossier", "je l’ai là", "RB", "7712"],
            ["le numéro de dossier", "je l’ai là", *["[MEMBER_ID]"] * 2],
        ),
        (["mon adhérent", "ok je cherche", "4581"], ["mon adhérent", "ok je cherche", "[MEMBER_ID]"]),
        (["tel 06 12 34", "attendez", "il manquait 78"], ["tel [PHONE]", "attendez", "il manquait [PHONE]"]),
        (["moi c’est lucas", "berger"], ["moi c’est [PERSON]", "[PERSON]"]),
        (["ma fille inès", "berger comme moi"], ["ma fille [PERSON]", "[PERSON] comme moi"]),
        (["je m’appelle sophie", "le goff"], ["je m’appelle [PERSON]", "[PERSON]"]),
    ],
)
def test_a_value_cut_short_is_masked_at_once_and_goes_on(redactor, messages, read):
    assert talk(redactor, *messages) == read


@pytest.mark.parametrize(
    "messages",
    [
        ["mon iban", "125,50 € remboursés"],
        ["mon tel", "48 euros par mois"],
        ["mon numéro d’adhérent", "1250 euros", "14h30"],
        ["mon code", "14h30"],
        ["mon code", "j’attends depuis 14h30"],
        ["mon code", "erreur 500"],
        ["mon mot de passe", "impossible"],
        ["mon mot de passe", "Safari"],
        ["mon mot de passe", "trop court"],
        ["mon mot de passe", "merciiii"],
        ["mon tel", "non je vais pas le dire", "12"],
        ["mon mot de passe", "page blanche"],
        ["mon mot de passe", "le site officiel"],
        ["mon mot de passe", "un petit instant"],
        ["mon mot de passe", "remboursement dentaire"],
        ["mon mot de passe", "les deux mon capitaine"],
        ["mon mot de passe", "la galère"],
        ["mon mot de passe", "bon courage"],
        ["mon mot de passe", "je l’ai plus", "firefox"],
        ["je tape mon mot de passe", "ça mouline"],
        ["je veux changer mon mot de passe", "firefox"],
        ["vous voulez mon mdp ?", "jamais de la vie"],
        ["pourquoi vous voulez mon mdp ?", "bizarre"],
        ["sur quel numéro vous envoyer le code ?", "le fixe"],
        ["mon adresse", "la même"],
        ["mon adresse", "le formulaire"],
        ["ma date de naissance", "le 14 juillet c’est férié"],
        ["je m’appelle", "allo"],
        ["mon identifiant", "je sais plus"],
        ["mon identifiant", "mutuelle"],
        ["mon tel", "je le trouve pas", "12"],
        ["mon tel", "j’ai un iPhone 13"],
        ["mon numéro", "article 13"],
        ["mon dossier", "Marseille"],
        ["mon mail", "toujours pas reçu"],
        ["mon mail", "gmail"],
        ["mon mail", "firefox 128.0.3"],
        ["mon adresse", "article 4"],
        ["j’habite", "à Lyon c’est loin"],
        ["ma date de naissance", "2 enfants"],
        ["ma date de naissance", "je la retrouve pas"],
        ["ma voiture", "est en panne"],
    ],
)
def test_what_is_no_piece_of_it_stays(redactor, messages):
    assert talk(redactor, *messages) == messages


@pytest.mark.parametrize(
    ("value", "then"),
    [
        ("12 rue Pasteur", "connexion"),
        ("12 rue Pasteur", "pourquoi mon compte est bloqué"),
        ("12 rue Pasteur", "le remboursement du cancer est-il pris en charge ?"),
        ("12 rue Pasteur", "allooo"),
        ("12 rue Pasteur 75011 Paris", "Vannes"),
        ("06 12 34 56 78", "12"),
        ("mon mdp c’est Tulipe", "ça marche toujours pas"),
        ("mon mdp c’est Tulipe", "connexion impossible"),
        ("1 85 05 78", "48 € par mois"),
        ("moi c’est lucas", "bonjour"),
        ("moi c’est lucas", "dentiste"),
        ("moi c’est lucas", "remboursemnt"),
        ("moi c’est lucas", "page blanche"),
        ("ma fille inès", "lunettes"),
        ("mon mail c’est samira", "ça marche pas"),
        ("j’habite 14 rue foch", "à l’aide"),
    ],
)
def test_what_comes_after_a_value_and_goes_not_on_with_it_stays(redactor, value, then):
    assert talk(redactor, value, then)[1] == then


def test_a_refusal_closes_what_was_awaited(redactor):
    announced = redactor.redact("mon numéro d’adhérent c’est")
    assert announced.dangling is not None
    for refusal in ("impossible", "je le trouve pas", "125,50 €", "c’est où ?"):
        assert redactor.redact(refusal, Context(announced.dangling, announced.text)).dangling is None
