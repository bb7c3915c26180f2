"""Counts who is heard and who repeats whom, in the readings that count."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, text

from reportedly.ledger import tables as t
from reportedly.ledger.facets import folded
from reportedly.model import EVERYBODY, Heard, Hearing, Repeat, SourceKind

_MOST_WORDS = 8
_BEYOND_ASCII = "*[^ -~]*"

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
_BY_KIND = t.voice_kind.alias()
_MOSTLY = (
    select(_BY_KIND.c.kind)
    .where(_BY_KIND.c.who == t.voice.c.who, _BY_KIND.c.statements > 0)
    .order_by(_BY_KIND.c.statements.desc(), _BY_KIND.c.kind)
    .limit(1)
    .correlate(t.voice)
    .scalar_subquery()
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


def hear(connection: Connection, reading: int, sign: int) -> None:
    """Count who is heard in a listed reading: 1 adds them, -1 takes them away again."""
    heard_in = {"reading": reading, "sign": sign, "outlet": SourceKind.OUTLET}
    connection.execute(_VOICES, heard_in)
    connection.execute(_KINDS, heard_in)


def heard(connection: Connection, asked: Hearing = EVERYBODY) -> tuple[Heard, ...]:
    """Return who is heard, each name once under the kind that it mostly has; outlets with their own voice too."""
    voice, kind = t.voice.c, t.voice_kind.c
    query = (
        select(voice.who, kind.kind, kind.named, voice.statements, voice.reports)
        .select_from(t.voice)
        .join(t.voice_kind, and_(kind.who == voice.who, kind.kind == _MOSTLY))
        .where(voice.statements > 0, *_wanted(asked))
        .order_by(voice.statements.desc(), voice.who)
    )
    rows = connection.execute(query.limit(asked.limit))
    return tuple(Heard(row.who, SourceKind(row.kind), row.named > 0, row.statements, row.reports) for row in rows)


def _wanted(asked: Hearing) -> Iterator[ColumnElement[bool]]:
    voice = t.voice.c
    yield from (_has(voice.who, folded(word)) for word in asked.words.split()[:_MOST_WORDS])
    if asked.kind is not None:
        yield t.voice_kind.c.kind == asked.kind
    if asked.name is not None:
        yield voice.who == asked.name
    if asked.after is not None:
        statements, who = asked.after
        yield voice.statements <= statements
        yield or_(voice.statements < statements, voice.who > who)


def _has(name: ColumnElement[str], word: str) -> ColumnElement[bool]:
    """Ask for names with a folded word in them; to fold one takes long, and only letters beyond ASCII need it."""
    beyond = name.op("GLOB")(_BEYOND_ASCII)
    return or_(name.icontains(word, autoescape=True), and_(beyond, func.folded(name).contains(word, autoescape=True)))


def repeats(connection: Connection, limit: int | None = None) -> tuple[Repeat, ...]:
    """Return which outlet's reports have something from which other outlet's."""
    rows = connection.execute(_REPEATS, {"limit": -1 if limit is None else limit})
    return tuple(Repeat(row.outlet, row.of, row.reports) for row in rows)
