"""The ledger in one file of SQLite."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, func, select, true

from reportedly.ledger import (
    adding,
    checking,
    claiming,
    comparing,
    counting,
    decided,
    doubting,
    drawn,
    growing,
    rebuilding,
    revised,
    searching,
)
from reportedly.ledger import tables as t
from reportedly.ledger.asked_in_sqlite import Asked
from reportedly.ledger.codec import read
from reportedly.ledger.current import current_of, kept
from reportedly.ledger.engine import open_file
from reportedly.ledger.keeping import digest_of
from reportedly.ledger.listing import kept_reading, list_again, readings_with
from reportedly.model import (
    BY_HAND,
    SAMENESS,
    Became,
    Capture,
    Claim,
    Damage,
    Decision,
    Drawn,
    Edge,
    Entry,
    Failure,
    Kept,
    MadeBy,
    Reading,
    Renewal,
    Report,
    Revision,
    Said,
    Subject,
    Verdict,
)


class SqliteLedger(Asked):
    """A ledger in a file; see `port.Ledger` for what each method means, and `Asked` for what is only asked."""

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

    def add(self, entry: Entry) -> Became:
        """Keep one report with its reading, in one transaction."""
        return self.add_all((entry,))[0]

    def add_all(self, entries: Iterable[Entry]) -> tuple[Became, ...]:
        """Keep some reports with their readings, in one transaction."""
        now, became = _now(), list[Became]()
        with self._file.writing() as connection:
            for entry in entries:
                became.append(adding.add(connection, entry, now))
                counting.succeed(connection, entry.capture.read_from, now)
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
        now = _now()
        with self._file.reading() as connection:
            if adding.is_captured(connection, report, capture):
                return
        with self._file.writing() as connection:
            adding.capture_known(connection, report, capture)
            counting.succeed(connection, capture.read_from, now)

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

    def drawings(self, report: str) -> tuple[tuple[Decision, Drawn], ...]:
        """Return what people made and redrew in a report."""
        with self._file.reading() as connection:
            return drawn.drawings(connection, report)

    def undrawn(self) -> tuple[str, ...]:
        """Return the reports that do not count as people drew in them."""
        with self._file.reading() as connection:
            return drawn.undrawn(connection)

    def draw(self, entry: Entry) -> bool:
        """Have a report count as people drew in it."""
        now = _now()
        with self._file.writing() as connection:
            return drawn.draw(connection, entry, now)

    def revisions(self, report: str) -> tuple[Revision, ...]:
        """Return every revision of a report."""
        with self._file.reading() as connection:
            return revised.revisions(connection, report)

    def fail(self, failures: Iterable[Failure]) -> None:
        """Keep what could not be read."""
        with self._file.writing() as connection:
            counting.fail(connection, failures)

    def decide(self, decision: Decision, seen: int | None = None) -> Decision:
        """Keep a decision; the list of statements and the totals follow it at once."""
        with self._file.writing() as connection:
            if seen is not None:
                decided.refuse_if_decided_since(connection, decision, seen)
            touched = _touched(connection, decision)
            kept = decided.keep(connection, decision)
            if touched.subject is Subject.ENTITY and touched.verdict in SAMENESS:
                doubting.settle_names(connection, touched.about, touched.value)
            for reading in readings_with(connection, touched.subject, touched.about):
                list_again(connection, reading)
            claiming.make_stale(connection, _about_which(connection, touched))
            return kept

    def decisions(self, subject: Subject | None = None, *about: str) -> tuple[Decision, ...]:
        """Return every decision."""
        with self._file.reading() as connection:
            return decided.decisions(connection, subject, about)

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

    def sharing_text(self, fingerprints: Iterable[int], least: int = 2, most: int = 50) -> dict[str, int]:
        """Return the reports that share fingerprints."""
        with self._file.reading() as connection:
            return comparing.sharing_text(connection, fingerprints, least, most)

    def put_off(self, doubt: int) -> None:
        """Leave a doubt for later."""
        with self._file.writing() as connection:
            doubting.put_off(connection, doubt)

    def put_claims(self, claims: Iterable[Claim], dropped: Iterable[str] = ()) -> None:
        """Keep claims."""
        with self._file.writing() as connection:
            claiming.drop(connection, dropped)
            claiming.put(connection, claims)

    def claim(self, id_: str) -> Claim:
        """Return a claim."""
        with self._file.reading() as connection:
            return claiming.claim(connection, id_)

    def claims(self, limit: int | None = None, ids: Iterable[str] | None = None) -> tuple[Claim, ...]:
        """Return the claims."""
        with self._file.reading() as connection:
            return claiming.claims(connection, limit, ids)

    def stale(self, limit: int | None = None) -> tuple[str, ...]:
        """Return the statements that are still to be put into claims."""
        with self._file.reading() as connection:
            return claiming.stale(connection, limit)

    def make_stale(self, statements: Iterable[str] | None = None) -> None:
        """Have statements put into claims once more."""
        with self._file.writing() as connection:
            claiming.make_stale(connection, statements)

    def renew(self, renewal: Renewal) -> bool:
        """Keep claims that were worked out anew."""
        with self._file.writing() as connection:
            return claiming.renew(connection, renewal)

    def claims_with(self, statements: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the claims that these statements are in."""
        with self._file.reading() as connection:
            return claiming.claims_with(connection, statements)

    def members(self, claims: Iterable[str], most: int | None = None) -> dict[str, tuple[str, ...]]:
        """Return the statements of these claims."""
        with self._file.reading() as connection:
            return growing.members(connection, claims, most)

    def grown(self, claims: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return the claims that do not tell of all their statements yet."""
        with self._file.reading() as connection:
            return growing.grown(connection, claims)

    def put_edges(self, edges: Mapping[str, Iterable[Edge]]) -> None:
        """Keep from whom reports have what they say."""
        with self._file.writing() as connection:
            for report, some in edges.items():
                claiming.put_edges(connection, report, some)

    def lineage(self, reports: Iterable[str], claim: str | None = None) -> tuple[Edge, ...]:
        """Return from whom these reports have what they say, and so on."""
        with self._file.reading() as connection:
            return claiming.lineage(connection, reports, claim)

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


def _touched(connection: Connection, decision: Decision) -> Decision:
    """Return the decision whose subject changes: an undo changes that of the one it takes back."""
    if decision.verdict is Verdict.EDIT:
        decided.edits(decision.value)
    if decision.verdict in BY_HAND:
        drawn.drawn_value(decision.value)
    while decision.verdict is Verdict.UNDO:
        decision = decided.numbered(connection, int(decision.about))
    return decision


def _about_which(connection: Connection, decision: Decision) -> Iterable[str]:
    """Return the statements whose claims a decision may change."""
    if decision.subject is Subject.STATEMENT:
        return (decision.about, decision.value) if decision.verdict in SAMENESS else (decision.about,)
    if decision.subject is not Subject.REPORT or decision.verdict not in {Verdict.ACCEPT, Verdict.REJECT}:
        return ()
    return (hit.statement for hit in searching.statements_of(connection, decision.about))


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
