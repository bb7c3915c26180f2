"""Which revision and which reading of a report count."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from reportedly.errors import UnknownSubjectError
from reportedly.ledger import tables as t


def current_of(connection: Connection, report: str) -> Any:
    """Return the revision and the reading of a report that count; raises `UnknownSubjectError`."""
    query = (
        select(t.current.c.report, t.current.c.reading, t.revision.c.number, t.revision.c.body, t.reading.c.made_by)
        .join(t.report, t.report.c.key == t.current.c.report)
        .join(t.revision, t.revision.c.key == t.current.c.revision)
        .join(t.reading, t.reading.c.key == t.current.c.reading)
    )
    row = connection.execute(query.where(t.report.c.id == report)).first()
    if row is None:
        msg = f"The ledger has no report {report!r}."
        raise UnknownSubjectError(msg)
    return row
