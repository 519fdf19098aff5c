"""What every answer carries, and what a page weighs."""

import gzip
import statistics

import pytest

from portal_stub.pages import read_pages

PATHS = [page.path for page in read_pages().values()]


@pytest.mark.parametrize("path", ["/", "/nulle-part", "/static/portail.css", "/robots.txt"])
async def test_every_answer_refuses_what_it_does_not_need(visitor, path):
    page = await visitor.opens(path)
    policy = dict(rule.split(" ", 1) for rule in page.headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == "'self' http://127.0.0.1:8080"
    assert policy["style-src"] == policy["form-action"] == "'self'"
    assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert "geolocation=(self)" in page.headers["Permissions-Policy"]


async def test_https_is_asked_for_good_only_where_the_portal_is_on_https(visitor, visitor_of, config):
    secure = await visitor_of(config.model_copy(update={"public_url": "https://portail.aubepine.example"}))
    assert "Strict-Transport-Security" in (await secure.opens("/")).headers
    assert "Strict-Transport-Security" not in (await visitor.opens("/")).headers


async def test_a_visit_leaves_no_cookie(visitor):
    for path in PATHS:
        assert "Set-Cookie" not in (await visitor.opens(path)).headers


async def test_a_static_file_is_kept_under_its_own_address_and_checked_elsewhere(visitor):
    page = await visitor.opens("/")
    address = next(one.attributes["href"] for one in page.all("link") if one.attributes["rel"] == "stylesheet")
    kept = await visitor.client.get(address)
    assert "immutable" in kept.headers["Cache-Control"]
    plain = await visitor.client.get("/static/portail.css")
    assert "immutable" not in plain.headers["Cache-Control"]
    again = await visitor.client.get("/static/portail.css", headers={"If-None-Match": plain.headers["ETag"]})
    assert again.status == 304
    assert "private" in page.headers["Cache-Control"]


async def test_a_page_stays_light(visitor):
    shared = 0
    for name in ("portail.css", "favicon.svg"):
        shared += len(gzip.compress(await (await visitor.client.get(f"/static/{name}")).read()))
    weights = [len(gzip.compress((await visitor.opens(path)).source.encode())) + shared for path in PATHS]
    assert statistics.median(weights) <= 10_000  # 30 KB with the widget's 20
    answer = await visitor.client.get("/", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
