"""The revisions of a report: each state of the article that was read, with its own reading."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Connection, Select, func, select

from reportedly.errors import UnknownSubjectError
from reportedly.ledger import tables as t
from reportedly.ledger.drawn import AS_READ
from reportedly.ledger.keeping import capture_of
from reportedly.model import Capture, Revision


def revisions(connection: Connection, report: str) -> tuple[Revision, ...]:
    """Return every revision of a report, the earliest first; raises `UnknownSubjectError`."""
    rows = connection.execute(_counted().where(t.report.c.id == report).order_by(t.revision.c.number)).all()
    if not rows:
        msg = f"The ledger has no report {report!r}."
        raise UnknownSubjectError(msg)
    captures = _captures(connection, report)
    return tuple(_revision(row, tuple(captures.get(row.key, ()))) for row in rows)


def _counted() -> Select[Any]:
    """Return the query for revisions with how many statements the latest reading of each has."""
    mine = t.reading.c.revision == t.revision.c.key, AS_READ
    latest = select(func.max(t.reading.c.key)).where(*mine).correlate(t.revision)
    of_it = t.statement.c.reading == latest.scalar_subquery()
    number = select(func.count(t.statement.c.key)).where(of_it).correlate(t.revision).scalar_subquery()
    columns = (t.revision.c[name] for name in ("key", "number", "title", "outlet", "published", "url"))
    return select(*columns, number.label("statements")).join(t.report, t.report.c.key == t.revision.c.report)


def _captures(connection: Connection, report: str) -> dict[int, list[Capture]]:
    query = (
        select(t.capture)
        .join(t.revision, t.revision.c.key == t.capture.c.revision)
        .join(t.report, t.report.c.key == t.revision.c.report)
    )
    found: dict[int, list[Capture]] = {}
    for row in connection.execute(query.where(t.report.c.id == report).order_by(t.capture.c.key)):
        found.setdefault(row.revision, []).append(capture_of(row))
    return found


def _revision(row: Any, captures: tuple[Capture, ...]) -> Revision:
    published = dt.date.fromisoformat(row.published) if row.published else None
    return Revision(row.number, captures, row.statements, row.title, row.outlet, published, row.url)
