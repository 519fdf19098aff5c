"""From registration to the door: what is asked, the mail and its link, signing in and out, and what nobody is told."""

from http.cookies import SimpleCookie

import pytest
from pydantic import SecretStr
from yarl import URL

from tests.portal_stub.conftest import CAMILLE, INES, PASSWORD

SESSION = "AspNet.ApplicationCookie"
DAY_S = 24 * 3600


async def test_registering_then_following_the_link_opens_an_account_that_can_sign_in(visitor):
    answer = await visitor.registers()
    assert (answer.status, answer.headers["Location"]) == (303, "/inscription/envoyee")
    assert "Un e-mail vient de partir" in (await visitor.opens("/inscription/envoyee")).text
    assert (await visitor.signs_in()).status == 422  # not before the link is followed
    (mail,) = await visitor.mails()
    assert mail["to"] == CAMILLE["email"]
    assert mail["subject"] == "Activez votre compte"
    assert len(mail["links"]) == 1
    opened = await visitor.follows(mail["links"][0])
    assert opened.status == 200
    assert "votre compte est ouvert" in opened.text
    answer = await visitor.signs_in()
    assert (answer.status, answer.headers["Location"]) == (303, "/compte")
    page = await visitor.opens("/compte")
    assert "Bonjour Camille." in page.text
    assert "Se déconnecter" in [button.text for button in page.all("button")]


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("email", "camille", "n’est pas complète"),
        ("email", "", "Indiquez votre adresse"),
        ("mot_de_passe", "onze lettre", "12 caractères ou plus"),
        ("mot_de_passe", "aaaaaaaaaaaaaaaa", "se devine trop facilement"),
        ("mot_de_passe_bis", "un autre mot de passe", "ne sont pas les mêmes"),
        ("nom", " ", "Indiquez votre nom"),
        ("prenom", "1234", "ne peut pas être enregistré"),
        ("prenom", "Camille gagnez.example", "ne peut pas être enregistré"),
        ("nom", "Tilleul 🎁", "ne peut pas être enregistré"),
        ("email", "=?utf-8?q?camille?=@exemple.fr", "n’est pas complète"),
        ("naissance", "31/02/1980", "31/12/1980"),
        ("naissance", "bientôt", "31/12/1980"),
        ("naissance", "01/01/1850", "pas possible"),
        ("numero", "non", "n’est pas complet"),
        ("conditions", "", "Cochez la case"),
    ],
)
async def test_a_mistake_is_told_beside_its_field_and_nothing_is_sent(visitor, field, typed, told):
    answer = await visitor.registers(**{field: typed})
    text = await answer.text()
    assert answer.status == 422
    assert told in text
    assert 'aria-invalid="true"' in text
    assert PASSWORD not in text
    assert (field == "nom") or 'value="Tilleul"' in text  # what was right need not be typed again
    assert await visitor.mails() == []


async def test_one_must_be_sixteen(visitor, time_machine):
    time_machine.move_to("2026-11-25T12:00:00Z", tick=False)
    assert (await visitor.registers(naissance="26/11/2010")).status == 422
    assert (await visitor.registers(naissance="25/11/2010")).status == 303


@pytest.mark.parametrize("typed", ["31/12/1980", "31.12.1980", "31 12 1980", "1980-12-31", "31121980"])
async def test_a_birth_date_is_read_as_people_write_it(visitor, typed):
    assert (await visitor.registers(naissance=typed)).status == 303


@pytest.mark.parametrize("name", ["D’Aubépine-Le Goff", "J.-P. Saint", "Nguyễn", "عمر"])
async def test_a_name_is_taken_as_its_owner_writes_it(visitor, name):
    assert (await visitor.registers(nom=name)).status == 303


async def test_an_address_that_has_an_account_gets_the_same_answer_and_its_owner_a_mail(member, another_browser):
    taken = await another_browser.registers(email="CAMILLE@exemple.fr", nom="Autre")
    free = await another_browser.registers(**INES)
    assert (taken.status, taken.headers["Location"]) == (free.status, free.headers["Location"])
    assert (await member.mails("CAMILLE@exemple.fr"))[-1]["subject"] == "Vous avez déjà un compte"
    assert 'value="Tilleul"' in (await member.opens("/compte")).source


async def test_a_link_opens_once_and_says_so_the_second_time(visitor):
    await visitor.registers()
    link = (await visitor.mails())[0]["links"][0]
    assert (await visitor.client.head(URL(link).path_qs)).status == 200  # a look at the head opens nothing
    assert (await visitor.follows(link)).status == 200
    again = await visitor.follows(link)
    assert again.status == 410
    assert "a déjà servi" in again.text
    assert "/connexion" in again.links


async def test_a_link_that_was_altered_opens_nothing(visitor):
    await visitor.registers()
    link = (await visitor.mails())[0]["links"][0]
    at = len(link) - 10  # the very last sign holds bits that mean nothing
    altered = await visitor.follows(link[:at] + ("a" if link[at] != "a" else "b") + link[at + 1 :])
    assert altered.status == 400
    assert "incomplet ou abîmé" in altered.text
    assert (await visitor.signs_in()).status == 422
    assert (await visitor.follows(link)).status == 200


async def test_a_link_lasts_48_hours(visitor, time_machine):
    time_machine.move_to("2026-11-25T12:00:00Z", tick=False)
    await visitor.registers()
    await visitor.registers(**INES)
    first, second = [mail["links"][0] for mail in await visitor.mails()]
    time_machine.shift(2 * DAY_S - 60)
    assert (await visitor.follows(first)).status == 200
    time_machine.shift(120)
    late = await visitor.follows(second)
    assert late.status == 410
    assert "a expiré" in late.text


async def test_a_new_link_replaces_the_first_and_an_unknown_address_is_answered_alike(visitor):
    await visitor.registers()
    known = await visitor.fills("/activation", "/activation", email=CAMILLE["email"])
    unknown = await visitor.fills("/activation", "/activation", email="personne@exemple.fr")
    assert (known.status, known.headers["Location"]) == (unknown.status, unknown.headers["Location"])
    first, second = await visitor.mails()
    replaced = await visitor.follows(first["links"][0])
    assert replaced.status == 410
    assert "remplacé par un plus récent" in replaced.text
    assert (await visitor.follows(second["links"][0])).status == 200


async def test_somebody_else_s_form_does_not_change_what_my_link_opens(visitor, another_browser):
    await visitor.registers()
    await another_browser.registers(
        mot_de_passe="le mot de passe d’un autre", mot_de_passe_bis="le mot de passe d’un autre"
    )
    mine, theirs = await visitor.mails(CAMILLE["email"])
    await visitor.follows(mine["links"][0])
    assert "a déjà servi" in (await visitor.follows(theirs["links"][0])).text
    assert (await visitor.signs_in()).status == 303


async def test_five_wrong_passwords_then_a_quarter_of_an_hour_and_the_same_for_nobody(visitor, time_machine):
    time_machine.move_to("2026-11-25T12:00:00Z", tick=False)
    await visitor.becomes_a_member()
    await visitor.signs_out()
    for email in (CAMILLE["email"], "personne@exemple.fr"):
        for _ in range(5):
            wrong = await visitor.signs_in(email, "pas le bon mot de passe")
            assert wrong.status == 422
            assert "Identifiant ou mot de passe incorrect." in await wrong.text()
        slowed = await visitor.signs_in(email)
        assert (slowed.status, slowed.headers["Retry-After"]) == (429, "900")
        assert "Attendez 15\u00a0minutes" in await slowed.text()
    time_machine.shift(901)
    assert (await visitor.signs_in("personne@exemple.fr")).status == 422
    assert (await visitor.signs_in()).status == 303


async def test_a_right_password_forgets_the_wrong_ones(member):
    await member.signs_out()
    for _ in range(2):
        for _ in range(4):
            assert (await member.signs_in(password="pas le bon mot de passe")).status == 422
        assert (await member.signs_in()).status == 303
        await member.signs_out()


async def test_a_session_is_a_new_one_at_each_sign_in_and_ends_at_sign_out(visitor, another_browser):
    await visitor.becomes_a_member()
    first = token_of(visitor)
    await visitor.signs_out()
    page = await visitor.opens("/compte")
    assert "Vous n’êtes pas connecté." in page.text
    answer = await visitor.signs_in()
    cookie = SimpleCookie(answer.headers["Set-Cookie"])[SESSION]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["secure"]) == (True, "Lax", "/", "")
    assert (cookie["max-age"], cookie["expires"]) == ("", "")  # it goes with the browser
    assert cookie.value != first
    for token, told in ((first, "Vous n’êtes pas connecté."), (cookie.value, "Bonjour Camille.")):
        assert told in (await another_browser.opens("/compte", Cookie=f"{SESSION}={token}")).text


async def test_the_session_s_cookie_travels_encrypted_where_the_portal_is_on_https(visitor_of, config):
    secure = await visitor_of(config.model_copy(update={"public_url": "https://portail.aubepine.example"}))
    await secure.registers()
    await secure.follows((await secure.mails())[0]["links"][0])
    assert SimpleCookie((await secure.signs_in()).headers["Set-Cookie"])[SESSION]["secure"]


async def test_half_an_hour_of_silence_ends_a_session_and_half_a_day_in_any_case(visitor, time_machine):
    time_machine.move_to("2026-11-25T06:00:00Z", tick=False)
    await visitor.becomes_a_member()
    time_machine.shift(29 * 60)
    assert "Bonjour Camille." in (await visitor.opens("/compte")).text
    time_machine.shift(29 * 60)
    assert "Bonjour Camille." in (await visitor.opens("/compte")).text
    time_machine.shift(31 * 60)
    assert "Vous n’êtes pas connecté." in (await visitor.opens("/compte")).text
    await visitor.signs_in()
    for _ in range(12 * 3):
        time_machine.shift(20 * 60)
        await visitor.opens("/aide")
    assert "Vous n’êtes pas connecté." in (await visitor.opens("/compte")).text


async def test_signing_out_of_a_session_that_has_ended_is_no_mistake(visitor, time_machine):
    time_machine.move_to("2026-11-25T06:00:00Z", tick=False)
    await visitor.becomes_a_member()
    token = (await visitor.opens("/compte")).token("/deconnexion")
    time_machine.shift(31 * 60)
    answer = await visitor.sends("/deconnexion", {"jeton": token})
    assert (answer.status, answer.headers["Location"]) == (303, "/connexion?sortie=1")


async def test_a_member_s_page_leads_back_to_itself_after_signing_in(member):
    await member.signs_out()
    sent = await member.opens("/compte/echanges/effacer")
    assert (sent.status, sent.headers["Location"]) == (303, "/connexion?next=/compte/echanges/effacer")
    page = await member.opens(sent.headers["Location"])
    assert "Cette page est réservée aux membres." in page.text
    answer = await member.signs_in(next="/compte/echanges/effacer")
    assert answer.headers["Location"] == "/compte/echanges/effacer"


@pytest.mark.parametrize(
    "wanted", ["https://ailleurs.example/", "//ailleurs.example", "/\\ailleurs.example", "x", "/\r\nA: b"]
)
async def test_signing_in_never_leads_out_of_the_portal(member, wanted):
    await member.signs_out()
    assert (await member.signs_in(next=wanted)).headers["Location"] == "/compte"


@pytest.mark.parametrize(("query", "back"), [("page=2", "/compte/suppression?page=2"), ("é" * 1200, "/compte")])
async def test_who_is_sent_to_sign_in_comes_back_unless_the_address_is_too_long(visitor, query, back):
    sent = await visitor.opens(f"/compte/suppression?{query}")
    assert URL(sent.headers["Location"]).query["next"] == back
    assert (await visitor.opens(sent.headers["Location"])).status == 200


async def test_a_form_of_another_session_is_refused(member, another_browser):
    token = (await another_browser.opens("/connexion")).token("/connexion")
    answer = await member.sends(
        "/compte/profil", {"jeton": token, "nom": "Autre", "prenom": "Autre", "numero": "AUB9999"}
    )
    assert answer.status == 403
    assert "Tilleul" in (await member.opens("/compte")).source


async def test_passwords_and_links_are_in_no_log_and_the_password_nowhere(visitor, config, capsys):
    await visitor.becomes_a_member()
    session = token_of(visitor)
    await visitor.signs_out()
    await visitor.signs_in(password="un mot de passe faux")
    link = (await visitor.mails())[0]["links"][0]
    logged = "".join(capsys.readouterr())
    assert link.split("cle=")[1] not in logged
    assert CAMILLE["email"] not in logged
    kept = b"".join(file.read_bytes() for file in config.data.rglob("*") if file.is_file())
    assert CAMILLE["email"].encode() in kept
    for secret in (PASSWORD, "un mot de passe faux", session):
        assert secret not in logged
        assert secret.encode() not in kept


def token_of(visitor) -> str:
    return next(cookie.value for cookie in visitor.client.session.cookie_jar if cookie.key == SESSION)


async def test_accounts_live_in_postgresql_as_well(visitor_of, config, postgresql_url):
    visitor = await visitor_of(config.model_copy(update={"database_url": SecretStr(postgresql_url)}))
    await visitor.becomes_a_member()
    await visitor.signs_out()
    assert (await visitor.signs_in(password="pas le bon mot de passe")).status == 422
    assert (await visitor.signs_in()).status == 303
    assert "Bonjour Camille." in (await visitor.opens("/compte")).text
    assert (await visitor.opens("/messages/%00")).status == 404
    assert (await visitor.fills("/compte", "/compte/sessions", fermer="a\0b")).status == 303
    assert not (config.data / "portail.sqlite3").exists()
