"""The members' API as API.md §1 has it, through HTTP."""

import asyncio
import json
import re
from html import unescape
from uuid import uuid4

import pytest

from portal_stub.closures import Closure, Closures, ClosuresFile
from tests.people import Member
from tests.services import Service

QUESTION = "Comment faire pour m'inscrire sur le portail ?"


async def test_a_question_is_answered_with_a_link_to_its_page(member: Member, service: Service) -> None:
    reply = await member.asks(QUESTION)
    assert reply["kind"] == "answer"
    assert reply["links"][0]["href"].startswith(f"{service.portal_url}/inscription")
    assert 0 < reply["confidence"] <= 1
    assert reply["title"]


async def test_what_is_personal_is_masked_before_it_is_kept(member: Member) -> None:
    answer = await member.sends("mon mail est jean.dupont@orange.fr, comment le changer ?")
    message = answer.body["message"]
    assert "jean.dupont" not in json.dumps(answer.body)
    [mark] = message["redactions"]
    assert mark["label"] == "EMAIL"
    assert message["text"][mark["start"] : mark["end"]] == "[EMAIL]"
    assert answer.body["reply"]["redaction_notice"]


async def test_opening_tells_the_token_once_and_the_notice(service: Service) -> None:
    visitor = service.visitor()
    answer = await visitor.opens(page="/cookies?utm=x", locale="de", notice_version="unknown")
    assert answer.status == 201
    assert answer.headers["Cache-Control"] == "no-store"
    notice = (await visitor.call("GET", "/notice")).body
    assert answer.body["notice"] == notice
    assert notice["egress"] == "off"
    assert notice["retention"] == {"signed_in_days": 30, "anonymous_hours": 24}
    assert len(answer.body["token"]) >= 43
    transcript = (await visitor.call("GET", visitor.path("/transcript"))).body
    assert (transcript["page"], transcript["locale"], transcript["notice_version"]) == ("cookies", "fr", None)


async def test_the_contacts_that_the_notice_lists_are_left_alone_and_another_number_is_not(member: Member) -> None:
    notice = (await member.call("GET", "/notice")).body
    phone, *_ = notice["public_contacts"]
    assert [contact for contact in notice["public_contacts"] if contact not in notice["text"]] == []
    sent = (await member.sends(f"j’appelle le {phone} depuis le 06 12 34 56 78")).body["message"]
    assert sent["text"] == f"j’appelle le {phone} depuis le [PHONE]"


async def test_the_same_message_id_gives_the_first_answer_and_stores_nothing(member: Member) -> None:
    message_id = str(uuid4())
    first = await member.sends(QUESTION, message_id)
    again = await member.sends("tout autre chose", message_id)
    assert again.body == first.body
    assert len(await member.events()) == 2


async def test_the_same_message_id_at_the_same_time_is_one_turn(member: Member) -> None:
    message_id = str(uuid4())
    answers = await asyncio.gather(*(member.sends(QUESTION, message_id) for _ in range(10)))
    assert {answer.status for answer in answers} == {200}
    assert len({json.dumps(answer.body, sort_keys=True) for answer in answers}) == 1
    assert [event["seq"] for event in await member.events()] == [1, 2]


async def test_events_are_paged_by_seq_without_a_gap(member: Member) -> None:
    for _ in range(3):
        await member.asks(QUESTION)
    page = (await member.call("GET", member.path("/events?after=2&limit=3"))).body
    assert [event["seq"] for event in page["events"]] == [3, 4, 5]
    assert page["last_seq"] == 6
    assert [event["kind"] for event in page["events"]] == ["message", "reply", "message"]
    assert [event["author"] for event in page["events"]] == ["member", "bot", "member"]


async def test_a_stream_gives_what_was_and_what_comes(member: Member) -> None:
    await member.asks(QUESTION)
    async with asyncio.timeout(20), member.listening() as events:
        assert [(await anext(events))["seq"] for _ in range(2)] == [1, 2]
        await member.asks(QUESTION)
        assert [(await anext(events))["kind"] for _ in range(2)] == ["message", "reply"]


async def test_a_stream_resumes_after_the_last_event_id(member: Member) -> None:
    for _ in range(2):
        await member.asks(QUESTION)
    resumed = {"Last-Event-ID": "3"}
    async with asyncio.timeout(20), member.listening(after=0, **resumed) as events:
        assert (await anext(events))["seq"] == 4


async def test_an_erased_conversation_ends_its_streams_and_is_unknown(member: Member) -> None:
    await member.asks(QUESTION)
    async with asyncio.timeout(20), member.listening(after=2) as events:
        receipt = await member.call("DELETE", member.path())
        assert receipt.status == 200
        assert (await anext(events))["kind"] == "erased"
        with pytest.raises(StopAsyncIteration):
            await anext(events)
    assert {place["place"]: place["state"] for place in receipt.body["places"]}["events"] == "done"
    again = await member.call("DELETE", member.path())
    assert again.body == receipt.body
    assert (await member.sends(QUESTION)).status == 404
    assert (await member.call("GET", member.path("/events"))).status == 404


async def test_another_token_is_told_that_there_is_nothing(service: Service, member: Member) -> None:
    other = service.visitor()
    await other.opens()
    other.id = member.id
    unknown = service.visitor()
    await unknown.opens()
    unknown.id = str(uuid4())
    for method, rest in (("GET", "/events"), ("POST", "/messages"), ("DELETE", ""), ("GET", "/transcript")):
        theirs = await other.call(method, other.path(rest), {} if method == "POST" else None)
        nobodys = await unknown.call(method, unknown.path(rest), {} if method == "POST" else None)
        assert (theirs.status, theirs.body["type"]) == (404, "/problems/not-found")
        assert theirs.body | {"request_id": ""} == nobodys.body | {"request_id": ""}


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b'{"message_id": "x", "text": "a"}', "application/json", 422),
        (b'{"text": "a"}', "application/json", 422),
        (b'{"message_id": "3d1d2a5e-1111-4222-8333-444444444444", "text": "   "}', "application/json", 422),
        (b'{"message_id": "3d1d2a5e-1111-4222-8333-444444444444", "text": 5}', "application/json", 422),
        (b'{"message_id": "3d1d2a5e-1111-4222-8333-444444444444", "text": "\\ud800"}', "application/json", 400),
        (b'"hello"', "application/json", 422),
        (b"hello", "text/plain", 415),
        (b" " * 16_400, "application/json", 413),
    ],
)
async def test_a_bad_body_is_told_and_nothing_is_kept(
    member: Member, body: bytes, content_type: str, status: int
) -> None:
    answer = await member.call("POST", member.path("/messages"), data=body, headers={"Content-Type": content_type})
    assert answer.status == status
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert answer.body["status"] == status
    assert await member.events() == []


async def test_a_text_of_2000_code_points_is_taken_and_one_more_is_not(member: Member) -> None:
    assert (await member.sends("é" * 2000)).status == 200
    refused = await member.sends("é" * 2001)
    assert (refused.status, refused.body["title"]) == (422, "Message refusé")


async def test_blanks_around_a_text_do_not_count(member: Member) -> None:
    assert (await member.sends(f"{' ' * 1500}Où changer mon mot de passe ?{' ' * 1500}")).status == 200
    assert (await member.sends(" " * 2500)).body["title"] == "Requête non valable"


async def refused_for_length(service: Service) -> float:
    async with service.http.get(f"{service.url}/metrics") as response:
        text = await response.text()
    found = re.search(r'redaction_refused_total\{reason="too-long"\} (\S+)', text)
    return float(found[1]) if found else 0.0


@pytest.mark.parametrize(
    ("text", "status", "problem"),
    [
        ("je vais mourir, " * 130, 422, "/problems/redaction-refused"),
        ("une longue question sur les cookies " * 60, 422, "/problems/redaction-refused"),
        ("je vais mourir, " * 1100, 413, "/problems/too-large"),
    ],
)
async def test_who_writes_too_much_is_told_so_with_whom_to_call(
    service: Service, member: Member, text: str, status: int, problem: str
) -> None:
    before = await refused_for_length(service)
    answer = await member.sends(text)
    assert (answer.status, answer.body["type"]) == (status, problem)
    assert "Votre message est trop long\u00a0: 2\u00a0000\u00a0caractères au plus." in answer.body["detail"]
    assert all(number in answer.body["detail"] for number in ("15", "112", "114", "3114"))
    assert await refused_for_length(service) == before + 1
    assert await member.events() == []
    assert (await member.sends("Comment refuser les cookies ?")).status == 200


async def test_what_else_is_wrong_with_a_long_message_is_told_as_ever(member: Member) -> None:
    answer = await member.call("POST", member.path("/messages"), {"message_id": "x", "text": "é" * 2001})
    assert (answer.status, answer.body["type"]) == (422, "/problems/invalid")
    assert answer.body["fields"] == ["message_id", "text"]


async def test_another_method_is_told_which_ones_there_are(member: Member) -> None:
    answer = await member.call("PUT", member.path("/messages"), {})
    assert (answer.status, answer.headers["Allow"]) == (405, "POST")


@pytest.mark.parametrize("query", ["after=-1", "after=x", "limit=0", "limit=201"])
async def test_a_bad_query_value_is_422(member: Member, query: str) -> None:
    assert (await member.call("GET", member.path(f"/events?{query}"))).status == 422


async def test_a_problem_never_repeats_what_was_sent(member: Member) -> None:
    answer = await member.call("POST", member.path("/feedback"), {"seq": 1, "rating": "canari-7f3a"})
    assert answer.status == 422
    assert "canari" not in json.dumps(answer.body)


async def test_feedback_is_for_replies_alone(member: Member) -> None:
    await member.asks(QUESTION)
    rated = await member.call("POST", member.path("/feedback"), {"seq": 2, "rating": "down", "reason": "trop vague"})
    assert rated.status == 204
    on_a_message = await member.call("POST", member.path("/feedback"), {"seq": 1, "rating": "up"})
    assert on_a_message.status == 422
    too_long = await member.call("POST", member.path("/feedback"), {"seq": 2, "rating": "up", "reason": "x" * 501})
    assert too_long.status == 422


async def test_asking_for_a_human_waits_and_again_changes_nothing(member: Member) -> None:
    first = await member.asks_for_a_human()
    assert first.status == 202
    assert first.body["state"] == "waiting"
    assert first.body["reply"]["kind"] == "handoff"
    again = await member.asks_for_a_human()
    assert again.body == {"state": "waiting", "reply": None, "wait_seconds": None, "opens_at": None}
    assert [event["kind"] for event in await member.events()] == ["reply", "state"]


async def test_asking_for_a_human_in_words_is_the_same(member: Member) -> None:
    reply = await member.asks("je veux parler à un conseiller")
    assert reply["kind"] == "handoff"
    assert (await member.events())[-1]["state"] == "waiting"


async def test_a_closed_conversation_takes_nothing_more(member: Member) -> None:
    assert (await member.call("POST", member.path("/close"), {})).status == 204
    assert (await member.call("POST", member.path("/close"), {})).status == 204
    assert (await member.sends(QUESTION)).status == 409
    assert (await member.asks_for_a_human()).status == 409
    assert [event["state"] for event in await member.events()] == ["closed"]


async def test_the_twenty_first_message_in_a_minute_is_asked_to_wait(member: Member) -> None:
    statuses = [(await member.sends(QUESTION)).status for _ in range(21)]
    assert statuses == [200] * 20 + [429]
    answer = await member.sends(QUESTION)
    assert 1 <= int(answer.headers["Retry-After"]) <= 60


async def test_a_repeat_is_answered_whatever_the_limit(member: Member) -> None:
    message_id = str(uuid4())
    first = await member.sends(QUESTION, message_id)
    for _ in range(20):
        await member.sends(QUESTION)
    assert (await member.sends(QUESTION, message_id)).body == first.body


async def test_pages_of_the_portal_may_call_and_others_may_not(service: Service) -> None:
    port = service.portal_url.rsplit(":", 1)[1]
    for origin in (service.portal_url, f"http://localhost:{port}"):
        answer = await service.visitor(Origin=origin).opens()
        assert answer.status == 201
        assert answer.headers["Access-Control-Allow-Origin"] == origin
    refused = await service.visitor(Origin="https://ailleurs.example").opens()
    assert refused.status == 403
    assert "Access-Control-Allow-Origin" not in refused.headers


async def test_a_preflight_allows_what_the_widget_sends(service: Service) -> None:
    visitor = service.visitor(Origin=service.portal_url)
    headers = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    answer = await visitor.call("OPTIONS", f"/conversations/{uuid4()}/messages", headers=headers)
    assert answer.status == 204
    allowed = {name.strip().lower() for name in answer.headers["Access-Control-Allow-Headers"].split(",")}
    assert allowed == {"authorization", "content-type", "last-event-id"}


@pytest.mark.parametrize(
    ("form", "content_type"), [("json", "application/json"), ("txt", "text/plain"), ("html", "text/html")]
)
async def test_the_transcript_is_a_file(member: Member, form: str, content_type: str) -> None:
    await member.asks("je suis marc@free.fr et je veux changer mon mail <script>")
    answer = await member.call("GET", member.path(f"/transcript?format={form}"))
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith(content_type)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    text = json.dumps(answer.body) if form == "json" else answer.body
    assert "marc@free.fr" not in text
    if form != "json":
        assert "adresse e-mail masquée" in text
    if form == "html":
        assert "<script>" not in text
    assert (await member.call("GET", member.path("/transcript?format=pdf"))).status == 422


async def test_the_transcript_has_the_choices_that_a_reply_offers(member: Member) -> None:
    reply = await member.asks("comment changer")
    assert reply["choices"]
    for form in ("txt", "html"):
        text = unescape((await member.call("GET", member.path(f"/transcript?format={form}"))).body)
        assert all(choice["label"] in text for choice in reply["choices"]), form


async def test_suggestions_are_questions_that_are_answered(member: Member) -> None:
    for answer in (
        await member.call("GET", "/suggestions"),
        await member.call("POST", "/suggestions", {"q": "cookies firefox"}),
    ):
        assert answer.status == 200
        assert 1 <= len(answer.body["suggestions"]) <= 5
        first = answer.body["suggestions"][0]
        assert (await member.asks(first["text"]))["kind"] in ("answer", "handoff")


async def test_the_contract_lists_every_call(service: Service) -> None:
    async with service.http.get(f"{service.url}/openapi.json") as response:
        document = await response.json()
    served = {
        (route.method, route.resource.canonical)
        for route in service.app.router.routes()
        if route.resource is not None and route.resource.canonical.startswith("/api/") and route.method != "HEAD"
    }
    listed = {(method.upper(), path) for path, calls in document["paths"].items() for method in calls}
    assert listed == served


async def test_the_assistant_says_first_that_the_portal_is_closed(service: Service) -> None:
    visitor, folder = service.visitor(), service.settings.data / "portal"
    assert (await visitor.call("GET", "/notice")).body["maintenance"] is None
    closures = ClosuresFile(folder)
    now = service.clock()
    closures.write(Closures(closures=(Closure(begins=now),)))
    told = (await visitor.call("GET", "/notice")).body["maintenance"]
    assert told.startswith("Le portail est fermé en ce moment pour une maintenance")
    assert (await visitor.opens()).body["notice"]["maintenance"] == told
    closures.write(Closures(closures=(Closure(begins=now, sections=("messages",)),)))
    assert "Une partie du portail" in (await visitor.call("GET", "/notice")).body["maintenance"]
    closures.write(Closures())
    assert (await visitor.call("GET", "/notice")).body["maintenance"] is None
