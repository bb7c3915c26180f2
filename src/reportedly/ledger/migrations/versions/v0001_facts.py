"""The facts, which only grow, and what makes them searchable."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

FACTS = (
    "CREATE TABLE report (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT",
    """CREATE TABLE revision (
      key INTEGER PRIMARY KEY,
      report INTEGER NOT NULL REFERENCES report (key),
      number INTEGER NOT NULL,
      digest TEXT NOT NULL,
      outlet TEXT,
      title TEXT,
      published TEXT,
      url TEXT,
      body BLOB NOT NULL,
      UNIQUE (report, number),
      UNIQUE (report, digest)
    ) STRICT""",
    "CREATE INDEX revision_url ON revision (url) WHERE url IS NOT NULL",
    """CREATE TABLE capture (
      key INTEGER PRIMARY KEY,
      revision INTEGER NOT NULL REFERENCES revision (key),
      sha256 TEXT NOT NULL,
      read_from TEXT NOT NULL,
      read_at TEXT NOT NULL,
      provenance TEXT NOT NULL,
      UNIQUE (revision, sha256, read_from)
    ) STRICT""",
    "CREATE INDEX capture_read_from ON capture (read_from)",
    """CREATE TABLE reading (
      key INTEGER PRIMARY KEY,
      revision INTEGER NOT NULL REFERENCES revision (key),
      made_by TEXT NOT NULL,
      made_at TEXT NOT NULL,
      digest TEXT NOT NULL,
      body BLOB NOT NULL,
      UNIQUE (revision, made_by)
    ) STRICT""",
    """CREATE TABLE statement (
      key INTEGER PRIMARY KEY,
      reading INTEGER NOT NULL REFERENCES reading (key),
      number INTEGER NOT NULL,
      id TEXT NOT NULL,
      position TEXT NOT NULL,
      content TEXT NOT NULL,
      text TEXT NOT NULL,
      status TEXT NOT NULL,
      polarity TEXT NOT NULL,
      commitment TEXT NOT NULL,
      speech TEXT NOT NULL,
      confidence REAL NOT NULL,
      nested_in TEXT,
      UNIQUE (reading, number)
    ) STRICT""",
    "CREATE INDEX statement_id ON statement (id)",
    """CREATE TABLE hop (
      statement INTEGER NOT NULL REFERENCES statement (key),
      number INTEGER NOT NULL,
      text TEXT NOT NULL,
      kind TEXT NOT NULL,
      named INTEGER NOT NULL,
      name TEXT,
      entity TEXT,
      status TEXT NOT NULL,
      polarity TEXT NOT NULL,
      commitment TEXT NOT NULL,
      via TEXT NOT NULL,
      PRIMARY KEY (statement, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE entity (
      reading INTEGER NOT NULL REFERENCES reading (key),
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      mentions INTEGER NOT NULL,
      PRIMARY KEY (reading, id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE decision (
      number INTEGER PRIMARY KEY,
      verdict TEXT NOT NULL,
      subject TEXT NOT NULL,
      about TEXT NOT NULL,
      value TEXT NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX decision_about ON decision (subject, about)",
    """CREATE TABLE attempt (
      key INTEGER PRIMARY KEY,
      read_from TEXT NOT NULL,
      at TEXT NOT NULL,
      message TEXT
    ) STRICT""",
    "CREATE INDEX attempt_read_from ON attempt (read_from)",
)
"""Rows of these are written once; neither changed nor deleted."""

DERIVED = (
    """CREATE TABLE current (
      report INTEGER PRIMARY KEY REFERENCES report (key),
      revision INTEGER NOT NULL REFERENCES revision (key),
      reading INTEGER NOT NULL UNIQUE REFERENCES reading (key)
    ) STRICT""",
    """CREATE TABLE listed (
      place INTEGER PRIMARY KEY,
      statement INTEGER NOT NULL UNIQUE REFERENCES statement (key),
      reading INTEGER NOT NULL REFERENCES reading (key),
      month TEXT NOT NULL,
      status TEXT NOT NULL,
      voices TEXT NOT NULL,
      actors TEXT NOT NULL,
      places TEXT NOT NULL,
      facets TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX listed_reading ON listed (reading)",
    """CREATE VIEW searched AS
      SELECT listed.place AS place, statement.text AS text, listed.voices AS voices, listed.actors AS actors,
        listed.places AS places, listed.facets AS facets
      FROM listed JOIN statement ON statement.key = listed.statement""",
    """CREATE VIRTUAL TABLE statement_fts USING fts5(
      text, voices, actors, places, facets,
      content='searched', content_rowid='place', tokenize='porter unicode61 remove_diacritics 2'
    )""",
)
"""What can be made again from the facts. The place of a statement is its day of publication, then its key; its
status is empty where people have rejected it."""


def upgrade() -> None:
    """Make the tables."""
    for statement in FACTS + DERIVED:
        op.execute(statement)
