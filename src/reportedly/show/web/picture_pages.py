"""What can be saved of the pages: a report, a claim, the timeline and the map as pictures."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.show.page_wording import chain_words, counted, day, sure
from reportedly.show.pictures.apart import png_apart
from reportedly.show.pictures.claim_picture import claim_svg
from reportedly.show.pictures.framing import Made
from reportedly.show.pictures.map_picture import map_svg
from reportedly.show.pictures.report_picture import Note, Passage, report_svg
from reportedly.show.pictures.timeline_picture import timeline_svg
from reportedly.show.pictures.typesetting import Run
from reportedly.show.sheets.claim_sheet import claim_html
from reportedly.show.sheets.making import alone, page_alone
from reportedly.show.web.claim_page import claim_in
from reportedly.show.web.map_page import map_in
from reportedly.show.web.pages import environment
from reportedly.show.web.report_cards import Card
from reportedly.show.web.report_page import ReportShown, facts_of, shown_of
from reportedly.show.web.report_text import Piece
from reportedly.show.web.room import room_of
from reportedly.show.web.timeline import times_in

Draw = Callable[[Request], str]

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 60


def routes() -> Iterator[Route]:
    """Yield the addresses of all pictures."""
    for name, draw in (("claim", _claim), ("report", _report), ("timeline", _timeline), ("map", _map)):
        yield Route(f"/{name}.svg", _svg(draw, name))
        yield Route(f"/{name}.png", _png(draw, name))
    yield Route("/claim.html", claim_alone)
    yield Route("/report.html", report_alone)
    for name, draw in (("timeline", _timeline), ("map", _map)):
        yield Route(f"/{name}.html", _drawing_alone(draw, name))


def claim_alone(request: Request) -> Response:
    """Return a claim as one file that needs nothing else."""
    page = claim_html(claim_in(room_of(request).ledger, request.query_params.get("id", "")), made_in(request))
    return to_save(request, page, "claim", "html", "text/html")


def report_alone(request: Request) -> Response:
    """Return a report as one file that needs nothing else."""
    shown = shown_of(room_of(request).ledger, request.query_params.get("id", ""))
    page = alone(environment(), "report_sheet.html", made_in(request), shown=shown, **facts_of(shown.reading))
    return to_save(request, page, "report", "html", "text/html")


def made_in(request: Request) -> Made:
    """Return out of what something is made, and when."""
    return Made(room_of(request).name, dt.datetime.now(dt.UTC).date())


def to_save(request: Request, content: str | bytes, name: str, kind: str, media: str) -> Response:
    """Return a file that a browser saves under a name of what it is and the id that was asked for."""
    asked = _UNSAFE.sub("-", request.query_params.get("id", ""))[:_LONGEST].strip("-.")
    file = f"{name}-{asked}.{kind}" if asked else f"{name}.{kind}"
    return Response(content, media_type=media, headers={"Content-Disposition": f'attachment; filename="{file}"'})


def _svg(draw: Draw, name: str) -> Callable[[Request], Response]:
    return lambda request: to_save(request, draw(request), name, "svg", "image/svg+xml")


def _drawing_alone(draw: Draw, name: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        drawing = Markup(draw(request))  # noqa: S704 - the drawing escapes what it shows
        page = page_alone("drawing_sheet.html", made_in(request), title=name.capitalize(), drawing=drawing)
        return to_save(request, page, name, "html", "text/html")

    return answer


def _png(draw: Draw, name: str) -> Callable[[Request], Response]:
    return lambda request: to_save(request, png_apart(draw(request)), name, "png", "image/png")


def _claim(request: Request) -> str:
    shown = claim_in(room_of(request).ledger, request.query_params.get("id", ""))
    return claim_svg(shown.claim.gist, shown.sums, shown.drawing, shown.reports, made_in(request))


def _timeline(request: Request) -> str:
    return timeline_svg(*times_in(room_of(request).ledger), made_in(request))


def _map(request: Request) -> str:
    found, statements = map_in(request)
    return map_svg(found, f"Named in {counted(statements, 'statement')}", made_in(request))


def _report(request: Request) -> str:
    shown = shown_of(room_of(request).ledger, request.query_params.get("id", ""))
    report = shown.kept.report
    sums = (report.outlet, report.byline, day(report.published), counted(len(shown.cards), "statement"))
    return report_svg(report.title or report.id, " · ".join(filter(None, sums)), _passages(shown), made_in(request))


def _passages(shown: ReportShown) -> Iterator[Passage]:
    for paragraph in shown.paragraphs:
        runs = tuple(run for piece in paragraph.pieces for run in _runs(piece, shown))
        cards = (shown.cards[number] for number in paragraph.numbers)
        yield Passage(runs, tuple(_note(card) for card in cards if not card.plain))


def _note(card: Card) -> Note:
    said = "rejected" if card.rejected else sure(card.certainty)
    return Note(card.number, chain_words(card.statement.chain), said, card.look)


def _runs(piece: Piece, shown: ReportShown) -> Iterator[Run]:
    yield from (Run(str(n), number=n) for n in piece.opens if not shown.cards[n].plain)
    yield Run(piece.text, piece.look)
