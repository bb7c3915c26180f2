"""Leads requests of programs to those who work out the answers."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.show.ledger_rows import decision_values
from reportedly.show.web.api.answers import JSON, answered
from reportedly.show.web.api.asked import understood
from reportedly.show.web.api.document import document
from reportedly.show.web.api.operation import Asking, Changing, Given
from reportedly.show.web.api.operations import ASKED, CHANGED
from reportedly.show.web.forms import body_of
from reportedly.show.web.room import author_of, room_of


def routes() -> list[Route]:
    """Return the addresses for programs."""
    return [
        Route("/api/openapi.json", openapi),
        *(_route(path) for path in dict.fromkeys(one.path for one in (*ASKED, *CHANGED))),
    ]


def openapi(request: Request) -> Response:
    """Return what there is to ask, as OpenAPI."""
    return answered(document(), request)


def _route(path: str) -> Route:
    """Return the one route of an address, so that it can tell all that it is used for."""
    ask = next((_asked(one) for one in ASKED if one.path == path), None)
    change = next((_changed(one) for one in CHANGED if one.path == path), None)

    async def either(request: Request) -> Response:
        if change and request.method == "POST":
            return await change(request)
        return await run_in_threadpool(ask, request) if ask else answered(None, request)

    return Route(path, either, methods=[*(["GET"] if ask else ()), *(["POST"] if change else ())])


def _asked(one: Asking) -> Callable[[Request], Response]:
    def ask(request: Request) -> Response:
        asked = understood(request.query_params, one.parameters)
        return answered(one.answer(room_of(request).ledger, asked), request)

    return ask


def _changed(one: Changing) -> Callable[[Request], Awaitable[Response]]:
    async def change(request: Request) -> Response:
        given = await _given(request, one)
        kept = await run_in_threadpool(one.change, room_of(request).ledger, given, author_of(request))
        return answered(decision_values(kept), request, 201)

    return change


async def _given(request: Request, one: Changing) -> Given:
    """Return the fields of an object in JSON: those that are known, each of its kind and no longer than it may be."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        raise HTTPException(415, f"Send it as {JSON}.")  # no form of another site can: browsers ask first
    sent = _parsed(await body_of(request))
    found = {name: _whole(value) for name, value in sent.items()} if isinstance(sent, dict) else None
    if found is None or not all(type(value) is one.kinds.get(name) for name, value in found.items()):
        raise HTTPException(422, f"Send an object with nothing but: {', '.join(one.kinds)}.")
    for name, most in one.longest.items():
        if len(found.get(name, "")) > most:
            raise HTTPException(422, f"{name.capitalize()!r} may have {most:,} characters at most.")
    return found


def _whole(value: Any) -> Any:
    """Return a number without a fraction as the whole number that it is in JSON."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, "What was sent is no JSON.") from error
