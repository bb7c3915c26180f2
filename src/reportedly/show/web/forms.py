"""Takes what a form sends: its fields, once it is sure that the form is one of these pages."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request

from reportedly.show.web.guard import MOST_BYTES
from reportedly.show.web.room import room_of

Fields = Mapping[str, str]
_LONGEST = 18
_FORM = "application/x-www-form-urlencoded"


async def fields_of(request: Request) -> Fields:
    """Return the fields of a form that these pages sent out; anything else is refused."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise HTTPException(415, "Only the forms of these pages are taken here.")
    fields = dict(parse_qsl((await body_of(request)).decode("utf-8", "replace"), max_num_fields=50))
    sign, _, seen = fields.pop("sign", "").partition(".")
    if not room_of(request).made(sign):
        raise HTTPException(403, "This form is from before the pages were started anew: go back, reload, try again.")
    return {**fields, "seen": seen}


def seen_in(fields: Fields) -> int | None:
    """Return the number of the last decision that was known when a form went out, None where it does not tell."""
    seen = fields.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) <= _LONGEST else None


async def body_of(request: Request) -> bytes:
    """Return what was sent, as far as it is not too much."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise HTTPException(413, f"That is too much: {MOST_BYTES:,} bytes are taken at most.")
    return bytes(body)


def way_back(fields: Fields, otherwise: str = "/") -> str:
    """Return the page to go back to after a change: one of these, never another site's.

    >>> way_back({"back": "/report?id=a#s-1"}), way_back({"back": "//elsewhere.example"})
    ('/report?id=a#s-1', '/')
    """
    back = fields.get("back", "")
    try:
        parts = urlsplit(back)
    except ValueError:
        return otherwise
    is_ours = back.startswith("/") and not parts.netloc and "\\" not in back and back.isprintable()
    return back if is_ours and not back.startswith("//") else otherwise
