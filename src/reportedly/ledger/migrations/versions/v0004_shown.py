"""What large ledgers are shown by: places on the map, days that claims tell of, voices, and what claims amount to."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any

from alembic import op
from sqlalchemy import Connection

revision = "0004"
down_revision = "0003"

TABLES = (
    """CREATE TABLE spot (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      lat REAL NOT NULL,
      lon REAL NOT NULL,
      kind TEXT NOT NULL,
      ambiguous INTEGER NOT NULL,
      statements INTEGER NOT NULL,
      UNIQUE (name, lat, lon, kind, ambiguous)
    ) STRICT""",
    "CREATE INDEX spot_statements ON spot (statements DESC)",
    """CREATE TABLE located (
      place INTEGER NOT NULL,
      spot INTEGER NOT NULL REFERENCES spot (key),
      PRIMARY KEY (place, spot)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE told_day (
      statement TEXT NOT NULL,
      first TEXT NOT NULL,
      last TEXT NOT NULL,
      PRIMARY KEY (statement, first, last)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE voice (
      who TEXT PRIMARY KEY,
      statements INTEGER NOT NULL,
      reports INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX voice_statements ON voice (statements DESC, who)",
    """CREATE TABLE voice_kind (
      who TEXT NOT NULL,
      kind TEXT NOT NULL,
      named INTEGER NOT NULL,
      statements INTEGER NOT NULL,
      PRIMARY KEY (who, kind)
    ) STRICT, WITHOUT ROWID""",
    "ALTER TABLE claim ADD COLUMN origins INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE claim ADD COLUMN denials INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE claim ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE claim ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0",
)
"""All of it derived. The place of `located` is that in `listed`; an open end of a time is empty."""

_HEARD = """
  SELECT coalesce(hop.name, hop.text) AS who, hop.kind AS kind, hop.named AS named, listed.reading AS reading
  FROM listed JOIN hop ON hop.statement = listed.statement
  WHERE listed.status != '' AND who != '' AND who NOT LIKE '%://%' AND who NOT LIKE 'www.%'
  UNION ALL
  SELECT revision.outlet, 'outlet', 1, listed.reading
  FROM listed JOIN reading ON reading.key = listed.reading JOIN revision ON revision.key = reading.revision
  WHERE listed.status != '' AND revision.outlet IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM hop WHERE hop.statement = listed.statement)"""

FILLED = (
    f"INSERT INTO voice SELECT who, count(*), count(DISTINCT reading) FROM ({_HEARD}) GROUP BY who",  # noqa: S608
    f"INSERT INTO voice_kind SELECT who, kind, sum(named), count(*) FROM ({_HEARD}) GROUP BY who, kind",  # noqa: S608
    """UPDATE claim SET
      origins = (SELECT count(*) FROM json_each(claim.body, '$.origins') AS one
        WHERE json_extract(one.value, '$.not_apart_from') IS NULL),
      denials = coalesce(json_array_length(claim.body, '$.denials'), 0),
      doubts = coalesce(json_array_length(claim.body, '$.doubts'), 0),
      conflicts = coalesce(json_array_length(claim.body, '$.conflicts'), 0)""",
)


def upgrade() -> None:
    """Make the tables, and fill them from what there is."""
    for statement in (*TABLES, *FILLED):
        op.execute(statement)
    connection = op.get_bind()
    _date(connection)
    _locate(connection)


def _date(connection: Connection) -> None:
    for body in connection.exec_driver_sql("SELECT body FROM said").scalars():
        rows = [
            (id_, first or "", last or "")
            for id_, one in _opened(body).items()
            for first, last in one.get("days", ())
            if first or last
        ]
        _insert(connection, "INSERT OR IGNORE INTO told_day VALUES (?, ?, ?)", rows)


def _locate(connection: Connection) -> None:
    bodies = "SELECT reading.key, reading.body FROM current JOIN reading ON reading.key = current.reading"
    for reading, body in connection.exec_driver_sql(bodies):
        places = [one for one in _opened(body).get("places", ()) if one.get("lat") is not None]
        if places:
            rows = list(_located(connection, reading, places))
            _insert(connection, "INSERT OR IGNORE INTO located VALUES (?, ?)", rows)
    connection.exec_driver_sql(
        "UPDATE spot SET statements = counted.number "
        "FROM (SELECT spot, count(*) AS number FROM located GROUP BY spot) AS counted WHERE counted.spot = spot.key"
    )


def _located(connection: Connection, reading: int, places: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """Yield the statements of a reading that count with the places that their words name."""
    listed = (
        "SELECT listed.place, statement.content FROM listed JOIN statement ON statement.key = listed.statement "
        "WHERE listed.reading = ? AND listed.status != ''"
    )
    spots = [(one["span"], _spot(connection, one)) for one in places]
    for place, content in connection.exec_driver_sql(listed, (reading,)).all():
        for begin, end in json.loads(content):
            yield from ((place, spot) for span, spot in spots if begin <= span[0] and span[1] <= end)


def _spot(connection: Connection, one: dict[str, Any]) -> int:
    row = (
        one.get("name") or one["text"],
        one["lat"],
        one["lon"],
        one.get("kind") or "",
        one.get("note") == "ambiguous",
    )
    known = "SELECT key FROM spot WHERE (name, lat, lon, kind, ambiguous) = (?, ?, ?, ?, ?)"
    key = connection.exec_driver_sql(known, row).scalar()
    made = "INSERT INTO spot (name, lat, lon, kind, ambiguous, statements) VALUES (?, ?, ?, ?, ?, 0) RETURNING key"
    return int(connection.exec_driver_sql(made, row).scalar_one() if key is None else key)


def _insert(connection: Connection, statement: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        connection.exec_driver_sql(statement, rows)


def _opened(body: bytes) -> dict[str, Any]:
    """Return what was kept as compressed JSON; nothing where it is damaged, which `check` tells and repairing mends."""
    try:
        found = json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass"))
    except (ValueError, zlib.error):
        return {}
    return found if isinstance(found, dict) else {}
