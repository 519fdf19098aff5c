"""The choice on audience measurement: as easy to refuse as to accept, kept six months, true to the page's own table."""

from http.cookies import SimpleCookie

import pytest

MONTH_S = 30.4375 * 24 * 3600
SIX = {
    *("AspNet.ApplicationCookie", "consent", "showModale"),
    *("login_message_not_displayed", "home_message_not_displayed", "_ga"),
}
LIVES = {"6\u00a0mois": 6, "13\u00a0mois": 13}
PURPOSES = {
    "AspNet.ApplicationCookie": "Reconnaître votre session",
    "consent": "Garder votre choix",
    "showModale": "Montrer une seule fois l’annonce",
    "login_message_not_displayed": "message de la page de connexion a été lu",
    "home_message_not_displayed": "message de l’accueil a été lu",
    "_ga": "Compter les visiteurs",
}


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


async def test_the_table_tells_the_truth_about_every_cookie_of_a_whole_visit(visitor):
    told = await table(visitor)
    seen = SimpleCookie()

    async def step(answer):
        for line in answer.headers.getall("Set-Cookie", []):
            seen.load(line)
        return answer

    async def closes(path, place):
        shown = (await visitor.opens(path)).source.split('name="annonce" value="')[1].split('"')[0]
        await step(await visitor.fills(path, "/annonces/lue", place=place, annonce=shown))

    await visitor.registers()
    await visitor.follows((await visitor.mails())[-1]["links"][0])
    await closes("/", "accueil")
    await closes("/connexion", "connexion")
    await step(await visitor.signs_in())
    await step(await visitor.client.get("/compte"))
    without_consent = set(seen)
    await step(await visitor.fills("/", "/cookies/choix", choix="accepter", retour="/"))

    assert set(seen) == set(told) == SIX
    assert {name for name, row in told.items() if row["Votre accord"].startswith("Demandé")} == {"_ga"}
    assert SIX - without_consent == {"_ga", "consent"}
    for name, cookie in seen.items():
        assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (True, "Lax", "/", ""), (
            name
        )
        life, months = told[name]["Durée"], LIVES.get(told[name]["Durée"])
        if months is None:
            assert life.startswith("Jusqu’à la fin de la session"), name
            assert (cookie["max-age"], cookie["expires"]) == ("", ""), name
        else:
            assert (months - 0.1) * MONTH_S < int(cookie["max-age"]) <= months * MONTH_S, name
    for name, word in PURPOSES.items():
        assert word in told[name]["À quoi il sert"], name


async def test_the_audience_cookie_comes_with_the_consent_alone_and_is_not_renewed(visitor):
    refused = await visitor.fills("/", "/cookies/choix", choix="refuser", retour="/")
    assert "_ga" not in " ".join(refused.headers.getall("Set-Cookie"))
    accepted = await visitor.fills("/cookies", "/cookies/choix", choix="accepter", retour="/")
    assert "_ga" in " ".join(accepted.headers.getall("Set-Cookie"))
    again = await visitor.fills("/cookies", "/cookies/choix", choix="accepter", retour="/")
    assert "_ga" not in " ".join(again.headers.getall("Set-Cookie"))


async def test_the_cookie_travels_encrypted_only_where_the_portal_is_on_https(visitor, visitor_of, config):
    secure = await visitor_of(config.model_copy(update={"public_url": "https://portail.aubepine.example"}))
    for who, flag in ((secure, True), (visitor, "")):
        answer = await who.fills("/", "/cookies/choix", choix="refuser", retour="/")
        assert SimpleCookie(answer.headers["Set-Cookie"])["consent"]["secure"] == flag


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


async def table(visitor) -> dict[str, dict[str, str]]:
    """Name → heading → what the page's table says."""
    cells = [(cell.attributes["data-label"], cell.text) for cell in (await visitor.opens("/cookies")).all("td")]
    rows = [dict(cells[start : start + 4]) for start in range(0, len(cells), 4)]
    return {row["Nom"]: row for row in rows}
