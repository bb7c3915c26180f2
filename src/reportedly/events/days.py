"""The arithmetic of the calendar: what a date, weekday, week, month or year is as an interval of days."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from reportedly.model import Span


class Interval(NamedTuple):
    """A TIMEX3 value with its first and last day; the days are None where the value does not fix them."""

    value: str | None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    anchor: Span | None = None
    """The words it was counted from, where those are of another time in the text."""

    @property
    def day(self) -> dt.date | None:
        """The one day that this is, None where it is longer or not fixed."""
        return self.earliest if self.earliest == self.latest else None


NOWHERE = Interval(None)
"""A time that cannot be placed on the calendar."""


def quarter(year: int, number: int) -> Interval:
    """Return three months, the first of four in a year being 1; nowhere outside the years 1 to 9999."""
    return _months(f"{year:04}-Q{number}", year, 3 * number - 2, 3 * number)


def half(year: int, number: int) -> Interval:
    """Return six months, the first or second half of a year; nowhere outside the years 1 to 9999."""
    return _months(f"{year:04}-H{number}", year, 6 * number - 5, 6 * number)


def beside(here: Interval, step: int, unit: str) -> Interval:
    """Return the unit `step` from the one that a time lies in; nowhere where it does not lie in one."""
    if here.earliest is None or here.latest is None:
        return NOWHERE
    first, last = shifted(here.earliest, 0, unit), shifted(here.latest, 0, unit)
    return shifted(here.earliest, step, unit)._replace(anchor=here.anchor) if first == last else NOWHERE


def _months(value: str, year: int, first: int, last: int) -> Interval:
    ends = month(year, first), month(year, last)
    return Interval(value, ends[0].earliest, ends[1].latest) if ends[0].value else NOWHERE


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
    """Return the ten years from `number`, whose value is its first three figures."""
    return Interval(f"{number // 10:03}", dt.date(number, 1, 1), dt.date(number + 9, 12, 31))


def century(number: int) -> Interval:
    """Return a hundred years, the twentieth century being 20 and its value "19"."""
    if not 1 <= number <= dt.MAXYEAR // 100:
        return NOWHERE
    return Interval(f"{number - 1:02}", date(100 * number - 99, 1, 1), date(100 * number, 12, 31))


def week(of: dt.date) -> Interval:
    """Return the ISO week, Monday to Sunday, that `of` lies in."""
    monday = of - dt.timedelta(days=of.weekday())
    iso = monday.isocalendar()
    return Interval(f"{iso.year:04}-W{iso.week:02}", monday, monday + dt.timedelta(days=6))


def weekend(of: dt.date) -> Interval:
    """Return Saturday and Sunday of the ISO week that `of` lies in."""
    value, monday, sunday, _ = week(of)
    return Interval(f"{value}-WE", monday + dt.timedelta(days=5), sunday) if monday else NOWHERE


def shifted(published: dt.date, step: int, unit: str) -> Interval:
    """Return the day, week, month, quarter or year (`unit` D, W, M, Q, Y) `step` units from the one of `published`.

    Nowhere for finer units, and outside the years 1 to 9999.
    """
    try:
        if unit in {"D", "W"}:
            moved = published + dt.timedelta(days=step * (7 if unit == "W" else 1))
            return week(moved) if unit == "W" else Interval(moved.isoformat(), moved, moved)
        if unit == "M":
            months = published.year * 12 + published.month - 1 + step
            return month(months // 12, months % 12 + 1)
        if unit == "Q":
            quarters = published.year * 4 + (published.month - 1) // 3 + step
            return quarter(quarters // 4, quarters % 4 + 1)
        return year(published.year + step) if unit == "Y" else NOWHERE
    except (OverflowError, ValueError):
        return NOWHERE


def date(year: int, month: int, number: int) -> dt.date | None:
    """Return the day of the calendar, None where there is none."""
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None
