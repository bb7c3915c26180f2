"""Who is named in reports and never heard: looked for in the newest statements, or in those that speak of a name."""

from __future__ import annotations

from sqlalchemy import Connection, text

from reportedly.ledger.facets import folded
from reportedly.ledger.searching import asked_of
from reportedly.ledger.tallying import NEWEST
from reportedly.model import Named, Query

_NAMED = text(
    f"{NEWEST}, near AS MATERIALIZED (SELECT DISTINCT listed.reading AS reading "  # noqa: S608
    "FROM newest JOIN listed ON listed.place = newest.place) "
    "SELECT entity.name AS who, max(entity.kind) AS kind, count(*) AS reports "
    "FROM near JOIN entity ON entity.reading = near.reading WHERE entity.kind != 'place' "
    "AND NOT EXISTS (SELECT 1 FROM voice WHERE voice.who = entity.name AND voice.statements > 0) "
    "GROUP BY entity.name ORDER BY reports DESC, entity.name"
)


def only_named(connection: Connection, words: str, counted: int, best: int) -> tuple[Named, ...]:
    """Return the `best` of those who are named and never heard, by words of their names: the most often named first."""
    begun = " ".join(f"{word}*" for word in words.split())
    rows = connection.execute(_NAMED, asked_of(connection, Query(actor=begun or None)) | {"counted": counted})
    wanted = folded(words).split()
    found = (Named(row.who, row.kind, row.reports) for row in rows if all(one in folded(row.who) for one in wanted))
    return tuple(one for one, _ in zip(found, range(best), strict=False))
