"""The servers that bench/turns compares, each in a process of its own: `… -m bench.turns.servers KIND DATA [URL]`."""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from aiohttp import web
from pydantic import BaseModel

from bot.conversation import Author, Conversation, Memory, Message, Replied, Reply, ReplyKind
from bot.errors import Overtaken
from bot.settings import LimitSettings, read_settings
from bot.store.database import open_database
from bot.store.hot import Change
from bot.store.rows import authored_from, redacted_from
from webhooks.access import new_token
from webhooks.app import create_app, utc_now
from webhooks.app_keys import DATABASE
from webhooks.incoming import NewMessage
from webhooks.logging import start_logging
from webhooks.served import served_at

LONG = "Vérifiez d’abord le dossier des indésirables, puis demandez un nouvel envoi depuis la page d’activation."


class Echoed(BaseModel):
    message_id: str
    text: str


async def echo(request: web.Request) -> web.Response:
    message = NewMessage.model_validate_json(await request.read())
    said = Echoed(message_id=str(message.message_id), text=message.text)
    return web.Response(text=said.model_dump_json(), content_type="application/json")


async def write(request: web.Request) -> web.Response:
    """The turn's transaction, durable, with the text as it came and a reply that is always the same."""
    message = NewMessage.model_validate_json(await request.read())
    seen = request.app["talks"][request.match_info["id"]]
    hot, now = request.app[DATABASE].hot, utc_now()
    said = redacted_from(message.text, [])
    reply = Reply(kind=ReplyKind.ANSWER, text=authored_from(LONG), intent="activation.mail-absent", confidence=0.9)
    while True:
        seq = seen.last_seq + 1
        told = Message(seq=seq, at=now, author=Author.MEMBER, text=said, message_id=uuid4())
        replied = Replied(seq=seq + 1, at=now, reply=reply, of=seq)
        after = replace(seen, last_seq=seq + 1, last_message_seq=seq, memory=Memory(topic=reply.intent))
        try:
            await hot.append(Change(seen, after, (told, replied)))
        except Overtaken:
            seen = (await hot.read(seen.id)).conversation  # type: ignore[union-attr]
        else:
            request.app["talks"][request.match_info["id"]] = after
            said_out = Echoed(message_id=str(message.message_id), text=message.text)
            return web.Response(text=said_out.model_dump_json(), content_type="application/json")


async def targets(request: web.Request) -> web.Response:
    """Opens conversations: a line «path<TAB>token» each."""
    lines = []
    for _ in range(int(request.query["count"])):
        now = utc_now()
        talk = Conversation(id=uuid4(), created_at=now, last_seq=0, last_at=now)
        token, hashed = new_token()
        if DATABASE in request.app:
            await request.app[DATABASE].hot.open(talk, hashed, signed=False)
        request.app["talks"][str(talk.id)] = talk
        lines.append(f"/api/v1/conversations/{talk.id}/messages\t{token}")
    return web.Response(text="\n".join(lines) + "\n")


async def main(kind: str, data: Path, url: str | None) -> None:
    given = {"database_url": url} if url else {}
    settings = read_settings(data=data, limits=LimitSettings(messages_per_minute=0, conversations_per_hour=0), **given)
    start_logging("warning", "json")
    if kind == "turn":
        app = create_app(settings, served_at(settings, "127.0.0.1", 0, None))
    else:
        app = web.Application()
        if kind == "write":
            app[DATABASE] = await open_database(settings)
        app.router.add_post("/api/v1/conversations/{id}/messages", echo if kind == "echo" else write)
    app["talks"] = {}
    app.router.add_get("/targets", targets)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=1024)
    await site.start()
    if kind == "turn":
        from webhooks.app_keys import READINESS

        await app[READINESS].complete.wait()
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
    sys.stdout.write(f"http://127.0.0.1:{port}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else None))
