"""Google Chat as it calls us: signed events in both dialects, by people of a space, in shapes of our own."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

from aiohttp import ClientSession
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.people import Answer, answer_of

NUMBER = "424242424242"
AUDIENCE = "https://guichet.example/webhooks/google-chat"
CHAT = "chat@system.gserviceaccount.com"
ADD_ON = f"service-{NUMBER}@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
SPACE = "spaces/BUREAU"
APP = {"name": "users/900", "displayName": "Guichet", "type": "BOT"}


@dataclass
class Signer:
    """Google's key, and the tokens that it signs."""

    private: RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    kid: str = "k1"

    def public_pem(self) -> str:
        return self.private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()

    def token(self, now: datetime, header: dict[str, Any] | None = None, **claims: Any) -> str:
        """A token; a claim that is None is left out."""
        issued = int(now.timestamp())
        usual = {"aud": AUDIENCE, "iss": "https://accounts.google.com", "iat": issued, "exp": issued + 3600}
        usual |= {"email": CHAT, "email_verified": True}
        told = {name: value for name, value in (usual | claims).items() if value is not None}
        pem = self.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        named = {"alg": "RS256", "kid": self.kid} | (header or {})
        kept = {name: value for name, value in named.items() if value is not None}
        return jwt.encode(kept, told, RSAKey.import_key(pem))

    def write_keys(self, path: Path) -> None:
        path.write_text(json.dumps({self.kid: self.public_pem()}))


@dataclass
class Google:
    """Posts to the service. `dialect` is `classic` or `add-on`."""

    http: ClientSession
    url: str
    signer: Signer
    now: Any
    dialect: str = "classic"
    ids: Any = field(default_factory=lambda: count(1))

    async def posts(self, event: Any, token: str | None = None, **headers: str) -> Answer:
        """One event; signed as its dialect signs, unless a token is given."""
        email = ADD_ON if self.dialect == "add-on" else CHAT
        bearer = self.signer.token(self.now(), email=email) if token is None else token
        sent = ({"Authorization": f"Bearer {bearer}"} if bearer else {}) | headers
        raw = event if isinstance(event, bytes) else json.dumps(event).encode()
        sent.setdefault("Content-Type", "application/json; charset=UTF-8")
        async with self.http.post(f"{self.url}/webhooks/google-chat", data=BytesIO(raw), headers=sent) as response:
            return await answer_of(response)


@dataclass
class Person:
    """Somebody of the space, by `users/…` id and name."""

    google: Google
    id: str
    name: str
    space: str = SPACE
    type: str = "HUMAN"

    def user(self) -> dict[str, Any]:
        return {
            "name": self.id,
            "displayName": self.name,
            "email": f"{self.name.lower()}@mutuelle.example",
            "avatarUrl": "https://example.com/a.png",
            "type": self.type,
        }

    def space_told(self) -> dict[str, Any]:
        return {"name": self.space, "type": "ROOM", "spaceType": "SPACE", "displayName": "Bureau"}

    def message(self, thread: dict[str, Any], text: str, argument: str | None, **more: Any) -> dict[str, Any]:
        number = next(self.google.ids)
        told: dict[str, Any] = {
            "name": f"{self.space}/messages/{self.id.removeprefix('users/')}.H{number:05d}",
            "sender": self.user(),
            "text": text,
            "thread": thread | {"retentionSettings": {"state": "PERMANENT"}},
            "space": self.space_told(),
            "annotations": [],
        }
        return told | ({} if argument is None else {"argumentText": argument}) | more

    def mention(self, thread: dict[str, Any], words: str) -> dict[str, Any]:
        """@Guichet, then words."""
        named = {
            "type": "USER_MENTION",
            "startIndex": 0.0,
            "length": 8.0,
            "userMention": {"user": APP, "type": "MENTION"},
        }
        return self.message(thread, f"@Guichet {words}", f" {words}", annotations=[named])

    def command(self, thread: dict[str, Any], name: str, words: str) -> dict[str, Any]:
        called = {"commandName": name, "commandId": "7", "type": "INVOKE"}
        annotation = {"type": "SLASH_COMMAND", "startIndex": 0, "length": len(name), "slashCommand": called}
        return self.message(thread, f"{name} {words}", f" {words}", annotations=[annotation])

    def event(self, message: dict[str, Any]) -> dict[str, Any]:
        """The event of a message."""
        return self.told("MESSAGE", "messagePayload", {"message": message, "space": self.space_told()})

    def told(self, kind: str, payload: str, said: dict[str, Any], **more: Any) -> dict[str, Any]:
        at = f"2026-11-25T09:00:00.{next(self.google.ids):06d}Z"
        if self.google.dialect == "classic":
            thread = said.get("message", {}).get("thread", {})
            return {
                "type": kind,
                "eventTime": at,
                "user": self.user(),
                "thread": thread,
                "token": "secret-classic-token",
                "configCompleteRedirectUrl": "https://chat.google.com/secret-config",
                **said,
                **more,
            }
        return {
            "commonEventObject": {"hostApp": "CHAT", "timeZone": {"offset": 3.6e6}} | more.get("common", {}),
            "authorizationEventObject": {"systemIdToken": "secret-id-token", "userOAuthToken": "secret-oauth"},
            "chat": {"user": self.user(), "eventTime": at, payload: said | more.get("dialog", {})},
        }

    async def says(self, thread: dict[str, Any], text: str) -> Answer:
        """Plain talk in the thread, as the Workspace Events or a mistaken delivery would bring it."""
        return await self.google.posts(self.event(self.message(thread, text, text)))

    async def mentions(self, thread: dict[str, Any], words: str) -> Answer:
        return await self.google.posts(self.event(self.mention(thread, words)))

    async def commands(self, thread: dict[str, Any], name: str, words: str = "") -> Answer:
        message = self.command(thread, name, words)
        if self.google.dialect == "classic":
            return await self.google.posts(self.event(message))
        said = {
            "appCommandMetadata": {"appCommandId": 7.0, "appCommandType": "SLASH_COMMAND"},
            "message": message,
            "space": self.space_told(),
        }
        return await self.google.posts(self.told("APP_COMMAND", "appCommandPayload", said))

    def click_event(
        self,
        card: dict[str, Any],
        parameters: dict[str, str],
        form: dict[str, str] | None = None,
        dialog: str | None = None,
    ) -> dict[str, Any]:
        """A button of `card`, which is one of our messages; `form`: what the fields of an open dialog hold."""
        inputs = {name: {"stringInputs": {"value": [value]}} for name, value in (form or {}).items()}
        said = {"message": card, "space": self.space_told()}
        opened = {} if dialog is None else {"isDialogEvent": True, "dialogEventType": dialog}
        if self.google.dialect == "classic":
            listed = [{"key": key, "value": value} for key, value in parameters.items()]
            common = {"parameters": parameters, "formInputs": inputs, "invokedFunction": parameters.get("action")}
            action = {"actionMethodName": parameters.get("action"), "parameters": listed}
            return self.told("CARD_CLICKED", "", said, action=action, common=common, **opened)
        common = {"parameters": parameters, "formInputs": inputs}
        return self.told("", "buttonClickedPayload", said, common=common, dialog=opened)

    async def clicks(self, card: dict[str, Any], parameters: dict[str, str], **given: Any) -> Answer:
        return await self.google.posts(self.click_event(card, parameters, **given))


def told_text(answer: Answer) -> str:
    """The one sentence of an answer, wherever its dialect has it."""
    assert answer.status == 200, answer.body
    body = answer.body
    action = body.get("action", {})
    if "notification" in action:
        return str(action["notification"]["text"])
    made = body.get("hostAppDataAction", {}).get("chatDataAction", {}).get("createMessageAction", {}).get("message")
    status = body.get("actionResponse", {}).get("dialogAction", {}).get("actionStatus")
    if status is not None:
        return str(status["userFacingMessage"])
    return str((made or body).get("text", ""))


def form_of(answer: Answer) -> dict[str, Any]:
    """The form that an answer opens."""
    assert answer.status == 200, answer.body
    if "actionResponse" in answer.body:
        assert answer.body["actionResponse"]["type"] == "DIALOG"
        return dict(answer.body["actionResponse"]["dialogAction"]["dialog"]["body"])
    return dict(answer.body["action"]["navigations"][0]["pushCard"])


def widgets_of(card: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [widget[kind] for section in card["sections"] for widget in section["widgets"] if kind in widget]


def button_of(card: dict[str, Any], label: str) -> dict[str, str]:
    """The parameters of the button with that label."""
    for listed in widgets_of(card, "buttonList"):
        for button in listed["buttons"]:
            if button["text"] == label:
                return {one["key"]: one["value"] for one in button["onClick"]["action"]["parameters"]}
    raise AssertionError(f"no button {label}")
