"""While a member types, her browser says what personal data it sees in the draft, and masks it if she likes. Nothing
leaves for it.
"""

import re

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.browser.widget.test_widget_access import PHONE, SIDEWAYS, SIZES

MAIL = "Votre message contient une adresse e-mail. Elle sera masquée."
PHONE_NUMBER = "Votre message contient un numéro de téléphone. Il sera masqué."
BOTH = "Votre message contient des données personnelles (adresse e-mail, numéro de téléphone). Elles seront masquées."
DONE = "C’est masqué."

LISTEN = """() => {
  const line = document.querySelector('guichet-chat').shadowRoot.querySelector('.foot [role=status]')
  window.announced = []
  new MutationObserver(() => line.textContent && announced.push(line.textContent))
    .observe(line, {childList: true, characterData: true, subtree: true})
}"""
CARET = "one => [one.selectionStart, one.selectionEnd]"


@pytest_asyncio.fixture(loop_scope="session")
async def line(visitor):
    """The line under the text box, of a visitor who has begun; `announced` in the page: what a screen reader hears."""
    await visitor.starts()
    await visitor.page.evaluate(LISTEN)
    return visitor.page.locator(".foot [role=status]")


async def announced(visitor) -> list[str]:
    return await visitor.page.evaluate("announced")


async def test_what_is_seen_is_said_once_and_not_at_each_key(visitor, line):
    await expect(line).to_have_text("")
    await expect(visitor.button("Masquer maintenant")).to_be_hidden()
    await visitor.text.press_sequentially("Mon mail claire@exemple.fr ")
    await expect(line).to_have_text(MAIL)
    await visitor.text.press_sequentially("ne reçoit rien depuis le 12/05/2026")
    await visitor.text.press_sequentially(" ni mon 06 12 34 56 78")
    await expect(line).to_have_text(BOTH)
    await visitor.text.press_sequentially(" depuis lundi")
    await visitor.text.fill("Et mon mail ?")
    await expect(line).to_have_text("")
    assert await announced(visitor) == [MAIL, BOTH]
    assert await line.get_attribute("aria-live") is None, "role=status is polite of itself"


async def test_harmless_numbers_are_passed_over_in_silence(visitor, line):
    for words in ("SIRET 784 669 954 00012", "Firefox 128.0.1 sous Windows 10.0.19045", "1 250 000,00 €", "le 3114"):
        await visitor.text.fill(words)
        await expect(visitor.text).to_have_value(words)
    await visitor.text.fill("0612345678")
    await expect(line).to_have_text(PHONE_NUMBER)
    assert await announced(visitor) == [PHONE_NUMBER]


async def test_nothing_leaves_and_nothing_is_kept(visitor, line):
    calls = len(visitor.calls)
    await visitor.text.press_sequentially("claire@exemple.fr")
    await expect(line).to_have_text(MAIL)
    await visitor.button("Masquer maintenant").click()
    await expect(line).to_have_text(DONE)
    assert [call for call in visitor.calls[calls:] if "/events" not in call] == []  # what is listened to holds no words
    stored = await visitor.page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie])")
    assert "claire" not in stored
    assert "adresse" not in stored


async def test_one_press_masks_keeps_the_caret_and_one_undo_brings_all_back(visitor, line):
    typed = "Mon mail claire@exemple.fr et mon 06 12 34 56 78 merci"
    masked = "Mon mail [adresse e-mail] et mon [numéro de téléphone] merci"
    await visitor.text.fill("Bonjour. ")
    await visitor.text.press("End")
    await visitor.text.press_sequentially(typed)
    await expect(line).to_have_text(BOTH)
    for _ in " merci":
        await visitor.text.press("ArrowLeft")
    await visitor.button("Masquer maintenant").click()
    await expect(visitor.text).to_have_value(f"Bonjour. {masked}")
    await expect(visitor.text).to_be_focused()
    await expect(line).to_have_text(DONE)
    await expect(visitor.button("Masquer maintenant")).to_be_hidden()
    place = len(f"Bonjour. {masked}") - len(" merci")
    assert await visitor.text.evaluate(CARET) == [place, place]
    await visitor.page.keyboard.press("Control+z")
    await expect(visitor.text).to_have_value(f"Bonjour. {typed}")
    await expect(line).to_have_text(BOTH)
    await visitor.page.keyboard.press("Control+Shift+z")
    await expect(visitor.text).to_have_value(f"Bonjour. {masked}")
    await expect(line).to_have_text("")


@pytest.mark.parametrize(("place", "after"), [(3, 3), (12, 25), (26, 25), (29, 28)])
async def test_the_caret_stays_between_the_same_words_or_after_what_it_stood_in(visitor, line, place, after):
    await visitor.text.fill("Mon mail claire@exemple.fr merci")
    await expect(line).to_have_text(MAIL)
    await visitor.text.evaluate("(one, place) => one.setSelectionRange(place, place)", place)
    await visitor.button("Masquer maintenant").click()
    await expect(visitor.text).to_have_value("Mon mail [adresse e-mail] merci")
    assert await visitor.text.evaluate(CARET) == [after, after]


async def test_where_the_browser_cannot_edit_with_undo_it_masks_all_the_same(visitor, line):
    await visitor.page.evaluate("document.execCommand = () => false")
    await visitor.text.fill("claire@exemple.fr ou 0612345678")
    await expect(line).to_have_text(BOTH)
    await visitor.button("Masquer maintenant").click()
    await expect(visitor.text).to_have_value("[adresse e-mail] ou [numéro de téléphone]")
    await expect(line).to_have_text(DONE)


async def test_what_she_masked_is_plain_text_to_the_service(visitor, line):
    await visitor.text.fill("Comment refuser les cookies ? 06 12 34 56 78")
    await visitor.button("Masquer maintenant").click()
    await visitor.text.press("Enter")
    await expect(visitor.answers).to_have_count(1)
    await expect(visitor.said).to_have_text("Comment refuser les cookies ? [numéro de téléphone]")
    await expect(visitor.said.locator(".mark")).to_have_count(0)
    await expect(visitor.answers.locator(".link").first).to_have_attribute("href", re.compile("/cookies"))


async def test_it_goes_when_the_message_goes_and_the_service_masks(visitor, line):
    await visitor.text.fill("claire@exemple.fr")
    await expect(line).to_have_text(MAIL)
    await visitor.text.press("Enter")
    await expect(line).to_have_text("")
    await expect(visitor.button("Masquer maintenant")).to_be_hidden()
    await expect(visitor.said.locator(".mark")).to_have_text(["adresse e-mail masquée"])


async def test_by_keyboard_the_button_follows_the_text_box(visitor, line):
    await visitor.text.press_sequentially("0612345678")
    await expect(line).to_have_text(PHONE_NUMBER)
    await visitor.page.keyboard.press("Tab")
    await visitor.page.keyboard.press("Tab")
    assert await visitor.focused() == "Masquer maintenant"
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.text).to_be_focused()
    await expect(visitor.text).to_have_value("[numéro de téléphone]")
    assert await announced(visitor) == [PHONE_NUMBER, DONE]


@pytest.mark.parametrize(
    "media", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["light", "dark", "forced"]
)
@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, PHONE], ids=["desktop", "phone"])
async def test_axe_finds_nothing_nothing_sticks_out_and_the_button_is_large_enough(visitor, line, media, size):
    await visitor.page.set_viewport_size(size)
    await visitor.page.emulate_media(**media)
    await visitor.text.fill("claire@exemple.fr ou 0612345678")
    await expect(line).to_have_text(BOTH)
    assert await visitor.faults_of_access() == []
    assert await visitor.page.evaluate(SIDEWAYS) == []
    assert [one for one in await visitor.page.evaluate(SIZES) if min(one[1:]) < 43.9] == []
    await expect(visitor.button("Envoyer")).to_be_in_viewport(ratio=1)
    await expect(visitor.button("Masquer maintenant")).to_be_in_viewport(ratio=1)
