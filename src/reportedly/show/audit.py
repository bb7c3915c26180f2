"""What was decided about something: every decision with who, when and why, and whether it still holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.ledger import Ledger
from reportedly.model import SAMENESS, Decision, Subject, Verdict, taken_back
from reportedly.show.decided_wording import value_in_words


@dataclass(frozen=True, slots=True)
class Trace:
    """One decision on the trail; `holds` is false where somebody took it back."""

    decision: Decision
    holds: bool

    @property
    def what(self) -> str:
        """Return what was decided, in words."""
        one = self.decision
        if one.subject is Subject.ENTITY and one.verdict in SAMENESS:
            return f"{one.verdict} {one.about} and {one.value}"
        about = f"of decision {one.about}" if one.verdict is Verdict.UNDO else value_in_words(one)
        return f"{one.verdict} {about}".strip()


def traces(decisions: Iterable[Decision], undos: Iterable[Decision] = ()) -> tuple[Trace, ...]:
    """Return decisions with whether each holds, in order; `undos` are those that are not among them."""
    every = tuple(decisions)
    undone = taken_back({one.number: one for one in (*every, *undos)}.values())
    return tuple(Trace(one, one.number not in undone) for one in every)


def trails(ledger: Ledger, subject: Subject, abouts: Iterable[str]) -> dict[str, tuple[Trace, ...]]:
    """Return what was ever decided on each of these, undos too, in order; without those on which nothing was."""
    wanted, found = frozenset(abouts), dict[str, list[Trace]]()
    meant: dict[int, str] = {}
    for trace in traces(ledger.decisions(subject, *wanted)) if wanted else ():
        one = trace.decision
        about = one.about if one.subject is subject else meant.get(int(one.about), "")
        meant[one.number] = about
        if about in wanted:
            found.setdefault(about, []).append(trace)
    return {about: tuple(some) for about, some in found.items()}
