"""Before the click there is a button and nothing else; after it, the notice; after «Continuer», a conversation."""

from playwright.async_api import expect

STORED = "[localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]"


async def test_before_it_is_opened_nothing_is_stored_and_one_script_is_asked_for(visitor):
    await visitor.page.wait_for_load_state("networkidle")
    assert visitor.calls == ["GET /widget/guichet.js"]
    assert await visitor.page.evaluate(f"(async () => {STORED})()") == [0, 0, "", 0]


async def test_the_notice_comes_first_and_a_conversation_only_after_it_is_accepted(visitor):
    await visitor.opens()
    assert not any(call.startswith("POST") for call in visitor.calls)
    notice = visitor.page.get_by_role("region", name="Assistant")
    for line in ("Vous écrivez à un programme automatique, pas à un humain.", "24 heures", "30 jours"):
        await expect(notice).to_contain_text(line)
    await visitor.page.get_by_text("Lire le détail").click()
    await expect(visitor.page.get_by_text("Délégué à la protection des données")).to_be_visible()

    async with visitor.page.expect_request(f"{visitor.service_url}/api/v1/conversations") as asked:
        await visitor.button("Continuer").click()
    assert (await asked.value).method == "POST"
    await expect(visitor.text).to_be_focused()
    assert "POST /api/v1/conversations" in visitor.calls


async def test_what_outside_programs_look_for_is_there_under_its_name(visitor):
    await visitor.starts()
    await expect(visitor.log).to_have_count(1)
    await expect(visitor.page.get_by_role("textbox")).to_have_count(1)
    for name in ("Aide", "Envoyer", "Parler à un conseiller"):
        await expect(visitor.button(name)).to_have_count(1)
    await visitor.button("Menu").click()
    items = visitor.page.get_by_role("menu").get_by_role("menuitem")
    assert await items.all_text_contents() == ["Télécharger", "Effacer", "Terminer"]


async def test_the_text_box_is_closed_to_spelling_translation_and_history(visitor):
    await visitor.starts()
    for attribute, value in {"spellcheck": "false", "translate": "no", "autocomplete": "off"}.items():
        await expect(visitor.text).to_have_attribute(attribute, value)


async def test_a_panel_that_cannot_be_fetched_is_said_and_the_next_click_tries_again(visitor):
    await visitor.page.route("**/widget/panel.js", lambda route: route.abort())
    await visitor.launcher.click()
    await expect(visitor.page.get_by_role("alert").filter(has_text="L’aide n’a pas pu s’ouvrir.")).to_be_visible()
    await expect(visitor.launcher).to_have_attribute("aria-expanded", "false")
    visitor.faults.clear()  # the failed import is reported to the page, as it should

    await visitor.page.unroute("**/widget/panel.js")
    await visitor.opens()


async def test_a_service_out_of_reach_is_said_and_can_be_tried_again(visitor):
    await visitor.page.route("**/api/v1/notice", lambda route: route.abort())
    await visitor.launcher.click()
    await expect(visitor.alert).to_have_text("L’assistant n’est pas joignable pour le moment.")
    await expect(visitor.button("Réessayer")).to_be_focused()

    await visitor.page.unroute("**/api/v1/notice")
    await visitor.button("Réessayer").click()
    await expect(visitor.button("Continuer")).to_be_focused()
    await expect(visitor.alert).to_be_hidden()


async def test_a_page_can_open_and_close_it_and_hears_no_word_of_the_talk(visitor):
    await visitor.page.evaluate("""() => {
        window.heard = []
        for (const name of ['open', 'close', 'message', 'handoff', 'error', 'ready'])
            document.addEventListener(`guichet:${name}`, ({detail}) => window.heard.push([name, detail ?? null]))
    }""")
    await visitor.page.evaluate("document.querySelector('guichet-chat').open()")
    await visitor.button("Continuer").click()
    await visitor.asks("Comment refuser les cookies ?")
    await visitor.button("Parler à un conseiller").click()
    await expect(visitor.log).to_contain_text("Vous avez demandé un conseiller.")
    await visitor.page.evaluate("document.querySelector('guichet-chat').close()")
    await expect(visitor.text).to_be_hidden()

    heard = await visitor.page.evaluate("window.heard")
    assert heard[:3] == [
        ["open", None],
        ["message", {"seq": 1, "kind": "message"}],
        ["message", {"seq": 2, "kind": "reply"}],
    ]
    assert ["handoff", {"state": "waiting"}] in heard
    assert heard[-1] == ["close", None]
    assert "cookies" not in str(heard)


async def test_an_element_taken_out_of_the_page_stops_and_put_back_goes_on(visitor):
    await visitor.starts()
    await visitor.asks("Comment refuser les cookies ?")
    await visitor.page.evaluate("""() => {
        window.element = document.querySelector('guichet-chat')
        window.element.remove()
    }""")
    await visitor.page.evaluate("document.body.append(window.element)")
    await expect(visitor.answers).to_have_count(1)
    await expect(visitor.text).to_be_visible()
