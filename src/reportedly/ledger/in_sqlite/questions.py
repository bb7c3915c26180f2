"""What people ask of a ledger: statements, voices, totals: in one file of SQLite."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.ledger import (
    counting,
    mapping,
    naming,
    paging,
    searching,
    sourcing,
    tallying,
)
from reportedly.ledger.current import current_of
from reportedly.ledger.in_sqlite.file import InFile
from reportedly.model import (
    EVERYBODY,
    Heard,
    Hearing,
    Hit,
    Listing,
    Located,
    Named,
    Query,
    Repeat,
    Stats,
    Tally,
    Total,
)


class Questions(InFile):
    """Answers what people ask; see `port.questions.Questions` for what each method means."""

    def search(self, query: Query) -> tuple[Hit, ...]:
        """Return the statements asked for."""
        with self._file.reading() as connection:
            return searching.search(connection, query)

    def tally(self, query: Query, counted: int = 500, best: int = 6) -> Tally:
        """Return what a search amounts to."""
        with self._file.reading() as connection:
            return tallying.tally(connection, query, counted, best)

    def located(self, query: Query, counted: int = 5_000, best: int = 120) -> tuple[tuple[Located, ...], int]:
        """Return the places that statements name."""
        with self._file.reading() as connection:
            return mapping.located(connection, query, counted, best)

    def latest_reports(self, limit: int, before: int | None = None) -> tuple[Listing, ...]:
        """Return the reports that came in last."""
        with self._file.reading() as connection:
            return paging.latest_reports(connection, limit, before)

    def statements(self, report: str) -> tuple[Hit, ...]:
        """Return the statements of a report."""
        with self._file.reading() as connection:
            current_of(connection, report)
            return searching.statements_of(connection, report)

    def hits(self, statements: Iterable[str]) -> dict[str, Hit]:
        """Return statements by their ids."""
        with self._file.reading() as connection:
            return searching.statements(connection, statements)

    def statement(self, id_: str) -> Hit:
        """Return a statement by its id, or by how that begins."""
        with self._file.reading() as connection:
            return searching.statement(connection, id_)

    def heard(self, asked: Hearing = EVERYBODY) -> tuple[Heard, ...]:
        """Return who is heard how often."""
        with self._file.reading() as connection:
            return sourcing.heard(connection, asked)

    def only_named(self, words: str = "", counted: int = 5_000, best: int = 100) -> tuple[Named, ...]:
        """Return who is named and never heard."""
        with self._file.reading() as connection:
            return naming.only_named(connection, words, counted, best)

    def repeats(self, limit: int | None = None) -> tuple[Repeat, ...]:
        """Return which outlet repeats which."""
        with self._file.reading() as connection:
            return sourcing.repeats(connection, limit)

    def report_count(self) -> int:
        """Return how many reports there are."""
        with self._file.reading() as connection:
            return counting.reports(connection)

    def totals(self) -> tuple[Total, ...]:
        """Return how many statements count, by month and status."""
        with self._file.reading() as connection:
            return counting.totals(connection)

    def stats(self) -> Stats:
        """Return how much there is of everything."""
        with self._file.reading() as connection:
            return counting.stats(connection)

    def size(self) -> int:
        """Return how many statements count."""
        with self._file.reading() as connection:
            return counting.size(connection)
