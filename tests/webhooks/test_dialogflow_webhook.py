"""Dialogflow asks us: the fulfilment webhook, as an agent's end users bring their questions to it."""

import json
from base64 import b64encode
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from google.cloud import dialogflow_v2 as df

from bot.egress.dialogflow_sessions import new_session_id
from bot.settings import read_settings
from tests.services import Service, serving
from webhooks.app_keys import SECRET

TOKEN = "un jeton que Dialogflow connaît"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
SESSIONS = (
    "projects/p/agent/sessions/s",
    "projects/p/agent/environments/e/users/u/sessions/s",
    "projects/p/locations/europe-west1/agent/sessions/s",
    "projects/p/locations/global/agent/environments/-/users/-/sessions/s",
)


@pytest.fixture
async def service(data: Path) -> AsyncIterator[Service]:
    async with serving(read_settings(data=data, dialogflow={"webhook_token": TOKEN})) as running:
        yield running


def asking(text: str, session: str = SESSIONS[2], **result: Any) -> dict[str, Any]:
    return {
        "responseId": str(uuid4()),
        "session": session,
        "queryResult": {"queryText": text, "languageCode": "fr", **result},
        "originalDetectIntentRequest": {"source": "hangouts", "payload": {"data": {"event": {"user": {}}}}},
    }


async def sends(service: Service, body: Any, headers: dict[str, str] = BEARER) -> tuple[int, Any]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    kind = {"Content-Type": "application/json"}
    async with service.http.post(f"{service.url}/webhooks/dialogflow", data=raw, headers=kind | headers) as response:
        return response.status, json.loads(await response.read())


async def answered(service: Service, body: Any) -> df.WebhookResponse:
    """The answer, as Dialogflow's own strict reader takes it."""
    status, answer = await sends(service, body)
    assert status == 200, answer
    assert len(json.dumps(answer)) < 64 * 1024
    return df.WebhookResponse.from_json(json.dumps(answer))


def links(response: df.WebhookResponse) -> list[str]:
    cards = [message.card for message in response.fulfillment_messages if "card" in message]
    return [button.postback for card in cards for button in card.buttons]


async def test_a_question_is_answered_in_every_form_of_session(service: Service) -> None:
    for session in SESSIONS:
        response = await answered(
            service, asking("je ne retrouve plus mon mot de passe, comment en changer ?", session)
        )
        assert "/mot-de-passe-oublie" in links(response)[0]
        assert "**" not in response.fulfillment_text
        assert response.fulfillment_text.startswith(response.fulfillment_messages[0].text.text[0])
        assert all(link in response.fulfillment_text for link in links(response))
        [for_chat] = [one for one in response.fulfillment_messages if one.platform]
        assert for_chat.platform == df.Intent.Message.Platform.GOOGLE_HANGOUTS
        assert f"<{links(response)[0]}|" in for_chat.text.text[0]
        [context] = response.output_contexts
        assert context.name == f"{session}/contexts/guichet"


async def test_who_may_call(service: Service) -> None:
    question = asking("Comment refuser les cookies ?")
    basic = b64encode(f"dialogflow:{TOKEN}".encode()).decode()
    assert (await sends(service, question, {"Authorization": f"Basic {basic}"}))[0] == 200
    assert (await sends(service, question, {"Authorization": f"bearer {TOKEN}"}))[0] == 200
    for wrong in ("", "Bearer", "Bearer x", f"Bearer {TOKEN}x", f"Token {TOKEN}", "Basic x", TOKEN,
                  f"Basic {b64encode(TOKEN.encode()).decode()}", "Basic " + b64encode(b"a:\xff").decode()):  # fmt: skip
        status, problem = await sends(service, question, {"Authorization": wrong} if wrong else {})
        assert (status, problem["type"]) == (401, "/problems/token-refused"), wrong
    assert (await sends(service, b"not json", {}))[0] == 401


async def test_without_the_setting_there_is_nothing_here(data: Path) -> None:
    async with serving(read_settings(data=data)) as service:
        assert (await sends(service, asking("bonjour")))[0] == 404


async def test_what_is_malformed_is_refused_without_being_repeated(service: Service) -> None:
    good = asking("Comment refuser les cookies ?")
    for raw in (b"", b"{", b'{"session": "\xff"}', b"\x00"):
        assert (await sends(service, raw))[0] == 400, raw
    wrong: list[Any] = [
        [], "text", {}, {"session": SESSIONS[0]}, good | {"session": None}, good | {"session": 3},
        good | {"queryResult": None}, good | {"queryResult": []},
        good | {"queryResult": {"queryText": ["portecanari"]}},
        good | {"queryResult": {"queryText": "x" * 2001}}, good | {"queryResult": {"intentDetectionConfidence": "a"}},
    ]  # fmt: skip
    for session in ("", "s", "projects/p/sessions/s", "projects/p/agent/sessions/", f"{SESSIONS[0]}/contexts/c",
                    "projects/p/agent/environments/e/sessions/s", f" {SESSIONS[0]}", f"{SESSIONS[0]}\n"):  # fmt: skip
        wrong.append(good | {"session": session})
    for body in wrong:
        status, problem = await sends(service, body)
        assert status == 422, body
        assert "portecanari" not in json.dumps(problem)
    big = asking("Comment refuser les cookies ?", parameters={"x": "y" * 70_000})
    assert (await sends(service, big))[0] == 413
    near = asking("Comment refuser les cookies ?", parameters={"x": "y" * 60_000})
    assert (await sends(service, near))[0] == 200


async def test_defaults_may_be_absent_or_null_and_unknown_fields_are_let_through(service: Service) -> None:
    bare = {"session": SESSIONS[0], "queryResult": {"queryText": "Comment refuser les cookies ?"}}
    nulls = dict.fromkeys(("parameters", "outputContexts", "intent", "intentDetectionConfidence", "action"))
    full = bare | {"responseId": None, "originalDetectIntentRequest": None, "alternativeQueryResults": [{}]}
    full["queryResult"] = bare["queryResult"] | nulls | {"knowledgeAnswers": {}, "sentimentAnalysisResult": {"a": 0.1}}
    told = [(await answered(service, body)).fulfillment_text for body in (bare, full)]
    assert told[0] == told[1] != ""
    assert (await sends(service, {"session": SESSIONS[0], "queryResult": {}})) == (200, {})


async def test_the_same_response_id_gives_the_same_answer_for_a_minute(service: Service) -> None:
    first = asking("Comment refuser les cookies ?")
    again = first | {"queryResult": {"queryText": "où est la page de contact"}}
    told = (await sends(service, first))[1]
    assert (await sends(service, again))[1] == told
    service.clock.forward(seconds=59)
    assert (await sends(service, again))[1] == told
    service.clock.forward(seconds=2)
    fresh = (await sends(service, again))[1]
    assert fresh["fulfillmentText"] != told["fulfillmentText"]
    nameless = [first | {"responseId": ""}, again | {"responseId": ""}]
    assert len({json.dumps((await sends(service, body))[1]) for body in nameless}) == 2


async def test_a_session_of_our_own_keeps_the_agents_answer(service: Service) -> None:
    ours = new_session_id(service.app[SECRET])
    for prefix in ("projects/p/agent/sessions/", "projects/p/locations/europe-west1/agent/sessions/"):
        assert await sends(service, asking("Comment refuser les cookies ?", prefix + ours)) == (200, {})
    theirs = ours[:-1] + ("A" if ours[-1] != "A" else "B")
    assert await answered(service, asking("Comment refuser les cookies ?", f"projects/p/agent/sessions/{theirs}"))


async def test_what_stands_for_words_is_no_question(service: Service) -> None:
    matched = {"intent": {"displayName": "cookies.refuser"}, "intentDetectionConfidence": 1.0}
    for placeholder in (
        "APP_COMMAND_PAYLOAD",
        "BUTTON_CLICKED_PAYLOAD",
        "REMOVED_FROM_SPACE_PAYLOAD",
        "WELCOME",
        "",
        " ",
    ):
        assert await sends(service, asking(placeholder)) == (200, {}), placeholder
        response = await answered(service, asking(placeholder, **matched))
        assert any("/cookies" in link for link in links(response)), placeholder


async def test_an_event_that_leads_to_an_intent_of_others_keeps_the_agents_answer(service: Service) -> None:
    theirs = {"intent": {"displayName": "Default Welcome Intent"}, "intentDetectionConfidence": 1.0}
    for placeholder in ("WELCOME", ""):
        assert await sends(service, asking(placeholder, **theirs)) == (200, {})
    assert await answered(service, asking("Comment refuser les cookies ?", **theirs))  # words are ours to answer


async def test_an_emergency_comes_first(service: Service) -> None:
    matched = {"intent": {"displayName": "cookies.refuser"}, "intentDetectionConfidence": 1.0}
    response = await answered(service, asking("je fais un infarctus, comment refuser les cookies ?", **matched))
    assert response.fulfillment_text.index("15") < response.fulfillment_text.index("cookies")


async def test_dialogflows_intent_is_a_second_opinion(service: Service) -> None:
    vague = "recette de la tarte tatin"
    sure = {"intent": {"displayName": "cookies.refuser"}, "intentDetectionConfidence": 0.9}
    without = await answered(service, asking(vague))
    assert links(without) == []
    assert any("/cookies" in link for link in links(await answered(service, asking(vague, **sure))))
    for doubtful in (sure | {"intentDetectionConfidence": 0.3}, {"intent": {"displayName": "autre.intention"}},
                     sure | {"intent": {"displayName": "cookies.refuser", "isFallback": True}}):  # fmt: skip
        response = await answered(service, asking(vague, **doubtful))
        assert response.fulfillment_text == without.fulfillment_text


async def test_the_context_that_comes_back_carries_the_topic(service: Service) -> None:
    first = await answered(service, asking("Comment refuser les cookies sous Firefox ?"))
    contexts = [json.loads(type(one).to_json(one)) for one in first.output_contexts]
    again = await answered(service, asking("ça ne marche pas", outputContexts=contexts))
    assert again.fulfillment_text != (await answered(service, asking("ça ne marche pas"))).fulfillment_text
    names = {"topic": "portecanari.x", "offered": ["portecanari", 3, None]}
    counts = {"step": -1.5, "misses": "x", "answered_at_ms": 1e300}
    noise = {"name": f"{SESSIONS[2]}/contexts/guichet", "parameters": names | counts}
    forged = await sends(service, asking("ça ne marche pas", outputContexts=[noise, {"name": None}]))
    assert "portecanari" not in json.dumps(forged[1])
    assert forged[0] == 200


async def test_a_parameter_names_the_value_that_the_words_leave_out(service: Service) -> None:
    words = "comment refuser les cookies dans mon navigateur"
    plain = await answered(service, asking(words))
    firefox = await answered(service, asking(words, parameters={"browser": "Firefox", "date": "", "number": 3.0}))
    assert "Firefox" in firefox.fulfillment_text
    assert plain.fulfillment_text != firefox.fulfillment_text


async def test_who_asks_for_a_person_is_told_where_people_are(service: Service) -> None:
    response = await answered(service, asking("je veux parler à un conseiller"))
    assert any(link.endswith("/contact") or "/contact#" in link for link in links(response))
    assert "dans cette fenêtre" not in response.fulfillment_text


async def test_who_asks_for_a_person_in_alarming_words_keeps_the_numbers_to_call(service: Service) -> None:
    response = await answered(service, asking("je veux parler à un conseiller, je vais me tuer"))
    assert "3114" in response.fulfillment_text
    assert "parler depuis l’aide du portail" in response.fulfillment_text
    assert any("/contact" in link for link in links(response))


async def test_the_notice_says_what_dialogflow_is_told(data: Path) -> None:
    given = {"project": "p", "endpoint": "127.0.0.1:1", "credentials": "anonymous"}
    said = {}
    for mode in ("off", "fallback", "primary"):
        async with serving(read_settings(data=data, dialogflow=given | {"mode": mode})) as service:
            said[mode] = (await service.visitor().call("GET", "/notice")).body["text"]
    assert "Rien n’est transmis à Google." in said["off"]
    assert "Dialogflow" not in said["off"]
    for mode in ("fallback", "primary"):
        assert "Rien n’est transmis" not in said[mode]
        assert "masqué est transmis à Google Dialogflow" in said[mode]
        assert "\n\n" not in said[mode]
    assert said["fallback"] != said["primary"]
