"""The pages that list: what is new, and what is found."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportedly.ledger import Ledger
from reportedly.model import Hit, Query, Status
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.addresses import asked as words_asked
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

FACETS = 200
"""From how many of the statements found the numbers beside a search are counted."""

LAST_PAGE = 500
_MOST = 6


@dataclass(frozen=True, slots=True)
class Listed:
    """A report in a list: what it is, and how many of its statements are of which status, the commonest first."""

    id: str
    title: str
    outlet: str | None
    published: dt.date | None
    statements: int
    statuses: tuple[tuple[str, int], ...]


def inbox(request: Request) -> Response:
    """Show what came in, the latest first, and what the reports amount to."""
    ledger, number = room_of(request).ledger, page_number(request.query_params.get("page", "1"))
    ids = list(ledger.reports())[::-1]
    shown = ids[(number - 1) * PAGE : number * PAGE]
    return page(
        request,
        "inbox.html",
        reports=[_listed(ledger, id_) for id_ in shown],
        claims=ledger.claims(8),
        stats=ledger.stats(),
        failures=ledger.failures()[:8],
        number=number,
        more=len(ids) > number * PAGE,
    )


def search(request: Request) -> Response:
    """Show the statements that are asked for, with what they can be narrowed down by."""
    asked, number = request.query_params, page_number(request.query_params.get("page", "1"))
    query = query_of(asked)
    ledger = room_of(request).ledger
    some = ledger.search(replace(query, limit=FACETS))
    begin = (number - 1) * PAGE
    hits = some[begin : begin + PAGE + 1]
    if begin + PAGE >= FACETS:
        hits = ledger.search(replace(query, limit=PAGE + 1, offset=begin))
    return page(
        request,
        "search.html",
        asked=asked_of(asked),
        hits=hits[:PAGE],
        claims=ledger.claims_with(hit.statement for hit in hits),
        facets=facets_of(some),
        counted=len(some),
        most=FACETS,
        number=number,
        more=len(hits) > PAGE,
        statuses=tuple(Status),
    )


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


def facets_of(hits: Iterable[Hit]) -> dict[str, list[tuple[str, int]]]:
    """Return how often each status, source and outlet is among statements that were found."""
    counts = {name: Counter[str]() for name in ("status", "source", "outlet")}
    for hit in hits:
        counts["status"][str(hit.certainty.status)] += 1
        counts["source"].update(set(hit.who))
        counts["outlet"].update([hit.outlet] if hit.outlet else [])
    return {name: some.most_common(_MOST) for name, some in counts.items()}


def page_number(asked: str) -> int:
    """Return which page of a list is asked for; raises `HTTPException` where it is none."""
    if not asked.isascii() or not asked.isdigit() or not 0 < int(asked[:9]) <= LAST_PAGE:
        raise HTTPException(422, f"Pages are numbered from 1 to {LAST_PAGE}; narrow the search down to see the rest.")
    return int(asked)


_ASKED = ("words", "source", "actor", "place", "outlet", "status", "since", "until", "rejected")


def _listed(ledger: Ledger, id_: str) -> Listed:
    hits = ledger.statements(id_)
    known = hits[0] if hits else ledger.report(id_).report  # opening the report takes as long as all its statements
    statuses = tuple(Counter(_marks(hits)).most_common())
    return Listed(id_, known.title or id_, known.outlet, known.published, len(hits), statuses)


def _marks(hits: Iterable[Hit]) -> Iterator[str]:
    return (str(hit.certainty.status) for hit in hits if hit.certainty.status is not Status.ASSERTED)


def _status(name: str) -> Status | None:
    if name and name not in set(Status):
        raise HTTPException(422, f"{name!r} is no status; there are: {', '.join(Status)}.")
    return Status(name) if name else None


def _day(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError as error:
        raise HTTPException(422, f"{written!r} is no day; write it as 2012-02-08.") from error
