"""The page of the timeline: when reports say something, and when it is said to have happened."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from reportedly.show.pictures.months import HIGH, WIDTH, published_of
from reportedly.show.pictures.times import told_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

_MOST_CLAIMS = 10


def timeline(request: Request) -> Response:
    """Show the months of publication, and below them the claims by the days they tell of."""
    ledger = room_of(request).ledger
    claims = ledger.claims(_MOST_CLAIMS)
    told = told_of(claims, ledger.said(one.statement for claim in claims for one in claim.tellings))
    return page(
        request,
        "timeline.html",
        published=published_of(ledger.stats().totals),
        told=told,
        width=WIDTH,
        high=HIGH,
    )
