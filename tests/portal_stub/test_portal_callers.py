"""How much one address may ask for, whose word on addresses is believed, and what a flood of passwords meets."""

import asyncio
from ipaddress import ip_network

from aiohttp import web

from portal_stub.app import create_portal
from portal_stub.callers import MOST_A_MINUTE
from portal_stub.passwords import MOST_WAITING, TooBusy, matches
from tests.portal_stub.conftest import PASSWORD

PROXY = {"trusted_proxies": (ip_network("127.0.0.0/8"),)}


async def test_one_address_is_asked_to_wait_and_another_is_not(visitor_of, config, time_machine):
    time_machine.move_to("2026-11-25T12:00:00Z", tick=False)
    assert MOST_A_MINUTE >= 2000  # API.md §5
    visitor = await visitor_of(config.model_copy(update=PROXY))
    for _ in range(MOST_A_MINUTE):
        assert (await visitor.client.get("/robots.txt", headers={"X-Forwarded-For": "198.51.100.7"})).status == 200
    slowed = await visitor.opens("/robots.txt", **{"X-Forwarded-For": "203.0.113.1, 198.51.100.7, 127.0.0.1"})
    assert (slowed.status, slowed.headers["Retry-After"]) == (429, "60")
    assert (await visitor.opens("/robots.txt", **{"X-Forwarded-For": "198.51.100.8"})).status == 200
    time_machine.shift(61)
    assert (await visitor.opens("/robots.txt", **{"X-Forwarded-For": "198.51.100.7"})).status == 200


async def test_a_password_behind_too_many_is_told_to_come_again_and_the_others_are_checked():
    checks = (matches(None, PASSWORD) for _ in range(MOST_WAITING + 3))
    outcomes = await asyncio.gather(*checks, return_exceptions=True)
    assert outcomes[:MOST_WAITING] == [False] * MOST_WAITING
    assert [type(one) for one in outcomes[MOST_WAITING:]] == [TooBusy] * 3
    assert await matches(None, PASSWORD) is False


async def test_who_has_to_come_again_reads_it_on_a_page(config, aiohttp_client):
    async def busy(request: web.Request) -> web.Response:
        raise TooBusy

    app = create_portal(config)
    app.router.add_get("/occupe", busy)
    answer = await (await aiohttp_client(app)).get("/occupe")
    assert (answer.status, answer.headers["Retry-After"]) == (503, "10")
    assert "Le portail est très demandé" in await answer.text()
