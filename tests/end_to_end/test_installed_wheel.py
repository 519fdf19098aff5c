"""What `pip install` brings is the whole service: built, installed apart from this tree, and used."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

import tests
from tests.end_to_end.guichet import Guichet

ROOT = Path(next(iter(tests.__path__))).parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`guichet` of an environment that has the wheel, and this one's libraries, but not this tree."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    (site,) = home.glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib"))  # its own .pth files are not followed
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "-q",
        "--no-index",
        "--no-deps",
        "--ignore-installed",
    ]
    subprocess.run([*pip, str(wheel)], check=True)
    apart = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    where = subprocess.run(
        [python, "-c", "import webhooks; print(webhooks.__file__)"], cwd="/", check=True, capture_output=True, env=apart
    )
    assert Path(where.stdout.decode().strip()).is_relative_to(home)
    return home / "bin" / "guichet"


def test_the_wheel_has_everything_but_the_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    folders = ("bot", "webhooks", "portal_stub", "intents")
    tracked = subprocess.run(["git", "ls-files", "--", *folders], cwd=ROOT, capture_output=True, check=False)
    if tracked.returncode == 0:
        assert [name for name in tracked.stdout.decode().splitlines() if name not in held] == []
    assert {name.split("/")[0] for name in held} - {*folders} == {"guichet-0.1.0.dist-info"}
    for ending in (".yaml", ".md", ".toml", ".html", ".txt", ".js", ".css", ".xz"):
        assert any(name.endswith(ending) for name in held), ending


async def test_the_installed_service_answers_from_any_folder(guichet: Guichet, installed: Path) -> None:
    elsewhere = replace(guichet, command=(str(installed),), settings={"PYTHONPATH": ""})
    assert (await elsewhere.runs("--version")).out == "0.1.0\n"
    async with elsewhere.serves("--desk") as running:
        visitor = running.visitor()
        await visitor.opens()
        assert (await visitor.asks("Comment refuser les cookies ?"))["kind"] == "answer"
        service = ("/", "/docs", "/openapi.json", "/console/connexion", "/widget/guichet.js", "/widget/panel.js")
        portal = ("/", "/cgu", "/cookies", "/aide", "/connexion", "/accessibilite")
        pages = [running.url + path for path in service] + [running.portal_url + path for path in portal]
        for url in [*pages, f"{running.desk_url}/", f"{running.desk_url}/desk.js"]:
            async with running.http.get(url) as response:
                assert response.status == 200, url
        assert await running.stops() == 0
