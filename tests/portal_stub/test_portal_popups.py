"""Announcements: closed ones stay closed, the dialog after sign-in is shown once, all stay readable."""

from http.cookies import SimpleCookie

import pytest

from tests.portal_stub.conftest import CAMILLE, PASSWORD, read

HOME, SIGN_IN = "Les conditions d’utilisation ont changé", "Ne donnez vos codes à personne"
DIALOG = "Vos messages sont au même endroit"


@pytest.mark.parametrize(
    ("path", "place", "title", "cookie"),
    [
        ("/", "accueil", HOME, "home_message_not_displayed"),
        ("/connexion", "connexion", SIGN_IN, "login_message_not_displayed"),
    ],
)
async def test_an_announcement_stays_until_it_is_closed_then_stays_closed(visitor, path, place, title, cookie):
    page = await visitor.opens(path)
    assert title in page.text
    assert title in (await visitor.opens(path)).text
    shown = page.source.split('name="annonce" value="')[1].split('"')[0]
    answer = await visitor.fills(path, "/annonces/lue", place=place, annonce=shown)
    assert (answer.status, answer.headers["Location"]) == (303, path)
    assert SimpleCookie(answer.headers["Set-Cookie"])[cookie].value == shown
    assert title not in (await visitor.opens(path)).text
    assert title in (await visitor.opens("/messages")).text


async def test_another_id_or_place_closes_nothing(visitor):
    answer = await visitor.fills("/", "/annonces/lue", place="accueil", annonce="une-autre")
    assert (answer.status, "Set-Cookie" in answer.headers) == (303, False)
    assert (await visitor.fills("/", "/annonces/lue", place="modale", annonce="x")).status == 400


async def test_the_dialog_is_shown_once_after_sign_in_and_never_to_a_visitor(visitor):
    assert DIALOG not in (await visitor.opens("/")).text
    await visitor.becomes_a_member()
    first = await visitor.opens("/compte")
    [dialog] = first.all("dialog")
    assert DIALOG in dialog.text
    assert dialog.attributes["aria-labelledby"] in first.ids
    assert "showModale" in first.headers["Set-Cookie"]
    assert {"J’ai compris", "×"} <= {button.text for button in first.all("button")}
    assert (await visitor.opens("/compte")).all("dialog") == []
    await visitor.signs_out()
    await visitor.signs_in(CAMILLE["email"], PASSWORD)
    assert (await visitor.opens("/compte")).all("dialog") == []


async def test_the_dialog_does_not_come_between_a_form_and_its_mistakes(member):
    assert (await member.opens("/compte/suppression")).all("dialog") == []
    mistaken = await read(await member.fills("/compte/suppression", "/compte/suppression", mot_de_passe="faux"))
    assert mistaken.status == 422
    assert mistaken.all("dialog") == []
    assert len((await member.opens("/compte")).all("dialog")) == 1
