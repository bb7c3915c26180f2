"""How much the ledger holds, and what could not be read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Connection, func, insert, select

from reportedly.ledger import tables as t
from reportedly.ledger.drawn import drawn_readings
from reportedly.ledger.facets import storable
from reportedly.model import Failure, Stats, Status, Subject, Total, Verdict


def stats(connection: Connection) -> Stats:
    """Return what there is of everything; statements are counted as they count, from totals kept on the way."""
    pages, page_size = (
        connection.exec_driver_sql(f"PRAGMA {what}").scalar() or 0 for what in ("page_count", "page_size")
    )
    return Stats(
        reports=reports(connection),
        revisions=_count(connection, t.revision),
        readings=_count(connection, t.reading) - drawn_readings(connection),
        statements=size(connection),
        decisions=_count(connection, t.decision),
        failures=len(failures(connection)),
        orphans=len(orphans(connection)),
        totals=totals(connection),
        bytes=pages * page_size,
    )


def size(connection: Connection) -> int:
    """Return how many statements count."""
    return connection.execute(select(func.sum(t.total.c.statements))).scalar() or 0


def reports(connection: Connection) -> int:
    """Return how many reports there are."""
    return _count(connection, t.report)


def totals(connection: Connection) -> tuple[Total, ...]:
    """Return how many statements count by month and status."""
    query = select(t.total.c.month, t.total.c.status, t.total.c.statements).where(t.total.c.statements != 0)
    rows = connection.execute(query.order_by(t.total.c.month, t.total.c.status))
    return tuple(Total(month, Status(status), number) for month, status, number in rows)


def failures(connection: Connection, limit: int | None = None) -> tuple[Failure, ...]:
    """Return the sources that could not be read when they were last tried, in the order of that, or the last of them.

    Whether a later try succeeded is looked up for each: most sources of a large ledger never failed.
    """
    later = t.attempt.alias()
    tried = select(later.c.key).where(later.c.read_from == t.attempt.c.read_from, later.c.key > t.attempt.c.key)
    query = select(t.attempt).where(t.attempt.c.message.is_not(None), ~tried.exists())
    rows = connection.execute(query.order_by(t.attempt.c.key.desc()).limit(limit)).all()[::-1]
    return tuple(Failure(row.read_from, row.message, dt.datetime.fromisoformat(row.at)) for row in rows)


def fail(connection: Connection, some: Iterable[Failure]) -> None:
    """Write down what could not be read."""
    for one in some:
        at = one.at.isoformat(timespec="seconds")
        row = {"read_from": storable(one.read_from), "at": at, "message": storable(one.message)}
        connection.execute(insert(t.attempt), row)


def succeed(connection: Connection, read_from: str, at: dt.datetime) -> None:
    """Write down that a source could be read, if it could not be before."""
    source = storable(read_from)
    query = select(t.attempt.c.message).where(t.attempt.c.read_from == source).order_by(t.attempt.c.key.desc()).limit(1)
    if connection.execute(query).scalar() is not None:
        row = {"read_from": source, "at": at.isoformat(timespec="seconds"), "message": None}
        connection.execute(insert(t.attempt), row)


def orphans(connection: Connection) -> tuple[str, ...]:
    """Return the statements that people have decided on and that no reading that counts has any more.

    What people made themselves is none: it is there as long as they want it, or a problem of its report.
    """
    counts = select(t.statement.c.key).join(t.current, t.current.c.reading == t.statement.c.reading)
    there = counts.where(t.statement.c.id == t.decision.c.about).correlate(t.decision).exists()
    made = select(t.decision.c.about).where(t.decision.c.verdict == Verdict.MAKE)
    query = select(t.decision.c.about).where(t.decision.c.subject == Subject.STATEMENT, ~there)
    missing = query.where(t.decision.c.about.not_in(made)).distinct()
    return tuple(connection.execute(missing.order_by(t.decision.c.about)).scalars())


def _count(connection: Connection, table: type | object) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar() or 0  # type: ignore[arg-type]
