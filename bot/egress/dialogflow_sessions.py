"""The ids of the sessions that Guichet opens at Dialogflow: random, never a conversation's, known again by us alone.

An id is 15 random bytes and 9 of their keyed hash: 32 characters (Dialogflow takes 36). So the fulfilment webhook knows
a session of ours, in every process and after a restart, with nothing kept.
"""

import hmac
import secrets
from base64 import urlsafe_b64encode

_RANDOM_BYTES, _SEAL_BYTES = 15, 9
_RANDOM_LETTERS = _RANDOM_BYTES * 4 // 3


def new_session_id(key: bytes) -> str:
    """A new one; `key` is the service's secret key."""
    chosen = urlsafe_b64encode(secrets.token_bytes(_RANDOM_BYTES)).decode()
    return chosen + _seal(chosen, key)


def is_ours(session_id: str, key: bytes) -> bool:
    """Whether we made it."""
    chosen, seal = session_id[:_RANDOM_LETTERS], session_id[_RANDOM_LETTERS:]
    return hmac.compare_digest(seal.encode(errors="surrogatepass"), _seal(chosen, key).encode())


def _seal(chosen: str, key: bytes) -> str:
    said = f"guichet dialogflow session {chosen}".encode(errors="surrogatepass")
    return urlsafe_b64encode(hmac.digest(key, said, "sha256")[:_SEAL_BYTES]).decode()
