"""The page of the timeline: when reports say something, and when it is said to have happened."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from reportedly.ledger import Ledger
from reportedly.show.pictures.months import HIGH, WIDTH, Published, published_of
from reportedly.show.pictures.times import Told, told_of
from reportedly.show.web.lists import asked_of, query_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

_MOST_CLAIMS = 12


def timeline(request: Request) -> Response:
    """Show the months of publication, and below them the claims by the days they tell of."""
    published, told = times_in(room_of(request).ledger, request.query_params)
    asked = asked_of(request.query_params)
    return page(request, "timeline.html", published=published, told=told, asked=asked, width=WIDTH, high=HIGH)


def times_in(ledger: Ledger, asked: Mapping[str, str]) -> tuple[Published, Told]:
    """Return what was published when, and what claims tell of days in the period asked for."""
    query = query_of(asked)
    period = query.since, query.until
    lines = ledger.claims_of_days(*period, _MOST_CLAIMS) if any(period) else ledger.claim_lines(_MOST_CLAIMS)
    return published_of(ledger.totals()), told_of(lines, ledger.days_told((one.id for one in lines), 20, *period))
