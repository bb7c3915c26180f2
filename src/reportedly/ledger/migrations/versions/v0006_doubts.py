"""What awaits that somebody decides: kept as reports are added, so that nothing is compared when it is asked for."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"

TABLES = (
    """CREATE TABLE doubt (
      key INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      one TEXT NOT NULL,
      other TEXT NOT NULL,
      score REAL NOT NULL,
      why TEXT NOT NULL,
      put_off INTEGER NOT NULL DEFAULT 0,
      UNIQUE (kind, one, other)
    ) STRICT""",
    "CREATE INDEX doubt_other ON doubt (kind, other)",
    "CREATE INDEX doubt_place ON doubt (kind, put_off, score DESC, key)",
)
"""All of it derived, but for what was put off. Reports added before are looked at when they are compared again."""


def upgrade() -> None:
    """Make the table."""
    for statement in TABLES:
        op.execute(statement)
