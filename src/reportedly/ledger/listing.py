"""Lists the statements that count, as people have decided on them: in the search index and in the totals.

All of it is derived: a reading is listed as a whole, when it comes to count and when something of it is decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, text

from reportedly.ledger import doubting, locating, sourcing
from reportedly.ledger import tables as t
from reportedly.ledger.decided import edited, holding, is_rejected
from reportedly.ledger.facets import FIRST_DAY, facets_of, mark, place_in_order
from reportedly.ledger.keeping import reading_of
from reportedly.model import Decision, Reading, Statement, Subject, Verdict

REJECTED = mark("standing", Verdict.REJECT)
"""The mark of what people have rejected."""

_COLUMNS = "text, voices, actors, places, facets"
_PLACES = "WHERE place IN (SELECT place FROM listed WHERE reading = :reading)"
_INTO_INDEX = text(f"INSERT INTO statement_fts (rowid, {_COLUMNS}) SELECT place, {_COLUMNS} FROM searched {_PLACES}")  # noqa: S608
_OUT_OF_INDEX = text(
    f"INSERT INTO statement_fts (statement_fts, rowid, {_COLUMNS}) "  # noqa: S608
    f"SELECT 'delete', place, {_COLUMNS} FROM searched {_PLACES}"
)
_COUNTED = text(
    "INSERT INTO total (month, status, statements) VALUES (:month, :status, :more) "
    "ON CONFLICT (month, status) DO UPDATE SET statements = statements + excluded.statements"
)


def enlist(connection: Connection, key: int, reading: Reading) -> None:
    """List the statements of the reading with that key."""
    keys = connection.execute(
        select(t.statement.c.key).where(t.statement.c.reading == key).order_by(t.statement.c.number)
    )
    decided, of_report = _decided(connection, reading), report_mark(connection, reading.report.id)
    rows = [
        _row(one, place, reading, decided.get(one.id, ()), of_report) | {"reading": key}
        for place, one in zip(keys.scalars(), reading.statements, strict=True)
    ]
    doubting.look_twice(connection, reading, decided=_is_decided(connection, reading))
    if rows:
        connection.execute(insert(t.listed), rows)
        connection.execute(_INTO_INDEX, {"reading": key})
        _count(connection, key, 1)
        sourcing.hear(connection, key, 1)
        counting = ((one, row["place"]) for one, row in zip(reading.statements, rows, strict=True) if row["status"])
        locating.locate(connection, reading, counting)


def strike(connection: Connection, key: int) -> None:
    """Take the statements of the reading with that key off the list."""
    _count(connection, key, -1)
    sourcing.hear(connection, key, -1)
    locating.forget(connection, key)
    doubting.forget_report(connection, key)
    connection.execute(_OUT_OF_INDEX, {"reading": key})
    connection.execute(delete(t.listed).where(t.listed.c.reading == key))


def list_again(connection: Connection, key: int) -> None:
    """List a reading that counts once more, because something was decided on it."""
    strike(connection, key)
    enlist(connection, key, kept_reading(connection, key))


def kept_reading(connection: Connection, key: int) -> Reading:
    """Return the reading with that key, whole, as it was added."""
    query = select(t.reading.c.body, t.revision.c.body).join(t.revision, t.reading.c.revision == t.revision.c.key)
    body, report = connection.execute(query.where(t.reading.c.key == key)).one()
    return reading_of(body, report)


def readings_with(connection: Connection, subject: Subject, about: str) -> tuple[int, ...]:
    """Return the keys of the readings that count in which that statement stands, or which are of that report."""
    query = select(t.current.c.reading).distinct()
    if subject is Subject.STATEMENT:
        query = query.join(t.statement, t.statement.c.reading == t.current.c.reading).where(t.statement.c.id == about)
    elif subject is Subject.REPORT:
        query = query.join(t.report, t.report.c.key == t.current.c.report).where(t.report.c.id == about)
    else:
        return ()
    return tuple(connection.execute(query).scalars())


def _decided(connection: Connection, reading: Reading) -> Mapping[str, tuple[Decision, ...]]:
    """Return what holds of each statement; where the report is rejected, all of them are."""
    on_report = holding(connection, Subject.REPORT, (reading.report.id,)).get(reading.report.id, ())
    decided = holding(connection, Subject.STATEMENT, (one.id for one in reading.statements))
    if not is_rejected(on_report):
        return decided
    return {one.id: (*decided.get(one.id, ()), *on_report) for one in reading.statements}


def _is_decided(connection: Connection, reading: Reading) -> bool:
    """Say whether somebody decided what a report with findings is worth."""
    if not reading.findings:
        return False
    on_report = holding(connection, Subject.REPORT, (reading.report.id,)).get(reading.report.id, ())
    return any(one.verdict in {Verdict.ACCEPT, Verdict.REJECT} for one in on_report)


def report_mark(connection: Connection, id_: str) -> str:
    """Return the mark of the statements of a report; that of nothing where there is none."""
    return mark("report", str(connection.execute(select(t.report.c.key).where(t.report.c.id == id_)).scalar() or ""))


def _row(statement: Statement, key: int, reading: Reading, decided: Iterable[Decision], own: str) -> dict[str, Any]:
    published = reading.report.published
    status, rejected = edited(statement.certainty, decided).status, is_rejected(decided)
    facets = asdict(facets_of(statement, reading))
    return facets | {
        "place": place_in_order(published.toordinal() if published else FIRST_DAY, key),
        "statement": key,
        "month": f"{published:%Y-%m}" if published else "",
        "status": "" if rejected else status,
        "facets": " ".join((facets["facets"], own, mark("status", status), *([REJECTED] if rejected else ()))),
    }


def _count(connection: Connection, reading: int, sign: int) -> None:
    counted = t.listed.c.reading == reading, t.listed.c.status != ""
    groups = (t.listed.c.month, t.listed.c.status)
    found = connection.execute(select(*groups, func.count()).where(*counted).group_by(*groups)).all()
    if found:
        rows: list[Mapping[str, Any]] = [{"month": m, "status": s, "more": sign * n} for m, s, n in found]
        connection.execute(_COUNTED, rows)
