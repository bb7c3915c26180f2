"""The page of the timeline: when reports say something, and when it is said to have happened."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from reportedly.show.pictures.asked import times_in
from reportedly.show.pictures.months import HIGH, WIDTH
from reportedly.show.web.lists import asked_of, query_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of


def timeline(request: Request) -> Response:
    """Show the months of publication, and below them the claims by the days they tell of."""
    published, told = times_in(room_of(request).ledger, query_of(request.query_params))
    asked = asked_of(request.query_params)
    return page(request, "timeline.html", published=published, told=told, asked=asked, width=WIDTH, high=HIGH)
