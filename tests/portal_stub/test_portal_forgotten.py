"""Forgotten passwords and identifiers: an hour, once, and the same answer for everybody."""

import pytest

from tests.portal_stub.conftest import CAMILLE, INES, PASSWORD

PAGE = "/mot-de-passe-oublie"
NEW = "cinq mots encore mieux choisis"
SENT = f"{PAGE}/envoye"


async def test_a_link_gives_a_new_password_once_and_ends_every_session(member, another_browser):
    link = await asks(another_browser)
    seen = await another_browser.follows(link)
    assert seen.status == 200
    done = await chooses(another_browser, link, NEW)
    assert done.status == 200
    assert "Votre mot de passe est changé" in await done.text()
    assert "Vous n’êtes pas connecté." in (await member.opens("/compte")).text
    assert (await member.mails())[-1]["subject"] == "Votre mot de passe a été changé"
    assert (await another_browser.signs_in()).status == 422
    assert (await another_browser.signs_in(password=NEW)).status == 303
    again = await another_browser.follows(link)
    assert again.status == 410
    assert "a déjà servi" in again.text


async def test_the_link_lasts_an_hour_and_the_newest_alone_is_good(member, time_machine):
    time_machine.move_to("2026-11-25T12:00:00Z", tick=False)
    first, second = await asks(member), await asks(member)
    assert "remplacé" in (await member.follows(first)).text
    time_machine.shift(3599)
    assert (await member.follows(second)).status == 200
    time_machine.shift(2)
    late = await member.follows(second)
    assert late.status == 410
    assert "a expiré" in late.text


async def test_an_altered_link_is_refused_on_the_page_that_gives_a_new_one(member):
    link = await asks(member)
    altered = await member.follows(link[:-3] + "xyz")
    assert altered.status == 400
    assert "incomplet ou abîmé" in altered.text
    assert altered.token(PAGE)


async def test_an_activation_link_gives_no_password(visitor):
    await visitor.registers()
    token = (await visitor.mails())[0]["links"][0].split("cle=")[1]
    assert (await visitor.opens(f"{PAGE}/nouveau?cle={token}")).status == 400


@pytest.mark.parametrize(
    ("first", "second", "told"), [("court", "court", "12 caractères"), (NEW, PASSWORD, "les mêmes")]
)
async def test_a_mistake_does_not_use_the_link(member, first, second, told):
    link = await asks(member)
    wrong = await chooses(member, link, first, second)
    assert wrong.status == 422
    assert told in await wrong.text()
    assert (await chooses(member, link, NEW)).status == 200


async def test_nobody_is_told_who_has_an_account(member):
    known = await member.fills(PAGE, PAGE, demande="mot-de-passe", email=CAMILLE["email"])
    unknown = await member.fills(PAGE, PAGE, demande="mot-de-passe", email="personne@exemple.fr")
    assert (known.status, known.headers["Location"]) == (unknown.status, unknown.headers["Location"]) == (303, SENT)
    assert await member.mails("personne@exemple.fr") == []


async def test_the_identifier_is_reminded_by_number_and_birth_date_to_its_own_address(member, another_browser):
    await another_browser.becomes_a_member(**INES)
    fields = {"demande": "identifiant", "numero": "aub 100-002", "naissance": "2/5/1974"}
    assert (await member.fills(PAGE, PAGE, **fields)).headers["Location"] == SENT
    (mail,) = [one for one in await member.mails() if one["subject"] == "Votre identifiant"]
    assert mail["to"] == INES["email"]
    other = await member.fills(PAGE, PAGE, **{**fields, "naissance": "03/05/1974"})
    assert other.headers["Location"] == SENT
    assert len([one for one in await member.mails() if one["subject"] == "Votre identifiant"]) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"demande": "mot-de-passe", "email": "camille"},
        {"demande": "identifiant", "numero": "", "naissance": "31/12/1980"},
        {"demande": "identifiant", "numero": "AUB100001", "naissance": "hier"},
    ],
)
async def test_a_mistake_is_told_beside_its_field(visitor, fields):
    answer = await visitor.fills(PAGE, PAGE, **fields)
    assert answer.status == 422
    assert 'aria-invalid="true"' in await answer.text()


async def test_a_new_password_opens_the_door_that_wrong_tries_had_slowed(member, another_browser):
    for _ in range(5):
        await another_browser.signs_in(password="pas le bon mot de passe")
    assert (await another_browser.signs_in()).status == 429
    await chooses(another_browser, await asks(another_browser), NEW)
    assert (await another_browser.signs_in(password=NEW)).status == 303


async def test_one_address_is_not_flooded(member):
    for _ in range(12):
        answer = await member.fills(PAGE, PAGE, demande="mot-de-passe", email=CAMILLE["email"])
        assert answer.headers["Location"] == SENT
    assert len([one for one in await member.mails() if "nouveau mot de passe" in one["subject"]]) == 10


async def asks(who) -> str:
    await who.fills(PAGE, PAGE, demande="mot-de-passe", email=CAMILLE["email"])
    return (await who.mails(CAMILLE["email"]))[-1]["links"][0]


async def chooses(who, link: str, first: str, second: str | None = None):
    page = await who.follows(link)
    fields = {"mot_de_passe": first, "mot_de_passe_bis": second or first, "cle": link.split("cle=")[1]}
    return await who.sends(f"{PAGE}/nouveau", {"jeton": page.token(f"{PAGE}/nouveau"), **fields})
