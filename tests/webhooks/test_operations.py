"""What operators see: health, readiness, metrics, limits behind a proxy; and the table of problems."""

import inspect

import pytest
from pydantic import SecretStr

from bot import errors
from bot.settings import read_settings
from tests.people import Member, answer_of
from tests.services import Service, serving
from webhooks import problems
from webhooks.app import drain

QUESTION = "Comment me connecter ?"


async def get(service: Service, path: str, **headers: str) -> tuple[int, str]:
    async with service.http.get(f"{service.url}{path}", headers=headers) as response:
        return response.status, await response.text()


async def test_the_process_lives_and_is_ready(service: Service) -> None:
    assert (await get(service, "/healthz"))[0] == 200
    assert (await get(service, "/readyz"))[0] == 200


async def test_metrics_count_turns_and_hold_no_word(member: Member, service: Service) -> None:
    await member.asks("mon mail est canari@free.fr, comment le changer ?")
    status, text = await get(service, "/metrics")
    assert status == 200
    assert 'guichet_redactions_total{label="EMAIL"}' in text
    assert 'route="/api/v1/conversations/{id}/messages"' in text
    assert "canari" not in text
    assert member.id not in text


async def test_metrics_are_for_this_machine_or_for_a_token(service: Service, data: object) -> None:
    assert (await get(service, "/metrics", **{"X-Forwarded-For": "203.0.113.9"}))[0] == 404
    settings = read_settings(data=data, metrics_token=SecretStr("un-long-jeton-de-mesure"))
    async with serving(settings) as guarded:
        assert (await get(guarded, "/metrics"))[0] == 404
        assert (await get(guarded, "/metrics", Authorization="Bearer un-long-jeton-de-mesure"))[0] == 200


async def test_an_unknown_address_is_a_problem_in_french(service: Service) -> None:
    async with service.http.get(f"{service.url}/api/v1/nulle-part") as response:
        answer = await answer_of(response)
    assert answer.status == 404
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert answer.body["detail"] == "Cette adresse n’existe pas."


async def test_addresses_behind_a_trusted_proxy_have_limits_of_their_own(data: object) -> None:
    settings = read_settings(data=data, trusted_proxies=("127.0.0.0/8",), limits={"conversations_per_hour": 2})
    async with serving(settings) as service:
        for address in ("198.51.100.7", "198.51.100.8"):
            visitor = service.visitor(**{"X-Forwarded-For": f"203.0.113.1, {address}"})
            assert [(await visitor.opens()).status for _ in range(3)] == [201, 201, 429]


async def test_a_forwarded_header_from_a_stranger_is_ignored(data: object) -> None:
    settings = read_settings(data=data, limits={"conversations_per_hour": 2})
    async with serving(settings) as service:
        statuses = []
        for last in range(3):
            visitor = service.visitor(**{"X-Forwarded-For": f"198.51.100.{last}"})
            statuses.append((await visitor.opens()).status)
        assert statuses == [201, 201, 429]


async def test_limits_are_shared_through_valkey(data: object, valkey_url: str) -> None:
    settings = read_settings(
        data=data, redis_url=SecretStr(valkey_url), limits={"conversations_per_hour": 2, "messages_per_minute": 1}
    )
    async with serving(settings) as first:
        visitor = first.visitor()
        assert [(await visitor.opens()).status for _ in range(2)] == [201, 201]
        assert [(await visitor.sends(QUESTION)).status for _ in range(2)] == [200, 429]
    async with serving(settings) as second:  # another process, the same address
        refused = await second.visitor().opens()
        assert refused.status == 429
        assert int(refused.headers["Retry-After"]) >= 1


def test_every_error_that_a_caller_can_be_told_has_its_row() -> None:
    for module in (errors, problems):
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, errors.GuichetError) and kind is not errors.GuichetError:
                assert kind in problems.PROBLEMS, kind.__name__
                assert problems.PROBLEMS[kind].status in problems.TITLES


@pytest.mark.parametrize("path", ["/widget/guichet.js", "/widget/words.fr.js"])
async def test_the_widgets_files_are_revalidated(service: Service, path: str) -> None:
    async with service.http.get(f"{service.url}{path}", headers={"Accept-Encoding": "gzip"}) as response:
        assert response.status == 200
        assert response.content_type == "text/javascript"
        assert response.headers["Content-Encoding"] == "gzip"
        etag = response.headers["ETag"]
    assert (await get(service, path, **{"If-None-Match": etag}))[0] == 304
    for wrong in ("/widget/../app.py", "/widget/%2e%2e/app.py", "/widget/rien.js"):
        assert (await get(service, wrong))[0] == 404


async def test_a_server_that_stops_says_when_to_come_back(service: Service) -> None:
    await drain(service.app)
    assert (await get(service, "/healthz"))[0] == 200
    assert (await get(service, "/readyz"))[0] == 503
    refused = await service.visitor().opens()
    assert (refused.status, refused.body["type"]) == (503, "/problems/stopping")
    assert int(refused.headers["Retry-After"]) >= 1
    async with service.http.get(f"{service.url}/console/") as response:  # people are told by a page
        assert (response.status, response.content_type) == (503, "text/html")


async def test_the_page_of_the_contract_explains_every_field(service: Service) -> None:
    async with service.http.get(f"{service.url}/docs") as answer:
        page = await answer.text()
    assert answer.status == 200
    assert "public_contacts" in page
