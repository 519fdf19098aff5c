"""What goes wrong is told on a page that helps, and repeats nothing of what was sent."""

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestClient, TestServer

from portal_stub.app import create_portal
from tests.portal_stub.conftest import Visited, read
from tests.services import free_socket
from webhooks.commands.serve import start_portal

CANARY = "zxq-canari-7731"


async def test_a_page_that_does_not_exist_leads_elsewhere(visitor):
    page = await visitor.opens(f"/{CANARY}")
    assert page.status == 404
    assert page.all("h1")[0].text == "Cette page n’existe pas"
    assert {"/", "/aide", "/plan-du-site", "/connexion"} <= set(page.links)
    assert CANARY not in page.source


async def test_a_page_that_is_not_posted_to_says_how(visitor):
    answer = await visitor.sends("/mentions-legales", {})
    assert answer.status == 405
    assert "GET" in answer.headers["Allow"]


async def test_a_page_that_breaks_says_so_and_logs_no_word(config, capsys):
    async def breaks(request: web.Request) -> web.Response:
        raise RuntimeError(CANARY)

    app = create_portal(config)
    app.router.add_get("/casse", breaks)
    async with TestClient(TestServer(app)) as client:
        answer = await client.get("/casse")
        told = await answer.text()
    assert answer.status == 500
    assert "Le portail a eu un problème" in told
    assert "Content-Security-Policy" in answer.headers
    assert CANARY not in told + "".join(capsys.readouterr())


@pytest.mark.parametrize("compression", ["deflate", "br", "zstd"])
async def test_a_body_that_is_not_compressed_as_it_says_is_refused_on_a_page_too(config, compression):
    bound, runners = free_socket(), []
    port = bound.getsockname()[1]
    await start_portal(runners, create_portal(config), bound)
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Content-Encoding": compression}
        url = f"http://127.0.0.1:{port}/contact"
        async with ClientSession() as http, http.post(url, data=CANARY.encode(), headers=headers) as answer:
            page = await read(answer)
    finally:
        await runners[0].cleanup()
    assert page.status == 400
    assert page.all("h1")[0].text == "Cette demande n’a pas été comprise"
    assert {"/", "/aide", "/plan-du-site"} <= set(page.links)
    assert "Content-Security-Policy" in page.headers
    assert CANARY not in page.source


async def test_the_title_says_first_that_something_is_to_be_put_right(visitor):
    def first(page: Visited) -> bool:
        return page.all("title")[0].text.startswith("Erreur\u00a0: ")

    assert first(await visitor.opens("/activation?cle=x"))
    assert first(await read(await visitor.signs_in("personne@exemple.fr", "faux")))
    for _ in range(5):
        slowed = await read(await visitor.signs_in("personne@exemple.fr", "faux"))
    assert slowed.status == 429
    assert first(slowed)
    assert not first(await visitor.opens("/activation"))
    assert not first(await visitor.opens(f"/{CANARY}"))  # its own title says what it is
