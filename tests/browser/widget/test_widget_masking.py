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
