"""Mes échanges, with the real service: read, download, see what Google received and who read, erase, leave."""

import base64
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, CookieJar

from bot.settings import read_settings
from tests.people import Member
from tests.portal_stub.conftest import CAMILLE, INES, PASSWORD, Visitor
from tests.services import Service, serving
from tests.webhooks.console_people import at_the_console
from tests.webhooks.google_space import Space

QUESTION = "Bonjour, mon mail est lucie.bernard@exemple.fr. Comment changer mon mot de passe ?"


@asynccontextmanager
async def at_the_portal(service: Service, **changed: str) -> AsyncIterator[Visitor]:
    """A browser on the portal of `service`, signed in as Camille or as who is told."""
    async with ClientSession(service.portal_url, cookie_jar=CookieJar(unsafe=True)) as browser:
        visitor = Visitor(browser)
        await visitor.becomes_a_member(**changed)
        yield visitor


async def identity(visitor: Visitor) -> str | None:
    answer = await visitor.client.get("/assistant/identite")
    assert answer.headers["Cache-Control"] == "no-store"
    return (await answer.json())["identity"]


async def talks(service: Service, visitor: Visitor, *said: str) -> Member:
    """Opens a talk as the member she is, and says something."""
    talker = service.visitor()
    assert (await talker.opens(identity=await identity(visitor))).status == 201
    for words in said:
        await talker.asks(words)
    return talker


async def test_a_talk_is_listed_read_downloaded_and_erased_with_a_receipt(service: Service):
    async with at_the_portal(service) as camille:
        assert "Aucun échange." in (await camille.opens("/compte")).text
        talker = await talks(service, camille, QUESTION)
        path = f"/compte/echanges/{talker.id}"
        page = await camille.opens("/compte")
        assert path in page.links
        talk = await camille.opens(path)
        assert "adresse e-mail masquée" in talk.text
        assert "lucie.bernard" not in talk.source
        assert [one.text for one in talk.all("strong") if one.text in ("Vous", "Assistant")] == ["Vous", "Assistant"]
        assert "Rien." in talk.text
        assert "Aucun conseiller ne l’a ouvert dans notre outil." in talk.text
        for form, content_type in (("html", "text/html"), ("txt", "text/plain"), ("json", "application/json")):
            file = await camille.client.get(f"{path}/fichier.{form}")
            assert (file.status, file.content_type) == (200, content_type)
            assert f'filename="echange-{talker.id[:8]}.{form}"' in file.headers["Content-Disposition"]
        whole = json.loads(await (await camille.client.get("/compte/echanges/tout.json")).text())
        assert [one["id"] for one in whole["conversations"]] == [talker.id]
        done = await camille.fills(f"{path}/effacer", f"{path}/effacer")
        told = await done.text()
        assert done.status == 200
        assert "1 échange effacé." in told
        assert "Messages et réponses" in told
        assert "2, effacement fait" in told
        assert (await camille.opens(path)).status == 404
        assert "Aucun échange." in (await camille.opens("/compte")).text


async def test_another_member_s_talk_is_a_page_that_does_not_exist(service: Service):
    async with at_the_portal(service) as camille, at_the_portal(service, **INES) as ines:
        talker = await talks(service, camille, QUESTION)
        path = f"/compte/echanges/{talker.id}"
        assert (await camille.opens(path)).status == 200
        for unknown in (path, "/compte/echanges/00000000-0000-4000-8000-000000000000", "/compte/echanges/rien"):
            assert (await ines.opens(unknown)).status == 404
        token = (await ines.opens("/compte")).token("/compte/profil")
        assert (await ines.sends(f"{path}/effacer", {"jeton": token})).status == 404
        assert (await camille.opens(path)).status == 200


async def test_an_anonymous_talk_becomes_the_member_s_who_signs_in(service: Service):
    async with at_the_portal(service) as camille:
        talker = service.visitor()
        await talker.opens()
        await talker.asks(QUESTION)
        claimed = await talker.call("POST", talker.path("/identity"), {"identity": await identity(camille)})
        assert claimed.status == 204
        assert f"/compte/echanges/{talker.id}" in (await camille.opens("/compte")).links


async def test_who_is_not_signed_in_has_no_identity_and_another_contract_another_word(service: Service):
    async with at_the_portal(service) as camille, at_the_portal(service, **INES) as ines:
        told = [claims_of(await identity(one)) for one in (camille, ines)]
        assert [one["contract"] for one in told] == [True, False]
        assert told[0]["sub"] != told[1]["sub"]
        assert told[0]["exp"] - told[0]["iat"] <= 600
        assert not {CAMILLE["email"], CAMILLE["numero"]} & {str(value) for value in told[0].values()}
        await camille.signs_out()
        assert await identity(camille) is None


def claims_of(token: str | None) -> dict:
    body = (token or "").split(".")[1]
    return json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))


async def test_what_google_received_and_who_read_is_told_in_its_own_words(data):
    async with serving(read_settings(data=data), desk=True) as service, at_the_portal(service) as camille:
        talker = await talks(service, camille, QUESTION)
        path = f"/compte/echanges/{talker.id}"
        async with at_the_console(service, "lea", "Léa") as agent:
            await agent.signs_in()
            await agent.reads(talker.id)
        await Space(service).says(talker, "Comment changer mon mot de passe")
        page = await camille.opens(path)
        received = page.text.split("Ce que Google a reçu")[1]
        assert "adresse e-mail masquée" in received
        assert "La demande entière" in received
        assert "lucie.bernard" not in page.source
        assert "Lu par 1 conseiller, le " in page.text
        assert "nos conseillers voient aussi ce qui y a été envoyé" in page.text
        async with at_the_console(service, "noe", "Noé") as other:
            await other.signs_in()
            await other.reads(talker.id)
            await other.reads(talker.id)
        told = (await camille.opens(path)).text
        assert "Lu par 2 conseillers, la dernière fois le " in told


async def test_a_talk_that_nobody_opened_says_so(service: Service):
    async with at_the_portal(service) as camille:
        talker = await talks(service, camille, QUESTION)
        page = await camille.opens(f"/compte/echanges/{talker.id}")
        assert "Aucun conseiller ne l’a ouvert dans notre outil." in page.text
        assert "Google Chat, nos" not in page.text


async def test_leaving_erases_the_talks_and_the_account_and_leaves_a_receipt(service: Service):
    async with at_the_portal(service) as camille, at_the_portal(service, **INES) as ines:
        talker, hers = await talks(service, camille, QUESTION), await talks(service, ines, QUESTION)
        answer = await camille.fills("/compte/suppression", "/compte/suppression", mot_de_passe=PASSWORD)
        told = await answer.text()
        assert answer.status == 200
        assert "Votre compte est supprimé" in told
        assert "1 effacé." in told
        assert (await talker.call("GET", talker.path("/events"))).status == 404
        assert (await hers.call("GET", hers.path("/events"))).status == 200
        assert (await camille.mails(CAMILLE["email"]))[-1]["subject"] == "Votre compte est supprimé"
        assert "Vous n’êtes pas connecté." in (await camille.opens("/compte")).text
        assert (await camille.signs_in()).status == 422
        assert "Bonjour Inès." in (await ines.opens("/compte")).text
        assert CAMILLE["nom"].encode() not in everything_under(service.settings.data / "portal", but="mails")


def everything_under(folder, but: str) -> bytes:
    """Every byte of the database but its mails, which the mailbox keeps a week: read table by table."""
    with sqlite3.connect(folder / "portail.sqlite3") as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'") if name != but]
        return repr([db.execute(f"SELECT * FROM {name}").fetchall() for name in names]).encode()


@pytest.mark.parametrize(
    "path", ["/compte/echanges/tout.json", "/compte/echanges/00000000-0000-4000-8000-000000000000"]
)
async def test_while_the_service_is_away_the_portal_says_so(member, path):
    assert "L’assistant ne répond pas en ce moment" in (await member.opens("/compte")).text
    page = await member.opens(path)
    assert page.status == 503
    assert "Rien n’a été fait." in page.text
