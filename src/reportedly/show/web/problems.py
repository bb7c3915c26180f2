"""What programs are told where a request came to nothing: one sentence, in the shape of the standard (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.responses import Response

from reportedly.show.harmless import harmless
from reportedly.show.ledger_rows import dumped

PROBLEM = "application/problem+json"


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return what went wrong, in a sentence, as the standard has it."""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": harmless(detail)}
    return Response(dumped(told, indent=None), status, headers, PROBLEM)


def is_for_programs(path: str) -> bool:
    """Say whether an address is one of those for programs."""
    return path == "/api" or path.startswith("/api/")
