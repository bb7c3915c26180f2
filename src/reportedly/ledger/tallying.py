"""What a search amounts to: how many statements there are, and what they can be narrowed down by."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, text

from reportedly.ledger.searching import asked_of, count, ranks
from reportedly.model import Query, Tally
from reportedly.model.listing import Counts

MOST = 100_000
"""How far statements are counted."""

NEWEST = (
    "WITH newest AS MATERIALIZED (SELECT rowid AS place FROM statement_fts WHERE statement_fts MATCH :asked "
    "AND rowid >= :first AND rowid < :last ORDER BY rowid DESC LIMIT :counted)"
)
"""The newest statements that are asked for, as the beginning of a query."""

_SAMPLE = (
    f"{NEWEST}, sample AS MATERIALIZED (SELECT listed.statement AS statement, listed.status AS status, "  # noqa: S608
    "listed.reading AS reading FROM newest JOIN listed ON listed.place = newest.place) "
)
_COMMONEST = "GROUP BY value HAVING value != '' ORDER BY number DESC, value LIMIT :best)"
_COUNTS = text(
    f"{_SAMPLE} SELECT * FROM (SELECT 'statuses' AS kind, status AS value, count(*) AS number "  # noqa: S608
    f"FROM sample {_COMMONEST} UNION ALL "
    "SELECT * FROM (SELECT 'voices', coalesce(hop.name, hop.text) AS value, count(DISTINCT hop.statement) AS number "
    f"FROM sample JOIN hop ON hop.statement = sample.statement {_COMMONEST} UNION ALL "
    "SELECT * FROM (SELECT 'outlets', revision.outlet AS value, sum(sample.number) AS number "
    "FROM (SELECT reading, count(*) AS number FROM sample GROUP BY reading) AS sample "
    "JOIN reading ON reading.key = sample.reading JOIN revision ON revision.key = reading.revision "
    f"{_COMMONEST}"
)


def tally(connection: Connection, query: Query, counted: int = 500, best: int = 6) -> Tally:
    """Return what a search amounts to; the `best` values of each kind are those of the newest `counted` statements."""
    asked = asked_of(connection, query)
    found = count(connection, asked, MOST + 1)
    return Tally(
        found=min(found, MOST),
        over=found > MOST,
        ranked=ranks(query, found),
        counted=min(found, counted),
        **_counts(connection, asked | {"counted": counted, "best": best}),
    )


def _counts(connection: Connection, asked: dict[str, Any]) -> dict[str, Counts]:
    found: dict[str, Counts] = {"statuses": (), "voices": (), "outlets": ()}
    for row in connection.execute(_COUNTS, asked):
        found[row.kind] += ((row.value, row.number),)
    return found
