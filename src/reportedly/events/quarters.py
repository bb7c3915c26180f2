"""Quarters and halves of a year, of the calendar or of account; a quarter without a year is the nearest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportedly.events import days
from reportedly.events.days import NOWHERE, Interval
from reportedly.events.nearest import Outlook, near_quarter
from reportedly.events.reading import Reading

_QUARTERS = 4
_HALVES = 2


def _quarter_year(reading: Reading) -> Interval | None:
    return _quarter(reading, reading.number("Y"))


def _quarter_of_year(reading: Reading) -> Interval | None:
    if reading.value("U") != "Y":
        return None
    return _quarter(reading, reading.published.year + (reading.number("LJ") or 0) if reading.published else None)


def _quarter(reading: Reading, year: int | None) -> Interval | None:
    number = reading.number("O") or 0
    if not 1 <= number <= _QUARTERS:
        return None
    return days.quarter(year, number) if year is not None else Interval(f"XXXX-Q{number}")


def _lone_quarter(reading: Reading) -> Interval | None:
    """Read "the third quarter"; one of a fiscal year, which often begins earlier, as one that has begun."""
    if reading.published is None:
        return _quarter(reading, None)
    if not 1 <= (reading.number("O") or 0) <= _QUARTERS:
        return None
    over = reading.first("y") or reading.outlook is Outlook.BEHIND
    outlook = Outlook.BEHIND if over else Outlook.OPEN
    return near_quarter(reading.published, reading.number("O") or 0, outlook)


def _quarter_before(reading: Reading) -> Interval | None:
    """Read "the year-ago quarter": the quarter last spoken of, or the one that is named, a year before."""
    if reading.value("U") != "Y":
        return None
    here = _lone_quarter(reading) if reading.first("O") else reading.context.quarter
    if here and here.earliest:
        return days.shifted(here.earliest, -4, "Q")._replace(anchor=here.anchor)
    there = reading.context.there
    if reading.first("d") and there.earliest:
        return days.shifted(there.earliest, -1, "Y")._replace(anchor=there.anchor)
    return NOWHERE


def _period_year(reading: Reading) -> Interval | None:
    """Read "the 1988 period" as the part of that year that the quarter last spoken of is of its own."""
    year, here = reading.number("Y") or 1, reading.context.quarter.value
    return days.quarter(year, int(here[-1])) if here else days.year(year) if reading.first("d") else NOWHERE


def _step_quarter(reading: Reading) -> Interval | None:
    return days.shifted(reading.published, reading.number("LJ") or 0, "Q") if reading.published else NOWHERE


def _the_quarter(reading: Reading) -> Interval | None:
    """Read "the quarter", "the latest period": the one last spoken of; without that, the latest is the last over."""
    here, latest = reading.context.quarter, reading.first("i")
    over = not (latest and reading.published and here.latest and here.latest >= reading.published)
    if here.value and over:
        return here
    if reading.first("d"):
        return None
    if latest and reading.published:
        return days.shifted(reading.published, -1, "Q")
    return NOWHERE


def _half_year(reading: Reading) -> Interval | None:
    step = reading.all("LJ")
    number = reading.number("O") or _HALVES
    if number > _HALVES or (reading.first("U") and reading.value("U") != "Y"):
        return None
    if reading.first("Y"):
        return days.half(reading.number("Y") or 1, number)
    return days.half(reading.published.year + step[-1].number, number) if reading.published else NOWHERE


READERS: Mapping[str, Callable[[Reading], Interval | None]] = {
    "quarter_year": _quarter_year,
    "quarter_of_year": _quarter_of_year,
    "quarter_before": _quarter_before,
    "period_year": _period_year,
    "step_quarter": _step_quarter,
    "lone_quarter": _lone_quarter,
    "the_quarter": _the_quarter,
    "half_year": _half_year,
}
