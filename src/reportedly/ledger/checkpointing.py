"""Has what was written moved from the write-ahead log into the ledger's file: beside the work, in nobody's wait."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_LEAST_BYTES = 8 << 20
"""A log smaller than this is let be: pages written again and again are then moved once."""


class Mover:
    """Has a log moved in a thread of its own, which begins with the first writing that makes it worth it."""

    def __init__(self, log: Path, move: Callable[[], object]) -> None:
        self._log, self._move = log, move
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
        while self._wanted.wait() and not self._closing:
            self._wanted.clear()
            self._move()

    def _size(self) -> int:
        with suppress(OSError):
            return self._log.stat().st_size
        return 0
