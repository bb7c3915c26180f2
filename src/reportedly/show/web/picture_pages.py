"""The addresses at which things are saved: as a picture, or as a page by itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.show.pictures.apart import png_apart
from reportedly.show.pictures.framing import Made
from reportedly.show.sheets.saved import SAVED, Draw, Wanted
from reportedly.show.web.lists import query_of
from reportedly.show.web.room import room_of

_MEDIA = {"svg": "image/svg+xml", "png": "image/png", "html": "text/html"}
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 60


def routes() -> Iterator[Route]:
    """Yield the addresses of all that can be saved."""
    for name, saved in SAVED.items():
        for kind, draw in (("svg", saved.svg), ("png", saved.svg), ("html", saved.html)):
            yield Route(f"/{name}.{kind}", _saving(draw, name, kind))


def _saving(draw: Draw, name: str, kind: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        room, asked = room_of(request), request.query_params
        wanted = Wanted(asked.get("id", ""), query_of(asked))
        drawn = draw(room.ledger, wanted, Made(room.name, dt.datetime.now(dt.UTC).date()))
        return _to_save(request, png_apart(drawn) if kind == "png" else drawn, name, kind)

    return answer


def _to_save(request: Request, content: str | bytes, name: str, kind: str) -> Response:
    """Return a file that a browser saves under a name of what it is and the id that was asked for."""
    asked = _UNSAFE.sub("-", request.query_params.get("id", ""))[:_LONGEST].strip("-.")
    file = f"{name}-{asked}.{kind}" if asked else f"{name}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{file}"'}
    return Response(content, media_type=_MEDIA[kind], headers=headers)
