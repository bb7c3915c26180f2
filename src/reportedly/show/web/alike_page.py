"""The page of what may say the same as a statement, where somebody decides whether it does."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from reportedly.model import Subject
from reportedly.show.audit import trails
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of


def alike(request: Request) -> Response:
    """Show the statements that are near one, the nearest first."""
    from reportedly.desk.likening import alike as alike_in  # noqa: PLC0415 - what compares takes long to load

    ledger = room_of(request).ledger
    mine, near = alike_in(ledger, request.query_params.get("statement", "") or "-")
    decided = trails(ledger, Subject.STATEMENT, (mine.statement,)).get(mine.statement, ())
    return page(request, "alike.html", mine=mine, near=near, decided=decided)
