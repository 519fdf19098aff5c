"""The door that Google Chat knocks at: who is let in, who is not, and that nothing is read before that is known."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.settings import read_settings
from bot.store.tables import inbound, ledger
from tests.services import Service, serving
from tests.webhooks.google import ADD_ON, AUDIENCE, CHAT, NUMBER, SPACE, Google, Person, Signer, told_text
from webhooks.app_keys import DATABASE

EVENT = {"type": "WIDGET_UPDATED", "space": {"name": SPACE}}


@dataclass
class Door:
    service: Service
    google: Google
    keys: Path

    async def refused(self, check: str) -> float:
        async with self.service.http.get(f"{self.service.url}/metrics") as response:
            lines = (await response.text()).splitlines()
        start = f'guichet_google_refused_total{{check="{check}"}} '
        return sum(float(line.removeprefix(start)) for line in lines if line.startswith(start))

    async def stored(self) -> int:
        async with self.service.app[DATABASE].reading() as db:
            return int((await db.execute(select(func.count()).select_from(inbound))).scalar_one())


def google_settings(tmp_path: Path, **more: Any) -> dict[str, Any]:
    usual = {"audience": AUDIENCE, "project_number": NUMBER, "certificates_url": f"file:{tmp_path / 'keys.json'}"}
    return {name: value for name, value in (usual | more).items() if value is not None}


@pytest.fixture(scope="session")
def signer() -> Signer:
    return Signer()


@pytest.fixture
def chat(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Any]:
    return google_settings(tmp_path, **getattr(request, "param", {}))


@pytest.fixture
async def door(data: Path, tmp_path: Path, chat: dict[str, Any], signer: Signer) -> AsyncIterator[Door]:
    keys = tmp_path / "keys.json"
    signer.write_keys(keys)
    async with serving(read_settings(data=data, google_chat=chat), desk=True) as service:
        yield Door(service, Google(service.http, service.url, signer, service.clock), keys)


async def test_a_signed_event_is_let_in_in_either_dialect(door: Door) -> None:
    for dialect in ("classic", "add-on"):
        door.google.dialect = dialect
        lea = Person(door.google, "users/1", "Léa")
        answer = await lea.mentions({"name": f"{SPACE}/threads/T9"}, "comment me connecter ?")
        assert "/connexion" in told_text(answer)


@pytest.mark.parametrize("chat", [{"audience": NUMBER, "project_number": None}], indirect=True)
async def test_with_a_project_number_for_audience_chat_itself_signs(door: Door, signer: Signer) -> None:
    now = door.service.clock()
    assert (await door.google.posts(EVENT, signer.token(now, aud=NUMBER, iss=CHAT, email=None))).status == 200
    for wrong in ({"aud": NUMBER}, {"iss": CHAT}):
        assert (await door.google.posts(EVENT, signer.token(now, **wrong))).status == 401


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("audience", {"aud": "https://guichet.example/autre"}),
    ("audience", {"aud": f"{AUDIENCE}/"}),
    ("audience", {"aud": [AUDIENCE]}),
    ("audience", {"aud": None}),
    ("issuer", {"iss": "https://accounts.google.com.example"}),
    ("issuer", {"iss": CHAT}),
    ("issuer", {"iss": None}),
    ("expired", {"exp": 1_700_000_000}),
    ("expired", {"exp": None}),
    ("expired", {"exp": "demain"}),
    ("expired", {"exp": True}),
    ("issued", {"iat": 4_000_000_000}),
    ("email", {"email": None}),
    ("email", {"email": "service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"}),
    ("email", {"email": f"x{ADD_ON}"}),
    ("email", {"email_verified": "true"}),
    ("email", {"email_verified": None}),
    ("email", {"email": [CHAT]}),
    ("email", {"email": {"is": CHAT}}),
]


async def test_each_wrong_claim_is_refused_counted_and_leaves_nothing(door: Door, signer: Signer) -> None:
    now = door.service.clock()
    lea = Person(door.google, "users/1", "Léa")
    event = lea.event(lea.mention({"name": f"{SPACE}/threads/T9"}, "bonjour"))
    for check, claims in WRONG:
        before = await door.refused(check)
        answer = await door.google.posts(event, signer.token(now, **claims))
        assert (answer.status, answer.body["type"]) == (401, "/problems/unverified"), claims
        assert await door.refused(check) == before + 1, claims
    assert await door.stored() == 0
    assert (await door.google.posts(event)).status == 200
    assert await door.stored() == 1


async def test_what_is_no_token_of_googles_is_refused(door: Door, signer: Signer) -> None:
    now, other = door.service.clock(), Signer()
    good = signer.token(now)
    head, claims, signature = good.split(".")
    wrong = {
        "missing": [""],
        "malformed": ["a.b", "a.b.c", "....", good + ".x", "x" * 5_000, f"{head}.e30=.{signature}x.y"],
        "algorithm": [f"eyJhbGciOiJub25lIn0.{claims}.", f"eyJhbGciOiJIUzI1NiIsImtpZCI6ImsxIn0.{claims}.{signature}"],
        "key": [signer.token(now, {"kid": "inconnue"})],
        "signature": [other.token(now), f"{head}.{claims}.{signature[:-4]}AAAA", f"{head}.{claims}."],
    }
    for check, tokens in wrong.items():
        for token in tokens:
            before = await door.refused(check)
            assert (await door.google.posts(EVENT, token)).status == 401, (check, token[:20])
            assert await door.refused(check) == before + 1, (check, token[:20])
    assert (await door.google.posts(EVENT, good)).status == 200


async def test_a_token_that_names_no_key_is_tried_with_all(door: Door, signer: Signer) -> None:
    other = Signer()
    door.keys.write_text(json.dumps({"k0": other.public_pem(), "k1": signer.public_pem()}))
    for speaker, status in ((signer, 200), (other, 200), (Signer(), 401)):
        token = speaker.token(door.service.clock(), {"kid": None})
        assert (await door.google.posts(EVENT, token)).status == status


async def test_a_new_key_of_googles_is_found(door: Door, signer: Signer) -> None:
    renewed = Signer(kid="k2")
    token = renewed.token(door.service.clock())
    assert (await door.google.posts(EVENT, token)).status == 401
    door.keys.write_text(json.dumps({"k1": signer.public_pem(), "k2": renewed.public_pem()}))
    assert (await door.google.posts(EVENT, token)).status == 200


async def test_a_certificate_or_a_jwk_set_will_do(door: Door, signer: Signer) -> None:
    from joserfc.jwk import RSAKey

    jwk = RSAKey.import_key(signer.public_pem()).as_dict(private=False) | {"kid": "k3", "use": "sig", "alg": "RS256"}
    door.keys.write_text(json.dumps({"keys": [{"kty": "EC", "kid": "x"}, jwk]}))
    token = Signer(private=signer.private, kid="k3").token(door.service.clock())
    assert (await door.google.posts(EVENT, token)).status == 200


async def test_keys_out_of_reach_are_no_reason_to_refuse_for_good(door: Door, signer: Signer) -> None:
    door.keys.unlink()
    answer = await door.google.posts(EVENT)
    assert (answer.status, answer.body["type"]) == (503, "/problems/keys-out-of-reach")
    signer.write_keys(door.keys)
    assert (await door.google.posts(EVENT)).status == 200


@pytest.mark.parametrize("chat", [{"audience": None}], indirect=True)
async def test_without_an_audience_nothing_can_be_verified(data: Path, chat: dict[str, Any], signer: Signer) -> None:
    async with serving(read_settings(data=data, google_chat=chat)) as service:
        google = Google(service.http, service.url, signer, service.clock)
        assert (await google.posts(EVENT)).status == 401


async def test_with_google_off_a_verified_event_does_nothing(data: Path, tmp_path: Path, signer: Signer) -> None:
    signer.write_keys(tmp_path / "keys.json")
    async with serving(read_settings(data=data, google_chat=google_settings(tmp_path))) as service:
        google = Google(service.http, service.url, signer, service.clock)
        lea = Person(google, "users/1", "Léa")
        answer = await lea.mentions({"name": f"{SPACE}/threads/T9"}, "comment me connecter ?")
        assert (answer.status, answer.body) == (200, {})


async def test_what_is_no_event_is_told_so(door: Door) -> None:
    for raw, status in (
        (b"{", 400),
        (b"[]", 400),
        (b'"type"', 400),
        (b"{}", 400),
        (b'{"type": 5}', 400),
        (b"\xff\xfe", 400),
        (b"[" * 60_000, 400),
        (json.dumps(EVENT).encode(), 200),
        (b'{"chat": {}}', 200),
    ):
        answer = await door.google.posts(raw)
        assert answer.status == status, raw[:20]
    whole = json.dumps(EVENT | {"x": ""}).encode()
    full = whole.replace(b'"x": ""', b'"x": "' + b"x" * (1024 * 1024 - len(whole)) + b'"')
    assert len(full) == 1024 * 1024
    assert (await door.google.posts(full)).status == 200
    assert (await door.google.posts(full + b" ")).status == 413


async def test_googles_keys_are_fetched_through_the_window_once_and_ledgered(
    data: Path, tmp_path: Path, signer: Signer
) -> None:
    from aiohttp import web
    from aiohttp.test_utils import TestServer

    asked: list[int] = []

    async def certificates(_: web.Request) -> web.Response:
        asked.append(1)
        return web.json_response({"k1": signer.public_pem()}, status=200 if len(asked) > 1 else 500)

    server = TestServer(web.Application())
    server.app.router.add_get("/certs", certificates)
    await server.start_server()
    chat = google_settings(tmp_path, certificates_url=str(server.make_url("/certs")))
    async with serving(read_settings(data=data, google_chat=chat), desk=True) as service:
        google = Google(service.http, service.url, signer, service.clock)
        assert (await google.posts(EVENT)).status == 503
        service.clock.forward(seconds=2)
        for _ in range(3):
            assert (await google.posts(EVENT)).status == 200
        strangers = [signer.token(service.clock(), {"kid": f"autre{n}"}) for n in range(3)]
        for token in strangers:  # an unknown key makes us look again, but not each time
            assert (await google.posts(EVENT, token)).status == 401
        assert len(asked) == 2
        service.clock.forward(seconds=61)
        assert (await google.posts(EVENT, strangers[0])).status == 401
        assert len(asked) == 3
        async with service.app[DATABASE].reading() as db:
            urls = (await db.execute(select(ledger.c.url).where(ledger.c.method == "GET"))).scalars().all()
        assert urls == [str(server.make_url("/certs"))] * 3
    await server.close()
