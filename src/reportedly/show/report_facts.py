"""What a report tells besides who says what: its events and times, as rows of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Event, Reading, Role, When
from reportedly.show.told_events import ToldEvent, how_many, how_sure, in_role, known_as, told_events, who_tells
from reportedly.show.wording import line_of, numbers_of, shortened

_WORDS = 60
NOT_PLACED = "not placed"


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event in words; `number` is that of the statement which tells it, None where the author does."""

    what: str
    words: str
    who: str
    whom: str
    setting: str
    sure: str
    by: str
    number: int | None


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One time as written, as what it is meant, and where; an open or unknown end is told, never filled in."""

    words: str
    meant: str
    where: str


def event_rows(reading: Reading) -> tuple[EventRow, ...]:
    """Return the events of a report, in the order of its text."""
    numbers = numbers_of(reading)
    return tuple(_event_row(one, reading, numbers) for one in told_events(reading))


def time_rows(reading: Reading) -> tuple[TimeRow, ...]:
    """Return the times of a report, in the order of its text."""
    text = reading.report.text
    return tuple(TimeRow(one.span.of(text), meant(one), line_of(one.span, text)) for one in reading.times)


def meant(when: When) -> str:
    """Return what a time is: its value, and the days it may lie between."""
    if when.value is None:
        return NOT_PLACED
    if when.earliest == when.latest:
        return when.value
    return f"{when.value}: {when.earliest or 'open'} to {when.latest or 'open'}"


def _event_row(one: ToldEvent, reading: Reading, numbers: dict[str, int]) -> EventRow:
    event = one.event
    return EventRow(
        what=f"{event.type} ({event.mode})" if event.mode else event.type,
        words=shortened(event.trigger.of(reading.report.text), _WORDS),
        who=_those(event, Role.ACTOR, reading),
        whom=_those(event, Role.RECIPIENT, reading),
        setting=", ".join(_setting(event)),
        sure=how_sure(event),
        by=who_tells(one).replace(" <- ", " ← "),
        number=numbers.get(one.statement.id) if one.statement else None,
    )


def _those(event: Event, role: Role, reading: Reading) -> str:
    return ", ".join(known_as(one, reading) for one in in_role(event, role))


def _setting(event: Event) -> Iterator[str]:
    if event.when:
        yield event.when.value or "a day unknown"
    if event.where:
        yield event.where.name or event.where.text
    yield from map(how_many, event.quantities)
