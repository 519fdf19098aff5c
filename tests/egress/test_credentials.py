"""Who we are to Google: a token signed here, exchanged where it is refused, nothing at all on this machine."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import grpc
import pytest
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from joserfc import jwt
from joserfc.jwk import RSAKey

from bot.egress.credentials import SCOPE, Anonymous, ServiceAccount, is_loopback, read_credentials
from bot.egress.dialogflow import Dialogflow
from bot.egress.google_chat import GoogleChat, create, request_id
from bot.egress.window import Window
from bot.errors import SettingsWrong
from bot.settings import ChatMode, DialogflowSettings, GoogleChatSettings
from bot.store import ledger
from bot.store.database import Database
from bot.store.ledger_head import HeadFile
from bot.store.rows import redacted_from
from tests.egress.bureau import KEY, START, Clock
from webhooks.google_stub import StubConfig
from webhooks.google_stub.dialogflow import DialogflowWorld, GrpcFault, serving_dialogflow

PRIVATE = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PEM = PRIVATE.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
TALK = UUID("7d9f2c1e-5a0b-4c3d-8e6f-0123456789ab")


def account_file(folder: Path, token_uri: str, **given: object) -> Path:
    account = {
        "client_email": "guichet@projet.test",
        "private_key": PEM,
        "private_key_id": "k1",
        "token_uri": token_uri,
    }
    path = folder / "compte.json"
    path.write_text(json.dumps(account | given))
    return path


@pytest.fixture
def window(database: Database, tmp_path: Path) -> Window:
    return Window(database, ChatMode.MIRROR, HeadFile(tmp_path, KEY))


async def bearer(credentials: ServiceAccount, at: datetime) -> str:
    return (await credentials.headers(at))["Authorization"].removeprefix("Bearer ")


async def test_a_token_is_signed_here_with_no_request_and_kept_while_fresh(window: Window, tmp_path: Path) -> None:
    settings = GoogleChatSettings(credentials=str(account_file(tmp_path, "https://token.test")))
    credentials = read_credentials(settings, window)
    assert isinstance(credentials, ServiceAccount)
    first = await bearer(credentials, START)
    token = jwt.decode(first, RSAKey.import_key(PEM), algorithms=["RS256"])
    issued = int(START.timestamp())
    assert token.claims == {
        "iss": "guichet@projet.test",
        "sub": "guichet@projet.test",
        "iat": issued,
        "exp": issued + 3600,
        "scope": SCOPE,
    }
    assert token.header["kid"] == "k1"
    assert await bearer(credentials, START + timedelta(minutes=47)) == first
    assert await bearer(credentials, START + timedelta(minutes=48)) != first


@pytest.fixture
def stub_config(clock: Clock) -> StubConfig:
    return StubConfig(spaces=("spaces/A",), clock=clock.seconds, bearer="google-s-own", seconds_between_writes=0)


async def test_a_refused_token_is_exchanged_and_the_ledger_keeps_no_secret(
    window: Window, stub: TestServer, database: Database, tmp_path: Path
) -> None:
    path = account_file(tmp_path, str(stub.make_url("/token")))
    settings = GoogleChatSettings(endpoint=str(stub.make_url("")), credentials=str(path))
    chat = GoogleChat(settings.endpoint, read_credentials(settings, window), window)
    for seq in (1, 2):
        message = {"text": "Bonjour", "thread": {"threadKey": "guichet-1"}}
        call = create("spaces/A", request_id(TALK, seq), message)
        assert (await chat.send(call, TALK, START)).status == 200
    async with database.reading() as db:
        lines = [line async for line in ledger.lines(db)]
    paths = [line["url"].removeprefix(str(stub.make_url(""))).split("?")[0] for line in lines]
    write = "v1/spaces/A/messages"
    assert [path.lstrip("/") for path in paths] == [write, "token", write, write]
    assert [line["body_base64"] is None for line in lines] == [False, True, False, False]
    assert "google-s-own" not in json.dumps(lines)
    await window.close()


@pytest.mark.parametrize("token_path", ["/token", "/nowhere"])
async def test_dialogflow_too_is_shown_the_token_that_google_gives_for_a_refused_one(
    stub: TestServer, database: Database, tmp_path: Path, token_path: str
) -> None:
    window = Window(database, ChatMode.OFF, HeadFile(tmp_path, KEY))  # Google Chat need not be on
    world = DialogflowWorld(sure_of={"tarte": ("cookies.refuser", 0.9)})
    world.faults.append(GrpcFault(grpc.StatusCode.UNAUTHENTICATED))
    async with serving_dialogflow(world) as port:
        path = account_file(tmp_path, str(stub.make_url(token_path)))
        settings = DialogflowSettings(
            mode="primary", project="aubepine", endpoint=f"127.0.0.1:{port}", credentials=str(path), timeout_ms=10_000
        )
        dialogflow = Dialogflow(settings, window, KEY, lambda: START)
        opinions = [await dialogflow.opinion(TALK, uuid4(), redacted_from("tarte", [])) for _ in range(2)]
        await dialogflow.close()
    await window.close()
    given = token_path == "/token"
    assert [one is not None for one in opinions] == [given, True]
    async with database.reading() as db:
        lines = [line async for line in ledger.lines(db)]
    assert "google-s-own" not in json.dumps(lines)
    signed, *shown = [one.authorization for one in world.requests]
    assert signed != "Bearer google-s-own"
    assert shown == (["Bearer google-s-own"] * 2 if given else [signed])
    assert [line["body_base64"] is None for line in lines] == [False, True, False] + [False] * given


async def test_without_credentials_only_this_machine_may_be_written_to(window: Window) -> None:
    here, there = GoogleChatSettings(endpoint="http://127.0.0.1:9"), GoogleChatSettings()
    for name in (None, "anonymous"):
        assert isinstance(read_credentials(here.model_copy(update={"credentials": name}), window), Anonymous)
        with pytest.raises(SettingsWrong, match="GUICHET_GOOGLE_CHAT__CREDENTIALS"):
            read_credentials(there.model_copy(update={"credentials": name}), window)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"client_email": "a", "private_key": "b"}'])
async def test_a_file_that_is_no_service_account_stops_the_start(window: Window, tmp_path: Path, content: str) -> None:
    path = tmp_path / "compte.json"
    path.write_text(content)
    with pytest.raises(SettingsWrong, match="GUICHET_GOOGLE_CHAT__CREDENTIALS"):
        read_credentials(GoogleChatSettings(credentials=str(path)), window)
    with pytest.raises(SettingsWrong, match="GUICHET_GOOGLE_CHAT__CREDENTIALS"):
        read_credentials(GoogleChatSettings(credentials=str(tmp_path / "absent.json")), window)


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:8082", True),
        ("http://localhost:8082", True),
        ("http://[::1]:8082", True),
        ("http://127.9.9.9", True),
        ("https://chat.googleapis.com", False),
        ("http://localhost.mechant.test", False),
        ("http://10.0.0.1", False),
        ("", False),
    ],
)
def test_what_this_machine_is(url: str, local: bool) -> None:
    assert is_loopback(url) is local
