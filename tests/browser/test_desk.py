"""Two windows, the widget and the desk: the whole hand-off, as the member and the agent live it."""

import shutil

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from bot.settings import read_settings
from tests.services import serving

AXE = Axe()
PATIENT = {"timeout": 30_000}  # the outbox writes at its own pace


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def house(learnt, tmp_path_factory):
    """The service with a desk, started once; the newest thread is the one that the desk shows."""
    folder = tmp_path_factory.mktemp("desk") / "var"
    shutil.copytree(learnt, folder)
    async with serving(read_settings(data=folder), desk=True) as service:
        yield service


@pytest_asyncio.fixture(loop_scope="session")
async def desk(browser, house):
    """The agent's window, and what broke in it."""
    context = await browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    window = await context.new_page()
    broken = []
    window.on("pageerror", lambda error: broken.append(str(error)))
    window.on("console", lambda line: broken.append(line.text) if line.type == "error" else None)
    await window.goto(house.desk_url)
    yield window
    await context.close()
    assert broken == [], broken


async def opens_the_widget(page, house):
    await page.goto(house.url)
    await page.get_by_role("button", name="Aide").click()
    await page.get_by_role("button", name="Continuer").click()


async def writes(page, words):
    await page.get_by_label("Votre message").fill(words)
    await page.get_by_role("button", name="Envoyer", exact=True).click()


async def presses(desk, label):
    await desk.locator("#log").get_by_role("button", name=label, exact=True).click(**PATIENT)


async def asks_for_a_person(page, desk):
    """Until then the desk shows the thread of the story before, whose buttons are there too."""
    await page.get_by_role("button", name="Parler à un conseiller").click()
    await expect(desk.locator("#log")).to_contain_text("le membre attend un conseiller depuis", **PATIENT)


async def faults(page):
    found = (await AXE.run(page)).response["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize("dialect", ["module complémentaire", "classique"])
async def test_the_whole_hand_off_in_two_windows(page, desk, house, dialect):
    await desk.get_by_label("Format des événements").select_option(label=dialect)
    await opens_the_widget(page, house)
    log = page.get_by_role("log")
    await writes(page, "Comment refuser les cookies ? Mon mail est lucie@exemple.fr")
    await asks_for_a_person(page, desk)
    thread = desk.locator("#log")
    await expect(thread).to_contain_text("adresse e-mail masquée")
    await expect(thread).not_to_contain_text("lucie@")
    await expect(thread).to_contain_text("n’est pas envoyé au membre")

    await presses(desk, "Prendre")
    await expect(log).to_contain_text("Léa", **PATIENT)
    await expect(thread).to_contain_text("Léa répond", **PATIENT)

    await presses(desk, "Répondre")
    form = desk.locator("#form")
    await form.get_by_label("Votre réponse au membre").fill("Bonjour, je regarde. Mon poste est le 06 12 34 56 78")
    await form.get_by_role("button", name="Voir l’aperçu").click()
    await expect(form).to_contain_text("numéro de téléphone masqué")
    await expect(form).not_to_contain_text("je regarde")
    await form.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(form).to_be_hidden()
    await expect(log).to_contain_text("Bonjour, je regarde.", **PATIENT)
    await expect(log).not_to_contain_text("06 12")
    await expect(thread).to_contain_text("✓ Envoyé", **PATIENT)

    await writes(page, "Merci, et pour la suite ?")
    await expect(thread).to_contain_text("Merci, et pour la suite ?", **PATIENT)
    await desk.get_by_label("Écrire dans ce fil").fill("// je lui dis quoi ?")
    await desk.get_by_role("button", name="Publier").click()
    await desk.get_by_role("button", name="@Guichet").click()
    await desk.get_by_label("Écrire dans ce fil").press_sequentially("Tout est en ordre.")
    await desk.get_by_label("Écrire dans ce fil").press("Enter")
    await expect(log).to_contain_text("Tout est en ordre.", **PATIENT)
    await expect(log).not_to_contain_text("je lui dis quoi")

    await presses(desk, "Rendre au bot")
    await expect(thread).to_contain_text("La conversation est rendue à l’assistant.", **PATIENT)
    await writes(page, "Comment refuser les cookies ?")
    await expect(thread).to_contain_text("Gestion des cookies", **PATIENT)
    await presses(desk, "Clore")
    await expect(thread).to_contain_text("Léa a clos la conversation.", **PATIENT)
    await expect(thread).to_contain_text("État : terminée", **PATIENT)
    await expect(thread.get_by_role("button", name="Prendre")).to_have_count(0, **PATIENT)


async def test_a_colleague_is_told_privately_who_holds(page, desk, house):
    await desk.get_by_label("Format des événements").select_option(label="module complémentaire")
    await opens_the_widget(page, house)
    await asks_for_a_person(page, desk)
    await presses(desk, "Prendre")
    await expect(desk.locator("#log")).to_contain_text("Léa répond", **PATIENT)
    await desk.get_by_label("Vous êtes").select_option(label="Samir")
    await presses(desk, "Prendre")
    await expect(desk.locator("#notice")).to_contain_text("Léa suit cette conversation", **PATIENT)
    await desk.get_by_label("Écrire dans ce fil").fill("@Guichet Moi aussi")
    await desk.get_by_role("button", name="Publier").click()
    await expect(desk.locator("#log")).to_contain_text("visible de vous seul", **PATIENT)
    await desk.get_by_label("Vous êtes").select_option(label="Léa")
    await expect(desk.locator("#log")).not_to_contain_text("visible de vous seul")


async def test_what_has_not_changed_is_not_drawn_again(page, desk, house):
    """A click that has begun on a message ends on it, whatever comes into the space meanwhile."""
    await opens_the_widget(page, house)
    await asks_for_a_person(page, desk)
    for words in ("entre nous", "encore entre nous"):
        await desk.get_by_label("Écrire dans ce fil").fill(words)
        await desk.get_by_role("button", name="Publier").click()
        last = desk.locator("#log .message").last
        await expect(last).to_contain_text(words, **PATIENT)
        if words == "entre nous":
            there = await last.element_handle()
    assert await there.evaluate("message => message.isConnected")


async def test_staff_ask_the_bot_from_the_desk(desk):
    await desk.get_by_role("link", name="Interroger l’assistant").click()
    await desk.get_by_label("Votre question à l’assistant").press_sequentially("comment refuser les cookies ?")
    await desk.get_by_role("button", name="Publier").click()
    await expect(desk.locator("#log a[href*='/cookies']").first).to_be_visible(**PATIENT)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "light"), (1280, "dark")])
async def test_axe_finds_nothing_in_the_thread_and_its_form(page, desk, house, width, scheme):
    await desk.set_viewport_size({"width": width, "height": 800})
    await desk.emulate_media(color_scheme=scheme)
    await opens_the_widget(page, house)
    await asks_for_a_person(page, desk)
    await presses(desk, "Prendre")
    await expect(desk.locator("#log")).to_contain_text("Léa répond", **PATIENT)
    assert await faults(desk) == []
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert await desk.evaluate(wider) == 0
    await presses(desk, "Répondre")
    await expect(desk.locator("#form")).to_be_visible()
    assert await faults(desk) == []
