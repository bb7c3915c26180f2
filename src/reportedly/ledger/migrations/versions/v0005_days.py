"""Which statements tell of days in a period is found by the day that a time begins with."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the index."""
    op.execute("CREATE INDEX told_day_first ON told_day (first, statement)")
