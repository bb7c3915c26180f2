"""Finds what of the facts is damaged: reports, where they were read, readings, statements and their voices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from reportedly.ledger import tables as t
from reportedly.ledger.codec import read
from reportedly.ledger.facets import storable
from reportedly.ledger.keeping import digest, hop_rows, reading_of, report_of, revision_row, statement_row
from reportedly.model import Damage, Harm, Reading, Span, words_of

RESTORE = "Restore the ledger from a copy, or add what is in it to a new one."
_ADD_AGAIN = "Restore the ledger from a copy, or add {} to a new one."
MOST = 20
"""Of how many faults of one kind it is told; more say no more."""


def _strays(connection: Connection) -> Iterator[Damage]:
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(MOST):
        which = "A row" if row is None else f"Row {row}"
        what = f"{which} of the table {table} belongs to a row of {parent} that is not there."
        yield Damage(Harm.FACT, what, RESTORE)


def _reports(connection: Connection) -> Iterator[Damage]:
    known = (t.revision.c.outlet, t.revision.c.title, t.revision.c.published, t.revision.c.url)
    query = select(t.revision.c.key, t.report.c.id, t.revision.c.number, t.revision.c.digest, *known).join(
        t.report, t.report.c.key == t.revision.c.report
    )
    for row in connection.execute(query).all():
        if not _is_whole_report(connection, row):
            what = f"The text of revision {row.number} of the report {row.id!r} is not as it was added."
            yield Damage(Harm.FACT, what, _ADD_AGAIN.format(_source(connection, row.key)))


def _is_whole_report(connection: Connection, row: Any) -> bool:
    """Say whether a revision is what was added, and what is known of it stands beside it as it stands in it."""
    try:
        body = connection.execute(select(t.revision.c.body).where(t.revision.c.key == row.key)).scalar_one()
        expected = revision_row(report_of(body), 0, row.number)
    except (ValueError, KeyError, TypeError, DBAPIError):
        return False
    return all(getattr(row, name) == expected[name] for name in ("digest", "outlet", "title", "published", "url"))


def _captures(connection: Connection) -> Iterator[Damage]:
    query = select(t.report.c.id, t.revision.c.number).join(t.revision, t.revision.c.report == t.report.c.key)
    nowhere = query.where(t.revision.c.key.not_in(select(t.capture.c.revision))).limit(MOST)
    for id_, number in connection.execute(nowhere).all():
        what = f"From where and when revision {number} of the report {id_!r} was read is lost."
        yield Damage(Harm.FACT, what, _ADD_AGAIN.format("the report"))


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
        reading = reading_of(body, report)
        statements = connection.execute(rows).all()
        return _wrong_rows(statements, reading) or _wrong_hops(connection, statements, reading)
    except (ValueError, KeyError, TypeError, DBAPIError) as error:
        return f"it cannot be read ({getattr(error, 'orig', error)})"


def _wrong_rows(rows: Sequence[Any], reading: Reading) -> str | None:
    if [row.id for row in rows] != [one.id for one in reading.statements]:
        return "its statements are not those that were added"
    for row, one in zip(rows, reading.statements, strict=True):
        if row.text != storable(words_of(read(tuple[Span, ...], row.content), reading.report.text)):
            return f"the words of the statement {row.id} are not those of the text"
        if any(getattr(row, name) != value for name, value in statement_row(one, row.reading, row.number).items()):
            return f"the statement {row.id} is not as it was added"
    return None


def _wrong_hops(connection: Connection, rows: Sequence[Any], reading: Reading) -> str | None:
    mine = select(t.hop).join(t.statement, t.statement.c.key == t.hop.c.statement)
    kept: dict[int, list[Any]] = {}
    for hop in connection.execute(mine.where(t.statement.c.reading.in_({row.reading for row in rows}))):
        kept.setdefault(hop.statement, []).append(hop)
    for row, one in zip(rows, reading.statements, strict=True):
        found = sorted((dict(hop._mapping) for hop in kept.get(row.key, ())), key=lambda hop: hop["number"])  # noqa: SLF001 - its public name for a row as a mapping
        if found != list(hop_rows(one, row.key)):
            return f"the voices of the statement {row.id} are not as they were added"
    return None


def _source(connection: Connection, revision: int) -> str:
    query = select(t.capture.c.read_from).where(t.capture.c.revision == revision).order_by(t.capture.c.key.desc())
    return str(connection.execute(query.limit(1)).scalar() or "the report")


PARTS: tuple[Callable[[Connection], Iterator[Damage]], ...] = (_strays, _reports, _captures, _readings)
"""What looks for damage, each at one kind of fact."""
