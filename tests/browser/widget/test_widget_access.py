"""By keyboard, by ear, on a phone, in the dark: RGAA and WCAG 2.2, as far as a machine can tell."""

import asyncio

import pytest
from playwright.async_api import expect

PHONE = {"width": 320, "height": 640}
STOPS = "section :is(button, a, textarea, summary)"
SIZES = f"""(root => [...root.querySelectorAll('{STOPS}, .launcher')]
  .filter(one => one.getClientRects().length)
  .map(one => [one.textContent, one.getBoundingClientRect().width, one.getBoundingClientRect().height]))
  (document.querySelector('guichet-chat').shadowRoot)"""
SIDEWAYS = """() => {
  const root = document.querySelector('guichet-chat').shadowRoot
  const wide = [...root.querySelectorAll('section, section *')].filter(one => one.scrollWidth > one.clientWidth + 1
    && getComputedStyle(one).display !== 'inline' && one.clientWidth)
  return wide.map(one => one.className || one.tagName).concat(
    document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['page'] : [])
}"""


async def test_the_focus_goes_where_the_work_is_and_comes_back(visitor):
    await visitor.launcher.focus()
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.button("Continuer")).to_be_focused()
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.text).to_be_focused()
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.text).to_be_hidden()
    await expect(visitor.launcher).to_be_focused()
    await expect(visitor.launcher).to_have_attribute("aria-expanded", "false")
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.text).to_be_focused()
    await expect(visitor.launcher).to_have_attribute("aria-expanded", "true")


async def test_the_menu_is_walked_with_arrows_and_left_with_escape(visitor):
    await visitor.starts()
    await visitor.button("Menu").focus()
    await visitor.page.keyboard.press("Enter")
    walk = [await visitor.focused()]
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End"):
        await visitor.page.keyboard.press(key)
        walk.append(await visitor.focused())
    assert walk == ["Télécharger", "Effacer", "Terminer", "Télécharger", "Terminer", "Télécharger", "Terminer"]
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.button("Menu")).to_be_focused()
    await expect(visitor.page.get_by_role("menu")).to_be_hidden()
    await expect(visitor.text).to_be_visible()


async def test_tab_walks_the_panel_in_reading_order_and_out_to_the_button(visitor):
    await visitor.starts()
    await visitor.page.evaluate("document.querySelector('guichet-chat').shadowRoot.querySelector('h2').focus()")
    walk = []
    while "Aide" not in walk and len(walk) < 20:
        await visitor.page.keyboard.press("Tab")
        walk.append(await visitor.focused())
    assert walk[:3] == ["Menu", "Réduire", "Échanges"]
    assert walk[-4:] == ["Parler à un conseiller", "Votre message", "Envoyer", "Aide"]


async def test_a_new_message_never_takes_the_focus(visitor, stage):
    await visitor.starts()
    await visitor.asks("Bonjour")
    await stage.adviser.takes(visitor)
    await visitor.page.get_by_role("link", name="Ailleurs").focus()
    await stage.adviser.says(visitor, "Je regarde.")
    await expect(visitor.log).to_contain_text("Je regarde.")
    await stage.adviser.closes(visitor)
    await expect(visitor.button("Nouvelle conversation")).to_be_visible()
    assert await visitor.focused() == "Ailleurs"


async def test_on_a_phone_it_fills_the_screen_as_a_dialog_and_keeps_tab_inside(visitor):
    await visitor.page.set_viewport_size(PHONE)
    await visitor.starts()
    dialog = visitor.page.get_by_role("dialog", name="Assistant")
    await expect(dialog).to_have_attribute("aria-modal", "true")
    box = await dialog.bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 320, 640)
    walk = set()
    for _ in range(25):
        await visitor.page.keyboard.press("Tab")
        walk.add(await visitor.focused())
    assert "Aide" not in walk
    assert {"Menu", "Envoyer"} <= walk
    await visitor.text.focus()
    for _ in range(25):
        await visitor.page.keyboard.press("Shift+Tab")
        assert await visitor.focused() not in ("Aide", "Ailleurs")
    await visitor.page.set_viewport_size({"width": 1000, "height": 640})
    await expect(visitor.page.get_by_role("region", name="Assistant")).to_be_visible()


async def test_on_a_phone_a_link_to_the_portal_leaves_the_page_it_leads_to_in_sight(visitor):
    await visitor.page.set_viewport_size(PHONE)
    await visitor.starts()
    answer = await visitor.asks("Comment refuser les cookies ?")
    await visitor.page.route("**/cookies", lambda route: route.fulfill(status=200, body="La page"))
    await answer.locator(".link").first.click()
    await visitor.page.wait_for_url("**/cookies*")
    await visitor.page.goto(visitor.site_url + "/ailleurs")
    await expect(visitor.launcher).to_be_visible()
    assert (await visitor.kept())["open"] is False


@pytest.mark.parametrize(
    "media", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["light", "dark", "forced"]
)
@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, PHONE], ids=["desktop", "phone"])
async def test_axe_finds_nothing_at_any_step(visitor, stage, media, size):
    await visitor.page.set_viewport_size(size)
    await visitor.page.emulate_media(**media)
    assert await visitor.faults_of_access() == []
    await visitor.opens()
    assert await visitor.faults_of_access() == []
    await visitor.button("Continuer").click()
    answer = await visitor.asks("Comment refuser les cookies ? claire@exemple.fr")
    await answer.get_by_role("button", name="Pas utile").click()
    await expect(answer.get_by_role("textbox")).to_be_visible()
    await stage.adviser.takes(visitor)
    await stage.adviser.says(visitor, "Je regarde.")
    await expect(visitor.log).to_contain_text("Je regarde.")
    assert await visitor.faults_of_access() == []
    await visitor.button("Menu").click()
    assert await visitor.faults_of_access() == []
    await visitor.page.keyboard.press("Escape")
    await visitor.chooses("Effacer")
    assert await visitor.faults_of_access() == []


@pytest.mark.parametrize("size", [PHONE, {"width": 320, "height": 256}, {"width": 1280, "height": 800}])
async def test_nothing_sticks_out_and_every_target_is_large_enough(visitor, size):
    await visitor.page.set_viewport_size(size)
    await visitor.starts()
    await visitor.asks("Comment refuser les cookies ? " + "trèslongmot" * 30)
    assert await visitor.page.evaluate(SIDEWAYS) == []
    small = [one for one in await visitor.page.evaluate(SIZES) if min(one[1:]) < 43.9]
    chips = [one for one in small if min(one[1:]) >= 24 and " – " in one[0]]
    assert small == chips, "44 px each; a citation, a link in a line of links, 24 px"


async def test_with_reduced_motion_nothing_moves_and_waiting_is_said_in_words(visitor):
    await visitor.page.emulate_media(reduced_motion="reduce")
    await visitor.starts()
    released = asyncio.Event()

    async def hold(route):
        await released.wait()
        await route.continue_()

    await visitor.page.route("**/messages", hold)
    await visitor.sends("Comment refuser les cookies ?")
    await expect(visitor.page.get_by_role("status").filter(has_text="L’assistant prépare sa réponse…")).to_be_visible()
    assert await visitor.page.evaluate("document.querySelector('guichet-chat').shadowRoot.getAnimations().length") == 0
    released.set()
    await expect(visitor.answers).to_have_count(1)
    await expect(visitor.page.get_by_text("L’assistant prépare sa réponse…")).to_have_count(0)


async def test_the_focus_is_a_ring_of_three_pixels_on_whatever_has_it(visitor):
    await visitor.starts()
    for name in ("Menu", "Réduire", "Parler à un conseiller", "Envoyer", "Aide"):
        await visitor.page.keyboard.press("Tab")
        await visitor.button(name).focus()
        assert await visitor.button(name).evaluate("one => getComputedStyle(one).outlineWidth") == "3px"
