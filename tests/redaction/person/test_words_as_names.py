"""Names that are words too, told by whom they name: a family's first names, a carer's surname, a titled word; and the
same words where they name nobody.
"""

import re

import pytest

_VALUE = re.compile(r"\[\[(.*?)\]\]")
_MARK = re.compile(r"\[PERSON(?: [2-9])?\]")


def _masked_so(redactor, marked):
    redacted = redactor.redact(_VALUE.sub(r"\1", marked)).text.text
    return _MARK.sub("[PERSON]", redacted) == _VALUE.sub("[PERSON]", marked)


@pytest.mark.parametrize(
    "marked",
    [
        "mes enfants [[pierre]] et [[marine]]",
        "[[rose]], [[pierre]] et [[marine]] mes enfants",
        "mes enfants : [[jade]], [[ambre]], [[perle]]",
        "mes deux garçons [[pierre]] et [[clement]] sont étudiants",
        "ma femme [[marine]] et mes enfants [[rose]] et [[pierre]]",
        "bébé [[prune]] est arrivée",
        "il manque la carte de [[pierre]]",
        "vous avez oublié [[capucine]] sur la carte",
        "je veux retirer [[olivier]] de ma mutuelle",
        "[[olive]] n’est plus sur la carte",
        "[[marine]] ma sœur",
        "la carte mutuelle de [[pierre]] et [[marine]]",
        "mes enfants sont grands et autonomes",
        "mes filles jumelles et mon fils",
        "mes enfants majeurs et étudiants",
        "la carte rose",
        "la carte de groupe sanguin",
        "carte de france",
        "le compte de ma fille",
        "lit bébé blanc",
        "bébé rose ou bleu",
        "ajouter conjoint et enfants",
        "mon gendre marin ne peut pas se connecter",
        "il a oublié cerise sur le gâteau",
    ],
)
def test_a_family_s_first_names_that_are_words_are_masked(redactor, marked):
    assert _masked_so(redactor, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "mon dentiste [[bouvier]]",
        "mon médecin c’est [[rivet]]",
        "mon dentiste s’appelle [[barreau]]",
        "mon ophtalmo [[Mercier]]",
        "mon médecin traitant [[moulin]] est parti",
        "quelqu’un du nom de [[bouvier]]",
        "j’ai parlé avec [[fontaine]] hier",
        "j’ai eu [[rivet]] au tel",
        "[[Rivet]] m’a raccroché au nez",
        "une [[julie]] m’a répondu",
        "mon dentiste prend 80 euros",
        "mon dentiste barre la route",
        "mon médecin c’est bon",
        "mon médecin conseil",
        "le kiné est remboursé",
        "le patron paie",
        "j’ai eu confirmation au téléphone",
        "j’ai eu raison au téléphone",
        "Facture m’a été refusée",
        "une fille m’a répondu",
    ],
)
def test_a_surname_without_its_title_is_masked_where_it_names_somebody(redactor, marked):
    assert _masked_so(redactor, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "M. [[Bon]]",
        "Docteur [[Bon]]",
        "mme [[bon]] attend sa carte",
        "docteur [[sage]]",
        "docteur [[pain]]",
        "m [[petit]]",
        "mme [[vert]]",
        "bonjour m [[rivet]] conseiller",
        "je suis m [[leger]]",
        "c’est [[Prudence Juste]]",
        "bonjour madame bonne journée",
        "oui madame merci",
        "Docteur, bon courage",
        "bonjour monsieur petit problème",
        "docteur généraliste",
        "je ne vois aucun docteur dessus",
        "Mme Borne, la première ministre",
        "m oui",
        "C’est Bon",
    ],
)
def test_a_word_after_a_title_is_a_surname_unless_it_is_speech(redactor, marked):
    assert _masked_so(redactor, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[[田中太郎]]",
        "[[王小明]]",
        "[[فاطمة الزهراء]]",
        "[[Γιώργος Παπαδόπουλος]]",
        "[[Олена Коваль]]",
        "je m’appelle [[فاطمة الزهراء]]",
        "mon fils s’appelle [[王小明]]",
        "谢谢",
        "你好",
        "不能登录",
        "Спасибо",
        "Не работает",
        "شكرا",
        "مشكلة في الدخول",
        "Ευχαριστώ",
    ],
)
def test_a_name_in_other_letters_is_masked_alone_and_announced(redactor, marked):
    assert _masked_so(redactor, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[[TERIITAHI]]",
        "[[Ming-Na Li]]",
        "[[Park Ji-woo]]",
        "[[Ratsimbazafy Hanta]]",
        "[[Randriamalala]]",
        "TELETRANSMISSION",
        "ATESTATION",
        "Carte-blanche",
        "Renault Clio",
        "BONJOUUUR",
    ],
)
def test_a_name_that_no_list_has_is_masked_alone(redactor, marked):
    assert _masked_so(redactor, marked)
