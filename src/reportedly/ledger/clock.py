"""The clock by which it is told when something came into a ledger."""

from __future__ import annotations

import datetime as dt


def now() -> dt.datetime:
    """Return the moment at which something is kept, in UTC."""
    return dt.datetime.now(dt.UTC)
