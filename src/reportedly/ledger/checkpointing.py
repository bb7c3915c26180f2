"""Moves what was written from the write-ahead log into the ledger's file, beside the work and not in anybody's wait."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing, suppress
from pathlib import Path

PAGES_IN_LOG = 16_000
"""At so many pages in the log a writer moves what is left itself, so that the log stays bounded whatever comes."""

_LEAST_BYTES = 8 << 20
"""A log smaller than this is let be: pages written again and again are then moved once."""


class Mover:
    """Moves the log of one file in a thread of its own, which begins with the first writing that makes it worth it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._log = path.with_name(f"{path.name}-wal")
        self._wanted = threading.Event()
        self._closing = False
        self._thread: threading.Thread | None = None

    def written(self) -> None:
        """Hear that something was written: where the log has grown, it is moved soon."""
        if self._closing or self._size() < _LEAST_BYTES:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="reportedly-log", daemon=True)
            self._thread.start()
        self._wanted.set()

    def close(self) -> None:
        """Stop, and wait for what is being moved."""
        self._closing = True
        self._wanted.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        there = f"{self._path.absolute().as_uri()}?mode=rw"
        with suppress(sqlite3.Error), closing(sqlite3.connect(there, uri=True, isolation_level=None)) as connection:
            while self._wanted.wait() and not self._closing:
                self._wanted.clear()
                with suppress(sqlite3.Error):  # a full disk, say: whoever writes next is told
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _size(self) -> int:
        with suppress(OSError):
            return self._log.stat().st_size
        return 0
