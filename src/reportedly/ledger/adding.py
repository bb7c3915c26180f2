"""Adds a report with its reading: what is there already stays, what is new is written once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_unless

from reportedly.ledger import claiming, comparing, keeping
from reportedly.ledger import tables as t
from reportedly.ledger.listing import enlist, strike
from reportedly.model import Became, Capture, Entry, Reading, Report


def add(connection: Connection, entry: Entry, at: dt.datetime) -> Became:
    """Add one report with its reading, and say what became of it; the latest reading of its latest revision counts."""
    reading = entry.reading
    report, is_new = _report(connection, reading.report.id)
    revision, is_revised = _revision(connection, report, reading.report)
    _capture(connection, revision, entry.capture)
    if _is_read(connection, revision, reading):
        return Became.KNOWN
    key = new_reading(connection, revision, reading, at)
    if is_revised or revision == _latest_revision(connection, report):
        count_on(connection, report, revision, key, entry)
    return Became.ADDED if is_new else Became.REVISED if is_revised else Became.REREAD


def _report(connection: Connection, id_: str) -> tuple[int, bool]:
    key = connection.execute(select(t.report.c.key).where(t.report.c.id == id_)).scalar()
    return (key, False) if key is not None else (_inserted(connection, t.report, {"id": id_}), True)


def _revision(connection: Connection, report: int, written: Report) -> tuple[int, bool]:
    same = t.revision.c.report == report
    query = select(t.revision.c.key).where(same, t.revision.c.digest == keeping.digest_of(written))
    key = connection.execute(query).scalar()
    if key is not None:
        return key, False
    last = connection.execute(select(func.max(t.revision.c.number)).where(same)).scalar() or 0
    return _inserted(connection, t.revision, keeping.revision_row(written, report, last + 1)), True


def _latest_revision(connection: Connection, report: int) -> int | None:
    query = select(t.revision.c.key).where(t.revision.c.report == report).order_by(t.revision.c.number.desc())
    return connection.execute(query.limit(1)).scalar()


def _capture(connection: Connection, revision: int, capture: Capture) -> None:
    connection.execute(insert_unless(t.capture).on_conflict_do_nothing(), keeping.capture_row(capture, revision))


def is_captured(connection: Connection, report: Report, capture: Capture) -> bool:
    """Say whether a revision is known to have been read from there."""
    query = (
        select(t.capture.c.key)
        .join(t.revision, t.revision.c.key == t.capture.c.revision)
        .where(t.revision.c.digest == keeping.digest_of(report), t.capture.c.sha256 == capture.sha256)
    )
    return connection.execute(query.where(t.capture.c.read_from == capture.read_from)).first() is not None


def capture_known(connection: Connection, report: Report, capture: Capture) -> None:
    """Keep from where a revision that is known was read once more."""
    query = select(t.revision.c.key).join(t.report, t.report.c.key == t.revision.c.report)
    mine = t.report.c.id == report.id, t.revision.c.digest == keeping.digest_of(report)
    key = connection.execute(query.where(*mine)).scalar()
    if key is not None:
        _capture(connection, key, capture)


def _is_read(connection: Connection, revision: int, reading: Reading) -> bool:
    """Say whether the ledger has a reading of that revision by the same versions."""
    made_by = keeping.made_by_row(reading)
    there = select(t.reading.c.key).where(t.reading.c.revision == revision, t.reading.c.made_by == made_by)
    return connection.execute(there).first() is not None


def new_reading(connection: Connection, revision: int, reading: Reading, at: dt.datetime) -> int:
    """Write a reading with its statements and return its key."""
    key = _inserted(connection, t.reading, keeping.reading_row(reading, revision, at))
    rows = [keeping.statement_row(one, key, number) for number, one in enumerate(reading.statements)]
    keys = _all_inserted(connection, t.statement, rows)
    hops = (row for number, one in zip(keys, reading.statements, strict=True) for row in keeping.hop_rows(one, number))
    _insert_all(connection, t.hop, hops)
    _insert_all(connection, t.entity, keeping.entity_rows(reading, key))
    return key


def count_on(connection: Connection, report: int, revision: int, key: int, entry: Entry) -> None:
    """Make a reading the one of its report that counts, in the place of an earlier one."""
    mine = t.current.c.report == report
    earlier = connection.execute(select(t.current.c.reading).where(mine)).scalar()
    now = {"revision": revision, "reading": key}
    claiming.make_stale(connection, _statements_of(connection, (key, earlier)))
    if earlier is None:
        connection.execute(insert(t.current), now | {"report": report})
    else:
        strike(connection, earlier)
        comparing.forget(connection, report, earlier)
        connection.execute(update(t.current).where(mine), now)
    enlist(connection, key, entry.reading)
    comparing.remember(connection, report, key, entry)


def _statements_of(connection: Connection, readings: Iterable[int | None]) -> Iterable[str]:
    return connection.execute(select(t.statement.c.id).where(t.statement.c.reading.in_(readings))).scalars()


def _inserted(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    return int(connection.execute(insert(table).returning(table.c.key), row).scalar_one())


def _all_inserted(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> tuple[int, ...]:
    if not rows:
        return ()
    ordered = insert(table).returning(table.c.key, sort_by_parameter_order=True)
    return tuple(connection.execute(ordered, rows).scalars())


def _insert_all(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    if every := list(rows):
        connection.execute(insert(table), every)
