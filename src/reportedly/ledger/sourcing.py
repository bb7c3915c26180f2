"""Counts who is heard and who repeats whom, in the readings that count."""

from __future__ import annotations

from sqlalchemy import Connection, text

from reportedly.model import Heard, Repeat, SourceKind

_HEARD = text(
    "SELECT coalesce(hop.name, hop.text) AS who, hop.kind AS kind, max(hop.named) AS named, count(*) AS statements, "
    "count(DISTINCT listed.reading) AS reports FROM listed JOIN hop ON hop.statement = listed.statement "
    "WHERE listed.status != '' AND who != '' AND who NOT LIKE '%://%' AND who NOT LIKE 'www.%' "
    "GROUP BY who, hop.kind "
    "UNION ALL SELECT revision.outlet, :outlet, 1, count(*), count(DISTINCT listed.reading) FROM listed "
    "JOIN current ON current.reading = listed.reading JOIN revision ON revision.key = current.revision "
    "WHERE listed.status != '' AND revision.outlet IS NOT NULL "
    "AND NOT EXISTS (SELECT 1 FROM hop WHERE hop.statement = listed.statement) GROUP BY revision.outlet"
)
_REPEATS = text(
    "SELECT mine.outlet AS outlet, theirs.outlet AS of, count(*) AS reports "
    "FROM (SELECT DISTINCT report, origin FROM edge) AS link "
    "JOIN current AS here ON here.report = link.report JOIN revision AS mine ON mine.key = here.revision "
    "JOIN report ON report.id = link.origin "
    "JOIN current AS there ON there.report = report.key JOIN revision AS theirs ON theirs.key = there.revision "
    "WHERE mine.outlet != theirs.outlet GROUP BY mine.outlet, theirs.outlet "
    "ORDER BY reports DESC, mine.outlet, theirs.outlet LIMIT :limit"
)


def heard(connection: Connection, limit: int | None = None) -> tuple[Heard, ...]:
    """Return who is heard, each name once under the kind that it mostly has; outlets with their own voice too."""
    found = dict[str, Heard]()
    rows = connection.execute(_HEARD, {"outlet": SourceKind.OUTLET}).all()
    for row in sorted(rows, key=lambda row: (-row.statements, row.who)):
        known = found.get(row.who)
        statements, reports = (known.statements, known.reports) if known else (0, 0)
        kind = known.kind if known else SourceKind(row.kind)
        named = bool(row.named) or (known is not None and known.named)
        found[row.who] = Heard(row.who, kind, named, statements + row.statements, max(reports, row.reports))
    ordered = sorted(found.values(), key=lambda one: (-one.statements, one.who))
    return tuple(ordered[:limit])


def repeats(connection: Connection, limit: int | None = None) -> tuple[Repeat, ...]:
    """Return which outlet's reports have something from which other outlet's."""
    rows = connection.execute(_REPEATS, {"limit": -1 if limit is None else limit})
    return tuple(Repeat(row.outlet, row.of, row.reports) for row in rows)
