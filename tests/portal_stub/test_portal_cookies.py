"""The choice on audience measurement: as easy to refuse as to accept, kept six months, true to the page's own table."""

from http.cookies import SimpleCookie

import pytest

MONTH_S = 30.4375 * 24 * 3600


async def test_the_banner_offers_two_buttons_of_one_form_and_goes_once_answered(visitor):
    first = await visitor.opens("/aide")
    buttons = [button.text for button in first.all("button")]
    assert buttons == ["Refuser", "Accepter"]
    assert len({button.attributes["class"] for button in first.all("button")}) == 1
    answer = await visitor.fills("/aide", "/cookies/choix", choix="refuser", retour="/aide")
    assert (answer.status, answer.headers["Location"]) == (303, "/aide")
    assert (await visitor.opens("/aide")).all("button") == []


@pytest.mark.parametrize(("choice", "told"), [("refuser", "refusée"), ("accepter", "acceptée")])
async def test_the_panel_tells_the_choice_and_can_change_it(visitor, choice, told):
    assert "pas encore fait, donc refusée" in (await visitor.opens("/cookies")).text
    answer = await visitor.fills("/cookies", "/cookies/choix", choix=choice, retour="/cookies#choix")
    assert answer.headers["Location"] == "/cookies#choix"
    panel = await visitor.opens("/cookies")
    assert f"Votre choix sur la mesure d’audience\u00a0: {told}." in panel.text
    assert [button.text for button in panel.all("button")] == ["Refuser", "Accepter"]


async def test_the_table_tells_the_truth_about_the_cookies_that_are_set(visitor):
    answer = await visitor.fills("/", "/cookies/choix", choix="accepter", retour="/")
    told = await rows(visitor)
    set_now = SimpleCookie(answer.headers["Set-Cookie"])
    assert set(set_now) == {"consent"} <= set(told)
    cookie = set_now["consent"]
    assert told["consent"] == "6\u00a0mois"
    assert 5.9 * MONTH_S < int(cookie["max-age"]) <= 6 * MONTH_S
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (True, "Lax", "/", "")


async def test_the_cookie_travels_encrypted_only_where_the_portal_is_on_https(visitor, visitor_of, config):
    secure = await visitor_of(config.model_copy(update={"public_url": "https://portail.aubepine.example"}))
    for who, flag in ((secure, True), (visitor, "")):
        answer = await who.fills("/", "/cookies/choix", choix="refuser", retour="/")
        assert SimpleCookie(answer.headers["Set-Cookie"])["consent"]["secure"] == flag


async def test_the_page_lists_the_six_cookies_of_the_portal(visitor):
    assert set(await rows(visitor)) == {
        *("AspNet.ApplicationCookie", "consent", "showModale"),
        *("login_message_not_displayed", "home_message_not_displayed", "_ga"),
    }


async def test_refusing_takes_the_audience_cookie_away(visitor):
    visitor.client.session.cookie_jar.update_cookies({"_ga": "1"})
    answer = await visitor.fills("/cookies", "/cookies/choix", choix="refuser", retour="/cookies#choix")
    gone = SimpleCookie("; ".join(line for line in answer.headers.getall("Set-Cookie") if line.startswith("_ga")))
    assert gone["_ga"]["max-age"] == "0"


@pytest.mark.parametrize("back", ["https://ailleurs.example/", "//ailleurs.example", "/\\ailleurs.example", "/nulle"])
async def test_the_way_back_never_leads_out_of_the_portal(visitor, back):
    answer = await visitor.fills("/", "/cookies/choix", choix="refuser", retour=back)
    assert answer.headers["Location"] == "/"


async def test_another_word_than_the_two_is_no_choice(visitor):
    answer = await visitor.fills("/", "/cookies/choix", choix="peut-être", retour="/")
    assert answer.status == 400
    assert "Set-Cookie" not in answer.headers


async def rows(visitor) -> dict[str, str]:
    """Name → life, as the page's table tells them."""
    page = await visitor.opens("/cookies")
    cells = page.all("td")
    names = [cell.text for cell in cells if cell.attributes["data-label"] == "Nom"]
    lives = [cell.text for cell in cells if cell.attributes["data-label"] == "Durée"]
    return dict(zip(names, lives, strict=True))
