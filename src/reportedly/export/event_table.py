"""The table of what is told to happen."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.columns import Reference, Row, Table, Type, columns
from reportedly.export.material import Piece
from reportedly.model import Event, Role, Statement, words_of

_TO_REPORT = Reference(("report",), "reports", ("id",))
_BETWEEN = "; "


def _events(piece: Piece) -> Iterator[Row]:
    told: list[tuple[Statement | None, Event]] = [(s, e) for s in piece.statements() for e in s.events]
    around: list[tuple[Statement | None, Event]] = [(None, e) for e in piece.events()]
    for number, (statement, event) in enumerate(told + around, start=1):
        yield (
            piece.reading.report.id,
            number,
            statement.id if statement else None,
            *_event(event, piece.reading.report.text),
        )


def _event(event: Event, text: str) -> Row:
    when, where = event.when, event.where
    return (
        event.type,
        event.mode,
        words_of([event.trigger], text),
        _in_role(event, Role.ACTOR),
        _in_role(event, Role.RECIPIENT),
        event.polarity.value,
        event.commitment.value,
        event.stage.value,
        event.factuality.value if event.factuality else None,
        when.earliest if when else None,
        when.latest if when else None,
        where.text if where else None,
        where.geonames if where else None,
        where.lat if where else None,
        where.lon if where else None,
        where.country if where else None,
    )


def _in_role(event: Event, role: Role) -> str:
    return _BETWEEN.join(" ".join(one.text.split()) for one in event.participants if one.role is role)


EVENTS = Table(
    "events",
    "What is told to happen (PLOVER); who tells it, and how surely, stands with the statement.",
    columns(
        ("report", Type.STRING, "The id of its report."),
        ("number", Type.INTEGER, "Its number within the report."),
        ("statement", Type.STRING, "The statement that tells it; empty where the author does, around the statements."),
        ("type", Type.STRING, "Its type."),
        ("mode", Type.STRING, "Its mode."),
        ("trigger", Type.STRING, "The word that tells of it."),
        ("actors", Type.STRING, "Who does it."),
        ("recipients", Type.STRING, "To whom it is done."),
        ("polarity", Type.STRING, "Whether it is told as so, or as not so."),
        ("commitment", Type.STRING, "How surely the clause tells it."),
        ("stage", Type.STRING, "How far it has come."),
        ("factuality", Type.NUMBER, "How far the words tell it as having happened, -3 to 3."),
        ("earliest", Type.DATE, "The first day it can be meant for."),
        ("latest", Type.DATE, "The last day."),
        ("place", Type.STRING, "Where, as written."),
        ("geonames", Type.INTEGER, "The GeoNames id of the place."),
        ("lat", Type.NUMBER, "Degrees north."),
        ("lon", Type.NUMBER, "Degrees east."),
        ("country", Type.STRING, "The country's ISO 3166 code."),
    ),
    ("report", "number"),
    _events,
    (_TO_REPORT,),
)
