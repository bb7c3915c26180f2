"""The days that statements tell of, kept apart from all else that they say: a timeline asks for nothing but them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, text

from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched
from reportedly.model import ClaimLine, Days, Said

_TOLD = text(
    "SELECT id, first, last FROM (SELECT claim.id AS id, told_day.first AS first, told_day.last AS last, "
    "row_number() OVER (PARTITION BY claim.id ORDER BY count(*) DESC, told_day.first, told_day.last) AS place "
    "FROM claim JOIN claim_statement ON claim_statement.claim = claim.key "
    "JOIN told_day ON told_day.statement = claim_statement.statement "
    "WHERE claim.id IN :claims AND told_day.first BETWEEN :since AND :until "
    "GROUP BY claim.id, told_day.first, told_day.last) WHERE place <= :most"
).bindparams(bindparam("claims", expanding=True))
_MANY = text("SELECT count(*) FROM (SELECT 1 FROM told_day WHERE told_day.first BETWEEN :since AND :until LIMIT :many)")
_LINE = "SELECT claim.id, gist, reports, origins, denials, doubts, conflicts FROM claim WHERE"
_IN_PERIOD = "told_day ON told_day.statement = claim_statement.statement WHERE told_day.first BETWEEN :since AND :until"
_MOST_FIRST = "ORDER BY reports DESC, claim.id LIMIT :limit"
_FROM_DAYS = text(
    f"{_LINE} claim.key IN (SELECT claim_statement.claim "  # noqa: S608 - put together from what stands here
    f"FROM claim_statement JOIN {_IN_PERIOD}) {_MOST_FIRST}"
)
_FROM_CLAIMS = text(
    f"{_LINE} EXISTS (SELECT 1 FROM claim_statement "  # noqa: S608
    f"JOIN {_IN_PERIOD} AND claim_statement.claim = claim.key) {_MOST_FIRST}"
)
_A_LOT = 20_000
_FORGOTTEN = text("DELETE FROM told_day WHERE statement IN (SELECT id FROM statement WHERE reading = :reading)")


def remember(connection: Connection, said: Iterable[Said]) -> None:
    """Write down the days that statements tell of."""
    rows = sorted(_rows(said))
    if rows:
        connection.exec_driver_sql("INSERT OR IGNORE INTO told_day (statement, first, last) VALUES (?, ?, ?)", rows)


def forget(connection: Connection, reading: int) -> None:
    """Take away the days that the statements of a reading tell of."""
    connection.execute(_FORGOTTEN, {"reading": reading})


def remember_all(connection: Connection, said: Iterable[Said]) -> None:
    """Write down anew the days that all statements tell of."""
    connection.execute(delete(t.told_day))
    for some in batched(said):
        remember(connection, some)


def agrees(connection: Connection, said: Iterable[Said]) -> bool:
    """Say whether the days that are written down are those that all statements tell of, no more and no fewer."""
    day, known = t.told_day.c, 0
    for some in batched(said):
        query = select(day.statement, day.first, day.last).where(day.statement.in_({one.statement for one in some}))
        found = {(row.statement, row.first, row.last) for row in connection.execute(query)}
        if found != _rows(some):
            return False
        known += len(found)
    return known == connection.execute(select(func.count()).select_from(t.told_day)).scalar()


def days_told(
    connection: Connection, claims: Iterable[str], most: int, since: dt.date | None = None, until: dt.date | None = None
) -> dict[str, tuple[Days, ...]]:
    """Return the times that most statements of each claim give, the earliest first; those that begin in a period."""
    found: dict[str, list[Days]] = {}
    for some in batched(claims):
        asked = _period(since, until) | {"claims": some, "most": most}
        for id_, first, last in connection.execute(_TOLD, asked):
            found.setdefault(id_, []).append((_read(first), _read(last)))
    return {id_: tuple(sorted(some, key=_in_order)) for id_, some in found.items()}


def claims_of_days(
    connection: Connection, since: dt.date | None, until: dt.date | None, limit: int
) -> tuple[ClaimLine, ...]:
    """Return the claims that tell of something that began in a period, those of most reports first.

    Of a short period the days are gone through, of a long one, in which many claims are, the claims.
    """
    period = _period(since or dt.date.min, until)
    few = (connection.execute(_MANY, period | {"many": _A_LOT}).scalar() or 0) < _A_LOT
    rows = connection.execute(_FROM_DAYS if few else _FROM_CLAIMS, period | {"limit": limit})
    return tuple(map(line_in, rows))


def line_in(row: Any) -> ClaimLine:
    """Return what a list shows of the claim of a row."""
    return ClaimLine(row.id, row.gist, row.reports, row.origins, row.denials, row.doubts, row.conflicts)


def _rows(said: Iterable[Said]) -> set[tuple[str, str, str]]:
    """Return the times that statements tell of, with the first and last day of each; what is open twice tells none."""
    return {
        (one.statement, _written(first), _written(last))
        for one in said
        for first, last in one.days
        if (first, last) != (None, None)
    }


def _period(since: dt.date | None, until: dt.date | None) -> dict[str, Any]:
    """Return the first and last day as they are written; without a first day an open beginning belongs to it."""
    return {"since": _written(since), "until": _written(until or dt.date.max)}


def _in_order(days: Days) -> tuple[dt.date, dt.date]:
    first, last = days
    return first or dt.date.min, last or dt.date.max


def _written(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _read(day: str) -> dt.date | None:
    return dt.date.fromisoformat(day) if day else None
