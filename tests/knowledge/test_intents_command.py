"""`guichet intents …` as an author runs it: what it prints, and the code it exits with."""

import json

import pytest
from typer.testing import CliRunner

from bot.errors import SettingsWrong
from tests.knowledge.author_at_work import Author
from webhooks.commands.intents import app


@pytest.fixture
def runs(author: Author, monkeypatch: pytest.MonkeyPatch, tmp_path):
    """Runs one command in the author's folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GUICHET_INTENTS", str(author.sources.intents))
    monkeypatch.setenv("GUICHET_DOCUMENTS", str(author.sources.documents))
    monkeypatch.setenv("GUICHET_PORTAL_PAGES", str(author.sources.pages))
    monkeypatch.setenv("GUICHET_BRAND", str(author.sources.brand))
    return lambda *arguments: CliRunner().invoke(app, [*arguments])


def test_lint_exits_with_0_where_there_are_only_warnings(runs) -> None:
    told = runs("lint")
    assert told.exit_code == 0
    assert told.output.splitlines()[-1].startswith("0 erreur, ")


def test_lint_exits_with_1_and_names_file_and_line(runs, author: Author) -> None:
    author.replaces("intents/cookies.yaml", "links: [cookies#definition]", "links: [cookiez]")
    told = runs("lint")
    line = author.line_of("intents/cookies.yaml", "cookiez")
    assert told.exit_code == 1
    assert f"intents/cookies.yaml:{line}: erreur : la page cookiez n’existe pas" in told.output


def test_lint_tells_programs_the_same(runs, author: Author) -> None:
    author.replaces("intents/cookies.yaml", "links: [cookies#definition]", "links: [cookiez]")
    told = runs("lint", "--json")
    assert told.exit_code == 1
    report = json.loads(told.stdout)
    assert report["errors"] == 1
    errors = [problem for problem in report["problems"] if problem["severity"] == "erreur"]
    assert (errors[0]["path"], errors[0]["line"]) == (
        "intents/cookies.yaml",
        author.line_of("intents/cookies.yaml", "cookiez"),
    )


@pytest.mark.parametrize("command", ["stats", "build", "test"])
def test_a_broken_folder_stops_every_other_command_with_2_and_its_place(runs, author: Author, command: str) -> None:
    author.replaces("intents/cookies.yaml", "    title: Comment", "    titre: Comment")
    told = runs(command, "--data", str(author.root / "var"))
    assert told.exit_code == 2
    assert "intents/cookies.yaml:" in told.stderr
    assert told.stdout == ""
    assert not (author.root / "var").exists()


def test_stats_counts_what_is_there(runs) -> None:
    counts = json.loads(runs("stats", "--json").stdout)
    assert counts["intents"] == 6
    assert counts["by_kind"] == {"urgent": 3, "answer": 2, "handoff": 1}
    assert counts["by_hand"] == {"fiche": 7}


def test_confirm_brings_a_citation_back_and_says_so(runs, author: Author) -> None:
    told = runs("confirm")
    assert told.exit_code == 0
    assert "cookies.definition\u00a0: cookies#definition confirmé" in told.output
    assert len(author.loads().intents["cookies.definition"].citations) == 1


def test_confirming_an_intent_that_does_not_exist_exits_with_2(runs) -> None:
    told = runs("confirm", "cookies.inconnu")
    assert told.exit_code == 2
    assert "l’intention cookies.inconnu n’existe pas" in told.stderr


def test_questions_that_cannot_be_read_exit_with_2(runs, author: Author) -> None:
    told = runs("evaluate", str(author.root / "absent.jsonl"))
    assert told.exit_code == 2
    assert told.stderr.endswith("absent.jsonl ne peut pas être lu\u00a0: ce chemin n’existe pas.\n")


@pytest.fixture
def outdated(author: Author) -> Author:
    """Her answer on refusing cookies ended years ago, and the one on what they are is for later."""
    author.replaces("intents/cookies.yaml", "    entity: browser", "    valid_until: 2020-12-31\n    entity: browser")
    author.replaces("intents/cookies.yaml", "    answer: Un petit", "    valid_from: 2999-03-01\n    answer: Un petit")
    return author


def test_lint_warns_of_an_answer_whose_time_is_over(runs, outdated: Author) -> None:
    line = outdated.line_of("intents/cookies.yaml", "valid_until")
    told = runs("lint")
    sentence = "cookies.refuser ne répond plus depuis le 31\u00a0décembre\u00a02020"
    assert f"intents/cookies.yaml:{line}: avertissement : {sentence}" in told.output
    assert "cookies.definition ne répond" not in told.output  # meant for later
    assert told.exit_code == 0


def test_stats_name_what_is_not_answered_today(runs, author: Author, request: pytest.FixtureRequest) -> None:
    assert "ne répondent pas" not in runs("stats").output
    request.getfixturevalue("outdated")
    told = runs("stats").output
    assert "ne répondent pas aujourd’hui\u00a0: cookies.definition valable à partir du 1er\u00a0mars\u00a02999" in told
    assert "cookies.refuser valable jusqu’au 31\u00a0décembre\u00a02020" in told


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "aucune question à noter"),
        (
            '{"text": "mes coordonnées", "in_scope": true, "page": "comptes"}',
            "Ligne 1\u00a0: la page comptes n’existe pas\u00a0; vouliez-vous compte\u00a0?",
        ),
    ],
)
def test_questions_that_could_only_score_wrong_are_refused_before_any_is_asked(
    runs, author: Author, content: str, sentence: str
) -> None:
    author.writes("questions.jsonl", content)
    told = runs("evaluate", str(author.root / "questions.jsonl"), "--data", str(author.root / "var"))
    assert isinstance(told.exception, SettingsWrong)  # a line on stderr and exit 2, at the console script
    assert sentence in str(told.exception)
    assert not (author.root / "var").exists()
