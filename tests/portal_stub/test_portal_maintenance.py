"""Maintenance: closed pages say so and when to come back; what the law wants readable stays readable."""

import json
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from webhooks.commands import build

MONDAY = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture
async def closed(visitor_of, config):
    return await visitor_of(config.model_copy(update={"maintenance": True}))


@pytest.fixture
def guichet(tmp_path, time_machine):
    """The command line on the data of `config`, on a Monday at 13:00 in Paris."""
    time_machine.move_to(MONDAY, tick=False)

    def run(*words: str):
        return CliRunner().invoke(build(), ["maintenance", *words, "--data", str(tmp_path)])

    return run


@pytest.mark.parametrize("path", ["/", "/connexion", "/compte", "/aide", "/cookies", "/plan-du-site", "/nulle-part"])
async def test_a_closed_portal_answers_503_with_the_page_that_explains(closed, path):
    page = await closed.opens(path)
    assert page.status == 503
    assert int(page.headers["Retry-After"]) > 0
    assert "Le portail est fermé pour une maintenance." in page.text


async def test_what_the_law_wants_readable_stays_so(closed):
    for path in ("/cgu", "/cgu/1", "/mentions-legales", "/donnees-personnelles", "/accessibilite", "/maintenance"):
        assert (await closed.opens(path)).status == 200, path
    for path in ("/.well-known/jwks.json", "/static/portail.css", "/robots.txt"):
        assert (await closed.opens(path)).status == 200, path


async def test_a_form_meets_the_same_door(closed):
    assert (await closed.sends("/connexion", {"identifiant": "x"})).status == 503


async def test_the_page_of_an_open_portal_says_that_it_is_open(visitor):
    page = await visitor.opens("/maintenance")
    assert page.status == 200
    assert "Le portail est ouvert." in page.text
    assert "fermé" not in page.all("h1")[0].text


async def test_the_choice_on_cookies_can_be_made_on_a_legal_page(closed):
    answer = await closed.fills("/cgu", "/cookies/choix", choix="refuser", retour="/cgu")
    assert (answer.status, answer.headers["Location"]) == (303, "/cgu")


async def test_the_command_line_closes_and_opens_a_running_portal(visitor, guichet):
    assert (await visitor.opens("/aide")).status == 200
    assert guichet("on", "--until", "2026-11-30 15:30").stdout == (
        "Fermé\u00a0: tout le portail, du 30/11/2026 13:00 au 30/11/2026 15:30.\n"
    )
    page = await visitor.opens("/aide")
    assert (page.status, page.headers["Retry-After"]) == (503, str(int(2.5 * 3600)))
    assert "Il rouvre le 30\u00a0novembre\u00a02026 à 15\u00a0h\u00a030." in page.text
    assert (await visitor.opens("/cgu")).status == 200
    assert guichet("off").stdout == "Ouvert.\n"
    assert (await visitor.opens("/aide")).status == 200


async def test_named_sections_close_alone_with_what_lies_under_them(visitor, guichet):
    closed = guichet("on", "--section", "messages", "--section", "accueil").stdout
    assert closed.startswith("Fermé\u00a0: messages, accueil, depuis le ")
    assert [(await visitor.opens(path)).status for path in ("/messages", "/messages/12", "/")] == [503] * 3
    assert [(await visitor.opens(path)).status for path in ("/documents", "/aide", "/maintenance")] == [200] * 3
    told = (await visitor.opens("/messages")).text
    assert "Rubriques fermées\u00a0:" in told
    assert "Mes messages" in told


async def test_a_planned_closure_is_told_ahead_and_comes_and_goes_alone(visitor, guichet, time_machine):
    planned = guichet("plan", "2026-12-01 22:00", "2026-12-01 23:30")
    assert planned.stdout == "Annoncé\u00a0: tout le portail, du 01/12/2026 22:00 au 01/12/2026 23:30.\n"
    banner = "Maintenance prévue\u00a0: tout le portail, du 1er\u00a0décembre\u00a02026 à 22\u00a0h\u00a000"
    ahead = await visitor.opens("/aide")
    assert ahead.status == 200
    assert banner in ahead.text
    assert banner in (await visitor.opens("/maintenance")).text
    time_machine.move_to(datetime(2026, 12, 1, 21, 15, tzinfo=UTC), tick=False)
    during = await visitor.opens("/aide")
    assert (during.status, during.headers["Retry-After"]) == (503, str(75 * 60))
    time_machine.move_to(datetime(2026, 12, 1, 22, 30, tzinfo=UTC), tick=False)
    after = await visitor.opens("/aide")
    assert after.status == 200
    assert "Maintenance prévue" not in after.text


async def test_a_far_closure_is_not_told_yet_and_a_cancelled_one_never(visitor, guichet):
    assert guichet("plan", "2026-12-20 22:00", "2026-12-20 23:00").exit_code == 0
    assert "Maintenance prévue" not in (await visitor.opens("/aide")).text
    assert guichet("plan", "2026-12-02 22:00", "2026-12-02 23:00", "--section", "documents").exit_code == 0
    assert "Maintenance prévue\u00a0: «\u00a0Mes documents\u00a0»" in (await visitor.opens("/aide")).text
    assert guichet("plan", "--cancel").stdout == "Ouvert, rien n’est annoncé.\n"
    assert "Maintenance prévue" not in (await visitor.opens("/aide")).text


def test_what_is_set_can_be_read_by_a_program(guichet):
    guichet("on", "--section", "messages")
    [closure] = json.loads(guichet("plan", "--json").stdout)
    assert closure == {"begins": "2026-11-30T12:00:00Z", "ends": None, "sections": ["messages"]}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("on", "--section", "cgu"), "Les rubriques qui se ferment"),
        (("on", "--until", "demain"), "Une date s’écrit"),
        (("on", "--until", "2026-11-30 12:00"), "La fin vient avant le début."),
        (("plan", "2026-12-01 22:00"), "Il faut un début et une fin"),
        (("plan", "2026-11-29 22:00", "2026-12-01 22:00"), "Le début est passé"),
    ],
)
def test_a_wrong_command_is_one_line_and_changes_nothing(guichet, words, told):
    answer = guichet(*words)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert told in answer.stderr
    assert json.loads(guichet("plan", "--json").stdout) == []


async def test_a_damaged_file_leaves_the_portal_as_it_was(visitor, guichet, tmp_path):
    guichet("on")
    assert (await visitor.opens("/aide")).status == 503
    (tmp_path / "portal" / "maintenance.json").write_text("{")
    assert (await visitor.opens("/aide")).status == 503
