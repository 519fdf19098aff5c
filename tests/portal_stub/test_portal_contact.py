"""Writing to the help team, and exercising a right: kept, mailed to who answers, acknowledged with a day."""

from datetime import UTC, datetime

import pytest

from portal_stub.delays import after_months, after_working_days
from portal_stub.rendering import PARIS
from tests.portal_stub.conftest import read

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)
ASKED = {"objet": "contact", "nom": "Camille Orme", "joindre": "camille@exemple.fr", "message": "Où est mon relevé ?"}
RIGHT = {"droit": "acces", "nom": "Camille Orme", "joindre": "camille@exemple.fr", "message": "Une copie de tout."}


@pytest.fixture
async def portal(visitor_of, config):
    return await visitor_of(config.model_copy(update={"loopback": True}))


async def mails(visitor) -> list[dict[str, str]]:
    """Ours first."""
    everything = await (await visitor.client.get("/_dev/mails")).json()
    return sorted(everything, key=lambda mail: not mail["to"].endswith("@aubepine.example"))


async def sent(visitor, page, action, fields):
    """The receipt that follows the form."""
    answer = await visitor.fills(page, action, **fields)
    assert answer.status == 303
    return await visitor.opens(answer.headers["Location"])


async def test_a_question_is_kept_mailed_and_acknowledged_with_a_reference_and_a_day(portal, time_machine):
    time_machine.move_to(TUESDAY, tick=False)
    receipt = await sent(portal, "/contact", "/contact", ASKED)
    reference = receipt.all("strong")[2].text
    assert "Nous avons bien reçu votre demande." in receipt.text
    assert "Le 26\u00a0novembre\u00a02026 (2 jours ouvrés)" in receipt.text
    assert "Où est mon relevé" not in receipt.text
    to_us, to_her = await mails(portal)
    assert to_us["to"] == "aide@aubepine.example"
    assert to_us["subject"] == f"Question {reference}"
    assert "Où est mon relevé ?" in to_us["text"]
    assert "camille@exemple.fr" in to_us["text"]
    assert (to_her["to"], reference in to_her["subject"]) == ("camille@exemple.fr", True)
    assert "26\u00a0novembre\u00a02026" in to_her["text"]
    assert "Où est mon relevé" not in to_her["text"]
    assert (await portal.opens(to_her["links"][0].removeprefix("http://127.0.0.1:8081"))).status == 200


async def test_a_complaint_names_the_amicable_path_and_the_mediator(portal):
    receipt = await sent(portal, "/contact", "/contact", {**ASKED, "objet": "reclamation"})
    assert "solution amiable" in receipt.text
    assert "Médiateur de l’assurance" in receipt.text
    assert "TSA 50110" in (await mails(portal))[1]["text"]


async def test_who_gives_a_phone_is_called_back_and_gets_no_mail(portal):
    receipt = await sent(portal, "/contact", "/contact", {**ASKED, "joindre": "06 12 34 56 78"})
    assert "Vous serez rappelé au numéro que vous avez donné" in receipt.text
    assert [mail["to"] for mail in await mails(portal)] == ["aide@aubepine.example"]


async def test_a_talk_with_the_assistant_comes_along_by_its_reference(portal):
    page = await portal.opens("/contact?ref=0badcafe")
    assert "Votre échange avec l’assistant est joint" in page.text
    await portal.sends("/contact", {"jeton": page.token("/contact"), "ref": "0badcafe", **ASKED})
    assert "Échange avec l’assistant\u00a0: 0badcafe" in (await mails(portal))[0]["text"]
    assert "<script>" not in (await portal.opens("/contact?ref=<script>")).source


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("nom", " ", "Indiquez votre nom."),
        ("joindre", "", "Indiquez une adresse e-mail ou un téléphone"),
        ("joindre", "camille@", "Cette adresse e-mail n’est pas complète."),
        ("joindre", "06 12", "Ce numéro n’est pas complet."),
        ("message", "", "Écrivez votre message."),
        ("message", "x" * 4001, "de 4000 caractères au plus"),
        ("nom", "Camille\nBcc: tous@exemple.fr", "sur une ligne"),
    ],
)
@pytest.mark.parametrize(
    ("page", "action", "fields"),
    [("/contact", "/contact", ASKED), ("/donnees-personnelles", "/donnees-personnelles/demande", RIGHT)],
)
async def test_a_mistake_is_told_beside_its_field_and_what_was_typed_stays(
    portal, page, action, fields, field, typed, told
):
    shown = await read(await portal.fills(page, action, **{**fields, field: typed}))
    assert shown.status == 422
    assert told in shown.text
    [wrong] = [one for one in shown.all("input", "textarea") if one.attributes.get("aria-invalid") == "true"]
    assert wrong.attributes["name"] == field
    others = {one.attributes.get("value", one.text) for one in shown.all("input", "textarea")}
    assert {value for name, value in fields.items() if name not in (field, "objet", "droit")} <= others
    assert await mails(portal) == []


async def test_the_same_words_twice_are_one_request(portal):
    first, second = [await portal.fills("/contact", "/contact", **ASKED) for _ in range(2)]
    assert first.headers["Location"] == second.headers["Location"]
    assert len(await mails(portal)) == 2
    other = await portal.fills("/contact", "/contact", **{**ASKED, "message": "Autre chose"})
    assert other.headers["Location"] != first.headers["Location"]


async def test_one_address_cannot_flood_the_box(portal):
    answers = [await portal.fills("/contact", "/contact", **{**ASKED, "message": str(n)}) for n in range(31)]
    assert [answer.status for answer in answers] == [303] * 30 + [429]
    assert answers[-1].headers["Retry-After"] == "3600"
    token = (await portal.opens("/contact")).token("/contact")
    behind = await portal.sends("/contact", {"jeton": token, **ASKED}, **{"X-Forwarded-For": "203.0.113.9"})
    assert behind.status == 303  # somebody else, behind the same proxy


async def test_a_receipt_that_is_none_is_not_found(portal):
    assert (await portal.opens("/contact/recu/C-AAAA-AAAA")).status == 404


async def test_a_right_is_received_by_the_officer_with_its_month(portal, time_machine):
    time_machine.move_to(TUESDAY, tick=False)
    receipt = await sent(portal, "/donnees-personnelles", "/donnees-personnelles/demande", RIGHT)
    assert "Le 24\u00a0décembre\u00a02026 (un mois)" in receipt.text
    assert "Droits sur vos données\u00a0: accès" in receipt.text
    to_officer, to_her = await mails(portal)
    assert to_officer["to"] == "dpo@aubepine.example"
    assert to_officer["subject"].startswith("Droits D-")
    assert "Droit exercé\u00a0: Accès" in to_officer["text"]
    assert "24\u00a0décembre\u00a02026" in to_her["text"]


async def test_a_right_that_is_not_in_the_list_is_asked_again(portal):
    shown = await read(
        await portal.fills("/donnees-personnelles", "/donnees-personnelles/demande", **{**RIGHT, "droit": "tout"})
    )
    assert shown.status == 422
    assert "Choisissez un droit." in shown.text


async def test_the_form_stays_open_while_the_portal_is_closed(visitor_of, config):
    closed = await visitor_of(config.model_copy(update={"maintenance": True}))
    answer = await closed.fills("/donnees-personnelles", "/donnees-personnelles/demande", **RIGHT)
    assert answer.status == 303


@pytest.mark.parametrize(
    ("day", "days", "due"),
    [
        ("2026-11-24", 2, "2026-11-26"),
        ("2026-11-26", 2, "2026-11-30"),  # over a weekend
        ("2026-12-24", 2, "2026-12-29"),  # Christmas, a weekend
        ("2026-11-28", 1, "2026-11-30"),  # written on a Saturday
    ],
)
def test_working_days_leave_out_weekends_and_holidays(day, days, due):
    at = datetime.fromisoformat(f"{day}T10:00:00+01:00")
    assert after_working_days(at, days).astimezone(PARIS).date().isoformat() == due


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [("2026-11-24", 1, "2026-12-24"), ("2027-01-31", 1, "2027-02-28"), ("2026-11-30", 3, "2027-02-28")],
)
def test_a_month_ends_on_the_same_day_or_on_the_last(day, months, due):
    at = datetime.fromisoformat(f"{day}T10:00:00+01:00")
    assert after_months(at, months).astimezone(PARIS).date().isoformat() == due
