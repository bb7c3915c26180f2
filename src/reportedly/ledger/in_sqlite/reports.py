"""What a ledger in one file of SQLite keeps of what was read: reports, revisions, readings, and what failed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import func, select, true

from reportedly.ledger import (
    adding,
    counting,
    drawn,
    revised,
)
from reportedly.ledger import tables as t
from reportedly.ledger.clock import now
from reportedly.ledger.codec import read
from reportedly.ledger.current import current_of, kept
from reportedly.ledger.in_sqlite.file import InFile
from reportedly.ledger.keeping import digest_of
from reportedly.ledger.listing import kept_reading
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


class Reports(InFile):
    """Keeps what was read; see `port.reports.Reports` for what each method means."""

    def add(self, entry: Entry) -> Became:
        """Keep one report with its reading, in one transaction."""
        return self.add_all((entry,))[0]

    def add_all(self, entries: Iterable[Entry]) -> tuple[Became, ...]:
        """Keep some reports with their readings, in one transaction."""
        at, became = now(), list[Became]()
        with self._file.writing() as connection:
            for entry in entries:
                became.append(adding.add(connection, entry, at))
                counting.succeed(connection, entry.capture.read_from, at)
        return tuple(became)

    def known(self, report: Report) -> frozenset[MadeBy]:
        """Return by which versions this revision of a report was read."""
        query = (
            select(t.reading.c.made_by)
            .join(t.revision, t.revision.c.key == t.reading.c.revision)
            .join(t.report, t.report.c.key == t.revision.c.report)
            .where(t.report.c.id == report.id, t.revision.c.digest == digest_of(report))
        )
        with self._file.reading() as connection:
            return frozenset(read(MadeBy, one) for one in connection.execute(query).scalars())

    def capture(self, report: Report, capture: Capture) -> None:
        """Keep that a revision that is known was read from there."""
        at = now()
        with self._file.reading() as connection:
            if adding.is_captured(connection, report, capture):
                return
        with self._file.writing() as connection:
            adding.capture_known(connection, report, capture)
            counting.succeed(connection, capture.read_from, at)

    def sources_of(self, report: str) -> frozenset[str]:
        """Return from where the revisions of a report were read."""
        query = (
            select(t.capture.c.read_from)
            .join(t.revision, t.revision.c.key == t.capture.c.revision)
            .join(t.report, t.report.c.key == t.revision.c.report)
        )
        with self._file.reading() as connection:
            return frozenset(connection.execute(query.where(t.report.c.id == report)).scalars())

    def report(self, id_: str) -> Kept:
        """Return a report with what is known of it."""
        with self._file.reading() as connection:
            current_of(connection, id_)
            return kept(connection, (id_,))[id_]

    def kept(self, ids: Iterable[str]) -> dict[str, Kept]:
        """Return reports with what is known of each."""
        with self._file.reading() as connection:
            return kept(connection, ids)

    def report_at(self, url: str, outlet: str | None = None) -> str | None:
        """Return the id of the report that has, or had, this address and is not known as another outlet's."""
        theirs = func.coalesce(t.revision.c.outlet, outlet) == outlet if outlet else true()
        query = select(t.report.c.id).join(t.revision, t.revision.c.report == t.report.c.key)
        query = query.where(t.revision.c.url == url, theirs).order_by(t.report.c.key).limit(1)
        with self._file.reading() as connection:
            return connection.execute(query).scalar()

    def reports(self) -> Iterator[str]:
        """Yield the ids of all reports."""
        with self._file.reading() as connection:
            yield from connection.execute(select(t.report.c.id).order_by(t.report.c.key)).scalars()

    def reading(self, report: str, revision: int | None = None) -> Reading:
        """Return the reading of a report that counts, or the latest one of an earlier revision."""
        with self._file.reading() as connection:
            if revision is None:
                return kept_reading(connection, current_of(connection, report).reading)
            return kept_reading(connection, drawn.as_read(connection, report, revision))

    def as_read(self, report: str) -> Reading:
        """Return the reading of a report as it was made."""
        with self._file.reading() as connection:
            return kept_reading(connection, drawn.as_read(connection, report))

    def revisions(self, report: str) -> tuple[Revision, ...]:
        """Return every revision of a report."""
        with self._file.reading() as connection:
            return revised.revisions(connection, report)

    def fail(self, failures: Iterable[Failure]) -> None:
        """Keep what could not be read."""
        with self._file.writing() as connection:
            counting.fail(connection, failures)

    def succeed(self, sources: Iterable[str]) -> None:
        """Keep that sources could be read."""
        at = now()
        with self._file.writing() as connection:
            for source in sources:
                counting.succeed(connection, source, at)

    def failures(self, limit: int | None = None) -> tuple[Failure, ...]:
        """Return what could not be read when it was last tried."""
        with self._file.reading() as connection:
            return counting.failures(connection, limit)
