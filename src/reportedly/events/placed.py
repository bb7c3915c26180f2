"""Dates of the calendar: what a day, month, season, year or decade that is named means, one function a pattern."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Callable, Mapping

from reportedly.events import days
from reportedly.events.days import NOWHERE, Interval
from reportedly.events.marks import Mark
from reportedly.events.nearest import day, near_month
from reportedly.events.reading import Reading

_NEAR = dt.timedelta(days=30)
_FAR_YEAR = 50
_END = re.compile(r"(?:t|-|&)(?:W,?)?(?:(?:M|m\.?)Do?|Do?f?(?:M|m\.?)),?Y")
_LIKELY_YEARS = range(1700, 2101)
_LIKELY_HUNDREDS = range(17, 22)
_LIKELY_CENTURIES = range(2, 23)


def _iso(reading: Reading) -> Interval | None:
    year, month, number = (mark.number for mark in reading.all("YD"))
    return day(year, month, number, None) if reading.close() else None


def _figures(reading: Reading) -> Interval | None:
    """Read "13/2/2012" and "13/2/12".

    Which of two figures up to 12 is the month nobody can tell, so such a date has no value, unless one way of reading
    it is near publication and the other is not.
    """
    first, second, year = (mark.number for mark in reading.all("DY"))
    if not reading.close():
        return None
    year += 0 if reading.first("Y") else 2000 if year < _FAR_YEAR else 1900
    ways = {(year, *order) for order in ((first, second), (second, first))}
    found = [one for one in (day(*way, None) for way in ways) if one]
    near = [one for one in found if reading.published and one.day and abs(one.day - reading.published) <= _NEAR]
    if not found:
        return None
    return found[0] if len(found) == 1 else near[0] if len(near) == 1 else NOWHERE


def one_day(reading: Reading) -> Interval | None:
    """Read "February 6" and the like; without a year, by the verb or as the nearest such day to publication.

    A weekday beside it decides where it fits one of the years only.
    """
    end = _year_of_the_end(reading)
    year = reading.number("Y") or (end.number if end else None)
    month, number = reading.number("Mm") or 0, reading.number("DO") or 0
    step = 0 if reading.first("W") else reading.number("L") or 0
    if step and year is None and reading.published:
        return _on_the_side(reading.published, month, number, step)
    found = day(year, month, number, reading.published, reading.outlook)
    named = reading.number("W")
    if found and end and not reading.first("Y"):
        return found._replace(anchor=end.span)
    if found is None or found.day is None or year is not None or named in {None, found.day.isoweekday()}:
        return found
    fitting = [day(found.day.year + step, month, number, None) for step in (-1, 1)]
    return next((d for d in fitting if d and d.day and d.day.isoweekday() == named), found)


def _year_of_the_end(reading: Reading) -> Mark | None:
    """Return the year that is said at the end of a stretch only: "from March 5 to March 9, 2011"."""
    found = _END.match("".join(mark.letter for mark in reading.following))
    return reading.following[found.end() - 1] if found else None


def _on_the_side(published: dt.date, month: int, number: int, step: int) -> Interval | None:
    """Return the last such day before publication, or the next after it."""
    some = (day(published.year + years, month, number, None) for years in (-1, 0, 1))
    beyond = [one for one in some if one and one.day and (one.day - published).days * step > 0]
    return min(beyond, key=lambda one: abs(one.day - published) if one.day else dt.timedelta.max, default=None)


def _some_days(reading: Reading) -> Interval | None:
    month, year = reading.number("Mm") or 0, reading.number("Y")
    last = day(year, month, reading.number("D", 1) or 0, reading.published, reading.outlook)
    first = day(year, month, reading.number("D") or 0, reading.published, reading.outlook)
    if not (first and last):
        return None
    if first.earliest and last.latest and last.latest < first.earliest:
        return None
    return Interval(f"{first.value}/{last.value}", first.earliest, last.latest)


def _week_of(reading: Reading) -> Interval | None:
    found = one_day(reading)
    if reading.value("U") != "W" or found is None:
        return None
    return days.shifted(found.day, 0, "W") if found.day else NOWHERE


def _month_year(reading: Reading) -> Interval | None:
    year = reading.number("Y") or spoken(reading.all("C"))
    return days.month(year, reading.number("Mm") or 1) if year else None


def _lone_month(reading: Reading) -> Interval | None:
    month = reading.number("Mm") or 1
    if reading.published is None:
        return Interval(f"XXXX-{month:02}")
    return near_month(reading.published, month, reading.outlook)


def _season_year(reading: Reading) -> Interval | None:
    return Interval(f"{reading.number('Y'):04}-{reading.value('S')}")


def _decade(reading: Reading) -> Interval | None:
    """Read "1990s", "'90s" and "nineties", the last two as those of the twentieth century."""
    last_two = reading.number("DG")
    year = reading.number("Y") or 1900 + (last_two or 0)
    return days.decade(year) if _glued(reading.all("YD's")) and year % 10 == 0 else None


def _glued(marks: list[Mark]) -> bool:
    return all(a.span.end == b.span.start for a, b in itertools.pairwise(marks))


def _century(reading: Reading) -> Interval | None:
    number = reading.number("OD") or 0
    if reading.value("U") != "100Y" or number not in _LIKELY_CENTURIES:
        return None
    return days.century(number)


def _years(reading: Reading) -> Interval | None:
    first, last = (mark.number for mark in reading.all("YD"))
    last = last if last > 99 else first // 100 * 100 + last  # noqa: PLR2004 - "2011-12" leaves the century out
    if not reading.close() or last <= first:
        return None
    return Interval(f"{first}/{last}", days.year(first).earliest, days.year(last).latest)


def _year(reading: Reading) -> Interval | None:
    """Read a bare year; one far from our time is more likely a count ("after 1200 sorties")."""
    year = reading.number("Y") or spoken(reading.all("Ch")) or 1
    return days.year(year) if year in _LIKELY_YEARS else None


def _year_named(reading: Reading) -> Interval | None:
    return _year(reading) if reading.value("U") == "Y" else None


def spoken(marks: list[Mark]) -> int | None:
    """Return the year that "nineteen ninety-six" or "two thousand" is, None for other numbers."""
    if [mark.letter for mark in marks] == ["C", "h"]:
        return marks[0].number * marks[1].number
    hundreds, rest = (marks[0].number, sum(mark.number for mark in marks[1:])) if len(marks) > 1 else (0, 0)
    likely = hundreds in _LIKELY_HUNDREDS and 10 <= rest <= 99  # noqa: PLR2004 - years of two figures
    return hundreds * 100 + rest if likely else None


READERS: Mapping[str, Callable[[Reading], Interval | None]] = {
    "iso": _iso,
    "figures": _figures,
    "week_of": _week_of,
    "month_days": _some_days,
    "days_month": _some_days,
    "month_day": one_day,
    "day_month": one_day,
    "month_year": _month_year,
    "lone_month": _lone_month,
    "season_year": _season_year,
    "decade": _decade,
    "half_decade": _decade,
    "century": _century,
    "years": _years,
    "year_named": _year_named,
    "spoken_year": _year,
    "lone_year": _year,
    "fiscal_year": _year,
}
