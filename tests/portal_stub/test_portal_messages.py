"""A member's messages: what she finds, reads, writes and attaches; what is refused, and what is nobody else's."""

import io

import pytest
from aiohttp import FormData

from portal_stub.uploads import LARGEST, kind_of, safe_name
from tests.portal_stub.conftest import INES, read
from tests.portal_stub.files import JPEG, PDF

WORDS = {"objet": "Relevé manquant", "message": "Bonjour,\nil manque le relevé de juin."}


async def sends(visitor, page, action, fields, file=None, name="relevé juin.pdf", kind="application/pdf"):
    form = FormData(quote_fields=False)  # as browsers write a file's name
    form.add_field("jeton", (await visitor.opens(page)).token(action))
    for field, value in fields.items():
        form.add_field(field, value)
    if file is not None:
        form.add_field("document", io.BytesIO(file), filename=name, content_type=kind)
    else:
        form.add_field("document", b"", filename="", content_type="application/octet-stream")
    return await visitor.client.post(action, data=form, allow_redirects=False)


async def writes(visitor, file=None, **changed):
    return await sends(visitor, "/messages", "/messages", {**WORDS, **changed}, file)


async def thread_called(visitor, subject):
    page = await visitor.opens("/messages")
    path = next(link.attributes["href"] for link in page.all("a") if link.text == subject)
    return path, await visitor.opens(path)


async def test_a_visitor_reads_what_messages_are_and_a_thread_sends_her_to_sign_in(visitor):
    page = await visitor.opens("/messages")
    assert page.status == 200
    assert "Les messages sont réservés aux membres." in page.text
    away = await visitor.opens("/messages/abc")
    assert (away.status, away.headers["Location"]) == (303, "/connexion?next=/messages/abc")


async def test_a_new_member_finds_her_welcome_unread_then_read(member):
    page = await member.opens("/messages")
    assert page.text.count("Non lu") == 2  # the welcome, and where the card is
    path, thread = await thread_called(member, "Bienvenue dans votre espace")
    assert "Bonjour Camille," in thread.text
    assert (await member.opens("/messages")).text.count("Non lu") == 1
    assert path.startswith("/messages/bienvenue.")


async def test_who_has_no_contract_is_told_nothing_of_the_card(visitor):
    await visitor.becomes_a_member(**INES)
    page = await visitor.opens("/messages")
    assert page.text.count("Non lu") == 1
    assert "Votre carte de tiers payant" not in page.text


async def test_she_writes_and_finds_her_message_and_its_file_as_she_sent_it(member):
    answer = await writes(member, PDF)
    assert (answer.status, answer.headers["Location"]) == (303, "/messages?envoye=1")
    assert "Votre message est envoyé." in (await member.opens("/messages?envoye=1")).text
    _, thread = await thread_called(member, "Relevé manquant")
    assert "il manque le relevé de juin." in thread.text
    link = next(one for one in thread.all("a") if "relevé juin.pdf" in one.text)
    file = await member.client.get(link.attributes["href"])
    assert await file.read() == PDF
    assert file.content_type == "application/pdf"
    assert "attachment" in file.headers["Content-Disposition"]
    assert "relev%C3%A9%20juin.pdf" in file.headers["Content-Disposition"]
    assert file.headers["X-Content-Type-Options"] == "nosniff"


async def test_she_answers_in_the_same_thread(member):
    await writes(member)
    path, _ = await thread_called(member, "Relevé manquant")
    answer = await sends(member, path, path, {"message": "Le voici."}, JPEG, "photo.JPG", "image/jpeg")
    assert (answer.status, answer.headers["Location"]) == (303, f"{path}#derniere")
    thread = await member.opens(path)
    assert [item.attributes.get("id") for item in thread.all("li") if "post" in item.attributes.get("class", "")] == [
        None,
        "derniere",
    ]
    assert "photo.jpg (JPEG, 1\u00a0ko)" in thread.text


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (b"MZ" + b"\0" * 200, "Ce fichier n’est ni un PDF ni un JPEG"),
        (b"<html><script>alert(1)</script>", "Ce fichier n’est ni un PDF ni un JPEG"),
        (PDF[:-6], "ou il est abîmé"),
        (JPEG[:20], "ou il est abîmé"),
        (PDF + b"\0" * LARGEST, "dépasse 5\u00a0Mo"),
    ],
    ids=["program", "page", "cut PDF", "cut JPEG", "too big"],
)
async def test_what_is_no_pdf_or_jpeg_or_is_too_big_is_refused_beside_the_field(member, file, told):
    page = await read(await writes(member, file))
    assert page.status == 422
    assert told in page.text
    assert "il manque le relevé de juin." in page.text  # what she typed is still there
    assert "Relevé manquant" not in [link.text for link in page.all("a")]


async def test_a_file_of_exactly_five_megabytes_is_taken(member):
    filled = PDF[:-6] + b" " * (LARGEST - len(PDF)) + PDF[-6:]
    assert len(filled) == LARGEST
    assert (await writes(member, filled)).status == 303


@pytest.mark.parametrize(("changed", "told"), [({"objet": ""}, "Indiquez l’objet"), ({"message": ""}, "Écrivez votre")])
async def test_an_empty_field_is_told(member, changed, told):
    page = await read(await writes(member, **changed))
    assert page.status == 422
    assert told in page.text


async def test_another_member_has_no_way_to_it(member, another_browser):
    await writes(member, PDF)
    path, thread = await thread_called(member, "Relevé manquant")
    file = next(one.attributes["href"] for one in thread.all("a") if "relevé juin.pdf" in one.text)
    await another_browser.becomes_a_member(**INES)
    assert (await another_browser.opens(path)).status == 404
    assert (await another_browser.client.get(file)).status == 404
    answer = await sends(another_browser, "/messages", "/messages", WORDS)
    token = (await another_browser.opens("/messages")).token("/messages")
    form = FormData({"jeton": token, "message": "Intruse"})
    form.add_field("document", b"", filename="", content_type="application/octet-stream")
    assert (await another_browser.client.post(path, data=form, allow_redirects=False)).status == 404
    assert answer.status == 303


async def test_a_form_without_its_token_sends_nothing(member):
    form = FormData(WORDS)
    form.add_field("document", PDF, filename="a.pdf", content_type="application/pdf")
    assert (await member.client.post("/messages", data=form, allow_redirects=False)).status == 403
    assert "Relevé manquant" not in (await member.opens("/messages")).text


async def test_a_talk_with_the_assistant_comes_along_by_its_reference(member):
    page = await member.opens("/messages?ref=0badcafe")
    assert "Votre échange avec l’assistant est joint" in page.text
    assert 'name="ref" value="0badcafe"' in page.source
    assert 'name="ref"' not in (await member.opens("/messages?ref=nimporte")).source


async def test_the_announcements_stay_readable(member, visitor):
    page = await member.opens("/messages")
    assert "Vos messages sont au même endroit" in page.text
    assert "Ne donnez vos codes à personne" in page.text


@pytest.mark.parametrize(
    ("content", "kind"), [(PDF, "application/pdf"), (JPEG, "image/jpeg"), (b"", None), (b"\xff", None)]
)
def test_the_kind_is_found_in_the_content(content, kind):
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("C:\\fakepath\\Mon relevé.pdf", "Mon relevé.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ('fac"ture\r\n.exe', "fac ture.pdf"),
        ("", "document.pdf"),
        (".pdf", "pdf.pdf"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_a_name_keeps_its_letters_and_nothing_else(name, kept):
    assert safe_name(name, "application/pdf") == kept
