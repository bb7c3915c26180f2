"""What the words say about certainty: each mark heard, with the rule that knows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportedly.model import Certainty, Commitment, Evidence, Polarity, Rule, Span, Status

_STATUS_WEIGHT = {
    status: weight
    for weight, status in enumerate(
        (
            Status.ASSERTED,
            Status.PLANNED,
            Status.RECOMMENDED,
            Status.CONDITIONAL,
            Status.ALLEGED,
            Status.UNCONFIRMED,
            Status.RUMOURED,
            Status.DOUBTED,
            Status.DENIED,
            Status.RETRACTED,
        )
    )
}
"""The more a status takes away from a plain assertion, the more it weighs; the heaviest one heard wins."""

_COMMITMENT_WEIGHT = {
    commitment: weight
    for weight, commitment in enumerate(
        (Commitment.CERTAIN, Commitment.PROBABLE, Commitment.POSSIBLE, Commitment.UNKNOWN)
    )
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: the rule that knows it, the words, and what it does; None leaves that axis as it is."""

    rule: str
    span: Span
    status: Status | None = None
    polarity: Polarity | None = None
    commitment: Commitment | None = None

    @classmethod
    def of(cls, rule: Rule, span: Span) -> Mark:
        """Make the mark that `rule` gives to the words at `span`."""
        return cls(rule.id, span, rule.status, rule.polarity, rule.commitment)

    def evidence(self) -> Evidence:
        """Say in words what this mark does."""
        says = [str(value) for value in (self.status, self.polarity, self.commitment) if value is not None]
        return Evidence(self.rule, self.span, f"marks it {', '.join(says)}" if says else "marks nothing")


_TAINTING = frozenset({Status.UNCONFIRMED, Status.ALLEGED, Status.RUMOURED})


def passed_on(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the marks of an outer voice that reach what a voice inside its words says.

    A rumour that somebody said it makes what was said a rumour. But who denies, plans or demands that somebody says
    something does not deny, plan or demand what is said.
    """
    return (replace(m, polarity=None, commitment=None) for m in marks if m.status in _TAINTING)


def certainty_of(marks: Iterable[Mark]) -> Certainty:
    """Return the heaviest status, the weakest commitment, and a negative polarity where any mark gives one.

    >>> certainty_of(()).status
    <Status.ASSERTED: 'asserted'>
    """
    heard = tuple(marks)
    status = max((m.status for m in heard if m.status), key=_STATUS_WEIGHT.__getitem__, default=Status.ASSERTED)
    commitment = max(
        (m.commitment for m in heard if m.commitment), key=_COMMITMENT_WEIGHT.__getitem__, default=Commitment.CERTAIN
    )
    negative = any(m.polarity is Polarity.NEGATIVE for m in heard)
    return Certainty(status, Polarity.NEGATIVE if negative else Polarity.POSITIVE, commitment)
