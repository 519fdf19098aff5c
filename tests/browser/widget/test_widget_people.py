"""The menu, the adviser, and who the member is."""

from asyncio import to_thread
from pathlib import Path

from playwright.async_api import expect


async def saved(download) -> str:
    file = await (await download.value).path()
    return await to_thread(Path(file).read_text, encoding="utf-8")


async def test_the_adviser_is_asked_for_speaks_and_hands_back_each_named_in_words(visitor, stage):
    await visitor.starts()
    await visitor.asks("Bonjour")
    await visitor.button("Parler à un conseiller").click()
    await expect(visitor.log).to_contain_text("Vous avez demandé un conseiller.")
    await expect(visitor.page.locator(".desk")).to_contain_text("Un conseiller va vous répondre.")
    await visitor.asks("Comment refuser les cookies ?")  # in the meantime the bot still answers

    await stage.adviser.takes(visitor)
    await expect(visitor.log).to_contain_text("Léa vous répond.")
    await expect(visitor.button("Parler à un conseiller")).to_be_hidden()
    await stage.adviser.says(visitor, "Bonjour, voyez https://exemple.example/aide. Écrivez à lea@exemple.fr")
    spoken = visitor.log.locator(".agent")
    await expect(spoken.locator(".who")).to_contain_text("Léa · équipe de conseil")
    await expect(spoken.locator(".mark")).to_have_text("adresse e-mail masquée")
    link = spoken.get_by_role("link")
    await expect(link).to_have_attribute("href", "https://exemple.example/aide")
    await expect(link).to_contain_text("nouvelle fenêtre")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")

    answers = await visitor.answers.count()
    await visitor.sends("Merci à vous")
    await expect(visitor.said.last).to_have_text("Merci à vous")
    await stage.adviser.says(visitor, "Bonne journée.")
    await expect(visitor.log.locator(".agent .said").last).to_have_text("Bonne journée.")
    assert await visitor.answers.count() == answers, "the bot is silent while Léa holds the talk"
    await stage.adviser.hands_back(visitor)
    await expect(visitor.log).to_contain_text("L’assistant automatique reprend la conversation.")
    await expect(visitor.button("Parler à un conseiller")).to_be_visible()


async def test_who_waits_may_stop_waiting_by_the_keyboard_and_nothing_moves(visitor):
    await visitor.starts()
    await visitor.asks("Bonjour")
    ask, stop = visitor.button("Parler à un conseiller"), visitor.button("Ne plus attendre")
    await expect(stop).to_have_count(0)
    await ask.dblclick()  # the second click is no change of mind
    await expect(stop).to_be_visible()
    await expect(visitor.log).to_contain_text("Vous avez demandé un conseiller.")
    await expect(ask).to_have_count(0)
    before = await stop.bounding_box()
    await stop.focus()
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.log).to_contain_text("vous n’attendez plus de conseiller")
    await expect(visitor.log).to_contain_text("L’assistant automatique reprend la conversation.")
    await expect(ask).to_be_focused()
    await expect(visitor.page.locator(".desk")).to_be_empty()
    after = await ask.bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] == before["height"]


async def test_the_talk_is_downloaded_with_its_marks_in_french(visitor):
    await visitor.starts()
    await visitor.asks("Comment refuser les cookies ? claire@exemple.fr")
    async with visitor.page.expect_download() as download:
        await visitor.chooses("Télécharger")
    text = await saved(download)
    assert "Comment refuser les cookies" in text
    assert "adresse e-mail masquée" in text
    assert (await download.value).suggested_filename.endswith(".html")


async def test_erasing_asks_first_then_shows_a_receipt_and_leaves_nothing(visitor):
    await visitor.starts()
    await visitor.asks("Comment refuser les cookies ?")
    await visitor.text.fill("Un brouillon")
    await visitor.chooses("Effacer")
    question = visitor.page.get_by_role("alertdialog", name="Effacer cette conversation ?")
    await expect(question.get_by_role("button", name="Annuler")).to_be_focused()
    await visitor.page.keyboard.press("Escape")
    await expect(question).to_have_count(0)
    await expect(visitor.text).to_have_value("Un brouillon")
    await expect(visitor.text).to_be_focused()

    await visitor.chooses("Effacer")
    await question.get_by_role("button", name="Effacer définitivement").click()
    await expect(visitor.page.get_by_text("La conversation est effacée.")).to_be_visible()
    await expect(visitor.page.get_by_text("Messages et réponses : 2 (effacé)")).to_be_visible()
    await expect(visitor.said).to_have_count(0)
    await expect(visitor.page.locator("#text")).to_have_value("")
    assert await visitor.page.evaluate("sessionStorage.length") == 0
    await expect(visitor.button("Nouvelle conversation")).to_be_focused()


async def test_a_finished_talk_offers_a_new_one_without_the_notice_again(visitor):
    await visitor.starts()
    await visitor.asks("Bonjour")
    first = await visitor.conversation()
    await visitor.chooses("Terminer")
    await expect(visitor.page.get_by_text("Cette conversation est terminée.")).to_be_visible()
    await visitor.button("Nouvelle conversation").click()
    await expect(visitor.text).to_be_focused()
    assert await visitor.conversation() != first
    await expect(visitor.said).to_have_count(0)


async def test_a_signed_in_members_talk_is_hers_and_is_forgotten_when_she_signs_out(visitor, stage):
    stage.site.signed_in = "compte-a"
    await visitor.starts()
    await visitor.asks("Comment refuser les cookies ?")
    signed = stage.site.identity.sign("compte-a", contract=False)
    driver = stage.service.visitor(Authorization=f"Bearer {signed}")
    mine = (await driver.call("GET", "/me/conversations")).body["conversations"]
    assert str(await visitor.conversation()) in [one["id"] for one in mine]

    stage.site.signed_in = None
    await visitor.page.evaluate("document.dispatchEvent(new Event('guichet:identity'))")
    await expect(visitor.button("Continuer")).to_be_visible()
    await expect(visitor.said).to_have_count(0)
    assert "id" not in (await visitor.kept() or {}) or (await visitor.kept())["id"] is None


async def test_an_anonymous_talk_becomes_the_members_who_signs_in_and_is_never_anothers(visitor, stage):
    await visitor.starts()
    await visitor.asks("Comment refuser les cookies ?")
    talk = await visitor.conversation()
    stage.site.signed_in = "compte-b"
    async with visitor.answer_to("POST", "/identity") as claimed:
        await visitor.page.evaluate("document.dispatchEvent(new Event('guichet:identity'))")
    assert (await claimed.value).status == 204
    await visitor.asks("Et sous Firefox ?")
    await expect(visitor.log.locator(".state")).to_have_count(0)

    stage.site.signed_in = "compte-c"
    await visitor.page.goto(visitor.site_url + "/ailleurs")
    await expect(visitor.button("Continuer")).to_be_visible()
    await expect(visitor.said).to_have_count(0)
    await visitor.button("Continuer").click()
    await expect(visitor.button("Menu")).to_be_visible()
    assert await visitor.conversation() != talk
