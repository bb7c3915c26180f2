"""What every part of a ledger in SQLite has: its open file."""

from __future__ import annotations

from reportedly.ledger.engine import File


class InFile:
    """Part of a ledger that lies in a file."""

    def __init__(self, file: File) -> None:
        self._file = file
