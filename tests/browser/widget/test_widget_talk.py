"""A member asks in her own words and reads an answer that leads to the right page."""

import pytest
from playwright.async_api import expect

HOSTILE = "<img src=x onerror=alert(1)> **pas gras** javascript:alert(1)"
TOP = "one => one.offsetTop - one.closest('.body').scrollTop"


async def test_an_answer_names_the_question_cites_its_source_and_leads_to_the_page(visitor, stage):
    await visitor.starts()
    answer = await visitor.asks("Comment refuser les cookies ?")
    await expect(answer.locator(".who")).to_contain_text("Assistant")
    link = answer.locator(".link").first
    assert (await link.get_attribute("href")).startswith(f"{stage.service.portal_url}/cookies")
    assert await link.get_attribute("target") is None, "the portal's pages open in the same window"
    await expect(answer.get_by_role("list", name="Sources").get_by_role("link").first).to_contain_text("Cookies – ")
    await expect(answer.get_by_role("listitem").first).to_be_visible()
    await expect(visitor.text).to_be_focused()


async def test_what_is_masked_stands_as_a_chip_and_the_words_themselves_are_gone(visitor):
    await visitor.starts()
    await visitor.asks("Mon adresse est claire.dupont@exemple.fr et mon téléphone 06 12 34 56 78")
    await expect(visitor.said.locator(".mark")).to_have_text(["adresse e-mail masquée", "numéro de téléphone masqué"])
    await expect(visitor.answers.locator(".notice")).to_contain_text("adresse e-mail")
    everything = await visitor.page.evaluate(
        "document.querySelector('guichet-chat').shadowRoot.querySelector('section').textContent"
    )
    assert "claire" not in everything
    assert "06 12" not in everything


async def test_offsets_of_marks_hold_after_characters_of_two_halves(visitor):
    await visitor.starts()
    await visitor.asks("😀😀 écrivez à claire@exemple.fr 😀 merci")
    await expect(visitor.said).to_have_text("😀😀 écrivez à adresse e-mail masquée 😀 merci")


async def test_whatever_is_typed_is_text(visitor):
    await visitor.starts()
    await visitor.asks(HOSTILE)
    await expect(visitor.said).to_contain_text("<img src=x onerror=alert(1)> **pas gras**")
    assert await visitor.log.locator("img, .member a, .member strong").count() == 0


async def test_a_choice_is_a_button_and_its_words_are_the_members(visitor):
    await visitor.starts()
    answer = await visitor.asks("Comment refuser les cookies ?")
    choice = answer.locator(".choices button").first
    asked = await choice.text_content()
    await choice.click()
    await expect(visitor.said.last).to_have_text(asked)
    await expect(visitor.answers).to_have_count(2)
    await expect(visitor.text).to_be_focused()


async def test_suggestions_are_filtered_in_the_page_and_nothing_typed_leaves(visitor):
    await visitor.starts()
    suggestions = visitor.page.get_by_role("list", name="Questions fréquentes").get_by_role("button")
    await expect(suggestions).to_have_count(5)
    word = (await suggestions.nth(2).text_content()).replace("?", "").split()[-1]
    calls = len(visitor.calls)
    await visitor.text.press_sequentially(word)
    assert 1 <= await suggestions.count() < 5
    await visitor.text.fill("xyzxyz")
    await expect(suggestions).to_have_count(0)
    assert visitor.calls[calls:] == []

    await visitor.text.fill("")
    asked = await suggestions.first.text_content()
    await suggestions.first.click()
    await expect(visitor.said).to_have_text(asked)


async def test_enter_sends_and_shift_enter_makes_a_line(visitor):
    await visitor.starts()
    await visitor.text.press_sequentially("Bonjour")
    await visitor.text.press("Shift+Enter")
    await visitor.text.press_sequentially("merci")
    await expect(visitor.text).to_have_value("Bonjour\nmerci")
    await visitor.text.press("Enter")
    await expect(visitor.said).to_have_text("Bonjour\nmerci")
    await expect(visitor.text).to_have_value("")


async def test_a_text_that_is_too_long_is_counted_kept_and_not_sent(visitor):
    await visitor.starts()
    counter = visitor.page.locator("#counter")
    await visitor.text.fill("😀" * 1790)
    await expect(counter).to_be_empty()
    await visitor.text.fill("😀" * 1990)
    await expect(counter).to_have_text("Encore 10 caractères.")
    await visitor.text.fill("😀" * 2001)
    await expect(counter).to_have_text("1 caractère de trop.")
    calls = len(visitor.calls)
    await visitor.button("Envoyer").click()
    await expect(visitor.alert).to_contain_text("Votre message est trop long : 2 000 caractères au plus.")
    await expect(visitor.alert).to_contain_text("Urgence : 15, 112, 114, 3114.")
    await expect(visitor.text).to_have_attribute("aria-invalid", "true")
    assert visitor.calls[calls:] == []
    assert len(await visitor.text.input_value()) == 2001


async def test_an_empty_text_is_not_sent_and_says_so(visitor):
    await visitor.starts()
    for nothing in ("   ", "\u200b\u2060", "\u3164\u2800", "\ufe0f\u200d"):
        await visitor.sends(nothing)
        await expect(visitor.alert).to_have_text("Écrivez d’abord votre message.")
        await visitor.asks("👍")
        await expect(visitor.alert).to_be_hidden()


@pytest.mark.parametrize("reason", ["Il manque la page", ""])
async def test_an_answer_that_did_not_help_is_told_with_a_reason_or_without(visitor, reason):
    await visitor.starts()
    answer = await visitor.asks("Comment refuser les cookies ?")
    async with visitor.answer_to("POST", "/feedback") as given:
        await answer.get_by_role("button", name="Pas utile").click()
    assert (await given.value).status == 204
    await expect(answer.get_by_role("button", name="Pas utile")).to_have_attribute("aria-pressed", "true")
    why = answer.get_by_role("textbox", name="Que manquait-il ? (facultatif)")
    await expect(why).to_be_focused()
    await why.fill(reason)
    if reason:
        async with visitor.answer_to("POST", "/feedback") as given:
            await answer.get_by_role("button", name="Valider l’avis").click()
        sent = (await given.value).request.post_data_json
        assert sent == {"seq": 2, "rating": "down", "reason": reason}
    else:
        await answer.get_by_role("button", name="Valider l’avis").click()
    await expect(answer.get_by_role("status")).to_have_text("Merci pour votre avis.")
    await expect(why).to_have_count(0)


async def test_an_answer_that_helped_is_one_press(visitor):
    await visitor.starts()
    answer = await visitor.asks("Comment refuser les cookies ?")
    await answer.get_by_role("button", name="Utile", exact=True).click()
    await expect(answer.get_by_role("status")).to_have_text("Merci pour votre avis.")
    await expect(answer.get_by_role("button", name="Utile", exact=True)).to_have_attribute("aria-pressed", "true")
    await expect(answer.get_by_role("textbox")).to_have_count(0)


async def test_an_emergency_stands_out_and_is_not_asked_to_be_rated(visitor):
    await visitor.starts()
    answer = await visitor.asks("Je fais un malaise, j’ai très mal à la poitrine")
    await expect(answer).to_have_class("bubble bot urgent")
    for number in ("15", "112", "114"):
        await expect(answer).to_contain_text(number)
    await expect(answer.get_by_role("button", name="Utile")).to_have_count(0)


async def test_a_new_answer_is_read_from_its_first_line_and_a_reader_further_up_is_left_there(visitor, stage):
    await visitor.starts()
    for question in ("Bonjour", "Comment refuser les cookies ?", "Quels cookies le portail utilise-t-il ?"):
        answer = await visitor.asks(question)
    assert 0 <= await answer.evaluate(TOP) <= 24

    await stage.adviser.takes(visitor)
    await expect(visitor.log).to_contain_text("Léa vous répond.")
    await visitor.page.locator(".body").evaluate("one => one.scrollTo(0, 0)")
    await stage.adviser.says(visitor, "Je regarde.")
    await expect(visitor.log.locator(".agent")).to_have_count(1)
    assert await visitor.page.locator(".body").evaluate("one => one.scrollTop") == 0
