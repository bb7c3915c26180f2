"""The days that statements tell of, kept apart from all else that they say: a timeline asks for nothing but them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, text

from reportedly.ledger.batches import batched
from reportedly.model import Days, Said

_TOLD = text(
    "SELECT id, first, last FROM (SELECT claim.id AS id, told_day.first AS first, told_day.last AS last, "
    "row_number() OVER (PARTITION BY claim.id ORDER BY count(*) DESC, told_day.first, told_day.last) AS place "
    "FROM claim JOIN claim_statement ON claim_statement.claim = claim.key "
    "JOIN told_day ON told_day.statement = claim_statement.statement "
    "WHERE claim.id IN :claims GROUP BY claim.id, told_day.first, told_day.last) WHERE place <= :most"
).bindparams(bindparam("claims", expanding=True))
_FORGOTTEN = text("DELETE FROM told_day WHERE statement IN (SELECT id FROM statement WHERE reading = :reading)")


def remember(connection: Connection, said: Iterable[Said]) -> None:
    """Write down the days that statements tell of."""
    rows = sorted({(one.statement, *map(_written, days)) for one in said for days in one.days if days != (None, None)})
    if rows:
        connection.exec_driver_sql("INSERT OR IGNORE INTO told_day (statement, first, last) VALUES (?, ?, ?)", rows)


def forget(connection: Connection, reading: int) -> None:
    """Take away the days that the statements of a reading tell of."""
    connection.execute(_FORGOTTEN, {"reading": reading})


def days_told(connection: Connection, claims: Iterable[str], most: int) -> dict[str, tuple[Days, ...]]:
    """Return the times that most statements of each claim give, the earliest first."""
    found: dict[str, list[Days]] = {}
    for some in batched(claims):
        for id_, first, last in connection.execute(_TOLD, {"claims": some, "most": most}):
            found.setdefault(id_, []).append((_read(first), _read(last)))
    return {id_: tuple(sorted(some, key=_in_order)) for id_, some in found.items()}


def _in_order(days: Days) -> tuple[dt.date, dt.date]:
    first, last = days
    return first or dt.date.min, last or dt.date.max


def _written(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _read(day: str) -> dt.date | None:
    return dt.date.fromisoformat(day) if day else None
