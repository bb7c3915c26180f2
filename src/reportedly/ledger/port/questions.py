"""What people ask of a ledger: statements, voices, totals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

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


class Questions(Protocol):
    """What people ask of a ledger: statements, voices, totals."""

    def search(self, query: Query) -> tuple[Hit, ...]:
        """Return the statements asked for: by words the best first, otherwise the newest first.

        The newest come first too where words are too common for one statement to be better than another.
        """
        ...

    def tally(self, query: Query, counted: int = 500, best: int = 6) -> Tally:
        """Return how many statements are asked for, and the `best` ways to narrow down, of the `counted` newest."""
        ...

    def located(self, query: Query, counted: int = 5_000, best: int = 120) -> tuple[tuple[Located, ...], int]:
        """Return the `best` places that statements asked for name, and in how many of these they were looked for.

        Those are all statements that count where nothing is asked for, otherwise the newest `counted`.
        """
        ...

    def latest_reports(self, limit: int, before: int | None = None) -> tuple[Listing, ...]:
        """Return the reports that came in last, or last before the one of that place, the latest first."""
        ...

    def statements(self, report: str) -> tuple[Hit, ...]:
        """Return the statements of a report, in the order of its text."""
        ...

    def hits(self, statements: Iterable[str]) -> dict[str, Hit]:
        """Return statements by their ids; without those that no reading which counts has any more."""
        ...

    def statement(self, id_: str) -> Hit:
        """Return a statement by its id, or by how that begins; raises `UnknownSubjectError`."""
        ...

    def heard(self, asked: Hearing = EVERYBODY) -> tuple[Heard, ...]:
        """Return who is heard how often, and the outlets that speak for themselves: the most often heard first."""
        ...

    def only_named(self, words: str = "", counted: int = 5_000, best: int = 100) -> tuple[Named, ...]:
        """Return who is named in reports and never heard, by words of the name: the most often named first.

        Of the newest `counted` statements, those that speak of such a name where words are given.
        """
        ...

    def repeats(self, limit: int | None = None) -> tuple[Repeat, ...]:
        """Return which outlet has how many reports from another outlet: the most first."""
        ...

    def report_count(self) -> int:
        """Return how many reports there are."""
        ...

    def totals(self) -> tuple[Total, ...]:
        """Return how many statements count, by month and status."""
        ...

    def stats(self) -> Stats:
        """Return how much there is of everything."""
        ...

    def size(self) -> int:
        """Return how many statements count, as `stats` does, but at once."""
        ...
