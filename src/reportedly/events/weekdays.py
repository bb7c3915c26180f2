"""Days counted from publication or from the day last spoken of: "yesterday", "Friday", "the next morning"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from reportedly.events import days
from reportedly.events.days import NOWHERE, Interval
from reportedly.events.marks import Mark
from reportedly.events.nearest import Outlook, weekday
from reportedly.events.placed import one_day
from reportedly.events.reading import Reading

_STRETCH = frozenset({"Wt", "W&", "W-", "Pt"})
"""What stands before the last day of a stretch: "from Monday to Wednesday"."""
_STEP = re.compile(r"-?\d+")


def _day(reading: Reading) -> Interval | None:
    """Read "yesterday", "tonight", "tomorrow evening": days from publication, and the part of the day."""
    value = reading.value("R")
    step = _STEP.match(value)
    if reading.published is None or step is None:
        return NOWHERE
    found = days.shifted(reading.published, int(step.group()), "D")
    return in_part(found, value[step.end() :] or reading.value("P"))


def in_part(found: Interval, part: str) -> Interval:
    """Return a part of that day ("TMO"), or the day itself where there is none."""
    return found._replace(value=f"{found.value}{part}") if part and found.value else found


def _weekday(reading: Reading) -> Interval | None:
    """Read "Friday", "last Friday": on the side of publication that the verb or the word before asks for."""
    if reading.published is None or reading.outlook is Outlook.DOUBT:
        return NOWHERE
    step = reading.number("L") or 0
    ahead = reading.outlook is Outlook.AHEAD or step > 0
    found = weekday(reading.number("W") or 1, reading.published, ahead=ahead)
    if step and found.earliest == reading.published:
        found = days.shifted(reading.published, 7 * step, "D")
    began = reading.context.day_in_line.day
    if began and found.day and found.day < began and "".join(mark.letter for mark in reading.before[-2:]) in _STRETCH:
        found = weekday(reading.number("W") or 1, began, ahead=True)
    return in_part(found, reading.value("P"))


def _in_doubt(reading: Reading) -> Interval | None:
    """Read "the Friday after next", "a week ago Friday": not all mean the same day by it."""
    return NOWHERE if reading.first("W") else None


def _part_of_day(reading: Reading) -> Interval | None:
    """Read "the night of March 5"."""
    edge = next(i for i, mark in enumerate(reading.marks) if mark.letter == "f") + 1
    found = day_named(reading, reading.marks[edge:])
    return in_part(found, reading.value("P")) if found else None


def _weekday_there(reading: Reading) -> Interval | None:
    """Read "the following Friday", "the previous Friday", "that Friday": beside the day last spoken of."""
    here, step = reading.context.day.day, reading.number("K") or 0
    if here is None:
        return NOWHERE
    found = weekday(reading.number("W") or 1, here, ahead=step > 0)
    if step and found.day == here:
        found = days.shifted(here, 7 * step, "D")
    return in_part(found._replace(anchor=reading.context.day.anchor), reading.value("P"))


def _part_there(reading: Reading) -> Interval | None:
    """Read "that morning", "the next morning": a part of the day last spoken of, or next to it."""
    part = reading.value("P")
    if reading.first("L") and not reading.first("T"):
        return in_part(days.shifted(reading.published, 0, "D"), part) if reading.published else NOWHERE
    return in_part(days.beside(reading.context.day, reading.number("KL") or 0, "D"), part)


def day_named(reading: Reading, marks: list[Mark]) -> Interval | None:
    """Return the day that "Friday", "yesterday" or "March 5" among `marks` is."""
    part = Reading(marks, reading.context, reading.outlook)
    if part.first("Mm"):
        return one_day(part)
    return _day(part) if part.first("R") else _weekday(part) if part.first("W") else None


READERS: Mapping[str, Callable[[Reading], Interval | None]] = {
    "day": _day,
    "lone_weekday": _weekday,
    "weekday_in_doubt": _in_doubt,
    "part_of_day": _part_of_day,
    "step_weekday": _weekday,
    "weekday_there": _weekday_there,
    "part_there": _part_there,
}
