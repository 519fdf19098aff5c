"""What is typed while a session ends is not lost: letters wait for their member, other forms are shown again."""

from datetime import timedelta

import pytest
from aiohttp import FormData

from portal_stub.background import purge
from portal_stub.store.database import now
from tests.portal_stub.conftest import INES, read
from tests.portal_stub.files import PDF
from tests.portal_stub.test_portal_contact import ASKED, RIGHT
from tests.portal_stub.test_portal_messages import thread_called, writes


async def posts(visitor, path, token, **typed):
    form = FormData()
    for name, value in {"jeton": token, **typed}.items():
        form.add_field(name, value)
    form.add_field("document", PDF, filename="a.pdf", content_type="application/pdf")
    return await visitor.client.post(path, data=form, allow_redirects=False)


async def test_a_letter_typed_while_the_session_ended_waits_for_its_member(member, another_browser, time_machine):
    token = (await member.opens("/messages")).token("/messages")
    time_machine.move_to(now() + timedelta(minutes=31), tick=False)
    sent = await posts(member, "/messages", token, objet="Une facture", message="Longue lettre.", ref="0123abcd")
    assert (sent.status, sent.headers["Location"]) == (303, "/connexion?next=/messages&garde=1")
    door = await member.opens(sent.headers["Location"])
    assert "Ce que vous avez écrit est gardé" in door.text
    assert "Longue lettre." not in door.source
    await another_browser.becomes_a_member(**INES)
    assert "Longue lettre." not in (await another_browser.opens("/messages")).source
    await member.signs_in()
    page = await member.opens("/messages")
    assert "Votre session s’était fermée." in page.text
    assert 'value="Une facture"' in page.source
    assert [one.text for one in page.all("textarea")] == ["Longue lettre."]
    assert 'name="ref" value="0123abcd"' in page.source
    assert (await writes(member, objet="Une facture", message="Longue lettre.")).status == 303
    assert "Votre session s’était fermée." not in (await member.opens("/messages")).text
    await thread_called(member, "Une facture")


async def test_an_answer_waits_in_its_own_thread_and_can_be_thrown_away(member, config, time_machine):
    await writes(member)
    path, thread = await thread_called(member, "Relevé manquant")
    time_machine.move_to(now() + timedelta(minutes=31), tick=False)
    sent = await posts(member, path, thread.token(path), message="Je précise zxq-canari-7731.")
    assert sent.headers["Location"] == f"/connexion?next={path}&garde=1"
    await member.signs_in()
    assert "Votre session s’était fermée." not in (await member.opens("/messages")).text
    kept = await member.opens(path)
    assert [one.text for one in kept.all("textarea")] == ["Je précise zxq-canari-7731."]
    thrown = await posts(member, path, kept.token(path), geste="effacer", message="Je précise zxq-canari-7731.")
    assert (thrown.status, thrown.headers["Location"]) == (303, path)
    after = await member.opens(path)
    assert [one.text for one in after.all("textarea")] == [""]
    bytes_kept = b"".join(one.read_bytes() for one in config.data.rglob("*") if one.is_file())
    assert b"zxq-canari-7731" not in bytes_kept


async def test_a_draft_goes_after_a_week_and_with_the_account(member, config, time_machine):
    token = (await member.opens("/messages")).token("/messages")
    time_machine.move_to(now() + timedelta(minutes=31), tick=False)
    await posts(member, "/messages", token, objet="Une facture", message="Longue lettre.")
    time_machine.move_to(now() + timedelta(days=8), tick=False)
    await purge(member.client.app)
    await member.signs_in()
    assert "Longue lettre." not in (await member.opens("/messages")).source


async def test_nobody_else_s_form_leaves_a_draft(member, another_browser, time_machine):
    token = (await member.opens("/messages")).token("/messages")
    assert (await posts(another_browser, "/messages", "forgé", objet="x", message="Intrus.")).status == 403
    theirs = (await another_browser.opens("/contact")).token("/contact")
    assert (await posts(another_browser, "/messages", theirs, objet="x", message="Intrus.")).status == 303  # to sign in
    await another_browser.becomes_a_member(**INES)
    assert (await posts(another_browser, "/messages", token, objet="x", message="Intrus.")).status == 403
    assert (await posts(another_browser, "/messages/inconnu", token, message="Intrus.")).status == 403
    assert "Intrus." not in (await member.opens("/messages")).source


async def test_typing_keeps_the_session_and_nobody_s_says_so(member, another_browser, time_machine):
    start = now()
    for minutes in (20, 40, 60):
        time_machine.move_to(start + timedelta(minutes=minutes), tick=False)
        assert (await member.client.head("/session")).status == 204
    assert (await member.opens("/messages")).status == 200
    assert (await another_browser.client.head("/session")).status == 403


@pytest.mark.parametrize(
    ("page", "action", "fields"),
    [
        ("/contact", "/contact", ASKED),
        ("/donnees-personnelles", "/donnees-personnelles/demande", RIGHT),
    ],
)
async def test_a_form_for_everyone_is_shown_again_as_it_was_typed(member, time_machine, page, action, fields):
    token = (await member.opens(page)).token(action)
    time_machine.move_to(now() + timedelta(minutes=31), tick=False)
    before = await member.mails()
    again = await read(await member.sends(action, {"jeton": token, **fields}))
    assert again.status == 422
    assert "La page était ouverte depuis longtemps" in again.text
    assert fields["message"] in [one.text for one in again.all("textarea")]
    assert await member.mails() == before
    sent = await member.sends(action, {"jeton": again.token(action), **fields})
    assert (sent.status, sent.headers["Location"].startswith("/contact/recu/")) == (303, True)
    assert (await member.sends(action, {"jeton": "forgé", **fields})).status == 403
