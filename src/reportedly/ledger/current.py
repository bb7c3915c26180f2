"""Which revision and which reading of a report count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from reportedly.errors import UnknownSubjectError
from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched
from reportedly.ledger.codec import read
from reportedly.ledger.keeping import capture_of, report_of
from reportedly.model import Capture, Kept, MadeBy

_CURRENT = (
    select(
        t.report.c.id,
        t.current.c.report,
        t.current.c.reading,
        t.revision.c.number,
        t.revision.c.body,
        t.reading.c.made_by,
    )
    .join(t.report, t.report.c.key == t.current.c.report)
    .join(t.revision, t.revision.c.key == t.current.c.revision)
    .join(t.reading, t.reading.c.key == t.current.c.reading)
)


def current_of(connection: Connection, report: str) -> Any:
    """Return the revision and the reading of a report that count; raises `UnknownSubjectError`."""
    row = connection.execute(_CURRENT.where(t.report.c.id == report)).first()
    if row is None:
        msg = f"The ledger has no report {report!r}."
        raise UnknownSubjectError(msg)
    return row


def kept(connection: Connection, reports: Iterable[str]) -> dict[str, Kept]:
    """Return reports by their ids, with what is known of each; without those that there are not."""
    names = list(dict.fromkeys(reports))
    rows = {
        row.id: row for some in batched(names) for row in connection.execute(_CURRENT.where(t.report.c.id.in_(some)))
    }
    captures = _captures(connection, (row.report for row in rows.values()))
    return {
        id_: Kept(report_of(row.body), row.number, read(MadeBy, row.made_by), tuple(captures.get(row.report, ())))
        for id_, row in ((id_, rows[id_]) for id_ in names if id_ in rows)
    }


def _captures(connection: Connection, keys: Iterable[int]) -> dict[int, list[Capture]]:
    query = select(t.revision.c.report, t.capture).join(t.revision, t.revision.c.key == t.capture.c.revision)
    found: dict[int, list[Capture]] = {}
    for some in batched(keys):
        for row in connection.execute(query.where(t.revision.c.report.in_(some)).order_by(t.capture.c.key)):
            found.setdefault(row.report, []).append(capture_of(row))
    return found
