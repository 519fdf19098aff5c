"""After every act the keyboard is where the agent goes on, with what was done read out beside it."""

from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.console_pages import faults, sideways, signed_in
from tests.people import Member
from tests.services import Service

PATIENT = 30_000
BOX = "Votre réponse à l’adhérent"
WIDTHS = pytest.mark.parametrize("width", [1280, 320])


async def reads(page: Page, console: Service, visitor: Member, width: int = 1280) -> None:
    await page.set_viewport_size({"width": width, "height": 640})
    await page.goto(f"{console.url}/console/conversations/{visitor.id}")


async def whole(page: Page) -> Any:
    """What has the focus: its role, name and description, as a screen reader has them; whether it is all in sight."""
    session = await page.context.new_cdp_session(page)
    await session.send("DOM.enable")
    await session.send("Accessibility.enable")
    found = await session.send("Runtime.evaluate", {"expression": "document.activeElement"})
    tree = await session.send("Accessibility.getPartialAXTree", {"objectId": found["result"]["objectId"]})
    node = tree["nodes"][0]
    await session.detach()
    return {key: node[key]["value"] for key in ("role", "name", "description") if key in node}


async def test_taking_and_answering_leave_the_keyboard_in_the_answers_box(
    lea: Page, console: Service, visitor: Member
) -> None:
    await reads(lea, console, visitor)
    await lea.get_by_role("button", name="Prendre").focus()
    await lea.keyboard.press("Enter")
    box = lea.get_by_label(BOX)
    await expect(box).to_be_focused()
    told = await whole(lea)
    assert (told["role"], told["name"]) == ("textbox", BOX)
    assert told["description"].startswith("Vous suivez cette conversation")
    for text in ("Bonjour.", "Je regarde."):
        await lea.keyboard.type(text)
        await lea.keyboard.press("Control+Enter")
        await expect(lea.get_by_role("log").get_by_text(text)).to_be_visible()
        await expect(box).to_be_focused()
        await expect(box).to_have_value("")
        assert (await whole(lea))["description"].startswith("Votre réponse est envoyée.")
        assert await faults(lea) == []
    said = [event["text"] for event in await visitor.events() if event["author"] == "agent" and "text" in event]
    assert said == ["Bonjour.", "Je regarde."]


@WIDTHS
async def test_what_was_done_stays_in_sight_beside_the_box(
    lea: Page, console: Service, visitor: Member, width: int
) -> None:
    for number in range(4):
        await visitor.asks(f"Encore une chose, la {number} : où sont mes relevés ?")
    await reads(lea, console, visitor, width)
    await lea.get_by_role("button", name="Prendre").click()
    await expect(lea.get_by_label(BOX)).to_be_focused()
    await expect(lea.get_by_label(BOX)).to_be_in_viewport(ratio=1)
    await expect(lea.get_by_text("Vous suivez cette conversation :")).to_be_in_viewport(ratio=1)
    if width == 1280:
        assert await lea.evaluate("[scrollY, document.querySelector('main').scrollTop]") == [0, 0]
        left = "(pane => pane.scrollHeight - pane.scrollTop - pane.clientHeight)(document.querySelector('.events'))"
        assert await lea.evaluate(left) < 2, "the newest line is the one in sight"
    assert await sideways(lea) == 0


async def test_a_link_leads_past_everything_to_the_box_while_there_is_one(
    lea: Page, console: Service, visitor: Member
) -> None:
    await reads(lea, console, visitor)
    skip = lea.get_by_role("link", name="Aller à la réponse")
    await expect(skip).to_have_count(0)
    await lea.get_by_role("button", name="Prendre").click()
    await lea.goto(f"{console.url}/console/conversations/{visitor.id}")
    await lea.keyboard.press("Tab")
    await lea.keyboard.press("Tab")
    await expect(skip).to_be_focused()
    await expect(skip).to_be_in_viewport()
    await lea.keyboard.press("Enter")
    await expect(lea.get_by_label(BOX)).to_be_focused()
    await visitor.call("POST", visitor.path("/close"), {})
    await expect(skip).to_have_count(0, timeout=PATIENT)


@pytest.mark.parametrize(
    ("button", "told", "next_stop"),
    [
        ("Rendre au bot", "L’assistant répond de nouveau.", "Prendre"),
        ("Libérer", "La conversation est de nouveau en attente d’un conseiller.", "Prendre"),
        ("Clore", "La conversation est terminée.", None),
    ],
)
async def test_what_ends_an_answering_is_read_out_and_the_next_act_is_one_tab_away(
    lea: Page, console: Service, visitor: Member, button: str, told: str, next_stop: str | None
) -> None:
    await reads(lea, console, visitor, 320)
    await lea.get_by_role("button", name="Prendre").click()
    await lea.get_by_role("button", name=button).focus()
    await lea.keyboard.press("Enter")
    done = lea.get_by_text(told, exact=True)
    await expect(done).to_be_focused()
    await expect(done).to_be_in_viewport(ratio=1)
    assert (await whole(lea))["role"] == "status"
    assert await faults(lea) == []
    if next_stop:
        await lea.keyboard.press("Tab")
        await expect(lea.get_by_role("button", name=next_stop)).to_be_focused()


@WIDTHS
async def test_masking_leads_back_to_the_message(lea: Page, console: Service, visitor: Member, width: int) -> None:
    for number in range(4):
        await visitor.asks(f"Encore une chose, la {number} : où sont mes relevés ?")
    await reads(lea, console, visitor, width)
    link = lea.get_by_role("link", name="Masquer un passage du message 1", exact=True)
    await link.click()
    await lea.get_by_label("mail").check()
    await lea.get_by_label("Genre de donnée").select_option("information de santé")
    await lea.get_by_role("button", name="Masquer").click()
    await expect(link).to_be_focused()
    await expect(link).to_be_in_viewport(ratio=1)
    await expect(lea.get_by_text("Le passage est masqué.")).to_be_in_viewport(ratio=1)
    assert (await whole(lea))["description"].startswith("Le passage est masqué.")
    assert await faults(lea) == []
    assert await sideways(lea) == 0
    passage = {"seq": 1, "start": 0, "end": 3, "label": "PERSON"}
    assert (await visitor.call("POST", visitor.path("/mask"), passage)).status == 200
    await expect(lea.locator('[data-seq="1"]').get_by_text("nom masqué")).to_be_visible(timeout=PATIENT)
    await expect(link).to_be_focused()


async def test_a_refusal_has_the_keyboard_or_stands_beside_the_box(
    lea: Page, console: Service, visitor: Member
) -> None:
    await reads(lea, console, visitor, 320)
    await lea.get_by_role("button", name="Prendre").click()
    await lea.get_by_role("button", name="Retirer ma dernière réponse").click()
    refused = lea.get_by_role("alert")
    await expect(refused).to_be_focused()
    await expect(refused).to_be_in_viewport(ratio=1)
    await lea.get_by_label(BOX).evaluate("box => { box.required = false }")
    await lea.get_by_role("button", name="Envoyer").click()
    await expect(lea.get_by_label(BOX)).to_be_focused()
    assert (await whole(lea))["description"].startswith("Écrivez une réponse")
    await expect(refused).to_be_in_viewport(ratio=1)
    assert await faults(lea) == []


async def test_the_keyboard_stays_without_javascript_too(browser: Browser, console: Service, visitor: Member) -> None:
    context = await browser.new_context(java_script_enabled=False, locale="fr-FR")
    page = await signed_in(console, await context.new_page())
    await page.goto(f"{console.url}/console/conversations/{visitor.id}")
    await page.get_by_role("button", name="Prendre").click()
    await expect(page.get_by_label(BOX)).to_be_focused()
    await page.keyboard.type("Sans script.")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log").get_by_text("Sans script.")).to_be_visible()
    await expect(page.get_by_label(BOX)).to_be_focused()
    await context.close()
