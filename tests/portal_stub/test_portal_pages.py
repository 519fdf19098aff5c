"""All the pages: they answer, they keep the promises of pages.toml, and no link of theirs leads nowhere."""

import itertools
import re

import pytest

from portal_stub.app_keys import PAGES
from portal_stub.brand import read_brand
from portal_stub.pages import read_pages

ALL = read_pages()
EXTRA = ("/plan-du-site", "/cgu/1", "/cgu/changements")
PATHS = [*(page.path for page in ALL.values()), *EXTRA]


def test_the_portal_has_its_eighteen_pages():
    assert list(ALL) == [
        *("accueil", "cgu", "mentions-legales", "cookies", "donnees-personnelles", "inscription", "connexion"),
        *("mot-de-passe-oublie", "activation", "compte", "messages", "documents", "professionnels-de-sante", "aide"),
        *("navigateurs", "accessibilite", "maintenance", "contact"),
    ]


@pytest.mark.parametrize("path", PATHS)
async def test_a_page_answers_and_is_built_for_everyone(visitor, path):
    page = await visitor.opens(path)
    assert page.status == 200
    assert page.all("html")[0].attributes["lang"] == "fr"
    assert len(page.all("h1")) == 1
    assert page.all("h1")[0].text.strip() in page.all("title")[0].text or path == "/"
    assert len(page.all("main")) == len(page.all("header")) == len(page.all("footer")) == 1
    assert page.links[:3] == ["#contenu", "#menu", "#pied"]


@pytest.mark.parametrize("path", PATHS)
async def test_a_page_brings_the_assistant_and_says_what_to_do_without_it(visitor, path):
    page = await visitor.opens(path)
    sources = [script.attributes.get("src") for script in page.all("script")]
    assert "http://127.0.0.1:8080/widget/guichet.js" in sources
    assert len(page.all("guichet-chat")) == 1
    assert page.links[-2:] == ["/aide", "/contact"]


@pytest.mark.parametrize("path", PATHS)
async def test_nothing_is_written_inline_that_the_content_policy_would_refuse(visitor, path):
    page = await visitor.opens(path)
    assert all("src" in script.attributes for script in page.all("script"))
    assert not page.all("style")
    assert not [one for one in page.elements if "style" in one.attributes]
    assert not [name for one in page.elements for name in one.attributes if name.startswith("on")]


@pytest.mark.parametrize("path", PATHS)
async def test_headings_go_down_one_step_at_a_time_and_ids_are_unique(visitor, path):
    page = await visitor.opens(path)
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert len(set(page.ids)) == len(page.ids)


@pytest.mark.parametrize("path", PATHS)
async def test_every_field_has_its_label_and_every_hint_exists(visitor, path):
    page = await visitor.opens(path)
    labelled = {label.attributes["for"] for label in page.all("label")}
    fields = [one for one in page.all("input", "select", "textarea") if one.attributes.get("type") != "hidden"]
    assert {one.attributes["id"] for one in fields} == labelled
    told = [one.attributes.get("aria-describedby", "") for one in fields]
    assert {anchor for line in told for anchor in line.split()} <= set(page.ids)


@pytest.mark.parametrize("path", PATHS)
async def test_french_is_set_with_no_break_spaces(visitor, path):
    page = await visitor.opens(path)
    text = re.sub(r"\s*\n\s*", "\n", page.text)
    assert re.findall(r".{0,20} [:;?!»].{0,10}", text) == []
    assert re.findall(r"«[^\u00a0].{0,20}", text) == []
    assert "'" not in text


@pytest.mark.parametrize("slug", ALL)
async def test_every_anchor_that_the_service_links_to_is_in_the_page(visitor, slug):
    page = await visitor.opens(ALL[slug].path)
    assert set(ALL[slug].anchors) <= set(page.ids)


async def test_the_documents_carry_the_anchors_that_answers_cite(visitor):
    terms = await visitor.opens("/cgu")
    assert {f"article-{number}" for number in range(1, 11)} <= set(terms.ids)
    parts = "services inscription identifiants couts navigateurs disponibilite cookies geolocalisation assistant"
    assert {f"article-4-{part}" for part in parts.split()} <= set(terms.ids)
    assert {"article-5-propriete", "article-5-contenus"} <= set(terms.ids)
    privacy = await visitor.opens("/donnees-personnelles")
    assert {"responsable", "finalites", "durees", "vos-droits", "exercer-vos-droits", "dpo", "cnil"} <= set(privacy.ids)


async def test_every_link_within_the_portal_leads_to_a_page_and_to_an_anchor_that_is_there(visitor):
    pages = {path: await visitor.opens(path) for path in PATHS}
    further, broken = dict(pages), []
    for path, page in pages.items():
        for link in page.links:
            if link.startswith(("http", "mailto:", "tel:", "sms:")):
                continue
            target, _, anchor = link.partition("#")
            if target.endswith(".pdf"):
                assert (await visitor.client.get(target)).content_type == "application/pdf"
                continue
            there = further.get(target or path) or await visitor.opens(target)
            further[target or path] = there
            if there.status != 200 or (anchor and anchor not in there.ids):
                broken.append((path, link))
    assert broken == []


async def test_the_site_plan_and_the_sitemap_know_every_page(visitor):
    plan = await visitor.opens("/plan-du-site")
    assert {page.path for page in visitor.client.app[PAGES].values()} <= set(plan.links)
    sitemap = await visitor.client.get("/sitemap.xml")
    assert "<loc>http://127.0.0.1:8081/cgu</loc>" in await sitemap.text()
    robots = await (await visitor.client.get("/robots.txt")).text()
    assert "Disallow: /compte" in robots
    assert "Sitemap: http://127.0.0.1:8081/sitemap.xml" in robots


async def test_the_legal_notice_tells_all_that_the_brand_file_holds(visitor, config):
    brand = read_brand(config.brand)
    notice = (await visitor.opens("/mentions-legales")).text
    told = [brand.publisher.name, brand.publisher.capital, brand.publisher.seat, brand.publisher.rcs]
    told += [brand.publisher.vat, brand.publisher.phone, brand.publisher.email, brand.publisher.director]
    told += [brand.host.name, brand.host.address, brand.host.phone]
    assert [line for line in told if line not in notice] == []
