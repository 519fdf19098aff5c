"""`guichet doctor` on a portal of one's own: each page really asked, each anchor really looked for."""

import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from webhooks.commands import main

EXAMPLE = Path(__file__).parents[1] / "knowledge" / "autre_portail"
PAGES = """\
[accueil]
path = "/"
label = "Accueil"

[connexion]
path = "/entrer"
label = "Se connecter"
anchors = ["formulaire", "deconnexion"]

[compte]
path = "/compte"
label = "Mon compte"

[conditions]
path = "/conditions"
label = "Conditions"

[contact]
path = "/contact"
label = "Nous écrire"

[maintenance]
url = "https://etat.example/"
label = "État du service"
"""


class Site:
    """A portal that is not ours: path → what it answers (None: it sends to the sign-in page)."""

    def __init__(self) -> None:
        self.pages: dict[str, str | None] = {
            "/": "<h1>Accueil</h1>",
            "/entrer": '<form id="formulaire"></form><p id=deconnexion>Au revoir</p>',
            "/compte": None,
            "/conditions": '<h2 id="article-1">Objet</h2><a name="article-2">Fermetures</a>',
            "/contact": "<h1>Nous écrire</h1>",
        }
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                page = site.pages.get(self.path, "")
                self.send_response(303 if page is None else 200 if page else 404)
                self.end_headers()
                self.wfile.write((page or "").encode())

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    thread = threading.Thread(target=site.server.serve_forever)
    thread.start()
    yield site
    site.server.shutdown()
    thread.join()
    site.server.server_close()


@pytest.fixture
def doctor(site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """Runs it on that portal: the exit code, and what it says of it."""
    (tmp_path / "pages.toml").write_text(PAGES, encoding="utf-8")
    given = {"DATA": tmp_path / "var", "PORTAL_URL": site.url, "PORTAL_PAGES": tmp_path / "pages.toml"}
    for name, value in (given | {"BRAND": EXAMPLE / "brand.yaml", "DOCUMENTS": EXAMPLE / "documents"}).items():
        monkeypatch.setenv(f"GUICHET_{name}", str(value))
    monkeypatch.chdir(tmp_path)

    def runs() -> tuple[int, list[dict[str, str]]]:
        monkeypatch.setattr(sys, "argv", ["guichet", "doctor", "--json"])
        with pytest.raises(SystemExit) as ended:
            main()
        told = json.loads(capsys.readouterr().out)
        return int(ended.value.code or 0), [one for one in told if one["part"] == "portail"]

    return runs


def test_every_page_of_the_portal_is_asked_and_no_other(doctor, site: Site) -> None:
    code, told = doctor()
    assert code == 0, told
    assert sorted(site.asked) == ["/", "/compte", "/conditions", "/contact", "/entrer"]
    assert {"part": "portail", "state": "ok", "says": "4 page(s) sur 6 servie(s) avec leurs ancres"} in told
    warnings = [one["says"] for one in told if one["state"] == "warning"]
    assert any("demande une connexion" in one and one.endswith("compte") for one in warnings)
    assert any("ailleurs que sur le portail" in one and one.endswith("maintenance") for one in warnings)


@pytest.mark.parametrize(
    ("path", "page", "says"),
    [
        ("/contact", "", "contact\u00a0: {url}/contact\u00a0: réponse 404"),
        ("/entrer", '<form id="formulaire">', "connexion\u00a0: {url}/entrer\u00a0: il manque #deconnexion"),
        ("/conditions", '<h2 id="article-1">', "conditions\u00a0: {url}/conditions\u00a0: il manque #article-2"),
    ],
)
def test_a_page_or_an_anchor_that_is_not_there_is_named(doctor, site: Site, path: str, page: str, says: str) -> None:
    site.pages[path] = page
    code, told = doctor()
    assert code == 1
    assert next(one["says"] for one in told if one["state"] == "broken") == says.format(url=site.url)


def test_a_portal_that_does_not_answer_is_said_page_by_page(doctor, site: Site, monkeypatch) -> None:
    monkeypatch.setenv("GUICHET_PORTAL_URL", "http://127.0.0.1:9")
    code, told = doctor()
    assert code == 1
    assert sum("ne répond pas" in one["says"] for one in told) == 5
    assert site.asked == []
