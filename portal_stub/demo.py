"""`serve --demo`: a member's account, so that a newcomer can sign in at once; one password a data folder.

Camille Tilleul is in the bundled list, with the complementary contract. She accepted the first version of the terms:
her first sign-in shows how a new version is asked for.
"""

import secrets
from datetime import date

from aiohttp import web

from portal_stub.app_keys import CONFIG, DATABASE, PUBLISHED
from portal_stub.passwords import hash_password
from portal_stub.secret_files import write_once
from portal_stub.store import accounts
from portal_stub.store.accounts import Person
from portal_stub.store.database import now

PASSWORD_FILE = "demo-member"  # noqa: S105 (a file's name)
CAMILLE = Person(
    email="camille@aubepine.example",
    last_name="Tilleul",
    first_name="Camille",
    born=date(1980, 12, 31),
    member_number="AUB100001",
)


async def demo_member(portal: web.Application) -> tuple[str, str]:
    """(identifier, password) of the demonstration's account on a portal that runs, made if need be."""
    path = portal[CONFIG].data / PASSWORD_FILE
    if not path.exists():
        write_once(path, secrets.token_urlsafe(12))
    password = path.read_text(encoding="utf-8")
    hashed = await hash_password(password)
    async with portal[DATABASE].transaction() as db:
        account = await accounts.open_account(db, CAMILLE, hashed, at=now())
        if account is not None:  # None: it is there already
            await accounts.accept_terms(db, account.id, portal[PUBLISHED]["cgu"][0].version, at=now())
    return CAMILLE.email, password
