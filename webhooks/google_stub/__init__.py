"""A local stand-in for Google Chat: the REST wire with its real limits, and a page to see the space as an agent does.

`serve --desk` and the tests use it. It keeps what it receives in memory alone.
"""

from webhooks.google_stub.app import create_google_stub
from webhooks.google_stub.shapes import Fault, StubConfig
from webhooks.google_stub.world import World

__all__ = ["Fault", "StubConfig", "World", "create_google_stub"]
