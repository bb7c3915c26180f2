"""The page of the timeline: when reports say something, and when it is said to have happened."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from reportedly.ledger import Ledger
from reportedly.show.pictures.months import HIGH, WIDTH, Published, published_of
from reportedly.show.pictures.times import Told, told_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

_MOST_CLAIMS = 10


def timeline(request: Request) -> Response:
    """Show the months of publication, and below them the claims by the days they tell of."""
    published, told = times_in(room_of(request).ledger)
    return page(request, "timeline.html", published=published, told=told, width=WIDTH, high=HIGH)


def times_in(ledger: Ledger) -> tuple[Published, Told]:
    """Return what was published when, and what claims tell of which days."""
    claims = ledger.claim_lines(_MOST_CLAIMS)
    return published_of(ledger.totals()), told_of(claims, ledger.days_told(one.id for one in claims))
