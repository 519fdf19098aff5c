"""What members' turns do not need comes after readiness, and answers as if it had always been there."""

import os
import subprocess
import sys
from pathlib import Path

from tests.services import Service

STARTS = """
import asyncio, sys
from pathlib import Path
from aiohttp import web
from webhooks.commands import build
build()
from bot.settings import read_settings
from webhooks.app import create_app
from webhooks.app_keys import READINESS
from webhooks.served import served_at

async def look(app):
    print(app[READINESS].ready, *sorted({"sqlalchemy", "joserfc", "rich", "webhooks.console"} & set(sys.modules)))
    yield

async def start(data):
    settings = read_settings(data=data)
    app = create_app(settings, served_at(settings, "127.0.0.1", 8080, None))
    app.cleanup_ctx.append(look)
    runner = web.AppRunner(app)
    await runner.setup()
    await runner.cleanup()

asyncio.run(start(Path(sys.argv[1])))
"""


def test_the_service_is_ready_before_what_only_agents_need_is_imported(data: Path) -> None:
    set_here = {name: value for name, value in os.environ.items() if not name.startswith("GUICHET_")}
    command = [sys.executable, "-c", STARTS, str(data)]
    for told in ("True sqlalchemy\n", "True\n"):  # the first start makes the database, by Alembic
        ran = subprocess.run(command, env=set_here, capture_output=True, text=True, check=False)
        assert (ran.stdout, ran.returncode) == (told, 0), ran.stderr


async def test_a_wrong_method_is_told_apart_from_an_address_that_is_not_there(service: Service) -> None:
    async with service.http.get(f"{service.url}/webhooks/google-chat") as response:
        assert (response.status, response.headers["Allow"]) == (405, "POST")
    async with service.http.get(f"{service.url}/webhooks/google-chat/ailleurs") as response:
        assert response.status == 404
    async with service.http.delete(f"{service.url}/faq") as response:
        assert response.status == 405
        assert {"GET", "POST"} <= {one.strip() for one in response.headers["Allow"].split(",")}


async def test_google_is_believed_by_nobody_where_nothing_is_set(service: Service) -> None:
    async with service.http.post(f"{service.url}/webhooks/google-chat", json={}) as response:
        assert response.status == 401
