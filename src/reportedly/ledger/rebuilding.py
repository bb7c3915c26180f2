"""Makes again what is derived from the facts: which readings count, the list of statements, the index, the totals."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, delete, func, insert, select

from reportedly.ledger import comparing, dating
from reportedly.ledger import tables as t
from reportedly.ledger.claiming import make_stale
from reportedly.ledger.drawn import AS_READ, drawn_in
from reportedly.ledger.listing import enlist, kept_reading


def rebuild(connection: Connection) -> Iterator[int]:
    """Make it all again and yield how many readings are listed, on the way; keys stay.

    All statements are to be put into claims once more.
    """
    connection.exec_driver_sql("DROP TABLE statement_fts")
    _make_index(connection)
    counting = _counting(connection)
    for table in (t.located, t.spot, t.voice, t.voice_kind, t.listed, t.total, t.current, t.doubt):
        connection.execute(delete(table))
    for done, (report, revision, reading) in enumerate(counting, 1):
        connection.execute(insert(t.current), {"report": report, "revision": revision, "reading": reading})
        enlist(connection, reading, kept_reading(connection, reading))
        yield done
    for table in (t.claim_statement, t.claim, t.edge, t.stale):
        connection.execute(delete(table))
    dating.remember_all(connection, comparing.all_said(connection))
    make_stale(connection, None)


def _make_index(connection: Connection) -> None:
    from reportedly.ledger.migrations.versions.v0001_facts import DERIVED  # noqa: PLC0415 - brings Alembic with it

    connection.exec_driver_sql(DERIVED[-1])


def _counting(connection: Connection) -> list[tuple[int, int, int]]:
    """Return report, latest revision and latest reading of that, as keys; where people drew in it, as they did."""
    last = select(t.revision.c.report, func.max(t.revision.c.number).label("number")).group_by(t.revision.c.report)
    ends = last.subquery()
    newest = func.max(t.reading.c.key)
    query = (
        select(t.revision.c.report, t.revision.c.key, newest)
        .join(ends, (ends.c.report == t.revision.c.report) & (ends.c.number == t.revision.c.number))
        .join(t.reading, (t.reading.c.revision == t.revision.c.key) & AS_READ)
        .group_by(t.revision.c.report, t.revision.c.key)
    )
    rows = connection.execute(query).all()
    by_hand = dict(drawn_in(connection, (reading for _, _, reading in rows)))
    return [(report, revision, by_hand.get(reading, reading)) for report, revision, reading in rows]
