"""What every part of a ledger in SQLite has: its open file, and its clock."""

from __future__ import annotations

import datetime as dt

from reportedly.ledger.engine import File


class InFile:
    """Part of a ledger that lies in a file."""

    def __init__(self, file: File) -> None:
        self._file = file


def now() -> dt.datetime:
    """Return the moment at which something is kept, in UTC."""
    return dt.datetime.now(dt.UTC)
