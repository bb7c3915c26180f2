"""What a ledger keeps of what was read: reports, their revisions and readings, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from reportedly.model import (
    Became,
    Capture,
    Entry,
    Failure,
    Kept,
    MadeBy,
    Reading,
    Report,
    Revision,
)


class Reports(Protocol):
    """What a ledger keeps of what was read: reports, their revisions and readings, and what could not be read."""

    def add(self, entry: Entry) -> Became:
        """Keep one report with its reading: all of it, or nothing where an error is raised."""
        ...

    def add_all(self, entries: Iterable[Entry]) -> tuple[Became, ...]:
        """Keep some reports with their readings: all of them, or none; quicker than one after the other."""
        ...

    def known(self, report: Report) -> frozenset[MadeBy]:
        """Return the versions that made readings of this very revision; empty where the ledger has none of it."""
        ...

    def capture(self, report: Report, capture: Capture) -> None:
        """Keep that a revision which is known was read once more, if it was read from elsewhere."""
        ...

    def sources_of(self, report: str) -> frozenset[str]:
        """Return from where the report of that id was ever read; empty where there is none."""
        ...

    def report(self, id_: str) -> Kept:
        """Return a report; raises `UnknownSubjectError`."""
        ...

    def kept(self, ids: Iterable[str]) -> dict[str, Kept]:
        """Return reports by their ids; without those that there are not."""
        ...

    def report_at(self, url: str, outlet: str | None = None) -> str | None:
        """Return the id of the report of that address, None where there is none or only another outlet's."""
        ...

    def reports(self) -> Iterator[str]:
        """Yield the ids of all reports, in the order they were added."""
        ...

    def reading(self, report: str, revision: int | None = None) -> Reading:
        """Return the reading of a report that counts, or the latest of an earlier revision of it by its number, whole.

        Raises `UnknownSubjectError`.
        """
        ...

    def as_read(self, report: str) -> Reading:
        """Return the reading of a report as it was made, before people drew in it; raises `UnknownSubjectError`."""
        ...

    def revisions(self, report: str) -> tuple[Revision, ...]:
        """Return every state of a report that was read, the earliest first; raises `UnknownSubjectError`."""
        ...

    def fail(self, failures: Iterable[Failure]) -> None:
        """Keep what could not be read."""
        ...

    def succeed(self, sources: Iterable[str]) -> None:
        """Keep that what is in these sources could be read, those that failed as a whole when they were last tried."""
        ...

    def failures(self, limit: int | None = None) -> tuple[Failure, ...]:
        """Return the sources that could not be read when they were last tried, in that order, or the last of them."""
        ...
