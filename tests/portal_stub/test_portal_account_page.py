"""/compte: the profile, the address, the password, the sessions, the terms, the consents, and leaving."""

import shutil

import pytest

from portal_stub.app_keys import DATABASE
from portal_stub.store import accounts
from portal_stub.store.database import now
from tests.portal_stub.conftest import CAMILLE, INES, PASSWORD

NEW = "cinq mots encore mieux choisis"


async def test_the_profile_is_corrected_and_decides_with_the_list_who_has_the_contract(member):
    assert "Trouvé" in (await member.opens("/compte")).text
    answer = await member.fills("/compte", "/compte/profil", nom="Autre", prenom="Camille", numero="AUB100001")
    assert (answer.status, answer.headers["Location"]) == (303, "/compte?fait=profil#profil")
    page = await member.opens("/compte?fait=profil")
    assert "Votre profil est enregistré." in page.text
    assert 'value="Autre"' in page.source
    assert "Non trouvé avec ces nom, numéro et date de naissance." in page.text
    wrong = await member.fills("/compte", "/compte/profil", nom="", prenom="Camille", numero="AUB100001")
    assert wrong.status == 422
    assert "Indiquez votre nom." in await wrong.text()


async def test_what_a_link_says_was_done_is_one_of_our_lines_or_nothing(member):
    assert "pirate" not in (await member.opens("/compte?fait=pirate")).source


async def test_a_new_address_counts_once_its_link_is_followed_and_the_old_one_is_told(member):
    new = "camille.tilleul@exemple.fr"
    answer = await changes_address(member, new)
    assert answer.headers["Location"] == "/compte?fait=adresse#adresse-e-mail"
    assert CAMILLE["email"] in (await member.opens("/compte")).text
    (mail,) = await member.mails(new)
    done = await member.follows(mail["links"][0])
    assert done.headers["Location"] == "/compte?fait=adresse-changee#adresse-e-mail"
    assert new in (await member.opens("/compte")).text
    assert (await member.mails(CAMILLE["email"]))[-1]["subject"] == "Votre adresse e-mail a été changée"
    await member.signs_out()
    assert (await member.signs_in()).status == 422
    assert (await member.signs_in(new)).status == 303


async def test_the_link_of_a_new_address_does_nothing_for_a_stranger_who_gets_it(member, another_browser):
    await changes_address(member, "ines@exemple.fr")
    link = (await member.mails("ines@exemple.fr"))[0]["links"][0]
    sent = await another_browser.follows(link)
    assert sent.status == 303
    assert sent.headers["Location"].startswith("/connexion?next=")
    await another_browser.becomes_a_member(**INES)
    refused = await another_browser.follows(link)
    assert refused.status == 410
    assert "celui d’un autre compte" in refused.text
    assert CAMILLE["email"] in (await member.opens("/compte")).text


async def test_a_new_address_needs_the_password_and_an_address(member):
    wrong = await changes_address(member, "autre@exemple.fr", password="pas le bon mot de passe")
    assert wrong.status == 422
    assert "Ce n’est pas votre mot de passe actuel." in await wrong.text()
    assert (await changes_address(member, "autre")).status == 422
    assert await member.mails("autre@exemple.fr") == []


async def test_an_address_that_has_an_account_is_not_told_to_the_one_who_asks(member, another_browser):
    await another_browser.becomes_a_member(**INES)
    taken, free = await changes_address(member, INES["email"]), await changes_address(member, "libre@exemple.fr")
    assert (taken.status, taken.headers["Location"]) == (free.status, free.headers["Location"])
    assert (await member.mails(INES["email"]))[-1]["subject"] == "Cette adresse a déjà un compte"


async def changes_address(who, email: str, password: str = PASSWORD):
    fields = {"nouvelle_adresse": email, "mot_de_passe_adresse": password}
    return await who.fills("/compte", "/compte/adresse-e-mail", **fields)


async def test_a_new_password_ends_the_other_sessions_and_is_told_by_mail(member, another_browser):
    await another_browser.signs_in()
    answer = await member.fills("/compte", "/compte/mot-de-passe", ancien=PASSWORD, nouveau=NEW, nouveau_bis=NEW)
    assert answer.headers["Location"] == "/compte?fait=mot-de-passe#mot-de-passe"
    assert "Bonjour Camille." in (await member.opens("/compte")).text
    assert "Vous n’êtes pas connecté." in (await another_browser.opens("/compte")).text
    assert (await member.mails())[-1]["subject"] == "Votre mot de passe a été changé"
    assert (await another_browser.signs_in()).status == 422
    assert (await another_browser.signs_in(password=NEW)).status == 303


@pytest.mark.parametrize(
    ("old", "new", "again", "told"),
    [
        ("pas le bon", NEW, NEW, "Ce n’est pas votre mot de passe actuel."),
        (PASSWORD, "court", "court", "12 caractères ou plus"),
        (PASSWORD, NEW, PASSWORD, "ne sont pas les mêmes"),
    ],
)
async def test_a_password_is_not_changed_by_mistake(member, old, new, again, told):
    answer = await member.fills("/compte", "/compte/mot-de-passe", ancien=old, nouveau=new, nouveau_bis=again)
    assert answer.status == 422
    assert told in await answer.text()
    await member.signs_out()
    assert (await member.signs_in()).status == 303


async def test_sessions_are_listed_by_device_and_one_or_all_the_others_can_be_ended(member, aiohttp_client):
    others = [type(member)(await aiohttp_client(member.client.server)) for _ in range(3)]
    agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"
    for other in others:
        other.client.session.headers["User-Agent"] = agent
        await other.signs_in()
    page = await member.opens("/compte")
    assert page.text.count("Firefox, Windows") >= 3
    assert page.text.count("(cette session)") == 1
    buttons = [one.attributes["value"] for one in page.all("button") if one.attributes.get("name") == "fermer"]
    assert len(buttons) == 4
    assert buttons[-1] == "autres"
    await member.fills("/compte", "/compte/sessions", fermer=buttons[0])
    assert await signed_in(others) == 2
    await member.fills("/compte", "/compte/sessions", fermer="autres")
    assert await signed_in(others) == 0
    assert await signed_in([member]) == 1


async def signed_in(browsers) -> int:
    return sum(["Bonjour Camille." in (await one.opens("/compte")).text for one in browsers])


async def test_another_member_s_session_cannot_be_ended(member, another_browser, aiohttp_client):
    second = type(member)(await aiohttp_client(member.client.server))
    await second.signs_in()
    page = await member.opens("/compte")
    session = next(one.attributes["value"] for one in page.all("button") if one.attributes.get("name") == "fermer")
    await another_browser.becomes_a_member(**INES)
    assert (await another_browser.fills("/compte", "/compte/sessions", fermer=session)).status == 303
    assert await signed_in([second]) == 1
    await member.fills("/compte", "/compte/sessions", fermer=session)
    assert await signed_in([second]) == 0


async def test_the_terms_accepted_are_listed_and_a_new_version_is_asked_for_at_the_door(visitor_of, config, tmp_path):
    old = only_the_first_terms(config, tmp_path)
    before = await visitor_of(old)
    await before.becomes_a_member()
    assert "Version 1" in (await before.opens("/compte")).text
    after = await visitor_of(config)
    await after.signs_in()
    asked = await after.opens("/compte")
    assert (asked.status, asked.headers["Location"]) == (303, "/cgu/accepter?next=/compte")
    page = await after.opens(asked.headers["Location"])
    assert "ont changé depuis que vous les avez acceptées" in page.text
    assert any("48\u00a0heures" in one.text for one in page.all("ins"))
    assert [one.text for one in page.all("button")].count("Accepter") == 1  # the cookies' question waits its turn
    assert "cookie-banner" in (await after.opens("/cgu")).source
    answer = await after.fills("/cgu/accepter?next=/compte", "/cgu/accepter", version="2", next="/compte")
    assert (answer.status, answer.headers["Location"]) == (303, "/compte")
    listed = (await after.opens("/compte")).text
    assert "Version 1" in listed
    assert "Version 2" in listed


async def test_who_does_not_accept_the_new_terms_may_still_leave(visitor_of, config, tmp_path):
    await (await visitor_of(only_the_first_terms(config, tmp_path))).becomes_a_member()
    after = await visitor_of(config)
    await after.signs_in()
    assert (await after.opens("/compte/suppression")).status == 200
    token = (await after.opens("/compte/suppression")).token("/compte/suppression")
    closed = await after.sends("/compte/profil", {"jeton": token, "nom": "A", "prenom": "B", "numero": "AUB1"})
    assert closed.headers["Location"].startswith("/cgu/accepter")
    assert (await after.signs_out()).status == 303


def only_the_first_terms(config, tmp_path):
    """The same portal as it was before the second version."""
    shutil.copytree(config.documents, tmp_path / "documents")
    (tmp_path / "documents" / "cgu" / "2.md").unlink()
    return config.model_copy(update={"documents": tmp_path / "documents"})


async def test_a_consent_is_shown_with_its_words_and_withdrawn(member):
    database = member.client.server.app[DATABASE]
    async with database.transaction() as db:
        account = await accounts.by_email(db, CAMILLE["email"])
        await accounts.give_consent(db, account.id, "position", "Envoyée à personne.", at=now())
    page = await member.opens("/compte")
    assert "Envoyée à personne." in page.text
    await member.fills("/compte", "/compte/consentements", retirer="position")
    assert "Aucun accord enregistré." in (await member.opens("/compte")).text


async def test_an_account_is_not_deleted_while_its_talks_cannot_be(member):
    answer = await member.fills("/compte/suppression", "/compte/suppression", mot_de_passe=PASSWORD)
    assert answer.status == 503
    assert "Rien n’est supprimé" in await answer.text()
    assert "Bonjour Camille." in (await member.opens("/compte")).text


async def test_deleting_needs_the_password(member):
    answer = await member.fills("/compte/suppression", "/compte/suppression", mot_de_passe="pas le bon mot de passe")
    assert answer.status == 422
    assert "Ce n’est pas votre mot de passe." in await answer.text()


async def test_a_page_of_hers_is_never_kept_by_the_browser(member):
    assert (await member.opens("/compte")).headers["Cache-Control"] == "private, no-store"
    await member.signs_out()
    assert "no-store" not in (await member.opens("/compte")).headers["Cache-Control"]
