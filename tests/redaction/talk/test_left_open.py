"""What a message leaves open: only a value that it announces; and what is no value stays, whatever is open."""

import pytest

from bot.redaction.labels import Label
from bot.redaction.redactor import Context
from tests.redaction.talk.talking import talk


@pytest.mark.parametrize(
    "said",
    [
        "où en est mon dossier",
        "résilier mon contrat",
        "comment changer de rib",
        "comment changer mon adresse mail",
        "j’ai perdu mon identifiant, mon mot de passe",
        "je retrouve pas mon identifiant",
        "j’ai ouvert un ticket",
        "faut mettre quoi dans identifiant",
        "il manque un chiffre à mon numéro de sécu",
        "combien après la sécu",
        "je préfère par mail",
        "ça fait 45 min que j’attends au téléphone",
        "je suis sur mon telephone",
        "je peux payer par carte bancaire",
        "le fixe",
        "rien reçu dans mes mails",
        "le site me renvoi pas le mail",
        "je n’ai pas reçu le code",
        "ou est ce que je mets le code",
        "quel est votre iban",
        "je cherche votre adresse mail",
        "je suis l’assistante sociale d’un adhérent",
        "mon mari est adhérent",
        "je suis assurée",
        "bonjour, suite à mon mail",
        "merci pour le rappel",
        "vous deviez me rappeler",
        "le code reçu est 482913",
        "482913 c’est mon code",
        "450",
    ],
)
def test_what_asks_acts_or_tells_otherwise_announces_nothing(redactor, said):
    assert redactor.redact(said).dangling in (None, Label.HEALTH)  # the latter awaits no value (whose_care.py)


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("mon dossier", "MEMBER_ID"),
        ("bonjour, mon numéro de contrat", "MEMBER_ID"),
        ("je vous donne mon mail", "EMAIL"),
        ("voici mon rib", "IBAN"),
        ("j’ai retrouvé mon numéro d’adhérent", "MEMBER_ID"),
        ("ça marche pas, mon identifiant c’est", "MEMBER_ID"),
        ("essayez avec mon numéro de sécu", "NIR"),
        ("vous avez besoin de mon numéro de sécu ?", "NIR"),
        ("rappelez-moi sur mon portable", "PHONE"),
        ("mon nom et mon numéro d’adhérent", "MEMBER_ID"),
        ("le code reçu par mail", "PASSWORD"),
        ("j’ai tapé mon mot de passe", "PASSWORD"),
        ("le numéro sur ma carte adhérent", "MEMBER_ID"),
        ("votre numéro d’adhérent svp", "MEMBER_ID"),
        ("il me faut votre date de naissance", "DOB"),
        ("ma fille est née le", "DOB"),
    ],
)
def test_what_presents_or_gives_a_value_leaves_it_open(redactor, said, label):
    assert redactor.redact(said).dangling == label


@pytest.mark.parametrize("cue", ["mon numéro d’adhérent", "mon dossier", "mon mail", "mon tel", "mon iban"])
@pytest.mark.parametrize(
    "reply",
    [
        "oki",
        "dac",
        "dakor",
        "volontiers",
        "banco",
        "courrier",
        "néant",
        "mon mari",
        "celui de ma fille",
        "les deux",
        "le 12 octobre",
        "1 seul",
        "2 adultes",
        "100 pour cent",
        "le 12",
        "Airbus",
    ],
)
def test_what_is_no_value_stays_under_an_open_label(redactor, cue, reply):
    assert talk(redactor, cue, reply)[1] == reply


@pytest.mark.parametrize(
    ("cue", "reply"),
    [
        ("mon tel", "3"),
        ("mon tel", "2024"),
        ("mon iban", "3"),
        ("mon iban", "2024"),
        ("mon mail", "2024"),
        ("ma carte bancaire", "1"),
        ("passeport", "en 2023"),
        ("mon dossier", "ostéo"),
        ("le code reçu est 482913", "nikel"),
        ("le code reçu est 482913", "2024"),
    ],
)
def test_figures_that_cannot_begin_the_value_stay(redactor, cue, reply):
    assert talk(redactor, cue, reply)[1] == reply


@pytest.mark.parametrize(
    ("cue", "value", "masked"),
    [
        ("mon dossier", "4581", "[MEMBER_ID]"),
        ("mon dossier", "c’est 45 811 je crois", "c’est [MEMBER_ID] je crois"),
        ("mon numéro d’adhérent", "MA", "[MEMBER_ID]"),
        ("mon identifiant", "kdubosq", "[MEMBER_ID]"),
        ("mon identifiant", "loulou", "[MEMBER_ID]"),
        ("je vous donne mon mail", "paul.leguen", "[EMAIL]"),
        ("mon mot de passe", "doudou", "[PASSWORD]"),
        ("mon mot de passe", "2024", "[PASSWORD]"),
        ("mon tel c’est", "le 06", "le [PHONE]"),
        ("mon tel", "0", "[PHONE]"),
        ("mon iban", "FR", "[IBAN]"),
        ("mon numéro de sécu", "2", "[NIR]"),
        ("ma carte bancaire", "4970", "[CARD]"),
        ("je suis née le", "12 mai", "[DOB]"),
        ("ma plaque", "ek", "[PLATE]"),
        ("j’habite au", "9", "[ADDRESS]"),
        ("mon code c’est 4812", "9931", "[PASSWORD]"),
    ],
)
def test_a_value_is_still_masked_where_it_is_announced(redactor, cue, value, masked):
    assert talk(redactor, cue, value)[1] == masked


def test_a_value_is_still_awaited_after_a_reply(redactor):
    assert talk(redactor, "je vous donne mon mail", "oki", "paul.leguen")[2] == "[EMAIL]"


def test_a_value_of_its_own_shape_is_masked_whatever_is_open(redactor):
    asked = redactor.redact("où en est mon dossier")
    for value, masked in (
        ("4581177", "[MEMBER_ID]"),
        ("kdubosq33", "[MEMBER_ID]"),
        ("paul.leguen@exemple.fr", "[EMAIL]"),
    ):
        assert redactor.redact(value, Context(asked.dangling, asked.text)).text.text == masked
