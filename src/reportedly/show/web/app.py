"""The application: which address shows what."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.errors import ReportedlyError
from reportedly.show.web import (
    alike_page,
    awaiting_page,
    beside,
    claim_page,
    decisions,
    lists,
    make_page,
    map_page,
    picture_pages,
    report_page,
    revisions_page,
    timeline,
    trouble,
    voice_page,
)
from reportedly.show.web.api import routes as api
from reportedly.show.web.guard import Guard
from reportedly.show.web.pages import assets
from reportedly.show.web.room import Room

_KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


def app_for(room: Room) -> Starlette:
    """Return the pages of a room, behind their guard."""
    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guard, access=room.access)],
        exception_handlers={HTTPException: trouble.refused, ReportedlyError: trouble.failed, 500: trouble.broken},
    )
    app.state.room = room
    return app


def _routes() -> list[Route]:
    return [
        Route("/", lists.inbox),
        Route("/search", lists.search),
        Route("/report", report_page.report),
        Route("/beside", beside.beside),
        Route("/alike", alike_page.alike),
        Route("/review", awaiting_page.awaiting),
        Route("/later", awaiting_page.later, methods=["POST"]),
        Route("/revisions", revisions_page.revisions),
        Route("/make", make_page.make, methods=["GET"]),
        Route("/make", make_page.look, methods=["POST"]),
        Route("/claims", claim_page.claims),
        Route("/claim", claim_page.claim),
        Route("/statement", voice_page.statement),
        Route("/voices", voice_page.voices),
        Route("/voice", voice_page.voice),
        Route("/map", map_page.map_),
        Route("/ground.svg", map_page.ground),
        Route("/timeline", timeline.timeline),
        Route("/decisions", decisions.decisions),
        Route("/decide", decisions.decide, methods=["POST"]),
        Route("/undo", decisions.undo, methods=["POST"]),
        Route("/profile", decisions.profile, methods=["POST"]),
        *picture_pages.routes(),
        *api.routes(),
        Route("/static/{name}", static),
    ]


def static(request: Request) -> Response:
    """Return a file that goes with the pages: one of those there are, whatever the address asks for."""
    name = request.path_params["name"]
    if name not in assets():
        raise HTTPException(404)
    kind = _KINDS[name.rpartition(".")[2]]
    return Response(
        assets()[name].read_bytes(), media_type=kind, headers={"Cache-Control": "private, max-age=31536000, immutable"}
    )
