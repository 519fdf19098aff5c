"""What an author is told: each mistake at its line, with its mend, and nothing where all is well."""

import pytest

from tests.knowledge.author_at_work import COOKIES, Author

NBSP = "\u00a0"


def told(author: Author, grave: str = "erreur") -> list[str]:
    """The problems of that severity, less the count of phrases that a small folder never has."""
    return [one for one in author.is_told() if f": {grave} :" in one and "il en faut 25" not in one]


def test_a_whole_folder_has_no_error(author: Author) -> None:
    assert told(author) == []


MISTAKES = [
    (
        "intents/cookies.yaml",
        "links: [cookies#definition]",
        "links: [cookie]",
        "la page cookie n’existe pas ; vouliez-vous cookies",
    ),
    ("intents/cookies.yaml", "[cookies#choix,", "[cookies#chois,", "la page cookies n’a pas d’ancre chois"),
    (
        "intents/cookies.yaml",
        "citations: [cookies#definition]",
        "citations: [cookies#choix]",
        "n’a pas de passage choix",
    ),
    (
        "intents/cookies.yaml",
        "citations: [cookies#definition]",
        "citations: [reglement#article-1]",
        "le document reglement n’existe pas",
    ),
    ("intents/cookies.yaml", "entity: browser", "entity: navigateur", "l’entité navigateur n’existe pas"),
    ("intents/cookies.yaml", "firefox: Dans", "netscape: Dans", "netscape n’est pas une valeur de l’entité browser"),
    (
        "intents/cookies.yaml",
        "- name: cookies.refuser",
        "- name: cookies.definition",
        "l’intention cookies.definition existe déjà",
    ),
    (
        "intents/cookies.yaml",
        "title: Comment refuser les cookies",
        "title: qu'est-ce qu'un cookie",
        "ce titre est déjà celui de cookies.definition",
    ),
    (
        "intents/cookies.yaml",
        "- name: cookies.refuser",
        "- name: Refuser les cookies",
        "un nom a la forme sujet.ce-qui-est-demande",
    ),
    (
        "intents/cookies.yaml",
        "    follow_ups:",
        "    folow_ups:",
        "« folow_ups » : ce champ n’existe pas ; vouliez-vous « follow_ups »",
    ),
    ("intents/cookies.yaml", "    title: Comment", "    titre: Comment", "il manque ce champ"),
    ("intents/cookies.yaml", "- je ne veux pas de cookies", "- sans cookies: comment", "un texte est attendu"),
    (
        "intents/cookies.yaml",
        "- je ne veux pas de cookies",
        "- Définition d’un cookie !",
        "est déjà une phrase de cookies.definition",
    ),
    ("intents/cookies.yaml", "- je ne veux pas de cookies", "- Quel temps fera-t-il, demain", "est déjà une phrase de"),
    ("intents/cookies.yaml", "answer: Dans le panneau", "answer: <b>Dans</b> le panneau", "sans balise HTML"),
    ("intents/aide.yaml", "brand.contacts.phone", "brand.contacts.fax", "ne nomme pas une valeur du fichier de marque"),
    (
        "intents/cookies.yaml",
        "choisissez **Refuser**.",
        "choisissez {kinds}.",
        "rien ne remplit {kinds} dans une fiche, les membres le liraient tel quel",
    ),
    ("intents/cookies.yaml", "Dans Firefox", "En { jours ouvrés } dans Firefox", "rien ne remplit { jours ouvrés }"),
    (
        "intents/aide.yaml",
        "{{ brand.contacts.phone }}",
        "{brand.contacts.phone}",
        "vouliez-vous {{ brand.contacts.phone }}",
    ),
    ("intents/aide.yaml", "Parler à un", '"{{ brand.insurer.name }}"\n    #', "un titre ne contient pas de valeur"),
    ("intents/entities/browser.yaml", "label: Chrome", "label: '{nom}'", "rien ne remplit « {nom} » ici"),
    (
        "intents/words.yaml",
        "  clarify.ask: ",
        "  clarify.ask: 'Appelez le {{ brand.contacts.phone }}.'\n  clarify.other: ",
        "rien ne remplit « {{ brand.contacts.phone }} » dans clarify.ask",
    ),
    ("intents/aide.yaml", "kind: handoff", "kind: humain", "valeurs possibles : answer, refusal, urgent, handoff"),
    ("intents/aide.yaml", "signal: violence", "signal: urgent_mind", "aucune intention ne répond au signal violence"),
    ("intents/entities/browser.yaml", "[chrome]", "[chrome, Mozilla]", "« Mozilla » veut déjà dire firefox"),
    ("intents/words.yaml", "  clarify.ask:", "  clarify.aks:", "il manque la phrase clarify.ask"),
    (
        "intents/words.yaml",
        "{kinds}.",
        "{labels}.",
        "{labels} est inconnu dans redaction.notice (valeurs possibles : {kinds})",
    ),
    ("intents/words.yaml", "{kinds}.", "{kinds.", "une accolade est mal fermée dans redaction.notice"),
    ("documents/cookies/1.md", "{#duree}", "{#definition}", "l’ancre « definition » est écrite deux fois"),
    (
        "documents/cookies/1.md",
        "{{ brand.publisher.name }}",
        "{{ brand.publisher.nom }}",
        "n’est pas dans le fichier de marque",
    ),
    ("documents/cookies/1.md", "version: 1", "version: 2", "la version 2 s’écrit dans 2.md"),
    ("pages.toml", 'path = "/cookies"', 'chemin = "/cookies"', "la page « cookies » veut path (ou url) et label"),
    ("pages.toml", '[contact]\npath = "/contact"', '[contact]\npath = "contact"', "la page « contact » veut path"),
    ("brand.yaml", "director_title:", "titre:", "il manque ce champ"),
]


@pytest.mark.parametrize(("name", "old", "new", "sentence"), MISTAKES)
def test_a_mistake_is_told_as_an_error(author: Author, name: str, old: str, new: str, sentence: str) -> None:
    author.replaces(name, old, new)
    errors = told(author)
    assert any(sentence.replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»") in error for error in errors), errors
    assert author.is_refused()


def test_an_answer_that_is_too_long_is_told(author: Author) -> None:
    author.replaces("intents/cookies.yaml", "answer: Dans le panneau", f"answer: {'long ' * 300}Dans le panneau")
    assert "le texte est trop long (1500 caractères au plus)" in told(author)[0]


def test_a_mistake_is_told_at_its_own_line(author: Author) -> None:
    author.replaces(
        "intents/cookies.yaml", "[cookies#choix, compte#profil]", "\n      - cookies#choix\n      - compte#nom"
    )
    line = author.line_of("intents/cookies.yaml", "compte#nom")
    assert told(author) == [
        f"intents/cookies.yaml:{line}: erreur : la page compte n’a pas d’ancre nom ; voyez anchors de [compte] dans le"
        " fichier des pages, ou les titres du document compte."
    ]


def test_broken_yaml_is_told_once_at_its_line_without_a_flood(author: Author) -> None:
    author.replaces("intents/cookies.yaml", "    title: Comment refuser", "    title: Refuser : comment")
    line = author.line_of("intents/cookies.yaml", "Refuser : comment")
    assert told(author) == [
        f"intents/cookies.yaml:{line}: erreur : le YAML est mal formé : un «{NBSP}:{NBSP}» de trop ; mettez le texte"
        " entre guillemets."
    ]


def test_a_name_written_twice_in_one_mapping_is_told(author: Author) -> None:
    author.replaces(
        "intents/cookies.yaml", "    links: [cookies#definition]", "    links: [cookies]\n    links: [compte]"
    )
    assert any("« links »".replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»") in one for one in told(author))


def test_a_file_that_is_not_utf_8_is_told(author: Author) -> None:
    (author.root / "intents/cookies.yaml").write_bytes("topic: été".encode("latin-1"))
    assert told(author) == [
        "intents/cookies.yaml:1: erreur : le fichier n’est pas en UTF-8 ; enregistrez-le dans ce codage."
    ]


WARNINGS = [
    ("- je ne veux pas de cookies", "- définir cookies\n      - la définition du cookie", "dit presque la même chose"),
    ("answer: Dans le panneau, choisissez **Refuser**.", "answer: Choisissez l'option.", "une apostrophe droite"),
    (
        "answer: Dans le panneau, choisissez **Refuser**.",
        "answer: C’est fait ?",
        "avant ; ? et !, une espace insécable",
    ),
    (
        "answer: Dans le panneau, choisissez **Refuser**.",
        "answer: Prenez « Refuser ».",
        "après «, une espace insécable",
    ),
    (
        "answer: Dans le panneau, choisissez **Refuser**.",
        'answer: "Choisissez : Refuser."',
        "avant :, une espace insécable",
    ),
    ("answer: Dans le panneau, choisissez **Refuser**.", "answer: Prenez `Refuser`.", "un accent grave"),
    ("answer: Dans le panneau, choisissez **Refuser**.", "answer: Prenez **Refuser.", "un gras (**) n’est pas fermé"),
    (
        "answer: Dans le panneau, choisissez **Refuser**.",
        "answer: Le 01 99 00 12 34.",
        "écrivez {{ brand.contacts.phone }}",
    ),
    ("    links: [cookies#definition]\n", "", "une réponse sans lien"),
]


@pytest.mark.parametrize(("old", "new", "sentence"), WARNINGS)
def test_what_reads_badly_is_a_warning_and_keeps_nothing_from_loading(
    author: Author, old: str, new: str, sentence: str
) -> None:
    before = told(author, "avertissement")
    author.replaces("intents/cookies.yaml", old, new)
    fresh = [one for one in told(author, "avertissement") if one not in before]
    assert any(sentence in one for one in fresh), fresh
    assert author.loads()


@pytest.mark.parametrize(
    "answer",
    ["Voici\u00a0: de 9 h à 18 h 30.", "«\u00a0Refuser\u00a0», c’est tout\u00a0!", "À 22:30, **oui**.", "Quoi\u202f?!"],
)
def test_good_typography_is_not_told(author: Author, answer: str) -> None:
    author.replaces("intents/cookies.yaml", "answer: Dans le panneau, choisissez **Refuser**.", f'answer: "{answer}"')
    assert not [one for one in told(author, "avertissement") if "typographie" in one]


def test_too_few_phrases_are_counted_over_all_the_hands(author: Author) -> None:
    few = [one for one in author.is_told() if "pour cookies.refuser ; il en faut 25" in one]
    assert len(few) == 1
    more = "\n".join(f"    - refuser les cookies façon {word}" for word in "abcdefghijklmnopqrstuvwx")
    author.writes("intents/phrases/voisine.yaml", f"hand: voisine\nphrases:\n  cookies.refuser:\n{more}\n")
    assert not [one for one in author.is_told() if "pour cookies.refuser ; il en faut 25" in one]


def test_a_document_without_its_head_is_told(author: Author) -> None:
    author.writes("documents/cookies/1.md", COOKIES.removeprefix("---\n"))
    assert "documents/cookies/1.md:1: erreur : le document commence par un en-tête" in told(author)[0]


STORY = """\
stories:
  - story: Refuser les cookies
    page: contact
    turns:
      - member: je refuse tout
        kind: answer
        intents: [cookies.refuser]
        page: cookies
        pages: [compte]
        offers: [aide.parler]
"""


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("kind: answer", "kind: answr", "smalltalk ; vouliez-vous « answer »\u00a0?"),
        ("intents: [c", "intent: [c", "« intent » : ce champ n’existe pas ; vouliez-vous « intents »\u00a0?"),
        ("[cookies.refuser]", "[cookies.refusé]", "le nom d’une intention a la forme sujet.ce-qui-est-demande"),
        (
            "[cookies.refuser]",
            "[cookies.refus]",
            "l’intention cookies.refus n’existe pas ; vouliez-vous cookies.refuser",
        ),
        ("[aide.parler]", "[aide.parle]", "l’intention aide.parle n’existe pas ; vouliez-vous aide.parler"),
        ("        page: cookies", "        page: cookie", "la page cookie n’existe pas ; vouliez-vous cookies"),
        ("[compte]", "[comptes]", "la page comptes n’existe pas ; vouliez-vous compte"),
        ("    page: contact\n    turns", "    page: contacts\n    turns", "la page contacts n’existe pas"),
        ("story: R", "histoire: R", "« histoire » : ce champ n’existe pas"),
    ],
)
def test_a_conversation_test_is_read_too_and_keeps_nothing_from_loading(
    author: Author, old: str, new: str, sentence: str
) -> None:
    author.writes("intents/tests/moi.yaml", STORY)
    assert told(author) == []
    author.replaces("intents/tests/moi.yaml", old, new)
    line = author.line_of("intents/tests/moi.yaml", new.partition("\n")[0].strip())
    sentence = sentence.replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")
    assert any(one.startswith(f"intents/tests/moi.yaml:{line}: ") and sentence in one for one in told(author))
    assert author.loads()


def test_a_story_without_a_turn_is_told_in_the_singular(author: Author) -> None:
    author.writes("intents/tests/moi.yaml", "stories:\n  - story: Rien du tout\n    turns: []\n")
    assert told(author) == [f"intents/tests/moi.yaml:3: erreur : «{NBSP}turns{NBSP}» : 1 élément au moins."]


@pytest.mark.parametrize(
    ("phrase", "kinds", "marks"),
    [
        (
            "mon numero est le 06 12 34 56 78 et je suis Jean Dupont, jean.dupont@free.fr",
            "numéro de téléphone, nom, adresse e-mail",
            "[PHONE], [PERSON], [EMAIL]",
        ),
        ("retrouvez le compte de jean dupont svp", "nom", "[PERSON]"),
        ("mon iban FR76 3000 6000 0112 3456 7890 189 est refusé", "IBAN", "[IBAN]"),
        ("je suis née le 12/03/1961 et non le 21", "date de naissance", "[DOB]"),
    ],
)
def test_a_phrase_that_holds_somebody_s_data_is_told_by_its_kind_and_never_repeated(
    author: Author, phrase: str, kinds: str, marks: str
) -> None:
    author.replaces("intents/cookies.yaml", "- je ne veux pas de cookies", f"- {phrase}")
    line = author.line_of("intents/cookies.yaml", phrase)
    assert told(author, "avertissement")[-1] == (
        f"intents/cookies.yaml:{line}: avertissement : cette phrase semble contenir une donnée personnelle ({kinds}) ;"
        f" écrivez {marks} à la place, c’est ce que l’assistant lira."
    )
    assert author.loads()


@pytest.mark.parametrize(
    "phrase",
    [
        "j'ai mal à la tête",
        "mon adresse est [EMAIL] maintenant",
        "appeler le 01 99 00 12 34",
        "le 15 ou le 3114",
        "[PERSON]",
    ],
)
def test_health_marks_and_public_numbers_are_nobody_s_data(author: Author, phrase: str) -> None:
    author.replaces("intents/cookies.yaml", "- je ne veux pas de cookies", f'- "{phrase}"')
    assert not [one for one in author.is_told() if "donnée personnelle" in one]


def test_answers_and_conversation_tests_are_read_for_somebody_s_data(author: Author) -> None:
    author.replaces("intents/cookies.yaml", "answer: Dans le panneau", "answer: Écrivez à jean.dupont@free.fr. Puis")
    story = STORY.replace("je refuse tout", "je refuse tout, jean.dupont@free.fr")
    author.writes("intents/tests/moi.yaml", story)
    answer, message = [one for one in told(author, "avertissement") if "donnée personnelle (adresse e-mail)" in one]
    assert answer.startswith(f"intents/cookies.yaml:{author.line_of('intents/cookies.yaml', 'jean.dupont')}: ")
    assert message.startswith(f"intents/tests/moi.yaml:{author.line_of('intents/tests/moi.yaml', 'jean.dupont')}: ")
    assert "jean.dupont" not in answer + message
    author.writes("intents/tests/moi.yaml", story + "        masked: [EMAIL]\n")  # invented, and said to be
    assert not [one for one in told(author, "avertissement") if "moi.yaml" in one]
