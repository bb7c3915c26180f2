"""Finds what is damaged in a ledger, and tells what to do about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from reportedly.ledger import checking_facts, comparing, dating
from reportedly.ledger.checking_facts import MOST, RESTORE
from reportedly.model import Damage, Harm

_REBUILD = "Run `reportedly check --repair`: it is made again from what was read."

_DANGLING = (
    (
        "list of readings that count",
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
        "table of totals",
        "SELECT count(*) FROM (SELECT month, status, statements FROM total WHERE statements != 0 EXCEPT "
        "SELECT month, status, count(*) FROM listed WHERE status != '' GROUP BY month, status)",
    ),
    (
        "table of totals",
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
        "table of keys",
        "SELECT count(*) FROM (SELECT term.key FROM term LEFT JOIN posting ON posting.term = term.key "
        "GROUP BY term.key HAVING term.uses != count(posting.statement))",
    ),
)


def check(connection: Connection) -> Iterator[Damage]:
    """Yield everything that is not as it should be: the file first, then what was read, then what is derived."""
    broken = list(_guarded(_file(connection)))
    yield from broken
    for part in checking_facts.PARTS:
        yield from _guarded(part(connection))
    yield from _guarded(_derived(connection))


def _guarded(damages: Iterator[Damage]) -> Iterator[Damage]:
    """Yield the damages, and that the file cannot be read on where it cannot."""
    try:
        yield from damages
    except (DBAPIError, sqlite3.DatabaseError) as error:
        yield Damage(Harm.FILE, f"Part of the file cannot be read ({getattr(error, 'orig', error)}).", RESTORE)


def _file(connection: Connection) -> Iterator[Damage]:
    for (found,) in connection.exec_driver_sql(f"PRAGMA integrity_check({MOST})"):
        if found != "ok":
            yield Damage(Harm.FILE, f"The file is damaged: {' '.join(str(found).split())}.", RESTORE)


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
