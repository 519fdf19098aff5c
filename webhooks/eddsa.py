"""EdDSA JWTs (RFC 8037) and their keys: a file of its own, since joserfc and cryptography take 50 ms to import and
readiness does not need them.
"""

import json
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError, UnsupportedAlgorithmError
from joserfc.jwa import JWSAlgModel
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry
from typing_extensions import override


class _EdDsaOnly(JWSRegistry):
    """Takes `EdDSA` (API.md) and its newer name `Ed25519` (RFC 9864), and no other algorithm whatever the token
    says.
    """

    @override
    def get_alg(self, name: str) -> JWSAlgModel:
        if name not in ("EdDSA", "Ed25519"):
            raise UnsupportedAlgorithmError
        return self.algorithms["EdDSA"]


def keys_of(jwks: bytes) -> KeySet | None:
    """The keys of a JWKS, or None where it is none."""
    try:
        return KeySet.import_key_set(json.loads(jwks))
    except (ValueError, TypeError, KeyError, JoseError):
        return None


def claims_of(token: str, keys: KeySet) -> dict[str, Any] | None:
    """What the token claims, or None where none of `keys` signed it."""
    try:
        return jwt.decode(token, keys, registry=_EdDsaOnly()).claims
    except (JoseError, ValueError, TypeError, KeyError):
        return None
