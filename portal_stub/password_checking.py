"""A password against an account's, by one rule wherever it is asked: five wrong tries, then a quarter of an hour.

The answer and its time are the same for a name without an account. The try is counted before it is looked at.
"""

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from portal_stub.app_keys import DATABASE
from portal_stub.form_checks import password_typed
from portal_stub.passwords import matches
from portal_stub.store import accounts, tries
from portal_stub.store.accounts import Account
from portal_stub.store.database import now


class Checked(BaseModel):
    """`account` where the password was right; else None, and `wait_s` seconds to wait where there were too many."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    account: Account | None = None
    wait_s: int = 0

    @property
    def told(self) -> str:
        """What the person is told; «» where it was right."""
        if self.account is not None:
            return ""
        if not self.wait_s:
            return "Identifiant ou mot de passe incorrect."
        minutes = -(-self.wait_s // 60)
        return f"Trop d’essais manqués. Attendez {minutes}\u00a0minute{'s' if minutes > 1 else ''}, puis réessayez."


async def check_password(request: web.Request, email: str, typed: str) -> Checked:
    """Whose account this is, if the password is right."""
    database = request.app[DATABASE]
    async with database.transaction() as db:
        wait_s = await tries.count_one(db, email, at=now())
        if wait_s:
            return Checked(wait_s=wait_s)
        account = await accounts.by_email(db, email)
        hashed = await accounts.password_of(db, account.id if account else "")
    if not await matches(hashed, password_typed(typed)) or account is None:
        return Checked()
    async with database.transaction() as db:
        await tries.forget(db, email)
    return Checked(account=account)
