"""The page of the map: the places that statements name, as surely and as exactly as they are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from starlette.requests import Request
from starlette.responses import Response

from reportedly.ledger import Ledger
from reportedly.model import Hit, Where
from reportedly.show.pictures.land import land
from reportedly.show.pictures.places import Map, map_of
from reportedly.show.web.lists import asked_of, query_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

STATEMENTS, REPORTS = 200, 20
"""From how many statements, of how many reports, the places are taken: a map must not keep anybody waiting."""


def map_(request: Request) -> Response:
    """Show the places that the statements asked for name."""
    found, hits = map_in(request)
    return page(
        request,
        "map.html",
        asked=asked_of(request.query_params),
        map=found,
        statements=len(hits),
        most=STATEMENTS,
        reports=REPORTS,
    )


def map_in(request: Request) -> tuple[Map, tuple[Hit, ...]]:
    """Return the map of the statements asked for, and these."""
    ledger = room_of(request).ledger
    hits = ledger.search(replace(query_of(request.query_params), limit=STATEMENTS))
    return map_of(places_in(hits, ledger)), tuple(hits)


def ground(_request: Request) -> Response:
    """Return what lies under the places."""
    return Response(land(), media_type="image/svg+xml", headers={"Cache-Control": "private, max-age=86400"})


def places_in(hits: Iterable[Hit], ledger: Ledger) -> Iterator[tuple[str, Where]]:
    """Yield the places that statements name, each with the statement; of the first reports only."""
    by_report: dict[str, list[Hit]] = {}
    for hit in hits:
        by_report.setdefault(hit.report, []).append(hit)
    for report, some in islice(by_report.items(), REPORTS):
        places = [one for one in ledger.reading(report).places if one.lat is not None]
        for hit in some:
            for place in places:
                if any(span.covers(place.span) for span in hit.content):
                    yield hit.statement, place
