"""Typed keys of what the stand-in's application carries."""

import asyncio

from aiohttp import web

from webhooks.google_stub.playing import Playing
from webhooks.google_stub.signing import Signing
from webhooks.google_stub.world import World

WORLD = web.AppKey("world", World)
CLOSING = web.AppKey("closing", asyncio.Event)
SIGNING = web.AppKey("signing", Signing)
PLAYING = web.AppKey("playing", Playing)  # absent where there is no service to tell
