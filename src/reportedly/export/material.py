"""What is exported: reports with their readings and what people decided on them, claims, and decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from reportedly.model import Capture, Certainty, Claim, Decision, Edge, Event, Reading, Statement


@dataclass(frozen=True, slots=True)
class Piece:
    """One report as it is handed out: its reading, whence it was read, and what people decided on its statements.

    `set_by_people` is the certainty that people gave to statements, by their ids; `rejected` those that they rejected;
    `chosen` those that were asked for, None for all. `edges` say from whom the report has what it says. `as_read` is
    the reading before people drew in it, where they may have.
    """

    reading: Reading
    captures: tuple[Capture, ...] = ()
    set_by_people: Mapping[str, Certainty] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    chosen: frozenset[str] | None = None
    edges: tuple[Edge, ...] = ()
    as_read: Reading | None = None

    def statements(self) -> Iterator[Statement]:
        """Yield the statements that were asked for, the rejected among them too."""
        return (one for one in self.reading.statements if self.chosen is None or one.id in self.chosen)

    def events(self) -> tuple[Event, ...]:
        """Return the events that the author tells around the statements; where some are asked for, none."""
        return self.reading.events if self.chosen is None else ()

    def certainty(self, statement: Statement) -> Certainty:
        """Return how sure a statement is: as people have set it, otherwise as read."""
        return self.set_by_people.get(statement.id, statement.certainty)

    def shown(self) -> Reading:
        """Return what was asked for as people left it: with the certainties they set, without what they rejected."""
        kept = (one for one in self.statements() if one.id not in self.rejected)
        statements = tuple(replace(one, certainty=self.certainty(one)) for one in kept)
        return replace(self.reading, statements=statements, events=self.events())


@dataclass(frozen=True, slots=True)
class Material:
    """All that goes into one export; `pieces` come one by one and only once, so that any number of them fits.

    `version` is the program's, `made_at` the moment of the export.
    """

    pieces: Iterable[Piece]
    made_at: dt.datetime
    version: str
    claims: tuple[Claim, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def readings(self) -> Iterator[Reading]:
        """Yield the readings as people left them."""
        return (piece.shown() for piece in self.pieces)
