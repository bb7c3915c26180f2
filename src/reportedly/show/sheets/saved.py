"""What can be saved: a report, a claim, the timeline and the map, as a drawing or as a page by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from reportedly.ledger import Ledger
from reportedly.model import Query
from reportedly.show.claim_shown import claim_in
from reportedly.show.page_wording import chain_words, counted, day, sure
from reportedly.show.pictures.asked import STATEMENTS, map_in, times_in
from reportedly.show.pictures.claim_picture import claim_svg
from reportedly.show.pictures.framing import Made
from reportedly.show.pictures.map_picture import map_svg
from reportedly.show.pictures.report_picture import Note, Passage, report_svg
from reportedly.show.pictures.timeline_picture import timeline_svg
from reportedly.show.pictures.typesetting import Run
from reportedly.show.report_cards import Card
from reportedly.show.report_shown import ReportShown, facts_of, shown_of
from reportedly.show.report_text import Piece
from reportedly.show.sheets.claim_sheet import claim_html
from reportedly.show.sheets.making import page_alone

_FILTERS = {"words": "words", "source": "said by", "outlet": "published by", "since": "since", "until": "until"}
_ALL = Query()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be drawn of a ledger: the claim or report of an id, or the statements of a search."""

    id: str = ""
    query: Query = _ALL


Draw = Callable[[Ledger, Wanted, Made], str]
"""Draws what is wanted of a ledger."""


@dataclass(frozen=True, slots=True)
class Saved:
    """One thing that can be saved: how it is drawn, and how it is made a page by itself."""

    svg: Draw
    html: Draw


def _claim(ledger: Ledger, wanted: Wanted, made: Made) -> str:
    shown = claim_in(ledger, wanted.id)
    return claim_svg(shown.claim.gist, shown.sums, shown.drawing, shown.reports, made)


def _claim_alone(ledger: Ledger, wanted: Wanted, made: Made) -> str:
    return claim_html(claim_in(ledger, wanted.id), made)


def _timeline(ledger: Ledger, wanted: Wanted, made: Made) -> str:
    return timeline_svg(*times_in(ledger, wanted.query), made)


def _map(ledger: Ledger, wanted: Wanted, made: Made) -> str:
    found, statements = map_in(ledger, wanted.query)
    query = wanted.query
    those = f"Named in {'the newest ' if statements == STATEMENTS else ''}{counted(statements, 'statement')}"
    narrowed = (f"{label} “{getattr(query, name)}”" for name, label in _FILTERS.items() if getattr(query, name))
    return map_svg(found, " · ".join((those, *narrowed)), made)


def _drawing_alone(draw: Draw, title: str) -> Draw:
    def page(ledger: Ledger, wanted: Wanted, made: Made) -> str:
        drawing = Markup(draw(ledger, wanted, made))  # noqa: S704 - the drawing escapes what it shows
        return page_alone("drawing_sheet.html", made, title=title, drawing=drawing)

    return page


def _report(ledger: Ledger, wanted: Wanted, made: Made) -> str:
    shown = shown_of(ledger, wanted.id)
    report = shown.kept.report
    sums = (report.outlet, report.byline, day(report.published), counted(len(shown.cards), "statement"))
    return report_svg(report.title or report.id, " · ".join(filter(None, sums)), _passages(shown), made)


def _report_alone(ledger: Ledger, wanted: Wanted, made: Made) -> str:
    shown = shown_of(ledger, wanted.id)
    return page_alone("report_sheet.html", made, shown=shown, **facts_of(shown.reading))


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


SAVED: Mapping[str, Saved] = {
    "claim": Saved(_claim, _claim_alone),
    "report": Saved(_report, _report_alone),
    "timeline": Saved(_timeline, _drawing_alone(_timeline, "Timeline")),
    "map": Saved(_map, _drawing_alone(_map, "Map")),
}
"""All that can be saved, by name."""
