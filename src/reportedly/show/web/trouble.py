"""Pages for what goes wrong: one sentence, and a way on."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportedly.errors import BusyLedgerError, MeanwhileError, ReportedlyError, UndecidableError, UnknownSubjectError
from reportedly.show.web.pages import page
from reportedly.show.web.problems import is_for_programs, problem

_STATUS: tuple[tuple[type[ReportedlyError], int], ...] = (
    (UnknownSubjectError, 404),
    (MeanwhileError, 409),
    (UndecidableError, 422),
    (BusyLedgerError, 503),
    (ReportedlyError, 500),
)


def refused(request: Request, error: Exception) -> Response:
    """Answer a request that came to nothing for a reason that the protocol has a number for."""
    if not isinstance(error, HTTPException):
        raise error
    detail = "" if error.detail == HTTPStatus(error.status_code).phrase else error.detail
    message = detail or _PLAINLY.get(error.status_code, "That cannot be done.")
    return _answer(request, error.status_code, message, error.headers)


def failed(request: Request, error: Exception) -> Response:
    """Answer a request that came to nothing for a reason of ours."""
    if not isinstance(error, ReportedlyError):
        raise error
    status = next(number for kind, number in _STATUS if isinstance(error, kind))
    return _answer(request, status, str(error))


def broken(request: Request, _error: Exception) -> Response:
    """Answer where a page itself is at fault; the log has the rest."""
    return _answer(request, 500, "This page has a fault of its own; the window that runs the pages tells which.")


def _answer(request: Request, status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    if is_for_programs(request.url.path):
        return problem(status, message, headers)
    shown = page(request, "trouble.html", status, message=message, code=status)
    shown.headers.update(headers or {})
    return shown


_PLAINLY = {404: "There is no such page.", 405: "That page cannot be used like this."}
