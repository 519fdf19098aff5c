"""A passage masked after the fact goes from the bubble before the member's eyes, and does not come back."""

from typing import Any

from playwright.async_api import expect

MISSED = "xylofraise"
QUESTION = f"Comment télécharger ma carte {MISSED} de tiers payant ?"


async def masks(stage: Any, visitor: Any, **asked: Any) -> None:
    """As another page of hers, or an agent, does."""
    kept = await visitor.kept()
    url = f"{stage.service.url}/api/v1/conversations/{kept['id']}/mask"
    headers = {"Authorization": f"Bearer {kept['token']}"}
    async with stage.service.http.post(url, json=asked, headers=headers) as response:
        assert response.status == 200, await response.text()


async def test_the_bubble_changes_and_stays_so(visitor, stage):
    await visitor.starts()
    await visitor.asks(QUESTION)
    await expect(visitor.said).to_have_text(QUESTION)
    start = QUESTION.index(MISSED)
    await masks(stage, visitor, seq=1, start=start, end=start + len(MISSED), label="MEMBER_ID")
    told = QUESTION.replace(MISSED, "numéro ou identifiant masqué")
    await expect(visitor.said).to_have_text(told)
    await expect(visitor.said.locator(".mark")).to_have_text(["numéro ou identifiant masqué"])
    await expect(visitor.log.locator(".member")).to_have_count(1)
    await visitor.page.reload()
    await expect(visitor.said).to_have_text(told)


async def test_a_member_masks_a_passage_of_her_own_by_keyboard_alone(visitor):
    await visitor.page.set_viewport_size({"width": 320, "height": 640})
    await visitor.starts()
    await visitor.asks(f"mon mail est jean@free.fr, ma carte {MISSED} 😀, où la trouver ?")
    await visitor.log.get_by_role("button", name="Masquer un passage").press("Enter")
    field = visitor.page.get_by_label("Sélectionnez le passage")
    await expect(field).to_be_focused()
    shown = await field.input_value()
    assert "jean" not in shown
    assert "•••••••" in shown
    await field.press("Control+Home")
    await visitor.button("Masquer maintenant").press("Enter")
    await expect(visitor.alert).to_have_text("Sélectionnez le passage.")
    await field.press("Control+Home")
    for _ in range(shown.index(MISSED)):
        await field.press("ArrowRight")
    for _ in MISSED + " 😀":
        await field.press("Shift+ArrowRight")
    await visitor.page.get_by_label("Genre").select_option("numéro ou identifiant")
    assert await visitor.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert await visitor.faults_of_access() == []
    await visitor.button("Masquer maintenant").press("Enter")
    told = "mon mail est adresse e-mail masquée, ma carte numéro ou identifiant masqué, où la trouver ?"
    await expect(visitor.said).to_have_text(told)
    await expect(visitor.alert).to_be_empty()
    await expect(visitor.page.get_by_role("status").filter(has_text="C’est masqué.")).to_be_visible()
    await expect(visitor.button("Masquer un passage")).to_be_focused()
    await expect(visitor.button("Masquer un passage")).to_have_accessible_description(told)


async def test_a_passage_of_a_message_that_changed_meanwhile_is_not_masked(visitor, stage):
    await visitor.starts()
    await visitor.asks(QUESTION)
    await visitor.button("Masquer un passage").click()
    await masks(stage, visitor, seq=1, start=0, end=len("Comment"), label="PERSON")
    await expect(visitor.said.locator(".mark")).to_have_text(["nom masqué"])
    field = visitor.page.get_by_label("Sélectionnez le passage")
    await field.press("Control+a")
    await visitor.button("Masquer maintenant").click()
    await expect(visitor.alert).to_contain_text("Ce message a changé")
    await expect(visitor.said).to_contain_text(MISSED)
    shown = await field.input_value()
    assert shown.startswith("••••••••")
    assert "Comment" not in shown
    await expect(field).to_be_focused()
    await field.press("Control+Home")
    for _ in range(shown.index(MISSED)):
        await field.press("ArrowRight")
    for _ in MISSED:
        await field.press("Shift+ArrowRight")
    await visitor.button("Masquer maintenant").click()
    await expect(visitor.said).not_to_contain_text(MISSED)
    await expect(visitor.button("Masquer un passage")).to_be_focused()
    assert await visitor.text.evaluate("box => box.style.height") != "2px"
