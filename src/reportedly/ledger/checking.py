"""Finds what is damaged in a ledger, and tells what to do about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from reportedly.ledger import comparing, dating
from reportedly.ledger import tables as t
from reportedly.ledger.codec import read
from reportedly.ledger.facets import storable
from reportedly.ledger.keeping import digest, digest_of, reading_of, report_of
from reportedly.model import Damage, Harm, Span, words_of

_RESTORE = "Restore the ledger from a copy, or add what is in it to a new one."
_ADD_AGAIN = "Restore the ledger from a copy, or add {} to a new one."
_REBUILD = "Run `reportedly check --repair`: it is made again from what was read."
_MOST = 20

_DANGLING = (
    (
        "current",
        "SELECT count(*) FROM current LEFT JOIN reading ON reading.key = current.reading WHERE reading.key IS NULL",
    ),
    (
        "list of statements",
        "SELECT (SELECT count(*) FROM statement WHERE reading IN (SELECT reading FROM current)) "
        "- (SELECT count(*) FROM listed JOIN current ON current.reading = listed.reading)",
    ),
    (
        "list of statements",
        "SELECT count(*) FROM listed LEFT JOIN current ON current.reading = listed.reading "
        "WHERE current.report IS NULL",
    ),
    (
        "totals",
        "SELECT count(*) FROM (SELECT month, status, statements FROM total WHERE statements != 0 EXCEPT "
        "SELECT month, status, count(*) FROM listed WHERE status != '' GROUP BY month, status)",
    ),
    (
        "totals",
        "SELECT count(*) FROM (SELECT month, status, count(*) FROM listed WHERE status != '' "
        "GROUP BY month, status EXCEPT SELECT month, status, statements FROM total)",
    ),
    (
        "map",
        "SELECT count(*) FROM (SELECT key, statements FROM spot WHERE statements != 0 EXCEPT "
        "SELECT spot, count(*) FROM located GROUP BY spot)",
    ),
    (
        "map",
        "SELECT count(*) FROM located WHERE place NOT IN (SELECT place FROM listed WHERE status != '')",
    ),
    (
        "list of voices",
        "SELECT count(*) FROM (SELECT who, statements FROM voice EXCEPT "
        "SELECT who, sum(statements) FROM voice_kind GROUP BY who)",
    ),
    (
        "list of voices",
        "SELECT (SELECT coalesce(sum(statements), 0) FROM voice_kind WHERE kind != 'outlet') - (SELECT count(*) "
        "FROM listed JOIN hop ON hop.statement = listed.statement "
        "WHERE listed.status != '' AND hop.kind != 'outlet' AND coalesce(hop.name, hop.text) != '' "
        "AND coalesce(hop.name, hop.text) NOT LIKE '%://%' AND coalesce(hop.name, hop.text) NOT LIKE 'www.%')",
    ),
    (
        "list of claims",
        "SELECT count(*) FROM claim_statement "
        "WHERE statement NOT IN (SELECT statement FROM stale) AND statement NOT IN "
        "(SELECT statement.id FROM statement JOIN current ON current.reading = statement.reading)",
    ),
    (
        "list of claims",
        "SELECT count(*) FROM claim WHERE key NOT IN (SELECT claim FROM claim_statement)",
    ),
    (
        "keys",
        "SELECT count(*) FROM (SELECT term.key FROM term LEFT JOIN posting ON posting.term = term.key "
        "GROUP BY term.key HAVING term.uses != count(posting.statement))",
    ),
)


def check(connection: Connection) -> Iterator[Damage]:
    """Yield everything that is not as it should be: the file first, then what was read, then what is derived."""
    broken = list(_guarded(_file(connection)))
    yield from broken
    yield from _guarded(_strays(connection))
    yield from _guarded(_reports(connection))
    yield from _guarded(_readings(connection))
    yield from _guarded(_derived(connection))


def _guarded(damages: Iterator[Damage]) -> Iterator[Damage]:
    """Yield the damages, and that the file cannot be read on where it cannot."""
    try:
        yield from damages
    except (DBAPIError, sqlite3.DatabaseError) as error:
        yield Damage(Harm.FILE, f"Part of the file cannot be read ({getattr(error, 'orig', error)}).", _RESTORE)


def _file(connection: Connection) -> Iterator[Damage]:
    for (found,) in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST})"):
        if found != "ok":
            yield Damage(Harm.FILE, f"The file is damaged: {' '.join(str(found).split())}.", _RESTORE)


def _strays(connection: Connection) -> Iterator[Damage]:
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(_MOST):
        yield Damage(
            Harm.FACT, f"Row {row} of the table {table} belongs to a row of {parent} that is not there.", _RESTORE
        )


def _reports(connection: Connection) -> Iterator[Damage]:
    query = select(t.revision.c.key, t.report.c.id, t.revision.c.number, t.revision.c.digest).join(
        t.report, t.report.c.key == t.revision.c.report
    )
    for key, id_, number, expected in connection.execute(query).all():
        if not _is_whole_report(connection, key, expected):
            what = f"The text of revision {number} of the report {id_!r} is not as it was added."
            yield Damage(Harm.FACT, what, _ADD_AGAIN.format(_source(connection, key)))


def _is_whole_report(connection: Connection, key: int, expected: str) -> bool:
    try:
        body = connection.execute(select(t.revision.c.body).where(t.revision.c.key == key)).scalar_one()
        return digest_of(report_of(body)) == expected
    except (ValueError, KeyError, TypeError, DBAPIError):
        return False


def _readings(connection: Connection) -> Iterator[Damage]:
    query = (
        select(t.reading.c.key, t.reading.c.revision, t.report.c.id)
        .join(t.revision, t.revision.c.key == t.reading.c.revision)
        .join(t.report, t.report.c.key == t.revision.c.report)
    )
    for key, revision, id_ in connection.execute(query).all():
        wrong = _wrong_in(connection, key)
        if wrong:
            again = _ADD_AGAIN.format(_source(connection, revision))
            yield Damage(Harm.FACT, f"A reading of the report {id_!r} is damaged: {wrong}.", again)


def _wrong_in(connection: Connection, key: int) -> str | None:
    """Return what is wrong with a reading, None where nothing is."""
    bodies = select(t.reading.c.body, t.reading.c.digest, t.revision.c.body)
    joined = bodies.join(t.revision, t.revision.c.key == t.reading.c.revision).where(t.reading.c.key == key)
    rows = select(t.statement).where(t.statement.c.reading == key).order_by(t.statement.c.number)
    try:
        body, expected, report = connection.execute(joined).one()
        if digest(body) != expected:
            return "it is not as it was added"
        return _wrong_rows(connection.execute(rows).all(), reading_of(body, report))
    except (ValueError, KeyError, TypeError, DBAPIError) as error:
        return f"it cannot be read ({getattr(error, 'orig', error)})"


def _wrong_rows(rows: Any, reading: Any) -> str | None:
    if [row.id for row in rows] != [one.id for one in reading.statements]:
        return "its statements are not those that were added"
    for row in rows:
        spans = read(tuple[Span, ...], row.content)
        if row.text != storable(words_of(spans, reading.report.text)):
            return f"the words of the statement {row.id} are not those of the text"
    return None


def _source(connection: Connection, revision: int) -> str:
    query = select(t.capture.c.read_from).where(t.capture.c.revision == revision).order_by(t.capture.c.key.desc())
    return str(connection.execute(query.limit(1)).scalar() or "the report")


def _derived(connection: Connection) -> Iterator[Damage]:
    for name, query in _DANGLING:
        if connection.execute(text(query)).scalar():
            yield Damage(Harm.DERIVED, f"The {name} does not agree with what was read.", _REBUILD)
    if not dating.agrees(connection, comparing.all_said(connection)):
        yield Damage(Harm.DERIVED, "The list of days told does not agree with what was read.", _REBUILD)
    try:
        connection.exec_driver_sql("INSERT INTO statement_fts (statement_fts, rank) VALUES ('integrity-check', 1)")
    except DBAPIError as error:
        yield Damage(Harm.DERIVED, f"The search index does not agree with the statements ({error.orig}).", _REBUILD)
