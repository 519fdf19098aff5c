"""The «Visite» in Chromium: each button plays for real, what is shown is what was kept and what Google received."""

import asyncio
import base64
import re
import shutil

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from bot.settings import read_settings
from tests.services import serving

AXE = Axe()
TYPED = "Bonjour, mon mail est lucie.bernard@exemple.fr. Comment refuser les cookies ?"
PATIENT = {"timeout": 30_000}  # the outbox writes at its own pace


@pytest_asyncio.fixture(loop_scope="session")
async def visited(learnt, tmp_path):
    """The service with a desk, on data of its own."""
    shutil.copytree(learnt, tmp_path / "var")
    async with serving(read_settings(data=tmp_path / "var"), desk=True) as service:
        yield service


async def says(page, text):
    await page.get_by_label("Phrase d’essai").fill(text)
    await page.get_by_role("button", name="Envoyer une phrase").click()


def step(page, name):
    return page.locator(f"#step-{name}")


async def lit(page, name):
    await expect(step(page, name)).to_have_attribute("data-state", "done", **PATIENT)


async def faults(page):
    found = (await AXE.run(page)).response["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]


async def received_by_google(service):
    async with service.http.get(f"{service.desk_url}/_stub/requests") as response:
        return await response.json()


async def test_a_sentence_is_masked_answered_shown_to_the_desk_and_found_in_the_bytes(page, visited):
    await page.goto(visited.url)
    await page.evaluate(  # the order in which steps light up
        """() => {
            window.order = new Set()
            new MutationObserver((changes) => {
                for (const {target} of changes) if (target.dataset.state === "done") window.order.add(target.id)
            }).observe(document.body, {subtree: true, attributes: true, attributeFilter: ["data-state"]})
        }"""
    )
    await says(page, TYPED)
    for name in ("typed", "kept", "answer", "thread", "bytes"):
        await lit(page, name)
    assert (await page.evaluate("[...window.order]"))[:5] == [
        f"step-{n}" for n in ("typed", "kept", "answer", "thread", "bytes")
    ]

    await expect(step(page, "typed")).to_contain_text(TYPED)
    await expect(step(page, "kept").locator(".mark")).to_have_text("adresse e-mail masquée")
    await expect(step(page, "kept")).not_to_contain_text("lucie")
    link = step(page, "answer").locator(".tags a:not(.cited)").first
    assert (await link.get_attribute("href")).startswith(f"{visited.portal_url}/cookies")
    await expect(step(page, "answer").locator(".cited").first).to_contain_text("Source")

    desk = page.frame_locator("#desk")
    await expect(desk.locator("#thread")).to_contain_text("adresse e-mail masquée")
    received = await received_by_google(visited)
    shown = await page.locator("#sent pre").all_text_contents()
    assert shown == [base64.b64decode(request["body_base64"]).decode() for request in received]
    await expect(step(page, "bytes")).to_contain_text("lucie.bernard@exemple.fr")
    await expect(step(page, "bytes")).to_contain_text("Absent.")


async def test_the_ledger_is_counted_and_verified(page, visited):
    await page.goto(visited.url)
    button = page.get_by_role("button", name="Une seule fenêtre")
    await button.click()
    await expect(page.locator("#checked")).to_contain_text("Aucune requête n’est partie")
    await says(page, TYPED)
    await lit(page, "bytes")
    await button.click()
    count = len(await received_by_google(visited))
    await expect(page.locator("#checked")).to_have_text(re.compile(rf"Le registre tient\..*{count} requête"))


async def test_five_sends_of_one_message_are_one_message(page, visited):
    await page.goto(visited.url)
    button = page.get_by_role("button", name="Rien ne se perd, rien ne double")
    await button.focus()
    await page.keyboard.press("Enter")
    told = page.locator("#repeated")
    await expect(told).to_contain_text("5 envois, 1 message gardé, 1 réponse, la même pour tous.")
    await expect(told).to_contain_text("sans trou")
    await expect(button).to_be_focused()


async def test_what_is_written_in_the_widget_takes_the_same_way(page, visited):
    await page.goto(visited.url)
    assert await page.evaluate("sessionStorage.length + localStorage.length") == 0
    await page.get_by_role("button", name="Aide").click()
    await page.get_by_role("button", name="Continuer").click()
    await page.get_by_label("Votre message").fill(TYPED)
    await page.get_by_role("button", name="Envoyer", exact=True).click()
    await lit(page, "bytes")
    await expect(step(page, "kept").locator(".mark")).to_have_text("adresse e-mail masquée")
    await expect(step(page, "typed")).not_to_contain_text("lucie")
    await expect(page.locator("#sent pre")).to_contain_text("adresse e-mail masquée")
    assert "lucie" not in await page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}, location.href])")


async def test_with_google_off_the_page_says_that_nothing_left(page, learnt, tmp_path):
    shutil.copytree(learnt, tmp_path / "off")
    async with serving(read_settings(data=tmp_path / "off")) as service:
        await page.goto(service.url)
        await says(page, TYPED)
        await lit(page, "answer")
        await expect(step(page, "bytes")).to_contain_text("il n’a rien reçu")
        await expect(step(page, "thread")).to_have_attribute("data-state", "none")
        await expect(page.get_by_text("Le bureau d’essai n’est pas démarré")).to_be_visible()
        await page.get_by_role("button", name="Une seule fenêtre").click()
        await expect(page.locator("#checked")).to_contain_text("La fenêtre est fermée")


async def test_where_a_person_alone_opens_a_thread_one_called_in_alarming_words_opens_it(page, learnt, tmp_path):
    shutil.copytree(learnt, tmp_path / "handoff")
    settings = read_settings(data=tmp_path / "handoff", google_chat={"mode": "handoff"})
    async with serving(settings, desk=True) as service:
        await page.goto(service.url)
        await says(page, "je vais me tuer")
        await lit(page, "answer")
        await expect(step(page, "thread")).to_contain_text("Rien n’est parti")
        await says(page, "je veux parler à un conseiller, je vais me tuer")
        await lit(page, "thread")
        await lit(page, "bytes")
        await expect(page.get_by_role("button", name="Demander un conseiller")).to_have_attribute(
            "aria-disabled", "true"
        )


async def test_each_button_pressed_twice_while_the_service_is_slow_acts_once(page, visited):
    answers, calls = asyncio.Event(), []

    async def hold(route):
        calls.append(route.request.url.rpartition("/")[2])
        await answers.wait()
        await route.continue_()

    await page.goto(visited.url)
    await page.route(re.compile("/api/v1/conversations$"), hold)
    await page.get_by_label("Phrase d’essai").fill(TYPED)
    await page.get_by_role("button", name="Envoyer une phrase").dblclick()
    await page.get_by_label("Phrase d’essai").press("Enter")
    answers.set()
    await lit(page, "answer")
    assert calls == ["conversations"]

    answers.clear()
    await page.route("**/handoff", hold)
    await page.get_by_role("button", name="Demander un conseiller").dblclick()
    answers.set()
    await expect(step(page, "human")).to_have_attribute("data-state", re.compile("busy|done|none"))
    assert calls == ["conversations", "handoff"]


async def test_what_google_refuses_is_said(page, visited):
    async with visited.http.post(
        f"{visited.desk_url}/_stub/faults", json=[{"kind": "before", "status": 400}]
    ) as set_up:
        assert set_up.status == 204
    await page.goto(visited.url)
    await says(page, TYPED)
    await expect(step(page, "thread")).to_have_attribute("data-state", "failed", **PATIENT)
    await expect(step(page, "thread")).to_contain_text("Google a refusé")
    await expect(step(page, "bytes")).not_to_have_attribute("data-state", "done")


async def test_a_sentence_that_is_refused_is_said_in_the_services_words(page, visited):
    await page.goto(visited.url)
    await says(page, "   ")
    await expect(step(page, "kept")).to_have_attribute("data-state", "failed")
    await expect(step(page, "kept")).to_contain_text("Un champ manque")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "light"), (1280, "dark")])
async def test_axe_finds_nothing_before_and_after_and_nothing_sticks_out(page, visited, width, scheme):
    await page.set_viewport_size({"width": width, "height": 800})
    await page.emulate_media(color_scheme=scheme)
    await page.goto(visited.url)
    assert await faults(page) == []
    await says(page, TYPED)
    await lit(page, "bytes")
    assert await faults(page) == []
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert await page.evaluate(wider) == 0


async def test_the_page_asks_nobody_but_the_service_and_the_desk(page, visited):
    asked = set()
    page.on("request", lambda request: asked.add("/".join(request.url.split("/")[:3])))
    await page.goto(visited.url)
    await says(page, TYPED)
    await lit(page, "bytes")
    assert {origin for origin in asked if origin.startswith("http")} == {visited.url, visited.desk_url}


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "light"), (1280, "dark")])
async def test_the_page_of_the_api_reads_without_script(browser, visited, width, scheme):
    context = await browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = await context.new_page()
    await page.goto(f"{visited.url}/docs")
    assert await page.locator("script").count() == 0
    await page.get_by_role("navigation").get_by_role("link", name="Poser une question").click()
    assert "#post-conversations-id-messages" in page.url
    assert await faults(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    await context.close()


async def test_four_clicks_from_a_sentence_to_its_erasure(page, visited):
    await page.goto(visited.url)
    clicks = 0

    async def click(button):
        nonlocal clicks
        await expect(button).not_to_have_attribute("aria-disabled", "true", **PATIENT)
        await button.click()
        clicks += 1

    await click(page.get_by_role("button", name="Envoyer une phrase"))
    await lit(page, "same")
    assert re.search(r"Identiques : 1 requête, [\d\u202f]+ octets", await step(page, "same").inner_text())
    assert await faults(page) == []
    await click(page.get_by_role("button", name="Demander un conseiller"))
    desk = page.frame_locator("#desk")
    called = desk.get_by_text("un membre attend un conseiller.").first  # who takes the talk before is not called
    await expect(called).to_be_visible(**PATIENT)
    await click(desk.get_by_role("button", name="Prendre").first)
    await lit(page, "human")
    await expect(step(page, "human")).to_contain_text("vous répond : l’assistant se tait")
    shown = page.locator("#sent pre")
    await expect(shown.filter(has_text="<users/all> un membre attend un conseiller.")).to_have_count(1, **PATIENT)
    await expect(step(page, "same")).to_contain_text("Identiques", **PATIENT)
    await click(page.get_by_role("button", name="Tout effacer, avec le reçu"))
    await lit(page, "erased")
    assert clicks == 4
    await expect(step(page, "erased")).to_contain_text("Google")
    async with visited.http.get(f"{visited.desk_url}/_stub/messages") as response:
        assert "camille" not in (await response.text()).lower()
    await expect(shown).to_have_count(0)
    assert await faults(page) == []
    await page.get_by_role("button", name="Une seule fenêtre").click()
    await expect(page.locator("#checked")).to_contain_text("Le registre tient.")
