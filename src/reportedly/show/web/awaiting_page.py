"""The page of what awaits a decision: two side by side, with why they may be the same, and three answers."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.desk import reviewing
from reportedly.model import DoubtKind
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.forms import fields_of, way_back
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

FAILURES = "failures"
_MOST_FAILURES = 50
_LONGEST = 18


def awaiting(request: Request) -> Response:
    """Show what of one kind awaits a decision: of the first kind that has any, where none is asked for."""
    ledger, kind = room_of(request).ledger, kind_in(request)
    counts = ledger.doubt_counts()
    failures = ledger.failures(_MOST_FAILURES)
    if not kind:
        kind = next((one for one in DoubtKind if counts[one]), FAILURES if failures else DoubtKind.STATEMENTS)
    after = place_of(request.query_params.get("after", ""))
    found = reviewing.Page(()) if kind == FAILURES else reviewing.awaiting(ledger, DoubtKind(kind), PAGE, after)
    return page(
        request,
        "awaiting.html",
        kind=kind,
        found=found,
        numbers={**counts, FAILURES: len(failures)},
        failures=failures,
        first=after is None,
        onward=cursor_of(found.onward) if found.onward else None,
        answers=ANSWERS.get(kind, ()),
    )


async def later(request: Request) -> Response:
    """Leave something for later and go on to the next."""
    fields = await fields_of(request)
    await run_in_threadpool(room_of(request).ledger.put_off, _whole(fields.get("doubt", "")))
    return RedirectResponse(way_back(fields, "/review"), 303)


ANSWERS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    DoubtKind.STATEMENTS: (("statement", "same", "Say the same"), ("statement", "not-same", "Not the same")),
    DoubtKind.NAMES: (("entity", "merge", "The same"), ("entity", "split", "Not the same")),
    DoubtKind.REPORTS: (("report", "accept", "Take it as it is"), ("report", "reject", "Reject it")),
}
"""What each kind is decided by: the subject, the verdict and what its button says."""


def kind_in(request: Request) -> str:
    """Return which kind an address asks for; raises `HTTPException` where there is no such kind."""
    kind = request.query_params.get("kind", "")
    if kind and kind not in {*DoubtKind, FAILURES}:
        raise HTTPException(422, f"{kind!r} is no kind; there are: {', '.join((*DoubtKind, FAILURES))}.")
    return kind


def place_of(given: str) -> reviewing.Place | None:
    """Return what a page begins after, as an address tells it; raises `HTTPException` where that makes no sense."""
    if not given:
        return None
    try:
        put_off, score, key = given.split("-")
        return _whole(put_off), float(score), _whole(key)
    except ValueError as error:
        raise HTTPException(422, f"{given[:60]!r} is no place in a list; begin with its first page.") from error


def cursor_of(place: reviewing.Place) -> str:
    """Return how an address tells that a page begins after something.

    >>> cursor_of((0, 0.5, 12))
    '0-0.5-12'
    """
    return "-".join(map(str, place))


def _whole(given: str) -> int:
    if not given.isascii() or not given.isdigit() or len(given) > _LONGEST:
        raise HTTPException(422, f"{given[:60]!r} is no number of something that awaits a decision.")
    return int(given)
