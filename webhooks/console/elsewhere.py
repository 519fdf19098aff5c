"""The console's front door, and a French page for every address under `/console/` that is none of its pages."""

from aiohttp import web

from webhooks.console.visits import Visit, go_to, page

ROUTES = web.RouteTableDef()


@ROUTES.get("/console")
@ROUTES.get("/console/")
@page()
async def front_door(_: web.Request, __: Visit) -> web.Response:
    """The list is what an agent comes for."""
    return go_to("/console/conversations")


@ROUTES.route("*", "/console/{rest:.*}")
@page()
async def nothing_here(_: web.Request, __: Visit) -> web.Response:
    """No such page."""
    raise web.HTTPNotFound
