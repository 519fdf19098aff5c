"""The signed identity: ten minutes, our key, and a key that nobody else may read."""

import json
import stat
import warnings
from datetime import UTC, datetime

import pytest
from joserfc import jwt
from joserfc.errors import BadSignatureError
from joserfc.jwk import KeySet

from portal_stub.identity import PortalIdentity

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
ISSUER = "http://127.0.0.1:8081"


def opened(token: str, keys: dict) -> jwt.Token:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # joserfc: EdDSA has a second name since RFC 9864
        return jwt.decode(token, KeySet.import_key_set(keys), algorithms=["EdDSA"])


async def test_the_published_keys_check_what_the_portal_signs(visitor, config):
    published = await visitor.client.get("/.well-known/jwks.json")
    token = PortalIdentity.load(config.data, ISSUER).sign("k3h8", contract=True, at=NOON)
    read = opened(token, await published.json())
    assert read.header["alg"] == "EdDSA"
    assert read.claims == {
        "iss": ISSUER,
        "aud": "guichet",
        "sub": "k3h8",
        "iat": int(NOON.timestamp()),
        "exp": int(NOON.timestamp()) + 600,
        "contract": True,
    }


def test_another_portal_s_signature_is_not_ours(tmp_path):
    ours, theirs = PortalIdentity.load(tmp_path / "a", ISSUER), PortalIdentity.load(tmp_path / "b", ISSUER)
    with pytest.raises(BadSignatureError):
        opened(theirs.sign("k3h8", contract=False), {"keys": [{**ours.jwks()["keys"][0], "kid": kid_of(theirs)}]})


def test_the_key_is_made_once_and_is_ours_alone(tmp_path):
    first, again = PortalIdentity.load(tmp_path, ISSUER), PortalIdentity.load(tmp_path, ISSUER)
    assert first.jwks() == again.jwks() == json.loads((tmp_path / "jwks.json").read_text())
    assert stat.S_IMODE((tmp_path / "identity.json").stat().st_mode) == 0o600
    assert "d" not in first.jwks()["keys"][0]
    assert {path.name for path in tmp_path.iterdir()} == {"identity.json", "jwks.json"}


def kid_of(identity: PortalIdentity) -> str:
    return identity.jwks()["keys"][0]["kid"]
