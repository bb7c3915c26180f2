"""Claims that are kept up to date: what is still to be put into claims, how large each is, and the edges of each."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = (
    "CREATE TABLE stale (statement TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    """INSERT INTO stale
      SELECT DISTINCT statement.id FROM statement JOIN current ON current.reading = statement.reading""",
    "DROP TABLE edge",
    """CREATE TABLE edge (
      report INTEGER NOT NULL REFERENCES report (key),
      origin TEXT NOT NULL,
      kind TEXT NOT NULL,
      claim TEXT NOT NULL,
      why TEXT NOT NULL,
      PRIMARY KEY (report, origin, kind, claim)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX edge_origin ON edge (origin)",
    "CREATE INDEX edge_claim ON edge (claim)",
    "DROP TABLE claim_statement",
    "DROP TABLE claim",
    """CREATE TABLE claim (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      gist TEXT NOT NULL,
      reports INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX claim_reports ON claim (reports DESC, id)",
    """CREATE TABLE claim_statement (
      statement TEXT NOT NULL,
      claim INTEGER NOT NULL REFERENCES claim (key),
      stance TEXT NOT NULL,
      PRIMARY KEY (statement, claim)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX claim_statement_claim ON claim_statement (claim)",
)
"""All of it derived: every statement is put into claims once more."""


def upgrade() -> None:
    """Make the tables anew, and note that all statements are still to be put into claims."""
    for statement in TABLES:
        op.execute(statement)
