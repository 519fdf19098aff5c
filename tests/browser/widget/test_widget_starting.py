"""While the conversation opens, however slowly: one opens whatever is pressed, and nothing that is typed is lost."""

import asyncio
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Route, expect

from tests.browser.widget.people import Visitor

OPENING = "**/api/v1/conversations"
OPENED = "POST /api/v1/conversations"
TYPED = "ABCDEFGH bonjour"


class Slow:
    """A service that opens a conversation once it is told to."""

    def __init__(self) -> None:
        self.answers = asyncio.Event()

    async def hold(self, route: Route) -> None:
        await self.answers.wait()
        await route.continue_()


@pytest_asyncio.fixture(loop_scope="session")
async def slow(visitor: Visitor) -> AsyncIterator[Slow]:
    slow = Slow()
    await visitor.page.route(OPENING, slow.hold)
    await visitor.opens()
    yield slow
    slow.answers.set()


async def test_pressed_twice_it_opens_one_conversation_and_keeps_all_that_is_typed_meanwhile(visitor, slow):
    await visitor.button("Continuer").dblclick()
    await expect(visitor.text).to_be_focused()
    await visitor.page.keyboard.type(TYPED)
    await expect(visitor.text).to_have_value(TYPED)
    await expect(visitor.button("Continuer")).to_have_attribute("aria-disabled", "true")
    await expect(visitor.page.get_by_role("status").filter(has_text="Ouverture")).to_be_visible()
    await expect(visitor.alert).to_be_hidden()
    assert await visitor.faults_of_access() == []

    slow.answers.set()
    await expect(visitor.button("Continuer")).to_be_hidden()
    await expect(visitor.button("Parler à un conseiller")).to_be_visible()
    await expect(visitor.text).to_have_value(TYPED)
    await expect(visitor.text).to_be_focused()
    await expect(visitor.page.get_by_role("status").filter(has_text="Ouverture")).to_have_count(0)
    assert visitor.calls.count(OPENED) == 1


async def test_by_keyboard_too_and_an_empty_box_is_no_mistake_yet(visitor, slow):
    await visitor.button("Continuer").focus()
    for _ in range(3):
        await visitor.page.keyboard.press("Enter")
    await visitor.button("Continuer").focus()
    await visitor.page.keyboard.press("Space")
    await expect(visitor.text).to_be_focused()
    await expect(visitor.alert).to_be_hidden()
    slow.answers.set()
    await expect(visitor.button("Continuer")).to_be_hidden()
    assert visitor.calls.count(OPENED) == 1


async def test_what_is_sent_meanwhile_leaves_in_its_order_once_it_is_open(visitor, slow):
    await visitor.button("Continuer").click()
    await visitor.sends("Comment refuser les cookies ?")
    await visitor.sends("Où lire mes messages ?")
    await expect(visitor.waiting_to_leave).to_have_count(2)
    slow.answers.set()
    await expect(visitor.answers).to_have_count(2)
    await expect(visitor.said).to_have_text(["Comment refuser les cookies ?", "Où lire mes messages ?"])
    await expect(visitor.waiting_to_leave).to_have_count(0)
    assert visitor.calls.count(OPENED) == 1


async def test_a_focus_that_has_gone_elsewhere_meanwhile_stays_there(visitor, slow):
    await visitor.button("Continuer").click()
    await visitor.page.get_by_role("link", name="Ailleurs").focus()
    slow.answers.set()
    await expect(visitor.button("Continuer")).to_be_hidden()
    assert await visitor.focused() == "Ailleurs"


async def test_a_failure_gives_the_button_back_and_leaves_the_words_in_the_box(visitor):
    await visitor.page.route(OPENING, lambda route: route.abort())
    await visitor.opens()
    await visitor.button("Continuer").click()
    await visitor.sends(TYPED)
    await expect(visitor.alert).to_have_text("L’assistant n’est pas joignable pour le moment.")
    await expect(visitor.button("Continuer")).not_to_have_attribute("aria-disabled", "true")
    await expect(visitor.text).to_have_value(TYPED)
    await expect(visitor.waiting_to_leave).to_have_count(0)

    await visitor.page.unroute(OPENING)
    await visitor.button("Continuer").click()
    await expect(visitor.button("Parler à un conseiller")).to_be_visible()
    await expect(visitor.text).to_have_value(TYPED)
    await visitor.text.press("Enter")
    await expect(visitor.said).to_have_text([TYPED])


async def test_after_a_failure_sending_tries_again_by_itself(visitor):
    await visitor.page.route(OPENING, lambda route: route.abort())
    await visitor.opens()
    await visitor.button("Continuer").click()
    await expect(visitor.alert).to_be_visible()
    await visitor.page.unroute(OPENING)
    await visitor.sends(TYPED)
    await expect(visitor.said).to_have_text([TYPED])
    await expect(visitor.alert).to_be_hidden()


async def test_a_new_conversation_that_cannot_be_opened_leaves_its_button(visitor):
    await visitor.starts()
    await visitor.asks("Bonjour")
    await visitor.chooses("Terminer")
    await visitor.page.route(OPENING, lambda route: route.abort())
    await visitor.button("Nouvelle conversation").click()
    await expect(visitor.alert).to_have_text("L’assistant n’est pas joignable pour le moment.")
    await visitor.page.unroute(OPENING)
    await visitor.button("Nouvelle conversation").dblclick()
    await expect(visitor.button("Parler à un conseiller")).to_be_visible()
    await expect(visitor.button("Nouvelle conversation")).to_be_hidden()
    assert visitor.calls.count(OPENED) == 3
