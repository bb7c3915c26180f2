"""The places that statements name: of all of them from what is kept, of those of a search by looking."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, text

from reportedly.ledger.counting import size
from reportedly.ledger.searching import asked_of, count
from reportedly.ledger.tallying import NEWEST
from reportedly.model import Located, PlaceKind, Query

_COLUMNS = "name, lat, lon, max(kind) AS kind, max(ambiguous) AS ambiguous"
_EVERYWHERE = text(
    f"SELECT {_COLUMNS}, sum(statements) AS statements FROM "  # noqa: S608
    "(SELECT * FROM spot WHERE statements > 0 ORDER BY statements DESC, name LIMIT :best) "
    "GROUP BY name, lat, lon ORDER BY statements DESC, name"
)
_FOUND = text(
    f"{NEWEST} SELECT {_COLUMNS}, count(DISTINCT located.place) AS statements "  # noqa: S608
    "FROM newest CROSS JOIN located ON located.place = newest.place JOIN spot ON spot.key = located.spot "
    "GROUP BY name, lat, lon ORDER BY statements DESC, name LIMIT :best"
)


def located(connection: Connection, query: Query, counted: int, best: int) -> tuple[tuple[Located, ...], int]:
    """Return the `best` places that statements asked for name, and in how many of these they were looked for.

    Those are all statements that count where nothing is asked for, otherwise the newest `counted`.
    """
    if query == Query():
        return tuple(map(_located, connection.execute(_EVERYWHERE, {"best": best}))), size(connection)
    asked = asked_of(connection, query)
    rows = connection.execute(_FOUND, asked | {"counted": counted, "best": best}).all()
    return tuple(map(_located, rows)), count(connection, asked, counted)


def _located(row: Any) -> Located:
    kind = PlaceKind(row.kind) if row.kind else None
    return Located(row.name, row.lat, row.lon, kind, bool(row.ambiguous), row.statements)
