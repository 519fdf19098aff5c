"""Google Maps Platform, by a stand-in at the wire: what it receives, when, and what is told of it."""

import json

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from portal_stub.maps_ledger import MapsLedger
from tests.portal_stub.conftest import read

PAGE = "/professionnels-de-sante"
KEY = "clef-de-test-4471"
THERE = {"latitude": "47.21842", "longitude": "-1.55413"}
AGREED = {"accord": "oui", "destinataire": "google", "profession": "Opticien", **THERE}
PLACE = {
    "displayName": {"text": "Optique du Passage", "languageCode": "fr"},
    "formattedAddress": "3 Rue Imaginaire, 44000 Nantes, France",
    "location": {"latitude": 47.219, "longitude": -1.55},
    "nationalPhoneNumber": "02 61 91 99 99",
    "accessibilityOptions": {"wheelchairAccessibleEntrance": True},
}


class Google:
    """Keeps what it received, answers what it is told to."""

    def __init__(self):
        self.received, self.answer, self.status = [], {"places": [PLACE]}, 200

    async def search(self, request: web.Request) -> web.Response:
        self.received.append((dict(request.headers), await request.json()))
        return web.json_response(self.answer, status=self.status)


@pytest.fixture
async def google():
    google = Google()
    app = web.Application()
    app.router.add_post("/v1/places:searchText", google.search)
    async with TestServer(app) as server:
        google.url = str(server.make_url("")).rstrip("/")
        yield google


@pytest.fixture
def with_maps(config, google):
    return config.model_copy(update={"maps_key": SecretStr(KEY), "maps_endpoint": google.url})


@pytest.fixture
async def guest(visitor_of, with_maps):
    return await visitor_of(with_maps)


async def test_the_page_names_google_before_anything_is_asked(guest, visitor, google):
    told = (await guest.opens(PAGE)).text
    assert "transmise à Google (Maps Platform)" in told
    assert "n’est envoyée à personne" not in told
    assert "Google (Maps Platform)" not in (await visitor.opens(PAGE)).text
    assert google.received == []


async def test_google_is_asked_only_after_the_consent_that_names_it(guest, google):
    for missing in ({"accord": ""}, {"destinataire": "annuaire"}):
        assert (await guest.fills(PAGE, PAGE, **{**AGREED, **missing})).status == 422
    assert google.received == []
    page = await read(await guest.fills(PAGE, PAGE, **AGREED))
    assert page.status == 200
    assert len(google.received) == 1
    assert "Optique du Passage" in page.text
    assert "Résultats fournis par Google Maps." in page.text
    assert "0,3\u00a0km" in page.text
    assert "Accès de plain-pied" in page.text


async def test_what_leaves_is_the_question_alone_and_a_rounded_position(guest, google):
    await guest.fills(PAGE, PAGE, **AGREED)
    [(headers, body)] = google.received
    assert headers["X-Goog-Api-Key"] == KEY
    assert "Cookie" not in headers
    assert body["textQuery"] == "Opticien"
    assert body["locationBias"]["circle"]["center"] == {"latitude": 47.218, "longitude": -1.554}


async def test_each_request_has_its_line_before_it_leaves_less_key_and_position(guest, google, config):
    await guest.fills(PAGE, PAGE, **AGREED)
    google.status = 500
    await guest.fills(PAGE, PAGE, **AGREED)
    written = (config.data / "maps-ledger.jsonl").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in written.splitlines()]
    assert [line["seq"] for line in lines] == [1, 2]
    assert KEY not in written
    assert "47.21" not in written
    for line, (_, body) in zip(lines, google.received, strict=True):
        body["locationBias"]["circle"]["center"] = {"latitude": None, "longitude": None}
        assert line["body"] == body
        assert line["url"] == f"{google.url}/v1/places:searchText"
    assert MapsLedger(config.data).broken_at() is None
    (config.data / "maps-ledger.jsonl").write_text(written.replace("Opticien", "Dentiste", 1), encoding="utf-8")
    assert MapsLedger(config.data).broken_at() == 1


async def test_without_a_ledger_nothing_leaves(guest, google, config):
    (config.data / "maps-ledger.jsonl").mkdir()
    assert (await guest.fills(PAGE, PAGE, **AGREED)).status == 500
    assert google.received == []


@pytest.mark.parametrize(
    ("status", "answer"), [(403, {}), (500, {}), (302, {}), (200, {"places": [{"displayName": {}}]}), (200, [])]
)
async def test_when_google_fails_our_own_directory_answers_and_says_so(guest, google, status, answer):
    google.status, google.answer = status, answer
    page = await read(await guest.fills(PAGE, PAGE, **{**AGREED, "profession": ""}))
    assert page.status == 200
    assert "Google Maps Platform n’a pas répondu." in page.text
    assert "44000 Nantes" in page.text


async def test_nothing_around_is_an_answer_too(guest, google):
    google.answer = {}
    assert "Aucun professionnel" in await (await guest.fills(PAGE, PAGE, **AGREED)).text()


async def test_a_search_by_place_asks_nobody(guest, google):
    assert "44000 Nantes" in await (await guest.fills(PAGE, PAGE, ville="Nantes")).text()
    assert google.received == []


async def test_a_consent_given_before_google_came_is_asked_again(member, visitor_of, with_maps, google):
    await member.fills(PAGE, PAGE, accord="oui", destinataire="annuaire", **THERE)
    now_with_google = await visitor_of(with_maps)
    await now_with_google.signs_in()
    page = await now_with_google.opens(PAGE)
    assert "Ce qui est fait de votre position a changé" in page.text
    assert (await now_with_google.fills(PAGE, PAGE, destinataire="google", **THERE)).status == 422
    assert google.received == []
    assert (await now_with_google.fills(PAGE, PAGE, **AGREED)).status == 200
    assert (await now_with_google.fills(PAGE, PAGE, destinataire="google", **THERE)).status == 200
    assert len(google.received) == 2
