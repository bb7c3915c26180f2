"""The page of the map: the places that statements name, as surely and as exactly as they are known."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from reportedly.show.pictures.asked import PLACES, STATEMENTS, map_in
from reportedly.show.pictures.land import land
from reportedly.show.web.lists import asked_of, query_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of


def map_(request: Request) -> Response:
    """Show the places that the statements asked for name."""
    found, statements = map_in(room_of(request).ledger, query_of(request.query_params))
    return page(
        request,
        "map.html",
        asked=asked_of(request.query_params),
        map=found,
        statements=statements,
        newest=statements == STATEMENTS,
        most=len(found.spots) == PLACES,
    )


def ground(_request: Request) -> Response:
    """Return what lies under the places."""
    return Response(land(), media_type="image/svg+xml", headers={"Cache-Control": "private, max-age=86400"})
