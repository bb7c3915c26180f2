"""The pages of claims: one sentence each, what it rests on, and every word that it comes from."""

from __future__ import annotations

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk.whole import as_told, worked_out
from reportedly.ledger import Ledger
from reportedly.model import ClaimLine, Query, Stance
from reportedly.show.claim_shown import CREDIBLE, RELIABLE, shown_of
from reportedly.show.pictures.lineage import reports_in_order
from reportedly.show.web.addresses import PAGE, asked
from reportedly.show.web.cursors import after_in, before_in, cursor_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import Room, room_of

REPORTS = 40
"""How many reports of a claim its page shows at once."""

SEARCHED, MOST = 300, 50
"""In so many statements with some words claims are looked for, and so many of them are shown."""


def claims(request: Request) -> Response:
    """Show all claims, or those with some words in what is told of them: those of most reports first."""
    ledger, after, words = room_of(request).ledger, after_in(request), asked(request.query_params.get("words", ""))
    if words:
        found = claims_with(ledger, words)
        return page(request, "claims.html", claims=found[:MOST], words=words, first=True, onward=None)
    found = ledger.claim_lines(PAGE + 1, after)
    shown = found[:PAGE]
    onward = cursor_of(shown[-1]) if len(found) > PAGE else None
    return page(request, "claims.html", claims=shown, words="", first=after is None, onward=onward)


def claims_with(ledger: Ledger, words: str) -> tuple[ClaimLine, ...]:
    """Return the claims that the best of the statements with these words belong to, those of most reports first."""
    hits = ledger.search(Query(words, limit=SEARCHED))
    ids = {id_ for some in ledger.claims_with(hit.statement for hit in hits).values() for id_ in some}
    return tuple(sorted(ledger.lines_of(ids).values(), key=lambda one: (-one.reports, one.id)))


def claim(request: Request) -> Response:
    """Show one claim, so many of its reports at once; what joined a long one is worked out once the page is sent."""
    ledger, begin = room_of(request).ledger, before_in(request, "from") or 0
    found, joined = as_told(ledger, request.query_params.get("id", ""))
    ordered = [one.report for one in reports_in_order(found)]
    end = begin + REPORTS
    shown = shown_of(ledger, found, ledger.lineage(ordered[begin:end], found.id), slice(begin, end))
    answer = page(
        request,
        "claim.html",
        shown=shown,
        joined=joined,
        begin=begin,
        every=len(ordered),
        onward=end if end < len(ordered) else None,
        reliable=RELIABLE,
        credible=CREDIBLE,
        stances=tuple(Stance),
    )
    if joined:
        answer.background = BackgroundTask(_work_out, room_of(request), found.id)
    return answer


def _work_out(room: Room, id_: str) -> None:
    """Work a claim out with all that joined it, unless that is being done already."""
    if id_ in room.at_work:
        return
    room.at_work.add(id_)
    try:
        worked_out(room.ledger, id_)
    finally:
        room.at_work.discard(id_)
