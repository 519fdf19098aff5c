"""Health by what it is made of and by whose it is; births, addresses and names in the forms that people use."""

import pytest


@pytest.mark.parametrize("who", ["mon mari a eu", "j’ai", "ma fille souffre de"])
@pytest.mark.parametrize(
    "fact",
    [
        "douleurs articulaires",
        "troubles du sommeil",
        "calculs dans la vésicule",
        "insuffisance rénale",
        "otospongiose",
        "leucopénie",
        "arthrodèse de la cheville",
        "chute de cheveux",
    ],
)
def test_a_fact_composed_of_a_noun_and_what_it_is_of_is_masked_whole(redactor, who, fact):
    assert redactor.redact(f"{who} {fact}, où l’écrire ?").text.text == f"{who} [HEALTH], où l’écrire ?"


@pytest.mark.parametrize("medicine", ["Jardiance", "wegovy", "Tramadol", "quétiapine", "Kaftrio"])
def test_a_medicine_is_masked_where_someone_takes_it_and_stays_in_a_question(redactor, medicine):
    assert (
        redactor.redact(f"mon père prend du {medicine} depuis mai").text.text == "mon père prend du [HEALTH] depuis mai"
    )
    asked = f"le {medicine} est-il remboursé ?"
    assert redactor.redact(asked).text.text == asked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("je vois un psychiatre le mardi", "je [HEALTH] le mardi"),
        ("il n’entend plus rien, je clique pour lui", "il [HEALTH], je clique pour lui"),
        ("elle marche avec un déambulateur", "elle [HEALTH]"),
        ("en arrêt pour burn-out depuis juin", "[HEALTH] depuis juin"),
        ("le petit a les amygdales à enlever", "le petit a [HEALTH]"),
        ("j’ai 40 de fièvre", "j’ai [HEALTH]"),
    ],
)
def test_what_is_told_without_its_name_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "si je suis hospitalisé un jour, qui prévenir ?",
        "quand on est diabétique, quelle formule choisir ?",
        "votre menu me rend malade",
        "ça me donne la migraine, ces cookies",
        "paralysie totale du site depuis hier",
        "je suis allergique aux formulaires",
        "où voir un psychologue conventionné ?",
        "mon problème de connexion continue",
        "quels examens du foie sont remboursés ?",
    ],
)
def test_what_is_supposed_general_or_an_image_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("née en mille neuf cent soixante-deux", "née en [DOB]"),
        ("je suis né en avril 47", "je suis né en [DOB]"),
        ("mon épouse est de 71, et moi ?", "mon épouse est de [DOB], et moi ?"),
        ("jj/mm/aaaa : je mets 09/11/1968 et il refuse", "jj/mm/aaaa : je mets [DOB] et il refuse"),
        ("Marie Ndong, 12/01/1980", "[PERSON], [DOB]"),
    ],
)
def test_a_birth_is_masked_in_words_in_short_and_as_a_form_asks_for_it(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "née de la fusion de deux mutuelles en 2019",
        "l’acte de naissance du 3 mars est arrivé",
        "un bébé né en 2027 sera-t-il couvert ?",
        "le congé de naissance de 2026",
        "contrat de 2015, carte valable du 01/01/2026 au 31/12/2026",
    ],
)
def test_what_is_born_without_being_anyone_keeps_its_date(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(
    "address",
    [
        "TSA 70001, 93457 La Plaine Cedex",
        "PK 14 côté mer, 98718 Punaauia",
        "HLM Les Peupliers, entrée 3, 57100 Thionville",
        "5 Le Bourg 46500 Gramat",
        "39-43 quai du Port, 13002 Marseille",
        "13800 Istres, 6 avenue du Lac",
        "impasse du Lavoir, n° 9",
        "27 bd Voltaire, Paris 11e",
        "section Vieux-Bourg, 97111 Morne-à-l’Eau",
        "lieu-dit Kerbrug, Plouaret",
    ],
)
def test_an_address_is_masked_in_each_of_its_forms(redactor, address):
    assert redactor.redact(f"mon adresse : {address}").text.text == "mon adresse : [ADDRESS]"


@pytest.mark.parametrize(
    "text", ["votre agence du 3 rue Carnot est fermée", "le 12 rue de la Paix, c’est votre siège ?", "35 000 adhérents"]
)
def test_an_offices_address_and_a_count_of_members_stay(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("nom kaya prenom emre", "nom [PERSON] prenom [PERSON 2]"),
        ("Guillemette de Poitiers, adhérente depuis 1990", "[PERSON] de Poitiers, adhérente depuis 1990"),
        ("Mes enfants : Nolan, Ambre, Sacha", "Mes enfants : [PERSON], [PERSON 2], [PERSON 3]"),
        ("mon nom est mal écrit : Lefevre", "mon nom est mal écrit : [PERSON]"),
        ("je m’appelle kell", "je m’appelle [PERSON]"),
        ("cordialement dahn", "cordialement [PERSON]"),
        ("ma mère doe est partie", "ma mère [PERSON] est partie"),
        ("c’est mamadou encore moi", "c’est [PERSON] encore moi"),
        ("my husband Oleksandr wrote to you", "my husband [PERSON] wrote to you"),
    ],
)
def test_a_name_is_told_by_its_field_its_list_or_its_place(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "prénom composé refusé",
        "le fichier pierre-ponce.jpg",
        "avec Chronopost",
        "c koi ce truc",
        "le 12 avril, ma fille…",
        "ma mère doi revenir demain",
        "je suis marié, ça change le tarif ?",
        "je cherche juste vos horaires",
        "la mairie de Chambon organise une réunion",
    ],
)
def test_what_looks_like_a_name_and_is_a_word_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize("reference", ["ADH 5 508 913", "FR-IND-600241", "C-0092-7741-A", "MTC 771-402"])
def test_a_reference_is_masked_as_it_is_printed(redactor, reference):
    assert (
        redactor.redact(f"mon numéro de contrat est {reference} je crois").text.text
        == "mon numéro de contrat est [MEMBER_ID] je crois"
    )
    assert redactor.redact("directive 2011/24/UE et réf. tarif TR-2025-01").found == ()


@pytest.mark.parametrize("who", ["mon mari", "ma mère", "papa"])
@pytest.mark.parametrize("illness", ["alzheimer", "Alzheimer", "crohn", "huntington"])
def test_an_illness_told_of_somebody_is_no_surname(redactor, who, illness):
    found = redactor.redact(f"{who} {illness} a perdu sa carte").found
    assert {one.label for one in found} == {"HEALTH"}
