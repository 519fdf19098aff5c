"""A visitor's walk through the portal with a keyboard, a thumb or no JavaScript."""

import pytest


async def test_the_keyboard_reaches_the_content_first_and_the_focus_shows(page, portal_url):
    await page.goto(portal_url + "/aide")
    await page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Aller au contenu")
    assert await skip.evaluate("one => one === document.activeElement")
    assert (await skip.bounding_box())["y"] >= 0
    assert await skip.evaluate("one => getComputedStyle(one).outlineWidth") == "3px"
    await page.keyboard.press("Enter")
    assert await page.evaluate("document.activeElement.id") == "contenu"


async def test_refusing_cookies_is_one_press_and_is_remembered(page, portal_url):
    await page.goto(portal_url + "/connexion")
    boxes = [await page.get_by_role("button", name=word).bounding_box() for word in ("Refuser", "Accepter")]
    assert boxes[0]["width"] == boxes[1]["width"]
    assert boxes[0]["height"] == boxes[1]["height"]
    await page.get_by_role("button", name="Refuser").click()
    assert page.url == portal_url + "/connexion"
    assert await page.get_by_role("button", name="Refuser").count() == 0
    kept = {cookie["name"]: cookie for cookie in await page.context.cookies()}
    assert set(kept) == {"consent"}
    assert kept["consent"]["httpOnly"]
    assert kept["consent"]["sameSite"] == "Lax"


async def test_the_footer_leads_back_to_the_choice(page, portal_url):
    await page.goto(portal_url + "/aide")
    await page.get_by_role("link", name="Gérer les cookies").click()
    assert page.url == portal_url + "/cookies#choix"
    await page.get_by_role("button", name="Accepter").click()
    assert await page.get_by_text("Votre choix sur la mesure d’audience : acceptée.").is_visible()


async def test_searching_around_asks_the_browser_only_once_the_box_is_ticked(page, portal_url):
    await page.context.grant_permissions(["geolocation"], origin=portal_url)
    await page.context.set_geolocation({"latitude": 47.218, "longitude": -1.554})
    await page.goto(portal_url + "/professionnels-de-sante")
    around = page.get_by_role("button", name="Chercher autour de moi")
    await around.click()
    assert await page.get_by_role("heading", name="Les plus proches de vous").count() == 0
    await page.get_by_label("J’accepte que ma position").check()
    await around.click()
    await page.get_by_role("heading", name="Les plus proches de vous").wait_for()
    assert "44000 Nantes" in await page.locator(".results .card").first.inner_text()


async def test_a_browser_that_gives_no_position_is_told_what_to_do(page, portal_url):
    await page.goto(portal_url + "/professionnels-de-sante")
    await page.get_by_label("J’accepte que ma position").check()
    await page.get_by_role("button", name="Chercher autour de moi").click()
    alert = page.locator("#etat-position")
    await alert.get_by_text("cherchez par ville").wait_for()
    assert await alert.get_attribute("role") == "alert"


@pytest.mark.parametrize("javascript", [True, False])
async def test_the_browser_page_tells_what_this_browser_can_do(browser, portal_url, javascript):
    context = await browser.new_context(java_script_enabled=javascript)
    page = await context.new_page()
    await page.goto(portal_url + "/navigateurs")
    told = await page.locator("#mon-navigateur").inner_text()
    await context.close()
    assert ("✓ actif" in told) is javascript
    assert ("✗ désactivé" in told) is not javascript


async def test_without_javascript_help_and_contact_stand_where_the_assistant_would(browser, portal_url):
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(portal_url + "/")
    line = page.get_by_text("L’assistant ne s’affiche pas")
    assert await line.is_visible()
    await line.get_by_role("link", name="contactez-nous").click()
    assert page.url == portal_url + "/contact"
    await context.close()


async def test_that_line_goes_once_the_assistant_is_there(page, portal_url):
    await page.goto(portal_url + "/")
    line = page.get_by_text("L’assistant ne s’affiche pas")
    assert await line.is_visible()
    await page.evaluate("customElements.define('guichet-chat', class extends HTMLElement {})")
    assert not await line.is_visible()


async def test_the_content_policy_stops_nothing_of_ours_and_the_page_does_not_jump(page, portal_url):
    refused = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    await page.add_init_script(
        """globalThis.shift = 0
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value })
            .observe({type: "layout-shift", buffered: true})"""
    )
    for path in ("/", "/navigateurs", "/professionnels-de-sante", "/cgu"):
        await page.goto(portal_url + path, wait_until="load")
        # a tenth of what is called good: on a slow machine the page's end may still arrive after the first paint
        assert await page.evaluate("globalThis.shift") < 0.01
    assert refused == []


async def test_a_printed_page_is_the_text_alone(page, portal_url):
    await page.goto(portal_url + "/cgu")
    await page.emulate_media(media="print")
    assert await page.locator("#article-10").is_visible()
    for gone in (".cookie-banner", ".menu", ".summary", ".skip"):
        assert not await page.locator(gone).is_visible()
