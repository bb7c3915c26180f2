"""The cards beside a report's text: one a statement, with who says it, how surely, why, and what people made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Certainty, Hit, Reading, Statement, Status, words_of
from reportedly.show.audit import Trace
from reportedly.show.wording import line_of, marks_of, numbers_of, words_in


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value is what it is: a rule, what it says, and the words that it says it of."""

    rule: str
    says: str
    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Card:
    """One statement as it stands beside the text; `certainty` is as people have set it where they have.

    `own` says that the author says it without naming anybody, and `plain` that nothing marks it either. `words` are
    those of the report that make the status what it is.
    """

    number: int
    statement: Statement
    certainty: Certainty
    text: str
    words: tuple[str, ...]
    inside: int | None
    reasons: tuple[Reason, ...]
    claims: tuple[str, ...]
    decisions: tuple[Trace, ...]
    edited: bool
    rejected: bool
    by_hand: bool

    @property
    def own(self) -> bool:
        """Say whether it is the author's own voice."""
        return not self.statement.chain

    @property
    def plain(self) -> bool:
        """Say whether the author says it, and nothing marks it."""
        return self.own and self.certainty.status is Status.ASSERTED

    @property
    def look(self) -> str:
        """Return how its words are marked in the text; the author's own unmarked words are not."""
        return "" if self.plain or self.rejected else str(self.certainty.status)


def cards_of(
    reading: Reading,
    hits: Mapping[str, Hit],
    claims: Mapping[str, Sequence[str]],
    decided: Mapping[str, Sequence[Trace]],
) -> tuple[Card, ...]:
    """Return a card for each statement, in the order of the text; `hits` are as the ledger lists them."""
    numbers = numbers_of(reading)
    return tuple(
        _card(one, reading, numbers, hits.get(one.id), claims.get(one.id, ()), decided.get(one.id, ()))
        for one in reading.statements
    )


def _card(  # noqa: PLR0913, PLR0917 - one of each that a card puts together
    statement: Statement,
    reading: Reading,
    numbers: Mapping[str, int],
    hit: Hit | None,
    claims: Sequence[str],
    decided: Sequence[Trace],
) -> Card:
    text = reading.report.text
    return Card(
        number=numbers[statement.id],
        statement=statement,
        certainty=hit.certainty if hit else statement.certainty,
        text=words_in(statement, text),
        words=marks_of(statement, text),
        inside=numbers.get(statement.nested_in or ""),
        reasons=tuple(
            Reason(e.rule, e.says, words_of([e.span], text) if e.span else "", line_of(e.span, text) if e.span else "")
            for e in statement.evidence
        ),
        claims=tuple(claims),
        decisions=tuple(decided),
        edited=bool(hit and hit.edited),
        rejected=bool(hit and hit.rejected),
        by_hand=bool(hit and hit.by_hand),
    )
