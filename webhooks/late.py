"""What a member's turn does not need is imported after readiness: a start need not wait for it (docs/decisions/0003).

`LateRoutes` stands for a module's `ROUTES` until one of them is asked for; `load_beside` imports a module while
requests are answered. Who asks for what is not there yet waits for its import, and gets the same answer.
"""

import asyncio
import sys
import threading
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

from aiohttp import web
from typing_extensions import override
from yarl import URL

SETTLED_S = 0.1  # after readiness: the first requests have the process to themselves
_GENTLY_S = 0.0005
_one_at_a_time = threading.Lock()


async def load_beside(module: str) -> ModuleType:
    """The module, imported in a thread; for as long, the interpreter is handed over every half millisecond instead of
    every five, so that a turn does not wait for it.
    """
    if module in sys.modules:
        return import_module(module)
    return await asyncio.to_thread(_load_gently, module)


def _load_gently(module: str) -> ModuleType:
    with _one_at_a_time:
        usual_s = sys.getswitchinterval()
        sys.setswitchinterval(_GENTLY_S)
        try:
            return import_module(module)
        finally:
            sys.setswitchinterval(usual_s)


class LateRoutes(web.AbstractResource):
    """All paths at and under `beginning`, answered by the `ROUTES` of `module`."""

    def __init__(self, beginning: str, module: str) -> None:
        super().__init__()
        self._beginning = beginning
        self._module = module
        self._router: web.UrlDispatcher | None = None

    @property
    @override
    def canonical(self) -> str:
        return self._beginning

    @override
    async def resolve(self, request: web.Request) -> tuple[web.UrlMappingMatchInfo | None, set[str]]:
        if self._router is None:
            router = web.UrlDispatcher()
            router.add_routes((await load_beside(self._module)).ROUTES)
            router.freeze()
            self._router = router
        found = await self._router.resolve(request)
        if found.http_exception is None:
            return found, set()
        return None, set(getattr(found.http_exception, "allowed_methods", ()))

    @override
    def raw_match(self, path: str) -> bool:
        return path == self._beginning

    @override
    def get_info(self) -> Any:
        return {"path": self._beginning}

    @override
    def url_for(self, **kwargs: str) -> URL:
        return URL(self._beginning)

    @override
    def add_prefix(self, prefix: str) -> NoReturn:
        message = "LateRoutes stand at the root: their module's routes are written whole."
        raise TypeError(message)

    def __len__(self) -> int:
        return 0 if self._router is None else len(self._router.routes())

    def __iter__(self) -> Iterator[web.AbstractRoute]:
        return iter(() if self._router is None else self._router.routes())
