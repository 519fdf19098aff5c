"""`guichet intents evaluate FILE --html OUT`: the report that an author opens in a browser."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from webhooks.commands.intents import app

QUESTIONS = (
    {"text": "Comment refuser ou bloquer les cookies ?", "in_scope": True, "page": "cookies", "kind": "question"},
    {"text": "pas de courriel pour activer mon espace", "in_scope": True, "page": "activation", "kind": "question"},
    {"text": "Qu’est-ce qu’un cookie ?", "in_scope": True, "page": "accessibilite", "kind": "question"},  # on purpose
    {"text": "quelle est la capitale du Pérou ?", "in_scope": False, "page": None, "kind": "out_of_scope"},
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in QUESTIONS), encoding="utf-8")
    return path


@pytest.fixture
def evaluates(data: Path, file: Path):
    return lambda *more: CliRunner().invoke(app, ["evaluate", str(file), "--data", str(data), *more])


def test_the_report_tells_the_figures_the_confusion_and_the_misses(evaluates, tmp_path: Path):
    out = tmp_path / "rapport.html"
    told = evaluates("--html", str(out))
    assert told.exit_code == 0, told.output
    assert "portail" in told.output  # the figures in the terminal too
    page = out.read_text(encoding="utf-8")
    assert "questions.jsonl – 3 questions pour le portail, 1 hors sujet" in page
    assert "<strong>66,7\u00a0%</strong> bonne page du premier coup" in page
    assert "<strong>33,3\u00a0%</strong> réponse fausse" in page
    cells = {
        (wanted, came): int(count)
        for wanted, came, count in re.findall(r"<title>(\S[^<→]*) → ([^<]*)\u00a0: (\d+)</title>", page)
    }
    assert cells == {
        ("cookies", "cookies"): 1,
        ("activation", "activation"): 1,
        ("accessibilite", "cookies"): 1,
        ("hors sujet", "hors sujet"): 1,
    }
    missed = page.partition("Les questions manquées")[2]
    assert "Fausse\u00a0: 1" in missed
    assert "Qu’est-ce qu’un cookie" in missed
    assert "capitale du Pérou" not in missed


def test_the_report_needs_nothing_but_itself(evaluates, tmp_path: Path):
    out = tmp_path / "rapport.html"
    evaluates("--html", str(out))
    page = out.read_text(encoding="utf-8")
    assert page.count("<svg") == 2
    assert "<script" not in page
    assert "@import" not in page
    assert re.findall(r'(?:src|href)="(?!data:,)[^"]*"', page) == []
    assert "http" not in page.replace('http-equiv="Content-Security-Policy"', "")


def test_programs_are_told_the_same_with_or_without_it(evaluates, tmp_path: Path):
    alone = json.loads(evaluates("--json").stdout)
    beside = json.loads(evaluates("--json", "--html", str(tmp_path / "rapport.html")).stdout)
    assert alone == beside
    assert alone["portal"]["count"] == 3


def test_what_a_question_says_is_text_and_never_markup(evaluates, file: Path, tmp_path: Path):
    said = {"text": "<script>alert(1)</script>", "in_scope": True, "page": "cookies", "kind": "question"}
    file.write_text(json.dumps(said) + "\n", encoding="utf-8")
    out = tmp_path / "rapport.html"
    assert evaluates("--html", str(out)).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert "&lt;script&gt;" in page
    assert "<script" not in page


def test_a_report_that_cannot_be_written_is_said_in_one_line(evaluates, tmp_path: Path):
    told = evaluates("--html", str(tmp_path / "absent" / "rapport.html"))
    assert told.exit_code == 2
    assert "ne peut pas être écrit" in told.stderr
    assert "Traceback" not in told.output
