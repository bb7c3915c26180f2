"""Keeps which places the statements that count name, for the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, text

from reportedly.ledger.facets import storable
from reportedly.model import Reading, Statement, Where

_INTO_SPOTS = (
    "INSERT INTO spot (name, lat, lon, kind, ambiguous, statements) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (name, lat, lon, kind, ambiguous) DO UPDATE SET statements = statements + excluded.statements "
    "RETURNING key"
)
_MINE = "place IN (SELECT place FROM listed WHERE reading = :reading)"
_OUT_OF_SPOTS = text(
    "UPDATE spot SET statements = statements - gone.number "  # noqa: S608 - put together from what stands here
    f"FROM (SELECT spot, count(*) AS number FROM located WHERE {_MINE} GROUP BY spot) AS gone "
    "WHERE gone.spot = spot.key"
)
_OUT = text(f"DELETE FROM located WHERE {_MINE}")  # noqa: S608
Spot = tuple[str, float, float, str, int]


def locate(connection: Connection, reading: Reading, listed: Iterable[tuple[Statement, int]]) -> None:
    """Write down which places statements of a reading name; `listed` are those that count, each with its place."""
    there: dict[Spot, set[int]] = {}
    for statement, place in listed:
        for spot in _spots_in(statement, reading.places):
            there.setdefault(spot, set()).add(place)
    rows = list[tuple[int, int]]()
    for spot, places in there.items():
        key = connection.exec_driver_sql(_INTO_SPOTS, (*spot, len(places))).scalar_one()
        rows += ((place, key) for place in places)
    if rows:
        connection.exec_driver_sql("INSERT INTO located (place, spot) VALUES (?, ?)", sorted(rows))


def forget(connection: Connection, reading: int) -> None:
    """Take away which places the statements of a listed reading name."""
    connection.execute(_OUT_OF_SPOTS, {"reading": reading})
    connection.execute(_OUT, {"reading": reading})


def _spots_in(statement: Statement, places: Iterable[Where]) -> Iterator[Spot]:
    for one in places:
        if one.lat is not None and one.lon is not None and any(span.covers(one.span) for span in statement.content):
            yield storable(one.name or one.text), one.lat, one.lon, one.kind or "", int(one.note == "ambiguous")
