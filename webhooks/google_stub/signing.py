"""The stand-in's own key: it signs what it sends to the service as Google does, and hands out the public half."""

import asyncio
import time

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from joserfc import jwt
from joserfc.jwk import RSAKey

CHAT = "chat@system.gserviceaccount.com"
ACCOUNTS = "https://accounts.google.com"
KID = "stand-in"


class Signing:
    """Made when it is first needed: a key takes a moment. `project` is the project's number."""

    def __init__(self, audience: str, project: str) -> None:
        self._audience = audience
        self._project = project
        self._key: rsa.RSAPrivateKey | None = None
        self._making = asyncio.Lock()

    async def _private(self) -> rsa.RSAPrivateKey:
        async with self._making:
            if self._key is None:
                self._key = await asyncio.to_thread(rsa.generate_private_key, 65537, 2048)
        return self._key

    async def certificates(self) -> dict[str, str]:
        """`{kid: PEM}`, as Google publishes its keys."""
        public = (await self._private()).public_key()
        return {KID: public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()}

    async def token(self, *, add_on: bool) -> str:
        """What an event of that dialect bears; for an audience that is a project's number, Chat signs by itself."""
        issued = int(time.time())
        claims: dict[str, object] = {"aud": self._audience, "iss": CHAT, "iat": issued, "exp": issued + 3600}
        if not self._audience.isdigit():
            email = f"service-{self._project}@gcp-sa-gsuiteaddons.iam.gserviceaccount.com" if add_on else CHAT
            claims |= {"iss": ACCOUNTS, "email": email, "email_verified": True}
        pem = (await self._private()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return jwt.encode({"alg": "RS256", "kid": KID}, claims, RSAKey.import_key(pem))
