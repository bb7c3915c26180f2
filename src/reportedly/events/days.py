"""The arithmetic of the calendar: what a date, weekday, week, month or year is as an interval of days."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple


class Interval(NamedTuple):
    """A TIMEX3 value with its first and last day; the days are None where the value does not fix them."""

    value: str | None
    earliest: dt.date | None = None
    latest: dt.date | None = None


NOWHERE = Interval(None)
"""A time that cannot be placed on the calendar."""


def day(year: int | None, month: int, number: int, published: dt.date | None) -> Interval | None:
    """Return one day; without a year, in the year that brings it nearest to `published`, the past first.

    None where there is no such day. With neither year nor publication the value has XXXX for the year and no days.
    """
    if year is not None:
        return _exact(_date(year, month, number))
    if published is None:
        return Interval(f"XXXX-{month:02}-{number:02}") if _date(2000, month, number) else None
    return _exact(nearest(published, [_date(published.year + step, month, number) for step in (0, -1, 1)]))


def nearest(published: dt.date, days: list[dt.date | None]) -> dt.date | None:
    """Return the day nearest to `published`, the earlier of two equally near."""
    return min((d for d in days if d), key=lambda d: (abs(d - published), d), default=None)


def near_month(published: dt.date, number: int) -> Interval:
    """Return the month whose middle is nearest to `published`, the earlier of two equally near."""
    found = nearest(published, [_date(published.year + step, number, 15) for step in (0, -1, 1)])
    return month(found.year, number) if found else NOWHERE


def month(year: int, number: int) -> Interval:
    """Return one month from its first to its last day; nowhere outside the years 1 to 9999."""
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return NOWHERE
    last = calendar.monthrange(year, number)[1]
    return Interval(f"{year:04}-{number:02}", dt.date(year, number, 1), dt.date(year, number, last))


def year(number: int) -> Interval:
    """Return one year from its first to its last day."""
    return Interval(f"{number:04}", dt.date(number, 1, 1), dt.date(number, 12, 31))


def decade(number: int) -> Interval:
    """Return the ten years from `number`, whose EDTF value is its first three figures and an X."""
    return Interval(f"{number // 10:03}X", dt.date(number, 1, 1), dt.date(number + 9, 12, 31))


def week(of: dt.date) -> Interval:
    """Return the ISO week, Monday to Sunday, that `of` lies in."""
    monday = of - dt.timedelta(days=of.weekday())
    iso = monday.isocalendar()
    return Interval(f"{iso.year:04}-W{iso.week:02}", monday, monday + dt.timedelta(days=6))


def weekday(number: int, published: dt.date, *, ahead: bool) -> Interval:
    """Return the ISO weekday `number` nearest before `published`, or after it; publication's own day is both."""
    back = (published.isoweekday() - number) % 7
    step = (7 - back) % 7 if ahead else -back
    return shifted(published, step, "D")


def shifted(published: dt.date, step: int, unit: str) -> Interval:
    """Return the day, week, month or year (`unit` D, W, M, Y) `step` units from the one of `published`.

    Nowhere for finer units, and outside the years 1 to 9999.
    """
    try:
        if unit in "DW":
            moved = published + dt.timedelta(days=step * (7 if unit == "W" else 1))
            return week(moved) if unit == "W" else Interval(moved.isoformat(), moved, moved)
        if unit == "M":
            months = published.year * 12 + published.month - 1 + step
            return month(months // 12, months % 12 + 1)
        return year(published.year + step) if unit == "Y" else NOWHERE
    except (OverflowError, ValueError):
        return NOWHERE


def _exact(found: dt.date | None) -> Interval | None:
    return Interval(found.isoformat(), found, found) if found else None


def _date(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None
