"""The ledger in one file of SQLite."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from reportedly.ledger import checking, rebuilding
from reportedly.ledger.engine import open_file
from reportedly.ledger.in_sqlite.claims import Claims
from reportedly.ledger.in_sqlite.comparisons import Comparisons
from reportedly.ledger.in_sqlite.decisions import Decisions
from reportedly.ledger.in_sqlite.questions import Questions
from reportedly.ledger.in_sqlite.reports import Reports
from reportedly.model import Damage


class SqliteLedger(Reports, Questions, Decisions, Comparisons, Claims):
    """A ledger in a file; see `port.Ledger` for what each method means."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file, making it where there is none."""
        return cls(open_file(path))

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._file.path

    def __enter__(self) -> Self:
        """Use the ledger in a with-block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def check(self) -> Sequence[Damage]:
        """Return what is damaged."""
        with self._file.probing() as connection:  # the search index is checked by a command to it
            return tuple(checking.check(connection))

    def repair(self, told: Callable[[int], object] | None = None) -> None:
        """Make again what is derived, in one transaction."""
        with self._file.writing() as connection:
            for done in rebuilding.rebuild(connection):
                if told:
                    told(done)
