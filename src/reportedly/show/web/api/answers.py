"""What goes back to programs: values as JSON, and pages of lists with the address of the next."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from reportedly.show.ledger_rows import dumped
from reportedly.show.web.api.operation import Page

JSON = "application/json"
_PLACES = frozenset({"before", "after", "page"})


def answered(value: object, request: Request, status: int = 200) -> Response:
    """Return an answer; that to a part of a list tells where the next part is, by its address and as a link."""
    if not isinstance(value, Page):
        return Response(dumped(value, indent=None), status, media_type=JSON)
    onward = _next(request, value.onward)
    links = {"Link": f'<{onward}>; rel="next"'} if onward else None
    return Response(dumped({"items": value.items, "next": onward}, indent=None), status, links, JSON)


def _next(request: Request, onward: Mapping[str, object] | None) -> str | None:
    if onward is None:
        return None
    kept = {name: text for name, text in request.query_params.items() if name not in _PLACES}
    return f"{request.url.path}?{urlencode({**kept, **onward}, errors='replace')}"
