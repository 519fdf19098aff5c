"""The member's account of `serve --demo`, and what does not outlive its time."""

from datetime import timedelta

from sqlalchemy import func, select

from portal_stub.app_keys import DATABASE
from portal_stub.background import purge
from portal_stub.demo import PASSWORD_FILE, demo_member
from portal_stub.store import tables
from portal_stub.store.database import now


async def test_the_demonstration_s_member_signs_in_and_is_asked_for_the_new_terms(visitor, config):
    email, password = await demo_member(visitor.client.server.app)
    assert (email, password) == await demo_member(visitor.client.server.app)
    assert (config.data / PASSWORD_FILE).stat().st_mode & 0o077 == 0
    assert (await visitor.signs_in(email, password)).status == 303
    asked = (await visitor.opens("/compte")).headers["Location"]
    await visitor.fills(asked, "/cgu/accepter", version="2", next="/compte")
    page = await visitor.opens("/compte")
    assert "Bonjour Camille." in page.text
    assert "Trouvé" in page.text


async def rows(visitor, *names: str) -> dict[str, int]:
    async with visitor.client.server.app[DATABASE].reading() as db:
        counted = [await db.scalar(select(func.count()).select_from(tables.METADATA.tables[name])) for name in names]
    return dict(zip(names, counted, strict=True))


async def test_what_is_past_its_age_goes(member, another_browser, time_machine):
    await another_browser.registers(email="jamais@exemple.fr")
    kept = ("accounts", "registrations", "sessions", "mails", "links")
    app = member.client.server.app
    await purge(app)
    assert await rows(member, *kept) == {"accounts": 1, "registrations": 1, "sessions": 1, "mails": 2, "links": 2}
    time_machine.move_to(now() + timedelta(hours=49), tick=False)
    await purge(app)
    assert await rows(member, *kept) == {"accounts": 1, "registrations": 0, "sessions": 0, "mails": 2, "links": 2}
    time_machine.shift(31 * 24 * 3600)
    await purge(app)
    assert await rows(member, *kept) == {"accounts": 1, "registrations": 0, "sessions": 0, "mails": 0, "links": 0}
