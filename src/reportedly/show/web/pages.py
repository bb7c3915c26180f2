"""Makes pages from templates: all that they show is escaped, and can do nothing to the eye either."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from reportedly.show.harmless import harmless
from reportedly.show.web import addresses
from reportedly.show.web.room import author_of, room_of
from reportedly.show.web.words import counted, day, hop_words, sure

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
        .render(room=room, sign=room.sign, author=author_of(request), here=_here(request), **shown)
    )


@cache
def environment() -> Environment:
    """Return what makes pages from templates, once a process."""
    made = Environment(
        loader=PackageLoader(PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.filters.update(counted=counted, day=day, sure=sure, hop_words=hop_words)
    made.globals.update(
        report_at=addresses.report_at,
        claim_at=addresses.claim_at,
        voice_at=addresses.voice_at,
        search_at=addresses.search_at,
        web_address=addresses.web_address,
        asset=asset,
    )
    return made


@cache
def asset(name: str) -> str:
    """Return the address of a file that goes with the pages; it changes when the file does."""
    content = (files(PACKAGE) / "static" / name).read_bytes()
    return f"/static/{name}?{hashlib.sha256(content).hexdigest()[:12]}"


def _here(request: Request) -> str:
    query = request.url.query
    return request.url.path + (f"?{query}" if query else "")


def _shown(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, Markup):
        return value
    if isinstance(value, dt.date):
        return day(value)
    return harmless(value) if isinstance(value, str) else value
