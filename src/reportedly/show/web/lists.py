"""The pages that list: what is new, and what is found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportedly.model import Hit, Query, Status
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.addresses import asked as words_asked
from reportedly.show.web.cursors import before_in
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

LAST_PAGE = 500
_CLAIMS = _FAILURES = 8


def inbox(request: Request) -> Response:
    """Show what came in, the latest first, and what the reports amount to."""
    ledger, before = room_of(request).ledger, before_in(request)
    found = ledger.latest_reports(PAGE + 1, before)
    shown = found[:PAGE]
    return page(
        request,
        "inbox.html",
        reports=shown,
        claims=ledger.claim_lines(_CLAIMS),
        number=ledger.report_count(),
        statements=ledger.size(),
        failures=ledger.failures(_FAILURES),
        awaiting=sum(ledger.doubt_counts().values()),
        first=before is None,
        onward=shown[-1].place if len(found) > PAGE else None,
    )


def search(request: Request) -> Response:
    """Show the statements that are asked for, with what they can be narrowed down by."""
    asked, number, before = request.query_params, page_number(request.query_params.get("page", "1")), before_in(request)
    ledger, query = room_of(request).ledger, query_of(asked)
    tally = ledger.tally(query)
    found = ledger.search(replace(query, limit=PAGE + 1, offset=(number - 1) * PAGE, before=before))
    hits, more = found[:PAGE], len(found) > PAGE
    return page(
        request,
        "search.html",
        asked=asked_of(asked),
        hits=hits,
        claims=ledger.claims_with(hit.statement for hit in hits),
        tally=tally,
        number=number,
        first=number == 1 and before is None,
        onward=_onward(hits, number, ranked=tally.ranked and before is None) if more else None,
        statuses=tuple(Status),
    )


def _onward(hits: Sequence[Hit], number: int, *, ranked: bool) -> dict[str, int] | None:
    """Return where the next page begins: ranked pages have numbers, others go on after the last statement."""
    if not ranked:
        return {"before": hits[-1].place}
    return {"page": number + 1} if number < LAST_PAGE else None


def query_of(asked: Mapping[str, str], limit: int = PAGE, offset: int = 0) -> Query:
    """Return what an address asks for; raises `HTTPException` in a sentence where it makes no sense."""
    given = {name: words_asked(asked.get(name, "")) for name in _ASKED}
    return Query(
        words=given["words"],
        source=given["source"] or None,
        actor=given["actor"] or None,
        place=given["place"] or None,
        outlet=given["outlet"] or None,
        status=_status(given["status"]),
        since=_day(given["since"]),
        until=_day(given["until"]),
        rejected=bool(given["rejected"]),
        limit=limit,
        offset=offset,
    )


def asked_of(asked: Mapping[str, str]) -> dict[str, str]:
    """Return what an address asks for as it stands there, without what is empty."""
    return {name: asked[name] for name in _ASKED if asked.get(name)}


def page_number(asked: str) -> int:
    """Return which page of a list is asked for; raises `HTTPException` where it is none."""
    if not asked.isascii() or not asked.isdigit() or not 0 < int(asked[:9]) <= LAST_PAGE:
        raise HTTPException(422, f"Pages are numbered from 1 to {LAST_PAGE}; narrow the search down to see the rest.")
    return int(asked)


_ASKED = ("words", "source", "actor", "place", "outlet", "status", "since", "until", "rejected")


def _status(name: str) -> Status | None:
    if name and name not in set(Status):
        raise HTTPException(422, f"{name!r} is no status; there are: {', '.join(Status)}.")
    return Status(name) if name else None


def _day(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError as error:
        raise HTTPException(422, f"{written!r} is no day; write it as 2012-02-08.") from error
