"""What people decide about what is in a ledger, what awaits it, and what they drew by hand."""

from __future__ import annotations

from typing import Protocol

from reportedly.model import (
    Decision,
    Doubt,
    Doubting,
    DoubtKind,
    Drawn,
    Entry,
    Subject,
)


class Decisions(Protocol):
    """What people decide about what is in a ledger, what awaits it, and what they drew by hand."""

    def decide(self, decision: Decision, seen: int | None = None) -> Decision:
        """Keep a decision and return it with its number; raises `UnknownSubjectError` and `UndecidableError`.

        With `seen`, the number of the last decision that was known, it raises `MeanwhileError` where somebody decided
        the same question since.
        """
        ...

    def latest_decisions(self, limit: int, before: int | None = None) -> tuple[Decision, ...]:
        """Return the decisions that were made last, or last before the one of that number, the latest first."""
        ...

    def decisions(self, subject: Subject | None = None, *about: str) -> tuple[Decision, ...]:
        """Return every decision ever made, in order: of a kind of subject, or about some; undos, whatever they undo."""
        ...

    def doubts(self, asked: Doubting) -> tuple[Doubt, ...]:
        """Return what awaits a decision: what was put off last, the nearest first."""
        ...

    def doubt_counts(self) -> dict[DoubtKind, int]:
        """Return how much of each kind awaits a decision, up to a thousand."""
        ...

    def put_off(self, doubt: int) -> None:
        """Leave a doubt, by its key, for later: it comes after all others of its kind."""
        ...

    def drawings(self, report: str) -> tuple[tuple[Decision, Drawn], ...]:
        """Return the statements that people made and redrew in a report by hand, as far as that holds, in order."""
        ...

    def undrawn(self) -> tuple[str, ...]:
        """Return the reports whose reading that counts is not as people drew in them: it was read or decided since."""
        ...

    def draw(self, entry: Entry) -> bool:
        """Have a reading count as people drew in it; do nothing and say so where it is behind what holds by now."""
        ...
