"""What operators and developers are told is what is there: every setting, command, error, table, log line, metric."""

import ast
import re
from pathlib import Path

import click
import pytest
import typer.main

from bot import errors
from bot.conversation import ReplyKind, State
from bot.redaction.labels import Label
from bot.settings import Group, Settings
from bot.store.tables import METADATA
from webhooks import problems
from webhooks.commands import build

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
SOURCES = [path for room in ("bot", "webhooks", "portal_stub") for path in sorted((ROOT / room).rglob("*.py"))]


def page(name: str, part: str = "") -> str:
    """A page of the docs, or its part under the heading `part`."""
    text = (DOCS / name).read_text(encoding="utf-8")
    return text.partition(f"## {part}\n")[2].partition("\n## ")[0] if part else text


def rows(text: str, first: str) -> set[str]:
    """What stands between backquotes in the first column of the page's tables, where `first` matches it."""
    cells = re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell) if re.fullmatch(first, name)}


def setting_names() -> set[str]:
    names = set()
    for name, field in Settings.model_fields.items():
        group = field.annotation
        if isinstance(group, type) and issubclass(group, Group):
            names |= {f"GUICHET_{name}__{inner}".upper() for inner in group.model_fields}
        else:
            names.add(f"GUICHET_{name}".upper())
    return names


def test_every_setting_is_told_and_nothing_else():
    assert rows(page("reglages.md"), "GUICHET_[A-Z_]+") == setting_names()


def test_settings_are_called_by_their_names_in_every_page():
    known = setting_names()
    for path in PAGES:
        named = set(re.findall(r"GUICHET_[A-Z][A-Z_]*[A-Z]", path.read_text(encoding="utf-8")))
        assert named <= known, path.name


def commands() -> set[str]:
    return set(under("guichet", typer.main.get_command(build())))


def under(name: str, command: click.Command) -> list[str]:
    """The commands of a group, of the groups in it too; a command itself."""
    inner = getattr(command, "commands", None)
    return [name] if inner is None else [leaf for word, one in inner.items() for leaf in under(f"{name} {word}", one)]


def test_every_command_is_told_and_nothing_else():
    assert rows(page("operating.md"), r"guichet [a-z ]+") == commands()


def test_every_table_is_told_with_how_long_it_is_kept():
    assert rows(page("operating.md", "Ce qui est gardé, et combien de temps"), r"[a-z_]+") == set(METADATA.tables)


def test_every_error_has_its_problem_and_every_problem_is_told():
    told = {error for error in vars(errors).values() if isinstance(error, type) and error.__module__ == errors.__name__}
    assert told - {errors.GuichetError} <= set(problems.PROBLEMS)
    slugs = {value.slug for value in vars(problems).values() if isinstance(value, problems.Problem)}
    for table in (problems.PROBLEMS, problems._PLAIN):
        slugs |= {problem.slug for problem in table.values()}
    assert rows(page("operating.md"), "/problems/.+") == {f"/problems/{slug}" for slug in slugs}


def calls(name: str, *methods: str) -> set[str]:
    """The first argument, where it is a string, of every call `name.method(…)`, or of `name(…)` without methods."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            func = node.func
            attribute = isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name) and func.value.id == name
            if (methods and attribute and func.attr in methods) or (isinstance(func, ast.Name) and func.id == name):
                found.add(node.args[0].value)
    return {one for one in found if isinstance(one, str)}


def test_every_log_line_is_told():
    said = calls("log", "debug", "info", "warning", "error") | {"library"}
    assert rows(page("logging.md"), "[a-z_]+") == said | metrics()


def metrics() -> set[str]:
    return calls("Counter") | calls("Gauge") | calls("Histogram")


def test_the_glossary_has_every_state_kind_and_label():
    told = rows(page("glossary.md"), "[A-Za-z_]+")
    assert told >= {one.value for kind in (State, ReplyKind, Label) for one in kind}


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_says_why_and_what_holds_it(path):
    number, text = int(path.stem[:4]), path.read_text(encoding="utf-8")
    assert re.match(rf"# {number}\. .+ \((accepted|replaced by \d+)\)\n", text)
    for part in ("Context:", "Decision:", "Consequences:", "Not chosen:", "Held by:"):
        assert f"\n{part} " in text, part


def test_decisions_are_numbered_without_a_gap_and_those_cited_exist():
    numbers = [int(path.stem[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1))
    for path in [*SOURCES, ROOT / "pyproject.toml", *PAGES]:
        cited = re.findall(r"docs/decisions/(\d{4})", path.read_text(encoding="utf-8"))
        assert {int(number) for number in cited} <= set(numbers), path.name


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_what_a_page_links_to_is_there(path):
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
        if "://" not in target:
            assert (path.parent / target).exists(), target


def test_no_page_asks_for_a_file_of_the_docs_that_is_not_there():
    for path in [*SOURCES, *PAGES]:
        for named in re.findall(r"\bdocs/([a-z-]+\.md)", path.read_text(encoding="utf-8")):
            assert (DOCS / named).exists(), f"{path.relative_to(ROOT)}: {named}"
