"""A page of a long list at a time: each begins after the last entry of the page before, however much came in since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched
from reportedly.ledger.codec import read
from reportedly.ledger.dating import line_in
from reportedly.ledger.decided import decision_of
from reportedly.model import Claim, ClaimLine, Decision, Listing, Status

_LINE = select(*(t.claim.c[one.name] for one in fields(ClaimLine)))


def latest_reports(connection: Connection, limit: int, before: int | None = None) -> tuple[Listing, ...]:
    """Return the reports that came in last, or last before the one of that place, the latest first."""
    columns = (t.report.c.key, t.report.c.id, t.revision.c.title, t.revision.c.outlet, t.revision.c.published)
    query = (
        select(*columns, t.current.c.reading)
        .join(t.current, t.current.c.report == t.report.c.key)
        .join(t.revision, t.revision.c.key == t.current.c.revision)
        .order_by(t.current.c.report.desc())
        .limit(limit)
    )
    rows = connection.execute(query if before is None else query.where(t.current.c.report < before)).all()
    statuses = _statuses(connection, [row.reading for row in rows])
    return tuple(_listing(row, statuses.get(row.reading, {})) for row in rows)


def claims_after(connection: Connection, limit: int, after: tuple[int, str] | None = None) -> tuple[Claim, ...]:
    """Return claims, those of most reports first: those that come after one of so many reports and that id."""
    rows = _claims_after(connection, select(t.claim.c.body), limit, after)
    return tuple(read(Claim, row.body) for row in rows)


def claim_lines(connection: Connection, limit: int, after: tuple[int, str] | None = None) -> tuple[ClaimLine, ...]:
    """Return what a list shows of the claims that come after one, without reading them."""
    return tuple(map(line_in, _claims_after(connection, _LINE, limit, after)))


def lines_of(connection: Connection, ids: Iterable[str]) -> dict[str, ClaimLine]:
    """Return what a list shows of these claims, by their ids; without those that there are not."""
    rows = (row for some in batched(ids) for row in connection.execute(_LINE.where(t.claim.c.id.in_(some))))
    return {row.id: line_in(row) for row in rows}


def _claims_after(
    connection: Connection, columns: Select[Any], limit: int, after: tuple[int, str] | None
) -> Sequence[Row[Any]]:
    query = columns.order_by(t.claim.c.reports.desc(), t.claim.c.id)
    if after is None:
        return connection.execute(query.limit(limit)).all()
    reports, id_ = after  # in two steps, each along the index: most claims have as few reports as one another
    as_many = query.where(t.claim.c.reports == reports, t.claim.c.id > id_)
    rows = connection.execute(as_many.limit(limit)).all()
    fewer = query.where(t.claim.c.reports < reports).limit(limit - len(rows))
    return [*rows, *connection.execute(fewer)]


def latest_decisions(connection: Connection, limit: int, before: int | None = None) -> tuple[Decision, ...]:
    """Return the decisions that were made last, or last before the one of that number, the latest first."""
    query = select(t.decision).order_by(t.decision.c.number.desc()).limit(limit)
    rows = connection.execute(query if before is None else query.where(t.decision.c.number < before))
    return tuple(map(decision_of, rows))


def _statuses(connection: Connection, readings: Iterable[int]) -> Mapping[int, Mapping[str, int]]:
    columns = (t.listed.c.reading, t.listed.c.status)
    query = select(*columns, func.count()).where(t.listed.c.reading.in_(list(readings))).group_by(*columns)
    found: dict[int, dict[str, int]] = {}
    for reading, status, number in connection.execute(query):
        found.setdefault(reading, {})[status] = number
    return found


def _listing(row: Any, numbers: Mapping[str, int]) -> Listing:
    ordered = sorted(numbers.items(), key=lambda one: (-one[1], one[0]))
    return Listing(
        place=row.key,
        id=row.id,
        title=row.title,
        outlet=row.outlet,
        published=dt.date.fromisoformat(row.published) if row.published else None,
        statuses={Status(status): number for status, number in ordered if status},
        rejected=numbers.get("", 0),
    )
