"""Maintenance: the door is closed, save for what must stay readable; otherwise the page explains."""

import pytest

OPEN = ("/cgu", "/cgu/1", "/mentions-legales", "/donnees-personnelles", "/accessibilite", "/maintenance")
FILES = ("/static/portail.css", "/.well-known/jwks.json", "/favicon.ico", "/robots.txt")
CLOSED = ("/", "/connexion", "/cookies", "/aide", "/contact", "/compte", "/plan-du-site", "/nulle-part")


@pytest.fixture
async def shut_out(visitor_of, config):
    return await visitor_of(config.model_copy(update={"maintenance": True}))


@pytest.mark.parametrize("path", CLOSED)
async def test_a_page_says_that_it_is_closed_and_for_how_long(shut_out, path):
    page = await shut_out.opens(path)
    assert page.status == 503
    assert int(page.headers["Retry-After"]) > 0
    assert "Le portail est fermé pour une maintenance." in page.text


@pytest.mark.parametrize("path", [*OPEN, *FILES])
async def test_what_must_stay_readable_does(shut_out, path):
    assert (await shut_out.opens(path)).status == 200


async def test_a_form_posted_meanwhile_is_not_taken(shut_out, visitor):
    fields = {"ville": "Nantes", "jeton": (await visitor.opens("/")).token("/cookies/choix")}
    assert (await shut_out.sends("/professionnels-de-sante", fields)).status == 503
    assert (await visitor.sends("/professionnels-de-sante", fields)).status == 200


async def test_when_open_the_page_says_so(visitor):
    page = await visitor.opens("/maintenance")
    assert page.status == 200
    assert "Le portail est ouvert." in page.text
    assert "24\u00a0heures sur\u00a024" in page.text or "24\u00a0heures sur 24" in page.text
