"""Where a page of a long list begins: after the last entry of the page before, as the address tells it.

What came in since does not move it, so that a page that is sent to somebody else stays what it is.
"""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request

from reportedly.model import ClaimLine

_LONGEST = 18
_MOST_WORDS = 200


def before_in(request: Request, name: str = "before") -> int | None:
    """Return the place that entries come before on this page, None for the first page."""
    return _number(request.query_params.get(name, ""))


def after_in(request: Request) -> tuple[int, str] | None:
    """Return the claim that claims come after on this page, as its number of reports and its id."""
    reports, _, id_ = request.query_params.get("after", "")[:_MOST_WORDS].partition("-")
    number = _number(reports)
    return None if number is None else (number, id_)


def cursor_of(claim: ClaimLine) -> str:
    """Return how an address tells that a page begins after this claim.

    >>> cursor_of(ClaimLine("ab12", "The dam burst.", reports=3))
    '3-ab12'
    """
    return f"{claim.reports}-{claim.id}"


def _number(given: str) -> int | None:
    if not given:
        return None
    if not given.isascii() or not given.isdigit() or len(given) > _LONGEST:
        raise HTTPException(422, f"{given[:_LONGEST]!r} is no place in a list; begin with its first page.")
    return int(given)
