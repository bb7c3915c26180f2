"""The pages of claims: one sentence each, what it rests on, and every word that it comes from."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk.whole import whole
from reportedly.model import Stance
from reportedly.show.claim_shown import CREDIBLE, RELIABLE, shown_of
from reportedly.show.pictures.lineage import reports_in_order
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.cursors import after_in, before_in, cursor_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

REPORTS = 40
"""How many reports of a claim its page shows at once."""


def claims(request: Request) -> Response:
    """Show all claims, those of most reports first."""
    after = after_in(request)
    found = room_of(request).ledger.claim_lines(PAGE + 1, after)
    shown = found[:PAGE]
    onward = cursor_of(shown[-1]) if len(found) > PAGE else None
    return page(request, "claims.html", claims=shown, first=after is None, onward=onward)


def claim(request: Request) -> Response:
    """Show one claim, so many of its reports at once."""
    ledger, begin = room_of(request).ledger, before_in(request, "from") or 0
    found = whole(ledger, request.query_params.get("id", ""))
    ordered = [one.report for one in reports_in_order(found)]
    end = begin + REPORTS
    shown = shown_of(ledger, found, ledger.lineage(ordered[begin:end], found.id), slice(begin, end))
    return page(
        request,
        "claim.html",
        shown=shown,
        begin=begin,
        every=len(ordered),
        onward=end if end < len(ordered) else None,
        reliable=RELIABLE,
        credible=CREDIBLE,
        stances=tuple(Stance),
    )
