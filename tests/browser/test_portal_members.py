"""A member's walk in Chromium: by keyboard from registration to her account, her talks, axe on the way.

The service and the portal are the real ones; the activation mail is read in the embedded mailbox.
"""

import asyncio
import shutil
from contextlib import suppress

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Error, expect

from bot.settings import read_settings
from tests.services import serving

AXE = Axe()
PASSWORD = "quatre mots bien choisis"
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 320, "height": 640}
SLOW = {"timeout": 20_000}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def portal(learnt, tmp_path_factory):
    """The address of a portal beside its service."""
    folder = tmp_path_factory.mktemp("members") / "var"
    shutil.copytree(learnt, folder)
    async with serving(read_settings(data=folder, limits={"conversations_per_hour": 0})) as service:
        yield service.portal_url


async def faults(page) -> list[str]:
    found = (await AXE.run(page)).response["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]


async def is_accessible(page) -> None:
    """axe finds nothing, and nothing sticks out, wide and narrow; small targets would show at 320 px."""
    for size in (WIDE, NARROW):
        await page.set_viewport_size(size)
        assert await faults(page) == [], page.url
        assert await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    await page.set_viewport_size(WIDE)


async def keeps(page, holds) -> None:
    """Until what the widget keeps in the tab `holds`. Asked from outside: the page's CSP forbids a wait inside it."""
    async with asyncio.timeout(SLOW["timeout"] / 1000):
        while True:
            with suppress(Error):  # the page is being left for the next one
                if holds(await page.evaluate("JSON.parse(sessionStorage.getItem('guichet'))")):
                    return
            await page.wait_for_timeout(50)


async def fills(page, **changed: str) -> None:
    """The registration form, all of it."""
    told = {
        "Adresse e-mail": "camille@exemple.fr",
        "Mot de passe": PASSWORD,
        "Mot de passe, une seconde fois": PASSWORD,
        "Nom": "Tilleul",
        "Prénom": "Camille",
        "Date de naissance": "31/12/1980",
        "Numéro d’adhérent": "AUB100001",
    } | changed
    for label, typed in told.items():
        await page.get_by_label(label, exact=True).fill(typed)
    await page.get_by_label("J’accepte les conditions d’utilisation").check()


async def becomes_a_member(page, portal: str, email: str) -> None:
    await page.goto(f"{portal}/inscription")
    await fills(page, **{"Adresse e-mail": email})
    await page.get_by_role("button", name="Créer mon compte").click()
    await page.goto(f"{portal}/_dev/boite")
    await page.locator("article", has_text=email).first.get_by_role("link").click()
    await signs_in(page, portal, email)


async def signs_in(page, portal: str, email: str, password: str = PASSWORD) -> None:
    await page.goto(f"{portal}/connexion")
    await page.get_by_label("Identifiant").fill(email)
    await page.get_by_label("Mot de passe").fill(password)
    await page.get_by_role("button", name="Se connecter").click()


async def test_the_keyboard_alone_goes_from_registration_to_the_account_and_out(page, portal):
    keys = page.keyboard
    await page.goto(f"{portal}/inscription")
    await page.get_by_role("button", name="Refuser").click()
    await page.goto(f"{portal}/inscription")
    await page.get_by_label("Adresse e-mail").focus()
    typed = ["clavier@exemple.fr", PASSWORD, PASSWORD, "Tilleul", "Camille", "31/12/1980", "AUB100001"]
    for words in typed:
        await keys.type(words)
        await keys.press("Tab")
    assert await page.evaluate("document.activeElement.id") == "conditions"
    await keys.press("Space")
    await keys.press("Enter")  # as in any form: Enter sends it
    await expect(page.get_by_role("heading", name="Regardez votre messagerie")).to_be_visible()
    await page.goto(f"{portal}/_dev/boite")
    await page.locator("article", has_text="clavier@exemple.fr").get_by_role("link").focus()
    await keys.press("Enter")
    await expect(page.get_by_role("heading", name="Votre compte est ouvert")).to_be_visible()
    await page.get_by_role("link", name="Se connecter").focus()
    await keys.press("Enter")
    await page.get_by_label("Identifiant").focus()
    await keys.type("clavier@exemple.fr")
    await keys.press("Tab")
    await keys.type(PASSWORD)
    await keys.press("Enter")
    await expect(page.get_by_text("Bonjour Camille.")).to_be_visible()
    out = page.get_by_role("button", name="Se déconnecter")
    await out.focus()
    assert await out.evaluate("one => getComputedStyle(one).outlineWidth") == "3px"
    await keys.press("Enter")
    await expect(page.get_by_text("Vous êtes déconnecté.")).to_be_visible()


async def test_a_mistake_is_said_at_the_top_and_leads_to_its_field(page, portal):
    await page.goto(f"{portal}/inscription")
    await fills(page, **{"Mot de passe": "court", "Date de naissance": "hier"})
    await page.get_by_role("button", name="Créer mon compte").click()
    alert = page.get_by_role("alert")
    await expect(alert).to_contain_text("2 points sont à revoir")
    assert (await page.title()).startswith("Erreur")
    await is_accessible(page)
    await alert.get_by_role("link", name="Indiquez votre date de naissance").click()
    assert await page.evaluate("document.activeElement.id") == "naissance"
    assert await page.get_by_label("Nom", exact=True).input_value() == "Tilleul"


async def test_every_page_of_an_account_is_accessible_wide_and_narrow(page, portal):
    await becomes_a_member(page, portal, "acces@exemple.fr")
    await expect(page.get_by_text("Bonjour Camille.")).to_be_visible()
    for path in ("/compte", "/compte/suppression", "/compte/echanges/effacer", "/_dev/boite", "/aide"):
        await page.goto(portal + path)
        await is_accessible(page)
    small = await page.evaluate(
        """() => [...document.querySelectorAll("button, .button, .menu a")]
            .map((one) => [one.textContent.trim(), one.getBoundingClientRect().height])
            .filter(([, height]) => height < 44)"""
    )
    assert small == []
    await page.emulate_media(color_scheme="dark")
    await page.goto(f"{portal}/compte")
    assert await faults(page) == []


async def test_the_pages_on_the_way_are_accessible(page, portal):
    paths = ["/inscription/envoyee", "/activation/envoyee", "/activation?cle=x", "/mot-de-passe-oublie/envoye"]
    for path in [*paths, "/mot-de-passe-oublie/nouveau?cle=x", "/connexion?next=/compte", "/connexion?sortie=1"]:
        await page.goto(portal + path)
        await is_accessible(page)
    await signs_in(page, portal, "personne@exemple.fr")
    await expect(page.get_by_role("alert")).to_contain_text("Identifiant ou mot de passe incorrect.")
    await is_accessible(page)


@pytest.mark.parametrize("javascript", [True, False])
async def test_a_forgotten_password_and_the_account_need_no_javascript(browser, portal, javascript):
    context = await browser.new_context(java_script_enabled=javascript, viewport=WIDE)
    page = await context.new_page()
    email, new = f"sans-{javascript}@exemple.fr".lower(), "cinq mots encore mieux choisis"
    await becomes_a_member(page, portal, email)
    await page.get_by_role("button", name="Se déconnecter").click()
    await page.goto(f"{portal}/mot-de-passe-oublie")
    await page.get_by_label("Adresse e-mail du compte").fill(email)
    await page.get_by_role("button", name="Recevoir le lien").click()
    await page.goto(f"{portal}/_dev/boite")
    await page.locator("article", has_text=email).first.get_by_role("link").click()
    await page.get_by_label("Nouveau mot de passe", exact=True).fill(new)
    await page.get_by_label("Nouveau mot de passe, une seconde fois").fill(new)
    await page.get_by_role("button", name="Enregistrer").click()
    await signs_in(page, portal, email, new)
    await page.get_by_label("Prénom").fill("Camille-Rose")
    await page.get_by_role("button", name="Enregistrer le profil").click()
    assert await page.get_by_text("Bonjour Camille-Rose.").is_visible()
    await page.get_by_role("link", name="Supprimer mon compte").click()
    await page.get_by_label("Votre mot de passe").fill(new)
    await page.get_by_role("button", name="Supprimer définitivement").click()
    assert await page.get_by_role("heading", name="Votre compte est supprimé").is_visible()
    await context.close()


async def test_signing_in_keeps_the_talk_that_was_open_and_signing_out_leaves_nothing(page, portal):
    await becomes_a_member(page, portal, "parle@exemple.fr")
    await page.get_by_role("button", name="Se déconnecter").click()
    await page.get_by_role("button", name="Aide", exact=True).click()
    await page.get_by_role("button", name="Continuer").click()
    box = page.get_by_role("textbox", name="Votre message")
    await box.fill("Comment refuser les cookies ? Mon mail est lucie.bernard@exemple.fr")
    await page.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(page.get_by_role("log")).to_contain_text("adresse e-mail masquée", **SLOW)
    await signs_in(page, portal, "parle@exemple.fr")
    await expect(page.get_by_role("log")).to_contain_text("adresse e-mail masquée", **SLOW)
    await keeps(page, lambda kept: kept is not None and kept.get("signed") is True)
    await page.reload()
    talk = page.locator("#mes-echanges ~ .rows a").first
    await expect(talk).to_be_visible()
    await talk.click()
    await expect(page.locator(".masked").first).to_have_text("adresse e-mail masquée")
    await is_accessible(page)
    await page.get_by_role("button", name="Se déconnecter").click()
    await keeps(page, lambda kept: not (kept or {}).get("id"))
    await expect(page.get_by_role("log")).not_to_contain_text("adresse e-mail masquée")
