"""What a search amounts to: how many statements there are, and what they can be narrowed down by."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, TextClause, text

from reportedly.ledger.searching import asked_of, count, is_ranked
from reportedly.model import Query, Tally
from reportedly.model.listing import Counts

MOST = 100_000
"""How far statements are counted."""

NEWEST = (
    "WITH newest AS MATERIALIZED (SELECT rowid AS place FROM statement_fts WHERE statement_fts MATCH :asked "
    "AND rowid >= :first AND rowid < :last ORDER BY rowid DESC LIMIT :counted) "
)
"""The newest statements that are asked for, as the beginning of a query."""

_LISTED = "FROM newest JOIN listed ON listed.place = newest.place "
_COMMONEST = "GROUP BY value HAVING value != '' ORDER BY number DESC, value LIMIT :best"
_STATUSES = text(f"{NEWEST}SELECT listed.status AS value, count(*) AS number {_LISTED}{_COMMONEST}")
_VOICES = text(
    f"{NEWEST}SELECT coalesce(hop.name, hop.text) AS value, count(DISTINCT hop.statement) AS number {_LISTED}"
    f"JOIN hop ON hop.statement = listed.statement {_COMMONEST}"
)
_OUTLETS = text(
    f"{NEWEST}SELECT revision.outlet AS value, count(*) AS number {_LISTED}"
    "JOIN reading ON reading.key = listed.reading JOIN revision ON revision.key = reading.revision "
    f"{_COMMONEST}"
)


def tally(connection: Connection, query: Query, counted: int = 1_000, best: int = 6) -> Tally:
    """Return what a search amounts to; the `best` values of each kind are those of the newest `counted` statements."""
    asked = asked_of(connection, query)
    found = count(connection, asked, MOST + 1)
    limits = asked | {"counted": counted, "best": best}
    return Tally(
        found=min(found, MOST),
        over=found > MOST,
        ranked=is_ranked(connection, query, asked),
        counted=min(found, counted),
        statuses=_counts(connection, _STATUSES, limits),
        voices=_counts(connection, _VOICES, limits),
        outlets=_counts(connection, _OUTLETS, limits),
    )


def _counts(connection: Connection, query: TextClause, limits: dict[str, Any]) -> Counts:
    return tuple((row.value, row.number) for row in connection.execute(query, limits))
