"""What reports are compared by: keys, fingerprints, claims and lineage; and totals by month and status."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

TABLES = (
    """CREATE TABLE total (
      month TEXT NOT NULL,
      status TEXT NOT NULL,
      statements INTEGER NOT NULL,
      PRIMARY KEY (month, status)
    ) STRICT, WITHOUT ROWID""",
    """INSERT INTO total
      SELECT month, status, count(*) FROM listed WHERE status != '' GROUP BY 1, 2""",
    """CREATE TABLE said (
      reading INTEGER PRIMARY KEY REFERENCES reading (key),
      body BLOB NOT NULL
    ) STRICT""",
    "CREATE TABLE term (key INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE, uses INTEGER NOT NULL) STRICT",
    """CREATE TABLE posting (
      term INTEGER NOT NULL REFERENCES term (key),
      statement INTEGER NOT NULL REFERENCES statement (key),
      PRIMARY KEY (term, statement)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX posting_statement ON posting (statement)",
    """CREATE TABLE fingerprint (
      hash INTEGER NOT NULL,
      report INTEGER NOT NULL REFERENCES report (key),
      PRIMARY KEY (hash, report)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX fingerprint_report ON fingerprint (report)",
    """CREATE TABLE edge (
      report INTEGER NOT NULL REFERENCES report (key),
      origin TEXT NOT NULL,
      kind TEXT NOT NULL,
      why TEXT NOT NULL,
      PRIMARY KEY (report, origin, kind)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX edge_origin ON edge (origin)",
    """CREATE TABLE claim (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      gist TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE claim_statement (
      statement TEXT NOT NULL,
      claim INTEGER NOT NULL REFERENCES claim (key),
      stance TEXT NOT NULL,
      PRIMARY KEY (statement, claim)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX claim_statement_claim ON claim_statement (claim)",
)
"""All of it derived: what is missing here is made again by reading the facts."""


def upgrade() -> None:
    """Make the tables, and count what is there already."""
    for statement in TABLES:
        op.execute(statement)
