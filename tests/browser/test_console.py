"""The console in a real browser: live updates, keyboard, axe, 320 px, the dark, and without JavaScript."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.console_pages import faults, sideways, signed_in
from tests.people import Member
from tests.services import Service

NARROW = {"width": 320, "height": 640}


async def test_a_conversation_that_begins_to_wait_appears_by_itself(lea: Page, console: Service) -> None:
    visitor = console.visitor()
    await visitor.opens()
    row = lea.get_by_role("link", name=visitor.id[:8])
    await expect(row).to_contain_text("avec l’assistant", timeout=15_000)
    await visitor.asks_for_a_human()
    await expect(row).to_contain_text("en attente", timeout=15_000)


async def test_a_talk_goes_on_under_the_agents_eyes_and_keeps_what_she_types(
    lea: Page, console: Service, visitor: Member
) -> None:
    await lea.goto(f"{console.url}/console/conversations/{visitor.id}")
    log = lea.get_by_role("log")
    await expect(log.get_by_text("adresse e-mail masquée").first).to_be_visible()
    await lea.get_by_role("button", name="Prendre").click()
    box = lea.get_by_label("Votre réponse à l’adhérent")
    await box.press_sequentially("Bonjour, ")
    await visitor.asks("Vous êtes là ?")
    await expect(log.get_by_text("Vous êtes là ?")).to_be_visible(timeout=15_000)
    await expect(box).to_have_value("Bonjour, ")
    await expect(box).to_be_focused()
    await box.press_sequentially("oui.")
    await box.press("Control+Enter")
    await expect(log.get_by_text("Bonjour, oui.")).to_be_visible()
    assert [event["text"] for event in await visitor.events() if event["author"] == "agent" and "text" in event] == [
        "Bonjour, oui."
    ]


async def test_pressing_send_twice_sends_once(lea: Page, console: Service, visitor: Member) -> None:
    await lea.goto(f"{console.url}/console/conversations/{visitor.id}")
    await lea.get_by_role("button", name="Prendre").click()
    await lea.get_by_label("Votre réponse à l’adhérent").fill("Une fois.")
    await lea.get_by_role("button", name="Envoyer").dblclick()
    await expect(lea.get_by_text("Votre réponse est envoyée.")).to_be_visible()
    assert [event.get("text") for event in await visitor.events() if event["kind"] == "message"].count("Une fois.") == 1


async def test_all_of_it_works_from_the_keyboard(lea: Page, console: Service, visitor: Member) -> None:
    await lea.goto(f"{console.url}/console/conversations/{visitor.id}")
    await lea.keyboard.press("Tab")
    await expect(lea.get_by_role("link", name="Aller au contenu")).to_be_focused()
    await lea.keyboard.press("Enter")
    reached = []
    for _ in range(40):
        await lea.keyboard.press("Tab")
        reached.append(await lea.evaluate("document.activeElement.textContent.trim()"))
        if reached[-1] == "Prendre":
            break
    assert reached[-1] == "Prendre"
    await lea.keyboard.press("Enter")
    await expect(lea.get_by_role("button", name="Envoyer")).to_be_visible()
    for name in ("Libérer", "Transférer", "Rendre au bot", "Clore"):
        await expect(lea.get_by_role("button", name=name)).to_be_enabled()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
async def test_axe_finds_nothing_and_nothing_sticks_out(
    lea: Page, console: Service, visitor: Member, width: int, scheme: str
) -> None:
    await lea.set_viewport_size({"width": width, "height": 800})
    await lea.emulate_media(color_scheme=scheme)
    talk = f"/console/conversations/{visitor.id}"
    masking = f"{talk}/messages/1/masquer"
    for path in ("/console/conversations", talk, masking, "/console/questions", "/console/figures", "/console/journal"):
        await lea.goto(console.url + path)
        assert await faults(lea) == []
        assert await sideways(lea) == 0
    await lea.goto(console.url + talk)
    await lea.get_by_role("button", name="Prendre").click()
    await expect(lea.get_by_role("button", name="Envoyer")).to_be_visible()
    assert await faults(lea) == []
    assert await sideways(lea) == 0
    await visitor.call("POST", visitor.path("/close"))
    await lea.reload()
    assert await faults(lea) == []
    await lea.goto(console.url + "/console/nulle-part")
    assert await faults(lea) == []
    await lea.get_by_role("button", name="Se déconnecter").click()
    await lea.get_by_role("button", name="Se connecter").wait_for()
    assert await faults(lea) == []
    assert await sideways(lea) == 0


async def test_a_talk_is_taken_and_answered_without_javascript(
    browser: Browser, console: Service, visitor: Member
) -> None:
    context = await browser.new_context(java_script_enabled=False, locale="fr-FR", viewport=NARROW)
    page = await signed_in(console, await context.new_page())
    await page.get_by_role("link", name=visitor.id[:8]).click()
    await page.get_by_role("button", name="Prendre").click()
    await page.get_by_label("Votre réponse à l’adhérent").fill("Sans script.")
    await page.get_by_role("button", name="Envoyer").click()
    await expect(page.get_by_role("log").get_by_text("Sans script.")).to_be_visible()
    await context.close()
    assert (await visitor.events())[-1]["text"] == "Sans script."


async def test_a_passage_is_masked_without_javascript(browser: Browser, console: Service, visitor: Member) -> None:
    context = await browser.new_context(java_script_enabled=False, locale="fr-FR", viewport=NARROW)
    page = await signed_in(console, await context.new_page())
    await page.goto(f"{console.url}/console/conversations/{visitor.id}")
    await page.get_by_role("link", name="Masquer un passage du message 1").click()
    await page.get_by_label("mail").check()
    await page.get_by_label("Genre de donnée").select_option("information de santé")
    await page.get_by_role("button", name="Masquer").click()
    await expect(page.get_by_role("status")).to_contain_text("Le passage est masqué.")
    await expect(page.get_by_role("log").get_by_text("information de santé masquée")).to_be_visible()
    await context.close()
    assert (await visitor.events())[0]["text"] == "mon [HEALTH] est [EMAIL]"


async def test_the_browser_keeps_nothing_and_asks_nobody_else(lea: Page, console: Service, visitor: Member) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    lea.on("request", lambda request: asked.append(request.url))
    lea.on("console", lambda message: complaints.append(message.text))
    await lea.goto(f"{console.url}/console/conversations/{visitor.id}")
    await lea.get_by_role("button", name="Prendre").click()
    await lea.get_by_label("Votre réponse à l’adhérent").fill("jean.dupont@orange.fr")
    await lea.get_by_role("button", name="Envoyer").click()
    await expect(lea.get_by_text("Votre réponse est envoyée.")).to_be_visible()
    assert all(url.startswith(console.url) for url in asked)
    assert not any("jean" in url for url in asked)
    assert complaints == []
    assert await lea.evaluate("localStorage.length + sessionStorage.length") == 0
    assert await lea.evaluate("document.documentElement.outerHTML.includes('jean.dupont')") is False
