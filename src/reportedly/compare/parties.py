"""Who by name is told to do what, so that the doers that reports name for one deed can be held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.compare.mentions import PLACE, Mention
from reportedly.model import Commitment, Event, Participant, Polarity, Reading, Role, Stage, Statement


def doers_of(statement: Statement, inside: Sequence[Mention], reading: Reading) -> frozenset[tuple[str, str]]:
    """Return those who do something in a statement, each with the kind of deed; `inside` are the names in it.

    A body that is called after its country ("the Ostrian army") comes with that country; places are keys with a stroke.
    What is denied, planned, only possible or tied to a condition has no doer.
    """
    told = [(e.type, p) for e in statement.events if _is_told(e) for p in e.participants if p.role is Role.ACTOR]
    return frozenset((kind, key) for kind, part in told for key in _named(part, inside, reading))


def with_stroke(place: str) -> str:
    """Return the key of a place as no name is written: that of a country ends with a stroke."""
    return place if "/" in place else f"{place}/"


def _is_told(event: Event) -> bool:
    is_open = event.stage is Stage.PLANNED or event.commitment is Commitment.POSSIBLE or event.condition is not None
    return event.polarity is not Polarity.NEGATIVE and not is_open


def _named(part: Participant, inside: Sequence[Mention], reading: Reading) -> Iterator[str]:
    here = [m for m in inside if part.span.covers(m.span) or m.span.covers(part.span)]
    yield from (with_stroke(m.key) if m.is_place else m.key for m in here if m.is_place or not m.key.islower())
    starts = {m.span.start for m in here}
    yield from (f"{p.country}/" for p in reading.places if p.country and p.span.start in starts)
    meant = (e.name for e in reading.entities if e.id == part.entity and e.kind != PLACE and not here)
    yield from (" ".join(name.split()) for name in meant if not name.islower())
