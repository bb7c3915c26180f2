"""What the reports of a ledger are compared by: in one file of SQLite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportedly.ledger import (
    comparing,
)
from reportedly.ledger.current import current_of
from reportedly.ledger.in_sqlite.file import InFile
from reportedly.model import (
    Entry,
    Report,
    Said,
)


class Comparisons(InFile):
    """Keeps what reports are compared by; see `port.comparisons.Comparisons` for what each method means."""

    def compare_by(self, entry: Entry) -> None:
        """Make anew what a report is compared by."""
        with self._file.writing() as connection:
            row = current_of(connection, entry.reading.report.id)
            comparing.forget(connection, row.report, row.reading)
            comparing.remember(connection, row.report, row.reading, entry)

    def said(self, statements: Iterable[str]) -> dict[str, Said]:
        """Return what these statements are compared by."""
        with self._file.reading() as connection:
            return comparing.said_of(connection, statements)

    def said_by(self, reports: Iterable[str]) -> dict[str, tuple[Said, ...]]:
        """Return what all statements of these reports are compared by."""
        with self._file.reading() as connection:
            return comparing.said_by(connection, reports)

    def with_provenance(self, reports: Iterable[str]) -> dict[str, tuple[Report, Mapping[str, object]]]:
        """Return these reports, each with what stood around it."""
        with self._file.reading() as connection:
            return comparing.with_provenance(connection, reports)

    def all_said(self) -> Iterator[Said]:
        """Yield what every statement that counts is compared by."""
        with self._file.reading() as connection:
            yield from comparing.all_said(connection)

    def uses(self, keys: Iterable[str]) -> dict[str, int]:
        """Return how many statements have each of these keys."""
        with self._file.reading() as connection:
            return comparing.uses(connection, keys)

    def sharing_keys(
        self, asked: Iterable[Mapping[str, float]], most: int = 500, best: int = 60, least: float = 0.0
    ) -> tuple[dict[str, float], ...]:
        """Return the statements that have some of these keys."""
        with self._file.reading() as connection:
            return comparing.sharing_keys(connection, asked, most, best, least)

    def prints(self, reports: Iterable[str]) -> dict[str, frozenset[int]]:
        """Return the fingerprints of reports."""
        with self._file.reading() as connection:
            return comparing.prints_of(connection, reports)

    def sharing_text(self, fingerprints: Iterable[int], least: int = 2, most: int = 50) -> dict[str, int]:
        """Return the reports that share fingerprints."""
        with self._file.reading() as connection:
            return comparing.sharing_text(connection, fingerprints, least, most)
