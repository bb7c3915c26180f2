"""The page of an article's revisions: which words came and went, and which statements are not as they were."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportedly.model import Turned
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

_LONGEST = 6

LOOKS = {Turned.CAME: "came", Turned.WENT: "went"}
"""How a statement is marked by what became of it; all others changed."""


def revisions(request: Request) -> Response:
    """Show what changed from one revision to another, the last two where none are named."""
    from reportedly.desk.revisions import revised  # noqa: PLC0415 - what compares takes long to load

    ledger, asked = room_of(request).ledger, request.query_params
    id_ = asked.get("id", "")
    found = revised(ledger, id_, _number(asked.get("before", "")), _number(asked.get("after", "")))
    return page(request, "revisions.html", kept=ledger.report(id_), found=found, looks=LOOKS)


def _number(asked: str) -> int | None:
    if asked and not (asked.isascii() and asked.isdigit() and int(asked[:_LONGEST]) > 0):
        raise HTTPException(422, "Revisions are numbered from 1.")
    return int(asked[:_LONGEST]) if asked else None
