"""The page of a report: its text untouched, every statement marked, and beside it who says so."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from reportedly.model import Commitment, Polarity, Status
from reportedly.show.report_shown import facts_of, shown_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

CHOICES = {"status": tuple(Status), "polarity": tuple(Polarity), "commitment": tuple(Commitment)}
"""What can be set of a statement, and to what."""


def report(request: Request) -> Response:
    """Show one report."""
    shown = shown_of(room_of(request).ledger, request.query_params.get("id", ""))
    return page(request, "report.html", shown=shown, choices=CHOICES, **facts_of(shown.reading))
