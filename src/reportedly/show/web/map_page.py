"""The page of the map: the places that statements name, as surely and as exactly as they are known."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from reportedly.ledger import Ledger
from reportedly.show.pictures.land import land
from reportedly.show.pictures.places import Map, map_of
from reportedly.show.web.lists import asked_of, query_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

STATEMENTS, PLACES = 5_000, 120
"""In how many statements of a search places are looked for, and how many are drawn: those that most of them name."""


def map_(request: Request) -> Response:
    """Show the places that the statements asked for name."""
    found, statements = map_in(room_of(request).ledger, request.query_params)
    return page(
        request,
        "map.html",
        asked=asked_of(request.query_params),
        map=found,
        statements=statements,
        newest=statements == STATEMENTS,
        most=len(found.spots) == PLACES,
    )


def map_in(ledger: Ledger, asked: Mapping[str, str]) -> tuple[Map, int]:
    """Return the map of the statements asked for, and how many of them there are, as far as places are looked for."""
    places, statements = ledger.located(query_of(asked), STATEMENTS, PLACES)
    return map_of(places), statements


def ground(_request: Request) -> Response:
    """Return what lies under the places."""
    return Response(land(), media_type="image/svg+xml", headers={"Cache-Control": "private, max-age=86400"})
