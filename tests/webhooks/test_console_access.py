"""Who may see what in the console: sign-in, sessions, forms, roles, the audit of readings."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from aiohttp import ClientSession, CookieJar

from bot.store.agents import Role
from tests.people import Member
from tests.services import Service
from tests.webhooks.console_people import PASSWORD, Agent, at_the_console

QUESTION = "Comment créer mon compte ?"  # a title: understood with certainty


@pytest.fixture
async def lea(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "lea", "Léa") as agent:
        yield agent


@pytest.fixture
async def stranger(service: Service) -> AsyncIterator[Agent]:
    """Somebody without a session."""
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as http:
        yield Agent(service, http, "personne")


async def tries(agent: Agent, name: str, password: str) -> tuple[int, str]:
    await agent.opens("/console/connexion")
    page = await agent.presses("Se connecter", identifiant=name, **{"mot-de-passe": password})
    return page.status, page.words


async def test_who_is_not_signed_in_signs_in_and_comes_to_the_page_she_wanted(
    lea: Agent, stranger: Agent, member: Member
) -> None:
    wanted = f"/console/conversations/{member.id}"
    await stranger.opens(wanted)
    assert stranger.page.address.endswith(f"/console/connexion?suite={wanted}")
    await stranger.presses("Se connecter", identifiant=" LEA ", **{"mot-de-passe": PASSWORD})
    assert stranger.page.address.endswith(wanted)
    assert "Léa" in stranger.page.words


async def test_nobody_is_sent_elsewhere_after_signing_in(lea: Agent, service: Service) -> None:
    for address in ("https://ailleurs.example/", "//ailleurs.example/", "/console/../", "/cgu"):
        await lea.opens(f"/console/connexion?suite={address}")
        await lea.presses("Se connecter", identifiant="lea", **{"mot-de-passe": PASSWORD})
        assert lea.page.address == f"{service.url}/console/conversations"


async def test_a_wrong_password_and_an_unknown_name_are_told_and_slowed_alike(
    lea: Agent, stranger: Agent, service: Service
) -> None:
    for _ in range(5):
        known = await tries(stranger, "lea", "faux")
        assert known[0] == 422
        assert known == await tries(stranger, "inconnue-de-tous", "faux")
    known = await tries(stranger, "lea", PASSWORD)
    assert known == await tries(stranger, "inconnue-de-tous", "faux")
    assert known[0] == 429
    assert int(stranger.page.headers["Retry-After"]) in (29, 30)
    service.clock.forward(seconds=31)
    assert (await tries(stranger, "lea", PASSWORD))[0] == 200
    assert (await tries(stranger, "lea", "faux"))[0] == 422


async def test_the_session_is_a_cookie_that_no_script_reads_and_a_new_one_at_each_sign_in(
    lea: Agent, stranger: Agent
) -> None:
    first = cookie_of(lea)
    assert (first["httponly"], first["samesite"], first["path"], first["secure"]) == (True, "Lax", "/console", "")
    await lea.signs_in()
    assert cookie_of(lea).value != first.value
    await stranger.opens("/console/conversations", Cookie=f"guichet_console={first.value}")
    assert stranger.page.has_button("Se connecter")
    await stranger.opens("/console/conversations", Cookie=f"guichet_console={cookie_of(lea).value}")
    assert stranger.page.has_button("Se déconnecter")


def cookie_of(agent: Agent):  # type: ignore[no-untyped-def]
    return next(cookie for cookie in agent.http.cookie_jar if cookie.key == "guichet_console")


async def test_signing_out_ends_the_session_on_the_server(lea: Agent, stranger: Agent) -> None:
    kept = f"guichet_console={cookie_of(lea).value}"
    await stranger.opens("/console/conversations", Cookie=kept)
    assert stranger.page.has_button("Se déconnecter")
    await lea.presses("Se déconnecter")
    await stranger.opens("/console/conversations", Cookie=kept)
    assert stranger.page.has_button("Se connecter")


async def test_eight_hours_without_a_page_end_the_session_although_the_script_asks(
    lea: Agent, service: Service
) -> None:
    service.clock.forward(hours=7)
    assert (await lea.opens("/console/conversations")).has_button("Se déconnecter")
    service.clock.forward(hours=7)
    assert (await lea.opens("/console/conversations/suite")).status == 200
    service.clock.forward(hours=1)
    assert (await lea.opens("/console/conversations/suite")).status == 401
    assert (await lea.opens("/console/conversations")).has_button("Se connecter")


async def test_a_form_is_taken_from_our_own_pages_only(lea: Agent, member: Member, service: Service) -> None:
    await lea.reads(member.id)
    form = lea.page.form_with("Prendre")
    for fields, headers in (
        ({}, {}),
        ({"jeton": "0" * 64}, {}),
        (form.fields, {"Origin": "https://ailleurs.example"}),
        (form.fields, {"Origin": "null"}),
        (form.fields, {"Sec-Fetch-Site": "cross-site"}),
    ):
        await lea.sends(form.action, fields, **headers)
        assert lea.page.status == 403
        assert "ne vient pas de la console" in lea.page.words
    async with lea.http.post(service.url + form.action, json=form.fields) as response:
        assert response.status == 415
    assert await member.events() == []
    await lea.sends(form.action, form.fields, Origin=service.url)
    assert lea.page.status == 200
    assert (await member.events())[-1]["state"] == "human"


async def test_another_site_cannot_sign_somebody_in(lea: Agent, stranger: Agent) -> None:
    fields = {"identifiant": "lea", "mot-de-passe": PASSWORD}
    await stranger.sends("/console/connexion", fields, Origin="https://ailleurs.example")
    assert (stranger.page.status, len(stranger.http.cookie_jar)) == (403, 0)
    await stranger.sends("/console/connexion", fields)
    assert stranger.page.has_button("Se déconnecter")


async def test_a_dpo_says_why_before_reading_and_takes_nothing(service: Service, member: Member) -> None:
    await member.asks(QUESTION)
    async with at_the_console(service, "dora", "Dora", Role.DPO) as dora:
        await dora.reads(member.id)
        assert QUESTION not in dora.page.words
        assert (await dora.opens(f"/console/conversations/{member.id}/suite")).status == 403
        await dora.reads(member.id)
        await dora.presses("Lire la conversation", motif=" ")
        assert dora.page.status == 422
        await dora.presses("Lire la conversation", motif="Plainte de jean.dupont@orange.fr")
        assert QUESTION in dora.page.words
        assert not dora.page.has_button("Prendre")
        seal = dora.page.form_with("Se déconnecter").fields
        assert (await dora.sends(f"/console/conversations/{member.id}/prendre", seal)).status == 403
        assert (await dora.opens("/console/questions")).status == 403
        await dora.opens("/console/journal")
        assert "lecture d’une conversation" in dora.page.words
        assert "Plainte de adresse e-mail masquée" in dora.page.words
        assert "jean.dupont" not in dora.page.html
        service.clock.forward(minutes=61)
        await dora.reads(member.id)
        assert QUESTION not in dora.page.words


async def test_every_role_reads_and_three_of_them_act(service: Service, member: Member) -> None:
    await member.asks(QUESTION)
    async with AsyncExitStack() as stack:
        for role, acts in (("agent", True), ("supervisor", True), ("admin", True), ("author", False)):
            agent = await stack.enter_async_context(at_the_console(service, f"a-{role}", role, Role(role)))
            await agent.reads(member.id)
            assert QUESTION in agent.page.words
            assert agent.page.has_button("Prendre") == acts
            links = {"Conversations", "Questions sans réponse", "Figures", "Journal"}
            assert links <= set(agent.page.links)


async def test_a_reading_is_told_once_an_hour_to_the_audit_and_to_the_member(
    lea: Agent, service: Service, member: Member
) -> None:
    for _ in range(3):
        await lea.reads(member.id)
    told = (await member.call("GET", member.path("/disclosures"))).body["reads"]
    assert told["count"] == 1
    service.clock.forward(minutes=61)
    await lea.reads(member.id)
    assert (await member.call("GET", member.path("/disclosures"))).body["reads"]["count"] == 2
    await lea.opens("/console/journal")
    assert lea.page.words.count(member.id[:8]) == 2
    async with at_the_console(service, "marc", "Marc") as marc:
        await marc.opens("/console/journal")
        assert member.id[:8] not in marc.page.words
    async with at_the_console(service, "sara", "Sara", Role.SUPERVISOR) as sara:
        await sara.opens("/console/journal")
        assert sara.page.words.count(member.id[:8]) == 2


async def test_every_page_has_strict_headers_and_nothing_inline(lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    pages = ["/console/conversations", f"/console/conversations/{member.id}", "/console/questions"]
    pages += ["/console/figures", "/console/journal", "/console/nulle-part", "/console/connexion"]
    for path in pages:
        page = await lea.opens(path)
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert re.findall(r"\sstyle=|\son\w+=|<style|<script(?! type=\"module\" src=)", page.html) == []
        for file in re.findall(r'(?:src|href)="(/console/static/[^"]+)"', page.html):
            async with lea.http.get(lea.service.url + file) as response:
                assert response.status == 200
