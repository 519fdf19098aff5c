"""Another page, a reload, a closed panel: the talk is found again as it was left, and nothing is announced twice."""

from playwright.async_api import expect

WATCH = """() => {
  window.announced = []
  const watched = new WeakSet()
  const read = (log) => {
    if (!log || watched.has(log)) return
    watched.add(log)
    const note = (node) => window.announced.push(log.getAttribute('aria-live'))
    const all = (changes) => changes.forEach(({addedNodes}) => addedNodes.forEach(note))
    log.childNodes.forEach(note)
    new MutationObserver(all).observe(log, {childList: true})
  }
  const {attachShadow} = Element.prototype
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options)
    new MutationObserver(() => read(root.querySelector('[role=log]'))).observe(root, {childList: true, subtree: true})
    return root
  }
}"""


async def test_each_event_is_announced_once_and_the_history_not_at_all(visitor):
    await visitor.page.context.add_init_script(f"({WATCH})()")
    await visitor.page.reload()
    await visitor.starts()
    await visitor.asks("Comment refuser les cookies ?")
    assert await visitor.page.evaluate("window.announced") == ["polite", "polite"]

    await visitor.page.reload()
    await expect(visitor.answers).to_have_count(1)
    await expect(visitor.log).to_have_attribute("aria-live", "polite")
    assert await visitor.page.evaluate("window.announced") == ["off", "off"]
    await visitor.asks("Et sous Firefox ?")
    assert await visitor.page.evaluate("window.announced") == ["off", "off", "polite", "polite"]


async def test_the_next_page_shows_it_open_and_leaves_the_focus_alone(visitor):
    await visitor.starts()
    await visitor.asks("Comment refuser les cookies ?")
    await visitor.page.goto(visitor.site_url + "/ailleurs")
    await expect(visitor.answers).to_have_count(1)
    await expect(visitor.said).to_have_text("Comment refuser les cookies ?")
    assert await visitor.page.evaluate("document.activeElement === document.body")


async def test_the_browser_keeps_an_id_a_token_a_number_and_a_flag_and_no_word(visitor):
    await visitor.starts()
    await visitor.asks("Comment refuser les cookies ?")
    await visitor.text.fill("Un brouillon")
    kept = await visitor.kept()
    assert set(kept) == {"id", "token", "last_seq", "open"}
    assert (kept["last_seq"], kept["open"]) == (2, True)
    everything = await visitor.page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    )
    assert "cookies" not in everything
    assert "brouillon" not in everything
    assert all(kept["token"] not in call for call in visitor.calls), "the token is in no address"


async def test_what_comes_while_it_is_closed_is_counted_on_the_button_also_on_the_next_page(visitor, stage):
    await visitor.starts()
    await visitor.asks("Bonjour")
    await stage.adviser.takes(visitor)
    await visitor.button("Réduire").click()
    await expect(visitor.launcher).to_be_focused()
    await stage.adviser.says(visitor, "Me voici.")
    await expect(visitor.page.locator("#unseen")).to_have_text("1 nouveau message")
    await visitor.page.goto(visitor.site_url + "/ailleurs")
    await stage.adviser.says(visitor, "Toujours là.")
    await expect(visitor.page.locator("#unseen")).to_have_text("2 nouveaux messages")
    await expect(visitor.text).to_be_hidden()

    await visitor.launcher.click()
    await expect(visitor.log.locator(".agent .said")).to_have_text(["Me voici.", "Toujours là."])
    await expect(visitor.page.locator("#unseen")).to_be_empty()


async def test_a_talk_erased_elsewhere_is_said_to_be_gone_and_leaves_nothing(visitor, stage):
    await visitor.starts()
    await visitor.asks("Bonjour")
    kept = await visitor.kept()
    driver = stage.service.visitor()
    driver.id, driver.token = kept["id"], kept["token"]
    assert (await driver.call("DELETE", driver.path())).status == 200
    await expect(visitor.page.get_by_text("Cette conversation n’existe plus.")).to_be_visible()
    assert await visitor.kept() is None
    await expect(visitor.said).to_have_count(0)
    await visitor.button("Nouvelle conversation").click()
    await expect(visitor.text).to_be_focused()


async def test_a_long_talk_is_read_again_whole(visitor, stage):
    await visitor.starts()
    await visitor.asks("Bonjour")
    await stage.adviser.takes(visitor)
    for number in range(210):
        await stage.adviser.says(visitor, f"Ligne {number}")
    await expect(visitor.log.locator(".agent .said")).to_have_count(210)
    await visitor.page.reload()
    await expect(visitor.log.locator(".agent .said")).to_have_count(210)
    await expect(visitor.log.locator(".agent .said").last).to_have_text("Ligne 209")
