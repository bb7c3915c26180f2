"""What people ask of a ledger in one file of SQLite, a page at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from reportedly.ledger import counting, dating, doubting, mapping, paging, searching, sourcing, tallying
from reportedly.ledger.current import current_of
from reportedly.ledger.engine import File
from reportedly.model import (
    EVERYBODY,
    Claim,
    ClaimLine,
    Days,
    Decision,
    Doubt,
    Doubting,
    DoubtKind,
    Failure,
    Heard,
    Hearing,
    Hit,
    Listing,
    Located,
    Query,
    Repeat,
    Stats,
    Tally,
    Total,
)


class Asked:
    """A ledger in a file as it is asked; see `port.Ledger` for what each method means."""

    def __init__(self, file: File) -> None:
        self._file = file

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

    def size(self) -> int:
        """Return how many statements count."""
        with self._file.reading() as connection:
            return counting.size(connection)

    def stats(self) -> Stats:
        """Return how much there is of everything."""
        with self._file.reading() as connection:
            return counting.stats(connection)

    def latest_decisions(self, limit: int, before: int | None = None) -> tuple[Decision, ...]:
        """Return the decisions that were made last."""
        with self._file.reading() as connection:
            return paging.latest_decisions(connection, limit, before)

    def doubts(self, asked: Doubting) -> tuple[Doubt, ...]:
        """Return what awaits a decision."""
        with self._file.reading() as connection:
            return doubting.doubts(connection, asked)

    def doubt_counts(self) -> dict[DoubtKind, int]:
        """Return how much of each kind awaits a decision."""
        with self._file.reading() as connection:
            return doubting.counts(connection)

    def claims_after(self, limit: int, after: tuple[int, str] | None = None) -> tuple[Claim, ...]:
        """Return claims that come after one."""
        with self._file.reading() as connection:
            return paging.claims_after(connection, limit, after)

    def claim_lines(self, limit: int, after: tuple[int, str] | None = None) -> tuple[ClaimLine, ...]:
        """Return what a list shows of claims."""
        with self._file.reading() as connection:
            return paging.claim_lines(connection, limit, after)

    def lines_of(self, claims: Iterable[str]) -> dict[str, ClaimLine]:
        """Return what a list shows of these claims."""
        with self._file.reading() as connection:
            return paging.lines_of(connection, claims)

    def days_told(
        self, claims: Iterable[str], most: int = 20, since: dt.date | None = None, until: dt.date | None = None
    ) -> dict[str, tuple[Days, ...]]:
        """Return the times that claims tell of."""
        with self._file.reading() as connection:
            return dating.days_told(connection, claims, most, since, until)

    def claims_of_days(self, since: dt.date | None, until: dt.date | None, limit: int) -> tuple[ClaimLine, ...]:
        """Return the claims that tell of a period."""
        with self._file.reading() as connection:
            return dating.claims_of_days(connection, since, until, limit)

    def failures(self, limit: int | None = None) -> tuple[Failure, ...]:
        """Return what could not be read when it was last tried."""
        with self._file.reading() as connection:
            return counting.failures(connection, limit)
