"""axe on every page of the portal, wide and narrow, light and dark; reflow and target sizes at 320 px."""

import pytest
from axe_playwright_python.async_playwright import Axe

from portal_stub.pages import read_pages

PATHS = [*(page.path for page in read_pages().values()), "/plan-du-site", "/cgu/1", "/cgu/changements", "/nulle-part"]
PATHS += ["/articles", "/articles/votre-carte-de-tiers-payant", "/editeur/connexion"]
WIDTHS = [1280, 320]
AXE = Axe()
NARROW = {"width": 320, "height": 640}


async def faults(page) -> list[str]:
    found = (await AXE.run(page)).response["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]


async def sideways(page) -> int:
    return await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PATHS)
async def test_axe_finds_nothing_and_nothing_sticks_out(page, portal_url, path, width):
    await page.set_viewport_size({"width": width, "height": 800})
    await page.goto(portal_url + path)
    assert await faults(page) == []
    assert await sideways(page) == 0


@pytest.mark.parametrize("path", ["/", "/cgu/changements", "/cookies", "/inscription", "/aide"])
async def test_axe_finds_nothing_in_the_dark(page, portal_url, path):
    await page.emulate_media(color_scheme="dark")
    await page.goto(portal_url + path)
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 26, 32)"
    assert await faults(page) == []


async def test_the_page_of_a_closed_portal_is_as_accessible(page, closed_portal_url):
    answer = await page.goto(closed_portal_url + "/compte")
    assert answer.status == 503
    assert await faults(page) == []


async def test_a_mistake_in_a_form_and_its_results_are_as_accessible(page, portal_url):
    await page.set_viewport_size(NARROW)
    await page.goto(portal_url + "/professionnels-de-sante")
    await page.get_by_label("Ville ou code postal").fill(" ")
    await page.get_by_role("button", name="Chercher", exact=True).click()
    field = page.get_by_label("Ville ou code postal")
    assert await field.get_attribute("aria-invalid") == "true"
    assert await faults(page) == []
    await field.fill("lyon")
    await page.get_by_role("button", name="Chercher", exact=True).click()
    assert await page.get_by_role("heading", name="Résultats pour").is_visible()
    assert await faults(page) == []
    assert await sideways(page) == 0


@pytest.mark.parametrize("path", ["/", "/connexion", "/cgu", "/professionnels-de-sante", "/aide"])
async def test_targets_are_large_enough_for_a_thumb(page, portal_url, path):
    await page.set_viewport_size(NARROW)
    await page.goto(portal_url + path)
    small = await page.evaluate(
        """() => [...document.querySelectorAll("button, select, nav a, .button, .brand, .links a, summary, .field *")]
            .filter((one) => one.matches(":not(label, p, option, strong)"))
            .filter((one) => !one.closest(".skip") && one.getClientRects().length)
            .map((one) => [one.textContent.trim() || one.id, one.getBoundingClientRect().height])
            .filter(([, height]) => height < 44)"""
    )
    assert small == []


@pytest.mark.parametrize("path", ["/", "/cookies", "/inscription", "/professionnels-de-sante"])
async def test_larger_text_and_wider_spacing_cut_nothing_off(page, portal_url, path):
    await page.set_viewport_size(NARROW)
    await page.goto(portal_url + path)
    await page.evaluate(  # WCAG 1.4.4 and 1.4.12, set as a reader's own sheet would
        """() => {
            const sheet = new CSSStyleSheet()
            sheet.replaceSync(`html { font-size: 200% }
                * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }`)
            document.adoptedStyleSheets = [sheet]
        }"""
    )
    cut = await page.evaluate(
        """() => [...document.querySelectorAll("body *")]
            .filter((one) => !one.closest(".hidden, thead, svg") && one.getClientRects().length)
            .filter((one) => one.closest(".skip a")
                ? one.getBoundingClientRect().bottom > 0 : one.getBoundingClientRect().right > innerWidth + 1)
            .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert cut == []


@pytest.mark.parametrize("path", ["/", "/nulle-part", "/editeur/connexion", "/mot-de-passe-oublie", "/navigateurs"])
async def test_nothing_moves_once_a_page_is_shown(page, portal_url, path):
    await page.goto(portal_url + path)
    moved = await page.evaluate(
        """() => new Promise((told) => {
            let sum = 0
            const read = (list) => list.getEntries().forEach((one) => { sum += one.value })
            new PerformanceObserver(read).observe({type: "layout-shift", buffered: true})
            requestAnimationFrame(() => requestAnimationFrame(() => told(sum)))
        })"""
    )
    assert moved == 0
