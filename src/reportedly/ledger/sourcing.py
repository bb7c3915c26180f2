"""Counts who is heard and who repeats whom, in the readings that count."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, text

from reportedly.ledger.batches import batched
from reportedly.model import Heard, Repeat, SourceKind

_HEARD = (
    "SELECT coalesce(hop.name, hop.text) AS who, hop.kind AS kind, hop.named AS named, listed.reading AS reading "
    "FROM listed JOIN hop ON hop.statement = listed.statement "
    "WHERE listed.reading = :reading AND listed.status != '' "
    "AND who != '' AND who NOT LIKE '%://%' AND who NOT LIKE 'www.%' "
    "UNION ALL SELECT revision.outlet, :outlet, 1, listed.reading FROM listed "
    "JOIN reading ON reading.key = listed.reading JOIN revision ON revision.key = reading.revision "
    "WHERE listed.reading = :reading AND listed.status != '' AND revision.outlet IS NOT NULL "
    "AND NOT EXISTS (SELECT 1 FROM hop WHERE hop.statement = listed.statement)"
)
_VOICES = text(
    "INSERT INTO voice (who, statements, reports) "  # noqa: S608 - put together from what stands here
    f"SELECT who, :sign * count(*), :sign * count(DISTINCT reading) FROM ({_HEARD}) GROUP BY who ON CONFLICT (who) "
    "DO UPDATE SET statements = statements + excluded.statements, reports = reports + excluded.reports"
)
_KINDS = text(
    "INSERT INTO voice_kind (who, kind, named, statements) "  # noqa: S608
    f"SELECT who, kind, :sign * sum(named), :sign * count(*) FROM ({_HEARD}) GROUP BY who, kind "
    "ON CONFLICT (who, kind) "
    "DO UPDATE SET named = named + excluded.named, statements = statements + excluded.statements"
)
_MOST_HEARD = text(
    "SELECT who, statements, reports FROM voice WHERE statements > 0 ORDER BY statements DESC, who LIMIT :limit"
)
_OF_KINDS = text(
    "SELECT who, kind, named, max(statements) FROM voice_kind WHERE who IN :names AND statements > 0 GROUP BY who"
).bindparams(bindparam("names", expanding=True))
_REPEATS = text(
    "SELECT mine.outlet AS outlet, theirs.outlet AS of, count(*) AS reports "
    "FROM (SELECT DISTINCT report, origin FROM edge) AS link "
    "JOIN current AS here ON here.report = link.report JOIN revision AS mine ON mine.key = here.revision "
    "JOIN report ON report.id = link.origin "
    "JOIN current AS there ON there.report = report.key JOIN revision AS theirs ON theirs.key = there.revision "
    "WHERE mine.outlet != theirs.outlet GROUP BY mine.outlet, theirs.outlet "
    "ORDER BY reports DESC, mine.outlet, theirs.outlet LIMIT :limit"
)


def hear(connection: Connection, reading: int, sign: int) -> None:
    """Count who is heard in a listed reading: 1 adds them, -1 takes them away again."""
    heard_in = {"reading": reading, "sign": sign, "outlet": SourceKind.OUTLET}
    connection.execute(_VOICES, heard_in)
    connection.execute(_KINDS, heard_in)


def heard(connection: Connection, limit: int | None = None) -> tuple[Heard, ...]:
    """Return who is heard, each name once under the kind that it mostly has; outlets with their own voice too."""
    rows = connection.execute(_MOST_HEARD, {"limit": -1 if limit is None else limit}).all()
    kinds = {
        row.who: (SourceKind(row.kind), row.named > 0)
        for names in batched(row.who for row in rows)
        for row in connection.execute(_OF_KINDS, {"names": names})
    }
    return tuple(Heard(row.who, *kinds[row.who], row.statements, row.reports) for row in rows)


def repeats(connection: Connection, limit: int | None = None) -> tuple[Repeat, ...]:
    """Return which outlet's reports have something from which other outlet's."""
    rows = connection.execute(_REPEATS, {"limit": -1 if limit is None else limit})
    return tuple(Repeat(row.outlet, row.of, row.reports) for row in rows)
