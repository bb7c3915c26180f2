"""The events of a reading in the order of the text, each with whoever tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Commitment, Event, Participant, Polarity, Quantity, Reading, Role, Stage, Statement
from reportedly.show.wording import AUTHOR, known_voice


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One event and the statement that tells it; None where the author tells it around the statements."""

    event: Event
    statement: Statement | None


def told_events(reading: Reading) -> Iterator[ToldEvent]:
    """Yield every event of the reading in the order of the text."""
    told = [ToldEvent(event, statement) for statement in reading.statements for event in statement.events]
    around = [ToldEvent(event, None) for event in reading.events]
    yield from sorted((*told, *around), key=lambda one: one.event.trigger)


def who_tells(one: ToldEvent) -> str:
    """Return the voices that tell it, outermost first."""
    chain = one.statement.chain if one.statement else ()
    return " <- ".join(map(known_voice, chain)) or AUTHOR


def in_role(event: Event, role: Role) -> tuple[Participant, ...]:
    """Return the participants that play this part."""
    return tuple(p for p in event.participants if p.role is role)


def known_as(participant: Participant, reading: Reading) -> str:
    """Return the fullest name of whoever a participant is, or the words for it on one line."""
    name = next((e.name for e in reading.entities if e.id == participant.entity), None)
    return name or " ".join(participant.text.split())


def how_many(quantity: Quantity) -> str:
    """Return a quantity in words: "about 15000 soldiers", "12 to 14 killed", "at least 3 wounded".

    >>> from reportedly.model import Span
    >>> how_many(Quantity(Span(0, 2), 12, 14, about=False, unit="people", kind="killed"))
    '12 to 14 people killed'
    """
    what = " ".join(part for part in (quantity.unit, quantity.kind) if part)
    return f"{'about ' if quantity.about else ''}{_range(quantity)} {what}".strip()


def _range(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return f"at least {low:g}" if low is not None else f"at most {high:g}" if high is not None else "some"
    return f"{low:.15g}" if low == high else f"{low:.15g} to {high:.15g}"


def how_sure(event: Event) -> str:
    """Return what the clause itself makes of its event: stage, negation, commitment, condition."""
    parts = [] if event.stage is Stage.UNKNOWN else [str(event.stage)]
    parts += ["not"] if event.polarity is Polarity.NEGATIVE else []
    parts += [str(event.commitment)] if event.commitment is not Commitment.CERTAIN else []
    parts += ["conditional"] if event.condition else []
    return ", ".join(parts)


def coded_as(event: Event) -> str:
    """Return its type and mode: "ASSAULT (bombing)"."""
    return f"{event.type} ({event.mode})" if event.mode else event.type


def who_does(event: Event, reading: Reading) -> str:
    """Return who does it to whom: "A, B -> C", with a question mark for nobody named."""
    sides = [", ".join(known_as(p, reading) for p in in_role(event, r)) for r in (Role.ACTOR, Role.RECIPIENT)]
    return f"{sides[0] or '?'} -> {sides[1]}" if sides[1] else sides[0] or "?"


def setting_of(event: Event) -> str:
    """Return when and where it is told to happen, and the numbers in it; nothing where the report has none."""
    when, where = event.when, event.where
    parts = [(when.value or "a day unknown") if when else "", (where.name or where.text) if where else ""]
    return ", ".join(part for part in (*parts, *map(how_many, event.quantities)) if part)
