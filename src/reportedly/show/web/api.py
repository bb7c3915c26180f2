"""The same use cases for programs: JSON in, JSON out, in the shapes that the command line writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly import desk_decisions
from reportedly.desk_whole import whole
from reportedly.model import Kept
from reportedly.show.as_json import to_json
from reportedly.show.claim_json import claim_json
from reportedly.show.ledger_rows import decision_values, dumped, hit_values, stats_values
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.decisions import decision_of
from reportedly.show.web.forms import body_of
from reportedly.show.web.lists import page_number, query_of
from reportedly.show.web.openapi import document
from reportedly.show.web.room import author_of, room_of

_JSON = "application/json"
_MOST = 10**9


def routes() -> list[Route]:
    """Return the addresses for programs."""
    return [
        Route("/api/openapi.json", openapi),
        Route("/api/stats", stats),
        Route("/api/reports", reports),
        Route("/api/report", report),
        Route("/api/statements", statements),
        Route("/api/statement", statement),
        Route("/api/claims", claims),
        Route("/api/claim", claim),
        Route("/api/decisions", decisions, methods=["GET"]),
        Route("/api/decisions", decide, methods=["POST"]),
        Route("/api/undo", undo, methods=["POST"]),
    ]


def openapi(_request: Request) -> Response:
    """Return what there is to ask, as OpenAPI."""
    return _answer(document())


def stats(request: Request) -> Response:
    """Return how much the ledger holds."""
    return _answer(stats_values(room_of(request).ledger.stats()))


def reports(request: Request) -> Response:
    """Return the reports, the latest first."""
    ledger, number = room_of(request).ledger, _page(request)
    ids = list(ledger.reports())[::-1]
    shown = ids[(number - 1) * PAGE : number * PAGE]
    return _listed((_report(ledger.report(id_)) for id_ in shown), number, more=len(ids) > number * PAGE)


def report(request: Request) -> Response:
    """Return the reading of a report."""
    return _answer(to_json(room_of(request).ledger.reading(_id(request))))


def statements(request: Request) -> Response:
    """Return the statements that are asked for."""
    number = _page(request)
    query = query_of(request.query_params, limit=PAGE + 1, offset=(number - 1) * PAGE)
    hits = room_of(request).ledger.search(query)
    return _listed(map(hit_values, hits[:PAGE]), number, more=len(hits) > PAGE)


def statement(request: Request) -> Response:
    """Return one statement."""
    return _answer(hit_values(room_of(request).ledger.statement(_id(request))))


def claims(request: Request) -> Response:
    """Return the claims, those of most reports first."""
    number = _page(request)
    found = room_of(request).ledger.claims(number * PAGE + 1)
    begin = (number - 1) * PAGE
    return _listed(map(claim_json, found[begin : begin + PAGE]), number, more=len(found) > number * PAGE)


def claim(request: Request) -> Response:
    """Return one claim."""
    return _answer(claim_json(whole(room_of(request).ledger, _id(request))))


def decisions(request: Request) -> Response:
    """Return every decision, the latest first."""
    number = _page(request)
    every = room_of(request).ledger.decisions()[::-1]
    begin = (number - 1) * PAGE
    return _listed(map(decision_values, every[begin : begin + PAGE]), number, more=len(every) > number * PAGE)


async def decide(request: Request) -> Response:
    """Keep a decision and return it with its number."""
    given = await _given(request, dict.fromkeys(_DECISION, str))
    wanted = decision_of(given, given.get("author") or author_of(request))
    return _answer(
        decision_values(await run_in_threadpool(desk_decisions.decide, room_of(request).ledger, wanted)), 201
    )


async def undo(request: Request) -> Response:
    """Take a decision back."""
    given = await _given(request, {"number": int, "reason": str, "author": str})
    number = given.get("number", 0)
    if not 0 < number < _MOST:
        raise HTTPException(422, "Which decision is to be undone is told by its number.")
    author, reason = given.get("author") or author_of(request), given.get("reason", "")
    undoing = room_of(request).ledger, number
    kept = await run_in_threadpool(desk_decisions.undo, *undoing, reason=reason, author=author)
    return _answer(decision_values(kept), 201)


_DECISION = ("verdict", "subject", "about", "value", "reason", "author", "status", "polarity", "commitment")


async def _given(request: Request, kinds: Mapping[str, type]) -> dict[str, Any]:
    """Return the fields of an object in JSON: those that are known, each of its kind."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _JSON:
        raise HTTPException(415, f"Send it as {_JSON}.")  # no form of another site can: browsers ask first
    try:
        found = json.loads(await body_of(request))
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, "What was sent is no JSON.") from error
    if not isinstance(found, dict) or not all(type(found[name]) is kinds.get(name) for name in found):
        raise HTTPException(422, f"Send an object with nothing but: {', '.join(kinds)}.")
    return found


def _id(request: Request) -> str:
    id_ = request.query_params.get("id", "")
    if not id_:
        raise HTTPException(422, "Which one is told by its id.")
    return id_


def _page(request: Request) -> int:
    return page_number(request.query_params.get("page", "1"))


def _report(kept: Kept) -> dict[str, Any]:
    one = kept.report
    published = one.published.isoformat() if one.published else None
    known = {"id": one.id, "title": one.title, "outlet": one.outlet, "published": published, "url": one.url}
    return known | {"revision": kept.revision}


def _listed(items: Iterable[object], number: int, *, more: bool) -> Response:
    return _answer({"items": list(items), "page": number, "more": more})


def _answer(value: object, status: int = 200) -> Response:
    return Response(dumped(value, indent=None), status, media_type=_JSON)
