"""Answers requests with pages made from templates."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse

from reportedly.errors import LedgerError
from reportedly.model import plain_name
from reportedly.show.pictures import claim_picture, map_picture, templating, timeline_picture
from reportedly.show.pictures.templating import environment_with
from reportedly.show.quoting import pieces_of, quoted
from reportedly.show.sheets import making
from reportedly.show.web import addresses
from reportedly.show.web.room import Room, author_of, room_of

PACKAGE = "reportedly.show.web"


def page(request: Request, template: str, status: int = 200, **shown: Any) -> HTMLResponse:
    """Return a page with what it is to show."""
    return HTMLResponse(drawn(request, template, **shown), status)


def drawn(request: Request, template: str, **shown: Any) -> str:
    """Return a page as HTML."""
    room = room_of(request)
    return (
        environment()
        .get_template(template)
        .render(room=room, sign=_sign(room), author=author_of(request), here=_here(request), **shown)
    )


def _sign(room: Room) -> str:
    """Return the sign of a form, with which decisions were known when it went out."""
    try:
        last = room.ledger.latest_decisions(1)
    except LedgerError:  # the page is the one that says so
        return room.sign
    return f"{room.sign}.{last[0].number if last else 0}"


@cache
def environment() -> Environment:
    """Return what makes pages from templates, once a process."""
    made = environment_with(PACKAGE, making.PACKAGE)
    made.filters.update(query_of=addresses.query_of, pieces_of=pieces_of, quoted=quoted)
    made.globals.update(
        legends={
            "claim": claim_picture.LEGEND,
            "map": map_picture.LEGEND,
            "timeline": timeline_picture.LEGEND,
        },
        plain_name=plain_name,
        report_at=addresses.report_at,
        claim_at=addresses.claim_at,
        voice_at=addresses.voice_at,
        voices_at=addresses.voices_at,
        search_at=addresses.search_at,
        web_address=addresses.web_address,
        asset=asset,
    )
    return made


@cache
def assets() -> dict[str, Traversable]:
    """Return the files that go with the pages, and with the drawings on them, by name."""
    rooms = PACKAGE, making.PACKAGE, templating.PACKAGE
    return {one.name: one for package in rooms for one in (files(package) / "static").iterdir()}


@cache
def asset(name: str) -> str:
    """Return the address of a file that goes with the pages; it changes when the file does."""
    content = assets()[name].read_bytes()
    return f"/static/{name}?{hashlib.sha256(content).hexdigest()[:12]}"


def _here(request: Request) -> str:
    query = request.url.query
    return request.url.path + (f"?{query}" if query else "")
