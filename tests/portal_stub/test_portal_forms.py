"""Forms: only our own pages can send them, while they are fresh."""

from datetime import UTC, datetime

import pytest

MORNING = datetime(2026, 11, 25, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"Origin": "http://127.0.0.1:8081"}, 303),
        ({"Sec-Fetch-Site": "same-origin"}, 303),
        ({"Origin": "https://ailleurs.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://[::"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
    ],
)
async def test_a_form_that_another_site_sends_is_refused(visitor, headers, status):
    token = (await visitor.opens("/")).token("/cookies/choix")
    fields = {"jeton": token, "choix": "refuser", "retour": "/"}
    assert (await visitor.sends("/cookies/choix", fields, **headers)).status == status


@pytest.mark.parametrize("token", ["", "forgé", "ImZvcm11bGFpcmUi.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb"])
async def test_a_form_without_a_token_of_ours_is_refused(visitor, token):
    answer = await visitor.sends("/cookies/choix", {"jeton": token, "choix": "refuser"})
    assert answer.status == 403
    assert "Ce formulaire n’est plus valable" in await answer.text()


async def test_a_token_dies_after_half_a_day(visitor, time_machine):
    time_machine.move_to(MORNING, tick=False)
    token = (await visitor.opens("/")).token("/cookies/choix")
    fields = {"jeton": token, "choix": "refuser", "retour": "/"}
    time_machine.shift(11 * 3600)
    assert (await visitor.sends("/cookies/choix", fields)).status == 303
    time_machine.shift(2 * 3600)
    assert (await visitor.sends("/cookies/choix", fields)).status == 403


async def test_a_form_that_is_too_big_is_refused(visitor):
    answer = await visitor.sends("/cookies/choix", {"choix": "x" * 100_000})
    assert answer.status == 413


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data; boundary=x", b"--y\r\nrien"),
        ("multipart/form-data", b"rien"),
        ("application/x-www-form-urlencoded; charset=inconnu", b"choix=refuser"),
        ("application/x-www-form-urlencoded", b"choix=%ff\xff"),
        ("application/json", b"{}"),
        ("multipart/form-data; boundary=x", b"--x\r\nsans deux-points\r\n\r\nrien\r\n--x--\r\n"),
        ("multipart/form-data; boundary=x", b"--x\r\nX: " + b"y" * 20_000 + b"\r\n\r\nrien\r\n--x--\r\n"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="choix"\r\nContent-Encoding: gzip\r\n\r\nrien\r\n--x--\r\n',
        ),
    ],
)
async def test_a_body_that_is_no_form_is_refused_on_a_page(visitor, content_type, body):
    answer = await visitor.client.post("/cookies/choix", data=body, headers={"Content-Type": content_type})
    assert answer.status in (400, 403)
    assert "Rien n’a été fait" in await answer.text()


async def test_a_form_said_to_be_compressed_that_is_not_is_refused_on_a_page(visitor):
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Content-Encoding": "gzip"}
    answer = await visitor.client.post("/cookies/choix", data=b"rien", headers=headers)
    assert answer.status == 400
    assert "Rien n’a été fait" in await answer.text()


async def test_forms_stay_good_over_a_restart(visitor, visitor_of, config):
    token = (await visitor.opens("/")).token("/cookies/choix")
    restarted = await visitor_of(config)
    answer = await restarted.sends("/cookies/choix", {"jeton": token, "choix": "refuser", "retour": "/"})
    assert answer.status == 303
