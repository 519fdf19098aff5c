"""The member erases the conversation, or the session ends, under the agent's eyes: all of it leaves the screen, the
page says why, and what the agent was writing can still be copied.
"""

from playwright.async_api import Browser, Page, expect

from tests.browser.console_pages import faults, sideways, signed_in
from tests.people import Member
from tests.services import Service

PATIENT = 30_000
DRAFT = "Bonjour, je regarde votre dossier."


async def takes(page: Page, console: Service, visitor: Member) -> None:
    await page.goto(f"{console.url}/console/conversations/{visitor.id}")
    await page.get_by_role("button", name="Prendre").click()
    await expect(page.get_by_role("log").get_by_text("adresse e-mail masquée").first).to_be_visible()


async def test_what_was_erased_leaves_the_screen_and_the_draft_stays(
    lea: Page, console: Service, visitor: Member
) -> None:
    await lea.set_viewport_size({"width": 320, "height": 640})
    await takes(lea, console, visitor)
    address = lea.url
    await lea.get_by_label("Votre réponse à l’adhérent").press_sequentially(DRAFT)
    await visitor.call("DELETE", visitor.path())
    await expect(lea.locator("[aria-live=polite]")).to_contain_text(
        "L’adhérent a effacé cette conversation", timeout=PATIENT
    )
    await expect(lea.locator("[aria-live=polite]")).to_contain_text("Votre texte n’est pas parti")
    assert await lea.title() == "Conversation effacée – Guichet"
    box = lea.get_by_label("Votre texte, qui n’a pas été envoyé")
    await expect(box).to_have_value(DRAFT)
    await expect(box).to_be_focused()
    await expect(box).not_to_be_editable()
    await lea.keyboard.press("Control+a")
    assert await lea.evaluate("getSelection().toString()") == DRAFT
    await lea.keyboard.press("Control+Enter")
    assert lea.url == address
    assert await lea.get_by_role("main").aria_snapshot() == "\n".join(
        [
            "- main:",
            f'  - heading "Conversation {visitor.id[:8]}" [level=1]',
            "  - paragraph:",
            '    - text: "L’adhérent a effacé cette conversation : il n’en reste rien ici. '
            'Votre texte n’est pas parti : vous pouvez encore le copier."',
            '    - link "Revenir aux conversations":',
            "      - /url: /console/conversations",
            "  - text: Votre texte, qui n’a pas été envoyé",
            f'  - textbox "Votre texte, qui n’a pas été envoyé": {DRAFT}',
            '  - paragraph: "Il n’est gardé nulle part : copiez-le s’il doit resservir."',
        ]
    )
    await expect(lea.get_by_role("link", name=visitor.id[:8], include_hidden=True)).to_have_count(0, timeout=PATIENT)
    for gone in ("adresse e-mail masquée", "Vous suivez", "Suivie par", "Comment créer mon compte"):
        assert gone not in await lea.content()
    assert await faults(lea) == []
    assert await sideways(lea) == 0


async def test_without_a_draft_nothing_is_left_and_the_focus_has_a_place(
    lea: Page, console: Service, visitor: Member
) -> None:
    await takes(lea, console, visitor)
    await lea.get_by_role("button", name="Libérer").focus()
    await visitor.call("DELETE", visitor.path())
    await expect(lea.locator("[aria-live=polite]")).to_contain_text("a effacé cette conversation", timeout=PATIENT)
    await expect(lea.get_by_role("main")).to_be_focused()
    for gone in (lea.get_by_role("log"), lea.get_by_role("textbox"), lea.get_by_role("heading", name="Faits")):
        await expect(gone).to_have_count(0)
    await expect(lea.get_by_role("heading", name="File")).to_be_visible()
    assert await faults(lea) == []
    await lea.get_by_role("link", name="Revenir aux conversations").click()
    await lea.wait_for_url("**/console/conversations")


async def test_the_page_where_a_passage_is_chosen_is_emptied_too(lea: Page, console: Service, visitor: Member) -> None:
    await lea.goto(f"{console.url}/console/conversations/{visitor.id}/messages/1/masquer")
    await expect(lea.get_by_text("mon", exact=True)).to_be_visible()
    await visitor.call("DELETE", visitor.path())
    await expect(lea.locator("[aria-live=polite]")).to_contain_text("a effacé cette conversation", timeout=PATIENT)
    await expect(lea.get_by_text("mon", exact=True)).to_have_count(0)


async def test_a_session_that_ended_elsewhere_empties_the_page_and_keeps_the_draft(
    lea: Page, console: Service, visitor: Member
) -> None:
    await takes(lea, console, visitor)
    await lea.get_by_label("Votre réponse à l’adhérent").press_sequentially(DRAFT)
    other = await lea.context.new_page()
    await other.goto(f"{console.url}/console/conversations")
    await other.get_by_role("button", name="Se déconnecter").click()
    await other.close()
    await expect(lea.locator("[aria-live=polite]")).to_contain_text("Votre session est terminée.", timeout=PATIENT)
    await expect(lea.get_by_label("Votre texte, qui n’a pas été envoyé")).to_have_value(DRAFT)
    await expect(lea.get_by_role("log")).to_have_count(0)
    await lea.get_by_role("link", name="Se connecter").click()
    await lea.wait_for_url(f"**/connexion?suite=/console/conversations/{visitor.id}")


async def test_without_javascript_the_answer_gives_the_draft_back(
    browser: Browser, console: Service, visitor: Member
) -> None:
    context = await browser.new_context(
        java_script_enabled=False, locale="fr-FR", viewport={"width": 320, "height": 640}
    )
    page = await signed_in(console, await context.new_page())
    await takes(page, console, visitor)
    await page.get_by_label("Votre réponse à l’adhérent").fill(DRAFT)
    await visitor.call("DELETE", visitor.path())
    await page.get_by_role("button", name="Envoyer").click()
    await expect(page.get_by_role("heading", name="Conversation effacée")).to_be_visible()
    await expect(page.get_by_role("alert")).to_contain_text("L’adhérent a effacé cette conversation")
    await expect(page.get_by_label("Votre texte, qui n’a pas été envoyé")).to_have_value(DRAFT)
    await context.close()
