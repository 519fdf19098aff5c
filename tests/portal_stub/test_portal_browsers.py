"""What the visitor's own browser says of itself, told with ✓ and ✗, without JavaScript; links out that say so."""

import pytest

from portal_stub.browsers import browser_of

CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{} Safari/537.36"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    " Version/{} Mobile/15E148 Safari/604.1"
)


@pytest.mark.parametrize(
    ("agent", "name", "version", "verdict"),
    [
        (CHROME.format("145.0.0.0"), "Chrome", 145, "✓"),
        (CHROME.format("104.0.0.0"), "Chrome", 104, "✗"),
        (CHROME.format("145.0.0.0") + " Edg/145.0.0.0", "Edge", 145, "✓"),
        (CHROME.format("118.0.0.0") + " OPR/90.0.0.0", "Opera", 90, "✗"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox", 145, "✓"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox", 120, "✗"),
        (SAFARI.format("18.1"), "Safari", 18, "✓"),
        (SAFARI.format("16.6"), "Safari", 16, "✗"),
        ("Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko", "Internet Explorer", 11, "✗"),
    ],
)
async def test_a_browser_is_known_by_its_name_and_version(visitor, agent, name, version, verdict):
    browser = browser_of({"User-Agent": agent})
    assert browser is not None
    assert (browser.name, browser.version, browser.verdict) == (name, version, verdict)
    told = (await visitor.opens("/navigateurs", **{"User-Agent": agent})).text
    assert f"{verdict} {name} {version}" in told


def test_client_hints_come_before_the_agent_which_is_frozen_in_some():
    hints = '"Chromium";v="145", "Not-A.Brand";v="99", "Microsoft Edge";v="145"'
    browser = browser_of({"Sec-CH-UA": hints, "User-Agent": CHROME.format("100.0.0.0")})
    assert browser is not None
    assert (browser.name, browser.version) == ("Edge", 145)


@pytest.mark.parametrize("agent", ["", "curl/8.9", "x" * 4000, "Firefox/" + "9" * 4000])
async def test_an_unknown_or_odd_browser_gets_its_page_too(visitor, agent):
    page = await visitor.opens("/navigateurs", **{"User-Agent": agent})
    assert page.status == 200
    assert "Internet Explorer" not in page.all("strong")[1].text


async def test_cookies_are_told_from_what_the_browser_brings(visitor):
    assert "– aucun reçu" in (await visitor.opens("/navigateurs")).text
    visitor.client.session.cookie_jar.update_cookies({"consent": "refuser"})
    assert "✓ permis" in (await visitor.opens("/navigateurs")).text


async def test_https_is_told_from_the_portals_own_address(visitor, visitor_of, config):
    secure = await visitor_of(config.model_copy(update={"public_url": "https://portail.aubepine.example"}))
    assert "✓ https" in (await secure.opens("/navigateurs")).text
    assert "✗ non\u00a0: l’adresse ne commence pas par https" in (await visitor.opens("/navigateurs")).text


@pytest.mark.parametrize("path", ["/contact", "/accessibilite", "/donnees-personnelles"])
async def test_a_link_to_another_site_says_that_one_leaves_the_portal(visitor, path):
    page = await visitor.opens(path)
    out = [link for link in page.all("a") if link.attributes["href"].startswith("http")]
    assert out
    assert [link.text for link in out if "(vous quittez le portail)" not in link.text] == []
    assert {link.attributes["rel"] for link in out} == {"external noreferrer"}


@pytest.mark.parametrize(
    ("path", "meant"), [("/conexion", "/connexion"), ("/messagerie", "/messages"), ("/CGU", "/cgu")]
)
async def test_a_page_that_is_not_there_suggests_the_one_that_was_meant(visitor, path, meant):
    page = await visitor.opens(path)
    assert page.status == 404
    assert meant in page.links
    assert "Vouliez-vous ouvrir" in page.text
    assert path not in page.text


async def test_a_page_that_is_like_none_still_leads_somewhere(visitor):
    page = await visitor.opens("/wp-login.php")
    assert page.status == 404
    assert "Vouliez-vous ouvrir" not in page.text
    assert {"/", "/aide", "/plan-du-site"} <= set(page.links)
