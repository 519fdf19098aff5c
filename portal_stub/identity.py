"""Signs a member's identity for the widget (API.md §1): an EdDSA JWT of ten minutes at most.

The Ed25519 key lives in DIR/portal (0600), made at the first start; its public half is published at
`/.well-known/jwks.json` and written beside as `jwks.json`, where `serve` finds it. Source: RFC 7519, RFC 8037.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwa import JWSAlgModel
from joserfc.jwk import OKPKey
from joserfc.jws import JWSRegistry

from portal_stub.errors import PortalCannotStart
from portal_stub.secret_files import write_once

KEY_FILE = "identity.json"
JWKS_FILE = "jwks.json"
LIFE_S = 600


class _EdDsaOnly(JWSRegistry):
    """API.md names the algorithm `EdDSA`; joserfc warns at each use that RFC 9864 calls it `Ed25519` now."""

    def get_alg(self, name: str) -> JWSAlgModel:
        return self.algorithms["EdDSA"]


class PortalIdentity:
    """The portal's signature."""

    def __init__(self, key: OKPKey, issuer: str) -> None:
        self._key = key
        self._issuer = issuer
        self._kid = key.thumbprint()

    @classmethod
    def load(cls, folder: Path, issuer: str) -> "PortalIdentity":
        """The key kept in `folder`, made at the first start; the JWKS is written beside. Raises `PortalCannotStart`."""
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            identity = cls(_read_or_make(folder / KEY_FILE), issuer)
            (folder / JWKS_FILE).write_text(json.dumps(identity.jwks()), encoding="utf-8")
        except OSError as wrong:
            raise PortalCannotStart(f"Le dossier {folder} ne peut pas être écrit ({type(wrong).__name__}).") from None
        except (ValueError, JoseError) as wrong:
            raise PortalCannotStart(f"La clé {folder / KEY_FILE} est illisible ({type(wrong).__name__}).") from None
        return identity

    def sign(self, subject: str, contract: bool, at: datetime | None = None) -> str:
        """The JWT of the account `subject` (random, no e-mail, no number); `contract`: holds the complementary
        contract. Valid for `LIFE_S` seconds from `at` (aware; now by default).
        """
        issued = int((at or datetime.now(UTC)).timestamp())
        claims = {
            "iss": self._issuer,
            "aud": "guichet",
            "sub": subject,
            "iat": issued,
            "exp": issued + LIFE_S,
            "contract": contract,
        }
        return jwt.encode({"alg": "EdDSA", "kid": self._kid}, claims, self._key, registry=_EdDsaOnly())

    def jwks(self) -> dict[str, Any]:
        """The public keys, as RFC 7517 writes them."""
        return {"keys": [{**self._key.as_dict(private=False), "kid": self._kid, "use": "sig", "alg": "EdDSA"}]}


def _read_or_make(path: Path) -> OKPKey:
    if not path.exists():
        write_once(path, json.dumps(OKPKey.generate_key("Ed25519").as_dict(private=True)))
    return OKPKey.import_key(json.loads(path.read_text(encoding="utf-8")))
