"""The «Visite»: on this machine alone, true figures only."""

import asyncio
from dataclasses import replace

from aiohttp import web

from bot.settings import read_settings
from tests.services import serving
from webhooks.app_keys import SERVED


async def answer(service, path, **headers):
    async with service.http.get(service.url + path, headers=headers) as response:
        return response.status, await response.text(), response.headers


async def told(service, path, member=None):
    headers = {} if member is None else {"Authorization": f"Bearer {member.token}"}
    async with service.http.get(service.url + path, headers=headers) as response:
        return response.status, await response.json()


async def received_by_google(service):
    async with service.http.get(f"{service.desk_url}/_stub/requests") as response:
        return await response.json()


async def mirrored(service, member):
    """Asks, as the page does, until Google has the member's thread and is owed nothing."""
    async with asyncio.timeout(30):
        while True:
            _, found = await told(service, f"/visite/conversations/{member.id}/fil", member)
            if found["messages"] and not found["waiting"]:
                return found
            await asyncio.sleep(0.1)


async def test_the_page_shows_itself_to_this_machine(service):
    status, page, headers = await answer(service, "/")
    assert status == 200
    assert "<guichet-chat>" in page
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


async def test_nobody_else_sees_it(service):
    elsewhere = {"Host": "guichet.attaquant.example"}
    for path in ("/", "/visite/registre", "/visite/conversations/00000000-0000-4000-8000-000000000000/fil"):
        for headers in ({"X-Forwarded-For": "203.0.113.7"}, {"Forwarded": "for=203.0.113.7"}, elsewhere):
            assert (await answer(service, path, **headers))[0] == 404, (path, headers)


async def test_a_service_open_to_the_network_has_no_visite(data):
    def open_to_all(app: web.Application) -> None:
        app[SERVED] = replace(app[SERVED], loopback=False)

    async with serving(read_settings(data=data), before=open_to_all) as service:
        assert (await answer(service, "/"))[0] == 404
        assert (await answer(service, "/visite/registre"))[0] == 404


async def test_with_google_off_it_says_how_to_start_the_desk(service):
    _, page, headers = await answer(service, "/")
    assert "guichet serve --desk" in page
    assert "<iframe" not in page
    assert "frame-src 'none'" in headers["Content-Security-Policy"]
    status, ledger = await told(service, "/visite/registre")
    assert status == 200
    assert (ledger["open"], ledger["entries"], ledger["holds"]) == (False, 0, True)


async def test_with_a_desk_its_page_is_framed_and_the_ledger_counts_what_google_received(data):
    async with serving(read_settings(data=data), desk=True) as service:
        _, page, headers = await answer(service, "/")
        assert f'src="{service.desk_url}/"' in page
        assert f"frame-src {service.desk_url};" in headers["Content-Security-Policy"]
        member = service.visitor()
        await member.opens()
        await member.asks("Comment refuser les cookies ?")
        thread = await mirrored(service, member)
        assert thread["thread"].startswith("spaces/BUREAU/threads/")
        assert (thread["waiting"], thread["refused"]) == (0, 0)
        received = await received_by_google(service)
        _, ledger = await told(service, "/visite/registre")
        assert (ledger["open"], ledger["holds"], ledger["flaw"]) == (True, True, None)
        assert ledger["entries"] == ledger["count"] == len(received) > 0


async def test_a_thread_is_told_to_its_own_member_alone(service, member):
    stranger = service.visitor()
    await stranger.opens()
    path = f"/visite/conversations/{member.id}/fil"
    assert await told(service, path, member) == (200, {"thread": None, "messages": 0, "waiting": 0, "refused": 0})
    assert (await told(service, path, stranger))[0] == 404
    assert (await told(service, path))[0] == 404
