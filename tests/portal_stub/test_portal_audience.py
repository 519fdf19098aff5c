"""Audience: counted only of who accepted, without who they are, and shown as charts with their tables."""

from datetime import date, timedelta

import pytest

from portal_stub.app_keys import AUDIENCE, DATABASE
from portal_stub.audience import access_of, country_of, device_of
from portal_stub.store import audience
from portal_stub.store.database import open_database

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1"
FROM_SEARCH = {"Referer": "https://www.qwant.com/", "Accept-Language": "fr-BE,fr;q=0.9", "User-Agent": PHONE}


async def counted(visitor) -> dict[str, dict[str, int]]:
    """Dimension → value → number, all that is kept."""
    app = visitor.client.app
    await app[AUDIENCE].write(app[DATABASE])
    async with app[DATABASE].reading() as db:
        return await audience.totals(db, date(2020, 1, 1), date(2040, 1, 1))


async def accepts(visitor):
    await visitor.fills("/", "/cookies/choix", choix="accepter", retour="/")


async def test_nothing_is_counted_before_the_choice_nor_after_a_refusal(visitor):
    await visitor.opens("/aide", **FROM_SEARCH)
    await visitor.fills("/", "/cookies/choix", choix="refuser", retour="/")
    await visitor.opens("/aide", **FROM_SEARCH)
    visitor.client.session.cookie_jar.update_cookies({"_ga": "forgé"})
    await visitor.opens("/aide", **FROM_SEARCH)
    assert await counted(visitor) == {}


async def test_who_accepted_is_counted_as_the_cookies_page_tells(visitor):
    await accepts(visitor)
    await visitor.opens("/aide", **FROM_SEARCH)
    await visitor.opens("/cgu", **{"Referer": f"http://{visitor.client.host}:{visitor.client.port}/aide"})
    await visitor.opens("/nulle-part")
    await visitor.opens("/articles/reconnaitre-un-faux-message", **{"Referer": "https://t.co/abc"})
    await visitor.opens("/articles/reconnaitre-un-faux-message/partager")
    told = await counted(visitor)
    assert told["page"] == {"/aide": 1, "/cgu": 1, "/articles/{slug}": 1, "/articles/{slug}/partager": 1}
    assert told["access"] == {"recherche": 1, "réseau social": 1, "direct": 1}
    assert told["country"]["BE"] == 1
    assert told["device"] == {"téléphone": 1, "ordinateur": 2}
    assert told["article_read"] == told["article_shared"] == {"reconnaitre-un-faux-message": 1}
    assert sum(told["hour"].values()) == 4


async def test_a_visitor_is_one_however_often_she_comes_and_two_are_two(visitor, another_browser):
    for browser in (visitor, another_browser):
        await accepts(browser)
        await browser.opens("/aide")
        await browser.opens("/cgu")
    await counted(visitor)
    async with visitor.client.app[DATABASE].reading() as db:
        assert set((await audience.visitors(db)).values()) == {2}


async def test_neither_cookie_nor_address_is_kept(visitor, config):
    await accepts(visitor)
    await visitor.opens("/aide", **FROM_SEARCH)
    await counted(visitor)
    [cookie] = [one.value for one in visitor.client.session.cookie_jar if one.key == "_ga"]
    kept = b"".join(one.read_bytes() for one in config.data.rglob("*") if one.is_file())
    assert cookie.encode() not in kept
    assert b"127.0.0.1" not in kept
    assert b"iPhone" not in kept


async def test_a_period_that_is_over_keeps_its_number_and_loses_its_hashes(tmp_path):
    database = await open_database(tmp_path, None)
    async with database.transaction() as db:
        await audience.add(
            db, {}, [("2026-11-24", b"a"), ("2026-11-24", b"b"), ("2026-11-25", b"c"), ("2026-11", b"d")]
        )
        await audience.close_periods(db, date(2026, 11, 25))
        assert await audience.visitors(db) == {"2026-11-24": 2, "2026-11-25": 1, "2026-11": 1}
        await audience.close_periods(db, date(2026, 12, 1))
        assert await audience.visitors(db) == {"2026-11-24": 2, "2026-11-25": 1, "2026-11": 1}
        assert (await db.exec_driver_sql("SELECT count(*) FROM audience_visitors")).scalar() == 0
    await database.close()


async def test_counts_go_after_twenty_five_months(tmp_path):
    database = await open_database(tmp_path, None)
    today = date(2026, 11, 25)
    days = [today - timedelta(days=age) for age in (0, 759, 762)]
    async with database.transaction() as db:
        await audience.add(db, {(day.isoformat(), "page", "/"): 1 for day in days}, ())
        await audience.close_periods(db, today)
        left = await audience.by_day(db, "page", date(2020, 1, 1), today)
    await database.close()
    assert sorted(left) == [days[1].isoformat(), days[0].isoformat()]


async def test_the_editor_sees_charts_with_the_same_figures_in_tables(editor, visitor):
    await accepts(visitor)
    for _ in range(3):
        await visitor.opens("/aide", **FROM_SEARCH)
    page = await editor.opens("/editeur/audience")
    charts = page.all("svg")
    named = [one.attributes["aria-label"] for one in charts if one.attributes.get("role") == "img"]
    assert len(named) == 7
    assert page.text.count("Rien encore.") == 2  # articles, read and shared: no empty chart
    assert "Pages les plus vues, en tête /aide avec 3" in named
    assert "Pays, d’après la langue du navigateur, en tête BE avec 3" in named
    assert ("BE", "3") in zip(*cells(page, "Pays"), strict=True)
    assert "style=" not in page.source
    year = await editor.opens("/editeur/audience?periode=365")
    assert "Pages vues, 12 mois" in year.text
    assert (await editor.opens("/editeur/audience?periode=7")).status == 400


def cells(page, column):
    labels = [one.text for one in page.all("td") if one.attributes["data-label"] == column]
    rows = page.source.split(f'data-label="{column}">')[1:]
    return labels, [row.split('data-label="Nombre">')[1].split("<")[0] for row in rows]


@pytest.mark.parametrize(
    ("referer", "told"),
    [
        ("", "direct"),
        ("https://www.google.com/", "recherche"),
        ("https://duckduckgo.com/?q=x", "recherche"),
        ("https://l.facebook.com/", "réseau social"),
        ("https://google.com.pirate.example/", "autre site"),
        ("https://www.google.co.uk/", "recherche"),
        ("https://notfacebook.com/", "autre site"),
        ("https://exemple.fr/", "autre site"),
        ("http://127.0.0.1:8081/aide", None),
        ("http://[", "autre site"),
    ],
)
def test_the_way_in(referer, told):
    assert access_of(referer, {"127.0.0.1:8081"}) == told


@pytest.mark.parametrize(
    ("languages", "country"),
    [("fr-FR,fr;q=0.9", "FR"), ("fr", "inconnu"), ("", "inconnu"), ("de-CH", "CH"), ("x" * 999, "inconnu")],
)
def test_the_country_is_the_one_that_the_browser_names(languages, country):
    assert country_of(languages) == country


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (PHONE, "téléphone"),
        ("Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile Safari/537.36", "téléphone"),
        ("Mozilla/5.0 (Linux; Android 15; Tab) Safari/537.36", "tablette"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0) Safari/604.1", "tablette"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0", "ordinateur"),
        ("", "ordinateur"),
    ],
)
def test_the_kind_of_device(agent, device):
    assert device_of(agent) == device
