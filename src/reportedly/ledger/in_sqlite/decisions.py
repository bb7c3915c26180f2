"""What people decide about what is in a ledger, what awaits it, and what they drew by hand: in one file of SQLite."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from reportedly.ledger import (
    claiming,
    decided,
    doubting,
    drawn,
    paging,
    searching,
)
from reportedly.ledger.clock import now
from reportedly.ledger.in_sqlite.file import InFile
from reportedly.ledger.listing import list_again, readings_with
from reportedly.model import (
    BY_HAND,
    SAMENESS,
    Decision,
    Doubt,
    Doubting,
    DoubtKind,
    Drawn,
    Entry,
    Subject,
    Verdict,
)


class Decisions(InFile):
    """Keeps what people decide; see `port.decisions.Decisions` for what each method means."""

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

    def latest_decisions(self, limit: int, before: int | None = None) -> tuple[Decision, ...]:
        """Return the decisions that were made last."""
        with self._file.reading() as connection:
            return paging.latest_decisions(connection, limit, before)

    def decisions(self, subject: Subject | None = None, *about: str) -> tuple[Decision, ...]:
        """Return every decision."""
        with self._file.reading() as connection:
            return decided.decisions(connection, subject, about)

    def doubts(self, asked: Doubting) -> tuple[Doubt, ...]:
        """Return what awaits a decision."""
        with self._file.reading() as connection:
            return doubting.doubts(connection, asked)

    def doubt_counts(self) -> dict[DoubtKind, int]:
        """Return how much of each kind awaits a decision."""
        with self._file.reading() as connection:
            return doubting.counts(connection)

    def put_off(self, doubt: int) -> None:
        """Leave a doubt for later."""
        with self._file.writing() as connection:
            doubting.put_off(connection, doubt)

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
        at = now()
        with self._file.writing() as connection:
            return drawn.draw(connection, entry, at)


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
