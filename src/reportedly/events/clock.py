"""Times of day: "10 p.m. Wednesday", "noon", "18:00 UTC"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportedly.events.counted import READERS as COUNTED
from reportedly.events.days import NOWHERE, Interval
from reportedly.events.marks import Mark
from reportedly.events.reading import Reading
from reportedly.events.weekdays import day_named

_HOURS, _HALF_A_DAY, _MINUTES = 24, 12, 60
_FIGURES = 4
"""Of "0735 GMT"."""
_PARTS = {"TMO": 0, "TAF": 12, "TEV": 12}
"""What a part of the day adds to the hour."""
_UNKNOWN_DAY = "XXXX-XX-XX"


def _clock(reading: Reading) -> Interval | None:
    """Read a time of day; its day is the one spoken of in the same line, before it or right after, else unknown."""
    after = [mark for mark in reading.following if mark.letter in "WR"]
    day = day_named(reading, after[:1]) if after and not reading.context.day_in_line.day else None
    return _on(day or reading.context.day_in_line, reading.marks)


def _clock_day(reading: Reading) -> Interval | None:
    edge = _end_of_clock(reading.marks)
    return _on(day_named(reading, reading.marks[edge:]), reading.marks[:edge])


def _day_clock(reading: Reading) -> Interval | None:
    edge = next(i for i, mark in enumerate(reading.marks) if mark.letter == "p")
    return _on(day_named(reading, reading.marks[:edge]), reading.marks[edge:])


def _clock_ago(reading: Reading) -> Interval | None:
    edge = _end_of_clock(reading.marks)
    name = "ago" if reading.first("A") else "from_there"
    return _on(COUNTED[name](Reading(reading.marks[edge:], reading.context)), reading.marks[:edge])


def _end_of_clock(marks: list[Mark]) -> int:
    return max(i for i, mark in enumerate(marks) if mark.letter in "cnZ") + 1


def _on(day: Interval | None, marks: list[Mark]) -> Interval | None:
    """Return the time of day that the marks tell on that day; "6 o'clock" alone is nowhere, in the evening it is 18."""
    at = _hour(marks)
    if day is None or at is None:
        return None
    if any("unsaid-half" in mark.traits for mark in marks) and int(at[:2]) <= _HALF_A_DAY:
        part = (day.value or "")[-3:]
        if part not in _PARTS:
            return NOWHERE
        at = f"{int(at[:2]) % _HALF_A_DAY + _PARTS[part]:02}{at[2:]}"
    if day.day is None:
        return Interval(f"{_UNKNOWN_DAY}T{at}")
    return day._replace(value=f"{day.day.isoformat()}T{at}")


def _hour(marks: list[Mark]) -> str | None:
    """Return "22:15" or "08:30Z" of the marks of a time of day, None where there is no such time."""
    named = next((mark for mark in marks if mark.letter == "n"), None)
    zone = next((mark.value for mark in marks if mark.letter == "Z"), "")
    if named:
        return f"{named.value}{zone}"
    numbers = [mark.number for mark in marks if mark.letter in "DC"]
    half = next((mark for mark in marks if mark.letter == "c"), None)
    together = next((mark for mark in marks if mark.letter in "NY"), None)
    if together:
        whole = together.text.isdecimal() and len(together.text) == _FIGURES
        numbers = list(divmod(together.number, 100)) if whole else [_HOURS]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if half and "unsaid-half" not in half.traits:
        hour = hour % _HALF_A_DAY + half.number if 1 <= hour <= _HALF_A_DAY else _HOURS
    return f"{hour:02}:{minute:02}{zone}" if hour < _HOURS and minute < _MINUTES else None


READERS: Mapping[str, Callable[[Reading], Interval | None]] = {
    "clock": _clock,
    "lone_clock": _clock,
    "clock_day": _clock_day,
    "day_clock": _day_clock,
    "clock_ago": _clock_ago,
}
