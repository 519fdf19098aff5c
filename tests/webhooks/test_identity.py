"""Signed members: who they are is the portal's word alone, and their talks are theirs (API.md §1)."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, OKPKey
from joserfc.jws import JWSRegistry

from bot.settings import read_settings
from portal_stub.identity import PortalIdentity
from tests.people import Member
from tests.services import Service, serving

Sign = Callable[..., str]


class _Any(JWSRegistry):
    def get_alg(self, name: str) -> Any:
        return self.algorithms["EdDSA" if name in ("EdDSA", "Ed25519") else name]


def claims(**changed: Any) -> dict[str, Any]:
    now = int(time.time())
    told = {"iss": "https://portail.example", "aud": "guichet", "sub": "m-1", "iat": now, "exp": now + 300}
    return {name: value for name, value in (told | {"contract": True} | changed).items() if value is not None}


@pytest.fixture
def sign(service: Service) -> Sign:
    """Signs claims with the portal's own key; `key` and `alg` may be another's."""
    own = OKPKey.import_key(json.loads((service.settings.data / "portal" / "identity.json").read_text()))

    def signed(told: dict[str, Any], *, key: Any = own, alg: str = "EdDSA") -> str:
        return jwt.encode({"alg": alg}, told, key, registry=_Any())

    return signed


def portal(service: Service) -> PortalIdentity:
    return PortalIdentity.load(service.settings.data / "portal", service.portal_url)


async def signed_in(service: Service, subject: str = "m-1") -> Member:
    visitor = service.visitor()
    answer = await visitor.opens(identity=portal(service).sign(subject, contract=True))
    assert answer.status == 201, answer.body
    return visitor


async def test_the_owner_may_read_her_talk_with_her_identity_instead_of_its_token(service: Service) -> None:
    owner = await signed_in(service)
    await owner.asks("comment me connecter ?")
    for subject, status in (("m-1", 200), ("m-2", 404)):
        headers = {"Authorization": f"Bearer {portal(service).sign(subject, contract=False)}"}
        answer = await owner.call("GET", owner.path("/events"), headers=headers)
        assert answer.status == status


async def test_my_talks_are_listed_exported_and_erased(service: Service) -> None:
    for _ in range(2):
        await (await signed_in(service)).asks("comment me connecter ?")
    await (await signed_in(service, "m-2")).asks("comment me connecter ?")
    me = service.visitor(Authorization=f"Bearer {portal(service).sign('m-1', contract=True)}")
    listed = (await me.call("GET", "/me/conversations")).body["conversations"]
    assert len(listed) == 2
    assert listed[0]["title"]
    export = await me.call("GET", "/me/export")
    assert export.headers["Content-Disposition"].startswith("attachment")
    assert [len(talk["events"]) for talk in export.body["conversations"]] == [2, 2]
    erased = await me.call("DELETE", "/me")
    assert {receipt["id"] for receipt in erased.body["receipts"]} == {talk["id"] for talk in listed}
    assert (await me.call("GET", "/me/conversations")).body == {"conversations": []}
    other = service.visitor(Authorization=f"Bearer {portal(service).sign('m-2', contract=True)}")
    assert len((await other.call("GET", "/me/conversations")).body["conversations"]) == 1


async def test_me_is_nobody_without_an_identity(service: Service, member: Member) -> None:
    assert (await service.visitor().call("GET", "/me/conversations")).status == 404
    assert (await member.call("GET", "/me/conversations")).status == 404
    bad = service.visitor(Authorization="Bearer a.b.c")
    assert (await bad.call("GET", "/me/conversations")).status == 401


@pytest.mark.parametrize(
    "changed",
    [
        {"aud": "autre"},
        {"aud": None},
        {"iss": None},
        {"sub": None},
        {"sub": ""},
        {"exp": None},
        {"iat": None},
        {"exp": -60},
        {"exp": 3600},
        {"iat": 600},
        {"exp": "demain"},
        {"contract": "oui"},
    ],
)
async def test_an_identity_with_a_wrong_claim_is_refused(service: Service, sign: Sign, changed: Any) -> None:
    # Times stand as seconds from now: the suite may have run for a quarter of an hour since this list was read.
    changed = {name: int(time.time()) + value if isinstance(value, int) else value for name, value in changed.items()}
    assert (await service.visitor().opens(identity=sign(claims()))).status == 201
    refused = await service.visitor().opens(identity=sign(claims(**changed)))
    assert (refused.status, refused.body["type"]) == (401, "/problems/identity-refused")


async def test_an_identity_signed_by_another_is_refused(service: Service, sign: Sign) -> None:
    shared = OctKey.import_key("0123456789abcdef0123456789abcdef")
    for token in (
        sign(claims(), key=OKPKey.generate_key("Ed25519")),
        sign(claims(), key=shared, alg="HS256"),
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtLTEifQ.",
        "pas un jeton",
    ):
        assert (await service.visitor().opens(identity=token)).status == 401


async def test_an_open_talk_becomes_the_members_once(service: Service, member: Member) -> None:
    await member.asks("comment me connecter ?")
    mine, anothers = (portal(service).sign(subject, contract=False) for subject in ("m-1", "m-2"))
    for identity, status in ((mine, 204), (mine, 204), (anothers, 409), ("x.y.z", 401)):
        answer = await member.call("POST", member.path("/identity"), {"identity": identity})
        assert answer.status == status
    me = service.visitor(Authorization=f"Bearer {mine}")
    assert [talk["id"] for talk in (await me.call("GET", "/me/conversations")).body["conversations"]] == [member.id]


async def test_the_token_of_a_signed_talk_dies_after_twelve_idle_hours(service: Service, member: Member) -> None:
    owner = await signed_in(service)
    service.clock.forward(hours=12, minutes=1)
    assert (await owner.call("GET", owner.path("/events"))).status == 404
    assert (await member.call("GET", member.path("/events"))).status == 200


async def test_where_an_identity_is_required_nobody_opens_without_one(data: Any) -> None:
    async with serving(read_settings(data=data, identity_required=True)) as service:
        assert (await service.visitor().opens()).status == 401
        assert (await service.visitor().opens(identity=portal(service).sign("m-1", contract=False))).status == 201
